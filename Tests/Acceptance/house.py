"""What the suites share: where things are, which program is looked at, on which day, and how a suite is started."""

import argparse
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ROOT / "content"
VENV = ROOT / ".build" / "venv"

# The day on which checks judge the real content: that on which its newest fact was checked. With the day of the calendar
# facts would fall due under our feet; with an older one the newest would lie ahead.
TODAY = max((day for path in (CONTENT / "du-kien").glob("*.yaml")
             for day in re.findall(r"^ *kiểm tra ngày: (\S+)$", path.read_text(encoding="utf-8"), re.M)), default="")


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


def browser(playwright):
    """Debian's Chromium, without a window."""
    return playwright.chromium.launch(executable_path=shutil.which("chromium"),
                                      args=["--no-sandbox", "--disable-dev-shm-usage"])


def jar(name: str) -> str:
    """A Java program that came with a Python package."""
    return str(next(VENV.rglob(name)))
