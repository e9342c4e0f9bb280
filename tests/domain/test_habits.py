"""What reviewers make of candidates, learnt from finished articles and used in others."""

from __future__ import annotations

import json

import pytest

from annotations.candidates.habits import REASON, Habits, learnt, outcomes
from annotations.candidates.maxent import from_bytes, to_bytes, train
from annotations.candidates.pipeline import propose, sources
from annotations.changes import accept_all, finish, reject
from annotations.errors import SourceError
from annotations.learning.finished import finished_articles
from annotations.learning.fitting import HABITS
from annotations.learning.sources import sources_for
from annotations.learning.training import train as train_all
from annotations.learning.weights import forget_weights, keep
from annotations.model import Event
from annotations.projects import refresh_candidates
from annotations.schema_files import read_schema
from tests.helpers.builders import a_project, an_article
from tests.helpers.gold_articles import gold_articles
from tests.helpers.other_habits import LEFT_OUT, NO_ROLES, with_other_habits

SCHEMA = read_schema("conflict-news")
TOWNS = ("Homs", "Aleppo", "Idlib", "Damaskus", "Hama", "Latakia")


@pytest.fixture(scope="module")
def reviewed():
    """The articles of the seeds but the last, as a reviewer with other habits decides them."""
    return [
        (one.article, propose(one.article, SCHEMA), with_other_habits(one.gold))
        for one in gold_articles("seeds")[:-1]
    ]


@pytest.fixture(scope="module")
def last():
    """What is found in the last of the seeds: before, and by who has learnt from the others."""
    article = gold_articles("seeds")[-1].article
    return article, propose(article, SCHEMA)


def test_outcomes_tell_what_became_of_each_candidate(reviewed):
    made = []
    for article, candidates, gold in reviewed:
        of_one = list(outcomes(article, candidates, gold))
        assert len([row for row in of_one if row[0] == "mention"]) == len(
            [one for one in candidates if one.id[0] == "m"]
        )
        made += of_one
    told = {outcome for model, _, outcome in made if model == "mention"}
    assert (
        {"right", "wrong"} <= told <= {"right", "wrong", *(one.name for one in SCHEMA.labels)}
    )
    roles = {
        (outcome, name)
        for model, features, outcome in made
        if model == "argument"
        for name in features
        if name in NO_ROLES
    }
    assert roles
    assert {outcome for outcome, _ in roles} == {"wrong"}


def test_habits_of_a_reviewer_are_followed_in_an_article_never_seen(reviewed, last):
    article, before = last
    after = propose(article, SCHEMA, [*sources().values(), Habits(learnt(reviewed))])
    unwanted = [
        len([one for one in some if one.content.label in LEFT_OUT]) for some in (before, after)
    ]
    assert unwanted[0] > 5 * unwanted[1]
    roles = {
        argument.role
        for one in after
        if isinstance(one.content, Event)
        for argument in one.content.arguments
    }
    assert not roles & NO_ROLES
    assert len(after) > len(before) * 0.7


def test_another_label_is_taken_where_the_reviewers_took_it(reviewed):
    article, candidates, gold = reviewed[0]
    places = {one.id: one for one in candidates if one.content.label == "GPE"}
    instead = {name: one for name, one in gold.items() if one.label == "GPE"}
    renamed = {
        name: type(one)(one.fragments, "LOC", one.attributes) for name, one in instead.items()
    }
    habits = Habits(learnt([(article, candidates, {**gold, **renamed})]))
    after = [one for one in habits.rescore(article, SCHEMA, candidates) if one.id in places]
    taken = [one for one in after if one.content.label == "LOC"]
    assert len(taken) > len(places) * 0.8
    assert all(one.reason.endswith(REASON) for one in taken)


def test_the_same_articles_teach_the_same_and_it_can_be_read(reviewed):
    data = learnt(reviewed[:2])
    assert data == learnt(reviewed[:2])
    assert set(json.loads(data)) == {"mention", "event", "argument", "factuality"}
    models = {"x": train([({"a": 1.0}, "yes"), ({"b": 2.0}, "no")] * 90)}
    again = from_bytes(to_bytes(models))["x"]
    assert again.chances({"a": 1.0}) == models["x"].chances({"a": 1.0})
    assert again.chances({"a": 1.0})["yes"] > 0.8
    assert again.chances({"b": 2.0})["yes"] < 0.2


@pytest.mark.parametrize(
    "data", [b"", b"[1]", b"\xff", b'{"mention": 1}', b'{"event": {}}', b'{"x": {"right": {}}}']
)
def test_damaged_weights_are_named(data, last):
    article, before = last
    failures = []
    found = propose(
        article, SCHEMA, [*sources().values(), Habits(data)], failed=failures.append
    )
    assert [one.source for one in failures] == ["habits@1"]
    assert found == before
    with pytest.raises(SourceError, match="damaged"):
        Habits(data).rescore(article, SCHEMA, before)


def test_a_project_learns_that_quantities_are_not_wanted_and_forgets_it(tmp_path):
    articles = [
        an_article(f"Die Armee griff {town} an. Dabei starben {n} Soldaten.", town)
        for n, town in enumerate(TOWNS, 21)
    ]
    with a_project(tmp_path, *articles) as session:
        refresh_candidates(session)
        assert "QUANTITY" in _labels(session, TOWNS[-1])
        for town in TOWNS[:-1]:
            for item in session.items(town):
                if item.content.label == "QUANTITY":
                    session.apply(reject(session.items(town), item.id, session.stamp(1), town))
            session.apply(accept_all(session.items(town), session.stamp(1), town))
            session.apply(finish(session.review(town), session.stamp(1).at))
        trained = train_all(finished_articles(session), session.schema)
        figures = trained.figures[HABITS]
        assert figures.after.wrong < figures.before.wrong
        assert HABITS in keep(session, trained)
        assert [one.name for one in sources_for(session)][-1] == "habits"
        refresh_candidates(session)
        assert "QUANTITY" not in _labels(session, TOWNS[-1])
        assert "MIL" in _labels(session, TOWNS[-1])
        forget_weights(session)
        refresh_candidates(session, sources=None)
        assert "habits" not in [one.name for one in sources_for(session)]


def _labels(session, article_id):
    return {item.content.label for item in session.items(article_id)}
