"""Papers and their keys as they are printed, read out of the PDF, beside the source that they were made from.

What stands beside a printed digit is read off the paper, what the key says off the key; both together must give what
the source calls right. Whoever marks papers by hand does the same.
"""

import itertools
import json
import re
import subprocess
from pathlib import Path

KINDS = {
    "Chọn một câu": "một lựa chọn", "Chọn tất cả câu đúng": "nhiều lựa chọn", "Đúng hay sai?": "đúng sai",
    "Xếp đúng thứ tự": "sắp xếp", "Ghép cặp": "ghép cặp", "Trả lời ngắn": "trả lời ngắn", "Điền số": "số",
    "Tình huống": "tình huống",
}
NUMBER = re.compile(r"Đề ([AB]) · số (\d{4}-[A-HJ-NP-VX-Z])")
LINK = re.compile(r"\[([^\]]*)\]\(([^)]+)\)")


def problems_of_papers(pdf: Path, program: str, content: Path) -> tuple[str, list[str]]:
    """A summary and what is wrong."""
    lessons = [_parse(program, path) for path in sorted((content / "bai-hoc").glob("*.yaml"))]
    plain = plain_texts(program, content)
    papers, keys = _sheets(pdf)
    problems = [] if len(papers) == 2 * len(lessons) else [f"{len(papers)} papers of {len(lessons)} lessons"]
    answers: dict[str, int] = {}
    titles = {bare(plain(lesson["tiêu đề"])): lesson for lesson in lessons}
    for number, paper in papers.items():
        lesson = titles.get(bare(paper.title))
        if lesson is None or number not in keys:
            problems.append(f"«{paper.title}» {number}: no such lesson, or no key")
            continue
        for what in _marked(paper, keys[number], lesson, plain, answers):
            problems.append(f"«{paper.title}» {number}: {what}")
    for key in keys.values():
        lesson = titles.get(bare(key.title)) or {"cảnh báo": []}
        for warning in lesson["cảnh báo"]:
            if warning["mức"] == "nghiêm trọng" and bare(plain(warning["tiêu đề"])) not in bare(key.aloud):
                problems.append(f"«{key.title}»: the key does not have «{warning['tiêu đề']}» read out")
    counted = ", ".join(f"{count} {kind}" for kind, count in sorted(answers.items()))
    return f"{len(papers)} papers marked by their keys: {counted}", problems


def _parse(program: str, path: Path) -> dict:
    ran = subprocess.run([program, "parse", str(path)], capture_output=True, text=True, check=True)
    return json.loads(ran.stdout)


def plain_texts(program: str, content: Path):
    """How a text of the source reads on paper: links are their words, and a link without words the value of its fact, or the
    word of the book."""
    values = {word["mã"]: word["chữ"] for word in _parse(program, content / "sach.yaml").get("chữ của sách", [])}
    for path in (content / "du-kien").glob("*.yaml"):
        for fact in _parse(program, path)["dữ kiện"]:
            values[fact["mã"]] = fact.get("giá trị") or ""

    def plain(text: str) -> str:
        text = LINK.sub(lambda link: link[1] or values.get(link[2].partition(":")[2], ""), text)
        return re.sub(r"[*`]", "", text)

    return plain


def bare(text: str) -> str:
    """Without what a line break or a mark of doubt adds."""
    return re.sub(r"\s", "", text).replace("cầnkiểmtralại", "")


class Sheet:
    """A paper, or the key to one form of it."""

    def __init__(self, title: str, lines: list[str], aloud: str = ""):
        self.title, self.lines, self.aloud = title, lines, aloud


def _sheets(pdf: Path) -> tuple[dict[str, Sheet], dict[str, Sheet]]:
    """Papers and keys by their number."""
    ran = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True)
    papers: dict[str, Sheet] = {}
    keys: dict[str, Sheet] = {}
    current: list[Sheet] = []
    for page in ran.stdout.split("\f"):
        lines = [line.strip() for line in page.splitlines() if line.strip()]
        lines = [line for line in lines if not re.search(r"^Đề kiểm tra$|dữ kiện kiểm tra gần nhất|^trang \d+ / \d+$", line)]
        if len(lines) < 3:
            continue
        chapter, lines = lines[1], lines[2:]
        if any(line.startswith("Đáp án. Chỉ người chấm") for line in lines):
            current = []
        starts = [place for place, line in enumerate(lines) if NUMBER.fullmatch(line)]
        if not starts:
            if current:
                current[-1].lines += lines
            continue
        is_key = lines[0].startswith("Đáp án. Chỉ người chấm") or (current and current[-1] in keys.values())
        current = []
        for start, end in zip(starts, starts[1:] + [len(lines)]):
            sheet = Sheet(chapter, lines[start + 1:end])
            (keys if is_key else papers)[NUMBER.fullmatch(lines[start])[2]] = sheet
            current.append(sheet)
    by_title: dict[str, str] = {}
    for key in keys.values():
        place = next((place for place, line in enumerate(key.lines) if line.startswith("Chấm xong, đọc to")), None)
        if place is not None:
            by_title[key.title] = " ".join(key.lines[place:])
            key.lines = key.lines[:place]
    for key in keys.values():
        key.aloud = by_title.get(key.title, "")
    return papers, keys


def _questions(lines: list[str]) -> list[tuple[str, str, list[str]]]:
    """The questions of a paper: prompt, kind, and the lines below."""
    kinds = [place for place, line in enumerate(lines) if line in KINDS]
    starts = []
    for number, place in enumerate(kinds, 1):
        while place >= 0 and not lines[place].startswith(f"{number}. "):
            place -= 1
        starts.append(max(place, 0))
    found = []
    for start, kind, end in zip(starts, kinds, starts[1:] + [len(lines)]):
        prompt = " ".join(lines[start:kind]).partition(". ")[2]
        found.append((prompt, KINDS[lines[kind]], lines[kind + 1:end]))
    return found


def items(lines: list[str]) -> list[dict[str, str]]:
    """What stands beside each letter and each number, one table for each stage."""
    tables: list[dict[str, str]] = [{}]
    current = None
    for line in lines:
        if re.fullmatch(r"Chặng \d+", line):
            tables += [{}] if tables[-1] else []
            current = None
        elif re.match(r"Thứ tự đúng:|\d – ____|Trả lời$", line):
            current = None
        elif found := re.match(r"([A-Z]|\d)\. (.*)", line):
            current = found[1]
            tables[-1][current] = found[2]
        elif current:
            tables[-1][current] += " " + line
    return tables


def _entries(lines: list[str]) -> list[str]:
    entries: list[str] = []
    for line in lines:
        if line.startswith(f"{len(entries) + 1}. "):
            entries.append(line.partition(". ")[2])
        elif entries:
            entries[-1] += " " + line
    return entries


def _marked(paper: Sheet, key: Sheet, lesson: dict, plain, answers: dict[str, int]):
    """What is wrong with a paper and the key to it."""
    critical = {warning["mã"] for warning in lesson["cảnh báo"] if warning["mức"] == "nghiêm trọng"}
    critical |= {f"{lesson['mã']}/{name}" for name in critical}
    questions, entries = _questions(paper.lines), _entries(key.lines)
    if len(questions) != len(entries) or len(questions) != min(12, len(lesson["câu hỏi"])):
        yield f"{len(questions)} questions, {len(entries)} answers"
    for number, ((prompt, kind, lines), entry) in enumerate(zip(questions, entries), 1):
        source = next((each for each in lesson["câu hỏi"]
                       if each["loại"] == kind and _without_numbers(plain(each["hỏi"])) == _without_numbers(prompt)), None)
        if source is None:
            yield f"question {number}, {prompt!r}, is not in the source"
            continue
        answers[kind] = answers.get(kind, 0) + 1
        if listed := re.search(r"^ *(\d+)\. ", plain(source["hỏi"]), re.M):
            if f"{listed[1]}. " not in prompt:
                yield f"question {number}: the list does not begin with {listed[1]}"
        must = bool(critical & set(source.get("cảnh báo") or []))
        if ("(câu bắt buộc đúng)" in entry) != must:
            yield f"question {number}: «câu bắt buộc đúng» should {'' if must else 'not '}stand in the key"
        try:
            read, right = _read(kind, entry, items(lines), lines), _right(source, plain)
        except (KeyError, AttributeError, IndexError) as fault:
            yield f"question {number} ({kind}): {entry!r} leads nowhere in {lines}: {fault!r}"
            continue
        if kind in ("trả lời ngắn", "số"):
            if not bare(entry).startswith(bare(right)):
                yield f"question {number}: {entry!r} instead of {right!r}"
        elif read != right:
            yield f"question {number} ({kind}): the key leads to {read} instead of {right}"
        if kind == "sắp xếp" and [bare(text) for _, text in sorted(items(lines)[0].items())] == right:
            yield f"question {number}: printed in its right order"


def _without_numbers(prompt: str) -> str:
    """Numbers of a list in a prompt are looked at apart."""
    return re.sub(r"\d+\.(?=[^\d])", "", bare(prompt)) or prompt


def _read(kind: str, entry: str, tables: list[dict[str, str]], lines: list[str]):
    """What an answer of the key stands for on the paper."""
    def words(digit: str, table: dict[str, str]) -> str:
        return bare(table[digit])

    if kind in ("một lựa chọn", "nhiều lựa chọn"):
        return {words(digit, tables[0]) for digit in re.match(r"\d(?:, \d)*(?=\.| \()", entry)[0].split(", ")}
    if kind == "đúng sai":
        found = re.match(r"(\d) \((Đúng|Sai)\)", entry)
        assert words(found[1], tables[0]) == found[2]
        return found[2]
    if kind == "sắp xếp":
        return [words(digit, tables[0]) for digit in re.match(r"\d(?: → \d)+", entry)[0].split(" → ")]
    if kind == "ghép cặp":
        # What stands on the left has no digit: it is read whole, box after box.
        left = bare("".join(itertools.takewhile(lambda line: not line.startswith("1. "), lines)))
        digits = re.match(r"\d(?: \d)+(?= \(ô từ trên xuống\))", entry)[0].split()
        return left, [words(digit, tables[0]) for digit in digits]
    if kind == "tình huống":
        stages = re.findall(r"chặng \d+: (\d(?:, \d)*)", entry)
        return [{words(digit, table) for digit in stage.split(", ")} for stage, table in zip(stages, tables, strict=True)]
    return None


def _right(question: dict, plain):
    """What the source calls right, in the same form."""
    def right(choices: list[dict]) -> set[str]:
        return {bare(plain(choice["nội dung"])) for choice in choices if choice.get("đúng") == "có"}

    kind = question["loại"]
    if kind in ("một lựa chọn", "nhiều lựa chọn"):
        return right(question["lựa chọn"])
    if kind == "đúng sai":
        return question["đáp án"].capitalize()
    if kind == "sắp xếp":
        return [bare(plain(item)) for item in question["thứ tự"]]
    if kind == "ghép cặp":
        pairs = [(bare(plain(pair["trái"])), bare(plain(pair["phải"]))) for pair in question["cặp"]]
        return "".join(left for left, _ in pairs), [right for _, right in pairs]
    if kind == "tình huống":
        return [right(stage["lựa chọn"]) for stage in question["chặng"]]
    if kind == "trả lời ngắn":
        return " / ".join(question["chấp nhận"])
    return f"{question['đáp số']}".replace(".", ",") + " " + plain(question.get("đơn vị") or "")
