"""Changes are values: what a builder returns is all that will be written."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotations.changes import (
    Change,
    SetDecision,
    accept,
    accept_all,
    add,
    correct,
    finish,
    make_blind,
    new_id,
    reject,
    reject_all,
    remove,
    reopen,
    set_zone,
)
from annotations.errors import AnnotationError
from annotations.model import (
    Argument,
    Decision,
    Item,
    ItemState,
    Mention,
    Outcome,
    Review,
    Span,
    Stamp,
    ZoneKind,
)
from tests.helpers.builders import a_capture, an_article

STAMP = Stamp("anna", "2026-01-02T10:00:00Z", 1.5)
LATER = Stamp("anna", "2026-01-02T11:00:00Z", 0.5)


def items_of(built):
    return tuple(Item(made.id, made) for made in built.candidates)


def after(items, change):
    """Return ``items`` once ``change`` is made."""
    made = {item.id: item for item in items}
    for step in change.steps:
        assert isinstance(step, SetDecision)
        before = made.get(step.item)
        assert (before.decision if before else None) == step.before
        if step.after is None and (before is None or before.candidate is None):
            del made[step.item]
        else:
            made[step.item] = Item(step.item, before and before.candidate, step.after)
    return tuple(made.values())


def state(items, item_id):
    return next(item for item in items if item.id == item_id)


def test_accepting_keeps_what_was_proposed():
    items = items_of(a_capture())
    change = accept(items, "m1", STAMP, "a1")
    assert change.verb == "accept"
    decision = change.steps[0].after
    assert decision == Decision(
        Outcome.ACCEPTED, items[0].candidate.content, items[0].candidate, STAMP
    )


def test_accepting_again_changes_nothing_but_a_rejected_one_comes_back():
    items = items_of(a_capture())
    accepted = after(items, accept(items, "m1", STAMP, "a1"))
    assert accept(accepted, "m1", LATER, "a1").steps == ()
    rejected = after(items, reject(items, "m1", STAMP, "a1"))
    assert state(after(rejected, accept(rejected, "m1", LATER, "a1")), "m1").is_gold


def test_an_event_is_accepted_without_rejected_arguments_and_stays_accepted():
    items = items_of(a_capture())
    items = after(items, reject(items, "m3", STAMP, "a1"))
    items = after(items, accept(items, "v1", STAMP, "a1"))
    event = state(items, "v1")
    assert event.content.arguments == (Argument("gainer", "m1"),)
    assert event.decision.outcome is Outcome.ACCEPTED


@pytest.mark.parametrize("first", ["v1", "m3"])
def test_the_order_of_accepting_an_event_and_rejecting_its_argument_does_not_matter(first):
    items = items_of(a_capture())
    for item in (first, "m3" if first == "v1" else "v1"):
        builder = accept if item == "v1" else reject
        items = after(items, builder(items, item, STAMP, "a1"))
    assert state(items, "v1").content.arguments == (Argument("gainer", "m1"),)
    assert state(items, "v1").decision.outcome is Outcome.ACCEPTED


@pytest.mark.parametrize("take_away", [reject, remove])
def test_what_is_taken_away_leaves_the_events_that_use_it(take_away):
    items = items_of(a_capture())
    items = after(items, accept_all(items, STAMP, "a1"))
    change = take_away(items, "m1", LATER, "a1")
    assert [step.item for step in change.steps] == ["m1", "v1"]
    done = after(items, change)
    assert state(done, "m1").decision.outcome is Outcome.REJECTED
    assert state(done, "v1").content.arguments == (Argument("territory", "m3"),)
    assert state(done, "v1").decision.stamp == STAMP
    assert set(after(done, change.inverse())) == set(items)


def test_an_event_that_is_an_argument_is_released_too():
    items = items_of(a_capture())
    items = after(items, accept_all(items, STAMP, "a1"))
    done = after(items, reject(items, "v1", LATER, "a1"))
    assert state(done, "v2").content.arguments == (Argument("speaker", "m4"),)


def test_an_open_event_keeps_its_proposal_when_an_argument_is_rejected():
    items = items_of(a_capture())
    assert len(reject(items, "m1", STAMP, "a1").steps) == 1


def test_correcting_tells_corrected_accepted_and_added_apart():
    items = items_of(a_capture())
    proposal = items[0].candidate.content
    other = replace(proposal, label="ORG")
    items = after(items, correct(items, "m1", other, STAMP, "a1"))
    assert state(items, "m1").decision.outcome is Outcome.CORRECTED
    assert state(items, "m1").decision.candidate.content == proposal
    assert correct(items, "m1", other, LATER, "a1").steps == ()
    items = after(items, correct(items, "m1", proposal, LATER, "a1"))
    assert state(items, "m1").decision.outcome is Outcome.ACCEPTED
    items = after(items, add(items, Mention((Span(0, 2),), "GPE"), STAMP, "a1"))
    items = after(items, correct(items, "m6", other, LATER, "a1", verb="move"))
    assert state(items, "m6").decision.outcome is Outcome.ADDED


def test_correcting_leaves_out_dead_arguments_and_so_may_equal_the_proposal():
    items = items_of(a_capture())
    items = after(items, reject(items, "m3", STAMP, "a1"))
    proposal = state(items, "v1").candidate.content
    items = after(items, correct(items, "v1", proposal, STAMP, "a1", verb="set-role"))
    assert state(items, "v1").decision.outcome is Outcome.ACCEPTED
    assert state(items, "v1").content.arguments == (Argument("gainer", "m1"),)


def test_a_mention_does_not_become_an_event():
    items = items_of(a_capture())
    with pytest.raises(AnnotationError, match="m1 is no event"):
        correct(items, "m1", state(items, "v1").content, STAMP, "a1")


def test_an_unknown_item_is_told():
    with pytest.raises(AnnotationError, match="m99"):
        accept(items_of(a_capture()), "m99", STAMP, "a1")


def test_an_added_item_vanishes_and_frees_its_id():
    items = items_of(a_capture())
    items = after(items, add(items, Mention((Span(0, 2),), "GPE"), STAMP, "a1"))
    assert new_id(items, "mention") == "m7"
    assert new_id(items, "event") == "v3"
    items = after(items, reject(items, "m6", LATER, "a1"))
    assert new_id(items, "mention") == "m6"
    assert new_id((), "event") == "v1"


def test_accept_all_takes_the_open_ones_that_score_enough():
    items = items_of(a_capture())
    items = after(items, reject(items, "m1", STAMP, "a1"))
    change = accept_all(items, STAMP, "a1", min_score=0.7)
    assert [step.item for step in change.steps] == ["m2", "m3", "m5", "v1", "v2"]
    assert state(after(items, change), "v1").content.arguments == (Argument("territory", "m3"),)


def test_finishing_and_reopening_are_each_others_inverse():
    review = Review("a1", "anna")
    done = finish(review, "2026-01-02T10:00:00Z")
    finished = done.steps[0].after
    assert finished.finished == "2026-01-02T10:00:00Z"
    assert reopen(finished).steps[0] == done.inverse().steps[0]
    assert reopen(review).steps == ()


def test_blindness_skips_what_is_blind():
    reviews = [Review("a1", "anna"), Review("a2", "anna", blind=True)]
    assert [step.article for step in make_blind(reviews).steps] == ["a1"]
    assert make_blind(reviews).article == "a1"
    assert make_blind([]).steps == ()


def test_a_zone_is_cut_out_of_the_others():
    article = an_article("Kopf Rumpf Fuss").in_zone("Kopf", ZoneKind.HEADING).article
    change = set_zone(article, Span(2, 7), ZoneKind.CAPTION)
    assert [(z.span.start, z.span.end, z.kind.value) for z in change.steps[0].after] == [
        (0, 2, "heading"),
        (2, 7, "caption"),
        (7, 15, "body"),
    ]
    inner = set_zone(article, Span(6, 8), ZoneKind.FURNITURE).steps[0].after
    assert [zone.kind.value for zone in inner] == ["heading", "body", "furniture", "body"]
    whole = set_zone(article, Span(0, 15), ZoneKind.BODY).steps[0].after
    assert len(whole) == 1
    assert set_zone(article, Span(0, 4), ZoneKind.HEADING).steps == ()


def test_a_zone_becomes_one_with_neighbours_of_its_kind():
    article = an_article("Titel\n\nEins\n\nZwei").in_zone("Titel\n\n", ZoneKind.HEADING).article
    cut = set_zone(article, Span(7, 13), ZoneKind.FURNITURE)
    zones = cut.steps[0].after
    assert [zone.kind.value for zone in zones] == ["heading", "furniture", "body"]
    back = set_zone(replace(article, zones=zones), Span(7, 13), ZoneKind.BODY)
    assert back.steps[0].after == article.zones
    up = set_zone(replace(article, zones=zones), Span(7, 13), ZoneKind.HEADING)
    assert [(z.span.start, z.span.end) for z in up.steps[0].after] == [(0, 13), (13, 17)]


def test_several_are_rejected_as_one_and_taken_out_of_events_once():
    items = items_of(a_capture())
    items = after(items, accept_all(items, STAMP, "a1"))
    added = add(items, Mention((Span(0, 2),), "ORG"), STAMP, "a1")
    items = after(items, added)
    change = reject_all(items, {"m1", "m3", "m6"}, LATER, "a1")
    assert [step.item for step in change.steps] == ["m1", "m3", "m6", "v1"]
    done = {item.id: item for item in after(items, change)}
    assert done["m1"].state is ItemState.REJECTED
    assert "m6" not in done
    assert done["v1"].content.arguments == ()
    back = {item.id: item for item in after(tuple(done.values()), change.inverse())}
    assert back == {item.id: item for item in items}
    assert reject_all(tuple(done.values()), {"m1"}, LATER, "a1").steps == ()


def test_an_inverse_goes_backwards_through_the_steps():
    items = items_of(a_capture())
    items = after(items, accept_all(items, STAMP, "a1"))
    change = reject(items, "m1", LATER, "a1")
    assert [step.item for step in change.inverse().steps] == ["v1", "m1"]
    assert change.inverse().inverse() == change
    assert isinstance(change, Change)
