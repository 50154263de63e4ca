// Every picture that a person may see, beside those of the same thing in reading order. What is not listed here is looked
// at by nobody and published nowhere: a test looks for pictures that are forgotten.

extension FileContent {
  /// The pictures of the file, each where it is shown.
  package var pictures: [Picture] {
    switch self {
    case .book(let book): book.pictures
    case .module(let module): module.pictures
    case .lesson(let lesson): lesson.pictures
    case .platform(let platform): platform.pictures
    case .sheet(let sheet): sheet.pictures
    case .facts, .sources, .terms, .variant, .exceptions, .answers: []
    }
  }
}

extension Course {
  /// The pictures of the whole course.
  package var pictures: [Picture] {
    book.pictures + modules.flatMap(\.pictures) + lessons.flatMap(\.pictures) + platforms.flatMap(\.pictures)
      + sheets.flatMap(\.pictures)
  }
}

extension Book {
  var pictures: [Picture] { [picture].compactMap(\.self) }
}

extension Module {
  var pictures: [Picture] { [picture].compactMap(\.self) }
}

extension Platform {
  package var pictures: [Picture] { [picture].compactMap(\.self) }
}

extension Sheet {
  package var pictures: [Picture] { parts.compactMap(\.picture) }
}

extension Lesson {
  package var pictures: [Picture] { memo.pictures { madePictures } }

  private var madePictures: [Picture] {
    [picture].compactMap(\.self) + steps.compactMap(\.picture) + warnings.compactMap(\.picture)
      + problems.compactMap(\.picture) + questions.flatMap(\.pictures) + [leaflet?.picture].compactMap(\.self)
  }
}

extension Question {
  package var pictures: [Picture] { [picture].compactMap(\.self) + body.parts.flatMap(\.pictures) }
}

extension QuestionPart {
  fileprivate var pictures: [Picture] {
    switch self {
    case .choices(let choices, _): choices.compactMap(\.picture)
    case .stage(let stage): [stage.picture].compactMap(\.self) + stage.choices.compactMap(\.picture)
    case .item, .remark, .shortAnswer: []
    }
  }
}
