import Diagnostics

enum LeafletSchema {
  static let messages = Field(
    "lời dặn", "messages", .list(.inline, count: 1...6), required: true, example: "[\"Không đọc mã OTP cho ai.\"]",
    vi: "Từ một đến sáu câu ngắn, nói như nói với bà con. In chữ to trên tờ rơi.",
    en: "One to six short sentences, as one would say them at the door. Printed in large letters.")
  static let steps = Field(
    "bước", "steps", .list(.reference(to: .step)), example: "[mo-cua-hang, go-ten]",
    vi:
      "Mã các bước in trên tờ rơi, theo thứ tự. Bỏ trống thì in mọi bước. Tờ rơi vừa hai mặt giấy: đừng chọn quá 12 bước.",
    en: "Ids of the steps on the leaflet, in order; all of them where it is left out. A dozen fit on its two sides.")

  static let task = Field(
    "việc", "task", .inline(maximum: 60), example: "Trả tiền bằng mã QR",
    vi: "Một việc mà tờ rơi này chỉ, in làm tiêu đề. Không ghi thì in tiêu đề của bài.",
    en: "The one task of the leaflet, printed as its title. Without it the lesson's title is printed.")

  static let branch = Field(
    "nhánh", "branch", .inline(maximum: 70), example: "Nếu bác nhận tiền",
    vi: "Từ ô này trở đi là một ngả khác: ghi khi nào thì đi ngả ấy. Các ô của ngả được đánh số lại từ 1.",
    en: "From this box on another way is shown: say when it is taken. Its boxes are counted from 1 again.")
  static let boxStep = Field(
    "bước", "step", .reference(to: .step), example: "mo-cua-hang",
    vi: "Mã bước của bài mà ô này nhắc đến: lấy hình, và lấy lời khi không có «chữ».",
    en: "Id of the lesson's step: it gives the drawing, and the words where there are none.")
  static let boxWords = Field(
    "chữ", "words", .inline(maximum: 110), required: true, unless: boxStep.shape,
    example: "Bác mở cửa hàng ứng dụng.",
    vi: "Lời in trong ô, nói với «bác». Không ghi thì in việc làm của bước.",
    en: "The words in the box, said to the reader. Without them the step's action is printed.")
  static let boxOtherwise = Field(
    "không được", "otherwise", .inline(maximum: 90), example: "Không thấy thì vuốt sang trang bên.",
    vi: "Làm không được thì làm gì tiếp, một câu.", en: "What to do where it does not work, in a sentence.")
  static let boxScene = SceneSchema.field(
    vi: "Tên của một cảnh vẽ sẵn, in trong ô. Không ghi thì in hình của bước.",
    en: "The name of a drawing in the box. Without it that of the step is shown.")

  static let box = ObjectType<Leaflet.Box>(
    "ô", "box",
    vi: "Một ô trên tờ rơi: một việc, bằng lời của tờ giấy.", en: "A box on the leaflet: one action, in its own words.",
    fields: [branch, boxStep, boxWords, boxOtherwise, boxScene, SignSchema.field]
  ) { read in
    Leaflet.Box(
      branch: read(branch), step: read(boxStep), words: read(boxWords), otherwise: read(boxOtherwise),
      scene: read(boxScene), sign: read(SignSchema.field))
  }

  static let boxes = Field(
    "ô", "boxes", .list(.object(box), count: 1...12),
    vi: """
      Các ô của tờ rơi, thay cho «bước», khi tờ giấy cần lời riêng, ngả rẽ, hay chỉ lối ra khi vướng. \
      Nhiều nhất 12 ô: vừa một tờ hai mặt.
      """,
    en: """
      The boxes of the leaflet in the place of “steps”, where paper needs words of its own, branches, or a way on. \
      At most 12: they fit on its two sides.
      """)

  static let blanks = Field(
    "điền", "blanks", .list(.inline, count: 1...5), example: "[\"Tên nhà phát hành (hỏi xã)\"]",
    vi: "Những điều phải hỏi trước rồi ghi lên tờ rơi, như tên nhà phát hành: in nhãn, sau đó là dòng kẻ.",
    en: "What must be asked first and written on the leaflet, like a publisher's name: a label and a ruled line.")

  static let picture = PictureSchema.field(
    vi: "Hình in trên tờ rơi, dưới các lời dặn: biểu tượng thật, chỗ cần bấm.",
    en: "A picture on the leaflet, below its messages: the real icon, where to tap.")

  static let leaflet = ObjectType<Leaflet>(
    "tờ rơi", "leaflet",
    vi: "Điều bà con giữ lại trên một tờ giấy, kèm cảnh báo nghiêm trọng của bài. In khi bài dành cho họ.",
    en: "What a household keeps on one sheet, with the lesson's critical warnings. Printed if the lesson is for them.",
    fields: [task, messages, picture, steps, boxes, blanks]
  ) { read in
    Leaflet(
      task: read(task), messages: read.list(messages), picture: read(picture), steps: read.list(steps),
      boxes: read.list(boxes), blanks: read.list(blanks))
  }
}

enum EnglishSchema {
  static let title = Field(
    "tiêu đề", "title", .inline, required: true, example: "Installing C-Thái Nguyên",
    vi: "Tiêu đề bằng tiếng Anh.", en: "The title in English.")
  static let summary = Field(
    "tóm tắt", "summary", .inline(maximum: 240), required: true,
    example: "How to find the province's app in the store and install it.",
    vi: "Một hai câu tiếng Anh, nhiều nhất 240 chữ cái.", en: "One or two sentences in English, at most 240 letters.")

  static let english = ObjectType<EnglishSummary>(
    "tiếng Anh", "English",
    vi: "Tiêu đề và tóm tắt bằng tiếng Anh, cho người nước ngoài tìm đường.",
    en: "Title and summary in English, so that foreigners find their way.",
    fields: [title, summary]
  ) { read in EnglishSummary(title: read.text(title), summary: read.text(summary)) }

  /// The field that lessons and modules have.
  static let field = Field(
    "tiếng anh", "english", .object(english),
    vi: "Tiêu đề và tóm tắt bằng tiếng Anh.", en: "Title and summary in English.")
}
