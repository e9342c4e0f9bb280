"""Hard wraps: which line ends a typesetting width made, and which ones mean something."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from annotations.text.lines import Piece

_NARROWEST = 40
_WIDEST = 100
_FULL_ENOUGH = 0.6
_LEAST_EVIDENCE = 3
_SOME_RUN_ON, _FEW_RUN_ON = 0.25, 0.1
_NEARLY_ALL = 0.9

_SENTENCE_END = re.compile(r"[.!?…:。！？؟۔।][\"'“”„»«’‘)\]]*\s*\Z")
_STANDS_ALONE = re.compile(
    r"\s*(?:\#{1,6}\s|[*•►▪·]\s|(?:Bild|Foto|Fotos|Photo|Image|©)\s?:?\s"
    r"|[^\W\d_][^()]{1,40}\((?:[^()]{0,30}\b)?(?:dpa|afp|ap|reuters|epd|kna|apa|sda|rtr)\b"
    r"[^()]{0,30}\)\s?[-–—])",
    re.IGNORECASE,
)
_LIST_ITEM = re.compile(r"\s*(?:[-–]\s|\d{1,3}[.)]\s)")
_SUSPENDED = re.compile(
    r"(?:und|oder|bzw|beziehungsweise|sowie|bis|noch|als|wie|statt|and|or|to|et|ou|y|o|e|en|of)\b"
)


def wrap_width(lines: Sequence[Piece]) -> int:
    """Return the width in columns at which ``lines`` were wrapped, 0 where they were not.

    A line was wrapped at width w if it is at most w wide and the first word of the next line
    would not have fitted any more. The width that explains most line ends is taken, if it
    explains at least three and a share of them is seen to lie in the middle of a sentence, a
    smaller one where it explains nearly all. A list of headlines may have lines of like length,
    but its lines are not each other's sequels.
    """
    ends: list[tuple[int, int, bool]] = []
    for line, after in pairwise(lines):
        if _may_join(line, after) and _NARROWEST <= line.width <= _WIDEST:
            ends.append(
                (line.width, line.width + 1 + _first_word(after), _runs_on(line, after))
            )
    best, explained, running = 0, 0, 0
    for width in sorted({end[0] for end in ends}):
        hits = [runs for low, high, runs in ends if low <= width < high]
        if len(hits) >= explained:
            best, explained, running = width, len(hits), sum(hits)
    needed = _FEW_RUN_ON if explained >= _NEARLY_ALL * len(ends) else _SOME_RUN_ON
    return best if explained >= _LEAST_EVIDENCE and running >= needed * explained else 0


def joins(lines: Sequence[Piece], index: int, width: int) -> bool:
    """Say whether the end of ``lines[index]`` is a hard wrap at ``width``."""
    if not width or index + 1 >= len(lines):
        return False
    line, after = lines[index], lines[index + 1]
    if not _may_join(line, after) or line.width > width:
        return False
    if _runs_on(line, after) and line.width >= _FULL_ENOUGH * width:
        return True
    if line.width + 1 + _first_word(after) <= width:
        return False
    return not (_ends_sentence(line) and _is_short_title(lines, index + 1, width))


def joint(line: str, after: str) -> str:
    """Return what stands in the place of a wrap between ``line`` and ``after``.

    A space; nothing after a soft hyphen or after a hyphen inside a word (``US-`` +
    ``geführten``), but a space after a suspended one (``Luft-`` + ``und Seestreitkräfte``).
    """
    line = line.rstrip(" \t")
    if line.endswith("\u00ad"):
        return ""
    hyphened = line[-1:] in ("-", "\u2010", "\u2011") and line[-2:-1].isalnum()
    if hyphened and after[:1].isalnum() and not _SUSPENDED.match(after):
        return ""
    return " "


def _may_join(line: Piece, after: Piece) -> bool:
    if line.is_cell or line.quoted != after.quoted:
        return False
    if not line.text.strip() or not after.text.strip():
        return False
    if line.text.rstrip().endswith("…") and not after.text[:1].islower():
        return False
    if _LIST_ITEM.match(after.text) and (_ends_sentence(line) or _LIST_ITEM.match(line.text)):
        return False
    return not _STANDS_ALONE.match(after.text) and not line.text.lstrip().startswith("#")


def _first_word(line: Piece) -> int:
    return len(line.text.split(None, 1)[0])


def _ends_sentence(line: Piece) -> bool:
    return bool(_SENTENCE_END.search(line.text[-12:]))


def _runs_on(line: Piece, after: Piece) -> bool:
    """Say whether a sentence runs from ``line`` into ``after``, by what can be seen."""
    if _ends_sentence(line):
        return False
    first = after.text.lstrip("„“\"'(»« ")[:1]
    return first.islower() or line.text.rstrip()[-1:] in (",", "-", ";")


def _is_short_title(lines: Sequence[Piece], index: int, width: int) -> bool:
    """Say whether line ``index`` had room for more, yet ends no sentence."""
    line = lines[index]
    after = lines[index + 1] if index + 1 < len(lines) else None
    if _ends_sentence(line):
        return False
    if after is None or not after.text.strip():
        return line.width < _FULL_ENOUGH * width
    return line.width + 1 + _first_word(after) <= width and not _runs_on(line, after)
