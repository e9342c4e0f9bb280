"""What earlier sentences were about, so that pronouns and "dort" can be understood."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotations.candidates.events.mentions import Known

_SUBJECTS = 8
_PLACES = 4


@dataclass(frozen=True, slots=True)
class _Earlier:
    """A subject of an earlier clause: its mention and its genders."""

    known: Known
    genders: frozenset[str]


class Memories:
    """The last subjects and places of an article, oldest first.

    ``hit`` is the type of the last attack that was told in words of its own.
    """

    def __init__(self) -> None:
        """Start before the first sentence."""
        self._subjects: list[_Earlier] = []
        self._places: list[Sequence[Known]] = []
        self._themes: frozenset[str] = frozenset()
        self.hit = ""

    def set_themes(self, themes: frozenset[str]) -> None:
        """Note what the sentence at hand and its neighbours are about."""
        self._themes = themes

    def is_about(self, theme: str) -> bool:
        """Whether the sentence and its neighbours tell of a theme of the grammar file."""
        return theme in self._themes

    def add_subject(self, known: Known, genders: frozenset[str]) -> None:
        """Note the subject of a clause."""
        self._subjects.append(_Earlier(known, genders))
        del self._subjects[:-_SUBJECTS]

    def add_places(self, known: Sequence[Known]) -> None:
        """Note places that were named together."""
        self._places.append(known)
        del self._places[:-_PLACES]

    def subject(self, genders: Iterable[str], labels: frozenset[str]) -> Known | None:
        """Return the last subject of one of ``genders`` and ``labels``."""
        wanted = set(genders)
        for one in reversed(self._subjects):
            if one.known.label in labels and wanted & one.genders:
                return one.known
        return None

    def places_before(self, start: int, labels: frozenset[str]) -> list[Known]:
        """Return the last places before an offset, those named together."""
        for group in reversed(self._places):
            found = [one for one in group if one.start < start and one.label in labels]
            if found:
                return found
        return []
