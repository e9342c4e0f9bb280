"""The event source on small texts: triggers, types, arguments, factuality, and odd input."""

from __future__ import annotations

import pytest

from annotations.candidates.events import reading
from annotations.candidates.events.chunker import Chunker
from annotations.candidates.events.clauses import Clause, Phrase
from annotations.candidates.events.source import EventSource
from annotations.model import (
    Article,
    ArticleId,
    Candidate,
    Event,
    SourceMap,
    Span,
    Zone,
    ZoneKind,
)
from annotations.schema_files import read_schema


def an_article(text: str) -> Article:
    zones = (Zone(Span(0, len(text)), ZoneKind.BODY),) if text else ()
    return Article(ArticleId("a"), text, "", zones, SourceMap((0,), (0,)), "a.txt", "", "utf-8")


def events_of(text: str) -> list[tuple[str, str, str, dict[str, str]]]:
    """Return trigger text, type, factuality and roles of every event proposed."""
    article = an_article(text)
    proposed = EventSource().propose(article, read_schema("conflict-news"), ())
    by_id = {one.id: one for one in proposed}
    found = []
    for one in proposed:
        if isinstance(one.content, Event):
            roles = {
                argument.role: article.surface(by_id[argument.ref].content.fragments)
                for argument in one.content.arguments
            }
            values = dict(one.content.attributes)
            found.append(
                (
                    article.surface(one.content.fragments),
                    one.content.type,
                    values["factuality"],
                    roles,
                )
            )
    return found


def test_a_separable_verb_is_one_trigger_of_two_fragments() -> None:
    assert events_of("Die Armee nahm am Montag nach Kämpfen die Stadt ein.")[0] == (
        "nahm ein",
        "TerritoryChange",
        "asserted",
        {"gainer": "Armee", "territory": "Stadt"},
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1234567890 " * 20,
        "Kein Satzende und kein Ereignis",
        "ein " * 5000,
        "攻撃 هجوم нападение \U0001f4a3 ",
        "„“»«()–-,;:!?…" * 50,
    ],
)
def test_any_text_is_read_without_an_error(text: str) -> None:
    proposed: list[Candidate] = list(
        EventSource().propose(an_article(text), read_schema("conflict-news"), ())
    )
    assert all(one.content.fragments[-1].end <= len(text) for one in proposed)


@pytest.mark.parametrize(
    ("first", "kind"), [("Drohnenangriff", "Strike"), ("Selbstmordanschlag", "Attack")]
)
def test_an_attack_spoken_of_again_is_of_the_type_told_before(first: str, kind: str) -> None:
    text = f"Ein {first} traf ein Dorf. Die Bewohner schliefen. Der Angriff begann spät."
    types = {word: type_ for word, type_, _, _ in events_of(text)}
    assert (types[first], types["Angriff"]) == (kind, kind)


def test_a_cut_compound_belongs_to_the_trigger_it_shares_its_head_with() -> None:
    found = events_of("Die Armee flog Raketen- und Bombenangriffe auf die Stadt.")
    assert found[0][:2] == ("Raketen- und Bombenangriffe", "Strike")


def test_who_is_named_as_source_speaks_on_in_indirect_speech() -> None:
    found = events_of("Nach Angaben der Polizei starben zwei Soldaten. Drei seien geflohen.")
    assert [(one[2], one[3].get("reported_by")) for one in found] == [
        ("reported", "Polizei")
    ] * 2


@pytest.mark.parametrize(
    "after",
    ["Das berichtete die Zeitung.", "Das bestätigten Ärzte.", "Das teilte die Polizei mit."],
)
def test_a_sentence_that_says_das_names_the_source_of_the_one_before(after: str) -> None:
    found = events_of(f"Zwei Lehrer sind am Montag entführt worden. {after}")
    assert found[0][:3] == ("entführt", "Abduction", "reported")
    assert found[0][3]["reported_by"] in ("Zeitung", "Ärzte", "Polizei")


@pytest.mark.parametrize(
    ("text", "trigger", "factuality"),
    [
        ("Die Rebellen versuchten, aus der Stadt zu fliehen.", "fliehen", "asserted"),
        ("Die Rebellen versuchten, die Stadt einzunehmen.", "einzunehmen", "possible"),
        ("Ziel der Armee ist es, die Stadt einzunehmen.", "einzunehmen", "planned"),
        ("Die Armee rückt vor, um die Stadt einzunehmen.", "einzunehmen", "planned"),
        ("Der Minister lehnte es ab, die Truppen abzuziehen.", "abzuziehen", "denied"),
        ("Die Forderung, die Truppen abzuziehen, ist alt.", "abzuziehen", "possible"),
        ("Die Regierung verlangte den Abzug der Truppen.", "Abzug", "possible"),
        ("Die Regierung kündigte den Abzug der Truppen an.", "Abzug", "planned"),
    ],
)
def test_what_is_demanded_or_tried_is_possible_and_a_purpose_is_planned(
    text: str, trigger: str, factuality: str
) -> None:
    found = {one[0]: one[2] for one in events_of(text)}
    assert found[trigger] == factuality


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Die Stadt sei gefallen, so ein Sprecher der Armee.", "Sprecher"),
        ("Die Stadt ist - so die Behörden - gefallen.", "Behörden"),
        ("Aus einem Bericht der Polizei geht hervor, dass die Stadt gefallen ist.", "Polizei"),
        ("Ein Arzt sprach von Toten. Die Stadt ist demnach gefallen.", "Arzt"),
        ("Ein Arzt sprach von Toten. Die Stadt sei gefallen, hieß es weiter.", "Arzt"),
        (
            "Ein Arzt sprach von Toten. Sie sei gefallen, hieß es in einer Erklärung.",
            "Arzt",
        ),
        ("Augenzeugen zufolge ist die Stadt gefallen.", "Augenzeugen"),
    ],
)
def test_who_tells_of_an_event_is_named_in_many_ways(text: str, source: str) -> None:
    found = {one[0]: one for one in events_of(text)}
    assert found["gefallen"][2] == "reported"
    assert found["gefallen"][3]["reported_by"] == source


def test_who_claims_to_have_done_something_reports_it() -> None:
    found = events_of("Die Rebellen wollen zwei Soldaten getötet haben.")
    assert found[0][2:] == (
        "reported",
        {"agent": "Rebellen", "victim": "Soldaten", "reported_by": "Rebellen"},
    )


@pytest.mark.parametrize(
    ("text", "trigger", "factuality"),
    [
        ("Beobachter befürchten einen Angriff.", "Angriff", "possible"),
        ("Die Beobachter drohten mit einem Angriff.", "Angriff", "possible"),
        ("Die Beobachter gehen von einem Anschlag aus.", "Anschlag", "reported"),
        ("Beobachter gehen davon aus, dass die Rebellen flohen.", "flohen", "reported"),
    ],
)
def test_who_fears_or_supposes_an_event_is_its_source(
    text: str, trigger: str, factuality: str
) -> None:
    found = {one[0]: one for one in events_of(text)}
    assert found[trigger][2] == factuality
    assert found[trigger][3]["reported_by"] == "Beobachter"


def test_a_source_holds_for_those_counted_further() -> None:
    text = "Laut Ärzten starben vier Soldaten, zehn weitere wurden verletzt."
    found = {one[0]: one for one in events_of(text)}
    assert found["verletzt"][2:] == ("reported", {"reported_by": "Ärzten"})


def test_one_named_as_part_of_others_is_no_subject() -> None:
    found = events_of("Die Armee beklagt den Tod von Soldaten, darunter der Kommandeur.")
    assert all("Kommandeur" not in roles.values() for *_, roles in found)


def test_where_a_government_sits_is_no_place_of_what_it_does() -> None:
    found = events_of("Die Regierung in der Stadt unterzeichnete einen Vertrag.")
    assert all("place" not in roles for *_, roles in found)


def test_weapons_without_an_article_do_not_act() -> None:
    found = {one[0]: one[3] for one in events_of("Artillerie und Panzer beschossen das Dorf.")}
    assert "attacker" not in found["beschossen"]


def test_a_pronoun_means_the_subject_of_a_sentence_that_tells_of_nothing() -> None:
    article = an_article(
        "Die Einwohner waren müde. Es war kalt. Dann flohen sie aus der Stadt."
    )
    proposed = EventSource().propose(article, read_schema("conflict-news"), ())
    labels = {article.surface(one.content.fragments): one.content.label for one in proposed}
    assert labels["sie"] == "PER"


def test_phrases_are_read_only_where_a_word_can_name_an_event(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read = []
    phrases = Chunker.phrases

    def noted(self: Chunker, clause: Clause) -> list[Phrase]:
        read.append(self.words[clause.words[0]].text)
        return phrases(self, clause)

    monkeypatch.setattr(Chunker, "phrases", noted)
    events_of("Die Sonne schien auf den Hof. Rebellen eroberten Homs. Das Wetter war gut.")
    assert read == ["Rebellen"]


def test_sentences_tell_the_same_however_many_are_read_together(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "".join(
        f"Am {day}. Mai nahm die Armee Dorf {day} ein. Laut Polizei flohen sie von dort. "
        for day in range(1, 6)
    )
    together = events_of(text)
    monkeypatch.setattr(reading, "_TOGETHER", 3)
    assert events_of(text) == together
    assert len(together) == 10
