"""However much was decided before, nothing waits for the memory of it at the start."""

from __future__ import annotations

import pytest

from annotations.changes import accept_all, add, finish, reject
from annotations.learning.keeper import keeper_of, memory_of, read_memory
from annotations.model import Mention, attributes
from annotations.reader import Reader
from annotations.session import ReviewSession
from gui.review.remembering import AT_ONCE
from tests.helpers.builders import a_project, an_article, places

MANY = 30
TEXT = "Am Abend griffen Qarwiten an. Auch Kolbendorf TV berichtet vor Homs."
NAME = {"mention": "name", "form": "plain"}


@pytest.fixture
def project(tmp_path):
    """Many articles in which the same was rejected and added; the last one is fresh."""
    built = [
        an_article(f"{TEXT} Folge {number}.", f"a{number:02}")
        .with_mention("Kolbendorf", "GPE", **NAME)
        .with_mention("Homs", "GPE", **NAME)
        for number in range(MANY)
    ]
    with a_project(tmp_path, *built) as session:
        for name in session.article_ids()[:-1]:
            stamp, text = session.stamp(1.0), session.article(name).text
            session.apply(reject(session.items(name), "m1", stamp, name))
            made = Mention(places(text, "Qarwiten"), "NORP", attributes(NAME))
            session.apply(add(session.items(name), made, stamp, name))
            session.apply(accept_all(session.items(name), stamp, name))
            session.apply(finish(session.review(name), stamp.at))
        return session.path


@pytest.fixture
def read(monkeypatch):
    """The articles whose decisions were read, one after the other."""
    found = []
    taught = ReviewSession.taught

    def watched(self, article_id=None):
        found.append(article_id)
        return taught(self, article_id)

    monkeypatch.setattr(ReviewSession, "taught", watched)
    return found


def start_slowly(goldlese, path):
    """Start with a memory that gets on only when it is asked to."""
    goldlese.start(path)
    remembering = goldlese.review.learning.remembering
    remembering._timer.setInterval(1_000_000)
    return remembering


def still_open(goldlese):
    return [goldlese.surface(item) for item in goldlese.review.items if item.is_open]


def test_the_first_keys_come_before_the_memory(goldlese, project, read):
    remembering = start_slowly(goldlese, project)
    before = len(read)
    assert before < MANY - AT_ONCE
    assert not remembering.is_ready
    goldlese.press("Tab", "Shift+Tab", "Alt+Up", "Alt+Down")
    assert still_open(goldlese) == ["Kolbendorf", "Homs"]
    goldlese.press("Return")
    assert still_open(goldlese) == ["Homs"]
    assert len(read) == before
    assert None not in read


def test_once_it_is_there_the_article_follows_and_the_place_stays(goldlese, project, read):
    remembering = start_slowly(goldlese, project)
    assert goldlese.surface(goldlese.current) == "Kolbendorf"
    goldlese.press("Down")
    assert goldlese.surface(goldlese.current) == "Homs"
    here = goldlese.current.id
    remembering._timer.setInterval(0)
    goldlese.qtbot.waitUntil(lambda: "Qarwiten" in still_open(goldlese))
    assert still_open(goldlese).count("Qarwiten") == 1
    assert "Kolbendorf" not in still_open(goldlese)
    assert goldlese.current.id == here
    assert read.count(None) == 0
    assert max(read.count(name) for name in read) == 1
    with Reader(project, "anna") as reader:
        assert read_memory(reader).entries() == memory_of(goldlese.session).entries()


def test_the_candidate_that_is_looked_at_does_not_go(goldlese, project):
    remembering = start_slowly(goldlese, project)
    here = goldlese.current.id
    assert goldlese.surface(goldlese.current) == "Kolbendorf"
    remembering._timer.setInterval(0)
    goldlese.qtbot.waitUntil(lambda: remembering.is_ready and len(goldlese.review.items) > 2)
    assert goldlese.current.id == here
    assert goldlese.current.is_open


def test_what_is_decided_meanwhile_is_remembered_too(goldlese, project):
    remembering = start_slowly(goldlese, project)
    goldlese.select("vor")
    goldlese.press("5")
    goldlese.press("Ctrl+Z", "Ctrl+Shift+Z")
    goldlese.review.learning.now()
    assert goldlese.review.learning.fresh
    remembering._timer.setInterval(0)
    goldlese.qtbot.waitUntil(
        lambda: remembering.is_ready and not goldlese.review.learning.fresh
    )
    with Reader(project, "anna") as reader:
        assert read_memory(reader).entries() == memory_of(goldlese.session).entries()


def test_a_window_is_closed_while_the_memory_is_read(goldlese, project):
    remembering = start_slowly(goldlese, project)
    session = goldlese.session
    goldlese.window.close()
    assert not remembering._timer.isActive()
    assert keeper_of(session).unread > AT_ONCE
    goldlese.prove_no_mistake()
