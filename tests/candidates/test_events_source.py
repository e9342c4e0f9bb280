"""The event source on small texts: triggers, types, arguments, factuality, and odd input."""

from __future__ import annotations

import pytest

from annotations.candidates.events.source import EventSource
from annotations.model import (
    Article,
    ArticleId,
    Candidate,
    Event,
    SourceMap,
    Span,
    Zone,
    ZoneKind,
)
from annotations.schema_files import read_schema


def an_article(text: str) -> Article:
    zones = (Zone(Span(0, len(text)), ZoneKind.BODY),) if text else ()
    return Article(ArticleId("a"), text, "", zones, SourceMap((0,), (0,)), "a.txt", "", "utf-8")


def events_of(text: str) -> list[tuple[str, str, str, dict[str, str]]]:
    """Return trigger text, type, factuality and roles of every event proposed."""
    article = an_article(text)
    proposed = EventSource().propose(article, read_schema("conflict-news"), ())
    by_id = {one.id: one for one in proposed}
    found = []
    for one in proposed:
        if isinstance(one.content, Event):
            roles = {
                argument.role: article.surface(by_id[argument.ref].content.fragments)
                for argument in one.content.arguments
            }
            values = dict(one.content.attributes)
            found.append(
                (
                    article.surface(one.content.fragments),
                    one.content.type,
                    values["factuality"],
                    roles,
                )
            )
    return found


def test_a_separable_verb_is_one_trigger_of_two_fragments() -> None:
    assert events_of("Die Armee nahm am Montag nach Kämpfen die Stadt ein.")[0] == (
        "nahm ein",
        "TerritoryChange",
        "asserted",
        {"gainer": "Armee", "territory": "Stadt"},
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1234567890 " * 20,
        "Kein Satzende und kein Ereignis",
        "ein " * 5000,
        "攻撃 هجوم нападение \U0001f4a3 ",
        "„“»«()–-,;:!?…" * 50,
    ],
)
def test_any_text_is_read_without_an_error(text: str) -> None:
    proposed: list[Candidate] = list(
        EventSource().propose(an_article(text), read_schema("conflict-news"), ())
    )
    assert all(one.content.fragments[-1].end <= len(text) for one in proposed)
