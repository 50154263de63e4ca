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
from printed_papers import problems_of_papers


def main() -> int:
    options = parser(__doc__)
    options.add_argument("--content", type=Path, default=Path(__file__).with_name("paper-course"))
    options = options.parse_args()
    program, content = options.program, options.content
    with tempfile.TemporaryDirectory(prefix="camnang-papers-") as folder:
        pdf = Path(folder, "de.pdf")
        command = [program, "build", content, "--edition", "quiz-sheet", "--format", "pdf", "--today", TODAY,
                   "--output", str(pdf)]
        environment = dict(os.environ, CAMNANG_LANG="vi", PATH=f"{VENV / 'bin'}:{os.environ['PATH']}")
        ran = subprocess.run(command, capture_output=True, text=True, env=environment)
        if ran.returncode:
            print(f"FAILED papers: exit code {ran.returncode}: {ran.stderr[-500:]}")
            return 1
        summary, problems = problems_of_papers(pdf, program, content)
    for problem in problems:
        print(f"  {problem}")
    print(f"{'FAILED' if problems else 'ok    '} papers: {summary}, {len(problems)} problems")
    return 1 if problems else 0


sys.exit(main())
