"""A small package of nothing but the language of lessons and the programs that try it, so that they build in a minute and
see what only this package may see (`package`)."""

import shutil
import subprocess
from pathlib import Path

from house import ROOT

WORK = ROOT / ".build" / "language"
PROGRAMS = {
    "fuzz-language": "Tests/Fuzz/fuzz", "mutate-language": "Tests/Fuzz/mutate", "hostile-language": "Tests/Fuzz/hostile",
    "bench-language": "Benchmarks/language",
}


def built(name: str, *options: str, scratch: str = ".build") -> Path:
    """Builds one of the programs in release mode; gives its path."""
    lay_out(WORK, ROOT / "Tests/Fuzz/manifest.swift", {
        **{target: f"Sources/{target}" for target in ("VietnameseText", "Diagnostics", "LessonSyntax")},
        **{target: f"Tests/{target}" for target in ("CLibYAML", "LanguageProof")}, **PROGRAMS,
    })
    return build_product(WORK, name, *options, scratch=scratch)


def lay_out(package: Path, manifest: Path, targets: dict[str, str]) -> None:
    """A package of links to folders of this checkout."""
    (package / "Sources").mkdir(parents=True, exist_ok=True)
    shutil.copyfile(manifest, package / "Package.swift")
    for target, folder in targets.items():
        link = package / "Sources" / target
        link.unlink(missing_ok=True)
        link.symlink_to(ROOT / folder)


def build_product(package: Path, name: str, *options: str, scratch: str = ".build") -> Path:
    subprocess.run(["swift", "build", "--package-path", package, "--scratch-path", package / scratch, "-c", "release", *options,
                    "--product", name], check=True)
    return package / scratch / "release" / name
