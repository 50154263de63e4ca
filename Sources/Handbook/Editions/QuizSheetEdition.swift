import Curriculum
import Diagnostics
import Marking

extension Edition {
  /// Papers with questions, and their keys.
  package static let quizSheet = Edition(
    name: "quiz-sheet", folder: "de-kiem-tra", title: "Đề kiểm tra",
    purpose: "Đề A và đề B cho từng bài, đáp án để riêng.", gloss: LocalizedText(vi: "đề kiểm tra", en: "papers"),
    pictures: { _, taught in taught.flatMap(PaperPage.pictures) },
    scenes: { _, taught in taught.flatMap(PaperPage.scenes) },
    sceneGround: .paper
  ) { map in
    map.roadmap.sequence.filter { !map.lesson($0).questions.isEmpty }.flatMap { number in
      let lesson = map.lesson(number)
      let title = map.title(ofLesson: number)
      let papers = PaperForm.allCases.map { form in
        EditionSheet(
          page: PaperPage.name(of: lesson, form), place: .lesson(number), title: title, label: "Đề \(form.letter)",
          hasSiblings: true
        ) { PaperPage(page: $0, number: number, form: form).content }
      }
      let key = EditionSheet(
        page: KeyPage.name(of: lesson), place: .lesson(number), title: title, label: "Đáp án", hasSiblings: true,
        isKey: true
      ) { KeyPage(page: $0, number: number).content }
      return papers + [key]
    }
  }
}
