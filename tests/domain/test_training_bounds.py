"""A training of a large project takes no longer than one of a project of moderate size."""

from __future__ import annotations

import os
from itertools import pairwise

import pytest

from annotations.candidates.evidence import Evidence, Trace
from annotations.learning import helper, training
from annotations.learning.finished import Finished
from annotations.learning.fitting import TAGGERS
from annotations.learning.helper import Helper
from annotations.learning.proof import Score
from annotations.learning.training import FEW_FOLDS, FOLDS, MOST, PROOF, spread, train
from annotations.reader import Reader
from annotations.schema_files import read_schema
from tests.helpers.builders import a_project, an_article

SCHEMA = read_schema("conflict-news")
PLAIN, BETTER, WORSE = Score(50, 5, 5), Score(58, 1, 1), Score(40, 10, 10)


def finished(count):
    made = []
    for number in range(count):
        article = an_article(f"Ort{number} liegt hier.", f"a{number:03}").article
        evidence = Evidence()
        evidence.kept[Trace("mention", f"Ort{number}", "GPE", "name/plain")] += 1
        made.append(Finished(article, {}, evidence))
    return made


@pytest.fixture
def work(monkeypatch):
    """What a training asks for; ``scores`` says what each tagger is worth."""

    class Work:
        def __init__(self):
            self.fits = []
            self.proofs = []
            self.scores = dict.fromkeys(TAGGERS, BETTER)

        def examples(self, taken, schema, memory, words):
            self.seen = [one.article.id for one in taken]
            return self.seen

        def fitted(self, name, seen):
            self.fits.append((name, tuple(seen)))
            return name.encode()

        def score_of(self, held_out, schema, memory, learnt):
            names = {one.article.id for one in held_out}
            known = {
                f"a{surface.surface[3:]:0>3}" for surface in memory._sum.kept if surface.surface
            }
            name = next((name for name in TAGGERS if name in learnt), "")
            if name:
                names_learnt_from = set(self.fits[-1][1])
                assert not names & names_learnt_from
            self.proofs.append((name, names, known))
            return self.scores.get(name, PLAIN)

    made = Work()
    for name in ("examples", "fitted", "score_of"):
        monkeypatch.setattr(training, name, getattr(made, name))
    monkeypatch.setattr(training, "source_of", lambda name, weights: name)
    return made


def test_of_many_articles_some_are_taken_from_all_over_the_project():
    numbers = spread(range(1000), 120)
    assert len(numbers) == len(set(numbers)) == 120
    assert {later - earlier for earlier, later in pairwise(numbers)} == {8, 9}
    assert list(spread(range(7), 120)) == list(range(7))


@pytest.mark.parametrize("count", [MOST + 1, 400])
def test_a_large_project_asks_for_no_more_work(work, count):
    trained = train(finished(count), SCHEMA)
    assert len(trained.articles) == count
    assert trained.taken == tuple(work.seen)
    assert len(trained.taken) == MOST
    assert [name for name, _ in work.fits].count(TAGGERS[0]) == FEW_FOLDS + 1
    assert max(len(seen) for _, seen in work.fits) == MOST
    assert max(len(names) for _, names, _ in work.proofs) == PROOF
    assert set(trained.weights) == set(trained.figures) == set(TAGGERS)


def test_the_memory_of_all_is_asked_without_what_is_held_out(work):
    train(finished(200), SCHEMA)
    for _, names, known in work.proofs:
        assert not names & known
        assert len(known) == 200 - len(names)


def test_what_does_not_help_on_the_first_part_is_given_up(work):
    worse, better = TAGGERS[0], TAGGERS[2]
    work.scores |= {worse: WORSE, TAGGERS[1]: PLAIN}
    trained = train(finished(60), SCHEMA)
    assert [name for name, _ in work.fits].count(worse) == 1
    assert [name for name, _ in work.fits].count(TAGGERS[1]) == 1
    assert [name for name, _ in work.fits].count(better) == FEW_FOLDS + 1
    assert set(trained.weights) == {better}
    assert {name for name, one in trained.figures.items() if one.helps} == {better}
    assert trained.figures[worse].after == WORSE


def test_a_part_of_few_articles_decides_nothing(work):
    work.scores |= {TAGGERS[0]: WORSE}
    train(finished(8), SCHEMA)
    assert [name for name, _ in work.fits].count(TAGGERS[0]) == FOLDS + 1


def test_the_helper_gives_way_still_more_when_it_trains(tmp_path, monkeypatch):
    given = []
    monkeypatch.setattr(os, "nice", given.append)
    with (
        a_project(tmp_path, an_article("Hier ist nichts.")) as session,
        Reader(session.path, "anna") as reader,
    ):
        asked = Helper(reader, give_way=helper._give_way)
        asked.answer({"do": "list"})
        assert given == []
        assert "needs 3 finished articles" in asked.answer({"do": "train"})["error"]
    assert len(given) == 1
    assert given[0] > 0
