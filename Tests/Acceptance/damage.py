"""Damages a small store in every way and runs every command that opens it.

Damages: each byte changed to three values; the file cut off at each length; each block zeroed; a log (`-wal`) or a hot
journal of another store, or of an older copy, beside it; and the same bytes and lengths of an export. Every command must
end with 0 and the whole truth, or with 4, words, and the store as it was: no signal, no hang, no other code, no part of
the truth. The truth is what Python's SQLite reads from the undamaged store.
"""

import collections
import json
import multiprocessing
import os
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile

from house import parser

PATIENCE = 20
DAY = "2026-11-24"
CHANGES = (0x01, 0x80, 0xFF)
EVENTS = "SELECT id, counter, trainee, checksum FROM event JOIN device ON number = event.device"

COURSE = {
    "sach.yaml": "mã: sach-nho\ntiêu đề: Sách nhỏ\nmô tả: Để thử.\nhọc phần: [hoc-phan-mot]\n",
    "hoc-phan/hoc-phan-mot.yaml": (
        "mã: hoc-phan-mot\ntiêu đề: Học phần một\nmô tả: Để thử.\nbuổi học:\n"
        "  - mã: buoi-mot\n    tiêu đề: Buổi một\n    bài học: [bai-mot]\n"
    ),
    "bai-hoc/bai-mot.yaml": """\
mã: bai-mot
bản: 1
tiêu đề: Bài một
tóm tắt: Bài để thử.
loại: sử dụng
dành cho: [thành viên tổ]
thời lượng: 20
mục tiêu:
  - mã: biet
    người học: biết cách trả lời
các bước:
  - mã: mo
    làm: Mở ứng dụng.
    thấy: Màn hình chính.
    nếu không: Khởi động lại.
câu hỏi:
""" + "".join(
        f"""\
  - mã: hoi-{n}
    bản: 1
    loại: đúng sai
    mục tiêu: [biet]
    hỏi: Câu {n} có đúng không?
    đáp án: đúng
    vì sao đúng: Đúng vậy.
    vì sao sai: Đúng mới phải.
"""
        for n in ("mot", "hai", "ba")
    ),
}


class Wrong(Exception):
    """Something that must hold does not."""


class Run:
    """The built program in a folder of its own."""

    def __init__(self, binary, folder, content):
        self.binary, self.folder, self.content = binary, pathlib.Path(folder), content
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(folder), "TMPDIR": str(folder), "CAMNANG_LANG": "vi",
        }

    def __call__(self, *arguments, typed=""):
        # In bytes: what is damaged may be printed.
        return subprocess.run(
            [self.binary, *map(str, arguments)], input=typed.encode(), capture_output=True, timeout=PATIENCE,
            env=self.environment, cwd=self.folder, check=False,
        )

    def progress(self, command, store, *arguments):
        return self("progress", command, *arguments, "--store", store)

    def page(self, command, store, *arguments):
        return self.progress(command, store, *arguments, "--content", self.content, "--today", DAY, "--format", "json")

    def quiz(self, command, store, typed, day=DAY, trainee="an"):
        arguments = ("--content", self.content, "--today", day, "--plain")
        return self(command, "--trainee", trainee, "--store", store, *arguments, typed=typed)


def roster_of(store):
    """Who is behind the codes of a store."""
    return store.with_name(f"{store.stem}-roster.jsonl")


def events_in(store):
    """All events, as Python's SQLite reads them; only where the store is whole."""
    database = sqlite3.connect(f"file:{store}?mode=ro", uri=True)
    try:
        if database.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            raise Wrong("the store is not whole any more")
        return collections.Counter(database.execute(EVENTS).fetchall())
    finally:
        database.close()


def exported(output):
    lines = output.decode().splitlines()
    found = collections.Counter()
    for line in lines[1:]:
        event = json.loads(line)
        device, _, counter = event["id"].rpartition(":")
        checksum = int(event["checksum"], 16)
        found[device, int(counter), event["trainee"], checksum - (checksum >> 63 << 64)] += 1
    if json.loads(lines[0])["events"] != found.total():
        raise Wrong("the first line of the export promises another number of events")
    return found


class Truth:
    """An undamaged store, and what must be said of it."""

    def __init__(self, binary, folder):
        self.folder = pathlib.Path(folder)
        self.content = self.folder / "content"
        for name, text in COURSE.items():
            path = self.content / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        run = Run(binary, self.folder, self.content)
        self.store = self.folder / "store.sqlite"
        self.older = self.folder / "older.sqlite"
        self.other = self.folder / "other.sqlite"
        must(run.progress("add-trainee", self.store, "an", "Nguyễn Văn An"))
        shutil.copyfile(self.store, self.older)
        must(run.quiz("quiz", self.store, "1\n2\n1\nq\n"))
        must(run.progress("add-trainee", self.store, "binh", "Trần Thị Bình"))
        must(run.quiz("quiz", self.store, "1\nq\n", trainee="binh"))
        must(run.progress("add-trainee", self.other, "chi", "Lê Chi"))
        must(run.quiz("quiz", self.other, "1\nq\n", trainee="chi"))
        must(run.quiz("review", self.other, ""), 2)
        for store in (self.store, self.older, self.other):
            shrink(store)
        self.bytes = self.store.read_bytes()
        self.roster = roster_of(self.store).read_bytes()
        self.events = events_in(self.store)
        self.other_events = events_in(self.other)
        self.export = must(run.progress("export", self.store)).stdout
        self.other_export = self.folder / "other.jsonl"
        self.other_export.write_bytes(must(run.progress("export", self.other)).stdout)
        self.list = must(run.page("list", self.store)).stdout
        self.show = must(run.page("show", self.store, "--trainee", "an")).stdout
        self.check(run)
        self.beside = self.make_beside()

    def check(self, run):
        """That the undamaged answers are true, by what Python reads."""
        names = sorted({trainee for _, _, trainee, _ in self.events})
        if exported(self.export) != self.events or len(self.events) < 6:
            raise Wrong("the export of the undamaged store is not what is in it")
        if len(names) != 2 or not all(f'"{name}"' in self.list.decode() for name in names):
            raise Wrong(f"the list of the undamaged store is not what is in it: {self.list.decode()}")
        for name, listed in (("Nguyễn Văn An", self.show), ("Trần Thị Bình", self.list)):
            if name not in listed.decode():
                raise Wrong(f"{name} is missing: {listed.decode()}")
        must(run.progress("verify", self.store))

    def make_beside(self):
        """Logs and journals that lie beside a store, by name: (suffix, bytes)."""
        found = {}
        for name, source in (("other", self.other), ("older", self.older)):
            copy = self.folder / f"{name}-copy.sqlite"
            for mode, suffix in (("WAL", "-wal"), ("DELETE", "-journal")):
                shutil.copyfile(source, copy)
                database = sqlite3.connect(copy, isolation_level=None)
                database.execute(f"PRAGMA journal_mode = {mode}")
                database.execute("PRAGMA cache_size = 1")
                database.execute("BEGIN IMMEDIATE")
                for table in ("event", "device", "home"):
                    key = "trainee" if table == "event" else "number" if table == "device" else "device"
                    database.execute(f"UPDATE {table} SET {key} = {key}")
                database.execute("CREATE TABLE filler (a)")
                database.executemany("INSERT INTO filler VALUES (?)", [(bytes(400),)] * 40)
                if mode == "WAL":
                    database.execute("DROP TABLE filler")
                    database.execute("COMMIT")
                beside = pathlib.Path(f"{copy}{suffix}").read_bytes()
                if not beside:
                    raise Wrong(f"SQLite made no {suffix}")
                found[f"{name}{suffix}"] = (suffix, beside)
                database.close()
        return found


def must(result, code=0):
    if result.returncode != code:
        raise Wrong(f"{result.args}: {result.returncode}: {result.stdout.decode()}{result.stderr.decode()}")
    return result


def shrink(store):
    """Pages as small as SQLite has them: fewer bytes in which nothing is, and trees with more than a root."""
    database = sqlite3.connect(store, isolation_level=None)
    database.execute("PRAGMA page_size = 512")
    database.execute("VACUUM")
    database.close()


def damages(truth):
    """What is done to the store, each as something that `damaged` understands."""
    size = len(truth.bytes)
    yield from (("beside", name, journal) for name in truth.beside for journal in ("rollback", "log"))
    yield from (("zero", start, block) for block in (512, 4096) for start in range(0, size, block))
    yield from (("change", place, change) for place in range(size) for change in CHANGES)
    yield from (("cut", length, 0) for length in range(size))
    yield from (("export change", place, change) for place in range(len(truth.export)) for change in CHANGES)
    yield from (("export cut", length, 0) for length in range(len(truth.export)))


def damaged(data, kind, place, detail):
    data = bytearray(data)
    if kind.endswith("change"):
        data[place] ^= detail
    elif kind.endswith("cut"):
        del data[place:]
    elif kind == "zero":
        data[place:place + detail] = bytes(len(data[place:place + detail]))
    elif kind == "beside" and detail == "log":
        # As SQLite marks a store that has a log.
        data[18:20] = b"\2\2"
    return bytes(data)


class Damage:
    """One damage, and what every command makes of it."""

    def __init__(self, run, truth, damage):
        self.run, self.truth, self.damage = run, truth, damage
        self.store = run.folder / "damaged.sqlite"
        self.codes = {}

    def lay_out(self):
        for path in self.run.folder.iterdir():
            if path.is_file():
                path.unlink()
        self.store.write_bytes(damaged(self.truth.bytes, *self.damage))
        roster_of(self.store).write_bytes(self.truth.roster)
        if self.damage[0] == "beside":
            suffix, data = self.truth.beside[self.damage[1]]
            pathlib.Path(f"{self.store}{suffix}").write_bytes(data)
        return self.files()

    def files(self):
        return {path.name: path.read_bytes() for path in self.run.folder.glob("damaged.sqlite*") if "-shm" not in path.name}

    def expect(self, name, command, holds, writes=False):
        """Runs a command on the fresh damage: 0 and something that holds, or 4 and the files as they were."""
        before = self.lay_out()
        try:
            result = command()
        except subprocess.TimeoutExpired:
            raise Wrong(f"{name}: has not ended after {PATIENCE} s") from None
        code = result.returncode
        self.codes[name] = code
        said = result.stdout.decode(errors="replace") + result.stderr.decode(errors="replace")
        if code not in (0, 4):
            raise Wrong(f"{name}: ended with {code}: {said}")
        if code == 4 and not said.strip():
            raise Wrong(f"{name}: ended with 4 without a word")
        if code == 0 and not holds(result):
            raise Wrong(f"{name}: ended with 0, but not with the truth: {said}")
        if (code == 4 or not writes) and self.files() != before:
            if {key: value for key, value in self.files().items() if value} != before:
                raise Wrong(f"{name}: ended with {code}, and the files have changed")

    def keeps(self, store, more=0, of=None):
        """Whether a store has all events, and at least so many more."""
        found = events_in(store)
        wanted = of or self.truth.events
        return not wanted - found and found.total() >= wanted.total() + more

    def check(self):
        truth, store, run = self.truth, self.store, self.run
        both = truth.events + truth.other_events
        fresh, out = run.folder / "fresh.sqlite", run.folder / "out.jsonl"
        self.expect("verify", lambda: run.progress("verify", store), lambda r: True)
        self.expect("export", lambda: run.progress("export", store), lambda r: exported(r.stdout) == truth.events)
        self.expect(
            "export --output", lambda: run.progress("export", store, "--output", out),
            lambda r: exported(out.read_bytes()) == truth.events,
        )
        if out.exists() != (self.codes["export --output"] == 0) or any(run.folder.glob(".out*")):
            raise Wrong("export --output: left a part of a file, or none")
        self.expect("list", lambda: run.page("list", store), lambda r: r.stdout == truth.list)
        self.expect("show", lambda: run.page("show", store, "--trainee", "an"), lambda r: r.stdout == truth.show)
        self.expect(
            "merge from", lambda: run.progress("merge", fresh, store), lambda r: events_in(fresh) == truth.events
        )
        if self.codes["merge from"] == 4 and events_in(fresh):
            raise Wrong("merge from: took over a part")
        self.expect(
            "merge into", lambda: run.progress("merge", store, truth.other), lambda r: self.keeps(store, of=both), True
        )
        self.expect(
            "import into", lambda: run.progress("import", store, truth.other_export),
            lambda r: self.keeps(store, of=both), True,
        )
        self.expect(
            "add-trainee", lambda: run.progress("add-trainee", store, "dung", "Phạm Dung"),
            lambda r: self.keeps(store), True,
        )
        self.expect(
            "quiz", lambda: run.quiz("quiz", store, "1\nq\n"), lambda r: self.keeps(store, 1), True
        )
        self.expect(
            "review", lambda: run.quiz("review", store, "1\nq\n", "2027-03-01"), lambda r: self.keeps(store, 2), True
        )
        if (self.codes["verify"] == 4) != (self.codes["export"] == 4):
            raise Wrong(f"verify and export do not agree: {self.codes}")

    def check_export(self):
        truth, run = self.truth, self.run
        path, fresh = run.folder / "damaged.jsonl", run.folder / "fresh.sqlite"
        for old in (path, fresh):
            old.unlink(missing_ok=True)
        path.write_bytes(damaged(truth.export, *self.damage))
        result = run.progress("import", fresh, path)
        self.codes["import"] = result.returncode
        if result.returncode not in (0, 4):
            raise Wrong(f"import: ended with {result.returncode}: {result.stderr.decode(errors='replace')}")
        found = events_in(fresh)
        if found != (collections.Counter() if result.returncode else truth.events):
            raise Wrong(f"import: ended with {result.returncode} and holds {found.total()} events")


worker = {}


def begin(binary, truth, scratch):
    folder = tempfile.mkdtemp(dir=scratch)
    worker["run"], worker["truth"] = Run(binary, folder, truth.content), truth


def look_at(damage):
    """The exit codes of all commands, and what is wrong, if anything."""
    case = Damage(worker["run"], worker["truth"], damage)
    try:
        if damage[0].startswith("export"):
            case.check_export()
        else:
            case.check()
    except (Wrong, sqlite3.Error, ValueError, KeyError, subprocess.TimeoutExpired) as wrong:
        return damage, case.codes, f"{type(wrong).__name__}: {wrong}"
    return damage, case.codes, None


def main():
    options = parser(__doc__)
    options.add_argument("--sample", type=int)
    options.add_argument("--seed", type=int, default=20261124)
    options.add_argument("--jobs", type=int, default=os.cpu_count())
    options = options.parse_args()
    shared = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="camnang-damage-", dir=shared) as scratch:
        binary = str(options.program)
        truth = Truth(binary, tempfile.mkdtemp(dir=scratch))
        every = list(damages(truth))
        few = [damage for damage in every if damage[0] in ("beside", "zero")]
        chosen = every
        if options.sample is not None:
            many = [damage for damage in every if damage[0] not in ("beside", "zero")]
            chosen = few + random.Random(options.seed).sample(many, min(options.sample, len(many)))
        counts, wrongs = collections.Counter(), 0
        with multiprocessing.Pool(options.jobs, begin, (binary, truth, scratch)) as pool:
            for damage, codes, wrong in pool.imap_unordered(look_at, chosen, chunksize=8):
                for command, code in codes.items():
                    counts[damage[0], command, code] += 1
                if wrong:
                    wrongs += 1
                    print(f"FAILED: {' '.join(map(str, damage))}: {wrong}", flush=True)
    kinds = collections.Counter(damage[0] for damage in chosen)
    print(f"{len(truth.bytes)} bytes, {truth.events.total()} events; damages: {dict(kinds)}")
    for command in dict.fromkeys(command for _, command, _ in counts):
        line = ", ".join(
            f"{code}: {sum(n for (_, name, c), n in counts.items() if (name, c) == (command, code))}"
            for code in sorted({c for _, name, c in counts if name == command})
        )
        print(f"  {command}: {line}")
    print(f"{sum(counts.values())} runs, {wrongs} damages with something wrong")
    sys.exit(1 if wrongs else 0)


if __name__ == "__main__":
    main()
