"""Derived adjectives ("syrische", "westirakischen") and people by origin, faith or party."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from annotations.candidates.endings import Endings
from annotations.candidates.hits import DERIV, Hit
from annotations.candidates.inflection import inhabitants
from annotations.candidates.lists import rows
from annotations.candidates.names import LANDS_AND_PEOPLE, are_people, town_of
from annotations.candidates.words import Words

_ADJECTIVE = re.compile(r"(?P<stem>.*?(?:isch|lich|deutsch|schweizer))(?:e|en|em|er|es)?")
_SIDES = re.compile(
    r"^(?:nord(?:ost|west)?|süd(?:ost|west)?|ost|west|zentral|inner|gesamt|mittel|pro|anti|ex)-?"
)
_JOINTS = re.compile(r"[-‐‑]")
_CONTINENTS = {
    "europäisch": "LOC", "afrikanisch": "LOC", "asiatisch": "LOC",
    "südamerikanisch": "LOC", "lateinamerikanisch": "LOC", "mittelamerikanisch": "LOC",
    "kaukasisch": "LOC", "nahöstlich": "LOC", "balkanisch": "LOC",
}  # fmt: skip


SHORTEST = 5
"""Letters of the shortest people that a compound opens with."""


class Peoples(NamedTuple):
    """Stem of an adjective to label; every form of a noun of origin to label.

    ``endings`` and ``openings`` are of compounds with such a noun behind or ahead, these by
    their first letters.
    """

    adjectives: Mapping[str, str]
    people: Mapping[str, str]
    endings: Endings[str]
    openings: frozenset[str]


@cache
def peoples() -> Peoples:
    """Return the tables, read on first use."""
    adjectives = dict(_CONTINENTS)
    people: dict[str, str] = {}
    for file, label in (("names/groups.txt", "NORP"), ("names/countries.txt", "GPE")):
        for _, row in rows(file):
            columns = (*row, (), ())
            stems, bases = (columns[1], columns[2]) if label == "GPE" else (columns[1], row[0])
            adjectives.update((stem.lower(), label) for stem in stems if stem)
            people.update((form, "NORP") for base in bases for form in inhabitants(base))
    long = (
        form.lower()
        for form in people
        if len(form) > 5 and not form.startswith(("Isan", "Fant", "Nande", "Schotte"))
    )
    openings = frozenset(form[:SHORTEST] for form in people)
    return Peoples(adjectives, people, Endings((form, form) for form in long), openings)


@lru_cache(maxsize=16384)
def derived(token: str) -> tuple[tuple[int, int, str], ...]:
    """Return the derived parts of ``token``: start and end within it, and the label.

    "syrisch-irakische" has two; of "westirakischen" the part after the side of the sky.
    """
    lower = token.lower()
    if not _may_be_adjective(lower):
        return ()
    found: list[tuple[int, int, str]] = []
    adjectives = peoples().adjectives
    place = 0
    whole = _ADJECTIVE.fullmatch(lower)
    if whole is not None and whole["stem"] in adjectives:
        return ((0, len(token), adjectives[whole["stem"]]),)
    for part in _JOINTS.split(token):
        match = _ADJECTIVE.fullmatch(part.lower())
        if match is not None:
            side = _SIDES.match(match["stem"])
            shift = side.end() if side and match["stem"] not in adjectives else 0
            label = adjectives.get(match["stem"][shift:])
            if label is not None:
                found.append((place + shift, place + len(part), label))
        place += len(part) + 1
    return tuple(found)


def _may_be_adjective(lower: str) -> bool:
    """Say whether a word holds what the stem of such an adjective ends with, as few do."""
    return "isch" in lower or "lich" in lower or "deutsch" in lower or "schweizer" in lower


def is_adjective_of_place(token: str) -> bool:
    """Say whether ``token`` is an adjective derived from a name."""
    return bool(derived(token))


def opens_adjective(token: str) -> bool:
    """Say whether ``token`` may be an adjective derived from a name."""
    return len(token) > 4 and (is_adjective_of_place(token) or _is_of_town(token))


def adjectives(words: Words, at: Sequence[int]) -> Iterator[Hit]:
    """Yield the derived adjectives ``at``, also those of towns ("Berliner Polizei")."""
    for index in at:
        parts = derived(words.tokens[index])
        if parts and not _is_noun(words, index):
            start = words.starts[index]
            for begin, end, told in parts:
                label = "NORP" if told == "GPE" and _is_of_people(words, index) else told
                yield Hit(
                    start + begin, start + end, label, 0.9, "derived adjective", form=DERIV
                )
        elif _describes_town(words, index):
            yield Hit(
                words.starts[index],
                words.ends[index],
                "GPE",
                0.8,
                "adjective of a town",
                form=DERIV,
            )


def _is_of_people(words: Words, index: int) -> bool:
    """Say whether the adjective of a land means its people ("die serbische Minderheit")."""
    return _PEOPLED.match(words.at(index + 1)) is not None


_PEOPLED = re.compile(
    r"(?:Minderheit|Bevölkerung|Volksgruppe|Mehrheit|Community|Gemeinschaft|Stamm|Stämme|Clan"
    r"|bewohnt|besiedelt|dominiert|stämmig|sprachig|Volk\b|Nationalist|Enklave)"
)


def _is_noun(words: Words, index: int) -> bool:
    """Say whether a derived adjective stands for a language or for people."""
    token = words.tokens[index]
    if token[0].islower():
        return False
    following = words.at(index + 1)
    if not following[:1].isalpha():
        return True
    return not words.is_first(index) and following[0].islower()


def _describes_town(words: Words, index: int) -> bool:
    """Say whether an adjective of a town stands before its noun."""
    following = words.at(index + 1)[:1]
    return following.isalpha() and following.isupper() and _is_of_town(words.tokens[index])


def _is_of_town(token: str) -> bool:
    town = town_of(token) if token[0].isupper() else None
    return town is not None and town.list != "countries"


def is_people(token: str) -> bool:
    """Say whether ``token`` may be people by origin, faith or party."""
    return token in peoples().people or (token != token.lower() and _ends_with_people(token))


def _ends_with_people(token: str) -> bool:
    """Say whether a compound ends with people ("Hindunationalisten", "Karabach-Armenier")."""
    table = peoples()
    last = token.rpartition("-")[2]
    if "-" in token:
        return last in table.people
    return len(token) > 9 and table.endings.of(token.lower()) is not None


def people(words: Words, at: Sequence[int]) -> Iterator[Hit]:
    """Yield people by origin, faith or party ``at``: "Kurden", "Syrerinnen", "Sunniten"."""
    for index in at:
        token = words.tokens[index]
        if derived(token) and not _is_noun(words, index):
            continue
        if _describes_town(words, index):
            continue
        if token in LANDS_AND_PEOPLE and not are_people(words, index):
            continue
        label = peoples().people.get(token, "NORP")
        yield Hit(words.starts[index], words.ends[index], label, 0.85, "people by origin")
