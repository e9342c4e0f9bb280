"""Interviews: the paragraphs that answer a question, and who answers.

What stands in an answer is told by the person asked, without a verb of saying. Articles that
only ask questions in their headings ("Was ist geschehen?") name nobody who answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotations.candidates.events.mentions import Known

_PARAGRAPH = re.compile(r"\S[^\n]*")
_QUESTION = re.compile(r".*\?[“\"«»”]?\s*\Z", re.DOTALL)
_LABEL = re.compile(r"([^\s:][^:\n?]{0,40}):\s")
_ADDRESS = re.compile(r"\b(?:Frau|Herr)\s(?:\w+\.?\s){0,3}\Z")
_ABOUT = re.compile(r"(?:Das )?(?:Interview|Gespräch)\b|(?:Die )?Fragen? (?:stellte|von)")
_LEAST_QUESTIONS = 2
_LONGEST_QUESTION = 600


@dataclass(frozen=True, slots=True)
class Answer:
    """A paragraph from ``start`` to ``end`` (code points) that ``speaker`` says."""

    start: int
    end: int
    speaker: Known


def answers(text: str, people: Sequence[Known]) -> list[Answer]:
    """Return the answers of an interview, in order; nothing where ``text`` is none.

    ``people`` are the persons named in ``text``.
    """
    paragraphs = [match.span() for match in _PARAGRAPH.finditer(text)]
    asked = [at for at, bounds in enumerate(paragraphs) if _is_question(text, *bounds)]
    if len(asked) < _LEAST_QUESTIONS:
        return []
    askers = {_label(text, *paragraphs[at]) for at in asked} - {""}
    by_start = {one.start: one for one in people}
    questions = {*asked}
    found: list[Answer] = []
    speaker = _addressed(text, [paragraphs[at] for at in asked[:2]], people)
    for at in range(asked[0] + 1, len(paragraphs)):
        start, end = paragraphs[at]
        if at in questions or _label(text, start, end) in askers:
            continue
        opening = by_start.get(start)
        if opening is not None and text.startswith(":", opening.end):
            speaker = opening
        elif opening is not None and speaker is not None and _is_same(text, opening, speaker):
            continue
        if speaker is not None and not _ABOUT.match(text, start):
            found.append(Answer(start, end, speaker))
    return found


def _is_question(text: str, start: int, end: int) -> bool:
    return end - start <= _LONGEST_QUESTION and _QUESTION.match(text, start, end) is not None


def _label(text: str, start: int, end: int) -> str:
    """Return what stands before a colon at the beginning of a paragraph: "taz"."""
    match = _LABEL.match(text, start, end)
    return match[1] if match else ""


def _addressed(
    text: str, questions: Sequence[tuple[int, int]], people: Sequence[Known]
) -> Known | None:
    """Return whom the first questions address: "Frau Ahmadi, ..."."""
    return next(_addresses(text, questions, people), None)


def _addresses(
    text: str, questions: Sequence[tuple[int, int]], people: Sequence[Known]
) -> Iterator[Known]:
    for start, end in questions:
        for one in people:
            if start <= one.start < end and _ADDRESS.search(text, start, one.start):
                yield one


def _is_same(text: str, one: Known, other: Known) -> bool:
    """Say whether two names have the same last word: a note on who was asked."""
    left, right = text[one.start : one.end].split(), text[other.start : other.end].split()
    return left[-1] == right[-1]
