package import Certificates
import Curriculum
package import Diagnostics
import HTML
import JSON
import VietnameseText

/// The page that says whether a certificate holds: one file with the list of keys in it, which fetches nothing and sends
/// nothing.
package enum VerifierPage {
  /// What papers lead to. It stands in symbols on paper, and so never changes.
  package static let name = "xac-minh.html"

  package static func file(for bundle: KeyBundle) -> OutputFile {
    let shell = Shell.builtInVerifier
    let style = BookStyle.inline(StyleSheet.verifier)
    let script = [data(bundle), EmbeddedTheme.ed25519Js, EmbeddedTheme.verifyJs].joined(separator: "\n")
    let values = [
      "style": style, "styleSource": BookStyle.source(of: style), "script": script,
      "scriptSource": BookStyle.source(of: script), "province": shell.markup(.text(bundle.province.issuer)),
      "about": shell.markup(.text(about(bundle).vietnamese)),
      "aboutEnglish": shell.markup(.text(about(bundle).english)),
    ]
    var bytes: [UInt8] = []
    shell.render(values, around: [], to: &bytes)
    return OutputFile(path: name, bytes: bytes)
  }

  private static func about(_ bundle: KeyBundle) -> LocalizedText {
    let issuer = bundle.province.issuer
    return LocalizedText(
      vi: """
        Danh sách của \(issuer), ký ngày \(bundle.day.vietnamese): \(bundle.keys.count) khóa của nơi cấp; đã thu hồi \
        \(bundle.revokedSerials.count) giấy và \(bundle.revokedKeys.count) khóa.
        """,
      en: """
        The list of \(issuer), signed on \(bundle.day.iso): \(bundle.keys.count) keys of issuers; \(bundle.revokedSerials.count) \
        papers and \(bundle.revokedKeys.count) keys revoked.
        """)
  }

  /// The list and the sentences, which are those of the terminal.
  private static func data(_ bundle: KeyBundle) -> String {
    var words = Verdict.Refusal.allCases.map { ($0.code, $0.message) }
    words.append(("malformed", malformed))
    words.append(("old", old))
    let list = JSONText.object { json in
      json.key("list")
      json.json(bundle.embedded)
      json.member("words") { json in
        for (code, text) in words { json.member(code, [text.vietnamese, text.english]) }
      }
      json.member("letters", letters)
    }
    // Nothing in a script may look like its end.
    return "var LIST = \(String(decoding: list, as: UTF8.self).replacing("<", with: "\\u003c"));"
  }

  /// The letters of Vietnamese beyond ASCII, of which names are.
  private static var letters: String {
    String(String.UnicodeScalarView((0xC0...0x1EFF).compactMap(Unicode.Scalar.init).filter(Alphabet.contains)))
  }

  /// Where a text is no code at all.
  package static let malformed = LocalizedText(
    vi: "Đây không phải mã của giấy chứng nhận, hoặc mã chép sai hay thiếu: hãy quét lại, hoặc chép lại cả dòng.",
    en: "This is no code of a certificate, or it was copied wrong or not whole: scan it again, or copy the whole line.")

  /// `{}` stands for the number of days.
  package static let old = LocalizedText(
    vi: "Danh sách này đã {} ngày chưa đổi mới: giấy có thể đã bị thu hồi sau đó. Hãy mở trang khi có mạng.",
    en: "This list is {} days old: the paper may have been revoked since. Open the page with a network.")
}
