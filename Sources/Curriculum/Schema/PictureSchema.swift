import Diagnostics

enum PictureSchema {
  static let file = Field(
    "tệp", "file", .contentPath, required: true, example: "hinh/mo-cua-hang.png",
    vi: "Đường dẫn đến tệp hình trong thư mục nội dung (png, jpg, jpeg, webp, gif, svg).",
    en: "The path to a picture inside the content folder (png, jpg, jpeg, webp, gif, svg).")
  static let alternative = Field(
    "mô tả", "alt", .inline, required: true, example: "Màn hình chính có biểu tượng CH Play",
    vi: "Tả hình bằng lời, cho người không nhìn thấy và khi hình không tải được.",
    en: "The picture in words, for those who cannot see it.")
  static let caption = Field(
    "chú thích", "caption", .inline, example: "Biểu tượng CH Play trên máy Android",
    vi: "Một câu in dưới hình, ai cũng đọc. Không cần thì bỏ.",
    en: "A sentence printed below the picture. Leave it out where it is not needed.")
  static let width = Field<Picture.Width>(
    "rộng", "width",
    .oneOf([
      Option("nhỏ", .small, vi: "Một biểu tượng, một nút bấm.", en: "An icon, a button."),
      Option("nửa trang", .half, vi: "Một màn hình điện thoại.", en: "A phone's screen."),
      Option("cả trang", .full, vi: "Một bảng, một sơ đồ nhiều chữ.", en: "A table, a diagram with many words."),
    ]), example: "nửa trang",
    vi: "Hình chiếm bao nhiêu bề ngang. Không ghi thì hình giữ cỡ của nó, vừa trong trang.",
    en: "How much of the line it takes. Without it the picture has its own size, within the page.")

  static let picture = ObjectType<Picture>(
    "hình", "picture", vi: "Một hình và lời tả hình.", en: "A picture and its description.",
    fields: [file, alternative, caption, width]
  ) { read in
    let (file, alternative, caption, width) = (read(file), read(alternative), read(caption), read(width))
    guard let file, let alternative else { return nil }
    return Picture(file: file, alternative: alternative, caption: caption, width: width)
  }

  /// The field that whatever can be shown a picture of has: only what it is for differs.
  static func field(vi: String, en: String) -> Field<Picture> {
    Field("hình", "picture", .object(picture), vi: vi, en: en)
  }
}
