"""When a full stop belongs to the word before it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """The word lists of ``abbreviations.toml``, lower case and without the last full stop."""

    inside: frozenset[str]
    either: frozenset[str]
    small: frozenset[str]
    before_digits: frozenset[str]
    after_ordinal: frozenset[str]
    before_ordinal: frozenset[str]
    starters: frozenset[str]


@cache
def abbreviations() -> Abbreviations:
    """Return the lists; they are read once."""
    raw = tomllib.loads(
        files("annotations.text").joinpath("abbreviations.toml").read_text(encoding="utf-8")
    )
    return Abbreviations(**{name: frozenset(words) for name, words in raw.items()})
