"""Where in an article each rule may find something: each word is asked once what it opens.

Most words open nothing, so that no rule needs to look at all the words of an article.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from annotations.candidates.remembered import Remembered

Opens = Callable[[str], bool]
"""Says whether a rule may find something at a word, whatever stands around it."""


class Openings:
    """Says for the words of an article which rules may find something where."""

    def __init__(self, rules: Mapping[str, Opens]) -> None:
        self._rules = rules
        self._alike: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._opened = Remembered(self._opens)

    def of(self, tokens: Sequence[str]) -> Mapping[str, Sequence[int]]:
        """Return for each rule the indices of the ``tokens`` that it opens at, in order."""
        found: dict[str, list[int]] = {name: [] for name in self._rules}
        opened = map(self._opened.__getitem__, tokens)
        for index, names in [one for one in enumerate(opened) if one[1]]:
            for name in names:
                found[name].append(index)
        return found

    def _opens(self, word: str) -> tuple[str, ...]:
        """Return the names of the rules that may find something at ``word``."""
        names = tuple(name for name, opens in self._rules.items() if opens(word))
        return self._alike.setdefault(names, names)
