"""What the single words of a sentence can be, by their places: verbs, joints, triggers."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.candidates.events.words import Word


class Signs:
    """The places of the words of a sentence that say something of its clauses and events.

    ``marks`` are its punctuation marks with their texts, in order, ``colons`` those of them
    that are such; ``finite`` and ``nonfinite`` what may be such a form of a verb, ``verbal``
    what has a say in verbs and voice, ``joints`` conjunctions as "und", ``telling`` what may
    name an event without being a verb, ``idioms`` what does so with one.
    """

    __slots__ = (
        "colons",
        "finite",
        "idioms",
        "joints",
        "marks",
        "nonfinite",
        "telling",
        "verbal",
    )

    def __init__(self, words: Sequence[Word]) -> None:
        """Look at each word once; most say nothing."""
        self.marks: list[tuple[int, str]] = []
        self.colons: list[int] = []
        self.finite: list[int] = []
        self.nonfinite: set[int] = set()
        self.verbal: set[int] = set()
        self.joints: set[int] = set()
        self.telling: set[int] = set()
        self.idioms: set[int] = set()
        for at, word in enumerate(words):
            if not word.signals:
                continue
            if word.tells:
                self.telling.add(at)
                if word.idioms:
                    self.idioms.add(at)
            if word.kind == "p":
                self.marks.append((at, word.text))
                if word.text == ":":
                    self.colons.append(at)
            elif word.cuts:
                self._cut(at, word)

    def _cut(self, at: int, word: Word) -> None:
        if word.finite:
            self.finite.append(at)
        if word.nonfinite:
            self.nonfinite.add(at)
        if word.verbal:
            self.verbal.add(at)
        if word.joins:
            self.joints.add(at)
