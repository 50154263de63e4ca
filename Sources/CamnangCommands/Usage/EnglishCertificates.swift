import Certificates
import Workspace

/// The English of `camnang certificate`.
extension EnglishHelp {
  static let certificates = [
    "Giấy chứng nhận: tạo khóa, ký danh sách, cấp, in, xác minh, thu hồi.":
      "Certificates: keys, the signed list, giving, printing, checking, revoking.",
    "Tạo khóa ký của một xã, hoặc của tỉnh, cho một năm.":
      "Makes the key of a commune, or of the province, for a year.",
    "Tỉnh ký danh sách khóa: thêm thẻ của xã, bài học, những gì đã thu hồi.":
      "The province signs its list: cards of communes, lessons, what was revoked.",
    "Cấp giấy chứng nhận cho một lớp hoặc vài người, và in ra.":
      "Gives certificates to a class or to some people, and prints them.",
    "In lại giấy chứng nhận đã cấp, từ địa chỉ xác minh.": "Prints a certificate again, by its address.",
    "Xác minh giấy chứng nhận theo danh sách khóa của tỉnh.":
      "Checks certificates by the province's list of keys.",
    "Những giấy đã cấp và những gì đã thu hồi, theo sổ ở máy này.":
      "The certificates that were given and what was revoked, by the store on this machine.",
    "Thu hồi giấy của một người, một số giấy, hoặc cả một khóa.":
      "Revokes the certificates of a person, of a number, or of a key.",
    "Xuất một giấy cho hệ thống khác: Open Badges 3.0.": "Exports a certificate for other systems: Open Badges 3.0.",
    "Làm tại buổi học này, có người dạy ngồi cạnh.": "Taken in this meeting, where a trainer sees who answers.",
    "Danh sách khóa của tỉnh. Mặc định: \(BundleFile.path) trong thư mục nội dung ở đây.":
      "The province's list of keys. By default \(BundleFile.path) in the content folder here.",
    "Tệp khóa, như lệnh certificate key đã tạo.": "The file of a key, as certificate key made it.",
    "Tên nơi cấp, đúng như sẽ in trên giấy.": "Who gives certificates, as it is printed on them.",
    "Mã số của xã, theo danh mục đơn vị hành chính.": "The commune's number in the list of administrative units.",
    "Khóa của tỉnh, để ký danh sách khóa của các xã.": "The province's key, which signs the list of communes' keys.",
    "Khóa dùng trong năm này. Mặc định: năm nay.": "The year in which the key signs. By default this year.",
    "Ghi khóa vào tệp này.": "Writes the key to this file.",
    "Thẻ khóa của các xã gửi lên (…-the.json).": "Cards that communes have sent (…-the.json).",
    "Địa chỉ trang xác minh, in trong mã QR trên giấy.":
      "The address of the page that verifies, which stands in the QR code on papers.",
    "Danh sách đang có là của khóa tỉnh khác: thay bằng khóa này.":
      "The list that is there is of another key: this one takes its place.",
    "Chỉ những người này: mã hoặc tên ngắn.": "These people alone: code or short name.",
    "Phải đạt ít nhất bấy nhiêu bài.": "The fewest lessons that must be passed.",
    "Cấp cả cho người đã có giấy cho đúng các bài ấy.": "Also to those who have a certificate for the same lessons.",
    "Chỉ nêu ai được cấp, ai chưa; không ký, không ghi gì.":
      "Says who is entitled and who is not; signs and writes nothing.",
    "Không hỏi: tên trong danh sách đã so với căn cước.":
      "Asks nothing: the names were compared with identity cards.",
    "Địa chỉ trên giấy (quét mã QR), hoặc tệp có mỗi dòng một địa chỉ.":
      "The address on a paper (scan its QR code), or a file with one on each line.",
    "Địa chỉ trên giấy (quét mã QR).": "The address on a paper (scan its QR code).",
    "Ghi trang để in vào tệp này.": "Writes the page to be printed to this file.",
    "Mã người, tên ngắn, hoặc số giấy.": "A person's code or short name, or the number of a paper.",
    "Khóa bị lộ hoặc mất: mọi giấy của khóa này.": "A key that was lost or seen by others: all its papers.",
    "Ghi vào tệp này.": "Writes to this file.",
  ]

  /// By the names of the command.
  static let certificateDiscussions = [
    "certificate": """
    For example: camnang certificate issue --group "To 3" --key key-tan-cuong.json
                 camnang certificate check https://sach.vi-du.vn/xac-minh.html#AVx…

    In this order: the province and the communes make keys (key); the province signs the list of keys (bundle) and builds \
    the book, which then has the page that verifies; communes give certificates (issue). Only lessons that were passed in \
    meetings on two different days count.
    """,
    "certificate key": """
    For example: camnang certificate key --issuer "The team of Tan Cuong" --commune 5461 --output key-tan-cuong.json
                 camnang certificate key --province --issuer "Thai Nguyen" --output key-province.json

    Two files are made. The key is locked by words that two people know: put it on the sticks of both and send it nowhere. \
    The card (…-the.json) goes to the province, which puts it into the list. Each year has a new key.
    """,
    "certificate bundle": """
    For example: camnang certificate bundle --key key-province.json --page https://sach.vi-du.vn/xac-minh.html \
    --add tan-cuong-the.json
                 camnang certificate bundle --key key-province.json

    The list lies at \(BundleFile.path) in the content folder; a book that is built with it has the page that verifies. \
    What was revoked is taken from the store on this machine: merge those of the communes first (camnang progress merge). \
    Sign it anew every three months at least; after \(KeyBundle.freshDays) days the page calls it old.
    """,
    "certificate issue": """
    For example: camnang certificate issue --group "To 3" --dry-run
                 camnang certificate issue --group "To 3" --key key-tan-cuong.json --output papers
                 camnang certificate issue an binh --key key-tan-cuong.json

    What was passed in meetings (on phones, on paper, on the class's laptop) on two different days counts; what was done \
    at home does not. It says who is entitled and who is not and why, and asks of each: is this the name on the identity \
    card? You get a page to print, a sheet of A4 for each, and a file with their addresses. Names are on paper alone: the \
    store has the numbers.
    """,
    "certificate print": """
    For example: camnang certificate print papers/giay-chung-nhan-2026-12-01-3fa2.txt --output again.html

    No key is needed: the signature is in the address. What does not hold by the list is not printed.
    """,
    "certificate check": """
    For example: camnang certificate check "https://sach.vi-du.vn/xac-minh.html#AVx…"
                 camnang certificate check papers/giay-chung-nhan-2026-12-01-3fa2.txt --bundle chung-chi.json

    The same check as on the page. Ends with 1 where a paper does not hold.
    """,
    "certificate list": "For example: camnang certificate list",
    "certificate revoke": """
    For example: camnang certificate revoke an
                 camnang certificate revoke 3fa2c0d1e4b59876
                 camnang certificate revoke --lost-key 7b1c2d3e

    The store has numbers and no names: of somebody who is deleted revoke the number on the paper. There is no way back. \
    The page that verifies knows when the province has merged this store and signed a new list.
    """,
    "certificate export": """
    For example: camnang certificate export "https://sach.vi-du.vn/xac-minh.html#AVx…" --key key-tan-cuong.json \
    --output an.jwt

    You get a VC-JWT, signed by EdDSA with the issuer's key (did:key). Systems that know RS256 alone cannot read it. \
    Whoever takes it must know the key from the province's list: a key inside the file proves nothing by itself.
    """,
  ]
}
