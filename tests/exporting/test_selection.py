"""Which articles are exported, and how they are divided."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.errors import AnnotationError
from annotations.model import ArticleSummary, ReviewState
from export.gold import State
from export.losses import Reason
from export.selection import PARTS, Split, choose, draw, parse_split


def a_row(name, state, *, open_=0, decided=0):
    return ArticleSummary(name, name, "", "", state, False, open_, decided)


ROWS = (
    a_row("new", ReviewState.NEW, open_=5),
    a_row("begun", ReviewState.BEGUN, open_=3, decided=2),
    a_row("done", ReviewState.FINISHED, decided=5),
)


@pytest.mark.parametrize(
    ("state", "chosen"),
    [
        (State.FINAL, ("done",)),
        (State.ALL, ("begun", "done")),
        (State.CANDIDATES, ("new", "begun", "done")),
    ],
)
def test_the_state_decides_which_articles(state, chosen):
    assert choose(ROWS, state).chosen == chosen


def test_what_is_left_out_is_told_with_its_reason():
    left = choose(ROWS, State.FINAL).left_out
    assert [(one.article, one.reason, one.open, one.decided) for one in left] == [
        ("new", Reason.NOT_BEGUN, 5, 0),
        ("begun", Reason.NOT_FINISHED, 3, 2),
    ]


@pytest.mark.parametrize(
    "text", ["80/20", "a/b/c", "80/-10/30", "0/0/0", "", "1/2/3/4", "8.5/1/1"]
)
def test_a_split_is_three_whole_numbers(text):
    with pytest.raises(ValueError, match="three whole numbers"):
        parse_split(text, 0)


def test_five_articles_leave_no_part_empty():
    parts = draw([f"a{n}" for n in range(5)], parse_split("80/10/10", 1))
    assert {name: len(ids) for name, ids in parts.items()} == {"train": 3, "dev": 1, "test": 1}


def test_a_part_without_share_is_not_made():
    assert list(draw(["a", "b"], parse_split("50/0/50", 1))) == ["train", "test"]


def test_too_few_articles_are_refused():
    with pytest.raises(AnnotationError, match="2 articles cannot be split into 3"):
        draw(["a", "b"], parse_split("80/10/10", 0))


def test_the_seed_draws_other_articles():
    names = [f"a{n}" for n in range(40)]
    drawn = {draw(names, Split((80, 10, 10), seed))["test"] for seed in range(8)}
    assert len(drawn) > 1


@given(
    count=st.integers(3, 300),
    shares=st.tuples(st.integers(0, 100), st.integers(0, 100), st.integers(1, 100)),
    seed=st.integers(-5, 5),
)
def test_every_article_is_in_one_part_and_the_sizes_are_near_the_shares(count, shares, seed):
    names = [f"article-{n}" for n in range(count)]
    parts = draw(names, Split(shares, seed))
    drawn = [name for name in PARTS for name in parts.get(name, ())]
    assert sorted(drawn) == sorted(names)
    for name, share in zip(PARTS, shares, strict=True):
        exact = count * share / sum(shares)
        size = len(parts.get(name, ()))
        assert (size == 0) == (share == 0)
        assert abs(size - exact) < 3


@given(seed=st.integers(0, 100), mixed=st.permutations([f"article-{n}" for n in range(30)]))
def test_the_order_of_import_does_not_matter(seed, mixed):
    names = sorted(mixed)
    split = Split((70, 15, 15), seed)
    one, other = draw(names, split), draw(mixed, split)
    assert {name: sorted(ids) for name, ids in one.items()} == {
        name: sorted(ids) for name, ids in other.items()
    }
