/// What one file of the content holds.
package enum FileContent: Sendable {
  case book(Book)
  case module(Module)
  case lesson(Lesson)
  case platform(Platform)
  case facts(FactTopic)
  case sources([Source])
  case terms([Term])
  case sheet(Sheet)
  case variant(Variant)
  case exceptions([TextException])
  case answers([FactAnswer])
}
