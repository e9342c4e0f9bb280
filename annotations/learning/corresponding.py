"""What finished articles say of how the sources' words and the project's correspond."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from annotations.candidates import pipeline
from annotations.candidates.aligning import observations, role_observations
from annotations.candidates.correspondence import Correspondence
from annotations.candidates.memory import memory_of
from annotations.candidates.pipeline import Settings
from annotations.candidates.translated import Translated
from annotations.learning.finished import Finished
from annotations.schema import Schema


class Corresponding:
    """Observations of several articles, counted together or without one of them."""

    def __init__(self, finished: Sequence[Finished], schema: Schema) -> None:
        """Ask the program's sources about the articles, in their own words.

        They are asked a second time with the triggers that the articles teach: so the roles
        of event types are known for which the sources have no word.
        """
        plain = Translated(Correspondence, tuple(pipeline.sources().values()))
        self._seen = [
            list(
                observations(one.article, plain.said(one.article, schema, Settings()), one.gold)
            )
            for one in finished
        ]
        widened = self.translated(range(len(finished))).over(
            tuple(pipeline.sources().values()), memory_of(one.evidence for one in finished)
        )
        for number, one in enumerate(finished):
            said = widened.said(one.article, schema, Settings())
            self._seen[number] += role_observations(said, one.gold)
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
