"""The list of faces: type to filter; the one that is marked shows in the article at once."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Signal
from PySide6.QtGui import QCloseEvent, QFontDatabase
from PySide6.QtWidgets import QWidget

from gui.dialogs.pick_list import ROW, PickList, PickRow
from gui.theme import Theme

_WIDTH, _ROWS = 320, 12
_MAKER = re.compile(r" \[[^\]]*\]$")


def reading_faces() -> list[str]:
    """Return the families of this computer that letters of every size can be read in."""
    latin = QFontDatabase.WritingSystem.Latin
    names = (
        bare(family)
        for family in QFontDatabase.families(latin)
        if QFontDatabase.isSmoothlyScalable(family)
        and not QFontDatabase.isPrivateFamily(family)
    )
    return list(dict.fromkeys(names))


def bare(family: str) -> str:
    """Return the name of a family without that of its maker."""
    return _MAKER.sub("", family)


class FaceList(PickList):
    """Lies at the right edge of the article, so that its lines can be seen.

    Signals:
        looked_at(str): A family was marked.
        left(): It was closed without a choice.
    """

    looked_at = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, over: QWidget) -> None:
        # Not a child of what it lies over: the keys of the article would hold in it.
        super().__init__(theme, over.window())
        self._beside = over
        self._is_chosen = False
        self._families = reading_faces()
        self.name(self.tr("Type to filter"), self.tr("Type to filter"), self.tr("Faces"))

    def offer(self, current: str) -> None:
        """Show the list, ``current`` marked."""
        self.pop_up(_WIDTH, _ROWS, bare(current))
        self.list.selectionModel().currentChanged.connect(self._on_marked)
        corner = self._beside.mapToGlobal(self._beside.rect().topRight())
        self.show_at(corner - QPoint(_WIDTH + 24, -16))

    def rows_for(self, text: str) -> Sequence[PickRow]:
        wanted = text.casefold().strip()
        return [PickRow(one, one) for one in self._families if wanted in one.casefold()]

    def choose(self, name: str) -> None:
        self._is_chosen = True
        super().choose(name)

    def _on_marked(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, PickRow):
            self.looked_at.emit(row.name)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say so where nothing was chosen."""
        if not self._is_chosen:
            self.left.emit()
        super().closeEvent(event)
