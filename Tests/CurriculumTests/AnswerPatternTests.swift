import TestSupport
import Testing

struct AnswerPatternTests {
  @Test func seesThatTheLongestIsAlwaysRight() throws {
    let course = try course(rights: [0, 1, 2, 1], texts: { $0 ? "một lựa chọn khá dài dòng" : "ngắn" })
    #expect(try Reading(course).codes == ["C321"])
  }

  @Test func seesThatOnePlaceIsAlwaysRight() throws {
    let course = try course(rights: [1, 1, 1, 1], texts: { _ in "vừa" })
    #expect(try Reading(course).codes == ["C322"])
  }

  @Test func leavesMixedQuestionsAlone() throws {
    let course = try course(rights: [0, 1, 2, 1], texts: { _ in "vừa" })
    #expect(try Reading(course).codes == [])
  }

  /// The rule says: more than two of three.
  @Test(arguments: [([1, 1, 1, 1, 0, 2], [String]()), ([1, 1, 1, 1, 1, 0, 2], ["C322"])])
  func countsWhatIsMost(rights: [Int], codes: [String]) throws {
    let course = try course(rights: rights, texts: { _ in "vừa" })
    #expect(try Reading(course).codes == codes)
  }

  /// The tiny course with one more question for each number, which says where the right choice stands.
  private func course(rights: [Int], texts: (_ isRight: Bool) -> String) throws -> TinyCourse {
    let questions = rights.enumerated().map { number, right in
      let choices = (0..<3).map { place in
        """
              - nội dung: \(texts(place == right)) \(place)
                vì sao: Vì thế.\(place == right ? "\n        đúng: có" : "")
        """
      }
      return """
          - mã: cau-\(number)
            bản: 1
            loại: một lựa chọn
            hỏi: Chọn gì?
            lựa chọn:
        \(choices.joined(separator: "\n"))

        """
    }
    return try TinyCourse().replacing(
      "câu hỏi:\n",
      with: "câu hỏi:\n" + questions.joined(),
      in: "bai-hoc/bai-mot.yaml"
    )
  }
}
