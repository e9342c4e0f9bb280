"""The pipeline: many opinions become one, a failing source fails alone, odd text is borne."""

from __future__ import annotations

import gc
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.candidates import data_files, tagger, training
from annotations.candidates.base import Source
from annotations.candidates.dissent import is_disputed
from annotations.candidates.hits import ONLY_POSSIBLE
from annotations.candidates.languages import language_for_sources, reads
from annotations.candidates.merging import merged
from annotations.candidates.pipeline import USUAL, Failure, Settings, propose, sources
from annotations.errors import AnnotationError
from annotations.importing import read_source
from annotations.model import (
    Argument,
    Candidate,
    Event,
    ItemId,
    Mention,
    Span,
    Zone,
    ZoneKind,
    attributes,
    fragments,
)
from annotations.schema_files import read_schema
from tests.helpers.marked import an_article, mentions


def a_mention(
    number: int, span: tuple[int, int], label: str = "GPE", score: float = 0.5, **more: str
) -> Candidate:
    values = attributes({"mention": "name", "form": "plain"} | more)
    content = Mention((Span(*span),), label, values)
    return Candidate(ItemId(f"m{number}"), content, f"s{number}@1", score, f"reason {number}")


@dataclass
class Fixed:
    """A source that proposes what it was given."""

    found: list[Candidate]
    name: str = "fixed"
    identity: str = "fixed@1"
    seen: list[Candidate] = field(default_factory=list)

    def propose(self, article: Any, schema: Any, found: Any) -> list[Candidate]:
        self.seen = list(found)
        return self.found


class Broken:
    name = "broken"
    identity = "broken@7"

    def propose(self, article: Any, schema: Any, found: Any) -> list[Candidate]:
        raise RuntimeError("no weights")


def test_every_shipped_source_is_a_source():
    assert all(isinstance(source, Source) for source in sources().values())
    assert all(source.identity.startswith(f"{name}@") for name, source in sources().items())


def test_opinions_on_one_place_become_one_with_all_reasons():
    one = merged([a_mention(1, (0, 5), score=0.6), a_mention(2, (0, 5), score=0.7)])
    assert len(one) == 1
    assert one[0].source == "s2@1+s1@1"
    assert one[0].reason == "reason 2; reason 1"
    assert one[0].score == pytest.approx(0.88)


def test_of_two_labels_the_weightier_wins_and_is_less_sure_for_it():
    alone = merged([a_mention(1, (0, 5), "GPE", 0.8)])[0]
    disputed = merged([a_mention(1, (0, 5), "GPE", 0.8), a_mention(2, (0, 5), "PER", 0.5)])[0]
    assert disputed.content.label == "GPE"
    assert disputed.score < alone.score
    assert is_disputed(disputed)
    assert disputed.reason == "reason 1; others say PER"
    assert not is_disputed(alone)


def test_a_rival_extent_is_told_of_only_where_it_is_about_as_sure():
    near, far = (
        merged([a_mention(1, (0, 9)), a_mention(2, (4, 9), score=s)]) for s in (0.45, 0.3)
    )
    assert [c.content.fragments for c in near] == [(Span(0, 9),)]
    assert near[0].reason == "reason 1; others mark another extent"
    assert merged(near) == near
    assert not is_disputed(far[0])


def test_of_crossing_mentions_the_surer_one_stays():
    kept = merged([a_mention(1, (0, 8), "GPE", 0.5), a_mention(2, (5, 12), "PER", 0.9)])
    assert [c.content.label for c in kept] == ["PER"]


@pytest.mark.parametrize(
    ("outer", "inner", "nests"),
    [
        (("MIL", {}), ("GPE", {"form": "deriv"}), True),
        (("MIL", {"mention": "nominal"}), ("MIL", {"form": "part"}), True),
        (("ORG", {}), ("GPE", {}), True),
        (("PER", {}), ("GPE", {}), False),
        (("GPE", {}), ("NORP", {"form": "deriv"}), False),
        (("DATE", {}), ("QUANTITY", {}), False),
        (("QUANTITY", {}), ("PER", {"mention": "nominal"}), True),
    ],
)
def test_mentions_nest_as_the_guideline_nests(outer, inner, nests):
    pair = [
        a_mention(1, (0, 20), outer[0], 0.8, **outer[1]),
        a_mention(2, (3, 9), inner[0], 0.8, **inner[1]),
    ]
    assert len(merged(pair)) == (2 if nests else 1)


def test_arguments_are_led_along_to_the_joined_mention_and_dropped_with_it():
    span = fragments([(10, 15)])
    event = Event(
        span, "Strike", (Argument("target", ItemId("m2")), Argument("place", ItemId("m4")))
    )
    found = [
        a_mention(1, (20, 25), score=0.9),
        a_mention(2, (20, 25), score=0.2),
        a_mention(3, (30, 38), "PER", score=0.9),
        a_mention(4, (34, 40), score=0.1),
        Candidate(ItemId("v1"), event, "e@1", 0.8),
    ]
    joined = {candidate.id: candidate for candidate in merged(found)}
    content = joined[ItemId("v1")].content
    assert isinstance(content, Event)
    assert [a.role for a in content.arguments] == ["target"]
    assert joined[content.arguments[0].ref].content.fragments == (Span(20, 25),)


def test_a_source_that_fails_is_named_and_the_others_go_on():
    failures: list[Failure] = []
    text = "Er kam aus Syrien."
    proposed = propose(
        an_article(text),
        read_schema("conflict-news"),
        [Broken(), "lexicon"],
        failed=failures.append,
    )
    assert [(f.source, f.article, f.detail) for f in failures] == [
        ("broken@7", "a", "RuntimeError: no weights")
    ]
    assert [found.text for found in mentions(proposed, text)] == ["Syrien"]


def placed(*spans: Span) -> Candidate:
    return replace(a_mention(1, (0, 2)), content=Mention(spans, "GPE"))


@pytest.mark.parametrize(
    ("proposed", "complaint"),
    [
        ([a_mention(1, (0, 99))], "99 lies beyond the text"),
        ([a_mention(1, (0, 2)), a_mention(1, (3, 4))], "m1 is there twice"),
        ([replace(a_mention(1, (0, 2)), id=ItemId("Syrien"))], "'Syrien' is not 'm'"),
        ([replace(a_mention(1, (0, 2)), id=ItemId("v1"))], "'v1' is not 'm'"),
        ([placed()], "m1 has no place"),
        ([placed(Span(90, 99), Span(0, 2))], "not in order"),
        ([placed(Span(0, 4), Span(2, 6))], "not in order"),
        ([a_mention(1, (0, 2), score=1.5)], "1.5 of m1"),
        ([a_mention(1, (0, 2), score=float("nan"))], "nan of m1"),
        ([None], "NoneType"),
        (None, "NoneType"),
    ],
)
def test_a_source_that_proposes_the_impossible_is_named_and_the_others_go_on(
    proposed, complaint
):
    failures: list[Failure] = []
    made = propose(
        an_article("Syrien"),
        read_schema("conflict-news"),
        [Fixed(proposed), "lexicon", "consistency"],
        failed=failures.append,
    )
    (failure,) = failures
    assert failure.source == "fixed@1"
    assert complaint in failure.detail
    assert [c.content.label for c in made] == ["GPE"]


class Judging(Fixed):
    """A source that cannot judge."""

    def judge(self, article: Any, found: Any) -> Any:
        raise ValueError("no opinion")


def test_a_source_that_cannot_judge_is_named_and_its_findings_count():
    failures: list[Failure] = []
    source = Judging([a_mention(1, (0, 6))])
    made = propose(
        an_article("Syrien"), read_schema("conflict-news"), [source], failed=failures.append
    )
    assert len(made) == 1
    assert {(f.source, f.detail) for f in failures} == {("fixed@1", "ValueError: no opinion")}


@pytest.mark.parametrize("data", [b"", b"lCRF" + bytes(60), b"no weights" * 999])
def test_damaged_weights_are_told_and_the_others_go_on(tmp_path, monkeypatch, data):
    for file in data_files.FOLDER.glob("checksums.txt"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / training.WEIGHTS).write_bytes(data)
    monkeypatch.setattr(tagger, "mapped", lambda name: data_files.mapped(name, tmp_path))
    tagger.shipped_tagger.cache_clear()
    failures: list[Failure] = []
    text = "In Syrien wurde gekämpft."
    try:
        made = propose(an_article(text), read_schema("conflict-news"), failed=failures.append)
    finally:
        tagger.shipped_tagger.cache_clear()
    (failure,) = failures
    assert failure.source == "tagger@1"
    assert "names.crfsuite of this program is damaged; install it again" in failure.detail
    assert [found.text for found in mentions(made, text)] == ["Syrien"]


def test_later_sources_see_what_earlier_ones_found():
    last = Fixed([])
    propose(an_article("Aus Syrien."), read_schema("conflict-news"), ["lexicon", last])
    assert [c.content.label for c in last.seen] == ["GPE"]


def test_an_unknown_source_is_refused_with_the_names_that_there_are():
    with pytest.raises(AnnotationError, match=r"'nobody'.*lexicon"):
        propose(an_article("x"), read_schema("conflict-news"), ["nobody"])


def test_few_and_sure_ones_are_among_the_many():
    text = (
        "In Bengalu sprach Onkel Tamo Wirela über den Krieg der Farbow im Kessel von Durdu. "
        "Rebellen töteten am Freitag 20 Soldaten. Die Armee eroberte die Stadt Homs zurück."
    )
    counts = []
    for least in (0.05, 0.3, 0.8):
        proposed = propose(
            an_article(text), read_schema("conflict-news"), settings=Settings(least)
        )
        assert all(c.score >= least for c in proposed if isinstance(c.content, Mention))
        starts = [c.content.fragments[0].start for c in proposed]
        assert starts == sorted(starts)
        counts.append(len(proposed))
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[-1]


def test_many_holds_possible_events_and_descriptions_that_few_does_not():
    text = "Die Zivilisten warten in der Stadt. Die Erklärung ist lang."
    article, schema = an_article(text), read_schema("conflict-news")
    many = propose(article, schema, settings=Settings(0.05))
    few = propose(article, schema)
    extra = {
        (text[c.content.fragments[0].start : c.content.fragments[0].end], c.content.label)
        for c in many
        if ONLY_POSSIBLE in c.reason
    }
    assert {("Zivilisten", "PER"), ("Stadt", "GPE"), ("Erklärung", "Statement")} <= extra
    assert all(c.score < USUAL for c in many if ONLY_POSSIBLE in c.reason)
    assert not any(ONLY_POSSIBLE in c.reason for c in few)
    assert [c.content for c in many if ONLY_POSSIBLE not in c.reason and c.score >= USUAL] == [
        c.content for c in few
    ]


@pytest.mark.parametrize("kind", [ZoneKind.FURNITURE, ZoneKind.CAPTION])
def test_nothing_is_proposed_outside_the_article_itself(kind):
    text = "Die syrische Armee nahm Aleppo ein."
    article = an_article(text, kind)
    assert propose(article, read_schema("conflict-news")) == ()
    more = "Rebellen flohen."
    zones = (Zone(Span(0, len(text) + 1), kind), Zone(Span(len(text) + 1, 52), ZoneKind.BODY))
    both = an_article(text + "\n" + more)
    object.__setattr__(both, "zones", zones)
    assert {
        c.content.fragments[0].start for c in propose(both, read_schema("conflict-news"))
    } == {
        len(text) + 1,
        len(text) + 10,
    }


@pytest.mark.parametrize("schema", ["conflict-news", "germeval-2014", "ace-2005"])
def test_candidates_are_in_the_words_of_the_schema(schema):
    schema = read_schema(schema)
    text = (
        "Die syrische Armee und zwölf US-Soldaten nahmen am 9. November Aleppo ein, "
        "teilte das Rote Kreuz mit. Kurden demonstrierten am Euphrat."
    )
    proposed = propose(an_article(text), schema)
    assert proposed
    for candidate in proposed:
        kind = candidate.content.kind
        assert (schema.label if kind == "mention" else schema.event_type)(
            candidate.content.label
        )
        allowed = {attribute.name for attribute in schema.attributes_of(kind)}
        assert {name for name, _ in candidate.content.attributes} <= allowed


def test_a_description_is_none_of_a_schema_of_names_and_has_its_level_in_ace():
    text = "Rebellen nahmen Aleppo ein."
    names = mentions(propose(an_article(text), read_schema("germeval-2014")), text)
    assert [(found.text, found.label) for found in names] == [("Aleppo", "LOC")]
    proposed = propose(an_article(text), read_schema("ace-2005"))
    levels = {
        text[c.content.fragments[0].start : c.content.fragments[0].end]: dict(
            c.content.attributes
        )
        for c in proposed
        if isinstance(c.content, Mention)
    }
    assert levels == {"Rebellen": {"level": "NOM"}, "Aleppo": {"level": "NAM"}}


ODD = {
    "empty": "",
    "digits": "1234567890 " * 2000,
    "one word": "A" * 30_000,
    "hyphens": "A-" * 15_000,
    "quotes": '"' * 20_000,
    "no full stop": "Syrische Armee Kämpfer " * 1500,
    "adjectives": "syrische und kurdische " * 1500,
    "another language": "The Syrian army said on Thursday it had captured the town. " * 300,
    "Arabic": "الجيش السوري استعاد السيطرة على المدينة. " * 300,
    "marks": "a\u0301\u0302\u200d" * 3000,
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_odd_text_does_no_harm(text):
    failures: list[Failure] = []
    propose(an_article(text), read_schema("conflict-news"), failed=failures.append)
    assert failures == []


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_text_gives_provable_candidates_and_the_same_ones_again(text):
    article, schema = an_article(text), read_schema("conflict-news")
    failures: list[Failure] = []
    first = propose(article, schema, failed=failures.append)
    assert failures == []
    assert first == propose(article, schema)
    ids = [candidate.id for candidate in first]
    assert len(ids) == len(set(ids))
    for candidate in first:
        assert article.surface(candidate.content.fragments).strip()
        if isinstance(candidate.content, Event):
            assert {a.ref for a in candidate.content.arguments} <= set(ids)


def test_an_argument_that_the_schema_forbids_is_left_out_of_the_event():
    article = an_article("Homs wurde am Freitag erobert.")
    trigger = (Span(22, 29),)
    filled = tuple(
        Argument(role, ItemId(ref))
        for role, ref in (("territory", "m1"), ("gainer", "m2"), ("nonsense", "m1"))
    )
    event = Candidate(ItemId("v1"), Event(trigger, "TerritoryChange", filled), "f@1", 0.9, "")
    given = [a_mention(1, (0, 4)), a_mention(2, (14, 21), "DATE"), event]
    made = propose(article, read_schema("conflict-news"), [Fixed(given)])
    (found,) = [c.content for c in made if isinstance(c.content, Event)]
    assert [(each.role, each.ref) for each in found.arguments] == [("territory", "m1")]


def test_the_seeds_hold_no_argument_that_the_schema_forbids():
    schema = read_schema("conflict-news")
    for path in sorted((Path(__file__).parents[2] / "seeds").iterdir()):
        made = {c.id: c.content for c in propose(read_source(path), schema)}
        for content in made.values():
            for each in content.arguments if isinstance(content, Event) else ():
                filler = made[each.ref]
                role = schema.event_type(content.type).role(each.role)
                assert role.allows(filler.kind, filler.label), (path.name, content)


def test_in_another_language_the_german_sources_are_silent_and_the_others_go_on():
    text = "The army said on 10 November 2017 that 120 men had left Homs for Palmyra."
    english = replace(an_article(text), language="en")
    found = propose(english, read_schema("conflict-news"))
    names = {part.partition("@")[0] for one in found for part in one.source.split("+")}
    assert {"numbers", "gazetteer"} <= names <= {"numbers", "gazetteer", "consistency"}
    silent = {name for name, one in sources().items() if not reads(one, "en")}
    assert set(silent) == sources().keys() - {"numbers", "gazetteer", "consistency"}
    assert all(reads(one, "") and reads(one, "de") for one in sources().values())


def test_a_language_that_is_not_recognised_is_read_as_german_only_where_it_may_be():
    latin = an_article(
        "Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae, aliam Aquitani, "
        "tertiam qui ipsorum lingua Celtae, nostra Galli appellantur."
    )
    assert not latin.language
    assert not reads(sources()["tagger"], language_for_sources(latin))
    assert reads(sources()["gazetteer"], language_for_sources(latin))
    for text in ("1 200 3 400", "Merkel trifft Macron"):
        assert reads(sources()["tagger"], language_for_sources(an_article(text)))


@pytest.mark.parametrize(("length", "rests"), [(2_500, True), (80_000, False)])
def test_the_search_for_garbage_rests_during_an_ordinary_article_only(length, rests):
    seen = []

    class Watching(Fixed):
        def propose(self, article: Any, schema: Any, found: Any) -> list[Candidate]:
            seen.append(gc.isenabled())
            raise RuntimeError

    article, schema = an_article("Die Armee. " * (length // 11)), read_schema("conflict-news")
    assert gc.isenabled()
    propose(article, schema, [Watching([])], failed=lambda failure: None)
    assert (seen, gc.isenabled()) == ([not rests], True)
    gc.disable()
    try:
        propose(article, schema, [Watching([])], failed=lambda failure: None)
        assert not gc.isenabled()
    finally:
        gc.enable()
