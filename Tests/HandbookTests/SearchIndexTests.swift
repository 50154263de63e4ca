import Foundation
@testable import Handbook
import TestSupport
import Testing

/// What a browser reads out of the index, read here as `search.js` reads it. What a search finds is for check-search.
@Suite struct SearchIndexTests {
  private func document(_ title: String, headings: [String] = [], text: String = "") -> SearchDocument {
    SearchDocument(kind: .lesson, address: "bai-x.html", title: title, headings: headings, texts: [text])
  }

  @Test func keepsSpellingsOfOneBareWordTogether() throws {
    let index = try ReadIndex([document("dat đặt đất")])
    #expect(index.spellings["dat"] == ["dat", "đất", "đặt"])
    #expect(index.bareWords == ["dat"])
  }

  /// The script halves the list until it has found a word.
  @Test func listsBareWordsInTheOrderOfTheirBytes() throws {
    let index = try ReadIndex([document("Ổ đĩa z 2 10 vừa", text: "ăn a9 ab zalo ư")])
    #expect(index.bareWords == ["10", "2", "a9", "ab", "an", "dia", "o", "u", "vua", "z", "zalo"])
  }

  @Test func listsAWordOnceWhereItWeighsMost() throws {
    let index = try ReadIndex([
      document("mã", headings: ["mã OTP"], text: "mã OTP số"), document("số", text: "mã"),
    ])
    #expect(index.places["mã"] == [[0], [], [1]])
    #expect(index.places["otp"] == [[], [0], []])
    #expect(index.places["số"] == [[1], [], [0]])
  }

  /// Rare and frequent words, alone and in runs, the first document and the last.
  @Test(arguments: [1, 5, 6, 7, 64, 1_000], [0.001, 0.03, 0.16, 0.17, 0.5, 1])
  func leadsToTheDocumentsThatHaveAWord(count: Int, share: Double) throws {
    var numbers = SeededNumbers(seed: UInt64(count))
    let chosen = (0..<count).filter { _ in Double.random(in: 0..<1, using: &numbers) < share }
    let having = Set(chosen + [0, count - 1])
    let index = try ReadIndex((0..<count).map { document("", text: having.contains($0) ? "có" : "không") })
    #expect(index.places["có"] == [[], [], having.sorted()])
    // A thousand lessons must stay under a megabyte: never more than a letter for six documents.
    #expect(try #require(index.length(of: "có")) <= 2 * having.count + 1)
    #expect(try #require(index.length(of: "có")) <= count / 6 + 4)
  }
}

/// The index of words as a browser has it.
private struct ReadIndex {
  /// In the order of the file.
  var bareWords: [String] = []
  var spellings: [String: [String]] = [:]
  /// For each spelling the documents that have it in their title, in a heading, in their text.
  var places: [String: [[Int]]] = [:]
  private var lists: [String: [Substring]] = [:]

  private struct File: Decodable {
    let docs: String
    let words: String
  }

  init(_ documents: [SearchDocument]) throws {
    let script = String(decoding: SearchIndex.file(of: documents).bytes, as: UTF8.self)
    let json = try #require(script.wholeMatch(of: /camnangIndex\((.*)\);\n/)).1
    let file = try JSONDecoder().decode(File.self, from: Data(json.utf8))
    #expect(file.docs.split(separator: "\n").count == documents.count)
    for line in file.words.split(separator: "\n") {
      let parts = line.split(separator: "\t").map(String.init)
      bareWords.append(parts[0])
      for part in parts.dropFirst() {
        let sides = part.split(separator: "=", omittingEmptySubsequences: false)
        let spelling = sides[0].isEmpty ? parts[0] : String(sides[0])
        spellings[parts[0], default: []].append(spelling)
        lists[spelling] = sides[1].split(separator: ",", omittingEmptySubsequences: false)
        places[spelling] = lists[spelling]?.map(ReadIndex.numbers)
      }
    }
  }

  /// How many letters the longest list of a word takes.
  func length(of spelling: String) -> Int? { lists[spelling]?.map(\.count).max() }

  private static func numbers(_ list: Substring) -> [Int] {
    if list.first == "*" {
      return list.dropFirst().enumerated().flatMap { place, letter in
        (0..<6).filter { digit(letter) >> $0 & 1 == 1 }.map { place * 6 + $0 }
      }
    }
    var found: [Int] = []
    var (number, rest, scale) = (-1, 0, 1)
    for letter in list {
      rest += digit(letter) % 32 * scale
      scale *= 32
      guard digit(letter) < 32 else { continue }
      number += rest + 1
      found.append(number)
      (rest, scale) = (0, 1)
    }
    return found
  }

  private static func digit(_ letter: Character) -> Int {
    let code = Int(letter.asciiValue ?? 0)
    return code == 45 ? 62 : code == 95 ? 63 : code < 58 ? code - 48 : code < 91 ? code - 55 : code - 61
  }
}
