"""The head of a page: titles, bylines, teaser."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from annotations.model import ZoneKind
from annotations.text.cues import Cues
from annotations.text.cuts import dateline_end, outlet_start
from annotations.text.language import function_words, language_of
from annotations.text.paragraphs import Line, are_names, is_section
from annotations.text.sentence_ends import sentences

_LONGEST_TEASER = 600
_RETOLD = 0.4
_LEAST_STEMS = 8
_TITLE_RETOLD = 0.6
_TITLE_STEMS = 3
_KICKER_WORDS = 6
_BULLETS = "•*·▪–-"
_MENU_LINES = 4
_MENU_WORDS = 3
_MENU_CHARACTERS = 40
_HEAD_LINES = 80
_STEM = 6
_WORD = re.compile(r"[^\W\d_]+")


def first_prose(lines: Sequence[Line]) -> int:
    """Return the index of the first line of prose that no rule has taken; else the length."""
    return next(
        (index for index, line in enumerate(lines) if line.kind is None and line.is_prose),
        len(lines),
    )


def mark_lead(lines: Sequence[Line], cues: Cues) -> None:
    """Mark section names, menus and titles before the first prose."""
    stop = first_prose(lines)
    if len(lines) == 1:
        return
    head = lines[:stop]
    for line in head:
        if line.kind is None and (is_section(line, cues) or _is_outlet(line, cues)):
            line.kind = ZoneKind.FURNITURE
    _mark_menus(head)
    _mark_page_title(head, cues)
    titled = False
    for line in head:
        if line.kind is None:
            line.kind = _kind_in_head(line, cues, titled=titled)
            titled = titled or line.kind is ZoneKind.HEADING
        if titled and stop == len(lines):
            return


def _kind_in_head(line: Line, cues: Cues, *, titled: bool) -> ZoneKind | None:
    if line.quoted:
        return ZoneKind.TEASER
    if titled and _is_author(line, cues):
        return ZoneKind.BYLINE
    if titled and len(sentences(line.text)) > 1:
        return ZoneKind.TEASER
    return ZoneKind.HEADING if _is_title(line) else None


def _is_title(line: Line) -> bool:
    """Say whether a line of the head may be a title, or a kicker (``War in the north:``)."""
    if line.could_be_title:
        return True
    return line.text.endswith(":") and len(line.text.split()) <= _KICKER_WORDS


def mark_teaser(lines: Sequence[Line], cues: Cues) -> None:
    """Mark the first paragraph as teaser where the page sets it off or the article retells it.

    It is set off by a quote marker, or under a title by a byline or picture between it and
    the next paragraph. It is retold where the next paragraph repeats at least two fifths of
    its content words, or tells what the title says and the first one does not.
    """
    first = first_prose(lines)
    for line in _set_off(lines[first:]):
        line.kind = ZoneKind.TEASER
    first = first_prose(lines)
    if any(line.kind is ZoneKind.TEASER for line in lines[:first]):
        return
    second = first + 1 + first_prose(lines[first + 1 :])
    if second >= len(lines) or not _could_be_teaser(lines[first], cues):
        return
    between = lines[first + 1 : second]
    _mark_reporter(between, cues)
    titles = [line.text for line in lines[:first] if line.kind is ZoneKind.HEADING]
    is_set_off = titles and any(
        line.is_credit or line.kind in (ZoneKind.BYLINE, ZoneKind.CAPTION) for line in between
    )
    is_last = first_prose(lines[second + 1 :]) == len(lines) - second - 1
    if is_set_off or (not is_last and _is_retold(titles, lines[first], lines[second])):
        lines[first].kind = ZoneKind.TEASER


def _could_be_teaser(line: Line, cues: Cues) -> bool:
    return len(line.text) <= _LONGEST_TEASER and not dateline_end(line.text, cues)


def _set_off(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines at the beginning that bear quote markers, or are a list of points."""
    quoted = list(takewhile(lambda line: line.quoted and line.kind is None, lines))
    points = list(takewhile(lambda line: line.text[0] in _BULLETS, lines))
    return quoted or (points if 2 <= len(points) < len(lines) else [])


def _is_retold(titles: Sequence[str], line: Line, after: Line) -> bool:
    if len(_stems(line.text, frozenset())) < _LEAST_STEMS:
        return False
    if retold(line.text, after.text) >= _RETOLD:
        return True
    return any(
        len(_stems(title, frozenset())) >= _TITLE_STEMS
        and retold(title, after.text) >= _TITLE_RETOLD
        and retold(title, line.text) <= 1 - _TITLE_RETOLD
        for title in titles
    )


def _mark_reporter(lines: Sequence[Line], cues: Cues) -> None:
    """Mark a name above a date as byline: ``Jane Example in London``."""
    for line, below in pairwise(lines):
        words = line.text.split()
        if line.kind is None and below.is_date and 2 <= len(words) <= 7:
            is_name = words[0][0].isupper() and are_names(words, cues)
            line.kind = ZoneKind.BYLINE if is_name and line.could_be_title else None


def _is_outlet(line: Line, cues: Cues) -> bool:
    """Say whether the line is nothing but an outlet's name."""
    return len(line.text) <= _MENU_CHARACTERS and bool(cues.any_outlet.fullmatch(line.text))


def _mark_page_title(lines: Sequence[Line], cues: Cues) -> None:
    """Mark the title of the window (``Title - Outlet``) if the title itself follows."""
    for index, line in enumerate(lines[:_HEAD_LINES]):
        end = outlet_start(line.text, cues) if line.kind is None else 0
        if not end:
            continue
        words = _stems(line.text[:end], frozenset())
        below = [one.text for one in lines[index + 1 : _HEAD_LINES] if one.kind is None]
        if any(words <= _stems(text, frozenset()) for text in below):
            line.kind = ZoneKind.FURNITURE


def retold(text: str, after: str) -> float:
    """Return the share of the content words of ``text`` that ``after`` has too, 0..1."""
    common = function_words(language_of(f"{text}\n{after}"))
    words = _stems(text, common)
    return len(words & _stems(after, common)) / len(words) if words else 0.0


def _stems(text: str, common: frozenset[str]) -> set[str]:
    return {
        word.lower()[:_STEM]
        for word in _WORD.findall(text)
        if word.lower() not in common
        if len(word) >= 4 or (len(word) >= 2 and word[0].isupper())
    }


def _mark_menus(lines: Sequence[Line]) -> None:
    """Mark runs of short lines without blank lines between them: the entries of a menu."""
    run: list[Line] = []
    for line in (*lines, None):
        is_entry = (
            line is not None
            and line.kind is None
            and not line.ends_sentence
            and len(line.text.split()) <= _MENU_WORDS
        )
        if line is not None and is_entry and not (run and line.gap):
            run.append(line)
            continue
        if len(run) >= _MENU_LINES:
            for entry in run:
                entry.kind = ZoneKind.FURNITURE
        run = [line] if line is not None and is_entry else []


def _is_author(line: Line, cues: Cues) -> bool:
    """Say whether a line under a title is like ``Anna Beispiel, Beirut``."""
    parts = [part.split() for part in line.text.split(",")]
    if not 2 <= len(parts) <= 3 or not all(parts) or line.ends_sentence:
        return False
    words = [word for part in parts for word in part]
    return (
        2 <= len(parts[0]) <= 4
        and len(words) <= 8
        and all(word[0].isalpha() for word in words)
        and are_names(words, cues)
    )
