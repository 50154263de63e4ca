"""The table of all that can be run by `./test NAME`. `./test --list` prints it, `./test` takes its short forms from it, and
docs/ARCHITECTURE.md holds it as the `lint` suite finds it here.
"""

from dataclasses import dataclass

from house import ROOT


@dataclass(frozen=True)
class Suite:
    name: str
    # What it shows, in a sentence without its full stop.
    about: str
    # What `./test` without arguments runs of it: None for nothing, for it takes minutes or hours.
    short: str | None = None
    # Programs it starts, by their commands (setup.sh knows their packages).
    needs: str = ""
    # Which build of the program it looks at, where it looks at one.
    build: str | None = "debug"
    folder: str = "Tests/Acceptance"
    file: str = ""
    # Whether it measures time, so that nothing may run beside it.
    alone: bool = False

    @property
    def path(self):
        return ROOT / self.folder / (self.file or f"{self.name}.py")


def fuzz(name: str, about: str, **more) -> Suite:
    return Suite(name, about, build=None, folder="Tests/Fuzz", needs="libyaml", **more)


def bench(name: str, about: str, **more) -> Suite:
    return Suite(f"bench-{name}", about, **{"build": "release", "folder": "Benchmarks", "file": f"{name}.py", "alone": True, **more})


PRINTER = "noto pango pdftotext"
SUITES = {suite.name: suite for suite in [
    Suite("lint", "the layout of Swift, Python by ruff, shell scripts by shellcheck, workflows by actionlint, styles by what "
          "old phones know, lists in the docs",
          short="", needs="shellcheck", build=None),
    Suite("content", "the book that this project publishes: what `check` says, tone marks, leaflets, what a lesson must have, "
          "seventy searches; of another book in content/ only what `check` says", short="", needs="chromium"),
    Suite("guess", "questions guessed by naive Bayes from those of the other lessons, at most 12 points above chance; no two "
          "that ask the same", short="", build=None),
    Suite("rules", "what the book says on each of its rules, sentence by sentence, for a reader: it judges nothing", build=None),
    Suite("sites", "all editions, variants and books made twice to the same bytes, every link followed, QR codes read by zbar",
          short="", needs="zbarimg"),
    Suite("pages", "pages in a browser and before validators", short="--edition citizen --sample 4", needs="chromium java"),
    Suite("reader", "every question answered on its page, keys alone, settings, one step to a screen, paper", short="--lessons 2",
          needs="chromium"),
    Suite("search", "searches as people type them, without a network; the time of a key press over 1,000 lessons",
          short="--lessons 60", needs="chromium", alone=True),
    Suite("judge", "page, terminal and JSON lines judge alike: the tables of CHAM-DIEM.md and 20,000 made pairs",
          short="--pairs 1500", needs="chromium"),
    Suite("books", "books in every format: epubcheck, a browser, PDFs page by page, booklets; every paper marked by its key",
          needs=f"{PRINTER} chromium java qpdf zbarimg"),
    Suite("budgets", "pages of the books for one use: lessons of the field book on four, all steps in it, fonts, contents; "
          "named where a lesson is longer", short="--edition trainee", needs=PRINTER),
    Suite("papers", "papers in a PDF marked by their keys, one lesson with every type of question", short="", needs=PRINTER),
    Suite("fit", "every poster and form on one page of A4, leaflets, papers and keys on two, from the site and from bound PDFs",
          short="--sample 3", needs=f"{PRINTER} chromium"),
    Suite("pictures", "pictures in every place: looked at, stripped, sized, weighed; those that no page can show refused with "
          "their reasons; pages and EPUBs before validators", short="--sample 6", needs="chromium java"),
    Suite("fidelity", "nothing written is lost, hidden or left raw in silence: sources beside pages, slips, random texts",
          short="--slips 20 --random 300"),
    Suite("format", "what `format` and `check --fix` write, beside PyYAML and ruamel.yaml, and on full and read-only disks",
          short=""),
    Suite("schema", "the JSON Schemas beside PyPI's jsonschema, on 40 files of each kind of mistake", short="--mutants 4"),
    Suite("faces", "the faces of `check` that machines read, before their own schemas", short=""),
    Suite("lsp", "the language server before a foreign client", short="--edits 30"),
    Suite("serve", "a book written while `serve` shows it: each save at its place, mistakes mended by a click, nothing else served",
          short="--edits 8 --saves 40 --rebuilds 40 --lessons 0", needs="chromium zbarimg", alone=True),
    Suite("output", "builds whose system calls fail, or that are killed before each: no half book, no lost file",
          short="--sample 40", needs="strace"),
    Suite("phones", "answers on a served page brought to a laptop, posted, as a file, as a code: word for word, once, and nothing "
          "passed by them", short="--sample 6 --rounds 2", needs="chromium"),
    Suite("quiz", "a quiz killed 300 times at random moments", short="--kills 10"),
    Suite("screens", "every quiz in three windows of tmux: the verdict visible when the next thing is asked, nothing left of arrow "
          "keys", short="--lessons 2", needs="tmux"),
    Suite("paper-round", "a class of twenty on paper: printed, filled in, keyed at human speed, beside the same answers in a terminal; "
          "killed before each system call that changes the disk", short="--sample 24", needs="strace", file="paper_round.py"),
    Suite("live", "a live class: 60 and 200 phones, killed in the middle of rounds, under attack, in browsers by keyboard and without a "
          "script", short="--phones 12 --rounds 4 --seconds 0.5 --kills 2 --no-flood", needs="chromium zbarimg"),
    Suite("evening", "two evenings of a class of twenty, on phones, on paper and by hands, to the report and the certificates", short=""),
    Suite("reports", "reports on classes in all formats, cell for cell, by a browser, openpyxl and LibreOffice; pages before "
          "validators and on paper", short="--without-office --sample 2", needs="chromium java pdftotext", build=None),
    Suite("certificates", "certificates from the key to the paper and the phone: printed, read by zbar, verified offline with and "
          "without WebCrypto, changed, revoked, expired; Open Badges by openbadgeslib", short="", needs="chromium zbarimg pdftotext"),
    Suite("damage", "a store with every byte changed, cut off at every length, beside foreign logs, under every command; hours",
          short="--sample 24"),
    Suite("forget", "somebody forgotten and a store raised, killed before each system call that changes the disk; beside a "
          "program of version 1 (`--former`)", short="--sample 24", needs="strace"),
    Suite("laws", "the laws of merging and forgetting over 100,000 worlds of laptops and old copies", build=None),
    Suite("collation", "the order of words beside ICU", short="", needs="icu", build=None),
    Suite("memory", "the memory model beside py-fsrs", short="", build=None),
    Suite("newcomer", "the first ten minutes of somebody new, from an empty folder to the folder to publish, in both languages",
          short="--keys vi --formats epub", needs=f"{PRINTER} chromium"),
    Suite("package", "what ./package made, on a bare Debian: archive and .deb run from a book to a quiz; two packagings, the same bytes",
          needs="debootstrap", build=None),
    Suite("fork", "what a fork does: the suites above in their short forms, with books that `new` makes in the place of content/"),
    Suite("same", "two programs give the same: pages, books, `check`, quizzes, exports, the language server's answers"),
    fuzz("fuzz", "libFuzzer over the parser, its fixes and libyaml's reading of what we accept"),
    fuzz("hostile", "files made to hurt a parser, in two sizes: the time may only double", alone=True),
    bench("growth", "1,000 and 10,000 lessons beside Hugo and cmark-gfm", needs="cmark-gfm"),
    bench("language", "the parser beside libyaml", needs="libyaml", build=None),
    bench("fix", "`check --fix` and page shells at 1, 2, 4 and 8 times the size"),
    bench("lsp", "how soon the language server answers a keystroke"),
    bench("quiz", "how long until the first question"),
    bench("store", "the log of 17,000 trainees and 3.4 million answers", build=None),
]}
