"""Texts and places in them, as an editor counts: lines from 0, columns in UTF-16 units."""

import random

from lsprotocol import types


def utf16(text):
    return len(text.encode("utf-16-le")) // 2


def lines_of(text):
    """The lines without their ends, which are \\n, \\r\\n or \\r alone."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def position(text, index):
    """The place of the character with an index in a text."""
    before = lines_of(text[:index])
    # The feed of a line end that the carriage return began is no line of its own.
    if index and text[index - 1] == "\r" and text[index : index + 1] == "\n":
        before = lines_of(text[: index - 1])
    return types.Position(line=len(before) - 1, character=utf16(before[-1]))


def index(text, place):
    """The index of the character at a place; at the end of the line where that is shorter."""
    start = 0
    for _ in range(place.line):
        ends = [i for i in (text.find("\n", start), text.find("\r", start)) if i >= 0]
        if not ends:
            return len(text)
        start = min(ends) + (2 if text[min(ends) : min(ends) + 2] == "\r\n" else 1)
    units = 0
    while start < len(text) and text[start] not in "\r\n" and units < place.character:
        units += utf16(text[start])
        start += 1
    return start


def place_of(text, needle, by=0):
    """The place some characters behind the start of the first occurrence of a text."""
    return position(text, text.index(needle) + by)


def apply(text, edits):
    """A text after edits that do not overlap."""
    for edit in sorted(edits, key=lambda edit: (edit.range.start.line, edit.range.start.character), reverse=True):
        text = text[: index(text, edit.range.start)] + edit.new_text + text[index(text, edit.range.end) :]
    return text


PIECES = [
    "", "", "a", "\n", "  ", ": ", "- ", '"', "'", "[", "]", "{", "}", "#", "|", ">", "\t", "\r\n", "🎉", "ho\u0300a",
    "\u00a0", "\u200b", "mã: ", "mã: x\n", "[x](bai:", "[](du-kien:khong-co)", "<b>", "\ufeff", "tiêu đề: a: b\n",
    "  - mã: x\n", "**đậm**", "&", "*", "!", "%", "@", "`", "---\n", "\\", "\u2028", "đáp án: đúng\n", "e\u0323\u0302",
]


def random_change(text, rng: random.Random):
    """A change as people and hostile tools make it: (range, new text, the whole text after it)."""
    while True:
        start = rng.randrange(len(text) + 1)
        kind = rng.random()
        length = 0 if kind < 0.5 else rng.randrange(12) if kind < 0.9 else rng.randrange(400)
        end = min(len(text), start + length)
        # An editor cannot name the middle of a line end.
        if all(text[i - 1 : i + 1] != "\r\n" for i in (start, end) if i):
            break
    piece = rng.choice(PIECES)
    if rng.random() < 0.2:
        # A piece of the text itself, pasted elsewhere.
        other = rng.randrange(len(text) + 1)
        piece = text[other : other + rng.randrange(200)]
    area = types.Range(start=position(text, start), end=position(text, end))
    return area, piece, text[:start] + piece + text[end:]
