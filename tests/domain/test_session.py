"""The session: what is applied is written, what is written can be taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotations.changes import (
    Change,
    SetDecision,
    SetReview,
    SetZones,
    accept,
    accept_all,
    add,
    correct,
    finish,
    make_blind,
    reject,
    remove,
    reopen,
    set_language,
    set_zone,
)
from annotations.errors import AnnotationError, OffsetError, SchemaError, SourceError
from annotations.model import (
    Argument,
    Decision,
    Event,
    ItemState,
    Mention,
    Outcome,
    ReviewState,
    Span,
    Stamp,
    Zone,
    ZoneKind,
)
from annotations.reader import Reader
from annotations.session import Incoming, ReviewSession
from tests.helpers.builders import (
    SCHEMA,
    a_capture,
    a_clock,
    a_project,
    an_article,
    outcomes,
)


@pytest.fixture
def session(folder):
    with a_project(folder) as opened:
        yield opened


def do(session, builder, item, *content):
    items, stamp = session.items("a1"), session.stamp(1.0)
    return session.apply(builder(items, item, *content, stamp, "a1"))


def summary(session, article="a1"):
    return next(row for row in session.articles() if row.id == article)


def test_a_new_project_knows_its_schema_and_articles(session):
    assert session.schema == SCHEMA
    assert session.schema.toml == SCHEMA.toml
    assert session.annotators() == ("anna",)
    built = a_capture()
    assert session.article("a1") == built.article
    assert session.source_bytes("a1") == built.source
    assert {item.candidate for item in session.items("a1")} == set(built.candidates)
    row = summary(session)
    assert (row.state, row.open, row.decided, row.blind) == (ReviewState.NEW, 7, 0, False)
    assert row.title == built.article.display_title
    assert session.state() == b""


def test_items_are_in_text_order(session):
    assert [item.id for item in session.items("a1")] == [
        "m1", "m2", "v1", "m3", "v2", "m4", "m5",
    ]  # fmt: skip
    assert [i.sort_key for i in session.items("a1")] == sorted(
        i.sort_key for i in session.items("a1")
    )


def test_a_decision_is_there_after_reopening(session):
    do(session, accept, "m1")
    session.close()
    with ReviewSession.open(session.path, "anna") as again:
        item = again.item("a1", "m1")
        assert item.state is ItemState.ACCEPTED
        assert item.decision.stamp == Stamp("anna", "2026-01-02T10:00:03Z", 1.0)
        assert item.decision.candidate == a_capture().candidates[0]
        assert summary(again).decided == 1
        assert summary(again).open == 6
        assert again.undo_step.verb == "accept"


def test_touched_says_what_and_who(session):
    heard = []
    unsubscribe = session.subscribe(heard.append)
    touched = do(session, reject, "m1")
    assert heard == [touched]
    assert (touched.article, touched.items) == ("a1", {"m1"})
    assert (touched.kinds, touched.origin) == ({"mention"}, "apply")
    assert session.undo().origin == "undo"
    assert session.redo().origin == "redo"
    unsubscribe()
    unsubscribe()
    session.undo()
    assert len(heard) == 3


def test_a_change_without_steps_leaves_no_trace(session):
    heard = []
    session.subscribe(heard.append)
    do(session, accept, "m1")
    session.undo()
    touched = session.apply(Change("accept", "a1", ()))
    assert touched.items == frozenset()
    assert len(heard) == 2
    assert session.redo_step.verb == "accept"


def test_undo_and_redo_to_the_first_decision_and_back(session):
    start = session.items("a1")
    do(session, accept, "m1")
    do(session, reject, "m3")
    do(session, accept, "v1")
    session.apply(
        add(session.items("a1"), Mention((Span(0, 2),), "ORG"), session.stamp(2), "a1")
    )
    do(session, remove, "m6")
    end, state = session.items("a1"), session.state()
    assert [session.undo().origin for _ in range(5)] == ["undo"] * 5
    assert session.undo() is None
    assert session.undo_step is None
    assert session.items("a1") == start
    assert session.state() == b""
    assert summary(session).state is ReviewState.NEW
    session.close()
    with ReviewSession.open(session.path, "anna") as again:
        while again.redo():
            pass
        assert again.redo_step is None
        assert again.items("a1") == end
        assert again.state() == state


def test_a_new_change_leaves_behind_what_could_be_redone(session):
    do(session, accept, "m1")
    do(session, accept, "m2")
    session.undo()
    do(session, reject, "m2")
    assert session.redo() is None
    assert [(s.verb, s.items, s.state) for s in session.journal()] == [
        ("accept", ("m1",), "done"),
        ("accept", ("m2",), "abandoned"),
        ("reject", ("m2",), "done"),
    ]
    assert session.verify_journal() == ()


def test_rejecting_releases_the_event_and_undo_brings_both_back(session):
    session.apply(accept_all(session.items("a1"), session.stamp(1), "a1"))
    touched = do(session, reject, "m1")
    assert touched.items == {"m1", "v1"}
    assert touched.kinds == {"mention", "event"}
    assert session.item("a1", "v1").content.arguments == (Argument("territory", "m3"),)
    session.undo()
    assert session.item("a1", "v1").content == a_capture().candidates[5].content
    assert session.verify_journal() == ()


def test_the_journal_puts_each_step_so_that_it_can_be_told(session):
    do(session, correct, "m1", Mention((Span(0, 2),), "ORG"))
    do(session, reject, "v1")
    session.apply(accept_all(session.items("a1"), session.stamp(1), "a1"))
    session.apply(finish(session.review("a1"), "2026-01-02T11:00:00Z"))
    steps = session.journal("a1")
    assert [(s.verb, s.surface, s.label, len(s.items)) for s in steps] == [
        ("relabel", "IS", "ORG", 1),
        ("reject", "holen zurück", "TerritoryChange", 1),
        ("accept-all", "IS", "MIL", 5),
        ("finish", "", "", 0),
    ]
    assert {(s.annotator, s.article, s.at[:10]) for s in steps} == {
        ("anna", "a1", "2026-01-02")
    }
    assert [s.verb for s in session.journal("a1", "v1")] == ["reject"]
    assert session.journal("a1", "m1")[0].at == "2026-01-02T10:00:04Z"
    assert session.undo_step == steps[-1]


def test_finishing_needs_every_candidate_decided(session):
    assert session.can_finish("a1") == 7
    with pytest.raises(AnnotationError, match="article a1: open candidates: 7;"):
        session.apply(finish(session.review("a1"), "2026-01-02T11:00:00Z"))
    assert session.review("a1").finished == ""
    session.apply(accept_all(session.items("a1"), session.stamp(1), "a1"))
    assert session.can_finish("a1") == 0
    touched = session.apply(finish(session.review("a1"), "2026-01-02T11:00:00Z"))
    assert touched.kinds == {"review"}
    assert summary(session).state is ReviewState.FINISHED
    session.apply(reopen(session.review("a1")))
    assert summary(session).state is ReviewState.BEGUN


def test_nothing_in_a_finished_article_is_opened_again(session):
    session.apply(accept_all(session.items("a1"), session.stamp(1), "a1"))
    session.apply(finish(session.review("a1"), "2026-01-02T11:00:00Z"))
    with pytest.raises(AnnotationError, match="builds on it"):
        session.undo_one(session.journal()[0].id)
    assert session.can_finish("a1") == 0


@pytest.mark.parametrize("kind", [ZoneKind.FURNITURE, ZoneKind.HEADING])
def test_zones_belong_to_the_annotator_and_are_undone(session, kind):
    session.apply(set_zone(session.article("a1"), Span(0, 3), kind))
    assert session.article("a1").zones[0] == Zone(Span(0, 3), kind)
    with Reader(session.path, "anna") as reader, Reader(session.path, "ben") as other:
        assert reader.article("a1") == session.article("a1")
        assert other.article("a1") == a_capture().article
    session.undo()
    assert session.article("a1") == a_capture().article
    assert session.state() == b""


def test_annotators_do_not_see_each_other(session):
    do(session, accept, "m1")
    session.close()
    with ReviewSession.open(session.path, "ben", clock=a_clock()) as ben:
        assert set(outcomes(ben).values()) == {None}
        assert ben.undo() is None
        assert ben.annotators() == ("anna",)
        do(ben, reject, "m1")
        assert ben.annotators() == ("anna", "ben")
        assert outcomes(ben)["m1"] is Outcome.REJECTED
        assert [s.annotator for s in ben.journal(everyone=True)] == ["anna", "ben"]
        assert [s.annotator for s in ben.journal()] == ["ben"]
        with pytest.raises(AnnotationError, match="none of ben's"):
            ben.undo_one(1)
        assert ben.verify_journal() == ()
    with Reader(session.path, "anna") as reader:
        assert outcomes(reader)["m1"] is Outcome.ACCEPTED
        assert summary(reader).decided == 1


class TestRefusals:
    """A change that does not fit changes nothing at all."""

    @pytest.fixture(autouse=True)
    def nothing_changes(self, session):
        do(session, accept, "m1")
        before = session.state(), session.journal(), session.items("a1")
        yield
        assert (session.state(), session.journal(), session.items("a1")) == before
        assert session.verify_journal() == ()

    def test_a_change_for_another_state(self, session):
        stale = Change("accept", "a1", session._change(session.undo_step).steps)
        with pytest.raises(AnnotationError, match="a1: m1 has been changed since"):
            session.apply(stale)

    def test_a_place_outside_the_text(self, session):
        far = Mention((Span(0, 4000),), "GPE")
        with pytest.raises(OffsetError, match="article a1, m6: it ends at 4000"):
            session.apply(add(session.items("a1"), far, session.stamp(1), "a1"))

    def test_another_persons_stamp(self, session):
        stamp = replace(session.stamp(1), annotator="ben")
        with pytest.raises(AnnotationError, match="anna cannot decide as ben"):
            session.apply(reject(session.items("a1"), "m2", stamp, "a1"))

    def test_an_argument_that_does_not_exist(self, session):
        lost = Event((Span(0, 2),), "Strike", (Argument("target", "m77"),))
        with pytest.raises(AnnotationError, match="v3 has m77 as its target"):
            session.apply(add(session.items("a1"), lost, session.stamp(1), "a1"))

    def test_a_decision_about_another_candidate(self, session):
        wrong = session.item("a1", "m3").candidate
        decision = Decision(Outcome.ACCEPTED, wrong.content, wrong, session.stamp(1))
        with pytest.raises(AnnotationError, match="another candidate"):
            session.apply(Change("x", "a1", (SetDecision("a1", "m2", None, decision),)))

    @pytest.mark.parametrize("item", ["m6", "m1x", "v9", "", "m01", "m-1"])
    def test_an_outcome_or_id_that_cannot_be(self, session, item):
        content = Mention((Span(0, 2),), "GPE")
        outcome = Outcome.ACCEPTED if item == "m6" else Outcome.ADDED
        decision = Decision(outcome, content, None, session.stamp(1))
        with pytest.raises(AnnotationError, match="article a1, "):
            session.apply(Change("x", "a1", (SetDecision("a1", item, None, decision),)))

    def test_the_second_step_of_a_change(self, session):
        good = accept(session.items("a1"), "m2", session.stamp(1), "a1").steps
        zones = session.article("a1").zones
        gap = SetZones("a1", zones, (Zone(Span(1, 3), ZoneKind.BODY),))
        with pytest.raises(OffsetError, match="zones"):
            session.apply(Change("x", "a1", (*good, gap)))

    def test_an_unknown_article(self, session):
        review = replace(session.review("a1"), article="a9")
        with pytest.raises(AnnotationError, match="no article a9"):
            session.apply(Change("finish", "a9", (SetReview("a9", review, review),)))

    def test_blindness_of_a_begun_article(self, session):
        with pytest.raises(AnnotationError, match="it is begun"):
            session.apply(make_blind([session.review("a1")]))


class TestOlderSteps:
    """Undo of one older step, and back to any point."""

    def test_one_step_alone(self, session):
        do(session, accept, "m1")
        do(session, accept, "m2")
        do(session, accept, "m3")
        touched = session.undo_one(2)
        assert touched.items == {"m2"}
        assert outcomes(session)["m2"] is None
        assert outcomes(session)["m3"] is Outcome.ACCEPTED
        last = session.journal()[-1]
        assert (last.verb, last.reverts, last.surface) == ("undo", 2, "IS")
        assert session.verify_journal() == ()
        session.undo()
        assert outcomes(session)["m2"] is Outcome.ACCEPTED

    def test_a_step_that_another_builds_on(self, session):
        do(session, accept, "m1")
        do(session, accept, "m3")
        do(session, reject, "m1")
        with pytest.raises(AnnotationError, match=r"step 3 \(reject IS-Kämpfer\) builds on"):
            session.undo_one(1)
        assert len(session.journal()) == 3
        session.undo_one(3)
        session.undo_one(1)
        assert outcomes(session)["m1"] is None

    def test_an_added_mention_that_an_event_uses(self, session):
        session.apply(
            add(session.items("a1"), Mention((Span(0, 2),), "ORG"), session.stamp(1), "a1")
        )
        do(session, accept, "m2")
        event = Event((Span(11, 16),), "Strike", (Argument("attacker", "m6"),))
        session.apply(add(session.items("a1"), event, session.stamp(1), "a1"))
        with pytest.raises(AnnotationError, match=r"step 3 \(add holen\) builds on it"):
            session.undo_one(1)
        session.undo_one(3)
        session.undo_one(1)
        assert session.verify_journal() == ()

    def test_a_step_that_does_not_hold(self, session):
        do(session, accept, "m1")
        session.undo()
        with pytest.raises(AnnotationError, match="taken back already"):
            session.undo_one(1)
        with pytest.raises(AnnotationError, match="step 99 is none"):
            session.undo_one(99)

    def test_back_to_any_point_and_forth(self, session):
        states = [session.state()]
        for item in ("m1", "m2", "m3", "m5"):
            do(session, accept, item)
            states.append(session.state())
        for point in (2, 4, 0, 3, 1):
            session.undo_to(point)
            assert session.state() == states[point]
            assert session.verify_journal() == ()
        assert session.undo_to(1) is None
        do(session, reject, "m3")
        with pytest.raises(AnnotationError, match="left behind"):
            session.undo_to(4)


class TestBlind:
    """Blind articles hide their candidates, and the draw can be repeated."""

    @pytest.fixture
    def session(self, folder):
        built = [a_capture(f"a{n}", place=f"Ort{n}") for n in range(1, 11)]
        with a_project(folder, *built) as opened:
            yield opened

    def blind(self, session):
        return {row.id for row in session.articles() if row.blind}

    def test_candidates_are_hidden_and_additions_count(self, session):
        session.apply(make_blind([session.review("a1")]))
        assert session.items("a1") == ()
        assert summary(session).open == 0
        session.apply(add((), Mention((Span(0, 2),), "MIL"), session.stamp(3), "a1"))
        (item,) = session.items("a1")
        assert (item.id, item.candidate, item.state) == ("m1", None, ItemState.ADDED)
        session.apply(finish(session.review("a1"), "2026-01-02T11:00:00Z"))
        assert summary(session).state is ReviewState.FINISHED
        session.close()
        with ReviewSession.open(session.path, "anna") as again:
            assert again.items("a1") == (item,)
            assert again.verify_journal() == ()
            while again.undo():
                pass
            assert len(again.items("a1")) == 7
            assert again.state() == b""

    def test_the_same_seed_draws_the_same(self, session):
        touched = session.draw_blind(0.4, seed=7)
        assert touched.article is None
        drawn = self.blind(session)
        assert len(drawn) == 4
        assert session.draw_blind(0.4, seed=7).kinds == frozenset()
        session.undo()
        assert self.blind(session) == set()
        session.draw_blind(0.4, seed=7)
        assert self.blind(session) == drawn
        session.undo()
        session.draw_blind(0.4, seed=8)
        assert self.blind(session) != drawn
        assert session.journal("a1")[-1].verb == "draw-blind"

    def test_only_what_is_not_begun_is_drawn(self, session):
        do(session, accept, "m1")
        session.draw_blind(1.0, seed=1)
        assert self.blind(session) == {f"a{n}" for n in range(2, 11)}

    def test_a_small_share_draws_one_and_no_share_none(self, session):
        assert session.draw_blind(0.0, seed=1).kinds == frozenset()
        session.draw_blind(0.01, seed=1)
        assert len(self.blind(session)) == 1
        with pytest.raises(AnnotationError, match="between 0 and 1"):
            session.draw_blind(1.1, seed=1)


class TestCandidatesAgain:
    """Making candidates again touches nothing that was decided."""

    def contents(self, session):
        return {item.id: item.content for item in session.items("a1")}

    def test_the_same_list_changes_nothing(self, session):
        before = session.items("a1")
        touched = session.set_candidates("a1", a_capture().candidates)
        assert touched.items == frozenset()
        assert session.items("a1") == before

    def test_open_equal_ones_keep_their_id_others_go_and_come(self, session):
        text = session.article("a1").text
        built = (
            an_article(text)
            .with_mention("Armee", "MIL", 0.3)
            .with_mention("Albu Kamal", "GPE", 0.5)
            .with_event("schweigt", "Statement", {"speaker": "m1", "topic": "v2"})
            .with_event("holen|zurück", "TerritoryChange", {"territory": "m2"})
        )
        session.set_candidates("a1", built.candidates)
        found = {item.id: item.candidate for item in session.items("a1")}
        assert set(found) == {"m3", "m6", "v1", "v3"}
        assert found["m3"].score == 0.5
        assert found["v1"].content.arguments == (Argument("territory", "m3"),)
        assert found["v3"].content.arguments == (
            Argument("speaker", "m6"),
            Argument("topic", "v1"),
        )
        assert summary(session).open == 4

    def test_what_the_journal_speaks_of_stays_as_it_was_shown(self, session):
        do(session, accept, "m1")
        do(session, reject, "v1")
        do(session, accept, "m2")
        session.undo()
        shown = {item.id: item.candidate for item in session.items("a1")}
        session.set_candidates("a1", ())
        found = {item.id: item for item in session.items("a1")}
        # v1 was rejected and refers to m1 and m3; m2 is only in a step that was undone
        assert set(found) == {"m1", "v1", "m2", "m3"}
        assert {name: item.candidate for name, item in found.items()} == {
            name: shown[name] for name in found
        }
        assert session.verify_journal() == ()
        session.redo()
        assert outcomes(session)["m2"] is Outcome.ACCEPTED

    def test_equal_to_a_decided_one_is_dropped_and_referred_to(self, session):
        do(session, correct, "m1", Mention((Span(0, 11),), "ORG"))
        text = session.article("a1").text
        built = (
            an_article(text)
            .with_mention("IS-Kämpfer ", "ORG")
            .with_event("holen|zurück", "TerritoryChange", {"gainer": "m1"})
        )
        session.set_candidates("a1", built.candidates)
        assert set(outcomes(session)) == {"m1", "v1"}
        assert session.item("a1", "v1").content.arguments == (Argument("gainer", "m1"),)

    def test_equal_to_an_added_one_is_dropped(self, session):
        added = Mention((Span(0, 2),), "ORG")
        session.apply(add(session.items("a1"), added, session.stamp(1), "a1"))
        built = an_article(session.article("a1").text).with_mention("IS", "ORG")
        session.set_candidates("a1", built.candidates)
        assert [item.id for item in session.items("a1")] == ["m6"]

    def test_ids_of_undone_additions_are_not_given_again(self, session):
        added = Mention((Span(0, 2),), "ORG")
        session.apply(add(session.items("a1"), added, session.stamp(1), "a1"))
        session.undo()
        built = an_article(session.article("a1").text).with_mention("Teile", "MISC")
        session.set_candidates("a1", built.candidates)
        assert [item.id for item in session.items("a1")] == ["m7"]
        session.redo()
        assert [item.id for item in session.items("a1")] == ["m6", "m7"]

    def test_only_the_named_sources_are_replaced(self, session):
        text = session.article("a1").text
        other = an_article(text).with_mention("Teile", "MISC", source="other@3")
        session.set_candidates("a1", other.candidates, ["other"])
        assert len(session.items("a1")) == 8
        session.set_candidates("a1", (), ["test"])
        assert [item.candidate.source for item in session.items("a1")] == ["other@3"]
        session.set_candidates("a1", (), ["other"])
        assert session.items("a1") == ()

    def test_a_mention_proposed_twice_is_one(self, session):
        text = session.article("a1").text
        twice = an_article(text).with_mention("Teile", "MISC").with_mention("Teile", "MISC")
        session.set_candidates("a1", twice.candidates)
        assert len(session.items("a1")) == 1

    def test_a_finished_article_keeps_its_candidates(self, session):
        session.apply(accept_all(session.items("a1"), session.stamp(1), "a1"))
        session.apply(finish(session.review("a1"), "2026-01-02T11:00:00Z"))
        assert session.keeps_candidates("a1")
        before = session.items("a1")
        with pytest.raises(AnnotationError, match="article a1: it has been finished"):
            session.set_candidates("a1", ())
        session.apply(reopen(session.review("a1")))
        with pytest.raises(AnnotationError, match="article a1: it has been finished"):
            session.set_candidates("a1", ())
        assert session.items("a1") == before

    def test_what_was_finished_and_undone_is_not_finished_again_over_new_ones(self, session):
        session.apply(accept_all(session.items("a1"), session.stamp(1), "a1"))
        session.apply(finish(session.review("a1"), "2026-01-02T11:00:00Z"))
        session.undo()
        built = an_article(session.article("a1").text).with_mention("Teile", "MISC")
        session.set_candidates("a1", built.candidates)
        with pytest.raises(AnnotationError, match="open candidates: 1;"):
            session.redo()
        assert session.can_finish("a1") == 1
        assert session.redo_step.verb == "finish"

    @pytest.mark.parametrize(
        ("made", "message"),
        [
            ({"score": 1.5}, "score 1.5"),
            ({"score": float("nan")}, "score nan"),
            ({"id": "v1"}, "none of a mention"),
            ({"content": Mention((Span(0, 999),), "GPE")}, "ends at 999"),
            (
                {"id": "v1", "content": Event((Span(0, 2),), "X", (Argument("r", "m2"),))},
                "refers to m2",
            ),
        ],
    )
    def test_candidates_that_cannot_be(self, session, made, message):
        before = session.items("a1")
        wrong = replace(a_capture().candidates[0], **made)
        with pytest.raises(SourceError, match=f"article a1: the candidate .*{message}"):
            session.set_candidates("a1", [wrong])
        with pytest.raises(SourceError, match="same id"):
            session.set_candidates("a1", [a_capture().candidates[0]] * 2)
        assert session.items("a1") == before


def test_an_article_is_imported_once(session):
    for built, reason in (
        (a_capture("a2"), "a2.txt: the project already has the same bytes as article a1"),
        (an_article("Anderes", "a1"), "a1.txt: the project already has the id as article a1"),
    ):
        with pytest.raises(SourceError, match=reason):
            session.import_articles([an_article("Neu", "a3").incoming, built.incoming])
    assert session.article_ids() == ("a1",)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"source_sha256": "0"}, "changed while it was read"),
        ({"text_sha256": "0"}, "another SHA-256"),
        ({"zones": ()}, "do not cover"),
    ],
)
def test_an_article_proves_itself_at_import(session, change, message):
    built = an_article("Neu", "a3")
    with pytest.raises(AnnotationError, match=message):
        session.import_articles([Incoming(replace(built.article, **change), built.source, ())])
    assert session.article_ids() == ("a1",)


def test_settings_are_per_annotator_and_not_undone(session):
    assert session.setting("last", ["a1"]) == ["a1"]
    session.set_setting("last", {"article": "a1", "item": "m3"})
    session.set_setting("zoom", 1.25)
    do(session, accept, "m1")
    session.undo()
    session.close()
    with ReviewSession.open(session.path, "anna") as again:
        assert again.setting("last") == {"article": "a1", "item": "m3"}
    with Reader(session.path, "ben") as other:
        assert other.setting("last") is None


def test_a_schema_without_text_makes_no_project(folder):
    with pytest.raises(SchemaError, match="conflict-news@1"):
        ReviewSession.create(folder / "p.goldlese", replace(SCHEMA, toml=""), "anna")
    assert list(folder.iterdir()) == []


def test_an_annotator_needs_a_name(session, folder):
    session.close()
    with pytest.raises(AnnotationError, match="needs a name"):
        ReviewSession.open(session.path, "  ")
    assert [path.name for path in folder.iterdir()] == ["p.goldlese"]


def test_problems_are_those_of_the_checks(session):
    do(session, correct, "m1", Mention((Span(0, 2),), "STADT"))
    assert [problem.code for problem in session.problems("a1")] == ["unknown-label"]


def test_a_language_is_everybodys(tmp_path):
    path = tmp_path / "p.goldlese"
    with ReviewSession.create(path, SCHEMA, "anna") as session:
        session.import_articles([an_article("Die Armee zog ein.", "a1").incoming])
        session.apply(set_language(session.article("a1"), "tr"))
        assert set_language(session.article("a1"), "tr").steps == ()
        with pytest.raises(AnnotationError, match="no language; give two letters"):
            session.apply(set_language(session.article("a1"), "Deutsch"))
        with pytest.raises(AnnotationError):
            session.apply(set_language(replace(session.article("a1"), language="en"), "fr"))
    with ReviewSession.open(path, "ben") as session:
        assert session.article("a1").language == "tr"
    with Reader(path, "ben") as reader:
        assert reader.article("a1").language == "tr"
