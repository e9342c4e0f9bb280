"""Each kind of problem is found where it is, and only there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotations.checks import (
    CODES,
    Severity,
    check_article,
    check_content,
    message,
)
from annotations.model import (
    Argument,
    Decision,
    Event,
    Item,
    Mention,
    Outcome,
    Span,
    Stamp,
    ZoneKind,
    fragments,
)
from tests.helpers.builders import SCHEMA, a_capture, an_article, places

STAMP = Stamp("anna", "2026-01-02T10:00:00Z", 1.0)


def gold(*contents):
    """Return items by id, all added; mentions m1, m2 ... and events v1, v2 ..."""
    found = {}
    for content in contents:
        letter = content.kind[0].replace("e", "v")
        number = 1 + sum(item[0] == letter for item in found)
        item_id = f"{letter}{number}"
        found[item_id] = Item(item_id, None, Decision(Outcome.ADDED, content, None, STAMP))
    return found


def rejected(item):
    return replace(item, decision=replace(item.decision, outcome=Outcome.REJECTED))


def codes(built, items):
    return [
        (problem.code, problem.item) for problem in check_article(built.article, SCHEMA, items)
    ]


TEXT = "Die syrische Armee nahm Homs ein. Quelle: dpa"
BUILT = (
    an_article(TEXT)
    .in_zone("Die syrische Armee nahm Homs ein.", ZoneKind.TEASER)
    .in_zone(" Quelle: dpa", ZoneKind.FURNITURE)
)


def mention(words, label, **values):
    return Mention(places(TEXT, words), label, tuple(sorted(values.items())))


ARMY = mention("syrische Armee", "MIL")
HOMS = mention("Homs", "GPE")
TAKING = Event(places(TEXT, "nahm|ein"), "TerritoryChange", (Argument("territory", "m2"),))


def test_good_items_have_no_problem():
    built = a_capture()
    items = {
        made.id: Item(made.id, made, Decision(Outcome.ACCEPTED, made.content, made, STAMP))
        for made in built.candidates
    }
    assert codes(built, items) == []


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (Mention((Span(3, 8),), "GPE"), "edge-space"),
        (mention("dpa", "ORG"), "furniture"),
        (mention("ein. Quelle", "ORG"), "furniture"),
        (mention("Homs", "STADT"), "unknown-label"),
        (mention("Homs", "GPE", farbe="rot"), "unknown-attribute"),
        (mention("Homs", "GPE", form="rot"), "unknown-value"),
        (Event(places(TEXT, "nahm|ein"), "Einnahme"), "unknown-type"),
        (Mention((Span(40, 400),), "GPE"), "outside-text"),
    ],
)
def test_one_item_alone(content, code):
    items = gold(content)
    assert codes(BUILT, items) == [(code, next(iter(items)))]


def test_a_mention_over_a_border_of_other_zones():
    built = an_article("Kopf\nRumpf").in_zone("Kopf\n", ZoneKind.HEADING)
    items = gold(Mention((Span(0, 10),), "MISC"))
    problem = check_article(built.article, SCHEMA, items)[0]
    assert problem.code == "zone-border"
    assert message(problem) == (
        "article a1 at 0-10, m1: “Kopf\nRumpf” runs from heading into body"
    )


def test_the_zone_of_a_gap_between_fragments_does_not_matter():
    built = an_article("Er rief (Foto) aus.").in_zone("(Foto)", ZoneKind.FURNITURE)
    text = built.article.text
    assert "furniture" not in dict(
        codes(built, gold(Mention(places(text, "rief|aus"), "MISC")))
    )


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([("territory", "m2")], []),
        ([("territory", "m9")], ["argument-missing"]),
        ([("territory", "m3")], ["argument-rejected"]),
        ([("territory", "m4")], ["argument-open"]),
        ([("territory", "m2"), ("territory", "m2")], ["argument-twice"]),
        ([("territory", "m2"), ("time", "m2")], ["role-constraint"]),
        ([("territory", "m2"), ("eroberer", "m1")], ["unknown-role"]),
        ([("territory", "m2"), ("gainer", "v1")], ["role-constraint", "argument-self"]),
    ],
)
def test_arguments(arguments, expected):
    event = replace(TAKING, arguments=tuple(Argument(*pair) for pair in arguments))
    items = gold(ARMY, HOMS, mention("Armee", "GPE"), mention("syrische", "GPE"), event)
    items["m3"] = rejected(items["m3"])
    candidate = an_article(TEXT).with_mention("syrische", "GPE").candidates[0]
    items["m4"] = Item("m4", candidate)
    assert sorted(code for code, _ in codes(BUILT, items)) == sorted(expected)


def test_a_missing_role_that_is_required():
    required = [
        (type_.name, role.name)
        for type_ in SCHEMA.event_types
        for role in type_.roles
        if role.required
    ]
    type_, role = required[0]
    problems = check_content(BUILT.article, SCHEMA, Event(TAKING.fragments, type_), {})
    needed = [problem for problem in problems if problem.code == "role-required"]
    assert {"type": type_, "role": role} in [dict(problem.detail) for problem in needed]
    assert {problem.severity for problem in needed} == {Severity.WARNING}


def test_the_same_place_and_label_twice():
    assert codes(BUILT, gold(HOMS, HOMS)) == [("duplicate", "m2")]
    assert codes(BUILT, gold(HOMS, replace(HOMS, label="LOC"))) == []
    twice = [("same-trigger", "v2")]
    assert codes(BUILT, gold(ARMY, HOMS, TAKING, TAKING)) == twice


def test_crossing_mentions_of_one_label():
    left, right = mention("syrische Armee nahm", "MIL"), mention("Armee nahm Homs", "MIL")
    assert codes(BUILT, gold(left, right)) == [("crossing", "m2")]
    assert codes(BUILT, gold(left, replace(right, label="GPE"))) == []
    nested = mention("syrische Armee", "MIL"), mention("Armee", "MIL")
    assert codes(BUILT, gold(*nested)) == []


def test_a_crossing_is_found_behind_a_nested_one():
    contents = (
        Mention(fragments([(4, 23)]), "MIL"),
        Mention(fragments([(4, 12)]), "MIL"),
        Mention(fragments([(13, 28)]), "MIL"),
    )
    assert codes(BUILT, gold(*contents)) == [("crossing", "m3")]


def test_what_is_open_or_rejected_is_not_looked_at():
    wrong = mention("Homs", "STADT")
    items = gold(wrong)
    items["m1"] = rejected(items["m1"])
    items["m2"] = Item("m2", an_article(TEXT).with_mention("dpa", "STADT").candidates[0])
    assert codes(BUILT, items) == []


def test_every_code_has_a_sentence_that_can_be_filled():
    """What the checks give as detail is what the sentences ask for."""
    roles = [("gainer", "m2"), ("gainer", "m2"), ("x", "m99"), ("loser", "m3"), ("time", "m4")]
    bad = replace(TAKING, arguments=(*(Argument(*pair) for pair in roles), Argument("x", "v1")))
    contents = [
        ARMY,
        HOMS,
        mention("Armee", "GPE"),
        mention("syrische", "GPE"),
        HOMS,
        mention("dpa", "STADT", form="x", farbe="y"),
        Mention((Span(40, 400),), "GPE"),
        Mention((Span(3, 8),), "GPE"),
        mention("syrische Armee nahm", "MIL"),
        mention("Armee nahm Homs", "MIL"),
        bad,
        bad,
        Event(places(TEXT, "Quelle"), "Krieg"),
    ]
    seen = set()
    for built in (BUILT, an_article(TEXT).in_zone("Die syrische", ZoneKind.HEADING)):
        items = gold(*contents)
        items["m3"] = rejected(items["m3"])
        candidate = an_article(TEXT).with_mention("syrische", "GPE").candidates[0]
        items["m4"] = Item("m4", candidate)
        problems = check_article(built.article, SCHEMA, items)
        assert all(message(problem).startswith("article a1 at ") for problem in problems)
        seen |= {problem.code for problem in problems}
    assert seen == CODES
