"""Quotations that run over several sentences."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.candidates.events.mentions import Known
from annotations.candidates.events.sentence import Sentence

OPENING = frozenset('„»«"“‚›‹')
_ENDING = frozenset("”’")
_LAST = 2
"""The closing mark is one of so many last words: a full stop may stand behind it."""
_PAIR = 2
_SPEAKERS = frozenset({"PER", "ORG", "MIL"})
_CLOSING = {
    "„": '“”"',
    "»": "«",
    "«": "»",
    '"': '"',
    "“": "”",
}


class Quotation:
    """Follows the quotation marks of an article; a new paragraph closes what was left open."""

    def __init__(self) -> None:
        """Start outside of any quotation."""
        self._mark = ""

    @property
    def is_open(self) -> bool:
        """Whether the text read so far ends inside a quotation."""
        return bool(self._mark)

    def read(self, marks: Sequence[tuple[int, str]], *, new_paragraph: bool) -> None:
        """Read on over the punctuation ``marks`` of one sentence."""
        if new_paragraph:
            self._mark = ""
        for _, mark in marks:
            if self._mark and mark in _CLOSING.get(self._mark, ""):
                self._mark = ""
            elif not self._mark and mark in OPENING and mark in _CLOSING:
                self._mark = mark


def is_whole(sentence: Sentence) -> bool:
    """Say whether one pair of quotation marks holds the whole sentence."""
    words = sentence.words
    closing = _CLOSING.get(words[0].text, "")
    if not closing or not any(word.text in closing for word in words[-_LAST:]):
        return False
    return sum(mark in OPENING or mark in _ENDING for _, mark in sentence.signs.marks) == _PAIR


def introduced(sentence: Sentence) -> tuple[int, list[Known]]:
    """Return where a quotation begins after a name and a colon, and whose it is.

    The place is the colon's word index: "Sprecher Ali Hassan: „Wir ziehen ab.“"; 0 and nobody
    where there is none.
    """
    for at in sentence.signs.colons:
        following = sentence.words[at + 1 : at + 2]
        if at and following and following[0].text in _CLOSING:
            known = [
                one
                for one in sentence.known[at - 1]
                if one.end == sentence.ends[at - 1] and one.is_name and one.label in _SPEAKERS
            ]
            return (at, known[:1]) if known else (0, [])
    return 0, []
