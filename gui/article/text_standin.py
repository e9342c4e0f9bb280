"""The text that Qt is given in place of the article's, and the map between the two.

Qt changes some characters on the way in (a leading U+FEFF is dropped, U+FFFE swaps the whole
string, CRLF becomes one separator) and counts UTF-16 units. The stand-in replaces each such
character by one harmless character of equal length, and divides a paragraph that is too long
to be laid out in one go. The article's own text and offsets are never read back from Qt.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence

LONGEST_PARAGRAPH = 3000
"""Code points; a longer paragraph is laid out in pieces."""

_PIECE = 1400
_SEARCH = 200

_TABLE = {
    **{code: 0x2400 + code for code in range(0x20) if code not in (0x09, 0x0A, 0x0D)},
    0x0D: 0x0A,
    0x7F: 0x2421,
    0x2029: 0x0A,
    0xFDD0: 0xFFFD,
    0xFDD1: 0xFFFD,
    0xFEFF: 0xFFFD,
    0xFFFC: 0xFFFD,
    0xFFFE: 0xFFFD,
    0xFFFF: 0xFFFD,
    **dict.fromkeys(range(0xD800, 0xE000), 0xFFFD),
}
_ASCII_TROUBLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_TROUBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f\u2029\ufdd0\ufdd1\ufeff\ufffc\ufffe\uffff\ud800-\udfff]"
)
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_JOINERS = "\u200d\u200c"


def visible(text: str) -> str:
    """Return ``text`` with every character that Qt would change replaced, one for one."""
    trouble = _ASCII_TROUBLE if text.isascii() else _TROUBLE
    if trouble.search(text) is None:
        return text
    return text.replace("\r\n", "\u200b\n").translate(_TABLE)


def whole(text: str) -> str:
    """Return what Qt has to be given to hold ``text`` whole.

    PySide takes a first U+FEFF or U+FFFE as a mark of byte order; one put before it is taken
    in its stead.
    """
    return "\ufeff" + text if text[:1] in ("\ufeff", "\ufffe") else text


class StandIn:
    """The display text of one article, its paragraphs, and the offset map.

    ``display`` is what Qt gets. Paragraph ``n`` (Qt's block number) covers the code points
    ``starts[n]`` to ``end(n)`` of the article's text, without its line end.
    """

    def __init__(self, text: str) -> None:
        self.length = len(text)
        shown = visible(text)
        shown, inserted = _divide(shown)
        self.display = shown
        self._inserted = frozenset(inserted)
        self._before, self._units = _shifts(text, inserted)
        self.starts = _starts(shown, inserted)

    def to16(self, position: int) -> int:
        """Return Qt's position of the code point at ``position``."""
        return position + bisect_right(self._before, position)

    def end16(self, position: int) -> int:
        """Return Qt's position of the end of a stretch that ends before ``position``.

        Other than ``to16`` only where a paragraph was divided without a character's loss.
        """
        return self.to16(position) - (position in self._inserted)

    def to_cp(self, position: int) -> int:
        """Return the code point at Qt's ``position``; inside a pair, the pair's start."""
        return min(position - bisect_right(self._units, position), self.length)

    def paragraph_at(self, position: int) -> int:
        """Return the number of the paragraph that holds the code point at ``position``."""
        return bisect_right(self.starts, position) - 1

    def end(self, paragraph: int) -> int:
        """Return the code point behind the paragraph's last character, line end left out."""
        if paragraph + 1 >= len(self.starts):
            return self.length
        following = self.starts[paragraph + 1]
        ended = self.to16(following) - 1
        return min(self.to_cp(ended), following)

    def start16(self, paragraph: int) -> int:
        """Return Qt's position of the paragraph's first character."""
        return self.to16(self.starts[paragraph])


def _shifts(text: str, inserted: Sequence[int]) -> tuple[list[int], list[int]]:
    """Return, sorted, from where on Qt counts one unit more: in code points, in units."""
    extra = [(position, 1) for position in inserted]
    if len(text.encode("utf-16-le", "surrogatepass")) != 2 * len(text):
        extra += [(match.end(), 0) for match in _ASTRAL.finditer(text)]
        extra.sort()
    before = [position for position, _ in extra]
    return before, [position + count + cut for count, (position, cut) in enumerate(extra)]


def _starts(shown: str, inserted: Sequence[int]) -> list[int]:
    """Return the code point offset of each paragraph's first character."""
    starts = [0]
    starts += [match.end() for match in re.finditer("\n", shown)]
    if not inserted:
        return starts
    marks = [position + count + 1 for count, position in enumerate(inserted)]
    return [start - bisect_right(marks, start) for start in starts]


def _divide(shown: str) -> tuple[str, list[int]]:
    """Divide paragraphs that are too long.

    A blank becomes a line end where there is one; else a line end is inserted before the code
    point given in the second result (offsets in the text before the insertions).
    """
    if len(shown) <= LONGEST_PARAGRAPH:
        return shown, []
    parts: list[str] = []
    inserted: list[int] = []
    copied = 0
    start = 0
    while start < len(shown):
        end = shown.find("\n", start)
        end = len(shown) if end < 0 else end
        while end - start > LONGEST_PARAGRAPH:
            blank = shown.rfind(" ", start + _PIECE // 2, start + _PIECE)
            if blank >= 0:
                parts += [shown[copied:blank], "\n"]
                copied = start = blank + 1
            else:
                start = _safe_cut(shown, start + _PIECE)
                parts += [shown[copied:start], "\n"]
                copied = start
                inserted.append(start)
        start = end + 1
    parts.append(shown[copied:])
    return "".join(parts), inserted


def _safe_cut(shown: str, wanted: int) -> int:
    """Return a place at or little before ``wanted`` that cuts no joined characters."""
    for place in range(wanted, wanted - _SEARCH, -1):
        joined = unicodedata.category(shown[place])[0] == "M" or shown[place] in _JOINERS
        if not joined and shown[place - 1] not in _JOINERS:
            return place
    return wanted


def snapped_to_graphemes(text: str, position: int, *, outward_end: bool) -> int:
    """Return ``position`` moved out of the middle of a combined character.

    To the right for the end of a stretch, else to the left. Only marks and joiners are looked
    at, which is what a selection needs not to tear a letter from its accent.
    """
    step = 1 if outward_end else -1
    while 0 < position < len(text) and _is_inside(text, position):
        position += step
    return position


def _is_inside(text: str, position: int) -> bool:
    here, before = text[position], text[position - 1]
    if unicodedata.category(here)[0] == "M" or here in _JOINERS or before == "\u200d":
        return True
    return "\U0001f3fb" <= here <= "\U0001f3ff"
