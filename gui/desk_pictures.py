"""The article under review on paper and in files, as the window shows it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog

from annotations.errors import AnnotationError
from gui.article.paper import paint_paper, paper_margins
from gui.article.picture_files import write_picture
from gui.article.pictures import PictureOptions, prepared
from gui.language import current_language
from gui.latest import LatestOnly
from gui.main_window import MainWindow
from gui.review.controller import ReviewController
from gui.settings import Settings
from gui.tasks import Progress
from gui.theme import read_theme
from gui.theming import ThemeKeeper
from gui.workplace import Workplace

if TYPE_CHECKING:  # loaded when somebody prints
    from PySide6.QtPrintSupport import QPrinter

_NO_NAME = re.compile(r'[\\/:*?"<>|]+')
"""What an id may hold and the name of a file may not."""


class TakenError(AnnotationError):
    """One of several pictures has the name of a file; nobody was asked about it."""


class DeskPictures(QObject):
    """Prints the article and writes pictures of it; files are made on another thread."""

    def __init__(
        self,
        window: MainWindow,
        place: Workplace,
        review: ReviewController,
        settings: Settings,
        themes: ThemeKeeper,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._place = place
        self._review = review
        self._settings = settings
        self._themes = themes
        self._target = Path()
        self._work = LatestOnly(self)
        self._work.finished.connect(self._on_written)
        self._work.failed.connect(self._on_failed)

    def close(self) -> None:
        """Give up what is being drawn."""
        self._work.forget()
        self.deleteLater()

    # -- files

    def ask(self) -> None:
        """Ask for a file and draw the article into it."""
        article = self._review.article
        if article is None:
            return
        endings = {
            self.tr("PDF, A4, text can be selected (*.pdf)"): ".pdf",
            self.tr("SVG picture (*.svg)"): ".svg",
            self.tr("PNG picture (*.png)"): ".png",
        }
        folder = Path(self._settings.text("picture_folder") or Path.home())
        name, chosen = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Export a picture of the article"),
            str(folder / _NO_NAME.sub("_", article.id)),
            ";;".join(endings),
        )
        if not name:
            return
        target = Path(name)
        if target.suffix.lower() in endings.values():
            self.write(target)
            return
        # The dialog has not asked about the name with its ending.
        target = target.with_name(target.name + endings.get(chosen, ".pdf"))
        if target.exists():
            text = self.tr("{0} is there already.").format(target)
            self._place.notice.ask(text, self.tr("Replace it"), lambda: self.write(target))
        else:
            self.write(target)

    def write(self, target: Path, *, replaces: bool = False) -> None:
        """Draw the article into a file; its ending says what is made.

        A long article is several PNG pictures; ``replaces`` says that these may replace others.
        """
        article, schema = self._review.article, self._review.schema
        if article is None:
            return
        items = self._review.items
        options = self._options(is_paper=target.suffix.lower() == ".pdf")
        self._target = target
        self._settings.put("picture_folder", str(target.parent))

        def prove(path: Path) -> None:
            if path.exists() and not replaces:
                raise TakenError(str(path))

        def draw(_progress: Progress) -> tuple[Path, ...]:
            return write_picture(article, schema, items, target, options, prove)

        self._place.notice.say(self.tr("Drawing {0} …").format(target.name))
        self._work.ask(draw)

    def _options(self, *, is_paper: bool) -> PictureOptions:
        """Return how the window shows the article; on paper light, and no item is current."""
        view = self._place.view
        theme = self._themes.theme
        if is_paper and theme.is_dark:
            theme = read_theme("light").with_schema(self._review.schema)
        folds = view.page.folds if view.page is not None else []
        return PictureOptions(
            theme=theme,
            mode=view.mode,
            current=None if is_paper else self._review.current,
            shows_rejected=self._review.shows_rejected,
            unfolds_furniture=bool(folds) and not any(fold.is_folded for fold in folds),
            language=current_language(),
            typography=view.typography(),
        )

    def _on_written(self, files: tuple[Path, ...]) -> None:
        size = QLocale().formattedDataSize(sum(path.stat().st_size for path in files))
        if len(files) == 1:
            text = self.tr("{0} is written ({1}).").format(files[0], size)
        else:
            text = self.tr(
                "The article is too long for one PNG picture: {0} to {1} are written ({2})."
            ).format(files[0], files[-1].name, size)
        self._place.notice.say(text, self.tr("Open"), lambda: _show(files[0]))

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, TakenError):
            self._ask_again(Path(str(error)))
            return
        if isinstance(error.__cause__, OSError) and isinstance(error, AnnotationError):
            text = self.tr("{0} cannot be written: {1}").format(
                self._target, error.__cause__.strerror
            )
        else:
            raise error
        self._place.notice.warn(text)

    def _ask_again(self, taken: Path) -> None:
        text = self.tr(
            "The article is too long for one PNG picture, and {0} is there already."
        ).format(taken)
        target = self._target
        replace = self.tr("Replace them")
        self._place.notice.ask(text, replace, lambda: self.write(target, replaces=True))

    # -- paper

    def print(self) -> None:
        """Ask for a printer; say so where there is none."""
        from PySide6.QtPrintSupport import (  # noqa: PLC0415 - not before somebody prints
            QAbstractPrintDialog,
            QPrintDialog,
            QPrinter,
            QPrinterInfo,
        )

        if self._review.article is None:
            return
        if not QPrinterInfo.availablePrinterNames():
            text = self.tr("No printer is set up on this computer. A PDF can be printed later.")
            self._review.said.emit(text, "export-picture")
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._review.article.display_title)
        printer.setPageMargins(paper_margins())
        dialog = QPrintDialog(printer, self._window)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, False)
        dialog.accepted.connect(lambda: self.print_on(printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def print_on(self, printer: QPrinter) -> None:
        """Print the article."""
        article = self._review.article
        if article is None:
            return
        options = self._options(is_paper=True)
        page, look = prepared(article, self._review.schema, self._review.items, options)
        count = paint_paper(printer, page, look)
        self._place.notice.say(self.tr("%n page(s) sent to the printer.", "", count))


def _show(target: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))
