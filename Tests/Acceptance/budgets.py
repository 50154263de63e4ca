"""Prints the books for one use (field, exercises, facts) of `content/` and of a book that `camnang new` makes, and counts
their pages.

Held: each lesson of the field book begins on a left-hand page and takes no more than four, or is named here with what
makes it longer; every step, warning and trouble is in it, and no question; numbers in the list of contents are those of
the pages; every sheet says its book and day; each book keeps within its budget of pages; Noto is what they are set in.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from house import CONTENT, TODAY, VENV, in_vietnamese, new_book, parser
from printed_papers import bare, plain_texts
from shipped_book import is_in

# Pages of A5, A4 and A4: a little more than they had when this was written. The field book goes into a bag.
BUDGETS = {"field": 200, "exercises": 90, "facts": 52}
LESSON_PAGES = 4
# How many lessons may take more: those whose text and a trainer's notes do not go on two spreads.
LONGER = {"trainee": 0, "trainer": 4}


def main() -> int:
    options = parser(__doc__)
    options.add_argument("--edition", action="append", choices=["trainee", "trainer"], help="only this one")
    options.add_argument("--keep", type=Path, help="a folder in which the books stay")
    options = options.parse_args()
    failed = 0
    with tempfile.TemporaryDirectory(prefix="camnang-budgets-") as temporary:
        folder = options.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        made = new_book(options.program, Path(temporary, "sach-moi"))
        for name, content in [("content", CONTENT), ("new", made)]:
            read = in_vietnamese(options.program, content, Path(temporary, f"{name}-vi"))
            for edition in options.edition or ["trainee", "trainer"]:
                for book in BUDGETS:
                    pdf = folder / f"{name}-{edition}-{book}.pdf"
                    said = build(options.program, content, edition, book, pdf)
                    problems = [f"the build said: {said}"] if "fonts-noto-core" in said else []
                    problems += look(options.program, read, edition, book, pdf, is_in(content))
                    failed += bool(problems)
                    for problem in problems[:25]:
                        print(f"  {problem}")
                    count = len(pages_of(pdf))
                    print(f"{'FAILED' if problems else 'ok    '} {name}, {edition}, {book}: {count} pages", flush=True)
    return 1 if failed else 0


def build(program: Path, content: Path, edition: str, book: str, pdf: Path) -> str:
    command = [program, "build", content, "--edition", edition, "--format", book, "--today", TODAY, "--output", pdf]
    environment = dict(os.environ, CAMNANG_LANG="vi", PATH=f"{VENV / 'bin'}:{os.environ['PATH']}")
    ran = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    if ran.returncode:
        sys.exit(f"FAILED {edition} {book}: exit code {ran.returncode}: {ran.stderr[-500:]}")
    return ran.stdout


def pages_of(pdf: Path, *how: str) -> list[str]:
    ran = subprocess.run(["pdftotext", *how, pdf, "-"], capture_output=True, text=True, check=True)
    return ran.stdout.split("\f")[:-1]


def look(program: Path, content: Path, edition: str, book: str, pdf: Path, is_shipped: bool):
    pages = pages_of(pdf, "-layout")
    if is_shipped and len(pages) > BUDGETS[book]:
        yield f"{len(pages)} pages, more than {BUDGETS[book]}"
    fonts = subprocess.run(["pdffonts", pdf], capture_output=True, text=True, check=True).stdout
    # Noto has no arrows and ticks.
    if not {"Noto-Sans", "Noto-Serif-Bold"} <= set(re.findall(r"\+(\S+)", fonts)):
        yield f"set in other fonts than Noto:\n{fonts}"
    year, month, day = TODAY.split("-")
    for number, page in enumerate(pages, 1):
        if f"gần nhất ngày {int(day)}/{int(month)}/{year}" not in " ".join(page.split()):
            yield f"page {number} does not say its day"
    if book == "field":
        yield from field(program, content, edition, pages, pages_of(pdf), is_shipped)


def field(program: Path, content: Path, edition: str, pages: list[str], columns: list[str], is_shipped: bool):
    """The lessons of a field book, page by page; `columns` are the same pages, one column after the other."""
    starts = [(number, int(found[1])) for number, page in enumerate(pages, 1)
              if (found := re.search(r"^\s*(?:\d+\s+)?Bài (\d+)(?: · \d+ bước)?(?: · \d+ phút)?$", page, re.M))]
    lessons = {bare(lesson["tiêu đề"]): lesson for lesson in
               (parse(program, path) for path in sorted((content / "bai-hoc").glob("*.yaml")))}
    plain = plain_texts(program, content)
    if len(starts) != len(lessons):
        yield f"{len(starts)} lessons of {len(lessons)}"
    listed = {int(number): int(page) for number, page in
              re.findall(r"^ *(\d+) +\S.*?(?: \.)+ *(\d+)$", "\n".join(pages[1:starts[0][0] - 1]), re.M)}
    longer = 0
    for (start, number), (end, _) in zip(starts, [*starts[1:], (len(pages) + 1, 0)], strict=True):
        text = pages[start - 1:end - 1]
        # What begins after it does so on a left-hand page: a page that has nothing but its foot is a blank one.
        taken = len(text) - (len(text[-1].split()) < 25 and len(text) % 2 == 0)
        if start % 2:
            yield f"lesson {number} begins on page {start}, at the right"
        if listed.get(number) != start:
            yield f"lesson {number} is on page {start}, not on {listed.get(number)} as the list of contents says"
        if taken > LESSON_PAGES:
            longer += 1
            words = sum(len(page.split()) for page in text)
            print(f"  lesson {number} takes {taken} pages: {steps_in(text)} steps, {words} words")
        whole = bare("".join(columns[start - 1:end - 1]))
        # Other titles may stand further down, where something leads to them.
        head = bare(" ".join(columns[start - 1].split("\n")[:8]))
        lesson = next((lesson for title, lesson in lessons.items() if head.find(title) in range(40)), None)
        if lesson is None:
            yield f"lesson {number} has no title"
        else:
            yield from (f"lesson {number}: {what}" for what in lacks(lesson, whole, plain, edition))
    if is_shipped and longer > LONGER[edition]:
        yield f"{longer} lessons take more than {LESSON_PAGES} pages; {LONGER[edition]} may"


def steps_in(pages: list[str]) -> str:
    found = re.search(r"· (\d+) bước", pages[0])
    return found[1] if found else "no"


def lacks(lesson: dict, whole: str, plain, edition: str):
    """What is told in the lesson and not on its pages, or the other way round."""
    wanted = [step["làm"] for step in lesson.get("các bước", [])]
    wanted += [step[key] for step in lesson.get("các bước", []) for key in ("thấy", "nếu không") if key in step]
    wanted += [warning["tiêu đề"] for warning in lesson.get("cảnh báo", [])]
    wanted += [problem["dấu hiệu"] for problem in lesson.get("sự cố", [])]
    wanted += lesson.get("cần nhớ", [])
    # pdftotext takes a hyphen at the end of a line for one that breaks a word.
    letters = whole.replace("-", "")
    for text in wanted:
        # Numbers of pages stand behind links, and small numbers behind facts.
        words = re.split(r"\[[^\]]*\]\([^)]*\)", text)
        if any(bare(plain(part)).replace("-", "") not in letters for part in words):
            yield f"lacks {text!r}"
    for question in lesson.get("câu hỏi", []):
        if len(bare(plain(question["hỏi"]))) > 30 and bare(plain(question["hỏi"])) in whole:
            yield f"has the question {question['mã']}"
    if bool(re.search(r"bước·\d+phút", whole[:300])) != (edition == "trainer"):
        yield "minutes are for trainers, and for them alone"


def parse(program: Path, path: Path) -> dict:
    return json.loads(subprocess.run([program, "parse", path], capture_output=True, text=True, check=True).stdout)


sys.exit(main())
