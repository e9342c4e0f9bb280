"""Where sources of candidates did not agree: written into the reason, and read from it.

One candidate is made of many opinions. What the outvoted ones said must not be lost on the
reviewer, who is to look there twice.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from annotations.model import Candidate

_LABELS = "others say "
_OR = " or "
_EXTENT = "others mark another extent"
_SAID = re.compile(rf"(?:^|; )(?:{_LABELS}|{_EXTENT}(?:;|$))")


def is_disputed(candidate: Candidate) -> bool:
    """Say whether sources gave other labels, or another extent, than the candidate has."""
    return _SAID.search(candidate.reason) is not None


def with_labels(candidate: Candidate, labels: Iterable[str]) -> Candidate:
    """Return ``candidate`` with the other ``labels`` that sources gave it, in their order."""
    said = _OR.join(label for label in labels if label != candidate.content.label)
    return _with(candidate, _LABELS + said) if said else candidate


def with_extent(candidate: Candidate) -> Candidate:
    """Return ``candidate`` with the remark that a source marked more, or less, of the text."""
    return _with(candidate, _EXTENT)


def retold(reason: str, told: Callable[[str], str | None], label: str) -> str:
    """Return ``reason`` with the other labels in other words.

    ``told`` gives for a label what it is called, ``None`` for one that has no name; those that
    are called ``label`` like the candidate itself are no others.
    """
    parts = []
    for part in reason.split("; "):
        if not part.startswith(_LABELS):
            parts.append(part)
            continue
        others = map(told, part.removeprefix(_LABELS).split(_OR))
        names = [name for name in dict.fromkeys(others) if name and name != label]
        parts += [_LABELS + _OR.join(names)] if names else []
    return "; ".join(parts)


def _with(candidate: Candidate, remark: str) -> Candidate:
    if remark in candidate.reason.split("; "):
        return candidate
    reason = f"{candidate.reason}; {remark}" if candidate.reason else remark
    return Candidate(candidate.id, candidate.content, candidate.source, candidate.score, reason)
