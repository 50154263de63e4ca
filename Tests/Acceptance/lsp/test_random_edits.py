"""Whatever is typed, piece by piece, the server must know what a check of the same texts finds."""

import random

import texts
from conftest import every_book, reported
from lsprotocol import types


@every_book
async def test_finds_what_a_check_finds(asking, request):
    edits = request.config.getoption("--edits")
    rng = random.Random(request.config.getoption("--seed"))
    paths = sorted(str(p.relative_to(asking.folder / "content")) for p in (asking.folder / "content").rglob("*.yaml"))
    chosen = rng.sample(paths, min(6, len(paths))) + ["sach.yaml"]
    for path in chosen:
        asking.open(path)
    compared = 0
    for number in range(1, edits + 1):
        path = rng.choice(chosen)
        area, piece, after = texts.random_change(asking.texts[path], rng)
        asking.texts[path] = after
        asking.change(path, area, piece)
        if number % 60 == 0:
            # So that the files do not drown in mistakes: each shows 50 at most.
            mended = rng.choice(chosen)
            whole = texts.lines_of(asking.texts[mended])
            end = types.Position(line=len(whole), character=0)
            text = (asking.folder / "content" / mended).read_bytes().decode()
            asking.change(mended, types.Range(start=types.Position(line=0, character=0), end=end), text)
            asking.texts[mended] = text
        if number % 3 == 0:
            answer = await asking.client.workspace_diagnostic_async(
                types.WorkspaceDiagnosticParams(previous_result_ids=[])
            )
            said = {item.uri: reported(item.items) for item in answer.items if item.items}
            found = {asking.uri(path): rows for path, rows in asking.check().items()}
            assert said == found, f"after edit {number} of {path}: {piece!r}"
            compared += sum(len(rows) for rows in found.values())
            # What is asked in passing must not disturb it, nor bring it down.
            place = area.start
            document = asking.document(path)
            await asking.client.text_document_completion_async(
                types.CompletionParams(text_document=document, position=place)
            )
            await asking.client.text_document_hover_async(types.HoverParams(text_document=document, position=place))
            await asking.client.text_document_document_symbol_async(
                types.DocumentSymbolParams(text_document=document)
            )
            await asking.client.text_document_code_action_async(
                types.CodeActionParams(
                    text_document=document, range=area, context=types.CodeActionContext(diagnostics=[])
                )
            )
    print(f"{edits} edits, {compared} diagnostics compared")
    assert compared > edits
