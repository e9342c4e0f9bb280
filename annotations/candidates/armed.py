"""Designations of armed actors: "syrische Armee", "verbündete Milizen", "IS-Kämpfer"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from annotations.candidates.endings import Endings
from annotations.candidates.groups import group_start
from annotations.candidates.hits import NAME, NOMINAL, Hit
from annotations.candidates.inflection import stem
from annotations.candidates.lists import sections
from annotations.candidates.names import names
from annotations.candidates.peoples import derived
from annotations.candidates.words import Words

_ORDINARY = re.compile(
    r"(?:armee|streitkräften?|luftwaffe|luftstreitkräften?|marine|seestreitkräften?|heer|heeres"
    r"|nationalgarde|küstenwache|volksarmee|revolutionsgarden?|militärs?|kriegsmarine)"
)
"""Words that with the adjective of a country are the ordinary name of its forces."""


_ARMS = frozenset("artillerie flugabwehr luftabwehr luftverteidigung infanterie marine".split())
_ARTICLES = frozenset("der die den des seine ihre seiner ihrer eigene eigenen".split())
"""Without one of these before them the words above are weapons: "mit Artillerie"."""

_ORDINAL = re.compile(r"\d{1,3}\.")
_UNIT = re.compile(r"(?:front|armee|brigade|division|regiment|bataillon|korps|flotte)s?$")
_ENDINGS = ("", "e", "en", "ern", "er", "es", "n", "s", "in", "innen", "nen")


class Lists(NamedTuple):
    """The word lists of armed actors, with all their inflected forms."""

    always: Endings[str]
    whole: frozenset[str]
    group: Endings[str]
    parts: tuple[str, ...]
    adjectives: frozenset[str]
    never: frozenset[str]


@cache
def _lists() -> Lists:
    found = sections("words/armed.txt")
    return Lists(
        Endings((form, form) for form in _forms(found["always"])),
        frozenset(_forms(found["whole"])),
        Endings((form, form) for form in _forms(found["group"])),
        tuple(sorted(found["armed part"])),
        frozenset(stem(word) for word in found["armed adjective"]),
        frozenset(word.lower() for word in found["never"]),
    )


def _forms(words: Iterable[str]) -> tuple[str, ...]:
    """Return all forms of ``words`` in lower case, the longest first."""
    forms: set[str] = set()
    for word in words:
        lower = word.lower()
        for base in (
            lower,
            lower.replace("kraft", "kräft"),
            lower.replace("verband", "verbänd"),
        ):
            forms.update(base + ending for ending in _ENDINGS)
        if lower.endswith("nis"):
            forms.update(lower + ending for ending in ("se", "sen", "ses"))
    return tuple(sorted(forms, key=lambda form: (-len(form), form)))


@lru_cache(maxsize=32768)
def kind(token: str) -> str:
    """Return "always", "group" (needs more to be armed), or "" for a noun."""
    if len(token) < 4 or not token[0].isupper() or not token[-1].isalpha():
        return ""
    lists = _lists()
    lower = token.lower()
    if lower in lists.never:
        return ""
    if lower in lists.whole or lists.always.of(lower):
        return "always"
    last = lists.group.of(lower)
    if not last:
        return ""
    first = lower[: -len(last)].rstrip("-")
    armed = first.endswith(lists.parts) or any(part in lists.parts for part in first.split("-"))
    return "always" if armed else "group"


def is_armed_noun(token: str) -> bool:
    """Say whether ``token`` may be the noun of a designation of an armed actor."""
    return bool(kind(token)) or token in _MEN or token in _MEMBERS


def designations(words: Words, at: Sequence[int]) -> Iterator[Hit]:
    """Yield designations of armed actors with their adjectives; their nouns stand ``at``."""
    done = 0
    for index in at:
        sort = kind(words.tokens[index]) or _kind_of_people(words, index)
        if not sort or index < done:
            continue
        start = group_start(words, index)
        if not _stands(words, start, index, sort):
            continue
        named = _start_of_name(words, start, index)
        first = start if named is None else named
        last = done = _end_of_both(words, index)
        yield Hit(
            words.starts[first],
            words.ends[last - 1],
            "MIL",
            0.85 if sort == "always" else 0.7,
            "describes an armed actor" if named is None else "forces of a country or unit",
            NOMINAL if named is None else NAME,
        )


def _end_of_both(words: Words, index: int) -> int:
    """Return the index behind "Kämpferinnen und Kämpfer", which is one designation."""
    token, second = words.tokens[index], words.at(index + 2)
    women = token.endswith("innen") and words.at(index + 1) == "und"
    both = women and second[:4] == token[:4] and kind(second) == "always"
    return index + 3 if both and words.same_sentence(index, index + 2) else index + 1


def _kind_of_people(words: Words, index: int) -> str:
    """Return "always" for "bewaffnete Männer" and "Angehörige der Miliz", else ""."""
    token = words.tokens[index]
    if token in _MEN:
        armed = words.same_sentence(index - 1, index) and _WEAPONED.fullmatch(
            words.at(index - 1).lower()
        )
        return "always" if armed else ""
    if token not in _MEMBERS or words.at(index + 1) not in {"der", "des", "von"}:
        return ""
    after = index + 2
    while words.at(after)[:1].islower() and after < index + _FARTHEST:
        after += 1
    body = words.at(after)
    known = names().of(body)
    is_body = known.label == "MIL" if known else kind(body) == "always"
    fits = is_body and words.same_sentence(index, after) and not _PERSONS.search(body)
    return "always" if fits else ""


_FARTHEST = 5
_MEN = frozenset("Männer Männern Leute Leuten Personen Jugendliche Jugendlichen Mann".split())
_WEAPONED = re.compile(r"(?:schwer|leicht)?(?:bewaffnet|maskiert|vermummt|uniformiert)e[nrms]?")
_MEMBERS = frozenset(
    "Anhänger Anhängern Angehörige Angehörigen Angehöriger Mitglieder Mitgliedern Mitglied"
    " Mitglieds".split()
)
_NUMBERED = frozenset({"Front", "Fronten"})
_PERSONS = re.compile(
    r"(?:kämpfer|soldat|rebell|söldner|milizionär|terrorist|extremist)\w*$", re.IGNORECASE
)


def _stands(words: Words, start: int, index: int, sort: str) -> bool:
    """Say whether the noun group from ``start`` to ``index`` describes an armed actor."""
    token, adjectives = words.tokens[index], words.tokens[start:index]
    if sort == "group":
        numbered = _ORDINAL.fullmatch(words.at(start - 1)) is not None
        return (numbered and token in _NUMBERED) or _is_armed(adjectives)
    if token in {"Kräfte", "Kräften"}:
        return _are_forces(adjectives)
    if token.lower() in _ARMS:
        before = words.at(start - 1).lower()
        owned = start < index and adjectives[-1].endswith("ische") and before != "keine"
        return owned or before in _ARTICLES
    one = token[:-1] == "Verbündete" and words.at(index + 1)[:1].isupper()
    return not one


def _start_of_name(words: Words, start: int, index: int) -> int | None:
    """Return where the name begins whose last word is at ``index``, ``None`` for no name."""
    named = None
    if _is_ordinary(words.tokens[index], words.tokens[start:index]) or (
        start == index and _is_of_country(words, index)
    ):
        start = named = index - 1
    unit = _ORDINAL.fullmatch(words.at(start - 1)) and words.same_sentence(start - 1, start)
    return start - 1 if unit and _UNIT.search(words.tokens[index].lower()) else named


def _are_forces(adjectives: Sequence[str]) -> bool:
    """Say whether "Kräfte" with these adjectives are forces ("prorussische Kräfte")."""
    common = {"best", "eigen", "letzt", "vereint", "all", "politisch", "frei"}
    return bool(adjectives) and stem(adjectives[-1]) not in common


def _is_armed(adjectives: Sequence[str]) -> bool:
    armed = _lists().adjectives
    return any(stem(word) in armed for word in adjectives)


def _is_of_country(words: Words, index: int) -> bool:
    """Say whether "Sudans Armee": a country in the genitive before an ordinary word."""
    if not _ORDINARY.fullmatch(words.tokens[index].lower()):
        return False
    owner = words.at(index - 1)
    known = names().of(owner) if owner.endswith(("s", "'", "’")) else None
    is_country = known is not None and known.list == "countries"
    return is_country and words.same_sentence(index - 1, index)


def _is_ordinary(token: str, adjectives: Sequence[str]) -> bool:
    """Say whether "syrische Armee" and the like: one country and one ordinary word."""
    if not adjectives or not _ORDINARY.fullmatch(token.lower()):
        return False
    parts = derived(adjectives[-1])
    return len(parts) == 1 and parts[0][2] == "GPE"
