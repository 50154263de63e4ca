package import Curriculum
import HTML

/// What a build decides beside the content.
package struct SiteOptions: Sendable {
  /// The day on which facts are overdue or not.
  package let today: Day
  /// Where the site will be published, with a `/` at its end; `nil` where only relative links are wanted.
  package let baseURL: String?
  package let edition: Edition
  package let theme: BookTheme

  /// `baseURL` is `https://…` or `http://…`, with or without `/` at its end. Anything else counts as none: commands
  /// refuse it before it comes here.
  package init(today: Day, baseURL: String? = nil, edition: Edition = .trainee, theme: BookTheme = .builtIn) {
    self.today = today
    self.theme = theme
    self.edition = edition
    self.baseURL = baseURL.flatMap(SiteOptions.folder)
  }

  /// The same for another edition, published in a folder of the site where one is given.
  package func with(_ edition: Edition, in folder: String? = nil) -> SiteOptions {
    SiteOptions(
      today: today, baseURL: baseURL.map { $0 + (folder.map { $0 + "/" } ?? "") }, edition: edition, theme: theme)
  }

  /// The same with a book's own look.
  package func with(_ theme: BookTheme) -> SiteOptions {
    SiteOptions(today: today, baseURL: baseURL, edition: edition, theme: theme)
  }

  /// The same on another day.
  package func on(_ today: Day) -> SiteOptions {
    SiteOptions(today: today, baseURL: baseURL, edition: edition, theme: theme)
  }

  private static func folder(_ text: String) -> String? {
    guard let url = SafeURL(text), url.isWeb, !url.text.utf8.contains(where: { "?#".utf8.contains($0) }) else {
      return nil
    }
    return url.text.hasSuffix("/") ? url.text : url.text + "/"
  }
}
