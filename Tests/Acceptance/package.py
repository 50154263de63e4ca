"""What `./package` makes, on machines that have nothing for it: the folder of the archive, and the Debian package.

A bare Debian 12 is made by debootstrap, once, in .build/bare, where nothing but Debian's base stands: no Swift, no compiler,
no checkout. There package-walk.sh makes a book, checks it, builds it in every format but PDF, asks a quiz and speaks to
the language server; once with the unpacked archive, once with the package installed by apt. Then a second packaging, in
another folder, must give the same bytes.

Needs root, for chroot and mount.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from house import ROOT, parser

HERE = pathlib.Path(__file__).parent
BARE = ROOT / ".build" / "bare" / "bookworm"
MIRROR = "http://deb.debian.org/debian"


def run(*words, **more):
    return subprocess.run([str(word) for word in words], check=True, **more)


def machine(folder: pathlib.Path):
    """A copy of the bare system in a folder."""
    if not BARE.exists():
        made = BARE.with_name(f"{BARE.name}.part")
        shutil.rmtree(made, ignore_errors=True)
        made.parent.mkdir(parents=True, exist_ok=True)
        run("debootstrap", "--variant=minbase", "bookworm", made, os.environ.get("CAMNANG_MIRROR", MIRROR),
            stdout=subprocess.DEVNULL)
        made.rename(BARE)
    run("cp", "-a", f"{BARE}/.", folder)
    shutil.copy(HERE / "package-walk.sh", folder / "root")
    # The program finds the library beside it by /proc, as any program does that is linked with $ORIGIN.
    run("mount", "-t", "proc", "proc", folder / "proc")


def inside(folder: pathlib.Path, script: str):
    # Nothing of this machine's environment is handed on.
    run("env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/root", "DEBIAN_FRONTEND=noninteractive",
        "chroot", folder, "sh", "-euc", script)


def walk(name: str, files: list[pathlib.Path], script: str):
    print(f"== {name}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        try:
            machine(root)
            for file in files:
                shutil.copy(file, root / "root")
            shutil.copy("/etc/resolv.conf", root / "etc")
            inside(root, script)
        finally:
            subprocess.run(["umount", root / "proc"], check=False, stderr=subprocess.DEVNULL)


def same(dist: pathlib.Path):
    """Packs the same commit in another folder, and compares."""
    print("== packed again elsewhere", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        clone = pathlib.Path(folder) / "another name"
        run("git", "clone", "--quiet", ROOT, clone)
        run(clone / "package", stdout=subprocess.DEVNULL)
        one, other = ((place / "SHA256SUMS").read_text() for place in (dist, clone / "dist"))
        print(one, end="")
        if one != other:
            print(f"FAILED: the second time it was\n{other}", end="")
            sys.exit(1)


def main():
    options = parser(__doc__, configuration=None)
    options.add_argument("--dist", type=pathlib.Path, help="look at these packages; without it they are made")
    options.add_argument("--once", action="store_true", help="do not pack a second time")
    options = options.parse_args()
    dist = options.dist or ROOT / "dist"
    if not options.dist:
        run(ROOT / "package")
    archive, = dist.glob("camnang-*.tar.gz")
    package, = dist.glob("camnang_*.deb")
    for file in (archive, package):
        print(f"{file.name}: {file.stat().st_size / 1e6:.1f} MB")
    folder = archive.name.removesuffix(".tar.gz")
    walk("the archive, unpacked", [archive],
         f"cd /root && tar -xzf {archive.name} && mkdir -p '/srv/a stick' && mv {folder} '/srv/a stick/' && "
         f"sh package-walk.sh '/srv/a stick/{folder}/camnang'")
    walk("the Debian package, installed", [package],
         f"cd /root && apt-get -qq update && apt-get -qq install --no-install-recommends -y ./{package.name} >/dev/null && "
         "sh package-walk.sh camnang")
    if not options.once:
        same(dist)
    print("All held.")


main()
