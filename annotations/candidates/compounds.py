"""Names inside compounds with hyphens, and compounds that are names or describe an actor."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from annotations.candidates.armed import kind
from annotations.candidates.clusters import is_common
from annotations.candidates.endings import Endings
from annotations.candidates.events.spelling import fold
from annotations.candidates.events.tables import tables
from annotations.candidates.hits import NAME, PART, Hit
from annotations.candidates.lists import sections
from annotations.candidates.names import names
from annotations.candidates.peoples import SHORTEST, peoples
from annotations.candidates.words import Words

_HYPHEN = re.compile(r"[-‐‑]")
_SIDE = re.compile(r"(?:Nord|Süd)(?:ost|west)?|Ost|West|Zentral")
ARABIC_NAME = re.compile(
    r"(?:[Aa]l|[Ee]l|[Aa]s|[Aa]d|[Aa]r|[Aa]n|[Aa]sch|[Aa]z|[Ee]z|[Ee]s|[Aa]sh|[Aa]t)-\w+"
)
"""An Arabic name that opens with the article."""

_MADE = ("system", "drohne", "rakete", "marschflug", "panzer", "kampfjet")
"""Last parts that make a name of a model ("Patriot-System"), but not of other names."""

_BORN = frozenset(
    "Neu Alt Bad Berg Sankt Port Rio Santa San Cap Croix Saint Sar Masar Pol".split()
)
"""First parts of names of towns that hold no other name ("Neu-Delhi")."""

LONGEST = 80
"""Characters from which on a token is no compound but rubbish."""

_INFLECTION = ("s", "es", "n", "en")
_ACRONYM = re.compile(r"[A-ZÄÖÜ]{2,6}s?")


@cache
def _heads() -> Endings[str]:
    """Return last parts of compounds with the label of the name they make, longest first."""
    found = [(head.lower(), label) for label, heads in sections("words/heads.txt").items()
             for head in heads]  # fmt: skip
    ordered = sorted(found, key=lambda entry: (-len(entry[0]), entry))
    return Endings(
        (head + ending, label) for head, label in ordered for ending in ("", *_INFLECTION)
    )


@lru_cache(maxsize=16384)
def label_of_head(word: str) -> str | None:
    """Return the label of a name whose last part is ``word`` ("Wüste": LOC)."""
    return _heads().of(word.lower())


def is_compound(token: str) -> bool:
    """Say whether ``token`` may hold a name, or be one by its last part."""
    if token == token.lower():
        return False
    if _is_hyphened(token):
        return len(token) <= LONGEST and not ARABIC_NAME.fullmatch(token)
    return is_side_of_country(token) or _people_first(token) > 0


def _is_hyphened(token: str) -> bool:
    return "-" in token and len(token) > 3


def compounds(words: Words, at: Sequence[int], known: Mapping[str, str]) -> Iterator[Hit]:
    """Yield the names inside the compounds ``at``, and the compounds that are names.

    ``known`` are the names found elsewhere in the article, with their labels.
    """
    listed = names()
    for index in at:
        token = words.tokens[index]
        if not _is_hyphened(token):
            yield from _side_of_country(token, words.starts[index])
            people = _people_first(token)
            if people:
                start = words.starts[index]
                yield Hit(start, start + people, "NORP", 0.8, "people in a compound", form=PART)
            continue
        whole = listed.of(token)
        if whole is not None and (
            whole.list in {"countries", "persons"} or _HYPHEN.split(token)[0] in _BORN
        ):
            continue
        parts = list(_parts(token, known))
        start = words.starts[index]
        for begin, end, label, score in parts:
            yield Hit(start + begin, start + end, label, score, "name in a compound", form=PART)
        last = _HYPHEN.split(token)[-1]
        label_of_whole = label_of_head(last) if parts and whole is None else None
        if label_of_whole and last[:1].isupper() and _makes_name(label_of_whole, parts, last):
            yield Hit(
                start, words.ends[index], label_of_whole, 0.7, f"name ending in {last}", NAME
            )


def _people_first(token: str) -> int:
    """Return how many letters of a compound name a people ("Schiitenmiliz"), 0 for none."""
    table = peoples().people
    if token[:SHORTEST] not in peoples().openings:
        return 0
    for at in range(SHORTEST, min(len(token) - 3, 20)):
        if token[:at] in table and token[at - 1] in "nr" and token[at:].islower():
            rest = token[at:]
            if kind(rest.capitalize()) or tables().head(fold(rest)) is not None:
                return at
    return 0


def _makes_name(label: str, parts: Sequence[tuple[int, int, str, float]], last: str) -> bool:
    """Say whether a compound is a name: "Anbar-Wüste" is one, "IS-Lager" describes."""
    if label == "GPE":
        return all(part[2] == "GPE" for part in parts)
    if label == "MISC" and last.lower().startswith(_MADE):
        return all(part[2] == "MISC" for part in parts)
    return label in {"MISC", "MIL"} or all(part[2] != "MIL" for part in parts)


def is_side_of_country(name: str) -> bool:
    """Say whether ``name`` is that of a side of a country ("Nordirak")."""
    return _SIDE.match(name) is not None and any(True for _ in _side_of_country(name, 0))


def _side_of_country(token: str, start: int) -> Iterator[Hit]:
    """Yield the country in "Nordirak"."""
    match = _SIDE.match(token)
    if match is None:
        return
    country = token[match.end() :].capitalize()
    entry = names().of(country)
    if entry is not None and entry.label == "GPE" and entry.list == "countries":
        whole = names().of(token)
        if whole is not None and whole.list == "countries":
            return
        end = start + len(token)
        yield Hit(start + match.end(), end, "GPE", 0.8, "country in a compound", form=PART)
        if names().of(token) is None:
            yield Hit(start, end, "LOC", 0.9, "side of a country")


def _parts(token: str, known: Mapping[str, str]) -> Iterator[tuple[int, int, str, float]]:
    """Yield start, end, label and score of the names within ``token``."""
    pieces = [(m.start(), m.end()) for m in re.finditer(r"[^-‐‑]+", token)]
    listed = names()
    first = 0
    while first < len(pieces):
        taken = first
        for last in range(len(pieces), first, -1):
            if last - first == len(pieces):
                continue
            begin, end = pieces[first][0], pieces[last - 1][1]
            part = token[begin:end]
            entry = listed.of(part)
            people = peoples().people.get(part) if last < len(pieces) else None
            label = (entry.label if entry else None) or people or known.get(part)
            learnt = entry is None and people is None
            if label is not None and part[0].isupper() and not (learnt and is_common(part)):
                yield begin, end, label, 0.7 if learnt else 0.85
                taken = last
                break
        if taken == first and first + 1 < len(pieces):
            begin, end = pieces[first]
            yield from _unlisted(token, begin, end)
        first = max(taken, first + 1)


def _unlisted(token: str, begin: int, end: int) -> Iterator[tuple[int, int, str, float]]:
    """Yield a part that no list holds and that by its form or its head is a name."""
    part = token[begin:end]
    if begin == 0 and part.lower() in {"al", "el", "as", "ad", "ar", "an"}:
        return
    if begin and token[: begin - 1].lower() in {"al", "el"}:
        return
    if _ACRONYM.fullmatch(part) and len(part) > 2:
        yield begin, end, "ORG", 0.45
        return
    head = label_of_head(_HYPHEN.split(token)[-1])
    if head in {"FAC", "LOC", "GPE"} and part[0].isupper() and not is_common(part):
        yield begin, end, "GPE", 0.5
