"""Whether the page, the terminal and JSON lines judge alike: the same question and the same typed text get the same verdict,
the same words and the same right answer.

First the tables of docs/CHAM-DIEM.md on all three, then pairs of a question and what is typed into it, made with a seed:
separators, units, spellings, quotes, invisible and full-width signs, composed and decomposed, orders and pairs in many
hands. Each is answered on its page in headless Chromium and in `quiz --format jsonl`.
"""

import collections
import json
import os
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from house import browser as launch
from house import parser
from judge_pairs import Maker, question, table_pairs

TODAY = "2026-11-24"
COURSE = {
    "sach.yaml": "mã: sach\ntiêu đề: Sách\nmô tả: Để thử.\nhọc phần: [hoc-phan]\n",
    "nen-tang/ung-dung.yaml": "mã: ung-dung\nbản: 1\ntên: Ứng dụng\nloại: ứng dụng\ntóm tắt: Để thử.\n"
    "mô tả: Để thử.\ntình trạng: đang dùng\n",
    "thuat-ngu/chung.yaml": "thuật ngữ:\n  - mã: ung-dung\n    từ: Ứng dụng\n    nghĩa: Chương trình.\n",
}
LESSON = """mã: {id}
bản: 1
tiêu đề: Bài {id}
tóm tắt: Để thử.
loại: sử dụng
nền tảng: [ung-dung]
dành cho: [thành viên tổ]
thời lượng: 20
mục tiêu:
  - mã: mo-duoc
    người học: mở được
các bước:
  - mã: mo
    làm: Mở ứng dụng.
câu hỏi:
"""
# Answers every question of a page as a reader does, and reads what the page says then. An order is tapped and pairs are
# chosen there; a line that no taps make goes to the page's judge, whose verdict alone is then compared.
ANSWER = r"""async (asked) => {
    document.querySelector('#tu-kiem-tra').open = true;
    for (const name of ['cau-hoi.js', 'cham-bai.js']) await new Promise(done => Camnang.load(name, done));
    return asked.map(({ id, kind, typed }) => {
    const article = document.getElementById('cau-hoi-' + id), answer = article.querySelector('.answer');
    const texts = Array.from(article.querySelectorAll('.lettered > li'), li => (li.querySelector('.words') || li).textContent);
    const right = Array.from(answer.querySelectorAll('.judged > li'),
        li => li.textContent.slice(li.querySelector('strong').textContent.length));
    const letter = place => {
        const before = right.slice(0, place).filter(text => text === right[place]).length;
        let at = -1;
        const wanted = kind === 'match' ? right[place].split(' → ')[1] : right[place];
        const same = right.slice(0, place).filter(text => text.split(' → ')[1] === wanted).length;
        for (let i = 0; i <= (kind === 'match' ? same : before); i++) at = texts.indexOf(wanted, at + 1);
        return String.fromCharCode(65 + at);
    };
    const feedback = article.querySelector('.feedback');
    let line = typed, judged = null;
    if (kind === 'order' || kind === 'match')
        line = typed.map(part => typeof part === 'number' ? letter(part) : Array.isArray(part) ? String(part[0] + 1) : part).join('');
    if (['single-choice', 'multiple-choice', 'true-false'].includes(kind)) {
        const inputs = article.querySelectorAll('.lettered input');
        typed.forEach(place => { inputs[place].click(); });
        if (feedback.textContent) throw new Error(id + ' tells before it is asked');
        article.querySelector('.check').click();
    } else if (kind === 'order' || kind === 'match') {
        const letters = line.split(''), count = right.length;
        const isWhole = letters.length === count && new Set(letters).size === count
            && letters.every(l => l >= 'A' && l.charCodeAt(0) - 65 < count);
        if (!isWhole) {
            judged = CamnangJudge[article.getAttribute('data-judged-by')](JSON.parse(article.getAttribute('data-judge')), line).verdict;
        } else if (kind === 'order') {
            const taps = article.querySelectorAll('.tap');
            letters.forEach(l => taps[l.charCodeAt(0) - 65].click());
            article.querySelector('.check').click();
        } else {
            article.querySelectorAll('select').forEach((select, i) => { select.value = letters[i]; });
            article.querySelector('.check').click();
        }
    } else {
        article.querySelector('.answer-form input').value = line;
        article.querySelector('.check').click();
    }
    const shown = answer.querySelector('p') && answer.querySelector('p').textContent.replace('Đáp án: ', '');
    const parts = selector => Array.from(answer.querySelectorAll(selector), li => {
        const reason = li.querySelector('.reason');
        return li.textContent.slice(li.querySelector('strong').textContent.length, reason ? -reason.textContent.length : undefined);
    });
    const isRight = i => answer.querySelectorAll('.judged > li')[i].classList.contains('right');
    return { line, verdict: judged || feedback.getAttribute('data-verdict') || 'again', says: judged ? null : feedback.textContent,
             right: kind === 'true-false' ? shown.replace('.', '') : kind.endsWith('choice')
                 ? texts.filter((_, i) => isRight(i)).sort().join('; ')
                 : kind === 'order' || kind === 'match' ? parts('.judged > li').join('; ') : shown };
}); }"""
SIGNS = {"right": ("✓ ", "Đúng"), "right-but-for-diacritics": ("✓ ", "Đúng"), "wrong": ("✗ ", "Chưa đúng"),
         "wrong-diacritics": ("✗ ", "Chưa đúng"), "incomplete": ("✗ ", "Chưa đủ")}
WORTH = {"đúng": "right", "đúng, nhắc dấu": "right-but-for-diacritics", "sai": "wrong", "sai, có lời riêng": "wrong",
         "sai dấu": "wrong-diacritics", "hỏi lại": "unclear"}


def write_course(folder, pairs, size):
    """A course that asks each pair's question, so many to a lesson."""
    lessons = {}
    for number, pair in enumerate(pairs):
        pair.id, pair.lesson = f"cau-{number}", f"bai-{number // size}"
        lessons.setdefault(pair.lesson, []).append(pair)
    files = dict(COURSE)
    for id, asked in lessons.items():
        files[f"bai-hoc/{id}.yaml"] = LESSON.format(id=id) + "".join(question(pair) for pair in asked)
    files["hoc-phan/hoc-phan.yaml"] = ("mã: hoc-phan\ntiêu đề: Học phần\nmô tả: Để thử.\nbuổi học:\n  - mã: buoi\n    tiêu đề: Buổi\n"
                                       f"    bài học: [{', '.join(lessons)}]\n")
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    return lessons


class Program:
    """The quiz as other programs drive it: lines of JSON."""

    def __init__(self, program, content, folder):
        self.program, self.content, self.folder = program, content, folder

    def command(self, lesson, trainee, form):
        return [self.program, "quiz", lesson, "--trainee", trainee, "--store", self.folder / f"{trainee}.sqlite", "--content",
                self.content, "--today", TODAY, "--seed", "1", "--format", form]

    def add(self, trainee):
        subprocess.run([self.program, "progress", "add-trainee", trainee, "Ai", "--store", self.folder / f"{trainee}.sqlite"],
                       check=True, stdout=subprocess.DEVNULL, env={**os.environ, "CAMNANG_LANG": "vi"})

    def ask(self, lesson, pairs):
        """Answers every question of a lesson; the lines typed stand in the order asked."""
        self.add("a")
        waiting, found, typed = {pair.id: pair for pair in pairs}, {}, []
        process = subprocess.Popen(self.command(lesson, "a", "jsonl"), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                   env={**os.environ, "CAMNANG_LANG": "vi"})

        def send(line):
            typed.append(line)
            process.stdin.write(line.encode("utf-8", "surrogatepass") + b"\n")
            process.stdin.flush()

        current = None
        for raw in process.stdout:
            said = json.loads(raw)
            if said["type"] == "question" and said["question"] in waiting:
                current = waiting.pop(said["question"])
                answer = found[current.id] = {"verdict": None, "asked": said}
                send(self.line(current, said))
            elif said["type"] in ("skipped", "left"):
                sys.exit(f"FAILED {current.fields}: «{typed[-1]}» is taken for a command ({said['type']})")
            elif said["type"] in ("question", "unclear", "cannot-skip", "no-hint"):
                # It was no answer: one that can be read brings the next question.
                answer["verdict"] = "again" if said["type"] == "question" else said["type"]
                answer["message"] = said.get("message")
                send({"short-answer": "chẳng rõ", "number": "0"}.get(current.kind) or self.any_answer(current, answer["asked"]))
            elif said["type"] == "feedback":
                answer.update(self.told(current, said, answer["verdict"]))
            elif said["type"] == "summary":
                process.stdin.close()
                break
        process.wait()
        for suffix in ("", "-wal", "-shm"):
            (self.folder / f"a.sqlite{suffix}").unlink(missing_ok=True)
        if waiting:
            sys.exit(f"FAILED {lesson}: {len(waiting)} questions were not asked")
        return found, typed

    @staticmethod
    def numbers(pair, said):
        """The number under which each place of the source is shown."""
        fields = pair.fields
        texts = {"order": lambda: fields["thứ tự"], "match": lambda: [one["phải"] for one in fields["cặp"]],
                 "true-false": lambda: ["true", "false"]}.get(pair.kind, lambda: [one["nội dung"] for one in fields["lựa chọn"]])()
        shown, numbers = [choice["text"] for choice in said["choices"]], []
        for text in texts:
            seen = re.sub(r"^[*`]+|[*`]+$", "", text) if not text.startswith("`") else text.strip("`")
            seen = re.sub(r"\*\*", "", seen)
            at = [i for i, one in enumerate(shown) if one == seen and i + 1 not in numbers]
            numbers.append(at[0] + 1)
        return numbers

    def line(self, pair, said):
        if isinstance(pair.typed, str):
            return pair.typed
        numbers = self.numbers(pair, said)
        if isinstance(pair.typed, set):
            return " ".join(str(numbers[place]) for place in sorted(pair.typed))
        return "".join(str(numbers[part]) if isinstance(part, int) else chr(65 + part[0]) if isinstance(part, tuple) else part
                       for part in pair.typed)

    def any_answer(self, pair, said):
        return " ".join(str(number) for number in self.numbers(pair, said)) if pair.kind in ("order", "match") else "1"

    @staticmethod
    def told(pair, said, already):
        right = "; ".join(sorted(said["rightAnswer"])) if pair.kind.endswith("choice") else said["rightAnswerText"]
        if already:
            return {"right": right}
        verdict, words = said["verdict"], said["reply"] or ""
        if pair.kind.endswith("choice"):
            correct = [bool(one.get("đúng")) for one in pair.fields["lựa chọn"]]
            reasons = [pair.fields["lựa chọn"][place]["vì sao"] for place in sorted(pair.typed)]
            assert sorted(reasons) == sorted(one["reason"] for one in said["reasons"]), said
            missing = [chr(65 + i) for i, is_right in enumerate(correct) if is_right and i not in pair.typed]
            if pair.kind == "single-choice":
                words = reasons[0]
            else:
                words = " ".join([f"{chr(65 + place)}: {reason}" for place, reason in zip(sorted(pair.typed), reasons)]
                                 + ([f"Còn thiếu {', '.join(missing)}."] if missing else []))
                if verdict == "wrong" and all(one["correct"] for one in said["reasons"]):
                    verdict = "incomplete"
        elif verdict == "right" and pair.kind != "true-false":
            words = said["explanation"]
        elif verdict == "right-but-for-diacritics":
            words = f"Viết có dấu là: {said['written']}"
        elif verdict == "wrong-diacritics":
            words = "Câu này phải viết đúng dấu."
        return {"verdict": verdict, "words": words, "right": right}


def differences(pair, page, program):
    """In what the two faces differ."""
    found = []
    if page["verdict"] != program["verdict"]:
        found.append(f"the page says {page['verdict']}, the program {program['verdict']}")
    elif page["says"] is None:
        pass
    elif program["verdict"] in SIGNS:
        sign, word = SIGNS[program["verdict"]]
        words = program["words"] or ""
        is_said = words.startswith(word) and not words[len(word):len(word) + 1].isalpha()
        wanted = sign + (words if is_said else f"{word}. {words}")
        if page["says"].split() != wanted.split():
            found.append(f"the page says «{page['says']}», the program «{wanted}»")
    elif pair.kind == "number" and program["verdict"] == "unclear" and page["says"] != program["message"]:
        found.append(f"the page asks «{page['says']}», the program «{program['message']}»")
    if page["right"] != program["right"]:
        found.append(f"the right answer is «{page['right']}» on the page, «{program['right']}» in the program")
    if pair.worth and WORTH[pair.worth] != program["verdict"]:
        found.append(f"docs/CHAM-DIEM.md says {pair.worth}, the program {program['verdict']}")
    has_words = program.get("words") not in ("", None) and "dấu" not in (pair.worth or "")
    if pair.worth and pair.worth.startswith("sai") and ("có lời riêng" in pair.worth) != has_words:
        found.append(f"docs/CHAM-DIEM.md says {pair.worth}, the program says «{program['words']}»")
    return found


def check(browser, binary, pairs, size, reads_text):
    """Every pair on its page and in the program."""
    failures, counts = [], collections.Counter()
    shared = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=shared) as temporary:
        folder = Path(temporary)
        lessons = write_course(folder / "content", pairs, size)
        built = subprocess.run([binary, "build", folder / "content", "--output", folder / "site", "--today", TODAY],
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if built.returncode:
            mistakes = [part for part in built.stdout.split("\n\n") if part.startswith("lỗi")]
            sys.exit("FAILED the course cannot be built:\n" + "\n".join(mistakes[:5]))
        program, page = Program(binary, folder / "content", folder), browser.new_page()
        page.on("pageerror", lambda error: failures.append(f"the page fails: {error}"))
        for id, asked in lessons.items():
            page.goto((folder / "site" / f"bai-{id}.html").as_uri())
            on_page = page.evaluate(ANSWER, [
                {"id": pair.id, "kind": pair.kind, "typed": sorted(pair.typed) if isinstance(pair.typed, set) else pair.typed}
                for pair in asked])
            in_program, lines = program.ask(id, asked)
            for pair, shown in zip(asked, on_page):
                counts[pair.kind, shown["verdict"]] += 1
                for difference in differences(pair, shown, in_program[pair.id]):
                    failures.append(f"{pair.kind} {json.dumps(pair.fields, ensure_ascii=False)}, «{shown['line']}» "
                                    f"{ascii(shown['line'])}: {difference}")
            if reads_text:
                failures += text_failures(program, id, asked, in_program, lines)
        page.close()
    return failures, counts


def text_failures(program, lesson, pairs, in_program, lines):
    """The same lines typed on a terminal: the same verdict and the same words."""
    program.add("b")
    told = subprocess.run(program.command(lesson, "b", "text"), input="\n".join(lines) + "\n", stdout=subprocess.PIPE, text=True,
                          env={**os.environ, "CAMNANG_LANG": "vi", "NO_COLOR": "1", "COLUMNS": "200"}).stdout
    parts = re.split(r"Câu \d+ trên \d+", told)[1:]
    failures = []
    for pair, part in zip((one for id in in_program for one in pairs if one.id == id), parts):
        wanted, told = in_program[pair.id], " ".join(part.split())
        if wanted["verdict"] in SIGNS:
            sign, word = SIGNS[wanted["verdict"]]
            if sign + word not in told:
                failures.append(f"the terminal does not say {sign}{word} to {pair.fields}, {pair.typed}: {told}")
            if sign == "✗ " and pair.kind in ("short-answer", "number") and wanted["right"] not in told:
                failures.append(f"the terminal does not show «{wanted['right']}»: {told}")
        elif wanted["message"] not in told:
            failures.append(f"the terminal does not ask «{wanted['message']}»: {told}")
    if len(parts) < len(pairs):
        failures.append(f"the terminal asked {len(parts)} of {len(pairs)} questions")
    return failures


def main():
    options = parser(__doc__)
    options.add_argument("--pairs", type=int, default=20_000)
    options.add_argument("--seed", type=int, default=1)
    options = options.parse_args()
    maker = Maker(random.Random(options.seed))
    with sync_playwright() as playwright:
        browser = launch(playwright)
        table = table_pairs()
        failures, counts = check(browser, options.program, table, 500, reads_text=True)
        print(f"docs/CHAM-DIEM.md: {len(table)} cases on the page, in JSON lines and on the terminal, "
              f"{len(failures)} differences", flush=True)
        differing, counts = [], collections.Counter()
        # In courses of a thousand questions: each process reads the whole of its course.
        for first in range(0, options.pairs, 1000):
            made = [maker.pair() for _ in range(min(1000, options.pairs - first))]
            found, counted = check(browser, options.program, made, 250, reads_text=False)
            differing += found
            counts += counted
        browser.close()
    by_kind = collections.Counter()
    for (kind, verdict), count in sorted(counts.items()):
        by_kind[kind] += count
        print(f"  {kind:16} {verdict:26} {count:6}")
    print(f"seed {options.seed}: {sum(by_kind.values())} pairs of a question and what is typed, {len(differing)} differences")
    # A generator that makes right answers only, or none, shows nothing.
    for kind in ("short-answer", "number", "order", "match"):
        if by_kind[kind] > 100 and not 0.1 < counts[kind, "right"] / by_kind[kind] < 0.9:
            failures.append(f"the pairs of {kind} show little: {counts[kind, 'right']} of {by_kind[kind]} are right")
    for failure in (failures + differing)[:40]:
        print(f"FAILED {failure}")
    sys.exit(1 if failures or differing else 0)


main()
