"""What earlier sentences were about, so that pronouns and "dort" can be understood."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from annotations.candidates.events.mentions import Known
from annotations.candidates.events.sentence import Earlier, Places, Sentence

_SUBJECTS = 8
_PLACES = 4
_SENTENCES = 60
"""No word means what was told longer ago; so a long text cannot fill the memory."""


class Memories:
    """The last subjects and places of an article.

    Few words ask for them, so that a sentence is searched for them when one does. ``hit`` is
    the type of the last attack that was told in words of its own.
    """

    def __init__(
        self,
        subjects: Callable[[Sentence], Sequence[Earlier]],
        places: Callable[[Sentence], Places],
    ) -> None:
        """Start before the first sentence; take what finds the subjects and places of one."""
        self._find_subjects = subjects
        self._find_places = places
        self._told: list[Sentence] = []
        self.hit = ""

    def add(self, sentence: Sentence) -> None:
        """Note a sentence for those that follow."""
        self._told.append(sentence)
        del self._told[:-_SENTENCES]

    def close(self) -> None:
        """Untie the last sentences, and what finds something in them, when all is read."""
        for sentence in self._told:
            sentence.close()
        del self._told, self._find_subjects, self._find_places

    def settle(self) -> None:
        """Search the last sentence now: what it only describes gets its reason from that."""
        last = len(self._told) - 1
        self._places(last)
        self._subjects(self._told[last])

    def subject(self, genders: Iterable[str], labels: frozenset[str]) -> Known | None:
        """Return the last subject of one of ``genders`` and ``labels``."""
        wanted = set(genders)
        left = _SUBJECTS
        for sentence in reversed(self._told):
            for one in reversed(self._subjects(sentence)):
                if one.known.label in labels and wanted & one.genders:
                    return one.known
                left -= 1
                if not left:
                    return None
        return None

    def places_before(self, start: int, labels: frozenset[str]) -> list[Known]:
        """Return the last places before an offset, those named together."""
        left = _PLACES
        for at in reversed(range(len(self._told))):
            for group in reversed(self._places(at)):
                found = [one for one in group if one.start < start and one.label in labels]
                left -= 1
                if found or not left:
                    return found
        return []

    def _subjects(self, sentence: Sentence) -> Sequence[Earlier]:
        if sentence.told_subjects is None:
            sentence.told_subjects = self._find_subjects(sentence)
        return sentence.told_subjects

    def _places(self, at: int) -> Places:
        """Return the places of a sentence; a pronoun in it means something before it."""
        sentence = self._told[at]
        if sentence.told_places is None:
            later = self._told[at:]
            del self._told[at:]
            sentence.told_places = self._find_places(sentence)
            self._told += later
        return sentence.told_places
