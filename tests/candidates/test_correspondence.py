"""What the program's words are called in a schema of somebody's own: counted and said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotations.candidates.aligning import aligned, event_chain, observations
from annotations.candidates.correspondence import (
    AKIN,
    ARGUMENT,
    EVENT,
    MENTION,
    NOTHING,
    Correspondence,
    Observation,
    is_foreign,
    shipped_schema,
)
from annotations.candidates.dissent import retold
from annotations.candidates.evidence import Taught, evidence_of, word_trace
from annotations.candidates.kinship import are_one
from annotations.candidates.memory import memory_of
from annotations.candidates.merging import united
from annotations.candidates.own_types import OwnTypes, own_type
from annotations.candidates.pipeline import Settings, sources
from annotations.candidates.recall import MemorySource
from annotations.candidates.translated import Translated
from annotations.candidates.translating import Translator
from annotations.candidates.vocabulary import vocabulary
from annotations.errors import SourceError
from annotations.model import (
    Argument,
    Candidate,
    Event,
    ItemId,
    Mention,
    Outcome,
    Span,
    attributes,
)
from annotations.schema_files import read_schema
from tests.helpers import own_schema
from tests.helpers.builders import an_article, places

TEXT = "Am Montag griff die Armee das Dorf Qarwin an."
ARTICLE = an_article(TEXT).article
NAME = attributes({"mention": "name", "form": "plain"})
NOMINAL = attributes({"mention": "nominal", "form": "plain"})
SURE = attributes({"factuality": "asserted"})


def mention(number, words, label, values=NAME, score=0.9):
    content = Mention(places(TEXT, words), label, values)
    return Candidate(ItemId(f"m{number}"), content, "test@1", score, "as built")


def said():
    """Return what the sources say of the article, in their own words."""
    roles = (Argument("attacker", ItemId("m2")), Argument("place", ItemId("m3")))
    attack = Event(places(TEXT, "griff|an"), "Attack", roles, SURE)
    return [
        mention(1, "Montag", "DATE"),
        mention(2, "Armee", "MIL", NOMINAL),
        mention(3, "Qarwin", "GPE"),
        Candidate(ItemId("v1"), attack, "test@1", 0.9, "verb of “an|greifen”; told"),
    ]


def gold():
    """Return what a reviewer made of it in her own words."""
    roles = (Argument("wer", ItemId("g1")), Argument("wo", ItemId("g2")))
    return {
        ItemId("g1"): Mention(places(TEXT, "Armee"), "Akteur", attributes({"art": "eigen"})),
        ItemId("g2"): Mention(places(TEXT, "Qarwin"), "Ort", attributes({"art": "eigen"})),
        ItemId("e1"): Event(
            places(TEXT, "griff|an"), "Kampf", roles, attributes({"gewissheit": "unsicher"})
        ),
    }


def learnt(times=1):
    made = Correspondence()
    for _ in range(times):
        made.add(observations(ARTICLE, said(), gold()))
    return made


def told(known, least=0.3):
    return Translator(own_schema.SCHEMA, known).translated(ARTICLE, said(), least)


def test_before_anything_is_decided_names_and_what_is_akin_are_said():
    made = {one.content.label: one for one in told(Correspondence())}
    assert made.keys() == {"Zeit", "Akteur", "Ort", "Kampf"}
    assert made["Ort"].score < made["Akteur"].score
    event = made["Kampf"].content
    assert {one.role for one in event.arguments} == {"wer", "wo"}
    assert made["Akteur"].score < 0.9 * 0.9
    assert made["Akteur"].reason == "as built; the program’s MIL may be Akteur here"


def test_a_word_of_which_nothing_was_seen_becomes_what_akin_ones_became():
    learnt = Correspondence()
    fight = Event(places(TEXT, "griff"), "Attack", (), SURE)
    learnt.add([Observation(event_chain(fight, ""), 1.0, "Kampf")] * 3)
    strike = event_chain(replace(fight, type="Strike"), "")
    assert learnt.chances(strike) == {"Kampf": pytest.approx(AKIN * 3 / 4)}
    assert learnt.chances(strike, {"Luftangriff": 0.7}) == {"Luftangriff": 0.7}
    learnt.add([Observation(strike, 1.0, "Luftangriff")] * 3)
    chances = learnt.chances(strike)
    assert chances["Luftangriff"] > 0.7 > chances["Kampf"]
    assert not learnt.chances(event_chain(replace(fight, type="Protest"), ""))


def test_only_a_coarser_schema_takes_akin_labels_and_types_for_one():
    assert are_one(EVENT, own_schema.SCHEMA)
    assert are_one(MENTION, own_schema.SCHEMA)
    assert not are_one(EVENT, read_schema("ace-2005"))
    assert not are_one(MENTION, shipped_schema())


def test_one_reviewed_article_is_enough_for_labels_types_roles_and_values():
    made = {one.id: one for one in told(learnt())}
    event = made["v1"].content
    assert (made["m2"].content.label, made["m3"].content.label) == ("Akteur", "Ort")
    assert event.type == "Kampf"
    assert {(one.role, one.ref) for one in event.arguments} == {("wer", "m2"), ("wo", "m3")}
    assert event.attributes == attributes({"gewissheit": "unsicher"})
    assert made["m2"].content.attributes == attributes({"art": "eigen"})
    assert "m1" not in made


def test_the_reason_says_how_often():
    reason = {one.id: one for one in told(learnt(3))}["v1"].reason
    assert reason.endswith("the program’s Attack is Kampf here, 3 of 3 times")
    assert reason.startswith("verb of “an|greifen”")


def test_scores_follow_what_became_of_a_word():
    once, often = told(learnt()), told(learnt(8))
    assert [one.id for one in once] == [one.id for one in often]
    assert all(before.score < after.score for before, after in zip(once, often, strict=True))
    denied = learnt(2)
    chain = observations(ARTICLE, said(), {})
    denied.add(list(chain) * 10)
    assert told(denied) != []
    assert max(one.score for one in told(denied)) < 0.3


def test_a_word_that_is_split_follows_what_stands_there():
    known = Correspondence()
    for entry, own in (("töten", "Tod"), ("verletzen", "Verletzung")):
        chain = ((EVENT, "Casualties"), (EVENT, "Casualties", "verb", entry))
        known.add([Observation(chain, 1.0, own)] * 2)
    general = known.chances([(EVENT, "Casualties")])
    assert general["Tod"] == general["Verletzung"]
    chances = known.chances(((EVENT, "Casualties"), (EVENT, "Casualties", "verb", "verletzen")))
    assert chances["Verletzung"] > 2 * chances["Tod"]


def test_a_candidate_became_what_stands_at_its_place_before_what_overlaps_it():
    outer = Mention(places(TEXT, "die Armee"), "Ort")
    found = aligned(said(), {**gold(), ItemId("g0"): outer})
    assert found["m2"] == "g1"
    assert aligned([said()[1]], {ItemId("g0"): outer}) == {"m2": "g0"}


def test_counts_come_back_as_they_were_and_can_be_taken_away():
    known = learnt(2)
    again = Correspondence.from_bytes(known.to_bytes())
    assert again.to_bytes() == known.to_bytes()
    assert told(again) == told(known)
    again.add(observations(ARTICLE, said(), gold()), -1)
    again.add(observations(ARTICLE, said(), gold()), -1)
    assert not again
    assert told(again) == told(Correspondence())


@pytest.mark.parametrize("data", [b"", b"{}x", b"[1]", b'[["a", "b", {}, {}]]', b"[[[], 1]]"])
def test_damaged_counts_are_told(data):
    with pytest.raises(SourceError, match="damaged"):
        Correspondence.from_bytes(data)


def test_pairs_say_what_became_of_the_words_and_can_be_forgotten():
    known = learnt(2)
    pairs = {(one.kind, one.theirs): (one.own, one.times, one.whole) for one in known.pairs()}
    assert pairs[EVENT, "Attack"] == ("Kampf", 2, 2)
    assert pairs[MENTION, "MIL"] == ("Akteur", 2, 2)
    assert pairs[ARGUMENT, "attacker"] == ("wer", 2, 2)
    assert (MENTION, "DATE") not in pairs
    left = known.forgetting([word_trace(EVENT, "Attack", "Kampf")])
    assert [one.content.kind for one in told(left)] == ["mention"] * 2
    assert len(told(known)) == 3


def test_nothing_is_an_outcome_that_is_never_proposed():
    known = Correspondence()
    known.add([Observation(((MENTION, "DATE"),), 0.9, NOTHING)] * 5)
    assert known.chances([(MENTION, "DATE")]) == {}
    assert list(known.pairs()) == []


def test_which_schemas_are_foreign_to_the_sources():
    assert is_foreign(own_schema.SCHEMA)
    assert is_foreign(read_schema("germeval-2014"))
    assert not is_foreign(shipped_schema())


def test_a_source_that_fails_behind_the_translation_is_told():
    class Raising:
        name = "raising"
        identity = "raising@1"

        def propose(self, article, schema, found):
            raise RuntimeError("no luck today")

    failures = []
    source = Translated(learnt, [Raising()])
    made = source.propose_within(ARTICLE, own_schema.SCHEMA, (), Settings(), failures.append)
    assert made == []
    assert [one.source for one in failures] == ["raising@1"]


def test_a_trigger_that_the_tables_lack_is_learnt_for_an_own_type_with_its_forms_and_roles():
    known = learnt(3)
    added = [
        Taught(Outcome.ADDED, Event((Span(0, 7), Span(9, 11)), "Kampf"), "wanderte aus"),
        Taught(Outcome.ADDED, Event((Span(0, 13),), "Kundgebung"), "Quarnierungen"),
    ]
    memory = memory_of([evidence_of(added * 2)])
    source = Translated(lambda: known, tuple(sources().values()), memory)
    text = "Die Armee wandert heute in Homs aus. In Aleppo gab es eine Quarnierung."
    article = an_article(text).article
    made = source.propose(article, own_schema.SCHEMA, ())
    events = {article.surface(one.content.fragments): one for one in made if one.id[0] == "v"}
    assert events["wandert aus"].content.type == "Kampf"
    assert {one.role for one in events["wandert aus"].content.arguments} >= {"wer"}
    assert events["Quarnierung"].content.type == "Kundgebung"


def test_a_word_that_the_tables_know_keeps_the_type_that_corresponds():
    types = OwnTypes(learnt(3))
    assert types.of("Kampf", {"Attack", "Movement"}) == "Attack"
    assert types.of("Kampf", {"Movement"}) == "~Kampf"
    assert types.like("~Kampf") == "Attack"
    assert types.like("Clash") == "Clash"
    assert own_type("~Kampf") == "Kampf"
    assert own_type("Attack") is None


def test_other_opinions_are_told_in_the_same_words():
    told_as = {"ORG": "Akteur", "GPE": "Ort", "DATE": None}.get
    reason = "tagger; others say ORG or GPE or DATE; negated"
    assert retold(reason, told_as, "Akteur") == "tagger; others say Ort; negated"
    assert retold("others say ORG", told_as, "Akteur") == ""
    assert retold("tagger; negated", told_as, "Ort") == "tagger; negated"


def test_where_the_memory_agrees_the_values_are_those_of_the_translation():
    here = Mention(places(TEXT, "Armee"), "Akteur", attributes({"art": "umschrieben"}))
    there = Mention(places(TEXT, "Armee"), "Akteur", attributes({"art": "eigen"}))
    translated = Candidate(ItemId("m1"), here, "correspondence@1", 0.6, "said")
    remembered = Candidate(ItemId("m2"), there, "memory@1", 0.9, "kept")
    (one,) = united([remembered, translated])
    assert one.content == here
    assert one.score > 0.9
    assert one.source == "memory@1+correspondence@1"


def test_what_the_memory_proposes_says_the_default_of_an_own_attribute():
    made = vocabulary(own_schema.SCHEMA).fitted(
        Candidate(ItemId("m1"), Mention(places(TEXT, "Armee"), "Akteur", NAME), "memory@1", 0.9)
    )
    assert made.content.attributes == attributes({"art": "eigen"})


def test_where_descriptions_are_not_told_from_names_ordinary_words_need_more():
    kept = Taught(Outcome.ADDED, Mention((Span(0, 4),), "Ort"), "Stadt")
    text = "Die Stadt schläft. In der Stadt Homs ist die Stadt still."
    source = MemorySource(memory_of([evidence_of([kept] * 2, text)]))
    article = an_article("Die Stadt schweigt.").article
    assert source.propose(article, own_schema.SCHEMA, ()) == []
    named = replace(kept, content=replace(kept.content, label="GPE"))
    source = MemorySource(memory_of([evidence_of([named] * 2, text)]))
    assert len(source.propose(article, shipped_schema(), ())) == 1
