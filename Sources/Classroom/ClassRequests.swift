import Diagnostics
import Foundation
import HTML
import Handbook
import Quiz
import Scenes
package import Serving
import Synchronization

/// Who gets what of a class. The page by which it is led is for this machine alone; a phone sees its own seat.
package struct ClassRequests: Sendable {
  private let room: ClassRoom
  /// The book, by the names of its files.
  private let book: @Sendable (String) -> Reply
  /// The pictures of the content, by their paths in it.
  private let picture: @Sendable (String) -> [UInt8]?
  private let door: ClassDoor

  /// - Parameters:
  ///   - room: The class.
  ///   - door: By which addresses phones come in.
  ///   - book: Answers for the files of the book.
  ///   - picture: The bytes of a picture that the content has.
  package init(
    _ room: ClassRoom, door: ClassDoor, book: @escaping @Sendable (String) -> Reply,
    picture: @escaping @Sendable (String) -> [UInt8]?
  ) {
    self.room = room
    self.book = book
    self.picture = picture
    self.door = door
  }

  package func answer(_ request: Request) -> Answer {
    // A name that leads here by somebody's DNS would make a stranger's page one of ours.
    guard let host = request.host, Host.isAddress(host) else {
      return .file(.text(421, "camnang: mở bằng địa chỉ số (open it by its number)"))
    }
    // Forms are sent by our own pages; old phones do not say from where.
    if request.method == "POST", let origin = request.origin, origin != "http://\(host)" {
      return .file(.text(403, "not from here"))
    }
    if !request.isFromHere, request.path != ClassAddress.probe { room.note(request.machine) }
    switch (request.method, request.path) {
    case ("GET", ClassAddress.events): return stream(room.phones)
    case ("GET", ClassAddress.wall + ClassAddress.stream): return stream(room.front)
    case ("GET", let path), ("HEAD", let path): return .file(shown(path, request))
    case ("POST", let path): return .file(posted(path, request))
    default: return .file(.text(405, "no such method here"))
    }
  }

  private func stream(_ feed: VersionFeed) -> Answer {
    feed.takeSeat().map(Answer.events) ?? .file(.text(503, "too many"))
  }

  // MARK: Showing

  private func shown(_ path: String, _ request: Request) -> Reply {
    switch path {
    case "/": return EntryPage(room: room, seat: prefilledSeat(request)).page.reply()
    case ClassAddress.script:
      return Reply(type: MediaType.script, bytes: Array(EmbeddedClient.lopJs.utf8))
    case ClassAddress.styles: return Reply(type: MediaType.styles, bytes: Array(EmbeddedClient.lopCss.utf8))
    case ClassAddress.probe, ClassAddress.icon: return Reply(status: 204)
    case ClassAddress.wall: return WallPage(room: room, state: room.now, door: door).page.reply()
    case ClassAddress.wall + ClassAddress.part:
      return WallPage(room: room, state: room.now, door: door).part.reply
    default: break
    }
    if let rest = path.after("/g/") { return phone(rest) }
    if let rest = path.after("/dieu-khien/") { return leader(rest, request) }
    if let rest = path.after(ClassAddress.book) { return PercentEncoding.decoded(rest).map(book) ?? noSuchPage }
    if let rest = path.after("/anh/") { return image(rest) }
    if let rest = path.after("/canh-"), let name = rest.before(".svg"), let scene = Scene.named(String(name)) {
      return Reply(type: MediaType.vector, bytes: SceneDrawing(scene: scene).file.bytes)
    }
    return noSuchPage
  }

  private func image(_ rest: Substring) -> Reply {
    guard let name = PercentEncoding.decoded(rest), let bytes = picture(name) else { return noSuchPage }
    return Reply(type: MediaType.of(name), bytes: bytes)
  }

  private func prefilledSeat(_ request: Request) -> String {
    let number = PercentEncoding.fields(of: request.query.utf8)?.first { $0.name == "cho" }.flatMap { Int($0.value) }
    return number.map(String.init) ?? ""
  }

  private var noSuchPage: Reply { notice(404, LocalizedText(vi: "Không có trang này", en: "There is no such page")) }

  /// A page with one sentence and the way back.
  private func notice(_ status: Int, _ words: LocalizedText, state: String = "gone") -> Reply {
    let home = LocalizedText(vi: "Vào lớp", en: "Come in")(room.language)
    let body: [Node] = [
      Tag.h1 { words(room.language) }, Tag.p { if let url = SafeURL("/") { Tag.a(.href(url)) { home } } },
    ]
    return ClassPage(
      title: words(room.language), language: room.language, kind: "phone", content: ClassPart(state: state, body: body)
    ).reply(status: status)
  }

  private static let noSeat = LocalizedText(
    vi: "Chỗ này không còn là của máy này. Hãy vào lớp lại.", en: "This phone does not have this seat. Come in again.")

  private func phone(_ rest: Substring) -> Reply {
    let isPart = rest.hasSuffix(ClassAddress.part)
    let secret = String(isPart ? rest.dropLast(ClassAddress.part.count) : rest)
    let state = room.now
    guard let claim = state.claims[secret] else { return notice(404, ClassRequests.noSeat) }
    let page = PhonePage(room: room, state: state, claim: claim)
    return isPart ? page.part.reply : page.page.reply()
  }

  private func leader(_ rest: Substring, _ request: Request) -> Reply {
    guard request.isFromHere, let host = request.host, Host.isThisMachine(host) else {
      return notice(
        403, LocalizedText(vi: "Trang này chỉ mở được trên máy mở lớp", en: "Only on the computer of the class"))
    }
    let isPart = rest.hasSuffix(ClassAddress.part)
    guard (isPart ? rest.dropLast(ClassAddress.part.count) : rest) == room.plan.leader else { return noSuchPage }
    let page = LeaderPage(room: room, state: room.now, door: door)
    return isPart ? page.part.reply : page.page.reply()
  }

  // MARK: Taking

  private func posted(_ path: String, _ request: Request) -> Reply {
    guard let fields = PercentEncoding.fields(of: request.body) else { return .text(400, "no form") }
    if path == ClassAddress.enter { return entered(fields, request) }
    if let rest = path.after("/g/"), let secret = rest.before(ClassAddress.answer) {
      return answered(String(secret), fields, hasScript: request.token != nil)
    }
    if let rest = path.after("/dieu-khien/"), let secret = rest.before(ClassAddress.order) {
      return led(String(secret), fields, request)
    }
    return .text(404, "no such address")
  }

  private func entered(_ fields: [(name: String, value: String)], _ request: Request) -> Reply {
    func field(_ name: String) -> String {
      fields.first { $0.name == name }?.value.filter { !$0.isWhitespace }.lowercased() ?? ""
    }
    let (code, seat, sent) = (field("ma"), field("so"), field("may"))
    let secret = ClassPlan.isSecret(sent) ? sent : ClassPlan.secret()
    func refused(_ status: Int, _ vietnamese: String, _ english: String) -> Reply {
      EntryPage(
        room: room, trouble: LocalizedText(vi: vietnamese, en: english), seat: String(seat.prefix(4)),
        code: String(code.prefix(4)), secret: secret
      ).page.reply(status: status)
    }
    do {
      let clock = Int64(Date().timeIntervalSince1970 * 1000)
      switch try room.enter(code: code, seat: Int(seat), secret: secret, machine: request.machine, now: clock) {
      case .seated(let secret): return Reply(status: 303, location: ClassAddress.phone(secret))
      case .wrongCode:
        return refused(
          422, "Mã lớp chưa đúng: xem lại 4 số trên màn chiếu.", "That is not the class code: look at the wall.")
      case .tooManyTries:
        return refused(429, "Gõ sai nhiều lần quá. Chờ một phút rồi thử lại.", "Too many tries. Wait a minute.")
      case .noSuchSeat:
        return refused(
          422, "Lớp không có số ấy. Hỏi người hướng dẫn số của bạn.",
          "There is no such number. Ask whoever teaches for yours.")
      case .full:
        return refused(
          409, "Nhiều máy đang xin chỗ này. Báo người hướng dẫn.",
          "Several phones ask for this seat. Tell whoever teaches.")
      }
    } catch {
      return refused(
        503, "Máy của lớp chưa ghi được. Báo người hướng dẫn.", "The class cannot record. Tell whoever teaches.")
    }
  }

  private func answered(_ secret: String, _ fields: [(name: String, value: String)], hasScript: Bool) -> Reply {
    let state = room.now
    guard let claim = state.claims[secret] else { return notice(404, ClassRequests.noSeat) }
    let address = ClassAddress.phone(secret)
    func page(_ status: Int, _ trouble: LocalizedText? = nil) -> Reply {
      let page = PhonePage(room: room, state: room.now, claim: claim, trouble: trouble)
      guard hasScript else {
        return trouble == nil ? Reply(status: 303, location: address) : page.page.reply(status: status)
      }
      if let trouble { return .text(status, trouble(room.language)) }
      return page.part.reply
    }
    guard !claim.isWaiting, let round = fields.first(where: { $0.name == "vong" }).flatMap({ Int($0.value) }),
      state.live.rounds.indices.contains(round), state.live.refusal(of: claim.seat, round: round) == nil
    else { return page(200) }
    let asked = state.live.rounds[round]
    let text = LiveText(
      course: room.course, lesson: asked.exercise.lesson, today: room.today, language: room.language)
    switch AnswerForm(prompt: asked.prompt, text: text).response(fields) {
    case .failure(let unanswered): return page(422, unanswered.message)
    case .success(let response):
      do {
        try room.take(response, by: claim.seat, round: round)
        return page(200)
        // What it shows says what became of it: somebody closed the question meanwhile.
      } catch is LiveClass.Refusal { return page(200) } catch {
        return page(
          503,
          LocalizedText(
            vi: "Máy của lớp chưa ghi được câu trả lời. Báo người hướng dẫn.",
            en: "The class could not record the answer. Tell whoever teaches."))
      }
    }
  }

  private func led(_ secret: String, _ fields: [(name: String, value: String)], _ request: Request) -> Reply {
    guard request.isFromHere, let host = request.host, Host.isThisMachine(host), request.origin == "http://\(host)",
      secret == room.plan.leader
    else { return .text(403, "not from here") }
    if let order = order(fields) { room.obey(order) }
    guard request.token != nil else { return Reply(status: 303, location: ClassAddress.leader(secret)) }
    return LeaderPage(room: room, state: room.now, door: door).part.reply
  }

  private func order(_ fields: [(name: String, value: String)]) -> ClassRoom.Order? {
    func field(_ name: String) -> String? { fields.first { $0.name == name }?.value }
    if let secret = field("dong-y") { return .approve(secret) }
    if let secret = field("tu-choi") { return .deny(secret) }
    if let count = field("them-cho").flatMap({ Int($0) }), (1...60).contains(count) { return .addSeats(count) }
    guard let place = field("vong").flatMap({ Int($0) }) else { return nil }
    if let action = field("viec").flatMap(LiveClass.Action.init), let phase = field("pha").flatMap(LiveClass.Phase.init)
    {
      return .act(action, place: place, phase: phase)
    }
    let hands = fields.filter { $0.name.hasPrefix("tay-") }.map { Int($0.value.filter { !$0.isWhitespace }) ?? 0 }
    return hands.isEmpty ? nil : .tally(hands, round: place)
  }
}

extension StringProtocol {
  /// What stands behind a beginning; `nil` where it begins otherwise.
  fileprivate func after(_ beginning: String) -> SubSequence? {
    hasPrefix(beginning) ? dropFirst(beginning.count) : nil
  }

  fileprivate func before(_ end: String) -> SubSequence? { hasSuffix(end) ? dropLast(end.count) : nil }
}
