"""What one command costs: wall and CPU seconds, peak memory in KiB, its exit code and what it said.

`python3 cost.py COMMAND…` prints it as a line of JSON: a process of its own, so that the memory of the caller does not
count (a process starts as a copy of the one that makes it).
"""

import json
import os
import subprocess
import sys
import time


def cost_of(command: list) -> dict:
    ran = subprocess.run([sys.executable, __file__, *map(str, command)], stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(ran.stdout)


def main() -> None:
    began = time.monotonic()
    process = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    said = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    print(json.dumps({
        "wall": time.monotonic() - began, "cpu": used.ru_utime + used.ru_stime, "memory": used.ru_maxrss,
        "code": os.waitstatus_to_exitcode(status), "said": said.decode(errors="replace").strip(),
    }))


if __name__ == "__main__":
    main()
