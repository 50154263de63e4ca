import Curriculum
import Diagnostics
import Testing

/// What must hold of every object and field of the schema, found by walking through their shapes.
@Suite struct SchemaShapeTests {
  static let objects: [ObjectShape] = {
    var found: [ObjectShape] = []
    var waiting = ContentKind.allCases.map(\.shape)
    while let object = waiting.popLast() {
      guard !found.contains(where: { $0 === object }) else { continue }
      found.append(object)
      waiting += object.fields.compactMap(\.shape.object)
    }
    return found
  }()

  /// Walking finds them all, and nothing that can be referred to is described twice.
  @Test(arguments: IDKind.allCases)
  func describesWhatHasAnIdOnce(kind: IDKind) {
    #expect(SchemaShapeTests.objects.count { $0.identifierKind == kind } == 1)
  }

  @Test(arguments: objects)
  func namesEachFieldOnce(object: ObjectShape) {
    let names = object.fields.flatMap { [$0.name.vietnamese, $0.name.english] }
    #expect(Set(names).count == names.count)
    #expect(object.fields.allSatisfy { $0.name.english.utf8.allSatisfy { $0 < 0x80 } })
  }

  @Test(arguments: objects)
  func explainsItselfAndItsFieldsInWholeSentences(object: ObjectShape) {
    let texts =
      [object.help] + object.fields.map(\.help) + object.fields.flatMap(\.shape.options).compactMap(\.help)
    let halves = texts.filter { text in
      ![text.vietnamese, text.english].allSatisfy { $0.count > 8 && $0.last == "." || $0.hasSuffix("…».") }
    }
    #expect(halves == [])
  }

  @Test(arguments: objects)
  func startsEveryObjectThatHasAnIdWithIt(object: ObjectShape) {
    let isFirst = object.fields.first?.name.vietnamese == "mã"
    #expect(isFirst == (object.identifierKind != nil))
  }

  @Test(arguments: [
    ("một lựa chọn", ["choices"], [String]()), ("nhiều lựa chọn", ["choices"], []),
    ("đúng sai", ["answer", "reason-true", "reason-false"], []), ("sắp xếp", ["sequence"], []),
    ("ghép cặp", ["pairs"], []), ("trả lời ngắn", ["accept"], ["known-wrong", "exact"]),
    ("số", ["value"], ["tolerance", "unit"]), ("tình huống", ["stages"], []),
  ])
  func givesEachTypeOfQuestionItsFields(type: String, needed: [String], optional: [String]) throws {
    let question = try #require(SchemaShapeTests.objects.first { $0.identifierKind == .question })
    let branches = try #require(question.branches)
    let branch = try #require(branches.named(type))
    let own = question.fields(in: branch).filter { branches.fields.contains($0) }
    #expect(Set(own.map(\.name.english)) == Set(needed + optional))
    #expect(Set(own.filter { question.requires($0, in: branch) }.map(\.name.english)) == Set(needed))
    #expect(question.fields(in: nil) == question.fields)
  }

  @Test(arguments: [
    ("lesson", "thời lượng", true, false), ("lesson", "tiêu đề", false, true), ("fact", "xem lại trước", true, false),
    ("source", "ngày đăng", true, false), ("question", "đáp số", true, false), ("question", "hỏi", false, true),
    ("lesson", "loại", false, false), ("lesson", "mã", false, false),
  ])
  func tellsNumbersAndDatesFromProse(object: String, key: String, isTyped: Bool, isProse: Bool) throws {
    let shape = try #require(SchemaShapeTests.objects.first { $0.name.english == object })
    let field = try #require(shape.field(named: key))
    #expect(field.shape.isTyped == isTyped)
    #expect(field.shape.isProse == isProse)
  }
}
