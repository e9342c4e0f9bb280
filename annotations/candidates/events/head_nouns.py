"""Head nouns of descriptions: what "Soldaten", "Hauptstadt" or "Regierungschef" stands for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from annotations.candidates.events.spelling import fold

MEMO = 50_000
"""So many words are remembered; a text of a million different ones cannot fill the memory."""
_LONGEST = 40
"""Letters of the longest last part that is looked for."""

_SHORT_TAILS = frozenset({"mann", "dorf", "land", "haus", "chef", "frau", "heer"})
_LABEL_ORDER = ("MIL", "GPE", "LOC", "FAC", "ORG", "PER", "NORP", "MISC")


@dataclass(frozen=True, slots=True)
class Head:
    """What a head noun of a description stands for."""

    label: str
    gender: str
    noun: str


_Entry = tuple[str, str, str]
"""The fields of a head; one is made of it when its form is asked for."""


class Heads:
    """The head nouns of the lexicon; read-only once made."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        """Take the compiled ``heads.toml``."""
        self._known = _heads(values)
        self._memo: dict[str, Head | None] = {}
        self._alone = _alone(values)

    def __contains__(self, folded: str) -> bool:
        """Whether a word is a head noun as it stands, not as a compound."""
        return folded in self._known

    def of(self, folded: str) -> Head | None:
        """Return what a head noun stands for, as a whole word or a compound's last part."""
        if folded not in self._memo:
            if len(self._memo) >= MEMO:
                return self._find(folded)
            self._memo[folded] = self._find(folded)
        return self._memo[folded]

    def _find(self, folded: str) -> Head | None:
        found = self._entry(folded)
        return Head(*found) if found is not None else None

    def _entry(self, folded: str) -> _Entry | None:
        found = self._known.get(folded)
        if found is not None or folded in self._alone:
            return found
        for at in range(max(2, len(folded) - _LONGEST), len(folded) - 3):
            tail = folded[at:]
            found = self._known.get(tail)
            if tail in self._alone and folded[at - 1] != "-":
                return None
            if found is not None and (
                len(tail) > 4 or tail in _SHORT_TAILS or folded[at - 1] == "-"
            ):
                return found
        return None


def _heads(values: Mapping[str, Any]) -> dict[str, _Entry]:
    """Return every form of the head nouns; earlier labels of the order win."""
    heads: dict[str, _Entry] = {}
    for label in reversed(_LABEL_ORDER):
        for gender, words in values.get(label, {}).items():
            for word in words.split():
                noun = word.partition(":")[0]
                for form in _head_forms(fold(noun), gender):
                    known = heads.get(form)
                    both = known is not None and known[0] == label and known[1] != gender
                    letters = known[1] + gender if known is not None and both else gender
                    heads[form] = label, letters, noun
    return heads


def _alone(values: Mapping[str, Any]) -> frozenset[str]:
    """Return the words that are no head of a compound: marked ``:only``, or no head at all."""
    marked = (
        (word.removesuffix(":only"), gender)
        for label in _LABEL_ORDER
        for gender, words in values.get(label, {}).items()
        for word in words.split()
        if word.endswith(":only")
    )
    forms = {form for noun, gender in marked for form in _head_forms(fold(noun), gender)}
    return frozenset(forms | {fold(word) for word in values["not"]["words"].split()})


def _head_forms(folded: str, gender: str) -> list[str]:
    forms = [folded]
    if gender == "a":
        return [folded.rstrip("e") + ending for ending in ("e", "en", "er", "em")]
    if gender in "mt":
        forms += [folded + "s", folded + "es"]
    if gender == "m" and folded[-1] in "te":
        forms += [folded + "en", folded + "n"]
    if gender == "p" and folded[-1] not in "ns":
        forms.append(folded + "n")
    return forms
