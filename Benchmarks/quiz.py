"""How long a trainee waits: `camnang quiz` from its start to the first question on `content/`, beside
`python3 -c pass` in the same run. Medians of wall time in milliseconds."""

import statistics
import subprocess
import sys
import tempfile
import time

from house import CONTENT, parser

LESSON = min((CONTENT / "bai-hoc").glob("*.yaml")).stem


def time_to_first_question(program, store):
    began = time.monotonic()
    process = subprocess.Popen(
        [program, "quiz", LESSON, "--content", CONTENT, "--trainee", "an", "--store", store, "--plain", "--restart"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )
    seen = b""
    while "q để nghỉ".encode() not in seen:
        chunk = process.stdout.read1(65536)
        assert chunk, seen.decode()
        seen += chunk
    took = time.monotonic() - began
    process.stdin.close()
    process.wait()
    return took


def time_python():
    began = time.monotonic()
    subprocess.run([sys.executable, "-c", "pass"], check=True)
    return time.monotonic() - began


def main():
    options = parser(__doc__, "release")
    options.add_argument("runs", type=int, nargs="?", default=30)
    options = options.parse_args()
    ours, theirs = [], []
    with tempfile.TemporaryDirectory() as folder:
        store = f"{folder}/store.sqlite"
        subprocess.run([options.program, "progress", "add-trainee", "an", "An", "--store", store], check=True)
        for _ in range(options.runs):
            ours.append(time_to_first_question(options.program, store))
            theirs.append(time_python())
    a, b = statistics.median(ours) * 1000, statistics.median(theirs) * 1000
    print(f"first question {a:.1f} ms, python3 -c pass {b:.1f} ms, ratio {a / b:.2f} (medians of {options.runs})")


main()
