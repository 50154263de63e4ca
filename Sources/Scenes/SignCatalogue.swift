/// All signs, drawn for this project in one hand on a square of 24.
enum SignCatalogue {
  static let groups = [
    SignGroup("Việc làm", english: "Actions", actions),
    SignGroup("Đồ vật, nơi chốn, con người, câu trả lời", english: "Things, places, people and answers", things),
  ]

  private static let actions: [Sign] = [
    Sign(
      "mo-ung-dung", "Mở ứng dụng", english: "Open an app",
      ink: [
        "M11.5 17V11a2 2 0 0 1 4 0v4l4.5 1.3a2.6 2.6 0 0 1 1.8 3.1L20.9 22H13l-5-4.8a1.7 1.7 0 0 1 2.4-2.4z",
        "M19 2.5h1.5a1 1 0 0 1 1 1V5a1 1 0 0 1-1 1H19a1 1 0 0 1-1-1V3.5a1 1 0 0 1 1-1z",
      ], filled: ["M5 1h6.5a3 3 0 0 1 3 3v2.6A4.3 4.3 0 0 0 9.2 11v1.5H5a3 3 0 0 1-3-3V4a3 3 0 0 1 3-3z"]),
    Sign(
      "cham", "Bấm, chạm", english: "Tap",
      ink: ["M9 15.5V9.5a2 2 0 0 1 4 0v4l4.5 1.3a2.6 2.6 0 0 1 1.8 3.1L18.4 20.5H10.5l-5-4.8a1.7 1.7 0 0 1 2.4-2.4z"],
      accent: ["M4.5 9.5a6.5 6.5 0 0 1 13 0"]),
    Sign(
      "vuot", "Vuốt, kéo", english: "Swipe, drag",
      ink: ["M9 17V11a2 2 0 0 1 4 0v4l4.5 1.3a2.6 2.6 0 0 1 1.8 3.1L18.4 22H10.5l-5-4.8a1.7 1.7 0 0 1 2.4-2.4z"],
      accent: ["M3 4h18M18 1.5L21 4l-3 2.5M6 1.5L3 4l3 2.5"]),
    Sign(
      "go-phim", "Gõ bàn phím", english: "Type on the keyboard",
      ink: [
        "M4 9h16a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2z",
        "M6 13h.1M10 13h.1M14 13h.1M18 13h.1M6 17h.1M10 17h4M18 17h.1", "M3 4h7",
      ], accent: ["M14 2v4"]),
    Sign(
      "viet", "Viết ra giấy", english: "Write on paper",
      ink: ["M12 3H5a2 2 0 0 0-2 2v15a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2v-6", "M7 8h4M7 17.5h7"],
      filled: ["M8.6 15.4l1.1-4.6 8.6-8.7a2.4 2.4 0 0 1 3.5 3.5l-8.7 8.7z"]),
    Sign(
      "doc-to", "Đọc to", english: "Read aloud",
      ink: [
        "M12 13.5c-2.6-1.6-5.9-2.2-10-2v8.5c4.1-.2 7.4.4 10 2 2.6-1.6 5.9-2.2 10-2v-8.5c-4.1-.2-7.4.4-10 2z",
        "M12 14v7", "M9 2a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4z",
      ], accent: ["M16 3.5c.9 1.2.9 2.8 0 4M19.5 1.5c1.7 2.3 1.7 5.7 0 8", "M19.6 1.8c1.6 2.3 1.6 4.9 0 7.2"]),
    Sign(
      "hoi", "Hỏi", english: "Ask",
      ink: ["M4 3h16a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2h-8l-5 4v-4H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z"],
      accent: ["M9.5 8.2a2.5 2.5 0 1 1 3.7 2.2c-.8.4-1.2.8-1.2 1.6M12 14.8v.1"]),
    Sign(
      "noi", "Nói, giải thích", english: "Say, explain",
      ink: ["M4 3h16a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2h-8l-5 4v-4H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z"],
      accent: ["M7 8.5h10M7 12.5h6"]),
    Sign(
      "nghe", "Lắng nghe", english: "Listen",
      ink: [
        "M9.5 9a6 6 0 0 1 12 0c0 4.2-4 5.3-4 9a3.5 3.5 0 0 1-6.6 1.7",
        "M13 9.2a2.5 2.5 0 0 1 5 0c0 1.8-1.9 2.2-2.2 4.3",
      ], accent: ["M2.4 4.5c-1 3-1 6 0 9M6 6.3c-.6 1.8-.6 3.6 0 5.4"]),
    Sign(
      "cho-doi", "Chờ", english: "Wait", ink: ["M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z"], accent: ["M12 6v6l4.5 2.6"]),
    Sign(
      "xem", "Xem, nhìn", english: "Look",
      ink: ["M1.5 12C4.4 7.3 7.9 5 12 5s7.6 2.3 10.5 7c-2.9 4.7-6.4 7-10.5 7s-7.6-2.3-10.5-7z"],
      filled: ["M12 8.4a3.6 3.6 0 1 0 0 7.2 3.6 3.6 0 0 0 0-7.2z"]),
    Sign(
      "so-sanh", "So, đối chiếu", english: "Compare",
      ink: [
        "M3 2h6a1 1 0 0 1 1 1v10.5a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V3a1 1 0 0 1 1-1zM15 2h6a1 1 0 0 1 1 1v10.5a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1V3a1 1 0 0 1 1-1z",
        "M5.3 6.2h1.4M5.3 10.2h1.4M17.3 6.2h1.4M17.3 10.2h1.4",
      ], accent: ["M8.5 18.5h7M8.5 22h7"]),
    Sign(
      "tim", "Tìm", english: "Search", ink: ["M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15z"], accent: ["M16 16l6 6"]),
    Sign(
      "quet-qr", "Quét mã QR", english: "Scan a QR code",
      ink: [
        "M2 7V4a2 2 0 0 1 2-2h3M17 2h3a2 2 0 0 1 2 2v3M22 17v3a2 2 0 0 1-2 2h-3M7 22H4a2 2 0 0 1-2-2v-3",
        "M7 6.5h2v2H7zM15 6.5h2v2h-2zM7 15.5h2v2H7zM14.8 15.5h.1M17.2 17.5h.1",
      ], accent: ["M2 12h20"]),
    Sign(
      "goi-dien", "Gọi điện", english: "Call",
      ink: [
        "M5.5 3h3l1.8 4.6-2.2 1.6a12 12 0 0 0 6.7 6.7l1.6-2.2 4.6 1.8v3a2 2 0 0 1-2.2 2A16.5 16.5 0 0 1 3.5 5.2a2 2 0 0 1 2-2.2z"
      ], accent: ["M14.5 2.2a8 8 0 0 1 7.3 7.3M14.5 6.4a4 4 0 0 1 3.1 3.1"]),
    Sign(
      "cup-may", "Cúp máy", english: "Hang up",
      ink: [
        "M3.2 20.4l-1-2.3a1.8 1.8 0 0 1 .6-2.1C8 12.2 16 12.2 21.2 16a1.8 1.8 0 0 1 .6 2.1l-1 2.3a1 1 0 0 1-1.3.5l-3.3-1.2a1 1 0 0 1-.7-1v-1.9a13 13 0 0 0-7 0v1.9a1 1 0 0 1-.7 1l-3.3 1.2a1 1 0 0 1-1.3-.5z"
      ], accent: ["M9 2.5l6 6M15 2.5l-6 6"]),
    Sign(
      "dung-lai", "Dừng lại", english: "Stop", ink: ["M8 2h8l6 6v8l-6 6H8l-6-6V8z"],
      accent: ["M9.5 11V8.4M12.2 11V7M14.9 11V8.4M7.2 13l1.6 2"],
      filled: ["M8.5 10.5h7.4v3.2a4 4 0 0 1-6.5 3L7 14l1-1.5z"]),
    Sign("quay-lai", "Quay lại", english: "Go back", ink: ["M4 9h10.5a5.5 5.5 0 0 1 0 11H7"], accent: ["M9 4L4 9l5 5"]),
    Sign(
      "trao-tay", "Đưa tận tay", english: "Hand over",
      ink: [
        "M2 14.5h3.5l2.4-1.3c.6-.4 1.3-.5 2-.5h3.6a1.9 1.9 0 0 1 0 3.8H10",
        "M15.5 16l4-2.3a1.9 1.9 0 0 1 2 3.2l-6.3 4.1c-.6.3-1.1.5-1.8.5H2",
      ], accent: ["M11 2h8v6.5h-8z"]),
    Sign(
      "cam-may", "Máy trong tay chủ", english: "Phone in its owner's hand",
      ink: [
        "M9 1.5h6a1.5 1.5 0 0 1 1.5 1.5v11a1.5 1.5 0 0 1-1.5 1.5H9A1.5 1.5 0 0 1 7.5 14V3A1.5 1.5 0 0 1 9 1.5z",
        "M11.5 5h1",
      ],
      filled: [
        "M2.2 9.5C3 8 5.3 8 5.5 9.8V14.5a3 3 0 0 0 3 3h7.5a3.3 3.3 0 0 0 3-2.7h-1V12h1v-.8h-1V8.4h1v-.8h-1V4.8h1.6A2.4 2.4 0 0 1 22 7.2v8.3c0 2.5-1.5 4-3 5.2V23H9v-1.3C5.5 19.5 2 16 2 12z"
      ]),
    Sign(
      "khoa", "Khóa, mật khẩu", english: "Lock, password",
      ink: [
        "M5 10.5h14a1.5 1.5 0 0 1 1.5 1.5v8.5A1.5 1.5 0 0 1 19 22H5a1.5 1.5 0 0 1-1.5-1.5V12A1.5 1.5 0 0 1 5 10.5z",
        "M7.5 10.5V6.5a4.5 4.5 0 0 1 9 0v4",
      ],
      filled: [
        "M8 15a1.3 1.3 0 1 0 0 2.6 1.3 1.3 0 0 0 0-2.6zM12 15a1.3 1.3 0 1 0 0 2.6 1.3 1.3 0 0 0 0-2.6zM16 15a1.3 1.3 0 1 0 0 2.6 1.3 1.3 0 0 0 0-2.6z"
      ]),
    Sign(
      "quay-mat-di", "Quay mặt đi, không nhìn", english: "Look away",
      ink: [
        "M1.5 12C4.4 7.3 7.9 5 12 5s7.6 2.3 10.5 7c-2.9 4.7-6.4 7-10.5 7s-7.6-2.3-10.5-7z",
        "M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z",
      ], accent: ["M3 22L21 2"]),
    Sign(
      "ma-otp", "Tin nhắn có mã OTP", english: "Message with a one-time code",
      ink: ["M4 3h16a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2h-8l-5 4v-4H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z"],
      filled: [
        "M6.2 9.1a1.4 1.4 0 1 0 0 2.8 1.4 1.4 0 0 0 0-2.8zM10.1 9.1a1.4 1.4 0 1 0 0 2.8 1.4 1.4 0 0 0 0-2.8zM13.9 9.1a1.4 1.4 0 1 0 0 2.8 1.4 1.4 0 0 0 0-2.8zM17.8 9.1a1.4 1.4 0 1 0 0 2.8 1.4 1.4 0 0 0 0-2.8z"
      ]),
    Sign(
      "chup-anh", "Chụp ảnh", english: "Take a photo",
      ink: ["M4 7h3.5L9 4h6l1.5 3H20a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2z"],
      accent: ["M12 9.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z"]),
    Sign(
      "khong-chup", "Không chụp ảnh", english: "No photos",
      ink: [
        "M4 7h3.5L9 4h6l1.5 3H20a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2z",
        "M12 9.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z",
      ], accent: ["M3 22L21 2"]),
    Sign(
      "khuon-mat", "Khuôn mặt vào khung", english: "Face in the frame",
      ink: [
        "M12 5.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z", "M9.7 10.5v.3M14.3 10.5v.3M9.5 14.2c1.5 1.3 3.5 1.3 5 0",
      ], accent: ["M2 7V4a2 2 0 0 1 2-2h3M17 2h3a2 2 0 0 1 2 2v3M22 17v3a2 2 0 0 1-2 2h-3M7 22H4a2 2 0 0 1-2-2v-3"]),
    Sign(
      "dang-nhap", "Đăng nhập", english: "Log in", ink: ["M12 2h7a2 2 0 0 1 2 2v16a2 2 0 0 1-2 2h-7"],
      accent: ["M2 12h12.5M10 7.5l4.5 4.5-4.5 4.5"]),
    Sign(
      "dang-xuat", "Đăng xuất, thoát ra", english: "Log out", ink: ["M12 2H5a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h7"],
      accent: ["M9.5 12H22M17.5 7.5L22 12l-4.5 4.5"]),
    Sign(
      "xoa", "Xóa, bỏ đi", english: "Delete",
      ink: [
        "M2.5 6h19M8 6V3.5A1.5 1.5 0 0 1 9.5 2h5A1.5 1.5 0 0 1 16 3.5V6",
        "M4.5 6l1.2 14.2A2 2 0 0 0 7.7 22h8.6a2 2 0 0 0 2-1.8L19.5 6",
      ], accent: ["M9.5 11.5l5 5M14.5 11.5l-5 5"]),
    Sign(
      "tat", "Tắt", english: "Switch off", ink: ["M8 5h8a7 7 0 0 1 0 14H8A7 7 0 0 1 8 5z"],
      accent: ["M8 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z"]),
    Sign(
      "bat", "Bật", english: "Switch on", ink: [],
      filled: ["M8 4h8a8 8 0 0 1 0 16H8A8 8 0 0 1 8 4zM16 7.5a4.5 4.5 0 0 0 0 9 4.5 4.5 0 0 0 0-9z"]),
    Sign(
      "cai-ve", "Cài, tải về máy", english: "Install, download",
      ink: ["M8 2H7a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V4a2 2 0 0 0-2-2h-1", "M9 18h6"],
      accent: ["M12 2v11M8 9.3l4 4 4-4"]),
    Sign(
      "cap-nhat", "Cập nhật", english: "Update",
      ink: ["M3 11a9 9 0 0 1 15.8-5L21 8.5M21 3v5.5h-5.5", "M21 13a9 9 0 0 1-15.8 5L3 15.5M3 21v-5.5h5.5"],
      accent: ["M12 15.5v-7M9 11l3-3 3 3"]),
    Sign("gui", "Gửi, chia sẻ", english: "Send, share", ink: ["M22 2L2 9.5l8 4.5 4.5 8z"], accent: ["M10 14l5-5"]),
    Sign(
      "luu", "Lưu, cất giữ", english: "Keep, save",
      ink: [
        "M2 19V5a1.5 1.5 0 0 1 1.5-1.5H9L11.5 7h9A1.5 1.5 0 0 1 22 8.5V19a1.5 1.5 0 0 1-1.5 1.5h-17A1.5 1.5 0 0 1 2 19z"
      ], accent: ["M8 13.5l3 3 5-5.5"]),
  ]

  private static let things: [Sign] = [
    Sign(
      "tru-so", "Trụ sở xã, quầy tiếp dân", english: "Commune office",
      ink: ["M2 9l10-7 10 7z", "M4 9v13M20 9v13M2 18.5h20"],
      filled: ["M12 10.6a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6z", "M7.5 17.5c.4-1.5 2-2 4.5-2s4.1.5 4.5 2z"]),
    Sign(
      "tien", "Tiền, trả tiền", english: "Money, pay",
      ink: [
        "M3.5 5h17A1.5 1.5 0 0 1 22 6.5v11A1.5 1.5 0 0 1 20.5 19h-17A1.5 1.5 0 0 1 2 17.5v-11A1.5 1.5 0 0 1 3.5 5z",
        "M5.7 12h.1M18.2 12h.1",
      ], accent: ["M12 8.7a3.3 3.3 0 1 0 0 6.6 3.3 3.3 0 0 0 0-6.6z"]),
    Sign(
      "hoa-don", "Hóa đơn, biên lai", english: "Bill, receipt",
      ink: [
        "M4 22V3.5A1.5 1.5 0 0 1 5.5 2h13A1.5 1.5 0 0 1 20 3.5V22l-2.7-2-2.6 2-2.7-2-2.7 2-2.6-2z", "M8 7h8M8 11h4",
      ], accent: ["M8 15.5h8"]),
    Sign(
      "cua-hang", "Cửa hàng ứng dụng chính thức", english: "Official app store",
      ink: ["M5.5 8h13a1 1 0 0 1 1 .9l1.3 12a1 1 0 0 1-1 1.1H4.2a1 1 0 0 1-1-1.1l1.3-12a1 1 0 0 1 1-.9z"],
      accent: ["M8 11.5V6a4 4 0 0 1 8 0v5.5"]),
    Sign(
      "kien-hang", "Kiện hàng, món hàng", english: "Parcel, goods",
      ink: ["M12 2l9 4.8v10.4L12 22l-9-4.8V6.8z", "M3 6.8l9 4.7 9-4.7M12 11.5V22"], accent: ["M7.5 4.4l9 4.7"]),
    Sign(
      "wifi", "Wi-Fi", english: "Wi-Fi", ink: ["M1.5 9a15 15 0 0 1 21 0M5 13a10 10 0 0 1 14 0M8.5 16.6a5 5 0 0 1 7 0"],
      filled: ["M12 18.3a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4z"]),
    Sign(
      "sim", "SIM", english: "SIM card", ink: ["M6 2h8.5L20 7.5V20a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2z"],
      accent: ["M8 11h8v7H8zM12 11v7"]),
    Sign(
      "can-cuoc", "Thẻ căn cước", english: "Identity card",
      ink: ["M4 4h16a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z", "M15 9.5h3.5M15 14h3.5"],
      filled: [
        "M8.5 7.4a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6z", "M4.7 16.5c.4-2.6 1.7-3.7 3.8-3.7s3.4 1.1 3.8 3.7z",
      ]),
    Sign(
      "cai-dat", "Cài đặt, chỉnh", english: "Settings",
      ink: ["M2 5.5h8M17 5.5h5M2 12h1.5M10 12h12M2 18.5h11M20 18.5h2"],
      accent: [
        "M13.5 2.7a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6z", "M6.8 9.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6z",
        "M16.5 15.7a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6z",
      ]),
    Sign(
      "co-chu", "Cỡ chữ", english: "Text size", ink: ["M1.5 20L5 11l3.5 9M2.7 17h4.6"],
      accent: ["M10.5 20L16.5 4l6 16M12.6 14.5h7.8"]),
    Sign(
      "dong-y", "Đồng ý", english: "Agree",
      ink: ["M4 3h16a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2h-8l-5 4v-4H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z"],
      accent: ["M7.5 10.5l3.3 3.3L17 7.3"]),
    Sign(
      "tu-choi", "Từ chối", english: "Refuse",
      ink: ["M4 3h16a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2h-8l-5 4v-4H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z"],
      accent: ["M8.8 7.3l6.4 6.4M15.2 7.3l-6.4 6.4"]),
    Sign(
      "canh-bao", "Cẩn thận", english: "Warning",
      ink: ["M10.3 3.2L1.8 18.5A2 2 0 0 0 3.5 21.5h17a2 2 0 0 0 1.7-3L13.7 3.2a2 2 0 0 0-3.4 0z"],
      accent: ["M12 9v5M12 17.5v.1"]),
    Sign(
      "ngay-hen", "Ngày hẹn, lịch", english: "Date, calendar",
      ink: [
        "M4 4h16a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z",
        "M2 9.5h20M7.5 2v4M16.5 2v4M6.5 14h.1M10.5 14h.1M6.5 18h.1M10.5 18h.1",
      ], filled: ["M13.7 13.5h5v5h-5z"]),
    Sign(
      "so-ghi", "Sổ, danh sách", english: "Notebook, list",
      ink: ["M7 2h11a2 2 0 0 1 2 2v16a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2z", "M3 7h4M3 12h4M3 17h4"],
      accent: ["M11 8h5M11 12h5M11 16h5"]),
    Sign(
      "vi-tri", "Địa điểm, bản đồ", english: "Place, map",
      ink: ["M12 22C7.5 17.5 4 13.5 4 9.7a8 8 0 0 1 16 0c0 3.8-3.5 7.8-8 12.3z"],
      filled: ["M12 6.8a3 3 0 1 0 0 6 3 3 0 0 0 0-6z"]),
    Sign(
      "nhom-nguoi", "Nhóm người", english: "Group of people",
      ink: [
        "M5.5 6.5a2.5 2.5 0 1 0 0 5M18.5 6.5a2.5 2.5 0 1 1 0 5M1.5 19c0-2.5.7-4 2.5-4.7M22.5 19c0-2.5-.7-4-2.5-4.7"
      ], filled: ["M12 4.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6z", "M5.5 21c0-5 2.5-7.5 6.5-7.5s6.5 2.5 6.5 7.5z"]),
    Sign(
      "day-hoc", "Dạy, hướng dẫn", english: "Teach",
      ink: ["M8 3h13a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-7", "M12 7.5h6M15 11h3"],
      filled: [
        "M5.5 5.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6z", "M1 22c0-6 1.5-9 4.5-9 1.2 0 2 .3 3 1l4.5-3.5 1.5 1.9L9.8 16.6V22z",
      ]),
    Sign(
      "in-ra", "In ra giấy", english: "Print",
      ink: [
        "M6 8V2h12v6", "M6 18H4a2 2 0 0 1-2-2v-6a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2h-2", "M18 11.5h.1",
      ], accent: ["M6 14h12v8H6z"]),
    Sign(
      "chon", "Chọn một", english: "Choose one",
      ink: [
        "M5 1.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z", "M12 4h10M12 12h10M12 20h10",
        "M5 17.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z",
      ], filled: ["M5 8.3a3.7 3.7 0 1 0 0 7.4 3.7 3.7 0 0 0 0-7.4z"]),
    Sign(
      "am-luong", "Tăng, giảm tiếng", english: "Volume", ink: ["M12 3.5L7 8H3a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h4l5 4.5z"],
      accent: ["M16 9a4 4 0 0 1 0 6M19 5.5a9 9 0 0 1 0 13"]),
    Sign(
      "dem", "Đếm, ghi số", english: "Count", ink: ["M4 4v16M9.3 4v16M14.7 4v16M20 4v16"], accent: ["M1.5 16.5l21-9"]),
  ]
}
