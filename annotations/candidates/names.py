"""Names from the lists: armed actors, organisations, places, facilities, persons, works."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from annotations.candidates.clusters import is_common
from annotations.candidates.endings import Endings
from annotations.candidates.hits import Hit
from annotations.candidates.inflection import bases, canonical, stem
from annotations.candidates.lists import rows, sections
from annotations.candidates.words import Words

FILES = (
    ("names/actors.txt", "MIL", 0.9),
    ("names/countries.txt", "GPE", 0.9),
    ("names/places.txt", "GPE", 0.85),
    ("names/organisations.txt", "ORG", 0.85),
    ("names/landscapes.txt", "LOC", 0.85),
    ("names/facilities.txt", "FAC", 0.8),
    ("names/persons.txt", "PER", 0.7),
    ("names/works.txt", "MISC", 0.75),
)
"""List, label and score; of two lists that hold the same name the first one counts."""


class Known(NamedTuple):
    """What the lists say of one name."""

    label: str
    score: float
    list: str


class Names(NamedTuple):
    """All listed names: one word or ``several``, these by the stem of the first.

    ``small`` are those without a capital letter ("dpa").
    """

    single: Mapping[str, Known]
    small: frozenset[str]
    several: Mapping[str, Sequence[tuple[tuple[str, ...], Known]]]

    def of(self, name: str) -> Known | None:
        """Return what is known of ``name``, one word or several, be it in the genitive."""
        return _known(name)


@lru_cache(maxsize=16384)
def _known(name: str) -> Known | None:
    """Return what the lists say of ``name``: in an article the same few come again."""
    single, _, several = names()
    if " " not in name:
        if name.isupper() and len(name) > 4 and name not in single:
            name = name.capitalize()
        return next((single[base] for base in bases(name) if base in single), None)
    stems = tuple(stem(word) for word in name.split())
    entries = several.get(stems[0], ()) if stems else ()
    return next((known for listed, known in entries if listed == stems), None)


@cache
def names() -> Names:
    """Return the lists, read on first use."""
    single: dict[str, Known] = {}
    several: dict[str, list[tuple[tuple[str, ...], Known]]] = {}
    for file, label, score in FILES:
        known = Known(label, score, file.partition("/")[2].removesuffix(".txt"))
        for _, row in rows(file):
            for name in row[0]:
                words = name.split()
                if len(words) == 1:
                    single.setdefault(canonical(name), known)
                    continue
                for spelling in _spellings(name):
                    stems = tuple(stem(word) for word in spelling.split())
                    several.setdefault(stems[0], []).append((stems, known))
    for entries in several.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    small = frozenset(name for name in single if name == name.lower())
    return Names(single, small, several)


def opens_listed_name(token: str) -> bool:
    """Say whether a listed name may begin with ``token``."""
    if token == token.lower():
        return token in names().small
    several, single = _beginning(token)
    return token[0].isalpha() and (bool(several) or single is not None)


def _spellings(name: str) -> tuple[str, ...]:
    """Return a name of several words, also with the Arabic article apart: "Ras al Ain"."""
    return (name, name.replace(" al-", " al ")) if " al-" in name else (name,)


def listed_names(words: Words, at: Sequence[int]) -> Iterator[Hit]:
    """Yield the listed names that begin ``at`` one of these words, at each the longest."""
    done = 0
    for index in at:
        found = _at(words, index) if index >= done else None
        if found is None:
            continue
        length, known = found
        yield Hit(
            words.starts[index],
            words.ends[index + length - 1],
            label_here(words, index, known),
            known.score,
            f"listed among {known.list}",
        )
        if length > 1:
            yield from _within(words, index, length)
        done = index + length


def _within(words: Words, first: int, length: int) -> Iterator[Hit]:
    """Yield the lands and towns within a listed name of several words."""
    for index in range(first, first + length):
        token = words.tokens[index]
        inner = names().of(token) if token[:1].isupper() else None
        if inner is not None and inner.list in {"countries", "places"}:
            start, end = words.starts[index], words.ends[index]
            yield Hit(start, end, inner.label, inner.score, f"listed among {inner.list}")


def town_of(token: str) -> Known | None:
    """Return the town or land whose adjective ``token`` may be ("Genfer")."""
    if not token.endswith("er"):
        return None
    single = names().single
    town = single.get(token[:-2]) or single.get(token[:-1])
    return town if town is not None and town.label == "GPE" else None


LANDS_AND_PEOPLE = frozenset(
    "Polen Ungarn Schweden Bayern Sachsen Hessen Franken Schwaben".split()
)
"""Names of lands that are also the plural of those who live there."""

_COUNTS = frozenset(
    "die den zwei drei vier fünf sechs sieben acht neun zehn elf zwölf viele vielen einige"
    " mehrere hunderte tausende dutzende zwanzig dreißig alle junge jungen".split()
)


def are_people(words: Words, index: int) -> bool:
    """Say whether a word that names a land means its people: "19 Ungarn", "die Polen"."""
    if words.tokens[index] not in LANDS_AND_PEOPLE:
        return False
    before = words.at(index - 1)
    counts = before[:1].isdigit() or before.lower() in _COUNTS
    return counts and words.same_sentence(index - 1, index)


_WITH_ARTICLE = frozenset(
    "Gezira Dahija Dahieh Bekaa Ghouta Steiermark Oblast Anbar Punjab Sindh Tigray Sinai Donbas"
    " Plateau Kivu Kasai".split()
)
_PLURAL = frozenset({"die", "den", "der"})


def behind_article(words: Words, index: int) -> bool:
    """Say whether "die", "der" or "den" stands before a name, as before no town but a people.

    Behind a comma these are relative pronouns ("Rebellen, die Kundus eroberten").
    """
    token, before = words.tokens[index], words.at(index - 1).lower()
    if before not in _PLURAL or token in _WITH_ARTICLE or not token.isalpha():
        return False
    relative = words.at(index - 2) in {",", "", "in", "und"} and before != "den"
    single = not words.at(index + 1)[:1].isupper()
    return single and not relative and words.same_sentence(index - 1, index)


def label_here(words: Words, index: int, known: Known) -> str:
    """Return the label of a listed name at ``index``: a facility may be called like a town."""
    if known.label != "GPE" or index == 0 or not words.same_sentence(index - 1, index):
        return known.label
    if are_people(words, index) or (known.list == "places" and behind_article(words, index)):
        return "NORP"
    return told_by(words.tokens[index - 1]) or known.label


@lru_cache(maxsize=8192)
def told_by(token: str) -> str:
    """Return what a place is that is called like a town, by the word before it.

    "FAC" behind "Flughafen", "LOC" behind "Fluss", empty where the word tells nothing.
    """
    if not token[0].isupper():
        return ""
    lower = token.lower().rpartition("-")[2]
    return _landmarks().of(lower) or ""


@cache
def _landmarks() -> Endings[str]:
    found = sections("words/cues.txt")
    return Endings(
        (cue + ending, label)
        for label in ("LOC", "FAC")
        for cue in found[label]
        if cue not in {"region", "see", "pass", "tal", "platz", "mine", "meer"}
        for ending in ("", "s", "es")
    )


@lru_cache(maxsize=16384)
def _beginning(token: str) -> tuple[Sequence[tuple[tuple[str, ...], Known]], Known | None]:
    """Return the names of several words that may begin with ``token``, and what it is alone."""
    table = names()
    return table.several.get(stem(token), ()), table.of(token)


def _at(words: Words, index: int) -> tuple[int, Known] | None:
    """Return how many words from ``index`` on are a listed name, and what is known of it."""
    token = words.tokens[index]
    several, single = _beginning(token)
    for stems, known in several:
        end = index + len(stems)
        if (
            words.same_sentence(index, end - 1)
            and not words.tokens[end - 1].islower()
            and all(stem(words.tokens[index + i]) == stems[i] for i in range(1, len(stems)))
        ):
            return len(stems), known
    if single is None or (token in _FIRST_NAMES and _is_surname(words, index + 1)):
        return None
    return 1, single


_FIRST_NAMES = frozenset(
    "Israel Jordan Farah Paris Salma Amara Florence Chad Georgia Samara Hama Adana".split()
)


def _is_surname(words: Words, index: int) -> bool:
    """Say whether the word at ``index`` may be a surname: no ordinary noun."""
    token = words.at(index)
    return (
        token[:1].isupper() and words.same_sentence(index - 1, index) and not is_common(token)
    )
