"""The text of the gold record, and the way from the reading text to it and back."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.model import Span, Zone, ZoneKind
from annotations.text import gold_text, make_article


def article_with(parts):
    """Return an article whose zones are the given pairs of text and whether it is furniture."""
    text = "".join(text for text, _ in parts)
    article = make_article(b"x", "x.txt")
    zones, start = [], 0
    for part, is_furniture in parts:
        if part:
            kind = ZoneKind.FURNITURE if is_furniture else ZoneKind.BODY
            zones.append(Zone(Span(start, start + len(part)), kind))
        start += len(part)
    return dataclasses.replace(article, text=text, zones=tuple(zones))


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([("Eins.\n", False), ("Werbung\n", True), ("Zwei.\n", False)], "Eins.\nZwei."),
        ([("Eins.\n\n", False), ("Werbung\n", True), ("Zwei.\n", False)], "Eins.\n\nZwei."),
        ([("Eins.\n", False), ("Werbung\n\n\n\n", True), ("Zwei.", False)], "Eins.\n\nZwei."),
        ([("Bild. ", False), ("Foto: dpa\n", True), ("Zwei.", False)], "Bild.\nZwei."),
        ([("# ", True), ("Titel\n\nText.", False)], "Titel\n\nText."),
        ([("Eins ", False), ("x", True), (" zwei", False)], "Eins zwei"),
        (
            [("Eins\n", False), ("x\n", True), ("\n", False), ("y\n", True), ("Zwei", False)],
            "Eins\n\nZwei",
        ),
        ([("Eins.\n\n\n\nZwei.", False)], "Eins.\n\n\n\nZwei."),
        ([("Werbung\n", True)], ""),
        ([(" \n", False), ("Werbung\n", True)], ""),
    ],
)
def test_cuts_leave_at_most_a_blank_line(parts, expected):
    assert gold_text(article_with(parts)).text == expected


def test_spans_go_there_and_back_and_never_over_a_cut():
    article = article_with([("Eins.\n", False), ("Werbung\n", True), ("Zwei.\n", False)])
    gold = gold_text(article)
    start = article.text.index("Zwei")
    assert gold.span(Span(start, start + 4)) == Span(6, 10)
    assert gold.reading_span(Span(6, 10)) == Span(start, start + 4)
    assert gold.span(Span(0, len(article.text))) is None
    assert gold.span(Span(6, 13)) is None
    assert gold.span(Span(5, 6)) is None
    assert gold.reading_span(Span(4, 7)) is None
    assert gold.reading_span(Span(0, 99)) is None
    assert gold_text(article_with([("W", True)])).reading_span(Span(0, 1)) is None


zoned = st.lists(
    st.tuples(st.text(alphabet="ab \n\u00a0😀", max_size=8), st.booleans()),
    min_size=1,
    max_size=12,
)


@given(zoned, st.data())
def test_whatever_is_kept_is_the_same_text(parts, data):
    article = article_with(parts)
    gold = gold_text(article)
    assert gold.text == gold.text.strip()
    kept = {}
    for place in range(len(article.text)):
        found = gold.span(Span(place, place + 1))
        if found is not None:
            kept[place] = found.start
            assert gold.text[found.start] == article.text[place]
            assert gold.reading_span(found) == Span(place, place + 1)
    assert list(kept.values()) == sorted(set(kept.values()))
    for place, character in enumerate(article.text):
        is_furniture = article.zone_at(place).kind is ZoneKind.FURNITURE
        assert (place in kept) <= (not is_furniture)
        if not character.isspace() and not is_furniture:
            assert place in kept
    if len(article.text) > 1:
        start = data.draw(st.integers(0, len(article.text) - 1))
        end = data.draw(st.integers(start + 1, len(article.text)))
        found = gold.span(Span(start, end))
        if found is not None:
            assert gold.text[found.start : found.end] == article.text[start:end]
