"""What a project says about its candidates: which sources run, from which score on, training.

It holds for all annotators, since they share the candidates. It lies in the project file
among what was learnt, and is no decision.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from annotations.candidates.foreign_names import names_of
from annotations.candidates.pipeline import Settings
from annotations.session import ReviewSession
from annotations.store.encoding import Json
from annotations.store.reading import ProjectReading

CHOICE = "choice"
"""The name under which it lies among what was learnt."""

USUAL = Settings().least

STEPS = (0.8, 0.6, 0.45, USUAL, 0.15, 0.05)
"""The scores from which on candidates are shown, from few and sure ones to many."""


class State(StrEnum):
    """Whether a source runs; one that is gone was taken out of the list."""

    ON = "on"
    OFF = "off"
    GONE = "gone"


class Chosen(NamedTuple):
    """A source by the name that ``choosing.choose`` takes."""

    name: str
    state: State = State.ON


@dataclass(frozen=True, slots=True)
class Choice:
    """``sources`` in the order in which they run; those not named run too, behind them.

    ``least`` is the score from which on candidates are shown, ``trains`` says whether taggers
    are trained in the background.
    """

    sources: tuple[Chosen, ...] = ()
    least: float = USUAL
    trains: bool = True

    def listed(self, known: Iterable[str]) -> tuple[Chosen, ...]:
        """Return the sources in their order, those ``known`` that are not named at their end.

        Sources that came with a newer version of the program run until somebody says no.
        """
        named = {one.name for one in self.sources}
        new = [Chosen(name) for name in known if name not in named]
        return (*(one for one in self.sources if one.state is not State.GONE), *new)

    def running(self, known: Iterable[str]) -> tuple[str, ...]:
        """Return the names of the sources that run, in their order."""
        return tuple(one.name for one in self.listed(known) if one.state is State.ON)

    def owned(self, known: Collection[str]) -> frozenset[str]:
        """Return the names that candidates have of all sources there were.

        Their open candidates are replaced; those that were imported under other names stay.
        """
        return frozenset(known).union(*(names_of(one.name) for one in self.sources))


def choice_of(project: ProjectReading) -> Choice:
    """Return what the project says; by default all shipped and learnt sources run."""
    found = project.learnt_about(CHOICE)
    return _read(found) if isinstance(found, dict) else Choice()


def keep_choice(session: ReviewSession, choice: Choice) -> None:
    """Keep what the project says from now on; no candidate changes by it."""
    rows = [[one.name, str(one.state)] for one in choice.sources]
    about: Json = {"sources": rows, "least": choice.least, "trains": choice.trains}
    session.put_learnt(CHOICE, about)


def with_only(choice: Choice, names: Sequence[str] | None, known: Iterable[str]) -> Choice:
    """Return ``choice`` with just these sources running, in order; ``None`` are all known ones.

    What the project has of others before stays in its list, switched off.
    """
    known = tuple(known)
    wanted = known if names is None else tuple(names)
    rest = (one.name for one in choice.listed(known) if one.name not in wanted)
    gone = (one for one in choice.sources if one.state is State.GONE and one.name not in wanted)
    rows = [*map(Chosen, wanted), *(Chosen(name, State.OFF) for name in rest), *gone]
    return replace(choice, sources=tuple(rows))


def step_of(least: float) -> int:
    """Return the place in ``STEPS`` that is nearest to a score."""
    return min(range(len(STEPS)), key=lambda step: abs(STEPS[step] - least))


def _read(about: Mapping[str, object]) -> Choice:
    rows = about.get("sources", [])
    least = about.get("least", USUAL)
    return Choice(
        tuple(Chosen(str(name), State(state)) for name, state in _rows(rows)),
        float(least) if isinstance(least, (int, float)) else USUAL,
        bool(about.get("trains", True)),
    )


def _rows(rows: object) -> Sequence[tuple[object, str]]:
    return [(row[0], row[1]) for row in rows] if isinstance(rows, list) else []
