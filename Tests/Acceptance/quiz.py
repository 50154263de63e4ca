"""Kills a quiz at random moments and looks whether an answer was lost; then stops it in every other way.

After each kill: every answer whose feedback was on the screen is in the store, with the same verdict; at most the answer
that was being recorded is there besides; `progress verify` finds the store whole; the log makes sense from its first
event to its last; and the next start goes on at the question that follows.
"""

import contextlib
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from house import NEW_LESSON, new_book, parser
from quiz_terminal import PATIENCE, PAUSE, VERDICT, Program, Terminal, Wrong, answer_to, expect, open_session, play, sessions

# More than any lesson needs: a reply that the program does not take is asked for again, and must not be typed for ever.
MOST_REPLIES = 60
SAVED = "Lần sau sẽ tiếp tục từ câu"


def answers(events):
    return [event for event in events if event["kind"] == "answered"]


def begin(program):
    added = program.progress("add-trainee", "an", "Nguyễn Văn An")
    expect(added.returncode == 0, f"add-trainee gave {added.returncode}: {added.stderr}")


def compare(before, after, played):
    """What the screen showed beside what the store has."""
    expect(after[: len(before)] == before, "events that were in the store have changed")
    recorded = [answer["correct"] for answer in answers(after[len(before):])]
    shown = played.verdicts
    expect(recorded[: len(shown)] == shown, f"shown {shown}, recorded {recorded}")
    expect(len(recorded) <= len(shown) + 1, f"{len(recorded)} answers recorded, {len(shown)} shown")
    expect(len(recorded) <= played.answers_typed, "more was recorded than typed")


def kill_at_random(program, lesson, kills, numbers):
    """Returns how the kills fell."""
    begin(program)
    counts = {"kills": 0, "ended by itself first": 0, "answers kept": 0, "unseen answers kept": 0, "resumed": 0}
    # How long a start takes settles where random moments fall.
    began = time.monotonic()
    program.run(*program.quiz_arguments(lesson, "--seed", "0"))
    start = time.monotonic() - began
    while counts["kills"] < kills:
        before = program.export()
        former = open_session(before)
        arguments = program.quiz_arguments(lesson, *([] if former else ["--seed", str(numbers.randrange(2**32))]))
        if numbers.random() < 0.5:
            played, code = play(program, arguments, numbers, until=numbers.random() * start * 1.5)
        else:
            moment = (1 + numbers.randrange(6), numbers.random() * 0.02)
            played, code = play(program, arguments, numbers, dies_after_answer=moment)
        expect(code in (0, -signal.SIGKILL), f"exit code {code}")
        program.expect_whole()
        after = program.export()
        compare(before, after, played)
        if played.first_number and former:
            expect(played.offered == former.place, f"offered {played.offered}, the log says {former.place}")
            expect(played.first_number == former.place, f"went on at {played.first_number}, not {former.place}")
            counts["resumed"] += 1
        if played.first_number and not former:
            expect(played.first_number[0] == 1, f"a new session begins at {played.first_number}")
        # Fails where an answer was to another question than the one that was next.
        sessions(after)
        recorded = len(answers(after)) - len(answers(before))
        counts["kills" if code else "ended by itself first"] += 1
        counts["answers kept"] += recorded
        counts["unseen answers kept"] += recorded - len(played.verdicts)
    return counts


def answer_some(program, lesson, count, *more, at_pause=False):
    """A terminal at the prompt behind `count` answers: of the next question, or of the pause before it."""
    terminal = Terminal(program, program.quiz_arguments(lesson, *more), rows=15 if at_pause else 40)
    numbers = random.Random(5)
    for _ in range(MOST_REPLIES):
        expect(terminal.wait_for_prompt(time.monotonic() + PATIENCE), f"no prompt:\n{terminal.screen}")
        pauses = bool(PAUSE.search(terminal.screen))
        if pauses == at_pause and len(answers(program.export())) >= count:
            return terminal
        terminal.type("" if pauses else answer_to(terminal.screen, numbers))
    raise Wrong(f"takes none of {MOST_REPLIES} replies:\n{terminal.screen}")


def stops_in_order(program, lesson, stop, code, at_pause=False):
    """Ctrl-C, SIGTERM, q and the end of input: all is saved, and it says where it goes on."""
    begin(program)
    terminal = answer_some(program, lesson, 2, "--seed", "4", at_pause=at_pause)
    terminal.screen = ""
    stop(terminal)
    screen, ended = terminal.end()
    expect(ended == code, f"exit code {ended}, not {code}:\n{screen}")
    expect(f"{SAVED} {open_session(program.export()).place[0]}" in screen, f"does not say where it goes on:\n{screen}")
    program.expect_whole()


def takes_a_whole_quiz_from_a_pipe(program, lesson):
    begin(program)
    # To each question one of these is an answer; what is not is told and passed over.
    typed = "".join(" ".join(map(str, range(1, n + 1))) + "\n" for _ in range(60) for n in range(1, 9))
    done = program.run(*program.quiz_arguments(lesson, "--seed", "9"), typed=typed)
    expect(done.returncode == 0, f"exit code {done.returncode}: {done.stderr}")
    (model,) = sessions(program.export())
    expect(model.ended and not model.queue, f"the session did not end:\n{done.stdout[-1500:]}")
    expect("câu đúng ngay lần đầu" in done.stdout, "shows no summary")


def saves_at_the_end_of_input(program, lesson):
    begin(program)
    typed = "".join(" ".join(map(str, range(1, n + 1))) + "\n" for n in range(1, 9))
    done = program.run(*program.quiz_arguments(lesson, "--seed", "9"), typed=typed)
    events = program.export()
    expect(done.returncode == 0, f"exit code {done.returncode}: {done.stderr}")
    expect(answers(events), "recorded nothing")
    place = open_session(events).place
    expect(f"{SAVED} {place[0]}" in done.stdout, f"does not say where it goes on:\n{done.stdout[-800:]}")
    again = program.run(*program.quiz_arguments(lesson))
    expect(f"từ câu {place[0]} trên {place[1]}" in again.stdout, f"does not go on there:\n{again.stdout}")


def notices_that_its_store_is_gone(program, lesson, happen):
    """The file is removed, or another comes into its place, between two answers: nothing more is called saved."""
    begin(program)
    other = Program(program.binary, program.content, f"{program.store}.other")
    begin(other)
    for typed in ("q", "an answer"):
        terminal = answer_some(program, lesson, 1, "--restart")
        kept = pathlib.Path(program.store).read_bytes()
        happen(pathlib.Path(program.store), pathlib.Path(other.store))
        place = pathlib.Path(program.store)
        present = place.read_bytes() if place.exists() else None
        question, terminal.screen = terminal.screen, ""
        if typed == "q":
            terminal.type("q")
        else:
            terminal.type(answer_to(question, random.Random(7)))
            asks_again = terminal.wait_for_prompt(time.monotonic() + PATIENCE)
            expect(not VERDICT.search(terminal.screen), f"judges an answer that is not saved:\n{terminal.screen}")
            expect(asks_again is False, f"goes on without a store:\n{terminal.screen}")
        screen, code = terminal.end()
        expect(code == 4, f"exit code {code}, not 4:\n{screen}")
        expect("Đã lưu" not in screen and "KHÔNG được lưu" in screen, f"pretends to have saved:\n{screen}")
        expect((place.read_bytes() if place.exists() else None) == present, "what came into its place has changed")
        beside = [path.name for path in place.parent.iterdir() if path.name.startswith(f"{place.name}-")]
        expect(not beside, f"left {beside}")
        place.write_bytes(kept)
        program.expect_whole()


def remove(store, _):
    store.unlink()


def rename_another_over_it(store, other):
    copy = store.with_name("copy")
    shutil.copyfile(other, copy)
    os.replace(copy, store)


def refused(result, what):
    expect(result.returncode == 3, f"{what}: exit code {result.returncode}, not 3: {result.stdout}{result.stderr}")
    expect(result.stderr.startswith("camnang: "), f"{what}: says nothing: {result.stderr}")
    expect("Đúng." not in result.stdout and "Đã lưu" not in result.stdout, f"{what}: pretends to have saved")


@contextlib.contextmanager
def small_disk(kilobytes):
    """A small file system; nothing where this machine does not let us mount one."""
    folder = tempfile.mkdtemp(prefix="camnang-disk-")
    mounted = False
    try:
        mount = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", folder]
        if os.geteuid() == 0 and shutil.which("mount"):
            mounted = subprocess.run(mount, capture_output=True, check=False).returncode == 0
        yield pathlib.Path(folder) if mounted else None
    finally:
        if mounted:
            subprocess.run(["umount", "-l", folder], check=True)
        os.rmdir(folder)


def refuses_a_store_that_cannot_be_written(program, lesson):
    with small_disk(4096) as disk:
        if disk is None:
            return "SKIPPED: only root can mount the small disk that this needs"
        local = Program(program.binary, program.content, str(disk / "so.sqlite"))
        begin(local)
        answer_some(local, lesson, 1, "--seed", "4").kill()
        time_limit = time.monotonic() + PATIENCE
        while subprocess.run(["mount", "-o", "remount,ro", disk], capture_output=True, check=False).returncode:
            expect(time.monotonic() < time_limit, "the disk cannot be made read-only")
        before = {path.name: path.read_bytes() for path in disk.iterdir()}
        refused(local.run(*local.quiz_arguments(lesson), typed="1\n1\n"), "read-only")
        expect({path.name: path.read_bytes() for path in disk.iterdir()} == before, "the store's files have changed")
        subprocess.run(["mount", "-o", "remount,rw", disk], check=True)
        local.expect_whole()
        expect(len(answers(local.export())) == 1, "the answer before is gone")
    return None


def fill(disk):
    with open(disk / "day", "wb", buffering=0) as file:
        for size in (65536, 4096, 512, 1):
            with contextlib.suppress(OSError):
                while file.write(b"0" * size):
                    pass


def stops_when_the_disk_is_full(program, lesson):
    with small_disk(1024) as disk:
        if disk is None:
            return "SKIPPED: only root can mount the small disk that this needs"
        local = Program(program.binary, program.content, str(disk / "so.sqlite"))
        begin(local)
        terminal = answer_some(local, lesson, 2, "--seed", "4")
        before = local.export()
        fill(disk)
        numbers = random.Random(6)
        # The log's last pages may still have room for an answer or two.
        for _ in range(MOST_REPLIES):
            if not terminal.wait_for_prompt(time.monotonic() + PATIENCE):
                break
            expect("câu đúng ngay lần đầu" not in terminal.screen, "the full disk was never noticed")
            terminal.type("" if PAUSE.search(terminal.screen) else answer_to(terminal.screen, numbers))
        screen, code = terminal.end()
        expect(code == 3, f"exit code {code}, not 3:\n{screen}")
        expect("camnang: " in screen, f"says nothing:\n{screen}")
        expect("Đúng." not in screen and "Đã lưu" not in screen, f"pretends to have saved:\n{screen}")
        os.remove(disk / "day")
        local.expect_whole()
        after = local.export()
        expect(after[: len(before)] == before, "answers before are gone")
        place = open_session(after).place
        again = local.run(*local.quiz_arguments(lesson))
        expect(f"từ câu {place[0]} trên {place[1]}" in again.stdout, f"does not go on there:\n{again.stdout}")
    return None


def main():
    options = parser(__doc__)
    options.add_argument("--content", type=pathlib.Path, help="a book; what `camnang new` makes where none is named")
    options.add_argument("--lesson", default=NEW_LESSON)
    options.add_argument("--kills", type=int, default=300)
    options.add_argument("--seed", type=int, default=20261124)
    options = options.parse_args()
    numbers = random.Random(options.seed)
    cases = {
        f"killed {options.kills} times": lambda p: kill_at_random(p, options.lesson, options.kills, numbers),
        "Ctrl-C": lambda p: stops_in_order(p, options.lesson, lambda t: t.press(b"\x03"), 130),
        "SIGTERM": lambda p: stops_in_order(p, options.lesson, lambda t: t.kill(signal.SIGTERM), 143),
        "q": lambda p: stops_in_order(p, options.lesson, lambda t: t.type("q"), 0),
        "Ctrl-D": lambda p: stops_in_order(p, options.lesson, lambda t: t.press(b"\x04"), 0),
        "Ctrl-C at a pause": lambda p: stops_in_order(p, options.lesson, lambda t: t.press(b"\x03"), 130, at_pause=True),
        "SIGTERM at a pause": lambda p: stops_in_order(p, options.lesson, lambda t: t.kill(signal.SIGTERM), 143, at_pause=True),
        "q at a pause": lambda p: stops_in_order(p, options.lesson, lambda t: t.type("q"), 0, at_pause=True),
        "Ctrl-D at a pause": lambda p: stops_in_order(p, options.lesson, lambda t: t.press(b"\x04"), 0, at_pause=True),
        "a whole quiz from a pipe": lambda p: takes_a_whole_quiz_from_a_pipe(p, options.lesson),
        "the end of input": lambda p: saves_at_the_end_of_input(p, options.lesson),
        "a store that is removed": lambda p: notices_that_its_store_is_gone(p, options.lesson, remove),
        "a store that is replaced": lambda p: notices_that_its_store_is_gone(p, options.lesson, rename_another_over_it),
        "a store that is copied over": lambda p: notices_that_its_store_is_gone(
            p, options.lesson, lambda store, other: shutil.copyfile(other, store)
        ),
        "a read-only disk": lambda p: refuses_a_store_that_cannot_be_written(p, options.lesson),
        "a full disk": lambda p: stops_when_the_disk_is_full(p, options.lesson),
    }
    with tempfile.TemporaryDirectory(prefix="camnang-quiz-") as folder:
        content = options.content or new_book(options.program, pathlib.Path(folder) / "new")
        failed = [name for name, case in cases.items() if not holds(name, case, str(options.program), str(content.resolve()))]
    sys.exit(1 if failed else 0)


def holds(name, case, binary, content):
    with tempfile.TemporaryDirectory(prefix="camnang-quiz-") as folder:
        try:
            told = case(Program(binary, content, str(pathlib.Path(folder) / "so.sqlite")))
        except Wrong as wrong:
            print(f"FAILED: {name}: {wrong}", flush=True)
            return False
    detail = ", ".join(f"{k}: {v}" for k, v in told.items()) if isinstance(told, dict) else told
    print(f"ok: {name}" + (f" ({detail})" if detail else ""), flush=True)
    return True


main()
