"""Whether the JSON Schemas that the program prints say what the program checks, beside the PyPI package jsonschema.

Every file of content/ and of what `camnang new` makes must pass its schema. Then files with a mistake of each kind are made
of them, and as many that are right though unusual: the program and jsonschema must agree on each.

Files are read as editors read them: YAML 1.2, core schema (PyYAML with the core schema's own resolvers). What the
program reports in a file by the schema's codes is compared with whether jsonschema finds an error in it. What a schema
cannot see is not asked of it: how a scalar was spelled (kinds in LEXICAL), other files (S207, S208), and the codes C
and H, but for that of an empty file (C316).
"""

import collections
import datetime
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import jsonschema
import yaml

from house import CONTENT, TODAY, in_vietnamese, new_book, parser, sources
from schema_mutants import LEXICAL, mutants, variants

SCHEMA_CODES = re.compile(r"K026|C316|S(?!207|208)\d+")


class CoreLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """YAML 1.2.2, section 10.3.2: no dates, no yes and no, no octal by a zero."""

    yaml_implicit_resolvers = {}


for tag, pattern, first in [
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)",
     list("-+.0123456789")),
]:
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)
# 010 is ten in YAML 1.2; PyYAML's own constructor takes it for eight.
CoreLoader.add_constructor(
    "tag:yaml.org,2002:int", lambda loader, node: int(node.value, 10) if node.value.lstrip("+-").isdigit()
    else int(node.value, 0))


class Schemas:
    """The schemas of all kinds of file, as the program writes them, in one language."""

    def __init__(self, program, language):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([program, "schema", "--output", folder, "--lang", language], check=True,
                           stderr=subprocess.DEVNULL)
            files = sorted(pathlib.Path(folder).glob("*.schema.json"))
            self.schemas = {file.name.split(".")[0]: json.loads(file.read_text(encoding="utf-8")) for file in files}
        for schema in self.schemas.values():
            jsonschema.Draft7Validator.check_schema(schema)
        self.validators = {name: jsonschema.Draft7Validator(schema) for name, schema in self.schemas.items()}

    def errors(self, path, text):
        name = pathlib.PurePath(path).parts[0].removesuffix(".yaml")
        return list(self.validators[name].iter_errors(yaml.load(text, CoreLoader)))

    def wrong_examples(self):
        """Examples that their own field refuses."""
        for name, schema in self.schemas.items():
            for key, definition in schema["definitions"].items():
                for example in definition.get("examples", []) if isinstance(definition, dict) else []:
                    whole = {"$ref": f"#/definitions/{key}", "definitions": schema["definitions"]}
                    if not jsonschema.Draft7Validator(whole).is_valid(example):
                        yield f"{name}: {key}: {example!r}"

    def day_pattern(self):
        return self.schemas["du-kien"]["definitions"]["fact.checked"]["pattern"]


def refusals(program, made):
    """The schema's codes that the program finds in each file, in their order. There is one book to a folder."""
    rounds = []
    for mutant in made:
        for files in rounds:
            if mutant.path not in files:
                break
        else:
            files = {}
            rounds.append(files)
        files[mutant.path] = mutant
    found = {}
    for files in rounds:
        codes = checked(program, {path: mutant.text for path, mutant in files.items()})
        found |= {id(mutant): codes[path] for path, mutant in files.items()}
    return [found[id(mutant)] for mutant in made]


def checked(program, files):
    """The schema's codes that the program finds in each file of a content folder."""
    with tempfile.TemporaryDirectory() as folder:
        for path, text in files.items():
            file = pathlib.Path(folder, "content", path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        run = subprocess.run([program, "check", "content", "--format", "json", "--today", TODAY], cwd=folder,
                             capture_output=True, check=False)
        found = collections.defaultdict(set)
        for diagnostic in json.loads(run.stdout)["diagnostics"]:
            if SCHEMA_CODES.fullmatch(diagnostic["code"]) and diagnostic["severity"] == "error":
                found[diagnostic["file"].removeprefix("content/")].add(diagnostic["code"])
        return found


def wrong_days(pattern):
    """Days on which the pattern and the calendar differ."""
    expression = re.compile(pattern)
    for year in [1899, 3000, *range(1900, 3000)]:
        for month in range(14):
            for day in (0, 1, 9, 10, 28, 29, 30, 31, 32):
                try:
                    exists = 1900 <= datetime.date(year, month, day).year < 3000
                except ValueError:
                    exists = False
                text = f"{year}-{month:02}-{day:02}"
                if exists != bool(expression.search(text)):
                    yield text


def main():
    options = parser(__doc__)
    options.add_argument("--mutants", type=int, default=40)
    options.add_argument("--seed", type=int, default=1)
    options = options.parse_args()
    program = options.program
    languages = [Schemas(program, language) for language in ("vi", "en")]
    failures = []
    with tempfile.TemporaryDirectory() as folder:
        # As the book is written, and in the keys that what makes mistakes knows.
        written = [(str(file.relative_to(CONTENT)), file.read_text("utf-8")) for file in sources(CONTENT)]
        made = new_book(program, pathlib.Path(folder, "new"))
        copy = in_vietnamese(program, CONTENT, pathlib.Path(folder, "content"))
        content = {str(file.relative_to(book)): file.read_text("utf-8") for book in (made, copy) for file in sources(book)}
    for schemas in languages:
        for path, text in [*written, *content.items()]:
            failures += [f"{path}: {error.json_path}: {error.message[:200]}" for error in schemas.errors(path, text)]
        failures += [f"example: {example}" for example in schemas.wrong_examples()]
    failures += [f"day: {day}" for day in wrong_days(languages[0].day_pattern())]
    print(f"{len(content)} files of content/ and of a new book against {len(languages[0].schemas)} schemas in two languages: "
          f"{len(failures)} errors")

    source = random.Random(options.seed)
    bases = {path: yaml.load(text, CoreLoader) for path, text in content.items()}
    agreed = collections.Counter()
    total = collections.Counter()
    for make, is_right in ((variants, True), (mutants, False)):
        made = list(make(bases, languages[0].schemas, source, options.mutants))
        for number, (mutant, codes) in enumerate(zip(made, refusals(program, made))):
            # One language each: they differ in words and in which name is proposed.
            errors = languages[number % 2].errors(mutant.path, mutant.text)
            total[is_right, mutant.kind] += 1
            if bool(codes) == is_right or (bool(errors) == is_right and mutant.kind not in LEXICAL):
                failures.append(f"{mutant.kind}: {mutant.about}: the program finds {sorted(codes)}, "
                                f"jsonschema {[error.message[:120] for error in errors[:2]]}")
            else:
                agreed[is_right, mutant.kind] += 1
    for (is_right, kind), count in sorted(total.items()):
        what = "right though unusual" if is_right else "seen by the program" if kind in LEXICAL else "refused by both"
        print(f"  {agreed[is_right, kind]:4} of {count:4}  {kind} ({what})")
    for failure in failures[:40]:
        print(f"FAILED {failure}")
    print(f"{sum(agreed.values())} of {sum(total.values())} agree; {len(failures)} failures")
    sys.exit(1 if failures else 0)


main()
