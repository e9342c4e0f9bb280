"""What the program remembers for its user, outside any project."""

from __future__ import annotations

import getpass
import os
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSettings, QStandardPaths, Signal

Plain = str | int | bool | float


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing a user can set; ``default`` also tells the type."""

    key: str
    default: Plain


SETTINGS = (
    Setting("annotator", ""),
    Setting("language", ""),
    Setting("theme", "system"),
    Setting("zoom", 1.0),
    Setting("mode", "normal"),
    Setting("measure", 68),
    Setting("spacing", 1.0),
    Setting("face", "serif"),
    Setting("show_rejected", False),
    Setting("show_queue", True),
    Setting("show_inspector", True),
    Setting("pause_limit", 60),
    Setting("reading_speed", 7.0),
    Setting("last_project", ""),
    Setting("recent_projects", ""),
    Setting("picture_folder", ""),
    Setting("export_folder", ""),
    Setting("tour_seen", False),
    Setting("queue_order", "import"),
)

_DEFAULTS = {setting.key: setting.default for setting in SETTINGS}


def settings_file() -> Path:
    """Return where settings are kept; the variable GOLDLESE_HOME moves all user files."""
    home = os.environ.get("GOLDLESE_HOME")
    if home:
        return Path(home) / "settings.ini"
    place = QStandardPaths.writableLocation(
        QStandardPaths.StandardLocation.GenericConfigLocation
    )
    return Path(place) / "goldlese" / "settings.ini"


class Settings(QObject):
    """The settings of the user; only what differs from the default is written.

    Signals:
        changed(str): The key of a setting that has another value now.
    """

    changed = Signal(str)

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = QSettings(str(path or settings_file()), QSettings.Format.IniFormat, self)
        self._held: dict[str, Plain] = {}

    def hold(self, key: str, value: Plain) -> None:
        """Use ``value`` until the program ends, whatever is remembered."""
        self._held[key] = value

    def get(self, key: str) -> Plain:
        """Return a setting of ``SETTINGS``, the default where the file holds nonsense."""
        if key in self._held:
            return self._held[key]
        default = _DEFAULTS[key]
        value = str(self._store.value(key, default))
        if isinstance(default, bool):
            return value.lower() == "true"
        try:
            return type(default)(value)
        except (TypeError, ValueError):
            return default

    def text(self, key: str) -> str:
        return str(self.get(key))

    def number(self, key: str) -> float:
        return float(self.get(key))

    def flag(self, key: str) -> bool:
        return bool(self.get(key))

    def put(self, key: str, value: Plain) -> None:
        """Remember a setting of ``SETTINGS``."""
        if value == self.get(key):
            return
        self._held.pop(key, None)
        if value == _DEFAULTS[key]:
            self._store.remove(key)
        else:
            self._store.setValue(key, value)
        self.changed.emit(key)

    @property
    def annotator(self) -> str:
        """The name decisions are made under: the one set, else the name of the login."""
        return self.text("annotator") or _login_name()

    def keys_of(self, action: str) -> tuple[str, ...] | None:
        """Return the keys the user gave an action, ``None`` where they are the usual ones."""
        value = self._store.value(f"keys/{action}")
        if value is None:
            return None
        return tuple(part for part in str(value).split(" | ") if part)

    def put_keys(self, action: str, keys: tuple[str, ...] | None) -> None:
        """Remember the keys of an action; ``None`` are the usual ones."""
        if keys is None:
            self._store.remove(f"keys/{action}")
        else:
            self._store.setValue(f"keys/{action}", " | ".join(keys))
        self.changed.emit("keys")

    def place(self, name: str) -> QByteArray:
        """Return the remembered geometry or state of a widget, empty where there is none."""
        value = self._store.value(f"places/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def put_place(self, name: str, state: QByteArray) -> None:
        self._store.setValue(f"places/{name}", state)

    def write(self) -> None:
        """Write to disk now what is waiting."""
        self._store.sync()


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "annotator"
