import Diagnostics
import LessonSyntax

extension ValueType {
  /// An object with fields of its own.
  static func object(_ type: ObjectType<Value>) -> Self {
    ValueType(shape: .object(type.shape)) { node, context in ObjectReader.read(type, at: node, in: context) }
  }

  /// A list. Items that cannot be read are left out (and were reported). A single text will do for a list of texts.
  static func list<Item>(_ item: ValueType<Item>, count allowed: ClosedRange<Int> = 1...Int.max) -> Self
  where Value == [Item] {
    let isScalar = item.shape.isScalar
    return ValueType(.list(of: item.shape, count: allowed)) { node, context, expected in
      let kind = context.tree.kind(of: node)
      if kind == .text, isScalar, allowed.contains(1) {
        if context.reportUnbracketed(node, item.shape) { return nil }
        return item.decode(node, context).map { [$0] }
      }
      guard kind == .list else {
        let fix = item.shape.object.flatMap { context.writtenOut(node, as: allowed.lowerBound, of: $0) }
        context.reportWrongKind(node, expected: expected, fixes: [fix].compactMap(\.self))
        context.noteUnread(item.shape)
        return nil
      }
      var items: [Item] = []
      var count = 0
      func add(_ child: NodeID) {
        count += 1
        if context.tree.kind(of: child) == .empty {
          context.reportEmptyItem(child)
        } else if let value = item.decode(child, context) {
          items.append(value)
        } else {
          context.noteUnread(item.shape)
        }
      }
      if let overlay = context.overlay {
        for entry in overlay.items(of: node, in: context.tree) {
          switch entry {
          case .own(let child): add(child)
          case .grafted(let child, let tree):
            count += 1
            if let value = context.decode(child, of: tree, as: item) { items.append(value) }
          }
        }
      } else {
        for child in context.tree.children(of: node) { add(child) }
      }
      if !allowed.contains(count), !context.tree.isDamaged(node) {
        context.reportCount(node, count: count, allowed: allowed)
      }
      return items
    }
  }
}

extension DecodingContext {
  fileprivate func reportEmptyItem(_ node: NodeID) {
    guard !tree.isDamaged(node) else { return }
    report(
      "S202", at: tree.location(of: node), LocalizedText(vi: "Mục này còn để trống", en: "This item is empty"),
      label: LocalizedText(vi: "viết sau dấu gạch, hoặc bỏ dòng này", en: "write after the dash, or remove this line"))
  }
}
