"""The sheet of keys."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QScrollArea, QWidget

from annotations.schema_files import read_schema
from gui.action_set import key_text
from gui.actions import ACTIONS, BY_ID, GROUPS
from gui.dialogs.key_sheet import COLUMNS, KeyCap, KeySheet
from gui.language import LANGUAGES, install_language
from gui.theme import read_theme


def first_key(action_id):
    keys = BY_ID[action_id].shortcuts
    return key_text(keys[0]) if keys else ""


def sheet(qtbot, schema, parent):
    qtbot.addWidget(parent)
    made = KeySheet(read_theme("light"), first_key, schema, parent)
    made.show()
    return made


def shown(made):
    return [cap.accessibleName() for cap in made.findChildren(KeyCap)]


def test_every_group_has_its_column():
    placed = [group for column in COLUMNS for group in column]
    with_keys = {spec.group for spec in ACTIONS if spec.shortcuts}
    assert with_keys <= set(placed) <= {group for group, _ in GROUPS}
    assert len(placed) == len(set(placed))


def test_it_shows_each_key_but_digits_without_a_label(qtbot):
    parent = QWidget()
    parent.resize(1280, 800)
    expected = sorted(key for key in map(first_key, BY_ID) if key)
    assert sorted(shown(sheet(qtbot, read_schema("conflict-news"), parent))) == expected
    few = read_schema("germeval-2014")
    assert len(few.labels) < 10
    assert len(shown(sheet(qtbot, few, parent))) == len(expected) - 10 + len(few.labels)
    assert len(shown(sheet(qtbot, None, parent))) == len(expected) - 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_fits_a_small_screen(qtbot, qapp, language):
    install_language(qapp, language)
    parent = QWidget()
    parent.resize(1280, 800)
    made = sheet(qtbot, read_schema("conflict-news"), parent)
    install_language(qapp, "en")
    assert made.height() < 800
    inner = made.findChild(QScrollArea).widget().sizeHint()
    assert inner.width() + 60 <= 1280
