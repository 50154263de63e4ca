"""Whether two programs give the same to the byte: what a redesign must show.

Both programs do the same things in turn, in a folder of the same name, to copies of the same content with mistakes put in
by a seed; then the two heaps of files are compared. Name parts to do only those. What differs is listed, the first lines of
it shown; with --keep both heaps stay, for `diff -r`. A store is made by one program and read by both: ids and times in it
are its own.
"""

import difflib
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import house
from house import CONTENT, ROOT, TODAY, sources

FACES = ["text", "plain", "json", "sarif", "github", "gitlab"]
LANGUAGES = ["vi", "en"]
FIXTURES = ROOT / "Tests/LessonSyntaxTests/Fixtures"
MISTAKES = [
    lambda line, others: None,
    lambda line, others: line + "\n" + others(),
    lambda line, others: " " + line,
    lambda line, others: line.replace(":", "", 1),
    lambda line, others: line.replace("bai:", "bai:x").replace("mã: ", "mã: x", 1),
    lambda line, others: line + " <b>x</b> [a](http://a b) ![](x.png)",
    lambda line, others: line + " **nghiêng* [chữ](bai:khong-co) [a](su-kien:abc)",
    lambda line, others: line.replace("đúng", "sai").replace("nghiêm trọng", "lưu ý"),
    lambda line, others: "\t" + line,
    lambda line, others: line[:len(line) // 2],
    lambda line, others: line.replace('"', "", 1),
    lambda line, others: line + "\u200b \x07[x](javascript:a)",
]


def broken(dice: random.Random, text: str) -> str:
    """A text with one to four slips of the hand."""
    lines = text.split("\n")
    for _ in range(dice.randint(1, 4)):
        place = dice.randrange(len(lines))
        slip = dice.choice(MISTAKES)(lines[place], lambda: dice.choice(lines))
        lines[place:place + 1] = [] if slip is None else slip.split("\n")
        lines = lines or [""]
    return "\n".join(lines)


def at_once(work, items) -> None:
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(work, items))


class Recorder:
    """One program, doing all there is to do in a folder; what it gave goes into another."""

    def __init__(self, program: Path, folder: Path, heap: Path, store: Path):
        self.program, self.folder, self.heap, self.store = program, folder, heap, store
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(CONTENT, folder / "content")
        self.environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "CAMNANG_LANG": "vi", "NO_COLOR": "1",
                            "TZ": "Asia/Ho_Chi_Minh"}
        self.sources = [path.relative_to(folder / "content") for path in sources(folder / "content")]

    def first(self, kind: str) -> list[Path]:
        """The first source of a folder of the book, if there is one."""
        return [source for source in self.sources if source.parts[0] == kind][:1]

    def text(self, source: Path) -> str:
        return (self.folder / "content" / source).read_text(encoding="utf-8")

    def run(self, name: str, *words, typed: str | bytes | None = None) -> bytes:
        """Keeps what a run says and ends with; gives its standard output."""
        done = subprocess.run([self.program, *map(str, words)], cwd=self.folder, env=self.environment, capture_output=True,
                              input=typed.encode() if isinstance(typed, str) else typed)
        self.keep(name, b"%b\n-- standard error\n%b\n-- exit code %d\n" % (done.stdout, done.stderr, done.returncode))
        return done.stdout

    def keep(self, name: str, bytes: bytes) -> None:
        file = self.heap / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(bytes)

    # Parts

    def build(self) -> None:
        """Every edition, variant and format that needs no printer."""
        def one(job):
            edition, variant, format = job
            name = f"{edition}-{variant}-{format}"
            self.run(f"build/{name}.txt", "build", "content", "--edition", edition, "--format", format, "--today", TODAY,
                     "--output", name, *(["--variant", variant] if variant else []),
                     *(["--base-url", "https://sach.example.vn/a/"] if job == ("all", "all", "site") else []))
            made = self.folder / name
            if made.exists():
                made.rename(self.heap / "build" / name)

        editions = ["trainee", "trainer", "citizen", "poster", "quiz-sheet", "all"]
        variants = [None, "all", *(path.stem for path in self.first("bien-the"))]
        at_once(one, [(edition, variant, format) for edition in editions for variant in variants
                      for format in ("site", "single", "epub") if edition == "all" or format != "site" or variant is None])

    def check(self) -> None:
        """The book on a day on which facts are overdue, in every face."""
        for face in FACES:
            for language in LANGUAGES:
                self.run(f"check/{face}-{language}", "check", "content", "--format", face, "--lang", language,
                         "--today", f"{int(TODAY[:4]) + 1}{TODAY[4:]}")

    def broken(self) -> None:
        """Content with mistakes: checked in every face, built, mended."""
        def one(seed):
            dice, name = random.Random(seed), f"broken-{seed}"
            shutil.copytree(self.folder / "content", self.folder / name)
            for source in dice.sample(self.sources, 1 if seed < 10 else min(dice.randint(2, 8), len(self.sources))):
                file = self.folder / name / source
                file.write_text(broken(dice, file.read_text(encoding="utf-8")), encoding="utf-8")
            if seed % 10 == 3:
                (self.folder / name / dice.choice(self.sources)).unlink(missing_ok=True)
            for face in ["json"] if seed % 4 else FACES:
                self.run(f"broken/{seed}-{face}", "check", name, "--format", face, "--today", TODAY)
            if seed % 4 == 1:
                self.run(f"broken/{seed}-build", "build", name, "--edition", "citizen", "--today", TODAY, "--output", f"o-{seed}")
            if seed % 4 == 2:
                self.run(f"broken/{seed}-fix", "check", name, "--fix", "--dry-run", "--today", TODAY)

        at_once(one, range(60))

    def parse(self) -> None:
        """Trees of the content, of the fixtures and of broken pieces."""
        dice = random.Random(7)
        for source in self.sources:
            self.run(f"parse/{source}", "parse", "--report", f"content/{source}")
        for file in sorted(FIXTURES.glob("*.jsonl")):
            cases = map(json.loads, file.read_text(encoding="utf-8").splitlines())
            texts = [case["yaml"] for case in cases if "yaml" in case]
            self.run(f"parse/{file.name}", "parse", "--batch", "--any-root", typed="".join(json.dumps(text) + "\n" for text in texts))
        pieces = []
        for _ in range(1500):
            lines = self.text(dice.choice(self.sources)).split("\n")
            start = dice.randrange(len(lines))
            pieces.append(json.dumps(broken(dice, "\n".join(lines[start:start + 40]))))
        self.run("parse/pieces", "parse", "--batch", typed="\n".join(pieces) + "\n")

    def format(self) -> None:
        """Every source in English keys, and every one with slips in its layout."""
        dice = random.Random(11)
        for source in self.sources:
            self.run(f"format/{source}-en", "format", "-", "--path", source, "--keys", "en", typed=self.text(source))
            self.run(f"format/{source}-broken", "format", "-", "--path", source, typed=broken(dice, self.text(source)))

    def talk(self) -> None:
        """Schemas, help, error pages, and what is said of command lines that are wrong."""
        nested = [f"progress {word}" for word in "show list merge export import verify add-trainee".split()]
        wrong = ["bulid", "build --edition x", "build --format x", "check --format x", "build --variant nope", "quiz",
                 "check khong-co", "build --format pdf --edition all --paper a6", "schema x", "explain C9999"]
        codes = [path.stem for path in sorted((ROOT / "docs/ma-loi").glob("*.md"))]
        commands = "build check quiz review progress lsp parse format schema explain".split()
        lines = [f"{words} --help" for words in ["", *commands, *nested]] + wrong + [f"explain {code}" for code in codes]
        lines += [f"schema {kind}" for kind in "book module lesson platform facts sources glossary sheet variant".split()]
        at_once(lambda line: self.run(f"talk/{line}", *line.split()),
                [f"{line} --lang {language}" for line in lines for language in LANGUAGES])

    def quiz(self) -> None:
        """Every lesson with answers typed blindly, some as an exam, in English or as lines of JSON."""
        answers = ["1", "2", "3", "1 2", "2,3", "đ", "s", "a", "?", "", "3 1 2", "1a 2b 3c", "10.000", "x y", "b"]

        def one(item):
            number, lesson = item
            dice, store = random.Random(number), f"q-{number}.sqlite"
            typed = "".join(dice.choice(answers) + "\n" for _ in range(60))
            self.run(f"quiz/{lesson}-add", "progress", "add-trainee", "an", "Nguyễn Văn An", "--store", store)
            for face in ["text", "jsonl"] if number % 3 == 0 else ["text"]:
                self.run(f"quiz/{lesson}-{face}", "quiz", lesson, "--trainee", "an", "--seed", number, "--format", face, "--store",
                         store, "--today", TODAY, *(["--exam"] if number % 5 == 4 else []),
                         *(["--lang", "en"] if number % 7 == 2 else []), typed=typed)
            self.run(f"quiz/{lesson}-show", "progress", "show", "--trainee", "an", "--store", store, "--today", TODAY)

        at_once(one, enumerate(source.stem for source in self.sources if source.parts[0] == "bai-hoc"))

    def progress(self) -> None:
        """One store, read, exported and imported; its export with slips in it."""
        shutil.copyfile(self.store, self.folder / "s.sqlite")
        for name, *words in [("list", "list"), ("list-json", "list", "--format", "json"), ("show", "show", "--trainee", "an"),
                             ("show-json", "show", "--trainee", "an", "--format", "json")]:
            self.run(f"progress/{name}", "progress", *words, "--store", "s.sqlite", "--today", TODAY)
        self.run("progress/verify", "progress", "verify", "--store", "s.sqlite")
        export = self.run("progress/export", "progress", "export", "--store", "s.sqlite")
        self.run("progress/import", "progress", "import", "-", "--store", "t.sqlite", typed=export)
        self.run("progress/again", "progress", "export", "--store", "t.sqlite")
        dice, lines = random.Random(3), export.split(b"\n")
        for number in range(40):
            wrong, place = list(lines), dice.randrange(len(lines) - 1)
            line = bytearray(wrong[place])
            line[dice.randrange(len(line))] = dice.choice(b'"0a},:\\')
            wrong[place] = bytes(line)
            self.run(f"progress/wrong-{number}", "progress", "import", "-", "--store", f"w{number}.sqlite", typed=b"\n".join(wrong))

    def lsp(self) -> None:
        """An editor's questions at random places of some files, and what is said while they are broken and mended."""
        dice, editor = random.Random(5), Editor([self.program, "lsp", "content", "--today", TODAY], self)
        names = [*self.first("bai-hoc"), *self.first("bien-the"), *self.first("du-kien"), Path("sach.yaml")]
        for name in names:
            uri, text = (self.folder / "content" / name).as_uri(), self.text(name)
            lines = text.split("\n")
            editor.note("textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "yaml", "version": 1, "text": text}})
            for _ in range(60):
                line = dice.randrange(len(lines))
                place = {"textDocument": {"uri": uri}, "position": {"line": line, "character": dice.randrange(len(lines[line]) + 1)},
                         "context": {"includeDeclaration": True}, "newName": "ten-moi"}
                for method in ["hover", "completion", "definition", "references", "prepareRename", "documentHighlight", "rename"]:
                    editor.ask(f"textDocument/{method}", place)
            for method in ["documentSymbol", "documentLink", "foldingRange", "formatting"]:
                editor.ask(f"textDocument/{method}",
                           {"textDocument": {"uri": uri}, "options": {"tabSize": 2, "insertSpaces": True}})
            for version in range(2, 13):
                now = text if version == 12 else broken(dice, text)
                editor.note("textDocument/didChange", {"textDocument": {"uri": uri, "version": version},
                                                       "contentChanges": [{"text": now}]})
                whole = {"start": {"line": 0, "character": 0}, "end": {"line": len(lines), "character": 0}}
                editor.ask("textDocument/codeAction",
                           {"textDocument": {"uri": uri}, "range": whole, "context": {"diagnostics": []}})
                editor.settle()
            self.keep(f"lsp/{name}", json.dumps(editor.said, ensure_ascii=False, indent=1, sort_keys=True).encode())
            editor.said.clear()
        editor.ask("shutdown", None)
        editor.note("exit", None)


class Editor:
    """A client that writes down all that it is told, the last diagnostics of each file once nothing more comes."""

    def __init__(self, command, recorder: Recorder):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                        cwd=recorder.folder, env=recorder.environment)
        self.said, self.answers, self.diagnostics, self.asked = [], {}, {}, 0
        self.news = threading.Condition()
        threading.Thread(target=self.listen, daemon=True).start()
        self.ask("initialize", {"processId": None, "rootUri": recorder.folder.as_uri(), "capabilities": {"textDocument": {
            "completion": {"completionItem": {"snippetSupport": True}},
            "documentSymbol": {"hierarchicalDocumentSymbolSupport": True},
            "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}},
        }, "workspace": {"workspaceEdit": {"documentChanges": True}}}})
        self.note("initialized", {})

    def listen(self):
        while header := self.process.stdout.readline():
            length = 0
            while header.strip():
                name, _, value = header.partition(b":")
                length = int(value) if name.lower() == b"content-length" else length
                header = self.process.stdout.readline()
            message = json.loads(self.process.stdout.read(length))
            with self.news:
                if "method" not in message:
                    self.answers[message["id"]] = message.get("result", message.get("error"))
                elif "id" in message:
                    self.send({"id": message["id"], "result": None})
                elif message["method"] == "textDocument/publishDiagnostics":
                    self.diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
                self.news.notify_all()

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.process.stdin.flush()

    def note(self, method, params):
        self.send({"method": method, "params": params})

    def ask(self, method, params):
        self.asked += 1
        number = self.asked
        self.send({"id": number, "method": method, "params": params})
        with self.news:
            if not self.news.wait_for(lambda: number in self.answers, 300):
                sys.exit(f"FAILED: no answer to {method}")
            self.said.append([method, params, self.answers.pop(number)])

    def settle(self):
        """Waits until nothing has come for two seconds: verdicts on other files follow after a pause."""
        with self.news:
            while self.news.wait(2):
                pass
            self.said.append(["diagnostics", {uri: found for uri, found in sorted(self.diagnostics.items()) if found}])


PARTS = ["build", "check", "broken", "parse", "format", "talk", "quiz", "progress", "lsp"]


def make_store(program: Path, folder: Path) -> Path:
    """A store with some sessions of two trainees, made once."""
    environment, store = {"PATH": os.environ["PATH"], "HOME": str(folder)}, folder / "store.sqlite"
    for trainee in ("an", "binh"):
        for words in (["progress", "add-trainee", trainee, f"Người {trainee}"],
                      *(["quiz", lesson, "--content", CONTENT, "--trainee", trainee, "--seed", "1"]
                        for lesson in [path.stem for path in sorted((CONTENT / "bai-hoc").glob("*.yaml"))][:2])):
            subprocess.run([program, *words, "--store", store], env=environment, input="1\nđ\n2\n\n" * 15, text=True, capture_output=True)
    return store


def compare(first: Path, second: Path) -> int:
    """Lists what differs; gives how many files do."""
    names = sorted({path.relative_to(heap) for heap in (first, second) for path in heap.rglob("*") if path.is_file()})
    count = 0
    for name in names:
        one, two = ((heap / name).read_bytes() if (heap / name).exists() else b"" for heap in (first, second))
        if one == two:
            continue
        count += 1
        print(f"DIFFERS {name}")
        if count <= 20:
            lines = difflib.unified_diff(*(text.decode(errors="replace").splitlines() for text in (one, two)), lineterm="", n=0)
            print("\n".join(f"  {line[:200]}" for line in list(lines)[:12]))
    print(f"{len(names)} files, {count} differ")
    return count


def main() -> int:
    options = house.parser(__doc__)
    options.add_argument("--against", type=house.program, required=True, metavar="FILE", help="the other camnang")
    options.add_argument("--keep", type=Path, help="a folder in which both heaps stay")
    options.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    options = options.parse_args()
    if unknown := set(options.parts) - set(PARTS):
        sys.exit(f"no such part: {', '.join(sorted(unknown))}")
    with tempfile.TemporaryDirectory(prefix="camnang-same-") as name:
        folder = Path(name).resolve()
        heaps = [(options.keep or folder).resolve() / which for which in ("against", "program")]
        store = make_store(options.against, folder)
        for program, heap in zip((options.against, options.program), heaps):
            shutil.rmtree(heap, ignore_errors=True)
            recorder = Recorder(program, folder / "work", heap, store)
            for part in options.parts or PARTS:
                getattr(recorder, part)()
                print(f"{heap.name}: {part}", flush=True)
        return 1 if compare(*heaps) else 0


if __name__ == "__main__":
    sys.exit(main())
