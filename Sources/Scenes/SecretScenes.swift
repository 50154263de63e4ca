/// Passwords, codes, fingerprints: what nobody else may see.
extension Scene {
  static let secrets = [
    typePassword, turnAway, coverScreen, choosePassword, codeMessage, enterCode, fingerprint, faceFrame, lockScreen,
    noPasswordOnPaper, tellNoCode,
  ]

  static let typePassword = Scene(
    "go-mat-khau", "Tự gõ mật khẩu, khi không ai nhìn",
    "Ô mật khẩu chỉ hiện chấm tròn, ngón tay gõ bàn phím; hình con mắt bị gạch đi.",
    english: "Type the password, unseen",
    [
      .phone(30, 6, 104, 140), .rect(40, 30, 84, 30, round: 8, .tint), .secret(55, 45, count: 6),
      .rect(30, 78, 104, 68, round: 12, .tint),
      .keys(43, 90, columns: 6, rows: 3), .finger(104, 108),
      .path("M140 44c16-28 40-28 56 0c-16 28-40 28-56 0z", .sheet), .circle(168, 44, 10, .tint),
      .strike(144, 16, 48, 56),
    ])

  static let turnAway = Scene(
    "quay-mat-di", "Người giúp quay mặt đi", "Bà tự gõ mật khẩu trên máy của bà; người giúp quay lưng lại, không nhìn.",
    english: "The helper turns away while the other types",
    [
      .withPhone(.grandmother, 52, 66, base: 130), .person(.helper, 148, 66, base: 130, .away),
      .rect(12, 4, 80, 26, round: 6, .sheet), .secret(30, 17), .path("M52 30v12", weight: .dotted),
      .path("M126 36c8-20 38-22 48-2", line: .accent, weight: .bold),
      .path("M162 32l13 4l3-13", line: .accent, weight: .bold), .table(128),
    ])

  static let coverScreen = Scene(
    "che-man-hinh", "Che màn hình khi gõ mã PIN",
    "Một tay khum lại che bàn phím số, tay kia gõ mã; mã chỉ hiện chấm tròn.",
    english: "Cover the screen while entering the PIN",
    [
      .phone(52, 6, 88, 140), .rect(64, 28, 64, 24, round: 8, .tint), .secret(76, 40, count: 4, step: 13),
      .tiles(
        [(66, 64), (88, 64), (110, 64), (66, 86), (88, 86), (110, 86), (66, 108), (88, 108), (110, 108)], 16, 16,
        round: 8),
      .path("M10 84c6-18 30-34 62-34c34-1 66 8 72 16c6 9-6 14-14 10c-20-8-40-10-56-4c-10 4-16 12-22 22l-18 10z", .skin),
      .path("M74 51c20-1 44 3 58 10M78 60c16-2 34 0 48 5", weight: .thin), .path("M2 82l14-6l22 28l-14 16z", .tint),
      .finger(110, 100),
    ])

  static let choosePassword = Scene(
    "dat-mat-khau", "Đặt mật khẩu của riêng mình", "Ba từ được nối với nhau thành một mật khẩu dài, cạnh ổ khóa.",
    english: "Choose a password of one's own",
    [
      .rect(8, 14, 52, 26, round: 6, .tint), .rect(74, 14, 52, 26, round: 6, .tint),
      .rect(140, 14, 52, 26, round: 6, .tint),
      .path("M20 27h28M86 27h12M106 27h8M152 27h8M168 27h12M60 27h14M126 27h14"), .arrow(100, 48, length: 20, turn: 90),
      .path("M82 96v-10a18 18 0 0 1 36 0v10"), .rect(22, 94, 156, 44, round: 10, .accent),
      .path(
        "M44 116v.1M60 116v.1M76 116v.1M92 116v.1M108 116v.1M124 116v.1M140 116v.1M156 116v.1", line: .onAccent,
        weight: .insideLimb),
    ])

  static let codeMessage = Scene(
    "tin-nhan-ma-otp", "Đọc hết tin nhắn có mã OTP",
    "Tin nhắn vừa đến có hàng chấm tròn thay cho mã; bên cạnh là ổ khóa: mã này là bí mật.",
    english: "Read the whole message with the one-time code",
    [
      .phone(38, 6, 100, 140), .bubble(48, 30, 80, 62, tip: (60, 106), .tint), .text(60, 46, [54, 36]),
      .secret(63, 76, count: 6),
      .path("M146 26c8 4 12 12 12 20M154 12c14 6 20 20 20 34", line: .accent, weight: .bold), .lock(164, 110),
    ])

  static let enterCode = Scene(
    "go-ma-otp", "Gõ mã OTP vào màn hình đang làm dở",
    "Sáu ô của mã, ba ô đã có chấm tròn, ngón tay đang bấm bàn phím số.",
    english: "Enter the one-time code",
    [
      .phone(34, 6, 132, 140),
      .path(
        "M44 28h14v22h-14zM64 28h14v22h-14zM84 28h14v22h-14zM122 28h14v22h-14zM142 28h14v22h-14z", .tint,
        weight: .thin),
      .path("M103 28h14v22h-14z", .sheet, line: .accent), .secret(51, 39, count: 3, step: 20, radius: 4),
      .tiles(
        [(56, 64), (88, 64), (120, 64), (56, 90), (88, 90), (120, 90), (56, 116), (88, 116), (120, 116)], 24, 18,
        round: 7),
      .finger(132, 99),
    ])

  static let fingerprint = Scene(
    "van-tay", "Đặt ngón tay để mở khóa", "Đầu ngón tay đặt lên hình vân tay trên màn hình, ổ khóa mở ra.",
    english: "Unlock with a fingerprint",
    [
      .phone(48, 6, 104, 140), .path("M91 40v-7a9 9 0 0 1 17-4"), .rect(86, 39, 28, 22, round: 5, .accent),
      .path(
        "M72 102c0-40 56-40 56 0v8M82 124c-2-6-2-14-1-20c2-26 38-26 38 0c0 8 0 14-2 22"
          + "M92 130c-2-10-2-16-2-24c0-14 20-14 20 0"
          + "c0 10 0 18-3 28M100 106v14", line: .accent), .finger(124, 118, turn: -38),
    ])

  static let faceFrame = Scene(
    "khuon-mat-vao-khung", "Đưa khuôn mặt vào khung", "Khuôn mặt nằm giữa vòng tròn trên màn hình điện thoại.",
    english: "Put the face into the frame",
    [
      .phone(46, 4, 108, 144), .path("M66 132c2-18 16-24 34-24s32 6 34 24", .tint), .circle(100, 30, 11, .greyHair),
      .path("M72 70a7 7 0 0 0 0 14M128 70a7 7 0 0 1 0 14", .skin),
      .path("M74 66c0-40 52-40 52 0v10c0 38-52 38-52 0z", .skin),
      .path("M72 74C68 44 84 36 100 36S132 44 128 74C124 58 114 52 100 48C86 52 76 58 72 74z", .greyHair),
      .circle(89, 74, 8, .skin, line: .feature), .circle(111, 74, 8, .skin, line: .feature),
      .path("M97 74h6M89 74v.1M111 74v.1M92 92c4 4 12 4 16 0", line: .feature),
      .path("M56 72c0-72 88-72 88 0s-88 72-88 0z", line: .accent, weight: .dashed),
    ])

  static let lockScreen = Scene(
    "khoa-man-hinh", "Bấm nút nguồn để khóa màn hình", "Ngón tay bấm nút ở cạnh máy, màn hình tắt và hiện ổ khóa.",
    english: "Lock the screen with the power key",
    [
      .rect(128, 40, 10, 30, round: 4, .accent), .phone(44, 6, 86, 140, .tint), .path("M75 70v-12a12 12 0 0 1 24 0v12"),
      .rect(66, 68, 42, 34, round: 7, .accent), .path("M87 81v8", line: .onAccent, weight: .bold),
      .finger(142, 55, turn: -70),
    ])

  static let noPasswordOnPaper = Scene(
    "khong-ghi-mat-khau-ra-giay", "Không dán mật khẩu lên máy",
    "Mảnh giấy ghi mật khẩu dán vào lưng điện thoại bị gạch bỏ.", english: "No password on a slip of paper",
    [
      .rect(50, 6, 100, 138, round: 12, .sheet), .rect(62, 16, 26, 34, round: 8, .tint), .circle(75, 26, 5),
      .circle(75, 40, 5),
      .path("M64 66h72v42l-14 14h-58z", .tint), .path("M136 108h-14v14M88 60h24v12h-24z", .sheet), .secret(76, 90),
      .path("M76 106h30"), .strike(34, 36, 132, 100),
    ])

  static let tellNoCode = Scene(
    "khong-doc-ma", "Không đọc mã cho ai", "Người trong điện thoại hỏi mã; lời đọc mã của ông bị gạch đi.",
    english: "Tell nobody the code",
    [
      .calling(.grandfather, 44, 80, base: 152), .bubble(62, 8, 112, 40, tip: (64, 62)),
      .secret(86, 28, count: 6, step: 13, radius: 4),
      .strike(74, 2, 88, 54), .stranger(158, 112),
      .path("M128 100a20 20 0 0 0 0 24M116 92a34 34 0 0 0 0 40", line: .accent),
    ])
}
