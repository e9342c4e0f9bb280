"""The list of labels or event types: type to filter, Enter to choose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from annotations.schema import EventType, Label, Schema
from gui.actions import LABEL_KEYS
from gui.dialogs.pick_list import PickList, PickRow
from gui.language import current_language, in_language
from gui.naming import two_names
from gui.theme import Theme

WIDTH = 430
ROWS = 16


@dataclass(frozen=True, slots=True)
class Choice:
    """One row: ``name`` is what is chosen, ``digit`` chooses it at once.

    ``lead`` stands first, ``title`` is what else it is called.

    ``key`` is the letter of the schema: typed as a filter it finds the row first of all, with
    Alt it chooses it at once.
    """

    name: str
    lead: str
    title: str
    key: str
    definition: str
    digit: str = ""


def choices_of(schema: Schema, kind: str) -> tuple[Choice, ...]:
    """Return the labels (``mention``) or event types (``event``) of a schema, in its order."""
    every: list[tuple[Label | EventType, str]] = [(each, "") for each in schema.labels]
    if kind == "event":
        every = [(each, each.key) for each in schema.event_types]
    digits = (*LABEL_KEYS, *([""] * len(every)))
    language = current_language()
    return tuple(
        Choice(
            each.name,
            *two_names(schema, each.name, language),
            key,
            in_language(each.definition),
            digit,
        )
        for (each, key), digit in zip(every, digits, strict=False)
    )


def ranked(choices: Sequence[Choice], text: str) -> list[Choice]:
    """Return the choices that ``text`` finds: its key first, then beginnings, then the rest."""
    wanted = text.casefold().strip()
    if not wanted:
        return list(choices)
    found = []
    for place, choice in enumerate(choices):
        names = [each.casefold() for each in (choice.name, choice.lead, choice.title)]
        if choice.key.casefold() == wanted:
            rank = 0
        elif any(name.startswith(wanted) for name in names):
            rank = 1
        elif any(wanted in name for name in names):
            rank = 2
        elif wanted in choice.definition.casefold():
            rank = 3
        else:
            continue
        found.append((rank, place, choice))
    return [choice for _, _, choice in sorted(found, key=lambda each: each[:2])]


class TypeList(PickList):
    """Lies at the place in question; digits, or Alt and a type's letter, choose at once."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.name(self.tr("Type to filter"), self.tr("Type to filter"), self.tr("Types"))
        self._choices: tuple[Choice, ...] = ()

    def offer(self, choices: Sequence[Choice], current: str, at: QPoint) -> None:
        """Show the list at a point of the screen, ``current`` marked."""
        self._choices = tuple(choices)
        self.pop_up(WIDTH, ROWS, current)
        self.show_at(self._fitting(at))

    def _fitting(self, at: QPoint) -> QPoint:
        room = self._over.window().frameGeometry()
        screen = self._over.screen().availableGeometry()
        room = room.intersected(screen) if room.intersects(screen) else screen
        x = max(min(at.x(), room.right() - self.width() - 8), room.left() + 8)
        y = max(min(at.y(), room.bottom() - self.height() - 8), room.top() + 8)
        return QPoint(x, y)

    def rows_for(self, text: str) -> Sequence[PickRow]:
        return [
            PickRow(
                choice.name,
                choice.title,
                choice.lead,
                keys=_keys(choice),
                tip=choice.definition,
            )
            for choice in ranked(self._choices, text)
        ]

    def take_key(self, event: QKeyEvent) -> bool:
        if event.text() in LABEL_KEYS:
            choice = next((c for c in self._choices if c.digit == event.text()), None)
        elif event.modifiers() == Qt.KeyboardModifier.AltModifier:
            choice = next((c for c in self._choices if event.key() == _code(c.key)), None)
        else:
            return False
        if choice is not None:
            self.choose(choice.name)
        return True


def _keys(choice: Choice) -> tuple[str, ...]:
    by_letter = f"Alt+{choice.key.upper()}" if choice.key else ""
    return tuple(key for key in (choice.digit, by_letter) if key)


def _code(letter: str) -> int:
    """Return the code that Qt gives the key of a letter or digit; 0 without one."""
    return ord(letter.upper()) if letter else 0
