/// Pages on the web, and what is handed in there.
extension Scene {
  static let portals = [
    typeAddress, addressEnd, searchPage, attachPhoto, checkBeforeSending, handIn, copyCode, lookUpFile, keepBookmark,
  ]

  static let typeAddress = Scene(
    "go-dia-chi", "Gõ địa chỉ vào ô địa chỉ",
    "Ô địa chỉ ở trên cùng của trình duyệt, con trỏ nhấp nháy, ngón tay gõ bàn phím.",
    english: "Type the address of a page",
    [
      .phone(38, 4, 124, 142), .rect(48, 20, 104, 26, round: 13, .sheet, line: .accent), .circle(64, 33, 7),
      .path("M57 33h14M64 26c-4 4-4 10 0 14c4-4 4-10 0-14", weight: .fine),
      .path("M80 33h12M98 33h16"), .path("M122 26v14", line: .accent), .text(52, 62, [96, 70]),
      .rect(38, 88, 124, 58, round: 12, .tint),
      .keys(52, 98, columns: 7, rows: 3), .finger(128, 106),
    ])

  static let addressEnd = Scene(
    "xem-duoi-dia-chi", "Đọc phần đuôi của địa chỉ",
    "Ô địa chỉ của trình duyệt; phần sau dấu chấm cuối được khoanh tròn.", english: "Read the end of the address",
    [
      .rect(8, 22, 184, 116, round: 12, .sheet), .path("M8 70h184"), .rect(20, 34, 148, 24, round: 12, .tint),
      .path("M34 46h22M74 46h24M122 46h28"),
      .path("M65 50v.1M108 50v.1", weight: .bold),
      .path("M112 46c0-26 52-26 52 0s-52 26-52 0z", line: .accent, weight: .bold),
      .arrow(138, 104, length: 24, turn: -90), .text(24, 90, [72, 56, 64], step: 14),
    ])

  static let searchPage = Scene(
    "tim-tren-cong", "Gõ tên việc vào ô tìm kiếm của cổng",
    "Trang web có ô tìm kiếm ở giữa; các việc hiện ra bên dưới, mỗi việc một dòng.",
    english: "Search a portal for the matter",
    [
      .rect(14, 6, 172, 140, round: 12, .sheet), .path("M14 30h172M28 18v.1M40 18v.1"),
      .rect(34, 42, 132, 30, round: 15, .sheet, line: .accent),
      .magnifier(52, 55), .path("M70 57h22M98 57h14"), .path("M122 49v16", line: .accent),
      .paper(34, 84, 26, 30, .tint), .text(72, 94, [84, 56]),
      .path("M72 130h60", line: .tint), .finger(120, 96),
    ])

  static let attachPhoto = Scene(
    "dinh-kem-anh", "Chụp và đính kèm ảnh giấy tờ", "Điện thoại chụp tờ giấy trên bàn; ảnh được kẹp vào hồ sơ.",
    english: "Attach a photo of a paper",
    [
      .paper(6, 34, 70, 96), .text(18, 56, [30, 44, 38, 44]), .path("M18 110h20", line: .accent),
      .phone(88, 10, 74, 134), .frame(100, 34, 50, 64),
      .paper(108, 42, 34, 46, .tint), .circle(125, 122, 10, .accent),
      .path("M172 60v30a11 11 0 0 0 22 0V52a8 8 0 0 0-16 0v34a4 4 0 0 0 8 0V60"),
    ])

  static let checkBeforeSending = Scene(
    "doc-lai", "Đọc lại cả hồ sơ trước khi nộp", "Con mắt đọc từng dòng của tờ khai, mỗi dòng có một dấu đã xem.",
    english: "Read all of it once more before sending",
    [
      .paper(14, 8, 96, 134), .path("M28 30h40"), .text(52, 58, [44, 34, 44, 28], step: 22), .check(34, 56, size: 7),
      .check(34, 78, size: 7), .check(34, 100, size: 7),
      .rect(28, 116, 13, 13, round: 3, weight: .thin), .eye(160, 70), .dots("M134 76c-6 4-10 8-16 18"),
    ])

  static let handIn = Scene(
    "nop-ho-so", "Bấm nộp hồ sơ", "Ngón tay bấm nút; tờ khai đi từ điện thoại đến trụ sở.",
    english: "Hand in the application",
    [
      .phone(12, 6, 84, 140), .paper(32, 26, 44, 56), .text(42, 46, [16, 24, 20]),
      .rect(26, 104, 56, 24, round: 12, .accent), .path("M40 116h28", line: .onAccent),
      .finger(70, 118, turn: -30), .arrow(106, 60, length: 26),
      .path("M142 132V66h48v66M137 66l29-24l29 24zM136 134h60", .sheet),
      .path("M157 134v-28h18v28", .tint), .path("M151 82h6M175 82h6", weight: .bold),
    ])

  static let copyCode = Scene(
    "chep-ma-ho-so", "Chép mã hồ sơ vào vở", "Mã trên màn hình được chép nguyên vào vở bằng bút.",
    english: "Copy the file's code into the notebook",
    [
      .phone(8, 6, 68, 138), .paper(26, 30, 32, 38, .tint), .rect(16, 84, 52, 20, round: 5, .sheet, line: .accent),
      .path("M24 94h8M40 94h14M60 94h.1"),
      .path("M72 94h20", line: .accent, weight: .dotted), .path("M96 8h82a8 8 0 0 1 8 8v120a8 8 0 0 1-8 8H96z", .sheet),
      .path("M88 26h16M88 52h16M88 126h16"),
      .text(114, 34, [54, 40], step: 20), .path("M112 94h8M126 94h10"), .writing(140, 94),
    ])

  static let lookUpFile = Scene(
    "tra-ho-so", "Xem hồ sơ đang ở đâu",
    "Gõ mã trong vở vào ô tìm; màn hình hiện ba chặng, hồ sơ đang ở chặng thứ hai.",
    english: "Look up where the file is",
    [
      .phone(70, 4, 122, 142), .rect(82, 22, 98, 26, round: 13, .sheet, line: .accent), .magnifier(98, 33, radius: 6),
      .path("M116 35h8M132 35h14M154 35h4"),
      .path("M98 68v58", line: .accent), .circle(98, 68, 8, .accent), .circle(98, 97, 10, .accent),
      .circle(98, 126, 8, .sheet),
      .path("M118 68h36M118 126h26"), .path("M118 97h48", weight: .bold),
      .path("M10 36h40a6 6 0 0 1 6 6v62a6 6 0 0 1-6 6H10z", .sheet), .path("M4 52h12M4 94h12"),
      .path("M22 52h20M22 92h24"), .rect(18, 62, 34, 20, round: 5, .sheet, line: .accent), .path("M26 72h4M37 72h7"),
      .dots("M58 66c8-4 12-12 16-22"),
    ])

  static let keepBookmark = Scene(
    "luu-dau-trang", "Lưu trang vào dấu trang", "Ngón tay chạm hình dải đánh dấu ở góc trên của trang.",
    english: "Bookmark the page",
    [
      .rect(22, 10, 156, 130, round: 12, .sheet), .path("M22 42h156"), .rect(34, 18, 92, 16, round: 8, .tint),
      .text(38, 64, [66, 80, 50], step: 16),
      .path("M138 10h26v56l-13-12l-13 12z", .accent), .finger(152, 50),
    ])
}
