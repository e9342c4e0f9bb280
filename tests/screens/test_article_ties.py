"""Ties of random pages: they run between the words, and no name of a role covers anything."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from annotations.model import Argument, Event, Mention, Span
from gui.article.page import Mode, Page
from gui.article.sheet import Sheet
from gui.article.tie_ground import Ground
from gui.article.tie_routes import rounded
from gui.article.typography import Typography
from tests.helpers.article_samples import an_article, an_item, conflict_news

WORDS = (
    "die",
    "Armee",
    "IS-Terrormiliz",
    "😀",
    "am",
    "Beobachtungsstelle",
    "دمشق",
    "e\u0301tat",
)
ROLES = ("gainer", "loser", "territory", "time")
WIDTH = 560.0


@st.composite
def tied_pages(draw):
    """Return a text, its items, and the number of the event that is current."""
    words = draw(st.lists(st.sampled_from(WORDS), min_size=20, max_size=90))
    text = " ".join(words)
    places, at = [], 0
    for word in words:
        places.append(Span(at, at + len(word)))
        at += len(word) + 1
    mentions = []
    for number in range(draw(st.integers(2, 14))):
        place = draw(st.sampled_from(places))
        label = draw(st.sampled_from(("GPE", "MIL", "ORG")))
        mentions.append(an_item(f"m{number + 1}", Mention((place,), label)))
    events = []
    for number in range(draw(st.integers(1, 5))):
        chosen = draw(st.lists(st.sampled_from(mentions), min_size=1, max_size=5, unique=True))
        arguments = tuple(Argument(draw(st.sampled_from(ROLES)), item.id) for item in chosen)
        trigger = (draw(st.sampled_from(places)),)
        events.append(an_item(f"v{number + 1}", Event(trigger, "TerritoryChange", arguments)))
    items = tuple(sorted((*mentions, *events), key=lambda item: item.sort_key))
    return text, items


def ties_of(text, items, mode=Mode.FULL):
    page = Page(an_article(text), conflict_news(), Typography(), "de")
    page.mode = mode
    page.index.set_items(items)
    sheet = Sheet(page, WIDTH, 40.0)
    return sheet, sheet.ties("v1").shapes


def upright_stretches(path):
    """Return x, top and bottom of the straight upright parts of a way."""
    before = path.elementAt(0)
    for number in range(1, path.elementCount()):
        here = path.elementAt(number)
        if here.isLineTo() and abs(here.x - before.x) < 0.01:
            yield here.x, min(here.y, before.y), max(here.y, before.y)
        before = here


@settings(max_examples=50, deadline=None)
@given(tied_pages())
def test_ties_cross_rows_between_words_and_chips(qapp, tied):
    sheet, shapes = ties_of(*tied)
    assert shapes
    rows = Ground(sheet, sheet.all).rows
    for shape in shapes:
        ends = [shape.path.elementAt(0), shape.path.elementAt(shape.path.elementCount() - 1)]
        for x, top, bottom in upright_stretches(shape.path):
            for row in rows:
                if any(row.top <= end.y <= row.bottom for end in ends):
                    continue
                if top < (row.top + row.bottom) / 2 < bottom:
                    assert any(left <= x <= right for left, right in row.find_gaps(0.5))


@settings(max_examples=50, deadline=None)
@given(tied_pages())
def test_no_name_of_a_role_covers_text_chips_or_another_name(qapp, tied):
    sheet, shapes = ties_of(*tied)
    ground = Ground(sheet, sheet.all)
    placed: list[QRectF] = []
    for shape in shapes:
        if shape.label is not None:
            assert not any(shape.label.intersects(each) for each in ground.obstacles)
            assert not any(shape.label.intersects(each) for each in placed)
            placed.append(shape.label)


def test_roles_of_the_current_event_have_their_names(qapp):
    words = "Die Armee hat am Donnerstag Homs und die Stadt Hama eingenommen".split()
    text = " ".join(words * 3)
    starts = {word: text.index(word) for word in words}
    ids = []
    for number, word in enumerate(("Armee", "Donnerstag", "Homs", "Hama")):
        span = Span(starts[word], starts[word] + len(word))
        ids.append(an_item(f"m{number + 1}", Mention((span,), "GPE")))
    arguments = tuple(Argument(role, item.id) for role, item in zip(ROLES, ids, strict=True))
    trigger = text.rindex("eingenommen")
    event = Event((Span(trigger, trigger + 11),), "TerritoryChange", arguments)
    items = (*ids, an_item("v1", event))
    _, shapes = ties_of(text, items, Mode.NORMAL)
    assert [shape.role for shape in shapes] == ["Gewinner", "Verlierer", "Gebiet", "Zeit"]
    assert all(shape.label is not None for shape in shapes)


@pytest.mark.parametrize(
    "points", [[(0, 0), (0, 10)], [(0, 0), (0, 5), (0, 5), (8, 5), (8, 9)], [(3, 3), (3, 3.1)]]
)
def test_a_way_begins_and_ends_where_it_should(points):
    path = rounded([QPointF(*point) for point in points], 6.0)
    assert (path.elementAt(0).x, path.elementAt(0).y) == points[0]
    end = path.currentPosition()
    assert abs(end.x() - points[-1][0]) + abs(end.y() - points[-1][1]) <= 0.5
