"""Reads the QR codes of built pages back with zbar, as a phone does: each must say what stands below it, an address of a
platform whose fact is verified and not overdue."""

import html
import json
import re
import subprocess
import tempfile
from pathlib import Path

from house import TODAY, in_vietnamese

FIGURE = re.compile(r'<figure class="qr">.*?viewBox="0 0 (\d+) \d+".*?<path class="qr-dark"[^>]* d="([^"]+)">.*?'
                    r'<span class="address">([^<]+)</span>', re.S)
STEP = re.compile(r"(?:M(\d+) (\d+)\.5|m(\d+) 0)h(\d+)")
SCALE = 8


def picture(side, path):
    """The symbol as a portable bitmap, eight dots a module."""
    rows = [[0] * side for _ in range(side)]
    assert STEP.sub("", path) == "", "the path is more than lines along modules"
    x = y = 0
    for start, row, gap, width in STEP.findall(path):
        x, y = (int(start), int(row)) if row else (x + int(gap), y)
        rows[y][x:x + int(width)] = [1] * int(width)
        x += int(width)
    lines = [" ".join(str(bit) for bit in row for _ in range(SCALE)) for row in rows for _ in range(SCALE)]
    return f"P1\n{side * SCALE} {side * SCALE}\n" + "\n".join(lines) + "\n"


def read(bitmap):
    with tempfile.NamedTemporaryFile(suffix=".pbm", mode="w") as file:
        file.write(bitmap)
        file.flush()
        run = subprocess.run(["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", file.name],
                             capture_output=True, text=True)
    return run.stdout.rstrip("\n")


def official(program, content):
    """The addresses that the register vouches for today."""
    def load(folder):
        for path in sorted((content / folder).glob("*.yaml")):
            yield json.loads(subprocess.run([program, "parse", path], capture_output=True, check=True).stdout)

    verified = {fact["mã"] for file in load("du-kien") for fact in file["dữ kiện"]
                if fact["trạng thái"] == "đã kiểm chứng" and fact["xem lại trước"] >= TODAY}
    return {address["giá trị"] for platform in load("nen-tang") for address in platform.get("địa chỉ") or []
            if address["dữ kiện"] in verified}


def problems(program, content, folder):
    """What is wrong with the codes in a folder of pages that were built of a book, and how many codes there are."""
    with tempfile.TemporaryDirectory() as copy:
        trusted = official(program, in_vietnamese(program, content, Path(copy, "content")))
    known, count, found = {}, 0, []
    for page in sorted(folder.rglob("*.html")):
        for side, path, caption in FIGURE.findall(page.read_text()):
            count += 1
            address = html.unescape(caption)
            if path not in known:
                known[path] = read(picture(int(side), path))
            if known[path] != address:
                found.append(f"{page.relative_to(folder)}: the code says {known[path]!r}, the page {address!r}")
            if known[path] not in trusted:
                found.append(f"{page.relative_to(folder)}: no verified fact has the address {known[path]!r}")
    print(f"{count} QR codes, {len(known)} different, {len(trusted)} addresses in the register")
    return found, count
