"""The event lexicon as a project has widened it."""

from __future__ import annotations

import pytest

from annotations.candidates import pipeline, weak_verbs
from annotations.candidates.events.tables import tables
from annotations.candidates.evidence import Taught, evidence_of
from annotations.candidates.learnt_lexicon import lexicon
from annotations.candidates.memory import Memory, memory_of
from annotations.learning.arranging import arranged
from annotations.model import Event, Outcome, Span
from tests.helpers.builders import SCHEMA, an_article


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


def test_a_verb_that_the_lexicon_lacks_is_learnt_with_all_its_forms():
    assert tables().verb_forms("verkloppten") == ()
    widened = lexicon(taught("verkloppten", "Attack", times=1))
    assert [frame.type for frame in widened.frames["verkloppen"]] == ["Attack"]
    assert {form.kind for form in widened.verb_forms("verkloppt")} == {"f", "p"}
    assert {form.verb for form in widened.verb_forms("verkloppte")} == {"verkloppen"}
    assert widened.verb_forms("verkloppte")[0].kind == "f"
    assert tables().verb_forms("verkloppten") == ()
    assert widened.verb_forms("erobert") == tables().verb_forms("erobert")


def test_its_forms_speak_for_one_another_too():
    one = Taught(Outcome.ADDED, Event((Span(0, 9),), "Attack"), "verkloppten")
    against = evidence_of([], "Sie verkloppt, er verkloppte, wir verkloppten, verkloppen.")
    assert "verkloppen" not in lexicon(memory_of([evidence_of([one]), against])).frames


def test_a_learnt_verb_takes_arguments_in_another_article():
    memory = taught("verkloppten", "Attack", times=1)
    article = an_article("Am Montag hat die Armee die Rebellen verkloppt.").article
    sources = arranged(pipeline.sources().values(), memory)
    found = pipeline.propose(article, SCHEMA, sources)
    (event,) = (one.content for one in found if isinstance(one.content, Event))
    words = {one.id: article.surface(one.content.fragments) for one in found}
    assert (event.type, article.surface(event.fragments)) == ("Attack", "verkloppt")
    roles = {argument.role: words[argument.ref] for argument in event.arguments}
    assert roles == {"attacker": "Armee", "target": "Rebellen", "time": "Montag"}


@pytest.mark.parametrize(
    ("form", "verb", "others"),
    [
        ("redeten", "reden", {"redet", "redete", "geredet", "redend"}),
        ("gekloppt", "kloppen", {"kloppt", "kloppten"}),
        ("verkloppt", "verkloppen", {"verkloppte", "verkloppten"}),
        ("xy", "xyen", {"xy"}),
    ],
)
def test_the_forms_of_a_weak_verb(form, verb, others):
    assert weak_verbs.infinitive(form) == verb
    assert others <= weak_verbs.forms(form).keys()
    assert all(weak_verbs.forms(form).values())
