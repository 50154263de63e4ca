/// An attribute of an element. There is no general initializer: `style`, `on…` and unchecked addresses cannot be made.
package struct Attribute: Sendable, Equatable {
  package let name: String
  /// `nil` for an attribute that stands alone, such as `open`.
  package let value: String?

  /// Within this module alone: a way for attributes of which it makes sure itself.
  init(_ name: String, _ value: String?) {
    self.name = name
    self.value = value
  }

  package static func `class`(_ value: String) -> Attribute { Attribute("class", value) }
  package static func id(_ value: String) -> Attribute { Attribute("id", value) }
  package static func href(_ value: SafeURL) -> Attribute { Attribute("href", value.text) }
  package static func src(_ value: SafeURL) -> Attribute { Attribute("src", value.text) }
  package static func alt(_ value: String) -> Attribute { Attribute("alt", value) }
  package static func title(_ value: String) -> Attribute { Attribute("title", value) }
  package static func lang(_ value: String) -> Attribute { Attribute("lang", value) }
  package static func rel(_ value: String) -> Attribute { Attribute("rel", value) }
  package static func role(_ value: String) -> Attribute { Attribute("role", value) }
  package static func datetime(_ value: String) -> Attribute { Attribute("datetime", value) }
  package static func value(_ value: String) -> Attribute { Attribute("value", value) }
  package static func type(_ value: String) -> Attribute { Attribute("type", value) }
  package static func scope(_ value: String) -> Attribute { Attribute("scope", value) }
  package static func start(_ value: Int) -> Attribute { Attribute("start", String(value)) }
  package static func width(_ value: Int) -> Attribute { Attribute("width", String(value)) }
  package static func height(_ value: Int) -> Attribute { Attribute("height", String(value)) }
  package static func loading(_ value: String) -> Attribute { Attribute("loading", value) }
  package static func tabindex(_ value: Int) -> Attribute { Attribute("tabindex", String(value)) }
  /// What a part of an EPUB is for, as `epub:type`. For documents in XML only.
  package static func epubType(_ value: StaticString) -> Attribute { Attribute("epub:type", value.description) }
  package static func viewBox(width: Int, height: Int) -> Attribute { Attribute("viewBox", "0 0 \(width) \(height)") }
  package static func x(_ value: Int) -> Attribute { Attribute("x", String(value)) }
  package static func y(_ value: Int) -> Attribute { Attribute("y", String(value)) }
  /// What a path draws, in the language of SVG.
  package static func d(_ value: String) -> Attribute { Attribute("d", value) }
  /// How a drawing looks where no style sheet reaches it; `color` is what `currentColor` means in it.
  package static func color(_ value: StaticString) -> Attribute { Attribute("color", value.description) }
  package static func fill(_ value: StaticString) -> Attribute { Attribute("fill", value.description) }
  package static func stroke(_ value: StaticString) -> Attribute { Attribute("stroke", value.description) }
  package static func strokeWidth(_ value: StaticString) -> Attribute { Attribute("stroke-width", value.description) }
  package static func strokeLinecap(_ value: StaticString) -> Attribute {
    Attribute("stroke-linecap", value.description)
  }
  package static func strokeLinejoin(_ value: StaticString) -> Attribute {
    Attribute("stroke-linejoin", value.description)
  }
  /// Where a form goes; by `POST`, so that nothing of it stands in an address.
  package static func posting(to address: SafeURL) -> [Attribute] {
    [Attribute("method", "post"), Attribute("action", address.text)]
  }
  package static func name(_ value: String) -> Attribute { Attribute("name", value) }
  package static func inputMode(_ value: StaticString) -> Attribute { Attribute("inputmode", value.description) }
  package static func autocomplete(_ value: StaticString) -> Attribute { Attribute("autocomplete", value.description) }
  package static func maxLength(_ value: Int) -> Attribute { Attribute("maxlength", String(value)) }
  /// Of a bar: as much as is all of it.
  package static func max(_ value: Int) -> Attribute { Attribute("max", String(value)) }
  /// Of a link that leaves the page open.
  package static let inNewTab = [Attribute("target", "_blank"), Attribute("rel", "noopener")]
  package static let required = Attribute("required", nil)
  package static let selected = Attribute("selected", nil)
  package static let open = Attribute("open", nil)
  package static let checked = Attribute("checked", nil)
  package static let hidden = Attribute("hidden", nil)
  package static let disabled = Attribute("disabled", nil)

  /// `aria-NAME`, for example `.aria("current", "page")`.
  package static func aria(_ name: StaticString, _ value: String) -> Attribute { Attribute("aria-\(name)", value) }
  /// `data-NAME`.
  package static func data(_ name: StaticString, _ value: String) -> Attribute { Attribute("data-\(name)", value) }
}
