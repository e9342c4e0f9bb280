"""An event on its way to a candidate, and what governs it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from annotations.candidates.events.judgements import ASSERTED
from annotations.candidates.events.mentions import Known
from annotations.candidates.events.tables import Frame
from annotations.candidates.events.triggers import Trigger


@dataclass(slots=True)
class Filled:
    """The filled roles of one event; each filler once per role, in the order found."""

    roles: dict[str, list[Known]] = field(default_factory=dict)

    def add(self, role: str, fillers: Sequence[Known]) -> None:
        """Add ``fillers`` to a role; without any it stays as it is."""
        known = self.roles.get(role)
        if known is not None:
            known += [filler for filler in fillers if filler not in known]
        elif fillers:
            self.roles[role] = list(fillers)

    def has(self, role: str) -> bool:
        return role in self.roles

    def all(self) -> list[Known]:
        """Return the fillers of all roles."""
        return [known for fillers in self.roles.values() for known in fillers]

    def has_any(self, roles: Iterable[str]) -> bool:
        return not self.roles.keys().isdisjoint(roles)

    def first_of(self, roles: Sequence[str]) -> Sequence[Known]:
        """Return the fillers of the first of ``roles`` that is filled."""
        return next((self.roles[role] for role in roles if role in self.roles), ())


@dataclass(slots=True, eq=False)
class Found:
    """One event; ``topics`` are other events. ``score`` lies in 0..1.

    ``factuality`` and the ``reason`` for it are told when it is sure to be proposed.
    """

    trigger: Trigger
    frame: Frame
    filled: Filled
    score: float
    factuality: str = ASSERTED
    reason: str = ""
    topics: list[Found] = field(default_factory=list)

    @property
    def is_statement(self) -> bool:
        return self.frame.type == "Statement"

    @property
    def is_main(self) -> bool:
        """Whether it is what its clause is about, not a side remark."""
        return self.trigger.kind in ("verb", "idiom")
