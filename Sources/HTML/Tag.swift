/// The name of an element. Only the names listed here can be written: no `script`, no `style`, no `iframe`.
package struct Tag: Sendable, Hashable {
  package let name: String
  package let isVoid: Bool

  private init(_ name: String, void isVoid: Bool = false) {
    self.name = name
    self.isVoid = isVoid
  }

  // Sections
  package static let article = Tag("article")
  package static let aside = Tag("aside")
  package static let footer = Tag("footer")
  package static let h1 = Tag("h1")
  package static let h2 = Tag("h2")
  package static let h3 = Tag("h3")
  package static let h4 = Tag("h4")
  package static let h5 = Tag("h5")
  package static let h6 = Tag("h6")
  package static let header = Tag("header")
  package static let main = Tag("main")
  package static let nav = Tag("nav")
  package static let section = Tag("section")

  // Blocks
  package static let blockquote = Tag("blockquote")
  package static let dd = Tag("dd")
  package static let div = Tag("div")
  package static let dl = Tag("dl")
  package static let dt = Tag("dt")
  package static let figcaption = Tag("figcaption")
  package static let figure = Tag("figure")
  package static let hr = Tag("hr", void: true)
  package static let li = Tag("li")
  package static let ol = Tag("ol")
  package static let p = Tag("p")
  package static let pre = Tag("pre")
  package static let ul = Tag("ul")
  package static let details = Tag("details")
  package static let summary = Tag("summary")

  // Tables
  package static let caption = Tag("caption")
  package static let table = Tag("table")
  package static let tbody = Tag("tbody")
  package static let td = Tag("td")
  package static let th = Tag("th")
  package static let thead = Tag("thead")
  package static let tr = Tag("tr")

  // Forms
  package static let button = Tag("button")
  package static let fieldset = Tag("fieldset")
  package static let form = Tag("form")
  package static let label = Tag("label")
  package static let legend = Tag("legend")
  package static let option = Tag("option")
  package static let select = Tag("select")

  // Drawings
  package static let path = Tag("path")
  package static let svg = Tag("svg")

  // Text
  package static let a = Tag("a")
  package static let abbr = Tag("abbr")
  package static let br = Tag("br", void: true)
  package static let cite = Tag("cite")
  package static let code = Tag("code")
  package static let data = Tag("data")
  package static let del = Tag("del")
  package static let em = Tag("em")
  package static let img = Tag("img", void: true)
  package static let input = Tag("input", void: true)
  package static let mark = Tag("mark")
  package static let progress = Tag("progress")
  package static let small = Tag("small")
  package static let span = Tag("span")
  package static let strong = Tag("strong")
  package static let sub = Tag("sub")
  package static let sup = Tag("sup")
  package static let time = Tag("time")
}
