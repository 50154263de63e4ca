"""Holds what nobody compiles, and the layout of what is: Swift by swift-format, Python by ruff, shell scripts by shellcheck,
GitHub's workflows by actionlint, GitLab's files by a few rules, style sheets by what phones of 2016 to 2018 know, and the
list of suites in docs/ARCHITECTURE.md. What a new book is given to be published by is held in the same way.
"""

import subprocess
import sys
from pathlib import Path

import yaml

import old_phones
from house import ROOT, VENV, parser
from suites import SUITES

PYTHON = ["Tests/Acceptance", "Tests/Fuzz", "Benchmarks"]
NEW_BOOK = Path("Sources/Authoring/Templates/sach")
SHELL = ["camnang", "test", "package", "Tests/Acceptance/package-walk.sh", ".ci/run", ".ci/setup.sh", str(NEW_BOOK / "dot-ci/dung-sach")]
WORKFLOWS = sorted(
    str(path.relative_to(ROOT))
    for folder in (Path(".github"), NEW_BOOK / "dot-github")
    for path in (ROOT / folder / "workflows").glob("*.yml")
)
COMMANDS = {
    "Swift": ["swift", "format", "lint", "--strict", "--parallel", "-r", "Sources", "Tests", "Package.swift"],
    "Python": [VENV / "bin/ruff", "check", "--quiet", "--no-cache", "--config", "Tests/Acceptance/ruff.toml", *PYTHON],
    "shell": ["shellcheck", "-x", *SHELL],
    "workflows": [VENV / "bin/actionlint", "-color=false", *WORKFLOWS],
}


def mistakes_of_gitlab(file: Path) -> list[str]:
    document = yaml.safe_load((ROOT / file).read_text(encoding="utf-8"))
    known = {"image", "stages", "variables", "workflow", "default", "cache", "include"}
    problems = []
    for name, job in document.items():
        if name in known:
            continue
        if not job.get("script"):
            problems.append(f"{name}: no script")
        if job.get("stage") not in document["stages"]:
            problems.append(f"{name}: unknown stage {job.get('stage')}")
    if "public" not in document.get("pages", {}).get("artifacts", {}).get("paths", []):
        problems.append("pages: GitLab publishes the artifact `public`, which is not there")
    return problems


# Style sheets that only a printer of PDFs reads, or only a browser of today in `serve`.
FOR_PAPER = {
    "companion.css", "exercise-book.css", "exercise-book-a4.css", "fact-book.css", "field-book.css", "paper-a5.css", "print-book.css",
}


def mistakes_of_styles() -> list[str]:
    theme = sorted((ROOT / "Sources/Handbook/Theme").glob("*.css"))
    return [problem for path in theme if path.name not in FOR_PAPER for problem in old_phones.mistakes_of(path)]


def rows_of_docs() -> list[str]:
    """The table of suites as docs/ARCHITECTURE.md must have it."""
    def short(suite):
        return "–" if suite.short is None else f"`{suite.short}`" if suite.short else "all of it"

    return [f"| `{suite.name}` | {suite.about} | {short(suite)} |" for suite in SUITES.values()]


def mistakes_of_docs() -> list[str]:
    page = ROOT / "docs/ARCHITECTURE.md"
    rows, text = "\n".join(rows_of_docs()), page.read_text(encoding="utf-8")
    return [] if rows in text else [f"{page.relative_to(ROOT)}: the table of suites is to be\n{rows}"]


def main() -> int:
    parser(__doc__, None).parse_args()
    failed = []
    for name, command in COMMANDS.items():
        code = subprocess.run(command, cwd=ROOT, check=False).returncode
        print(f"{'FAILED' if code else 'ok    '} {name}: {' '.join(Path(str(word)).name for word in command[:2])}", flush=True)
        failed += [name] if code else []
    gitlab = mistakes_of_gitlab(Path(".gitlab-ci.yml")) + mistakes_of_gitlab(NEW_BOOK / "dot-gitlab-ci.yml")
    for name, problems in (("GitLab", gitlab), ("styles", mistakes_of_styles()), ("docs", mistakes_of_docs())):
        print("\n".join(f"  {problem}" for problem in problems) + ("\n" if problems else ""), end="")
        print(f"{'FAILED' if problems else 'ok    '} {name}")
        failed += [name] if problems else []
    return 1 if failed else 0


sys.exit(main())
