"""Names that a word beside them gives away: "Präsident X", "die Stadt X", "Terrormiliz X"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from annotations.candidates.armed import kind
from annotations.candidates.clusters import is_common
from annotations.candidates.endings import Endings
from annotations.candidates.events.spelling import fold
from annotations.candidates.events.tables import tables
from annotations.candidates.hits import NAME, Hit
from annotations.candidates.lists import sections
from annotations.candidates.names import names
from annotations.candidates.words import Words

_NAME_WORD = re.compile(r"[A-ZÄÖÜÁÉÍÓÚÂÇŞĐŠŽČŁ][\w'’ʾ.-]*")
_LINK = frozenset(
    "al el as ad ar an bin ben ibn abu von van de der den di du da dos del la le bint ul"
    " asch az ez es umm ould dschabal".split()
)
_QUOTES = frozenset('„ " » « “ ‚'.split())
_GROUPS = frozenset({"Gruppe", "Gruppierung"})
_OPENING = frozenset({"Abu", "Umm", "Ibn", "Mullah"})
LONGEST = 8
"""Words from which on a run of capitals is no name."""

_ARABIC = re.compile(r"(?:al|el|as|ad|ar|an|asch|az|ez|es|ash|at|ul)-[A-ZÄÖÜ][\w'’-]+")


@cache
def _cues() -> tuple[tuple[str, str], ...]:
    found = [(word.lower(), label) for label, words in sections("words/cues.txt").items()
             for word in words]  # fmt: skip
    return tuple(sorted(found, key=lambda entry: (-len(entry[0]), entry)))


@cache
def _exact() -> dict[str, str]:
    return dict(_cues())


@cache
def _endings() -> Endings[str]:
    return Endings(
        (word + ending, label)
        for word, label in _cues()
        if len(word) > 4
        for ending in ("", "s", "en", "n")
    )


@lru_cache(maxsize=16384)
def label_after(token: str) -> str | None:
    """Return the label of a name that may follow ``token`` ("Stadt": GPE)."""
    if len(token) < 3 or not token[0].isupper():
        return None
    lower = token.lower()
    exact = _exact()
    for form in (lower, lower[:-1], lower[:-2]):
        if form in exact:
            return exact[form]
    return _endings().of(lower.rpartition("-")[2])


_ANY_WORD = frozenset({"PER", "MISC"})
"""Names of these labels may be the noun of an event: "Sprecher Sturm", "Operation Sturm"."""

_CLOSING = frozenset('“"«»”‘')


def is_cue(token: str) -> bool:
    """Say whether a name may follow ``token``."""
    return token in _GROUPS or label_after(token) is not None or kind(token) == "always"


def _is_name_of_group(words: Words, first: int) -> bool:
    """Say whether letters or an Arabic name follow "Gruppe": "PKK", "Ahrar al-Scham"."""
    if words.at(first).isupper():
        return True
    behind = [at for at in (first + 1, first + 2) if words.same_sentence(first, at)]
    arabic = any(_ARABIC.fullmatch(words.at(at)) for at in behind)
    return arabic and words.at(first)[:1].isupper()


def cued_names(words: Words, at: Sequence[int]) -> Iterator[Hit]:
    """Yield names behind the cue words ``at``, without the cue."""
    for index in at:
        following = words.at(index + 1)
        if following.islower() or not words.same_sentence(index, index + 1):
            continue
        token = words.tokens[index]
        label = label_after(token) or ("MIL" if kind(token) == "always" else None)
        if token in _GROUPS and _is_name_of_group(words, index + 1):
            label = "MIL"
        if label is None:
            continue
        quoted = following in _QUOTES
        first = index + 1 + quoted
        end = _end_as(label, words, first, name_end(words, first))
        closed = quoted and words.at(end) in _CLOSING
        if end > first and (closed or not _is_common_start(words, first, label)):
            score = 0.85 if token in _GROUPS else 0.6
            yield Hit(
                words.starts[first], words.ends[end - 1], label, score, f"after {token}", NAME
            )


def _end_as(label: str, words: Words, first: int, end: int) -> int:
    """Return where a name of ``label`` ends among the capitals from ``first`` to ``end``."""
    if label == "MISC":
        return _end_of_model(words, first, end)
    if label in ("GPE", "LOC"):
        return _end_of_place(words, first, end)
    if label == "PER":
        armed = (at for at in range(first + 1, end) if kind(words.tokens[at]) == "always")
        return next(armed, end)
    return end


def _end_of_model(words: Words, first: int, end: int) -> int:
    """Return where a model's name ends before ``end``: an ordinary noun is no part of it."""
    following = range(first + 1, end)
    return next((at for at in following if is_common(words.tokens[at])), end)


def _end_of_place(words: Words, first: int, end: int) -> int:
    """Return where a place's name ends before ``end``: at "von" and at an ordinary noun."""
    for at in range(first + 1, end):
        word = words.tokens[at]
        if word == "von" or (is_common(word) and names().of(word) is None):
            return at
    return end


def name_end(words: Words, first: int) -> int:
    """Return the index behind the capitalised words that begin at ``first``."""
    index = first
    while index < min(len(words), first + LONGEST) and words.same_sentence(first, index):
        token = words.tokens[index]
        if _NAME_WORD.fullmatch(token) or _ARABIC.fullmatch(token):
            index += 1
            continue
        follows = words.at(index + 1)
        if index > first and token in _LINK and _NAME_WORD.fullmatch(follows or "-"):
            index += 1
            continue
        break
    return index


def _is_common_start(words: Words, first: int, label: str) -> bool:
    """Say whether what follows a cue is no name but another noun or a small word."""
    token = words.tokens[first]
    common = is_common(token) and names().of(token) is None
    if len(token) < 2 or common or label_after(token) is not None or kind(token):
        return True
    return label not in _ANY_WORD and bool(tables().noun_frames(fold(token))[0])


def is_arabic(token: str) -> bool:
    """Say whether ``token`` opens an Arabic name or is one with its article."""
    return token in _OPENING or _ARABIC.fullmatch(token) is not None


def arabic_names(words: Words, at: Sequence[int]) -> Iterator[Hit]:
    """Yield names by their make: "Abu X", "X al-Y", "X bin Y"; ``at`` what tells them."""
    done = 0
    for index in at:
        if index < done:
            continue
        if words.tokens[index] in _OPENING:
            end = name_end(words, index)
            if end > index + 1:
                yield Hit(words.starts[index], words.ends[end - 1], "PER", 0.5, "Arabic name")
                done = end
        elif index > done and _is_first_name(words, index - 1):
            yield Hit(words.starts[index - 1], words.ends[index], "PER", 0.6, "Arabic name")
            done = index + 1


def _is_first_name(words: Words, index: int) -> bool:
    """Say whether the word at ``index`` belongs to the Arabic name behind it."""
    token = words.tokens[index]
    return (
        _NAME_WORD.fullmatch(token) is not None
        and words.same_sentence(index, index + 1)
        and label_after(token) is None
        and not kind(token)
        and not (words.is_first(index) and is_common(token))
    )
