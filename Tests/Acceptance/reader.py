"""Reads the handbook as a learner does: answers every question of every lesson on its page, ticks steps off, chooses size
and colours, has a step read aloud; from a folder with blanks and marks in its name and from a web server, with the network
cut. Questions are those of `content/` and of what `camnang new` makes; what needs questions of several types is tried on
the lesson of `content/` that has most, or on that of `camnang new` where they are too few.

Held: the right answer of each question, as the lesson's source gives it, is found right and any other wrong; keys alone
reach everything, and what has the focus shows it; one step fills a screen, and the home page knows where one was; paper has
what is folded on a screen; what was chosen is there when the page is opened again, and nothing
breaks where the browser keeps nothing; axe-core finds nothing with all of it open; without scripts every answer can be
unfolded.
"""

import functools
import http.server
import random
import re
import sys
import tempfile
import threading
import unicodedata
from datetime import date
from pathlib import Path

import yaml
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from house import CONTENT, browser, build, in_vietnamese, new_book, parser

KINDS = {"một lựa chọn": "single-choice", "nhiều lựa chọn": "multiple-choice", "đúng sai": "true-false", "sắp xếp": "order",
         "ghép cặp": "match", "trả lời ngắn": "short-answer", "số": "number", "tình huống": "scenario"}
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# A browser that refuses to keep anything, as some do for files.
KEEPS_NOTHING = """Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } })"""
# The headless browser has no voices: one that speaks Vietnamese and writes down what it is to say.
SPEAKS = """
    window.said = [];
    window.SpeechSynthesisUtterance = function (text) { this.text = text; };
    Object.defineProperty(window, 'speechSynthesis', { value: {
        speaking: false, getVoices: () => [{ lang: 'vi-VN', name: 'Thử' }], cancel() {},
        speak(utterance) { window.said.push(utterance.text); } } })"""


def load(content, folder):
    return [yaml.safe_load(path.read_text()) for path in sorted((content / folder).glob("*.yaml"))]


# What stands for a link without words: the value of its fact, or the word of the book.
VALUES = {}


def bare(text):
    """A text of the source as the page shows it: without marks of emphasis, links as their words."""
    text = re.sub(r"\[\]\((?:du-kien|chu):([^)]*)\)", lambda link: VALUES[link[1]], str(text))
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return re.sub(r"\s+", " ", re.sub(r"[*`]", "", text)).strip()


def without_marks(text):
    apart = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


# Without questions to click and to type into there is no way to walk with the keys.
WALKED = {"một lựa chọn", "trả lời ngắn"}


def kinds_of(lesson):
    return {question["loại"] for question in lesson.get("câu hỏi") or []}


class Visit:
    """A page of the handbook in a browser without a network, and what went wrong on it."""

    def __init__(self, browser, address, scripts=(), **options):
        options.setdefault("viewport", {"width": 390, "height": 844})
        self.context = browser.new_context(**options)
        self.page = self.context.new_page()
        self.page.set_default_timeout(5000)
        self.problems = []
        for script in scripts:
            self.page.add_init_script(script)
        self.page.on("console", lambda m: m.type == "error" and self.problems.append(f"{self.page.url}: {m.text}"))
        self.page.on("pageerror", lambda error: self.problems.append(f"{self.page.url}: {error}"))
        self.page.on("request", lambda request: self.of_ours(request.url) or self.problems.append(f"asks for {request.url}"))
        self.page.goto(address)

    def unfold_questions(self):
        """Their script is fetched when somebody unfolds them."""
        self.page.evaluate("document.querySelector('#tu-kiem-tra').open = true")
        if self.page.evaluate("'Camnang' in window"):
            self.page.wait_for_selector(".question .check")
        return self

    def open_menu(self):
        self.page.click(".tool.menu > summary")

    @staticmethod
    def of_ours(address):
        return address.startswith(("file:", "http://127.0.0.1:"))

    def close(self):
        self.context.close()


class Sheet:
    """The questions of one lesson's page, answered by what its source says."""

    def __init__(self, visit, lesson):
        self.page, self.lesson = visit.page, lesson
        self.failures, self.answers = [], 0

    def fail(self, question, text):
        self.failures.append(f"{self.lesson['mã']}, {question['mã']}: {text}")

    def verdict(self, place, question, wanted, how):
        """Compares what the page says at a place with what is wanted of it, asked by its button."""
        self.answers += 1
        if place.locator(".feedback").inner_text():
            self.fail(question, f"{how} is answered before anybody asked")
        place.locator(".check").click()
        # What judges is fetched with the first answer.
        place.locator(".feedback[data-verdict]").wait_for()
        said = place.locator(".feedback").inner_text()
        if not said.startswith("✓ Đúng" if wanted else "✗ Chưa đúng"):
            self.fail(question, f"{how} is answered with «{said}»")
        return said

    def answer_all(self):
        shown = self.page.eval_on_selector_all(".question", "all => all.map(q => [q.id, q.dataset.kind])")
        wanted = [["cau-hoi-" + question["mã"], KINDS[question["loại"]]] for question in self.lesson.get("câu hỏi") or []]
        if shown != wanted:
            self.failures.append(f"{self.lesson['mã']}: the page has the questions {shown}")
            return
        for question in self.lesson.get("câu hỏi") or []:
            place = self.page.locator("#cau-hoi-" + question["mã"])
            getattr(self, KINDS[question["loại"]].replace("-", "_"))(place, question)

    def one_of(self, place, question, choices):
        for number, (is_right, reason) in enumerate(choices):
            place.locator(".lettered input").nth(number).check()
            said = self.verdict(place, question, is_right, f"choice {number + 1}")
            # The verdict's own word at the beginning of a reason is not said twice.
            if not said.endswith(re.sub(r"^(Đúng|Chưa đúng)(?!\w)", "", bare(reason))):
                self.fail(question, f"choice {number + 1} gets the reason «{said}»")

    def single_choice(self, place, question):
        self.one_of(place, question, [(bool(c.get("đúng")), c["vì sao"]) for c in question["lựa chọn"]])

    def true_false(self, place, question):
        is_true = question["đáp án"] in ("đúng", True)
        self.one_of(place, question, [(is_true, question["vì sao đúng"]), (not is_true, question["vì sao sai"])])

    def scenario(self, place, question):
        for number, stage in enumerate(question["chặng"]):
            self.single_choice(place.locator(".stage").nth(number), {**stage, "mã": f"{question['mã']}, {stage['mã']}"})

    def multiple_choice(self, place, question):
        right = [bool(choice.get("đúng")) for choice in question["lựa chọn"]]
        for chosen in (right, [not wanted for wanted in right]):
            for number, wanted in enumerate(chosen):
                place.locator(".lettered input").nth(number).set_checked(wanted)
            self.verdict(place, question, chosen == right, f"{chosen}")
        for number in range(len(right)):
            place.locator(".lettered input").nth(number).set_checked(False)
        place.locator(".check").click()
        if place.locator(".feedback").get_attribute("data-verdict") != "unclear":
            self.fail(question, "nothing chosen is judged")

    def type(self, place, question, text, wanted):
        place.locator(".answer-form input").fill(text)
        return self.verdict(place, question, wanted, f"«{text}»")

    def places(self, shown, texts):
        """Where on the page these texts stand."""
        shown = [bare(text) for text in shown.all_inner_texts()]
        return [shown.index(bare(text)) for text in texts]

    @staticmethod
    def with_two_changed(places):
        return [places[1], places[0], *places[2:]]

    def asked_again(self, place, question, what):
        place.locator(".check").click()
        if "Còn thiếu" not in place.locator(".feedback").inner_text():
            self.fail(question, f"{what} is not asked again")

    def order(self, place, question):
        """Taps the items one after the other; a second tap takes one back."""
        taps = place.locator(".tap")
        right = self.places(place.locator(".tap .words"), question["thứ tự"])
        for order, wanted in ((right, True), (self.with_two_changed(right), False)):
            for number, item in enumerate(order):
                taps.nth(item).click()
                if taps.nth(item).locator(".badge").inner_text() != str(number + 1):
                    self.fail(question, f"tap {number + 1} is not numbered")
            self.verdict(place, question, wanted, f"the order {order}")
            taps.nth(order[0]).click()
            if taps.nth(order[1]).locator(".badge").inner_text() != "1":
                self.fail(question, "a tap taken back leaves the numbers behind it")
            self.asked_again(place, question, "an order with one missing")
            place.locator(".again").click()

    def match(self, place, question):
        selects = place.locator("select")
        right = self.places(place.locator(".lettered > li"), [pair["phải"] for pair in question["cặp"]])
        for matched, wanted in ((right, True), (self.with_two_changed(right), False)):
            for number, item in enumerate(matched):
                selects.nth(number).select_option(chr(65 + item))
            self.verdict(place, question, wanted, f"the pairs {matched}")
        selects.nth(0).select_option("")
        self.asked_again(place, question, "a pair without its right side")

    def short_answer(self, place, question):
        answers = question["chấp nhận"]
        for accepted in map(str, answers if isinstance(answers, list) else [answers]):
            self.type(place, question, f"  {accepted.upper()}. ", True)
            if not question.get("đúng dấu"):
                self.type(place, question, without_marks(accepted), True)
        for mistake in question.get("sai thường gặp", []):
            said = self.type(place, question, str(mistake["nội dung"]), False)
            if bare(mistake["vì sao"]) not in said:
                self.fail(question, f"the mistake «{mistake['nội dung']}» gets «{said}»")
        self.type(place, question, "chẳng biết nữa", False)

    def number(self, place, question):
        value, off = question["đáp số"], question.get("sai số", 0)
        self.type(place, question, str(value).replace(".", ","), True)
        self.type(place, question, str(value + off + 1).replace(".", ","), False)


def check_questions(browser, base, lessons):
    """Answers every question of every lesson, rightly and wrongly."""
    failures, answers, questions = [], 0, 0
    for lesson in lessons:
        visit = Visit(browser, f"{base}/bai-{lesson['mã']}.html", offline=base.startswith("file:"))
        visit.unfold_questions()
        sheet = Sheet(visit, lesson)
        sheet.answer_all()
        failures += sheet.failures + visit.problems
        answers += sheet.answers
        questions += len(lesson.get("câu hỏi") or [])
        visit.close()
    print(f"questions: {questions} in {len(lessons)} lessons, {answers} answers, {len(failures)} failures", flush=True)
    return failures


def tab_to(page, selector, limit=60):
    """Goes on with the Tab key until what is focused matches."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return True
    return False


FOCUSED = """() => {
    const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
    // Browsers draw the ring of a box for text or to tick around itself; of all else the style says.
    return { name: element.tagName + '.' + element.className + '#' + element.id, isBody: element === document.body,
             ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0,
             visible: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
             kind: ['.skip', '.find summary', '.menu summary', '.ready input', '.tick input', '.question .lettered input', '.tap',
                    '.match select', '.answer-form input', '.check', '.answer summary'].find(s => element.matches(s)) || '' };
}"""


def check_keys(browser, base, lesson):
    """Walks a whole lesson with the Tab key, then uses settings and a question with keys alone."""
    failures = []
    # Where motion is reduced a page jumps to what has the focus, and need not be waited for.
    visit = Visit(browser, f"{base}/bai-{lesson['mã']}.html", reduced_motion="reduce").unfold_questions()
    page, kinds, stops = visit.page, set(), 0
    while stops < 2000:
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused["isBody"]:
            break
        stops += 1
        kinds.add(focused["kind"])
        if not focused["ring"] or not focused["visible"]:
            failures.append(f"keys: the focus cannot be seen on {focused}")
    missing = {".skip", ".find summary", ".menu summary", ".tick input", ".question .lettered input",
               ".answer-form input", ".check", ".answer summary"} - kinds
    failures += [f"keys: Tab never comes to {kind}" for kind in sorted(missing)]

    def state():
        return page.evaluate("() => [document.documentElement.dataset.size, document.documentElement.dataset.theme]")

    page.reload()
    if not tab_to(page, ".menu summary"):
        failures.append("keys: no way to the settings")
    page.keyboard.press("Enter")
    tab_to(page, "input[name=co-chu]", 20)
    page.keyboard.press("ArrowRight")
    tab_to(page, "input[name=mau]", 2)
    page.keyboard.press("ArrowLeft")  # From the first to the last: high contrast in the dark.
    if state() != ["to", "contrast-dark"]:
        failures.append(f"keys: the settings give {state()}")
    page.keyboard.press("Escape")
    tab_to(page, ".tick input", 60)
    page.keyboard.press("Space")
    counted = page.inner_text(".progress-line [role=status]")
    page.reload()
    kept = page.inner_text(".progress-line [role=status]")
    if state() != ["to", "contrast-dark"] or not kept.startswith("Đã làm 1 trên") or kept != counted:
        failures.append(f"keys: opened again there is {state()}, «{kept}» after «{counted}»")
    visit.unfold_questions()
    tab_to(page, ".question[data-kind=single-choice] .lettered input", 300)
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    verdicts = page.locator(".question .feedback.right, .question .feedback.wrong")
    if verdicts.count():
        failures.append("keys: arrow keys tell the verdict in passing")
    tab_to(page, ".check", 3)
    page.keyboard.press("Enter")
    if not verdicts.count():
        failures.append("keys: a question chosen with the space bar says nothing")
    print(f"keys: {stops} stops, {len(failures + visit.problems)} failures", flush=True)
    failures += visit.problems
    visit.close()
    return failures


VISIBLE_STEPS = "() => [...document.querySelectorAll('.step')].filter(s => s.offsetHeight > 0).map(s => s.id)"


def check_steps(browser, base, lesson):
    """One step to a screen, by its buttons and by keys; the bar at the foot of a phone; the home page knows where one was."""
    failures, ids = [], [f"buoc-{step['mã']}" for step in lesson["các bước"]]

    def expect(what, found, wanted):
        if found != wanted:
            failures.append(f"steps: {what}: {found}, wanted {wanted}")

    visit = Visit(browser, f"{base}/bai-{lesson['mã']}.html", reduced_motion="reduce")
    page = visit.page
    expect("the header of a phone, pixels", page.locator(".site-head").bounding_box()["height"] <= 64, True)
    page.click(".steps-top .button")
    expect("only the first is shown", page.evaluate(VISIBLE_STEPS), ids[:1])
    expect("focus", page.evaluate("document.activeElement.closest('.step').id"), ids[0])
    page.click(".one-foot .button >> nth=1")
    page.keyboard.press("ArrowRight")
    expect("after a button and an arrow", page.evaluate(VISIBLE_STEPS), [ids[2]])
    page.keyboard.press("ArrowLeft")
    expect("one back", page.evaluate(VISIBLE_STEPS), [ids[1]])
    page.keyboard.press("Escape")
    expect("all are back", page.evaluate(VISIBLE_STEPS), ids)
    expect("the button ticked a step", page.locator(".tick input >> nth=0").is_checked(), True)
    page.locator(".pilot .button >> nth=2").click()
    # Long enough for what follows from the scrolling that this begins.
    page.wait_for_timeout(500)
    expect("the bar goes on", page.locator(".pilot .where").inner_text(), f"Bước 3/{len(ids)}")
    expect("names of the boxes", len(set(page.locator(".tick").all_inner_texts())), len(ids))
    page.goto(f"{base}/index.html")
    resume = page.locator(".resume")
    expect("the home page leads on", resume.get_attribute("href"), f"bai-{lesson['mã']}.html#{ids[2]}")
    expect("and says where", "bước 3" in resume.inner_text(), True)
    resume.click()
    for number in range(len(ids)):
        page.locator(".tick input").nth(number).check()
    page.goto(f"{base}/index.html")
    expect("a lesson that is done", page.locator(f".row.done a[href='bai-{lesson['mã']}.html']").count(), 1)
    expect("and leads nowhere", page.locator(".resume").count(), 0)
    failures += visit.problems
    visit.close()
    print(f"steps: {len(failures)} failures", flush=True)
    return failures


def check_printing(browser, base, lesson):
    """What is folded stands open on paper, and what can only be tapped on is not there; without scripts, too."""
    failures = []
    for scripts in (True, False):
        visit = Visit(browser, f"{base}/bai-{lesson['mã']}.html", java_script_enabled=scripts)
        page = visit.page
        page.emulate_media(media="print")
        if scripts:
            page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
        wanted = [bare(lesson["sự cố"][0]["dấu hiệu"]), bare(lesson["cảnh báo"][0]["tiêu đề"])]
        shown = page.locator("main").inner_text()
        for words in wanted:
            if words not in shown:
                failures.append(f"paper, scripts {scripts}: «{words}» is not there")
        dead = [name for name in (".tick", ".pilot", ".steps-top .button", ".tool", ".sections")
                if page.locator(name).count() and page.locator(name).first.is_visible()]
        if dead:
            failures.append(f"paper, scripts {scripts}: {dead} are there")
        folded = page.locator("main .problem .in").first
        if not folded.is_visible():
            failures.append(f"paper, scripts {scripts}: what is folded is not there")
        visit.close()
    print(f"paper: {len(failures)} failures", flush=True)
    return failures


def check_refusals(browser, base, lesson):
    """Where the browser keeps nothing, where it can speak, and where it runs no scripts."""
    address, failures = f"{base}/bai-{lesson['mã']}.html", []
    visit = Visit(browser, address, [KEEPS_NOTHING, SPEAKS])
    page = visit.page
    visit.open_menu()
    page.check("input[name=mau] >> nth=2")
    page.keyboard.press("Escape")
    page.check(".tick input >> nth=0")
    if page.evaluate("document.documentElement.dataset.theme") != "dark":
        failures.append("refused: the colours cannot be chosen where nothing is kept")
    if not page.inner_text(".progress-line").startswith("Đã làm 1 trên"):
        failures.append("refused: steps cannot be ticked off where nothing is kept")
    first = lesson["các bước"][0]
    page.click(".step .speak >> nth=0")
    said = " ".join(page.evaluate("window.said"))
    if bare(first["làm"]) not in said or "Đọc to" in said or "Xong bước" in said:
        failures.append(f"aloud: «{said}»")
    if page.locator(".alert .speak").count() != page.locator(".alert").count():
        failures.append("aloud: a warning cannot be read aloud")
    failures += visit.problems
    visit.close()

    visit = Visit(browser, address, java_script_enabled=False)
    page = visit.unfold_questions().page
    answers = page.locator(".question .answer")
    wanted = sum(len(q["chặng"]) if q["loại"] == "tình huống" else 1 for q in lesson["câu hỏi"])
    answers.first.locator("summary").click()
    if answers.count() != wanted or not answers.first.locator("div").first.is_visible():
        failures.append("no scripts: the answers cannot be unfolded")
    dead = page.locator(".tick, .settings, .check, .speak, .pilot, .one-head").count() + page.locator(".tool.find").is_visible()
    if dead:
        failures.append(f"no scripts: {dead} things that do nothing are shown")
    visit.close()
    print(f"refusals: {len(failures)} failures", flush=True)
    return failures


def check_axe(browser, base, lesson):
    """axe-core with the settings open, steps ticked, questions answered and answers unfolded."""
    failures, looks = [], 0
    for width in (390, 1280):
        for colours in (1, 2, 3, 4):
            # The page's own security policy would refuse the checker's script.
            visit = Visit(browser, f"{base}/bai-{lesson['mã']}.html", [SPEAKS], bypass_csp=True,
                          viewport={"width": width, "height": 900})
            page = visit.unfold_questions().page
            visit.open_menu()
            page.check(f"input[name=mau] >> nth={colours}")
            page.check("input[name=co-chu] >> nth=3")
            page.keyboard.press("Escape")
            page.check(".tick input >> nth=0")
            for question in page.locator(".question[data-kind=single-choice]").all():
                question.locator(".lettered input").first.check()
                question.locator(".check").first.click()
            page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
            result = Axe().run(page, options={"runOnly": {"type": "tag", "values": AXE_TAGS}})
            failures += [f"axe, {width} px, colours {colours}: {found['id']}, {found['nodes'][0]['target']}: {found['help']}"
                         for found in result.response["violations"]]
            # In wide letters, too: which ones a device has is not known.
            page.add_style_tag(content="* { font-family: 'DejaVu Sans' !important }")
            needed = page.evaluate("document.documentElement.scrollWidth")
            if needed > width:
                failures.append(f"very large letters need {needed} px of {width}")
            looks += 1
            visit.close()
    print(f"axe: {looks} looks, {len(failures)} failures", flush=True)
    return failures


def serve(folder):
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


def main():
    options = parser(__doc__)
    options.add_argument("--lessons", type=int, help="so many of them, drawn by --seed, rather than all")
    options.add_argument("--seed", type=int, default=date.today().toordinal(), help="other lessons every day by default")
    options = options.parse_args()
    failures = []
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        work = Path(temporary)
        chromium = browser(playwright)
        richest = None
        for name, content in (("content", CONTENT), ("new", new_book(options.program, work / "new"))):
            book = in_vietnamese(options.program, content, work / f"{name}-vi")
            book_file = yaml.safe_load((book / "sach.yaml").read_text())
            VALUES.update({word["mã"]: word["chữ"] for word in book_file.get("chữ của sách", [])})
            VALUES.update({fact["mã"]: str(fact.get("giá trị", "")) for file in load(book, "du-kien") for fact in file["dữ kiện"]})
            lessons = load(book, "bai-hoc")
            if options.lessons and len(lessons) > options.lessons:
                lessons = random.Random(options.seed).sample(lessons, options.lessons)
                print(f"--seed {options.seed}: {', '.join(lesson['mã'] for lesson in lessons)}")
            site = work / "thư mục của tôi" / f"Sách {name}"
            build(options.program, content, site)
            print(name, end=" ")
            failures += check_questions(chromium, site.as_uri(), lessons)
            # The lesson with most kinds of question shows most.
            best = max(lessons, key=lambda lesson: len(kinds_of(lesson)), default=None)
            if richest is None and best and kinds_of(best) >= WALKED:
                richest = site, best
        site, lesson = richest
        print(f"the lesson {lesson['mã']} of {site.name}")
        for base in (site.as_uri(), serve(site)):
            print(base.split(":")[0], end=" ")
            failures += check_keys(chromium, base, lesson)
        failures += check_steps(chromium, site.as_uri(), lesson)
        failures += check_printing(chromium, site.as_uri(), lesson)
        failures += check_refusals(chromium, site.as_uri(), lesson)
        failures += check_axe(chromium, site.as_uri(), lesson)
        chromium.close()
    for failure in failures:
        print(f"FAILED {failure}")
    sys.exit(1 if failures else 0)


main()
