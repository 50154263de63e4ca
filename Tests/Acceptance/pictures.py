"""Pictures wherever a reader sees text, each looked at, stripped, sized and weighed.

A new book gets a picture in every place that takes one: photos that tell where they were taken, a screenshot with blanks and
marks in its name, an SVG with a script. What is no picture is refused, each with its reason; what is heavy or moves is told.
Every edition shows its own pictures and carries no others; no copy tells a place, runs or fetches anything; every `img` keeps
room for its picture. The pages stand before the Nu HTML checker, axe and the browser, the EPUBs before epubcheck.
"""

import io
import json
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import zipfile
from argparse import Namespace
from pathlib import Path

from PIL import Image, ImageDraw, ImageOps

import pages
from house import NEW_LESSON, TODAY, build, jar, new_book, parser
from links import Site

FAILURES: list[str] = []
EDITIONS = {"trainee": "hoc-vien", "trainer": "nguoi-day", "citizen": "nguoi-dan", "poster": "ap-phich", "quiz-sheet": "de-kiem-tra"}
LARGEST = {None: (640, 760), "nhỏ": (160, 360), "nửa trang": (340, 760), "cả trang": (960, 2400)}
SVG = "http://www.w3.org/2000/svg"
DRAWING = f"""<?xml version="1.0"?>
<!DOCTYPE svg [<!ENTITY told "Hai bước">]>
<svg xmlns="{SVG}" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:i="http://www.inkscape.org/x" viewBox="0 0 300 200"
 i:docname="/home/lan/so-do.svg" onload="alert(1)"><metadata>Lan</metadata><style>.a {{ fill: #246; }}</style>
<style>@import url(https://example.vn/a.css);</style><script>alert(2)</script>
<a href="javascript:alert(3)"><rect class="a" width="120" height="80" x="10" y="10" onclick="alert(4)"/></a>
<g transform="translate(150,0)"><circle cx="60" cy="50" r="40" fill="url(#g)"/><text x="30" y="150">&told;</text></g>
<defs><linearGradient id="g"><stop offset="0" stop-color="#c33"/></linearGradient></defs>
<image href="https://example.vn/theo-doi.png" width="9" height="9"/><path id="p" d="M0 190h9"/><use xlink:href="#p" x="9"/>
<foreignObject width="9" height="9"><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>
<rect width="1" height="1" style="fill: url('https://example.vn/b')"/></svg>
"""

# Where a picture stands: its file, in which editions it is shown besides the two whole ones, and its width.
PLACES = {
    "sách": ("hinh/bìa sách.png", [], "cả trang"),
    "học phần": ("hinh/phan.png", [], None),
    "bài": ("hinh/anh-chup.jpg", [], None),
    "bước": ("hinh/Màn hình chính.PNG", ["citizen"], "nửa trang"),
    "cảnh báo": ("hinh/tin-gia.webp", ["citizen", "poster", "quiz-sheet"], "nửa trang"),
    "sự cố": ("hinh/su-co.gif", [], "nhỏ"),
    "câu hỏi": ("hinh/cau-hoi.png", ["quiz-sheet"], None),
    "lựa chọn": ("hinh/lua-chon.png", ["quiz-sheet"], "nhỏ"),
    "chặng": ("hinh/chang.png", ["quiz-sheet"], None),
    "nền tảng": ("hinh/bieu-tuong.svg", [], "nhỏ"),
    "phiếu": ("hinh/ap-phich.jpeg", ["poster"], None),
    "tờ rơi": ("hinh/nhat-ky/to-roi.png", ["citizen"], None),
}


def check(what: str, holds: bool, told: str = "") -> None:
    if not holds:
        FAILURES.append(what)
        print(f"FAILED {what}\n{told[-1500:]}", flush=True)


def main() -> int:
    options = parser(__doc__)
    options.add_argument("--sample", type=int, default=24, help="how many pages axe and the camera look at")
    options.add_argument("--screenshots", type=Path, help="a folder for pictures of the pages")
    options = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="camnang-pictures-") as folder:
        work = Path(folder)
        content = new_book(options.program, work / "sach")
        draw_all(content)
        put_everywhere(content)
        told(options.program, content)
        refused(options.program, content, work)
        site = work / "site"
        build(options.program, content, site, "--edition", "all")
        for edition, place in EDITIONS.items():
            look_at_edition(edition, site / place, content)
        validated = pages.look_at(Namespace(folder=site, sample=options.sample, screenshots=options.screenshots))
        check("the pages before validators", validated == 0)
        books(options.program, content, work)
    print("FAILED " + "; ".join(FAILURES) if FAILURES else "ok     pictures")
    return 1 if FAILURES else 0


# The book


def picture(size: tuple[int, int], text: str) -> Image.Image:
    image = Image.new("RGB", size, "#e8f0ea")
    draw = ImageDraw.Draw(image)
    draw.rectangle((4, 4, size[0] - 5, size[1] - 5), outline="#246", width=3)
    draw.text((size[0] // 8, size[1] // 3), text, fill="#123", font_size=max(12, size[0] // 9))
    return image


def located(orientation: int) -> Image.Exif:
    notes = Image.Exif()
    notes[0x0112] = orientation
    notes[0x010F] = "Điện thoại của Lan"
    notes.get_ifd(0x8825).update({1: "N", 2: (21.0, 35.0, 32.0), 3: "E", 4: (105.0, 50.0, 12.0)})
    return notes


def draw_all(content: Path) -> None:
    (content / "hinh" / "nhat-ky").mkdir(parents=True, exist_ok=True)
    files = {name: content / path for name, (path, _, _) in PLACES.items()}
    picture((1200, 500), "BIA SACH").save(files["sách"])
    picture((300, 200), "PHAN").save(files["học phần"])
    picture((800, 600), "ANH CHUP").save(files["bài"], exif=located(6))
    picture((1080, 2400), "MAN HINH").save(files["bước"], "PNG")
    picture((700, 900), "TIN GIA").save(files["cảnh báo"], exif=located(1))
    picture((90, 90), "!").save(files["sự cố"])
    picture((640, 300), "CAU HOI").save(files["câu hỏi"])
    picture((400, 400), "A").save(files["lựa chọn"])
    picture((500, 800), "CHANG").save(files["chặng"])
    files["nền tảng"].write_text(DRAWING, "utf-8")
    picture((900, 700), "AP PHICH").save(files["phiếu"], "JPEG")
    picture((360, 360), "TO ROI").save(files["tờ rơi"])
    # A Mac keeps names decomposed, and zips them so.
    decomposed = content / unicodedata.normalize("NFD", PLACES["sách"][0])
    files["sách"].rename(decomposed)


def shown(place: str, indent: int) -> str:
    path, _, width = PLACES[place]
    lines = ["hình:", f"  tệp: {path}", f"  mô tả: Hình ở {place}, để thử.", f"  chú thích: Chú thích ở {place}."]
    lines += [f"  rộng: {width}"] if width else []
    return "".join(f"{' ' * indent}{line}\n" for line in lines)


def put(file: Path, before: str, text: str) -> None:
    """Puts a text above the first line that begins with another."""
    old = file.read_text("utf-8")
    at = old.index(f"\n{before}") + 1
    file.write_text(old[:at] + text + old[at:], "utf-8")


def put_everywhere(content: Path) -> None:
    lesson = content / "bai-hoc" / f"{NEW_LESSON}.yaml"
    put(content / "sach.yaml", "học phần:", shown("sách", 0))
    put(content / "hoc-phan" / "phan-mot.yaml", "buổi học:", shown("học phần", 0))
    put(content / "nen-tang" / "ung-dung-vi-du.yaml", "đơn vị vận hành:", shown("nền tảng", 0))
    sheet = content / "phieu" / "chuan-bi-buoi-day.yaml"
    put(sheet, "    việc:", shown("phiếu", 4))
    sheet.write_text(sheet.read_text("utf-8").replace("loại: danh mục", "loại: áp phích"), "utf-8")
    put(lesson, "chuẩn bị:", shown("bài", 0))
    text = re.sub(r"    hình:\n      tệp: .*\n      mô tả: .*\n", shown("bước", 4), lesson.read_text("utf-8"))
    lesson.write_text(text, "utf-8")
    put(lesson, "    dữ kiện: [otp-dung-mot-lan]", shown("cảnh báo", 4))
    put(lesson, "    nguyên nhân:", shown("sự cố", 4))
    put(lesson, "    mục tiêu: [nhan-ra-cuoc-goi]\n    cảnh báo:", shown("câu hỏi", 4))
    put(lesson, "        vì sao: Ngân hàng không gọi", shown("lựa chọn", 8))
    put(lesson, "        lựa chọn:", shown("chặng", 8))
    text = lesson.read_text("utf-8")
    if "\ntờ rơi:" in text:
        at = text.index("\ntờ rơi:\n") + len("\ntờ rơi:\n")
        lesson.write_text(text[:at] + shown("tờ rơi", 2) + text[at:], "utf-8")
    else:
        lesson.write_text(text + "tờ rơi:\n  lời dặn:\n    - Không đọc mã OTP cho ai.\n" + shown("tờ rơi", 2), "utf-8")


# What is said


def said(program: Path, content: Path) -> list[dict]:
    ran = subprocess.run([program, "check", content, "--format", "json", "--today", TODAY], capture_output=True, text=True)
    return json.loads(ran.stdout)["diagnostics"]


def told(program: Path, content: Path) -> None:
    found = said(program, content)
    check("no error in the book with pictures", all(each["severity"] != "error" for each in found), str(found))
    codes = {each["code"] for each in found}
    check("photos with a place are told (H508), the drawing's script too (H515)", {"H508", "H515"} <= codes, str(found))


def refused(program: Path, content: Path, work: Path) -> None:
    """Each of the files that people really have, in the place of a sound one."""
    noise = Image.effect_noise((900, 900), 90).convert("RGB")
    frames = [picture((120, 90), str(number)) for number in range(3)]
    moving = io.BytesIO()
    frames[0].save(moving, "GIF", save_all=True, append_images=frames[1:])
    huge = io.BytesIO()
    Image.new("RGB", (8000, 6000), "#888").save(huge, "JPEG", quality=40)
    png = io.BytesIO()
    picture((50, 50), "x").save(png, "PNG")
    heavy = io.BytesIO()
    noise.save(heavy, "PNG")
    heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(400)
    cases = {
        "a HEIC called .jpg": ("a.jpg", heic, "H507", "HEIC"),
        "a PNG called .jpg": ("b.jpg", png.getvalue(), "H507", "b.png"),
        "an empty file": ("c.png", b"", "H507", "trống"),
        "a text called .png": ("d.png", "giá".encode(), "H507", "không phải tệp hình"),
        "half a PNG": ("e.png", heavy.getvalue()[:5000], "H507", "cụt"),
        "8,000 × 6,000 pixels": ("f.jpg", huge.getvalue(), "H512", "8000 × 6000"),
        "a heavy picture": ("g.png", heavy.getvalue(), "H512", "MB"),
        "a moving GIF": ("h.gif", moving.getvalue(), "H514", "khung đầu"),
        "an SVG that is not well-formed": ("i.svg", f"<svg xmlns='{SVG}' viewBox='0 0 1 1'><g></svg>".encode(), "H507", "viết sai"),
        "an SVG without a size": ("k.svg", f"<svg xmlns='{SVG}'/>".encode(), "H507", "viewBox"),
        "a bomb of entities": ("l.svg", bomb(), "H507", "viết sai"),
        "a file of 40 MB": ("m.png", png.getvalue() + bytes(40 << 20), "S214", "MiB"),
    }
    for what, (name, data, code, word) in cases.items():
        (content / "hinh" / name).write_bytes(data)
        found = with_path(program, content, work, f"hinh/{name}")
        check(f"{what}: {code} with “{word}”", any(e["code"] == code and word in e["message"] for e in found), str(found))
    names = {
        "hinh/phan.PNG": ("C317", "hinh/phan.png"), "hinh/Phan.jpg": ("C317", "hinh/phan.png"), "phan.png": ("C317", "hinh/phan.png"),
        "hinh/không có.png": ("C317", ""), "https://example.vn/a.png": ("S203", "tải hình về"), "/home/lan/a.png": ("S203", "thư mục"),
        "C:\\\\anh\\\\a.png": ("S203", "Windows"), "hinh/../../a.png": ("S203", "thư mục"), "hinh/a.heic": ("S203", "jpg"),
        "hinh/a": ("S203", "đuôi"), "hinh/.a.png": ("S203", "dấu chấm"), "hinh/a?.png": ("S203", "«?»"),
    }
    for path, (code, word) in names.items():
        found = with_path(program, content, work, path)
        texts = [json.dumps(each, ensure_ascii=False) for each in found if each["code"] == code]
        check(f"{path}: {code} with “{word}”", any(word in text for text in texts), str(found))


def bomb() -> bytes:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE svg [<!ENTITY e0 "aaaaaaaaaa">{entities}]><svg xmlns="{SVG}" viewBox="0 0 1 1"><text>&e9;</text></svg>'.encode()


def with_path(program: Path, content: Path, work: Path, path: str) -> list[dict]:
    """What is said of the book with another picture in its module."""
    copy = work / "mot-ban"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(content, copy)
    module = copy / "hoc-phan" / "phan-mot.yaml"
    module.write_text(module.read_text("utf-8").replace("tệp: hinh/phan.png", f'tệp: "{path}"'), "utf-8")
    return said(program, copy)


# What is built


def flat(path: str) -> str:
    bare = unicodedata.normalize("NFD", path.lower()).replace("đ", "d")
    bare = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return "hinh-" + re.sub(r"[^a-z0-9.]", "-", bare)


def look_at_edition(edition: str, folder: Path, content: Path) -> None:
    whole = edition in ("trainee", "trainer")
    wanted = {flat(path): (place, width) for place, (path, where, width) in PLACES.items() if whole or edition in where}
    there = {file.name for file in folder.glob("hinh-*")}
    check(f"{edition} carries the pictures that it shows", there == set(wanted), f"{sorted(there)}\n{sorted(wanted)}")
    used = set()
    for page in folder.glob("*.html"):
        for tag in re.findall(r"<img[^>]*>", page.read_text("utf-8")):
            values = dict(re.findall(r'([a-z]+)="([^"]*)"', tag))
            # The theme's own, and scenes.
            if not values["src"].startswith("hinh-"):
                continue
            used.add(values["src"])
            check(f"{edition}/{page.name}: {tag}: keeps its room", {"width", "height", "alt"} <= set(values) and values["alt"] != "")
            check(f"{edition}/{page.name}: {tag}: lazy", values.get("loading") == "lazy")
            sized(edition, folder / values["src"], wanted.get(values["src"]), values)
    check(f"{edition} shows the pictures that it carries", used == there, f"{sorted(used)}\n{sorted(there)}")
    for file in folder.glob("hinh-*"):
        stripped(edition, file.name, file.read_bytes())


def sized(edition: str, file: Path, place: tuple[str, str | None] | None, values: dict[str, str]) -> None:
    width, height = int(values["width"]), int(values["height"])
    if file.suffix == ".svg":
        natural = (300, 200)
    else:
        with Image.open(file) as image:
            natural = ImageOps.exif_transpose(image).size
    check(f"{edition}/{file.name}: its shape", abs(width / height - natural[0] / natural[1]) < 0.02, f"{values} {natural}")
    largest = LARGEST[place[1] if place else None]
    check(f"{edition}/{file.name}: its bounds", width <= min(natural[0], largest[0]) and height <= min(natural[1], largest[1]), f"{values}")


def stripped(edition: str, name: str, data: bytes) -> None:
    if name.endswith(".svg"):
        text = data.decode("utf-8")
        for bad in ("script", "onload", "onclick", "javascript", "example.vn", "foreignObject", "metadata", "lan/", "ENTITY"):
            check(f"{edition}/{name} without {bad}", bad not in text, text)
        for good in ('viewBox="0 0 300 200"', "Hai bước", "url(#g)", ".a {", 'xlink:href="#p"', "<circle"):
            check(f"{edition}/{name} with {good}", good in text, text)
        return
    with Image.open(io.BytesIO(data)) as image:
        notes = image.getexif()
        told = set(notes) - {0x0112} | set(notes.get_ifd(0x8825))
        check(f"{edition}/{name} tells nothing but how it is turned", not told, str(told))
        image.load()


def books(program: Path, content: Path, work: Path) -> None:
    epubs = work / "epub"
    build(program, content, epubs, "--edition", "all", "--format", "epub")
    for file in sorted(epubs.glob("*.epub")):
        report = work / "epubcheck.json"
        subprocess.run(["java", "-jar", jar("epubcheck.jar"), "--json", report, "--quiet", file], capture_output=True)
        messages = json.loads(report.read_text())["messages"]
        check(f"{file.name} before epubcheck", not messages, str(messages))
        with zipfile.ZipFile(file) as book:
            for name in book.namelist():
                if "hinh-" in name:
                    stripped(file.name, name, book.read(name))
    single = work / "sach.html"
    build(program, content, single, "--format", "single")
    text = single.read_text("utf-8")
    check("the book in one file holds its pictures", len(re.findall(r'<img[^>]*src="data:', text)) >= len(PLACES), text[:200])
    check("and shows all with their size", all(re.search(r' width="\d+" height="\d+"', tag) for tag in re.findall(r"<img[^>]*>", text)))
    check("every picture is where it leads", not Site(work / "site").check())


if __name__ == "__main__":
    sys.exit(main())
