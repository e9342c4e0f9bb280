"""Queue, article and inspector side by side; what has no room goes, the article stays."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

WIDTHS = (280, 800, 360)
"""Of queue, article and inspector in a window of the usual size."""

LEAST = (190, 320, 280)
"""Less is of no use, in pixels."""

USUAL_FONT = 16
"""So many pixels a line of the panels is high where these widths are right."""


class Columns(QSplitter):
    """Shows the article, and beside it what is wanted as far as there is room.

    Where there is room for one panel only, it is the one that was asked for last.

    Signals:
        changed(): Other panels are shown than before.
    """

    changed = Signal()

    def __init__(
        self, queue: QWidget, article: QWidget, inspector: QWidget, parent: QWidget
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._sides = {queue: True, inspector: True}
        self._front: QWidget = inspector
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for place, panel in enumerate((queue, article, inspector)):
            panel.setMinimumWidth(LEAST[place])
            self.addWidget(panel)
            self.setStretchFactor(place, 1 if panel is article else 0)
        self.setSizes(list(WIDTHS))

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST[1] + LEAST[2], super().minimumSizeHint().height())

    def is_wanted(self, side: QWidget) -> bool:
        """Say whether a panel is shown where there is room."""
        return self._sides[side]

    def want(self, side: QWidget, *, wanted: bool = True) -> None:
        """Show a panel, in place of the other one where there is no room; or hide it."""
        self._sides[side] = wanted
        if wanted:
            self._front = side
        self._arrange()

    def toggle(self, side: QWidget) -> None:
        """Hide a panel that is seen, show one that is not."""
        self.want(side, wanted=side.isHidden())

    def _arrange(self) -> None:
        # In a large font three columns would be of cut words.
        scale = max(self.fontMetrics().height() / USUAL_FONT, 1.0)
        room_for_all = self.width() >= sum(LEAST) * scale
        before = [side.isHidden() for side in self._sides]
        both = all(self._sides.values())
        for side, wanted in self._sides.items():
            side.setVisible(wanted and (room_for_all or not both or side is self._front))
        if before != [side.isHidden() for side in self._sides]:
            self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
