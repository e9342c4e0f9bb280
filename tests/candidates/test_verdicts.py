"""What a project makes of candidates: by their surface, by their label, by their roles."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from annotations.candidates.evidence import Taught, Trace, evidence_of, role_trace
from annotations.candidates.memory import Memory, memory_of, normal
from annotations.candidates.verdicts import is_filled, verdict
from annotations.model import (
    Argument,
    Content,
    Event,
    ItemId,
    Mention,
    Outcome,
    Span,
    attributes,
)

HERE = (Span(0, 4),)
STRIKE = Trace("event", "angriffe", "Strike", "noun")
FRONT = Trace("mention", "Front", "ORG", "name/plain")


DERIVED = Mention(HERE, "NORP", attributes({"mention": "name", "form": "deriv"}))


def mention(label: str, kind: str = "name") -> Mention:
    return Mention(HERE, label, attributes({"mention": kind, "form": "plain"}))


def event(label: str, *roles: str) -> Event:
    return Event(HERE, label, tuple(Argument(role, ItemId("m1")) for role in roles))


def corrected(shown: Content, made: Content, surface: str) -> Taught:
    return Taught(Outcome.CORRECTED, made, surface, shown, surface)


def taught(*decisions: Taught, times: int = 1) -> Memory:
    return memory_of([evidence_of(decisions)] * times)


def accepted(surfaces: Iterable[str], content: Content) -> list[Taught]:
    return [Taught(Outcome.ACCEPTED, content, surface) for surface in surfaces]


def test_one_rejection_settles_a_name_and_two_a_trigger():
    name = Taught(Outcome.REJECTED, mention("ORG"), "Front")
    trigger = Taught(Outcome.REJECTED, event("Strike"), "Angriffe")
    assert verdict(taught(name), FRONT) is None
    assert verdict(taught(trigger), STRIKE) == "Strike"
    assert verdict(taught(trigger, times=2), STRIKE) is None


def test_where_a_type_is_mostly_kept_one_correction_is_not_followed():
    other = corrected(event("Strike"), event("Attack"), "Angriffe")
    assert verdict(taught(other), STRIKE) == "Attack"
    usual = accepted(("Beschuss", "bombardierten", "Luftschlag"), event("Strike"))
    assert verdict(taught(other, *usual), STRIKE) == "Strike"
    assert verdict(taught(other, other, *usual), STRIKE) == "Attack"


def test_a_trigger_goes_by_what_became_of_candidates_of_its_own_type():
    attacks = accepted(["Angriffe"] * 5, event("Attack"))
    assert verdict(taught(*attacks), STRIKE) == "Strike"


def test_a_name_has_the_label_that_it_was_given_anywhere():
    town = accepted(["Ghouta"] * 2, mention("LOC"))
    found = normal(Trace("mention", "Ghoutas", "GPE", "name/plain"))
    assert verdict(taught(*town), found) == "LOC"
    part = Trace("mention", "Ghouta", "GPE", "name/part")
    assert verdict(taught(*town), part) == "LOC"


def test_a_name_says_nothing_of_one_that_it_may_be_the_genitive_of():
    memory = taught(*accepted(["Hamas"] * 2, mention("MIL")))
    assert verdict(memory, Trace("mention", "Hamas", "ORG", "name/plain")) == "MIL"
    assert verdict(memory, Trace("mention", "Hama", "GPE", "name/plain")) == "GPE"
    derived = taught(*accepted(["alawitischen"] * 2, DERIVED))
    assert verdict(derived, Trace("mention", "alawitische", "GPE", "name/deriv")) == "NORP"


def test_labels_that_are_always_changed_or_rejected_are_so_on_new_surfaces_too():
    building = corrected(mention("FAC"), mention("LOC"), "Flughafen")
    number = Taught(Outcome.REJECTED, mention("QUANTITY"), "drei")
    memory = taught(building, number, times=8)
    assert verdict(memory, Trace("mention", "Klinik", "FAC", "name/plain")) == "LOC"
    assert verdict(memory, Trace("mention", "neun", "QUANTITY", "name/plain")) is None
    assert verdict(memory, Trace("mention", "Klinik", "FAC", "nominal/plain")) == "FAC"


def test_a_correction_of_the_place_says_nothing_against_other_places():
    shown = Mention((Span(10, 15),), "ORG", mention("ORG").attributes)
    longer = Mention((Span(0, 15),), "ORG", mention("ORG").attributes)
    one = Taught(Outcome.CORRECTED, longer, "Nationale Front", shown, "Front")
    assert verdict(taught(one), FRONT) == "ORG"


def test_roles_that_are_left_out_are_filled_no_more():
    shown, made = event("Strike", "time", "target"), event("Strike", "target")
    memory = taught(corrected(shown, made, "Angriffe"), times=8)
    assert not is_filled(memory, "time", "Strike")
    assert is_filled(memory, "target", "Strike")
    assert not is_filled(memory, "time", "Clash")
    entry = next(one for one in memory.entries() if one.trace == role_trace("time", "Strike"))
    assert (entry.kept, entry.denied, entry.chance) == (0, 8, pytest.approx(0.056, abs=0.001))


def test_a_role_that_is_filled_by_hand_comes_again():
    left_out = corrected(event("Strike", "time"), event("Strike"), "Angriffe")
    assert is_filled(taught(left_out, times=2), "time", "Strike")
    assert not is_filled(taught(left_out, times=3), "time", "Strike")
    by_hand = corrected(event("Strike"), event("Strike", "time"), "Angriffe")
    assert is_filled(taught(left_out, by_hand, times=3), "time", "Strike")
    added = Taught(Outcome.ADDED, event("Strike", "time"), "Angriffe")
    assert is_filled(taught(left_out, added, times=3), "time", "Strike")


def test_a_label_that_is_added_by_hand_comes_again():
    rejected = [Taught(Outcome.REJECTED, mention("MISC"), name) for name in "ABCDEFGH"]
    found = Trace("mention", "Leopard", "MISC", "name/plain")
    assert verdict(taught(*rejected), found) is None
    added = [Taught(Outcome.ADDED, mention("MISC"), name) for name in ("Iris", "Patriot")]
    assert verdict(taught(*rejected, *added), found) == "MISC"


def test_what_is_forgotten_says_nothing():
    memory = taught(corrected(event("Strike", "time"), event("Strike"), "Angriffe"), times=6)
    left_out = [one.trace for one in memory.entries()]
    again = Memory(left_out)
    again.add(evidence_of([corrected(event("Strike", "time"), event("Strike"), "Angriffe")]))
    assert is_filled(again, "time", "Strike")
    again = Memory([FRONT, FRONT._replace(surface="")])
    again.add(evidence_of([Taught(Outcome.REJECTED, mention("ORG"), "Front")] * 9))
    assert verdict(again, FRONT) == "ORG"


def test_an_entry_is_spelled_as_it_stands_most_often():
    army = mention("MIL", "nominal")
    often = evidence_of([Taught(Outcome.ACCEPTED, army, "fremde Armee")] * 2)
    once = evidence_of([Taught(Outcome.ACCEPTED, army, "fremden Armee")] * 3)
    memory = memory_of([often, once])
    assert [one.spelling for one in memory.entries()] == ["fremden Armee", ""]
    memory.take_away(once)
    assert [one.spelling for one in memory.entries() if one.kept] == ["fremde Armee", ""]
