"""Other places for an item: boundaries moved, fragments added and split off. Pure functions.

Offsets are code points of the article's text, half-open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from annotations.model import Fragments, Span
from annotations.text.words import tokens

_JOINT = re.compile(r"(?<=\w)[-‐‑](?=\w)")
"""A hyphen between two parts of a word."""


class Edge(Enum):
    """Which end of an item is moved."""

    START = "start"
    END = "end"


def moved(
    text: str, spans: Fragments, edge: Edge, by: int, *, by_character: bool
) -> Fragments | None:
    """Return the fragments with their outer edge moved one step on (``by`` 1) or back (-1).

    A step is one token, or one character; within a last token the parts that hyphens join.
    ``None`` where the text ends, or where nothing of the outer fragment would be left.
    """
    outer = spans[0] if edge is Edge.START else spans[-1]
    place = outer.start if edge is Edge.START else outer.end
    wanted = place + by if by_character else _token_step(text, place, edge, by)
    if wanted is None:
        wanted = outer.end if edge is Edge.START else outer.start
    if not 0 <= wanted <= len(text) or (wanted - place) * by < 0:
        return None
    start, end = (wanted, outer.end) if edge is Edge.START else (outer.start, wanted)
    if start >= end and not by_character:
        start, end = _within(text, outer, edge)
    if start >= end:
        return None
    made = Span(start, end)
    return (made, *spans[1:]) if edge is Edge.START else (*spans[:-1], made)


def with_fragment(spans: Fragments, added: Span) -> Fragments:
    """Return the fragments with one more; what touches or overlaps becomes one."""
    made: list[Span] = []
    for span in sorted((*spans, added)):
        if made and span.start <= made[-1].end:
            made[-1] = Span(made[-1].start, max(made[-1].end, span.end))
        else:
            made.append(span)
    return tuple(made)


def without(text: str, spans: Fragments, cut: Span) -> Fragments:
    """Return what is left of the fragments without ``cut``, white space at new ends left out.

    Empty where nothing is left.
    """
    left = []
    for span in spans:
        if not span.overlaps(cut):
            left.append(span)
            continue
        for start, end in ((span.start, cut.start), (cut.end, span.end)):
            piece = _trimmed(text, start, end)
            if piece is not None:
                left.append(piece)
    return tuple(left)


def _within(text: str, outer: Span, edge: Edge) -> tuple[int, int]:
    """Return the stretch without its first or last part; empty where hyphens join none."""
    covered = text[outer.start : outer.end]
    joints = [match.start() for match in _JOINT.finditer(covered)]
    if not joints:
        return outer.start, outer.start
    if edge is Edge.START:
        return outer.start + joints[0] + 1, outer.end
    return outer.start, outer.start + joints[-1]


def _token_step(text: str, place: int, edge: Edge, by: int) -> int | None:
    """Return the next token's edge of the same kind, in the paragraph or the one beside it."""
    edges = _edges(text, place, edge, by)
    if by > 0:
        return next((each for each in edges if each > place), None)
    return next((each for each in reversed(edges) if each < place), None)


def _edges(text: str, place: int, edge: Edge, by: int) -> Sequence[int]:
    begin = text.rfind("\n", 0, place) + 1
    end = text.find("\n", place)
    end = len(text) if end < 0 else end
    found = _token_edges(text, begin, end, edge)
    if by > 0 and not any(each > place for each in found):
        begin = end + 1
        while begin < len(text) and text[begin] == "\n":
            begin += 1
        stop = text.find("\n", begin)
        return _token_edges(text, begin, len(text) if stop < 0 else stop, edge)
    if by < 0 and not any(each < place for each in found):
        end = begin
        while end > 0 and text[end - 1] == "\n":
            end -= 1
        return _token_edges(text, text.rfind("\n", 0, end) + 1, end, edge)
    return found


def _token_edges(text: str, begin: int, end: int, edge: Edge) -> list[int]:
    found = tokens(text[begin:end])
    return [begin + (token.start if edge is Edge.START else token.end) for token in found]


def _trimmed(text: str, start: int, end: int) -> Span | None:
    if start >= end:
        return None
    covered = text[start:end]
    start += len(covered) - len(covered.lstrip())
    end -= len(covered) - len(covered.rstrip())
    return Span(start, end) if start < end else None


def nearest_first(spans: Sequence[Span], place: int) -> list[int]:
    """Return the indexes of ``spans`` by their distance from ``place``, nearest first."""

    def distance(index: int) -> tuple[int, int]:
        span = spans[index]
        return max(span.start - place, place - span.end, 0), index

    return sorted(range(len(spans)), key=distance)
