"""Places in a Qt model."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex

AnyIndex = QModelIndex | QPersistentModelIndex

NOWHERE = QModelIndex()
"""What Qt gives as the parent of rows in a list or table."""
