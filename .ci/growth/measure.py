"""Runs one command and says what it cost. A process of its own, so that the memory of the caller does not count:

    python3 measure.py COMMAND…

The command's output is thrown away unless it fails. Prints one line of JSON: wall and CPU seconds, peak memory in KiB,
exit code.
"""

import json
import os
import subprocess
import sys
import time


def main() -> None:
    with open(os.devnull, "wb") as nowhere:
        began = time.monotonic()
        process = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=nowhere, stderr=subprocess.PIPE)
        said = process.stderr.read()
        _, status, used = os.wait4(process.pid, 0)
        wall = time.monotonic() - began
    code = os.waitstatus_to_exitcode(status)
    if code != 0:
        sys.stderr.write(said.decode(errors="replace")[-2000:])
    print(
        json.dumps(
            {
                "wall": wall,
                "cpu": used.ru_utime + used.ru_stime,
                "memory": used.ru_maxrss,
                "code": code,
            }
        )
    )


main()
