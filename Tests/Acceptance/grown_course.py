"""Makes a large course out of a book in Vietnamese keys.

The book is kept as it is and lessons are added to it: copies of its lessons with new ids and titles, in modules of 100
lessons and sessions of 10. Facts, platforms, sources and terms are shared by all copies, as they are in a province. The
same book and count give the same files.
"""

import re
import shutil
from pathlib import Path

import yaml

LESSONS_A_SESSION = 10
LESSONS_A_MODULE = 100


def make_course(real: Path, target: Path, count: int) -> list[str]:
    """Writes `count` lessons, or as many as there are, and what belongs to them; returns their ids in order."""
    originals = {path.stem: path.read_text(encoding="utf-8") for path in sorted((real / "bai-hoc").glob("*.yaml"))}
    if not originals:
        raise SystemExit(f"there are no lessons in {real}/bai-hoc")
    if target.exists():
        shutil.rmtree(target)
    shutil.copytree(real, target)
    ids = list(originals)
    made = list(ids)
    for number in range(len(ids), count):
        name = ids[number % len(ids)]
        copy = number // len(ids)
        # The last round may be cut short: what it leaves out is referred to in the original.
        left_out = {other for place, other in enumerate(ids) if copy * len(ids) + place >= count}
        text = copy_lesson(originals[name], copy, set(ids) - left_out)
        made.append(f"{name}-{copy:04d}")
        (target / "bai-hoc" / f"{made[-1]}.yaml").write_text(text, encoding="utf-8")
    add_modules(target, made[len(ids):])
    return made


def copy_lesson(text: str, copy: int, ids: set[str]) -> str:
    """The lesson with another id and title; references to the other lessons lead to their copies of the same round."""

    def renamed(name: str) -> str:
        return f"{name}-{copy:04d}" if name in ids else name

    def rename_match(match: re.Match) -> str:
        return match[1] + renamed(match[2])

    text = re.sub(r"(?m)^(mã: )([a-z0-9-]+)", lambda match: f"{match[1]}{match[2]}-{copy:04d}", text, count=1)
    text = re.sub(r'(?m)^(tiêu đề: .*?)("?)$', lambda match: f"{match[1]} ({copy}){match[2]}", text, count=1)
    text = re.sub(r"(\]\(bai:)([a-z0-9-]+)", rename_match, text)
    text = re.sub(r"(\]\((?:buoc|su-co|canh-bao|cau-hoi):)([a-z0-9-]+)(?=/)", rename_match, text)
    text = re.sub(r"(?m)^( +bước: )(.*)$", lambda m: m[1] + re.sub(r"()([a-z0-9-]+)(?=/)", rename_match, m[2]), text)
    return re.sub(
        r"(?m)^cần học trước:(.*(?:\n +- .*)*)",
        lambda match: "cần học trước:" + re.sub(r"()([a-z0-9]+(?:-[a-z0-9]+)*)", rename_match, match[1]),
        text,
    )


def add_modules(target: Path, lessons: list[str]) -> None:
    modules = []
    for number, part in enumerate(chunks(lessons, LESSONS_A_MODULE), start=1):
        modules.append(f"phan-{number:04d}")
        lines = [
            f"mã: phan-{number:04d}",
            f"tiêu đề: Phần {number}",
            f"mô tả: Phần thứ {number} của cuốn sách lớn.",
            "buổi học:",
        ]
        for session, ids in enumerate(chunks(part, LESSONS_A_SESSION), start=1):
            lines += [f"  - mã: buoi-{session}", f"    tiêu đề: Buổi {session}", f"    bài học: [{', '.join(ids)}]"]
        path = target / "hoc-phan" / f"{modules[-1]}.yaml"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    book = target / "sach.yaml"
    text = book.read_text(encoding="utf-8")
    lines = "học phần:\n" + "".join(f"  - {name}\n" for name in yaml.safe_load(text)["học phần"] + modules)
    text, found = re.subn(r"(?m)^học phần:.*\n(?:[ -].*\n)*", lambda _: lines, text, count=1)
    if not found:
        raise SystemExit("sach.yaml does not list its modules behind `học phần:`: teach Tests/Acceptance/grown_course.py")
    book.write_text(text, encoding="utf-8")


def chunks(items: list[str], size: int) -> list[list[str]]:
    return [items[start : start + size] for start in range(0, len(items), size)]
