"""Which keys an action may have: pure functions over the table of actions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from gui.actions import ACTIONS, BY_ID, ActionSpec, Context

Keys = Callable[[str], Iterable[str]]
"""Tells the portable key sequences of an action by its id."""


class Refusal(Enum):
    """Why a key cannot be had."""

    TAKEN = auto()
    PLAIN = auto()
    FIXED = auto()


FIXED = frozenset({"Escape", "Esc"})
"""Keys that always mean the same."""


def rival(action_id: str, key: str, keys_of: Keys) -> ActionSpec | None:
    """Return the other action that ``key`` would set off as well, ``None`` without one.

    An action that holds everywhere clashes with all, others with those of their context.
    """
    mine = BY_ID[action_id]
    wanted = _portable(key)
    for spec in ACTIONS:
        if spec.id == action_id or not _meet(mine.context, spec.context):
            continue
        if any(_portable(other) == wanted for other in keys_of(spec.id)):
            return spec
    return None


def refusal(action_id: str, key: str, keys_of: Keys) -> Refusal | None:
    """Return why ``key`` cannot be given to an action, ``None`` where it can."""
    if _portable(key) in FIXED:
        return Refusal.FIXED
    if BY_ID[action_id].context is Context.WINDOW and _is_plain(key):
        return Refusal.PLAIN
    return Refusal.TAKEN if rival(action_id, key, keys_of) is not None else None


def clashes(keys_of: Keys) -> list[tuple[str, str, str]]:
    """Return every key that sets off two actions: the key and both ids."""
    return [
        (key, spec.id, other.id)
        for spec in ACTIONS
        for key in keys_of(spec.id)
        if (other := rival(spec.id, key, keys_of)) is not None and spec.id < other.id
    ]


def _meet(one: Context, other: Context) -> bool:
    return one is other or Context.WINDOW in (one, other)


def _is_plain(key: str) -> bool:
    """Say whether a key is one that is typed or moves a cursor."""
    combination = QKeySequence(key)[0]  # type: ignore[index]  # missing in the stubs
    held = combination.keyboardModifiers() & ~Qt.KeyboardModifier.KeypadModifier
    is_function = Qt.Key.Key_F1.value <= combination.key().value <= Qt.Key.Key_F35.value
    return held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier) and (
        not is_function
    )


def _portable(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
