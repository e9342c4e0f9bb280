"""What reviewed articles say of how the sources' words and the project's correspond."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from annotations.candidates import pipeline
from annotations.candidates.aligning import observations, role_observations, settled
from annotations.candidates.correspondence import Correspondence, Observation
from annotations.candidates.memory import memory_of
from annotations.candidates.pipeline import Settings
from annotations.candidates.translated import Translated
from annotations.learning.finished import Begun, Finished
from annotations.model import Candidate
from annotations.schema import Schema


class Corresponding:
    """Observations of several articles, counted together or without one of them.

    What is decided in articles under review is always counted in.
    """

    def __init__(
        self, finished: Sequence[Finished], schema: Schema, begun: Sequence[Begun] = ()
    ) -> None:
        """Ask the program's sources about the articles, in their own words.

        They are asked a second time with the triggers that the articles teach: so the roles
        of event types are known for which the sources have no word.
        """
        shipped = tuple(pipeline.sources().values())
        read: list[Finished | Begun] = [*finished, *begun]
        plain = Translated(Correspondence, shipped)
        said = [plain.said(one.article, schema, Settings()) for one in read]
        self._whole = len(finished)
        self._seen = [list(_observed(*one)) for one in zip(read, said, strict=True)]
        widened = self.translated(range(self._whole)).over(
            shipped, memory_of(one.evidence for one in read)
        )
        for number, one in enumerate(read):
            more = widened.said(one.article, schema, Settings())
            self._seen[number] += role_observations(more, one.gold)
        self._all = self.of(range(self._whole))

    def of(self, numbers: Iterable[int]) -> Correspondence:
        """Return what the finished articles with these numbers say, and all begun ones."""
        made = Correspondence()
        for number in (*numbers, *range(self._whole, len(self._seen))):
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


def _observed(read: Finished | Begun, said: Sequence[Candidate]) -> Iterator[Observation]:
    if isinstance(read, Begun):
        said = settled(said, read.gold, read.rejected)
    return observations(read.article, said, read.gold)
