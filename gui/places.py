"""Where the reader was in each project: kept with the user's settings, not in the project."""

from __future__ import annotations

import hashlib
import json

from PySide6.QtCore import QByteArray

from annotations.model import ArticleId, ItemId
from annotations.session import ReviewSession
from gui.settings import Settings


class Places:
    """The last article and item of one annotator in one project."""

    def __init__(self, settings: Settings, session: ReviewSession) -> None:
        self._settings = settings
        named = f"{session.path.resolve()}\n{session.annotator}".encode()
        self._key = f"article-{hashlib.sha256(named).hexdigest()[:16]}"

    def remember(self, article: ArticleId, item: ItemId | None) -> None:
        """Keep where the reader is."""
        text = json.dumps({"article": article, "item": item or ""})
        self._settings.put_place(self._key, QByteArray(text.encode()))

    def recall(self) -> tuple[ArticleId | None, ItemId | None]:
        """Return where the reader was; nothing where that is not known."""
        try:
            kept = json.loads(bytes(self._settings.place(self._key).data()) or b"{}")
        except ValueError:
            return None, None
        article, item = kept.get("article"), kept.get("item")
        return (
            ArticleId(article) if article else None,
            ItemId(item) if item else None,
        )
