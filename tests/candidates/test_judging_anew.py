"""A source of what is remembered says what the memory holds now, not what it once held."""

from __future__ import annotations

from annotations.candidates.evidence import Evidence, Taught, evidence_of
from annotations.candidates.memory import Memory
from annotations.candidates.recall import MemorySource
from annotations.model import Candidate, ItemId, Mention, Outcome, Span, attributes
from annotations.schema_files import read_schema
from tests.helpers.marked import an_article

SCHEMA = read_schema("conflict-news")
NAME = "Ahrar al-Scham"
ARTICLE = an_article(f"Die Stadt wurde von {NAME} verlassen.")
PLAIN = attributes({"mention": "name", "form": "plain"})


def named(label: str) -> Mention:
    start = ARTICLE.text.index(NAME)
    return Mention((Span(start, start + len(NAME)),), label, PLAIN)


def corrected() -> Evidence:
    taught = Taught(Outcome.CORRECTED, named("MIL"), NAME, named("ORG"), NAME)
    return evidence_of([taught] * 3)


def judged(source: MemorySource) -> str:
    (one,) = source.judge(ARTICLE, [Candidate(ItemId("m1"), named("ORG"), "tagger@1", 0.9)])
    return one.content.label


def proposed(source: MemorySource) -> list[tuple[str, str]]:
    found = source.propose(ARTICLE, SCHEMA, ())
    return [(ARTICLE.surface(one.content.fragments), one.content.label) for one in found]


def test_what_is_learnt_and_taken_back_is_judged_by_at_once():
    memory = Memory()
    source = MemorySource(memory)
    assert judged(source) == "ORG"
    memory.add(corrected())
    assert judged(source) == "MIL"
    memory.take_away(corrected())
    assert judged(source) == "ORG"


def test_names_of_several_words_are_looked_for_while_they_are_remembered():
    memory = Memory()
    source = MemorySource(memory)
    assert proposed(source) == []
    memory.add(corrected())
    assert proposed(source) == [(NAME, "MIL")]
    memory.take_away(corrected())
    assert proposed(source) == []
    assert memory.longest("ahrar") == 1
