"""How fast lessons are read: camnang's parser with all its diagnostics, beside libyaml's bare event loop, in turn on the same
files: one file of 20 MB, and 2,000 files of 10 KB. CPU time and peak memory.

Exit code 1 where camnang is not 5 times as fast, or its tree takes more than a byte for each byte of source.
"""

import os
import pathlib
import statistics
import subprocess
import sys

import lessons_of_size
from house import ROOT, parser
from small_package import built

WORK = ROOT / ".build" / "bench-language"

ROUNDS = 3
WANTED_RATIO = 5


class Reader:
    """A program that prints what its files come to, then the seconds of each round."""

    def __init__(self, program):
        self.program = program
        self.seconds = []
        self.peak = 0
        self.facts = []

    def run(self, files):
        process = subprocess.Popen([self.program, str(ROUNDS), *files], stdout=subprocess.PIPE, text=True)
        with process.stdout as output:
            first, *rounds = output.read().splitlines()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{self.program} failed: {first}")
        self.facts = [int(number) for number in first.split()]
        self.seconds += [float(seconds) for seconds in rounds]
        self.peak = max(self.peak, used.ru_maxrss * 1024)

    def speed(self, pick):
        """Megabytes a second."""
        return self.facts[0] / pick(self.seconds) / 1e6


def compare(name, files, runs, ours, theirs):
    """Prints the table of one set of files; gives whether both bars are held."""
    readers = {"camnang": Reader(ours), "libyaml": Reader(theirs)}
    for _ in range(runs):
        for reader in readers.values():
            reader.run(files)
    camnang, libyaml = readers.values()
    size, tree, diagnostics = camnang.facts
    print(f"{name}: {len(files)} files, {size:,} bytes, {diagnostics} diagnostics; {runs} runs of {ROUNDS} rounds")
    print(f"  {'':8} {'best MB/s':>10} {'median MB/s':>12} {'peak MiB':>9}")
    for label, reader in readers.items():
        best, median = reader.speed(min), reader.speed(statistics.median)
        print(f"  {label:8} {best:10.1f} {median:12.1f} {reader.peak / 2**20:9.1f}")
    best = camnang.speed(min) / libyaml.speed(min)
    median = camnang.speed(statistics.median) / libyaml.speed(statistics.median)
    print(f"  ratio    {best:10.2f} {median:12.2f}           tree {tree / size:.3f} bytes a byte of source")
    return min(best, median) >= WANTED_RATIO and tree <= size


def main():
    options = parser(__doc__, None)
    options.add_argument("runs", type=int, nargs="?", default=7, help=f"of each, each of which reads its files {ROUNDS} times")
    runs = options.parse_args().runs
    ours = built("bench-language", "Benchmarks/language", ["LessonSyntax", "Diagnostics"])
    theirs, data = WORK / "events", WORK / "data"
    source = pathlib.Path(__file__).with_name("libyaml_events.c")
    subprocess.run(["cc", "-O2", "-Wall", "-Wextra", "-o", theirs, source, "-lyaml"], check=True)
    if not (data / "done").exists():
        lessons_of_size.write_one(20, data / "lessons.yaml")
        lessons_of_size.write_many(2000, data / "many")
        (data / "done").touch()
    one = [str(data / "lessons.yaml")]
    many = sorted(str(file) for file in (data / "many").iterdir())
    held = [compare("one file", one, runs, ours, theirs), compare("many files", many, runs, ours, theirs)]
    sys.exit(0 if all(held) else 1)


main()
