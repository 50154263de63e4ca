"""What the suites share: where things are, which program is looked at, on which day, and how a suite is started."""

import argparse
import os
import re
import shutil
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# The book of this checkout, whichever it is; `./test fork` puts others in its place.
CONTENT = Path(os.environ.get("CAMNANG_TEST_CONTENT") or ROOT / "content")
VENV = ROOT / ".build" / "venv"
# In the book that `new_book` makes: the lesson that `camnang new` writes, with all eight types of questions, and a variant.
NEW_LESSON = "cuoc-goi-xin-ma-otp"
VARIANT = "tinh-mot"


def sources(content: Path) -> list[Path]:
    """The files of a book, in the order of their paths; folders with a dot are for editors."""
    return [path for path in sorted(content.rglob("*.yaml"))
            if not any(part.startswith(".") for part in path.relative_to(content).parts)]


# The day on which checks judge the book: that on which its newest fact was checked. With the day of the calendar facts
# would fall due under our feet; with an older one the newest would lie ahead. That of the calendar where it has no facts.
TODAY = max((day for path in sources(CONTENT)
             for day in re.findall(r"^[ -]*(?:kiểm tra ngày|checked): (\d{4}-\d\d-\d\d)\b", path.read_text("utf-8"), re.M)),
            default=date.today().isoformat())


def built(configuration: str = "debug") -> Path:
    """Where `swift build` puts the program."""
    return ROOT / ".build" / configuration / "camnang"


def parser(about: str, configuration: str | None = "debug") -> argparse.ArgumentParser:
    """The options of a suite. All that look at the program take `--program`; `./test NAME` builds the default one."""
    name = os.environ.get("CAMNANG_SUITE", Path(sys.argv[0]).stem)
    made = argparse.ArgumentParser(prog=f"./test {name}", description=about,
                                   formatter_class=argparse.RawDescriptionHelpFormatter)
    if configuration:
        made.add_argument("--program", type=program, default=built(configuration), metavar="FILE",
                          help=f"the camnang to look at; the {configuration} build of this checkout by default")
    return made


def program(path: str) -> Path:
    found = shutil.which(path)
    if found is None:
        raise argparse.ArgumentTypeError(f"{path} is not a program")
    return Path(found).resolve()


def build(program: Path, content: Path, output: Path, *words: str, today: str = TODAY) -> None:
    """Builds a book; a build that fails ends the suite."""
    command = [program, "build", content, "--output", output, "--today", today, *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"FAILED {' '.join(map(str, command))}\n{done.stderr[-2000:]}")


def new_book(program: Path, folder: Path, *words: str) -> Path:
    """Makes the book that `camnang new` makes and gives its content: what needs texts that are known is tried on it, and
    what `content/` may lack (all types of questions, a variant). Its facts were checked on TODAY."""
    noon = datetime.fromisoformat(f"{TODAY}T05:00").replace(tzinfo=UTC)
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(int(noon.timestamp())), "CAMNANG_LANG": "vi"}
    for command in (["new", folder, *words], ["new", "variant", VARIANT, "Tỉnh Một", "--content", folder / "content"]):
        subprocess.run([program, *command], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    keep_words(folder / "content" / "bien-the" / f"{VARIANT}.yaml")
    return folder / "content"


def keep_words(variant: Path) -> None:
    """Says in a variant that was begun that the common book's words are right there, too."""
    text = variant.read_text(encoding="utf-8")
    variant.write_text(re.sub(r"^( +(?:bằng|by):) # ", r"\1 ", text, flags=re.MULTILINE), encoding="utf-8")


def in_vietnamese(program: Path, content: Path, folder: Path) -> Path:
    """A copy of a book in Vietnamese keys, whatever it is written in: whoever reads sources beside pages knows these."""
    shutil.copytree(content, folder)
    done = subprocess.run([program, "format", "--keys", "vi", folder], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"FAILED to lay out a copy of {content}: {done.stdout}{done.stderr}")
    return folder


def browser(playwright):
    """Debian's Chromium, without a window."""
    return playwright.chromium.launch(executable_path=shutil.which("chromium"),
                                      args=["--no-sandbox", "--disable-dev-shm-usage"])


def jar(name: str) -> str:
    """A Java program that came with a Python package."""
    return str(next(VENV.rglob(name)))
