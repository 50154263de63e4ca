/// Scenes of one kind, as the catalogue keeps them together.
package struct SceneGroup: Sendable {
  package let title: String
  /// The title in English.
  package let english: String
  package let scenes: [Scene]

  private init(_ title: String, english: String, _ scenes: [Scene]) {
    self.title = title
    self.english = english
    self.scenes = scenes
  }

  /// All groups, in the order of the catalogue.
  package static let all: [SceneGroup] = [
    SceneGroup("Cửa hàng ứng dụng", english: "The app store", Scene.store),
    SceneGroup("Mật khẩu và mã", english: "Passwords and codes", Scene.secrets),
    SceneGroup("Trên màn hình", english: "On the screen", Scene.screens),
    SceneGroup("Cuộc gọi và tin nhắn lạ", english: "Strange calls and messages", Scene.calls),
    SceneGroup("Khi nghi bị lừa", english: "When it may be a fraud", Scene.frauds),
    SceneGroup("Trả tiền, nhận tiền", english: "Paying and being paid", Scene.payments),
    SceneGroup("Cổng dịch vụ công", english: "Portals of public services", Scene.portals),
    SceneGroup("Ở trụ sở xã", english: "At the commune office", Scene.commune),
    SceneGroup("Giấy bút, khung hình", english: "Pen and paper, and what is in the picture", Scene.papers),
    SceneGroup("Đến nhà bà con", english: "Visits", Scene.visits),
    SceneGroup("Cùng bác lớn tuổi", english: "With older people", Scene.seniors),
    SceneGroup("Nói chuyện, và việc khi gặp mặt", english: "Talking, and what comes up when people meet", Scene.talks),
    SceneGroup("Lớp học và buổi họp", english: "Classes and meetings", Scene.meetings),
    SceneGroup("Tự học, giữ an toàn, việc của nhóm", english: "Learning, keeping safe, the group", Scene.learning),
    SceneGroup("Chiếc điện thoại", english: "The phone", Scene.devices),
    SceneGroup("Mạng", english: "Networks", Scene.networks),
    SceneGroup("Món hàng và ảnh chụp", english: "Goods and photos", Scene.goods),
    SceneGroup("Hình để hỏi, có chữ A, B, C, D", english: "Drawings to ask about, with letters", Scene.asking),
  ]
}
