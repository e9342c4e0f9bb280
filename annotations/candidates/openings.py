"""Where in an article each rule may find something: each word is asked once what it opens.

Most words open nothing, so that no rule needs to look at all the words of an article.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

MOST = 100_000
"""So many words are remembered; then the memory begins anew."""

Opens = Callable[[str], bool]
"""Says whether a rule may find something at a word, whatever stands around it."""


class _Opened(dict[str, tuple[str, ...]]):
    """The names of the rules that may find something at a word, asked when it is new."""

    def __init__(self, rules: Mapping[str, Opens]) -> None:
        super().__init__()
        self._rules = tuple(rules.items())
        self._alike: dict[tuple[str, ...], tuple[str, ...]] = {}

    def __missing__(self, word: str) -> tuple[str, ...]:
        if len(self) >= MOST:
            self.clear()
        names = tuple(name for name, opens in self._rules if opens(word))
        self[word] = opened = self._alike.setdefault(names, names)
        return opened


class Openings:
    """Says for the words of an article which rules may find something where."""

    def __init__(self, rules: Mapping[str, Opens]) -> None:
        self._names = tuple(rules)
        self._opened = _Opened(rules)

    def of(self, tokens: Sequence[str]) -> Mapping[str, Sequence[int]]:
        """Return for each rule the indices of the ``tokens`` that it opens at, in order."""
        found: dict[str, list[int]] = {name: [] for name in self._names}
        for index, names in enumerate(map(self._opened.__getitem__, tokens)):
            for name in names:
                found[name].append(index)
        return found
