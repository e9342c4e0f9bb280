"""What one article's decisions say: which surfaces were kept, which were denied.

A surface is remembered together with its kind, label and context, so that a rejection of
"Stadt" as a name says nothing about "Stadt" in a compound.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from annotations.model import Content, Mention, Outcome

_Key = TypeVar("_Key")
_WORD = re.compile(r"\w+(?:[-‐‑]\w+)*")


class Trace(NamedTuple):
    """What two decisions must share to speak of the same thing.

    ``context`` is ``name/plain``, ``nominal/plain``, ``name/part`` and so on for a mention,
    ``noun``, ``verb`` or ``parts`` (a discontinuous one) for the trigger of an event.
    """

    kind: str
    surface: str
    label: str
    context: str


@dataclass(frozen=True, slots=True)
class Taught:
    """One decision: ``shown`` is the candidate where it was corrected, with its surface."""

    outcome: Outcome
    content: Content
    surface: str
    shown: Content | None = None
    shown_surface: str = ""


@dataclass(slots=True)
class Evidence:
    """Counts from one article, or from several taken together.

    ``unmarked`` and ``untriggered`` count the words of finished articles that stand in no
    mention and in no trigger.
    """

    kept: Counter[Trace] = field(default_factory=Counter)
    denied: Counter[Trace] = field(default_factory=Counter)
    unmarked: Counter[str] = field(default_factory=Counter)
    untriggered: Counter[str] = field(default_factory=Counter)

    def add(self, other: Evidence, sign: int = 1) -> None:
        """Add the counts of another, or with ``sign`` -1 take them away."""
        _add(self.kept, other.kept, sign)
        _add(self.denied, other.denied, sign)
        _add(self.unmarked, other.unmarked, sign)
        _add(self.untriggered, other.untriggered, sign)


def _add(mine: Counter[_Key], theirs: Counter[_Key], sign: int) -> None:
    for key, count in theirs.items():
        total = mine[key] + sign * count
        if total > 0:
            mine[key] = total
        else:
            mine.pop(key, None)


def trace_of(content: Content, surface: str) -> Trace:
    """Return what is remembered of a mention or event with its surface."""
    surface = " ".join(surface.split())
    if isinstance(content, Mention):
        values = dict(content.attributes)
        context = f"{values.get('mention', 'name')}/{values.get('form', 'plain')}"
        return Trace("mention", surface, content.label, context)
    context = "noun" if surface[:1].isupper() else "verb"
    if len(content.fragments) > 1:
        context = "parts"
    return Trace("event", surface, content.label, context)


def evidence_of(taught: Iterable[Taught], text: str = "") -> Evidence:
    """Return what the decisions in one article say; ``text`` is its text where it is finished.

    A correction of place or label denies what was shown and keeps what was made of it.
    """
    found = Evidence()
    marked: Counter[str] = Counter()
    triggered: Counter[str] = Counter()
    for one in taught:
        trace = trace_of(one.content, one.surface)
        if one.outcome is Outcome.REJECTED:
            found.denied[trace] += 1
            continue
        found.kept[trace] += 1
        words = marked if trace.kind == "mention" else triggered
        words.update(_WORD.findall(one.surface))
        if one.shown is not None:
            before = trace_of(one.shown, one.shown_surface)
            if before != trace:
                found.denied[before] += 1
    if text:
        words = Counter(_WORD.findall(text))
        found.unmarked = words - marked
        found.untriggered = words - triggered
    return found
