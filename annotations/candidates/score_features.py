"""What speaks for and against a candidate: the features from which its score is computed.

Features are short strings. Those of a mention tell label, sources, reasons, form, neighbours
and which events use it; those of an event its lexicon entry, trigger, roles and factuality.
What hangs on few values is a group; most groups come again.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from annotations.candidates.remembered import Remembered
from annotations.candidates.words import Words
from annotations.model import Attributes, Candidate, Event, ItemId

_RUNS = re.compile(r"(.)\1+")
_QUOTED = re.compile(r"“[^”]*”|„[^“]*“|\"[^\"]*\"")
_NAMED = re.compile(r"“([^”]*)”")
_CAPITALISED = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+")
_EDGE = "|"
_MOST = 3
"""Counts above this one say no more."""
_LONGEST = 5
"""So many words and more are a long mention."""

Features = tuple[str, ...]

Group = tuple[Any, ...]
"""The function that makes some features that hang together, and the values it makes them of."""


def rows(candidates: Sequence[Candidate], words: Words) -> Iterator[Features]:
    """Yield the features of each candidate of one article, ``candidates`` in text order."""
    for groups in grouped(candidates, words):
        yield tuple(chain.from_iterable(map(_REMEMBERED.__getitem__, groups)))


def features_of(group: Group) -> Features:
    """Return the features of ``group``."""
    make, *values = group
    features: Features = make(*values)
    return features


_REMEMBERED: Remembered[Group, Features] = Remembered(features_of, 16384)
"""The features of most groups, for who asks for them again and again."""


def grouped(candidates: Sequence[Candidate], words: Words) -> Iterator[tuple[Group, ...]]:
    """Yield the groups whose features ``rows`` yields."""
    places = [_place(candidate, words) for candidate in candidates]
    used, crowd = _counted(candidates, places, words)
    nested = _nested(candidates)
    tokens, sentence = words.tokens, words.sentence
    behind_all = len(tokens)
    for candidate, (at, behind) in zip(candidates, places, strict=True):
        content, here = candidate.content, sentence[at]
        label, values = content.label, content.attributes
        before = tokens[at - 1] if at and sentence[at - 1] == here else _EDGE
        last = tokens[behind - 1]
        zone = words.zones[at]._value_  # ``value`` says the same, through a slow property
        uses = min(used.get(candidate.id, 0), 2)
        near = min(crowd.get(here, 0), _MOST)
        tenth = int(candidate.score * 10)
        if isinstance(content, Event):
            roles = tuple([one.role for one in content.arguments])
            yield (
                (_entry, label, values, tenth, candidate.reason),
                (_event_place, label, roles, uses, near, zone),
                (_event_words, before, last),
            )
        else:
            is_edge = behind >= behind_all or sentence[behind] != here
            after, size = _EDGE if is_edge else tokens[behind], min(behind - at, _LONGEST)
            held = nested.get(candidate.id, "-")
            yield (
                (_origin, label, values, tenth, candidate.source, candidate.reason),
                (_mention_place, label, values, uses, near, zone, size, held),
                (_mention_words, label, before, last, after),
            )


def _counted(
    candidates: Sequence[Candidate], places: Sequence[tuple[int, int]], words: Words
) -> tuple[dict[ItemId, int], dict[int, int]]:
    """Return how many arguments each candidate is, and how many events each sentence has."""
    used: dict[ItemId, int] = {}
    crowd: dict[int, int] = {}
    for candidate, (at, _) in zip(candidates, places, strict=True):
        content = candidate.content
        if isinstance(content, Event):
            for argument in content.arguments:
                used[argument.ref] = used.get(argument.ref, 0) + 1
            crowd[words.sentence[at]] = crowd.get(words.sentence[at], 0) + 1
    return used, crowd


def _place(candidate: Candidate, words: Words) -> tuple[int, int]:
    """Return the first word of a candidate and the one behind its last."""
    spans, starts = candidate.content.fragments, words.starts
    start = spans[0].start
    at = bisect_left(starts, start)
    behind = bisect_left(starts, spans[-1].end, at)
    if at and (at == len(starts) or starts[at] > start):
        at -= 1
    return at, max(behind, at + 1)


# --- mentions -------------------------------------------------------------------------------


def _origin(label: str, values: Attributes, tenth: int, source: str, reason: str) -> Features:
    """Tell the sources and the reasons, these without what they quote of the text or read."""
    kind = _kind(label, values)
    names = "+".join(sorted(part.partition("@")[0] for part in source.split("+")))
    quoteless = [_QUOTED.sub("Q", part) for part in reason.split("; ") if part]
    reasons = dict.fromkeys(part.partition(": ")[0] for part in quoteless)
    return (
        "m",
        f"mk {kind}",
        f"ms {kind} {tenth}",
        f"mo {kind} {names}",
        *[f"my {part}" for part in reasons],
    )


def _mention_place(  # noqa: PLR0913, PLR0917 - each tells something
    label: str, values: Attributes, uses: int, near: int, zone: str, size: int, held: str
) -> Features:
    return (
        f"mu {_kind(label, values)} {uses}",
        f"me {near}",
        f"mz {zone}",
        f"mn {label} {size}",
        f"mh {label} {held}",
    )


def _mention_words(label: str, before: str, last: str, after: str) -> Features:
    return (
        f"ml {label} {before.lower()}",
        f"mf {label} {_shape(last)}",
        f"mx {label} {_end(last, 3)}",
        f"mr {after.lower()}",
    )


# --- events ---------------------------------------------------------------------------------


def _entry(label: str, values: Attributes, tenth: int, reason: str) -> Features:
    """Read what the source of events says: kind of trigger, lexicon entry, factuality."""
    first, _, why = reason.partition("; ")
    named = _NAMED.search(first)
    kind, entry = first.partition(" ")[0], named[1] if named else ""
    return (
        "e",
        f"et {label}",
        f"es {kind} {tenth}",
        f"ek {label} {kind}",
        f"en {label} {entry}",
        f"ee {label} {entry} {kind}",
        f"ef {_kind(kind, values)}",
        f"ey {why}",
    )


def _event_place(label: str, roles: Sequence[str], uses: int, near: int, zone: str) -> Features:
    return (
        f"ea {label} {min(len(roles), _MOST)}",
        *dict.fromkeys([f"er {label} {role}" for role in roles]),
        f"eu {label} {uses}",
        f"ec {near}",
        f"ez {zone}",
    )


def _event_words(before: str, last: str) -> Features:
    return f"el {before.lower()}", f"ex {_end(last, 4)}"


# --- parts ----------------------------------------------------------------------------------


def _kind(label: str, values: Attributes) -> str:
    return label + "".join([f"/{value}" for _, value in values])


def _end(word: str, letters: int) -> str:
    return word[-letters:].lower()


def _shape(word: str) -> str:
    """Return capitals as X, small letters as x, digits as 0, runs of the same as one."""
    if _CAPITALISED.fullmatch(word):
        return "Xx"
    signs = [
        "X" if sign.isupper() else "x" if sign.islower() else "0" if sign.isdigit() else sign
        for sign in word[:40]
    ]
    return _RUNS.sub(r"\1", "".join(signs))[:8]


def _nested(candidates: Sequence[Candidate]) -> dict[ItemId, str]:
    """Return for each nested mention what holds it, and for each holder what it holds."""
    found: dict[ItemId, str] = {}
    open_: list[Candidate] = []
    behind = 0
    for one in candidates:
        if isinstance(one.content, Event):
            continue
        start, end = one.content.fragments[0].start, one.content.fragments[-1].end
        if start >= behind:
            open_, behind = [one], end
            continue
        open_ = [other for other in open_ if other.content.fragments[-1].end > start]
        outer = next((o for o in reversed(open_) if o.content.fragments[-1].end >= end), None)
        if outer is not None:
            found[one.id] = f"in {outer.content.label}"
            found.setdefault(outer.id, f"of {one.content.label}")
        open_.append(one)
        behind = max(behind, end)
    return found
