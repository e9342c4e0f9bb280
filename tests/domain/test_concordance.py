"""Patterns are looked up within bounds, and hits become mentions in one step."""

from __future__ import annotations

import pytest

from annotations import changes
from annotations.model import ArticleId, ItemId, Outcome, Span, ZoneKind
from gui.review.concordance import PatternError, look_up
from gui.review.marking import Fate, mark
from tests.helpers.builders import a_capture, a_project, an_article

A1, A2 = ArticleId("a1"), ArticleId("a2")


def places(found):
    return [(hit.article, hit.span.start, hit.text) for hit in found.hits]


def test_hits_come_with_what_stands_beside_them():
    found = look_up([(A1, "Der IS siegt.\nDer IS flieht."), (A2, "IS")], r"\bIS\b")
    assert places(found) == [(A1, 4, "IS"), (A1, 18, "IS"), (A2, 0, "IS")]
    assert found.hits[1].left == "Der IS siegt. Der "
    assert found.hits[1].right == " flieht."
    assert found.is_all


def test_case_matters_only_where_wanted():
    texts = [(A1, "Das ist der IS")]
    assert len(look_up(texts, r"\bis\b").hits) == 1
    assert not look_up(texts, r"\bis\b", match_case=True).hits


def test_offsets_are_code_points():
    found = look_up([(A1, "😀 Köln 😀 Köln")], "köln")
    assert [hit.span for hit in found.hits] == [Span(2, 6), Span(9, 13)]


def test_a_fit_without_characters_is_no_hit():
    assert not look_up([(A1, "abc")], "x*").hits


@pytest.mark.parametrize(
    ("pattern", "message", "place"),
    [("(a", "missing )", 2), ("a{3,1}", "min repeat greater than max repeat", 2)],
)
def test_a_pattern_that_is_none_says_what_is_wrong(pattern, message, place):
    with pytest.raises(PatternError) as caught:
        look_up([(A1, "a")], pattern)
    assert caught.value.message == message
    assert caught.value.place == place


def test_a_pattern_that_would_never_end_is_given_up():
    endless = "ab" * 4000
    texts = [(ArticleId(f"a{n}"), endless) for n in range(9)]
    found = look_up([(A1, "c"), *texts], r"(\w|\w\w)+[!?]|c", seconds=0.05)
    assert len(found.slow) == 3
    assert not found.is_all


def test_the_work_ends_where_its_progress_says_so():
    asked = []

    def progress(done, _total):
        asked.append(done)
        if done == 2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        look_up([(ArticleId(f"a{n}"), "x") for n in range(9)], "x", progress=progress)
    assert asked == [0, 1, 2]


# -- marking


@pytest.fixture
def session(tmp_path):
    other = an_article("Die IS-Miliz ist der IS. Werbung: IS kaufen", "a2").in_zone(
        "Werbung: IS kaufen", ZoneKind.FURNITURE
    )
    with a_project(tmp_path, a_capture("a1"), other) as session:
        yield session


def spans(session, pattern):
    found = look_up(session.texts(), pattern, match_case=True)
    return [(hit.article, hit.span) for hit in found.hits]


def test_hits_in_two_articles_are_one_step(session):
    before = session.state()
    made = mark(session, spans(session, r"\bIS\b"), "MIL", session.stamp(0))
    session.apply(made.change)
    assert made.fates == {Fate.MARKED: 3, Fate.FURNITURE: 1}
    assert session.item(A1, ItemId("m2")).decision.outcome is Outcome.ACCEPTED
    added = session.items(A2)
    assert [item.decision.outcome for item in added] == [Outcome.ADDED] * 2
    assert {item.content.label for item in added} == {"MIL"}
    assert len(session.journal()) == 1
    session.undo()
    assert session.state() == before


def test_another_label_corrects_the_open_candidate(session):
    made = mark(session, spans(session, "Albu Kamal"), "LOC", session.stamp(0))
    session.apply(made.change)
    item = session.item(A1, ItemId("m3"))
    assert item.decision.outcome is Outcome.CORRECTED
    assert item.content.label == "LOC"
    assert dict(item.content.attributes) == {"mention": "name", "form": "plain"}


def test_what_is_decided_stays_as_it_is(session):
    items = session.items(A1)
    session.apply(changes.accept(items, ItemId("m3"), session.stamp(1), A1))
    where = spans(session, "Albu Kamal")
    assert mark(session, where, "GPE", session.stamp(0)).fates == {Fate.ALREADY: 1}
    other = mark(session, where, "LOC", session.stamp(0))
    assert other.fates == {Fate.OTHERWISE: 1}
    assert not other.change.steps


def test_the_same_place_twice_is_marked_once(session):
    where = spans(session, "Armee") * 2
    made = mark(session, where, "MIL", session.stamp(0))
    assert made.fates == {Fate.MARKED: 1, Fate.ALREADY: 1}
    session.apply(made.change)


def test_a_finished_article_is_left_alone(session):
    items = session.items(A1)
    session.apply(changes.accept_all(items, session.stamp(1), A1))
    session.apply(changes.finish(session.review(A1), session.stamp(1).at))
    made = mark(session, spans(session, "Die"), "MISC", session.stamp(0))
    assert made.fates == {Fate.FINISHED: 1, Fate.MARKED: 1}
    assert {step.article for step in made.change.steps} == {A2}


def test_white_space_at_the_ends_of_a_hit_is_left_out(session):
    made = mark(session, spans(session, r" der IS"), "MIL", session.stamp(0))
    (step,) = made.change.steps
    assert session.article(A2).surface(step.after.content.fragments) == "der IS"
