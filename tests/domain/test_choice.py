"""Which sources a project runs, from which score on; kept for all, told by the command line."""

from __future__ import annotations

import json
from io import StringIO

import pytest

from annotations.changes import finish
from annotations.learning.arriving import take_in
from annotations.learning.attempts import attempted, conclude, is_due
from annotations.learning.choice import (
    STEPS,
    USUAL,
    Choice,
    Chosen,
    State,
    choice_of,
    keep_choice,
    step_of,
    with_only,
)
from annotations.learning.exchange import told, trained_of
from annotations.learning.helper import Helper, serve
from annotations.learning.proof import Figures, Score
from annotations.learning.replaying import Replayed
from annotations.learning.sources import known_sources, sources_for
from annotations.learning.training import Trained
from annotations.learning.weights import NAMES
from annotations.model import Candidate, Event, ItemId, Mention, Span
from annotations.projects import refresh_candidates
from annotations.reader import Reader
from annotations.store.rows import candidate_of, row_of
from tests.helpers import own_schema
from tests.helpers.builders import a_capture, a_project, an_article
from tests.helpers.command_line import goldlese_here

TEXT = "Die syrische Armee nahm am Montag die Stadt Homs ein."


@pytest.fixture
def session(tmp_path):
    with a_project(tmp_path, an_article(TEXT)) as made:
        yield made


def sources_in(session):
    return {
        part.partition("@")[0]
        for item in session.items("a1")
        for part in item.candidate.source.split("+")
    }


def test_a_project_that_says_nothing_runs_everything(session):
    assert choice_of(session) == Choice()
    known = known_sources(session.schema)
    assert choice_of(session).running(known) == known
    assert choice_of(session).least == USUAL == STEPS[step_of(USUAL)]


def test_a_choice_holds_for_all_annotators_and_new_sources_run(session):
    rows = (Chosen("events"), Chosen("tagger", State.OFF), Chosen("spacy:x", State.GONE))
    choice = Choice(rows, 0.05, trains=False)
    keep_choice(session, choice)
    with Reader(session.path, "bert") as reader:
        assert choice_of(reader) == choice
    assert choice.running(["tagger", "events", "new"]) == ("events", "new")
    assert [one.name for one in choice.listed(["new"])] == ["events", "tagger", "new"]
    assert choice.owned(["new"]) == {"events", "tagger", "spacy", "spacy:x", "new"}


def test_only_some_sources_and_all_again():
    known = ("tagger", "numbers", "events")
    some = with_only(Choice((Chosen("spacy:x", State.GONE),)), ["numbers", "mine"], known)
    assert some.running(known) == ("numbers", "mine")
    assert Chosen("spacy:x", State.GONE) in some.sources
    again = with_only(some, None, known)
    assert again.running(known) == known
    assert Chosen("mine", State.OFF) in again.sources


def test_only_a_schema_of_ones_own_has_a_source_that_translates(session):
    assert "correspondence" not in known_sources(session.schema)
    assert set(known_sources(own_schema.SCHEMA)) - set(known_sources(session.schema)) == {
        "correspondence"
    }


def test_switched_off_sources_take_their_open_candidates_with_them(session):
    refresh_candidates(session)
    assert {"numbers", "events"} <= sources_in(session)
    keep_choice(session, with_only(Choice(), ["numbers"], known_sources(session.schema)))
    refresh_candidates(session)
    assert sources_in(session) == {"numbers"}


def test_sources_of_events_run_last_whatever_the_order(session):
    keep_choice(
        session,
        with_only(Choice(), ["events", "numbers", "tagger"], known_sources(session.schema)),
    )
    assert [one.name for one in sources_for(session)] == ["numbers", "tagger", "events"]


def test_a_source_that_cannot_be_had_is_told_and_the_others_run(session):
    keep_choice(
        session,
        with_only(Choice(), ["nothing-like-it", "numbers"], known_sources(session.schema)),
    )
    failures = []
    refresh_candidates(session, failed=failures.append)
    assert [one.source for one in failures] == ["nothing-like-it"]
    assert sources_in(session) == {"numbers"}


def test_the_command_line_keeps_and_shows_it(session, tmp_path):
    path = session.path
    session.close()
    done = goldlese_here(
        *("candidates", path, "--source", "numbers", "--keep", "--least", "0.6"), cwd=tmp_path
    )
    assert done.code == 0, done
    shown = goldlese_here("candidates", path, "--show", cwd=tmp_path).out
    assert "on   numbers@1\n" in shown
    assert "off  tagger@1\n" in shown
    assert "from the score 0.6 on" in shown
    assert goldlese_here("candidates", path, "--keep", cwd=tmp_path).code == 0
    assert "off " not in goldlese_here("candidates", path, "--show", cwd=tmp_path).out
    assert goldlese_here("candidates", path, "--least", "2", cwd=tmp_path).code == 2


def test_the_command_line_forgets_a_surface(tmp_path):
    with a_project(tmp_path, a_capture("a1")) as session:
        path = session.path
        from annotations.changes import accept

        session.apply(accept(session.items("a1"), "m3", session.stamp(1), "a1"))
    done = goldlese_here("train", path, "--forget", "Albu Kamal", cwd=tmp_path)
    assert "1 entry forgotten" in done.out
    shown = goldlese_here("train", path, "--show", "--json", cwd=tmp_path).out
    forgotten = {entry["surface"]: entry["forgotten"] for entry in json.loads(shown)["memory"]}
    assert forgotten == {"albu kamal": True, "": False}
    again = goldlese_here("train", path, "--forget", "Albu Kamal", cwd=tmp_path)
    assert again.code == 1
    assert "remembers nothing" in again.err


# The helper ---------------------------------------------------------------------------------


def asked(session, *requests):
    """Return the answers of a helper to these requests."""
    answers = StringIO()
    with Reader(session.path, "anna") as reader:
        lines = StringIO("".join(json.dumps(each) + "\n" for each in requests))
        serve(Helper(reader), lines, answers)
    return [json.loads(line) for line in answers.getvalue().splitlines()]


def test_the_helper_proposes_what_the_command_line_does(session):
    (answer,) = asked(session, {"do": "propose", "article": "a1", "round": 1})
    refresh_candidates(session)
    known = {item.candidate for item in session.items("a1")}
    assert {candidate_of(row) for row in answer["candidates"]} == known
    assert take_in(session, answer).items == frozenset()


def test_the_helper_tells_errors_and_goes_on(session):
    keep_choice(
        session,
        with_only(Choice(), ["nothing-like-it", "numbers"], known_sources(session.schema)),
    )
    answers = asked(
        session,
        {"do": "propose", "article": "zzz", "round": 1},
        {"do": "propose", "article": "a1", "round": 1},
        {"do": "try", "source": "numbers"},
        {"do": "try", "source": "spacy:"},
        {"do": "train"},
        {"do": "list"},
    )
    missing, made, numbers, spacy, trained, listed = answers
    assert "no article zzz" in missing["error"]
    assert [failure[0] for failure in made["failures"]] == ["nothing-like-it"]
    assert numbers["identity"] == "numbers@1"
    assert "needs a spaCy package" in spacy["detail"]
    assert "needs 3 finished articles" in trained["error"]
    assert tuple(listed["known"]) == known_sources(session.schema)


def test_what_arrives_touches_nothing_decided_and_not_the_current_one(tmp_path):
    with a_project(tmp_path) as session:
        from annotations.changes import accept

        session.apply(accept(session.items("a1"), "m1", session.stamp(1), "a1"))
        before = {item.id: item for item in session.items("a1")}
        answer = {"article": "a1", "candidates": [], "owned": ["test"]}
        take_in(session, answer, ItemId("m4"))
        after = {item.id: item for item in session.items("a1")}
        assert set(after) == {"m1", "m4"}
        assert all(before[name] == after[name] for name in after)


def test_what_arrives_too_late_changes_nothing(tmp_path):
    with a_project(tmp_path, an_article("Nichts.", "a1")) as session:
        session.apply(finish(session.review("a1"), session.stamp(1).at))
        assert take_in(session, {"article": "a1", "candidates": [], "owned": []}) is None


def test_a_model_is_asked_once_for_an_article():
    class Model:
        name, identity, asked = "model", "model@1", 0

        def propose(self, article, schema, found):
            self.asked += 1
            return [Candidate(ItemId("m1"), Mention((Span(0, 3),), "ORG"), "model@1", 0.5)]

    model, article = Model(), an_article(TEXT).article
    source = Replayed(model)
    (first,) = source.propose(article, None, ())
    (second,) = source.propose(article, None, [first])
    assert model.asked == 1
    assert (first.content, second.id) == (second.content, "m2")


def test_candidates_and_taggers_survive_the_way_between_processes():
    for one in a_capture().candidates:
        assert candidate_of(json.loads(json.dumps(row_of(one)))) == one
    assert any(isinstance(one.content, Event) for one in a_capture().candidates)
    figures = {"trained-mentions": Figures(Score(3, 1, 2), Score(4, 1, 1))}
    trained = Trained({"trained-mentions": b"\x00\xff"}, figures, ("a1", "a2"), ("a2",))
    assert trained_of(json.loads(json.dumps(told(trained)))) == trained


# When to train ------------------------------------------------------------------------------


def test_training_is_due_after_three_articles_and_not_again_at_once(tmp_path):
    names = [f"a{number}" for number in range(1, 8)]
    with a_project(tmp_path, *(an_article(f"Text {name}.", name) for name in names)) as session:

        def done(name):
            session.apply(finish(session.review(name), session.stamp(1).at))

        for name in names[:2]:
            done(name)
        assert not is_due(session)
        done("a3")
        assert is_due(session)
        score = Score(1, 1, 1)
        kinds = NAMES
        figures = dict.fromkeys(kinds, Figures(score, score))
        trained = Trained(dict.fromkeys(kinds, b"x"), figures, *[tuple(names[:3])] * 2)
        assert not conclude(session, trained)
        assert attempted(session) == set(names[:3])
        assert not is_due(session)
        for name in names[3:6]:
            done(name)
        assert is_due(session)
