"""Guesses the questions of every lesson without having read it: naive Bayes over the words and word pairs of the choices,
trained on the questions of all other lessons. A bank that measures a tone («cúp máy», «không bấm») and not a lesson is
guessed far above chance.

Held, for the book that this project publishes: of the questions with one right choice, and of the stages of scenarios, at
most chance and 12 points are guessed; of those that are true or false at most 10 points above always saying the same; no
two questions of different lessons ask the same in nearly the same words; at least 450 questions. With names of lessons it
tells which words gave their questions away.
"""

import collections
import itertools
import math
import pathlib
import re
import sys
import unicodedata

import yaml

import shipped_book
from house import CONTENT, parser

LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
LEAST_QUESTIONS = 450
# Of the words of the shorter of two questions, with their choices, how many the other has at most.
MOST_SHARED = 0.75


def words(text):
    return re.findall(r"\w+", unicodedata.normalize("NFC", LINK.sub(lambda link: link[1] or "X", str(text))).lower())


def features(text):
    own = words(text)
    return {*own, *(f"{one} {next_one}" for one, next_one in itertools.pairwise(own))}


def is_true(answer):
    """YAML reads «đúng» as text, and an English lesson's «true» as a truth."""
    return answer is True or answer == "đúng"


def exercises(lesson):
    """(kind, id, prompt, [(choice, whether it is right)]) of what can be guessed; a claim has no choices but its truth."""
    for question in lesson.get("câu hỏi") or []:
        name, kind = question["mã"], question["loại"]
        if kind == "một lựa chọn":
            yield "one choice", name, question["hỏi"], choices(question)
        elif kind == "tình huống":
            for stage in question["chặng"]:
                yield "stage", f"{name}/{stage['mã']}", stage["tình huống"], choices(stage)
        elif kind == "nhiều lựa chọn":
            yield "several", name, question["hỏi"], choices(question)
        elif kind == "đúng sai":
            yield "claim", name, question["hỏi"], is_true(question["đáp án"])


def choices(thing):
    return [(choice["nội dung"], bool(choice.get("đúng"))) for choice in thing["lựa chọn"]]


class Bayes:
    """Of texts with two labels, each feature counted once for a text; Laplace's correction."""

    def __init__(self):
        self.count = {True: collections.Counter(), False: collections.Counter()}
        self.texts = {True: 0, False: 0}

    def add(self, text, label, times=1):
        self.texts[label] += times
        for feature in features(text):
            self.count[label][feature] += times

    def weight(self, feature):
        if not self.count[True][feature] + self.count[False][feature]:
            return 0
        likely = {label: (self.count[label][feature] + 1) / (self.texts[label] + 2) for label in (True, False)}
        return math.log(likely[True] / likely[False])

    def score(self, text):
        return sum(map(self.weight, features(text)))

    def told_by(self, text):
        strongest = sorted(features(text), key=lambda feature: -abs(self.weight(feature)))[:5]
        return ", ".join(f"{feature} {self.weight(feature):+.1f}" for feature in strongest)


class Guesser:
    def __init__(self, bank):
        self.bank, self.choices, self.claims = bank, Bayes(), Bayes()
        for lesson in bank:
            self.learn(lesson)

    def learn(self, lesson, times=1):
        for kind, _, prompt, body in self.bank[lesson]:
            if kind == "claim":
                self.claims.add(prompt, body, times)
            else:
                for text, is_right in body:
                    self.choices.add(text, is_right, times)

    def guess(self, lesson, told):
        """How many are hit, by kind, where the lesson itself is unknown."""
        self.learn(lesson, -1)
        hits = collections.Counter()
        for kind, name, prompt, body in self.bank[lesson]:
            if kind == "claim":
                prior = math.log((self.claims.texts[True] + 1) / (self.claims.texts[False] + 1))
                is_hit = (self.claims.score(prompt) + prior > 0) == body
                hits.update({kind: 1, "hit claim": is_hit, "true": body})
            elif kind != "several":
                scores = [self.choices.score(text) for text, _ in body]
                best = [is_right for (_, is_right), score in zip(body, scores, strict=True) if score == max(scores)]
                is_hit = sum(best) / len(best)
                hits.update({kind: 1, f"hit {kind}": is_hit, f"chance {kind}": 1 / len(body)})
                if told and is_hit > 0.5:
                    print(f"  {name}")
                    for (text, is_right), score in zip(body, scores, strict=True):
                        print(f"    {'*' if is_right else ' '} {score:+5.1f} {text[:70]}   {self.choices.told_by(text)}")
        self.learn(lesson)
        return hits


def share(part, whole):
    return 100 * part / whole if whole else 0


def line(name, hits):
    same = max(hits["true"], hits["claim"] - hits["true"])
    return (
        f"{name:32} one choice {hits['one choice']:3}: {share(hits['hit one choice'], hits['one choice']):3.0f} % "
        f"(chance {share(hits['chance one choice'], hits['one choice']):2.0f}), "
        f"stages {hits['stage']:3}: {share(hits['hit stage'], hits['stage']):3.0f} % "
        f"(chance {share(hits['chance stage'], hits['stage']):2.0f}), "
        f"claims {hits['claim']:2}: {share(hits['hit claim'], hits['claim']):3.0f} % (the same {share(same, hits['claim']):2.0f})")


def held(hits, questions):
    """What of the whole bank is guessed too well."""
    for kind in ("one choice", "stage"):
        hit, chance = (share(hits[f"{what} {kind}"], hits[kind]) for what in ("hit", "chance"))
        if hit > chance + 12:
            yield f"{kind}: {hit:.0f} % guessed, {chance:.0f} % by chance"
    same = share(max(hits["true"], hits["claim"] - hits["true"]), hits["claim"])
    if share(hits["hit claim"], hits["claim"]) > same + 10:
        yield f"claims: {share(hits['hit claim'], hits['claim']):.0f} % guessed, {same:.0f} % by always the same"
    if questions < LEAST_QUESTIONS:
        yield f"{questions} questions, fewer than {LEAST_QUESTIONS}"


def twice(bank):
    """Questions of different lessons that share most of their words."""
    whole = [(lesson, name, set(words(prompt)) | {word for text, _ in body for word in words(text)})
             for lesson, all_of_it in bank.items() for kind, name, prompt, body in all_of_it if kind != "claim"]
    for (lesson, name, own), (other, other_name, others) in itertools.combinations(whole, 2):
        if lesson != other and len(own & others) > MOST_SHARED * min(len(own), len(others)):
            yield f"{lesson}/{name} asks what {other}/{other_name} does"


def main():
    options = parser(__doc__, configuration=None)
    options.add_argument("--content", type=pathlib.Path, default=CONTENT)
    options.add_argument("lessons", nargs="*", help="tell what gives these away")
    options = options.parse_args()
    if not shipped_book.is_in(options.content):
        print("another book: nothing is held of its questions")
        return
    lessons = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
               for path in sorted((options.content / "bai-hoc").glob("*.yaml"))}
    bank = {name: list(exercises(lesson)) for name, lesson in lessons.items()}
    guesser, total = Guesser(bank), collections.Counter()
    for name in bank:
        hits = guesser.guess(name, name in options.lessons)
        total.update(hits)
        if not options.lessons or name in options.lessons:
            print(line(name, hits))
    questions = sum(len(lesson.get("câu hỏi") or []) for lesson in lessons.values())
    print(line(f"all {questions} questions", total))
    failures = [*held(total, questions), *twice(bank)]
    for failure in failures:
        print(f"FAILED {failure}")
    sys.exit(1 if failures else 0)


main()
