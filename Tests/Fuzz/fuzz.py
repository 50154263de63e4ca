"""Coverage-guided fuzzing (libFuzzer) of the language of lessons: the parser, its trees, texts and diagnostics, the fixes,
and whether libyaml reads what we accept in the same way. Tests/LanguageProof says what must hold.

What is found is kept, as small as it can be made, in .build/fuzz/findings. The last line counts.
"""

import concurrent.futures
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import time

import seeds
from house import ROOT, parser
from small_package import built

WORK = ROOT / ".build" / "fuzz"

# Most of the work goes into short files: they are fast, and a few lines hold most of what can go wrong.
SHARES = {200: 0.75, 800: 0.22, 4096: 0.03}
DICTIONARY = pathlib.Path(__file__).with_name("tokens.dict")
SECONDS_TO_SHRINK = 60


class Fuzzer:
    def __init__(self, program, work):
        self.program = program
        self.corpus = work / "corpus"
        self.seeds = work / "seeds"
        self.findings = work / "findings"
        self.corpus.mkdir(exist_ok=True)
        self.findings.mkdir(exist_ok=True)

    def run(self, length, executions, seed):
        """What one process of libFuzzer did: files tried, edges covered, and the end of its log."""
        corpus = self.corpus / str(length)
        corpus.mkdir(exist_ok=True)
        log = subprocess.run(
            [
                self.program, f"-max_len={length}", f"-runs={executions}", f"-seed={seed}", f"-dict={DICTIONARY}",
                "-timeout=10", "-rss_limit_mb=1024", "-entropic=0", "-print_final_stats=1",
                f"-artifact_prefix={self.findings}/", str(corpus), str(self.seeds),
            ],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
        ).stdout
        tried = re.search(r"stat::number_of_executed_units: (\d+)", log)
        covered = re.findall(r" cov: (\d+)", log)
        if not tried or not covered:
            sys.exit(f"libFuzzer did not run:\n{log[-2000:]}")
        return int(tried[1]), int(covered[-1]), [line for line in log.splitlines() if line.startswith("FINDING")]

    def shrink(self, finding):
        """Makes a finding as small as it goes."""
        smallest = finding.with_name("small-" + finding.name)
        subprocess.run(
            [
                self.program, "-minimize_crash=1", f"-max_total_time={SECONDS_TO_SHRINK}",
                f"-exact_artifact_path={smallest}", str(finding),
            ],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        return smallest if smallest.exists() else finding


def main():
    options = parser(__doc__, None)
    options.add_argument("executions", type=int, nargs="?", default=1_000_000)
    options.add_argument("--jobs", type=int, default=os.cpu_count())
    options.add_argument("--mutate", action="store_true", help="lessons with slips of the hand instead, without libFuzzer")
    options.add_argument("--seed", type=int, default=random.randrange(1 << 31), help="of the slips")
    options = options.parse_args()
    # Where Swift's own reporter of crashes runs, a crash takes minutes.
    os.environ["SWIFT_BACKTRACE"] = "enable=no"
    shutil.rmtree(WORK / "seeds", ignore_errors=True)
    seeds.write(WORK / "seeds")
    if options.mutate:
        program = built("mutate-language", "Tests/Fuzz/mutate", ["LanguageProof"])
        command = [program, str(options.executions), str(options.seed), WORK / "seeds"]
        sys.exit(subprocess.run(command, check=False).returncode)
    program = built("fuzz-language", "Tests/Fuzz/fuzz", ["LanguageProof"], "--sanitize=fuzzer", flags="-parse-as-library")
    fuzz(program, options.executions, options.jobs)


def fuzz(program, executions, jobs):
    fuzzer = Fuzzer(program, WORK)
    before = set(fuzzer.findings.iterdir())
    first_seed = int(time.time())
    began = time.monotonic()
    tried = covered = 0
    said = []
    # A little at a time, so that the jobs learn from each other's corpus and one finding does not end all.
    rounds = max(1, executions // (jobs * 500_000))
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for turn in range(rounds):
            waiting = [
                pool.submit(fuzzer.run, length, max(1000, int(executions * share / jobs / rounds)), first_seed + turn * jobs + job)
                for length, share in SHARES.items()
                for job in range(jobs)
            ]
            for done in concurrent.futures.as_completed(waiting):
                files, edges, findings = done.result()
                tried, covered, said = tried + files, max(covered, edges), said + findings
            print(f"{tried:,} files, {covered} edges, {time.monotonic() - began:.0f} s, {len(said)} findings", flush=True)
    for line in said:
        print(line)
    found = sorted(set(fuzzer.findings.iterdir()) - before)
    for finding in found:
        small = fuzzer.shrink(finding)
        print(f"{small}: {small.read_bytes()!r}")
    seconds = time.monotonic() - began
    print(
        f"{tried:,} executions, {tried / seconds:,.0f} a second, {covered} edges covered, {len(found)} findings"
    )
    sys.exit(1 if found else 0)


main()
