"""Whether the Vietnamese order of words is that of ICU (locale vi, CLDR): compares ICU with the list that the tests sort by
(Tests/VietnameseTextTests/Fixtures/collation-icu.txt), or makes it with --record: the words of content/, and every letter
with every tone.

What the list leaves out, because our order differs there and may:

- letters that ICU spells out (ae for æ, ss for ß) or sorts by their base (ø, ł), and other alphabets: we put them after
  z. No Vietnamese word has them, and where a foreign name stands in a list does not matter.
- signs that are not on our keyboard (fractions, arrows, pictures, …): after the signs that are, in no order that means
  anything. «…» and «№» are spelled out by ICU.
- words that ICU takes as equal (a no-break space and a blank): we put one first so that a list has one order.
"""

import itertools
import re
import sys
import unicodedata

import icu

from house import CONTENT, ROOT, parser

TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split()
VOWELS = "a ă â e ê i o ô ơ u ư y".split()
# What stands between, before and behind letters.
SIGNS = "_-–—,;:!?.'‘’\"“”«»()[]{}@*/\\&#%`^+<=>|~$₫"
PHRASES = [
    "C-Thái Nguyên", "C Thái Nguyên", "CThái Nguyên", "c-thái nguyên", "VNeID", "vneid", "Bài 1: Chào cờ",
    "Bài 1. Chào cờ", "Bài 2", "Bài 10", "hòa bình", "hoà bình", "Hòa Bình", "HÒA BÌNH", "ma túy", "mã OTP", "má",
    "café", "naïve", "façade", "niño", "Müller", "1.000", "1,5", "19.000 đồng", "1a", "a1", "a 1", "a 10", "a 2",
]
PROMISED = re.compile(f"[a-zA-ZđĐ0-9 {re.escape(SIGNS)}\u0300-\u036f]+")


def nfc(text):
    return unicodedata.normalize("NFC", text)


def generated():
    for onset, vowel, tone, coda in itertools.product(["", *ONSETS], VOWELS, TONES, ["", "n"]):
        syllable = nfc(onset + vowel + tone + coda)
        yield syllable
        if onset in ("", "b", "d", "đ", "ng"):
            yield syllable.capitalize()
        if onset in ("", "đ"):
            yield syllable.upper()
    for sign in SIGNS:
        yield from (f"a{sign}b", f"{sign}a", f"a{sign}")
    yield from PHRASES
    yield from "fjwz0123456789"


def of_content():
    for file in sorted(CONTENT.rglob("*.yaml")):
        text = nfc(file.read_text(encoding="utf-8"))
        yield from re.findall(r"[^\W\d_]+", text)
        yield from (title.strip() for title in re.findall(r"^tiêu đề: *(.+)$", text, re.MULTILINE))


def in_order(words, collator):
    ordered = sorted(words, key=lambda word: (collator.getSortKey(word), word))
    return [word for i, word in enumerate(ordered) if i == 0 or collator.compare(ordered[i - 1], word) != 0]


def main():
    options = parser(__doc__)
    options.add_argument("--record", action="store_true", help="write the list anew")
    options = options.parse_args()
    listed = ROOT / "Tests/VietnameseTextTests/Fixtures/collation-icu.txt"
    collator = icu.Collator.createInstance(icu.Locale("vi"))
    words = {word for word in {*generated(), *of_content()} if word.strip()}
    left_out = {word for word in words if not PROMISED.fullmatch(unicodedata.normalize("NFD", word))}
    wanted = in_order(words - left_out, collator)
    print(f"ICU {icu.ICU_VERSION}: {len(words)} words, {len(left_out)} left out {sorted(left_out)[:10]},", end=" ")
    print(f"{len(words) - len(left_out) - len(wanted)} that ICU takes for another's twin")
    if options.record:
        listed.parent.mkdir(exist_ok=True)
        listed.write_text("\n".join(wanted) + "\n", encoding="utf-8")
        print(f"Recorded {len(wanted)} words")
    kept = listed.read_text(encoding="utf-8").splitlines()
    wrong = [pair for pair in zip(kept, kept[1:]) if collator.compare(*pair) >= 0]
    for first, second in wrong[:40]:
        print(f"ICU puts {second!r} before {first!r}")
    new = set(wanted) - set(kept)
    print(f"{len(kept) - 1 - len(wrong)} of {len(kept) - 1} neighbours stand as in ICU; {len(new)} words are new")
    sys.exit(1 if wrong else 0)


main()
