"""A person at a terminal who takes a quiz, and a model of what the log says of it."""

import contextlib
import errno
import fcntl
import json
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time

# The signs of plain mode, in Vietnamese, as they stand on the screen.
WAITING = re.compile(r"(?:^|\n)> $")
NUMBER = re.compile(r"^Câu (\d+) trên (\d+)\.", re.MULTILINE)
STOPPED = re.compile(r"dừng ở câu (\d+) trên (\d+)\.")
VERDICT = re.compile(r"^(Đúng|Chưa đúng|Chưa đủ)\.$", re.MULTILINE)
EXAMPLE = re.compile(r"ví dụ ([0-9][0-9 ]*)")
OFFER = "Bấm Enter để làm tiếp"
AGAIN = "để làm lại"
# Where it waits until something was read.
PAUSE = re.compile(r"^Bấm Enter để (?:sang|xem)", re.MULTILINE)

PATIENCE = 60


class Wrong(Exception):
    """Something that must hold does not."""


def expect(holds, message):
    if not holds:
        raise Wrong(message)


class Program:
    """The built program, with a store and content."""

    def __init__(self, binary, content, store):
        self.binary, self.content, self.store = binary, content, store
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
        self.environment = kept | {"CAMNANG_LANG": "vi", "TERM": "xterm"}

    def run(self, *arguments, typed=""):
        return subprocess.run(
            [self.binary, *arguments], input=typed, capture_output=True, text=True, timeout=PATIENCE,
            env=self.environment, check=False,
        )

    def progress(self, *arguments):
        return self.run("progress", *arguments, "--store", self.store)

    def quiz_arguments(self, lesson, *more):
        return ["quiz", lesson, "--trainee", "an", "--content", self.content, "--store", self.store, "--plain", *more]

    def export(self):
        """The events in the store, in the order of the device's counter."""
        exported = self.progress("export")
        expect(exported.returncode == 0, f"export gave {exported.returncode}: {exported.stderr}")
        events = [json.loads(line) for line in exported.stdout.splitlines()[1:]]
        return sorted(events, key=lambda event: int(event["id"].rpartition(":")[2]))

    def expect_whole(self):
        verified = self.progress("verify")
        expect(verified.returncode == 0, f"verify gave {verified.returncode}: {verified.stdout}{verified.stderr}")


class Terminal:
    """A quiz in a pseudo-terminal of its own, so that Ctrl-C is a key and the program sees somebody sitting there."""

    def __init__(self, program, arguments, rows=40):
        self.started = time.monotonic()
        self.screen = ""
        self.pending = b""
        self.pid, self.descriptor = pty.fork()
        if self.pid == 0:
            # Whoever started us may have had it ignored, as shells do for what runs in the background.
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            os.execve(program.binary, [program.binary, *arguments], program.environment)
        fcntl.ioctl(self.descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", rows, 100, 0, 0))

    def read(self, until):
        """Reads what comes until a moment; whether the program is still there."""
        ready, _, _ = select.select([self.descriptor], [], [], max(0, until - time.monotonic()))
        if not ready:
            return True
        try:
            piece = os.read(self.descriptor, 65536)
        except OSError as error:
            if error.errno != errno.EIO:
                raise
            return False
        self.pending += piece
        # A letter can be cut in two.
        text = self.pending.decode("utf-8", errors="ignore")
        self.screen, self.pending = self.screen + text.replace("\r", ""), self.pending[len(text.encode()):]
        return bool(piece)

    def wait_for_prompt(self, until):
        """True when a line is waited for, False when the program ended, None when the moment came first."""
        while not WAITING.search(self.screen):
            if time.monotonic() >= until:
                return None
            if not self.read(until):
                return False
        return True

    def type(self, line):
        """Types a line; gives what stood on the screen before it."""
        shown, self.screen = self.screen, ""
        os.write(self.descriptor, line.encode() + b"\n")
        return shown

    def press(self, key):
        os.write(self.descriptor, key)

    def kill(self, number=signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, number)

    def end(self):
        """Waits for the end: what still came on the screen, and the exit code (negative: the signal)."""
        deadline = time.monotonic() + PATIENCE
        while self.read(deadline):
            expect(time.monotonic() < deadline, f"the program does not end:\n{self.screen}")
        _, status = os.waitpid(self.pid, 0)
        code = os.waitstatus_to_exitcode(status)
        # Nobody can give a terminal back who is killed.
        if code != -signal.SIGKILL:
            mode = termios.tcgetattr(self.descriptor)[3]
            expect(mode & termios.ECHO and mode & termios.ICANON, "the terminal is left without an echo")
        os.close(self.descriptor)
        return self.screen, code


class Played:
    """What was seen and typed in one sitting."""

    def __init__(self):
        self.verdicts = []
        self.answers_typed = 0
        # The first «Câu N trên M» of the sitting, and what the offer to go on said.
        self.first_number = None
        self.offered = None

    def see(self, screen):
        self.verdicts += [word == "Đúng" for word in VERDICT.findall(screen)]
        offered, number = STOPPED.search(screen), NUMBER.search(screen)
        if offered and self.offered is None:
            self.offered = (int(offered[1]), int(offered[2]))
        if number and self.first_number is None:
            self.first_number = (int(number[1]), int(number[2]))


def reply_to(screen, numbers):
    """What a person types who knows nothing: any answer that can be read, now and then a hint or a skip."""
    if OFFER in screen or PAUSE.search(screen):
        return "", False
    if AGAIN in screen:
        return ("" if numbers.random() < 0.5 else "q"), False
    chance = numbers.random()
    if chance < 0.06:
        return "?", False
    if chance < 0.12:
        return "b", False
    return answer_to(screen, numbers), True


def answer_to(screen, numbers):
    """An answer that the question on the screen can take, right or wrong."""
    example = EXAMPLE.search(screen)
    return example[1].strip() if example else numbers.choice(["1", "2"])


def play(program, arguments, numbers, until=None, dies_after_answer=None):
    """Takes a quiz until it ends, or until it is killed: at a moment (seconds from its start), or so many answers in and
    a moment after. Gives what was seen, and the exit code."""
    terminal, played = Terminal(program, arguments), Played()
    moment = terminal.started + (until if until is not None else PATIENCE)
    while True:
        waits = terminal.wait_for_prompt(moment)
        expect(time.monotonic() < terminal.started + 10 * PATIENCE, f"the quiz has no end:\n{terminal.screen}")
        if waits is None:
            expect(until is not None or dies_after_answer, f"nothing more comes:\n{terminal.screen}")
            terminal.kill()
        if not waits:
            screen, code = terminal.end()
            played.see(screen)
            return played, code
        line, is_answer = reply_to(terminal.screen, numbers)
        played.see(terminal.type(line))
        played.answers_typed += is_answer
        if dies_after_answer and played.answers_typed >= dies_after_answer[0]:
            moment = min(moment, time.monotonic() + dies_after_answer[1])


class Model:
    """What a session asks next, worked out from the log alone and without the program's code."""

    def __init__(self, start):
        self.id = start["id"]
        self.behaviour = start["behaviour"]
        self.queue = [(item["lesson"], item["question"]) for item in start["items"]]
        self.items = list(self.queue)
        self.round = len(self.queue)
        self.stages = dict.fromkeys(self.queue, 0)
        self.missed = set()
        self.is_retry = False
        self.done = {}
        self.ended = False

    def take(self, event):
        question = (event.get("lesson"), event.get("question"))
        if event["kind"] == "answered":
            self.answer(event, question)
        elif event["kind"] == "skipped":
            expect(self.queue and self.queue[0] == question, f"{event['id']} skips what is not asked")
            self.queue.append(self.queue.pop(0))
        elif event["kind"] == "retried":
            expect(not self.queue and self.missed, f"{event['id']} retries too early, or nothing")
            self.queue = [item for item in self.items if item in self.missed]
            self.round, self.missed, self.is_retry, self.ended = len(self.queue), set(), True, False
            self.done = dict.fromkeys(self.queue, 0)
        elif event["kind"] == "ended":
            self.ended = True

    def answer(self, event, question):
        expect(self.queue and self.queue[0] == question, f"{event['id']} answers {question}, asked is {self.queue[:1]}")
        if not event["correct"]:
            self.missed.add(question)
        if self.is_retry:
            expect(event.get("grade") is None, f"{event['id']} grades a retry")
            self.done[question] += 1
            is_done = self.done[question] == self.stages[question]
        else:
            self.stages[question] += 1
            is_done = event.get("grade") is not None
        if is_done:
            self.queue.pop(0)

    @property
    def place(self):
        """The number of the question that is asked next, and of how many."""
        return self.round - len(self.queue) + 1, self.round


def sessions(events):
    """The sessions in a log. Fails where an event does not fit the one before it."""
    found = {}
    for event in events:
        if event["kind"] == "started":
            found[event["id"]] = Model(event)
        elif event["kind"] != "named":
            expect(event["session"] in found, f"{event['id']} is of no session")
            found[event["session"]].take(event)
    return list(found.values())


def open_session(events):
    """The latest session that still asks something."""
    return next((model for model in reversed(sessions(events)) if model.queue and not model.ended), None)
