import Diagnostics
import ProgressStore
import Serving
import Workspace

/// Tells a person what failed in the world, and turns it into the exit code for it.
func reportingWorldErrors(in language: Language, _ body: () throws -> Void) throws {
  do { try body() } catch let error as WorkspaceError {
    Console.say([error], in: language)
    throw Failure(code: error.isUsage ? .usage : .world)
  } catch let error as Server.Failure {
    Console.say("camnang: \(VisibleText.of(error.message(language)))\n")
    throw Failure(code: .world)
  } catch let error as StoreError {
    Console.say("camnang: \(VisibleText.of(error.message(language)))\n")
    throw Failure(code: error.kind == .disk ? .world : .storeUnusable)
  }
}
