import Curriculum

/// The help in English, by the Vietnamese that stands beside each command and option. A test holds that none is missing.
enum EnglishHelp {
  /// What an argument is for.
  static func text(_ argument: CommandGuide.Argument, of command: CommandGuide.Found) -> String {
    let text = argument.abstract ?? ""
    return texts[text] ?? text
  }

  static func abstract(of guide: CommandGuide) -> String {
    let text = guide.abstract ?? ""
    return texts[text] ?? text
  }

  static func discussion(of command: CommandGuide.Found) -> String {
    let path = command.path.dropFirst().joined(separator: " ")
    return discussions[path] ?? paperDiscussions[path] ?? certificateDiscussions[path] ?? command.guide.discussion ?? ""
  }

  static func valueName(_ name: String) -> String { valueNames[name] ?? name }

  /// `--today <year-month-day>`.
  static func synopsis(of argument: CommandGuide.Argument) -> String {
    argument.kind == .option ? "\(argument.title) <\(valueName(argument.valueName ?? ""))>" : title(of: argument)
  }

  static func title(of argument: CommandGuide.Argument) -> String {
    argument.kind == .positional ? "<\(valueName(argument.valueName ?? ""))>" : argument.title
  }

  static let valueNames = [
    "năm-tháng-ngày": "year-month-day", "thư mục": "folder", "tệp": "file", "mã": "id", "mã|all": "id|all",
    "mã hoặc khóa": "code or key", "bản vá": "patch",
    "bài": "lesson", "bản": "edition", "dạng": "format", "giờ": "hour", "khổ": "paper", "loại": "kind",
    "số câu": "count", "loại bài": "kind", "loại câu": "type", "câu": "sentence", "từ": "word", "số": "number",
    "tên": "name", "phút": "minutes", "cổng": "port", "nhánh": "branch", "tên lớp": "class", "tên ngắn": "short name",
    "số=tên": "number=name", "số phút": "minutes", "số ngày": "days", "buổi": "session", "mã buổi": "meeting",
    "số thứ tự": "numbers", "học viên": "trainee", "máy": "phone", "mã kết quả": "code", "năm": "year",
    "số bài": "count", "địa chỉ": "address", "địa chỉ|tệp": "address|file", "người|số giấy": "person|number",
    "số khóa": "key id", "số chỗ": "count", "mật khẩu": "password",
  ]

  static let texts = [commands, options, certificates].reduce(into: [:]) { $0.merge($1) { first, _ in first } }

  private static let commands = [
    "Cẩm nang Tổ công nghệ số cộng đồng: từ bài học thành sách hướng dẫn và bài hỏi đáp.":
      "Handbooks for community digital technology groups: from lessons to a guidebook and quizzes.",
    "Tạo cuốn sách mới, hoặc thêm vào sách một bài, một câu hỏi, một dữ kiện…":
      "Makes a new book, or adds a lesson, a question, a fact and so on to a book.",
    "Tạo một cuốn sách nhỏ, dựng được ngay, để sửa dần thành sách của bạn.":
      "Makes a small book that can be built at once, to be changed into your own.",
    "Thêm một bài học vào buổi cuối của một học phần.": "Adds a lesson to the last session of a module.",
    "Thêm một câu hỏi vào cuối một bài.": "Adds a question at the end of a lesson.",
    "Thêm một dữ kiện: con số, ngày tháng, tên gọi cần nguồn.":
      "Adds a fact: a number, a date, a name that needs a source.",
    "Thêm một từ cần giải nghĩa cho bà con.": "Adds a word that is to be explained.",
    "Thêm một ứng dụng, cổng, dịch vụ hay kênh.": "Adds an app, a portal, a service or a channel.",
    "Thêm một tờ để in: biểu mẫu, danh mục việc hay áp phích.":
      "Adds a sheet to print: a form, a checklist or a poster.",
    "Thêm bản riêng của một tỉnh, chỉ nêu những chỗ khác với sách chung.":
      "Adds a province's book, which names what is different from the common one.",
    "Dựng sách từ các bài học.": "Builds the book from the lessons.",
    "Xem sách trong trình duyệt ngay khi viết: lưu tệp là trang đổi theo.":
      "Shows the book in a browser while you write: save a file, and the page changes.",
    "Tìm lỗi trong các bài học; thêm --fix thì sửa luôn những lỗi tự sửa được.":
      "Finds mistakes in the lessons; with --fix mends those that need no guess.",
    "Bản của tỉnh: việc còn phải làm, và đọc lại chỗ sách chung đã đổi.":
      "A province's book: what is left to do, and what to read again where the common one has changed.",
    "Nêu những chỗ trong bản của tỉnh còn nói chữ riêng của sách chung.":
      "Lists where a province's book still says the common book's own words.",
    "Đọc lại những bản vá mà sách chung đã đổi chữ, và nhận những bản vá còn đúng.":
      "Shows patches whose base text has changed, and accepts those that still hold.",
    "Xếp lại các tệp nguồn cho ngay ngắn, không đổi nội dung.":
      "Lays out the sources, without a change of what they say.",
    "Giải thích một mã lỗi, hoặc một khóa của bài học: viết gì ở đó, ví dụ.":
      "Explains an error code, or a key of the lesson language: what to write there, an example.",
    "Ghi ra «Sổ tay viết bài»: mọi loại tệp, mọi khóa, có ví dụ, thành trang để đọc.":
      "Writes the authors' guide: every kind of file, every key, with examples, as pages to read.",
    "In dữ liệu đọc được từ một tệp, dạng JSON.": "Prints what is read from a file, as JSON.",
    "In lược đồ JSON Schema của một loại tệp, để trình soạn thảo gợi ý khóa và báo lỗi khi gõ.":
      "Prints the JSON Schema of a kind of file, by which editors propose keys and see mistakes.",
    "Máy chủ ngôn ngữ cho trình soạn thảo: báo lỗi ngay khi gõ, gợi ý, đổi mã.":
      "Language server for editors: mistakes while you type, completion, renaming of ids.",
    "Làm bài hỏi đáp trên màn hình dòng lệnh.": "Asks the questions of lessons in the terminal.",
    "Ôn những câu đã đến hạn, của mọi bài.": "Asks the questions that are due, of all lessons.",
    "Sổ tiến độ: thêm, sửa, xem, tách, nối, xóa học viên; gộp, xuất, nhập, kiểm tra sổ.":
      "The progress store: add, change, show, split, join and forget trainees; merge, export, import, verify.",
    "Sửa tên, lớp, ngày đồng ý của một người trong danh sách.":
      "Changes the name, class or consent of somebody in the roster.",
    "Tách một mã mà hai người đã dùng chung.": "Splits a code that two people had.",
    "Nói rằng hai mã là của cùng một người.": "Says that two codes are one person's.",
    "Xóa hẳn một người khỏi sổ và danh sách.": "Deletes somebody from store and roster for good.",
    "Hôm nay học gì: hỏi bạn là ai, nói việc hôm nay, rồi bắt đầu.":
      "What today brings: asks who you are, says what there is to do, begins it.",
    "Báo cáo về lớp, về xã, về một học viên: trang để in, sổ tính, CSV, JSON.":
      "Reports on a class, a commune, a trainee: a page to print, a workbook, CSV, JSON.",
    "Một lớp: ai đến, bài nào đã đạt, câu nào khó nhất, buổi sau làm gì.":
      "A class: who came, what is passed, the hardest questions, what to do at the next meeting.",
    "Mọi lớp trong sổ cạnh nhau: chỉ số lượng, không nêu học viên nào.":
      "All classes of the store side by side: counts alone, no learner.",
    "Một học viên: bài đã đạt, câu cần ôn, mục tiêu còn yếu.":
      "A trainee: what is passed, what is due, which objectives are weak.",
    "Buổi học của lớp: điểm danh, trả lời bằng điện thoại, đề giấy.":
      "Meetings of a class: who was there, answers from phones, papers.",
    "Mở lớp cho cả lớp trả lời bằng điện thoại, không cần Internet.":
      "Opens a class that answers from its phones, without the internet.",
    "In đề giấy cho lớp, mỗi ghế một tờ.": "Prints papers for a class, one for each seat.",
    "Nhập bài làm trên giấy vào sổ.": "Keys in what was answered on paper.",
    "Kết quả tự làm trên điện thoại: xem, nhận, nói máy nào của ai.":
      "What was answered on phones: show, take in, say whose a phone is.",
    "Các điện thoại đã gửi kết quả, và của ai.": "The phones that sent results, and whose they are.",
    "Nói một điện thoại là của ai.": "Says whose a phone is.",
    "Nhận các tệp kết quả mà trang sách lưu ra.": "Takes in files of results that pages saved.",
    "Gõ mã kết quả của một bài, đọc từ điện thoại.": "Takes in the code of a lesson, read from a phone.",
    "Ghi một buổi học và điểm danh.": "Records a meeting and who was there.",
    "Các buổi học đã ghi, và ai có mặt.": "The meetings that are recorded, and who was there.",
    "Sửa điểm danh của một buổi đã ghi.": "Changes who was at a meeting.",
    "Bỏ một buổi đã ghi nhầm.": "Takes back a meeting that was recorded by mistake.",
    "Cho biết sổ tiến độ nằm ở đâu.": "Says where the progress store is.",
    "Thêm một học viên vào sổ.": "Adds a trainee to the store.",
    "Một học viên đã đạt bài nào, cần ôn gì.": "What a trainee has passed and should review.",
    "Mọi học viên trong sổ.": "All trainees in the store.",
    "Gộp sổ của các máy khác vào sổ này.": "Merges the stores of other devices into this one.",
    "Xuất cả sổ dạng JSON Lines.": "Exports the whole store as JSON Lines.",
    "Nhập các tệp JSON Lines đã xuất từ sổ khác.": "Imports JSON Lines that were exported from other stores.",
    "Kiểm tra sổ có còn nguyên vẹn không.": "Checks that the store is whole.",
  ]

  private static let options = [
    "Thư mục của sổ tay.": "The folder of the guide.",
    "Thư mục của cuốn sách mới.": "The folder of the new book.", "Tên sách.": "The book's title.",
    "Mã của bài mới.": "The id of the new lesson.", "Tiêu đề của bài mới.": "The title of the new lesson.",
    "Loại bài: cài đặt, sử dụng hoặc kiến thức. Mặc định: sử dụng.":
      "The kind of lesson: install, usage or knowledge. By default usage.",
    "Học phần có bài này. Sách có một học phần thì không cần ghi.":
      "The module that the lesson is in; not needed where the book has only one.",
    "Chép từ bài này.": "Copies this lesson.", "Mã của bài.": "The id of the lesson.",
    "Loại câu hỏi.": "The type of question.", "Mã của dữ kiện mới.": "The id of the new fact.",
    "Một câu trọn vẹn, đúng như nguồn nói.": "One whole sentence, as its source has it.",
    "Tệp trong thư mục du-kien; chưa có thì được tạo ra.": "A file in du-kien, which is made where it is not there.",
    "Mã của từ mới.": "The id of the new term.",
    "Từ hay cụm từ, viết như trong sách.": "The word or phrase, as the book writes it.",
    "Tệp trong thư mục thuat-ngu; chưa có thì được tạo ra.":
      "A file in thuat-ngu, which is made where it is not there.",
    "Mã của nền tảng mới.": "The id of the new platform.", "Tên chính thức.": "The official name.",
    "Mã của tờ mới.": "The id of the new sheet.", "Tiêu đề của tờ mới.": "The title of the new sheet.",
    "Mã của bản mới, ví dụ tên tỉnh.": "The id of the new variant, such as the province's name.",
    "Tên tỉnh hay nơi dùng bản này.": "The province or place that it is for.",
    "Thư mục nội dung.": "The content folder.",
    "Thư mục nội dung. Mặc định: sách ở thư mục này, hoặc sách đã học lần trước.":
      "The content folder. By default the book that is here, or the one that was learned from last.",
    "Ngày dùng để xét dữ kiện quá hạn. Mặc định: hôm nay theo giờ Việt Nam.":
      "The day on which facts are overdue or not. By default today in Việt Nam.",
    "Địa chỉ sẽ đăng sách: thêm sitemap.xml, 404.html, liên kết chuẩn.":
      "Where the book will be published: adds sitemap.xml, 404.html, canonical links.",
    "Thư mục ra.": "The output folder.", "Bản dựng ra.": "The edition to build.",
    "Cổng; 0 là cổng nào còn trống.": "The port; 0 for one that is free.",
    "Mở luôn trình duyệt.": "Opens a browser.",
    "Cho máy khác trong mạng xem: in địa chỉ và mã QR.":
      "Lets other machines on the network look: prints the address and a QR code.",
    "Mã của bản tỉnh.": "The province's id.",
    "Chỉ những bản vá này; không ghi thì mọi chỗ phải đọc lại.":
      "These patches only; by default all that must be read again.",
    "Nhận hết những bản vá đã nêu mà không hỏi: chỉ dùng khi đã đọc.":
      "Accepts all of these patches unasked: for one who has read them.",
    "Chỉ cho xem những chỗ sẽ ghi, không hỏi, không ghi gì.": "Shows what would be written, asks and writes nothing.",
    "Bản của tỉnh: mã biến thể, hoặc all.": "A province's book: the variant's id, or all.",
    "Dạng sách.": "The book's format.",
    "Khổ giấy của PDF: a4 (mặc định) hoặc a5.": "The paper of the PDF: a4 (by default) or a5.",
    "PDF gấp sách: trang A5 xếp đôi trên giấy A4, in hai mặt rồi gấp.":
      "A PDF to fold: A5 pages on A4 sheets, printed on both sides.",
    "Chữ trơn cho trình đọc màn hình: không kẻ khung, không biểu tượng.":
      "Plain text for screen readers: no drawn lines, no signs.",
    "Ngôn ngữ của lời báo: vi hoặc en.": "The language of messages: vi or en.",
    "Ngôn ngữ của lời báo: vi hoặc en. Mặc định: theo CAMNANG_LANG, rồi theo trình soạn thảo.":
      "The language of messages: vi or en. By default CAMNANG_LANG, then the editor's.",
    "Không dùng màu.": "No colours.", "Dạng kết quả.": "The format of the result.",
    "Coi cảnh báo là lỗi.": "Takes warnings for errors.",
    "So với một bản cũ trong git: nhánh, thẻ hay mã; báo điều gì đã đổi mà hại tiến độ người học hay sự thật.":
      "Compares with a former revision in git: a branch, a tag or a number; tells what changed that hurts progress or truth.",
    "Nêu các bước chưa có hình, kèm biểu tượng hợp với từng bước.":
      "Lists the steps without a drawing, with the sign that suits each.",
    "Sửa những lỗi tự sửa được, rồi báo những lỗi còn lại.": "Mends what needs no guess, then tells the rest.",
    "Cùng với --fix: chỉ cho xem những chỗ sẽ sửa, không ghi gì.": "With --fix: only shows what would be mended.",
    "Tệp hoặc thư mục nội dung; «-» để đọc từ đầu vào chuẩn.": "Files or content folders; “-” for standard input.",
    "Không ghi gì: in ra chỗ khác nhau và kết thúc bằng mã 1 nếu có tệp chưa ngay ngắn.":
      "Writes nothing: prints the differences, and ends with 1 where a file is not laid out.",
    "Viết tên khóa và các lựa chọn bằng tiếng Việt hay tiếng Anh.": "Writes keys and choices in Vietnamese or English.",
    "Cùng với «-»: tệp ấy nằm ở đâu trong thư mục nội dung.": "With “-”: where the file stands in the content folder.",
    "Mã lỗi, như check in ra, hoặc tên khóa; không có thì liệt kê mọi mã.":
      "A code, as check prints it, or the name of a key; without one, a list of all codes.",
    "Tệp cần đọc; «-» là đầu vào chuẩn.": "The file to read; “-” for standard input.",
    "Nhận cả một giá trị đơn lẻ làm gốc.": "Takes a single value for the root as well.",
    "In {\"version\",\"data\",\"diagnostics\"}.": "Prints {\"version\",\"data\",\"diagnostics\"}.",
    "Mỗi dòng vào là một chuỗi JSON chứa cả một tệp; mỗi dòng ra là một báo cáo.":
      "Each line of input is a JSON string with a whole file; each line of output is a report.",
    "Chỉ in lời báo lỗi.": "Prints mistakes only.",
    "Loại tệp: \(ContentKind.arguments).":
      "The kind of file: \(ContentKind.allCases.map(\.rawValue).joined(separator: ", ")).",
    "Ghi mỗi lược đồ thành một tệp trong thư mục này.": "Writes each schema as a file in this folder.",
    "Thư mục nội dung. Mặc định: tìm trong thư mục mà trình soạn thảo mở.":
      "The content folder. By default it is looked for in what the editor has open.",
    "Ngày dùng để xét dữ kiện quá hạn. Mặc định: hôm nay.":
      "The day on which facts are overdue or not. By default today.", "Mã các bài học.": "Ids of lessons.",
    "Thi: chỉ biết đúng sai khi làm xong, không gợi ý, không bỏ qua.":
      "An exam: right and wrong are told at the end, no hints, no skipping.",
    "Kết thúc với mã 1 nếu chưa đạt.": "Ends with 1 where it was not passed.", "Mã học viên.": "The trainee's id.",
    "Ai học: mã hoặc tên ngắn. Sổ chỉ có một người thì không cần ghi.":
      "Who learns: code or short name. Not needed where there is one person only.",
    "Hỏi nhiều nhất bấy nhiêu câu.": "Asks so many questions at most.",
    "Số để xáo câu và lựa chọn: cùng số thì cùng thứ tự.":
      "The number by which questions and choices are shuffled: the same number, the same order.",
    "Không bao giờ hỏi người ngồi trước máy.": "Never asks the person at the terminal.",
    "Làm bài mới, không tiếp tục bài đang dở.": "Begins anew, without going on with what was cut off.",
    "Học theo bản của tỉnh.": "Learns from a province's book.",
    "Tệp sổ tiến độ. Mặc định: $XDG_DATA_HOME/camnang/progress.sqlite, hoặc trong $HOME/.local/share.":
      "The progress store. By default $XDG_DATA_HOME/camnang/progress.sqlite, or in $HOME/.local/share.",
    "Số phút nhiều nhất chờ chương trình in PDF (mặc định 30).":
      "How many minutes to wait for the program that prints PDFs, at most (30 by default).",
    "Coi hôm nay là ngày này.": "Takes this day for today.",
    "Ngày học bắt đầu lúc mấy giờ (0–23): học quá nửa đêm vẫn tính là tối hôm trước.":
      "The hour at which a day begins (0–23): past midnight it is still the evening before.",
    "Lớp nào; sổ chỉ có một lớp thì không cần ghi.": "Which class; not needed where there is one only.",
    "Trang để chiếu cho cả lớp xem, không nêu ai.": "A page for the projector, which names nobody.",
    "Dạng tệp.": "The format.",
    "Ghi các tệp vào thư mục này. Mặc định: thư mục hiện tại.": "The folder to write to. By default the current one.",
    "Tên trên đầu báo cáo, ví dụ \"Xã Tân Cương\". Mặc định: tên sách.":
      "The name at the head of the report, such as \"Xa Tan Cuong\". By default the book's title.",
    "Tờ danh sách không có tên: để gửi đi.": "The list holds no names: to be sent away.",
    "Tên ngắn để gõ, ví dụ an hoặc to3-hoa.": "The short name to type, such as an or to3-hoa.",
    "Lớp hoặc tổ của người ấy, ví dụ \"Tổ 3\".": "Their class, such as “To 3”.",
    "Người ấy đã ký đồng ý cho ghi tên vào báo cáo và tệp mang đi.":
      "They have signed that their name may stand in reports and exports.",
    "Dưới 16 tuổi: người giám hộ đồng ý thay, tên không in ra.":
      "Under 16: a guardian consents, and the name is not printed.",
    "Là người dạy, không phải học viên.": "They are a trainer, not a learner.",
    "Mã hoặc tên ngắn.": "The code or the short name.", "Tên hiển thị mới.": "The new name that is shown.",
    "Tên ngắn mới để gõ.": "The new short name to type.",
    "Rút lại đồng ý: tên không còn trong báo cáo và tệp mang đi.":
      "Consent is taken back: the name stands in no report or export any more.",
    "Đã rời lớp từ hôm nay.": "They leave the class today.", "Trở lại lớp.": "They are back in the class.",
    "Mã hoặc tên ngắn đang dùng chung.": "The code or short name that two people have.",
    "Phần nào là của ai, ví dụ \"1=Nguyễn Văn An\"; ghi nhiều lần.":
      "Whose a part is, such as \"1=Nguyễn Văn An\"; may be given several times.",
    "Chia theo ngày, không theo máy.": "By days, not by devices.",
    "Mã hoặc tên ngắn của người ấy.": "The person's code or short name.",
    "Mã thứ hai của người ấy.": "The person's second code.",
    "Thôi nối: hai mã lại là hai người.": "Takes it back: the codes are two people's again.",
    "Không hỏi lại.": "Does not ask again.",
    "Xóa sau bấy nhiêu ngày (1–30), không xóa ngay.": "Deletes after so many days (1–30), not at once.",
    "Giữ lại người đang chờ xóa.": "Keeps somebody who is waiting to be deleted.",
    "Mã các bài đã dạy.": "Ids of the lessons that were taught.", "Lớp nào.": "Which class.",
    "Chỉ một lớp.": "One class only.",
    "Mã buổi trong chương trình: lấy mọi bài của buổi ấy.":
      "The id of a session of the curriculum: all of its lessons.",
    "Mã các bài được hỏi.": "Ids of the lessons that are asked about.",
    "Mã buổi trong chương trình: hỏi mọi bài của buổi ấy.":
      "Id of a session of the course: all of its lessons are asked about.",
    "Lớp có ít nhất bấy nhiêu chỗ; chỗ thêm không cần tên.":
      "The class has so many seats at least; those that are added have no names.",
    "Hỏi nhiều nhất bấy nhiêu câu; thiếu câu thì bài chưa tính đạt.":
      "So many questions at most; a lesson that is not asked whole is not passed.",
    "Tên Wi-Fi của lớp, để in mã QR.": "The name of the Wi-Fi, for a QR code.",
    "Mật khẩu Wi-Fi ấy.": "The password of that Wi-Fi.",
    "Mở luôn trang điều khiển trong trình duyệt.": "Opens the page by which the class is led in a browser.",
    "Bỏ lớp đang dở, mở lớp mới.": "Leaves the class that was broken off and opens a new one.",
    "Buổi học kéo dài bao nhiêu phút.": "How many minutes it took.",
    "Người dạy, bằng mã hoặc tên ngắn.": "The trainer, by code or short name.",
    "Ai vắng: số thứ tự, cách nhau bằng dấu cách; \"\" nếu đủ mặt.":
      "Who was absent: numbers with blanks between them; \"\" if nobody was.",
    "Mã buổi, như class list in ra.": "The meeting's id, as class list prints it.",
    "Mã các bài cần đề.": "Ids of the lessons whose papers are wanted.",
    "Chỉ những ghế này, cách nhau bằng dấu cách. Mặc định: cả lớp.":
      "These seats alone, with blanks between them. Default: the whole class.",
    "Ghi ra tệp này, .html hoặc .pdf. Mặc định: de-TÊN-LỚP.html.":
      "The file to write, .html or .pdf. Default: de-CLASS.html.",
    "Mã các bài có đề. Làm tiếp bản nháp thì không cần.":
      "Ids of the lessons whose papers were answered. Not needed to go on with a draft.",
    "Buổi học đã làm bài, như class list in ra. Mặc định: buổi hôm nay.":
      "The meeting at which they were answered, as class list prints it. Default: today's.",
    "Bỏ bản nháp đang dở; những xấp đã đóng vẫn ở trong sổ.":
      "Gives up the draft; piles that were closed stay in the store.",
    "Các tệp kết quả.": "The files of results.",
    "Mã máy, như trang sách và class phones hiện.": "The phone's id, as its pages and class phones show it.",
    "Số thứ tự trong lớp, mã hoặc tên ngắn.": "Number in the class, code or short name.",
    "Thôi: chưa rõ máy ấy của ai.": "Takes it back: nobody said whose it is.",
    "16 ký tự, viết hoa hay thường đều được.": "16 symbols, in capitals or not.",
    "Ai đọc mã: mã hoặc tên ngắn.": "Who reads it: code or short name.",
    "Ai thật ra vắng.": "Who was absent after all.", "Ai thật ra có mặt.": "Who was present after all.",
    "Kèm danh sách học viên: tên của người đã đồng ý, mã của người chưa.":
      "With the roster: names of those who consented, codes of those who did not.",
    "Tên hiển thị.": "The name that is shown.", "Đổi tên của mã đã có.": "Changes the name of an id that is there.",
    "Các sổ cần gộp vào.": "The stores to merge.",
    "Tệp ra; không ghi thì in ra đầu ra chuẩn.": "The file to write; without it, standard output.",
    "Các tệp cần nhập; - là đầu vào chuẩn.": "The files to import; - is standard input.",
  ]
}
