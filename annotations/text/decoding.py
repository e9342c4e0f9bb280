"""From the bytes of a source file to its characters."""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass

from annotations.errors import SourceError

ASSUMED_ENCODINGS = frozenset({"cp1252", "utf-16-le", "utf-16-be"})
"""Encodings that nothing in a file states; they were concluded from its content."""

_MARKS: tuple[tuple[bytes, str], ...] = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"SQLite format 3\x00", "a database"),
)
_WHITE_CONTROLS = frozenset("\t\n\r\f\v\x1a\x85")
_CONTROLS_ALLOWED = 0.01
_SHORTEST_UTF16 = 8
_SAVE = "save it as plain text in UTF-8 and import that"


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of a source file; ``data.decode(encoding) == text`` always holds.

    ``assumed`` says that nothing in the file states the encoding and that it is not UTF-8, so
    that a reader should be told what was assumed.
    """

    text: str
    encoding: str
    assumed: bool = False


def decode(data: bytes, where: str) -> Decoded:
    """Return the characters of ``data``; ``where`` names the file in messages.

    A byte order mark decides; then UTF-8; then UTF-16 without a mark, where it is unmistakable;
    then Windows-1252. A mark is no part of the text.

    Raises:
        SourceError: The file is empty, is not text, or is of none of these encodings.
    """
    if not data.strip():
        raise SourceError(f"{where}: the file is empty; nothing was imported")
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise SourceError(f"{where}: the file is not text but {what}; {_SAVE}")
    decoded = _by_mark(data, where) or _without_mark(data, where)
    if not _has_ink(decoded.text):
        raise SourceError(f"{where}: the file holds only white space; nothing was imported")
    _refuse_binary(decoded.text, where)
    return decoded


def _has_ink(text: str) -> bool:
    return bool(text.strip().strip("\ufeff\u200b\x1a").strip())


def _by_mark(data: bytes, where: str) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return Decoded(data.decode(encoding), encoding)
            except UnicodeDecodeError as error:
                raise SourceError(
                    f"{where}: the file begins with a mark for {encoding}, but byte "
                    f"{error.start} does not fit it; {_SAVE}"
                ) from error
    return None


def _without_mark(data: bytes, where: str) -> Decoded:
    if b"\x00" in data:
        return _utf16(data, where)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        _refuse_damaged_utf8(data, where, error)
    try:
        return Decoded(data.decode("cp1252"), "cp1252", assumed=True)
    except UnicodeDecodeError as error:
        raise SourceError(
            f"{where}: the file is neither UTF-8 nor UTF-16 nor Windows-1252 "
            f"(byte {error.start} fits none of them); {_SAVE}"
        ) from error


def _utf16(data: bytes, where: str) -> Decoded:
    """Return ``data`` as UTF-16 of the byte order that gives the more ordinary text."""
    readings = []
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _is_of_few_blocks(text) and all(map(_is_ordinary, set(text))):
            readings.append((sum(map(text.count, " \n.,")), encoding, text))
    readings.sort(reverse=True)
    best = readings[0][0] if readings else 0
    if not best or sum(reading[0] == best for reading in readings) > 1:
        raise SourceError(
            f"{where}: the file is not text (it holds NUL bytes); choose a text file"
        )
    _, encoding, text = readings[0]
    return Decoded(text, encoding, assumed=True)


def _is_of_few_blocks(text: str) -> bool:
    """Say whether ``text`` is long enough, has ASCII in it, and keeps to few blocks of Unicode.

    Bytes of other meaning give characters from all over Unicode when read as UTF-16.
    """
    if len(text) < _SHORTEST_UTF16:
        return False
    blocks = Counter(ord(character) >> 8 for character in text)
    common = sum(count for _, count in blocks.most_common(3))
    return blocks[0] >= len(text) * 0.1 and common >= len(text) * 0.9


def _is_ordinary(character: str) -> bool:
    """Say whether ``character`` is assigned and no control but white space."""
    return character in _WHITE_CONTROLS or unicodedata.category(character) not in (
        "Cc",
        "Cn",
        "Co",
        "Cs",
    )


def _refuse_damaged_utf8(data: bytes, where: str, error: UnicodeDecodeError) -> None:
    """Raise when most characters beyond ASCII are good UTF-8: then it is damaged UTF-8.

    Reading such a file as Windows-1252 would spoil every umlaut without a word.
    """
    text = data.decode("utf-8", errors="replace")
    beyond = sum(character > "\x7f" for character in text)
    damaged = text.count("\ufffd")
    if beyond - damaged > damaged:
        line = data.count(b"\n", 0, error.start) + 1
        raise SourceError(
            f"{where}: line {line}: byte 0x{data[error.start]:02x} is not UTF-8, though the "
            f"rest of the file is; the file is damaged or of mixed encodings: {_SAVE}"
        ) from error


def _refuse_binary(text: str, where: str) -> None:
    controls = sum(
        text.count(character)
        for character in set(text)
        if character < "\x20" or character == "\x7f"
        if character not in _WHITE_CONTROLS
    )
    if "\x00" in text or controls > len(text) * _CONTROLS_ALLOWED:
        raise SourceError(
            f"{where}: the file is not text (it holds control characters); choose a text file"
        )
