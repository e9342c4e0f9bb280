"""Fifty random texts from the widest Unicode: opened, selected, marked, every offset right."""

from __future__ import annotations

from random import Random

import pytest
from PySide6.QtWidgets import QApplication

from annotations.model import Mention, Span, fragments
from gui.article.text_standin import snapped_to_graphemes
from gui.article.view import ArticleView
from tests.helpers.article_samples import an_article, an_item, conflict_news

RANGES = (
    (0x00, 0x7F), (0x80, 0x24F), (0x300, 0x36F), (0x400, 0x4FF), (0x590, 0x6FF),
    (0x900, 0x97F), (0xE00, 0xE7F), (0x1F00, 0x1FFF), (0x2000, 0x206F), (0x3040, 0x30FF),
    (0x4E00, 0x4FFF), (0xAC00, 0xACFF), (0xD800, 0xDFFF), (0xE000, 0xE0FF), (0xFB1D, 0xFDFF),
    (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFF0, 0xFFFF), (0x1D400, 0x1D4FF),
    (0x1F1E6, 0x1F1FF), (0x1F3FB, 0x1F64F), (0x20000, 0x200FF), (0xE0100, 0xE01EF),
)  # fmt: skip
JOINED = (
    "\r\n",
    "\r",
    "\u2028",
    "\u2029",
    "\u0085",
    "\ufeff",
    "👩\u200d👩\u200d👧",
    " ",
    "\n",
    "\0",
)

LINE_ENDS = "\n\r\u2029"
"""A mark of nothing but these has no place on the page."""


def random_text(seed: int) -> str:
    random = Random(seed)  # noqa: S311
    parts = [random.choice(("\ufeff", "\ufffe", "\0", "a"))]
    for _ in range(random.randint(40, 220)):
        if random.random() < 0.2:
            parts.append(random.choice(JOINED))
        else:
            first, last = random.choice(RANGES)
            parts.append(chr(random.randint(first, last)))
    return "".join(parts)


@pytest.fixture
def view(qtbot):
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(520, 400)
    with qtbot.waitExposed(view):
        view.show()
    return view


@pytest.mark.parametrize("seed", range(50))
def test_offsets_of_a_random_text_hold(view, seed):
    text = random_text(seed)
    random = Random(seed)  # noqa: S311
    items = []
    for number in range(12):
        start = random.randrange(len(text))
        end = min(len(text), start + random.randint(1, 9))
        items.append(an_item(f"m{number + 1}", Mention(fragments([(start, end)]), "ORG")))
    items.sort(key=lambda item: item.sort_key)
    view.set_article(an_article(text), conflict_news())
    assert view.document().blockCount() == len(view.page.stand_in.starts)
    view.set_items(tuple(items), None)
    for item in items:
        view.set_current(item.id)
        view.grab()
        (span,) = item.content.fragments
        view.select(span)
        start = snapped_to_graphemes(text, span.start, outward_end=False)
        end = snapped_to_graphemes(text, span.end, outward_end=True)
        assert view.selected_span() == Span(start, end)
        caret = view.caret()
        assert (caret.anchor, caret.position) == (start, end)
        assert view.selected_text() == text[start:end]
        if not any("\ud800" <= character <= "\udfff" for character in text[start:end]):
            view.copy()
            copied = QApplication.clipboard().mimeData().data("text/plain")
            assert bytes(copied.data()).decode("utf-8") == text[start:end]
        has_ink = any(character not in LINE_ENDS for character in text[span.start : span.end])
        assert view._places.bodies(item) or not has_ink, repr(text[span.start : span.end])
    for position in range(0, len(text), 7):
        rect = view._places.caret(position)
        assert rect is not None


def test_a_line_from_right_to_left_stands_at_the_right(view):
    text = "שלום עולם\n\nDeutsch"
    view.set_article(an_article(text), conflict_news())
    right = view._layout.paragraph(0).lines[0]
    left = view._layout.paragraph(2).lines[0]
    assert right.right == pytest.approx(view._layout.column_width, abs=2)
    assert right.left > 100
    assert left.left == 0


def test_a_latin_name_in_an_arabic_line_has_one_rectangle(view):
    text = "قال Islamischer Staat اليوم"
    item = an_item("m1", Mention(fragments([(4, 21)]), "MIL"))
    view.set_article(an_article(text), conflict_news())
    view.set_items((item,), None)
    (part,) = view._layout.paragraph(0).parts
    assert len(part.boxes) == 1
    across = an_item("m1", Mention(fragments([(2, 8)]), "MIL"))
    view.set_items((across,), None)
    (part,) = view._layout.paragraph(0).parts
    assert len(part.boxes) == 2


def test_a_paragraph_of_a_million_characters_is_usable(view):
    text = "Wort " * 100_000 + "漢" * 500_000
    view.set_article(an_article(text), conflict_news())
    item = an_item("m1", Mention(fragments([(999_990, 999_995)]), "ORG"))
    view.set_items((item,), "m1")
    assert view.item_rect("m1") is not None
    assert max(view._layout.height(n) for n in range(5)) < 5000
    view.select(Span(999_990, 999_995))
    assert view.selected_text() == "漢" * 5
