"""Prints papers and their keys with WeasyPrint and marks them by hand, so to speak.

Held: for both papers of a lesson, what stands beside the printed letters and what the key says lead to what the source
calls right; nothing is printed in its right order; a list in a question counts from where it should; the key marks what
must be right and has every critical warning read out. The lesson in paper-course/ has every type of question; `./test
books` does the same with all real lessons.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from house import TODAY, VENV, parser
from printed_lessons import problems_of_questions
from printed_papers import problems_of_papers


def main() -> int:
    options = parser(__doc__)
    options.add_argument("--content", type=Path, default=Path(__file__).with_name("paper-course"))
    options = options.parse_args()
    program, content = options.program, options.content
    failed = 0
    with tempfile.TemporaryDirectory(prefix="camnang-papers-") as folder:
        pdf = Path(folder, "sach.pdf")
        printed(program, content, pdf, "--edition", "quiz-sheet", "--format", "pdf")
        failed += told("papers", *problems_of_papers(pdf, program, content))
        for edition in ("trainee", "trainer"):
            for book in ("pdf", "exercises"):
                printed(program, content, pdf, "--edition", edition, "--format", book)
                found = problems_of_questions(pdf, program, content, is_exercises=book == "exercises")
                failed += told(f"{edition}, {book}", *found)
    return 1 if failed else 0


def printed(program: Path, content: Path, pdf: Path, *words: str) -> None:
    command = [program, "build", content, *words, "--today", TODAY, "--output", pdf]
    environment = dict(os.environ, CAMNANG_LANG="vi", PATH=f"{VENV / 'bin'}:{os.environ['PATH']}")
    ran = subprocess.run(command, capture_output=True, text=True, env=environment)
    if ran.returncode:
        sys.exit(f"FAILED {words}: exit code {ran.returncode}: {ran.stderr[-500:]}")


def told(what: str, summary: str, problems: list[str]) -> bool:
    for problem in problems:
        print(f"  {problem}")
    print(f"{'FAILED' if problems else 'ok    '} {what}: {summary}, {len(problems)} problems")
    return bool(problems)


sys.exit(main())
