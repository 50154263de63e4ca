"""Builds what readers get of `content/` and of what `camnang new` makes: sites of the course and of each of its variants and
books in one file, and looks at all of it.

Held: the same content and day give the same bytes in another time zone and locale; every link of every site leads
somewhere, and every page can be reached (links.py); every QR code, read back by zbar, says the address below it, which
the register of facts has as verified.
"""

import filecmp
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import codes
from house import CONTENT, TODAY, VARIANT, new_book, parser
from links import Site

KINDS = {"sites": ["--variant", "all"], "single": ["--format", "single"], "epub": ["--format", "epub"]}
ELSEWHERE = {"TZ": "America/New_York", "LC_ALL": "C"}


def differences(first: Path, second: Path) -> list[str]:
    files = sorted({path.relative_to(folder) for folder in (first, second) for path in folder.rglob("*") if path.is_file()})
    _, other, missing = filecmp.cmpfiles(first, second, files, shallow=False)
    return [f"{first.name}/{path}: differs elsewhere, or is not there" for path in [*other, *missing]]


def look_at(program, content, folder):
    """What is wrong with all that is made of a book, and how many QR codes it has."""
    problems = []
    for kind, words in KINDS.items():
        for output, environment in ((folder / kind, {}), (folder / f"{kind}-again", ELSEWHERE)):
            command = [program, "build", content, "--edition", "all", *words, "--output", output, "--today", TODAY]
            done = subprocess.run(command, env={**os.environ, **environment}, capture_output=True, text=True, check=False)
            if done.returncode:
                sys.exit(f"FAILED {kind}: exit code {done.returncode}: {done.stderr[-2000:]}")
        problems += differences(folder / kind, folder / f"{kind}-again")
        print(f"{kind}: {sum(path.is_file() for path in (folder / kind).rglob('*'))} files, made twice", flush=True)
    for place in sorted(folder / "sites" / path.name for path in (folder / "sites").iterdir() if path.is_dir()):
        site = Site(place)
        problems += [f"{place.name}/{problem}" for problem in site.check()]
        print(f"{place.name}: {len(site.pages)} pages, {site.links} links", flush=True)
    wrong, count = codes.problems(program, content, folder / "sites")
    return problems + wrong, count


def main():
    program = parser(__doc__).parse_args().program
    with tempfile.TemporaryDirectory(prefix="camnang-sites-") as name:
        folder = Path(name)
        made = new_book(program, folder / "new")
        problems, _ = look_at(program, CONTENT, folder / "content")
        print("what `camnang new` makes:")
        more, count = look_at(program, made, folder / "of-new")
        problems += more
        if not count or not any(VARIANT in path.name for path in (folder / "of-new/sites").iterdir()):
            problems.append("what `camnang new` makes has no QR code, or its variant was not built: the test has lost its point")
    for problem in problems[:100]:
        print(f"FAILED {problem}")
    print(f"{len(problems)} problems")
    sys.exit(1 if problems else 0)


main()
