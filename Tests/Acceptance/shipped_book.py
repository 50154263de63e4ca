"""What holds of the book that this project publishes, and need not hold of another that a fork puts into `content/`: the
suite `content` asks for it beside what content.py reads."""

import re
import subprocess
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from house import ROOT, TODAY, browser, build, sources
from search_box import check_cases, check_requests, open_site
from shipped_searches import CASES

# Its id. A fork may have another book.
SHIPPED_BOOK = "cam-nang-to-cong-nghe-so"
# Files that may name what is in the book, for they are about it.
ABOUT_IT = {"content.py", "shipped_book.py", "shipped_searches.py"}


def is_in(content: Path) -> bool:
    """Whether a folder holds that book, which its id says in either language of keys."""
    found = re.search(r"(?m)^(?:mã|id): *(\S+)", (content / "sach.yaml").read_text(encoding="utf-8"))
    return found is not None and found[1].strip("\"'") == SHIPPED_BOOK


def check_another(program: Path, content: Path) -> int:
    """Of another book there is nothing to say but what `check` says."""
    print(f"{content.name}/ holds another book than «{SHIPPED_BOOK}»: its own rules are camnang check's.", flush=True)
    code = subprocess.run([program, "check", content, "--strict", "--today", TODAY], check=False).returncode
    print(f"{'FAILED' if code else 'ok    '} camnang check --strict")
    return 1 if code else 0


def problems(program: Path, content: Path) -> list[str]:
    return [*lacks(program, content), *named_in_tests(content), *searches(program, content)]


def lacks(program: Path, content: Path):
    """What a book may do without, but this one has."""
    if len(sources(content)) <= 40:
        yield f"{len(sources(content))} files: some are lost"
    if not (content / "bien-the/lang-son.yaml").exists():
        yield "no variant for Lạng Sơn"
    for name in ("LICENSE.md", ".vscode/settings.json", ".schemas"):
        if not (content / name).exists():
            yield f"no {name}, to which docs or editors lead"
    layout = subprocess.run([program, "format", "--check", "--keys", "vi", content], capture_output=True, text=True, check=False)
    if layout.returncode:
        yield f"not laid out as `camnang format` does, or not in Vietnamese keys: {layout.stdout}{layout.stderr}"
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, "schema", "--lang", "vi", "--output", folder], stderr=subprocess.DEVNULL, check=True)
        for file in sorted(Path(folder).iterdir()):
            kept = content / ".schemas" / file.name
            if not kept.exists() or kept.read_bytes() != file.read_bytes():
                yield f"{file.name}: not as the program has it; run ./camnang schema --output content/.schemas"


def named_in_tests(content: Path):
    """Tests that name what only this book has: they would fail in a fork with a book of its own. Names of one or two
    words are anybody's."""
    names = {path.stem for kind in ("bai-hoc", "hoc-phan", "nen-tang", "phieu") for path in (content / kind).glob("*.yaml")
             if path.stem.count("-") > 1} | {path.stem for path in (content / "bien-the").glob("*.yaml")} | {SHIPPED_BOOK}
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(names))})(?![\w-])")
    for folder in ("Tests", "Benchmarks"):
        for file in sorted((ROOT / folder).rglob("*")):
            if file.suffix not in (".swift", ".py", ".sh") or file.name in ABOUT_IT:
                continue
            for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), 1):
                for found in pattern.findall(line):
                    yield (f"{file.relative_to(ROOT)}:{number} names «{found}» of content/: take a fixture, or a book that "
                           "`camnang new` makes, or put the test into the suite `content`")


def searches(program: Path, content: Path) -> list[str]:
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        site = Path(temporary) / "Sách số"
        build(program, content, site)
        coded = sum('<figure class="qr">' in page.read_text(encoding="utf-8") for page in site.glob("*.html"))
        chromium = browser(playwright)
        reader = open_site(chromium, site)
        failures = check_cases(reader, CASES) + check_requests(reader)
        chromium.close()
    return failures + ([] if coded else ["no page has a QR code"])
