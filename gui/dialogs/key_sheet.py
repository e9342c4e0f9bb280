"""All keys on one sheet, made from the table of actions."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotations.schema import Schema
from gui.actions import ACTIONS, GROUPS, ActionSpec, translated
from gui.language import in_language
from gui.panels.hint_row import key_font, paint_key
from gui.panels.inspector import Heading
from gui.styles import without_icons
from gui.theme import Theme

COLUMNS = (
    ("review", "edit", "drawing", "text"),
    ("labels", "edges", "zones", "project"),
    ("go", "view", "candidates", "help"),
)
"""The groups in each column; about as many keys in each."""


class KeyCap(QWidget):
    """One key as a picture; its text is the accessible name."""

    def __init__(self, text: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = text
        self._theme = theme
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._text) + 8, metrics.height() + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rect = QRectF(self.rect())
            paint_key(painter, rect, self._text, key_font(self.font()), self._theme)


class KeySheet(QDialog):
    """Shows the keys that hold now, in columns.

    Signals:
        change_wanted(): Keys are to be changed; the sheet is closed.
    """

    change_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        key_text: Callable[[str], str],
        schema: Schema | None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        self._theme = theme
        self._key_text = key_text
        self._schema = schema
        sheet = QWidget(self)
        columns = QHBoxLayout(sheet)
        columns.setSpacing(36)
        sides = [QVBoxLayout() for _ in COLUMNS]
        for side in sides:
            side.setSpacing(6)  # else it is that of the columns
            columns.addLayout(side)
        for group, title in GROUPS:
            specs = [
                spec
                for spec in ACTIONS
                if spec.group == group and key_text(spec.id) and self._text_of(spec)
            ]
            if specs:
                column = next(i for i, groups in enumerate(COLUMNS) if group in groups)
                self._add_group(sides[column], translated(title).replace("&", ""), specs)
        for side in sides:
            side.addStretch(1)
        area = QScrollArea(self)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setAccessibleName(self.windowTitle())
        area.setWidget(sheet)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        change = buttons.addButton(
            self.tr("&Change keys …"), QDialogButtonBox.ButtonRole.ActionRole
        )
        change.setAutoDefault(False)
        change.clicked.connect(self._on_change)
        whole = QVBoxLayout(self)
        whole.addWidget(area)
        whole.addWidget(buttons)
        without_icons(self)
        wanted = sheet.sizeHint()
        # Room for the frame that the system draws around it.
        self.resize(wanted.width() + 60, min(wanted.height() + 80, parent.height() - 60))

    def _on_change(self) -> None:
        self.accept()
        self.change_wanted.emit()

    def _add_group(self, side: QVBoxLayout, title: str, specs: list[ActionSpec]) -> None:
        side.addWidget(Heading(title, self))
        grid = QGridLayout()
        grid.setVerticalSpacing(3)
        grid.setHorizontalSpacing(14)
        grid.setColumnStretch(0, 1)
        for row, spec in enumerate(specs):
            label = QLabel(self._text_of(spec), self)
            grid.addWidget(label, row, 0)
            cap = KeyCap(self._key_text(spec.id), self._theme, self)
            grid.addWidget(cap, row, 1, Qt.AlignmentFlag.AlignRight)
        side.addLayout(grid)
        side.addSpacing(12)

    def _text_of(self, spec: ActionSpec) -> str:
        """Return what an action does; empty for a digit to which the schema has no label."""
        if spec.group != "labels":
            return spec.label.rstrip(" …")
        place = next(i for i, each in enumerate(_labels()) if each.id == spec.id)
        labels = self._schema.labels if self._schema else ()
        if place >= len(labels):
            return ""
        return f"{labels[place].name}  {in_language(labels[place].names)}"


def _labels() -> list[ActionSpec]:
    return [spec for spec in ACTIONS if spec.group == "labels"]
