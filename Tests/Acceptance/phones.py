"""Answers questions on pages that a server shows to a phone, and brings what the page kept to a laptop: posted, as a file, as
a code that is read aloud. The book is the one that `camnang new` makes, whose lesson has all types of questions.

Held: what arrives is word for word what the terminal logs for the same answers; the first verdict of a day counts, and none
after the answer was looked at; twice is once; a file that was changed or cut off anywhere is refused whole; nothing of it
passes a lesson, on however many days, and it counts for nobody before it is said whose the phone is; two tabs never give
one number twice; a browser that keeps nothing, or has no room, shows the page as ever; cleared storage is another phone; a
page from a file keeps nothing, and a site is asked for nothing.
"""

import functools
import http.server
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from house import NEW_LESSON, TODAY, browser, build, new_book, parser

KEEPS_NOTHING = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } })"
PLACE = "/_lop/ket-qua"
# Answers a question as a reader does, rightly or not, and tells what was chosen as the page shows it, for each stage.
ANSWER = r"""([id, isRight]) => {
    const article = document.getElementById('cau-hoi-' + id), kind = article.dataset.kind, out = [];
    const choose = (place, several) => {
        const items = Array.from(place.querySelectorAll('.lettered > li')), chosen = [];
        const right = Array.from(place.querySelectorAll('.judged > li'), li => li.classList.contains('right'));
        items.forEach((item, i) => {
            if (right[i] !== isRight || (!several && chosen.length)) return;
            item.querySelector('input').click();
            chosen.push((item.querySelector('.words') || item).textContent);
        });
        place.querySelector('.check').click();
        return chosen;
    };
    const data = article.dataset.judge && JSON.parse(article.dataset.judge);
    if (kind === 'scenario') article.querySelectorAll('.stage').forEach(stage => out.push(choose(stage, false)));
    else if (kind.endsWith('choice') || kind === 'true-false') out.push(choose(article, kind === 'multiple-choice'));
    else if (kind === 'order' || kind === 'match') {
        const order = data.right.map(wanted => data.shown.indexOf(wanted));
        if (!isRight) order.unshift(order.pop());
        if (kind === 'order') order.forEach(place => article.querySelectorAll('.tap')[place].click());
        else article.querySelectorAll('select').forEach((select, i) => { select.value = String.fromCharCode(65 + order[i]); });
        const texts = Array.from(article.querySelectorAll('.lettered > li'), li => (li.querySelector('.words') || li).textContent);
        article.querySelector('.check').click();
        out.push(order.map(place => texts[place]));
    } else {
        const typed = kind === 'number' ? String(isRight ? data.value : data.value + 1000) : isRight ? data.accepted[0] : 'chẳng biết';
        article.querySelector('.answer-form input').value = '  ' + typed + ' ';
        article.querySelector('.check').click();
        out.push([typed]);
    }
    return out;
}"""
KEPT = """() => Object.keys(localStorage).filter(key => /^camnang:kq:[0-9]+$/.test(key))
    .map(key => ({ number: Number(key.slice(11)), ...JSON.parse(localStorage[key]) })).sort((a, b) => a.number - b.number)"""

failures = []


def hold(condition, text):
    if not condition:
        failures.append(text)
        print(f"  FAILED {text}", flush=True)


class Laptop:
    """A store, and a server that shows the site and hands what is posted to the program."""

    def __init__(self, program, folder, site, name="laptop", takes=True):
        self.program, self.store, self.folder, self.asked = program, folder / f"{name}.sqlite", folder, []
        laptop = self

        class Handler(http.server.SimpleHTTPRequestHandler):
            def log_message(self, *words): pass

            def do_GET(self):
                laptop.asked.append(self.path)
                if self.path != PLACE:
                    return super().do_GET()
                self.send_response(204 if takes else 404)
                self.end_headers()
                return None

            def do_POST(self):
                laptop.asked.append("POST")
                posted = folder / f"{name}-posted.txt"
                posted.write_bytes(self.rfile.read(int(self.headers["Content-Length"])))
                done = laptop.run("class", "phones", "import", posted)
                text = (done.stdout + done.stderr).replace(str(posted) + ": ", "").encode()
                self.send_response(200 if done.returncode == 0 else 400)
                self.send_header("Content-Length", str(len(text)))
                self.end_headers()
                self.wfile.write(text)

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=site))
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.port = self.server.server_port
        self.page = f"http://127.0.0.1:{self.port}/bai-{NEW_LESSON}.html"

    def run(self, *words, check=False, **more):
        environment = {**os.environ, "CAMNANG_LANG": "vi"}
        return subprocess.run([self.program, *map(str, words), "--store", self.store], capture_output=True, text=True, check=check,
                              env=environment, **more)

    def events(self):
        lines = self.run("progress", "export").stdout.splitlines()[1:]
        return [json.loads(line) for line in lines if line.startswith('{"id"')]

    def answers(self, trainee=None):
        return [event for event in self.events() if event["kind"] == "answered" and (trainee or event["trainee"]) == event["trainee"]]


class Phone:
    """A phone's browser on the lesson's page."""

    def __init__(self, browser, address, *scripts, **options):
        self.context = browser.new_context(viewport={"width": 390, "height": 844}, **options)
        self.problems = []
        for script in scripts:
            self.context.add_init_script(script)
        self.page = self.open(address)

    def open(self, address):
        page = self.context.new_page()
        page.set_default_timeout(5000)
        page.on("pageerror", lambda error: hold(False, f"{address}: {error}"))
        page.goto(address)
        page.evaluate("document.querySelector('#tu-kiem-tra').open = true")
        page.wait_for_selector(".question .check")
        page.wait_for_load_state("networkidle")
        page.evaluate("new Promise(done => Camnang.load('cham-bai.js', done))")
        return page

    def answer(self, question, is_right, page=None):
        return (page or self.page).evaluate(ANSWER, [question, is_right])

    def questions(self):
        return self.page.eval_on_selector_all(".question", "all => all.map(q => q.id.replace('cau-hoi-', ''))")

    def kept(self):
        return self.page.evaluate(KEPT)

    def panel(self):
        panel = self.page.locator(".phone-log")
        if not panel.evaluate("it => it.open"):
            panel.locator("summary").click()
        return panel

    def press(self, words):
        self.panel().get_by_role("button", name=words).click()
        self.panel().locator(".feedback").filter(has_text=re.compile("^(✓|Máy của lớp|Chưa)")).wait_for()
        return self.panel().locator(".feedback").inner_text()

    def file(self):
        with self.page.expect_download() as download:
            self.panel().get_by_role("button", name="Lưu thành tệp").click()
        return Path(download.value.path()).read_bytes(), download.value.suggested_filename


def terminal_answers(laptop, content, given):
    """What the quiz logs for the same answers."""
    laptop.run("progress", "add-trainee", "ban", "Bạn", check=True)
    command = [laptop.program, "quiz", NEW_LESSON, "--trainee", "ban", "--store", laptop.store, "--content", content, "--today",
               TODAY, "--seed", "7", "--format", "jsonl"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    stages = {}
    for line in process.stdout:
        said = json.loads(line)
        if said["type"] == "summary":
            break
        if said["type"] != "question":
            continue
        id = said["question"]
        chosen = given[id][stages.get(id, 0)]
        stages[id] = stages.get(id, 0) + 1
        shown = [choice["text"] for choice in said.get("choices") or []]
        if said["kind"] == "true-false":
            typed = {"Đúng": "đ", "Sai": "s"}[chosen[0]]
        elif shown:
            typed = " ".join(str(shown.index(text) + 1) for text in chosen)
        else:
            typed = chosen[0]
        process.stdin.write(typed + "\n")
        process.stdin.flush()
    process.stdin.close()
    process.wait()
    code = next(event["trainee"] for event in laptop.events() if event["kind"] == "started")
    return laptop.answers(code)


def comparable(answers):
    # Choices of several stand in the order in which they were shown.
    return sorted((a["question"], a["stage"] or "", a["revision"], sorted(a["answer"]) if a["question"] in SEVERAL else a["answer"],
                   a["correct"], a["grade"]) for a in answers)


SEVERAL = set()


def check_words(browser, laptop, content):
    """Every type of question, rightly and wrongly, on a phone and in the terminal."""
    for is_first_right in (True, False):
        phone = Phone(browser, laptop.page)
        hold(phone.page.locator(".phone-log").count() == 0, "the part of the page is there before anything is kept")
        questions = phone.questions()
        SEVERAL.update(phone.page.eval_on_selector_all(
            ".question[data-kind=multiple-choice]", "all => all.map(q => q.id.replace('cau-hoi-', ''))"))
        given = {id: phone.answer(id, (number % 2 == 0) == is_first_right) for number, id in enumerate(questions)}
        summary = phone.page.locator(".phone-log summary").inner_text()
        hold(f"{len(questions)} câu" in summary, f"{len(questions)} questions were answered, the page says «{summary}»")
        # What is answered again on that day is not heard again.
        before = phone.kept()
        for id in questions:
            phone.page.evaluate("id => document.querySelectorAll('#cau-hoi-' + id + ' .check').forEach(b => b.click())", id)
        hold(phone.kept() == before, "a second verdict is kept, too")
        said = phone.press("Gửi vào máy của lớp")
        hold(said.startswith("✓") and "nhận" in said, f"what was sent is answered with «{said}»")
        count = len(laptop.events())
        said = phone.press("Gửi vào máy của lớp")
        hold(len(laptop.events()) == count and "đã có từ trước" in said, f"twice sent is not once: «{said}»")
        device = phone.page.evaluate("localStorage['camnang:kq:may']")
        mine = laptop.answers(f"phone-{device}")
        other = Laptop(laptop.program, laptop.folder, content, f"terminal-{is_first_right}")
        theirs = terminal_answers(other, content, given)
        for on_phone, in_terminal in zip(comparable(mine), comparable(theirs), strict=False):
            hold(on_phone == in_terminal, f"the phone logs {on_phone}, the terminal {in_terminal}")
        hold(len(mine) == len(theirs), f"{len(mine)} answers from the phone, {len(theirs)} in the terminal")
        phone.context.close()
    print(f"words: {len(questions)} questions twice, {count} events", flush=True)


def check_first(browser, laptop):
    """Who looked at the answer knows it; who took a hint half does."""
    phone = Phone(browser, laptop.page)
    ids = phone.page.eval_on_selector_all(".question", "all => all.filter(q => q.querySelector(':scope > .answer') && "
                                          "!q.querySelector('.stage')).map(q => q.id.replace('cau-hoi-', ''))")
    phone.page.evaluate("id => document.querySelector('#cau-hoi-' + id + ' .answer').open = true", ids[0])
    phone.page.wait_for_timeout(100)
    phone.page.evaluate("id => document.querySelector('#cau-hoi-' + id + ' .answer').open = false", ids[0])
    phone.page.wait_for_timeout(100)
    phone.answer(ids[0], True)
    hold(not phone.kept(), "an answer is kept that was given after it was read")
    hinted = phone.page.evaluate("""() => {
        const q = Array.from(document.querySelectorAll('.question')).find(q => q.querySelector('.hints'));
        if (q) q.querySelector('.hints').open = true; return q && q.id.replace('cau-hoi-', ''); }""")
    phone.page.wait_for_timeout(100)
    if hinted:
        phone.answer(hinted, True)
        hold([one["grade"] for one in phone.kept() if one["kind"] == "answered"][-1] == 2, "a hint costs nothing")
    phone.context.close()


def standing(laptop, content, trainee="an"):
    done = laptop.run("progress", "show", "--trainee", trainee, "--content", content, "--format", "json", "--today", TODAY)
    lesson = next(one for one in json.loads(done.stdout)["lessons"] if one["lesson"] == NEW_LESSON)
    return lesson["mastery"] if "mastery" in lesson else lesson["standing"], lesson


def check_whose(browser, laptop, content):
    """All right on two days: it is remembered, and passes nothing."""
    laptop.run("progress", "add-trainee", "an", "Nguyễn Văn An", "--group", "Tổ 3", check=True)
    phone = Phone(browser, laptop.page)
    for day in range(3):
        for id in phone.questions():
            phone.answer(id, True)
        # Yesterday's, by the phone's own clock.
        phone.page.evaluate("""day => Object.keys(localStorage).forEach(key => {
            if (!/^camnang:kq:[0-9]+$/.test(key)) return;
            const it = JSON.parse(localStorage[key]);
            if (it.moved) return;
            it.moved = undefined;
            const time = new Date(Date.parse(it.time) - (3 - day) * 86400000);
            if (day < 2 && it.day === new Date(Date.now() + 3 * 3600000).toISOString().slice(0, 10)) {
                it.time = time.toISOString();
                it.day = new Date(time.getTime() + 3 * 3600000).toISOString().slice(0, 10);
                localStorage[key] = JSON.stringify(it);
            }
        })""", day)
        phone.page.reload()
        phone.page.evaluate("document.querySelector('#tu-kiem-tra').open = true")
        phone.page.wait_for_selector(".phone-log")
        phone.page.evaluate("new Promise(done => Camnang.load('cham-bai.js', done))")
    days = {one["day"] for one in phone.kept()}
    hold(len(days) == 3, f"three days are kept as {days}")
    device = phone.page.evaluate("localStorage['camnang:kq:may']")
    data, name = phone.file()
    hold(name.startswith(f"ket-qua-{device[:4]}-") and name.endswith(".txt"), f"the file is called {name}")
    path = laptop.folder / name
    path.write_bytes(data)
    done = laptop.run("class", "phones", "import", path)
    hold(done.returncode == 0 and "Chưa rõ của ai" in done.stdout, f"import says {done.stdout}{done.stderr}")
    hold(standing(laptop, content)[0] == "not-started", "results count before it is said whose they are")
    listed = laptop.run("class", "phones").stdout
    hold(f"{device[:4]}  chưa rõ của ai" in listed, f"the phone is not listed: {listed}")
    hold("phone-" not in laptop.run("progress", "list", "--content", content).stdout, "a phone is listed as a learner")
    done = laptop.run("class", "phones", "confirm", device[:4], "1")
    hold(done.returncode == 0 and "Nguyễn Văn An" in done.stdout, f"confirm says {done.stdout}{done.stderr}")
    mastery, lesson = standing(laptop, content)
    hold(mastery == "started", f"after three days all right the lesson is {lesson}")
    laptop.run("report", "class", "--content", content, "--today", TODAY, "--format", "json", "--output", laptop.folder / "report")
    report = json.loads(next((laptop.folder / "report").glob("*.json")).read_text())
    rows = next(table["rows"] for table in report["tables"] if table["id"] == "standing")
    hold([row[f"lesson.{NEW_LESSON}"] for row in rows] == ["tự làm"], f"the report says {rows}")
    # Said on one laptop, it holds on every other, whichever came first.
    for order in ((laptop.store, path), (path, laptop.store)):
        other = Laptop(laptop.program, laptop.folder, content, f"other-{order[0].suffix[1:]}")
        for each in order:
            command = ("class", "phones", "import") if each == path else ("progress", "merge")
            done = other.run(*command, each)
            hold(done.returncode == 0, f"{command}: {done.stdout}{done.stderr}")
        hold(standing(other, content)[0] == "started", "the other laptop does not know whose the phone is")
    done = laptop.run("class", "phones", "confirm", device[:4], "--undo")
    hold(done.returncode == 0 and standing(laptop, content)[0] == "not-started", "taken back, it counts all the same")
    laptop.run("class", "phones", "confirm", device[:4], "an")
    laptop.run("progress", "forget", "an", "--yes")
    hold(not laptop.answers(f"phone-{device}"), "somebody is forgotten, and their phone's results are there")
    done = laptop.run("class", "phones", "import", path)
    hold("xóa hẳn" in done.stdout and not laptop.answers(f"phone-{device}"), f"they come back: {done.stdout}")
    phone.context.close()
    return data


def check_changed(laptop, data, sample):
    """A file that was changed: every line left out, cut at many lengths, bytes changed."""
    bad = laptop.folder / "doi.txt"
    lines = data.splitlines(keepends=True)
    rng, count = random.Random(3), len(laptop.events())
    changed = [b"".join(lines[:i] + lines[i + 1:]) for i in range(len(lines))]
    changed += [b"".join([*lines[:i], lines[i + 1], lines[i], *lines[i + 2:]]) for i in range(1, len(lines) - 2)]
    changed += [data.replace(b'"correct":false', b'"correct":true', 1), data.replace(b'"grade":3', b'"grade":4', 1)]
    changed += [data[:rng.randrange(len(data) - 1)] for _ in range(sample)]
    for _ in range(sample):
        at = rng.randrange(len(data))
        changed.append(data[:at] + bytes([data[at] ^ 1 << rng.randrange(8)]) + data[at + 1:])
    changed += [data + lines[1], data + data, lines[0] + lines[-1], b"", b"\n", b"{}", bytes(200)]
    changed = [each for each in changed if each != data]
    rng.shuffle(changed)
    for each in changed[:sample * 3]:
        bad.write_bytes(each)
        done = laptop.run("class", "phones", "import", bad)
        # A blank at the end of a line is nobody's answer, and a line feed less at the end neither.
        if b"".join(line.strip() for line in each.split(b"\n")) == b"".join(line.strip() for line in data.split(b"\n")):
            continue
        hold(done.returncode == 4 and "dòng" in done.stderr, f"a changed file gives {done.returncode}: {done.stderr}")
        hold(not done.stdout, f"of a changed file something is taken: {done.stdout}")
    hold(len(laptop.events()) == count, "changed files changed the store")
    # What carries a text may mark it or end its lines in two signs.
    for each in (b"\xef\xbb\xbf" + data, data.replace(b"\n", b"\r\n"), data.rstrip(b"\n")):
        bad.write_bytes(each)
        other = Laptop(laptop.program, laptop.folder, laptop.folder, f"carried-{len(each)}")
        done = other.run("class", "phones", "import", bad)
        hold(done.returncode == 0, f"a file as a messenger carries it is refused: {done.stderr}")
    # An export of a store is of other hands: a learner's file must not bring in what passes a lesson.
    bad.write_text(laptop.run("progress", "export").stdout)
    done = laptop.run("class", "phones", "import", bad)
    hold(done.returncode == 4 and "progress import" in done.stderr, f"an export is taken for a phone's file: {done.stderr}")
    bad.write_bytes(data)
    done = laptop.run("progress", "import", bad)
    hold(done.returncode == 4 and "class phones import" in done.stderr, f"a phone's file is taken for an export: {done.stderr}")
    print(f"files: {min(len(changed), sample * 3)} changed ones refused", flush=True)


def check_code(browser, laptop, content):
    """A code read aloud."""
    laptop.run("progress", "add-trainee", "binh", "Trần Thị Bình", check=True)
    phone = Phone(browser, laptop.page)
    questions = phone.questions()
    for number, id in enumerate(questions[:-1]):
        phone.answer(id, number != 1)
    code = phone.panel().locator(".letters").inner_text()
    hold(len(code) == 19 and len(set(code) - set("23456789bcfghkmnpqrtvxz-")) == 0, f"the code is {code}")
    words = ("class", "phones", "code")
    more = ("--trainee", "binh", "--content", content)
    done = laptop.run(*words, code.upper(), *more)
    hold(done.returncode == 0 and f"{len(questions) - 1} câu, đúng {len(questions) - 2}, sai câu 2" in done.stdout,
         f"the code {code} is read as {done.stdout}{done.stderr}")
    again = laptop.run(*words, code.replace("-", ""), *more)
    hold("không ghi thêm" in again.stdout, f"typed twice: {again.stdout}{again.stderr}")
    hold(standing(laptop, content, "binh")[0] == "started", "a code passes a lesson")
    symbols, plain, rng = "23456789bcfghkmnpqrtvxz", code.replace("-", ""), random.Random(5)
    for _ in range(12):
        at = rng.randrange(16)
        wrong = plain[:at] + rng.choice([s for s in symbols if s != plain[at]]) + plain[at + 1:]
        done = laptop.run(*words, wrong, *more)
        hold(done.returncode == 2 and "gõ sai một ký tự" in done.stderr, f"{wrong} is taken for {plain}: {done.stdout}")
    phone.context.close()
    print(f"code: {code}", flush=True)


def check_tabs(browser, laptop, rounds):
    """Two tabs that answer at the same moment."""
    most, clashes = 0, 0
    for _ in range(rounds):
        phone = Phone(browser, laptop.page)
        other = phone.open(laptop.page)
        ids = phone.questions()
        half = len(ids) // 2
        # Both begin at one moment of the clock, and keep each other's answers from being seen in between.
        click = "([ids, start]) => { const answer = " + ANSWER + """; setTimeout(() => {
            while (Date.now() < start);
            ids.forEach(id => answer([id, true]));
            window.before = Object.keys(localStorage).filter(key => /^camnang:kq:[0-9]+$/.test(key)).length;
        }, 0); }"""
        start = time.time() * 1000 + 250
        phone.page.evaluate(click, [ids[:half], start])
        other.evaluate(click, [ids[half:], start])
        phone.page.wait_for_timeout(2500)
        kept = phone.kept()
        clashes += phone.page.evaluate("window.before") + other.evaluate("window.before") <= len(kept) + 1
        found = {one["question"] for one in kept if one["kind"] == "answered"}
        hold(found == set(ids), f"of two tabs {set(ids) - found} are lost")
        hold(sum(one["kind"] == "begun" for one in kept) == 1, "a day begins twice")
        data, _ = phone.file()
        numbers = [json.loads(line)["id"] for line in data.splitlines()[1:-1]]
        hold(len(numbers) == len(set(numbers)), f"a number is given twice: {numbers}")
        path = laptop.folder / "tabs.txt"
        path.write_bytes(data)
        done = laptop.run("class", "phones", "import", path)
        hold(done.returncode == 0, f"the file of two tabs is refused: {done.stderr}")
        most = max(most, len(numbers))
        phone.context.close()
    print(f"tabs: {rounds} rounds, {most} events; in {clashes} neither saw the other's answers at first", flush=True)


def check_storage(browser, laptop, site):
    """Browsers that keep nothing, have no room, were cleared; pages from files and sites."""
    phone = Phone(browser, laptop.page, KEEPS_NOTHING)
    for id in phone.questions():
        phone.answer(id, True)
    verdicts = phone.page.locator(".feedback[data-verdict=right]").count()
    hold(verdicts >= len(phone.questions()) and phone.page.locator(".phone-log").count() == 0, "a browser that keeps nothing")
    phone.context.close()

    phone = Phone(browser, laptop.page)
    first = phone.questions()[0]
    phone.answer(first, True)
    device = phone.page.evaluate("localStorage['camnang:kq:may']")
    phone.page.evaluate("""() => { let size = 1 << 20, n = 0;
        while (size) try { localStorage['day' + n++] = 'x'.repeat(size); } catch (e) { size >>= 1; } }""")
    for id in phone.questions()[1:]:
        phone.answer(id, True)
    hold(phone.page.locator(".feedback[data-verdict=right]").count() >= len(phone.questions()), "without room a page says nothing")
    hold(len(phone.kept()) == 2, "where there is no room something is kept")
    phone.page.evaluate("localStorage.clear()")
    phone.page.reload()
    phone.page.evaluate("document.querySelector('#tu-kiem-tra').open = true")
    phone.page.wait_for_selector(".question .check")
    phone.page.wait_for_load_state("networkidle")
    phone.page.evaluate("new Promise(done => Camnang.load('ket-qua.js', done))")
    hold(phone.page.locator(".phone-log").count() == 0, "what was cleared is shown")
    phone.answer(first, True)
    hold(phone.page.evaluate("localStorage['camnang:kq:may']") != device, "cleared storage is the same phone")
    phone.panel().get_by_role("button", name="Xóa khỏi máy này").click()
    hold(phone.kept(), "one press is enough to delete")
    phone.panel().get_by_role("button", name="Bấm lần nữa").click()
    left = phone.page.evaluate("Object.keys(localStorage).filter(key => key.includes('kq'))")
    hold(not left and phone.page.locator(".phone-log").count() == 0, f"deleted, there is still {left}")
    phone.context.close()

    asked = []
    phone = Phone(browser, (site / f"bai-{NEW_LESSON}.html").as_uri())
    phone.page.on("request", lambda request: asked.append(request.url))
    phone.answer(first, True)
    hold(phone.page.locator(".phone-log").count() == 0 and not asked, f"a page from a file: {asked}")
    phone.context.close()
    laptop.asked.clear()
    phone = Phone(browser, laptop.page.replace("127.0.0.1", "sach.localhost"))
    phone.answer(first, True)
    phone.panel()
    hold(PLACE not in laptop.asked, "a site with a name is asked whether it takes results")
    hold(phone.page.get_by_role("button", name="Gửi vào máy").count() == 0, "a site with a name is offered results")
    phone.context.close()


def photograph(browser, laptop, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for name, size in {"390x844": (390, 844), "360x640": (360, 640)}.items():
        for theme in ("", "dark"):
            phone = Phone(browser, laptop.page)
            phone.page.set_viewport_size({"width": size[0], "height": size[1]})
            for id in phone.questions():
                phone.answer(id, True)
            if theme:
                phone.page.evaluate("document.documentElement.setAttribute('data-theme', 'dark')")
            summary = phone.page.locator(".phone-log summary")
            summary.scroll_into_view_if_needed()
            phone.page.screenshot(path=folder / f"closed-{name}{theme}.png")
            phone.panel().locator("p").last.scroll_into_view_if_needed()
            phone.page.screenshot(path=folder / f"open-{name}{theme}.png")
            phone.context.close()


def main():
    options = parser(__doc__)
    options.add_argument("--sample", type=int, default=120, help="changed files of each kind")
    options.add_argument("--rounds", type=int, default=20, help="how often two tabs answer at once")
    options.add_argument("--screenshots", type=Path, help="a folder for pictures of the page")
    options = options.parse_args()
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        folder = Path(temporary)
        content, site = new_book(options.program, folder / "book"), folder / "site"
        build(options.program, content, site)
        laptop, shown = Laptop(options.program, folder, site), browser(playwright)
        check_words(shown, laptop, content)
        check_first(shown, laptop)
        data = check_whose(shown, laptop, content)
        check_changed(laptop, data, options.sample)
        check_code(shown, laptop, content)
        check_tabs(shown, laptop, options.rounds)
        check_storage(shown, laptop, site)
        if options.screenshots:
            photograph(shown, laptop, options.screenshots)
        found = laptop.run("progress", "verify")
        hold(found.returncode == 0, f"the store is damaged: {found.stdout}")
        shown.close()
    sys.exit(f"{len(failures)} failures" if failures else 0)


if __name__ == "__main__":
    main()
