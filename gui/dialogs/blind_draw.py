"""Asks which share of the articles is to be reviewed blind."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from annotations.model import ArticleSummary, ReviewState
from gui.styles import without_icons

SHARE = 20
"""Per cent that are offered at first."""


class BlindDraw(QDialog):
    """A share and a seed; the same seed draws the same articles.

    Signals:
        wanted(float, int): A share (0 to 1) is to be drawn with a seed.
    """

    wanted = Signal(float, int)

    def __init__(self, rows: Sequence[ArticleSummary], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Blind articles"))
        self._blind = sum(row.blind for row in rows)
        self._fresh = sum(row.state is ReviewState.NEW and not row.blind for row in rows)
        text = QLabel(
            self.tr(
                "In a blind article no candidates are shown: what is found there tells how "
                "much the candidates lead you. Articles that are begun are not drawn. The "
                "record says which articles were blind."
            ),
            self,
        )
        text.setWordWrap(True)
        self.share = QSpinBox(self)
        self.share.setRange(0, 100)
        self.share.setSuffix(" %")
        self.share.setValue(SHARE)
        self.seed = QSpinBox(self)
        self.seed.setRange(0, 999_999)
        self.seed.setValue(1)
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        form = QFormLayout()
        form.addRow(self.tr("&Share of the articles"), self.share)
        form.addRow(self.tr("S&eed of the draw"), self.seed)
        self.box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._draw = self.box.addButton(
            self.tr("&Draw"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.box.accepted.connect(self._on_accepted)
        self.box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(text)
        column.addLayout(form)
        column.addWidget(self.told)
        column.addWidget(self.box)
        without_icons(self)
        self.share.valueChanged.connect(self._tell)
        self.setMinimumWidth(440)
        self._tell()

    @property
    def drawn(self) -> int:
        """How many articles would be drawn now."""
        share = self.share.value() / 100
        wanted = max(round(share * (self._fresh + self._blind)), 1 if share else 0)
        return min(max(wanted - self._blind, 0), self._fresh)

    def _tell(self) -> None:
        text = self.tr("Of {0} articles not begun %n would be drawn", "", self.drawn)
        text = text.format(self._fresh)
        if self._blind:
            text += "; " + self.tr("%n are blind already", "", self._blind)
        self.told.setText(text + ".")
        self._draw.setEnabled(self.drawn > 0)

    def _on_accepted(self) -> None:
        self.wanted.emit(self.share.value() / 100, self.seed.value())
        self.accept()
