"""The files that fuzzing starts from.

The documents of the fixtures, yaml-test-suite among them, and the book in content/: whole where they are short, and all
of them in pieces of a few lines, which libFuzzer changes faster and to more effect.
"""

import hashlib
import json

from house import CONTENT, ROOT

LONGEST = 4096
LINES = 6


def documents():
    fixtures = ROOT / "Tests/LessonSyntaxTests/Fixtures"
    for name in ("agree.jsonl", "mistakes.jsonl", "many-mistakes.jsonl", "yaml-test-suite.jsonl"):
        for line in (fixtures / name).read_text(encoding="utf-8").splitlines():
            yield json.loads(line)["yaml"].encode()
    for folder, pattern in [
        (fixtures / "bytes", "*"),
        (fixtures / "fuzz", "*"),
        (CONTENT, "**/*.yaml"),
    ]:
        yield from (file.read_bytes() for file in sorted(folder.glob(pattern)))


def pieces(document):
    """Runs of lines, out of the margin that they have in common."""
    lines = document.splitlines(keepends=True)
    for start in range(0, len(lines), LINES):
        some = lines[start:start + LINES]
        margin = min((len(line) - len(line.lstrip(b" ")) for line in some if line.strip()), default=0)
        yield b"".join(line[margin:] if line.strip() else line for line in some)


def write(folder):
    folder.mkdir(parents=True, exist_ok=True)
    for document in documents():
        for seed in (document, *pieces(document)):
            if len(seed) <= LONGEST:
                (folder / hashlib.sha256(seed).hexdigest()[:16]).write_bytes(seed)

