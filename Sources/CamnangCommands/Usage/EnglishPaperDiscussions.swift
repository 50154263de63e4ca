extension EnglishHelp {
  /// Of the commands for papers.
  static let paperDiscussions = [
    "class papers": """
    For example: camnang class papers cai-dat-c-thai-nguyen --group "To 3"
                 camnang class papers cai-dat-c-thai-nguyen --group "To 3" --output papers.pdf
                 camnang class papers cai-dat-c-thai-nguyen --group "To 3" --seats "1 2 5"

    Each paper has its seat and the letter of that seat on it, and no name; neighbours get different ones. Print on both \
    sides: a file .html from a browser; a file .pdf needs WeasyPrint or Chromium. The keys: camnang build --edition \
    quiz-sheet. To key in what was answered: camnang class key
    """,
    "class open": """
    For example: camnang class open cai-dat-c-thai-nguyen --group "To 3"
                 camnang class open cai-dat-c-thai-nguyen --group "To 3" --seats 20
                 camnang class open --session buoi-1 --wifi "Lop hoc" --password "12345678"
                 camnang class open                  goes on with what was broken off

    Phones join the same Wi-Fi (which needs no internet), open the address that is printed, and type the class code and \
    their number. All answer one question at a time; only whoever teaches closes it and shows the answer. No clock, no \
    ranking, and nobody sees another's answer.
    Who has no phone raises a hand: the counts go into the page by which the class is led. Where the computer stopped in \
    between, type camnang class open again: answers that were taken are there, phones find it by themselves.
    """,
    "class key": """
    For example: camnang class key cai-dat-c-thai-nguyen --group "To 3"
                 camnang class key cai-dat-c-thai-nguyen --meeting 3f2a-17
                 camnang class key
                 camnang class key --discard

    Switch the input method off. A pile begins with the number in the corner of its paper, each sheet is a line:

      > 0427-K                  opens a pile of this paper
      17r 2 3 134. 1 0 2413 *   seat 17, letter r, then the questions in the order of the paper
      -                         takes the last line back
      /17r                      keys the sheet of seat 17 anew, even one that is in the store
      (Enter alone)             the seats without a sheet
      >                         closes the pile and writes it to the store

    One choice: a digit; true is 1, false is 2; order and pairs: all digits; several choices: digits and a full stop; a \
    number: the number and a full stop; what is written: 1 or 0, as you judge it; a story: a digit for each part. 0 is \
    empty, * is unreadable.

    Each line is kept at once in a draft beside the store: after a crash the same command goes on. When a pile is closed, \
    sheets close to the mark or wrong where they must be right are keyed once more. Where the class has no meeting today, \
    one is recorded.
    """,
  ]
}
