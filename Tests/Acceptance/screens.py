"""Takes every quiz in windows of 80×24, 60×20 and 40×15 and looks at what stands in them whenever the program waits.

Each question is answered wrong, then, when the missed ones come again, right. Held, in every lesson:

- at the first sign after an answer, and at every other one before the next question or the result, the verdict is visible;
- at the sign of a question what is asked is visible with all that can be chosen, where that fits the window; where it does
  not, a screenful at a time, the last one with the beginning of what is asked and with the last choice;
- arrow keys, function keys, letters with Alt, the mouse and an empty paste leave nothing in the window and in the answer;
- `x` shows the step, and comes back to the verdict;
- after Ctrl-Z and Ctrl-C a shell has its terminal as it was.

Which answer is right is asked of `quiz --format jsonl`. The windows are tmux's.
"""

import itertools
import pathlib
import re
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

from house import CONTENT, TODAY, parser, sources
from prompts import Prompt, learn

SIZES = [(80, 24), (60, 20), (40, 15)]
SIGN = "❯ "
VERDICTS = {True: ["✓ Đúng"], False: ["✗ Chưa đúng", "✗ Chưa đủ"]}
PAUSES = ["câu tiếp", "chặng tiếp", "xem kết quả", "xem tiếp"]
STEP, STEP_BEFORE = "x xem lại bước", "x xem lại bước (câu trước)"
RETRY = "để làm lại"
PATIENCE = 60
# Keys that are no text, as tmux names them, and what mice, pastes and terminals send.
KEYS = ["Up", "Down", "Left", "Right", "Home", "End", "PPage", "F1", "F5", "IC", "M-a", "M-Up", "C-Left", "S-Right"]
SENT = ["\x1b[<0;10;5M\x1b[<0;10;5m", "\x1b[M !!", "\x1b[200~\x1b[201~", "\x1b]11;rgb:0000/0000/0000\x1b\\", "\x1bP1$r0m\x1b\\",
        "\x1b[I\x1b[O"]


class Wrong(Exception):
    """Something that must hold does not."""


def bare(text: str) -> str:
    """Without what a narrow window changes."""
    return re.sub(r"\s+", "", text)


class Window:
    """A quiz in a window of tmux."""

    def __init__(self, socket: str, columns: int, rows: int, command: list[str], environment: dict[str, str]):
        self.server = ["tmux", "-S", socket, "-f", "/dev/null"]
        self.columns, self.rows, self.height = columns, rows, -1
        words = " ".join(f"'{word}'" for word in map(str, command))
        variables = " ".join(f"{key}='{value}'" for key, value in environment.items())
        self.tmux("start-server", ";", "set", "-g", "remain-on-exit", "on", ";", "set", "-g", "history-limit", "20000", ";",
                  "set", "-g", "status", "off", ";", "set", "-s", "escape-time", "0", ";",
                  "new-session", "-d", "-x", str(columns), "-y", str(rows), f"exec env {variables} {words}")

    def tmux(self, *words: str) -> str:
        return subprocess.run([*self.server, *words], capture_output=True, text=True, check=True).stdout

    def look(self) -> tuple[list[str], int, int, int, bool]:
        told = self.tmux("display", "-p", "#{cursor_x} #{cursor_y} #{history_size} #{pane_dead}", ";", "capture-pane", "-p")
        first, *lines = told.split("\n")
        x, y, history, dead = map(int, first.split())
        return (lines + [""] * self.rows)[:self.rows], x, y, history, dead == 1

    def wait(self) -> list[str] | None:
        """The lines in the window when the sign comes, at a place where it was not before; None where the quiz has ended."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            lines, x, y, history, is_dead = self.look()
            if is_dead:
                return None
            if x == len(SIGN) and lines[y].rstrip() == SIGN.rstrip() and history + y > self.height:
                self.height = history + y
                return lines
            time.sleep(0.01)
        raise Wrong(f"no sign comes\n{self.shown()}")

    def shown(self) -> str:
        return "\n".join(["┌" + "─" * self.columns, *("│" + line for line in self.look()[0]), "└" + "─" * self.columns])

    def type(self, line: str) -> None:
        if line:
            self.tmux("send-keys", "-l", line)
        self.tmux("send-keys", "Enter")

    def disturb(self) -> None:
        """Presses what is no text: nothing may come of it."""
        before = self.look()[:4]
        self.tmux("send-keys", *KEYS)
        for sent in SENT:
            self.tmux("send-keys", "-l", sent)
        self.tmux("send-keys", "-l", "ab")
        deadline = time.monotonic() + PATIENCE
        while self.look()[1] < len(SIGN) + 2:
            if time.monotonic() > deadline:
                raise Wrong(f"what was typed behind arrow keys does not come\n{self.shown()}")
        lines, _, y, _, _ = self.look()
        if lines[y].rstrip() != f"{SIGN}ab":
            raise Wrong(f"keys that are no text leave something: {lines[y]!r}\n{self.shown()}")
        self.tmux("send-keys", "BSpace", "BSpace")
        while self.look()[:4] != before:
            if time.monotonic() > deadline:
                raise Wrong(f"keys that are no text have changed the window\n{self.shown()}")

    def close(self) -> None:
        subprocess.run([*self.server, "kill-server"], capture_output=True, check=False)


class Quiz:
    """One lesson in one window."""

    def __init__(self, window: Window, lesson: str, prompts: list[Prompt], keep: pathlib.Path | None):
        self.window, self.lesson, self.prompts, self.keep = window, lesson, prompts, keep
        self.counts = {"signs": 0, "answers": 0, "pauses": 0, "questions longer than the window": 0, "steps": 0}
        self.kept = 0
        self.has_read_before = False

    def run(self) -> None:
        lines = self.sign()
        for is_right in (False, True):
            for number, prompt in enumerate(self.prompts):
                if lines is not None and STEP_BEFORE in self.foot(lines) and not self.has_read_before:
                    self.has_read_before = True
                    self.reread(is_right)
                    self.window.type("")
                    lines = self.sign()
                lines = self.answer(lines, prompt, is_right, disturbs=number < 2, rereads=not is_right and self.counts["steps"] < 2)
            while lines is not None and "xem tiếp" in self.foot(lines):
                self.window.type("")
                lines = self.sign()
            if not is_right:
                self.expect(lines and any(RETRY in line for line in lines), "the missed questions are not offered again")
                self.window.type("")
                lines = self.sign()
        self.expect(lines is None, "the quiz does not end")

    def answer(self, lines, prompt: Prompt, is_right: bool, disturbs: bool, rereads: bool):
        lines = self.question(lines, prompt)
        if disturbs:
            self.window.disturb()
        self.window.type(prompt.right if is_right else prompt.wrong)
        self.counts["answers"] += 1
        lines = self.sign()
        while lines is not None:
            text = "\n".join(lines)
            pauses = [pause for pause in PAUSES if pause in self.foot(lines)]
            self.expect(any(verdict in text for verdict in VERDICTS[is_right]), "the verdict is not visible")
            if not pauses:
                return lines
            self.counts["pauses"] += 1
            if rereads and STEP in self.foot(lines):
                lines, rereads = self.reread(is_right), False
                continue
            if disturbs:
                self.window.disturb()
                disturbs = False
            self.window.type("")
            if "xem tiếp" in pauses:
                lines = self.sign()
                continue
            return self.sign()
        return None

    def foot(self, lines) -> str:
        """What stands right above the sign, below the one before."""
        signs = [-1] + [index for index, line in enumerate(lines) if line.startswith(SIGN.rstrip())]
        return " ".join(line.strip() for line in lines[max(signs[-2] + 1, signs[-1] - 3):signs[-1]])

    def reread(self, is_right: bool):
        self.counts["steps"] += 1
        self.window.type("x")
        lines = self.sign()
        seen = "\n".join(lines)
        while "xem tiếp" in self.foot(lines):
            self.window.type("")
            lines = self.sign()
            seen += "\n".join(lines)
        self.expect(re.search(r"^Bước \d+: ", seen, re.MULTILINE), "x shows no step")
        self.expect(any(verdict in "\n".join(lines) for verdict in VERDICTS[is_right]), "the verdict is gone after the step")
        return lines

    def question(self, lines, prompt: Prompt):
        """Goes to the sign at which an answer is typed, and looks whether what is asked is there."""
        self.expect(lines is not None, "the quiz has ended early")
        beginning = bare(prompt.asked)[:20]
        if "xem tiếp" in self.foot(lines):
            self.counts["questions longer than the window"] += 1
            self.expect(beginning in bare("".join(lines)), "the first screenful does not begin what is asked")
            while "xem tiếp" in self.foot(lines):
                self.window.type("")
                lines = self.sign()
        text = bare("".join(lines))
        self.expect(beginning[:12] in text, f"what is asked is not visible: {prompt.asked}")
        if prompt.choices and prompt.kind != "true-false":
            self.expect(bare(prompt.choices[-1])[-12:] in text, f"the last choice is not visible: {prompt.choices[-1]}")
        return lines

    def sign(self):
        lines = self.window.wait()
        self.counts["signs"] += 1
        if self.keep and lines is not None:
            self.kept += 1
            path = self.keep / f"{self.lesson}-{self.window.columns}x{self.window.rows}-{self.kept:03}.txt"
            path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return lines

    def expect(self, holds, message: str) -> None:
        if not holds:
            raise Wrong(f"{message}\n{self.window.shown()}")


def lessons() -> list[str]:
    """The lessons that ask something."""
    texts = [path.read_text(encoding="utf-8") for path in sources(CONTENT) if "bai-hoc" in path.parts]
    asking = [text for text in texts if re.search(r"^(?:câu hỏi|questions):$", text, re.MULTILINE)]
    return [found[1] for text in asking if (found := re.search(r"^(?:mã|id): *(\S+)", text, re.MULTILINE))]


def gives_the_terminal_back(program: pathlib.Path, lesson: str) -> list[str]:
    """Ctrl-Z, `fg` and Ctrl-C in a shell: the terminal echoes whenever the shell has it, and the line is there again."""
    with tempfile.TemporaryDirectory(prefix="camnang-screens-") as folder:
        begin(program, f"{folder}/so.sqlite")
        server = ["tmux", "-S", f"{folder}/tmux", "-f", "/dev/null"]
        modes = "clear; stty -a | grep -Eo -e '-?(icanon|echo|iexten)\\b' | sort | tr '\\n' ' '; echo; "

        def tmux(*words: str) -> str:
            return subprocess.run([*server, *words], capture_output=True, text=True, check=True).stdout

        def wait(pattern: str) -> None:
            deadline = time.monotonic() + PATIENCE
            while not re.search(pattern, shown := tmux("capture-pane", "-p"), re.MULTILINE):
                if time.monotonic() > deadline:
                    raise Wrong(f"«{pattern}» does not come\n{shown}")
                time.sleep(0.02)

        try:
            shell = "exec env CAMNANG_LANG=vi LC_ALL=C.UTF-8 PS1='$ ' bash --norc --noprofile -i"
            tmux("new-session", "-d", "-x", "100", "-y", "40", shell)
            wait(r"^\$$")
            quiz = f"{program} quiz {lesson} --trainee an --store {folder}/so.sqlite --content {CONTENT} --today {TODAY}"
            tmux("send-keys", quiz, "Enter")
            wait("^❯")
            tmux("send-keys", "-l", "một hai")
            wait("^❯ một hai$")
            tmux("send-keys", "C-z")
            wait("Stopped")
            tmux("send-keys", f"{modes}fg", "Enter")
            wait("^echo icanon iexten$")
            wait("^❯ một hai$")
            tmux("send-keys", "C-c")
            wait("Lần sau sẽ tiếp tục từ câu 1")
            tmux("send-keys", modes, "Enter")
            wait("^echo icanon iexten$")
        except Wrong as wrong:
            return [f"in a shell: {wrong}"]
        finally:
            subprocess.run([*server, "kill-server"], capture_output=True, check=False)
    return []


def windows(options, lesson: str) -> list[dict | str]:
    """A lesson in all windows."""
    with tempfile.TemporaryDirectory(prefix="camnang-screens-") as folder:
        begin(options.program, f"{folder}/so.sqlite")
        prompts = learn(options.program, f"{folder}/so.sqlite", lesson, options.seed, CONTENT, TODAY)
    return [take(options.program, lesson, size, prompts, options.seed, options.keep) for size in SIZES]


def take(program: pathlib.Path, lesson: str, size: tuple[int, int], prompts: list[Prompt], seed: int, keep) -> dict | str:
    """One lesson in one window; what was counted, or what is wrong."""
    columns, rows = size
    with tempfile.TemporaryDirectory(prefix="camnang-screens-") as folder:
        store = f"{folder}/so.sqlite"
        begin(program, store)
        environment = {"CAMNANG_LANG": "vi", "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}
        window = Window(f"{folder}/tmux", columns, rows, [
            program, "quiz", lesson, "--trainee", "an", "--store", store, "--content", CONTENT, "--today", TODAY, "--seed", seed,
        ], environment)
        quiz = Quiz(window, lesson, prompts, keep)
        try:
            quiz.run()
        except Wrong as wrong:
            return f"{lesson} at {columns}×{rows}: {wrong}"
        finally:
            window.close()
        return quiz.counts


def begin(program: pathlib.Path, store: str) -> None:
    subprocess.run([program, "progress", "add-trainee", "an", "Nguyễn Văn An", "--store", store], check=True,
                   stdout=subprocess.DEVNULL)


def main():
    options = parser(__doc__)
    options.add_argument("--lessons", type=int, help="so many of the lessons; all where none are named")
    options.add_argument("--lesson", help="only this one")
    options.add_argument("--seed", type=int, default=11)
    options.add_argument("--keep", type=pathlib.Path, help="a folder for what stood in the windows at each sign")
    options = options.parse_args()
    chosen = [options.lesson] if options.lesson else lessons()[:options.lessons]
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
    began, totals = time.monotonic(), {}
    failures = gives_the_terminal_back(options.program, chosen[0])
    for failure in failures:
        print(f"FAILED: {failure}", flush=True)
    with ThreadPoolExecutor(2) as pool:
        for told in itertools.chain.from_iterable(pool.map(lambda lesson: windows(options, lesson), chosen)):
            if isinstance(told, str):
                failures.append(told)
                print(f"FAILED: {told}", flush=True)
                continue
            for name, count in told.items():
                totals[name] = totals.get(name, 0) + count
    print(f"{len(chosen)} lessons in {len(SIZES)} windows: " + ", ".join(f"{name}: {count}" for name, count in totals.items())
          + f"; {len(failures)} failures, {time.monotonic() - began:.0f} s")
    sys.exit(1 if failures else 0)


main()
