"""What `./test` does, once there are Swift and Python: one suite of the table, the Swift tests, or everything."""

import os
import re
import shlex
import signal
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed

from house import ROOT, VENV, built
from suites import SUITES, Suite

PASSED = re.compile(r"^. Test (?!run)(.+?)(?: with \d+ test cases)? passed after ([\d.]+) seconds", re.M)
# What hangs must fail and be named, not use up the time of whoever waits for it. Seconds; the longest suite takes three
# minutes, the Swift tests with their build fifteen on a busy machine.
PATIENCE = 1200
PATIENCE_WITH_TESTS = 3000
RAN = re.compile(r"Test run with ([1-9]\d*) test")
# What a failed run says of its failures: a crossed line of a test, or a compiler's error.
FAILURE = re.compile(r"^(?:✘ |.*\berror: )")


def main(words: list[str]) -> int:
    if not words:
        return everything(None)
    first, *rest = words
    if first == "--program" and len(rest) == 1:
        return everything(rest[0])
    if first == "--list":
        print("\n".join(f"{suite.name:<15} {suite.about}" for suite in SUITES.values()))
        return 0
    if first in SUITES:
        suite = SUITES[first]
        prepare([suite], not any(word.startswith(("--program", "--help", "-h")) for word in rest))
        return subprocess.run(command(suite, rest), env=environment(suite), check=False).returncode
    if first.startswith("-"):
        return swift_test(words)[0]
    print(f"./test {first}: there is no such suite. These are: {', '.join(SUITES)}", file=sys.stderr)
    return 2


def command(suite: Suite, words: list[str]) -> list:
    # Debian's packages serve Debian's Python alone, whatever other Python comes first on the PATH.
    python = "/usr/bin/python3" if "icu" in suite.needs else VENV / "bin" / "python"
    return [python, suite.path, *words]


def environment(suite: Suite) -> dict[str, str]:
    modules = [str(ROOT / folder) for folder in ("Tests/Acceptance", "Tests/Fuzz")]
    return {**os.environ, "CAMNANG_SUITE": suite.name, "PYTHONPATH": os.pathsep.join(modules),
            "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUNBUFFERED": "1"}


def prepare(suites: list[Suite], builds: bool) -> None:
    """What the suites need and this machine lacks; ends with 3 where it cannot be had."""
    needs = " ".join(sorted({need for suite in suites for need in suite.needs.split()}))
    configurations = sorted({suite.build for suite in suites if suite.build}) if builds else []
    lines = [f"root={shlex.quote(str(ROOT))}", 'source "$root/.ci/setup.sh"', f"require_commands {needs}", "require_venv"]
    lines += [f'swift_build_quietly "$root/.build/camnang-{name}.log" -c {name} --product camnang' for name in configurations]
    if subprocess.run(["bash", "-euo", "pipefail", "-c", "\n".join(lines)], check=False).returncode:
        sys.exit(3)


def swift_test(words: list[str]) -> tuple[int, str]:
    """Runs `swift test`, shows what it says, and gives it with the exit code; a run without a test has failed.

    That a test or one of its cases begins is not shown: 200,000 lines, among which nobody finds the one that failed."""
    # In a group of its own, so that the tests end with the `swift test` that started them.
    process = subprocess.Popen(["swift", "test", *words], cwd=ROOT, stdout=subprocess.PIPE, text=True, errors="replace",
                               process_group=0)
    timer = threading.Timer(PATIENCE_WITH_TESTS, os.killpg, (process.pid, signal.SIGKILL))
    timer.start()
    said, begins = [], False
    try:
        for line in process.stdout:
            # The arguments of a case may fill several lines.
            begins = begins or line.startswith("◇ ")
            if not begins:
                print(line, end="", flush=True)
            begins = begins and not line.rstrip().endswith(" started.")
            said.append(line)
    except KeyboardInterrupt:
        os.killpg(process.pid, signal.SIGKILL)
        raise
    finally:
        timer.cancel()
    code, text = process.wait(), "".join(said)
    if code == -signal.SIGKILL:
        print(f"FAILED: did not end within {PATIENCE_WITH_TESTS} s, or was killed", file=sys.stderr)
    if code == 0 and (not words or any(word.startswith("--filter") for word in words)) and not RAN.search(text):
        print("FAILED: no test has this name", file=sys.stderr)
        code = 1
    return code, text


def everything(other: str | None) -> int:
    """The Swift tests, then the short forms; these alone where another program is to be looked at."""
    times: dict[str, float] = {}
    failed, text, chosen = [], "", [suite for suite in SUITES.values() if suite.short is not None]
    if other is None:
        began = time.monotonic()
        print("== tests\n   swift test", flush=True)
        code, text = swift_test([])
        times["tests"] = time.monotonic() - began
        failed += ["tests"] if code else []
    else:
        chosen = [suite for suite in chosen if suite.build]
    if other or built().exists():
        prepare(chosen, builds=False)
        for alone in (False, True):
            # Two at once: what needs a browser and what needs the program wait for different things.
            with ThreadPoolExecutor(1 if alone else min(2, os.cpu_count() or 1)) as pool:
                for done in as_completed([pool.submit(step, suite, times, other) for suite in chosen if suite.alone == alone]):
                    failed += done.result()
    else:
        failed.append("program")
        print(f"FAILED: there is no {built()} to look at")
    summarize(times, text, failed)
    return 1 if failed else 0


PRINTING = threading.Lock()


def step(suite: Suite, times: dict[str, float], other: str | None) -> list[str]:
    """Runs a suite's short form and shows what it said in one piece; gives its name where it failed."""
    words, began = shlex.split(suite.short or "") + (["--program", other] if other else []), time.monotonic()
    with tempfile.TemporaryFile() as said:
        try:
            failed = subprocess.run(command(suite, words), env=environment(suite), stdout=said, stderr=subprocess.STDOUT,
                                    stdin=subprocess.DEVNULL, timeout=PATIENCE, check=False).returncode != 0
        except subprocess.TimeoutExpired:
            failed = True
            said.write(f"did not end within {PATIENCE} s\n".encode())
        times[suite.name] = time.monotonic() - began
        said.seek(0)
        text = said.read().decode(errors="replace").rstrip()
    end = "FAILED" if failed else "ok"
    with PRINTING:
        print(f"\n== {suite.name}: {suite.about}\n   ./test {' '.join([suite.name, *words])}\n{text}\n"
              f"   {end}: {suite.name} ({times[suite.name]:.0f} s)", flush=True)
    return [suite.name] if failed else []


def summarize(times: dict[str, float], text: str, failed: list[str]) -> None:
    def longest(seconds: dict[str, float], most: int) -> str:
        ordered = sorted(seconds.items(), key=lambda pair: -pair[1])[:most]
        return ", ".join(f"{name} {taken:.0f} s" for name, taken in ordered)

    slow = {name: float(seconds) for name, seconds in PASSED.findall(text)}
    apart = [suite.name for suite in SUITES.values() if suite.short is None]
    print(f"\nTimes: {longest(times, 99)}")
    if slow:
        print(f"Slowest Swift tests, each beside others: {longest(slow, 8)}")
    print(f"Not run here, for they take minutes or hours: {', '.join(apart)}. Run each by ./test NAME.")
    if "tests" in failed:
        # Once more where they are looked for: at the end, behind thousands of lines.
        told = [line for line in text.splitlines() if FAILURE.match(line)]
        print("\n".join(["What failed of the Swift tests:", *told[:60], *(["…"] if len(told) > 60 else [])]))
    print(f"FAILED: {' '.join(failed)}" if failed else "All held.")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
