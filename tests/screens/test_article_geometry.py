"""Geometry of paragraphs with random texts and marks: exact, without collisions, found."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextLayout

from annotations.model import Mention, Span, ZoneKind, fragments
from gui.article.hits import marks_at
from gui.article.page import Page
from gui.article.painting import body_of
from gui.article.sheet import Sheet
from gui.article.typography import Typography
from tests.helpers.article_samples import an_article, an_item, conflict_news

WIDTH = 420.0
PIECES = (
    *("Die ", "IS-Terrormiliz ", "a", "US", " ", "Beobachtungsstelle ", "übrig ", "1.200 "),
    *("é", "e\u0301", "😀", "👩\u200d👩\u200d👧 ", "🇩🇪", "मि ", "\u00ad", "漢字", "\u2028"),
    *("مدينة ", "دمشق", "שלום "),
)
LABELS = ("MIL", "GPE", "ORG", "QUANTITY")


@st.composite
def marked_texts(draw):
    """Return a text of one paragraph and items on it, nested, crossing and discontinuous."""
    text = "".join(draw(st.lists(st.sampled_from(PIECES), min_size=4, max_size=60))) + "x"
    items = []
    for number in range(draw(st.integers(1, 10))):
        spans = []
        for _ in range(draw(st.integers(1, 2))):
            start = draw(st.integers(0, len(text) - 1))
            spans.append((start, min(start + draw(st.integers(1, 14)), len(text))))
        spans.sort()
        if len(spans) == 2 and spans[0][1] > spans[1][0]:
            spans = spans[:1]
        state = draw(st.sampled_from(("open", "accepted", "rejected")))
        content = Mention(fragments(spans), draw(st.sampled_from(LABELS)))
        items.append(an_item(f"m{number + 1}", content, state))
    return text, tuple(sorted(items, key=lambda item: item.sort_key))


def laid_out(text, items, *, zoom=1.0):
    page = Page(an_article(text), conflict_news(), Typography(zoom))
    page.shows_rejected = True
    page.index.set_items(items)
    return page, Sheet(page, WIDTH, 10.0)


def drawn_stretches(layout: QTextLayout, lines, start: int, end: int):
    """Return (line, left, right) of the glyphs of each character, combined ones whole.

    On lines of one direction nothing is asked of blanks that hang over the end, nor of soft
    hyphens, which stand on the page only there.
    """
    units = layout.text().encode("utf-16-le")
    while not layout.isValidCursorPosition(start):
        start -= 1
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        last = line.textStart() + line.textLength()
        for hanging in () if lines[number].is_mixed else ((b" \0", b"( "), (b"\xad\0",)):
            while last > line.textStart() and units[2 * last - 2 : 2 * last] in hanging:
                last -= 1
        unit = max(start, line.textStart())
        while unit < min(end, last):
            following = min(max(layout.nextCursorPosition(unit), unit + 1), last)
            for run in line.glyphRuns(unit, following - unit):
                if run.boundingRect().width() > 0.01:
                    yield number, run.boundingRect().left(), run.boundingRect().right()
            unit = following


def covered(stretches) -> dict[int, list[tuple[float, float]]]:
    """Return the union of stretches, line by line."""
    by_line: dict[int, list[tuple[float, float]]] = {}
    for line, left, right in sorted(stretches):
        merged = by_line.setdefault(line, [])
        if merged and left <= merged[-1][1] + 0.3:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right))
        else:
            merged.append((left, right))
    return by_line


@settings(max_examples=150, deadline=None)
@given(marked_texts())
def test_a_marks_rectangles_are_exactly_its_characters(qapp, marked):
    text, items = marked
    page, sheet = laid_out(text, items)
    within = 0.4 if text.isascii() else 1.1  # other faces round widths otherwise
    for number in range(len(page)):
        made = sheet.paragraph(number)
        layout = sheet.text_layout(number)
        for placed in page.placed(number):
            parts = [part for part in made.parts if part.mark.id == placed.mark.id]
            wanted = covered(
                each
                for stretch in placed.ranges
                for each in drawn_stretches(layout, made.lines, stretch.start, stretch.end)
            )
            found = covered(
                (part.line, box.rect.left(), box.rect.right())
                for part in parts
                for box in part.boxes
                if box.rect.width() > within
            )
            assert found.keys() == wanted.keys()
            for line, stretches in wanted.items():
                assert [s for pair in found[line] for s in pair] == pytest.approx(
                    [s for pair in stretches for s in pair], abs=within
                )
                top, bottom = made.lines[line].text_top, made.lines[line].text_bottom
                for part in parts:
                    if part.line == line:
                        assert all(
                            box.rect.top() == top and box.rect.bottom() == pytest.approx(bottom)
                            for box in part.boxes
                        )


@settings(max_examples=150, deadline=None)
@given(marked_texts(), st.sampled_from((0.7, 1.0, 1.6)))
def test_no_chip_covers_text_or_another_chip(qapp, marked, zoom):
    text, items = marked
    page, sheet = laid_out(text, items, zoom=zoom)
    for number in range(len(page)):
        made = sheet.paragraph(number)
        texts = [
            QRectF(-50, line.text_top, WIDTH + 100, line.ascent + line.descent)
            for line in made.lines
        ]
        for place, chip in enumerate(made.chips):
            assert chip.rect.width() > 0
            assert not any(chip.rect.intersects(rect) for rect in texts), chip.text
            for other in made.chips[:place]:
                assert not chip.rect.intersects(other.rect), (chip.text, other.text)
        assert all(
            chip.rect.top() >= 0 and chip.rect.bottom() <= made.height for chip in made.chips
        )


@settings(max_examples=150, deadline=None)
@given(marked_texts())
def test_lines_of_marks_in_one_lane_do_not_meet(qapp, marked):
    text, items = marked
    page, sheet = laid_out(text, items)
    for number in range(len(page)):
        parts = sheet.paragraph(number).parts
        for place, part in enumerate(parts):
            for other in parts[:place]:
                if (part.line, part.lane) == (other.line, other.lane):
                    assert (
                        part.right <= other.left + 0.1
                        or other.right <= part.left + 0.1
                        or part.right - part.left < 0.1
                        or other.right - other.left < 0.1
                    )


@settings(max_examples=100, deadline=None)
@given(marked_texts())
def test_a_point_in_a_rectangle_finds_its_mark(qapp, marked):
    text, items = marked
    page, sheet = laid_out(text, items)
    for number in range(len(page)):
        made = sheet.paragraph(number)
        for part in made.parts:
            for box in part.boxes:
                if box.rect.width() > 0.5:
                    found = marks_at(made, box.rect.center(), page.typography)
                    assert part.mark.id in [mark.id for mark in found]
        for chip in made.chips:
            found = marks_at(made, chip.rect.center(), page.typography)
            assert [mark.id for mark in found] == [chip.mark.id]
        assert marks_at(made, QPointF(-300, 5), page.typography) == []


@settings(max_examples=60, deadline=None)
@given(marked_texts())
def test_the_longer_mark_is_drawn_around_the_shorter(qapp, marked):
    text, items = marked
    page, sheet = laid_out(text, items)
    for number in range(len(page)):
        made = sheet.paragraph(number)
        for part in made.parts:
            for other in made.parts:
                inside = (
                    part.line == other.line
                    and other.left > part.left + 0.5
                    and other.right < part.right - 0.5
                )
                if inside:
                    line = made.lines[part.line]
                    around = body_of(part, part.boxes[0], line, page.typography)
                    within = body_of(other, other.boxes[0], line, page.typography)
                    assert part.lane > other.lane
                    assert around.bottom() > within.bottom()


def test_a_mark_over_a_line_end_is_open_on_both_sides_of_it(qapp):
    text = "Das erklärte am Donnerstag die " + "Beobachtungsstelle " * 4 + "wieder."
    start = text.index("Beob")
    item = an_item("m1", Mention((Span(start, len(text)),), "ORG"))
    _, sheet = laid_out(text, (item,))
    boxes = [part.boxes[0] for part in sheet.paragraph(0).parts]
    assert len(boxes) >= 2
    assert [box.is_open_left for box in boxes] == [False] + [True] * (len(boxes) - 1)
    assert [box.is_open_right for box in boxes] == [True] * (len(boxes) - 1) + [False]
    assert [chip.text for chip in sheet.paragraph(0).chips] == ["ORG"]


def test_the_connector_of_a_mark_of_two_parts_lies_between_them(qapp):
    text = "Sie rief ein Kalifat aus."
    spans = fragments([(4, 8), (21, 24)])
    item = an_item("m1", Mention(spans, "ORG"))
    _, sheet = laid_out(text, (item,))
    (part,) = sheet.paragraph(0).parts
    ((left, right),) = part.links
    assert left == part.boxes[0].rect.right()
    assert right == part.boxes[1].rect.left()


def test_lines_without_marks_stay_close(qapp):
    text = "Worte " * 40
    plain, sheet = laid_out(text, ())
    item = an_item("m1", Mention((Span(0, 5),), "ORG"))
    _, marked = laid_out(text, (item,))
    before = [line.text_top for line in sheet.paragraph(0).lines]
    after = [line.text_top for line in marked.paragraph(0).lines]
    pitches = {round(b - a) for a, b in pairwise(before)}
    assert len(pitches) == 1
    assert after[1] > before[1]
    assert {round(b - a) for a, b in pairwise(after[1:])} == pitches
    assert plain.typography.pitch(plain.setting(0)) in pitches


def test_a_long_label_is_shortened_not_pushed_over_its_neighbour(qapp):
    text = "Sie nahm ein und gab es"
    first = an_item("m1", Mention((Span(4, 8),), "Q" * 40))
    second = an_item("m2", Mention((Span(17, 20),), "GPE"))
    _, sheet = laid_out(text, (first, second))
    chips = {chip.mark.id: chip for chip in sheet.paragraph(0).chips}
    assert chips["m1"].text.endswith("…")
    assert chips["m1"].rect.top() == chips["m2"].rect.top()
    assert chips["m2"].text == "GPE"


def test_furniture_within_a_line_of_text_is_dimmed_not_folded(qapp):
    text = "# taz.de -- Letzte Stadt 😀 erobert\n\nDrucken | Teilen"
    article = an_article(
        text,
        [
            ("# taz", ZoneKind.FURNITURE),
            ("Letzte", ZoneKind.HEADING),
            ("erobert", ZoneKind.FURNITURE),
        ],
    )
    page = Page(article, conflict_news(), Typography())
    assert page.kinds[0] is ZoneKind.HEADING
    assert [(fold.last, fold.lines) for fold in page.folds] == [(2, 1)]
    (first, second) = page.dimmed(0)
    assert first == (0, text.index("Letzte"))
    assert second == (text.index("erobert") + 1, text.index("\n") + 1)
    assert page.dimmed(2) == []
