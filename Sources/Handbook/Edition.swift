/// Whom a build is for. All editions are made from the same course and never contradict each other.
package enum Edition: String, Sendable, CaseIterable {
  /// The whole handbook, for members of a team.
  case trainee
  /// The same with session plans, answers and likely questions.
  case trainer
  /// Leaflets that a household keeps.
  case citizen
  /// What is put on a wall.
  case poster
  /// Papers with questions, and their keys.
  case quizSheet = "quiz-sheet"

  /// The folder that it gets where all are built side by side.
  package var folder: String {
    switch self {
    case .trainee: "hoc-vien"
    case .trainer: "nguoi-day"
    case .citizen: "nguoi-dan"
    case .poster: "ap-phich"
    case .quizSheet: "de-kiem-tra"
    }
  }

  /// What it is called on its pages.
  package var title: String {
    switch self {
    case .trainee: "Sách học viên"
    case .trainer: "Sách người dạy"
    case .citizen: "Tờ rơi cho bà con"
    case .poster: "Áp phích"
    case .quizSheet: "Đề kiểm tra"
    }
  }

  /// What one does with it.
  package var purpose: String {
    switch self {
    case .trainee: "Để thành viên tổ học và tra cứu."
    case .trainer: "Có thêm kế hoạch từng buổi, lời đáp và đáp án."
    case .citizen: "Mỗi bài một tờ chữ to, để lại cho bà con."
    case .poster: "Để dán ở nhà văn hóa, quầy một cửa, chợ."
    case .quizSheet: "Đề A và đề B cho từng bài, đáp án để riêng."
    }
  }

  /// Whether it has the pages that links in texts lead to. The others are sheets of paper: there the words of a link
  /// stand without it.
  package var isWhole: Bool { self == .trainee || self == .trainer }
}
