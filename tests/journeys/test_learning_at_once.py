"""What is decided in one article is proposed, or not proposed any more, in the others."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotations.model import Outcome
from annotations.session import Incoming, ReviewSession
from tests.helpers.builders import SCHEMA, a_project, an_article

FIRST = "Die Qarwiten zogen ab. Das meldet Kolbendorf TV aus Homs."
SECOND = "Am Abend griffen Qarwiten an. Auch Kolbendorf TV berichtet von Qarwiten vor Homs."
NAME = {"mention": "name", "form": "plain"}


@pytest.fixture
def project(tmp_path):
    first = an_article(FIRST, "a1").with_mention("Kolbendorf", "GPE", **NAME)
    second = an_article(SECOND, "a2").with_mention("Kolbendorf", "GPE", **NAME)
    second.with_mention("Homs", "GPE", **NAME)
    with a_project(tmp_path, first, second) as session:
        return session.path


def still_open(goldlese):
    return [
        (goldlese.surface(item), item.content.label)
        for item in goldlese.review.items
        if item.is_open
    ]


def test_what_was_added_is_proposed_in_the_next_article(goldlese, project):
    goldlese.start(project)
    goldlese.select("Qarwiten")
    goldlese.press("5")
    label = goldlese.find("Qarwiten").content.label
    goldlese.press("Alt+Down")
    assert still_open(goldlese).count(("Qarwiten", label)) == 2
    assert goldlese.surface(goldlese.current) == "Qarwiten"
    assert "accepted once in this project" in goldlese.current.candidate.reason
    goldlese.press("Return")
    assert goldlese.find("Qarwiten").decision.outcome is Outcome.ACCEPTED


def test_what_was_rejected_stops_coming_and_undo_brings_it_back(goldlese, project):
    goldlese.start(project)
    goldlese.press("Backspace", "Alt+Down")
    assert still_open(goldlese) == [("Homs", "GPE")]
    goldlese.press("Ctrl+Z", "Alt+Down")
    assert still_open(goldlese) == [("Kolbendorf", "GPE"), ("Homs", "GPE")]


def test_in_the_article_under_review_more_comes_and_the_place_stays(goldlese, project):
    goldlese.start(project)
    goldlese.press("Alt+Down")
    goldlese.select("Qarwiten")
    goldlese.press("5")
    assert [name for name, _ in still_open(goldlese)] == ["Kolbendorf", "Qarwiten", "Homs"]
    assert goldlese.surface(goldlese.current) == "Qarwiten"
    assert goldlese.current.decision.outcome is Outcome.ADDED
    goldlese.press("Ctrl+Z")
    assert [name for name, _ in still_open(goldlese)] == ["Kolbendorf", "Homs"]


def test_a_rejection_moves_nothing_in_the_article_under_review(goldlese, project):
    goldlese.start(project)
    goldlese.press("Alt+Down")
    before = [item.id for item in goldlese.review.items]
    goldlese.press("Backspace")
    assert [item.id for item in goldlese.review.items] == before
    assert goldlese.surface(goldlese.current) == "Homs"


def test_decided_items_and_finished_articles_are_left_alone(goldlese, project):
    goldlese.start(project)
    goldlese.press("Alt+Down", "Ctrl+Shift+Return", "Return", "Ctrl+Return")
    assert goldlese.article_id == "a1"
    goldlese.press("Backspace", "Alt+Down")
    outcomes = [item.decision.outcome for item in goldlese.review.items]
    assert outcomes == [Outcome.ACCEPTED, Outcome.ACCEPTED]


def test_an_article_in_another_language_says_what_is_missing(goldlese, tmp_path):
    english = an_article("The army moved into Homs.", "a1")
    german = an_article("Die Armee zog in Homs ein.", "a2")
    article = replace(english.article, language="en")
    path = tmp_path / "p.goldlese"
    with ReviewSession.create(path, SCHEMA, "anna") as session:
        session.import_articles([Incoming(article, english.source), german.incoming])
    goldlese.start(path)
    assert "few candidates" in goldlese.place.status._language.text()
    assert goldlese.notice.startswith("This article is not in German")
    goldlese.press("Escape", "Alt+Down")
    assert goldlese.place.status._language.text() == ""
    goldlese.press("Alt+Up")
    assert "few candidates" in goldlese.place.status._language.text()
    assert goldlese.notice == ""


def test_no_key_waits_for_learning_and_nothing_moves_under_waiting_letters(goldlese, project):
    goldlese.start(project)
    goldlese.press("Alt+Down")
    goldlese.select("Qarwiten")
    review, view = goldlese.review, goldlese.place.view
    before = len(review.items)
    QTest.keyClick(view, Qt.Key.Key_5)
    assert len(review.items) == before + 1
    QTest.keyClick(view, Qt.Key.Key_A)
    QTest.qWait(150)
    assert len(review.items) == before + 1
    QTest.keyClick(view, Qt.Key.Key_Escape)
    goldlese.qtbot.waitUntil(lambda: len(review.items) == before + 2)
