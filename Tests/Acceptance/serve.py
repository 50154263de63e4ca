"""Writes in a book while `camnang serve` shows it in a browser: what is saved is seen at its place, what is wrong stands over
the last good page and is mended by a click; files half written, renamed, removed, hundreds of saves; and nobody gets at
anything else.

Held: every served file is a build's but for one script tag; place, ticks, open parts and focus stay; nothing outside is
served to a raw socket, nothing listens beyond loopback without --lan, Ctrl-C ends it within a second, memory does not
double. Printed: how long from a save to the changed page, and the memory.
"""

import atexit
import contextlib
import http.client
import json
import os
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from grown_course import make_course
from house import CONTENT, ROOT, TODAY, browser, build, parser

# Steps that say in one line what is to be done.
STEPS = re.compile(r"(?m)^  - mã: (\S+)\n(?:    phần: .*\n)?    làm: ([^\"'|>\n]+\.)$")
LESSON, FOUND = max(((path.stem, STEPS.findall(path.read_text(encoding="utf-8"))) for path in (CONTENT / "bai-hoc").glob("*.yaml")),
                    key=lambda pair: (len(pair[1]), pair[0]))
PAGE = f"bai-{LESSON}.html"
# One in the middle of the page.
STEP, WORDS = f"buoc-{FOUND[len(FOUND) // 2][0]}", FOUND[len(FOUND) // 2][1]
TAG = re.compile(rb'<script src="/_xem/xem\.js"[^>]*></script>')
# A pixel, and another one.
PNG = bytes.fromhex("89504e470d0a1a0a0000000d4948445200000001000000010806000000"
                    "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082")
# When the marker of a save was first on the page.
WATCH = """window.seen = {};
    new MutationObserver(() => {
        const found = /Lần (\\d+)\\./.exec(document.querySelector('main')?.textContent ?? '');
        if (found && !(found[1] in seen)) seen[found[1]] = Date.now();
    }).observe(document, { childList: true, subtree: true, characterData: true })"""
OUTSIDE = ["/../secret.txt", "/..%2f..%2fsecret.txt", "/%2e%2e/%2e%2e/secret.txt", "/%252e%252e/secret.txt", "//etc/passwd",
           "/etc/passwd", "/%2fetc%2fpasswd", "/content/sach.yaml", "/sach.yaml", "/theme/book.css", "/lien-ket.html",
           "/_so-tay/../../secret.txt", "/_so-tay/%2e%2e/%2e%2e/secret.txt", "/_xem/../../secret.txt", "/index.html/../../secret.txt",
           "/..\\..\\secret.txt", "/index.html%00.txt", "/.camnang-manifest", "http://127.0.0.1/../secret.txt", "/%", "/%ff"]

failures = []


def hold(condition, text):
    if not condition:
        failures.append(text)
        print(f"  FAILED {text}", flush=True)


def wait(condition, seconds=10):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.02)
    return condition()


# A suite that runs in the background of a shell inherits that Ctrl-C is ignored, and the program rightly leaves it so.
HEARS_INTERRUPTS = ["env", "--default-signal=INT"]


class Served:
    """A copy of a book with `camnang serve` over it."""

    def __init__(self, program, folder, *words):
        self.content, self.log = folder / "content", folder / "said.txt"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [*HEARS_INTERRUPTS, program, "serve", "content", "--port", "0", "--today", TODAY, *words], cwd=folder,
                stdout=log, stderr=log, env={**os.environ, "CAMNANG_LANG": "vi", "NO_COLOR": "1"})
        atexit.register(self.process.kill)
        wait(lambda: re.search(r"127\.0\.0\.1:(\d+)/_so-tay", self.said) or self.process.poll() is not None, 60)
        found = re.search(r"127\.0\.0\.1:(\d+)/_so-tay", self.said)
        if not found:
            sys.exit(f"FAILED the server did not start: {self.said}")
        self.port = int(found[1])
        self.address = f"http://127.0.0.1:{self.port}/"

    @property
    def said(self):
        return self.log.read_text(encoding="utf-8", errors="replace")

    def get(self, path, method="GET", body=None, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.putrequest(method, path, skip_host="Host" in headers)
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        if body is not None:
            connection.putheader("Content-Length", str(len(body)))
        connection.endheaders(body)
        answer = connection.getresponse()
        with contextlib.closing(connection):
            return answer.status, answer.read()

    @property
    def report(self):
        return json.loads(self.get("/_xem/loi.json")[1])

    def memory(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) // 1024

    def stop(self, how=signal.SIGINT):
        start = time.monotonic()
        self.process.send_signal(how)
        try:
            code = self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            code = None
        return code, time.monotonic() - start


def write(path, text):
    """As editors do: a new file in the place of the old one."""
    new = path.with_name("." + path.name + ".new")
    new.write_text(text, encoding="utf-8")
    new.replace(path)


def check_bytes(served, program, folder):
    """Every file of a build, asked for."""
    build(program, served.content, folder / "built")
    files = [path for path in (folder / "built").rglob("*") if path.is_file() and not path.name.startswith(".")]
    wrong = [path.name for path in files
             if TAG.sub(b"", served.get("/" + str(path.relative_to(folder / "built")))[1], count=1) != path.read_bytes()]
    hold(not wrong, f"served otherwise than built: {wrong[:5]}")
    print(f"{len(files)} files served as built", flush=True)


class Reader:
    """The lesson's page with a reader in the middle of it."""

    def __init__(self, chromium, served, page=PAGE):
        self.served = served
        self.lesson = served.content / "bai-hoc" / f"{LESSON}.yaml"
        self.text = self.lesson.read_text(encoding="utf-8")
        self.context = chromium.new_context(viewport={"width": 900, "height": 700})
        self.page = self.context.new_page()
        self.problems = []
        self.page.on("console", lambda m: m.type == "error" and self.problems.append(m.text))
        self.page.on("pageerror", lambda error: self.problems.append(str(error)))
        self.page.add_init_script(WATCH)
        self.page.goto(served.address + page, wait_until="load")
        self.panel = self.page.locator("#camnang-serve section")

    def settle(self):
        """Ticks, unfolds, takes the focus to a step far down."""
        page = self.page
        for number in range(3):
            page.locator(".step .tick input").nth(number).check()
        page.evaluate("document.querySelectorAll('main details').forEach((d, i) => { d.open = i % 2 === 0 })")
        page.evaluate(f"document.getElementById('{STEP}').scrollIntoView({{ behavior: 'instant' }})")
        page.evaluate("scrollBy({ top: -137, behavior: 'instant' })")
        page.evaluate(f"document.querySelector('#{STEP} .tick input').focus({{ preventScroll: true }})")
        self.place = self.where()

    def where(self):
        return self.page.evaluate(f"""() => ({{
            top: Math.round(document.getElementById('{STEP}').getBoundingClientRect().top),
            ticks: [...document.querySelectorAll('.tick input')].map(i => i.checked).join(),
            done: document.querySelectorAll('.step.done').length,
            open: [...document.querySelectorAll('main details')].map(d => d.open).join(),
            focus: document.activeElement.closest('.step')?.id }})""")

    def save(self, number):
        """The milliseconds until the page has it."""
        start = time.time() * 1000
        write(self.lesson, self.text.replace(WORDS, f"{WORDS} Lần {number}."))
        self.page.wait_for_function("number => seen[number]", arg=str(number), timeout=20000, polling=5)
        return self.page.evaluate("number => seen[number]", str(number)) - start

    def restore(self):
        write(self.lesson, self.text)


def check_edits(reader, edits, about):
    reader.settle()
    took = []
    for number in range(1, edits + 1):
        took.append(reader.save(number))
        now = reader.where()
        place = reader.place
        hold(abs(now["top"] - place["top"]) <= 2 and {**now, "top": 0} == {**place, "top": 0},
             f"edit {number}: {place} became {now}")
    hold(not reader.problems, f"the browser says {reader.problems[:3]}")
    print(f"{about}: from a save to the changed page median {statistics.median(took):.0f} ms, worst {max(took):.0f} ms "
          f"of {edits}", flush=True)


def check_mistakes(reader):
    page, panel = reader.page, reader.panel
    good = page.locator("main").inner_text()
    broken = re.sub(r"(?m)^tiêu đề: (.*)$", "tiêu đề: Bài học: một bài", reader.text, count=1)
    write(reader.lesson, broken)
    panel.locator("pre").first.wait_for(timeout=10000)
    said = panel.inner_text()
    hold("K023" in said and f"{LESSON}.yaml:" in said and "^" in said, f"the page says {said}")
    hold("K023" in reader.served.said, "the terminal does not tell the mistake")
    hold(page.locator("main").inner_text() == good, "the page is not the last good one")
    panel.get_by_role("button", name="Sửa giúp").first.click()
    panel.wait_for(state="hidden", timeout=10000)
    hold('tiêu đề: "Bài học: một bài"' in reader.lesson.read_text(encoding="utf-8"), "the fix is not in the file")
    page.wait_for_function("() => document.querySelector('h1').textContent.includes('Bài học: một bài')")
    # A page that is opened while there are errors shows the last good version, too.
    write(reader.lesson, broken)
    wait(lambda: reader.served.report["hasErrors"])
    page.reload()
    panel.locator("pre").first.wait_for(timeout=10000)
    hold("Bài học: một bài" in page.locator("h1").inner_text(), "a new visitor sees no page")
    reader.restore()
    panel.wait_for(state="hidden", timeout=10000)
    print("a mistake over the last good page, mended by a click", flush=True)


def check_saves(reader, saves):
    """One save behind the other, then files that are written piece by piece."""
    for number in range(1, saves + 1):
        write(reader.lesson, reader.text.replace(WORDS, f"{WORDS} Lần {1000 + number}."))
        time.sleep(0.005)
    reader.page.wait_for_function("number => seen[number]", arg=str(1000 + saves), timeout=30000)
    data = reader.text.replace(WORDS, f"{WORDS} Lần 5000.").encode()
    with reader.lesson.open("wb") as file:
        for start in range(0, len(data), len(data) // 7):
            file.write(data[start:start + len(data) // 7])
            file.flush()
            os.fsync(file.fileno())
            time.sleep(0.06)
    reader.page.wait_for_function("() => seen[5000]", timeout=20000)
    hold(wait(lambda: not reader.served.report["hasErrors"]), "a file that is whole again is still wrong")
    for rubbish in (b"\x00\xff\xfe" * 50, b"", b"\xff" * 9, "mã: [".encode() * 9000):
        reader.lesson.write_bytes(rubbish)
        hold(wait(lambda: reader.served.report["hasErrors"]), "rubbish is not told")
    reader.restore()
    hold(wait(lambda: not reader.served.report["hasErrors"]), "what was restored is still wrong")
    hold(reader.served.process.poll() is None, "the server is gone")
    print(f"{saves} rapid saves, a file in pieces, rubbish", flush=True)


def check_files(reader):
    """Renames, folders that go and come, pictures, the theme."""
    served, page, content = reader.served, reader.page, reader.served.content
    facts = sorted((content / "du-kien").glob("*.yaml"))[0]
    version = served.report["version"]
    facts.rename(facts.with_name("ten-moi.yaml"))
    hold(wait(lambda: served.report["version"] != version) and not served.report["hasErrors"], "a renamed file is not followed")
    (content / "nguon").rename(content.parent / "nguon-di")
    hold(wait(lambda: served.report["hasErrors"]), "a folder that is gone is not missed")
    hold(served.get("/" + PAGE)[0] == 200, "the last good page is gone")
    (content.parent / "nguon-di").rename(content / "nguon")
    hold(wait(lambda: not served.report["hasErrors"]), "a folder that is back is not seen")
    content.rename(content.parent / "di")
    hold(wait(lambda: served.report["trouble"]), "a content folder that is gone is not told")
    (content.parent / "di").rename(content)
    hold(wait(lambda: not served.report["trouble"] and not served.report["hasErrors"]), "the content folder is not back")
    (content / "hinh").mkdir(exist_ok=True)
    (content / "hinh" / "moi.png").write_bytes(PNG)
    write(reader.lesson, reader.text.replace(
        f"    làm: {WORDS}", f"    làm: {WORDS}\n    hình:\n      tệp: hinh/moi.png\n      mô tả: Nút cài."))
    image = page.locator(f"#{STEP} img")
    image.wait_for(state="attached", timeout=10000)
    image.scroll_into_view_if_needed()
    page.wait_for_function(f"() => document.querySelector('#{STEP} img').naturalWidth === 1")
    before = image.get_attribute("src")
    (content / "hinh" / "moi.png").write_bytes(PNG + b"\0" * 7)
    page.wait_for_function(f"before => document.querySelector('#{STEP} img').getAttribute('src') !== before", arg=before)
    (content / "theme").mkdir(exist_ok=True)
    (content / "theme" / "book.css").write_text("h1 { color: rgb(1, 2, 3) }")
    page.wait_for_function("() => getComputedStyle(document.querySelector('h1')).color === 'rgb(1, 2, 3)'")
    (content / "theme" / "logo.png").write_bytes(PNG)
    page.locator("img.logo").wait_for(state="attached", timeout=10000)
    shell = (ROOT / "Sources/Handbook/Theme/page.mustache").read_text(encoding="utf-8")
    (content / "theme" / "page.mustache").write_text(
        shell.replace("<head>", '<head>\n<link rel="help" href="index.html">').replace("<footer", '<footer data-new="1"'))
    page.locator("footer[data-new]").wait_for(state="attached", timeout=10000)
    page.locator("head link[rel=help]").wait_for(state="attached", timeout=10000)
    for name in ("book.css", "logo.png", "page.mustache"):
        (content / "theme" / name).unlink()
    page.locator("footer:not([data-new])").wait_for(state="attached", timeout=10000)
    reader.restore()
    hold(wait(lambda: not served.report["hasErrors"]), "what was restored is still wrong")
    print("renames, folders, pictures, theme", flush=True)


def check_gone_page(reader):
    """The file of the page that somebody looks at goes and comes back."""
    aside = reader.served.content.parent / "bai.yaml"
    reader.lesson.rename(aside)
    reader.panel.locator("pre").first.wait_for(timeout=10000)
    hold(reader.page.locator(f"#{STEP}").count() == 1, "the page is gone")
    aside.rename(reader.lesson)
    reader.panel.wait_for(state="hidden", timeout=10000)


def check_memory(reader, rebuilds):
    """The same few versions again and again."""
    early = None
    for number in range(1, rebuilds + 1):
        version = reader.served.report["version"]
        write(reader.lesson, reader.text.replace(WORDS, f"{WORDS} Lần {10000 + number % 7}."))
        hold(wait(lambda: reader.served.report["version"] != version), "a save is not seen")
        if number == max(20, rebuilds // 10):
            early = reader.served.memory()
    late = reader.served.memory()
    reader.restore()
    hold(early is None or late < 2 * early, f"memory grew from {early} MB to {late} MB")
    print(f"memory: {early} MB after {max(20, rebuilds // 10)} versions, {late} MB after {rebuilds}", flush=True)


def raw(port, request):
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(request)
        answer = b""
        with contextlib.suppress(TimeoutError, ConnectionResetError):
            while part := connection.recv(65536):
                answer += part
    return answer


def check_strangers(served):
    content = served.content
    (content.parent / "secret.txt").write_text("secret")
    for path in OUTSIDE:
        answer = raw(served.port, f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
        hold(re.match(rb"HTTP/1\.1 (400|404) ", answer) and b"secret" not in answer and b"root:" not in answer,
             f"{path} gives {answer[:60]}")
    for name in ("theme/lien-ket.html", "hinh/lien-ket.png", "lien-ket.html"):
        (content / name).parent.mkdir(exist_ok=True)
        (content / name).symlink_to("/etc/passwd")
        for path in (f"/{name}", f"/{Path(name).name}"):
            hold(b"root:" not in served.get(path)[1], f"the link {name} is followed")
        (content / name).unlink()
    page = served.get("/")[1].decode()
    token = re.search(r'data-token="(\w+)"', page)[1]
    right = {"Host": f"127.0.0.1:{served.port}", "Origin": f"http://127.0.0.1:{served.port}", "X-Camnang-Token": token}
    hold(served.get("/_xem/sua", "POST", b"x 0", **right)[0] == 409, "a page of ours is not listened to")
    for change in ({"Origin": "http://evil.example"}, {"X-Camnang-Token": "abc"}, {"Origin": "null"}):
        hold(served.get("/_xem/sua", "POST", b"x 0", **{**right, **change})[0] == 403, f"{change} is listened to")
    hold(served.get("/", Host="evil.example")[0] == 421, "a foreign name is answered")
    hold(served.get("/", X_Forwarded_For="8.8.8.8")[0] == 200, "a header changes what is shown")
    for request in (b"\r\n\r\n", b"GET\r\n\r\n", b"\xff" * 9000 + b"\r\n\r\n", b"GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
                    b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 5000 + b"Host: localhost\r\nConnection: close\r\n\r\n"):
        raw(served.port, request)
    hold(served.get("/")[0] == 200, "the server does not answer any more")
    print(f"{len(OUTSIDE)} ways outside, links, strangers", flush=True)


def listeners(port):
    """The local addresses on which a port is listened to, as Linux has them."""
    found = []
    for name in ("tcp", "tcp6"):
        for line in Path(f"/proc/net/{name}").read_text().splitlines()[1:]:
            words = line.split()
            address, number = words[1].split(":")
            if int(number, 16) == port and words[3] == "0A":
                found.append(address)
    return found


def read_code(text, folder):
    """What a phone reads from the blocks on a terminal."""
    rows = []
    for line in re.findall(r"(?m)^[█▀▄ ]{20,}$", text):
        rows += [[block in " ▄" for block in line], [block in " ▀" for block in line]]
    # Eight dots for a module: a camera sees no single ones.
    dots = [" ".join(str(int(dark)) for dark in row for _ in range(8)) for row in rows for _ in range(8)]
    image = folder / "code.pbm"
    image.write_text(f"P1\n{8 * len(rows[0])} {8 * len(rows)}\n" + "\n".join(dots) + "\n")
    done = subprocess.run(["zbarimg", "--quiet", "--raw", image], capture_output=True, text=True, check=False)
    return done.stdout.strip()


def check_network(program, folder):
    served = Served(program, folder)
    hold(listeners(served.port) == ["0100007F"], f"it listens on {listeners(served.port)}")
    second = subprocess.run([program, "serve", "content", "--port", str(served.port), "--today", TODAY], cwd=folder,
                            capture_output=True, text=True, check=False, timeout=60)
    hold(second.returncode == 3 and "--port 0" in second.stderr, f"a taken port: {second.returncode} {second.stderr}")
    streams = [socket.create_connection(("127.0.0.1", served.port)) for _ in range(20)]
    for stream in streams:
        stream.sendall(b"GET /_xem/tin HTTP/1.1\r\nHost: localhost\r\n\r\n")
        hold(b"text/event-stream" in stream.recv(4096), "no stream of events")
    code, seconds = served.stop()
    hold(code == 0 and seconds < 1, f"Ctrl-C: code {code} after {seconds:.2f} s")
    for stream in streams:
        stream.close()
    print(f"20 streams, Ctrl-C ends it in {seconds:.2f} s", flush=True)
    served = Served(program, folder, "--lan")
    hold(listeners(served.port) == ["00000000"], f"with --lan it listens on {listeners(served.port)}")
    found = re.search(r"http://(?!127)([\d.]+):\d+/", served.said)
    if found:
        hold(read_code(served.said, folder) == f"http://{found[1]}:{served.port}/", "the QR code leads elsewhere")
        served_page = http.client.HTTPConnection(found[1], served.port, timeout=10)
        served_page.request("GET", "/")
        page = served_page.getresponse().read()
        hold(b"/_xem/xem.js" in page and b"data-token" not in page, "another machine gets a token")
    hold(served.stop(signal.SIGTERM)[0] == 143, "termination is not told")


def main():
    options = parser(__doc__)
    options.add_argument("--edits", type=int, default=50, help="so many saves are timed")
    options.add_argument("--saves", type=int, default=200, help="so many saves come one behind the other")
    options.add_argument("--rebuilds", type=int, default=1000, help="after so many the memory is looked at")
    options.add_argument("--lessons", type=int, default=1000, help="the size of the large book; 0 for none")
    options = options.parse_args()
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        folder = Path(temporary) / "sách"
        shutil.copytree(CONTENT, folder / "content")
        check_network(options.program, folder)
        chromium = browser(playwright)
        served = Served(options.program, folder)
        check_bytes(served, options.program, folder)
        check_strangers(served)
        reader = Reader(chromium, served)
        check_edits(reader, options.edits, "34 lessons")
        check_mistakes(reader)
        check_saves(reader, options.saves)
        check_files(reader)
        check_gone_page(reader)
        check_memory(reader, options.rebuilds)
        check_bytes(served, options.program, folder)
        hold(not reader.problems, f"the browser says {reader.problems[:3]}")
        hold(served.stop()[1] < 1, "Ctrl-C takes more than a second")
        if options.lessons:
            large = Path(temporary) / "lớn"
            large.mkdir()
            make_course(CONTENT, large / "content", options.lessons)
            served = Served(options.program, large)
            check_edits(Reader(chromium, served), options.edits, f"{options.lessons} lessons")
            hold(served.stop()[1] < 1, "Ctrl-C takes more than a second")
        chromium.close()
    print(f"serve: {len(failures)} failures")
    sys.exit(1 if failures else 0)


main()
