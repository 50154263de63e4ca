"""CPU seconds of `check --fix --dry-run` and of page shells at 1, 2, 4 and 8 times the size.

Mending is to grow with the number of places, not with its square; a shell is refused at once where it is too large, and
costs little where it is just small enough. Exit code 1 where eight times the places take more than 24 times as long.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile

from house import CONTENT, TODAY, parser

SHAPES = {
    "colon in a value": "  - mã: t{0}\n    từ: a: b {0}\n",
    "tabs": "  - mã: t{0}\n\t\ttừ: b {0}\n",
    "comment without a blank": "  - mã: t{0}\n    từ: \"b\" #x\n",
    "text that runs on": "  - mã: t{0}\n    từ: b\n      c d\n",
    "mendable among others": "  - mã: t{0}\n    từ: a: b {0}\n    [x\n",
}
SHELLS = {
    "sections in one another": lambda n: "{{body}}" + "{{#a}}" * n,
    "tags": lambda n: "{{body}}" + "{{a}}" * n,
    "as much as is allowed": lambda n: "{{body}}" + "{ " * (490 * n // 8) + "ế" * (7000 * n // 8),
}


def seconds(program, content, *options):
    """What one run costs."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([program, "check", content, "--today", TODAY, *options], capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    options = parser(__doc__, "release")
    options.add_argument("places", type=int, nargs="?", default=1000, help="to mend, in the smallest size")
    options = options.parse_args()
    program, size = options.program, options.places
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        content = os.path.join(folder, "content")
        os.makedirs(os.path.join(content, "thuat-ngu"))
        for name, shape in SHAPES.items():
            times = []
            for factor in (1, 2, 4, 8):
                with open(os.path.join(content, "thuat-ngu", "nhieu.yaml"), "w", encoding="utf-8") as file:
                    file.write("thuật ngữ:\n" + "".join(shape.format(i) for i in range(size * factor)))
                times.append(seconds(program, content, "--fix", "--dry-run"))
            failed |= times[3] > 24 * max(times[0], 0.05)
            print(f"{name:26}", *(f"{time:7.2f}" for time in times), flush=True)
        book = os.path.join(folder, "book")
        shutil.copytree(CONTENT, book)
        os.makedirs(os.path.join(book, "theme"), exist_ok=True)
        for name, shell in SHELLS.items():
            times = []
            for factor in (1, 2, 4, 8):
                count = factor if name.startswith("as much") else 25_000 * factor
                with open(os.path.join(book, "theme", "page.mustache"), "w", encoding="utf-8") as file:
                    file.write(shell(count))
                times.append(seconds(program, book))
            failed |= times[3] > 24 * max(times[0], 0.05)
            print(f"{name:26}", *(f"{time:7.2f}" for time in times), flush=True)
    sys.exit(failed)


main()
