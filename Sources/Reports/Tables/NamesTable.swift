import Quiz

/// Who sits where: on a sheet of its own, which nobody hangs up.
struct NamesTable {
  let basis: Basis

  private struct Row {
    let label: String
    let code: String
    let name: String?
  }

  /// Who of the class is named, besides the trainers.
  func table(of learners: [Roster.Learner]) -> ReportTable {
    let rows =
      learners.map { Row(label: String($0.seat), code: $0.person.code, name: $0.person.name) }
      + basis.roster.trainers.map { Row(label: basis.label(of: $0), code: $0.code, name: $0.name) }
    return ReportTable(
      "names", basis.say("Danh sách tên: không treo", "Names: do not hang up"),
      about: basis.say(
        "Tờ này chỉ để người dạy giữ. Không dán, không chụp gửi đi.",
        "For the trainer alone. Do not put it up, do not send pictures of it."),
      isPrivate: true, of: rows,
      [
        .text("seat", basis.say("Ghế", "Seat"), .heading) { $0.label },
        .text("code", basis.say("Mã", "Code")) { PersonCode.shown($0.code) },
        .text("name", basis.say("Tên", "Name")) {
          $0.name ?? basis.say("(chưa đồng ý ghi tên)", "(has not agreed to be named)")
        },
      ])
  }
}
