"""Captions and picture credits."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotations.model import ZoneKind
from annotations.text.cues import Cues
from annotations.text.paragraphs import Line

_LONGEST_CAPTION = 320
_PARENTHESIS = re.compile(r"\s[(\[]([^()\[\]]{2,60})[)\]]\Z")


def mark_credits(lines: Sequence[Line], cues: Cues) -> None:
    """Mark lines that credit a picture, or begin or end with a credit."""
    for line in lines:
        if line.kind is None and len(line.text) <= _LONGEST_CAPTION:
            _mark_credit(line, cues)


def mark_bare_credits(lines: Sequence[Line], cues: Cues) -> None:
    """Mark lines that are credits without saying so (``imago images / A. Name``)."""
    for line in lines:
        if line.kind is None and _is_bare_credit(line, cues):
            line.kind, line.is_credit = ZoneKind.FURNITURE, True


def mark_captions(lines: Sequence[Line]) -> None:
    """Mark the line directly above a credit as its caption.

    A title stays a title: the only line above a credit that stands before all prose.
    """
    prose_seen = titles = 0
    for index, line in enumerate(lines):
        above = lines[index - 1] if index else None
        if line.is_credit and above and above.kind is None and not above.quoted:
            is_near = not line.gap or not above.is_prose
            has_title = prose_seen or titles >= 2
            if is_near and has_title and len(above.text) <= _LONGEST_CAPTION:
                above.kind = ZoneKind.CAPTION
        if line.kind is None:
            prose_seen += line.is_prose
            titles += not line.is_prose


def _mark_credit(line: Line, cues: Cues) -> None:
    caption = cues.caption_lead.match(line.text)
    if caption:
        line.kind = ZoneKind.FURNITURE
        line.cuts.append((line.ink + caption.end(), ZoneKind.CAPTION))
        return
    lead = cues.credit_lead.fullmatch(line.text)
    if lead:
        if line.text.endswith(("…", "...")) or _is_credited(lead[1], cues):
            line.kind, line.is_credit = ZoneKind.FURNITURE, True
        elif not lead[1].startswith(("http", "www.")):
            line.kind = ZoneKind.CAPTION
    else:
        _cut_credit(line, cues)


def _cut_credit(line: Line, cues: Cues) -> None:
    """Cut a credit off the end of a caption: ``... (Foto: dpa)``, ``... (AFP/A. Name)``."""
    inside = cues.credit_inside.search(line.text)
    if not (inside and _is_credited(inside[1], cues)):
        inside = _PARENTHESIS.search(line.text)
        if not (inside and "/" in inside[1] and cues.holder.match(inside[1])):
            return
    if inside.start() >= 3:
        line.kind = ZoneKind.CAPTION
        line.cuts.append((line.ink + inside.start(), ZoneKind.FURNITURE))


def _is_bare_credit(line: Line, cues: Cues) -> bool:
    """Say whether the line is like ``Foto dpa`` or ``imago images / A. Name``."""
    if len(line.text) > 80 or line.ends_sentence or "/" not in line.text:
        return False
    words = line.text.replace("/", " ").split()
    if len(words) > 8 or words[0].lower() in cues.agencies:
        return False
    capital = sum(word[0].isupper() for word in words)
    return 2 * capital >= len(words) and cues.holder.match(line.text) is not None


def _is_credited(text: str, cues: Cues) -> bool:
    """Say whether ``text`` names who made or owns a picture, rather than what it shows."""
    text = text.strip(" )].|")
    words = text.replace("/", " ").split()
    if len(words) > 14:
        return False
    return bool(cues.holder.search(text)) or (
        1 <= len(words) <= 5
        and all(word[0].isupper() or not word[0].isalpha() for word in words)
    )
