import Classroom
import Diagnostics
import Foundation
import Quiz

/// What the terminal is told while a class goes on.
struct ClassTalk {
  let screen: ScreenOptions
  let room: ClassRoom
  let port: UInt16

  func tellAddresses(_ addresses: [String], wifi: String?, isOld: Bool) {
    if isOld {
      say(
        vi: "Mở tiếp lớp «\(room.plan.group)» đang dở: đã có \(room.seatedCount) người.",
        en: "Going on with “\(room.plan.group)”: \(room.seatedCount) people are in.")
    }
    let own = "http://127.0.0.1:\(port)"
    say(vi: "Trang điều khiển: \(own)\(room.leaderPath)", en: "To lead the class: \(own)\(room.leaderPath)")
    say(vi: "Màn chiếu: \(own)\(room.wallPath)", en: "For the wall: \(own)\(room.wallPath)")
    guard let first = addresses.first else {
      return say(
        vi: """
          Máy này chưa nối mạng nào: điện thoại chưa vào được. Bật bộ phát Wi-Fi hoặc điểm phát sóng (không cần Internet), \
          màn chiếu sẽ tự hiện địa chỉ. Bấm Ctrl-C để dừng.
          """,
        en: """
          This machine is on no network: phones cannot come in. Join a Wi-Fi or open a hotspot (no internet needed); the \
          page for the wall will show the address. Press Ctrl-C to stop.
          """)
    }
    let address = "http://\(first):\(port)/"
    say(
      vi: "Điện thoại\(wifi.map { " vào Wi-Fi «\($0)»," } ?? "") mở \(address), mã lớp \(room.plan.code)",
      en: "Phones\(wifi.map { " join “\($0)”," } ?? "") open \(address), class code \(room.plan.code)")
    screen.drawCode(of: address)
    say(
      vi: "Thử một điện thoại trước khi mời cả lớp. Bấm Ctrl-C để dừng; câu trả lời đã nhận đều còn.",
      en: "Try one phone before the class. Press Ctrl-C to stop; answers that were taken stay.")
  }

  func tellNoBrowser() {
    say(
      vi: "Không thấy chương trình nào để mở trình duyệt: hãy tự mở trang điều khiển ở địa chỉ trên.",
      en: "No program to open a browser was found: open the address above yourself.")
  }

  func tellEnd() {
    if room.phase == .over {
      let command = "camnang report class --group \(ShellWord.quoted(room.plan.group))"
      say(vi: "Lớp đã kết thúc. Xem kết quả: \(command)", en: "The class is over. To see it: \(command)")
    } else {
      say(vi: "Lớp còn dở. Mở tiếp: camnang class open", en: "The class is not over. To go on: camnang class open")
    }
  }

  private func say(vi vietnamese: String, en english: String) {
    screen.say(LocalizedText(vi: vietnamese, en: english)(screen.language))
  }
}
