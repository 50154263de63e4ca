import Curriculum
import Diagnostics
import HTML
import VietnameseText

/// Where each kind of file, each kind of object and each key stands in the guide.
struct GuideMap: Sendable {
  /// A kind of file with the kinds of objects that are told of on its page.
  struct Kind: Sendable {
    let file: ContentKind
    let objects: [ObjectEntry]

    var fileName: String { "tep-\(file.vietnameseName).html" }
  }

  let kinds: [Kind]
  private var pages: [ObjectIdentifier: String] = [:]
  private var names: [Place: String] = [:]

  /// Objects share some of their keys, such as a title: a key is one of an object.
  private struct Place: Hashable {
    let object: ObjectIdentifier
    let field: FieldShape?
  }

  init() {
    kinds = SchemaReference.objects.reduce(into: [Kind]()) { kinds, object in
      if let file = object.file {
        kinds.append(Kind(file: file, objects: [object]))
      } else if let last = kinds.popLast() {
        kinds.append(Kind(file: last.file, objects: last.objects + [object]))
      }
    }
    for kind in kinds {
      var taken: Set<String> = ["noi-dung"]
      for entry in kind.objects {
        let object = ObjectIdentifier(entry.object)
        let name = GuideMap.slug(entry.object.name.vietnamese)
        pages[object] = kind.fileName
        names[Place(object: object, field: nil)] = GuideMap.free("muc-" + name, among: &taken)
        // The keys of the file itself have their bare names: `#loai`.
        let before = entry.file == nil ? name + "-" : ""
        for field in entry.object.fields {
          let wanted = before + GuideMap.slug(field.name.vietnamese)
          names[Place(object: object, field: field)] = GuideMap.free(wanted, among: &taken)
        }
      }
    }
  }

  /// The name of an object's place on its page, or of that of one of its keys.
  func anchor(of object: ObjectShape, _ field: FieldShape? = nil) -> String {
    names[Place(object: ObjectIdentifier(object), field: field)] ?? ""
  }

  /// The address of an object, or of one of its keys, from any page.
  func address(of object: ObjectShape, _ field: FieldShape? = nil) -> SafeURL? {
    pages[ObjectIdentifier(object)].flatMap { SafeURL("\($0)#\(anchor(of: object, field))") }
  }

  private static func free(_ wanted: String, among taken: inout Set<String>) -> String {
    var name = wanted
    while !taken.insert(name).inserted { name += "-khac" }
    return name
  }

  private static func slug(_ name: String) -> String { Folding.name(name).replacing(" ", with: "-") }
}
