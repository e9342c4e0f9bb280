"""Short texts with their mentions marked: ``Die [MIL|[GPE.d|malische] Armee] rückt vor.``

After the label: ``n`` nominal, ``o`` pronoun, ``d`` derived, ``t`` part of a compound.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from annotations.model import (
    Article,
    ArticleId,
    Candidate,
    Mention,
    SourceMap,
    Span,
    Zone,
    ZoneKind,
)

_MARK = re.compile(r"\[([A-Z]+)(?:\.([nodt]))?\||\]")
_MENTION = {"n": "nominal", "o": "pronoun"}
_FORM = {"d": "deriv", "t": "part"}


class Found(NamedTuple):
    """One mention, told by what a reader sees."""

    start: int
    text: str
    label: str
    mention: str
    form: str


def plain(marked: str) -> tuple[str, list[Found]]:
    """Return the text without marks, and the mentions in order."""
    text, last = "", 0
    open_: list[tuple[int, str, str]] = []
    found: list[Found] = []
    for match in _MARK.finditer(marked):
        text += marked[last : match.start()]
        last = match.end()
        if match[0] != "]":
            open_.append((len(text), match[1], match[2] or ""))
            continue
        start, label, kind = open_.pop()
        mention, form = _MENTION.get(kind, "name"), _FORM.get(kind, "plain")
        found.append(Found(start, text[start:], label, mention, form))
    assert not open_, f"an unclosed mark in {marked!r}"
    return text + marked[last:], sorted(found)


def an_article(text: str, kind: ZoneKind = ZoneKind.BODY) -> Article:
    """Return an article of one zone."""
    zones = (Zone(Span(0, len(text)), kind),) if text else ()
    return Article(ArticleId("a"), text, "", zones, SourceMap((0,), (0,)), "a.txt", "", "utf-8")


def mentions(candidates: Iterable[Candidate], text: str) -> list[Found]:
    """Return the mentions among ``candidates``, in order."""
    found = []
    for candidate in candidates:
        content = candidate.content
        if isinstance(content, Mention):
            span, values = content.fragments[0], dict(content.attributes)
            surface = text[span.start : span.end]
            found.append(
                Found(
                    span.start,
                    surface,
                    content.label,
                    values.get("mention", ""),
                    values.get("form", ""),
                )
            )
    return sorted(found)
