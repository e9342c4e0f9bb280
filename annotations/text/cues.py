"""What marks a line as furniture, byline or credit: the lists of ``cues.toml``, compiled."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

LONGEST_CUE = 320
"""Longer lines are not compared with patterns; page furniture is short."""

_DECORATION = " \t\xa0#*•·>»›→|:-–—_=+[]…"


@dataclass(frozen=True, slots=True)
class Cues:
    """Whole lines are compared in lower case without decoration; patterns are whole lines."""

    furniture_lines: frozenset[str]
    furniture: re.Pattern[str]
    tail_lines: frozenset[str]
    tail: re.Pattern[str]
    sections: frozenset[str]
    credit_lead: re.Pattern[str]
    caption_lead: re.Pattern[str]
    credit_inside: re.Pattern[str]
    holder: re.Pattern[str]
    agencies: frozenset[str]
    byline_lead: re.Pattern[str]
    byline: re.Pattern[str]
    houses: frozenset[str]
    particles: frozenset[str]
    date_cues: frozenset[str]
    outlets: tuple[tuple[str, re.Pattern[str]], ...]
    any_outlet: re.Pattern[str]


@cache
def cues() -> Cues:
    """Return the cues; the file is read once."""
    path = files("annotations.text").joinpath("cues.toml")
    raw: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    leads = _words(raw["credit"]["lead"])
    return Cues(
        furniture_lines=frozenset(raw["furniture"]["line"]),
        furniture=_any_of(raw["furniture"]["pattern"]),
        tail_lines=frozenset(raw["tail"]["line"]),
        tail=_any_of(raw["tail"]["pattern"]),
        sections=frozenset(raw["section"]["line"]),
        credit_lead=_pattern(
            rf"[(\[]?(?:(?:{leads})\s?:\s*|(?:image source|image credit|photo credit),\s*"
            r"|(?:©|\(c\)|copyright)\s*:?\s*)(.+)"
        ),
        caption_lead=_pattern(rf"(?:{_words(raw['credit']['caption'])})\s?[:,]\s+(?=\S)"),
        credit_inside=_pattern(
            rf"(?:\s|^)[(\[|/–-]?\s?(?:(?:{leads})\s?:|©|\(c\))\s*([^:]+)\Z"
        ),
        holder=_pattern(rf"(?<!\w)(?:{_words(raw['credit']['holder'])})(?!\w)"),
        agencies=frozenset(raw["agency"]["name"]),
        byline_lead=_pattern(rf"(?:{'|'.join(raw['byline']['lead'])})\s?:?\s+(.+)"),
        byline=_any_of(raw["byline"]["pattern"]),
        houses=frozenset(raw["byline"]["house"]),
        particles=frozenset(raw["byline"]["particle"]),
        date_cues=frozenset(raw["byline"]["cue"]),
        outlets=tuple(
            (row["name"], _pattern(rf"(?<!\w)(?:{'|'.join(row['says'])})(?!\w)"))
            for row in raw["outlet"]
        ),
        any_outlet=_any_of(says for row in raw["outlet"] for says in row["says"]),
    )


def plain(line: str) -> str:
    """Return ``line`` in lower case without decoration at both ends, to compare with lists."""
    return line.strip(_DECORATION).lower()


def _any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    return _pattern("|".join(f"(?:{pattern})" for pattern in patterns))


def _words(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
