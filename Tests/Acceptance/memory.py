"""Whether the memory model is FSRS-6 as its authors' own package (py-fsrs) has it: works the list of histories out anew
that the tests compare with (Tests/QuizTests/Fixtures/fsrs-histories.jsonl), or makes it with --record.

A line is a history, an answer is [grade, days since the last, stability, difficulty, interval in days]. Grades are 1
(again) to 4 (easy). Learning has two steps, relearning one, no interval is longer than 36,500 days, and nothing is drawn
at random (the package's fuzzing is off).

The implementations once differed in one rule: whether an answer that was hard may shrink stability on the same day.
fsrs-rs never let it, py-fsrs does not since 6.3. How often the rule decides in these histories is counted here, and that
a package without the rule differs in just the histories where it decides.
"""

import importlib.metadata
import json
import math
import random
import sys
from datetime import UTC, datetime, timedelta

from fsrs import Card, Rating, Scheduler

from house import ROOT, parser

HISTORIES = 1000
SEED = 20261124
CAP = 36_500
# Numbers are written with 11 digits.
CLOSE = 1e-9


class WithoutTheRule(Scheduler):
    """py-fsrs as it was: hard may shrink stability on the same day."""

    def _short_term_stability(self, *, stability, rating):
        if rating != Rating.Hard:
            return super()._short_term_stability(stability=stability, rating=rating)
        return self._clamp_stability(stability=stability * increase_of_hard(self, stability))


def increase_of_hard(scheduler, stability):
    w = scheduler.parameters
    return math.exp(w[17] * (Rating.Hard - 3 + w[18])) * stability ** -w[19]


def scheduler_of(kind):
    return kind(
        learning_steps=(timedelta(minutes=1), timedelta(minutes=10)),
        relearning_steps=(timedelta(minutes=10),),
        maximum_interval=CAP,
        enable_fuzzing=False,
    )


def pick(numbers, choices):
    # Python promises that random() stays the same between versions, not what choice() makes of it.
    return choices[int(numbers.random() * len(choices))]


def histories():
    """For each history its grades, and what the gap before each answer is drawn from."""
    numbers = random.Random(SEED)
    for _ in range(HISTORIES):
        length = 2 + int(numbers.random() * 17)
        yield [
            (pick(numbers, [1, 2, 2, 3, 3, 3, 3, 4]), pick(numbers, ["same", "same", "due", "near", "far"]), numbers.random())
            for _ in range(length)
        ]


def gap_before(kind, draw, interval):
    match kind:
        case "same":
            return 0
        case "due":
            return interval
        case "near":
            return int(draw * (2 * interval + 3))
        case "far":
            return int(draw**3 * 4000)


def replay(scheduler, history, gaps=None):
    """The answers of a history, and whether the rule on hard answers decided one of them."""
    card, now, interval = Card(card_id=1), datetime(2026, 1, 1, 8, tzinfo=UTC), 0
    answers, decided = [], 0
    for index, (grade, kind, draw) in enumerate(history):
        gap = 0 if index == 0 else gaps[index] if gaps else gap_before(kind, draw, interval)
        now += timedelta(days=gap)
        if index and gap == 0 and grade == Rating.Hard and increase_of_hard(scheduler, card.stability) < 1:
            decided += 1
        card, _ = scheduler.review_card(card, Rating(grade), now)
        interval = (card.due - now).days
        answers.append([grade, gap, float(f"{card.stability:.11g}"), float(f"{card.difficulty:.11g}"), interval])
    return answers, decided


def is_same(a, b):
    return len(a) == len(b) and all(
        x[0] == y[0] and x[1] == y[1] and x[4] == y[4]
        and math.isclose(x[2], y[2], rel_tol=CLOSE) and math.isclose(x[3], y[3], rel_tol=CLOSE)
        for x, y in zip(a, b)
    )


def main():
    options = parser(__doc__)
    options.add_argument("--record", action="store_true", help="write the list anew")
    options = options.parse_args()
    listed = ROOT / "Tests/QuizTests/Fixtures/fsrs-histories.jsonl"
    drawn = list(histories())
    wanted = [replay(scheduler_of(Scheduler), history) for history in drawn]
    if options.record:
        listed.parent.mkdir(parents=True, exist_ok=True)
        lines = (json.dumps(answers, separators=(",", ":")) for answers, _ in wanted)
        listed.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
        print(f"Recorded {len(wanted)} histories")

    kept = [json.loads(line) for line in listed.read_text(encoding="utf-8").splitlines()]
    wrong = [n for n, (answers, _) in enumerate(wanted) if n >= len(kept) or not is_same(answers, kept[n])]
    deciding = {n for n, (_, decided) in enumerate(wanted) if decided}
    without = {
        n for n, (answers, _) in enumerate(wanted)
        if not is_same(answers, replay(scheduler_of(WithoutTheRule), drawn[n], [a[1] for a in answers])[0])
    }
    reviews = sum(len(answers) for answers, _ in wanted)
    print(f"py-fsrs {importlib.metadata.version('fsrs')}: {len(wanted)} histories, {reviews} answers")
    print(f"{len(kept) - len(wrong)} of {len(wanted)} histories stand in the list as the package works them out")
    print(f"The rule that hard shrinks nothing on the same day decides {sum(d for _, d in wanted)} answers, in "
          f"{len(deciding)} histories; without it, {len(without)} histories come out otherwise, the same ones: "
          f"{'yes' if deciding == without else 'NO'}")
    for n in wrong[:10]:
        print(f"line {n + 1} differs: the package has {json.dumps(wanted[n][0])}")
    sys.exit(1 if wrong or len(kept) != len(wanted) or deciding != without else 0)


main()
