"""Merging with forgetting over 100,000 worlds: laptops, stale copies of their stores, a clock ten years slow, a program of
version 1. The tests of Tests/ProgressStoreTests/Forgetting try 1,500 of them.
"""

import os
import subprocess
import sys

from house import ROOT, parser


def main():
    options = parser(__doc__, configuration=None)
    options.add_argument("--worlds", type=int, default=100_000)
    options = options.parse_args()
    environment = {**os.environ, "CAMNANG_WORLDS": str(options.worlds)}
    command = ["swift", "test", "--filter", "ProgressStoreTests.LawTests"]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


sys.exit(main())
