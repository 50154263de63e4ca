"""Puts other books in the place of `content/` and runs the short forms of the suites that look at the program: what a fork
with a book of its own does. The books are what `camnang new` makes, in Vietnamese keys and in English ones.

The Swift tests are not run here: the few that look into `content/` take whatever lies there.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from house import ROOT, parser


def main():
    program = parser(__doc__).parse_args().program
    failed = []
    with tempfile.TemporaryDirectory(prefix="camnang-fork-") as folder:
        for keys in ("vi", "en"):
            book = Path(folder, keys)
            subprocess.run([program, "new", book, "--keys", keys], stdout=subprocess.DEVNULL, check=True)
            print(f"==== a book with keys in {keys}", flush=True)
            environment = os.environ | {"CAMNANG_TEST_CONTENT": str(book / "content")}
            if subprocess.run([ROOT / "test", "--program", program], env=environment, check=False).returncode:
                failed.append(keys)
    print(f"FAILED with keys in {', '.join(failed)}" if failed else "ok: both books")
    sys.exit(1 if failed else 0)


main()
