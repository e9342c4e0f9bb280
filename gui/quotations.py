"""What language models quoted that does not stand in the articles, counted for each of them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject

from annotations.model import ArticleId

EXAMPLE = 60
"""Characters of an example that are shown."""


class Quotations(QObject):
    """Counts by source and article, as the helper tells of them since the project is open."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._counts: dict[str, dict[ArticleId, tuple[int, str]]] = {}

    def take(self, article: ArticleId, told: Iterable[tuple[str, int, str]]) -> None:
        """Take in what was told of an article, in the place of what was told before."""
        for counts in self._counts.values():
            counts.pop(article, None)
        for source, count, example in told:
            self._counts.setdefault(source, {})[article] = (count, example)

    def text(self, source: str) -> str:
        """Return how many quotations of a source were left out, and one; empty for none."""
        counts = self._counts.get(source)
        if not counts:
            return ""
        total = sum(count for count, _ in counts.values())
        _, example = next(iter(counts.values()))
        quoted = self.tr(
            "%n quotation(s) left out: not in the text, such as “{0}”.", "", total
        ).format(" ".join(example.split())[:EXAMPLE])
        where = self.tr("In %n article(s).", "", len(counts))
        return f"{quoted} {where}"
