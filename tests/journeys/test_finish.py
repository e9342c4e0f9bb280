"""Finishing an article says what was decided and goes on."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotations.model import Mention, Span


def decide_all(goldlese):
    goldlese.press("Ctrl+Shift+Return", "Return")


def test_it_says_what_was_decided_and_opens_the_next_one(goldlese):
    goldlese.start(goldlese.seeds())
    first, second, *_ = goldlese.place.queue.model.shown
    total = len(goldlese.review.items)
    goldlese.press("Backspace", "3", "Backspace")
    goldlese.select("Doch das Ende")
    goldlese.press("0")
    decide_all(goldlese)
    goldlese.press("Ctrl+Return")
    counts = f"Finished: {total - 3} accepted, 1 corrected, 2 rejected, 1 added"
    assert goldlese.notice.startswith(counts)
    assert goldlese.session.review(first).finished
    assert goldlese.article_id == second


def test_with_open_ones_it_goes_to_the_first_and_says_how_many(goldlese):
    goldlese.start(goldlese.seeds())
    first = goldlese.current
    goldlese.press("Tab", "Tab", "Ctrl+Return")
    assert goldlese.current == first
    assert str(goldlese.review.open_count) in goldlese.notice


def test_a_problem_is_counted_and_can_be_gone_to(goldlese):
    goldlese.start(goldlese.seeds())
    article = goldlese.article_id
    start = goldlese.review.article.text.index("Doch das Ende")
    made = Mention((Span(start, start + 13),), "MISC")
    goldlese.review.add(made)
    goldlese.review.add(replace(made))
    added = goldlese.current.id
    decide_all(goldlese)
    goldlese.press("Ctrl+Return")
    assert "1 problem" in goldlese.notice
    assert goldlese.article_id != article
    QTest.mouseClick(goldlese.place.notice._yes, Qt.MouseButton.LeftButton)
    assert goldlese.article_id == article
    assert goldlese.current.id == added


def test_after_the_last_one_it_says_that_nothing_is_left(goldlese):
    goldlese.start(goldlese.seeds())
    for _ in range(5):
        decide_all(goldlese)
        goldlese.press("Ctrl+Return")
    assert "No other article is unfinished." in goldlese.notice
    assert goldlese.notice.startswith("Finished:")


def test_the_next_article_is_read_before_it_is_wanted(goldlese):
    goldlese.start(goldlese.seeds())
    following = goldlese.place.queue.model.shown[1]
    held = goldlese.session._open_articles
    goldlese.qtbot.waitUntil(lambda: following in held)


def test_undo_takes_the_finish_back(goldlese):
    goldlese.start(goldlese.seeds())
    article = goldlese.article_id
    decide_all(goldlese)
    goldlese.press("Ctrl+Return", "Ctrl+Z")
    assert goldlese.article_id == article
    assert not goldlese.session.review(article).finished
