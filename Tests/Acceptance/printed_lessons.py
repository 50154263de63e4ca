"""Questions and answers as they are printed in the handbook and in the exercise book, read out of the PDF, beside the
source: what stands beside a printed letter, and what the answer says of that letter."""

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from printed_papers import bare, items, plain_texts

# What the answers begin with, where they do not stand with their questions.
APPENDIX = re.compile(r"^(Hãy tự trả lời trước|Chữ cái là của chính sổ này)")
QUESTION = re.compile(r"^Câu (\d+)\b")
# Heads and feet of pages.
FURNITURE = re.compile(r"^(\d+|trang \d+ / \d+|Đáp án|(Sách|Sổ bài tập) .*|Bài \d+ · .*)$")
# What ends the list of items of a question.
END = re.compile(r"^(Xem đáp án$|Đáp án|Trả lời|Thứ tự đúng:|1 – ____|Gợi ý)")


def problems_of_questions(pdf: Path, program: str, content: Path, is_exercises: bool) -> tuple[str, list[str]]:
    """A summary and what is wrong, for a book of one lesson."""
    [path] = sorted((content / "bai-hoc").glob("*.yaml"))
    parsed = subprocess.run([program, "parse", path], capture_output=True, text=True, check=True).stdout
    lesson, plain = json.loads(parsed), plain_texts(program, content)
    asked, answers = _blocks(pdf)
    problems = []
    for number, question in enumerate(lesson["câu hỏi"], 1):
        if number not in asked:
            problems.append(f"question {number} is not printed")
            continue
        tables = items(_without_answers(asked[number]))
        answer = bare(" ".join(answers.get(number, asked[number])))
        expected = (_exercises if is_exercises else _handbook)(question, number, tables, plain)
        problems += [f"question {number} ({question['loại']}): the answer lacks {text!r}"
                     for text in expected if bare(text) not in answer]
    return f"{len(asked)} questions", problems


def _blocks(pdf: Path) -> tuple[dict[int, list[str]], dict[int, list[str]]]:
    """The lines of each question, and those of the answers at the end of the book."""
    text = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout
    asked: dict[int, list[str]] = {}
    answers: dict[int, list[str]] = {}
    blocks, current = asked, None
    for page in text.split("\f"):
        for line in filter(None, map(str.strip, page.splitlines())):
            if FURNITURE.match(line):
                continue
            if APPENDIX.match(line):
                blocks, current = answers, None
            elif found := QUESTION.match(line):
                current = blocks.setdefault(int(found[1]), [])
                # The key stands in the heading.
                if blocks is answers:
                    current.append(line)
            elif current is not None:
                current.append(line)
    return asked, answers


def _without_answers(lines: list[str]) -> list[str]:
    """A trainer's book has the answers with the questions."""
    kept, skips = [], False
    for line in lines:
        stage = re.match(r"Chặng \d+$", line)
        skips = not stage and (skips or bool(END.match(line)) or line.startswith("Xem đáp án chặng"))
        kept += [] if skips else [line]
    return kept


def _letter(text: str, table: dict[str, str]) -> str:
    return next((letter for letter, item in table.items() if letter.isalpha() and bare(item) == bare(text)),
                f"no letter for {text!r}")


def _choices(question: dict, tables: list[dict[str, str]], plain) -> Iterator[list[tuple[str, str, str, bool]]]:
    """Letter, words, reason and worth of each choice, stage by stage."""
    stages = question.get("chặng") or [question]
    for stage, table in zip(stages, tables, strict=True):
        yield [(_letter(plain(choice["nội dung"]), table), plain(choice["nội dung"]), plain(choice["vì sao"]),
                choice.get("đúng") == "có") for choice in stage["lựa chọn"]]


def _order(question: dict, tables: list[dict[str, str]], plain) -> list[tuple[str, str]]:
    return [(_letter(plain(item), tables[0]), plain(item)) for item in question["thứ tự"]]


def _pairs(question: dict, tables: list[dict[str, str]], plain) -> list[tuple[str, str, str]]:
    return [(_letter(plain(pair["phải"]), tables[0]), plain(pair["trái"]), plain(pair["phải"])) for pair in question["cặp"]]


def _handbook(question: dict, number: int, tables: list[dict[str, str]], plain) -> Iterator[str]:
    match question["loại"]:
        case "một lựa chọn" | "nhiều lựa chọn" | "tình huống":
            for stage in _choices(question, tables, plain):
                # The words stand with the question, under the same letter.
                yield from (f"{letter}. {'✓ Đúng' if is_right else '✗ Sai'}: {reason}" for letter, _, reason, is_right in stage)
        case "đúng sai":
            yield f"Đáp án: {question['đáp án'].capitalize()}."
        case "sắp xếp":
            yield from (f"{place}. {letter}. {words}" for place, (letter, words) in enumerate(_order(question, tables, plain), 1))
        case "ghép cặp":
            yield from (f"{place} – {letter}: {left} → {right}"
                        for place, (letter, left, right) in enumerate(_pairs(question, tables, plain), 1))
        case _:
            yield f"Đáp án: {_typed(question)}"


def _exercises(question: dict, number: int, tables: list[dict[str, str]], plain) -> Iterator[str]:
    match question["loại"]:
        case "một lựa chọn" | "nhiều lựa chọn" | "tình huống":
            stages = list(_choices(question, tables, plain))
            keys = [", ".join(sorted(letter for letter, _, _, is_right in stage if is_right)) for stage in stages]
            is_staged = "chặng" in question
            yield f"Câu {number}: " + "; ".join(f"chặng {place}: {key}" if is_staged else key
                                                for place, key in enumerate(keys, 1)) + "."
            for stage in stages:
                yield from (f"{letter} {'✓' if is_right else '✗'} {reason}" for letter, _, reason, is_right in stage)
        case "đúng sai":
            yield f"Câu {number}: {question['đáp án'].capitalize()}."
        case "sắp xếp":
            yield f"Câu {number}: {' → '.join(letter for letter, _ in _order(question, tables, plain))}."
        case "ghép cặp":
            letters = [letter for letter, _, _ in _pairs(question, tables, plain)]
            yield f"Câu {number}: {', '.join(f'{place} – {letter}' for place, letter in enumerate(letters, 1))}."
        case _:
            yield f"Câu {number}: {_typed(question)}"


def _typed(question: dict) -> str:
    if question["loại"] == "số":
        return f"{question['đáp số']}".replace(".", ",")
    return question["chấp nhận"][0]
