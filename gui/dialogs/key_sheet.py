"""All keys on one sheet, made from the table of actions."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
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
from gui.panels.hint_row import key_font, key_size, paint_key
from gui.panels.inspector import Heading
from gui.styles import without_icons
from gui.theme import Theme

COLUMNS = (
    ("review", "edit", "drawing", "text"),
    ("labels", "edges", "zones", "project"),
    ("go", "view", "candidates", "help"),
)
"""The groups in each column where there is room for all; about as many keys in each."""

LAYOUTS = (
    COLUMNS,
    (
        ("review", "edit", "labels", "zones", "project"),
        ("go", "view", "edges", "candidates", "drawing", "text", "help"),
    ),
    (tuple(group for column in COLUMNS for group in column),),
)
"""The groups in each column, for less and less room."""

BETWEEN = 36
"""Pixels between two columns."""


class KeyCap(QWidget):
    """One key as a picture; its text is the accessible name."""

    def __init__(self, text: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = text
        self._theme = theme
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        size = key_size(self._text, key_font(self.font()))
        return QSize(size.width() + 1, max(size.height() + 1, self.fontMetrics().height() + 4))

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
        self._groups: dict[str, QWidget] = {}
        for group, title in GROUPS:
            specs = [
                spec
                for spec in ACTIONS
                if spec.group == group and key_text(spec.id) and self._text_of(spec)
            ]
            if specs:
                self._groups[group] = self._group(translated(title).replace("&", ""), specs)
        area = _Columns(self._groups, self)
        area.setAccessibleName(self.windowTitle())
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
        wanted = area.wanted()
        # Room for the frame that the system draws around it.
        self.resize(
            min(wanted.width() + 60, parent.width()),
            min(wanted.height() + 80, parent.height() - 60),
        )

    def _on_change(self) -> None:
        self.accept()
        self.change_wanted.emit()

    def _group(self, title: str, specs: list[ActionSpec]) -> QWidget:
        group = QWidget(self)
        side = QVBoxLayout(group)
        side.setContentsMargins(0, 0, 0, 12)
        side.setSpacing(6)
        side.addWidget(Heading(title, group))
        grid = QGridLayout()
        grid.setVerticalSpacing(3)
        grid.setHorizontalSpacing(14)
        grid.setColumnStretch(0, 1)
        for row, spec in enumerate(specs):
            grid.addWidget(QLabel(self._text_of(spec), group), row, 0)
            cap = KeyCap(self._key_text(spec.id), self._theme, group)
            grid.addWidget(cap, row, 1, Qt.AlignmentFlag.AlignRight)
        side.addLayout(grid)
        return group

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


class _Columns(QScrollArea):
    """Shows the groups in as many columns as there is room for; what is too high scrolls."""

    def __init__(self, groups: Mapping[str, QWidget], parent: QWidget) -> None:
        super().__init__(parent)
        self._groups = groups
        self._widths = {name: group.sizeHint().width() for name, group in groups.items()}
        self._shown: tuple[tuple[str, ...], ...] = ()
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self._sheet = QWidget(self)
        self._columns = QHBoxLayout(self._sheet)
        self._sides = [QVBoxLayout() for _ in COLUMNS]
        for side in self._sides:
            side.setSpacing(6)  # else it is that of the columns
            self._columns.addLayout(side)
        self.setWidget(self._sheet)
        self._show(LAYOUTS[0])

    def wanted(self) -> QSize:
        """Return how large the sheet is with all columns side by side."""
        return self._sheet.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        fitting = (layout for layout in LAYOUTS if self._width_of(layout) <= room)
        self._show(next(fitting, LAYOUTS[-1]))
        self._wrap(wrapped=self._width_of(self._shown) > room)

    def _width_of(self, layout: tuple[tuple[str, ...], ...]) -> int:
        widths = [max(self._widths.get(name, 0) for name in column) for column in layout]
        margins = self._columns.contentsMargins()
        return sum(widths) + BETWEEN * (len(widths) - 1) + margins.left() + margins.right()

    def _show(self, layout: tuple[tuple[str, ...], ...]) -> None:
        if layout == self._shown:
            return
        self._shown = layout
        for side in self._sides:
            while side.takeAt(0) is not None:
                pass
        for side, column in zip(self._sides, layout, strict=False):
            for name in column:
                if name in self._groups:
                    side.addWidget(self._groups[name])
            side.addStretch(1)
        self._columns.setSpacing(BETWEEN if len(layout) > 1 else 0)

    def _wrap(self, *, wrapped: bool) -> None:
        """Break the texts into lines where not even one column has room."""
        for group in self._groups.values():
            for label in group.findChildren(QLabel):
                label.setWordWrap(wrapped and not isinstance(label, Heading))
