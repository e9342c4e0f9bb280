"""What a check found."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from export.console import number


@dataclass(slots=True)
class Report:
    """Errors and warnings as sentences, and counts of what was proved by what it is called."""

    errors: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    proved: Counter[str] = field(default_factory=Counter)

    def summary(self) -> str:
        """Return one line: what was proved, and how much is wrong."""
        proved = ", ".join(number(count, what) for what, count in self.proved.items() if count)
        found = [number(len(self.errors), "error"), number(len(self.warnings), "warning")]
        return f"{proved or 'nothing'} proved; {', '.join(found)}"
