"""What stands under the title of an article in the queue."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetrics

from gui.panels.queue_delegate import fitting

PARTS = ("new, 78 open", "DW", "10 Nov 2017")


@pytest.fixture
def metrics(qapp):
    return QFontMetrics(QFont())


def test_with_room_everything_is_said(metrics):
    assert fitting(PARTS, metrics, 2000) == "new, 78 open · DW · 10 Nov 2017"


def test_without_room_whole_parts_go_the_last_ones_first(metrics):
    width = metrics.horizontalAdvance("new, 78 open · DW") + 4
    assert fitting(PARTS, metrics, width) == "new, 78 open · DW"
    assert fitting(PARTS, metrics, metrics.horizontalAdvance(PARTS[0])) == PARTS[0]


def test_the_first_part_is_shortened_only_where_nothing_else_helps(metrics):
    said = fitting(PARTS, metrics, metrics.horizontalAdvance(PARTS[0]) - 4)
    assert said.endswith("…")
    assert said[:3] == "new"
