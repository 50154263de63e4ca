"""Reads the QR codes of built pages back with zbar. See check-codes."""

import html
import pathlib
import re
import subprocess
import sys
import tempfile

FIGURE = re.compile(r'<figure class="qr">.*?viewBox="0 0 (\d+) \d+".*?<path class="qr-dark"[^>]* d="([^"]+)">.*?'
                    r'<span class="address">([^<]+)</span>', re.S)
RUN = re.compile(r"M(\d+) (\d+)h(\d+)v1h-\d+z")
SCALE = 8


def picture(side, path):
    """The symbol as a portable bitmap, eight dots a module."""
    rows = [[0] * side for _ in range(side)]
    runs = RUN.findall(path)
    assert "".join(f"M{x} {y}h{w}v1h-{w}z" for x, y, w in runs) == path, "the path is more than runs of modules"
    for x, y, width in runs:
        for column in range(int(x), int(x) + int(width)):
            rows[int(y)][column] = 1
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
    print(f"{codes} codes, {len(known)} different, {failures} read otherwise: " + ", ".join(sorted(known.values())))
    sys.exit(0 if codes and not failures else 1)


main()
