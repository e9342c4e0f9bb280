"""The list of items, filtered and sorted; the review keys work in it."""

from __future__ import annotations

import pytest

from annotations.model import Outcome
from gui.review.item_filter import ItemFilter


def shown(goldlese):
    return list(goldlese.place.inspector.list.rows.shown)


def choose(goldlese, **conditions):
    """Choose conditions from the menu, one after the other."""
    tools = goldlese.place.inspector.tools
    for field, name in conditions.items():
        tools.menu.aboutToShow.emit()
        actions = [
            action
            for part in tools.menu.actions()
            for action in part.menu().actions()
            if action.data() == (field, name)
        ]
        assert len(actions) == 1, (field, name)
        actions[0].trigger()


@pytest.mark.parametrize(
    ("field", "name", "holds"),
    [
        ("kind", "event", lambda item: item.content.kind == "event"),
        ("label", "GPE", lambda item: item.content.label == "GPE"),
        ("source", "events", lambda item: item.candidate.source == "events@1"),
        ("score", "low", lambda item: item.candidate.score < 0.5),
        ("score", "high", lambda item: item.candidate.score >= 0.8),
    ],
)
def test_the_list_shows_what_is_wanted_in_text_order(goldlese, field, name, holds):
    goldlese.start(goldlese.seeds())
    choose(goldlese, **{field: name})
    wanted = [item for item in goldlese.review.items if holds(item)]
    assert shown(goldlese) == wanted
    assert 0 < len(wanted) < len(goldlese.review.items)
    goldlese.place.inspector.tools.clear.click()
    assert shown(goldlese) == list(goldlese.review.items)


def test_states_can_be_wanted_rejected_ones_too(goldlese):
    goldlese.start(goldlese.seeds())
    first, second, third = goldlese.review.items[:3]
    goldlese.press("Return", "Backspace", "3")
    choose(goldlese, state="rejected")
    assert [item.id for item in shown(goldlese)] == [second.id]
    choose(goldlese, state="decided")
    assert [item.id for item in shown(goldlese)] == [first.id, third.id]
    choose(goldlese, state="open")
    assert all(item.is_open for item in shown(goldlese))
    assert len(shown(goldlese)) == len(goldlese.review.items) - 3


def test_enter_in_a_filtered_list_goes_to_the_next_row(goldlese):
    goldlese.start(goldlese.seeds())
    choose(goldlese, kind="event", state="open")
    events = shown(goldlese)
    goldlese.press("Ctrl+3")
    goldlese.review.make_current(events[0].id)
    goldlese.press("Return", "Backspace")
    assert goldlese.outcome(events[0].id) is Outcome.ACCEPTED
    assert goldlese.outcome(events[1].id) is Outcome.REJECTED
    assert goldlese.current.id == events[2].id
    assert shown(goldlese)[0].id == events[2].id


def test_in_the_article_the_keys_go_along_everything(goldlese):
    goldlese.start(goldlese.seeds())
    choose(goldlese, kind="event")
    second = goldlese.review.items[1]
    assert second.content.kind == "mention"
    goldlese.place.view.setFocus()
    goldlese.press("Return")
    assert goldlese.current.id == second.id


def test_the_least_certain_come_first_and_the_arrows_follow(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.place.inspector.tools.order._group.actions()[1].trigger()
    scores = [item.candidate.score for item in shown(goldlese)]
    assert scores == sorted(scores)
    goldlese.press("Ctrl+3")
    goldlese.review.make_current(shown(goldlese)[0].id)
    goldlese.press("Down")
    assert goldlese.current.id == shown(goldlese)[1].id
    goldlese.press("Return")
    assert goldlese.current.id == shown(goldlese)[2].id
    goldlese.press("Up")
    assert goldlese.current.id == shown(goldlese)[1].id


def test_two_conditions_hold_together_and_are_named(goldlese):
    goldlese.start(goldlese.seeds())
    choose(goldlese, label="MIL", score="high")
    assert all(
        item.content.label == "MIL" and item.candidate.score >= 0.8 for item in shown(goldlese)
    )
    count, total = len(shown(goldlese)), len(goldlese.review.items)
    assert goldlese.place.inspector.tools.filter.text() == f"MIL · from 0.8 ({count}/{total})"


def test_an_empty_filter_holds_everything_but_the_rejected(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.press("Backspace")
    wanted = ItemFilter()
    states = {wanted.holds(item, rejected=False) for item in goldlese.review.items[1:]}
    assert states == {True}
    assert not wanted.holds(goldlese.review.items[0], rejected=False)
    assert wanted.holds(goldlese.review.items[0], rejected=True)
