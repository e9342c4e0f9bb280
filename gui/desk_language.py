"""Says what is missing in articles that are not German."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject

from annotations.candidates.languages import GERMAN
from gui.panels.notice import Notice
from gui.panels.status_line import StatusLine
from gui.review.controller import ReviewController


class DeskLanguage(QObject):
    """Looks at the language of each article that comes under review.

    The line at the bottom says it as long as the article is shown, a notice once for each
    language. Where the language is in doubt nothing is missing, and nothing is said.
    """

    def __init__(
        self, review: ReviewController, status: StatusLine, notice: Notice, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._review = review
        self._status = status
        self._notice = notice
        self._told: set[str] = set()
        review.article_changed.connect(self._on_article)

    def close(self) -> None:
        """Take away what is said."""
        self._status.set_language("", "")

    def _on_article(self) -> None:
        article = self._review.article
        language = article.language if article is not None else ""
        if not language or language in GERMAN:
            self._status.set_language("", "")
            return
        name = QLocale(language).nativeLanguageName() or language
        text = self.tr(
            "This article is not in German but in {0}: no names, descriptions and events are "
            "proposed by the program itself. Numbers, dates and known places are, and so is "
            "what the project has learnt and what other models find."
        ).format(name)
        self._status.set_language(self.tr("{0}: few candidates").format(name), text)
        if language not in self._told:
            self._told.add(language)
            self._notice.say(text)
