import ArgumentParser

struct CertificateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "certificate", abstract: "Giấy chứng nhận: tạo khóa, ký danh sách, cấp, in, xác minh, thu hồi.",
    discussion: """
      Ví dụ: camnang certificate issue --group "Tổ 3" --key khoa-tan-cuong.json
             camnang certificate check https://sach.vi-du.vn/xac-minh.html#AVx…

      Thứ tự: tỉnh và xã tạo khóa (key); tỉnh ký danh sách khóa (bundle) rồi dựng sách, trong đó có trang xác minh; xã cấp \
      giấy (issue). Chỉ bài đạt tại buổi học, ở hai ngày khác nhau, mới được tính.
      """,
    subcommands: [
      CertificateKeyCommand.self, CertificateBundleCommand.self, CertificateIssueCommand.self,
      CertificatePrintCommand.self, CertificateCheckCommand.self, CertificateListCommand.self,
      CertificateRevokeCommand.self, CertificateExportCommand.self,
    ])
}
