"""The article set in other ways: what the reader looks at stays where it is."""

from __future__ import annotations

import pytest

from annotations.model import ZoneKind
from gui.article.page import Mode
from gui.article.palette import plain_theme
from gui.article.typography import LABEL_FAMILIES
from gui.article.view import ArticleView
from tests.helpers.article_samples import Marker, an_article, conflict_news

SENTENCE = "Absatz {n} nennt Homs und Deraa, wo die Armee vorrückte und viele Menschen flohen. "
TEXT = "Truppen rücken vor\n\n" + "\n\n".join(
    (SENTENCE * (1 + n % 5)).format(n=n) for n in range(60)
)
CHANGES = {
    "quiet": lambda view: view.set_mode(Mode.QUIET),
    "full": lambda view: view.set_mode(Mode.FULL),
    "larger": lambda view: view.set_zoom(1.8),
    "smaller": lambda view: view.set_zoom(0.6),
    "narrower": lambda view: view.set_measure(40),
    "wider": lambda view: view.set_measure(110),
    "looser": lambda view: view.set_spacing(1.5),
    "tighter": lambda view: view.set_spacing(0.8),
    "face": lambda view: view.set_families(LABEL_FAMILIES),
    "window": lambda view: view.resize(460, 620),
    "rejected": lambda view: view.set_show_rejected(True),
}


@pytest.fixture
def view(qtbot):
    marker = Marker(TEXT)
    for n in range(60):
        state = "rejected" if n % 7 == 3 else "open"
        marker.mark("Homs", "GPE", after=f"Absatz {n} ", state=state)
        marker.mark("Armee", "MIL", after=f"Absatz {n} ")
    view = ArticleView()
    qtbot.addWidget(view)
    view.set_theme(plain_theme(conflict_news()))
    view.resize(900, 620)
    view.set_article(
        an_article(TEXT, [("Truppen", ZoneKind.HEADING), ("Absatz 0", ZoneKind.BODY)]),
        conflict_news(),
    )
    view.set_items(marker.sorted, None)
    with qtbot.waitExposed(view):
        view.show()
    return view


def height_of(view, position) -> float:
    return view._places.caret(position).top()


def first_line(view) -> int:
    """Return where the first whole line that shows begins."""
    return view._hold._of_line()[0]


@pytest.mark.parametrize("change", CHANGES)
def test_the_current_item_stays_at_its_height(view, change):
    view.set_current("m61")
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() + 97)
    start = view.current_item.content.fragments[0].start
    before = height_of(view, start)
    assert 0 < before < view.viewport().height() - 40
    CHANGES[change](view)
    view.grab()
    assert height_of(view, start) == pytest.approx(before, abs=1)


@pytest.mark.parametrize("change", CHANGES)
def test_else_the_first_line_stays_at_its_height(view, change):
    view.set_current("m3")
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    view.grab()
    first = first_line(view)
    before = height_of(view, first)
    assert 0 <= before < 60
    CHANGES[change](view)
    view.grab()
    assert height_of(view, first) == pytest.approx(before, abs=1)


def test_there_and_back_ends_where_it_began(view):
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    view.grab()
    first = first_line(view)
    before = height_of(view, first)
    for _ in range(3):
        for width in range(880, 480, -40):
            view.resize(width, 620)
        view.set_zoom(2.1)
        view.set_mode(Mode.QUIET)
        view.set_mode(Mode.NORMAL)
        view.set_zoom(1.0)
        view.resize(900, 620)
    view.grab()
    assert first_line(view) == first
    assert height_of(view, first) == pytest.approx(before, abs=1)


def test_the_beginning_of_an_article_stays_in_sight(view):
    for change in CHANGES.values():
        change(view)
        assert view.verticalScrollBar().value() == 0


def test_looser_lines_stand_further_apart(view):
    def pitch() -> float:
        lines = view._layout.paragraph(6).lines
        return lines[1].baseline - lines[0].baseline

    view.set_mode(Mode.QUIET)
    usual = pitch()
    view.set_spacing(1.5)
    assert pitch() == pytest.approx(usual * 1.5, abs=2)
    view.set_spacing(9.0)
    assert view.spacing == 1.5


def test_hint_letters_go_with_the_words_they_stand_for(view):
    view.start_hints(view.visible_words, lambda _picked: None)

    def displaced() -> list[str]:
        return [
            hint.label
            for hint in view.hints.hints
            if hint.rect != view._places.characters(hint.target)[0]
        ]

    assert not displaced()
    view.set_zoom(1.8)
    assert view.verticalScrollBar().value() == 0
    assert view.hints.hints
    assert not displaced()
    view.resize(600, 400)
    assert not displaced()
    view.leave_hints()
