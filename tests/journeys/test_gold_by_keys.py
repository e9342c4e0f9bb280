"""Candidates with every kind of fault become the gold by keys alone, and few of them."""

from __future__ import annotations

import pytest

from tests.benchmarks.keys import faulty, make_project, outside_furniture, prove
from tests.helpers.gold_articles import gold_articles
from tests.helpers.trained_hands import Hands

MOST = {
    "accept": 1,
    "reject": 1,
    "relabel": 2,
    "boundary": 1,
    "add_mention": 5,
    "add_event_two_arguments": 8,
    "attribute": 2,
    "finish": 1,
}


@pytest.mark.parametrize("place", [1, 4])
def test_a_whole_article_becomes_gold_in_few_keys(goldlese, tmp_path, place):
    one = outside_furniture(gold_articles("seeds")[place])
    path = tmp_path / "keys.goldlese"
    make_project(path, [one], faulty)
    goldlese.start(path)
    hands = Hands(goldlese.program)
    hands.review_article(one.gold)
    assert goldlese.review.is_finished
    goldlese.end()
    prove(path, [one])
    assert {"accept", "reject", "relabel", "add_mention", "attribute", "role"} <= set(
        hands.kinds
    )
    for kind, most in MOST.items():
        assert sum(hands.kinds.get(kind, [])) <= most * len(hands.kinds.get(kind, [])), kind
