"""What `format` and `check --fix` write, beside other readers of YAML.

- A text that YAML 1.1 (PyYAML) or 1.2 (ruamel.yaml) would type is a text to both once the file was formatted.
- `content/` and what `camnang new` makes, formatted in English keys, are the same data to both as before, but for keys and
  options, and in Vietnamese keys the same bytes as before.
- A source is written whole or not at all: on a full disk and on a read-only one the file stays as it was, exit code 3.
"""

import contextlib
import io
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import yaml
from ruamel.yaml import YAML

from house import CONTENT, ROOT, in_vietnamese, new_book, parser, sources

SCALARS = ROOT / "Tests/LessonSyntaxTests/Fixtures/scalars.jsonl"

TYPED = """null Null ~ true True FALSE yes Yes NO no on Off y N 0 1 -1 +1 007 0o17 0x1F 0b11 1_000 12:30 190:20:30 1.5 .5 1. 6e3
1e3 -.inf .NaN 2026-09-02 2026-9-2 2001-12-14t21:59:43.10-05:00 = <<""".split()
PLAIN = "0912 345 678|tháng 9|5 phút|2/9/2026|nope|12h30|1.2.3|=x|a=b".split("|")


def load_11(text):
    return yaml.safe_load(text)


def load_12(text):
    return YAML(typ="safe", pure=True).load(io.StringIO(text))


def run(program, *arguments, **options):
    return subprocess.run([program, *arguments], capture_output=True, check=False, **options)


def quotes_what_others_type(program, scalars):
    """Each scalar as the term of a glossary."""
    texts = sorted(set(TYPED + PLAIN + scalars))
    source = "thuật ngữ:\n" + "".join(f"  - mã: m-{n}\n    từ: {text}\n" for n, text in enumerate(texts))
    done = run(program, "format", "-", "--path", "thuat-ngu/chung.yaml", input=source.encode())
    assert done.returncode == 0, done.stderr.decode()
    out = done.stdout.decode()
    for load in (load_11, load_12):
        read = [item["từ"] for item in load(out)["thuật ngữ"]]
        wrong = [(a, b) for a, b in zip(texts, read, strict=True) if a != b]
        assert not wrong, f"{load.__name__} reads {wrong}"
    quoted = [text for text in PLAIN if f'"{text}"' in out]
    assert not quoted, f"quoted for nothing: {quoted}"
    return f"{len(texts)} scalars"


def texts_of(value):
    """All that is no key, in order."""
    if isinstance(value, dict):
        return [text for item in value.values() for text in texts_of(item)]
    if isinstance(value, list):
        return [text for item in value for text in texts_of(item)]
    return [value]


def keeps_books(program):
    with tempfile.TemporaryDirectory(prefix="camnang-format-") as folder:
        folder = pathlib.Path(folder)
        made = new_book(program, folder / "new", "--keys", "en")
        counts = [keeps_the_content(program, content, folder / name) for name, content in (("own", CONTENT), ("made", made))]
    return f"{sum(counts)} files there and back"


def keeps_the_content(program, content, folder):
    # Whatever layout and keys it came in; that the book of this project is laid out is held by `./test content`.
    copy = in_vietnamese(program, content, folder)
    before = {path: path.read_text() for path in sources(copy)}
    assert run(program, "format", str(copy)).returncode == 0
    changed = [str(path) for path, text in before.items() if path.read_text() != text]
    assert not changed, f"laid out otherwise the second time: {changed}"
    assert run(program, "format", "--keys", "en", str(copy)).returncode == 0
    for path, text in before.items():
        for load in (load_11, load_12):
            old, new = texts_of(load(text)), texts_of(load(path.read_text()))
            assert len(old) == len(new), f"{path}: {len(old)} values, then {len(new)}"
    assert run(program, "format", "--keys", "vi", str(copy)).returncode == 0
    changed = [str(path) for path, text in before.items() if path.read_text() != text]
    assert not changed, f"not as before after there and back: {changed}"
    return len(before)


@contextlib.contextmanager
def small_disk():
    """A file system of 64 KB; nothing where this machine does not let us mount one."""
    folder = tempfile.mkdtemp(prefix="camnang-disk-")
    mounted = False
    try:
        mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder]
        if os.geteuid() == 0 and shutil.which("mount"):
            mounted = subprocess.run(mount, capture_output=True, check=False).returncode == 0
        yield pathlib.Path(folder) if mounted else None
    finally:
        if mounted:
            subprocess.run(["umount", "-l", folder], check=True)
        os.rmdir(folder)


UNTIDY = "mã: cam-nang\ntiêu đề:   Cẩm nang: thử\n" + "# chú thích\n" * 800


def leaves_a_file_that_cannot_be_written(program):
    with small_disk() as disk:
        if disk is None:
            return "SKIPPED: only root can mount the small disk that this needs"
        content = disk / "content"
        content.mkdir()
        book = content / "sach.yaml"
        for fault in ("full", "read-only"):
            for command in (["check", "--fix"], ["format"]):
                # What --fix mends is a syntax error, which format does not touch.
                book.write_text(UNTIDY if command[0] == "check" else UNTIDY.replace(": thử", ""))
                if fault == "full":
                    with open(disk / "day", "wb", buffering=0) as file, contextlib.suppress(OSError):
                        while file.write(b"0" * 4096):
                            pass
                else:
                    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
                before = book.read_bytes()
                done = run(program, *command, "content", cwd=disk)
                if fault == "full":
                    os.remove(disk / "day")
                else:
                    subprocess.run(["mount", "-o", "remount,rw", disk], check=True)
                assert done.returncode == 3, f"{fault} {command}: exit code {done.returncode}, not 3"
                assert "Không ghi được «content/sach.yaml»" in done.stderr.decode(), done.stderr.decode()
                assert book.read_bytes() == before, f"{fault} {command}: the file has changed"
                assert os.listdir(content) == ["sach.yaml"], f"{fault} {command}: left {os.listdir(content)}"
    return "full and read-only, check --fix and format"


def main():
    program = parser(__doc__).parse_args().program
    scalars = [json.loads(line)["text"] for line in SCALARS.read_text(encoding="utf-8").splitlines()]
    failed = False
    for name, case in {
        "quotes": lambda: quotes_what_others_type(program, scalars),
        "content": lambda: keeps_books(program),
        "disks": lambda: leaves_a_file_that_cannot_be_written(program),
    }.items():
        try:
            print(f"ok: {name} ({case()})", flush=True)
        except AssertionError as error:
            failed = True
            print(f"FAILED: {name}: {error}", flush=True)
    sys.exit(1 if failed else 0)


main()
