"""A reader's own pace, a hint at haste, blind articles."""

from __future__ import annotations

from gui.dialogs.blind_draw import BlindDraw
from gui.dialogs.statistics import Statistics


def rows(model):
    return [tuple(model._texts(row)) for row in model.rows]


def test_the_pace_is_counted_by_kind(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.press("Return", "Return", "Backspace", "3", "Ctrl+Shift+T")
    dialog = goldlese.window.findChild(Statistics)
    goldlese.qtbot.waitUntil(lambda: bool(dialog.kinds.rows))
    counts = {row[0]: row[1] for row in rows(dialog.kinds)}
    assert sum(int(count) for count in counts.values()) == 4
    assert counts["Mentions, accepted"] == "2"
    assert counts["Mentions, rejected"] == "1"
    ((title, count, *_),) = rows(dialog.articles)
    assert title == goldlese.review.article.display_title
    assert count == "4"
    dialog.reject()


def test_what_was_accepted_at_once_is_not_timed(goldlese):
    goldlese.start(goldlese.seeds())
    total = len(goldlese.review.items)
    goldlese.press("Return", "Ctrl+Shift+Return", "Return", "Ctrl+Shift+T")
    dialog = goldlese.window.findChild(Statistics)
    goldlese.qtbot.waitUntil(lambda: bool(dialog.kinds.rows))
    assert dialog.summary.text().startswith("1 decision in")
    assert f"{total - 1} made many at once" in dialog.summary.text()
    dialog.reject()


def test_the_limit_of_pauses_holds_at_once_and_is_remembered(goldlese):
    project = goldlese.seeds()
    goldlese.start(project)
    goldlese.press("Ctrl+Shift+T")
    dialog = goldlese.window.findChild(Statistics)
    dialog.limit.setValue(20)
    dialog.reject()
    assert goldlese.review.clock.pause_limit == 20
    goldlese.restart(project)
    assert goldlese.review.clock.pause_limit == 20


def test_accepting_faster_than_one_can_read_is_hinted_at(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.press(*["Return"] * 7)
    assert goldlese.place.status._hint.text() == ""
    goldlese.press("Return")
    assert goldlese.place.status._hint.text() == "Accepted faster than one can read"
    assert not goldlese.notice


def test_rejecting_in_between_is_no_haste(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.press(*["Return", "Return", "Return", "Backspace"] * 5)
    assert goldlese.place.status._hint.text() == ""


def test_a_share_of_blind_articles_is_drawn_shown_and_taken_back(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.program.trigger("draw-blind")
    dialog = goldlese.window.findChild(BlindDraw)
    dialog.share.setValue(40)
    dialog.seed.setValue(7)
    assert dialog.drawn == 2
    dialog.box.accepted.emit()
    blind = {row.id for row in goldlese.session.articles() if row.blind}
    assert len(blind) == 2
    model = goldlese.place.queue.model
    told = {
        article
        for article in model.shown
        if "blind" in model.row_of(article).data(0x0B)  # the accessible text
    }
    assert told == blind
    goldlese.review.open_article(next(iter(sorted(blind))))
    assert not goldlese.review.items
    assert "Blind" in goldlese.place.inspector._heading.text()
    goldlese.press("Ctrl+Z")
    assert not any(row.blind for row in goldlese.session.articles())
    assert goldlese.review.items


def test_the_same_seed_draws_the_same(goldlese):
    drawn = []
    for _ in range(2):
        goldlese.restart(goldlese.seeds())
        goldlese.session.draw_blind(0.4, 7)
        drawn.append({row.id for row in goldlese.session.articles() if row.blind})
    assert drawn[0] == drawn[1]


def test_a_draw_that_would_draw_none_cannot_be_made(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.program.trigger("draw-blind")
    dialog = goldlese.window.findChild(BlindDraw)
    dialog.share.setValue(0)
    assert not dialog._draw.isEnabled()
    dialog.reject()
