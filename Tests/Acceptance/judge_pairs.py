"""Questions and what is typed into them: the tables of docs/CHAM-DIEM.md, and pairs made with a seed."""

import json
import re
import unicodedata
from dataclasses import dataclass

import yaml

from house import ROOT

KINDS = {"một lựa chọn": "single-choice", "nhiều lựa chọn": "multiple-choice", "đúng sai": "true-false", "sắp xếp": "order",
         "ghép cặp": "match", "trả lời ngắn": "short-answer", "số": "number", "tình huống": "scenario"}


@dataclass
class Pair:
    """A question of its own for each text that is typed: both faces ask it once."""
    kind: str
    fields: dict
    # A text; for orders and pairs a list of signs and of places in the source, which each face names in its own way; for
    # what is chosen the places.
    typed: object
    worth: str | None = None
    id: str = ""
    lesson: str = ""


class Plain(str):
    """A scalar without quotes: numbers, yes and no."""


def values(value):
    """Nested values as flow YAML of the strict kind: keys plain, texts quoted."""
    if isinstance(value, Plain):
        return str(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {values(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(values(one) for one in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def question(pair):
    fields = {"mã": Plain(pair.id), "bản": Plain("1"), "loại": Plain(next(k for k, v in KINDS.items() if v == pair.kind)),
              "hỏi": "Hỏi gì?", "mục tiêu": [Plain("mo-duoc")], **pair.fields}
    lines = [f"{key}: {values(value)}" for key, value in fields.items()]
    return "  - " + "\n    ".join(lines) + "\n"


# MARK: The tables

def plain(value):
    """What a YAML reader made of a field, back in the form that `values` writes."""
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    return value if isinstance(value, str) and value not in ("có", "không") else Plain(value)


def table_pairs():
    text = (ROOT / "docs/CHAM-DIEM.md").read_text()
    pairs, fields = [], None
    for block in re.finditer(r"```yaml\n(.*?)```|^\| `([^\n]*)` \| ([^\n]*) \|$", text, re.S | re.M):
        if block[1]:
            fields = plain(yaml.safe_load(block[1]))
            continue
        typed = re.sub(r"⟦U\+([0-9A-F]+)⟧", lambda sign: chr(int(sign[1], 16)), block[2])
        kind = KINDS[fields["loại"]]
        if kind in ("order", "match"):
            typed = [int(sign) - 1 if sign.isdigit() else sign for sign in typed]
        own = {key: value for key, value in fields.items() if key != "loại"}
        pairs.append(Pair(kind, {**own, "giải thích": "Thế."}, typed, worth=block[3]))
    return pairs


# MARK: Pairs by the thousand

WORDS = """mã OTP, nhà phát hành, Hòa Bình, thủy điện, khỏe mạnh, Ba Bể, cửa hàng ứng dụng, đăng xuất, VNeID, quý, huỳnh, hoàn,
Đắk R’lấp, C-Thái Nguyên, Định Hóa, xác thực, hộ chiếu, Zalo, NAP 123, 50%, @zalo, a/b, +84, 0208 3855 115, số 7,
thuế, tờ khai, Hóa Thượng, ý kiến, uỷ ban, Đại Từ, kỹ năng, 12.345, -5, Phổ Yên, www, gov.vn, ngõ, oà, Loé""".replace(
    "\n", " ").split(", ")
CODES = [r"\*100\*1#", r"\*101#", "*101#", "`*100*1#`", r"\#dau", r"a\_b", r"\[x\]", "1 &lt; 2", "A &amp; B"]
WRAPS = ["{}", "{}", "{}", "**{}**", "*{}*", "`{}`", "[{}](thuat-ngu:ung-dung)", "__{}__", "{}."]
UNITS = ["", "", "đồng", "triệu đồng", "triệu", "nghìn đồng", "phút", "giờ", "giờ sáng", "chữ số", "%", "phần trăm", "người",
         "xã, phường", "m2", "**giây**", "tỷ", "độ C"]
BEHIND = ["", "", "", "", " {u}", "{u}", " {u}.", " {U}", " đ", "đ", " VNĐ", " triệu", "tr", "k", " nghìn", " tỷ", " tỷ đồng",
          " triệu {u}", "%", " %", " phút", "p", "h", " giờ", " rưỡi", " triệu rưỡi", " gì đó", "x", "abc", "/2", " đến 20", ".",
          ",", "!", " (khoảng)", " m2", "°C", " số", " nguoi", "\u0301", " \u0301", "-", " - 3", "e3", " người nhé", " °"]
BLANKS = [" ", "  ", "\u00a0", "\u202f", "\u2009", "\u3000", "\t", "\u2007", "\u205f", "\u0085", "\u2028"]
HIDDEN = ["\u200b", "\ufeff", "\u200d", "\u00ad", "\u2060", "\u200e", "\ufe0f", "\u034f", "\u3164", "\U000e0041", "\U000e0100"]
QUOTES = [("“", "”"), ("«", "»"), ('"', '"'), ("‘", "’"), ("'", "'"), ("„", "“"), ("‹", "›"), ("(", ")"), ("[", "]")]
DASHES = ["-", "–", "—", "−", "\u2010", "\u2011", "\u2012", "\ufe63", "－"]
ANY = list("abcđêộ019.,;:!?-+*#@%&/\\'\"«»“”ÀßıİſŸΣςжЖ中あא٣½²ªº×÷ðÐþøœ…—·•") + BLANKS + HIDDEN + [
    "\u0300", "\u0323", "\u031b", "\u0308", "\u0327", "\u1dc4", "\U0001f600", "\U00010400", "\u01c5", "\u1e9b", "\u212a", "\u1eff"]
OLDER = {"oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa", "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
         "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy"}
COMMANDS = {"", "?", "??", "?.", "b", "b.", "q", "q.", "bỏ qua", "bo qua", "skip", "quit", "exit", "gợi ý", "goi y", "hint", "nghỉ",
            "nghi", "thoát", "thoat"}


def without_marks(text):
    apart = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return unicodedata.normalize("NFC", "".join(one for one in apart if not unicodedata.combining(one)))


def may_be_command(text):
    """Whether the terminal takes a line for a command, which the page has none of."""
    shown = "".join(" " if one in BLANKS else one for one in text if unicodedata.category(one) not in ("Cf", "Mn"))
    shown = unicodedata.normalize("NFKC", shown).lower().strip()
    return unicodedata.normalize("NFC", shown) in COMMANDS or without_marks(shown) in COMMANDS or not re.search(
        r"\w", shown)


class Maker:
    def __init__(self, random):
        self.random = random

    def insert(self, text, what):
        at = self.random.randrange(len(text) + 1)
        return text[:at] + what + text[at:]

    def spelt(self, text):
        """A text as some keyboard, some hand or some mistake writes it."""
        pick = self.random.choice
        for _ in range(pick([0, 1, 1, 2, 3])):
            way = self.random.randrange(21)
            if way == 0: text = unicodedata.normalize("NFD", text)
            elif way == 1: text = text.upper()
            elif way == 2: text = text.title()
            elif way in (3, 18, 19): text = without_marks(text)
            elif way == 4: text = self.insert(text, pick(HIDDEN))
            elif way == 5: text = text.replace(" ", pick(BLANKS))
            elif way == 6: text = pick(BLANKS) + text + pick(BLANKS)
            elif way == 7: text = pick(QUOTES)[0] + text + pick(QUOTES)[1]
            elif way == 8: text += pick([".", "!", "…", "?!", ",", ";"])
            elif way == 9: text = "".join(chr(ord(one) + 0xfee0) if "!" <= one <= "~" else one for one in text)
            elif way == 10: text = text.replace("-", pick(DASHES)).replace("’", pick("'‘’\u02bc\u2032`´"))
            elif way == 11: text = text.replace("Đ", "Ð").replace("đ", "ð")
            elif way == 12:
                for newer, older in OLDER.items():
                    text = text.replace(older, newer) if pick([0, 1]) else text.replace(newer, older)
            elif way == 13 and len(text) > 1:
                at = self.random.randrange(len(text))
                text = text[:at] + text[at + 1:]
            elif way == 14: text = self.insert(text, pick(ANY))
            elif way == 15: text = pick(WORDS)
            elif way in (16, 20): text = "".join(pick("àáảãạa") if one in "aàáảãạ" else one for one in text)
            elif way == 17: text = unicodedata.normalize(pick(["NFC", "NFD", "NFKC"]), text)
        return text

    def short(self):
        pick = self.random.choice
        def answer():
            if self.random.random() >= .85: return pick(CODES)
            wrap, word = pick(WRAPS), pick(WORDS)
            # Digits between single stars are a code to be dialled: `check` refuses them (M411).
            if wrap == "*{}*" and not re.search(r"[^0-9#]", word): wrap = "**{}**"
            return wrap.format(word)
        accepted = list(dict.fromkeys(answer() for _ in range(pick([1, 1, 2, 3]))))
        wrong = list({answer() for _ in range(pick([0, 0, 1, 2]))})
        wrong += [without_marks(pick(accepted))] if self.random.random() < .1 else []
        fields = {"chấp nhận": accepted, "giải thích": "Thế."}
        if wrong: fields["sai thường gặp"] = [{"nội dung": one, "vì sao": f"Lời {i}."} for i, one in enumerate(sorted(set(wrong)))]
        if self.random.random() < .3: fields["đúng dấu"] = Plain("có")
        seed = pick(accepted + wrong)
        seen = re.sub(r"\[([^\]]*)\]\([^)]*\)|[*`_]{2}|(?<!\\)[*`_]|\\", lambda found: found[1] or "", seed)
        return Pair("short-answer", fields, self.spelt(pick([seen, seen, seen, seen, seed])))

    def number(self):
        pick, value = self.random.choice, self.random.choice
        value = pick([0, 1, 5, 10, 15, 112, 1000, 2021, 2256, 5_000_000, 1_234_567, 2.5, 0.5, 4.6, 0.05, 22.7, 1234.5, 99.99,
                      -5, -2.5, -1000, 12345.25, 1e15, 0.3])
        fields = {"đáp số": Plain(f"{value:.10f}".rstrip("0").rstrip(".")), "giải thích": "Thế."}
        if self.random.random() < .4: fields["sai số"] = Plain(pick(["0", "0.1", "0.5", "5", "100"]))
        unit = pick(UNITS)
        if unit: fields["đơn vị"] = unit
        return Pair("number", fields, self.number_typed(value, unit.replace("*", "")))

    def number_typed(self, value, unit):
        pick = self.random.choice
        typed = value + pick([0, 0, 0, 0, 0.1, -0.1, 0.5, 1, -5])
        if self.random.random() < .25: typed = pick([value * 1000, value / 1000, value * 1e6, value / 1e6, value * 10, -value])
        digits = f"{abs(typed):.6f}".rstrip("0").rstrip(".")
        whole, _, fraction = digits.partition(".")
        if self.random.random() < .5:
            sign = pick([".", ",", " ", "\u00a0", "\u202f", "’"])
            whole = re.sub(r"(?<=\d)(?=(\d{3})+$)", sign, whole)
        text = whole + (pick([".", ","]) + fraction + pick(["", "", "0"]) if fraction else pick(["", "", "", ",0", ".00"]))
        if typed < 0: text = pick(DASHES + ["- "]) + text
        elif self.random.random() < .05: text = "+" + text
        text += pick(BEHIND if self.random.random() < .4 else ["", "", " {u}", "{u}", " {U}"]).format(u=unit, U=without_marks(unit).upper())
        for _ in range(pick([0, 0, 0, 1, 1, 2])):
            way = self.random.randrange(7)
            if way == 0: text = self.insert(text, pick(HIDDEN))
            elif way == 1: text = pick(BLANKS) + text + pick(BLANKS)
            elif way == 2: text = "".join(chr(ord(one) + 0xfee0) if "!" <= one <= "~" else one for one in text)
            elif way == 3: text = self.insert(text, pick(ANY))
            elif way == 4: text = pick(["khoảng ", "năm ", "(", "«", "~", "="]) + text
            elif way == 5: text = unicodedata.normalize("NFD", text)
            elif way == 6: text = self.insert(text, pick("0123456789., "))
        return text

    def sequence(self, kind):
        pick = self.random.choice
        count = pick([3, 3, 4, 5, 8]) if kind == "order" else pick([2, 3, 4, 6, 8])
        texts = [f"ý {one}" for one in self.random.sample("mnpstvxyk", count)]
        if self.random.random() < .4: texts[-1] = f"**{texts[0]}**"
        places = list(range(count))
        if self.random.random() < .6:
            one, other = self.random.sample(places, 2)
            if self.random.random() < .4: one, other = 0, count - 1
            places[one], places[other] = places[other], places[one]
        if self.random.random() < .15: places[self.random.randrange(count)] = self.random.randrange(count)
        if self.random.random() < .1: places.append(self.random.randrange(count))
        if self.random.random() < .1: places.pop()
        between = pick(["", " ", ",", ", ", " - ", " → ", ";", " và ", ".", ") ", "\u200b", "\u00a0", "  ", "–", " > ", "、", "x"])
        typed = []
        for place in places:
            typed += [place, between]
        fields = {"thứ tự": texts} if kind == "order" else {
            "cặp": [{"trái": f"vế {i}", "phải": text} for i, text in enumerate(texts)]}
        if kind == "match" and self.random.random() < .5:
            # Pairs, in any order: a left side as (place,), its right side as a number.
            together = list(enumerate(places))
            self.random.shuffle(together)
            joint = pick(["", "-", " ", ":", "="])
            typed = [part for left, right in together
                     for part in (*pick([[(left,), joint, right], [right, joint, (left,)]]), pick([" ", ", ", ";"]))]
        if self.random.random() < .1: typed.insert(self.random.randrange(len(typed) + 1), pick(HIDDEN + ["x", "9", "?", "não"]))
        return Pair(kind, {**fields, "giải thích": "Thế."}, typed)

    def chosen(self, kind):
        pick = self.random.choice
        if kind == "true-false":
            return Pair(kind, {"đáp án": Plain(pick(["đúng", "sai"])), "vì sao đúng": pick(["Đúng vậy.", "Lời một."]),
                               "vì sao sai": pick(["Chưa đúng. Lời hai.", "Đúng, lời hai."])}, {pick([0, 1])})
        count = pick([2, 3, 4, 6])
        right = {self.random.randrange(count)} if kind == "single-choice" else set(self.random.sample(range(count), pick([1, 2])))
        choices = [{"nội dung": pick(["ý {}", "**ý {}**", "`*{}*`"]).format("mnpstv"[i]),
                    "vì sao": pick(["Đúng, lời {}.", "Lời {}.", "Chưa đúng. Lời {}."]).format(i),
                    **({"đúng": Plain("có")} if i in right else {})} for i in range(count)]
        chosen = {self.random.randrange(count)} if kind == "single-choice" else set(self.random.sample(range(count), pick([1, 2])))
        if kind == "multiple-choice" and self.random.random() < .4: chosen = right
        return Pair(kind, {"lựa chọn": choices}, chosen)

    def pair(self):
        draw = self.random.random()
        if draw < .42: made = self.short()
        elif draw < .8: made = self.number()
        elif draw < .86: made = self.sequence("order")
        elif draw < .93: made = self.sequence("match")
        else: made = self.chosen(self.random.choice(["single-choice", "multiple-choice", "true-false"]))
        if isinstance(made.typed, str):
            made.typed = re.sub(r"[\n\r\x00]", "", made.typed)
            if may_be_command(made.typed):
                return self.pair()
        return made
