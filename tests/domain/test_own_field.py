"""A schema for another field: events are learnt with roles that no source has a word for."""

from __future__ import annotations

from annotations.candidates import pipeline
from annotations.candidates.evidence import evidence_of
from annotations.candidates.memory import memory_of
from annotations.learning.arranging import arranged
from annotations.learning.finished import Finished
from annotations.learning.fitting import CORRESPONDENCE, source_of
from annotations.learning.training import train
from annotations.model import Argument, Event, ItemId, Mention
from annotations.schema_files import read_schema
from tests.helpers.builders import an_article, places
from tests.helpers.simulated_review import decisions
from tests.structure.test_house_rules import ROOT

SCHEMA = read_schema(ROOT / "tests/data/own-trade.toml")


def bought(day, buyer, other, verb="kaufte"):
    """Return a report of a purchase, and what a reviewer marks in it."""
    text = f"Am {day} {verb} {buyer} den Konkurrenten {other}. Die Anleger freuten sich."
    roles = (
        Argument("kaeufer", ItemId("m1")),
        Argument("gekauft", ItemId("m2")),
        Argument("termin", ItemId("m3")),
    )
    gold = {
        ItemId("m1"): Mention(places(text, buyer), "Firma"),
        ItemId("m2"): Mention(places(text, other), "Firma"),
        ItemId("m3"): Mention(places(text, day), "Termin"),
        ItemId("v1"): Event(places(text, verb), "Kauf", roles),
    }
    return an_article(text, buyer).article, gold


def finished(article, gold):
    taught = decisions(article, pipeline.propose(article, SCHEMA), gold)
    return Finished(article, gold, evidence_of(taught, article.text))


def test_two_articles_teach_a_verb_in_all_its_forms_with_its_own_roles():
    reviewed = [
        finished(*bought("Montag", "Siemens", "Varian")),
        finished(*bought("Dienstag", "Bayer", "Monsanto")),
    ]
    trained = train(reviewed, SCHEMA)
    assert trained.figures[CORRESPONDENCE].helps
    words = source_of(CORRESPONDENCE, trained.weights[CORRESPONDENCE])
    memory = memory_of(one.evidence for one in reviewed)
    sources = arranged(pipeline.sources().values(), memory, {CORRESPONDENCE: words})
    article, _ = bought("Mittwoch", "Adidas", "Lufthansa", "kauft")
    found = {one.id: one.content for one in pipeline.propose(article, SCHEMA, sources)}
    (event,) = [one for one in found.values() if isinstance(one, Event)]
    assert (article.surface(event.fragments), event.type) == ("kauft", "Kauf")
    filled = {one.role: article.surface(found[one.ref].fragments) for one in event.arguments}
    assert {"gekauft": "Lufthansa", "termin": "Mittwoch"}.items() <= filled.items()
