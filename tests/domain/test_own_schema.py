"""A project with a schema of its own learns what the program's words are called in it."""

from __future__ import annotations

import json

import pytest

from annotations.candidates.correspondence import EVENT
from annotations.candidates.evidence import word_trace
from annotations.changes import reject
from annotations.errors import AnnotationError
from annotations.learning.attempts import can_train, is_due, read_articles, record
from annotations.learning.corresponding import Corresponding
from annotations.learning.finished import begun_articles, finished_articles
from annotations.learning.fitting import CORRESPONDENCE
from annotations.learning.forgotten import forget, remember
from annotations.learning.own_words import own_words
from annotations.learning.training import train
from annotations.learning.weights import forget_weights, keep
from annotations.model import Event
from annotations.projects import refresh_candidates
from annotations.session import ReviewSession
from tests.helpers.command_line import goldlese_here
from tests.helpers.own_project import (
    finish_article,
    own_project,
    review_by_hand,
    review_the_beginning,
)
from tests.helpers.own_schema import SCHEMA


@pytest.fixture
def session(tmp_path):
    """The project, its first article finished."""
    path = own_project(tmp_path / "own.goldlese")
    with ReviewSession.open(path, "anna") as session:
        first = session.article_ids()[0]
        review_by_hand(session, first)
        finish_article(session, first)
        yield session


def events(session, article_id):
    contents = [item.content for item in session.items(article_id)]
    return [one for one in contents if isinstance(one, Event)]


def learn(session):
    finished, begun = finished_articles(session), begun_articles(session)
    trained = train(finished, session.schema, begun=begun)
    kept = keep(session, trained)
    record(session, trained, kept)
    refresh_candidates(session)
    return trained


def test_without_learning_the_sources_know_what_names_tell(session):
    refresh_candidates(session)
    found = [one for name in session.article_ids()[1:] for one in events(session, name)]
    assert "Kampf" in {one.type for one in found}
    assert "Gelaende" not in {one.type for one in found}


def test_after_one_article_events_with_roles_and_values_of_the_schema_are_proposed(session):
    before = session.items(session.article_ids()[0])
    trained = learn(session)
    assert trained.figures[CORRESPONDENCE].helps
    assert list(trained.figures) == [CORRESPONDENCE]
    assert session.items(session.article_ids()[0]) == before
    found = [one for name in session.article_ids()[1:] for one in events(session, name)]
    assert len(found) > 30
    assert {"Kampf", "Gelaende"} <= {one.type for one in found} <= set(TYPES)
    assert {"wer", "wo"} <= {each.role for one in found for each in one.arguments}
    assert {name for one in found for name, _ in one.attributes} == {"gewissheit"}
    open_ = [item for item in session.items(session.article_ids()[1]) if item.is_open]
    assert any("is Kampf here" in item.candidate.reason for item in open_)
    assert {item.candidate.source.partition("+")[0] for item in open_} <= {
        "correspondence@1",
        "memory@1",
    }


TYPES = {one.name for one in SCHEMA.event_types}


def test_a_decided_item_stays_when_the_words_are_learnt(session):
    second = session.article_ids()[1]
    review_by_hand(session, second)
    before = session.items(second)
    learn(session)
    after = {item.id: item for item in session.items(second)}
    assert all(after[item.id] == item for item in before)


def test_the_first_articles_are_each_worth_a_training(session):
    assert is_due(session)
    learn(session)
    assert not is_due(session)
    second = session.article_ids()[1]
    for item in session.items(second):
        assert item.is_open
    review_by_hand(session, second)
    finish_article(session, second)
    assert is_due(session)


@pytest.fixture
def begun(tmp_path):
    """The project, the beginning of its first article decided."""
    path = own_project(tmp_path / "begun.goldlese")
    with ReviewSession.open(path, "anna") as session:
        review_the_beginning(session, session.article_ids()[0], 20)
        yield session


def test_decisions_teach_before_any_article_is_finished(begun):
    first, *others = begun.article_ids()
    decided = [item for item in begun.items(first) if not item.is_open]
    assert can_train(begun)
    assert is_due(begun)
    assert read_articles(begun) == {first}
    trained = learn(begun)
    assert (trained.articles, trained.begun) == ((), (first,))
    assert trained.figures[CORRESPONDENCE].helps
    assert not is_due(begun)
    assert [item for item in begun.items(first) if not item.is_open] == decided
    behind = decided[-1].content.fragments[-1].end
    more = [one for one in events(begun, first) if one.fragments[0].start > behind]
    assert more
    found = [one for name in others for one in events(begun, name)]
    assert len(found) > 10
    assert any(one.arguments for one in found)


def test_the_command_line_learns_from_an_article_under_review(begun, tmp_path):
    path = begun.path
    begun.close()
    done = goldlese_here("train", path, cwd=tmp_path)
    assert done.code == 0, done.err
    assert "learnt from 1 article under review; figures from the same decisions" in done.out
    assert "(on the same decisions)" in goldlese_here("train", path, "--show", cwd=tmp_path).out
    answer = json.loads(goldlese_here("train", path, "--json", cwd=tmp_path).out)
    assert (answer["articles"], len(answer["begun"])) == ([], 1)


def test_twice_as_many_decisions_are_worth_another_training(begun):
    learn(begun)
    second = begun.article_ids()[1]
    review_the_beginning(begun, second, 19)
    assert not is_due(begun)
    for item in begun.items(second):
        if item.is_open:
            begun.apply(reject(begun.items(second), item.id, begun.stamp(1), second))
            break
    assert is_due(begun)
    assert learn(begun).begun == begun.article_ids()[:2]


def test_what_nobody_has_decided_says_nothing(begun):
    first = begun.article_ids()[0]
    (before,) = begun_articles(begun)
    item = next(
        one
        for one in reversed(begun.items(first))
        if one.is_open and one.candidate.source == "correspondence@1"
    )
    assert counted(before) == len(before.gold)
    begun.apply(reject(begun.items(first), item.id, begun.stamp(1), first))
    (after,) = begun_articles(begun)
    assert after.gold == before.gold
    assert after.rejected == [item.content]
    assert counted(after) == len(before.gold) + 1


def counted(begun):
    """Return at how many places the sources' labels and event types were looked at."""
    rows = json.loads(Corresponding((), SCHEMA, [begun]).of(()).to_bytes())
    return sum(places for key, _, places, _ in rows if len(key) == 2 and key[0] in KINDS)


KINDS = {"mention", "event"}


def test_what_a_word_became_is_forgotten_and_remembered(session):
    learn(session)
    second = session.article_ids()[1]
    pairs = {(one.trace.surface, one.trace.label): one for one in own_words(session)}
    assert pairs["Clash", "Kampf"].kept >= 1
    kinds = [word_trace(EVENT, name, "Kampf") for name in ("Clash", "Strike", "Attack")]
    forget(session, kinds)
    assert {one.forgotten for one in own_words(session) if one.trace in kinds} == {True}
    refresh_candidates(session)
    assert not any(one.type == "Kampf" for one in events(session, second))
    remember(session, kinds)
    refresh_candidates(session)
    assert any(one.type == "Kampf" for one in events(session, second))
    forget_weights(session)
    refresh_candidates(session)
    assert own_words(session) == ()
    assert "Gelaende" not in {one.type for one in events(session, second)}


def test_the_command_line_learns_shows_and_exports_the_words(session, tmp_path):
    path = session.path
    session.close()
    done = goldlese_here("train", path, cwd=tmp_path)
    assert done.code == 0, done.err
    assert "words      F1 0.6" in done.out
    assert "figures from the same decisions" in done.out
    shown = json.loads(goldlese_here("train", path, "--show", "--json", cwd=tmp_path).out)
    assert {"Kampf", "Akteur", "wer"} <= {row["label"] for row in shown["words"]}
    assert "word     Kampf" in goldlese_here("train", path, "--show", cwd=tmp_path).out
    assert goldlese_here("train", path, "--export", tmp_path / "out", cwd=tmp_path).code == 0
    counts = json.loads((tmp_path / "out/correspondence.json").read_text(encoding="utf-8"))
    assert ["mention", "MIL"] in [row[0] for row in counts]
    assert (
        "1 entry forgotten"
        in goldlese_here("train", path, "--forget", "Clash", cwd=tmp_path).out
    )


def test_without_a_finished_article_it_is_told_that_one_is_needed():
    with pytest.raises(AnnotationError, match="needs a finished article or more; there are 0"):
        train([], SCHEMA)
