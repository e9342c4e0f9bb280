"""What a running program holds: objects, threads, open files, memory, bytes on disk."""

from __future__ import annotations

import ctypes
import gc
import os
import threading
from collections import Counter
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import getCppPointer


def qt_objects() -> Counter[str]:
    """Return how many objects Qt holds below the application and its windows, by class.

    What is to be deleted later is deleted first. An object without parent is not seen.
    """
    tidy()
    app = QApplication.instance()
    roots = [app, *QApplication.topLevelWidgets()]
    seen: dict[int, QObject] = {}
    for root in roots:
        for each in (root, *root.findChildren(QObject)):
            seen[getCppPointer(each)[0]] = each
    counts = Counter(each.metaObject().className() for each in seen.values())
    counts["(all)"] = len(seen)
    counts["(widgets)"] = sum(isinstance(each, QWidget) for each in seen.values())
    counts["(timers)"] = sum(isinstance(each, QTimer) for each in seen.values())
    counts["(windows)"] = len(roots) - 1
    return counts


def python_objects(*packages: str) -> Counter[str]:
    """Return how many objects of classes of these packages Python holds, by class."""
    tidy()
    found: Counter[str] = Counter()
    for each in gc.get_objects():
        kind = type(each)
        if str(kind.__module__).split(".")[0] in packages:
            found[f"{kind.__module__}.{kind.__qualname__}"] += 1
    return found


def tidy() -> None:
    """Delete what is to be deleted later, and collect what nobody holds."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


def open_files() -> list[str]:
    """Return what the open descriptors of this process point to; nothing where none tells."""
    found: list[str] = []
    for each in Path("/proc/self/fd").glob("*"):
        with suppress(OSError):
            found.append(str(each.readlink()))
    return found


def resident_kb() -> int:
    """Return the resident memory in KB, what is free given back first; 0 where none tells."""
    tidy()
    try:
        ctypes.CDLL(None).malloc_trim(0)
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except (OSError, AttributeError, TypeError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE") // 1024


def vitals(project: Path, log: Path) -> dict[str, int]:
    """Return the figures of the moment."""
    counts, files = qt_objects(), open_files()

    def size(path: Path) -> int:
        return path.stat().st_size if path.exists() else 0

    return {
        "rss_kb": resident_kb(),
        "python_objects": len(gc.get_objects()),
        "qt_objects": counts["(all)"],
        "widgets": counts["(widgets)"],
        "timers": counts["(timers)"],
        "windows": counts["(windows)"],
        "threads": threading.active_count(),
        "descriptors": len(files),
        "connections": sum(each == str(project.resolve()) for each in files),
        "file_bytes": size(project),
        "wal_bytes": size(project.with_name(project.name + "-wal")),
        "log_bytes": size(log),
    }
