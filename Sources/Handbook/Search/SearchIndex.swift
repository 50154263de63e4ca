import JSON
import VietnameseText

/// The index that a search in the browser reads: which words stand in which documents.
///
/// It is a script, not data to fetch, so that it works from a folder on a stick. What it says of a thousand lessons must
/// stay under a megabyte, so it holds words and titles only; the texts of a lesson are in a file of its own
/// (``SearchShard``), which is loaded when the lesson is among the best results.
///
/// One line for each word without marks, in the order of bytes: the word, then for each spelling a tab, the spelling
/// (nothing where it is the word itself), and `=` with three lists of documents: by title, heading, text. A list is
/// either differences in base 32 or, from a sixth of the documents on, `*` and a map of bits, six to a letter.
enum SearchIndex {
  static let fileName = "tim-muc-luc.js"

  static func file(of documents: [SearchDocument]) -> OutputFile {
    var json = JSONText()
    json.object { json in
      json.member("docs", forScript(documents.map(line).joined(separator: "\n")))
      json.member("words", words(of: documents))
    }
    return OutputFile(path: fileName, bytes: Array("camnangIndex(".utf8) + json.bytes + Array(");\n".utf8))
  }

  private static func line(of document: SearchDocument) -> String {
    let names = document.otherNames.joined(separator: " / ")
    return [document.kind.rawValue, document.address, document.title, document.summary, names].joined(separator: "\t")
  }

  /// U+2028 and U+2029 end lines in scripts of before 2019.
  static func forScript(_ text: String) -> String {
    text.replacing("\u{2028}", with: " ").replacing("\u{2029}", with: " ")
  }

  // MARK: Words

  private struct Places { var lists: [[Int]] = [[], [], []] }

  private static func words(of documents: [SearchDocument]) -> String {
    var spellings: [String: Places] = [:]
    for (number, document) in documents.enumerated() {
      var seen: Set<String> = []
      for field in SearchDocument.Field.allCases {
        for word in document.words[field] ?? [] where seen.insert(word).inserted {
          // Listed once, where it weighs most.
          spellings[word, default: Places()].lists[field.rawValue].append(number)
        }
      }
    }
    var byBare: [String: [String]] = [:]
    for word in spellings.keys { byBare[Folding.bare(word), default: []].append(word) }
    return byBare.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { bare in
      let lists = (byBare[bare] ?? []).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { word in
        let places = spellings[word]?.lists ?? []
        return (word == bare ? "" : word) + "=" + places.map { list($0, of: documents.count) }.joined(separator: ",")
      }
      return ([bare] + lists).joined(separator: "\t")
    }.joined(separator: "\n")
  }

  private static let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_".utf8)

  private static func list(_ numbers: [Int], of count: Int) -> String {
    guard numbers.count * 6 < count else { return "*" + bits(numbers, of: count) }
    var bytes: [UInt8] = []
    var previous = -1
    for number in numbers {
      var rest = number - previous - 1
      previous = number
      // Five bits a letter, the lowest first; a letter of the upper half has more behind it.
      while rest >= 32 {
        bytes.append(digits[32 + rest % 32])
        rest /= 32
      }
      bytes.append(digits[rest])
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func bits(_ numbers: [Int], of count: Int) -> String {
    var groups = [UInt8](repeating: 0, count: (count + 5) / 6)
    for number in numbers { groups[number / 6] |= 1 << UInt8(number % 6) }
    return String(decoding: groups.map { digits[Int($0)] }, as: UTF8.self)
  }
}

/// The texts of one lesson, for the results' context: loaded when the lesson is among the best.
enum SearchShard {
  static func file(of lesson: String, page: PageName, units: [SearchUnit]) -> OutputFile {
    var json = JSONText()
    json.array { json in
      for unit in units {
        json.array { json in
          for text in [unit.kind.rawValue, unit.anchor, unit.heading, unit.text] {
            json.string(SearchIndex.forScript(text))
          }
        }
      }
    }
    let start = Array("camnangShard(\"\(page.file)\",".utf8)
    return OutputFile(path: "tim-\(page.file.dropLast(5)).js", bytes: start + json.bytes + Array(");\n".utf8))
  }
}
