"""What files made to hurt a parser cost: deep, long, odd and broken ones, each in two sizes. Reading must take at most
100 ms a megabyte, and twice the bytes at most 2.3 times as long; mending all that can be mended, or laying out, at most
5 s a megabyte, and 3.2 times as long: what needs a round more costs a reading more.

Beyond 2 MB a fault of the processor's caches costs more than a step of the parser, and shapes that are plainly linear
grow by more than 2.3: then only the milliseconds a megabyte say something.
"""

import subprocess
import sys

from house import parser
from small_package import built


def main():
    options = parser(__doc__, None)
    options.add_argument("bytes", type=int, nargs="?", default=500_000, help="the smaller size; the other is twice that")
    options.add_argument("files", nargs="*", help="read as they are, beside the shapes")
    options = options.parse_args()
    program = built("hostile-language", "Tests/Fuzz/hostile", ["LanguageProof", "LessonSyntax", "Diagnostics"])
    sys.exit(subprocess.run([program, str(options.bytes), *options.files], check=False).returncode)


main()
