"""A screen that nobody sees, large enough for the window at its usual size, even doubled."""

from __future__ import annotations

from pathlib import Path

LARGE_SCREEN = f"offscreen:configfile={Path(__file__).with_name('screen.json')}"
"""For ``QT_QPA_PLATFORM``; ``offscreen`` alone is so small that the window would shrink."""
