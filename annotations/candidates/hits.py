"""A hit: what a rule found, before it becomes a candidate."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import count
from typing import NamedTuple

from annotations.candidates.remembered import Remembered
from annotations.model import Attributes, Candidate, ItemId, Mention, Span, attributes

NAME, NOMINAL, PRONOUN = "name", "nominal", "pronoun"
ONLY_POSSIBLE = "only possible"
"""Begins the reason of what is shown only where many candidates are wanted."""

PLAIN, DERIV, PART = "plain", "deriv", "part"


class Hit(NamedTuple):
    """One mention that a rule found; offsets are code points of the reading text."""

    start: int
    end: int
    label: str
    score: float
    reason: str
    mention: str = NAME
    form: str = PLAIN


@lru_cache(maxsize=64)
def _attributes(mention: str, form: str) -> Attributes:
    return attributes({"mention": mention, "form": form})


def attribute(content: Mention, name: str) -> str:
    """Return the value of the attribute ``name``, empty where there is none."""
    for key, value in content.attributes:
        if key == name:
            return value
    return ""


PLAIN_NAME = _attributes(NAME, PLAIN)
"""The attributes of an ordinary name."""


def is_plain_name(content: Mention) -> bool:
    """Say whether a mention is a name and no part or derivation, or does not say otherwise."""
    if content.attributes == PLAIN_NAME:
        return True
    told = attribute(content, "mention"), attribute(content, "form")
    return told[0] in {"", NAME} and told[1] in {"", PLAIN}


def candidates_of(
    hits: Iterable[Hit], source: str, found: Sequence[Candidate]
) -> Sequence[Candidate]:
    """Return ``hits`` as candidates of ``source``, with ids that ``found`` does not use."""
    numbers = fresh_numbers(found)
    numbered = zip(numbers, hits, strict=False)
    return [
        Candidate(
            ItemId(f"m{number}"),
            Mention((Span(start, end),), label, _attributes(mention, form)),
            source,
            score,
            reason,
        )
        for number, (start, end, label, score, reason, mention, form) in numbered
    ]


def fresh_numbers(found: Sequence[Candidate]) -> Iterator[int]:
    """Return numbers from one above the highest that an id in ``found`` uses."""
    return count(max([_NUMBERS[candidate.id] for candidate in found], default=0) + 1)


_NUMBERS: Remembered[ItemId, int] = Remembered(lambda name: int(name[1:]))
"""The number in an id: in every article the same ids come again."""
