"""What a source of candidates is: an article in, candidates out.

A source is any object with this shape; it needs no base class. Sources run one after the
other; each sees what the earlier ones found and may refer to it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from annotations.model import Article, Candidate
from annotations.schema import Schema


@runtime_checkable
class Source(Protocol):
    """Proposes candidates for one article at a time.

    ``name`` is a short word, unique among the sources of a project; ``identity`` is
    ``name@version`` and is written to every candidate and, with a decision, to the gold.
    """

    @property
    def name(self) -> str: ...

    @property
    def identity(self) -> str: ...

    def propose(
        self, article: Article, schema: Schema, found: Sequence[Candidate]
    ) -> Sequence[Candidate]:
        """Return candidates for ``article``; offsets count in its reading text.

        Ids are local to the returned list and to ``found``: an argument refers to a
        candidate of either. Ids of the returned list must not be those of ``found``.
        A source does not change with what it is called with, and the same article gives
        the same candidates.
        """
        ...


def identity(name: str, version: int) -> str:
    """Return the identity of a source, ``name@version``."""
    return f"{name}@{version}"
