"""A package of a few targets of this one and of the programs that try or measure them: it builds in a minute rather than ten,
and its programs see what only one package may see (`package`). The targets are those that Package.swift says they need.
"""

import json
import subprocess
from pathlib import Path

from house import ROOT

MANIFEST = """// swift-tools-version: 6.2
// Made by Tests/Fuzz/small_package.py.
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"), .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
  name: "camnang", platforms: [.macOS(.v26)],
  dependencies: [
    %s
  ],
  targets: [
    %s
  ]
)
"""


def built(name: str, source: str, needs: list[str], *options: str, flags: str = "") -> Path:
    """Builds a program of the sources in a folder of this checkout in release mode; gives its path."""
    package = ROOT / ".build" / name
    dumped = subprocess.run(["swift", "package", "--package-path", ROOT, "dump-package"], stdout=subprocess.PIPE, check=True)
    whole = json.loads(dumped.stdout)
    targets = {target["name"]: target for target in whole["targets"]}
    wanted, waiting = {}, list(needs)
    while waiting:
        target = targets[waiting.pop()]
        if target["name"] not in wanted:
            wanted[target["name"]] = target
            waiting += [one["byName"][0] for one in target["dependencies"] if "byName" in one]
    products = {one["product"][1].lower() for target in wanted.values() for one in target["dependencies"] if "product" in one}
    packages = [package_line(one["sourceControl"][0]) for one in whole["dependencies"]
                if one["sourceControl"][0]["identity"] in products]
    links = {target: ROOT / found.get("path", f"Sources/{target}") for target, found in wanted.items()}
    lines = [target_line(target) for target in wanted.values()]
    extra = f" + [.unsafeFlags([{json.dumps(flags)}])]" if flags else ""
    dependencies = [dependency for need in needs for dependency in [{"byName": [need]}, *(
        one for one in targets[need]["dependencies"] if "product" in one)]]
    lines.append(f'.executableTarget(name: "{name}", dependencies: [{listed(dependencies)}], swiftSettings: settings{extra}),')
    (package / "Sources").mkdir(parents=True, exist_ok=True)
    write(package / "Package.swift", MANIFEST % ("\n    ".join(packages), "\n    ".join(lines)))
    for target, folder in {**links, name: ROOT / source}.items():
        link = package / "Sources" / target
        link.unlink(missing_ok=True)
        link.symlink_to(folder)
    subprocess.run(["swift", "build", "--package-path", package, "-c", "release", *options,
                    "--product", name], check=True)
    return package / ".build" / "release" / name


def write(file: Path, text: str) -> None:
    """Leaves a file as it is where nothing changes, so that nothing is built again."""
    if not file.exists() or file.read_text(encoding="utf-8") != text:
        file.write_text(text, encoding="utf-8")


def package_line(found: dict) -> str:
    versions = found["requirement"]["range"][0]
    return f'.package(url: "{found["location"]["remote"][0]["urlString"]}", "{versions["lowerBound"]}"..<"{versions["upperBound"]}"),'


def target_line(target: dict) -> str:
    if target["type"] == "system":
        return f'.systemLibrary(name: "{target["name"]}", pkgConfig: "{target["pkgConfig"]}"),'
    return f'.target(name: "{target["name"]}", dependencies: [{listed(target["dependencies"])}], swiftSettings: settings),'


def listed(dependencies: list[dict]) -> str:
    return ", ".join(f'"{one["byName"][0]}"' if "byName" in one
                     else f'.product(name: "{one["product"][0]}", package: "{one["product"][1]}")' for one in dependencies)
