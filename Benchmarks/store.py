"""What the log of events costs: team stores made, merged into one of a province, read, replayed, proven, exported, imported,
and one answer recorded beside a bare SQLite insert. Wall and CPU seconds and peak memory of each step.

By default 3.4 million events, 2 GB of disk, in .build/bench-store; nothing else is written.
"""

import shutil
import sys

from cost import cost_of
from house import ROOT, parser
from small_package import built

WORK = ROOT / ".build" / "bench-store"


def main():
    options = parser(__doc__, None)
    options.add_argument("teams", type=int, nargs="?", default=2256)
    options.add_argument("trainees", type=int, nargs="?", default=17000)
    options.add_argument("events", type=int, nargs="?", default=200, help="of each trainee")
    options = options.parse_args()
    program = built("bench-store", "Benchmarks/store", ["ProgressStore", "Quiz", "Curriculum"])
    data = WORK / "data"
    shutil.rmtree(data, ignore_errors=True)
    (data / "teams").mkdir(parents=True)
    try:
        measure(program, data, options)
    finally:
        shutil.rmtree(data)


def measure(program, data, options):
    province = data / "province.sqlite"
    print(f"{options.teams} teams, {options.trainees} trainees, {options.events} events each")
    for name, *words in [
        ("make the team stores", "teams", data / "teams", options.teams, options.trainees, options.events),
        ("merge them into one", "merge", data / "teams", province),
        ("merge them again", "merge", data / "teams", province),
        ("replay one trainee", "show", province),
        ("list the trainees", "names", province),
        ("replay all", "replay", province),
        ("verify", "verify", province),
        ("export", "export", province, data / "province.jsonl"),
        ("import into an empty store", "import", data / "province.jsonl", data / "imported.sqlite"),
        ("record 500 answers, into all", "record", province, 500),
        ("record 500 answers, into a new one", "record", data / "new.sqlite", 500),
    ]:
        run = cost_of([program, *words])
        print(f"{name:34}{run['wall']:8.2f} s  cpu {run['cpu']:8.2f} s  {run['memory'] / 1024:7.1f} MiB  {run['said']}", flush=True)
        if run["code"]:
            sys.exit(1)
    for file in (province, data / "province.jsonl"):
        print(f"{file.name}: {file.stat().st_size / 1e6:.0f} MB")


main()
