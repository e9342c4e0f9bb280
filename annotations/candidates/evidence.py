"""What one article's decisions say: which surfaces were kept, which were denied.

A surface is remembered together with its kind, label and context, so that a rejection of
"Stadt" as a name says nothing about "Stadt" in a compound.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from sys import intern
from typing import NamedTuple, TypeVar

from annotations.model import Content, Event, Mention, Outcome

_Key = TypeVar("_Key")
_WORD = re.compile(r"\w+(?:[-‐‑]\w+)*")


class Trace(NamedTuple):
    """What two decisions must share to speak of the same thing.

    ``context`` is ``name/plain``, ``nominal/plain``, ``name/part`` and so on for a mention,
    ``noun``, ``verb`` or ``parts`` (a discontinuous one) for the trigger of an event. Of an
    ``argument`` the surface is the role and the label the event's type. Of a ``word`` the
    surface is one of the program's labels, types or roles, the label what it is called in the
    project, and the context which of the three.
    """

    kind: str
    surface: str
    label: str
    context: str


EVERY = ""
"""The surface of a trace that speaks of all candidates of its label and context."""


WORD = "word"
"""The kind of a trace that says what a word of the program is called in the project."""


def word_trace(kind: str, theirs: str, own: str) -> Trace:
    """Return the trace of one of the program's words and what it is called in the project."""
    return Trace(WORD, theirs, own, kind)


def role_trace(role: str, type_name: str = "") -> Trace:
    """Return what is remembered of a role of an event type, or of the role in all of them."""
    return _shared(Trace("argument", role, type_name, ""))


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

    ``became`` counts the labels that candidates were given instead of their own, by their own
    trace and by that of all such candidates. ``unmarked`` and ``untriggered`` count the words
    of finished articles that stand in no mention and in no trigger.
    """

    kept: Counter[Trace] = field(default_factory=Counter)
    denied: Counter[Trace] = field(default_factory=Counter)
    became: Counter[tuple[Trace, str]] = field(default_factory=Counter)
    unmarked: Counter[str] = field(default_factory=Counter)
    untriggered: Counter[str] = field(default_factory=Counter)

    def add(self, other: Evidence, sign: int = 1) -> None:
        """Add the counts of another, or with ``sign`` -1 take them away."""
        add_counts(self.kept, other.kept, sign)
        add_counts(self.denied, other.denied, sign)
        add_counts(self.became, other.became, sign)
        add_counts(self.unmarked, other.unmarked, sign)
        add_counts(self.untriggered, other.untriggered, sign)


def add_counts(mine: Counter[_Key], theirs: Counter[_Key], sign: int = 1) -> None:
    """Add counts to ``mine``, or take them away; what comes to nothing is not kept."""
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
        return _shared(Trace("mention", surface, content.label, context))
    context = "noun" if surface[:1].isupper() else "verb"
    if len(content.fragments) > 1:
        context = "parts"
    return _shared(Trace("event", surface, content.label, context))


@lru_cache(maxsize=65536)
def _shared(trace: Trace) -> Trace:
    """Return one and the same trace for equal ones: a project says the same again and again."""
    return trace


def evidence_of(taught: Iterable[Taught], text: str = "") -> Evidence:
    """Return what the decisions in one article say; ``text`` is its text where it is finished.

    A correction of the label denies what was shown and keeps what was made of it; one of the
    place alone says nothing against what was shown, at other places. What becomes of a
    candidate, or is added, also speaks of all those of its label and context.
    """
    found = Evidence()
    marked: Counter[str] = Counter()
    triggered: Counter[str] = Counter()
    for one in taught:
        trace = trace_of(one.content, one.surface)
        _count(found, one, trace)
        if one.outcome is not Outcome.REJECTED:
            words = marked if trace.kind == "mention" else triggered
            words.update(_WORD.findall(one.surface))
    if text:
        words = Counter(map(intern, _WORD.findall(text)))
        found.unmarked = words - marked
        found.untriggered = words - triggered
    return found


def _count(found: Evidence, one: Taught, trace: Trace) -> None:
    """Add what one decision says of its surface, and of all candidates like the one shown."""
    if one.outcome is Outcome.REJECTED:
        found.denied.update((trace, _shared(trace._replace(surface=EVERY))))
        return
    found.kept[trace] += 1
    shown = trace if one.shown is None else trace_of(one.shown, one.shown_surface)
    every = _shared(shown._replace(surface=EVERY))
    if shown.label == trace.label:
        # What is added by hand counts too: so a label or role that stopped coming comes again.
        found.kept[every] += 1
        _count_roles(found, one.shown or one.content, one.content)
        return
    found.denied.update((shown, every))
    found.became.update(((shown, trace.label), (every, trace.label)))


def _count_roles(found: Evidence, shown: Content, made: Content) -> None:
    """Add which roles of an event are filled or left out; by whom they are says nothing."""
    if not isinstance(shown, Event) or not isinstance(made, Event):
        return
    filled = {argument.role for argument in made.arguments}
    for role in filled | {argument.role for argument in shown.arguments}:
        counts = found.kept if role in filled else found.denied
        counts.update((role_trace(role), role_trace(role, shown.type)))
