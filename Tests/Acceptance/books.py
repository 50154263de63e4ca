"""Builds `content/` as books in every format and looks at them as others do; ten minutes or more.

EPUBs before epubcheck; the book in one file before the Nu HTML checker and in a browser, from file://; PDFs of all
editions on A4 and of two on A5: fonts, bookmarks, Vietnamese that can be copied, the numbers in the list of contents
beside the pages that they name, edition and date on every sheet; every paper marked by its key, as printed; leaflets on
one sheet; the pages of a booklet where they belong; what is said where no printer is installed; the same bytes twice.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

import pikepdf
from playwright.sync_api import sync_playwright

from house import CONTENT, TODAY, VENV, in_vietnamese, jar, parser
from house import browser as launch
from links import Page
from printed_papers import problems_of_papers

EDITIONS = {
    "trainee": "hoc-vien", "trainer": "nguoi-day", "citizen": "nguoi-dan", "poster": "ap-phich",
    "quiz-sheet": "de-kiem-tra",
}
LARGE = ("trainee", "trainer")
ADDRESS = "https://sach.example.vn/"
failed = 0


def close(check: str, summary: str, problems: list[str]) -> None:
    global failed
    for problem in problems[:25]:
        print(f"  {problem}")
    if len(problems) > 25:
        print(f"  … and {len(problems) - 25} more")
    failed += bool(problems)
    print(f"{'FAILED' if problems else 'ok    '} {check}: {summary}, {len(problems)} problems", flush=True)


def main() -> int:
    options = arguments()
    folder = Path(options.keep or tempfile.mkdtemp(prefix="camnang-books-"))
    folder.mkdir(parents=True, exist_ok=True)
    try:
        check_epubs(options, folder / "epub")
        check_single(options, folder / "single")
        check_same_bytes(options, folder)
        editions = [name for name in EDITIONS if not (options.quick and name in LARGE)]
        for name in editions:
            check_pdf(build(options, name, folder / f"{name}.pdf", "--format", "pdf"), name, (595, 842), few(options))
        with tempfile.TemporaryDirectory() as copy:
            content = in_vietnamese(options.program, options.content, Path(copy, "content"))
            summary, wrong = problems_of_papers(folder / "quiz-sheet.pdf", options.program, content)
        close("papers", summary, wrong)
        for name in ("citizen",) if options.quick else ("trainee", "citizen"):
            pdf = build(options, name, folder / f"{name}-a5.pdf", "--format", "pdf", "--paper", "a5")
            check_pdf(pdf, f"{name} A5", (420, 595), few(options))
            check_booklet(options, name, pdf, folder)
        pdf = build(options, "poster", folder / "poster-a5.pdf", "--format", "pdf", "--paper", "a5")
        check_pdf(pdf, "poster A5", (420, 595), few(options))
        check_codes(folder / "poster.pdf", few(options))
        check_other_printers(options, folder)
    finally:
        if not options.keep:
            shutil.rmtree(folder)
    return 1 if failed else 0


def arguments() -> argparse.Namespace:
    options = parser(__doc__)
    options.add_argument("--content", type=Path, default=CONTENT)
    options.add_argument("--keep", help="a folder in which the books stay")
    options.add_argument("--printer", default=VENV / "bin", help="the folder of another weasyprint, an older one")
    options.add_argument("--quick", action="store_true", help="without the PDFs of the two large editions")
    return options.parse_args()


def few(options) -> int:
    """How many of something a book has at least: ten, unless it is small."""
    return min(10, len(list((options.content / "bai-hoc").glob("*.yaml"))))


def run(options, *words: str, path: str | None = None) -> subprocess.CompletedProcess:
    environment = dict(os.environ, CAMNANG_LANG="vi")
    environment["PATH"] = path if path is not None else f"{options.printer}:{os.environ['PATH']}"
    command = [options.program, "build", options.content, "--today", TODAY, *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, env=environment)


def build(options, edition: str, output: Path, *words: str) -> Path:
    ran = run(options, "--edition", edition, "--output", output, "--base-url", ADDRESS, *words)
    if ran.returncode:
        raise SystemExit(f"{edition} {words}: exit code {ran.returncode}: {ran.stderr[-500:]}")
    return output


# Electronic books


def check_epubs(options, folder: Path) -> None:
    build(options, "all", folder, "--format", "epub")
    checker = jar("epubcheck.jar")
    problems = []
    files = sorted(folder.glob("*.epub"))
    expected = sorted(f"cam-nang-{stem}.epub" for stem in EDITIONS.values())
    if [file.name for file in files] != expected:
        problems.append(f"files: {[file.name for file in files]}")
    for file in files:
        report = folder.parent / "epubcheck.json"
        subprocess.run(["java", "-jar", checker, "--json", report, "--quiet", file], capture_output=True)
        for message in json.loads(report.read_text())["messages"]:
            problems.append(f"{file.name}: {message['severity']} {message['ID']}: {message['message']}")
        report.unlink()
    close("epub", f"{len(files)} files before epubcheck", problems)


def check_single(options, folder: Path) -> None:
    build(options, "all", folder, "--format", "single")
    files = sorted(folder.glob("*.html"))
    problems = []
    for file in files:
        page = Page(file.name, file.read_text())
        problems += [f"{file.name}: id {name} stands twice" for name in page.twice]
        for line, reference, fetched in page.references:
            if reference.startswith("#"):
                if reference[1:] not in page.ids:
                    problems.append(f"{file.name}:{line}: no {reference}")
            elif fetched and not reference.startswith("data:"):
                problems.append(f"{file.name}:{line}: fetches {reference}")
            elif not re.match(r"(https?|mailto|tel):|data:", reference):
                problems.append(f"{file.name}:{line}: leads out of the file: {reference}")
    close("single links", f"{len(files)} files", problems)

    vnu = jar("vnu.jar")
    ran = subprocess.run(
        ["java", "-Xss4m", "-jar", vnu, "--format", "json", *files], capture_output=True, text=True
    )
    # The checker's CSS is of 2020; `./test pages` judges the same style sheets by the browser's own support.
    errors = [
        f"{Path(message['url']).name}:{message.get('lastLine')}: {message['message']}"
        for message in json.loads(ran.stderr)["messages"]
        if message["type"] == "error" and not message["message"].startswith("CSS:")
    ]
    close("single html", "Nu HTML checker", errors)
    close("single browser", "from file://", browser_problems(options, files))


def browser_problems(options, files: list[Path]) -> list[str]:
    problems: list[str] = []
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for file in files:
            page = browser.new_page(viewport={"width": 360, "height": 740}, color_scheme="light")
            name = file.name
            page.on("console", lambda m: m.type in ("error", "warning") and problems.append(f"{name}: {m.text}"))
            page.on("pageerror", lambda error: problems.append(f"{name}: {error}"))
            page.on(
                "request",
                lambda request: request.url == file.as_uri() or request.url.startswith("data:")
                or problems.append(f"{name}: asks for {request.url}"),
            )
            page.goto(file.as_uri(), wait_until="load")
            # The policy's hash lets the style sheet in: without it the cover would have no rule below it.
            if page.evaluate("getComputedStyle(document.querySelector('.book-cover')).borderBottomStyle") != "solid":
                problems.append(f"{name}: the style sheet was refused")
            wide = page.evaluate("document.documentElement.scrollWidth")
            if wide > 360:
                problems.append(f"{name}: {wide} px wide on a screen of 360")
            # The last entry of the list of contents leads somewhere down the page.
            page.locator(".book-contents li.page-entry > a").last.click()
            page.wait_for_function("scrollY > 500")
            page.close()
        browser.close()
    return problems


def check_same_bytes(options, folder: Path) -> None:
    problems = []
    for edition, *words in [("trainee", "--format", "single"), ("trainee", "--format", "epub"),
                            ("poster", "--format", "pdf"), ("poster", "--booklet")]:
        ending = {"single": "html", "epub": "epub"}.get(words[-1], "pdf")
        one, two = folder / f"one.{ending}", folder / f"two.{ending}"
        build(options, edition, one, *words)
        os.environ["TZ"] = "America/New_York"
        build(options, edition, two, *words)
        del os.environ["TZ"]
        if one.read_bytes() != two.read_bytes():
            problems.append(f"{edition} {words}: the bytes differ")
        one.unlink()
        two.unlink()
    close("same bytes", "each format built twice, in two time zones", problems)


# PDFs


def pages_of(pdf: Path) -> list[str]:
    ran = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True)
    return ran.stdout.split("\f")[:-1]


def words_of(text: str) -> str:
    return " ".join(text.split())


def check_pdf(pdf: Path, name: str, size: tuple[int, int], least: int) -> None:
    texts = pages_of(pdf)
    with pikepdf.open(pdf) as document:
        sizes = {tuple(round(float(edge)) for edge in page.mediabox[2:]) for page in document.pages}
        bookmarks = list(bookmarks_of(document))
    problems = [] if sizes == {size} else [f"sheets of {sizes}"]
    problems += font_problems(pdf)
    problems += text_problems(texts)
    problems += contents_problems(texts, bookmarks, least)
    if name.startswith("poster"):
        starts = [page for _, title, page in bookmarks if title != "Mục lục"] + [len(texts) + 1]
        problems += [f"the poster on page {one} takes {two - one} sheets"
                     for one, two in zip(starts, starts[1:]) if two != one + 1]
    if name == "citizen":
        starts = [page for _, title, page in bookmarks if title != "Mục lục"] + [len(texts) + 1]
        problems += [f"the leaflet on page {one} takes {two - one} pages, more than the two sides of a sheet"
                     for one, two in zip(starts, starts[1:]) if two > one + 2]
    close(f"pdf {name}", f"{len(texts)} pages, {len(bookmarks)} bookmarks", problems)


def bookmarks_of(document) -> list[tuple[int, str, int]]:
    """Each bookmark as its depth, its title and the page that it leads to, from 1."""
    numbers = {page.objgen: number for number, page in enumerate(document.pages, 1)}

    def walk(items, depth):
        for item in items:
            destination = item.destination
            yield depth, str(item.title), numbers[destination[0].objgen]
            yield from walk(item.children, depth + 1)

    with document.open_outline() as outline:
        yield from walk(outline.root, 1)


def font_problems(pdf: Path) -> list[str]:
    lines = subprocess.run(["pdffonts", pdf], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
    problems = [] if any("Noto-Sans" in line for line in lines) else ["Noto Sans is not in it"]
    for line in lines:
        embedded, subset, unicode_map = line.split()[-5:-2]
        if (embedded, subset, unicode_map) != ("yes", "yes", "yes"):
            problems.append(f"font: {line}")
    return problems


def text_problems(texts: list[str]) -> list[str]:
    problems = []
    # As every sheet says it.
    year, month, day_of_month = TODAY.split("-")
    day = f"dữ kiện kiểm tra gần nhất ngày {int(day_of_month)}/{int(month)}/{year}"
    for number, text in enumerate(texts, 1):
        if text != unicodedata.normalize("NFC", text):
            problems.append(f"page {number}: text that is not NFC")
        if "\ufffd" in text or re.search(r"[\ue000-\uf8ff]", text):
            problems.append(f"page {number}: letters that cannot be copied")
        flat = words_of(text)
        if day not in flat and "Dữ kiện" + day.removeprefix("dữ kiện") not in flat:
            problems.append(f"page {number}: does not say how fresh its facts are")
        if number > 1 and f"trang {number} / {len(texts)}" not in flat:
            problems.append(f"page {number}: is not numbered so")
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        # The head, the foot, and something between.
        if number > 1 and len(lines) < 3:
            problems.append(f"page {number}: is empty")
        if len(lines) > 1 and re.match(r"(Bạn sẽ thấy|Sẽ thấy|Nếu không):", lines[1]):
            problems.append(f"page {number}: begins within a step: {lines[1]}")
        if len(lines) > 2 and re.fullmatch(r"(Các bước|Khi gặp sự cố|Tự kiểm tra|Làm từng bước|Mục lục)", lines[-2]):
            problems.append(f"page {number}: ends with a heading: {lines[-2]}")
    return problems


def contents_problems(texts: list[str], bookmarks: list[tuple[int, str, int]], least: int) -> list[str]:
    """The numbers that the list of contents gives, beside the pages on which the headings are."""
    start = next(number for number, text in enumerate(texts) if words_of(text).find("Mục lục Mục lục") >= 0)
    entries: list[tuple[str, int]] = []
    listed = ""
    for text in texts[start:]:
        head, *body = [line for line in text.splitlines() if line.strip()]
        if "Mục lục" not in head:
            break
        listed += "\n".join(body[:-1]) + "\n"
    for found in re.finditer(r"([^.\n][^\n]*?)(?:\s\.)+\s*(\d+)\s*$", listed, re.M):
        entries.append((words_of(found[1]), int(found[2])))
    problems = [] if len(entries) >= least else [f"only {len(entries)} entries in the list of contents"]
    places: dict[str, list[int]] = {}
    for _, title, page in bookmarks:
        places.setdefault(words_of(title), []).append(page)
    for title, number in entries:
        page = words_of(texts[number - 1]) if number <= len(texts) else ""
        # A heading stands below the running head, so on its own page its words come twice: for a paper, a key or a plan
        # without what the list adds to tell them apart. Leaflets and posters have no running head and begin with it.
        heading = re.sub(r" · (Đề [A-Z]|Đáp án|Kế hoạch dạy)$", "", title)
        if page.count(heading) < 2 and not page.startswith(heading):
            problems.append(f"«{title}» is said to be on page {number}, which begins {page[:80]!r}")
        if heading in places and number not in places[heading]:
            problems.append(f"«{title}»: page {number} in the list, {places[heading]} in the bookmarks")
        elif heading not in places:
            problems.append(f"«{title}» has no bookmark")
    return problems


def check_booklet(options, name: str, pdf: Path, folder: Path) -> None:
    sheets = build(options, name, folder / f"{name}-gap.pdf", "--booklet")
    count = len(pages_of(pdf))
    with pikepdf.open(sheets) as document:
        sides = len(document.pages)
        sizes = {tuple(round(float(edge)) for edge in page.mediabox[2:]) for page in document.pages}
    problems = [] if sizes == {(842, 595)} else [f"sheets of {sizes}"]
    halves = []
    for left in (0, 421):
        ran = subprocess.run(
            ["pdftotext", "-layout", "-x", str(left), "-y", "0", "-W", "421", "-H", "596", sheets, "-"],
            capture_output=True, text=True, check=True,
        )
        numbers = [re.search(r"trang (\d+) /", text) for text in ran.stdout.split("\f")[:-1]]
        halves.append([int(found[1]) if found else 0 for found in numbers])
    # Fold the sheets of each signature as a person would, and read.
    read: list[int] = []
    sheet_count = sides // 2
    signatures = -(-sheet_count // 16)
    starts = [sheet_count * part // signatures for part in range(signatures + 1)]
    for first, last in zip(starts, starts[1:]):
        for sheet in range(first, last):
            read += [halves[1][2 * sheet], halves[0][2 * sheet + 1]]
        for sheet in reversed(range(first, last)):
            read += [halves[1][2 * sheet + 1], halves[0][2 * sheet]]
    # The cover bears no number, and places may stay empty after the last page.
    expected = [0] + list(range(2, count + 1)) + [0] * (len(read) - count)
    if read != expected:
        problems.append(f"read in the order {read[:12]} … {read[-8:]}")
    close(f"booklet {name}", f"{count} pages on {sheet_count} sheets", problems)


def check_codes(pdf: Path, least: int) -> None:
    """A code on a printed poster leads to its page."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", "150", "-png", pdf, f"{folder}/p"], check=True)
        ran = subprocess.run(
            ["zbarimg", "--quiet", "--raw", *sorted(map(str, Path(folder).glob("*.png")))], capture_output=True, text=True
        )
    codes = ran.stdout.split()
    problems = [code for code in codes if not code.startswith(ADDRESS)]
    if len(codes) < least:
        problems.append(f"only {len(codes)} codes were read")
    close("codes", f"{len(codes)} on posters read by zbar", problems)


def check_other_printers(options, folder: Path) -> None:
    problems = []
    with tempfile.TemporaryDirectory() as only:
        Path(only, "chromium").symlink_to(shutil.which("chromium"))
        output = folder / "chromium.pdf"
        ran = run(options, "--format", "pdf", "--edition", "poster", "--output", output, path=f"{only}:/usr/bin:/bin")
        if ran.returncode or "weasyprint" not in ran.stdout:
            problems.append(f"Chromium alone: {ran.returncode}: {ran.stdout} {ran.stderr}")
        elif not all("kiểm tra gần nhất" in words_of(text) for text in pages_of(output)):
            problems.append("Chromium alone: sheets without edition and day")
    before = sorted(folder.iterdir())
    ran = run(options, "--format", "pdf", "--output", folder / "none.pdf", path="/nonexistent")
    if ran.returncode != 3 or "apt install weasyprint" not in ran.stderr:
        problems.append(f"no printer: {ran.returncode}: {ran.stderr}")
    with tempfile.TemporaryDirectory() as broken:
        script = Path(broken, "weasyprint")
        script.write_text("#!/bin/sh\n[ \"$1\" = --help ] && exit 0\necho 'hỏng rồi' >&2\nexit 1\n")
        script.chmod(0o755)
        ran = run(options, "--format", "pdf", "--output", folder / "none.pdf", path=broken)
        if ran.returncode != 3 or "hỏng rồi" not in ran.stderr:
            problems.append(f"a printer that fails: {ran.returncode}: {ran.stderr}")
    left = [path.name for path in sorted(folder.iterdir()) if path not in before]
    if left:
        problems.append(f"left behind: {left}")
    close("other printers", "Chromium alone, none, one that fails", problems)


sys.exit(main())
