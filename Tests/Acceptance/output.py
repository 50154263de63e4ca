"""Lets every system call of a build fail in turn, and kills it before each, and looks at what is left.

After each run, whatever it ended with:
- the output holds the old book whole or the new one whole; where it said that it was done, the new one;
- everything that others had put there is there: same bytes, same times, same other names, pipes and links as they were;
- the next build, which nothing disturbs, ends with 0, with the new book, with everything of others, and with nothing
  hidden left beside it.

Where folders cannot be swapped in one step, the output may be gone after a kill: then it must be whole again, with
everything of others, after the next build.
"""

import collections
import concurrent.futures
import os
import random
import re
import shutil
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from house import parser

DAY = "2026-11-23"
PATIENCE = 120


# The smallest content with nothing wrong in it.
COURSE = {
    "bai-hoc/bai-mot.yaml": """\
mã: bai-mot
bản: 1
tiêu đề: Bài một
tóm tắt: Bài học để thử.
loại: sử dụng
nền tảng: [ung-dung-mot]
dành cho: [thành viên tổ]
thời lượng: 20
mục tiêu:
  - mã: mo-duoc
    người học: mở được ứng dụng
các bước:
  - mã: mo-ung-dung
    làm: Mở [ứng dụng](thuat-ngu:ung-dung).
    thấy: Màn hình chính.
    nếu không: Xem [Không mở được](su-co:khong-mo-duoc).
cảnh báo:
  - mã: khong-dua-otp
    mức: nghiêm trọng
    tiêu đề: Không đưa mã OTP
    nội dung: Không đọc mã OTP cho bất kỳ ai.
sự cố:
  - mã: khong-mo-duoc
    dấu hiệu: Ứng dụng không mở.
    cách xử lý: Khởi động lại điện thoại.
câu hỏi:
  - mã: hoi-otp
    bản: 1
    loại: đúng sai
    hỏi: Có nên đọc mã OTP cho người gọi điện không?
    đáp án: sai
    vì sao đúng: Chưa đúng. Người xin mã OTP là kẻ gian.
    vì sao sai: Đúng vậy. Mã OTP chỉ để mình bạn dùng.
    mục tiêu: [mo-duoc]
    cảnh báo: [khong-dua-otp]
dữ kiện: [nam-ra-doi]
""",
    "du-kien/chung.yaml": """\
chủ đề: Chung
dữ kiện:
  - mã: nam-ra-doi
    bản: 1
    nội dung: Ứng dụng Một ra đời năm 2021.
    giá trị: năm 2021
    trạng thái: đã kiểm chứng
    nguồn: [bao-mot]
    kiểm tra ngày: 2026-11-23
    xem lại trước: 2027-11-23
""",
    "hoc-phan/hoc-phan-mot.yaml": """\
mã: hoc-phan-mot
tiêu đề: Học phần một
mô tả: Học phần để thử.
buổi học:
  - mã: buoi-mot
    tiêu đề: Buổi một
    bài học: [bai-mot]
""",
    "nen-tang/ung-dung-mot.yaml": """\
mã: ung-dung-mot
bản: 1
tên: Ứng dụng Một
loại: ứng dụng
tóm tắt: Ứng dụng để thử.
mô tả: Ứng dụng Một có từ [](du-kien:nam-ra-doi).
tình trạng: đang dùng
""",
    "nguon/chung.yaml": """\
nguồn:
  - mã: bao-mot
    tên: Bài báo về Ứng dụng Một
    nơi đăng: Báo Một
    địa chỉ: "https://example.vn/bai-bao"
    xem ngày: 2026-11-23
""",
    "sach.yaml": """\
mã: sach-nho
tiêu đề: Sách nhỏ
mô tả: Một cuốn sách nhỏ để thử.
học phần: [hoc-phan-mot]
""",
    "thuat-ngu/chung.yaml": """\
thuật ngữ:
  - mã: ung-dung
    từ: Ứng dụng
    nghĩa: Chương trình chạy trên điện thoại.
""",
}

# What fails when, with -f, the n-th such call of any thread does.
READING = ["openat", "read", "pread64", "getdents64", "newfstatat", "fstat", "statx", "lstat", "stat", "readlink", "flock"]
CHANGING = [
    "mkdir", "write", "close", "rename", "renameat2", "link", "linkat", "unlink", "unlinkat", "rmdir", "chmod", "fchmod",
    "chown", "lchown", "fchown", "utimensat", "fsync", "symlink", "ftruncate",
]


# What the program itself leaves, and what it makes while it runs.
OWN = (b".camnang-manifest", b".camnang-books")
HIDDEN = re.compile(rb"\..+\.camnang-")


class Wrong(Exception):
    pass


def expect(condition, words):
    if not condition:
        raise Wrong(words)


# The folder that is worked on


class Ground:
    """A folder with content, an old book with files of others among it, and what the new book is to be."""

    def __init__(self, program, folder, book=None):
        self.program, self.book = program, book
        self.folder = folder
        self.template = folder / "template"
        (self.template / "content").mkdir(parents=True)
        for name, text in COURSE.items():
            path = self.template / "content" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        self.build(self.template, check=True)
        self.old = made_in(self.template, book)
        self.put_files_of_others()
        lesson = self.template / "content/bai-hoc/bai-mot.yaml"
        lesson.write_text(lesson.read_text().replace("tiêu đề: Bài một", "tiêu đề: Bài đã sửa"))
        fresh = folder / "fresh"
        shutil.copytree(self.template / "content", fresh / "content")
        self.build(fresh, check=True)
        self.new = made_in(fresh, book)
        expect(self.old != self.new, "the two books are the same")

    def command(self, folder):
        place = ["--format", "single", "--output", f"output/{self.book}"] if self.book else []
        return [self.program, "build", "content", "--today", DAY, *place]

    def build(self, folder, prefix=(), check=False):
        ran = subprocess.run(
            [*prefix, *self.command(folder)], cwd=folder, capture_output=True, text=True, timeout=PATIENCE,
            env={"PATH": os.environ["PATH"], "CAMNANG_LANG": "en"}, start_new_session=True, errors="replace",
        )
        if check:
            expect(ran.returncode == 0, f"an undisturbed build gave {ran.returncode}: {ran.stderr[-800:]}")
        return ran

    def put_files_of_others(self):
        output = self.template / "output"
        (output / "anh/sau").mkdir(parents=True)
        for name, text in {"CNAME": "sach.vn\n", ".gitkeep": "", "anh/mot.png": "png", "anh/sau/hai": "2"}.items():
            (output / name).write_text(text)
        (output / "rong").mkdir()
        os.link(output / "CNAME", output / "anh/ten-khac")
        os.symlink("khong-co", output / "tat")
        os.symlink("anh", output / "tat-den-thu-muc")
        os.mkfifo(output / "ong", 0o640)
        (output / "khoa").write_text("riêng")
        (output / "khoa").chmod(0o400)
        with open(os.fsencode(output) + b"/h\xecnh\xff", "wb") as file:
            file.write(b"khong phai UTF-8")
        with socket.socket(socket.AF_UNIX) as end:
            end.bind(str(output / "o-cam"))
        for path, _, names in os.walk(os.fsencode(output)):
            for name in names:
                os.utime(os.path.join(path, name), (1_400_000_000, 1_500_000_000), follow_symlinks=False)
        for name in ("anh/sau", "anh", "rong"):
            os.utime(output / name, (1_400_000_000, 1_500_000_000))

    def copy(self, name):
        target = self.folder / name
        # cp: Python's own copying follows pipes and forgets other names.
        subprocess.run(["cp", "-a", self.template, target], check=True)
        return target


def made_in(folder, book=None):
    """The book: what the list in the output names, or the one file, byte for byte."""
    output = folder / "output"
    if book:
        return {book: (output / book).read_bytes()}
    listed = (output / ".camnang-manifest").read_text().split("\n")[:-1]
    return {name: (output / name).read_bytes() for name in listed}


def others_in(folder, made):
    """Everything else below the output, as exactly as can be told."""
    root = os.fsencode(folder / "output")
    found = {}
    for path, folders, names in os.walk(root):
        for name in folders + names:
            full = os.path.join(path, name)
            inside = os.path.relpath(full, root)
            if inside in OWN or HIDDEN.match(name) or os.fsdecode(inside) in made:
                continue
            status = os.lstat(full)
            kind = stat.S_IFMT(status.st_mode)
            detail = None
            if kind == stat.S_IFLNK:
                detail = os.readlink(full)
            elif kind == stat.S_IFREG:
                with open(full, "rb") as file:
                    detail = file.read()
            same = status.st_ino if kind != stat.S_IFDIR else None
            found[inside] = (kind, status.st_mode, status.st_uid, status.st_mtime_ns, same, detail)
    return found


def hidden_beside(folder):
    names = os.listdir(os.fsencode(folder)) + os.listdir(os.fsencode(folder / "output"))
    return sorted(name for name in names if HIDDEN.match(name))


# One case


def judge(ground, folder, before, says_done, may_be_gone):
    """What a disturbed run left. Returns a word for the count."""
    if not (folder / "output").exists():
        expect(may_be_gone, "there is no output any more")
        expect(any(HIDDEN.match(name) for name in os.listdir(os.fsencode(folder))), "the output is gone for good")
        return "moved away"
    lost = {name: kept for name, kept in before.items() if others_in(folder, ground.old | ground.new).get(name) != kept}
    expect(not lost, f"files of others are not as they were: {sorted(lost)}")
    book = made_in(folder, ground.book)
    expect(book in (ground.old, ground.new), "neither the old book nor the new one is whole")
    extra = set(others_in(folder, book)) - set(before)
    expect(not extra, f"something is there that nobody put there: {sorted(extra)}")
    if says_done:
        expect(book == ground.new, "it said that it was done, and the old book is there")
    return "new book" if book == ground.new else "old book"


def run_case(ground, number, injections, kills):
    folder = ground.copy(f"case-{number}")
    try:
        before = others_in(folder, ground.old)
        words = [f"-einject={each}" for each in injections]
        calls = ",".join(each.split(":")[0] for each in injections)
        prefix = ["strace", "-f", "-qq", "-o", "/dev/null", f"-etrace={calls}", *words]
        try:
            ran = ground.build(folder, prefix)
        except subprocess.TimeoutExpired:
            raise Wrong("it hung") from None
        killed = ran.returncode in (-signal.SIGKILL, 128 + signal.SIGKILL)
        expect(kills or 0 <= ran.returncode < 128, f"ended by signal {ran.returncode}: {ran.stderr[-600:]}")
        # A run that was not told its own arguments (Swift reads them from /proc) prints its help and ends with 0.
        says_done = ran.returncode == 0 and ran.stdout.startswith(("Built", "Made"))
        cannot_swap = any(each.startswith("renameat2:") for each in injections)
        left = judge(ground, folder, before, says_done, may_be_gone=cannot_swap and killed)
        again = ground.build(folder)
        expect(again.returncode == 0, f"the next build gave {again.returncode}: {again.stderr[-600:]}")
        expect(made_in(folder, ground.book) == ground.new, "the next build made another book")
        expect(judge(ground, folder, before, True, False) == "new book", "the next build left the old book")
        expect(not hidden_beside(folder), f"left beside the output: {hidden_beside(folder)} {again.stderr}")
        return ("killed" if killed else f"exit {ran.returncode}", left)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def count_calls(ground, names):
    """How often each call is made by the thread that makes it most."""
    folder = ground.copy("count")
    log = ground.folder / "calls.txt"
    # Calls that this processor does not have are no mistake: `?`.
    trace = ",".join("?" + name for name in names)
    ran = ground.build(folder, ["strace", "-f", "--seccomp-bpf", "-qq", "-o", str(log), f"-etrace={trace}"])
    expect(ran.returncode == 0, f"strace gave {ran.returncode}: {ran.stderr[-800:]}")
    counts = collections.Counter()
    for line in log.read_text(errors="replace").splitlines():
        process, _, rest = line.partition(" ")
        name = rest.strip().split("(")[0]
        if name in names:
            counts[process, name] += 1
    shutil.rmtree(folder)
    most = collections.Counter()
    for (_, name), count in counts.items():
        most[name] = max(most[name], count)
    return most


def cases_for(counts):
    """Every case: the injections, and whether it is a kill."""
    no_swap = "renameat2:error=EINVAL"
    for name, count in counts.items():
        for number in range(1, count + 1):
            error = "ENOSPC" if name == "write" else "EIO"
            yield [f"{name}:error={error}:when={number}"], False
            if name in CHANGING and name != "renameat2":
                yield [no_swap, f"{name}:error={error}:when={number}"], False
                yield [f"{name}:signal=KILL:when={number}"], True
                yield [no_swap, f"{name}:signal=KILL:when={number}"], True
    yield [no_swap], False
    yield ["renameat2:signal=KILL:when=1"], True
    for error in ("ENOSYS", "EOPNOTSUPP", "EXDEV", "EBUSY", "EACCES"):
        yield [f"renameat2:error={error}"], False
    # No second names on this disk: files are copied.
    for error in ("EPERM", "EOPNOTSUPP", "EMLINK"):
        yield [f"linkat:error={error}"], False


# Two at once


def two_at_once(program, folder, rounds):
    """Two builds at one folder, each the first process of its own container where the machine has such."""
    ground = Ground(program, folder)
    alone = ["unshare", "--pid", "--fork", "--mount-proc"]
    apart = alone if subprocess.run([*alone, "true"], capture_output=True).returncode == 0 else []
    counts = collections.Counter()
    for number in range(rounds):
        work = ground.copy(f"two-{number}")
        before = others_in(work, ground.old)
        barrier = threading.Barrier(2)

        def build():
            barrier.wait()
            return ground.build(work, apart).returncode

        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            codes = sorted(each.result() for each in [pool.submit(build), pool.submit(build)])
        expect(codes[0] == 0 and codes[1] in (0, 3), f"exit codes {codes}")
        expect(judge(ground, work, before, True, False) == "new book", "not the new book")
        ground.build(work, check=True)
        expect(not hidden_beside(work), f"left: {hidden_beside(work)}")
        counts[f"exit {codes[0]} and {codes[1]}"] += 1
        shutil.rmtree(work)
    words = "in containers of their own, with the same numbers" if apart else "side by side"
    print(f"two builds at once, {words}: {dict(counts)}")


# A printer that does not end


def printer_is_ended(program, folder):
    """SIGTERM to the build ends its printer, takes its files away and ends with 143."""
    ground = Ground(program, folder)
    work = ground.copy("printer")
    tools = folder / "tools"
    tools.mkdir()
    script = tools / "weasyprint"
    script.write_text(f"#!/bin/sh\ntrap '' TERM\nsleep 500 &\necho $! > '{tools}/child'\nwait\n")
    script.chmod(0o755)
    before = set(os.listdir(work))
    command = [program, "build", "content", "--format", "pdf", "--output", "a.pdf", "--today", DAY]
    process = subprocess.Popen(
        command, cwd=work, env={"PATH": f"{tools}:{os.environ['PATH']}"}, stderr=subprocess.DEVNULL
    )
    for _ in range(600):
        if (tools / "child").exists() and (tools / "child").read_text().strip():
            break
        time.sleep(0.05)
    process.terminate()
    expect(process.wait(PATIENCE) == 143, f"SIGTERM: exit code {process.returncode}")
    expect(set(os.listdir(work)) == before, f"left: {set(os.listdir(work)) - before}")
    state = Path(f"/proc/{(tools / 'child').read_text().strip()}/stat")
    for _ in range(100):
        if not state.exists() or ") Z " in state.read_text():
            break
        time.sleep(0.05)
    else:
        raise Wrong("the printer's child works on")
    print("SIGTERM while a printer hangs: exit code 143, nothing left")


def main():
    options = parser(__doc__)
    options.add_argument("--sample", type=int)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--jobs", type=int, default=os.cpu_count())
    options = options.parse_args()
    may_trace = subprocess.run(["strace", "-f", "-o", "/dev/null", "true"], capture_output=True, text=True)
    if may_trace.returncode:
        print(f"strace may not trace here, so nothing was shown: {may_trace.stderr.strip()}", file=sys.stderr)
        return 3
    program = str(options.program)
    failed = 0
    with tempfile.TemporaryDirectory(prefix="camnang-output-") as name:
        folder = Path(name)
        cases = []
        for ground in (Ground(program, folder / "site"), Ground(program, folder / "book", "sach.html")):
            cases += [(ground, *case) for case in cases_for(count_calls(ground, READING + CHANGING))]
        total = len(cases)
        if options.sample and options.sample < total:
            cases = random.Random(options.seed).sample(cases, options.sample)
        results = collections.Counter()
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            futures = {
                pool.submit(run_case, ground, number, injections, kills): injections
                for number, (ground, injections, kills) in enumerate(cases)
            }
            for future in concurrent.futures.as_completed(futures):
                try:
                    results[future.result()] += 1
                except Wrong as error:
                    failed += 1
                    print(f"  {' '.join(futures[future])}: {error}", flush=True)
        print(f"{len(cases)} of {total} cases, then each time an undisturbed build:")
        for (ending, left), count in sorted(results.items()):
            print(f"  {count:6} {ending}, {left}")
        for name, more in [
            ("two at once", lambda: two_at_once(program, folder / "two", 5 if options.sample else 40)),
            ("printer", lambda: printer_is_ended(program, folder / "printer")),
        ]:
            try:
                more()
            except Wrong as error:
                failed += 1
                print(f"  {name}: {error}")
    print(f"{'FAILED' if failed else 'ok'}: {failed} of {len(cases)} cases cost somebody something")
    return 1 if failed else 0


sys.exit(main())
