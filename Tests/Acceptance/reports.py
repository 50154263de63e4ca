"""Reports on classes, as others read them.

Every report in all its formats: the page in a browser, the workbook by openpyxl and by LibreOffice, CSV by Python and by
LibreOffice, each beside the JSON, cell for cell. Pages before the Nu HTML checker, axe-core and screens of many widths; on
paper a class of twenty takes two sheets, and names stand on the sheet of names alone.
"""

import argparse
import csv
import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace

import openpyxl
from playwright.sync_api import sync_playwright

from house import ROOT, browser, jar, parser
from pages import Report, axe_problems, browser_problems, take_screenshots, wide_pages
from run import prepare
from suites import Suite

# What a spreadsheet may take for a formula, blanks before it or not.
RISKY = re.compile(r"[\s']*[=+\-@＝＋－＠]")
BOM = b"\xef\xbb\xbf"
# The reports of a class of twenty, of which the paper is counted.
TWENTY = {"lop", "class"}


def main() -> int:
    options = arguments()
    with tempfile.TemporaryDirectory(prefix="camnang-reports-") as scratch:
        if options.folder is None:
            options.folder = Path(scratch, "reports")
            make(options.folder)
        return look_at(options, Path(scratch))


def arguments() -> argparse.Namespace:
    options = parser(__doc__, None)
    options.add_argument("folder", type=lambda path: Path(path).resolve(), nargs="?", help="reports that are made already")
    options.add_argument("--without-office", action="store_true", help="LibreOffice is not asked")
    options.add_argument("--sample", type=int, help="how many pages axe and screens of many widths look at")
    options.add_argument("--screenshots", type=Path, help="a folder for pictures of the pages")
    return options.parse_args()


def make(folder: Path) -> None:
    done = subprocess.run(["swift", "test", "--filter", "SampleReportTests"], cwd=ROOT, text=True, capture_output=True,
                          env={**os.environ, "CAMNANG_REPORTS": str(folder)}, check=False)
    if done.returncode or not folder.exists():
        sys.exit(f"FAILED to make reports\n{done.stdout[-2000:]}{done.stderr[-2000:]}")


def look_at(options: argparse.Namespace, scratch: Path) -> int:
    folder, report = options.folder, Report()
    documents = {path.stem: json.loads(path.read_bytes()) for path in sorted(folder.glob("*.json"))}
    if not documents:
        sys.exit(f"FAILED: there is no report in {folder}")
    cells = sum(len(row) for document in documents.values() for table in document["tables"] for row in table["rows"])
    report.close("csv", f"{cells} cells", each(documents, lambda stem, document: csv_problems(folder, stem, document)))
    report.close("xlsx", "openpyxl", each(documents, lambda stem, document: workbook_problems(folder, stem, document)))
    if not options.without_office:
        prepare([Suite("reports", "", needs="soffice", build=None)], builds=False)
        report.close("office", "LibreOffice", office_problems(folder, documents, scratch))
    report.close("html", "Nu HTML checker", nu_problems(folder))
    pages = [f"{stem}.html" for stem in documents]
    site = SimpleNamespace(folder=folder)
    with sync_playwright() as playwright:
        chromium = browser(playwright)
        report.close("page", "what a browser reads", each(documents, lambda stem, it: page_problems(chromium, folder, stem, it)))
        report.close("browser", f"{len(pages)} pages from file://", browser_problems(chromium, site, pages))
        report.close("paper", "sheets, names", each(documents, lambda stem, it: paper_problems(chromium, folder, stem, it, scratch)))
        sample = pages[-options.sample:] if options.sample else pages
        report.close("axe", f"{len(sample)} pages, two widths, light, dark and forced colours", axe_problems(chromium, site, sample))
        report.close("layout", f"{len(sample)} pages at 320, 390 and 640 px, with text spacing and at 200 %",
                     wide_pages(chromium, site, sample))
        if options.screenshots:
            take_screenshots(chromium, site, pages, options.screenshots)
        chromium.close()
    return 1 if report.failed else 0


def each(documents: dict, problems) -> list[str]:
    return [f"{stem}: {problem}" for stem, document in documents.items() for problem in problems(stem, document)]


def rows_of(table: dict) -> list[dict[str, str]]:
    """The rows as texts, without what is empty: what every format is compared with."""
    return [{name: str(value) for name, value in row.items() if value is not None} for row in table["rows"]]


def differences(table: dict, found: list[dict[str, str]]) -> list[str]:
    expected = rows_of(table)
    if len(expected) != len(found):
        return [f"{table['id']}: {len(found)} rows, {len(expected)} in the JSON"]
    return [f"{table['id']}, row {number}: {mine} is {theirs} in the JSON"
            for number, (mine, theirs) in enumerate(zip(found, expected, strict=True), 1) if mine != theirs]


def table_of(table: dict, lines: list[list[str]]) -> list[str]:
    """What is wrong in the lines of a table, its titles first."""
    names, titles = ([column[key] for column in table["columns"]] for key in ("id", "title"))
    if not lines or lines[0] != titles:
        return [f"{table['id']}: the titles are {lines[:1]}, {titles} in the JSON"]
    found = [{name: text for name, text in zip(names, line, strict=False) if text != ""} for line in lines[1:]]
    return differences(table, found)


# CSV


def csv_problems(folder: Path, stem: str, document: dict) -> list[str]:
    problems = []
    for table in document["tables"]:
        name = f"{stem}-{table['id']}.csv"
        raw = (folder / name).read_bytes()
        if not raw.startswith(BOM) or raw.count(BOM) > 1:
            problems.append(f"{name}: the byte order mark")
        if not raw.endswith(b"\r\n") or re.search(rb'(?<!\r)\n(?=(?:[^"]*"[^"]*")*[^"]*$)', raw):
            problems.append(f"{name}: a line that CRLF does not end")
        lines = list(csv.reader(raw.decode("utf-8-sig").splitlines(keepends=True), delimiter=";", strict=True))
        problems += [f"{name}: {field!r} may be taken for a formula" for line in lines for field in line
                     if RISKY.match(field) and not field.startswith("'")]
        problems += table_of(table, [[unguarded(field) for field in line] for line in lines])
    return problems


def unguarded(field: str) -> str:
    return field[1:] if field.startswith("'") and RISKY.match(field) else field


# Workbooks


def workbook_problems(folder: Path, stem: str, document: dict) -> list[str]:
    path = folder / f"{stem}.xlsx"
    with zipfile.ZipFile(path) as archive:
        core = archive.read("docProps/core.xml").decode()
        problems = [f"core.xml has {word}" for word in ("creator", "lastModifiedBy", "/home", "/root", "/work") if word in core]
        problems += [f"{info.filename} has a time of its own" for info in archive.infolist() if info.date_time[0] != 1980]
    book = openpyxl.load_workbook(path)
    if len({name.lower() for name in book.sheetnames}) != len(document["tables"]):
        return [*problems, f"the sheets are {book.sheetnames}"]
    for sheet, table in zip(book, document["tables"], strict=True):
        if len(sheet.title) > 31 or sheet.freeze_panes != "A2" or not all(cell.font.b for cell in sheet[1]):
            problems.append(f"{sheet.title}: name, frozen row or bold titles")
        for row in sheet.iter_rows(min_row=2):
            problems += [f"{sheet.title} {cell.coordinate}: {cell.data_type} where {column['kind']} stands"
                         for cell, column in zip(row, table["columns"], strict=False)
                         if cell.value is not None and cell.data_type != {"integer": "n", "day": "d"}.get(column["kind"], "s")]
        problems += table_of(table, lines_of(sheet))
    return problems


def lines_of(sheet) -> list[list[str]]:
    return [[text_of(value) for value in row] for row in sheet.iter_rows(values_only=True)]


def text_of(value) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    # openpyxl reads `_x005F_` as it stands.
    return "" if value is None else str(value).replace("_x005F_", "_")


def office_problems(folder: Path, documents: dict, scratch: Path) -> list[str]:
    """LibreOffice opens workbooks and CSV files and saves what it has understood as workbooks."""
    problems, out = [], scratch / "office"
    profile = f"-env:UserInstallation={(scratch / 'profile').as_uri()}"
    office = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir"]
    books = [folder / f"{stem}.xlsx" for stem in documents]
    tables = [folder / f"{stem}-{table['id']}.csv" for stem, document in documents.items() for table in document["tables"]]
    for words in ([out, *books], [out, "--infilter=CSV:59,34,76,1", *tables]):
        done = subprocess.run([*office, *words], capture_output=True, text=True, check=False)
        if done.returncode or "rror" in done.stderr:
            problems.append(f"soffice: {done.stderr[-500:]}")
    for stem, document in documents.items():
        book = openpyxl.load_workbook(out / f"{stem}.xlsx")
        for sheet, table in zip(book, document["tables"], strict=True):
            problems += [f"{stem}.xlsx: {problem}" for problem in table_of(table, lines_of(sheet))]
        for table in document["tables"]:
            name = f"{stem}-{table['id']}.xlsx"
            sheet = openpyxl.load_workbook(out / name).active
            problems += [f"{name} {cell.coordinate} is a formula" for row in sheet for cell in row if cell.data_type == "f"]
            lines = [[unguarded(field) for field in line] for line in lines_of(sheet)]
            problems += [f"{name}: {problem}" for problem in table_of(table, lines)]
    return problems


# Pages

READ = """() => Array.from(document.querySelectorAll('[data-table]'), table => [table.dataset.table,
  Array.from(table.querySelectorAll('[data-row]'), row => Object.fromEntries(
    Array.from(row.querySelectorAll('[data-cell]'), cell => [cell.dataset.cell, cell.dateTime || cell.textContent])))])"""


def page_problems(chromium, folder: Path, stem: str, document: dict) -> list[str]:
    page = chromium.new_page()
    page.goto((folder / f"{stem}.html").as_uri())
    found = dict(page.evaluate(READ))
    titles = page.evaluate("() => Array.from(document.querySelectorAll('[data-table] > h2'), title => title.textContent)")
    page.close()
    problems = [] if titles == [table["title"] for table in document["tables"]] else [f"the headings are {titles}"]
    for table in document["tables"]:
        problems += differences(table, found.get(table["id"], []))
    return problems


def nu_problems(folder: Path) -> list[str]:
    files = sorted(folder.glob("*.html"))
    ran = subprocess.run(["java", "-Xss4m", "-jar", jar("vnu.jar"), "--format", "json", *files], capture_output=True, text=True,
                         check=False)
    # The checker's CSS is of 2020; `./test pages` judges such style sheets by the browser's own support.
    return [f"{Path(message['url']).name}:{message.get('lastLine')}: {message['message']}"
            for message in json.loads(ran.stderr)["messages"]
            if message["type"] == "error" and not message["message"].startswith("CSS:")]


def paper_problems(chromium, folder: Path, stem: str, document: dict, scratch: Path) -> list[str]:
    page = chromium.new_page()
    page.goto((folder / f"{stem}.html").as_uri())
    pdf = scratch / f"{stem}.pdf"
    page.pdf(path=pdf, prefer_css_page_size=True)
    page.close()
    sheets = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout.split("\f")[:-1]
    secret = [table for table in document["tables"] if table["private"]]
    if not secret:
        return []
    heading = secret[0]["title"]
    open_sheets = [number for number, text in enumerate(sheets) if heading not in text]
    first = next(number for number, text in enumerate(sheets) if heading in text)
    problems = [] if open_sheets == list(range(first)) else ["the sheet of names is not the last"]
    codes = {row["code"] for table in secret for row in table["rows"]}
    problems += [f"sheet {number + 1} has the code {code}" for number in open_sheets for code in codes
                 if re.search(rf"\b{re.escape(code)}\b", sheets[number])]
    if stem in TWENTY and len(open_sheets) > 2:
        problems.append(f"{len(open_sheets)} sheets for a class of twenty")
    return problems


if __name__ == "__main__":
    sys.exit(main())
