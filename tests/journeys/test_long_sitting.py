"""Nothing piles up in a window that stays open, and no key waits for the whole project."""

from __future__ import annotations

import gc
from collections import Counter

import pytest
from PySide6.QtWidgets import QApplication

from annotations.session import ReviewSession
from gui.models.queue_model import QueueModel
from gui.panels.queue_delegate import QueueDelegate
from tests.helpers.builders import a_project, an_article
from tests.helpers.gestures import GESTURES, is_quiet, wait
from tests.helpers.vitals import open_files, python_objects, qt_objects

TIMES = 3
"""How often a gesture is made before the count and again after it."""

ROUNDS = 4
"""So often at most is counted anew: what stands in sight may differ, what piles up goes on."""


MANY = 120
"""So many articles; only a few of them are in sight."""


class Hand:
    def __init__(self, goldlese):
        self._goldlese = goldlese

    @property
    def program(self):
        return self._goldlese.program

    def press(self, *keys):
        self._goldlese.press(*keys)


@pytest.fixture
def only_new():
    """Let only what the test makes be counted and collected; all else is far more."""
    gc.freeze()
    yield
    gc.unfreeze()


def after_more(hand, gesture):
    """Return how many objects and open files there are once the gesture was made some times."""
    for _ in range(TIMES):
        gesture(hand)
    wait(lambda: is_quiet(hand))
    return qt_objects() + python_objects("gui") + Counter(files=len(open_files()))


@pytest.mark.usefixtures("only_new")
@pytest.mark.parametrize("gesture", GESTURES, ids=lambda each: each.__name__)
def test_a_gesture_made_again_leaves_nothing_behind(goldlese, gesture):
    goldlese.start(goldlese.seeds())
    hand = Hand(goldlese)
    hand.press("Return", "Return", "Backspace", "3", "Return")
    grown: set[str] | None = None
    before = after_more(hand, gesture)
    for _ in range(ROUNDS):
        now = after_more(hand, gesture)
        more = {name for name in now if now[name] - before[name] >= TIMES}
        grown = more if grown is None else grown & more
        before = now
        if not grown:
            break
    assert not grown
    goldlese.prove_no_mistake()


@pytest.fixture
def many(goldlese, folder):
    """A window over a project of many short articles."""
    built = [
        an_article(f"Ort {number} wurde von der Armee in Homs erobert.", f"a{number:03}")
        .titled(f"Meldung {number}")
        .with_mention("Armee", "MIL", mention="nominal", form="plain")
        .with_mention("Homs", "GPE", mention="name", form="plain")
        for number in range(MANY)
    ]
    with a_project(folder, *built) as session:
        path = session.path
    goldlese.start(path)
    goldlese.press("Return", "Backspace", "Ctrl+Return", "Alt+Down", "Alt+Up")
    lay_out(goldlese)
    return goldlese


def prove_few(counted):
    """No row was asked for but those in sight, which are painted anew."""
    assert counted.count("sizeHint") < MANY
    assert set(counted) <= {"sizeHint"}


def lay_out(goldlese):
    """Let the queue do what it has put off."""
    QApplication.processEvents()
    queue = goldlese.place.queue
    queue.list.visualRect(queue.model.index(0))


@pytest.fixture
def counted(monkeypatch):
    """Count how often something is asked for."""
    calls: list[str] = []

    def count(owner, name):
        real = getattr(owner, name)

        def watched(*args, **more):
            calls.append(name)
            return real(*args, **more)

        monkeypatch.setattr(owner, name, watched)

    count(QueueDelegate, "sizeHint")
    count(QueueModel, "set_rows")
    count(ReviewSession, "articles")
    return calls


@pytest.mark.parametrize(
    "keys",
    [
        ("Return",),
        ("Backspace", "Ctrl+Z", "Ctrl+Shift+Z"),
        ("Return", "Return", "Ctrl+Return"),
        ("Alt+Down", "Return", "Alt+Up"),
        ("3",),
    ],
)
def test_no_key_goes_through_all_articles(counted, many, keys):
    assert "sizeHint" in counted
    counted.clear()
    many.press(*keys)
    lay_out(many)
    prove_few(counted)


def test_what_is_found_in_the_background_changes_only_its_own_row(counted, many):
    counted.clear()
    session, queue = many.session, many.place.queue
    before = {name: queue.model.summary_of(name) for name in session.article_ids()}
    session.set_candidates("a070", ())
    lay_out(many)
    prove_few(counted)
    changed = [name for name in before if queue.model.summary_of(name) != before[name]]
    assert changed == ["a070"]
    assert queue.model.summary_of("a070") == session.summary("a070")


def test_a_title_is_measured_once_for_each_width(many, monkeypatch):
    measured = []
    real = QueueDelegate._height

    def watched(self, text, font):
        measured.append(text)
        return real(self, text, font)

    monkeypatch.setattr(QueueDelegate, "_height", watched)
    queue = many.place.queue
    queue.set_rows(many.session.articles())
    queue.list.doItemsLayout()
    assert measured == []
    many.window.resize(many.window.width() + 1, many.window.height())
    queue._delegate.width += 40
    queue.list.doItemsLayout()
    assert sorted(measured) == sorted(row.title for row in many.session.articles())
