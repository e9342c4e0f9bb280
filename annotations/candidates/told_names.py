"""Names that the build of a sentence gives away: by-lines, appositions, the platform X."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from annotations.candidates.clusters import is_common
from annotations.candidates.cues import label_after
from annotations.candidates.hits import NAME, Hit
from annotations.candidates.words import Words

_BY_LINES = frozenset(
    "Von Text Foto Fotos Interview INTERVIEW Autor Autorin Reporter Reporterin Redaktion"
    " Bearbeitung Mitarbeit TEXT VON".split()
)
_NAME_WORD = re.compile(r"[A-ZÄÖÜÁÉÍÓÚÂÇŞĐŠŽČŁ][\w'’ʾ-]+")
_PLATFORMS = re.compile(r"(?:.*(?:[Pp]lattform|[Dd]ienst|[Nn]etzwerk)|auf|bei)")
_COUNCIL = frozenset({"Sicherheitsrat", "Sicherheitsrats", "Sicherheitsrates"})
_BEFORE_COUNCIL = frozenset("Der der Dem dem des im".split())
_X = frozenset({"X", "X."})
_WITHIN = frozenset("der des von in für im".split())
_AFTER = frozenset("am im in gegenüber der dem laut zufolge nach".split())
_FARTHEST = 11


def tells_name(token: str) -> bool:
    """Say whether ``token`` is such a name, or announces one."""
    is_name = token in _X or token in _COUNCIL
    return is_name or token in _BY_LINES or label_after(token) == "PER"


def told_names(words: Words, at: Sequence[int]) -> Iterator[Hit]:
    """Yield names of persons in by-lines and appositions, and the platform X.

    What tells them stands ``at``.
    """
    for index in at:
        token = words.tokens[index]
        if token in _X and _PLATFORMS.fullmatch(words.at(index - 1)):
            start = words.starts[index]
            yield Hit(start, start + 1, "ORG", 0.8, "platform", NAME)
            continue
        if token in _COUNCIL and words.at(index - 1) in _BEFORE_COUNCIL:
            yield Hit(
                words.starts[index],
                words.ends[index],
                "ORG",
                0.7,
                "the council of the UN",
                NAME,
            )
            continue
        first = _start(words, index)
        end = _end_of_person(words, first)
        if end - first >= 2:
            yield Hit(
                words.starts[first], words.ends[end - 1], "PER", 0.6, f"after {token}", NAME
            )


def _start(words: Words, index: int) -> int:
    """Return where a person's name may begin that the word at ``index`` announces, or -1."""
    token = words.tokens[index]
    if token in _BY_LINES and words.at(index + 1) == ":":
        return index + 2
    if label_after(token) != "PER" or words.at(index + 1) not in _WITHIN:
        return -1
    for at in range(index + 2, index + _FARTHEST):
        if not words.same_sentence(index, at):
            return -1
        if words.tokens[at] == ",":
            return at + 1 if _is_closed(words, at + 1) else -1
    return -1


def _is_closed(words: Words, first: int) -> bool:
    """Say whether two or three capitalised words with a comma behind them begin here."""
    end = _end_of_person(words, first)
    closed = words.at(end) in {",", "."} or words.at(end) in _AFTER
    return closed and not is_common(words.at(end - 1))


def _end_of_person(words: Words, first: int) -> int:
    """Return the index behind two to four words that may be a person's names."""
    end = first
    while (
        first >= 0
        and end < first + 4
        and words.same_sentence(first, end)
        and _NAME_WORD.fullmatch(words.tokens[end])
    ):
        end += 1
    return end
