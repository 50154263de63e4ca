"""Writes the files that fuzzing starts from: seeds.py ROOT FOLDER.

The documents of the fixtures, the real content, and yaml-test-suite where it lies beside the clone: whole where they are
short, and all of them in pieces of a few lines, which libFuzzer changes faster and to more effect.
"""

import hashlib
import json
import pathlib
import sys

LONGEST = 4096
LINES = 6


def documents(root):
    fixtures = root / "Tests/LessonSyntaxTests/Fixtures"
    for name in ("agree.jsonl", "mistakes.jsonl", "many-mistakes.jsonl"):
        for line in (fixtures / name).read_text(encoding="utf-8").splitlines():
            yield json.loads(line)["yaml"].encode()
    for folder, pattern in [
        (fixtures / "bytes", "*"),
        (fixtures / "fuzz", "*"),
        (root / "content", "**/*.yaml"),
        (root / "../shared/testdata/lesson-language/yaml-test-suite", "*/in.yaml"),
    ]:
        yield from (file.read_bytes() for file in sorted(folder.glob(pattern)))


def pieces(document):
    """Runs of lines, out of the margin that they have in common."""
    lines = document.splitlines(keepends=True)
    for start in range(0, len(lines), LINES):
        some = lines[start:start + LINES]
        margin = min((len(line) - len(line.lstrip(b" ")) for line in some if line.strip()), default=0)
        yield b"".join(line[margin:] if line.strip() else line for line in some)


def main():
    root, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    for document in documents(root):
        for seed in (document, *pieces(document)):
            if len(seed) <= LONGEST:
                (folder / hashlib.sha256(seed).hexdigest()[:16]).write_bytes(seed)


main()
