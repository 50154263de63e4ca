/// What files are, by the endings of their names.
package enum MediaType {
  package static let page = "text/html; charset=utf-8"
  package static let script = "text/javascript; charset=utf-8"
  package static let styles = "text/css; charset=utf-8"
  package static let json = "application/json"
  package static let vector = "image/svg+xml"

  package static func of(_ name: String) -> String {
    let types = [
      "html": page, "css": styles, "js": script, "json": json, "svg": vector, "png": "image/png", "gif": "image/gif",
      "jpg": "image/jpeg", "jpeg": "image/jpeg", "webp": "image/webp", "xml": "application/xml",
      "txt": "text/plain; charset=utf-8",
    ]
    return types[name.split(separator: ".").last?.lowercased() ?? ""] ?? "application/octet-stream"
  }
}
