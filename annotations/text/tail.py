"""The foot of a page: what follows an article, and boxes of links inside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate

from annotations.model import ZoneKind
from annotations.text.cues import Cues
from annotations.text.lead import first_prose
from annotations.text.paragraphs import Line, are_names, is_author_code, is_tail_mark

_LITTLE = 0.25
_STRAY_WORDS = 8
_NAME_WORDS = 4


def mark_tail(lines: Sequence[Line], cues: Cues) -> None:
    """Mark what a page shows after the article, and boxes of links inside the article.

    After a mark such as "More on this topic" all is furniture if less prose follows than came
    before; dates directly before the mark too. Else only what stands up to the next paragraph.
    """
    begin = first_prose(lines)
    before = [0, *accumulate(map(_prose_length, lines))]
    index = begin + 1
    while index < len(lines):
        if not is_tail_mark(lines[index], cues):
            index += 1
        elif before[-1] - before[index] < before[index] - before[begin]:
            while lines[index - 1].is_date and lines[index - 1].kind is ZoneKind.BYLINE:
                index -= 1
            _mark(lines[index:])
            return
        else:
            index = _mark_box(lines, index)


def mark_foot(lines: Sequence[Line], cues: Cues) -> None:
    """Mark what follows the byline that closes an article, and stray lines at its end.

    To be called when head and pictures are marked.
    """
    begin = first_prose(lines)
    closing = _closing(lines, begin)
    if closing:
        _mark(line for line in lines[closing + 1 :] if line.kind is not ZoneKind.BYLINE)
    last = max(
        (i for i, line in enumerate(lines) if line.kind is None and line.is_prose), default=0
    )
    after = lines[last + 1 :] if last else ()
    stray = [line for line in after if line.kind is None]
    has_furniture = any(line.kind is ZoneKind.FURNITURE for line in after)
    for line in stray:
        if is_author_code(line.text):
            line.kind = ZoneKind.BYLINE
        if line.kind or not line.could_be_title or len(line.text.split()) > _STRAY_WORDS:
            continue
        if _is_name(line, cues):
            line.kind = ZoneKind.BYLINE
        elif has_furniture or len(stray) > 1:
            line.kind = ZoneKind.FURNITURE


def _closing(lines: Sequence[Line], begin: int) -> int:
    """Return the index of the byline after which hardly any prose follows, 0 if none does."""
    total = sum(map(_prose_length, lines[begin:]))
    seen = paragraphs = 0
    for index in range(begin, len(lines)):
        line = lines[index]
        if line.kind is None and line.is_prose:
            seen += len(line.text)
            paragraphs += 1
        is_close = line.kind is ZoneKind.BYLINE and paragraphs >= 2
        if is_close and total - seen <= _LITTLE * seen:
            return index
    return 0


def _prose_length(line: Line) -> int:
    return len(line.text) if line.kind is None and line.is_prose else 0


def _mark(lines: Iterable[Line]) -> None:
    for line in lines:
        line.kind = ZoneKind.FURNITURE
        line.cuts.clear()


def _mark_box(lines: Sequence[Line], index: int) -> int:
    """Mark a box of links up to the next paragraph; a heading above that is left alone."""
    stop = index + 1
    while stop < len(lines) and not (lines[stop].kind is None and lines[stop].is_prose):
        stop += 1
    last = lines[stop - 1]
    if stop < len(lines) and stop - index > 2 and last.gap and lines[stop].gap:
        stop -= 1
    _mark(line for line in lines[index:stop] if line.kind is not ZoneKind.CAPTION)
    return stop


def _is_name(line: Line, cues: Cues) -> bool:
    words = line.text.split()
    return (
        2 <= len(words) <= _NAME_WORDS
        and all(word.replace("-", "").replace(".", "").isalpha() for word in words)
        and words[0][0].isupper()
        and words[-1][0].isupper()
        and are_names(words, cues)
    )
