"""The dataset card tells plain facts, and nothing that is not so."""

from __future__ import annotations

import re

import pytest

from annotations.changes import accept_all, finish, reject
from annotations.reader import Reader
from export.gold import State
from export.selection import Split
from export.writing import write_export
from tests.helpers.builders import a_capture, a_project


@pytest.fixture
def project(tmp_path):
    built = [a_capture(f"a{n}", place) for n, place in enumerate(("Homs", "Rawa", "Mossul"))]
    with a_project(tmp_path, *built) as session:
        for name in ("a0", "a1", "a2"):
            session.apply(reject(session.items(name), "m4", session.stamp(2.5), name))
            session.apply(accept_all(session.items(name), session.stamp(0), name))
            session.apply(finish(session.review(name), session.stamp(0).at))
        yield session.path


def card_of(project, target, *arguments):
    with Reader(project, "anna") as reader:
        write_export(reader, target, *arguments)
    return (target / "README.md").read_text(encoding="utf-8")


def test_it_counts_by_label_type_and_role(project, tmp_path):
    card = card_of(project, tmp_path / "out")
    assert re.search(r"\| MIL \| 9 \| A military or armed actor", card)
    assert re.search(r"\| TerritoryChange \| 3 \|", card)
    assert re.search(r"\| gainer \| 3 \|", card)
    assert "12 entity mentions, 6 events with 9 arguments" in card


def test_it_tells_who_decided_and_how(project, tmp_path):
    card = card_of(project, tmp_path / "out")
    assert "Decided by: anna." in card
    assert "18 accepted, 0 corrected, 3 rejected, 0 added; 8 seconds" in card
    assert "18 of them took no time" in card
    assert "`test@1`" in card


def test_it_claims_no_licence_and_leaves_nothing_to_fill_in(project, tmp_path):
    card = card_of(project, tmp_path / "out")
    assert "states no licence" in card
    assert not re.search(r"TODO|\[.*(fill|your|insert).*\]|<[a-z ]+>|xxx", card, re.IGNORECASE)
    assert "license:" not in card


def test_candidates_are_not_called_gold(project, tmp_path):
    card = card_of(project, tmp_path / "out", State.CANDIDATES)
    assert "# Conflict news: candidates" in card
    assert "This is not gold" in card
    assert "Decided by" not in card


def test_a_split_names_its_files_and_seed(project, tmp_path):
    card = card_of(project, tmp_path / "out", State.FINAL, Split((1, 1, 1), 4))
    for name in ("train", "dev", "test"):
        assert f"| `{name}.jsonl` | 1 record: " in card
    assert "with the seed 4" in card
    assert "split: validation\n    path: dev.jsonl" in card
