package import Certificates
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
  /// The list of keys for the page that verifies certificates; without one there is no such page.
  package private(set) var bundle: KeyBundle?
  /// The other editions that are built beside this one, each with its folder's name; empty where one is built alone.
  package private(set) var siblings: [(edition: Edition, folder: String)] = []

  /// `baseURL` is `https://…` or `http://…`, with or without `/` at its end. Anything else counts as none: commands
  /// refuse it before it comes here.
  package init(today: Day, baseURL: String? = nil, edition: Edition = .trainee, theme: BookTheme = .builtIn) {
    self.today = today
    self.theme = theme
    self.edition = edition
    self.baseURL = baseURL.flatMap(SiteOptions.folder)
  }

  /// The same for another edition, published in a folder of the site where one is given.
  ///
  /// - Parameters:
  ///   - edition: Which.
  ///   - folder: Its folder's name.
  ///   - siblings: The other editions and their folders, beside that folder.
  /// - Returns: What is decided for it.
  package func with(
    _ edition: Edition, in folder: String? = nil, beside siblings: [(edition: Edition, folder: String)] = []
  ) -> SiteOptions {
    var options = SiteOptions(
      today: today, baseURL: baseURL.map { $0 + (folder.map { $0 + "/" } ?? "") }, edition: edition, theme: theme)
    options.siblings = siblings
    options.bundle = bundle
    return options
  }

  /// The same with a book's own look, and its list of keys where it has one.
  package func with(_ theme: BookTheme, bundle: KeyBundle? = nil) -> SiteOptions {
    var options = SiteOptions(today: today, baseURL: baseURL, edition: edition, theme: theme)
    options.bundle = bundle
    return options
  }

  /// The same on another day.
  package func on(_ today: Day) -> SiteOptions {
    var options = SiteOptions(today: today, baseURL: baseURL, edition: edition, theme: theme)
    options.bundle = bundle
    return options
  }

  private static func folder(_ text: String) -> String? {
    guard let url = SafeURL(text), url.isWeb, !url.text.utf8.contains(where: { "?#".utf8.contains($0) }) else {
      return nil
    }
    return url.text.hasSuffix("/") ? url.text : url.text + "/"
  }
}
