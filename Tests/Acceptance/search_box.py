"""The search box of a built book in a headless browser, as the suites that search type into it."""

import unicodedata
from pathlib import Path


class Reader:
    """A page of the handbook with its search box."""

    def __init__(self, browser, address, **options):
        self.context = browser.new_context(**options)
        self.page = self.context.new_page()
        self.requests, self.problems = [], []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.problems.append(message.text) if message.type == "error" else None)
        self.page.on("pageerror", lambda error: self.problems.append(str(error)))
        self.page.goto(address)

    def clear(self):
        """The box stands in a panel that one opens."""
        self.page.evaluate("document.querySelector('.tool.find').open = true")
        self.page.fill("#tim", "")

    def results(self, text):
        self.clear()
        self.page.fill("#tim", text)
        # Not a bare expression: the pages' policy lets nothing be evaluated.
        self.page.wait_for_function("""() => {
            const said = document.querySelector('.search [role=status]').textContent;
            return said !== '' && !said.startsWith('Đang');
        }""", polling=20)
        settle(self.page)
        return self.page.eval_on_selector_all(".search li a", "links => links.map(a => a.href)")


def settle(page):
    """Waits until no more texts of lessons come in."""
    page.wait_for_function("""() => {
        const state = JSON.stringify([performance.getEntriesByType('resource').length,
                                      document.querySelector('.search ol').textContent]);
        const same = window.lastState === state;
        window.lastState = state;
        window.calm = same ? (window.calm || 0) + 1 : 0;
        return window.calm > 6;
    }""", polling=20)


def short(address):
    """`bai-x` or `thuat-ngu#anchor` of an address; index pages by topic count as one."""
    file, _, anchor = address.rsplit("/", 1)[1].partition("#")
    name = file.removesuffix(".html")
    return f"{name.split('--')[0]}#{anchor}" if name.startswith("thuat-ngu") else name


def open_site(chromium, site: Path, **options):
    """The front page of a site from its folder, with the network cut."""
    return Reader(chromium, (site / "index.html").as_uri(), offline=True, **options)


def check_cases(reader, cases):
    """Cases are what is typed, `nfd:` before it for combining marks, and the pages (their beginnings) of which one must be
    the first or second result."""
    failures = []
    for typed, wanted in cases:
        text = unicodedata.normalize("NFD", typed[4:]) if typed.startswith("nfd:") else typed
        found = [short(address) for address in reader.results(text)]
        if not any(result.startswith(prefix) for result in found[:2] for prefix in wanted):
            failures.append(f"{typed!r}: {found[:4]}, wanted one of {wanted}")
    print(f"cases: {len(cases)}, {len(failures)} failures")
    return failures


def check_requests(reader):
    foreign = [address for address in reader.requests if not address.startswith("file:")]
    print(f"requests: {len(reader.requests)} from the folder, {len(foreign)} elsewhere; "
          f"{len(reader.problems)} errors in the console")
    return [f"asked for {address}" for address in foreign] + reader.problems
