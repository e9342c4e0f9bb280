"""Articles from JSON lines: one object a line, its text and what is known of it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from annotations.errors import SourceError
from annotations.text import Facts
from annotations.text.dates import find_dates
from annotations.text.language_codes import language_code

SUFFIXES = frozenset({".jsonl", ".ndjson"})

KEYS = ("text", "id", "title", "outlet", "date", "language")
"""What a line may say of its article; all but the text may be missing or null."""

_ISO = re.compile(r"(\d{4})(-(?:0[1-9]|1[0-2])(-(?:0[1-9]|[12]\d|3[01]))?)?(?:[T ].*)?")
_MANY = 100


class ArticleLine(NamedTuple):
    """One line: ``where`` is file and line, ``id`` what it calls its article.

    ``language`` is empty where it is not said, and so are the facts.
    """

    where: str
    id: str
    text: str
    facts: Facts
    language: str


def read_lines(data: bytes, where: str, stem: str) -> tuple[ArticleLine, ...]:
    """Return the articles of a file of JSON lines, in order; only LF ends a line.

    ``where`` names the file in messages. A line without an id is called by ``stem`` and its
    number. Keys other than ``KEYS`` are ignored.

    Raises:
        SourceError: A line is no article; the message names every such line.
    """
    found, mistakes = [], []
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        if not line.strip():
            continue
        try:
            found.append(_article(line, f"{where}:{number}", f"{stem}-{number}"))
        except SourceError as error:
            mistakes.append(str(error))
    if not found and not mistakes:
        raise SourceError(f"{where}: the file is empty; nothing was imported")
    if mistakes:
        raise SourceError("\n".join(_short(mistakes)))
    return tuple(found)


def _short(mistakes: list[str]) -> Iterator[str]:
    yield from mistakes[:_MANY]
    if len(mistakes) > _MANY:
        yield f"… and {len(mistakes) - _MANY} more lines"


def _article(line: bytes, where: str, name: str) -> ArticleLine:
    value = _value(line, where)
    if str(value.get("format", "")).startswith("goldlese-gold/"):
        raise SourceError(
            f"{where}: this is a gold record, not an article; take it in with goldlese import"
        )
    text = value.get("text")
    if not isinstance(text, str):
        raise SourceError(
            f'{where}: the line has no "text"; an article is one JSON object a line, with the '
            f"keys {', '.join(KEYS)}"
        )
    if not text.strip():
        raise SourceError(f'{where}: the "text" is empty')
    if re.search("[\x00\ud800-\udfff]", text):
        raise SourceError(f'{where}: the "text" holds NUL or half a surrogate pair')
    facts = Facts(*(_said(value, key, where) for key in ("title", "outlet")))
    date = _date(_said(value, "date", where), where)
    said = _said(value, "language", where)
    language = language_code(said)
    if said.strip() and not language:
        raise SourceError(f'{where}: "language" must be two letters such as de')
    article_id = _id(value.get("id"), where) or name
    return ArticleLine(
        where, article_id, text, Facts(facts.title, facts.outlet, date), language
    )


def _value(line: bytes, where: str) -> Mapping[str, Any]:
    try:
        value = json.loads(line.decode())
    except UnicodeDecodeError as error:
        raise SourceError(f"{where}: byte {error.start} of the line is not UTF-8") from error
    except (ValueError, RecursionError) as error:
        said = getattr(error, "msg", "nested too deeply")
        column = getattr(error, "colno", 1)
        raise SourceError(f"{where}: this is no JSON ({said} at character {column})") from error
    if not isinstance(value, dict):
        raise SourceError(f"{where}: the line is no JSON object")
    return value


def _said(value: Mapping[str, Any], key: str, where: str) -> str:
    said = value.get(key)
    if said is None:
        return ""
    if not isinstance(said, str):
        raise SourceError(f'{where}: "{key}" must be text')
    return " ".join(re.sub("[\x00\ud800-\udfff]", "\ufffd", said).split())


def _id(value: object, where: str) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise SourceError(f'{where}: "id" must be text or a whole number')
    name = str(value)
    if not name.isprintable() or name.strip() != name:
        raise SourceError(
            f'{where}: the "id" {json.dumps(name)} has control characters, or white space at '
            "its ends"
        )
    return name


def _date(said: str, where: str) -> str:
    """Return a date in ISO 8601: as it is, else as news pages write dates."""
    iso = _ISO.fullmatch(said)
    if iso:
        return said[:10] if iso[3] else said[: len(iso[1] + (iso[2] or ""))]
    found = find_dates(said)
    if said and not found:
        raise SourceError(
            f'{where}: "date" is {json.dumps(said, ensure_ascii=False)}; write it as '
            "2017-11-30, 2017-11 or 2017"
        )
    return found[0].iso if found else ""
