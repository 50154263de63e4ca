"""Whether `camnang lsp` holds what the Language Server Protocol says, spoken to by a client that is not ours (pytest-lsp,
pygls): life cycle, diagnostics, completion, hover, definition, rename, code actions on a book that `camnang new` makes and
on broken files; random edits, of `content/` too, after which it must know what `camnang check` finds in the same texts.

Further options (--edits N, --seed N, -k NAME …) go to pytest.
"""

import os
import sys
from pathlib import Path

import pytest

from house import parser

options, words = parser(__doc__).parse_known_args()
os.environ["CAMNANG_PROGRAM"] = str(options.program)
folder = Path(__file__).with_suffix("")
sys.exit(pytest.main(["--quiet", "-p", "no:cacheprovider", "--rootdir", str(folder), "-c", str(folder / "pytest.ini"),
                      str(folder), *words]))
