"""Reads the book that this project publishes as a careful editor does, beyond what `camnang check` knows, which must find
nothing. Where `content/` holds another book, only that is asked.

Held: one style of tone placement (hòa, not hoà); every lesson has what a trainer teaches from, and a leaflet where it is
for households; leaflets say «bác» to who holds them, and on paper «mã» always says which code. What holds for any book
(addresses, dates, figures and abbreviations in a register, sentences to read aloud) is for `check`. Listed for a reader:
sentences of more than 25 words. What else holds of this book alone, such as seventy searches as people type them, is
in shipped_book.py.
"""

import collections
import json
import pathlib
import re
import subprocess
import sys
import unicodedata

import shipped_book
from house import CONTENT, TODAY, parser

LINK = re.compile(r"\[([^\]]*)\]\(([^)]+)\)")
# The old placement of tones on open oa, oe and uy: hoà, khoẻ, thuỷ.
OLD_TONE = re.compile(r"o[àáảãạ](?![a-zà-ỹ])|o[èéẻẽẹ](?![a-zà-ỹ])|(?<!q)u[ỳýỷỹỵ](?![a-zà-ỹ])", re.I)
# «mã» says which one it is: of two codes on one sheet one is to be shown and the other never. What points back may not.
BARE_CODE = re.compile(
    r"\bmã\b(?! (?:QR|OTP|PIN|hồ sơ|đơn|sáu số|mở máy|khách hàng|xác nhận|bấm|số|định danh|ấy|này|đó)\b)", re.I)
# A leaflet speaks to the old person who holds it: bác, and neither the team's «bạn» nor somebody talked about.
NOT_TO_HOUSEHOLDS = re.compile(r"\b(?:(?<!kết )bạn|bà con|chủ máy|chủ hộ|chủ SIM|người nộp)\b", re.I)
# Keys whose values are names for machines or sources' own words.
SKIPPED = {"mã", "dữ kiện", "nền tảng", "cần học trước", "mục tiêu", "bước", "cảnh báo", "nguồn", "tệp", "tiếng anh",
           "bài học", "học phần", "loại", "dành cho", "thay bằng", "nơi đăng", "chấp nhận", "sai thường gặp"}


def load(program, folder):
    for path in sorted(folder.rglob("*.yaml")):
        if any(part.startswith(".") for part in path.relative_to(folder).parts):
            continue
        run = subprocess.run([program, "parse", str(path)], capture_output=True, text=True, check=True)
        yield path.relative_to(folder), json.loads(run.stdout)


def texts(value, key=""):
    """Every text of a tree with the key it stands under; names for machines are left out."""
    if isinstance(value, dict):
        for name, item in value.items():
            if name not in SKIPPED or isinstance(item, list) and item and isinstance(item[0], dict):
                yield from texts(item, name)
    elif isinstance(value, list):
        for item in value:
            yield from texts(item, key)
    elif isinstance(value, str):
        yield key, value


def sentences(text):
    plain = LINK.sub(lambda link: link[1], text)
    return [part.strip() for part in re.split(r"(?:(?<=[.!?…:;])|(?<=[.!?…]»))\s+|\n+", plain) if part.strip()]


def on_paper(lesson):
    """What a lesson prints on leaflets and posters, each text with the place that it has there."""
    for warning in lesson["cảnh báo"]:
        if warning["mức"] == "nghiêm trọng":
            yield "cảnh báo", f"{warning['tiêu đề']}\n{warning['nội dung']}"
            if poster := warning.get("áp phích"):
                yield "áp phích", "\n".join([poster["câu"], *poster["dòng"]])
    leaflet = lesson.get("tờ rơi")
    if leaflet:
        for message in [leaflet.get("việc") or "", *leaflet["lời dặn"], *(leaflet.get("điền") or [])]:
            yield "tờ rơi", message
        steps = {step["mã"]: step for step in lesson["các bước"]}
        for box in leaflet.get("ô") or []:
            own = box.get("chữ") or steps[box["bước"]]["làm"]
            yield "ô", "\n".join([box.get("nhánh") or "", own, box.get("không được") or ""])
        if not leaflet.get("ô"):
            for name in leaflet.get("bước") or steps:
                yield "bước", "\n".join(steps[name].get(key) or "" for key in ("phần", "làm"))
    else:
        for point in lesson["ghi nhớ"]:
            yield "ghi nhớ", point


def missing(lesson):
    """What a lesson to teach from still lacks."""
    for key in ("mục tiêu", "chuẩn bị", "các bước", "cảnh báo", "dữ kiện", "ghi nhớ", "người dạy", "tiếng anh"):
        if not lesson.get(key):
            yield f"no «{key}»"
    if {"người dân", "hộ kinh doanh"} & set(lesson["dành cho"]) and not lesson.get("tờ rơi"):
        yield "no leaflet, though it is for households"
    if len(lesson.get("sự cố") or []) < 4:
        yield "fewer than four problems"
    questions = lesson["câu hỏi"]
    if len(questions) < 8 or len({question["loại"] for question in questions}) < 4:
        yield f"{len(questions)} questions of {len({question['loại'] for question in questions})} types"
    trainer = lesson.get("người dạy") or {}
    wanted = {"vật dụng": 1, "thử trước": 1, "tiến trình": 4, "lỗi hay gặp": 3, "câu hay hỏi": 3, "ba phút": 4, "hội thoại": 8}
    for key, least in wanted.items():
        if len(trainer.get(key) or []) < least:
            yield f"fewer than {least} of «{key}»"


def main():
    options = parser(__doc__)
    options.add_argument("--content", type=pathlib.Path, default=CONTENT)
    options = options.parse_args()
    program, folder = options.program, options.content
    if not shipped_book.is_in(folder):
        sys.exit(shipped_book.check_another(program, folder))
    checked = subprocess.run([program, "check", folder, "--strict", "--today", TODAY], check=False).returncode
    files = list(load(program, folder))
    facts = [fact for path, data in files if path.parts[0] == "du-kien" for fact in data["dữ kiện"]]
    states = collections.Counter(fact["trạng thái"] for fact in facts)
    failures, long, words = [], [], 0
    for path, data in files:
        if path.parts[0] in ("du-kien", "nguon", "ngoai-le.yaml"):
            continue
        for key, text in texts(data):
            if unicodedata.normalize("NFC", text) != text:
                failures.append(f"{path} «{key}»: not in NFC: {text[:60]}")
            for found in OLD_TONE.finditer(text):
                place = text[max(0, found.start() - 8):found.end()]
                failures.append(f"{path} «{key}»: tone placement: …{place}…")
            for sentence in sentences(text):
                words += len(sentence.split())
                if len(sentence.split()) > 25:
                    long.append(f"{path} «{key}»: {len(sentence.split())} words: {sentence}")
    for path, data in files:
        if path.parts[0] == "bai-hoc":
            failures += [f"{path}: {lack}" for lack in missing(data)]
            for key, text in on_paper(data):
                plain = LINK.sub(lambda link: link[1], text)
                for found in BARE_CODE.finditer(plain):
                    part = plain[max(0, found.start() - 30):found.end() + 20]
                    failures.append(f"{path} «{key}»: does not say which code: {part!r}")
                if data.get("tờ rơi"):
                    for found in NOT_TO_HOUSEHOLDS.finditer(plain):
                        failures.append(f"{path} «{key}»: a leaflet says «bác», not «{found[0]}»: {plain[:90]!r}")
        if path.parts[0] == "phieu":
            for key, text in texts(data):
                if BARE_CODE.search(LINK.sub(lambda link: link[1], text)):
                    failures.append(f"{path} «{key}»: does not say which code: {text.strip()[:90]!r}")
    failures += shipped_book.problems(program, folder)
    for line in long:
        print(f"long  {line}")
    for line in failures:
        print(f"FAILED {line}")
    print(f"facts: {', '.join(f'{count} {state}' for state, count in states.most_common())}")
    print(f"{len(files)} files, {len(facts)} facts, {words} words; {len(long)} sentences over 25 words, "
          f"{len(failures)} failures")
    sys.exit(1 if failures or checked else 0)


main()
