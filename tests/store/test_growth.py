"""What a key reads and writes does not grow with the journal or with the number of articles.

Counted are steps of SQLite's own machine, which are the same on every computer.
"""

from __future__ import annotations

import pytest

from annotations.changes import Change, accept, accept_all, finish, make_blind, reject
from annotations.learning.at_once import learnt_for
from annotations.learning.keeper import memory_of
from annotations.store import journal, replay
from annotations.store.reading import ProjectReading
from tests.helpers.builders import a_project, an_article

FINE = 10
"""So many steps of SQLite's machine are one tick of the count."""


def project(folder, count):
    folder.mkdir()
    built = [
        an_article(f"Die Armee zog in Ort {number} ein.", f"a{number}")
        .with_mention("Armee", "MIL")
        .with_mention("Ort", "GPE")
        for number in range(count)
    ]
    return a_project(folder, *built)


def ticks(session: ProjectReading, act) -> int:
    """Return how much SQLite has to do for ``act``."""
    counted = []
    session._conn.set_progress_handler(lambda: counted.append(1), FINE)
    act()
    session._conn.set_progress_handler(None, 0)
    return len(counted)


def decide_all(session):
    for name in session.article_ids():
        for item in ("m1", "m2"):
            session.apply(accept(session.items(name), item, session.stamp(1), name))


@pytest.mark.parametrize(
    "look",
    [
        lambda session: session.undo_step,
        lambda session: session.redo_step,
        lambda session: session.journal("a1", "m1"),
        lambda session: session.journal("a1", "m1", everyone=True),
        lambda session: session.journal(most=10),
        lambda session: session.journal(everyone=True, most=10),
        lambda session: session.summary("a1"),
        lambda session: session.undo(),
        lambda session: session.keeps_candidates("a1"),
    ],
)
def test_what_is_looked_at_between_two_keys_costs_the_same_in_a_long_journal(folder, look):
    found = []
    for count in (12, 120):
        with project(folder / str(count), count) as session:
            decide_all(session)
            session.items("a1")
            found.append(ticks(session, lambda: look(session)))
    assert found[1] <= found[0] * 1.5 + 5


def test_a_decision_costs_the_same_in_a_large_project(folder):
    found = []
    for count in (12, 120):
        with project(folder / str(count), count) as session:
            decide_all(session)
            session.undo()
            name = session.article_ids()[-1]
            change = reject(session.items(name), "m2", session.stamp(1), name)
            found.append(ticks(session, lambda: session.apply(change)))  # noqa: B023
    assert found[1] <= found[0] * 1.5 + 5


def test_the_last_steps_are_those_of_the_whole_journal(folder):
    with project(folder / "p", 6) as session:
        decide_all(session)
        session.apply(make_blind([]))
        for more in ({}, {"everyone": True}):
            whole = session.journal(**more)
            assert len(whole) == 12
            assert session.journal(**more, most=5) == whole[-5:]
            assert session.journal(**more, most=50) == whole
            assert session.journal("a1", **more, most=1) == session.journal("a1", **more)[-1:]


def test_of_steps_over_many_articles_only_those_that_name_one_are_read_for_it(folder):
    with project(folder / "p", 8) as session:
        names = session.article_ids()
        session.apply(make_blind(session.review(name) for name in names[:4]))
        session.apply(make_blind(session.review(name) for name in names[4:]))
        rows = {
            name: journal.texts_about(session._conn, number + 1, name)
            for number, name in enumerate(names)
        }
        assert {name: len(found) for name, found in rows.items()} == dict.fromkeys(names, 1)


def test_one_row_of_the_queue_says_what_all_rows_say(folder):
    with project(folder / "p", 5) as session:
        decide_all(session)
        session.apply(finish(session.review("a2"), session.stamp(1).at))
        session.draw_blind(0.4, 1)
        assert [session.summary(name) for name in session.article_ids()] == list(
            session.articles()
        )


class _Whole(dict):
    """Decisions of all articles that nobody may go through as a whole."""

    def items(self):
        raise AssertionError("all articles were gone through for one")

    __iter__ = values = items


def test_the_journal_is_proved_article_by_article(folder, monkeypatch):
    made = replay.Replayed
    monkeypatch.setattr(replay, "Replayed", lambda: made(decisions=_Whole()))
    with project(folder / "p", 4) as session:
        decide_all(session)
        assert session.verify_journal() == ()
        with session._writing() as conn:
            conn.execute("UPDATE decision SET label = 'ORG' WHERE article = 2 AND item = 'm1'")
        (wrong,) = session.verify_journal()
        assert "a1" in wrong


def test_a_step_over_many_articles_lets_only_these_be_learnt_from_anew(folder, monkeypatch):
    with project(folder / "p", 6) as session:
        decide_all(session)
        assert memory_of(session)
        read = []
        taught = type(session).taught

        def watched(self, article_id=None):
            read.append(article_id)
            return taught(self, article_id)

        monkeypatch.setattr(type(session), "taught", watched)
        done = [finish(session.review(name), session.stamp(1).at) for name in ("a1", "a2")]
        session.apply(Change("same", None, (*done[0].steps, *done[1].steps)))
        memory_of(session)
        assert sorted(read) == ["a1", "a2"]


def test_what_many_articles_taught_at_once_is_remembered_and_taken_back(folder):
    with project(folder / "p", 3) as session:
        memory_of(session)
        both = [
            accept_all(session.items(name), session.stamp(0), name) for name in ("a0", "a1")
        ]
        session.apply(Change("same", None, (*both[0].steps, *both[1].steps)))
        assert bool(memory_of(session))
        learnt_for(session, "a2")
        session.undo()
        assert not memory_of(session)
