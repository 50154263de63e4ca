import Diagnostics
import Scenes

enum SignSchema {
  /// The field of whatever bears a sign.
  static let field = Field<Sign>(
    "biểu tượng", "sign",
    .oneOf(
      Sign.all.map {
        Option(
          OptionShape(
            name: LocalizedText(vi: $0.name, en: $0.name),
            help: LocalizedText(vi: "Biểu tượng: \($0.label).", en: "A sign: \($0.english).")
          ), $0)
      }),
    example: "khoa",
    vi: "Tên của một biểu tượng vẽ sẵn, in cạnh chữ. Không biểu tượng nào đúng việc này thì bỏ trống.",
    en: "The name of a sign, shown beside the words. Leave it out where none is right.")
}
