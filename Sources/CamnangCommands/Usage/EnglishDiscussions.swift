import Diagnostics

extension EnglishHelp {
  /// By the names of the command; "" for the program.
  static let discussions = [
    "": """
    For example: camnang new my-book        makes a new book
                 camnang build          builds the book in output from the folder content
                 camnang check          finds mistakes in the lessons, writes nothing
                 camnang                what today brings: asks who you are and begins
                 camnang quiz --trainee an      the trainee “an” answers questions

    Exit codes: 0 done; 1 the content has mistakes, or was not passed with --require-pass; 2 wrong usage; 3 the disk; \
    4 the progress store is damaged or newer than the program; 5 built, but for provinces that have mistakes; \
    130, 143 interrupted.
    """,
    "new": """
    For example: camnang new my-book
                 camnang new my-book --title "A handbook of our own" --keys en
                 camnang new lesson report-a-problem "Reporting a problem"
                 camnang new lesson report-two "Reporting, part two" --from report-a-problem
                 camnang new question report-a-problem true-false
                 camnang new fact

    What is new is an example that is right, to be changed. A file that is there only gets more, all its other words \
    stay; no file is overwritten. On a terminal you are asked for what is missing.
    """,
    "new book": """
    For example: camnang new my-book
                 camnang new my-book --title "A handbook of our own" --keys en
                 camnang new book my-book

    “camnang new” and the name of a folder will do, without the word book. The book has a lesson with all eight types of \
    questions, facts, a platform, a term, a sheet, a leaflet; settings for VS Code; and what publishes it on GitHub or \
    GitLab. Where a file of these is in the folder already, nothing is written.
    """,
    "new lesson": """
    For example: camnang new lesson report-a-problem "Reporting a problem"
                 camnang new lesson get-vneid "Getting VNeID" --kind install --module vneid
                 camnang new lesson get-vssid "Getting VssID" --from get-vneid

    --from copies a lesson that is there: the copy has the new id and title and stands in the same session, all its \
    other words stay.
    """,
    "new question": """
    For example: camnang new question report-a-problem true-false
                 camnang new question report-a-problem single-choice

    The types: \(NewQuestionCommand.types(.english)).
    """,
    "new fact": """
    For example: camnang new fact
                 camnang new fact households "The commune has 1,200 households."
                 camnang new fact households --file vneid

    A new fact counts as unverified, and pages say so until it has a source.
    """,
    "new platform": """
    For example: camnang new platform
                 camnang new platform vneid "VNeID"
    """,
    "new term": """
    For example: camnang new term
                 camnang new term qr-code "QR code"
    """,
    "new sheet": """
    For example: camnang new sheet
                 camnang new sheet report "Report of a class"
    """,
    "new variant": """
    For example: camnang new variant hue "Hue"

    To build it: camnang build --variant hue
    """,
    "build": """
    For example: camnang build
                 camnang build content --output output --base-url https://sach.vi-du.vn/
                 camnang build --edition trainer --output sach-nguoi-day
                 camnang build --format pdf --edition trainer --output sach.pdf
                 camnang build --format epub --edition all --output sach
                 camnang build --booklet --output sach-gap.pdf
                 camnang build --format field --output sach-di-duong.pdf
                 camnang build --variant all

    Editions (--edition): \(EditionChoice.list(.english)).

    Formats (--format): \(BookForm.list(.english)).

    A province's book (--variant): the id of a file in bien-the/, or all. With all, a province's book that has mistakes \
    is left out; the others are built, and the exit code is 5.

    The output folder is replaced whole; where the content has mistakes, the book that was there stays.
    """,
    "serve": """
    For example: camnang serve
                 camnang serve --open               opens a browser
                 camnang serve --lan                lets phones on the same network look
                 camnang serve --edition trainer
                 camnang serve --edition all --variant all

    Open the address that is printed, then write and save: the open page changes and stays where you read. Where there are \
    mistakes, the page is the last good one and they stand below; what can be mended without a guess has a button. \
    Nothing is written into the folder output. The authors' guide: add _so-tay/ to the address. Press Ctrl-C to stop.
    """,
    "check": """
    For example: camnang check
                 camnang check --fix --dry-run  shows what would be mended, writes nothing
                 camnang check --fix            mends what can only be meant in one way, then tells the rest
                 camnang check content --strict --format github
                 camnang check --variant lang-son       the common book and a province's
                 camnang check --plain          sentence by sentence, to listen to or to paste into a message
                 camnang check --since main     also: what the changes since main do to learners
                 camnang check --suggest        also: the sign that suits each step without a drawing

    --fix mends exactly what --dry-run shows; each file is replaced whole or not at all.
    --dry-run prints as “diff -u” does and ends with the code of the files as they are.
    --since compares with where this branch left BRANCH (as “git diff BRANCH...” does), and counts what is not \
    committed: a question that means something else under the same “rev”, an id that is gone or was changed, a fact \
    that changed under the same day of checking (codes C339 to C347).
    --suggest goes by the first words of an action, in Vietnamese, and only suggests: you choose, and write it into the \
    lesson. --fix adds none either, and the exit code stays the same.
    Mistakes in a province's book are none of the common one: the exit code counts them only with --variant or --strict.
    With NO_COLOR or CI set, check speaks in sentences as with --plain; --format text brings the picture back.
    """,
    "variant": """
    For example: camnang variant todo bac-ninh
                 camnang variant accept lang-son

    A new one: camnang new variant bac-ninh "Bắc Ninh". To build it: camnang build --variant bac-ninh.
    """,
    "variant todo": """
    For example: camnang variant todo bac-ninh
                 camnang variant todo bac-ninh --format json

    First come the book's words that are not replaced: write “by” in the province's file, and every text that inserts one \
    follows. Then each place that writes out a word of the common book, file by file, with the object and the key for a \
    patch. What is right in every province is better mended in the common book, as [](word:id); what rightly speaks of the \
    common book's place goes under “kept”.

    The exit code is 1 while something is left, 0 when nothing is.
    """,
    "variant accept": """
    For example: camnang variant accept lang-son                read each place, answer yes or no
                 camnang variant accept lang-son man-hinh       one patch alone
                 camnang variant accept lang-son man-hinh --yes      has been read, do not ask
                 camnang variant accept lang-son --dry-run      shows what would be written

    You see the base text for which the patch was written (where the patch keeps it), the base text now, and what the \
    patch puts there. What you accept gets its fingerprint and its “base-text” written anew, and nothing else in the file \
    is touched. Where a patch no longer holds, say no and change it.

    Without a terminal to ask on, and without --yes, it only shows. The exit code is 1 while something must be read again.
    """,
    "format": """
    For example: camnang format                 lays out all files in the folder content
                 camnang format --check         only looks which files are not laid out
                 camnang format content/bai-hoc/bai-moi.yaml
                 camnang format --keys en       keys in English; --keys vi for Vietnamese
                 camnang format - --path bai-hoc/bai.yaml < bai.yaml      for editors

    It changes indentation, surplus blanks and blank lines, and puts quotes around text that other tools would take \
    for a number or a date. Comments stay. A file with syntax errors is left alone and told of.
    """,
    "explain": """
    For example: camnang explain K023              a code, as check prints it
                 camnang explain steps             a key, in English or in Vietnamese
                 camnang explain                   lists all codes
    """,
    "guide": """
    For example: camnang guide --output guide --lang en
                 camnang guide --output so-tay --lang vi

    Open index.html in that folder by a double click; no network is needed. When it is written again, its pages are \
    replaced. Where the folder has other things in it, nothing is written.
    """,
    "parse": """
    For example: camnang parse content/sach.yaml
                 camnang parse - < bai.yaml

    Text stays text, an empty value is null, the order of keys is kept.
    """,
    "schema": """
    For example: camnang schema lesson
                 camnang schema --output content/.schemas

    The folder content/.schemas has them; .vscode/settings.json ties them to the files. Other editors read the first \
    line of a file: # yaml-language-server: $schema=../.schemas/bai-hoc.schema.json
    """,
    "lsp": """
    Editors run this by themselves and talk to it on standard input and output (Language Server Protocol 3.17). How to \
    set up VS Code, Neovim, Helix, Emacs: docs/EDITORS.md.

    Exit codes: 0 where the editor took its leave properly (shutdown, exit); 1 where the input was cut off.
    """,
    "learn": """
    For example: camnang
                 camnang learn --trainee an

    camnang alone does the same: it asks who you are, says what is due, what was cut off and which lesson comes next, and \
    begins with Enter. Who is new here is entered. The book is the one that is here, or the one that was learned from last.
    """,
    "quiz": """
    For example: camnang quiz --trainee an
                 camnang quiz cai-dat-c-thai-nguyen --trainee an
                 camnang quiz tai-khoan-vneid thanh-toan-ma-qr --trainee an --exam
                 camnang quiz tai-khoan-vneid --trainee an --meeting 3f2a-17

    Without a lesson it goes on with what was cut off, or with the next lesson that is not passed. Each answer is saved \
    at once. A lesson is passed with 80 % right and every question about a critical warning right.

    --meeting: in a meeting, where a trainer sees who answers. Only what is passed so counts for a certificate.
    """,
    "review": """
    For example: camnang review --trainee an

    What is nearest to being forgotten comes first: 20 questions at most; --count changes that.
    """,
    "progress": """
    For example: camnang progress add-trainee an "Nguyễn Văn An"
                 camnang progress show --trainee an
                 camnang progress merge may-xa.sqlite may-xom.sqlite

    The store is added to only, never changed; only “forget” deletes somebody for good. Merging as often and in whatever \
    order gives the same.
    """,
    "progress add-trainee": """
    For example: camnang progress add-trainee an "Nguyễn Văn An"

                 camnang progress add-trainee to3-hoa "Lo Thi Hoa" --group "To 3" --consent

    A short name is easy to type: lower-case letters without marks, digits, hyphens. Besides, a code is drawn for each \
    person, such as h7k-3mq-2zc: two people with one short name on two laptops stay two people. The store holds codes \
    only; name, class and consent stand in the roster, a file beside it.
    """,
    "progress edit-trainee": """
    For example: camnang progress edit-trainee an --name "Nguyễn Văn An" --group "To 3"
                 camnang progress edit-trainee h7k-3mq-2zc --alias an2
                 camnang progress edit-trainee an --left

    Who left a class still stands in its former meetings. Answers do not change.
    """,
    "progress split": """
    For example: camnang progress split an
                 camnang progress split an --to "1=Nguyễn Văn An" --to "2=Tran Thi An"

    Where two laptops gave the id “an” to two people, their answers lie under one code after a merge. This lists the \
    parts (by device, or by day where there is one device only) and asks whose each is. Everybody gets a new code; the \
    old one is not used any more. No answer is lost or changed.
    """,
    "progress join": """
    For example: camnang progress join an h7k-3mq-2zc
                 camnang progress join an h7k-3mq-2zc --undo

    Answers under both codes count for the person. --undo takes it back.
    """,
    "progress forget": """
    For example: camnang progress forget an
                 camnang progress forget an --after 10
                 camnang progress forget an --undo

    Deletes name, code and all answers; there is no way back, and merging an old store does not bring them back. For \
    time to think it over use --after: the person is hidden from today, and deleted after so many days; --undo keeps them.
    """,
    "report": """
    For example: camnang report class --group "To 3"
                 camnang report class --group "To 3" --projector
                 camnang report commune --title "Xa Tan Cuong" --format xlsx
                 camnang report trainee an

    In a report everybody is a seat number; names stand on the last sheet only, which is not for the wall, and only of \
    those who consented.
    """,
    "report class": """
    For example: camnang report class --group "To 3"
                 camnang report class --projector
                 camnang report class --format all --output reports

    Hard questions: from 5 answers on, with the wrong choice most taken and why it is wrong. --projector: a page for the \
    wall, without names, seats or ranks.
    """,
    "report commune": """
    For example: camnang report commune --title "Xa Tan Cuong"

    Merge the stores of the classes first: camnang progress merge /media/usb/*.sqlite
    """,
    "report trainee": "For example: camnang report trainee an",
    "class": """
    For example: camnang class meet --group "To 3" cai-dat-c-thai-nguyen
                 camnang class list

    Classes are made by: camnang progress add-trainee an "Nguyễn Văn An" --group "To 3"
    """,
    "class meet": """
    For example: camnang class meet cai-dat-c-thai-nguyen
                 camnang class meet --group "To 3" --session buoi-1 --minutes 85 --absent "3 7"
                 camnang class meet cai-dat-c-thai-nguyen --today 2026-11-28

    Takes everybody for present and asks who is absent: type their numbers. A day may have several meetings; mistakes are \
    mended by camnang class amend.
    """,
    "class phones": """
    For example: camnang class phones
                 camnang class phones import ket-qua-3f2a-2026-12-01.txt
                 camnang class phones confirm 3f2a 17
                 camnang class phones code gk27-9xq3-mmtc-z284 --trainee an

    A page of the book that came from a site or from the class laptop keeps what is answered on that very phone; at the end \
    of its questions one can hand that on. It is for review alone: it passes nobody and is no attendance. Before somebody \
    says whose a phone is, it counts for nobody.
    """,
    "class phones list": "For example: camnang class phones list",
    "class phones confirm": """
    For example: camnang class phones confirm 3f2a 17 --group "To 3"
                 camnang class phones confirm 3f2a an
                 camnang class phones confirm 3f2a --undo

    Said once: all that the phone has sent and will send is theirs, on every laptop that merges this store. Saying it of \
    somebody else takes the former back. A phone that a family shares is best left nobody's.
    """,
    "class phones import": """
    For example: camnang class phones import ket-qua-3f2a-2026-12-01.txt

    Nothing is taken from a file that was changed or cut off. Twice the same is once.
    """,
    "class phones code": """
    For example: camnang class phones code gk27-9xq3-mmtc-z284 --trainee an

    The code says which lesson, which day, which questions were right and wrong; not what was chosen. A wrong symbol or \
    two that changed places are found. Twice the same is once.
    """,
    "class list": "For example: camnang class list --group \"To 3\"",
    "class amend": "For example: camnang class amend 3f2a-17 --absent \"3\" --present \"7 9\"",
    "class cancel": """
    For example: camnang class cancel 3f2a-17

    Who was at the meeting does not count any more. Answers stay.
    """, "progress show": "For example: camnang progress show --trainee an",
    "progress list": "For example: camnang progress list",
    "progress merge": """
    For example: camnang progress merge /media/usb/*.sqlite

    Each store is verified before it is merged; a damaged one is refused and changes nothing. To carry a store to \
    another device use “camnang progress export”: a copy of the .sqlite file alone, made during a quiz, may lack the \
    last answers.
    """,
    "progress export": """
    For example: camnang progress export --output to-3.jsonl
                 camnang progress export --output to-3.jsonl --names
                 camnang progress export | gzip > to-3.jsonl.gz

    The store holds codes only. --names writes the roster beside it, to-3-roster.jsonl, with the names of those who \
    consented; import takes both.
    """,
    "progress import": """
    For example: camnang progress import xa-tan-cuong.jsonl xa-dai-tu.jsonl.gz
                 zcat to-3.jsonl.gz | camnang progress import -

    Files compressed by gzip are expanded. Write - to read standard input.
    """,
    "progress where": """
    For example: camnang progress where

    To keep a copy, or to take it to another machine, copy that file while nobody is taking a quiz.
    """, "progress verify": "For example: camnang progress verify --store /media/usb/progress.sqlite",
  ]
}
