"""The actions of one window: made from the table, with the keys the user gave them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenuBar, QWidget

from gui.actions import (
    ACTIONS,
    BY_ID,
    GROUPS,
    LABEL_KEYS,
    ONE_OF,
    WITHIN,
    ActionSpec,
    Context,
    translated,
)
from gui.key_menu import KeyMenu
from gui.settings import Settings

SIGNS = {
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_Backspace: "⌫",
    Qt.Key.Key_Left: "←",
    Qt.Key.Key_Right: "→",
    Qt.Key.Key_Up: "↑",
    Qt.Key.Key_Down: "↓",
}
"""Keys whose sign is shorter than their name."""

Handlers = Mapping[str, Callable[[], object]]


class ActionSet(QObject):
    """Holds a ``QAction`` for each row of the table."""

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        settings.changed.connect(self._on_setting)
        self._actions = {spec.id: self._make(spec) for spec in ACTIONS}
        for beginning in ONE_OF:
            choices = QActionGroup(self)
            for action_id, action in self._actions.items():
                if action_id.startswith(beginning):
                    choices.addAction(action)
        self.name_labels(())

    def name_labels(self, names: Sequence[str]) -> None:
        """Call the actions of the digits by what they give: the schema's labels, in order."""
        for place, key in enumerate(LABEL_KEYS):
            usual = BY_ID[f"label-{key}"].menu_text.format(place + 1)
            text = names[place].replace("&", "&&") if place < len(names) else usual
            self._actions[f"label-{key}"].setText(text)

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def _on_setting(self, key: str) -> None:
        if key == "keys":
            self.take_keys()

    def _make(self, spec: ActionSpec) -> QAction:
        action = QAction(spec.menu_text, self)
        action.setObjectName(spec.id)
        action.setCheckable(spec.checkable)
        # Roles would move entries to another menu on macOS by guessing from their text.
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.setShortcutContext(
            Qt.ShortcutContext.WindowShortcut
            if spec.context is Context.WINDOW
            else Qt.ShortcutContext.WidgetWithChildrenShortcut
        )
        action.setShortcuts([QKeySequence(key) for key in self.keys_of(spec.id)])
        return action

    def keys_of(self, action_id: str) -> tuple[str, ...]:
        """Return the portable key sequences of an action, the first one shown."""
        mine = self._settings.keys_of(action_id)
        return BY_ID[action_id].shortcuts if mine is None else mine

    def take_keys(self) -> None:
        """Give every action the keys that hold now."""
        for action_id, action in self._actions.items():
            action.setShortcuts([QKeySequence(key) for key in self.keys_of(action_id)])

    def key_text(self, action_id: str) -> str:
        """Return the action's first key as the user reads it, empty where there is none."""
        keys = self.keys_of(action_id)
        return key_text(keys[0]) if keys else ""

    def connect_handlers(self, handlers: Handlers) -> None:
        """Connect each action to its handler; both must have the same ids."""
        assert handlers.keys() == self._actions.keys(), (  # noqa: S101 - a mistake in here
            handlers.keys() ^ self._actions.keys()
        )
        for action_id, handler in handlers.items():
            self._actions[action_id].triggered.connect(_without_argument(handler))

    def hold_in(self, *widgets: QWidget) -> None:
        """Let the review keys hold in these widgets."""
        for spec in ACTIONS:
            if spec.context is Context.REVIEW:
                for widget in widgets:
                    widget.addAction(self._actions[spec.id])

    def fill(self, bar: QMenuBar) -> None:
        """Put all actions into the menus of ``bar``; menus within menus come last."""
        menus: dict[str, KeyMenu] = {}
        within: list[str] = []
        for group, text in GROUPS:
            menus[group] = KeyMenu(self.key_text, translated(text), bar)
            menus[group].setObjectName(f"menu-{group}")
            if group in WITHIN:
                within.append(group)
            else:
                bar.addMenu(menus[group])
        for spec in ACTIONS:
            if spec.separated:
                menus[spec.group].addSeparator()
            menus[spec.group].addAction(self._actions[spec.id])
        for group in within:
            above = menus[WITHIN[group]]
            if group == next(each for each in within if WITHIN[each] == WITHIN[group]):
                above.addSeparator()
            above.addMenu(menus[group])

    def set_state(self, *, project: bool, article: bool) -> None:
        """Enable what makes sense with or without a project and an article."""
        holds = {"": True, "project": project, "article": article}
        for spec in ACTIONS:
            self._actions[spec.id].setEnabled(holds[spec.state])


def key_text(keys: str) -> str:
    """Return a portable key sequence as it is written on the keys of the keyboard."""
    text = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    if sys.platform == "darwin":
        return text
    *held, last = text.rsplit("+", 1) if len(text) > 1 and not text.endswith("+") else [text]
    key = QKeySequence(keys)[0].key()  # type: ignore[index]  # missing in the stubs
    sign = SIGNS.get(key, last)
    return "+".join((*held, sign))


def _without_argument(handler: Callable[[], object]) -> Callable[[bool], None]:
    def handle(_checked: bool = False) -> None:
        handler()

    return handle
