"""Whether nothing that is written is lost, hidden or left raw in silence: sources beside the pages made of them.

The reader of sources here is not ours: PyYAML for the files, markdown-it-py for the texts. Of random texts and of the
examples of CommonMark only what no renderer can argue about is asked: letters and digits of the source that are on no
page, and bare mark-up that is.
"""

import collections
import html.parser
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile

import markdown_it
import yaml

from house import CONTENT, TODAY, in_vietnamese, new_book, parser

SCHEMES = "bai|buoc|su-co|canh-bao|cau-hoi|nen-tang|du-kien|thuat-ngu|hoc-phan|chu"
# Keys whose texts are for the program or for those who keep the sources.
UNSHOWN = {"thay đổi", "khẳng định cũ", "dấu vân tay", "xem ngày", "từ khóa", "tên khác", "thay cho", "câu tìm", "địa chỉ",
           "cách viết khác"}
# Words of the language of lessons, which stand in place of a text, and keys whose values are such words.
WORDS_OF_LANGUAGE = {"giảng giải", "thực hành", "khởi động", "đóng vai", "kiểm tra"}
OPTIONS = {"mức", "loại", "dành cho", "trạng thái", "tình trạng", "đối tượng"}


class Visible(html.parser.HTMLParser):
    """The text of a page, without scripts and styles."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts, self.hidden = [], 0

    def handle_starttag(self, tag, attributes):
        self.hidden += tag in ("script", "style")
        if tag in ("p", "li", "td", "th", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "div"):
            self.parts.append("\n")
        self.parts += [value for name, value in attributes if name in ("alt", "aria-label") and value]

    def handle_endtag(self, tag):
        self.hidden -= tag in ("script", "style")

    def handle_data(self, data):
        if not self.hidden:
            self.parts.append(data)


def visible(page):
    parser = Visible()
    parser.feed(page)
    return "".join(parser.parts)


def squeezed(text):
    return re.sub(r"\s+", "", text)


def run(program, *arguments):
    return subprocess.run([program, *map(str, arguments)], capture_output=True, text=True)


def findings(program, folder):
    done = run(program, "check", folder, "--format", "json", "--today", "2026-11-24")
    found = collections.defaultdict(list)
    for one in json.loads(done.stdout)["diagnostics"]:
        found[pathlib.Path(one["file"]).stem].append(one)
    return found


# The content

PLAIN = markdown_it.MarkdownIt("commonmark").enable(["table", "strikethrough"])


def fragments(text):
    """The visible text by markdown-it-py, cut where something of the book is filled in."""
    pieces, current = [], []

    def cut():
        pieces.append("".join(current))
        current.clear()

    def inline(tokens):
        for token, after in zip(tokens, tokens[1:] + [None]):
            if token.type == "link_open" and after is not None and after.type == "link_close":
                cut()
            elif token.type == "link_close":
                cut()  # a mark may follow
            elif token.type == "footnote_ref":
                cut()
            elif token.children:
                inline(token.children)
            elif token.type in ("text", "code_inline", "html_inline", "code_block", "fence", "html_block"):
                current.append(token.content)

    for token in PLAIN.parse(text):
        if token.type == "inline":
            inline(token.children)
            cut()
        elif token.content:
            current.append(token.content)
            cut()
    # Where cmark links an address by itself the page has the same letters.
    return [squeezed(piece) for piece in pieces if re.search(r"\w", piece)]


def strings(node, key=""):
    if isinstance(node, dict):
        for name, value in node.items():
            if name not in UNSHOWN | OPTIONS:
                yield from strings(value, name)
    elif isinstance(node, list):
        for value in node:
            yield from strings(value, key)
    elif isinstance(node, str) and " " in node and node not in WORDS_OF_LANGUAGE:
        yield key, node


def check_content(program, name, content):
    with tempfile.TemporaryDirectory() as folder:
        output = pathlib.Path(folder) / "o"
        content = in_vietnamese(program, content, pathlib.Path(folder) / "content")
        done = run(program, "build", content, "--edition", "all", "--output", output, "--today", TODAY)
        if done.returncode:
            sys.exit(done.stderr)
        shown = "\n".join(squeezed(visible(page.read_text("utf-8"))) for page in sorted(output.rglob("*.html")))
        count, missing = 0, []
        for folder in ("bai-hoc", "hoc-phan", "phieu", "thuat-ngu", "du-kien", "nen-tang"):
            for file in sorted((content / folder).glob("*.yaml")):
                for key, text in strings(yaml.load(file.read_text("utf-8"), yaml.BaseLoader)):
                    for piece in fragments(text):
                        count += 1
                        if piece not in shown:
                            missing.append(f"{file.relative_to(content)} {key}: {piece[:90]}")
    if not count:
        missing.append("no text was looked for: the check has lost its point")
    report(name, f"{count} pieces of text", missing)


# Slips and proper uses

SLIPS = {
    "code": ["*{n}*1#", "*{n}*{w}#", "*{n}*1# và *{n}*2#", "*{n}*", "{n}*2*3", "Abc*{n}*", "{n}~10 rồi {n}~20",
             "(*) và (*)", "__/__/{n}", "a*{n}*b"],
    "link": ["[{w}](bai: bai-mot)", "[{w}] (bai:bai-mot)", "[{w}](bai:bai-mot", "[](du-kien: nam-ra-doi)",
             "[{w}(bai:bai-mot)", "{w}](bai:bai-mot)", "[{w}]{{bai:bai-mot}}", "[{w}](https://a.vn /{n})",
             "<bai:bai-mot>", "(bai: bai-mot)", "bai:bai-mot"],
    "raw": ["**{w} {w}", "** {w}**", "{w} **{w} **", "**{w}:**{w}", "`{w}", "~~{w}", "[^{n}]", "&nbsp {w}", "`\\*{n}#`"],
    "hidden": ["&#x202e;{w}", "{w}&#8203;", "&#27;{w}", "{w}&shy;", "{w}&#xFEFF;{n}"],
    "blocks": ["| {w} | {w} |\n|---|---|\n| 1 | 2 | {n} |", "> {n} tuổi", "{w}\n# {w}", "{w}:\n• {w}\n• {w}",
               "1. {w}\n2. {w}\n{n}. {w}", "| {w} | {w} |\n| 1 | 2 |", "{w}\n\n[^{n}]: {w}", "```{w} {w}\n{w}\n```",
               "```\n{w}", "{w}:\n2. {w}", "{w}\n\n[{w}]: {n}", "- {w}\n\n[^1]: {w}", "{w}\n-"],
}
PROPER = ["**{w}**", "*{w}*", "`*{n}*1#`", "\\*{n}\\*1#", "[{w}](bai:bai-mot)", "[](du-kien:nam-ra-doi)", "{w} (*{w}*)",
          "«https://a.vn/{n}»", "{n}&nbsp;km", "**{n}**", "{w} [{n}]", "{w}: {w}", "5* và 6*", "#{w}", "{n} > 3", "~~{w}~~"]
BLOCKS = ["- {w}\n- {w}", "1. {w}\n2. {w}", "| {w} | {w} |\n|---|---|\n| 1 | {n} |", "> {w}", "## {w}",
          "{w}[^1]\n\n[^1]: {w}", "```\n{w}\n```"]
WORDS = ["đọc", "máy", "thẻ", "điện thoại", "ứng dụng", "xã", "khỏe", "Quý", "bấm"]

LESSON = """mã: {id}
bản: 1
tiêu đề: Bài {id}
tóm tắt: {summary}
loại: sử dụng
nền tảng: [ung-dung-mot]
dành cho: [thành viên tổ]
thời lượng: 20
giới thiệu: {introduction}
mục tiêu:
  - mã: mo-duoc
    người học: mở được ứng dụng
các bước:
  - mã: mo-ung-dung
    làm: {action}
    thấy: Màn hình chính.
    nếu không: {otherwise}
    ghi chú: {note}
cảnh báo:
  - mã: khong-dua-otp
    mức: nghiêm trọng
    tiêu đề: Không đưa mã OTP
    nội dung: {warning}
sự cố:
  - mã: khong-mo-duoc
    dấu hiệu: Ứng dụng không mở.
    cách xử lý: {remedy}
câu hỏi:
  - mã: hoi-otp
    bản: 1
    loại: đúng sai
    hỏi: {question}
    đáp án: sai
    vì sao đúng: {reason}
    vì sao sai: Đúng vậy. Mã OTP chỉ để mình bạn dùng.
    mục tiêu: [mo-duoc]
    cảnh báo: [khong-dua-otp]
dữ kiện: [nam-ra-doi]
"""
INLINE = ["summary", "action", "otherwise", "reason"]
BLOCK = ["introduction", "note", "warning", "remedy", "question"]
BASE = {
    "thuat-ngu/chung.yaml": "thuật ngữ:\n  - mã: ung-dung\n    từ: Ứng dụng\n    nghĩa: Chương trình.\n",
    "nen-tang/ung-dung-mot.yaml": "mã: ung-dung-mot\nbản: 1\ntên: Ứng dụng Một\nloại: ứng dụng\ntóm tắt: Để thử.\n"
                                  "mô tả: Có từ [](du-kien:nam-ra-doi).\ntình trạng: đang dùng\n",
    "du-kien/chung.yaml": "chủ đề: Chung\ndữ kiện:\n  - mã: nam-ra-doi\n    bản: 1\n    nội dung: Ra đời năm 2021.\n"
                          "    giá trị: năm 2021\n    trạng thái: đã kiểm chứng\n    nguồn: [bao-mot]\n"
                          "    kiểm tra ngày: 2026-11-23\n    xem lại trước: 2027-11-23\n",
    "nguon/chung.yaml": "nguồn:\n  - mã: bao-mot\n    tên: Bài báo\n    nơi đăng: Báo Một\n"
                        "    địa chỉ: \"https://example.vn/bai-bao\"\n    xem ngày: 2026-11-23\n",
}


def scalar(text):
    """A block text that holds `text` byte for byte, behind a key."""
    lines = text.split("\n")
    return "|2-\n" + "\n".join("      " + line if line else "" for line in lines)


class Course:
    """Lessons that differ in one text each."""

    def __init__(self):
        self.texts = {"bai-mot": ("introduction", "Bài này để thử.")}

    def add(self, field, text):
        name = f"bai-{len(self.texts)}"
        self.texts[name] = (field, text)
        return name

    def write(self, folder, leave_out=()):
        names = [name for name in self.texts if name not in leave_out]
        for path, text in BASE.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, "utf-8")
        modules = [names[i:i + 40] for i in range(0, len(names), 40)]
        (folder / "sach.yaml").write_text("mã: sach\ntiêu đề: Sách\nmô tả: Sách để thử.\nhọc phần: ["
                                          + ", ".join(f"m-{i}" for i in range(len(modules))) + "]\n", "utf-8")
        (folder / "hoc-phan").mkdir(exist_ok=True)
        (folder / "bai-hoc").mkdir(exist_ok=True)
        for i, module in enumerate(modules):
            (folder / f"hoc-phan/m-{i}.yaml").write_text(
                f"mã: m-{i}\ntiêu đề: Học phần\nmô tả: Để thử.\nbuổi học:\n  - mã: buoi\n    tiêu đề: Buổi\n"
                f"    bài học: [{', '.join(module)}]\n", "utf-8")
        for name in names:
            field, text = self.texts[name]
            values = dict.fromkeys(INLINE + BLOCK, "Bài học để thử.")
            values["otherwise"] = "Xem [Không mở được](su-co:khong-mo-duoc)."
            values["question"] = "Có nên đọc mã OTP không?"
            # An indentation indicator counts from the key, which stands deeper in lists.
            depth = {"action": 4, "otherwise": 4, "note": 4, "warning": 4, "remedy": 4, "question": 4, "reason": 4}
            indent = depth.get(field, 0)
            values[field] = scalar(text).replace("\n      ", "\n" + " " * (indent + 2))
            (folder / f"bai-hoc/{name}.yaml").write_text(LESSON.format(id=name, **values), "utf-8")


def fill(pattern, dice):
    return re.sub(r"\{([nw])\}", lambda m: str(dice.randint(5, 199)) if m[1] == "n" else dice.choice(WORDS),
                  pattern.replace("{{", "{").replace("}}", "}"))


def check_slips(program, number, dice):
    course, slips, proper = Course(), {}, {}
    for kind, patterns in SLIPS.items():
        for i in range(number):
            pattern = patterns[i % len(patterns)]
            text = fill(pattern, dice)
            field = dice.choice(BLOCK if kind == "blocks" else BLOCK + INLINE)
            around = "{}" if kind == "blocks" else dice.choice(["{}", "Hãy {}", "Hãy {} ngay.", "Hãy đọc. {}"])
            slips[course.add(field, around.format(text))] = kind
    for i in range(number * 3):
        text = fill(PROPER[i % len(PROPER)], dice)
        proper[course.add(dice.choice(BLOCK + INLINE), f"Hãy {text} rồi")] = text
    for i in range(number):
        proper[course.add(dice.choice(BLOCK), fill(BLOCKS[i % len(BLOCKS)], dice))] = "block"
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder) / "c"
        folder.mkdir()
        course.write(folder)
        found = findings(program, folder)
    silent = [f"{kind}: {course.texts[name]}" for name, kind in slips.items()
              if not any(one["code"] > "M41" and one["code"] < "M5" for one in found[name])]
    wrong = [f"{course.texts[name]}: {[one['code'] for one in found[name]]}" for name in proper
             if any("M41" < one["code"] < "M5" for one in found[name])]
    report("slips", f"{len(slips)} in all fields, reported", silent)
    report("proper uses", f"{len(proper)}, left alone", wrong)


# Random texts and CommonMark's examples

PIECES = WORDS + ["100", "21", "*", "*", "**", "_", "__", "~", "~~", "`", "``", "[", "]", "(", ")", "](", "](bai:bai-mot)",
                  "bai:bai-mot", "du-kien:", "|", "||", "\n", "\n", "\n\n", "- ", "1. ", "3. ", "#", "# ", "> ", "\\", "&",
                  "&amp;", "&#8203;", "&nbsp;", "<", ">", "<b>", "https://a.vn/x", "www.a.vn", "[^1]", "[^1]: ", "[a]: ",
                  "---", "|---|---|", "```", "    ", "!", "\"", "'", ".", ",", ":", " ", " ", " ", "«", "»", "…", "•"]


def allowed(text):
    """Letters that mark-up may take: addresses, labels, names of references and of languages."""
    parts = re.findall(r"\]\(([^)\n]*)", text) + re.findall(r"\[([^\]]*)\]", text) + re.findall(r"&(#?\w+);", text)
    parts += re.findall(r"^[\s>]*(?:```+|~~~+)[ \t]*(\S*)", text, re.M) + re.findall(r"\]:\s*(.*\n?.*)", text)
    parts += re.findall(r"(?:^|[\s>.)])(\d+)[.)](?=\s|$)", text)
    return collections.Counter("".join(parts))


def compare(program, course, name):
    """What is accepted in silence is built; its letters must be there."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "c").mkdir()
        course.write(folder / "c")
        found = findings(program, folder / "c")
        shutil.rmtree(folder / "c")
        (folder / "c").mkdir()
        quiet = Course()
        for one, (field, text) in course.texts.items():
            if one != "bai-mot" and not found[one]:
                quiet.add(field, text)
        quiet.write(folder / "c")
        done = run(program, "build", folder / "c", "--output", folder / "o", "--today", "2026-11-24")
        if done.returncode:
            sys.exit(done.stderr[-2000:])
        lost = []
        for one, (_, text) in quiet.texts.items():
            page = (folder / f"o/bai-{one}.html").read_text("utf-8")
            start = page.index('<div class="in">', page.index('id="gioi-thieu"'))
            end = page.index("</div>", start)
            while page[start:end].count("<div") > page[start:end].count("</div>"):
                end = page.index("</div>", end + 1)
            shown = visible(page[start:end])
            missing = (collections.Counter(filter(str.isalnum, text)) - collections.Counter(filter(str.isalnum, shown))
                       - allowed(text))
            bare = re.search(rf"\]\(|\[\^|\*\*\w|\b(?:{SCHEMES}):[a-z]", shown)
            if missing:
                lost.append(f"lost {''.join(missing.elements())!r} of {text!r}")
            elif bare and "`" not in text and "\\" not in text and "    " not in text and "\t" not in text:
                lost.append(f"bare {bare[0]!r} of {text!r}")
    report(name, f"{len(course.texts) - 1}, of which {len(quiet.texts) - 1} accepted in silence", lost)


def check_random(program, number, dice):
    course = Course()
    for _ in range(number):
        text = "".join(dice.choice(PIECES) + dice.choice(["", "", " "]) for _ in range(dice.randint(3, 14))).strip()
        if text:
            course.add("introduction", text)
    compare(program, course, "random texts")


def check_spec(program):
    course = Course()
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:",
                        "--dest", folder, f"markdown-it-py=={markdown_it.__version__}"], check=True)
        with tarfile.open(next(pathlib.Path(folder).glob("*.tar.gz"))) as archive:
            member = next(one for one in archive.getnames() if one.endswith("test_cmark_spec/commonmark.json"))
            examples = json.load(archive.extractfile(member))
    for example in examples:
        if example["markdown"].strip():
            course.add("introduction", example["markdown"].rstrip("\n"))
    compare(program, course, "examples of CommonMark")


failures = 0


def report(name, done, problems):
    global failures
    failures += len(problems)
    print(f"{'FAILED' if problems else 'ok    '} {name}: {done}, {len(problems)} problems", flush=True)
    for problem in problems[:25]:
        print(f"       {problem}")


def main():
    options = parser(__doc__)
    options.add_argument("--slips", type=int, default=40)
    options.add_argument("--random", type=int, default=2000)
    options.add_argument("--seed", type=int, default=20261129)
    options.add_argument("--spec", action="store_true")
    options = options.parse_args()
    dice = random.Random(options.seed)
    check_content(options.program, "content", CONTENT)
    with tempfile.TemporaryDirectory() as folder:
        check_content(options.program, "what `camnang new` makes", new_book(options.program, pathlib.Path(folder) / "new"))
    check_slips(options.program, options.slips, dice)
    check_random(options.program, options.random, dice)
    if options.spec:
        check_spec(options.program)
    sys.exit(1 if failures else 0)


main()
