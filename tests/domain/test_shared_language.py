"""The language of an article is everybody's: what one takes back leaves the other's word."""

from __future__ import annotations

import pytest

from annotations.changes import set_language
from annotations.session import ReviewSession
from tests.helpers.builders import a_project


@pytest.fixture
def path(folder):
    with a_project(folder) as session:
        return session.path


def language(path, annotator, *deeds):
    """Let somebody set languages, undo and redo; return the language then."""
    with ReviewSession.open(path, annotator) as session:
        for deed in deeds:
            if deed in ("undo", "redo"):
                assert getattr(session, deed)() is not None
            else:
                session.apply(set_language(session.article("a1"), deed))
        assert session.verify_journal() == ()
        return session.article("a1").language


def test_everybody_can_take_all_back_in_any_order(path):
    start = language(path, "anna")
    assert language(path, "anna", "tr") == "tr"
    assert language(path, "ben", "en") == "en"
    assert language(path, "anna", "undo") == "en"
    assert language(path, "ben", "undo") == start
    assert language(path, "ben", "redo") == "en"
    assert language(path, "anna", "redo") == "en"
    assert language(path, "ben", "undo") == "tr"
    assert language(path, "anna", "undo") == start


def test_one_annotator_goes_back_step_by_step(path):
    start = language(path, "anna", "tr", "en", "fr")
    assert start == "fr"
    assert [language(path, "anna", "undo") for _ in range(3)][:2] == ["en", "tr"]
    assert [language(path, "anna", "redo") for _ in range(3)] == ["tr", "en", "fr"]
