"""Plays certificates from the first key to a paper that somebody checks on a phone, with what users have: the program, a
browser without a network, a printer, a reader of QR codes, a foreign reader of Open Badges.

Held: only what was passed in meetings on two days counts; a wrong passphrase signs nothing; each sheet prints to one page of
A4, and zbar reads its symbol off the print; the page that verifies, from file:// and offline, with the browser's Ed25519
and with its own, says of every paper what the terminal says: changed, unlisted, revoked, expired, cut off; its own Ed25519
agrees with RFC 8032 and Wycheproof; two laptops that merged list the same; of somebody forgotten the number can be revoked;
openbadgeslib takes the export, and refuses it changed.
"""

import base64
import json
import re
import shutil
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

from openbadgeslib.errors import LibOpenBadgesException
from openbadgeslib.ob3.verifier import OB3Verifier
from playwright.sync_api import sync_playwright

from house import ROOT, browser, new_book, parser
from links import Site
from pages import axe_problems, browser_problems, wide_pages
from prompts import learn

LESSON = "cuoc-goi-xin-ma-otp"
GROUP = "Tổ 3"
# A foreign reader of badges goes by the calendar.
NOW = date.today()
DAYS = [str(NOW - timedelta(days=days)) for days in (7, 3)]
TODAY = str(NOW)
COMMUNE = "bốn con gà trống"
PROVINCE = "năm con vịt bầu"
PAGE = "https://sach.vi-du.vn/xac-minh.html"
NAME = "Nguyễn Thị Ưỡng"
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
# Section 7.1, the first three.
RFC_8032 = [
    ("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a"
     "100b"),
    ("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb"
     "0c00"),
    ("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
     "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1e"
     "c40a"),
]


class Book:
    """A book, its stores and keys, and the program run in their folder."""

    def __init__(self, program: Path, folder: Path):
        self.program, self.folder = program, folder
        self.content = new_book(program, folder / "sach")
        self.problems: list[str] = []

    def run(self, *words, typed="", code=0, store="so.sqlite", today=TODAY):
        words = [str(word) for word in words]
        if words[0] in {"progress", "class", "quiz"} or words[:2] in (
                ["certificate", "issue"], ["certificate", "bundle"], ["certificate", "list"], ["certificate", "revoke"]):
            words += ["--store", store]
        if words[0] == "quiz" or words[:2] in (["class", "meet"], ["build", self.content]) or words[:2] in [
                ["certificate", name] for name in ("key", "bundle", "issue", "print", "check", "revoke", "export")]:
            words += ["--today", today]
        done = subprocess.run([self.program, *words], cwd=self.folder, input=typed, capture_output=True, text=True, check=False,
                              env={"PATH": "/usr/bin:/bin", "HOME": str(self.folder), "CAMNANG_LANG": "vi"})
        self.hold(done.returncode == code, f"{' '.join(words[:6])}: {done.returncode}, not {code}: {done.stdout}{done.stderr}")
        return done.stdout + done.stderr

    def hold(self, holds, problem):
        if not holds:
            self.problems.append(problem)
            print(f"FAILED {problem}", flush=True)

    def quiz(self, trainee, prompts, day, *more):
        """A whole session, right from end to end."""
        typed = "".join(prompt.right + "\n" for prompt in prompts)
        said = self.run("quiz", LESSON, "--trainee", trainee, "--content", self.content, "--format", "jsonl", "--seed", "7",
                        *more, typed=typed, today=day)
        self.hold('"passed":true' in said, f"{trainee} did not pass: {said[-300:]}")


def play_class(book: Book):
    """Somebody for each reason to get a certificate or none."""
    book.run("progress", "add-trainee", "an", "Thử", store="thu.sqlite")
    prompts = learn(book.program, str(book.folder / "thu.sqlite"), LESSON, 7, book.content, DAYS[0])
    for code, name, *more in [("uong", NAME, "--consent"), ("lan", "Trần Thị Lan"), ("be", "Bé Con", "--consent", "--minor"),
                              ("la", "Nguyеn Văn Lạ", "--consent"), ("nha", "Lê Văn Nhà", "--consent"),
                              ("mot", "Phạm Một", "--consent"), ("vang", "Vũ Văn Vắng", "--consent")]:
        book.run("progress", "add-trainee", code, name, "--group", GROUP, *more)
    everybody = ["uong", "lan", "be", "la", "mot"]
    meetings = []
    for day in DAYS:
        said = book.run("class", "meet", LESSON, "--group", GROUP, "--absent", "vang", "--content", book.content, today=day)
        meetings.append(re.search(r"class amend (\S+)", said).group(1))
    for code in everybody[:-1]:
        for day, meeting in zip(DAYS, meetings, strict=True):
            book.quiz(code, prompts, day, "--meeting", meeting)
    # Twice in a meeting, and once at home: one day.
    book.quiz("mot", prompts, DAYS[0], "--meeting", meetings[0])
    book.quiz("mot", prompts, DAYS[0], "--meeting", meetings[0])
    for day in DAYS:
        book.quiz("mot", prompts, day)
        book.quiz("nha", prompts, day)
    said = book.run("quiz", LESSON, "--trainee", "vang", "--content", book.content, "--format", "jsonl", "--meeting", meetings[0],
                    code=2)
    book.hold("không có mặt ở buổi" in said, f"somebody who was absent answered in the meeting: {said}")


def make_keys(book: Book):
    book.run("certificate", "key", "--issuer", "Tổ công nghệ số cộng đồng xã Tân Cương, tỉnh Thái Nguyên", "--commune", 5461,
             "--output", "xa.json", typed=COMMUNE + "\n")
    book.run("certificate", "key", "--issuer", "Tổ lạ", "--commune", 5461, "--output", "la.json", typed=COMMUNE + "\n")
    book.run("certificate", "key", "--issuer", "Tỉnh Thái Nguyên", "--province", "--output", "tinh.json", typed=PROVINCE + "\n")
    book.run("certificate", "key", "--issuer", "X", "--commune", 1, "--output", "ngan.json", typed="ngắn\n", code=2)
    book.run("certificate", "key", "--issuer", "X", "--commune", 1, "--output", "xa.json", typed=COMMUNE + "\n", code=2)
    book.hold((book.folder / "xa.json").stat().st_mode & 0o077 == 0, "others may read the key")
    said = book.run("certificate", "bundle", "--key", "tinh.json", "--content", book.content, "--page", PAGE, "--add", "xa-the.json",
                    typed="năm con vịt bàu\n", code=2)
    book.hold("Câu khóa không đúng" in said, f"a wrong passphrase: {said}")
    book.hold(not (book.content / "chung-chi.json").exists(), "a wrong passphrase signed a list")
    sign_list(book, "--page", PAGE, "--add", "xa-the.json")


def sign_list(book: Book, *more, today=TODAY):
    book.run("certificate", "bundle", "--key", "tinh.json", "--content", book.content, *more, typed=PROVINCE + "\n", today=today)


def issue(book: Book) -> list[str]:
    said = book.run("certificate", "issue", "--dry-run", "--content", book.content)
    for line in [rf"Được cấp .*{NAME}: 1 bài", "Chưa cấp .*Lan: chưa ký đồng ý", "Chưa cấp .*Bé Con: dưới 16 tuổi",
                 "Chưa cấp .*Lạ: tên có ký tự «е»", "Chưa cấp .*Nhà: 0 bài", "Chưa cấp .*Một: 0 bài.*1 bài mới đạt ở một ngày",
                 "Chưa cấp .*Vắng: 0 bài"]:
        book.hold(re.search(line, said), f"issue does not say «{line}»: {said}")
    common = ("certificate", "issue", "--content", book.content, "--output", "giay")
    said = book.run(*common, "--key", "xa.json", "--yes", typed="bốn con gà mái\n", code=2)
    book.hold("Câu khóa không đúng" in said and not (book.folder / "giay").exists(), f"a wrong passphrase gave papers: {said}")
    said = book.run(*common, "--key", "la.json", "--yes", typed=COMMUNE + "\n", code=2)
    book.hold("chưa có trong danh sách" in said, f"an unlisted key gave papers: {said}")
    book.run(*common, "--key", "xa.json", typed=COMMUNE + "\n", code=2)
    book.run(*common, "--key", "xa.json", "--yes", typed=COMMUNE + "\n")
    said = book.run(*common, "--key", "xa.json", "--yes", typed=COMMUNE + "\n", code=1)
    book.hold("đã có giấy" in said, f"the same certificate was given twice: {said}")
    return next((book.folder / "giay").glob("*.txt")).read_text().split()


def print_sheets(book: Book, chromium, addresses: list[str], pictures: Path | None):
    """On paper: one page for each, also with 30 and with 54 lessons; the symbol is read off the print."""
    sheet = next((book.folder / "giay").glob("*.html"))
    markup = sheet.read_text()
    items = "".join(f'<li value="{n}">Cài và đăng nhập ứng dụng định danh điện tử, {n}</li>' for n in range(1, 55))
    full = re.sub(r"(?s)<li value.*?</li>", items, markup, count=1).replace('class="certificate few"', 'class="certificate full"')
    many = full[:full.index('<li value="31"')] + full[full.index("</ol>"):]
    for name, text in {"one": markup, "many": many.replace("certificate full", "certificate many"), "full": full}.items():
        source, pdf = book.folder / f"{name}.html", book.folder / f"{name}.pdf"
        source.write_text(text)
        page = chromium.new_page()
        page.goto(source.as_uri())
        page.pdf(path=pdf, prefer_css_page_size=True)
        page.close()
        info = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
        book.hold(re.search(r"Pages:\s+1\n", info), f"{name} sheet: {info}")
        subprocess.run(["pdftoppm", "-r", "150", "-png", "-singlefile", pdf, book.folder / name], check=True)
        read = subprocess.run(["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", book.folder / f"{name}.png"],
                              capture_output=True, text=True, check=False).stdout.strip()
        book.hold(read == addresses[0], f"zbar reads of the {name} sheet: {read}")
        if pictures:
            shutil.copy(book.folder / f"{name}.png", pictures / f"sheet-{name}.png")
    book.run("certificate", "print", addresses[0], "--bundle", book.content / "chung-chi.json", "--output", "lai.html")
    book.hold((book.folder / "lai.html").read_text() == markup, "a sheet that is printed again is another one")


class Verifier:
    """The page that verifies, as it lies in a folder on a phone without a network."""

    def __init__(self, chromium, site: Path, has_own: bool):
        self.context = chromium.new_context(offline=True, viewport={"width": 390, "height": 844})
        if has_own:
            self.context.add_init_script("Object.defineProperty(window, 'crypto', {value: undefined})")
        self.page = self.context.new_page()
        self.requests, self.errors = [], []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda message: self.errors.append(message.text) if message.type == "error" else None)
        self.address = (site / "xac-minh.html").as_uri()

    def look(self, code: str, by_link=True, day: str | None = None):
        """What the page says of a code: its verdict, by which Ed25519, and all its words."""
        if day:
            self.page.clock.set_fixed_time(f"{day}T09:00:00+07:00")
        self.page.goto("about:blank")
        self.page.goto(self.address + ("#" + code if by_link else ""))
        if not by_link:
            self.page.fill("#ma", code)
            self.page.click("button")
        result = self.page.locator("#ket-qua[data-verdict]")
        result.wait_for()
        return result.get_attribute("data-verdict"), result.get_attribute("data-by"), result.inner_text()


    def judge(self, codes: list[str]) -> list[str]:
        """The verdicts on many codes, pasted one after the other."""
        return self.page.evaluate("""async codes => {
            const result = document.getElementById("ket-qua"), verdicts = [];
            for (const code of codes) {
                result.removeAttribute("data-verdict");
                document.getElementById("ma").value = code;
                document.getElementById("nhap").dispatchEvent(new Event("submit", {cancelable: true}));
                while (!result.hasAttribute("data-verdict")) await new Promise(done => setTimeout(done, 0));
                verdicts.push(result.getAttribute("data-verdict"));
            }
            return verdicts;
        }""", codes)


def in_terminal(book: Book, codes: list[str], bundle: Path, today=TODAY) -> list[str]:
    (book.folder / "codes.txt").write_text("".join(code + "\n" for code in codes))
    done = subprocess.run([book.program, "certificate", "check", "codes.txt", "--bundle", bundle, "--format", "json", "--today",
                           today], cwd=book.folder, capture_output=True, text=True, check=False)
    return [json.loads(line)["verdict"] for line in done.stdout.splitlines()]


def encoded(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def changes(code: str) -> list[str]:
    """A letter changed at each place, a bit of each byte, cut off and lengthened."""
    raw = base64.urlsafe_b64decode(code + "=" * (-len(code) % 4))
    changed = [code[:place] + ALPHABET[(ALPHABET.index(code[place]) + 1) % 64] + code[place + 1:] for place in range(len(code))]
    changed += [encoded(raw[:place] + bytes([raw[place] ^ 1 << place % 8]) + raw[place + 1:]) for place in range(len(raw))]
    return [*changed, code[:-1], code[:-4], code + "A", code[4:], "", "xin-chao", code.replace("A", "а")]


def verify_on_page(book: Book, chromium, addresses: list[str], pictures: Path | None):
    bundle, site = book.content / "chung-chi.json", book.folder / "site"
    book.run("build", book.content, "--output", site, "--base-url", "https://sach.vi-du.vn/")
    whole = Site(site)
    names = ["xac-minh.html"]
    for problem in [*whole.check(), *browser_problems(chromium, whole, names), *axe_problems(chromium, whole, names),
                    *wide_pages(chromium, whole, names)]:
        book.hold(False, f"the site: {problem}")
    code = addresses[0].split("#")[1]
    said = book.run("certificate", "check", addresses[0], "--bundle", bundle)
    book.hold(f"Chữ ký đúng theo danh sách ngày {NOW:%d/%m/%Y}" in said and NAME in said, f"check: {said}")
    for has_own in (False, True):
        verifier = Verifier(chromium, site, has_own)
        for by_link in (True, False):
            verdict, by, words = verifier.look(code if by_link else addresses[0], by_link, day=TODAY)
            book.hold((verdict, by) == ("valid", "own" if has_own else "browser"), f"the page: {verdict} by {by}")
            for word in [f"Chữ ký đúng theo danh sách ngày {shown(NOW)}.", "The signature is right", NAME, "xã Tân Cương",
                         "Khi có cuộc gọi xin mã OTP", shown(last_day()), "So họ tên này với căn cước"]:
                book.hold(word in words, f"the page does not say «{word}»: {words}")
        if pictures:
            verifier.page.screenshot(path=pictures / f"valid-{has_own}.png", full_page=True)
        codes = changes(code)
        pages = verifier.judge(codes)
        terminal = in_terminal(book, [each or "x" for each in codes], bundle)
        book.hold("valid" not in pages, f"taken: {[each for each, verdict in zip(codes, pages, strict=True) if verdict == 'valid']}")
        differing = [(each, a, b) for each, a, b in zip(codes, pages, terminal, strict=True) if a != b]
        book.hold(not differing, f"page and terminal differ: {differing[:5]}")
        print(f"{len(codes)} changed codes, with{'out' if has_own else ''} WebCrypto: "
              f"{ {verdict: pages.count(verdict) for verdict in sorted(set(pages))} }", flush=True)
        look_at_times(book, verifier, code, bundle, pictures if has_own else None)
        book.hold(all(url.startswith(("file:", "about:")) for url in verifier.requests), f"asked for: {verifier.requests[:3]}")
        book.hold(not verifier.errors, f"errors on the page: {verifier.errors[:3]}")
        if has_own:
            try_vectors(book, verifier.page)
        verifier.context.close()


def shown(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"


def last_day() -> date:
    """The day before, two years later."""
    try:
        return NOW.replace(year=NOW.year + 2) - timedelta(days=1)
    except ValueError:
        return date(NOW.year + 2, 2, 28)


def look_at_times(book: Book, verifier: Verifier, code: str, bundle: Path, pictures: Path | None):
    held = (last_day() - NOW).days
    for days, verdict, word in [(-1, "not-yet", "xem lại ngày"), (held, "valid", f"đã {held} ngày"),
                                (held + 1, "expired", "đã hết hạn"), (90, "valid", "Chữ ký đúng"),
                                (91, "valid", "đã 91 ngày chưa đổi mới")]:
        day = str(NOW + timedelta(days=days))
        said, _, words = verifier.look(code, day=day)
        book.hold(said == verdict and word in words, f"after {days} days the page says {said}: {words}")
        book.hold(days != 90 or "chưa đổi mới" not in words, "a list of 90 days is called old")
        book.hold(in_terminal(book, [code], bundle, day) == [verdict], f"after {days} days the terminal says otherwise")
        if pictures:
            verifier.page.screenshot(path=pictures / f"{verdict}-{days}.png", full_page=True)


def try_vectors(book: Book, page):
    """The page's own Ed25519 before the vectors of others."""
    tests = json.loads((ROOT / "Tests/Acceptance/certificates/wycheproof-ed25519.json").read_text())["tests"]
    tests += [[f"RFC 8032, {number}", key, message, signature, True] for number, (key, message, signature) in enumerate(RFC_8032, 1)]
    bad = page.evaluate("""tests => {
        const bytes = hex => (hex.match(/../g) || []).map(pair => parseInt(pair, 16));
        return tests.filter(([, key, message, signature, valid]) =>
            Ed25519.verify(bytes(signature), bytes(message), bytes(key)) !== valid).map(test => test[0]);
    }""", tests)
    book.hold(not bad, f"Ed25519 judges otherwise: {bad}")
    print(f"{len(tests)} vectors", flush=True)


def revoke(book: Book, chromium, addresses: list[str], pictures: Path | None):
    """By person on one laptop; the province merges, signs, builds; then of somebody forgotten, by the number alone."""
    code, bundle = addresses[0].split("#")[1], book.content / "chung-chi.json"
    serial = json.loads(subprocess.run([book.program, "certificate", "check", code, "--bundle", bundle, "--format", "json",
                                        "--today", TODAY], capture_output=True, text=True, check=False).stdout)["serial"]
    book.run("progress", "merge", "so.sqlite", store="hai.sqlite")
    book.run("certificate", "revoke", serial, code=2, store="hai.sqlite")
    book.run("progress", "forget", "uong", "--yes", store="hai.sqlite")
    book.hold(serial not in book.run("certificate", "list", store="hai.sqlite"), "somebody forgotten is in the list")
    book.run("certificate", "revoke", serial, "--yes", store="hai.sqlite")
    book.run("certificate", "revoke", "uong", "--yes")
    for there, here in [("hai.sqlite", "so.sqlite"), ("so.sqlite", "hai.sqlite")]:
        book.run("progress", "merge", there, store=here)
    lists = [book.run("certificate", "list", store=store) for store in ("so.sqlite", "hai.sqlite")]
    book.hold(lists[0] == lists[1] == f"{serial}  đã thu hồi\n", f"two laptops list: {lists}")
    before = Verifier(chromium, book.folder / "site", has_own=False)
    book.hold(before.look(code, day=TODAY)[0] == "valid", "a page that knows of no revocation says so")
    sign_list(book)
    book.run("build", book.content, "--output", book.folder / "site")
    for has_own in (False, True):
        verifier = Verifier(chromium, book.folder / "site", has_own)
        verdict, _, words = verifier.look(code, day=TODAY)
        book.hold(verdict == "revoked-serial" and "Giấy này đã bị thu hồi." in words and "revoked" in words,
                  f"a revoked paper: {verdict}: {words}")
        book.hold(NAME not in words, "the page names the holder of a paper that does not hold")
        if pictures:
            verifier.page.screenshot(path=pictures / "revoked.png", full_page=True)
    said = book.run("certificate", "check", code, "--bundle", bundle, code=1)
    book.hold("đã bị thu hồi" in said, f"check: {said}")
    key = json.loads((book.folder / "xa.json").read_text())["card"]["id"]
    book.run("certificate", "revoke", "--lost-key", key, "--yes")
    sign_list(book)
    book.hold(in_terminal(book, [code], bundle) == ["revoked-key"], "a key that is lost still holds")


def refuse_changed_lists(book: Book):
    """A list that was changed stops the build, at its place."""
    bundle = book.content / "chung-chi.json"
    kept = bundle.read_text()
    for old, new, word in [("Tân Cương", "Tân Thành", "Chữ ký không đúng"), ('"keys":', '"key":', 'phải là mục "keys"'),
                           ("{", "", "không phải JSON")]:
        bundle.write_text(kept.replace(old, new, 1))
        said = book.run("build", book.content, "--output", book.folder / "x", code=1)
        book.hold("H516" in said and word in said and re.search(r"chung-chi\.json:\d+:\d+", said), f"a changed list: {said}")
    bundle.write_text(kept)
    said = book.run("check", book.content, "--today", NOW + timedelta(days=91))
    book.hold("H517" in said, f"an old list: {said}")


def export_badge(book: Book, address: str):
    bundle = book.content / "chung-chi.json"
    common = ("certificate", "export", address, "--bundle", bundle)
    book.run(*common, "--key", "la.json", "--output", "la.jwt", typed=COMMUNE + "\n", code=2)
    book.run(*common, "--key", "xa.json", "--output", "an.jwt", typed=COMMUNE + "\n")
    token = (book.folder / "an.jwt").read_text().strip()
    key = base64.urlsafe_b64decode(json.loads((book.folder / "xa.json").read_text())["card"]["key"] + "=")
    header, payload = (json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))) for part in token.split(".")[:2])
    verifier = OB3Verifier.for_issuer_did(payload["iss"])
    credential = verifier.verify(token)
    book.hold(credential.issuer.name.startswith("Tổ công nghệ số"), f"openbadgeslib reads the issuer {credential.issuer.name}")
    book.hold(header["alg"] == "EdDSA" and len(key) == 32, f"the header is {header}")
    head, body, signature = token.split(".")
    refused = 0
    for place in range(0, len(body), 7):
        changed = body[:place] + ("A" if body[place] != "A" else "B") + body[place + 1:]
        try:
            verifier.verify(f"{head}.{changed}.{signature}")
        except LibOpenBadgesException:
            refused += 1
    book.hold(refused == len(range(0, len(body), 7)), "openbadgeslib takes a changed badge")
    print(f"openbadgeslib: one badge read, {refused} changed ones refused", flush=True)


def main():
    arguments = parser(__doc__)
    arguments.add_argument("--screenshots", type=Path, help="keep pictures of sheets and pages here")
    arguments = arguments.parse_args()
    if arguments.screenshots:
        arguments.screenshots.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="camnang-certificates-") as name, sync_playwright() as playwright:
        chromium = browser(playwright)
        book = Book(arguments.program, Path(name))
        play_class(book)
        make_keys(book)
        addresses = issue(book)
        print_sheets(book, chromium, addresses, arguments.screenshots)
        verify_on_page(book, chromium, addresses, arguments.screenshots)
        refuse_changed_lists(book)
        export_badge(book, addresses[0])
        revoke(book, chromium, addresses, arguments.screenshots)
        chromium.close()
    print(f"{len(book.problems)} problems")
    sys.exit(1 if book.problems else 0)


if __name__ == "__main__":
    main()
