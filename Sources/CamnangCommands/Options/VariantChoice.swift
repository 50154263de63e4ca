import ArgumentParser
import Workspace

/// Which province's book.
struct VariantOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Bản của tỉnh: mã biến thể, hoặc all.", valueName: "mã|all")) var variant: String?

  var choice: VariantChoice {
    switch variant {
    case nil: .base
    case "all": .all
    case let id?: .one(id)
    }
  }
}
