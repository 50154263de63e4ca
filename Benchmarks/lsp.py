"""How soon `camnang lsp` answers a keystroke: a lesson of 256 KiB in the content is typed in, letter by letter, and each
time it is measured how long until its diagnostics are there, and until completions are. Medians and 95th percentiles of
wall time in milliseconds, seen from the client.
"""

import json
import pathlib
import re
import statistics
import subprocess
import tempfile
import time

from house import CONTENT, TODAY, in_vietnamese, parser

SIZE = 256 << 10


class Client:
    """The least that an editor is: messages in and out, one thread."""

    def __init__(self, command, root):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.number = 0
        self.request("initialize", {"processId": None, "rootUri": root.as_uri(), "capabilities": {}})
        self.notify("initialized", {})

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def notify(self, method, params):
        self.send({"method": method, "params": params})

    def receive(self):
        length = 0
        while (line := self.process.stdout.readline()) not in (b"\r\n", b""):
            length = int(line.split(b":")[1])
        return json.loads(self.process.stdout.read(length))

    def until(self, wanted):
        while not wanted(message := self.receive()):
            pass
        return message

    def request(self, method, params):
        self.number += 1
        number = self.number
        self.send({"id": number, "method": method, "params": params})
        return self.until(lambda message: message.get("id") == number and "method" not in message)


def grown(text):
    """A lesson with copies of its steps, problems and questions under other ids, until it is large enough."""
    parts = re.split(r"(?m)^(?=\S)", text)
    copies = 1
    while sum(len(part.encode()) for part in parts) < SIZE:
        copies += 1
        for i, part in enumerate(parts):
            if part.startswith(("các bước:", "sự cố:", "câu hỏi:")):
                items = text[text.index(part.split("\n")[0]) :].split("\n", 1)[1]
                items = re.split(r"(?m)^(?=\S)", items)[0]
                parts[i] += re.sub(r"(?m)^(  - mã: .*)$", rf"\1-{copies}", items)
    return "".join(parts)


def main():
    options = parser(__doc__, "release")
    options.add_argument("keystrokes", type=int, nargs="?", default=300)
    options = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        in_vietnamese(options.program, CONTENT, root / "content")
        path = min((root / "content/bai-hoc").glob("*.yaml"))
        path.write_text(grown(path.read_text()))
        measure(options.program, root, path, options.keystrokes)


def measure(program, root, path, keystrokes):
    client = Client([program, "lsp", "--today", TODAY], root)
    text, uri = path.read_text(), path.as_uri()
    item = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}

    def is_verdict(version):
        return lambda m: m.get("method") == "textDocument/publishDiagnostics" and m["params"].get("version") == version

    client.notify("textDocument/didOpen", {"textDocument": item})
    client.until(is_verdict(1))
    lines = text.split("\n")
    # In the middle of a text, and at a key that is being typed.
    actions = [i for i, line in enumerate(lines) if line.startswith("    làm: ")]
    middle = min(actions, key=lambda i: abs(i - len(lines) // 2))
    version, verdicts, offers, found = 1, [], [], 0
    for number in range(keystrokes):
        version += 1
        is_key = number % 2 == 1
        line, column = (middle + 1, 0) if is_key else (middle, len("    làm: ") + number // 2)
        typed = "    nếu\n" if is_key and number % 4 == 1 else "" if is_key else "ế"
        start = {"line": line, "character": column}
        end = {"line": line + 1, "character": 0} if is_key and not typed else start
        change = {"range": {"start": start, "end": end}, "text": typed}
        began = time.perf_counter()
        client.notify(
            "textDocument/didChange", {"textDocument": {"uri": uri, "version": version}, "contentChanges": [change]}
        )
        client.until(is_verdict(version))
        verdicts.append(1000 * (time.perf_counter() - began))
        # The next keystroke asks for completions at once, as an editor does.
        version += 1
        place = {"line": middle, "character": 0}
        change = {"range": {"start": place, "end": place}, "text": "    \n"}
        undo = {"range": {"start": place, "end": {"line": middle + 1, "character": 0}}, "text": ""}
        began = time.perf_counter()
        client.notify(
            "textDocument/didChange", {"textDocument": {"uri": uri, "version": version}, "contentChanges": [change]}
        )
        answer = client.request(
            "textDocument/completion", {"textDocument": {"uri": uri}, "position": {"line": middle, "character": 4}}
        )
        offers.append(1000 * (time.perf_counter() - began))
        found += len(answer["result"]["items"])
        version += 1
        client.notify(
            "textDocument/didChange", {"textDocument": {"uri": uri, "version": version}, "contentChanges": [undo]}
        )
        client.until(is_verdict(version))
    assert found > keystrokes, "no completions: the bench measures nothing"
    print(f"a lesson of {len(text.encode()) / 1024:.0f} KiB, {keystrokes} keystrokes (ms: median, p95, worst)")
    for name, times in [("diagnostics", verdicts), ("completion", offers)]:
        times.sort()
        p95 = times[int(0.95 * (len(times) - 1))]
        print(f"  {name:12}{statistics.median(times):8.1f}{p95:8.1f}{times[-1]:8.1f}")
    client.request("shutdown", None)
    client.notify("exit", None)


main()
