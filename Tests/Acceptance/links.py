"""Follows every link of a built site, with nothing but Python itself.

Held: every link inside the site leads to a file and, with `#`, to an element in it; links are relative and name a file
(so that the folder opens by double click); no page loads anything from elsewhere; no id stands twice on a page; every
page can be reached from index.html; every other file is used by a page.
"""

import posixpath
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

# Read by machines or servers, so no page needs to lead there; nor to hidden files.
UNLINKED = {"404.html", "sitemap.xml", "robots.txt", "CNAME"}
# What the search loads when it is wanted.
LOADED = re.compile(r"(?:tim-(?:kiem|muc-luc|bai-[a-z0-9-]+)|cau-hoi|cham-bai|ket-qua|loc)\.js|cau-hoi\.css")
# Lessons and platforms, in whatever edition: two clicks from the home page at most.
NEAR = ("bai-", "nen-tang-", "day-", "to-roi-", "ap-phich-", "de-")
ALLOWED_SCHEMES = {"http", "https", "mailto", "tel"}
# What a browser fetches by itself. `link` is judged by its rel.
FETCHED = {("img", "src"), ("script", "src"), ("source", "src"), ("video", "src"), ("audio", "src"), ("iframe", "src"),
           ("embed", "src"), ("object", "data"), ("use", "href"), ("image", "href"), ("input", "src")}
LINKED_ELSEWHERE = {"canonical", "alternate", "license", "author", "help", "me"}


def is_unlinked(name: str) -> bool:
    file = posixpath.basename(name)
    return file in UNLINKED or file.startswith(".") or LOADED.fullmatch(file) is not None


class Page(HTMLParser):
    """The ids of one page, and what it refers to: (attribute's line, address, whether a browser fetches it)."""

    def __init__(self, name: str, text: str):
        super().__init__(convert_charrefs=True)
        self.name = name
        self.ids: set[str] = set()
        self.twice: list[str] = []
        self.references: list[tuple[int, str, bool]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        for name in {values.get("id"), values.get("name") if tag == "a" else None} - {None}:
            if name in self.ids:
                self.twice.append(name)
            self.ids.add(name)
        line = self.getpos()[0]
        for attribute, value in attributes:
            if value is None:
                continue
            if (tag, attribute) in FETCHED:
                self.references.append((line, value, True))
            elif attribute == "srcset":
                self.references += [(line, part.split()[0], True) for part in value.split(",") if part.strip()]
            elif tag == "link" and attribute == "href":
                if not LINKED_ELSEWHERE & set((values.get("rel") or "").split()):
                    self.references.append((line, value, True))
            elif attribute in ("href", "cite", "action"):
                self.references.append((line, value, False))


class Site:
    def __init__(self, folder: Path):
        self.folder = folder
        self.files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
        self.pages = {
            name: Page(name, (folder / name).read_text(encoding="utf-8"))
            for name in sorted(self.files)
            if name.endswith(".html")
        }
        self.problems: list[str] = []
        self.used: set[str] = set()
        self.links = 0

    def check(self) -> list[str]:
        if "index.html" not in self.pages:
            return [f"there is no {self.folder}/index.html"]
        leads_to = {name: self.follow(page) for name, page in self.pages.items()}
        for name in self.pages:
            for twice in self.pages[name].twice:
                self.problems.append(f"{name}: the id {twice} stands twice")
        self.check_reachable(leads_to)
        self.check_used()
        return self.problems

    def follow(self, page: Page) -> set[str]:
        found = set()
        for line, address, fetched in page.references:
            self.links += 1
            target = self.target(page, line, address, fetched)
            if target:
                self.used.add(target)
                if not fetched and target in self.pages:
                    found.add(target)
        return found

    def target(self, page: Page, line: int, address: str, fetched: bool) -> str | None:
        """The file an address leads to; `None` where it leads out of the site or nowhere."""
        place = f"{page.name}:{line}"
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            # A server shows 404.html under any address: its links are whole ones, to the site itself.
            if fetched and parts.scheme != "data" and page.name != "404.html":
                self.problems.append(f"{place}: loads {address} from elsewhere")
            elif parts.scheme not in ALLOWED_SCHEMES | {"data"}:
                self.problems.append(f"{place}: {address} has a scheme that no page may use")
            return None
        if parts.path.startswith("/"):
            # A server shows 404.html under any address, so its links cannot be relative.
            if page.name != "404.html":
                self.problems.append(f"{place}: {address} starts at the server's root; it must be relative")
            return None
        here = page.name
        path = unquote(parts.path)
        target = posixpath.normpath(posixpath.join(posixpath.dirname(here), path)) if path else here
        # Another edition of the same book, where it stands beside this one.
        if target.startswith("../") and (self.folder / target).is_file():
            return None
        if target not in self.files:
            hint = " (a folder; name its index.html)" if (self.folder / target).is_dir() else ""
            self.problems.append(f"{place}: {address} leads nowhere{hint}")
            return None
        fragment = unquote(parts.fragment)
        if fragment and target in self.pages and fragment not in self.pages[target].ids:
            self.problems.append(f"{place}: {address} names no element of {target}")
        return target

    def check_reachable(self, leads_to: dict[str, set[str]]) -> None:
        clicks, reached = {"index.html": 0}, ["index.html"]
        for name in reached:
            for target in sorted(leads_to[name] - clicks.keys()):
                clicks[target] = clicks[name] + 1
                reached.append(target)
        for name in sorted(self.pages):
            if name not in clicks and not is_unlinked(name):
                self.problems.append(f"{name}: cannot be reached from index.html")
            if name.startswith(NEAR) and clicks.get(name, 0) > 2:
                self.problems.append(f"{name}: is {clicks[name]} clicks from index.html")

    def check_used(self) -> None:
        for name in sorted(self.files):
            if name.endswith(".css"):
                text = (self.folder / name).read_text(encoding="utf-8")
                for address in re.findall(r"url\(\s*[\"']?([^\"')]+)", text):
                    if urlsplit(address).scheme != "data":
                        self.used.add(posixpath.normpath(posixpath.join(posixpath.dirname(name), address)))
        for name in sorted(self.files - set(self.pages) - self.used):
            if not is_unlinked(name):
                self.problems.append(f"{name}: no page uses it")
