"""A live class: `camnang class open` with simulated phones, with real browsers, under attack, and killed.

Held: everybody sees a question closed; every answer that was confirmed is in the log, once; what comes late, twice or from
elsewhere is not; phones go on by themselves when the server is killed; memory, threads and connections stay bounded; the
pages are light, work without a script and by keyboard alone. Printed: how long from closing to every phone's page.
"""

import asyncio
import contextlib
import json
import os
import random
import re
import resource
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from house import NEW_LESSON, TODAY, browser, new_book, parser
from live_phones import Door, Gone, Leader, Phone, by_lot

GROUP = "Tổ <b>3</b> & «bạn»"
failures = []


def hold(condition, text):
    if not condition:
        failures.append(text)
        print(f"  FAILED {text}", flush=True)


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Open:
    """A class that is open, in a process of its own."""

    def __init__(self, program, folder, content, seats, *words, group=GROUP, day=TODAY):
        self.program, self.folder, self.port = program, folder, free_port()
        self.words = [str(program), "class", "open", "--content", str(content), "--store", str(folder / "so.sqlite"),
                      "--port", str(self.port), "--today", day, "--plain", "--lang", "vi"]
        self.first = [NEW_LESSON, "--group", group, "--seats", str(seats), *words]
        self.process = None
        self.start(*self.first)
        said = self.log.read_text(encoding="utf-8")
        self.leader = re.search(r"http://127\.0\.0\.1:\d+(/dieu-khien/\S+)", said)[1]
        status = json.loads((folder / "so-lop.json").read_text(encoding="utf-8"))
        self.code = status["code"]
        self.items = [(item["lesson"], item["question"]) for item in status["items"]]

    @property
    def log(self):
        return self.folder / "said.txt"

    def start(self, *words):
        """Begins, or goes on with what was broken off."""
        with self.log.open("wb") as log:
            self.process = subprocess.Popen([*self.words, *words], stdout=log, stderr=log)
        end = time.monotonic() + 60
        while time.monotonic() < end:
            if self.process.poll() is not None:
                sys.exit(f"FAILED class open: {self.log.read_text(encoding='utf-8')}")
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1):
                if "/dieu-khien/" in self.log.read_text(encoding="utf-8"):
                    return
            time.sleep(0.02)
        sys.exit("FAILED class open did not begin")

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(10)

    def memory(self):
        """Bytes in use, and threads."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) << 10, int(re.search(r"Threads:\s+(\d+)", status)[1])

    def events(self):
        """The log, event by event."""
        out = self.folder / "xuat.jsonl"
        out.unlink(missing_ok=True)
        done = subprocess.run([self.program, "progress", "export", "--output", str(out), "--store", str(self.folder / "so.sqlite")],
                              capture_output=True, text=True, check=False)
        hold(done.returncode == 0, f"export: {done.stderr[-300:]}")
        return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()[1:]]


def check_log(opened, phones, what):
    """Every confirmed answer is in the log, once; nothing else is."""
    events = opened.events()
    roster = [json.loads(line) for line in (opened.folder / "so-roster.jsonl").read_text(encoding="utf-8").splitlines()[1:]]
    seats = {row["code"]: row["seat"] for row in roster}
    rounds = Counter()
    for event in events:
        if event["kind"] == "answered":
            rounds[seats[event["trainee"]], event["question"], event.get("stage")] += 1
    twice = [key for key, count in rounds.items() if count > 1]
    hold(not twice, f"{what}: recorded twice: {twice[:5]}")
    by_seat = Counter(seat for seat, _, _ in rounds)
    for phone in phones:
        hold(by_seat[phone.seat] == len(phone.confirmed),
             f"{what}: seat {phone.seat} has {by_seat[phone.seat]} answers in the log, {len(phone.confirmed)} were confirmed")
    return events


async def crowd(opened, count, rounds, seconds, times):
    """Phones join, answer within some seconds, and see each question closed and its answer."""
    door = Door(opened.port)
    lot = by_lot(count)
    phones = [Phone(door, seat + 1, random.Random(lot.random())) for seat in range(count)]
    started = time.monotonic()
    await asyncio.gather(*(phone.join(opened.code) for phone in phones))
    joined = time.monotonic() - started
    leader = Leader(door, opened.leader)
    for number in range(rounds):
        place = await leader.ask()
        if place is None:
            break

        async def one(phone, place=place):
            # A stage is not for whoever left the one before it unanswered.
            await phone.until(rf"{place}-asking-(open|none)")
            if phone.state.endswith("none"):
                return
            await asyncio.sleep(phone.lot.random() * seconds)
            if phone.lot.random() < 0.05:
                return
            took = time.monotonic()
            hold(await phone.answer(place), f"{count} phones: seat {phone.seat} was not taken in round {place}")
            times["answer"].append(time.monotonic() - took)
            if phone.lot.random() < 0.1:
                # Sent again, as by a phone that did not hear the answer; and with another choice.
                await phone.answer(place, {"chon": "1"})

        await asyncio.gather(*(one(phone) for phone in phones))
        closing = time.monotonic()
        await leader.do("close", place, "asking")
        await asyncio.gather(*(phone.until(rf"{place}-closed-.*") for phone in phones))
        times["close"] += [max(0, phone.seen[phone.state] - closing) for phone in phones]
        late = phones[number % count]
        if place not in late.confirmed:
            hold(not await late.answer(place, {"chon": "1"}), "an answer after closing was taken")
        showing = time.monotonic()
        await leader.do("reveal", place, "closed")
        await asyncio.gather(*(phone.until(rf"{place}-revealed-.*") for phone in phones))
        times["reveal"] += [max(0, phone.seen[phone.state] - showing) for phone in phones]
    _, place, phase = await leader.usual()
    if phase != "over":
        await leader.do("finish", place, phase)
    await asyncio.gather(*(phone.until(r"\d+-over-.*") for phone in phones))
    for phone in phones:
        phone.close()
    return phones, joined


def crowds(args, content, scratch):
    for count in args.phones:
        folder = scratch / f"crowd-{count}"
        folder.mkdir()
        opened = Open(args.program, folder, content, count)
        times = {"answer": [], "close": [], "reveal": []}
        phones, joined = asyncio.run(asyncio.wait_for(crowd(opened, count, args.rounds, args.seconds, times), 900))
        memory, threads = opened.memory()
        opened.stop()
        check_log(opened, phones, f"{count} phones")
        hold(threads < 40 and memory < 400 << 20, f"{count} phones: {threads} threads, {memory >> 20} MB")

        def said(name, times=times):
            found = sorted(times[name])
            return f"{statistics.median(found) * 1000:.0f} ms median, {found[-1] * 1000:.0f} ms worst"

        print(f"{count} phones: all in after {joined:.1f} s; an answer taken in {said('answer')}; from closing to every phone's page "
              f"{said('close')}; from the answer shown {said('reveal')}; {memory >> 20} MB, {threads} threads", flush=True)


async def broken_rounds(opened, kills, lot):
    """The server is killed at random moments of rounds, and begun again; phones know nothing of it."""
    door = Door(opened.port)
    phones = [Phone(door, seat + 1, random.Random(lot.random())) for seat in range(8)]
    leader = Leader(door, opened.leader)
    over = False

    async def killer():
        nonlocal over
        for _ in range(kills):
            await asyncio.sleep(lot.random() * 0.8)
            opened.kill()
            await asyncio.to_thread(opened.start)
        over = True

    async def lead():
        while True:
            action, place, phase = await leader.usual()
            if phase == "over":
                return
            if over or action != "finish":
                await leader.do(action, place, phase)
            elif action == "finish":
                # Round after round until the last kill: the last question is opened again.
                await asyncio.sleep(0.2)
            await asyncio.sleep(0.3)

    async def live(phone):
        await phone.join(opened.code)
        while not re.match(r"\d+-over", phone.state):
            found = re.fullmatch(r"(\d+)-asking-open", phone.state)
            if found and int(found[1]) not in phone.confirmed:
                await asyncio.sleep(phone.lot.random() * 0.4)
                if phone.state == found[0]:
                    await phone.answer(int(found[1]))
                continue
            phone.changed.clear()
            with contextlib.suppress(asyncio.TimeoutError):
                await asyncio.wait_for(phone.changed.wait(), 1)
            await phone.look()

    await asyncio.gather(killer(), lead(), *(live(phone) for phone in phones))
    for phone in phones:
        phone.close()
    return phones


def kills(args, content, scratch):
    lot = by_lot(7)
    done = 0
    while done < args.kills:
        folder = scratch / f"kills-{done}"
        folder.mkdir()
        opened = Open(args.program, folder, content, 8)
        count = min(6, args.kills - done)
        phones = asyncio.run(asyncio.wait_for(broken_rounds(opened, count, lot), 300))
        opened.stop()
        hold(sum(len(phone.confirmed) for phone in phones) > 0, "nobody answered between kills")
        check_log(opened, phones, f"after {count} kills")
        done += count
    print(f"killed {done} times in the middle of rounds: every confirmed answer is in the log, once", flush=True)


# Attacks

async def attacks(opened):
    door = Door(opened.port)
    status, _, _ = await door.ask("GET", "/", headers=[])
    hold(status == 200, f"the entrance: {status}")

    async def raw(data, wait=2.0):
        with contextlib.suppress(OSError, asyncio.TimeoutError):
            reader, writer = await asyncio.open_connection("127.0.0.1", opened.port)
            with contextlib.suppress(OSError):
                writer.write(data)
                await writer.drain()
            answer = await asyncio.wait_for(reader.read(4096), wait)
            writer.close()
            return answer
        return b""

    def request(path, host=None, more="", method="GET", body=b""):
        host = host or f"127.0.0.1:{opened.port}"
        return f"{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{more}\r\n".encode() + body

    for host in ("evil.example", f"evil.example:{opened.port}", "127.0.0.1.evil.example", ""):
        answer = await raw(request("/", host or " "))
        hold(b" 421 " in answer[:20] or b" 400 " in answer[:20], f"Host {host!r}: {answer[:40]}")
    form = f"ma={opened.code}&so=1".encode()
    for origin in ("http://evil.example", "null", "https://127.0.0.1"):
        answer = await raw(request("/vao", None, f"Origin: {origin}\r\nContent-Length: {len(form)}\r\n", "POST", form))
        hold(b" 403 " in answer[:20], f"Origin {origin}: {answer[:40]}")
    lead = b"viec=begin&vong=0&pha=gathering"
    for more in ("", "Origin: http://evil.example\r\n"):
        answer = await raw(request(f"{opened.leader}/lam", None, f"{more}Content-Length: {len(lead)}\r\n", "POST", lead))
        hold(b" 403 " in answer[:20], f"led by a stranger: {answer[:40]}")
    answer = await raw(request("/dieu-khien/" + "a" * 20))
    hold(b" 404 " in answer[:20], f"a leader's page by guessing: {answer[:40]}")
    big = b"a" * (1 << 20)
    answer = await raw(request("/vao", None, f"Content-Length: {len(big)}\r\n", "POST", big))
    hold(b" 200 " not in answer[:20], f"a body of 1 MB: {answer[:40]}")
    answer = await raw(b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\n\r\n")
    hold(b" 200 " not in answer[:20], f"a line of 100 KB: {answer[:40]}")
    answer = await raw(b"GET / HTTP/1.1\r\n" + b"".join(b"X-%d: a\r\n" % i for i in range(5000)) + b"\r\n")
    hold(b" 200 " not in answer[:20], f"5,000 headers: {answer[:40]}")
    for path in ("/../so.sqlite", "/sach/../so.sqlite", "/sach/%2e%2e/so-lop.json", "/anh/../../etc/passwd", "/anh/%2fetc%2fpasswd",
                 "/sach/..%2f..%2fso-lop.json", "/canh-../../etc/passwd.svg", "//etc/passwd", "/g/", "/g/x", "/g//nay", "/%ff"):
        answer = await raw(request(path))
        hold(b" 200 " not in answer[:20], f"{path}: {answer[:60]}")
    # Codes cannot be tried one after the other.
    tried = [await door.ask("POST", "/vao", {"ma": f"{n:04}", "so": 1}) for n in range(1000, 1030) if f"{n:04}" != opened.code]
    hold(any(status == 429 for status, _, _ in tried), "thirty wrong codes were all looked at")
    _, _, text = await door.ask("POST", "/vao", {"ma": "<script>alert(1)</script>", "so": '"><i>'})
    hold("<script>alert" not in text and '"><i>' not in text, "markup in a form comes back")
    return raw, request


async def flood(opened):
    """2,000 connections that say nothing or trickle; meanwhile somebody comes in."""
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(8192, resource.getrlimit(resource.RLIMIT_NOFILE)[1]),) * 2)
    held = []
    for index in range(2000):
        with contextlib.suppress(OSError, asyncio.TimeoutError):
            reader, writer = await asyncio.wait_for(asyncio.open_connection("127.0.0.1", opened.port), 2)
            if index % 2:
                writer.write(b"GET / HTTP/1.1\r\nHost: 127")
            held.append((reader, writer))
    worst = 0
    door = Door(opened.port)
    for _ in range(10):
        began = time.monotonic()
        with contextlib.suppress(Gone, asyncio.TimeoutError):
            status, _, _ = await door.ask("GET", "/", timeout=5)
            hold(status == 200, f"during the flood: {status}")
            worst = max(worst, time.monotonic() - began)
            continue
        hold(False, "nobody can come in during the flood")
    memory, threads = opened.memory()
    files = len(os.listdir(f"/proc/{opened.process.pid}/fd"))
    for index, (_, writer) in enumerate(held):
        if index % 2:
            with contextlib.suppress(OSError):
                writer.write(b".0")
    # Slow ones are let go after twenty seconds, whatever trickles in.
    await asyncio.sleep(23)
    left = len(os.listdir(f"/proc/{opened.process.pid}/fd"))
    for _, writer in held:
        writer.close()
    hold(files < 1100 and left < 100, f"{files} files open during the flood, {left} after it")
    hold(threads < 40 and memory < 400 << 20, f"flood: {threads} threads, {memory >> 20} MB")
    print(f"2,000 connections: {files} open, {left} after 23 s, {memory >> 20} MB, {threads} threads; the entrance within "
          f"{worst * 1000:.0f} ms", flush=True)


def hostile(args, content, scratch):
    folder = scratch / "hostile"
    folder.mkdir()
    opened = Open(args.program, folder, content, 5)
    asyncio.run(attacks(opened))
    if args.flood:
        asyncio.run(flood(opened))
    hold(opened.process.poll() is None, "the server died of it")
    opened.stop()


# Browsers

def weigh(page, address):
    """Bytes of a page with all that it fetches."""
    page.goto(address)
    page.wait_for_load_state("load")
    return page.evaluate("""performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))
        .reduce((sum, one) => sum + one.encodedBodySize, 0)""")


def answer_by_keys(page):
    """Answers what the page asks without a pointer."""
    page.wait_for_selector("form.answer")
    fields = page.query_selector_all("form.answer [name]:not([type=hidden])")
    fields[0].focus()
    kind = fields[0].evaluate("one => one.type")
    if kind in ("radio", "checkbox"):
        page.keyboard.press("Space")
    elif kind == "select-one":
        for place, field in enumerate(fields):
            field.focus()
            for _ in range(place + 1):
                page.keyboard.press("ArrowDown")
    else:
        page.keyboard.type("113")
    page.query_selector("form.answer button").focus()
    page.keyboard.press("Enter")


def alone(opened, page, base):
    """The book is there, too, and what somebody answers in it by themselves comes to the class's laptop."""
    page.goto(f"{base}/sach/bai-{NEW_LESSON}.html")
    page.evaluate("document.querySelector('#tu-kiem-tra').open = true")
    page.wait_for_selector(".question .check")
    page.evaluate("""(() => {
        const one = document.querySelector('.question[data-kind=single-choice]');
        one.querySelector('input').click();
        one.querySelector('.check').click();
    })()""")
    page.click(".phone-log summary")
    page.click(".phone-log button:has-text('Gửi')")
    page.wait_for_selector(".phone-log .feedback:has-text('Đã nhận')", timeout=10_000)
    said = subprocess.run([*opened.words[:1], "class", "phones", "list", "--store", str(opened.folder / "so.sqlite"), "--lang", "vi"],
                          capture_output=True, text=True, check=False)
    hold(said.returncode == 0 and re.search(r"\b1 câu", said.stdout), f"class phones says {said.stdout}{said.stderr}")


def browsers(args, content, scratch):
    folder = scratch / "browsers"
    folder.mkdir()
    opened = Open(args.program, folder, content, 6, "--wifi", 'Lớp; "học"', "--password", "a:b,c")
    base = f"http://127.0.0.1:{opened.port}"
    shots = args.pictures or folder
    axe = Axe()
    with sync_playwright() as playwright:
        chromium = browser(playwright)
        errors = []

        def window(width, height, **more):
            page = chromium.new_context(viewport={"width": width, "height": height}, **more).new_page()
            page.on("pageerror", lambda error: errors.append(str(error)))
            page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
            return page

        phone, mute = window(390, 844), window(360, 640, java_script_enabled=False)
        wall, lead = window(1280, 720), window(1100, 800)
        weight = weigh(phone, f"{base}/")
        hold(weight <= 60 << 10, f"the first page weighs {weight >> 10} KB")
        wall.goto(f"{base}/man-chieu")
        lead.goto(base + opened.leader)
        for page, seat in ((phone, 1), (mute, 2)):
            if page is mute:
                page.goto(f"{base}/")
            page.fill("[name=ma]", opened.code)
            page.fill("[name=so]", str(seat))
            page.keyboard.press("Enter")
            page.wait_for_url("**/g/*")
        wall.wait_for_selector(".count:has-text('2')")
        hold(GROUP in lead.title() and lead.query_selector("h1 b, header b") is None, "the class's name is not shown as it is")
        wall.screenshot(path=shots / "wall-entrance.png")
        if shutil.which("zbarimg"):
            found = subprocess.run(["zbarimg", "-q", "--raw", "-Sbinary", str(shots / "wall-entrance.png")],
                                   capture_output=True, check=False)
            hold('WIFI:T:WPA;S:Lớp\\; \\"học\\";P:a\\:b\\,c;;'.encode() in found.stdout, f"the QR of the Wi-Fi says {found.stdout!r}")
        seen = Counter()
        for number in range(args.rounds):
            action = lead.query_selector("#viec")
            if action is None or lead.query_selector("[name=viec]").get_attribute("value") not in ("begin", "next"):
                break
            lead.keyboard.press("Space")
            phone.wait_for_selector("form.answer")
            kind = phone.eval_on_selector("form.answer [name]:not([type=hidden])", "one => one.type + one.name")
            seen[kind] += 1
            for name, page in (("phone", phone), ("wall", wall)):
                found = [violation["id"] for violation in axe.run(page).response["violations"]]
                hold(not found, f"{name}, {kind}: {found}")
            phone.screenshot(path=shots / f"phone-{number}-asked.png", full_page=True)
            answer_by_keys(phone)
            phone.wait_for_selector(".sent")
            mute.reload()
            hold(mute.query_selector("form.answer") is not None, "without a script nothing is asked")
            for place, field in enumerate(mute.query_selector_all("form.answer select")):
                field.select_option(index=1 + place)
            for field in mute.query_selector_all("form.answer input[type=radio], form.answer input[type=checkbox]")[:1]:
                field.check(force=True)
            for field in mute.query_selector_all("form.answer input[type=text]"):
                field.fill("113")
            mute.click("form.answer button")
            hold(mute.query_selector(".sent") is not None, f"{kind}: not sent without a script")
            lead.wait_for_selector("header:has-text('đã trả lời 2')")
            lead.keyboard.press("ArrowRight")
            wall.wait_for_selector("header:has-text('Đã đóng')")
            hold(wall.query_selector(".bar") is None, "bars of two answers are shown")
            hold("verdict" not in phone.inner_html("main"), "the answer is on the phone before it is shown")
            lead.keyboard.press("Space")
            phone.wait_for_selector(".solution")
            wall.wait_for_selector(".solution")
            phone.screenshot(path=shots / f"phone-{number}-shown.png", full_page=True)
            wall.screenshot(path=shots / f"wall-{number}-shown.png")
            for name, page in (("phone", phone), ("wall", wall), ("leader", lead)):
                found = [violation["id"] for violation in axe.run(page).response["violations"]]
                hold(not found, f"{name}, {kind}, shown: {found}")
        # A second phone for a seat that is taken waits, and gets it when the leader agrees.
        second = window(390, 844)
        second.goto(f"{base}/")
        second.fill("[name=ma]", opened.code)
        second.fill("[name=so]", "1")
        second.click("button")
        second.wait_for_selector("text=đã có máy khác")
        lead.wait_for_selector(".asking")
        lead.click(".asking button >> nth=0")
        second.wait_for_selector("text=đã có máy khác", state="detached")
        phone.wait_for_url(f"{base}/")
        # A phone that slept: the class goes on without it, and it finds its way by itself.
        second.context.set_offline(True)
        lead.click("details.more summary") if lead.query_selector("details.more") else None
        lead.click("button:has-text('Kết thúc')")
        second.wait_for_timeout(500)
        second.context.set_offline(False)
        second.wait_for_selector("text=Cảm ơn", timeout=15_000)
        second.screenshot(path=shots / "phone-end.png", full_page=True)
        wall.screenshot(path=shots / "wall-end.png", full_page=True)
        lead.screenshot(path=shots / "leader-end.png", full_page=True)
        alone(opened, window(390, 844), base)
        # A phone that is offline says so in its console, and the one that lost its seat hears 404.
        errors = [error for error in errors if "Failed to load resource" not in error and "ERR_INTERNET" not in error]
        hold(not errors, f"errors in browsers: {errors[:3]}")
        print(f"browsers: {sum(seen.values())} questions of {len(seen)} kinds by keyboard and without a script; "
              f"the first page weighs {weight / 1024:.1f} KB", flush=True)
        chromium.close()
    opened.stop()


def main():
    arguments = parser(__doc__)
    arguments.add_argument("--phones", type=int, nargs="*", default=[60, 200], help="how many phones at once")
    arguments.add_argument("--rounds", type=int, default=30, help="rounds of each class at most")
    arguments.add_argument("--seconds", type=float, default=5, help="within how many seconds phones answer")
    arguments.add_argument("--kills", type=int, default=50, help="how often the server is killed")
    arguments.add_argument("--no-flood", dest="flood", action="store_false", help="without 2,000 connections")
    arguments.add_argument("--no-browser", dest="browser", action="store_false", help="without Chromium")
    arguments.add_argument("--pictures", type=Path, help="a folder for pictures of the pages")
    args = arguments.parse_args()
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        content = new_book(args.program, scratch / "sach")
        if args.phones:
            crowds(args, content, scratch)
        if args.kills:
            kills(args, content, scratch)
        hostile(args, content, scratch)
        if args.browser:
            browsers(args, content, scratch)
    print(f"live: {len(failures)} failures")
    sys.exit(bool(failures))


if __name__ == "__main__":
    main()
