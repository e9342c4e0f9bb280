"""Words under a position, for selecting. Offsets are code points of the article's text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from annotations.model import Span
from annotations.text.words import tokens
from gui.article.text_standin import StandIn

_KEPT = 8


class Words:
    """The tokens of an article, found paragraph by paragraph when they are asked for."""

    def __init__(self, text: str, stand_in: StandIn) -> None:
        self._text = text
        self._stand_in = stand_in
        self._kept: dict[int, Sequence[Span]] = {}

    def of_paragraph(self, number: int) -> Sequence[Span]:
        """Return the tokens of a paragraph, in order."""
        found = self._kept.get(number)
        if found is None:
            start, end = self._stand_in.starts[number], self._stand_in.end(number)
            found = [
                Span(token.start + start, token.end + start)
                for token in tokens(self._text[start:end])
            ]
            while len(self._kept) >= _KEPT:
                del self._kept[next(iter(self._kept))]
            self._kept[number] = found
        return found

    def at(self, position: int) -> Span | None:
        """Return the token that holds the code point at ``position``."""
        found = self.of_paragraph(self._stand_in.paragraph_at(position))
        place = bisect_right(found, position, key=lambda token: token.start) - 1
        if place >= 0 and found[place].end > position:
            return found[place]
        return None

    def snapped(self, start: int, end: int) -> Span | None:
        """Return the stretch from the first to the last token that the given one touches."""
        begin, finish = self._stand_in.paragraph_at(start), self._stand_in.paragraph_at(end)
        touched = [
            token
            for number in (begin, finish)
            for token in self.of_paragraph(number)
            if token.start < end and token.end > start
        ]
        if not touched:
            return None
        return Span(min(t.start for t in touched), max(t.end for t in touched))

    def after(self, position: int) -> int:
        """Return the end of the first token that ends beyond ``position``, or of the text."""
        for number in range(self._stand_in.paragraph_at(position), len(self._stand_in.starts)):
            for token in self.of_paragraph(number):
                if token.end > position:
                    return token.end
        return self._stand_in.length

    def before(self, position: int) -> int:
        """Return the start of the last token that starts before ``position``, or 0."""
        for number in range(self._stand_in.paragraph_at(position), -1, -1):
            for token in reversed(self.of_paragraph(number)):
                if token.start < position:
                    return token.start
        return 0

    def next_start(self, position: int) -> int:
        """Return the start of the first token that starts beyond ``position``, or the end."""
        for number in range(self._stand_in.paragraph_at(position), len(self._stand_in.starts)):
            for token in self.of_paragraph(number):
                if token.start > position:
                    return token.start
        return self._stand_in.length

    def previous_end(self, position: int) -> int:
        """Return the end of the last token that ends before ``position``, or 0."""
        for number in range(self._stand_in.paragraph_at(position), -1, -1):
            for token in reversed(self.of_paragraph(number)):
                if token.end < position:
                    return token.end
        return 0

    def paragraph(self, position: int) -> tuple[int, int]:
        """Return the paragraph that holds ``position``, half-open, without its line end."""
        number = self._stand_in.paragraph_at(position)
        return self._stand_in.starts[number], self._stand_in.end(number)

    def border(self, position: int, *, is_end: bool) -> int:
        """Return the token border that a hand at ``position`` means.

        For an end: that of the token before the caret there, else of the last one before it;
        for a start likewise of the token after it.
        """
        if is_end:
            token = self.at(position - 1) if position else None
            return token.end if token else self.previous_end(position)
        token = self.at(position)
        return token.start if token else self.next_start(position - 1)
