"""Whether every sheet of paper fits: posters and forms on one page of A4, leaflets, papers and keys on two.

Each sheet is printed from its site by Chromium, as whoever opens it would, and from the bound PDFs by WeasyPrint, where each
leaflet begins on a right-hand page. What is too long is named.
"""

import io
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import pikepdf
from playwright.sync_api import sync_playwright

from house import CONTENT, TODAY, VENV, browser, build, parser

# The pages that a sheet may take, by the first word of its name: the two sides of a paper at most.
ALLOWED = {"ap-phich": 1, "phieu": 1, "to-roi": 2, "de": 2, "dap-an": 2}
# How a form says in its summary that it is longer.
PROMISED = re.compile(r"\b(hai|ba|bốn|năm|sáu) trang A4", re.I)
NUMBERS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6}
EDITIONS = {"trainee": ["phieu"], "poster": ["ap-phich", "phieu"], "citizen": ["to-roi"], "quiz-sheet": ["de", "dap-an"]}
# A4 in points.
SHEET = (595, 842)


def main() -> int:
    options = parser(__doc__)
    options.add_argument("--content", type=Path, default=CONTENT)
    options.add_argument("--sample", type=int, help="how many sheets of each kind are printed from the site; no PDF is bound")
    options = options.parse_args()
    failed = False
    with tempfile.TemporaryDirectory(prefix="camnang-fit-") as folder, sync_playwright() as playwright:
        chromium = browser(playwright)
        for edition, kinds in EDITIONS.items():
            site = Path(folder, edition)
            build(options.program, options.content, site, "--edition", edition)
            for kind in kinds:
                pages = sorted(site.glob(f"{kind}-*.html"))[:options.sample]
                failed |= told("Chromium", edition, kind, printed(chromium, pages), promises(pages))
            if edition != "trainee" and options.sample is None:
                failed |= bound(options, edition, kinds, site, Path(folder, f"{edition}-pdf"))
        chromium.close()
    return 1 if failed else 0


def printed(chromium, pages: list[Path]) -> dict[str, int]:
    """How many pages each takes, as a browser prints it."""
    page = chromium.new_page()
    counts = {}
    for path in pages:
        page.goto(path.as_uri())
        with pikepdf.open(io.BytesIO(page.pdf(prefer_css_page_size=True))) as document:
            sizes = {tuple(round(float(each)) for each in sheet.mediabox[2:]) for sheet in document.pages}
            counts[path.stem] = len(document.pages) if sizes <= {SHEET, (596, 842)} else 99
    page.close()
    return counts


def bound(options, edition: str, kinds: list[str], site: Path, folder: Path) -> bool:
    """How many pages each takes in the bound PDF: from the anchor of its chapter to the next one's."""
    environment = {**os.environ, "PATH": f"{VENV / 'bin'}:{os.environ['PATH']}"}
    command = [options.program, "build", options.content, "--edition", edition, "--format", "pdf", "--output", folder,
               "--today", TODAY]
    subprocess.run(command, env=environment, capture_output=True, check=True)
    with pikepdf.open(next(folder.glob("*.pdf"))) as document:
        numbers = {page.objgen: number for number, page in enumerate(document.pages)}
        names = {path.stem for kind in kinds for path in site.glob(f"{kind}-*.html")}
        places = ((str(name), place[0]) for name, place in pikepdf.NameTree(document.Root.Names.Dests).items())
        starts = sorted((numbers[place.objgen], name) for name, place in places if name in names)
        # The back that is left empty so that the next leaflet begins on a sheet of its own is none of the one before.
        empty = {number for number, page in enumerate(document.pages) if not drawn(page)}
        ends = [start for start, _ in starts[1:]] + [len(document.pages)]
        counts = {name: sum(number not in empty for number in range(start, end)) for (start, name), end in zip(starts, ends)}
        if edition == "citizen":
            for start, name in starts:
                if start % 2:
                    print(f"  {name} begins on a left-hand page")
                    counts[name] = 99
    if counts.keys() != names:
        print(f"  not found in the PDF: {', '.join(sorted(names - counts.keys())[:5])}")
    failed = counts.keys() != names
    for kind in kinds:
        counted = {name: n for name, n in counts.items() if name.startswith(f"{kind}-")}
        failed |= told("WeasyPrint", edition, kind, counted, promises(site.glob(f"{kind}-*.html")))
    return failed


def drawn(page: pikepdf.Page) -> bool:
    """Whether there is more on a page than what is at its margins."""
    return sum(1 for _, operator in pikepdf.parse_content_stream(page) if str(operator) in ("Tj", "TJ", "Do")) > 4


def promises(pages) -> dict[str, int]:
    """The pages that a form says it takes, where it says so: by its name."""
    found = {path.stem: PROMISED.search(path.read_text(encoding="utf-8")) for path in pages}
    return {name: NUMBERS[said[1].lower()] for name, said in found.items() if said}


def told(printer: str, edition: str, kind: str, counts: dict[str, int], promised: dict[str, int]) -> bool:
    """A line of the table, and whether one does not fit."""
    long = {name: count for name, count in counts.items() if count > promised.get(name, ALLOWED[kind])}
    for name, count in long.items():
        print(f"  {name}: {count} pages")
    most = max((count for name, count in counts.items() if name not in promised), default=0)
    print(f"{'FAILED' if long else 'ok    '} {printer:10} {edition:10} {kind:8} {len(counts):3} sheets, at most {most} of "
          f"{ALLOWED[kind]} pages", flush=True)
    return bool(long)


if __name__ == "__main__":
    sys.exit(main())
