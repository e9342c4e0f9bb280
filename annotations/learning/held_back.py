"""The candidates that the memory changed or held back in an article, as they were before.

Kept in the project, so that they come again when what was learnt is undone or forgotten.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from annotations.model import ArticleId, Candidate
from annotations.session import ReviewSession
from annotations.store.reading import ProjectReading
from annotations.store.rows import candidate_of, row_of

PREFIX = "held-back/"
"""Before the article's id: the name under which its record lies among what was learnt."""


def held_back(project: ProjectReading, article_id: ArticleId) -> tuple[Candidate, ...]:
    """Return the candidates of an article as they were before the memory changed them."""
    data = project.learnt_data(PREFIX + article_id)
    return tuple(candidate_of(row) for row in json.loads(data)) if data else ()


def hold_back(
    session: ReviewSession, article_id: ArticleId, candidates: Sequence[Candidate]
) -> None:
    """Keep ``candidates`` as those that the memory has changed in an article."""
    name = PREFIX + article_id
    if not candidates:
        if session.learnt_data(name) is not None:
            session.forget_learnt(name)
        return
    rows = [row_of(one) for one in candidates]
    data = json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()
    session.put_learnt(name, {"candidates": len(rows)}, data)
