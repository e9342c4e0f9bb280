"""Quotations that run over several sentences."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.candidates.events.words import Word

_OPENING = frozenset('„»«"“‚›‹')
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

    def read(self, words: Sequence[Word], *, new_paragraph: bool) -> None:
        """Read on over one sentence."""
        if new_paragraph:
            self._mark = ""
        for word in words:
            if word.kind != "p":
                continue
            if self._mark and word.text in _CLOSING.get(self._mark, ""):
                self._mark = ""
            elif not self._mark and word.text in _OPENING and word.text in _CLOSING:
                self._mark = word.text
