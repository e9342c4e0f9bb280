"""Seconds per decision, counted honestly."""

from __future__ import annotations

import pytest

from annotations import changes
from annotations.model import ArticleId, ItemId, ItemState
from gui.review.pace import RUN, Haste, Pace, pace_of, paces_of
from gui.review.timing import DecisionClock
from tests.helpers.builders import a_project

A1 = ArticleId("a1")

TEXT = "Ein Wort folgt dem anderen und keines bleibt allein. " * 20


def test_pauses_do_not_count():
    now = [0.0]
    clock = DecisionClock(60, lambda: now[0])
    now[0] = 2.0
    clock.touch()
    now[0] = 100.0
    clock.touch()
    now[0] = 101.5
    assert clock.take() == 3.5


def test_no_timed_decision_takes_no_time_at_all():
    clock = DecisionClock(60, lambda: 5.0)
    assert clock.take() == 0.1


def test_a_pace_has_mean_and_median():
    assert pace_of([1.0, 2.0, 6.0, 0.0]) == Pace(3, 9.0, 3.0, 2.0)
    assert pace_of([0.0]) == Pace()


def test_decisions_are_counted_by_kind_and_by_article(tmp_path):
    with a_project(tmp_path) as session:
        for item, seconds, act in (
            ("m1", 2.0, changes.accept),
            ("m2", 4.0, changes.accept),
            ("m4", 9.0, changes.reject),
            ("v1", 6.0, changes.accept),
        ):
            made = act(session.items(A1), ItemId(item), session.stamp(seconds), A1)
            session.apply(made)
        session.apply(changes.accept_all(session.items(A1), session.stamp(0), A1))
        paces = paces_of([(A1, session.items(A1))])
    assert paces.kinds["mention", ItemState.ACCEPTED] == Pace(2, 6.0, 3.0, 3.0)
    assert paces.kinds["mention", ItemState.REJECTED] == Pace(1, 9.0, 9.0, 9.0)
    assert paces.kinds["event", ItemState.ACCEPTED] == Pace(1, 6.0, 6.0, 6.0)
    assert paces.articles[A1] == paces.whole == Pace(4, 21.0, 5.25, 5.0)
    assert paces.at_once == 3


def run(haste, seconds, step, count=RUN):
    return [
        haste.accepted(TEXT, place * step, place * step + 3, seconds) for place in range(count)
    ]


@pytest.mark.parametrize(("seconds", "told"), [(0.2, True), (8.0, False)])
def test_a_run_is_too_fast_where_its_words_cannot_be_read(seconds, told):
    # 50 characters hold about 8 words, so 7 steps hold about 58: 8 seconds at 7 words a second.
    assert run(Haste(7.0), seconds, 50)[-1] is told


def test_items_close_together_may_be_accepted_fast():
    assert not any(run(Haste(7.0), 0.5, 4))


def test_a_short_run_says_nothing_and_something_else_ends_it():
    haste = Haste(7.0)
    assert not any(run(haste, 0.1, 50, RUN - 1))
    haste.other()
    assert not any(run(haste, 0.1, 50, RUN - 1))


def test_it_is_said_once_in_a_run():
    assert run(Haste(7.0), 0.1, 10, 2 * RUN).count(True) == 2
