"""Kills a forgetting, and the raising of a store to version 2, before each system call that changes the disk, and looks at
what is left.

- After a kill while somebody is forgotten, the next program finds them whole or not at all; when it has opened the store
  for writing, no file in the folder holds a letter of a forgotten name: store, journal, roster, drafts, exports.
- After a kill while a store of version 1 is raised, every event is there, as it was.
- With `--former PROGRAM`, a camnang of version 1: it refuses a store of version 2 in every command, with 4, and does not
  change a byte of it; what it wrote itself is raised without loss.
"""

import collections
import concurrent.futures
import hashlib
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

from house import new_book, parser

# What changes a disk. Calls that this processor does not have are no mistake: `?`.
CHANGING = ["write", "pwrite64", "writev", "fsync", "fdatasync", "ftruncate", "truncate", "unlink", "unlinkat", "rename",
            "renameat", "renameat2", "link", "linkat", "openat", "fchmod", "chmod"]
NAME = "Nguyễn Thị Quên"
PATIENCE = 120


class Wrong(Exception):
    pass


def expect(condition, words):
    if not condition:
        raise Wrong(words)


class Laptop:
    """A folder with a store, its roster and an export."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder

    def run(self, *words, prefix=(), code=0, text=""):
        command = [*prefix, self.program, *words, "--store", "so.sqlite"]
        ran = subprocess.run(command, cwd=self.folder, input=text, capture_output=True, text=True, timeout=PATIENCE)
        expect(code is None or ran.returncode == code, f"{words} gave {ran.returncode}: {ran.stderr[-600:]}")
        return ran

    def events(self, *, of=None):
        lines = self.run("progress", "export").stdout.splitlines()[1:]
        events = [json.loads(line) for line in lines]
        return [event for event in events if "kind" in event and (of is None or event["trainee"] == of)]

    def files_with(self, text):
        forms = [unicodedata.normalize(form, text).encode() for form in ("NFC", "NFD")]
        return sorted(path.name for path in self.folder.iterdir()
                      if path.is_file() and any(form in path.read_bytes() for form in forms))

    def hashes(self):
        return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in self.folder.iterdir() if path.is_file()}


class Ground:
    """A laptop that every case begins with, and what is in its store."""

    def __init__(self, laptop):
        self.program, self.folder = laptop.program, laptop.folder
        self.lines = laptop.run("progress", "export").stdout.splitlines()[1:]
        self.events = len(self.lines)
        roster = [json.loads(line) for line in (laptop.folder / "so-roster.jsonl").read_text().splitlines()[1:]]
        code = next(row["code"] for row in roster if row["name"] == NAME)
        # All of them; or without those of who is forgotten, with the event that says so.
        self.counts = {self.events, self.events - len(laptop.events(of=code)) + 1}


def make_version_1(store):
    with sqlite3.connect(store) as database:
        database.executescript("DROP TABLE gone; DROP TABLE duty; PRAGMA user_version = 1;")
    database.close()


def class_in(program, folder, content):
    folder.mkdir(parents=True)
    laptop = Laptop(program, folder)
    lesson = ["--content", str(content)]
    for alias, name in [("quen", NAME), ("lan", "Lò Thị Lan")]:
        laptop.run("progress", "add-trainee", alias, name, "--group", "Tổ 3", "--consent")
        laptop.run("quiz", "--trainee", alias, "--seed", "1", *lesson, text="1\n2\n1\nq\n")
    laptop.run("progress", "export", "--output", "ra.jsonl", "--names")
    return laptop


def calls_of(laptop, words):
    """How often each call is made, by the thread that makes it most."""
    trace = ",".join("?" + name for name in CHANGING)
    laptop.run(*words, prefix=["strace", "-f", "-qq", "-o", "calls.txt", f"-etrace={trace}"])
    log = laptop.folder / "calls.txt"
    counts = collections.Counter()
    for line in log.read_text(errors="replace").splitlines():
        process, _, rest = line.partition(" ")
        counts[process, rest.strip().split("(")[0]] += 1
    most = collections.Counter()
    for (_, name), count in counts.items():
        if name in CHANGING:
            most[name] = max(most[name], count)
    return most


def killed(laptop, words, call, number):
    prefix = ["strace", "-f", "-qq", "-o", "/dev/null", f"-etrace={call}", f"-einject={call}:signal=KILL:when={number}"]
    ran = laptop.run(*words, prefix=prefix, code=None)
    return ran.returncode in (-signal.SIGKILL, 128 + signal.SIGKILL)


def forget_case(ground, folder, words, call, number):
    shutil.copytree(ground.folder, folder)
    laptop = Laptop(ground.program, folder)
    try:
        was_killed = killed(laptop, words, call, number)
        # A program that only reads shows them whole or not at all.
        rows = laptop.run("progress", "export").stdout
        shown = len([line for line in rows.splitlines()[1:] if '"trainee"' in line])
        expect(shown in ground.counts, f"{shown} events are shown")
        # One that writes finishes what was begun.
        laptop.run("progress", "edit-trainee", "lan", "--name", "Lò Thị Lan", "--group", "Tổ 3")
        laptop.run("progress", "verify")
        is_gone = laptop.run("progress", "edit-trainee", "quen", "--left", code=None).returncode == 2
        named = [name for name in laptop.files_with(NAME) if not name.startswith("ra")]
        if is_gone:
            expect(not named, f"the name is still in {named}")
        else:
            expect(len(laptop.events()) == ground.events, "events are missing of somebody who is still there")
            laptop.run(*words)
            named = [name for name in laptop.files_with(NAME) if not name.startswith("ra")]
            expect(not named, f"forgotten again, the name is still in {named}")
        hidden = [path.name for path in folder.iterdir() if path.name.startswith(".")]
        expect(not hidden, f"left behind: {hidden}")
        # The export of before may be written over, and names them no more.
        laptop.run("progress", "export", "--output", "ra.jsonl", "--names")
        expect(not laptop.files_with(NAME), "the export still names them")
        laptop.run("progress", "verify")
        return ("killed" if was_killed else "not reached", "gone" if is_gone else "still there")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def raise_case(ground, folder, words, call, number):
    shutil.copytree(ground.folder, folder)
    laptop = Laptop(ground.program, folder)
    try:
        was_killed = killed(laptop, words, call, number)
        before = ground.lines
        expect(laptop.run("progress", "export").stdout.splitlines()[1:] == before, "events are not as they were")
        laptop.run(*words)
        expect(laptop.run("progress", "export").stdout.splitlines()[1:] == before, "events were lost by raising")
        laptop.run("progress", "verify")
        return ("killed" if was_killed else "not reached", "raised")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def former_program(former, program, content, folder):
    """A program of version 1 and this one, on one store."""
    folder.mkdir()
    old, new = Laptop(former, folder), Laptop(program, folder)
    old.run("progress", "add-trainee", "quen", NAME)
    old.run("quiz", "--trainee", "quen", "--seed", "1", "--content", str(content), text="1\n2\nq\n")
    old.run("progress", "export", "--output", "cu.jsonl")
    before = old.run("progress", "export").stdout.splitlines()[1:]
    shutil.copy(folder / "so.sqlite", folder / "cu.sqlite")
    new.run("progress", "list", "--content", str(content))
    expect((folder / "so.sqlite").read_bytes() == (folder / "cu.sqlite").read_bytes(), "reading raised the store")
    new.run("progress", "edit-trainee", "quen", "--group", "Tổ 3")
    expect(new.run("progress", "export").stdout.splitlines()[1:] == before, "raising lost events")
    hashes = old.hashes()
    for words in (["progress", "list", "--content", str(content)], ["progress", "verify"], ["progress", "export"],
                  ["progress", "add-trainee", "an", "An"], ["progress", "merge", "cu.sqlite"],
                  ["progress", "import", "cu.jsonl"],
                  ["quiz", "--trainee", "quen", "--content", str(content)]):
        old.run(*words, code=4)
        expect(old.hashes() == hashes, f"the former program changed a file by {words}")
    new.run("progress", "import", "cu.jsonl")
    new.run("progress", "merge", "cu.sqlite")
    expect(new.run("progress", "export").stdout.splitlines()[1:] == before, "taking the same in changed something")
    print(f"a program of version 1 refuses {folder.name} in 7 commands, untouched; {len(before)} events raised")


def main():
    options = parser(__doc__)
    options.add_argument("--sample", type=int)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--jobs", type=int, default=os.cpu_count())
    options.add_argument("--former", type=Path)
    options = options.parse_args()
    if subprocess.run(["strace", "-f", "-o", "/dev/null", "true"], capture_output=True, check=False).returncode:
        print("strace may not trace here, so nothing was shown", file=sys.stderr)
        return 3
    failed = 0
    with tempfile.TemporaryDirectory(prefix="camnang-forget-") as name:
        folder = Path(name)
        content = new_book(options.program, folder / "book")
        whole = Ground(class_in(options.program, folder / "whole", content))
        forget = ["progress", "forget", "quen", "--yes"]
        laptop = class_in(options.program, folder / "old", content)
        make_version_1(laptop.folder / "so.sqlite")
        old = Ground(laptop)
        raising = ["progress", "edit-trainee", "lan", "--left"]
        cases = []
        for ground, words, case in ((whole, forget, forget_case), (old, raising, raise_case)):
            trial = Laptop(options.program, folder / f"count-{words[1]}")
            shutil.copytree(ground.folder, trial.folder)
            cases += [(case, ground, words, call, number) for call, count in calls_of(trial, words).items()
                      for number in range(1, count + 1)]
        total = len(cases)
        if options.sample and options.sample < total:
            cases = random.Random(options.seed).sample(cases, options.sample)
        results = collections.Counter()
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            futures = {pool.submit(case, ground, folder / f"case-{index}", words, call, number): (words[1], call, number)
                       for index, (case, ground, words, call, number) in enumerate(cases)}
            for future in concurrent.futures.as_completed(futures):
                try:
                    results[(futures[future][0], *future.result())] += 1
                except Wrong as error:
                    failed += 1
                    print(f"  {futures[future]}: {error}", flush=True)
        print(f"{len(cases)} of {total} cases:")
        for (what, ending, left), count in sorted(results.items()):
            print(f"  {count:6} {what}: {ending}, {left}")
        if options.former:
            try:
                former_program(options.former.resolve(), options.program, content, folder / "former")
            except Wrong as error:
                failed += 1
                print(f"  former: {error}")
    print(f"{'FAILED' if failed else 'ok'}: {failed} of {len(cases)} cases cost somebody something")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
