"""Reads the QR codes of built pages back with zbar. See check-codes."""

import html
import pathlib
import re
import subprocess
import sys
import tempfile

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


def main():
    known, codes, failures = {}, 0, 0
    for page in sorted(pathlib.Path(sys.argv[1]).rglob("*.html")):
        text = page.read_text()
        for side, path, address in FIGURE.findall(text):
            codes += 1
            address = html.unescape(address)
            if path not in known:
                known[path] = read(picture(int(side), path))
            if known[path] != address:
                failures += 1
                print(f"FAILED {page}: the code says {known[path]!r}, the page {address!r}")
    print(f"{codes} codes, {len(known)} different, {failures} read otherwise")
    sys.exit(0 if codes and not failures else 1)


main()
