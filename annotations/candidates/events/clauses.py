"""Clauses of a sentence, as values: their words, verbs, voice and mood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from annotations.candidates.events.tables import Form


@dataclass(slots=True)
class Verb:
    """One lexical verb of a clause: the word, its reading, its particle's word index or -1."""

    at: int
    form: Form
    particle: int = -1


@dataclass(slots=True, eq=False)
class Clause:
    """One clause. ``words`` are word indices of the sentence, in order.

    ``kind`` is ``main``, ``sub``, ``rel`` or ``inf``; ``intro`` the subjunction or relative
    word; ``finite`` the index of the finite verb or -1; ``auxiliary`` its verb where it is
    one; ``mood`` tense and number of the finite verb (``ps``, ``ks`` ...). ``shares`` is the
    clause before "und" whose subject or auxiliary holds here too; ``parent`` the one before;
    ``closed``: a colon or full stop has ended it; ``lows`` are its words, folded.
    """

    kind: str
    intro: str
    words: list[int]
    finite: int = -1
    auxiliary: str = ""
    mood: str = ""
    verbs: list[Verb] = field(default_factory=list)
    parent: Clause | None = None
    shares: Clause | None = None
    worden: bool = False
    werden: bool = False
    closed: bool = False
    lows: Sequence[str] = ()

    @property
    def passive(self) -> bool:
        """Whether a past participle of the clause is passive."""
        if self.worden or (self.werden and self.auxiliary != "haben"):
            return True
        return self.auxiliary in ("werden", "sein")

    @property
    def origin(self) -> Clause:
        """The first of the clauses that share a subject or auxiliary."""
        clause = self
        while clause.shares is not None:
            clause = clause.shares
        return clause
