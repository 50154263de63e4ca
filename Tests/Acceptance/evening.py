"""An evening of a class, from opening to certificates, as a trainer has it: ten people answer from their phones, five on
paper, five by raising hands; and once more a week later, for a certificate needs two days.

Held: everybody's answers are in one report, whichever way they came; who knew it all has passed, on phone and on paper; hands
are counted and are nobody's; the report has its agenda; certificates go to those who passed twice, and to nobody else. With
`--keep FOLDER` the report and the certificates stay there, to be read as a trainer would.
"""

import asyncio
import json
import random
import re
import shutil
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

from house import NEW_LESSON, TODAY, new_book, parser
from live import Open
from live_phones import Door, Leader, Phone
from paper_round import GROUP, Laptop, Paper, expect, right, words, wrong

PHONES, PAPERS, HANDS = range(1, 11), range(11, 16), range(16, 21)
# Of those with phones, and of those with papers, these know it all.
KNOWING = {1, 2, 3, 4, 5, 6, 11, 12, 13}
COMMUNE, PROVINCE = "ba con trâu già", "năm con vịt trời"
WEEK_BEFORE = (date.fromisoformat(TODAY) - timedelta(7)).isoformat()
LABEL = re.compile(r'<label><input type="(?:radio|checkbox)" name="chon" value="(\d)">.*?<span class="words">(.*?)</span></label>', re.S)
PLACE = re.compile(r'<label><span class="words">(.*?)</span><select name="([^"]+)">', re.S)


def plain(markup):
    return words(markup).replace("&amp;", "&")


def sent(page, question, answer):
    """The form's fields for an answer in the words of the source."""
    kind = question["loại"]
    if kind == "tình huống":
        stages = [stage for stage in question["chặng"] if plain(stage["tình huống"]) in plain(page)]
        answer = answer[question["chặng"].index(stages[-1])]
    labels = {plain(label): value for value, label in LABEL.findall(page)}
    if labels:
        return [("chon", labels[each]) for each in (answer if isinstance(answer, list) else [answer])]
    places = PLACE.findall(page)
    if kind == "sắp xếp":
        return [(name, answer.index(plain(label)) + 1) for label, name in places]
    if kind == "ghép cặp":
        shown = [plain(item) for item in re.search(r'<ol class="items">(.*?)</ol>', page, re.S)[1].split("<li>")[1:]]
        lefts = [pair["trái"] for pair in question["cặp"]]
        return [(name, shown.index(answer[lefts.index(plain(label))]) + 1) for label, name in places]
    return [("tra-loi", answer)]


async def phones_answer(opened, source, answers):
    """The whole class on phones, with hands counted where hands can be."""
    door = Door(opened.port)
    leader = Leader(door, opened.leader)
    phones = [Phone(door, seat, random.Random(seat)) for seat in PHONES]
    await asyncio.gather(*(phone.join(opened.code) for phone in phones))
    tallied = 0
    while (place := await leader.ask()) is not None:

        async def one(phone, place=place):
            await phone.until(rf"{place}-asking-open")
            prompt = plain(re.search(r'<div class="prompt">(.*?)</div>', phone.text, re.S)[1])
            question = max((found for key, found in source.items() if prompt.startswith(key)), key=lambda found: len(found["hỏi"]))
            fields = sent(phone.text, question, answers[phone.seat][question["mã"]])
            expect(await phone.answer(place, [("vong", place), *fields]), f"seat {phone.seat}: {question['mã']} was not taken")

        await asyncio.gather(*(one(phone) for phone in phones))
        said = await leader.do("close", place, "asking")
        if 'name="tay-1"' in said:
            # Four hold up a hand for the first choice, one for the second.
            hands = {name: {"tay-1": 4, "tay-2": 1}.get(name, 0) for name in re.findall(r'name="(tay-\d+)"', said)}
            await leader.order(vong=place, **hands)
            tallied += 1
        await leader.do("reveal", place, "closed")
        await asyncio.gather(*(phone.until(rf"{place}-revealed-.*") for phone in phones))
    _, place, phase = await leader.usual()
    await leader.do("finish", place, phase)
    await asyncio.gather(*(phone.until(r"\d+-over-.*") for phone in phones))
    for phone in phones:
        passed = "✓ Đạt bài" in phone.text
        expect(passed == (phone.seat in KNOWING), f"seat {phone.seat} reads {plain(phone.text)[:200]}")
        phone.close()
    return tallied


def evening(laptop, source, answers, day):
    """One meeting: phones, hands, paper."""
    laptop.day = day
    opened = Open(laptop.program, laptop.folder, laptop.content, 20, group=GROUP, day=day)
    tallied = asyncio.run(asyncio.wait_for(phones_answer(opened, source, answers), 300))
    opened.stop()
    laptop.run("class", "papers", laptop.lesson, "--group", GROUP, "--seats", " ".join(map(str, PAPERS)), "--output", f"de-{day}.html")
    pages = (laptop.folder / f"de-{day}.html").read_text(encoding="utf-8").split('<section class="sheet-of-seat"')[1:]
    papers = [Paper(page, source) for page in pages]
    lines, number = [], ""
    for paper in sorted(papers, key=lambda paper: paper.number):
        if paper.number != number:
            number = paper.number
            lines.append(f"> {number}")
        lines.append(paper.line(answers[paper.seat]))
    # What the second pass asks for is keyed once more, pile by pile.
    for _ in range(6):
        output = laptop.key([*lines, ">"], laptop.lesson, code=None)
        again = re.search(r"Gõ lại \d+ tờ[^:]*: (.*)", output.rpartition("Đã ghi")[2])
        if not again:
            break
        seats = [int(each.split()[0]) for each in again[1].split(", ")]
        lines = [paper.line(answers[paper.seat]) for paper in papers if paper.seat in seats]
        rest = [paper for paper in sorted(papers, key=lambda paper: paper.number) if paper.number == number]
        if not all(paper.seat in seats for paper in rest) and f"đề {number}" not in output:
            lines += [f"> {number}", *(paper.line(answers[paper.seat]) for paper in rest)]
    handle = re.search(r"^(\S+-\d+) .*", laptop.run("class", "list", "--group", GROUP, book=False).stdout.splitlines()[-1])[1]
    laptop.run("class", "amend", handle, "--present", " ".join(map(str, HANDS)), book=False)
    return tallied


def check_report(laptop, tallied):
    folder = laptop.folder / "bao-cao"
    for form in ("json", "html"):
        laptop.run("report", "class", "--group", GROUP, "--format", form, "--output", folder)
    report = json.loads(next(folder.glob("*.json")).read_text(encoding="utf-8"))
    text = json.dumps(report, ensure_ascii=False)
    page = next(folder.glob("*.html")).read_text(encoding="utf-8")
    expect("agenda" in text, "the report has no agenda")
    expect(len(page) > 5000 and "Khi có cuộc gọi" in page, "the report says nothing of the lesson")
    meetings = [line for line in laptop.run("class", "list", book=False).stdout.splitlines() if GROUP in line]
    expect(len(meetings) == 2 and all("có mặt 20" in line for line in meetings), f"attendance: {meetings}")
    kinds = {}
    for event in laptop.events():
        kinds[event["kind"]] = kinds.get(event["kind"], 0) + 1
    expect(kinds.get("tallied") == 2 * tallied > 0, f"hands were counted {kinds.get('tallied')} times")
    shown = {seat: json.loads(laptop.run("progress", "show", "--trainee", f"hv{seat}", "--format", "json").stdout)
             for seat in range(1, 21)}
    for seat, found in shown.items():
        mastery = next(lesson for lesson in found["lessons"] if lesson["lesson"] == laptop.lesson)
        said = mastery.get("mastery") or mastery.get("state") or json.dumps(mastery)
        expect(("mastered" in said) == (seat in KNOWING), f"seat {seat}: {said}")


def certify(laptop):
    folder, content = laptop.folder, laptop.content

    def run(*command, typed=""):
        return laptop.run(*command, text=typed, book="--content" in command or command[1] == "issue", store=command[1] != "key")

    run("certificate", "key", "--issuer", "Tổ công nghệ số cộng đồng xã Tân Cương", "--commune", "5461", "--output", "xa.json",
        "--today", TODAY, typed=COMMUNE + "\n")
    run("certificate", "key", "--issuer", "Tỉnh Thái Nguyên", "--province", "--output", "tinh.json", "--today", TODAY,
        typed=PROVINCE + "\n")
    laptop.run("certificate", "bundle", "--key", "tinh.json", "--page", "https://sach.vi-du.vn/xac-minh.html", "--add", "xa-the.json",
               text=PROVINCE + "\n")
    said = laptop.run("certificate", "issue", "--group", GROUP, "--key", "xa.json", "--output", "giay", "--yes",
                      text=COMMUNE + "\n", code=None).stdout
    addresses = [line for file in sorted((folder / "giay").glob("*.txt")) for line in file.read_text(encoding="utf-8").split()]
    named = sorted(int(found) for found in re.findall(r"Được cấp .*?Học viên (\d+)", said))
    expect(len(addresses) == len(KNOWING), f"{len(addresses)} certificates, for {named}: {said[-800:]}")
    checked = laptop.run("certificate", "check", addresses[0], "--bundle", content / "chung-chi.json", "--today", TODAY, book=False,
                         store=False).stdout
    expect("chữ ký đúng" in checked.lower(), f"a certificate does not hold: {checked}")


class Evening(Laptop):
    """The trainer's laptop, on one day or another."""

    day = TODAY

    def run(self, *command, text="", code=0, prefix=(), book=True, store=True):
        return super().run(*command, text=text, code=code, prefix=prefix, book=book, today=self.day, has_store=store)


def main():
    options = parser(__doc__)
    options.add_argument("--keep", type=Path, help="a folder for the report and the certificates")
    options = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="camnang-evening-") as name:
        folder = Path(name)
        content = new_book(options.program, folder / "book")
        laptop = Evening(options.program, folder / "lop", (content, NEW_LESSON))
        parsed = json.loads(laptop.parse(content / "bai-hoc" / f"{NEW_LESSON}.yaml"))
        questions = parsed["câu hỏi"]
        source = {words(question["hỏi"]): question for question in questions}
        lot = random.Random(5)
        answers = {seat: {question["mã"]: right(question) if seat in KNOWING else wrong(question, lot, seat) for question in questions}
                   for seat in range(1, 21)}
        for seat in range(1, 21):
            laptop.run("progress", "add-trainee", f"hv{seat}", f"Học viên {'ABCDEGHIKLMNOPQRSTUV'[seat - 1]}", "--group", GROUP,
                       "--consent", book=False)
        tallied = 0
        for day in (WEEK_BEFORE, TODAY):
            tallied = evening(laptop, source, answers, day)
            print(f"ok     the evening of {day}: 10 on phones, 5 on paper, hands counted {tallied} times", flush=True)
        check_report(laptop, tallied)
        print("ok     the report, attendance of 20, the agenda", flush=True)
        certify(laptop)
        print(f"ok     {len(KNOWING)} certificates for those who passed on two days, verified", flush=True)
        if options.keep:
            shutil.copytree(laptop.folder, options.keep, dirs_exist_ok=True)


if __name__ == "__main__":
    sys.exit(main())
