"""A page whose looks the reader chooses: mode, zoom, column, lines, face. Nothing jumps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from annotations.model import Article
from annotations.schema import Schema
from gui.article.holding import Hold
from gui.article.page import Mode
from gui.article.page_view import PageView
from gui.article.typography import Typography


class AdjustablePage(PageView):
    """A page that can be set in other ways.

    Whatever is chosen, the current item stays at its height on the screen if it shows, else
    the first whole line does.

    Signals:
        zoom_changed(float): 1.0 is the usual size.
    """

    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hold = Hold(self._layout, self._places, self._scroller)

    def set_article(self, article: Article, schema: Schema) -> None:
        page = self._page
        is_same = page is not None and page.is_of(article, schema)
        if is_same:
            self._hold.take(self.current_item)
        else:
            self._hold.forget()
        super().set_article(article, schema)
        if is_same:
            self._hold.put_back()

    def set_show_rejected(self, shown: bool) -> None:
        """Show rejected items struck through, or hide them."""
        self._display.shows_rejected = shown
        if self._page is not None:
            self._page.shows_rejected = shown
            self._relay()

    @property
    def mode(self) -> Mode:
        return self._display.mode

    def set_mode(self, mode: Mode) -> None:
        """Choose how much is drawn: quiet, normal or full."""
        self._display.mode = mode
        if self._page is not None:
            self._page.mode = mode
            self._relay()

    @property
    def zoom(self) -> float:
        return self._display.zoom

    def zoom_in(self) -> None:
        self.set_zoom(self._display.next_zoom(larger=True))

    def zoom_out(self) -> None:
        self.set_zoom(self._display.next_zoom(larger=False))

    def reset_zoom(self) -> None:
        self.set_zoom(1.0)

    def set_zoom(self, zoom: float) -> None:
        """Set the size of everything on the page; 1.0 is the usual one."""
        if self._display.set_zoom(zoom):
            self._retype()
            self.zoom_changed.emit(self.zoom)

    @property
    def measure(self) -> int:
        return self._display.measure

    def set_measure(self, characters: int) -> None:
        """Set the width of the column in average characters (40 to 110)."""
        self._display.set_measure(characters)
        self._retype()

    @property
    def spacing(self) -> float:
        return self._display.spacing

    def set_spacing(self, spacing: float) -> None:
        """Set the distance of two lines (0.8 to 1.5); 1.0 is the usual one."""
        self._display.set_spacing(spacing)
        self._retype()

    def set_families(self, families: Sequence[str]) -> None:
        """Set the faces to read in, the preferred one first."""
        self._display.set_families(families)
        self._retype()

    @property
    def face(self) -> str:
        """The family that is read in."""
        return self._display.typography.face

    def typography(self) -> Typography:
        """Return the fonts and distances in use, made anew: another thread may have them."""
        return self._display.made_typography()

    @property
    def is_column_cut(self) -> bool:
        """Whether the view is narrower than the column that was asked for."""
        return self._layout.column_width < self._display.typography.column_width

    def _retype(self) -> None:
        if self._page is None:
            return
        # Taken before the font: the document is laid out anew when it gets another one.
        self._hold.take(self.current_item)
        self._page.typography = self._display.typography
        self.document().setDefaultFont(self._display.typography.body)
        self._put_anew()

    def _relay(self) -> None:
        """Lay everything out anew; what the reader looks at stays in its place."""
        self._hold.take(self.current_item)
        self._put_anew()

    def _put_anew(self) -> None:
        self._lay_anew()
        self._hold.put_back()
        self._things_moved()

    # ---- Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._hold.take(self.current_item, max(event.oldSize().height(), 0))
        super().resizeEvent(event)
        self._hold.put_back()
        self._things_moved()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y() > 0:
                self.zoom_in()
            elif event.angleDelta().y() < 0:
                self.zoom_out()
            event.accept()
            return
        super().wheelEvent(event)
