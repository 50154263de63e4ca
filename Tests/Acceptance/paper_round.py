"""A class of twenty on paper, from the printer into the store.

Papers are printed for the class, and each sheet is filled in by whoever reads it: what stands beside a digit is read off the
page, what is right from the source. The sheets are keyed in with the slips that people make, and told is how long that
takes at human speed. Held:

- slips in seat and letter are refused, slips where they would matter are found by the second pass, others are corrected;
- reports and progress are those of another store, in which the same answers were given in the terminal, figure for figure;
- killed before each system call that changes the disk, while sheets are keyed and while a pile is closed, the same command
  goes on: no sheet is lost that was confirmed, none is there twice.
"""

import collections
import concurrent.futures
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from forget import CHANGING
from house import NEW_LESSON, TODAY, new_book, parser

SEATS = 20
GROUP = "Tổ 3"
# Keys in a second, and seconds to turn a sheet and find its first box: somebody who does not type every day.
SPEED = 3
TURNING = 3
PATIENCE = 120


class Wrong(Exception):
    pass


def expect(condition, words):
    if not condition:
        raise Wrong(words)


class Laptop:
    def __init__(self, program, folder, book, store="so.sqlite"):
        self.program, self.folder, self.store = program, folder, store
        self.content, self.lesson = book
        folder.mkdir(parents=True, exist_ok=True)

    def run(self, *words, text="", code=0, prefix=(), book=True, today=TODAY, has_store=True):
        command = [*prefix, self.program, *words]
        if has_store:
            command += ["--store", self.store]
        if book:
            command += ["--content", self.content, "--today", today]
        environment = {**os.environ, "CAMNANG_LANG": "vi"}
        ran = subprocess.run(command, cwd=self.folder, input=text, capture_output=True, text=True, timeout=PATIENCE,
                             env=environment)
        expect(code is None or ran.returncode == code, f"{words} gave {ran.returncode}: {ran.stdout[-300:]}{ran.stderr[-500:]}")
        return ran

    def parse(self, file):
        """A file of the book as JSON."""
        return subprocess.run([self.program, "parse", file], capture_output=True, text=True, check=True).stdout

    def enrol(self):
        for seat in range(1, SEATS + 1):
            self.run("progress", "add-trainee", f"hv{seat}", f"Học viên {seat}", "--group", GROUP, book=False)
        return self

    def key(self, lines, *words, **more):
        return self.run("class", "key", *words, text="".join(line + "\n" for line in lines), **more).stdout

    def events(self):
        lines = self.run("progress", "export", book=False).stdout.splitlines()[1:]
        return [json.loads(line) for line in lines]


# What is printed


class Paper:
    """A sheet as it was printed for a seat."""

    def __init__(self, page, source):
        self.number = re.search(r"Đề [AB] · số (\d{4}-[A-Z])", page)[1]
        seat, self.letter = re.search(r'<strong class="seat">(\d+) ([A-Z])</strong>', page).group(1, 2)
        self.seat = int(seat)
        parts = page.split('<div class="prompt">')[1:]
        self.questions = [(source[words(part[:part.index("</div>")])], part) for part in parts]

    def line(self, answers):
        keyed = [keyed_answer(question, part, answers[question["mã"]]) for question, part in self.questions]
        # Blanks are for the eye: some type them.
        return f"{self.seat}{self.letter.lower()} {('' if self.seat % 4 else ' ').join(keyed)}"


def words(markup):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", markup)).strip()


def lists(part, kind):
    """The lists of a question, each as its items in the order in which they are printed."""
    found = re.findall(rf'<(ul|ol) class="{kind}[^"]*"[^>]*>(.*?)</\1>', part, re.S)
    return [[re.sub(r"^\d\. ", "", words(item)) for item in inside.split("<li>")[1:]] for _, inside in found]


def keyed_answer(question, part, answer):
    """What is keyed for an answer in the words of the source."""
    kind = question["loại"]
    if kind in ("một lựa chọn", "đúng sai"):
        return str(lists(part, "boxes-to-tick")[0].index(answer) + 1)
    if kind == "nhiều lựa chọn":
        shown = lists(part, "boxes-to-tick")[0]
        return "".join(sorted(str(shown.index(each) + 1) for each in answer)) + "."
    if kind in ("sắp xếp", "ghép cặp"):
        shown = lists(part, "numbered")[0]
        return "".join(str(shown.index(each) + 1) for each in answer)
    if kind == "tình huống":
        return "".join(str(shown.index(each) + 1) for shown, each in zip(lists(part, "boxes-to-tick"), answer, strict=True))
    if kind == "số":
        return f"{answer}.".replace(".", ",", answer.count("."))
    return "1" if answer in question["chấp nhận"] else "0"


# What a learner answers


def right(question):
    kind = question["loại"]
    if kind == "một lựa chọn":
        return next(choice["nội dung"] for choice in question["lựa chọn"] if choice.get("đúng") == "có")
    if kind == "nhiều lựa chọn":
        return [choice["nội dung"] for choice in question["lựa chọn"] if choice.get("đúng") == "có"]
    if kind == "đúng sai":
        return question["đáp án"].capitalize()
    if kind == "sắp xếp":
        return question["thứ tự"]
    if kind == "ghép cặp":
        return [pair["phải"] for pair in question["cặp"]]
    if kind == "tình huống":
        return [next(each["nội dung"] for each in stage["lựa chọn"] if each.get("đúng") == "có") for stage in question["chặng"]]
    return str(question["đáp số"]) if kind == "số" else question["chấp nhận"][0]


def wrong(question, lot, seat):
    kind = question["loại"]

    def other(choices):
        return lot.choice([choice["nội dung"] for choice in choices if choice.get("đúng") != "có"])

    if kind == "một lựa chọn":
        return other(question["lựa chọn"])
    if kind == "nhiều lựa chọn":
        return [other(question["lựa chọn"])]
    if kind == "đúng sai":
        return "Sai" if right(question) == "Đúng" else "Đúng"
    if kind in ("sắp xếp", "ghép cặp"):
        return right(question)[1:] + right(question)[:1]
    if kind == "tình huống":
        return [other(stage["lựa chọn"]) for stage in question["chặng"]]
    # What one alone wrote is quoted nowhere: on paper nobody keys the words.
    return str(100 + seat) if kind == "số" else f"không biết {seat}"


def answers_of(questions, seat, lot):
    # Some know it all, some half of it.
    slips = lot.choice([0, 0.03, 0.1, 0.2, 0.4])
    return {question["mã"]: wrong(question, lot, seat) if lot.random() < slips else right(question) for question in questions}


def in_terminal(laptop, trainee, answers):
    """Gives the answers as a person at the terminal would, by the numbers that are shown there."""
    command = [laptop.program, "quiz", laptop.lesson, "--trainee", trainee, "--seed", "7", "--format", "jsonl", "--store",
               laptop.store, "--content", laptop.content, "--today", TODAY]
    with subprocess.Popen(command, cwd=laptop.folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as quiz:
        stages = collections.Counter()
        for line in quiz.stdout:
            event = json.loads(line)
            if event["type"] == "summary":
                break
            if event["type"] != "question":
                continue
            answer = answers[event["question"]]
            if event.get("stage") or event["kind"] == "scenario":
                place = stages[event["question"]]
                stages[event["question"]] += 1
                answer = answer[place]
            quiz.stdin.write(typed(event, answer) + "\n")
            quiz.stdin.flush()
        quiz.stdin.close()
    expect(quiz.returncode == 0, f"the quiz of {trainee} ended with {quiz.returncode}")


def typed(event, answer):
    numbers = {choice["text"]: str(choice["number"]) for choice in event.get("choices") or []}
    if isinstance(answer, list):
        return " ".join(numbers[each] for each in answer)
    if event["kind"] == "true-false":
        return {"Đúng": "1", "Sai": "2"}[answer]
    return numbers.get(answer, answer)


# Keying


class Keyboard:
    """What somebody types, and how long it takes them."""

    def __init__(self):
        self.keys = self.sheets = 0

    def type(self, line):
        self.keys += len(line) + 1
        self.sheets += line[:1].isdigit()
        return line

    @property
    def seconds(self):
        return self.keys / SPEED + self.sheets * TURNING


def delicate(output):
    """The seats that are to be keyed once more, of the pile that was closed last."""
    found = re.search(r"Gõ lại \d+ tờ[^:]*: (.*)", output.rpartition("Đã ghi")[2])
    return [int(each.split()[0]) for each in found[1].split(", ")] if found else []


def keyed_in(laptop, papers, answers):
    """All sheets by all piles, with slips; gives what was typed and the number of rechecks."""
    keyboard, rechecks, refused = Keyboard(), 0, 0
    piles = collections.defaultdict(list)
    for paper in papers:
        piles[paper.number].append(paper)
    (first, ours), (second, others) = sorted(piles.items())
    lines = {paper.seat: paper.line(answers[paper.seat]) for paper in papers}

    def fast(sheets):
        typed = []
        for place, paper in enumerate(sheets):
            line = lines[paper.seat]
            if place == 1:
                # The wrong seat, and then the right one.
                typed.append(keyboard.type(f"{paper.seat + 1}{line[len(str(paper.seat)):]}"))
            if place == 2:
                # A line that was seen to be wrong at once.
                typed += [keyboard.type(line), keyboard.type("-")]
            typed.append(keyboard.type(line))
        return typed

    output = laptop.key([keyboard.type(f"> {first}"), *fast(ours), keyboard.type(f"> {second}")], laptop.lesson, code=2)
    refused += output.count("không phải chữ")
    for number, after in ((first, others), (second, [])):
        seats = delicate(output)
        rechecks += len(seats)
        again = [keyboard.type(lines[seat]) for seat in seats]
        more = [*fast(after), keyboard.type(">")] if after else []
        if seats or more:
            output = laptop.key(again + more, code=2 if after else 0)
            refused += output.count("không phải chữ")
        expect(f"tờ đề {number} vào buổi" in output, f"the pile {number} was not written: {output}")
    expect(refused == 2, f"{refused} slips were refused instead of 2")
    return keyboard, rechecks, lines


def figures(laptop):
    """Reports and progress, without what is drawn by lot."""
    folder = laptop.folder / "bao-cao"
    laptop.run("report", "class", "--group", GROUP, "--format", "json", "--no-names", "--output", folder)
    report = json.loads(next(folder.glob("*.json")).read_text())
    shown = [laptop.run("progress", "show", "--trainee", f"hv{seat}", "--format", "json").stdout for seat in range(1, SEATS + 1)]
    codes = r"[2-9b-z]{3}-?[2-9b-z]{3}-?[2-9b-z]{3}"
    return re.sub(rf'"{codes}"', '"…"', json.dumps([report, *map(json.loads, shown)], ensure_ascii=False, sort_keys=True))


def same_figures(paper, terminal):
    one, other = figures(paper), figures(terminal)
    if one != other:
        place = next(index for index, (a, b) in enumerate(zip(one, other)) if a != b)
        raise Wrong(f"the figures differ: …{one[place - 200:place + 100]}… instead of …{other[place - 60:place + 100]}…")


def round_trip(options, folder, book):
    content, lesson = book
    paper = Laptop(options.program, folder / "paper", book).enrol()
    questions = json.loads(paper.parse(content / "bai-hoc" / f"{lesson}.yaml"))["câu hỏi"]
    terminal = Laptop(options.program, folder / "terminal", book).enrol()
    paper.run("class", "papers", lesson, "--group", GROUP, "--output", "de.html")
    pages = (paper.folder / "de.html").read_text().split('<section class="sheet-of-seat"')[1:]
    source = {words(question["hỏi"]): question for question in questions}
    papers = [Paper(page, source) for page in pages]
    expect([each.seat for each in papers] == list(range(1, SEATS + 1)), "a seat has no paper")
    expect(all(a.number != b.number for a, b in zip(papers, papers[1:])), "neighbours have the same paper")
    expect("Học viên" not in "".join(pages), "a name is printed")
    lot = random.Random(options.seed)
    answers = {seat: answers_of(questions, seat, lot) for seat in range(1, SEATS + 1)}
    keyboard, rechecks, lines = keyed_in(paper, papers, answers)
    minutes = keyboard.seconds / 60
    print(f"{SEATS} sheets of {len(questions)} questions: {keyboard.keys} keys, {rechecks} sheets keyed twice, "
          f"{minutes:.1f} minutes at {SPEED} keys a second and {TURNING} s a sheet")
    terminal.run("class", "meet", lesson, "--group", GROUP, "--absent", "")
    for seat in range(1, SEATS + 1):
        in_terminal(terminal, f"hv{seat}", answers[seat])
    same_figures(paper, terminal)
    print(f"ok     reports and progress of {SEATS} people as in the terminal")
    corrected(paper, terminal, papers, answers, questions, lines)
    return papers, lines


def corrected(paper, terminal, papers, answers, questions, lines):
    """A sheet was marked wrong, and is keyed anew after its pile was closed; then back again."""
    sheet = papers[6]
    other = {question["mã"]: wrong(question, random.Random(1), sheet.seat) for question in questions}
    head = f"{sheet.seat}{sheet.letter.lower()}"
    before = len(paper.events())
    for line in (sheet.line(other), lines[sheet.seat]):
        keyed = [f"> {sheet.number}", f"/{head}", line, ">"]
        output = paper.key(keyed, paper.lesson, code=None)
        if delicate(output):
            paper.key([line], code=None)
    same_figures(paper, terminal)
    kinds = collections.Counter(event.get("kind") for event in paper.events())
    expect(kinds["withdrawn"] == 2 and len(paper.events()) > before, f"corrections were recorded as {kinds}")
    paper.run("progress", "verify", book=False)
    print("ok     corrected after closing, and back again: the figures are the same")


# Kills


def calls_of(laptop, lines):
    trace = ",".join("?" + name for name in CHANGING)
    prefix = ["strace", "-f", "-qq", "-o", "calls.txt", f"-etrace={trace}"]
    laptop.key(lines, laptop.lesson, prefix=prefix)
    counts = collections.Counter()
    for line in (laptop.folder / "calls.txt").read_text(errors="replace").splitlines():
        process, _, rest = line.partition(" ")
        counts[process, rest.strip().split("(")[0]] += 1
    most = collections.Counter()
    for (_, name), count in counts.items():
        if name in CHANGING:
            most[name] = max(most[name], count)
    return most


def sittings(laptop):
    """What is in force of papers: by trainee, starts and answers and ends; and presences."""
    events = laptop.events()
    gone = {name for event in events if event.get("kind") == "withdrawn" for name in event["events"]}
    counts = collections.Counter()
    for event in events:
        if event.get("kind") in ("begun", "answered", "ended", "present") and event["id"] not in gone:
            counts[event["trainee"], event["kind"]] += 1
    return counts


def kill_case(ground, wanted, folder, lines, call, number):
    shutil.copytree(ground.folder, folder)
    laptop = Laptop(ground.program, folder, (ground.content, ground.lesson))
    try:
        prefix = ["strace", "-f", "-qq", "-o", "/dev/null", f"-etrace={call}", f"-einject={call}:signal=KILL:when={number}"]
        ran = laptop.run("class", "key", laptop.lesson, text="".join(line + "\n" for line in lines), code=None, prefix=prefix)
        was_killed = ran.returncode in (-signal.SIGKILL, 128 + signal.SIGKILL)
        draft = folder / "so-keying.txt"
        kept = draft.read_text().splitlines() if draft.exists() else None
        confirmed = len(re.findall(r"^\d+ [A-Z] · ", ran.stdout, re.M))
        if kept is None:
            # Before the first line, or all is written.
            rest = [] if sittings(laptop) else lines
        else:
            typed = [line for line in kept if line[:1] in ">/-" or line[:1].isdigit()]
            expect(sum(line[:1].isdigit() for line in typed) >= confirmed, "a sheet that was confirmed is not in the draft")
            rest = lines[len(typed):]
        if rest or kept is not None:
            laptop.key(rest, laptop.lesson)
        expect(not draft.exists(), f"the draft is left: {draft.read_text() if draft.exists() else ''}")
        expect(sittings(laptop) == wanted, f"in force are {sittings(laptop)} instead of {wanted}")
        meetings = [event for event in laptop.events() if event.get("kind") == "met"]
        expect(len(meetings) == 1, f"{len(meetings)} meetings")
        laptop.run("progress", "verify", book=False)
        return "killed" if was_killed else "not reached"
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def kills(options, folder, book, papers, lines):
    ground = Laptop(options.program, folder / "ground", book).enrol()
    number = papers[0].number
    ours = [paper.seat for paper in papers if paper.number == number][:3]
    typed = [f"> {number}", lines[ours[0]], lines[ours[1]], "-", lines[ours[1]], lines[ours[2]], ">"]
    trial = Laptop(options.program, folder / "trial", book)
    shutil.copytree(ground.folder, trial.folder, dirs_exist_ok=True)
    again = delicate(trial.key(typed, trial.lesson))
    typed += [lines[seat] for seat in again]
    if again:
        trial.key(typed[-len(again):], trial.lesson)
    wanted = sittings(trial)
    count = Laptop(options.program, folder / "count", book)
    shutil.copytree(ground.folder, count.folder, dirs_exist_ok=True)
    cases = [(call, number) for call, most in calls_of(count, typed).items() for number in range(1, most + 1)]
    total, failed = len(cases), 0
    if options.sample and options.sample < total:
        cases = random.Random(options.seed).sample(cases, options.sample)
    results = collections.Counter()
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        futures = {pool.submit(kill_case, ground, wanted, folder / f"case-{index}", typed, *case): case
                   for index, case in enumerate(cases)}
        for future in concurrent.futures.as_completed(futures):
            try:
                results[future.result()] += 1
            except Wrong as error:
                failed += 1
                print(f"  {futures[future]}: {error}", flush=True)
    print(f"{'FAILED' if failed else 'ok    '} {len(cases)} of {total} kills while {len(typed)} lines are keyed: {dict(results)}")
    return failed


def main():
    options = parser(__doc__)
    options.add_argument("--sample", type=int, help="how many kills; all of them by default")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--content", type=Path, help="a book with Vietnamese keys; the one that `new` makes by default")
    options.add_argument("--lesson", default=NEW_LESSON, help="its lesson that is answered")
    options.add_argument("--jobs", type=int, default=os.cpu_count())
    options = options.parse_args()
    if subprocess.run(["strace", "-f", "-o", "/dev/null", "true"], capture_output=True, check=False).returncode:
        print("strace may not trace here, so nothing was shown", file=sys.stderr)
        return 3
    with tempfile.TemporaryDirectory(prefix="camnang-paper-round-") as name:
        folder = Path(name)
        content = options.content.resolve() if options.content else new_book(options.program, folder / "book")
        book = (content, options.lesson)
        try:
            papers, lines = round_trip(options, folder, book)
            return 1 if kills(options, folder, book, papers, lines) else 0
        except Wrong as error:
            print(f"FAILED {error}")
            return 1


if __name__ == "__main__":
    sys.exit(main())
