"""A row of controls of which the later ones go to a second line where there is no room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QWidget

SPACING = 10
LOOSE = 100
"""Pixels that what is said in the row shall have before the row is parted."""


class WrapRow(QWidget):
    """Two groups side by side, else one under the other."""

    def __init__(
        self,
        first: Sequence[tuple[QWidget, int]],
        second: Sequence[tuple[QWidget, int]],
        parent: QWidget,
    ) -> None:
        """Each widget with how it stretches."""
        super().__init__(parent)
        self._groups = (QHBoxLayout(), QHBoxLayout())
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(12, 6, 12, 6)
        self._row.setSpacing(SPACING)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for group, parts, share in zip(self._groups, (first, second), (1, 0), strict=True):
            group.setSpacing(SPACING)
            for part, stretch in parts:
                group.addWidget(part, stretch)
            self._row.addLayout(group, share)
        self._groups[1].insertStretch(0, 0)

    @property
    def is_parted(self) -> bool:
        """Whether there are two lines."""
        return self._row.direction() is QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:
        """Return the room of the wider group, and the height that holds now."""
        margins = self._row.contentsMargins()
        widest = max(group.minimumSize().width() for group in self._groups)
        return QSize(widest + margins.left() + margins.right(), self._row.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        margins = self._row.contentsMargins()
        needed = sum(group.minimumSize().width() for group in self._groups)
        room = self.width() - margins.left() - margins.right() - SPACING - LOOSE
        is_parted = needed > room and not self._groups[1].isEmpty()
        if is_parted != self.is_parted:
            ways = QBoxLayout.Direction
            self._row.setDirection(ways.TopToBottom if is_parted else ways.LeftToRight)
            self._row.setSpacing(SPACING // 2 if is_parted else SPACING)
            self.updateGeometry()
