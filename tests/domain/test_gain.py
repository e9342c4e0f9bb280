"""What reviewing an article settles elsewhere."""

from __future__ import annotations

import pytest

from annotations.changes import accept
from annotations.learning.gain import gains_of
from annotations.store import reading
from annotations.store.questions import Question
from tests.helpers.builders import a_project, an_article


class Held(Question):
    """A question that tells when it goes."""

    gone = 0

    def __del__(self):
        Held.gone += 1


def one(name, *mentions):
    """Return an article of names, each with its score."""
    built = an_article(f"{name}: " + " und ".join(words for words, _ in mentions), name)
    for words, score in mentions:
        built.with_mention(words, "GPE", score)
    return built


def test_gain_is_doubt_times_places_elsewhere_for_each_decision(tmp_path):
    built = (
        one("a1", ("Kolbendorf", 0.5), ("Allerweiler", 0.5)),
        one("a2", ("Kolbendorf", 0.5)),
        one("a3", ("Kolbendorf", 1.0)),
    )
    with a_project(tmp_path, *built) as session:
        assert gains_of(session) == pytest.approx({"a1": 1.0, "a2": 2.0, "a3": 0.0})


def test_what_is_decided_or_blind_asks_nothing(tmp_path):
    built = [one(name, ("Kolbendorf", 0.5)) for name in ("a1", "a2", "a3")]
    with a_project(tmp_path, *built) as session:
        session.apply(accept(session.items("a1"), "m1", session.stamp(1), "a1"))
        assert gains_of(session) == pytest.approx({"a2": 1.0, "a3": 1.0})
        session.draw_blind(0.5, 1)
        assert list(gains_of(session).values()) == [0.0]


def test_another_label_or_context_is_another_question(tmp_path):
    first = an_article("Kolbendorf.", "a1").with_mention("Kolbendorf", "GPE", 0.5)
    second = an_article("Kolbendorf.\n", "a2").with_mention("Kolbendorf", "ORG", 0.5)
    third = an_article("Kolbendorf. ", "a3").with_mention(
        "Kolbendorf", "GPE", 0.5, mention="nominal"
    )
    with a_project(tmp_path, first, second, third) as session:
        assert set(gains_of(session).values()) == {0.0}


def test_the_questions_of_a_project_are_never_held_all_together(tmp_path, monkeypatch):
    built = [one(f"a{number}", (f"Ort{number}", 0.5)) for number in range(8)]
    made = []
    monkeypatch.setattr(Held, "gone", 0)
    read = reading.read_questions

    def watched(conn, annotator):
        for question in read(conn, annotator):
            made.append(1)
            yield Held(*question)
            assert len(made) - Held.gone <= 2

    monkeypatch.setattr(reading, "read_questions", watched)
    with a_project(tmp_path, *built) as session:
        assert len(gains_of(session)) == 8
    assert len(made) == 16
