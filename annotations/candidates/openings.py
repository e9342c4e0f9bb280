"""Where in an article each rule may find something: each word is asked once what it opens.

Most words open nothing, so that no rule needs to look at all the words of an article. A rule
whose data are missing or damaged does not keep the others from their work.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import compress, count

from annotations.candidates.remembered import Remembered
from annotations.errors import AnnotationError

Opens = Callable[[str], bool]
"""Says whether a rule may find something at a word, whatever stands around it."""


class Openings:
    """Says for the words of an article which rules may find something where."""

    def __init__(self, rules: Mapping[str, Opens]) -> None:
        self._rules = rules
        self._alike: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._opened = Remembered(self._opens)
        self._broken: dict[str, AnnotationError] = {}

    def of(self, tokens: Sequence[str]) -> Mapping[str, Sequence[int]]:
        """Return for each rule the indices of the ``tokens`` that it opens at, in order.

        Asking it for a rule that cannot do its work raises what keeps it from that.
        """
        found = _Found(self._broken, {name: [] for name in self._rules})
        opened = list(map(self._opened.__getitem__, tokens))
        for index in compress(count(), opened):
            for name in opened[index]:
                found[name].append(index)
        for name in self._broken:
            found.pop(name, None)
        return found

    def _opens(self, word: str) -> tuple[str, ...]:
        """Return the names of the rules that may find something at ``word``."""
        opened = []
        for name, opens in self._rules.items():
            try:
                if opens(word):
                    opened.append(name)
            except AnnotationError as error:
                self._broken[name] = error
                self._rules = {
                    other: self._rules[other] for other in self._rules if other != name
                }
        names = tuple(opened)
        return self._alike.setdefault(names, names)


class _Found(dict[str, list[int]]):
    """What the rules open; a broken one is missing, and says why."""

    def __init__(
        self, broken: Mapping[str, AnnotationError], found: Mapping[str, list[int]]
    ) -> None:
        super().__init__(found)
        self._broken = broken

    def __missing__(self, name: str) -> list[int]:
        raise self._broken[name]
