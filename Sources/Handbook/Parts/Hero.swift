import HTML

/// The band at the top of a first page: the title over the land through which the team walks from door to door.
enum Hero {
  static func node(title: [Node], lead: [Node], over: [Node]? = nil) -> Node {
    Tag.header(.class("hero")) {
      Tag.div(.class("words")) {
        if let over { Tag.p { over } }
        Tag.h1 { title }
        Tag.p { lead }
      }
      SafeURL(HomeLandscape.fileName).map { Tag.img(.class("land"), .src($0), .alt(""), .width(1_152), .height(400)) }
    }
  }
}
