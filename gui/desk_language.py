"""Says what is missing in articles that are not German, and lets the language be set."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotations.candidates.languages import GERMAN, language_for_sources
from annotations.changes import set_language
from annotations.model import Article
from annotations.text import language_of
from gui.dialogs.language_list import UNKNOWN, LanguageList, language_name
from gui.panels.status_line import StatusLine
from gui.review.controller import ReviewController
from gui.theme import Theme


class DeskLanguage(QObject):
    """Looks at the language of each article that comes under review.

    The line at the bottom says it as long as the article is shown, a notice once for each
    language. Where the language was not recognised it is said whether it is read as German.
    """

    def __init__(self, review: ReviewController, status: StatusLine, parent: QObject) -> None:
        super().__init__(parent)
        self._review = review
        self._status = status
        self._told: set[str] = set()
        self._shown = ""
        review.article_changed.connect(self._on_article)
        review.items_changed.connect(self._on_items)

    def close(self) -> None:
        """Take away what is said."""
        self._status.set_language("", "")

    def ask(self, theme: Theme, window: QWidget) -> None:
        """Show the languages, and let the reader say which one it is."""
        article = self._review.article
        if article is None or not self._review.may_change():
            return
        pop_up = LanguageList(theme, window)
        pop_up.chosen.connect(partial(self._set, article.id))
        pop_up.offer(article.language, language_of(article.text))

    def _set(self, article_id: str, code: str) -> None:
        article = self._review.article
        if article is None or article.id != article_id:
            return
        language = "" if code == UNKNOWN else code
        change = set_language(article, language)
        if change.steps:
            self._review.make(change, lambda: self._say_set(language))

    def _say_set(self, language: str) -> None:
        name = language_name(language) if language else self.tr("not known")
        text = self.tr("Language of the article: {0}. New candidates are being made.")
        self._review.said.emit(text.format(name), "undo")

    def _on_article(self) -> None:
        article = self._review.article
        short, text = self._texts(article) if article is not None else ("", "")
        self._shown = article.language if article is not None else ""
        self._status.set_language(short, text)
        if short and short not in self._told:
            self._told.add(short)
            self._review.said.emit(text, "language")

    def _on_items(self) -> None:
        """Follow a language that was set, or whose setting was taken back."""
        article = self._review.article
        if article is not None and article.language != self._shown:
            self._shown = article.language
            short, text = self._texts(article)
            self._told.add(short)
            self._status.set_language(short, text)

    def _texts(self, article: Article) -> tuple[str, str]:
        """Return what the line says, and all of it; nothing where nothing is missing."""
        language = language_for_sources(article)
        if language in GERMAN:
            return "", ""
        if not language:
            return self.tr("language not recognised"), self.tr(
                "The language of this article was not recognised, so it was read as German. "
                "If it is in another language, set that; most of these candidates are wrong "
                "then."
            )
        missing = self.tr(
            "No names, descriptions and events are proposed by the program itself. Numbers, "
            "dates and known places are, and so is what the project has learnt and what other "
            "models find."
        )
        if not article.language:
            what = self.tr(
                "The language of this article was not recognised, and it does not look like "
                "German."
            )
            return self.tr("language not recognised: few candidates"), f"{what} {missing}"
        name = language_name(language)
        what = self.tr("This article is not in German but in {0}.").format(name)
        return self.tr("{0}: few candidates").format(name), f"{what} {missing}"
