import ArgumentParser
import Curriculum
import Diagnostics
import Foundation
import Handbook
import Workspace

/// Which content, and for which day.
struct ContentOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Thư mục nội dung.", valueName: "content")) var content = "content"

  @Option(
    help: ArgumentHelp(
      "Ngày dùng để xét dữ kiện quá hạn. Mặc định: hôm nay theo giờ Việt Nam.", valueName: "năm-tháng-ngày")) var today:
    Day?

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp("Địa chỉ sẽ đăng sách: thêm sitemap.xml, 404.html, liên kết chuẩn.", valueName: "https://…"))
  var baseURL: BaseURL?

  var contentURL: URL { URL(filePath: content, directoryHint: .isDirectory) }

  /// - Throws: ``WorkspaceError``.
  func pipeline() throws -> Pipeline {
    Pipeline(
      content: try ContentFolder(at: contentURL, name: ShownPath.of(content)),
      options: SiteOptions(today: try today ?? Day.now(), baseURL: baseURL?.text))
  }
}

extension Day: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }

  /// Today in Việt Nam (UTC+7, without daylight saving), wherever the program runs, so that one handbook does not differ
  /// with the zone of the machine. `SOURCE_DATE_EPOCH` (reproducible-builds.org) takes the clock's place.
  ///
  /// - Parameter hour: When a day begins.
  /// - Returns: the day.
  /// - Throws: ``WorkspaceError`` where `SOURCE_DATE_EPOCH` is no number of seconds.
  static func now(startingAt hour: Int = 0) throws -> Day {
    var moment = Date()
    if let text = Environment.process.sourceDateEpoch {
      guard let seconds = Int64(text), (0...32_503_680_000).contains(seconds) else {
        throw WorkspaceError(
          LocalizedText(
            vi: "SOURCE_DATE_EPOCH phải là số giây kể từ 1970-01-01",
            en: "SOURCE_DATE_EPOCH must be a number of seconds since 1970-01-01"), isUsage: true)
      }
      moment = Date(timeIntervalSince1970: TimeInterval(seconds))
    }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: (7 - hour) * 3600) ?? calendar.timeZone
    let parts = calendar.dateComponents([.year, .month, .day], from: moment)
    return Day(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0) ?? Day.earliest
  }
}
