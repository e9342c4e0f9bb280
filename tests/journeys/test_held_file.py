"""Another program holds the project file: a decision waits, and is not called saved."""

from __future__ import annotations

from contextlib import ExitStack

import pytest
from PySide6.QtWidgets import QFileDialog

from annotations.errors import BusyError
from annotations.learning.exchange import told
from annotations.learning.training import Trained
from annotations.model import ItemState, Outcome
from annotations.reader import Reader
from annotations.session import ReviewSession
from gui.desk_held import PATIENCE, PATIENCE_SLOW
from tests.helpers.builders import a_project, an_article
from tests.helpers.holding import held_by_another

NAME = {"mention": "name", "form": "plain"}


@pytest.fixture
def path(folder):
    built = [
        an_article(f"Homs und Hama und Idlib und Latakia. {name}", name)
        .titled(f"Meldung {name}")
        .with_mention("Homs", "GPE", **NAME)
        .with_mention("Hama", "GPE", **NAME)
        .with_mention("Idlib", "GPE", **NAME)
        for name in ("a1", "a2")
    ]
    with a_project(folder, *built) as session:
        return session.path


class Holder:
    """Another program; the window tries again only when it is told to."""

    def __init__(self, goldlese):
        self._goldlese = goldlese
        self._stack = ExitStack()

    def hold(self):
        self._goldlese.review.held._timer.setInterval(1_000_000)
        self._goldlese.session.be_patient(0.001)
        self._stack.enter_context(held_by_another(self._goldlese.session.path))

    def free(self):
        self._stack.close()

    def again(self):
        return self._goldlese.review.held.again()


@pytest.fixture
def holder(goldlese, path):
    goldlese.start(path)
    made = Holder(goldlese)
    yield made
    made.free()


@pytest.fixture
def written(monkeypatch):
    """The verbs of the changes that were tried to be written."""
    found = []
    apply = ReviewSession.apply

    def watched(self, change, origin="apply"):
        found.append(change.verb)
        return apply(self, change, origin)

    monkeypatch.setattr(ReviewSession, "apply", watched)
    return found


def saved(goldlese):
    return goldlese.place.status._saved.text()


def on_disk(path, article="a1"):
    """Return what is decided, as another process reads it."""
    with Reader(path, "anna") as reader:
        return {item.id: item.state for item in reader.items(article) if not item.is_open}


def test_no_key_waits_long(goldlese, holder):
    (milliseconds,) = goldlese.session._conn.execute("PRAGMA busy_timeout").fetchone()
    assert milliseconds == 1000 * PATIENCE <= 100


def test_a_decision_waits_is_said_not_to_be_saved_and_then_is(goldlese, holder, path, written):
    holder.hold()
    goldlese.press("Return")
    assert saved(goldlese) == "not saved yet"
    assert goldlese.notice == ""
    assert not holder.again()
    assert "not saved yet" in goldlese.notice
    assert "Ctrl+Z gives the decision up" in goldlese.notice
    assert goldlese.item("m1").is_open
    assert goldlese.current.id == "m1"
    assert on_disk(path) == {}
    holder.free()
    assert holder.again()
    assert on_disk(path) == {"m1": ItemState.ACCEPTED}
    assert goldlese.current.id == "m2"
    assert (saved(goldlese), goldlese.notice) == (
        "✓ saved",
        "The decision that waited is saved.",
    )
    goldlese.press("Backspace", "Return")
    assert list(on_disk(path)) == ["m1", "m2", "m3"]
    assert [step.items[0] for step in goldlese.session.journal()] == ["m1", "m2", "m3"]
    assert goldlese.session.verify_journal() == ()
    goldlese.prove_no_mistake()


def test_it_is_tried_again_by_itself(goldlese, holder, path):
    holder.hold()
    goldlese.press("3")
    goldlese.review.held._timer.setInterval(1)
    goldlese.qtbot.waitUntil(lambda: "not saved yet" in goldlese.notice)
    holder.free()
    goldlese.qtbot.waitUntil(lambda: not goldlese.review.held.is_waiting)
    assert list(on_disk(path)) == ["m1"]
    assert not goldlese.review.held._timer.isActive()


def test_what_would_be_decided_meanwhile_is_not_even_tried(goldlese, holder, path, written):
    holder.hold()
    goldlese.press("Return")
    goldlese.place.notice.dismiss()
    for key in ("Return", "Backspace", "3", "Delete", "Shift+Right", "Ctrl+Return"):
        goldlese.press(key)
        assert "not saved yet" in goldlese.notice, key
        goldlese.place.notice.dismiss()
    assert written == ["accept"]
    assert goldlese.current.id == "m1"
    holder.free()
    holder.again()
    assert on_disk(path) == {"m1": ItemState.ACCEPTED}


def test_one_can_read_on_and_the_place_stays_where_one_is(goldlese, holder, path):
    holder.hold()
    goldlese.press("Return", "Tab", "Down")
    assert goldlese.current.id == "m3"
    holder.free()
    holder.again()
    assert goldlese.current.id == "m3"
    assert on_disk(path) == {"m1": ItemState.ACCEPTED}
    holder.hold()
    goldlese.press("Backspace", "Alt+Down")
    assert goldlese.article_id == "a2"
    here = goldlese.current.id
    holder.free()
    holder.again()
    assert (goldlese.article_id, goldlese.current.id) == ("a2", here)
    assert on_disk(path)["m3"] is ItemState.REJECTED
    assert on_disk(path, "a2") == {}


def test_undo_gives_up_what_waits_and_nothing_else(goldlese, holder, path):
    goldlese.press("Return")
    holder.hold()
    goldlese.press("Backspace", "Ctrl+Z")
    assert goldlese.notice == "The decision that waited is given up; nothing was changed."
    assert saved(goldlese) == "✓ saved"
    holder.free()
    assert on_disk(path) == {"m1": ItemState.ACCEPTED}
    goldlese.press("Ctrl+Z")
    assert on_disk(path) == {}


def test_also_the_very_first_decision_can_be_given_up(goldlese, holder, path):
    undo = goldlese.window.actions_["undo"]
    assert not undo.isEnabled()
    holder.hold()
    goldlese.press("Return")
    assert undo.isEnabled()
    goldlese.press("Ctrl+Z")
    assert not undo.isEnabled()
    assert not goldlese.review.held.is_waiting
    holder.free()
    assert on_disk(path) == {}


def test_undo_and_redo_wait_like_any_decision(goldlese, holder, path):
    goldlese.press("Return")
    holder.hold()
    goldlese.press("Ctrl+Z")
    assert not holder.again()
    assert on_disk(path) == {"m1": ItemState.ACCEPTED}
    holder.free()
    holder.again()
    assert on_disk(path) == {}
    holder.hold()
    goldlese.press("Ctrl+Shift+Z")
    holder.free()
    holder.again()
    assert on_disk(path) == {"m1": ItemState.ACCEPTED}
    assert goldlese.session.verify_journal() == ()


def test_what_comes_after_a_decision_comes_after_it_is_saved(goldlese, holder, path):
    goldlese.select("Latakia")
    holder.hold()
    goldlese.press("3")
    assert goldlese.place.view.selected_span() is not None
    holder.free()
    holder.again()
    assert goldlese.place.view.selected_span() is None
    assert goldlese.surface(goldlese.current) == "Latakia"
    goldlese.press("Tab", "Return", "Return", "Return")
    holder.hold()
    goldlese.press("Ctrl+Return")
    assert goldlese.article_id == "a1"
    assert not goldlese.review.is_finished
    holder.free()
    holder.again()
    assert goldlese.article_id == "a2"
    assert goldlese.notice.startswith("Finished: ")
    assert goldlese.session.review("a1").finished


def test_the_moment_of_a_decision_is_that_of_the_key(goldlese, holder):
    holder.hold()
    clock = goldlese.review.clock
    now = [clock._now()]
    clock._now = lambda: now[0]
    clock.restart()
    now[0] += 4.0
    goldlese.press("Return")
    now[0] += 300.0
    holder.free()
    holder.again()
    assert goldlese.item("m1").decision.stamp.seconds == 4.0
    assert goldlese.outcome("m1") is Outcome.ACCEPTED


def test_the_window_closes_once_what_waits_is_saved(goldlese, holder, path):
    holder.hold()
    goldlese.press("Return")
    goldlese.window.close()
    assert goldlese.window.isVisible()
    assert "closes by itself" in goldlese.notice
    assert goldlese.program.desk is not None
    holder.free()
    holder.again()
    assert not goldlese.window.isVisible()
    assert goldlese.program.desk is None
    assert on_disk(path) == {"m1": ItemState.ACCEPTED}
    goldlese.prove_no_mistake()


def test_a_window_that_was_to_close_stays_once_what_waited_is_given_up(goldlese, holder, path):
    holder.hold()
    goldlese.press("Return")
    goldlese.window.close()
    goldlese.press("Ctrl+Z")
    goldlese.press("Return")
    holder.free()
    holder.again()
    assert goldlese.window.isVisible()
    assert on_disk(path) == {"m1": ItemState.ACCEPTED}


def test_the_window_can_be_closed_without_what_waits(goldlese, holder, path):
    holder.hold()
    goldlese.press("Return")
    goldlese.window.close()
    goldlese.place.notice._yes.click()
    assert not goldlese.window.isVisible()
    assert goldlese.program.desk is None
    holder.free()
    assert on_disk(path) == {}


def test_a_window_that_is_free_to_close_saves_first(goldlese, holder, path):
    holder.hold()
    goldlese.press("Return")
    holder.free()
    goldlese.window.close()
    assert goldlese.program.desk is None
    assert on_disk(path) == {"m1": ItemState.ACCEPTED}


@pytest.mark.parametrize(
    "action", ["new-project", "open-project", "open-recent", "open-seeds", "annotator", "tour"]
)
def test_no_project_is_left_while_something_waits(goldlese, holder, monkeypatch, action):
    asked = []
    for name in ("getOpenFileName", "getOpenFileNames"):
        monkeypatch.setattr(QFileDialog, name, lambda *_: asked.append(1) or ([], ""))
    holder.hold()
    goldlese.press("Return")
    session = goldlese.session
    goldlese.program.trigger(action)
    assert "not saved yet" in goldlese.notice
    assert goldlese.session is session
    assert not asked


def test_no_blind_articles_are_drawn_while_something_waits(goldlese, holder):
    holder.hold()
    goldlese.press("Return")
    holder.free()
    goldlese.program.desk.timing._on_blind(1.0, 1)
    assert "not saved yet" in goldlese.notice
    assert not any(row.blind for row in goldlese.session.articles())


def test_where_reading_and_writing_exclude_each_other_it_is_said_so(
    goldlese, path, monkeypatch
):
    monkeypatch.setattr("annotations.session.reads_while_writing", lambda _conn: False)
    goldlese.start(path)
    (milliseconds,) = goldlese.session._conn.execute("PRAGMA busy_timeout").fetchone()
    assert milliseconds == 1000 * PATIENCE_SLOW
    holder = Holder(goldlese)
    holder.hold()
    goldlese.press("Return")
    assert not holder.again()
    assert "is being read in the background" in goldlese.notice
    holder.free()
    assert holder.again()
    assert on_disk(path) == {"m1": ItemState.ACCEPTED}


# What goes on in the background ---------------------------------------------------------------


def test_candidates_that_come_meanwhile_are_made_again_later(goldlese, holder, monkeypatch):
    candidates = goldlese.program.desk.machine.candidates
    asked = []
    monkeypatch.setattr(candidates._helper, "ask", lambda **question: asked.append(question))
    holder.hold()
    goldlese.press("Return")
    tried = []
    monkeypatch.setattr(
        "gui.desk_candidates.take_in",
        lambda *_: tried.append(1) or (_ for _ in ()).throw(BusyError),
    )
    answer = {"round": candidates._round, "article": "a1", "candidates": [], "owned": []}
    candidates._on_answered(answer)
    assert not tried
    assert (candidates._todo, asked) == (["a1"], [])
    goldlese.press("Ctrl+Z")
    candidates._later.stop()
    candidates._on_answered(answer)
    assert tried
    assert candidates._todo == ["a1"]
    candidates._later.setInterval(0)
    candidates._later.start()
    goldlese.qtbot.waitUntil(lambda: [each["article"] for each in asked] == ["a1"])
    candidates._todo.clear()


def test_what_was_trained_meanwhile_is_kept_later(goldlese, holder, monkeypatch):
    training = goldlese.program.desk.machine.training
    kept, ended = [], []

    def conclude(_session, trained):
        kept.append(trained)
        if len(kept) == 1:
            raise BusyError
        return False

    monkeypatch.setattr("gui.desk_training.conclude", conclude)
    monkeypatch.setattr("gui.desk_training.LATER", 0)
    training.ended.connect(ended.append)
    training._on_answered(told(Trained({}, {}, ("a1",), ("a1",))))
    assert training.is_busy
    goldlese.qtbot.waitUntil(lambda: bool(ended))
    assert kept == ended * 2
    assert not training.is_busy
