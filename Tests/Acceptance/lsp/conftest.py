"""A server on a book that `camnang new` makes, or on a copy of `content/`, and what the tests ask of it."""

import asyncio
import json
import os
import pathlib
import shutil
import subprocess
import time

import pytest
import pytest_lsp
import texts
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

from house import CONTENT, NEW_LESSON, TODAY, new_book

PROGRAM = os.environ["CAMNANG_PROGRAM"]


def pytest_addoption(parser):
    parser.addoption("--edits", type=int, default=300, help="how many random edits")
    parser.addoption("--seed", type=int, default=1, help="which random edits")


# For tests of what holds whatever the book says.
every_book = pytest.mark.parametrize("folder", ["content", "new"], indirect=True)
# A copy of the lesson that `camnang new` writes, under another id.
SECOND = "bai-hai"


@pytest.fixture
def folder(tmp_path, request):
    if getattr(request, "param", "new") == "content":
        shutil.copytree(CONTENT, tmp_path / "content")
    else:
        new_book(PROGRAM, tmp_path)
        command = [PROGRAM, "new", "lesson", SECOND, "Bài hai", "--from", NEW_LESSON]
        subprocess.run(command, cwd=tmp_path, stdout=subprocess.DEVNULL, check=True)
    return tmp_path


async def eventually(holds, what=lambda: "", seconds=30):
    """Waits until something holds."""
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, what()
        await asyncio.sleep(0.01)


class Editor:
    """Documents of an editor, and the server's word on them."""

    def __init__(self, client: LanguageClient, folder: pathlib.Path):
        self.client = client
        self.folder = folder
        self.texts = {}
        self.versions = {}

    def uri(self, path):
        return (self.folder / "content" / path).as_uri()

    def document(self, path):
        return types.TextDocumentIdentifier(uri=self.uri(path))

    def text(self, path):
        if path in self.texts:
            return self.texts[path]
        return (self.folder / "content" / path).read_bytes().decode()

    def open(self, path, text=None):
        self.texts[path] = self.text(path) if text is None else text
        self.versions[path] = 1
        item = types.TextDocumentItem(
            uri=self.uri(path), language_id="yaml", version=1, text=self.texts[path]
        )
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(text_document=item))

    def change(self, path, area, new):
        self.versions[path] += 1
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                text_document=types.VersionedTextDocumentIdentifier(uri=self.uri(path), version=self.versions[path]),
                content_changes=[types.TextDocumentContentChangePartial(range=area, text=new)],
            )
        )

    def replace(self, path, old, new):
        text = self.texts[path]
        start = text.index(old)
        area = types.Range(
            start=texts.position(text, start), end=texts.position(text, start + len(old))
        )
        self.texts[path] = text[:start] + new + text[start + len(old) :]
        self.change(path, area, new)

    def at(self, path, needle, by=0):
        """Parameters that every request about a place has."""
        return {"text_document": self.document(path), "position": texts.place_of(self.text(path), needle, by)}

    async def until(self, path, codes):
        """Waits until the server says that exactly these codes are wrong in a file."""
        uri = self.uri(path)
        await eventually(
            lambda: uri in self.client.diagnostics and self.codes(path) == sorted(codes),
            lambda: f"{path}: {self.codes(path)}, not {codes}",
        )
        return self.client.diagnostics[uri]

    def codes(self, path):
        return sorted(d.code for d in self.client.diagnostics.get(self.uri(path), []))

    def save_all(self):
        for path, text in self.texts.items():
            (self.folder / "content" / path).write_bytes(text.encode())

    def check(self):
        """What `camnang check` finds in the same texts, in a folder of their own: {path: {(code, place, …)}}."""
        other = self.folder / "checked"
        shutil.rmtree(other, ignore_errors=True)
        shutil.copytree(self.folder / "content", other / "content")
        for path, text in self.texts.items():
            (other / "content" / path).write_bytes(text.encode())
        run = subprocess.run(
            [PROGRAM, "check", "content", "--format", "json", "--today", TODAY],
            cwd=other, capture_output=True, check=False,
        )
        assert run.returncode in (0, 1), run.stderr.decode()
        found = {}
        for diagnostic in json.loads(run.stdout)["diagnostics"]:
            path = diagnostic["file"].removeprefix("content/")
            data = (other / "content" / path).read_bytes()
            found.setdefault(path, []).append(
                (diagnostic["code"], diagnostic["severity"], *span(data, diagnostic), diagnostic["message"])
            )
        return {path: sorted(rows) for path, rows in found.items()}


def span(data, diagnostic):
    """The line and column of a diagnostic's start and end, as an editor counts them."""
    ends = diagnostic["offset"], diagnostic["offset"] + diagnostic["length"]
    # cut in the middle of a letter: as far as the letter's start
    whole = [data[:end].decode(errors="ignore") for end in ends]
    text = data.decode()
    places = [texts.position(text, len(before)) for before in whole]
    return tuple(value for place in places for value in (place.line, place.character))


def reported(items):
    """The same of what the server says."""
    names = {1: "error", 2: "warning"}
    return sorted(
        (d.code, names[d.severity], d.range.start.line, d.range.start.character, d.range.end.line,
         d.range.end.character, d.message.split("\n")[0])
        for d in items
    )


def parameters(folder, **options):
    capabilities = client_capabilities("visual-studio-code")
    return types.InitializeParams(
        capabilities=capabilities,
        root_uri=folder.as_uri(),
        workspace_folders=[types.WorkspaceFolder(uri=folder.as_uri(), name="camnang")],
        initialization_options=options or None,
    )


def accept_registrations(client):
    """Takes what the server registers by itself; which files it wants to be told of is a test's concern."""

    @client.feature(types.CLIENT_REGISTER_CAPABILITY)
    def register(params: types.RegistrationParams):
        client.registrations = params.registrations


CONFIG = ClientServerConfig(server_command=[PROGRAM, "lsp", "--today", TODAY])


@pytest_lsp.fixture(config=CONFIG)
async def client(lsp_client: LanguageClient, folder):
    """A server that says what is wrong unasked."""
    accept_registrations(lsp_client)
    await lsp_client.initialize_session(parameters(folder, language="vi"))
    yield
    await lsp_client.shutdown_session()


@pytest_lsp.fixture(config=CONFIG)
async def asked(lsp_client: LanguageClient, folder):
    """A server that says what is wrong when asked."""
    accept_registrations(lsp_client)
    await lsp_client.initialize_session(parameters(folder, diagnostics="pull", language="vi"))
    yield
    await lsp_client.shutdown_session()


@pytest.fixture
def editor(client, folder):
    return Editor(client, folder)


@pytest.fixture
def asking(asked, folder):
    return Editor(asked, folder)
