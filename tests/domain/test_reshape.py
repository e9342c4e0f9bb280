"""Boundaries moved by tokens, by the parts of a word, by characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.model import Span
from gui.review.reshape import Edge, moved

TEXT = "Die Anti-IS-Koalition kam.\n\nEin US-Tag"


def step(words, edge, by, *, by_character=False):
    """Return the words that are left after one step, None where nothing is done."""
    start = TEXT.index(words)
    spans = (Span(start, start + len(words)),)
    made = moved(TEXT, spans, edge, by, by_character=by_character)
    return made and TEXT[made[0].start : made[0].end]


@pytest.mark.parametrize(
    ("words", "edge", "by", "left"),
    [
        ("Anti-IS-Koalition", Edge.END, -1, "Anti-IS"),
        ("Anti-IS", Edge.END, -1, "Anti"),
        ("Anti", Edge.END, -1, None),
        ("Anti-IS-Koalition", Edge.START, 1, "IS-Koalition"),
        ("Koalition", Edge.START, 1, None),
        ("IS", Edge.END, 1, "IS-Koalition"),
        ("IS", Edge.START, -1, "Anti-IS"),
        ("Die Anti-IS-Koalition", Edge.END, -1, "Die"),
        ("Die", Edge.END, -1, None),
        ("Die", Edge.START, -1, None),
        ("US-Tag", Edge.START, 1, "Tag"),
        ("US-Tag", Edge.END, 1, None),
        ("US-Tag", Edge.END, -1, "US"),
    ],
)
def test_a_token_that_alone_is_left_gives_way_part_by_part(words, edge, by, left):
    assert step(words, edge, by) == left


@given(
    st.integers(0, len(TEXT) - 1),
    st.integers(1, 12),
    st.sampled_from(Edge),
    st.sampled_from((-1, 1)),
    st.booleans(),
)
def test_only_the_edge_moves_and_the_way_it_is_told(start, length, edge, by, by_character):
    old = Span(start, min(start + length, len(TEXT)))
    made = moved(TEXT, (old,), edge, by, by_character=by_character)
    if made is None:
        return
    (new,) = made
    assert 0 <= new.start < new.end <= len(TEXT)
    if edge is Edge.START:
        assert new.end == old.end
        assert (new.start - old.start) * by > 0
    else:
        assert new.start == old.start
        assert (new.end - old.end) * by > 0
