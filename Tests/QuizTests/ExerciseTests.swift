import Curriculum
import Marking
import Testing

@testable import Quiz

/// The order in which choices and items are shown.
struct ExerciseTests {
  @Test(arguments: UInt64(0)..<50)
  func showsPinnedChoicesLastInTheirOwnOrder(seed: UInt64) throws {
    let places = try SmallCourse.prompt(QuestionText.single, seed: seed).shownPlaces
    #expect(places.suffix(2) == [0, 5])
    #expect(places.prefix(4).sorted() == [1, 2, 3, 4])
  }

  @Test(arguments: UInt64(0)..<50)
  func neverShowsInOrderWhatIsToBeOrdered(seed: UInt64) throws {
    let three = QuestionText.order.replacing("[Một, Hai, Ba, Bốn]", with: "[Một, Hai, Ba]")
    let twoPairs = """
      - mã: ghep
        bản: 1
        loại: ghép cặp
        hỏi: Ghép chữ với số.
        cặp: [{trái: Một, phải: "1"}, {trái: Hai, phải: "2"}]
        giải thích: Số và chữ.
      """
    #expect(try SmallCourse.prompt(three, seed: seed).shownPlaces != [0, 1, 2])
    #expect(try SmallCourse.prompt(QuestionText.match, seed: seed).shownPlaces != [0, 1, 2])
    #expect(try SmallCourse.prompt(twoPairs, seed: seed).shownPlaces == [1, 0])
  }

  /// Two items that say the same can stand in order although they were swapped.
  @Test(arguments: UInt64(0)..<50)
  func neverShowsInOrderItemsThatSayTheSame(seed: UInt64) throws {
    let question = QuestionText.order.replacing("[Một, Hai, Ba, Bốn]", with: "[Bấm Lưu, Bấm Lưu, Đóng lại]")
    let prompt = try SmallCourse.prompt(question, seed: seed)
    guard case .order(let items) = prompt.body else {
      Issue.record("A question of order asks for something else: \(prompt.body)")
      return
    }
    #expect(items.map(\.text.markdown) != ["Bấm Lưu", "Bấm Lưu", "Đóng lại"])
  }

  @Test(arguments: QuestionText.all)
  func showsTheSameOrderForTheSameSeed(question: String) throws {
    let places = try SmallCourse.exercise(question, seed: 7).prompts.map(\.shownPlaces)
    #expect(try SmallCourse.exercise(question, seed: 7).prompts.map(\.shownPlaces) == places)
  }

  @Test func showsEveryOrderForSomeSeed() throws {
    let orders = Set(
      try (0..<200).map { try SmallCourse.exercise(QuestionText.multiple, seed: $0).prompts[0].shownPlaces }
    )
    #expect(orders.count == 6)
  }

  /// A session that was cut off must go on in the same order with a later version of the program: these must never
  /// change. A second writing of SplitMix64, FNV-1a and the shuffle, in Python, gave the same.
  @Test func keepsTheOrderOfEarlierVersions() throws {
    let shown = try QuestionText.all.flatMap {
      try SmallCourse.exercise($0, seed: 20_261_124).prompts.map(\.shownPlaces)
    }
    #expect(
      shown == [[2, 3, 4, 1, 0, 5], [2, 1, 0], [], [3, 2, 0, 1], [1, 0, 2], [], [], [1, 2, 0], [1, 0]]
    )
    var shuffle = SeededShuffle(seed: 20_261_124)
    #expect(shuffle.shuffled(Array(0..<10)) == [4, 5, 2, 3, 9, 7, 6, 8, 0, 1])
  }

  @Test func doesNotHangOnWhatStandsBeforeAQuestion() throws {
    let course = try SmallCourse.course(.init([QuestionText.trueFalse("dau"), QuestionText.single]))
    let lesson = try #require(course.lesson("bai-mot"))
    let places = Exercise(lesson.questions[1], in: lesson, of: course, seed: 5).prompts.map(\.shownPlaces)
    #expect(try SmallCourse.exercise(QuestionText.single, seed: 5).prompts.map(\.shownPlaces) == places)
  }

  @Test func knowsWhatIsCritical() throws {
    #expect(try SmallCourse.exercise(QuestionText.critical("a")).isCritical)
    #expect(!(try SmallCourse.exercise(QuestionText.trueFalse("a")).isCritical))
    #expect(!(try SmallCourse.exercise(QuestionText.trueFalse("a", extra: "cảnh báo: [can-than]")).isCritical))
  }

  @Test func asksAScenarioStageByStage() throws {
    let exercise = try SmallCourse.exercise(QuestionText.scenario())
    #expect(exercise.prompts.map(\.stage?.id.name) == ["chang-mot", "chang-hai"])
  }
}
