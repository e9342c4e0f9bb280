"""What finished articles say of how the sources' words and the project's correspond."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from annotations.candidates import pipeline
from annotations.candidates.aligning import observations
from annotations.candidates.correspondence import Correspondence
from annotations.candidates.translated import Translated, said_of
from annotations.learning.finished import Finished


class Corresponding:
    """Observations of several articles, counted together or without one of them."""

    def __init__(self, finished: Sequence[Finished]) -> None:
        """Ask the program's sources about the articles, in their own words."""
        shipped = tuple(pipeline.sources().values())
        self._seen = [
            tuple(observations(one.article, said_of(one.article, shipped), one.gold))
            for one in finished
        ]
        self._all = self.of(range(len(finished)))

    def of(self, numbers: Iterable[int]) -> Correspondence:
        """Return what the articles with these numbers say together."""
        made = Correspondence()
        for number in numbers:
            made.add(self._seen[number])
        return made

    def translated(self, numbers: Iterable[int]) -> Translated:
        """Return the sources translated as the articles with these numbers say."""
        learnt = self.of(numbers)
        return Translated(lambda: learnt)

    def without(self, number: int) -> Translated:
        """Return the sources translated as all articles but one say."""
        left = self._all.copy()
        left.add(self._seen[number], -1)
        return Translated(lambda: left)
