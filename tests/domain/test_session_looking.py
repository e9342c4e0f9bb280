"""What a session tells for looking things up: texts, certainty, what builds on a step."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotations import changes
from annotations.errors import AnnotationError
from annotations.model import Argument, ArticleId, ItemId, Mention, fragments
from annotations.reader import Reader
from tests.helpers.builders import a_capture, a_project

A1, A2 = ArticleId("a1"), ArticleId("a2")


@pytest.fixture
def session(tmp_path):
    with a_project(tmp_path, a_capture("a1"), a_capture("a2", "Deir Essor")) as session:
        yield session


def accept(session, article, item):
    items = session.items(article)
    session.apply(changes.accept(items, ItemId(item), session.stamp(1), article))


def test_texts_come_in_the_order_of_import(session):
    with Reader(session.path, "anna") as reader:
        texts = dict(reader.texts())
    assert list(texts) == [A1, A2]
    assert texts[A2] == session.article(A2).text


def test_certainty_is_the_mean_score_of_what_is_open(session):
    assert session.certainties()[A1] == pytest.approx((0.9 * 3 + 0.4 + 0.7 + 0.8 * 2) / 7)
    for item in session.items(A1):
        if item.id != "m4":
            accept(session, A1, item.id)
    assert session.certainties()[A1] == pytest.approx(0.4)
    accept(session, A1, "m4")
    assert A1 not in session.certainties()


def test_the_certainty_of_a_blind_article_is_not_told(session):
    session.draw_blind(0.5, 1)
    blind = next(row.id for row in session.articles() if row.blind)
    assert blind not in session.certainties()
    assert len(session.certainties()) == 1


def test_a_step_on_which_nothing_builds_can_be_taken_back_alone(session):
    accept(session, A1, "m1")
    accept(session, A2, "m1")
    first = session.journal()[0].id
    before = session.state()
    assert session.built_on(first) is None
    assert session.can_undo_one(first)
    assert session.state() == before
    session.undo_one(first)
    assert session.items(A1)[0].is_open


def test_what_a_later_step_changed_again_cannot_be_taken_back_alone(session):
    accept(session, A1, "m1")
    items = session.items(A1)
    session.apply(changes.reject(items, ItemId("m1"), session.stamp(1), A1))
    first, second = session.journal()
    assert not session.can_undo_one(first.id)
    assert session.built_on(first.id) == second
    with pytest.raises(AnnotationError):
        session.undo_one(first.id)
    session.undo()
    assert session.can_undo_one(first.id)
    assert session.built_on(first.id) is None


def test_an_added_mention_that_an_event_uses_cannot_be_taken_back_alone(session):
    items = session.items(A1)
    made = Mention(fragments([(0, 2)]), "PER")
    session.apply(changes.add(items, made, session.stamp(1), A1))
    added = session.journal()[0]
    event = session.item(A1, ItemId("v1")).content
    with_it = replace(event, arguments=(*event.arguments, Argument("loser", added.items[0])))
    items = session.items(A1)
    session.apply(changes.correct(items, ItemId("v1"), with_it, session.stamp(1), A1))
    assert not session.can_undo_one(added.id)
    assert session.built_on(added.id).items == ("v1",)


def test_what_was_taken_back_already_cannot_be_taken_back(session):
    accept(session, A1, "m1")
    step = session.journal()[0].id
    session.undo()
    assert not session.can_undo_one(step)
