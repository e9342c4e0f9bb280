"""Names from the lists: armed actors, organisations, places, facilities, persons, works."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

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
        if " " not in name:
            for base in bases(name):
                if base in self.single:
                    return self.single[base]
            return None
        stems = tuple(stem(word) for word in name.split())
        entries = self.several.get(stems[0], ()) if stems else ()
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
                stems = tuple(stem(word) for word in words)
                several.setdefault(stems[0], []).append((stems, known))
    for entries in several.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    small = frozenset(name for name in single if name == name.lower())
    return Names(single, small, several)


def listed_names(words: Words) -> Iterator[Hit]:
    """Yield the listed names of ``words``, at each place the longest."""
    table = names()
    small = [index for index, token in enumerate(words.tokens) if token in table.small]
    done = 0
    for index in sorted((*words.capitals, *small)):
        found = _at(words, index, table) if index >= done else None
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
        done = index + length


def label_here(words: Words, index: int, known: Known) -> str:
    """Return the label of a listed name at ``index``: a facility may be called like a town."""
    if known.label != "GPE" or index == 0 or not words.same_sentence(index - 1, index):
        return known.label
    return "FAC" if _is_facility(words.tokens[index - 1]) else known.label


@lru_cache(maxsize=8192)
def _is_facility(token: str) -> bool:
    lower = token.lower()
    cues = sections("words/cues.txt")["FAC"]
    endings = tuple(cue + ending for cue in cues for ending in ("", "s", "es"))
    return token[0].isupper() and lower.endswith(endings)


def _at(words: Words, index: int, table: Names) -> tuple[int, Known] | None:
    """Return how many words from ``index`` on are a listed name, and what is known of it."""
    token = words.tokens[index]
    if not token[0].isalpha():
        return None
    for stems, known in table.several.get(stem(token), ()):
        end = index + len(stems)
        if (
            words.same_sentence(index, end - 1)
            and not words.tokens[end - 1].islower()
            and all(stem(words.tokens[index + i]) == stems[i] for i in range(1, len(stems)))
        ):
            return len(stems), known
    single = table.of(token)
    return None if single is None else (1, single)
