"""The reader's own statistics: seconds per decision, by kind and by article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from annotations.model import ArticleId, ItemState
from gui.models.row_model import RowModel
from gui.panels.inspector import Heading
from gui.panels.row_table import RowTable
from gui.review.pace import Pace, Paces
from gui.sentences import decimal, state_name
from gui.styles import without_icons
from gui.theme import Theme

Texts = tuple[str, ...]

DONE = (ItemState.ACCEPTED, ItemState.CORRECTED, ItemState.REJECTED, ItemState.ADDED)


class Statistics(QDialog):
    """Shows how long decisions took.

    Signals:
        limit_changed(int): Pauses longer than so many seconds are not to count any more.
    """

    limit_changed = Signal(int)

    def __init__(self, theme: Theme, pause_limit: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Your pace"))
        self.summary = QLabel(self.tr("Counting …"), self)
        self.summary.setWordWrap(True)
        headers = (self.tr("Decisions"), self.tr("Number"), self.tr("Mean"), self.tr("Median"))
        self.kinds = RowModel[Texts](4, tuple, self, headers)
        kinds = self._table(self.tr("Seconds by kind of decision"), self.kinds, theme)
        headers = (
            self.tr("Article"),
            self.tr("Decisions"),
            self.tr("Time"),
            self.tr("Seconds each"),
        )
        self.articles = RowModel[Texts](4, tuple, self, headers)
        articles = self._table(self.tr("Seconds by article"), self.articles, theme)
        self.limit = QSpinBox(self)
        self.limit.setRange(5, 3600)
        self.limit.setValue(pause_limit)
        self.limit.setSuffix(self.tr(" s"))
        self.limit.valueChanged.connect(self.limit_changed)
        asked = QLabel(self.tr("From now on &pauses do not count that are longer than"), self)
        asked.setBuddy(self.limit)
        asked.setWordWrap(True)
        self.limit.setAccessibleName(self.tr("Longest pause that counts, in seconds"))
        line = QHBoxLayout()
        line.addWidget(asked, 1)
        line.addWidget(self.limit)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(self.summary)
        column.addWidget(Heading(self.tr("By kind"), self))
        column.addWidget(kinds, 3)
        column.addWidget(Heading(self.tr("By article"), self))
        column.addWidget(articles, 2)
        column.addLayout(line)
        column.addWidget(box)
        without_icons(self)
        self.resize(min(660, parent.width()), min(640, parent.height() - 40))

    def _table(self, name: str, rows: RowModel[Texts], theme: Theme) -> RowTable:
        table = RowTable(name, self)
        table.setModel(rows)
        table.set_theme(theme)
        table.stretch(0)
        table.horizontalHeader().show()
        table.horizontalHeader().setHighlightSections(False)
        return table

    def show_paces(self, paces: Paces, titles: Mapping[ArticleId, str]) -> None:
        """Show what was counted; articles in the order of ``titles``."""
        self.summary.setText(self._summary(paces))
        self.kinds.set_rows(self._kinds(paces))
        self.articles.set_rows(
            [
                (title, str(pace.count), time_text(pace.seconds), decimal(pace.mean, 1))
                for article, title in titles.items()
                if (pace := paces.articles.get(article)) is not None and pace.count
            ]
        )

    def _summary(self, paces: Paces) -> str:
        whole = paces.whole
        if not whole.count:
            text = self.tr("No decision has been timed yet.")
        else:
            text = self.tr(
                "%n decision(s) in {0} at work: {1} s each, half of them in at most {2} s.",
                "",
                whole.count,
            ).format(
                time_text(whole.seconds),
                decimal(whole.mean, 1),
                decimal(whole.median, 1),
            )
        if paces.at_once:
            more = self.tr("%n made many at once are not timed.", "", paces.at_once)
            text += " " + more
        return text

    def _kinds(self, paces: Paces) -> Sequence[Texts]:
        names = {"mention": self.tr("Mentions, {0}"), "event": self.tr("Events, {0}")}
        return [
            (names[kind].format(state_name(state)), *_figures(pace))
            for kind in names
            for state in DONE
            if (pace := paces.kinds.get((kind, state))) is not None and pace.count
        ]


def _figures(pace: Pace) -> Texts:
    return str(pace.count), decimal(pace.mean, 1), decimal(pace.median, 1)


def time_text(seconds: float) -> str:
    """Return a stretch of time as minutes and seconds, or hours and minutes."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"
