/// A helper at somebody's home.
extension Scene {
  static let visits = [knock, askFirst, sitBeside, ownerTypes, ownerAlone, comeAgain, groupBook, noForeignData]

  static let knock = Scene(
    "go-cua", "Gõ cửa từng nhà", "Người giúp đứng ngoài hiên gõ cửa, bà mở cửa nhìn ra.", english: "Knock at the door",
    [
      .path("M92 146V58h100v88M82 60L140 14l58 46z", .sheet), .path("M112 146V76h48v70", .tint),
      .person(.grandmother, 136, 104, base: 148, .left),
      .person(.helper, 44, 70, base: 152, .right), .arm("M66 116L84 112L86 92", .accent), .fist(87, 88),
      .path("M96 72l5-6M102 84l8-2", line: .accent), .path("M4 148h192"),
    ])

  static let askFirst = Scene(
    "hoi-muon-khong", "Hỏi bà con có muốn không", "Người giúp hỏi; bà gật đầu đồng ý, trong lời bà có dấu đúng.",
    english: "Ask whether they want it",
    [
      .person(.helper, 50, 84, base: 152, .right), .withPhone(.grandmother, 150, 84, base: 152, .left),
      .bubble(18, 8, 58, 42, tip: (52, 62)),
      .question(46, 28), .bubble(118, 6, 66, 38, tip: (150, 56)), .check(149, 26, size: 11),
    ])

  static let sitBeside = Scene(
    "ngoi-canh", "Ngồi bên cạnh, không ngồi đối diện",
    "Bà và người giúp ngồi cùng một phía bàn, điện thoại ở trong tay bà.",
    english: "Sit beside, not opposite",
    [
      .path("M10 96h180M10 96v26M190 96v26", .tint), .person(.helperWoman, 138, 58, base: 122, .downLeft),
      .withPhone(.grandmother, 68, 58, base: 122, .downRight),
      .arm("M160 104L148 114L128 112", .accent), .fist(122, 112), .table(118),
    ])

  static let ownerTypes = Scene(
    "tu-go", "Bà con tự gõ, người giúp chỉ nói",
    "Ông tự bấm trên điện thoại của ông; người giúp ngồi cạnh, hai tay để trên bàn, chỉ nói.",
    english: "The owner types, the helper only speaks",
    [
      .withPhone(.grandfather, 54, 62, base: 124, .down), .person(.helper, 146, 62, base: 124, .left),
      .arm("M124 104L128 116L140 117", .accent),
      .arm("M168 104L164 116L152 117", .accent), .fist(141, 116), .fist(153, 116),
      .bubble(82, 6, 72, 40, tip: (132, 56)), .text(96, 20, [44, 28]), .table(122),
    ])

  static let ownerAlone = Scene(
    "tu-mo-lai", "Tự làm lại một mình", "Bà ngồi một mình, tự mở ứng dụng trên máy; có dấu đã làm được.",
    english: "Do it again alone",
    [
      .withPhone(.grandmother, 52, 62, base: 124), .table(122), .phone(120, 6, 66, 110),
      .tiles([(130, 26), (147, 26), (164, 26), (130, 43), (164, 43)], 12, 12),
      .rect(145, 41, 16, 16, round: 5, .accent), .check(153, 84, size: 15), .dots("M84 86c10-2 20-8 30-16"),
    ])

  static let comeAgain = Scene(
    "hen-quay-lai", "Hẹn ngày quay lại", "Tờ lịch có một ngày được khoanh, mũi tên vòng trở về ngôi nhà.",
    english: "Agree on a day to come back",
    [
      .rect(12, 26, 112, 110, round: 10, .sheet), .path("M12 56h112M44 14v22M92 14v22"),
      .tiles(
        [(26, 70), (50, 70), (74, 70), (98, 70), (26, 92), (50, 92), (98, 92), (26, 114), (50, 114)], 12, 12, round: 4),
      .rect(74, 92, 12, 12, round: 4, .accent),
      .circle(80, 98, 14, line: .accent), .at(166, 92, [.house(0, 0, .tint)]),
      .path("M132 40c24-10 42 2 40 28M160 60l12 9l10-12", line: .accent, weight: .bold),
    ])

  static let groupBook = Scene(
    "ghi-so-to", "Ghi số đếm vào sổ của tổ",
    "Sổ chỉ có gạch đếm, không ghi tên hay giấy tờ của ai; tấm thẻ bị gạch đi.",
    english: "Count in the group's book, without names",
    [
      .notebook(88, 10, width: 76, height: 116),
      .path("M30 44v14M40 44v14M50 44v14M60 44v14M26 58l38-14", line: .accent),
      .path("M30 76v14M40 76v14", line: .accent),
      .path("M26 112h40", line: .tint), .path("M102 40h48M102 58h36", line: .tint), .writing(110, 62),
      .chipCard(150, 122), .strike(112, 98, 76, 48),
    ])

  static let noForeignData = Scene(
    "khong-giu-giay-to", "Không chụp, không giữ giấy tờ của bà con",
    "Điện thoại của người giúp chụp thẻ căn cước; hình bị gạch bỏ.",
    english: "Keep no picture of anyone's papers",
    [
      .phone(52, 6, 84, 138), .frame(62, 40, 64, 56),
      .at(
        94, 68,
        [
          .rect(-24, -16, 48, 32, round: 5, .tint), .circle(-9, -3, 5),
          .path("M-17 10c0-10 16-10 16 0M6-4h10M6 6h8", weight: .thin),
        ]),
      .circle(94, 124, 9, .tint), .chipCard(156, 112), .strike(26, 16, 140, 116),
    ])
}

/// With old people, at their own pace.
extension Scene {
  static let seniors = [
    kitchenGrandmother, kitchenGrandfather, waitForHand, bigLetters, pinUp, rest, brightPlace, safetySentence,
  ]

  static let kitchenGrandmother = Scene(
    "ban-bep-voi-ba", "Giúp bà bên bàn bếp",
    "Bà cầm điện thoại bên bàn, có ấm trà và chén; người giúp ngồi cạnh, nhìn theo.",
    english: "Helping an old woman at the kitchen table",
    [
      .path("M8 8h48v36H8zM32 8v36M8 26h48", .tint), .withPhone(.grandmother, 82, 58, base: 120),
      .person(.helperWoman, 154, 58, base: 120, .downLeft), .table(118),
      .teapot(32, 96), .path("M112 106h20c0 8-4 12-10 12s-10-4-10-12z", .sheet),
    ])

  static let kitchenGrandfather = Scene(
    "ban-bep-voi-ong", "Giúp ông bên bàn bếp",
    "Ông cầm điện thoại bên bàn, có ấm trà và chén; người giúp ngồi cạnh, tay để trên tờ giấy.",
    english: "Helping an old man at the kitchen table",
    [
      .path("M142 10h48v36h-48zM166 10v36M142 28h48", .tint), .person(.helper, 40, 58, base: 120, .right),
      .withPhone(.grandfather, 110, 58, base: 120), .table(118),
      .teapot(170, 96), .arm("M22 106L30 120L48 120", .accent), .rect(52, 112, 34, 14, round: 3, .sheet),
      .path("M60 119h18", weight: .thin), .fist(50, 119),
    ])

  static let waitForHand = Scene(
    "cho-tay-bac", "Chờ chính tay bác bấm", "Bà bấm điện thoại từ từ; người giúp khoanh tay chờ, phía trên có đồng hồ.",
    english: "Wait for their own hand",
    [
      .withPhone(.grandmother, 52, 66, base: 152), .person(.helper, 146, 66, base: 152, .left),
      .arm("M122 112L128 128L160 124", .accent),
      .arm("M170 112L164 130L134 126", .accent), .circle(100, 30, 22, .sheet), .path("M100 16v14l10 7", line: .accent),
    ])

  static let bigLetters = Scene(
    "chep-chu-to", "Bác tự chép ra giấy, chữ to",
    "Tay bác cầm bút viết những dòng chữ to trên giấy, mỗi dòng một bước.",
    english: "They write it down themselves, in large letters",
    [
      .rect(20, 8, 136, 136, round: 6, .sheet), .circle(44, 36, 11, .tint), .circle(44, 76, 11, .tint),
      .circle(44, 116, 11, .tint),
      .path("M66 46l10-22l10 22M70 40h12M98 46h40M68 65v22h8a6 6 0 0 0 0-12h-8h6a5 5 0 0 0 0-10z", weight: .bold),
      .path("M68 122h60", line: .tint), .path("M98 87h14", weight: .bold), .writing(114, 87),
    ])

  static let pinUp = Scene(
    "dan-giay", "Dán tờ giấy ở chỗ dễ thấy", "Tờ giấy chữ to dán trên tường, ngay phía trên ghế bà hay ngồi.",
    english: "Put the paper up where it is seen",
    [
      .rect(86, 8, 96, 82, round: 4, .sheet), .circle(104, 32, 7, .accent), .circle(104, 54, 7, .accent),
      .circle(104, 74, 7, .accent), .path("M120 32h44M120 54h36M120 74h40", weight: .bold),
      .path("M120 2h26v12h-26z", .tint, weight: .thin), .person(.grandmother, 46, 74, base: 128, .right),
      .path("M6 104v44M6 128h92v20M86 128v20"), .dots("M66 66l14-8"),
      .path("M110 130h78M124 130v18M174 130v18"), .path("M140 112h18v18h-18z", .tint),
    ])

  static let rest = Scene(
    "nghi-khi-met", "Nghỉ khi bác thấy mệt", "Điện thoại để trên bàn, ông cầm chén trà nghỉ.",
    english: "Rest when they are tired",
    [
      .person(.grandfather, 74, 60, base: 122), .arm("M52 106L54 116L70 108", .tint),
      .arm("M98 106L98 116L82 108", .tint), .path("M64 94h26c0 12-4 16-13 16s-13-4-13-16z", .sheet),
      .fist(65, 106), .fist(90, 106), .table(120), .path("M122 118l10-14h48l-10 14z", .tint), .path("M168 109h4"),
      .circle(156, 40, 22, .sheet), .path("M156 26v14h12", line: .accent),
    ])

  static let brightPlace = Scene(
    "cho-sang-va-yen", "Mời bác ngồi chỗ sáng và yên", "Bà ngồi cạnh cửa sổ có nắng; cái loa bị tắt tiếng.",
    english: "A bright and quiet place",
    [
      .rect(96, 8, 92, 80, round: 4, .sheet), .path("M142 8v80M96 48h92"), .circle(142, 46, 16, .accent),
      .path("M142 18v6M142 68v6M114 46h6M164 46h6M122 26l4 4M162 26l-4 4M122 66l4-4M162 66l-4-4", line: .accent),
      .withPhone(.grandmother, 48, 62, base: 128), .path("M8 96v52M8 132h84v16"), .speaker(144, 120),
      .path("M164 112l16 16m0-16l-16 16", line: .ink),
    ])

  static let safetySentence = Scene(
    "nhac-cau-an-toan", "Nhờ bác nhắc lại một câu an toàn",
    "Bà nói một câu, trong lời có tấm khiên; người giúp lắng nghe.", english: "Ask them to say the safety sentence",
    [
      .person(.grandmother, 56, 82, base: 152, .right), .person(.helperWoman, 148, 82, base: 152, .left),
      .bubble(40, 4, 96, 44, tip: (68, 62)),
      .at(64, 24, [.path("M0-13c4 3 8 4 12 4c0 11-3 17-12 23c-9-6-12-12-12-23c4 0 8-1 12-4z", .accent)]),
      .path("M86 20h36M86 32h24"),
    ])
}
