"""The event lexicon as a project has widened it."""

from __future__ import annotations

from annotations.candidates.events.tables import tables
from annotations.candidates.evidence import Taught, evidence_of
from annotations.candidates.learnt_lexicon import lexicon
from annotations.candidates.memory import Memory, memory_of
from annotations.model import Event, Outcome, Span


def taught(surface: str, label: str, *, times: int, text: str = "") -> Memory:
    kept = Taught(Outcome.ACCEPTED, Event((Span(0, len(surface)),), label), surface)
    return memory_of([evidence_of([kept] * times, text)])


def free_entries(memory: Memory) -> int:
    """Return how many entries "Toten" has that ask for nothing."""
    frames, _ = lexicon(memory).noun_frames("toten")
    return sum(
        not (one.counted or one.needs or one.with_word or one.with_noun) for one in frames
    )


def test_a_known_word_that_is_nearly_always_a_trigger_needs_no_role_filled():
    before = free_entries(memory_of([]))
    assert free_entries(taught("Toten", "Casualties", times=1)) == before
    assert free_entries(taught("Toten", "Casualties", times=2)) == before + 1
    often = " ".join(["Toten"] * 9)
    assert free_entries(taught("Toten", "Casualties", times=2, text=often)) == before


def test_a_known_word_of_another_type_keeps_its_own_first():
    widened = lexicon(taught("eroberten", "Clash", times=4)).frames["erobern"]
    assert [frame.type for frame in widened] == ["TerritoryChange", "Clash"]
    assert widened[1].score < widened[0].score
    assert tables().frames["erobern"] == widened[:1]


def test_forms_of_a_verb_speak_for_one_another():
    taught_once = evidence_of(
        [
            Taught(Outcome.ADDED, Event((Span(0, 9),), "Movement"), form)
            for form in ("wanderten", "wandert")
        ]
    )
    assert "wandern" in lexicon(memory_of([taught_once])).frames
    other = evidence_of([], "Sie wanderten, er wandert, wandern wollte sie, er wanderte.")
    assert "wandern" not in lexicon(memory_of([taught_once, other])).frames


def test_a_separated_verb_and_the_plural_of_a_noun_are_learnt():
    added = [
        Taught(Outcome.ADDED, Event((Span(0, 7), Span(9, 11)), "Movement"), "wanderte aus"),
        Taught(Outcome.ADDED, Event((Span(0, 12),), "Protest"), "Sitzblockaden"),
    ]
    widened = lexicon(memory_of([evidence_of(added * 2)]))
    assert [frame.type for frame in widened.frames["aus|wandern"]] == ["Movement"]
    assert "wandern" not in widened.frames
    frames, cut = widened.noun_frames("sitzblockade")
    assert ([frame.type for frame in frames], cut) == (["Protest"], 0)
    assert frames[0].genitive == ("actor",)
