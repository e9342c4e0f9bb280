"""Which lines a zone takes, which kind a stretch is, what lies in page furniture."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.changes import accept, reject, set_zone
from annotations.model import Item, Span, Stamp, ZoneKind
from gui.review.zoning import in_furniture, kind_of, whole_lines
from tests.helpers.builders import an_article

TEXT = "Titel\n\n  Eins zwei.\nDrei.\n \n\tVier"
STAMP = Stamp("anna", "2026-01-02T10:00:00Z", 1.5)


@pytest.mark.parametrize(
    ("words", "taken"),
    [
        ("it", "Titel\n\n"),
        ("zwei", "  Eins zwei.\n"),
        ("zwei.\nDr", "  Eins zwei.\nDrei.\n \n"),
        ("Drei.", "Drei.\n \n"),
        ("Vier", "\tVier"),
    ],
)
def test_whole_lines_are_taken_with_the_blank_ones_after_them(words, taken):
    start = TEXT.index(words)
    span = whole_lines(an_article(TEXT).article, Span(start, start + len(words)))
    assert TEXT[span.start : span.end] == taken


@given(st.text("ab \n\t", min_size=1, max_size=40), st.data())
def test_lines_taken_hold_the_stretch_and_begin_and_end_at_line_ends(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    article = an_article(text).article
    taken = whole_lines(article, span)
    assert taken.contains(span)
    assert taken.start == 0 or text[taken.start - 1] == "\n"
    assert taken.end == len(text) or text[taken.end - 1] == "\n"
    assert whole_lines(article, taken).contains(taken)


def test_a_stretch_is_what_most_of_it_is():
    article = an_article("Titel\n\nLanger Text.").in_zone("Titel\n\n", ZoneKind.HEADING).article
    assert kind_of(article, Span(0, 5)) is ZoneKind.HEADING
    assert kind_of(article, Span(2, 19)) is ZoneKind.BODY


def test_rejected_items_do_not_lie_in_furniture():
    built = (
        an_article("Homs\n\nDeraa und Homs")
        .with_mention("Homs", "GPE")
        .with_mention("Deraa", "GPE")
        .with_mention("Homs", "GPE", after="und")
    )
    items = [Item(made.id, made) for made in built.candidates]
    article = built.article
    assert not list(in_furniture(article, items))
    (step,) = set_zone(article, Span(6, 20), ZoneKind.FURNITURE).steps
    article = replace(article, zones=step.after)
    assert [item.id for item in in_furniture(article, items)] == ["m2", "m3"]
    for change in (accept(items, "m2", STAMP, "a1"), reject(items, "m3", STAMP, "a1")):
        (decided,) = change.steps
        items = [
            Item(one.id, one.candidate, decided.after) if one.id == decided.item else one
            for one in items
        ]
    assert [item.id for item in in_furniture(article, items)] == ["m2"]
