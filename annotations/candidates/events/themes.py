"""What a sentence and its neighbours are about, where a plain word's type depends on it.

"Angriff" means an air strike beside rockets, an attack beside bombings.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from annotations.candidates.events.words import Stretch


class Themes:
    """The themes of an article's sentences; ``at`` is the number of the one at hand."""

    def __init__(self, sentences: Sequence[Stretch]) -> None:
        """Start at the first sentence."""
        self._sentences = sentences
        self.at = 0

    def is_about(self, theme: str) -> bool:
        """Whether the sentence at hand and its two neighbours tell of ``theme`` most.

        They tell of none where they tell of two as much.
        """
        counted = Counter[str]()
        for sentence in self._sentences[max(self.at - 1, 0) : self.at + 2]:
            for word in sentence.words:
                for name, times in word.themes:
                    counted[name] += times
        ranked = counted.most_common(2)
        if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
            return False
        return ranked[0][0] == theme
