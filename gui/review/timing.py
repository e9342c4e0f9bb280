"""How long decisions take: time with somebody at the keys, pauses left out."""

from __future__ import annotations

import time
from collections.abc import Callable


class DecisionClock:
    """Counts seconds since the last decision in which somebody was there.

    ``touch`` is called whenever a key or the mouse is used. A gap between two touches that is
    longer than ``pause_limit`` seconds does not count.
    """

    def __init__(
        self, pause_limit: float = 60.0, now: Callable[[], float] = time.monotonic
    ) -> None:
        self.pause_limit = pause_limit
        self._now = now
        self._counted = 0.0
        self._last = now()

    def touch(self) -> None:
        """Somebody did something."""
        now = self._now()
        gap = now - self._last
        self._last = now
        if gap <= self.pause_limit:
            self._counted += gap

    def take(self) -> float:
        """Return the seconds counted, rounded to tenths, and begin anew.

        Never less than a tenth: 0 stands for what was decided many at once.
        """
        self.touch()
        seconds = max(round(self._counted, 1), 0.1)
        self._counted = 0.0
        return seconds

    def restart(self) -> None:
        """Begin anew, as when another article is opened."""
        self._last = self._now()
        self._counted = 0.0
