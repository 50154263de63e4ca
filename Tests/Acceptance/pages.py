"""What a reader's browser makes of a built site.

Links and reachability, page weight, the Nu HTML checker over every page, the style sheets, every page opened from file://
without an error or a request, axe-core and screenshots of a sample at 390 and 1280 px in light, dark and forced colours, and
nothing to be scrolled sideways at 320 px, with text spacing, or with letters twice as large.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from urllib.parse import unquote, urlsplit

import tinycss2
from playwright.sync_api import Page, sync_playwright

from house import CONTENT, browser, build, jar, parser
from links import Site

WIDTHS = {"phone": 390, "desktop": 1280}
WEIGHT_LIMIT = 100 * 1024
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# At-rules that hold descriptors or margin boxes rather than declarations of elements: CSS.supports cannot judge them.
DESCRIPTOR_RULES = {"page", "font-face", "counter-style", "property", "charset", "import", "font-feature-values"}


class Report:
    """Collects problems by check, prints each check's end, and knows whether all held."""

    def __init__(self):
        self.failed = 0

    def close(self, check: str, summary: str, problems: list[str]) -> None:
        for problem in problems[:40]:
            print(f"  {problem}")
        if len(problems) > 40:
            print(f"  … and {len(problems) - 40} more")
        self.failed += bool(problems)
        print(f"{'FAILED' if problems else 'ok    '} {check}: {summary}, {len(problems)} problems", flush=True)


def main() -> int:
    options = arguments()
    with tempfile.TemporaryDirectory(prefix="camnang-pages-") as folder:
        if options.folder is None:
            options.folder = Path(folder, "site")
            build(options.program, CONTENT, options.folder, "--edition", options.edition)
        return look_at(options)


def look_at(options: argparse.Namespace) -> int:
    site = Site(options.folder)
    report = Report()
    report.close("links", f"{len(site.pages)} pages", site.check())
    report.close("weight", f"at most {WEIGHT_LIMIT} bytes with styles and scripts", too_heavy(site))
    report.close("html", "Nu HTML checker", nu_problems(options))
    with sync_playwright() as playwright:
        chromium = browser(playwright)
        report.close("css", "tinycss2 and the browser's own support", css_problems(chromium, site))
        pages = [name for name in site.pages if name != "404.html"]
        report.close("browser", f"{len(pages)} pages from file://", browser_problems(chromium, site, pages))
        sample = sample_of(pages, options.sample)
        report.close("axe", f"{len(sample)} pages, two widths, light, dark and forced colours", axe_problems(chromium, site, sample))
        report.close(
            "layout", f"{len(sample)} pages at 320, 390 and 640 px, with text spacing and at 200 %", wide_pages(chromium, site, sample))
        if options.screenshots:
            take_screenshots(chromium, site, sample, options.screenshots)
        chromium.close()
    return 1 if report.failed else 0


def arguments() -> argparse.Namespace:
    options = parser(__doc__)
    options.add_argument("folder", type=lambda path: Path(path).resolve(), nargs="?", help="a site that is built already")
    options.add_argument("--edition", default="all", help="which edition to build where no folder is named")
    options.add_argument("--screenshots", type=Path, help="a folder for pictures of the sample")
    options.add_argument("--sample", type=int, default=12, help="how many pages axe and the camera look at")
    return options.parse_args()


def sample_of(pages: list[str], count: int) -> list[str]:
    """The home page and, of each kind in turn, the first page, the second, and so on. A kind is a folder and the first
    word of the name there (`bai-…`, `nen-tang-…`)."""
    kinds: dict[str, list[str]] = {}
    for name in sorted(pages):
        folder, _, file = name.rpartition("/")
        kinds.setdefault(f"{folder}/{file.split('-')[0]}", []).append(name)
    chosen = ["index.html"]
    round_number = 0
    while any(round_number < len(names) for names in kinds.values()):
        chosen += [names[round_number] for names in kinds.values() if round_number < len(names)]
        round_number += 1
    return list(dict.fromkeys(chosen))[:count]


def address(site: Site, name: str) -> str:
    return (site.folder / name).as_uri()


def too_heavy(site: Site) -> list[str]:
    def size(name: str) -> int:
        return (site.folder / name).stat().st_size

    problems = []
    heaviest = ("", 0)
    for name, page in site.pages.items():
        with_parts = {name}
        for line, reference, fetched in page.references:
            target = site.target(page, line, reference, fetched) if fetched else None
            if target and target.endswith((".css", ".js")):
                with_parts.add(target)
        weight = sum(size(part) for part in with_parts)
        heaviest = max(heaviest, (name, weight), key=lambda pair: pair[1])
        if weight > WEIGHT_LIMIT:
            problems.append(f"{name}: {weight} bytes")
    print(f"  heaviest: {heaviest[0]}, {heaviest[1]} bytes")
    return problems


def nu_problems(options: argparse.Namespace) -> list[str]:
    """One JVM for all pages: starting it costs more than checking."""
    command = ["java", "-Xss4m", "-jar", jar("vnu.jar"), "--skip-non-html", "--format", "json", str(options.folder)]
    ran = subprocess.run(command, capture_output=True, text=True)
    try:
        messages = json.loads(ran.stderr)["messages"]
    except (json.JSONDecodeError, KeyError):
        return [f"the checker did not run: {ran.stderr[-500:]}"]
    warnings = Counter(message["message"] for message in messages if message.get("subType") == "warning")
    for text, count in warnings.most_common():
        print(f"  no error, {count} times: {text}")
    return [
        f"{Path(unquote(urlsplit(message.get('url', '')).path)).name}:{message.get('lastLine', 0)}: {message['message']}"
        for message in messages
        if message["type"] != "info"
    ]


def css_problems(browser, site: Site) -> list[str]:
    page = browser.new_page()
    problems = []
    for name in sorted(site.files):
        if name.endswith(".css"):
            text = (site.folder / name).read_text(encoding="utf-8")
            rules = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
            problems += [f"{name}:{problem}" for problem in rule_problems(page, rules)]
    page.close()
    return problems


def rule_problems(page: Page, rules: list) -> list[str]:
    problems = []
    for rule in rules:
        if rule.type == "error":
            problems.append(f"{rule.source_line}: {rule.message}")
        elif rule.type == "declaration":
            value = tinycss2.serialize(rule.value).strip()
            if not rule.name.startswith("--") and not page.evaluate(
                "([name, value]) => CSS.supports(name, value)", [rule.name, value]
            ):
                problems.append(f"{rule.source_line}: the browser does not know `{rule.name}: {value}`")
        elif rule.type == "qualified-rule":
            selector = tinycss2.serialize(rule.prelude).strip()
            if not page.evaluate(
                "s => { try { document.querySelector(s); return true } catch { return false } }", selector
            ):
                problems.append(f"{rule.source_line}: the browser does not know the selector `{selector}`")
            problems += rule_problems(page, contents(rule))
        elif rule.type == "at-rule" and rule.content is not None:
            name = rule.lower_at_keyword
            if name == "keyframes":
                frames = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
                for frame in frames:
                    problems += rule_problems(page, contents(frame))
            elif name not in DESCRIPTOR_RULES:
                problems += rule_problems(page, contents(rule))
    return problems


def contents(rule) -> list:
    return tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)


def browser_problems(browser, site: Site, names: list[str]) -> list[str]:
    """Opens each page as a double click does and listens."""
    problems: list[str] = []
    context = browser.new_context()
    page = context.new_page()
    now = [""]
    page.on("console", lambda m: m.type in ("error", "warning") and problems.append(f"{now[0]}: console: {m.text}"))
    page.on("pageerror", lambda error: problems.append(f"{now[0]}: {error}"))
    # A page's icon is fetched last, and given up when the next page is opened.
    page.on(
        "requestfailed",
        lambda request: request.failure == "net::ERR_ABORTED"
        or problems.append(f"{now[0]}: could not load {request.url}"),
    )
    page.on(
        "request",
        lambda request: request.url.startswith(("file:", "data:")) or problems.append(f"{now[0]}: asks for {request.url}"),
    )
    for name in names:
        now[0] = name
        page.goto(address(site, name), wait_until="load")
    context.close()
    return problems


def axe_problems(browser, site: Site, names: list[str]) -> list[str]:
    from axe_playwright_python.sync_playwright import Axe

    problems = []
    for scheme in ("light", "dark", "forced"):
        for width in WIDTHS.values():
            # The page's own security policy would refuse the checker's script.
            context = browser.new_context(
                viewport={"width": width, "height": 900}, bypass_csp=True, color_scheme="dark" if scheme == "dark" else "light",
                forced_colors="active" if scheme == "forced" else "none",
            )
            page = context.new_page()
            for name in names:
                page.goto(address(site, name))
                page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
                result = Axe().run(page, options={"runOnly": {"type": "tag", "values": AXE_TAGS}})
                for found in result.response["violations"]:
                    where = found["nodes"][0]["target"]
                    problems.append(
                        f"{name} {width} px {scheme}: {found['id']} ({found['impact']}), "
                        f"{len(found['nodes'])} places, first {where}: {found['help']}"
                    )
            context.close()
    return problems


# WCAG 1.4.12: what a reader may set, and nothing of the text be lost.
SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-bottom: 2em !important }"""
# Each a width, what is done to the page, and how it is told: 320 px is a screen of 1280 at 400 %.
LAYOUTS = [
    (320, "", "as it is"), (320, SPACED, "with text spacing"), (390, "", "as it is"),
    (390, "html { font-size: 200% !important }", "with text at 200 %"), (640, "html { font-size: 200% !important }", "with text at 200 %"),
]


def wide_pages(browser, site: Site, names: list[str]) -> list[str]:
    """Pages that must be scrolled sideways, everything unfolded."""
    problems = []
    for width, styles, told in LAYOUTS:
        context = browser.new_context(viewport={"width": width, "height": 800}, bypass_csp=True)
        page = context.new_page()
        for name in names:
            page.goto(address(site, name))
            page.evaluate("document.querySelectorAll('main details').forEach(d => { d.open = true })")
            if styles:
                page.add_style_tag(content=styles)
            needed = page.evaluate("document.documentElement.scrollWidth")
            if needed > width:
                problems.append(f"{name}: {needed} px wide on a screen of {width} px, {told}")
        context.close()
    return problems


def take_screenshots(browser, site: Site, names: list[str], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for kind, width in WIDTHS.items():
        for scheme in ("light", "dark"):
            context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
            page = context.new_page()
            for name in names:
                page.goto(address(site, name))
                stem = re.sub(r"[^a-z0-9-]+", "_", name.removesuffix(".html"))
                page.screenshot(path=folder / f"{stem}.{kind}.{scheme}.png", full_page=True)
                count += 1
            context.close()
    print(f"       {count} screenshots in {folder}")


if __name__ == "__main__":
    sys.exit(main())
