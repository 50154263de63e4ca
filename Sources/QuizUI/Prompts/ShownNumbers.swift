/// The numbers by which a trainee names what is shown.
enum ShownNumbers {
  /// All numbers once, the second one first, then the rest as they are: `2 1 3 4`.
  static func example(of count: Int) -> String {
    guard count > 1 else { return "1" }
    return ([2, 1] + Array(3..<max(3, count + 1))).map(String.init).joined(separator: " ")
  }

  /// `13` as 1 and 3 where there are at most nine numbers and 13 is none of them.
  static func divided(_ runs: [String], upTo count: Int) -> [String] {
    guard count <= 9 else { return runs }
    return runs.flatMap { run -> [String] in
      let digits = run.map(String.init)
      let isList = digits.allSatisfy { (Int($0) ?? 0) >= 1 && (Int($0) ?? 0) <= count }
      return run.count > 1 && isList ? digits : [run]
    }
  }

  /// The numbers, each from 1 to `count`.
  static func checked(_ runs: [String], upTo count: Int) -> Result<[Int], Unclear> {
    let numbers = runs.map { Int($0) ?? Int.max }
    guard let wrong = numbers.firstIndex(where: { !(1...max(1, count)).contains($0) }) else { return .success(numbers) }
    let typed = runs[wrong].count > 9 ? runs[wrong].prefix(9) + "…" : runs[wrong][...]
    return .failure(
      Unclear(
        "Không có số \(typed). Hãy gõ số từ 1 đến \(count).",
        "There is no number \(typed). Type numbers from 1 to \(count)."))
  }

  /// Every number from 1 to `count` once; the first letters for the first numbers, as the handbook's page has them.
  static func permutation(_ line: TypedLine, of count: Int, or needsAll: Unclear) -> Result<[Int], Unclear> {
    guard let names = line.names, names.allSatisfy({ $0.isNumber == names[0].isNumber }) else {
      return .failure(needsAll)
    }
    let runs = names.map(\.number)
    // A word that is spelled with these letters and others is none of this.
    guard names[0].isNumber || runs.allSatisfy({ (Int($0) ?? 0) <= count }) else { return .failure(needsAll) }
    return eachOnce(divided(runs, upTo: count), upTo: count)
  }

  /// Refuses what is there twice or not at all, and names it.
  static func eachOnce(_ runs: [String], upTo count: Int) -> Result<[Int], Unclear> {
    checked(runs, upTo: count).flatMap { numbers in
      let missing = (1...max(1, count)).filter { !numbers.contains($0) }.map(String.init).joined(separator: ", ")
      let twice = (1...max(1, count)).filter { number in numbers.count { $0 == number } > 1 }.map(String.init).joined(
        separator: ", ")
      if missing.isEmpty, twice.isEmpty { return .success(numbers) }
      var vietnamese: [String] = []
      var english: [String] = []
      if !twice.isEmpty {
        vietnamese.append("Số \(twice) bị gõ hơn một lần.")
        english.append("Number \(twice) was typed more than once.")
      }
      if !missing.isEmpty {
        vietnamese.append("Còn thiếu số \(missing).")
        english.append("Number \(missing) is missing.")
      }
      vietnamese.append("Hãy gõ mỗi số một lần, ví dụ \(example(of: count)).")
      english.append("Type each number once, for example \(example(of: count)).")
      return .failure(Unclear(vietnamese.joined(separator: " "), english.joined(separator: " ")))
    }
  }
}
