"""Plays the newcomer of the first ten minutes: an empty folder, a book, a first look, a lesson, a question of each type, a
picture, a fact, a province's variant, and the folder to publish, with every edition and format.

After each step `check --strict` must find nothing. What is typed by hand, as a trainer would, is put into the files as
text. Publishing is what the workflows of such a book run (.ci/dung-sach), with this program packed as a release.
--log writes what was typed and how long the machine took, for docs/MUOI-PHUT.md.
"""

import hashlib
import html.parser
import os
import pathlib
import platform
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
from dataclasses import dataclass

from house import keep_words, parser

TYPES = ["một lựa chọn", "nhiều lựa chọn", "đúng sai", "sắp xếp", "ghép cặp", "trả lời ngắn", "số", "tình huống"]
ABOUT = """\
# Mười phút đầu, từ thư mục trống đến thư mục để đăng

Đây là những gì một người mới gõ, và máy mất bao lâu. `./test newcomer --log docs/MUOI-PHUT.md` chạy lại từ đầu đến cuối rồi \
ghi bảng này; sau mỗi bước đều chạy `camnang check --strict`, không được còn lỗi hay cảnh báo nào. Số giây gồm cả lần kiểm tra \
ấy, đo trên máy hai nhân, chương trình do `./package` làm.

Phần lớn mười phút là để đọc và gõ. Bảng này không đo người.

"""
EDITIONS = ["trainee", "trainer", "citizen", "poster", "quiz-sheet"]


@dataclass
class Step:
    title: str
    typed: list[str]
    seconds: float
    said: str


class Links(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        if tag == "a":
            self.found.append(dict(attributes)["href"])


class Newcomer:
    def __init__(self, program: pathlib.Path, folder: pathlib.Path, keys: str, formats: str):
        self.program, self.folder, self.keys, self.formats = program, folder, keys, formats
        self.book = folder / "sach"
        self.steps: list[Step] = []

    def run(self, *words, where=None, **more):
        done = subprocess.run([self.program, *words], cwd=where or self.book, capture_output=True, text=True, check=False, **more)
        if done.returncode:
            sys.exit(f"FAILED camnang {' '.join(words)}: {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout + done.stderr

    def step(self, title: str, *commands: list[str], by_hand=None, where=None):
        """Types commands, then looks whether anything is wrong."""
        began = time.monotonic()
        said = [self.run(*words, where=where) for words in commands]
        if by_hand:
            by_hand()
        self.run("check", "--strict")
        typed = [f"camnang {' '.join(word if word.replace('-', '').isalnum() else repr(word) for word in words)}" for words in commands]
        self.steps.append(Step(title, typed, time.monotonic() - began, said[-1].strip().splitlines()[-1] if said else ""))
        print(f"ok     {self.steps[-1].seconds:6.2f} s  {title}", flush=True)

    def edit(self, path: str, old: str, new: str):
        file = self.book / "content" / path
        text = file.read_text(encoding="utf-8")
        if old not in text:
            sys.exit(f"FAILED {path} has no line to edit: {old!r}\n{text}")
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    def word(self, vietnamese: str, english: str) -> str:
        return english if self.keys == "en" else vietnamese

    def play(self):
        self.step("một cuốn sách", ["new", "sach", "--title", "Cẩm nang xã Ví Dụ", "--keys", self.keys], where=self.folder)
        self.step("dựng lần đầu, mở output/index.html", ["build"])
        self.hold(self.book / "output" / "index.html")
        self.step("một bài", ["new", "lesson", "gui-phan-anh", "Gửi phản ánh"])
        for kind in TYPES:
            self.step(f"một câu hỏi «{kind}»", ["new", "question", "gui-phan-anh", kind])
        self.step("một hình", by_hand=self.add_picture)
        self.step("một dữ kiện, và một câu dẫn đến nó", ["new", "fact", "so-ho", "Xã có 1.200 hộ."], by_hand=self.use_fact)
        self.step("bản riêng của một tỉnh", ["new", "variant", "bac-ninh", "Bắc Ninh"],
                  by_hand=lambda: keep_words(self.book / "content" / "bien-the" / "bac-ninh.yaml"))
        self.publish()

    def add_picture(self):
        pictures = self.book / "content" / "hinh"
        shutil.copy(pictures / "goi-den.png", pictures / "man-hinh.png")
        picture, file, alternative = self.word("hình", "picture"), self.word("tệp", "file"), self.word("mô tả", "alt")
        see = f"    {self.word('thấy', 'expect')}: "
        self.edit("bai-hoc/gui-phan-anh.yaml", see,
                  f"    {picture}:\n      {file}: hinh/man-hinh.png\n      {alternative}: Màn hình chính của ứng dụng.\n{see}")

    def use_fact(self):
        summary = f"{self.word('ghi nhớ', 'key-points')}:\n"
        self.edit("bai-hoc/gui-phan-anh.yaml", summary, f"{summary}  - Cả xã cùng dùng được; [xã có 1.200 hộ](du-kien:so-ho).\n")

    def publish(self):
        version = self.run("--version").split()[0]
        name = f"camnang-{version}-linux-{platform.machine()}"
        release = self.folder / "release"
        release.mkdir()
        with tarfile.open(release / f"{name}.tar.gz", "w:gz", compresslevel=0) as archive:
            archive.add(self.program, f"{name}/camnang")
        digest = hashlib.sha256((release / f"{name}.tar.gz").read_bytes()).hexdigest()
        (release / "SHA256SUMS").write_text(f"{digest}  {name}.tar.gz\n", encoding="utf-8")
        began = time.monotonic()
        done = subprocess.run(["bash", ".ci/dung-sach"], cwd=self.book, capture_output=True, text=True, check=False,
                              env=os.environ | {"CAMNANG_RELEASE": release.as_uri(), "FORMATS": self.formats})
        if done.returncode:
            sys.exit(f"FAILED .ci/dung-sach: {done.returncode}\n{done.stdout}{done.stderr}")
        title = f"thư mục để đăng: mọi bản, mọi tỉnh, mọi dạng ({self.formats.replace(' ', ', ')})"
        self.steps.append(Step(title, ["bash .ci/dung-sach"], time.monotonic() - began, done.stdout.strip().splitlines()[-1]))
        print(f"ok     {self.steps[-1].seconds:6.2f} s  {title}", flush=True)
        self.look_at_published(self.book / "public")

    def look_at_published(self, public: pathlib.Path):
        """The first page leads to every file that is there, and there is one of each edition, province and format."""
        links = Links()
        links.feed((public / "index.html").read_text(encoding="utf-8"))
        for link in links.found:
            self.hold(public / link)
        files = {path.relative_to(public).as_posix() for path in (public / "tai-ve").rglob("*") if path.is_file() and path.name[0] != "."}
        unled = files - set(links.found)
        if unled:
            sys.exit(f"FAILED no link to {sorted(unled)}")
        for form in self.formats.split():
            ending = ".html" if form == "single" else f".{form}"
            made = [file for file in files if file.startswith(f"tai-ve/{form}/") and file.endswith(ending)]
            # A question sheet has its key beside it.
            if len(made) < 2 * len(EDITIONS):
                sys.exit(f"FAILED of {form} there are only {sorted(made)}")
        pages = list((public / "sach").rglob("index.html"))
        if len(pages) < 2 * len(EDITIONS):
            sys.exit(f"FAILED there are only {len(pages)} editions in public/sach")
        print(f"ok     {len(files)} files to download, {len(pages)} editions on the web", flush=True)

    def hold(self, path: pathlib.Path):
        if not path.exists():
            sys.exit(f"FAILED there is no {path}")

    def log(self) -> str:
        rows = []
        for number, step in enumerate(self.steps, 1):
            typed = "<br>".join(f"`{line}`" for line in step.typed) or "gõ trong tệp bài"
            rows.append(f"| {number} | {step.title} | {typed} | {step.seconds:.2f} |")
        return ABOUT + "\n".join(["| | việc | gõ | giây |", "|---|---|---|---|", *rows, "",
                          f"Tổng: {sum(step.seconds for step in self.steps):.1f} giây máy chạy."]) + "\n"


def main():
    options = parser(__doc__)
    options.add_argument("--keys", choices=["vi", "en"], nargs="+", default=["vi", "en"], help="in which language the keys are")
    options.add_argument("--formats", default="single epub pdf", help="what is published to be downloaded")
    options.add_argument("--log", type=pathlib.Path, help="write a table of the steps")
    options = options.parse_args()
    for keys in options.keys:
        print(f"== keys in {keys}", flush=True)
        with tempfile.TemporaryDirectory() as folder:
            newcomer = Newcomer(options.program, pathlib.Path(folder), keys, options.formats)
            newcomer.play()
            if options.log:
                options.log.write_text(newcomer.log(), encoding="utf-8")
    print("All held.")


main()
