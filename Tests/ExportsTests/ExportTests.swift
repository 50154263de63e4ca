import Curriculum
import Diagnostics
@testable import Exports
import Foundation
@testable import Handbook
import TestSupport
import Testing
@testable import Workspace

@Suite struct ExportTests {
  private let nothing = InstalledPrograms(environment: [:])

  private func pipeline(_ content: URL) throws -> Pipeline {
    let today = try #require(Day(year: 2026, month: 11, day: 23))
    return Pipeline(content: try ContentFolder(at: content, name: "content"), options: SiteOptions(today: today))
  }

  private func write(_ course: TinyCourse = TinyCourse(), to folder: TemporaryFolder) throws {
    try folder.write(Dictionary(uniqueKeysWithValues: course.files.map { ("content/\($0.key)", $0.value) }))
  }

  private func make(
    _ editions: [Edition] = [.poster],
    as format: any ExportFormat,
    in folder: TemporaryFolder,
    to file: String? = nil,
    with programs: InstalledPrograms? = nil
  ) throws -> Checked<ExportReport?> {
    let content = folder.url.appending(path: "content")
    let place: Pipeline.ExportPlace =
      if let file {
        .file(try BookFile(at: folder.url.appending(path: file), besides: content))
      } else {
        .folder(try OutputFolder(at: folder.url.appending(path: "output"), besides: content))
      }
    return try pipeline(content).export(
      editions, to: place, ending: format.ending, make: format.maker(with: programs ?? nothing))
  }

  /// A program made of a shell script, found alone.
  private func program(_ name: String, _ script: String, in folder: TemporaryFolder) throws -> InstalledPrograms {
    InstalledPrograms(environment: try environment(with: name, script, in: folder))
  }

  private func environment(with name: String, _ script: String, in folder: TemporaryFolder) throws -> [String: String] {
    try folder.write(["bin/\(name)": "#!/bin/sh\nPATH=/usr/bin:/bin\n" + script])
    let path = folder.url.appending(path: "bin").path(percentEncoded: false)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path + "/" + name)
    return ["PATH": path]
  }

  private func names(in folder: TemporaryFolder, _ path: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: path).path(percentEncoded: false)
    ).sorted()
  }

  @Test(arguments: ExportFormats.all.filter { !$0.needsPrograms })
  func makesAFileForEachEdition(format: any ExportFormat) throws {
    try withTemporaryFolder { folder in
      try write(to: folder)
      let made = try make(Edition.allCases, as: format, in: folder)
      #expect(made.diagnostics == [])
      let expected = Edition.allCases.map { "cam-nang-\($0.folder)\(format.ending)" }
      #expect(made.value?.files.map(\.name) == expected)
      #expect(try names(in: folder, "output") == ([".camnang-manifest"] + expected).sorted())
      let first = try folder.contents(of: "output")
      _ = try make(Edition.allCases, as: format, in: folder)
      #expect(try folder.contents(of: "output") == first)
      #expect(try names(in: folder) == ["content", "output"])
    }
  }

  /// No lesson of the tiny course has a leaflet.
  @Test func saysThatABookHasNothingInIt() throws {
    try withTemporaryFolder { folder in
      try write(to: folder)
      let course = try #require(pipeline(folder.url.appending(path: "content")).content.course(today: .earliest).value)
      let options = SiteOptions(today: .earliest, edition: .citizen)
      let book = BoundBook(Site.plan(course, options: options))
      let epub = EPUBBook(book, pictures: [:]).files
      for name in ["EPUB/muc-luc.xhtml", "EPUB/gioi-thieu.xhtml", "EPUB/toc.ncx"] {
        let bytes = try #require(epub.first { $0.path == name }?.bytes)
        #expect(String(decoding: bytes, as: UTF8.self).contains("Chưa có nội dung"), "\(name)")
      }
      let page = String(decoding: book.oneFile(for: .screen, pictures: [:]), as: UTF8.self)
      #expect(page.contains("href=\"#gioi-thieu\"") && page.contains("id=\"gioi-thieu\""))
    }
  }

  @Test func namesTheBooksOfProvincesApart() throws {
    #expect(
      Volume.fileStem(of: .citizen, for: "tinh-mot") + PDFFormat(size: .a5).ending
        == "cam-nang-nguoi-dan--tinh-mot-a5.pdf")
    let stem = Volume.fileStem(of: .trainee, for: nil)
    #expect(stem + (try #require(PDFFormat().booklet).ending) == "cam-nang-hoc-vien-gap-doi.pdf")
    let names = CompanionBook.all.map { stem + PDFFormat($0).ending }
    #expect(
      names == ["-sach-di-duong", "-so-bai-tap", "-so-du-kien"].map { "cam-nang-hoc-vien\($0).pdf" })
    #expect(stem + (try #require(PDFFormat(.field).booklet).ending) == "cam-nang-hoc-vien-sach-di-duong-gap-doi.pdf")
    #expect(PDFFormat(.field).on(.a4) == nil)
    #expect(stem + (try #require(PDFFormat(.facts).on(.a5)).ending) == "cam-nang-hoc-vien-so-du-kien-a5.pdf")
  }

  /// A list of somebody's own that bears the name of camnang's list of books.
  @Test func writesOverNoForeignListOfBooks() throws {
    try withTemporaryFolder { folder in
      try write(to: folder)
      try folder.write(["gui/.camnang-books": "danh sách\n"])
      #expect(throws: WorkspaceError.self) { try make(as: OneFileFormat(), in: folder, to: "gui/sach.html") }
      #expect(try folder.read("gui/.camnang-books") == "danh sách\n")
      #expect(try names(in: folder, "gui") == [".camnang-books"])
    }
  }

  @Test func replacesABookThatItMade() throws {
    try withTemporaryFolder { folder in
      try write(to: folder)
      try folder.write(["gui/khac.txt": "của tôi"])
      _ = try make(as: OneFileFormat(), in: folder, to: "gui/sach.html")
      let first = try folder.read("gui/sach.html")
      let other = try TinyCourse().replacing("tiêu đề: Bài một", with: "tiêu đề: Bài khác", in: "bai-hoc/bai-mot.yaml")
      try write(other, to: folder)
      for _ in 0..<2 { _ = try make([.trainee], as: OneFileFormat(), in: folder, to: "gui/sach.html") }
      #expect(try folder.read("gui/sach.html") != first)
      #expect(try folder.read("gui/sach.html").contains("Bài khác"))
      #expect(try folder.read("gui/khac.txt") == "của tôi")
      #expect(try names(in: folder, "gui") == [".camnang-books", "khac.txt", "sach.html"])
    }
  }

  @Test(arguments: ["của tôi", "<!DOCTYPE html>\n"])
  func overwritesNoFileThatItDidNotMake(text: String) throws {
    try withTemporaryFolder { folder in
      try write(to: folder)
      try folder.write(["sach.html": text])
      let error = #expect(throws: WorkspaceError.self) {
        _ = try make(as: OneFileFormat(), in: folder, to: "sach.html")
      }
      #expect(error?.isUsage == true)
      #expect(error?.message.vietnamese.contains("sach.html") == true)
      #expect(try folder.read("sach.html") == text)
    }
  }

  @Test func overwritesNoBookThatWasChangedSince() throws {
    try withTemporaryFolder { folder in
      try write(to: folder)
      _ = try make(as: OneFileFormat(), in: folder, to: "sach.html")
      let changed = try folder.read("sach.html") + "<!-- của tôi -->"
      try folder.write(["sach.html": changed])
      #expect(throws: WorkspaceError.self) { _ = try make(as: OneFileFormat(), in: folder, to: "sach.html") }
      #expect(try folder.read("sach.html") == changed)
    }
  }

  @Test(arguments: ["cua-toi.txt", "khong-co.txt", "bin"])
  func writesThroughNoLink(target: String) throws {
    try withTemporaryFolder { folder in
      try write(to: folder)
      try folder.write(["cua-toi.txt": "của tôi", "bin/a": ""])
      let link = folder.path + "/sach.html"
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
      #expect(throws: WorkspaceError.self) { _ = try make(as: OneFileFormat(), in: folder, to: "sach.html") }
      #expect(try folder.read("cua-toi.txt") == "của tôi")
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
      #expect(!folder.exists("khong-co.txt"))
    }
  }

  @Test func leavesEverythingAsItWasWhereTheContentHasErrors() throws {
    try withTemporaryFolder { folder in
      try write(to: folder)
      _ = try make(as: EPUBFormat(), in: folder, to: "sach.epub")
      let before = try folder.contents()["sach.epub"]
      let broken = try TinyCourse().replacing("thời lượng: 20", with: "thời lượng: hai", in: "bai-hoc/bai-mot.yaml")
      try write(broken, to: folder)
      let made = try make(as: EPUBFormat(), in: folder, to: "sach.epub")
      #expect(made.value == nil && made.hasErrors)
      #expect(try folder.contents()["sach.epub"] == before)
    }
  }

  @Test(arguments: ["content/sach.html", "content/moi/sach.html", "thu-muc"])
  func refusesPlacesWhereSomethingWouldBeLost(path: String) throws {
    try withTemporaryFolder { folder in
      try folder.write(["content/a.yaml": "", "thu-muc/a": ""])
      #expect(throws: WorkspaceError.self) {
        _ = try BookFile(at: folder.url.appending(path: path), besides: folder.url.appending(path: "content"))
      }
    }
  }

  // MARK: Other programs

  @Test func namesTheProgramThatIsMissing() throws {
    try withTemporaryFolder { folder in
      try write(to: folder)
      let error = #expect(throws: WorkspaceError.self) { _ = try make(as: PDFFormat(size: .a4), in: folder) }
      #expect(error?.message(.vietnamese).contains("apt install weasyprint") == true)
      #expect(error?.message(.english).contains("brew install weasyprint") == true)
      let printer = try program("weasyprint", "", in: folder)
      let other = #expect(throws: WorkspaceError.self) {
        _ = try make(as: #require(PDFFormat().booklet), in: folder, with: printer)
      }
      #expect(other?.message(.english).contains("apt install qpdf") == true)
      #expect(try names(in: folder) == ["bin", "content"])
    }
  }

  /// The printer's last two arguments are the page and the PDF.
  @Test func handsThePrinterAPageAndTakesItsPDF() throws {
    try withTemporaryFolder { folder in
      try write(to: folder)
      let script = """
        if [ "$1" = --help ]; then echo '--presentational-hints pdf/ua-1 --allowed-protocols'; exit; fi
        for last; do previous=$word; word=$last; done
        { echo "%PDF-1.7"; echo "$# $*" | sed "s,$PWD,,"; head -n 1 "$previous"; echo "%%EOF"; } > "$word"
        """
      let printer = try program("weasyprint", script, in: folder)
      let made = try make(as: PDFFormat(size: .a5), in: folder, to: "a b'c.pdf", with: printer)
      #expect(made.value?.files.first?.file.advice == [])
      let pdf = try folder.read("a b'c.pdf").split(separator: "\n")
      let abilities = "--presentational-hints --pdf-variant pdf/ua-1 --allowed-protocols data "
      #expect(pdf.count == 4 && pdf[2] == "<!DOCTYPE html>")
      #expect(pdf[1].hasPrefix("10 --quiet --encoding utf-8 " + abilities))
      #expect(try names(in: folder) == [".camnang-books", "a b'c.pdf", "bin", "content"])
    }
  }

  /// What fontconfig says where a family is there, and where another takes its place.
  @Test(arguments: [("\"$2\"", 0), ("'Noto Sans,Noto Sans Medium'", 1), ("DejaVu\\ Sans", 1)])
  func saysThatFontsAreMissing(answer: String, advice: Int) throws {
    try withTemporaryFolder { folder in
      try write(to: folder)
      let script = "for out; do :; done; [ \"$1\" = --help ] || printf '%%PDF-1.7\\n%%%%EOF\\n' > \"$out\""
      _ = try environment(with: "weasyprint", script, in: folder)
      let programs = try program("fc-match", "printf %s \(answer)", in: folder)
      let made = try make([.trainee], as: PDFFormat(.field), in: folder, with: programs)
      let said = try #require(made.value?.files.first?.file.advice)
      #expect(said.count == advice)
      #expect(said.allSatisfy { $0.vietnamese.contains("fonts-noto-core") && $0.english.contains("Noto Serif") })
    }
  }

  @Test func takesABrowserWhereThereIsNoBetterPrinter() throws {
    try withTemporaryFolder { folder in
      try write(to: folder)
      let script =
        #"for word; do case $word in --print-to-pdf=*) printf '%%PDF-1.4\n%%%%EOF\n' > "${word#*=}";; esac; done"#
      let browser = try program("chromium", script, in: folder)
      let made = try make(as: PDFFormat(size: .a4), in: folder, to: "sach.pdf", with: browser)
      #expect(made.value?.files.first?.file.advice.count == 1)
      #expect(try folder.read("sach.pdf") == "%PDF-1.4\n%%EOF\n")
    }
  }

  @Test func leavesNothingBehindWhereThePrinterFails() throws {
    try withTemporaryFolder { folder in
      try write(to: folder)
      let printer = try program("weasyprint", "echo 'hỏng\nrồi' >&2; [ \"$1\" = --help ]", in: folder)
      let error = #expect(throws: WorkspaceError.self) {
        _ = try make(as: PDFFormat(size: .a4), in: folder, to: "sach.pdf", with: printer)
      }
      #expect(error?.message(.vietnamese).contains("weasyprint") == true)
      #expect(error?.message(.vietnamese).contains("hỏng rồi") == true)
      #expect(try names(in: folder) == ["bin", "content"])
    }
  }

  /// Nothing, a half, an error page, a folder, a pipe.
  @Test(arguments: [
    "", ": > \"$out\"", "echo '%PDF-1.7' > \"$out\"", "echo '<html>%%EOF' > \"$out\"", "mkdir \"$out\"",
    "mkfifo \"$out\"",
  ])
  func takesNothingForAPDFThatIsNone(script: String) throws {
    try withTemporaryFolder { folder in
      try write(to: folder)
      let printer = try program(
        "weasyprint",
        "for out; do :; done; [ \"$1\" = --help ] && exit 0\n\(script)",
        in: folder
      )
      let error = #expect(throws: WorkspaceError.self) {
        _ = try make(as: PDFFormat(size: .a4), in: folder, to: "sach.pdf", with: printer)
      }
      #expect(error?.message.vietnamese.contains("weasyprint") == true)
      #expect(try names(in: folder) == ["bin", "content"])
    }
  }

  /// The printer starts a child of its own, as browsers do: neither stays.
  @Test(arguments: [true, false])
  func endsAPrinterThatDoesNotEndByItself(isAsked: Bool) throws {
    try withTemporaryFolder { folder in
      try write(to: folder)
      let script = """
        trap '' TERM
        sleep 600 &
        echo $! > "\(folder.path)/bin/child"
        wait
        """
      let environment = try environment(with: "weasyprint", script, in: folder)
      let programs = InstalledPrograms(
        environment: environment, timeLimit: isAsked ? .seconds(600) : .milliseconds(300)
      ) {
        isAsked && folder.exists("bin/child")
      }
      let error = #expect(throws: (any Error).self) {
        _ = try make(as: PDFFormat(size: .a4), in: folder, to: "sach.pdf", with: programs)
      }
      #expect((error is RunStopped) == isAsked)
      #expect(try names(in: folder) == ["bin", "content"])
      let child = try #require(Int32(folder.read("bin/child").trimmingCharacters(in: .whitespacesAndNewlines)))
      #expect(isGoneSoon(child))
    }
  }

  /// A signal is on its way for a moment; the child by itself would stay for ten minutes.
  private func isGoneSoon(_ process: Int32) -> Bool {
    let limit = ContinuousClock.now + .seconds(30)
    while ContinuousClock.now < limit {
      if kill(process, 0) != 0 || isZombie(process) { return true }
      sched_yield()
    }
    return false
  }

  /// Ended, but not yet asked after by the process that took it in.
  private func isZombie(_ process: Int32) -> Bool {
    let status = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
    return status.isEmpty || status.contains(") Z ")
  }

  @Test func asksOlderPrintersForNothingThatTheyCannot() {
    #expect(BookPrinter.abilities(in: "usage: weasyprint [-q] [--pdf-variant {pdf/a-1b}]") == [])
  }

  @Test func looksForProgramsInWholePathsOnly() throws {
    try withTemporaryFolder { folder in
      try folder.write(["bin/a": "", "bin/b/c": ""])
      let programs = InstalledPrograms(
        environment: ["PATH": "bin::" + folder.url.appending(path: "bin").path(percentEncoded: false)]
      )
      // Not executable, a folder, not there.
      #expect(programs.first(of: ["a", "b", "d"]) == nil)
      #expect(programs.first(of: ["/nonexistent", "/bin/sh"])?.name == "sh")
    }
  }
}
