import HTML

/// Signs of sheets of paper, beside words that say the same: they are not read out.
///
/// Each shape says its colour itself: printers of PDFs and readers of EPUBs take no style sheet into a drawing.
enum PaperSign {
  /// The book's own: a house at the end of a way.
  static let book = Tag.svg(.class("book-sign"), .aria("hidden", "true"), .viewBox(width: 32, height: 32)) {
    Tag.path(.fill("#0a5a5c"), .d("M8 0h16a8 8 0 0 1 8 8v16a8 8 0 0 1-8 8H8a8 8 0 0 1-8-8V8a8 8 0 0 1 8-8z")) {}
    Tag.path(.fill("#fff"), .d("M5 14.5L16 5l11 9.5V24H5z")) {}
    Tag.path(.fill("#0a5a5c"), .d("M13.5 24v-5.5h5V24z")) {}
    Tag.path(.fill("none"), .stroke("#f0c46c"), .strokeWidth("2.4"), .d("M16 25.5v2M16 29v2")) {}
  }

  /// An octagon with a stroke and a dot: stop.
  static let danger = Tag.svg(.class("danger-sign"), .aria("hidden", "true"), .viewBox(width: 24, height: 24)) {
    Tag.path(.class("plate"), .fill("#a3141a"), .d("M7.5 1.5h9l6 6v9l-6 6h-9l-6-6v-9z")) {}
    Tag.path(
      .class("mark"), .fill("#fff"),
      .d(
        "M12 5.2a1.4 1.4 0 0 1 1.4 1.4v6.4a1.4 1.4 0 0 1-2.8 0V6.6A1.4 1.4 0 0 1 12 5.2z"
          + "M12 15.6a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2z")
    ) {}
  }

  /// A receiver, and what comes out of it.
  static let call = Tag.svg(.class("call-sign"), .aria("hidden", "true"), .viewBox(width: 24, height: 24)) {
    Tag.path(
      .fill("none"), .stroke("#0a5a5c"), .strokeWidth("2"),
      .d(
        "M5 3.5l3.5 1L10 8.5 7.8 10.5c1 2.5 3.2 4.7 5.7 5.7l2-2.2 4 1.5 1 3.5c-1 1.3-2.3 2-4 2C10 21 3 14 3 7.5c0-1.7"
          + ".7-3 2-4zM14.5 3.5c3 .5 5.5 3 6 6M14.5 7.5c1 .3 1.8 1.1 2 2")
    ) {}
  }
}
