"""Scores: learnt, read, told for what the weights know, and followed in what is shown."""

from __future__ import annotations

import pytest

from annotations.candidates.pipeline import Settings, propose, sources
from annotations.candidates.score_features import rows
from annotations.candidates.scores import Scores, shipped_weights
from annotations.candidates.scoring import VERSION, Weights, from_json, train
from annotations.candidates.words import words_of
from annotations.errors import SourceError
from annotations.model import Candidate, Event, ItemId, Mention, Span
from annotations.schema_files import read_schema
from tests.helpers.candidate_scores import scored
from tests.helpers.gold_articles import gold_articles
from tests.helpers.marked import an_article
from tests.helpers.score_training import trained

SCHEMA = read_schema("conflict-news")
ARTICLE = an_article(
    "Die syrische Armee eroberte am Montag die Stadt Homs. Sie liegt am Fluss."
)
OTHERS = [source for name, source in sources().items() if name != "scores"]


def surfaces(candidates):
    return {ARTICLE.surface(one.content.fragments): one for one in candidates}


def told(*features):
    return (lambda *given: given, *features)


def test_weights_are_learnt_from_what_is_right_and_wrong():
    some = [(["a", "both"], True), (["b", "both"], False)] * 20
    weights = train([*some, (["a"], False)])
    assert weights.chance([told("a", "both")]) > 0.8
    assert weights.chance([told("b"), told("both")]) < 0.2
    assert weights.chance([told("never seen")]) == 0.5
    assert train([*some, (["a"], False)]).to_json() == weights.to_json()
    assert from_json(weights.to_json()).weights == weights.weights


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", f'{{"version": {VERSION}}}', '{"version": 0, "weights": {}}']
)
def test_weights_that_are_none_are_refused(text):
    with pytest.raises(SourceError, match="weights of the scores"):
        from_json(text)


def test_missing_weights_are_told(tmp_path):
    with pytest.raises(SourceError, match=r"scores\.json"):
        shipped_weights(tmp_path / "scores.json")


def test_every_candidate_gets_features_of_its_kind():
    found = propose(ARTICLE, SCHEMA, OTHERS)
    made = list(rows(found, words_of(ARTICLE)))
    assert [row[0] for row in made] == [
        "e" if isinstance(one.content, Event) else "m" for one in found
    ]
    trigger = made[list(surfaces(found)).index("eroberte")]
    assert {"et TerritoryChange", "er TerritoryChange territory", "ec 1"} <= set(trigger)
    town = made[list(surfaces(found)).index("Homs")]
    assert {"mu GPE/plain/name 1", "ml GPE stadt", "mr .", "mh GPE -"} <= set(town)


def test_scores_change_and_nothing_else_does():
    before, after = propose(ARTICLE, SCHEMA, OTHERS), propose(ARTICLE, SCHEMA)
    assert [one.content for one in after] == [one.content for one in before]
    assert [one.source for one in after] == [one.source for one in before]
    assert [one.score for one in after] != [one.score for one in before]
    assert all(0.0 < one.score < 1.0 for one in after)


def test_what_the_weights_do_not_know_keeps_its_score():
    content = Mention((Span(4, 12),), "NORP")
    foreign = Candidate(ItemId("m1"), content, "tagger@1+spacy:x@1", 0.43)
    remembered = Candidate(
        ItemId("m2"), content, "tagger@1", 0.42, "accepted once in this project"
    )
    shipped = Candidate(ItemId("m3"), content, "tagger@1", 0.41)
    found = [foreign, remembered, shipped]
    after = Scores(Weights({})).rescore(ARTICLE, SCHEMA, found)
    assert [one.score for one in after] == [0.43, 0.42, 0.5]
    other = read_schema("germeval-2014")
    assert Scores(Weights({})).rescore(ARTICLE, other, found) == found


def test_what_scores_too_low_goes_with_what_only_it_needs():
    doubtful = Scores(Weights({"et TerritoryChange": -9.0, "m": 2.0}))
    all_of_it = surfaces(propose(ARTICLE, SCHEMA, [*OTHERS, doubtful], Settings(0.0)))
    assert {"eroberte", "Homs"} <= all_of_it.keys()
    assert all_of_it["eroberte"].score == 0.3
    assert "eroberte" in surfaces(propose(ARTICLE, SCHEMA, [*OTHERS, doubtful]))
    found = propose(ARTICLE, SCHEMA, [*OTHERS, doubtful], Settings(0.35))
    assert "eroberte" not in surfaces(found)
    assert "Homs" in surfaces(found)
    assert [one.id for one in found] == [f"m{n}" for n in range(1, len(found) + 1)]


def test_damaged_weights_are_named_and_the_candidates_stay():
    class Damaged(Scores):
        def rescore(self, article, schema, candidates):
            raise SourceError("the weights of the scores are damaged")

    failures = []
    found = propose(ARTICLE, SCHEMA, [*OTHERS, Damaged()], failed=failures.append)
    assert found == propose(ARTICLE, SCHEMA, OTHERS)
    assert [one.source for one in failures] == [f"scores@{VERSION}"]


def test_the_shipped_weights_are_those_of_the_recorded_candidates():
    shipped, again = shipped_weights().weights, trained().weights
    assert shipped.keys() == again.keys()
    assert max(abs(shipped[name] - again[name]) for name in shipped) < 0.01


def test_on_articles_that_they_were_not_learnt_from_the_scores_tell_the_truth():
    articles = gold_articles("stream")
    pairs = [(one.article, one.gold) for one in articles]
    without = scored(pairs, SCHEMA, [OTHERS] * len(pairs))
    told = scored(pairs, SCHEMA)
    assert told.calibration_error < 0.03 < without.calibration_error
    assert told.ranking > without.ranking + 0.015
    for part in ("mentions", "triggers", "arguments"):
        assert told.part(part).f1 > without.part(part).f1 - 0.005
