"""Papers and keys, printed and marked. Started by check-papers, which see."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from printed_papers import problems_of_papers

# The lesson of .ci/papers has no facts: no day makes it older.
TODAY = "2026-11-29"


def main() -> int:
    program, content, printer = sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix="camnang-papers-") as folder:
        pdf = Path(folder, "de.pdf")
        command = [program, "build", content, "--edition", "quiz-sheet", "--format", "pdf", "--today", TODAY,
                   "--output", str(pdf)]
        environment = dict(os.environ, CAMNANG_LANG="vi", PATH=f"{printer}:{os.environ['PATH']}")
        ran = subprocess.run(command, capture_output=True, text=True, env=environment)
        if ran.returncode:
            print(f"FAILED papers: exit code {ran.returncode}: {ran.stderr[-500:]}")
            return 1
        summary, problems = problems_of_papers(pdf, program, Path(content))
    for problem in problems:
        print(f"  {problem}")
    print(f"{'FAILED' if problems else 'ok    '} papers: {summary}, {len(problems)} problems")
    return 1 if problems else 0


sys.exit(main())
