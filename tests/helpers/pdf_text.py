"""The text that can be selected in a PDF as Qt writes it; enough of PDF to prove ours."""

from __future__ import annotations

import re
import unicodedata
import zlib

_OBJECT = re.compile(rb"(\d+) 0 obj\s(.*?)endobj", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_SHOWN = re.compile(rb"/F(\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)> ?Tj|\[([^\]]*)\] ?TJ")
_ROW = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(\[[^\]]*\]|<[0-9A-Fa-f]+>)")


def pages(data: bytes) -> int:
    """Return how many pages there are."""
    return len(re.findall(rb"/Type\s*/Page\b", data))


def pdf_text(data: bytes) -> str:
    """Return all selectable characters, page after page, without white space."""
    objects = {int(number): body for number, body in _OBJECT.findall(data)}
    found = []
    for body in objects.values():
        contents = re.search(rb"/Type\s*/Page\b.*?/Contents (\d+) 0 R", body, re.DOTALL)
        if contents:
            found.append(_shown(objects, _inflated(objects[int(contents[1])])))
    return unicodedata.normalize("NFKC", "".join("".join(found).split()))


def _shown(objects: dict[int, bytes], stream: bytes) -> str:
    found: list[str] = []
    letters: dict[int, str] = {}
    for font, one, many in _SHOWN.findall(stream):
        if font:
            letters = _letters(objects, int(font))
        for text in [one] if one else re.findall(rb"<([0-9A-Fa-f]+)>", many):
            codes = [int(text[at : at + 4], 16) for at in range(0, len(text), 4)]
            found += [letters.get(code, "\ufffd") for code in codes]
    return "".join(found)


def _letters(objects: dict[int, bytes], font: int) -> dict[int, str]:
    """Return the characters of a font's glyphs."""
    reference = re.search(rb"/ToUnicode (\d+) 0 R", objects[font])
    assert reference, f"the font {font} tells no characters"
    table = _inflated(objects[int(reference[1])]).decode("latin-1")
    letters: dict[int, str] = {}
    for first, _last, values in _ROW.findall(table):
        if values.startswith("["):
            each = re.findall(r"<([0-9A-Fa-f]+)>", values)
        else:
            each = [values[1:-1]]
        for place, value in enumerate(each):
            letters[int(first, 16) + place] = bytes.fromhex(value).decode("utf-16-be")
    return letters


def _inflated(body: bytes) -> bytes:
    found = _STREAM.search(body)
    assert found
    return zlib.decompress(found[1]) if b"FlateDecode" in body else found[1]
