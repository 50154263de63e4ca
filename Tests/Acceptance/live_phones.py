"""Phones of a live class, simulated: each holds a stream, looks when it is told, and answers."""

import asyncio
import contextlib
import html
import random
import re
import time
import urllib.parse

FIELD = re.compile(r'<input type="(radio|checkbox|text)" name="([^"]+)"(?: value="(\d*)")?')
SELECT = re.compile(r'<select name="([^"]+)">(.*?)</select>', re.S)


class Gone(Exception):
    """The server is not there."""


class Door:
    """Where a class is, and how it is asked."""

    def __init__(self, port, address="127.0.0.1"):
        self.port, self.address = port, address

    async def ask(self, method, path, body=None, headers=(), timeout=15):
        """Status, headers and text of an answer; a connection for each, as phones' browsers have it at worst."""
        try:
            reader, writer = await asyncio.wait_for(asyncio.open_connection(self.address, self.port), timeout)
        except OSError as error:
            raise Gone from error
        try:
            lines = [f"{method} {path} HTTP/1.1", f"Host: {self.address}:{self.port}", "Connection: close", *headers]
            data = b""
            if body is not None:
                data = urllib.parse.urlencode(body).encode()
                lines += ["Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(data)}",
                          f"Origin: http://{self.address}:{self.port}"]
            writer.write("\r\n".join([*lines, "", ""]).encode() + data)
            answer = await asyncio.wait_for(reader.read(), timeout)
        except (OSError, asyncio.IncompleteReadError) as error:
            raise Gone from error
        finally:
            writer.close()
        head, _, text = answer.partition(b"\r\n\r\n")
        if not head:
            raise Gone
        first, *rest = head.decode("latin-1").split("\r\n")
        named = dict(line.split(": ", 1) for line in rest if ": " in line)
        return int(first.split()[1]), named, text.decode("utf-8", "replace")

    @contextlib.asynccontextmanager
    async def stream(self, path):
        try:
            reader, writer = await asyncio.open_connection(self.address, self.port)
        except OSError as error:
            raise Gone from error
        try:
            writer.write(f"GET {path} HTTP/1.1\r\nHost: {self.address}:{self.port}\r\n\r\n".encode())
            yield reader
        finally:
            writer.close()


class Phone:
    """One seat. It does what the page's script does: looks when the stream speaks, retries what was not taken."""

    def __init__(self, door, seat, lot):
        self.door, self.seat, self.lot = door, seat, lot
        self.path, self.state, self.text = "", "", ""
        # When each state was first shown.
        self.seen = {}
        # Rounds whose answer the class said it has.
        self.confirmed = set()
        self.changed = asyncio.Event()
        self.tasks = []

    async def join(self, code):
        form = None
        while not self.path:
            try:
                if form is None:
                    _, _, text = await self.door.ask("GET", "/")
                    form = {"may": re.search(r'name="may" value="(\w+)"', text)[1], "ma": code, "so": self.seat}
                status, headers, text = await self.door.ask("POST", "/vao", form)
            except Gone:
                await asyncio.sleep(0.1)
                continue
            if status != 303:
                raise AssertionError(f"seat {self.seat}: {status} {text[-300:]}")
            self.path = headers["Location"]
        await self.look()
        self.tasks = [asyncio.create_task(self.listen())]

    async def listen(self):
        while True:
            try:
                async with self.door.stream("/tin") as reader:
                    while line := await reader.readline():
                        if line.startswith(b"data:"):
                            await self.look()
            except (Gone, OSError):
                pass
            await asyncio.sleep(0.5)

    async def look(self):
        with contextlib.suppress(Gone, asyncio.TimeoutError):
            status, headers, text = await self.door.ask("GET", f"{self.path}/nay", headers=["X-Camnang-Token: trang"])
            if status == 200:
                self.show(headers["X-Camnang-Version"], text)

    def show(self, state, text):
        self.state, self.text = state, text
        self.seen.setdefault(state, time.monotonic())
        self.changed.set()

    async def until(self, pattern, seconds=60):
        """Waits until its page is in a state; looks by itself every two seconds, as the script does every ten."""
        end = time.monotonic() + seconds
        while not re.fullmatch(pattern, self.state):
            if time.monotonic() > end:
                raise AssertionError(f"seat {self.seat} is still at {self.state}, not {pattern}")
            self.changed.clear()
            try:
                await asyncio.wait_for(self.changed.wait(), 2)
            except TimeoutError:
                await self.look()

    def fields(self):
        """An answer by lot to what the page asks."""
        selects = SELECT.findall(self.text)
        if selects:
            places = list(range(1, len(selects) + 1))
            self.lot.shuffle(places)
            return {name: place for (name, _), place in zip(selects, places, strict=True)}
        inputs = [found for found in FIELD.findall(self.text) if found[1] != "vong"]
        choices = [value for kind, _, value in inputs if kind != "text"]
        if choices:
            return {"chon": self.lot.choice(choices)}
        return {inputs[0][1]: self.lot.choice(["113", "12", "7"])}

    async def answer(self, place, fields=None, patience=60):
        """Sends until the class has it, or says that it is too late. Whether it was taken."""
        body = fields if isinstance(fields, list) else {"vong": place, **(fields or self.fields())}
        end = time.monotonic() + patience
        while time.monotonic() < end:
            try:
                status, headers, text = await self.door.ask("POST", f"{self.path}/tra-loi", body, ["X-Camnang-Token: trang"])
            except (TimeoutError, Gone):
                await asyncio.sleep(0.2)
                continue
            if status == 200:
                self.show(headers["X-Camnang-Version"], text)
                # The page says whether it has the answer.
                if "Đã gửi" in text and headers["X-Camnang-Version"].startswith(f"{place}-"):
                    self.confirmed.add(place)
                    return True
                return False
            raise AssertionError(f"seat {self.seat}: {status} {text[:200]}")
        raise AssertionError(f"seat {self.seat} could not send")

    def close(self):
        for task in self.tasks:
            task.cancel()


NEXT = re.compile(r'name="viec" value="(\w+)"><input type="hidden" name="vong" value="(\d+)"><input type="hidden" name="pha" value="(\w+)"')


class Leader:
    """The page by which a class is led."""

    def __init__(self, door, path):
        self.door, self.path = door, path

    async def usual(self):
        """What is done next, and where the class is: (action, place, phase)."""
        while True:
            with contextlib.suppress(Gone, asyncio.TimeoutError):
                status, _, text = await self.door.ask("GET", f"{self.path}/nay")
                if status == 200:
                    found = NEXT.search(text)
                    return (found[1], int(found[2]), found[3]) if found else (None, None, "over")
            await asyncio.sleep(0.1)

    async def ask(self):
        """Asks the next question; its round, or None where all are asked."""
        action, place, phase = await self.usual()
        if action not in ("begin", "next"):
            return None
        await self.do(action, place, phase)
        return place + (action == "next")

    async def do(self, action, place, phase):
        return await self.order(viec=action, vong=place, pha=phase)

    async def order(self, **fields):
        while True:
            with contextlib.suppress(Gone, asyncio.TimeoutError):
                status, _, text = await self.door.ask("POST", f"{self.path}/lam", fields, ["X-Camnang-Token: trang"])
                assert status == 200, f"{fields}: {status} {text[:200]}"
                return html.unescape(text)
            await asyncio.sleep(0.1)


def by_lot(seed):
    return random.Random(seed)
