"""Expected gain: how much reviewing an article settles in the rest of the project.

Open candidates that share surface, label and context (name, description, derived adjective,
part of a compound) are one question to the memory: answered once, it is answered wherever
else it stands. What an answer is worth is how open the question is, 4p(1-p) of its mean score
p (1 at 0.5, 0 where the program is sure), times the places in other articles that it settles.

The gain of an article is the sum over its questions divided by its open candidates: what one
decision in it settles elsewhere, so that long articles do not win by their length alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from annotations.model import ArticleId
from annotations.store.reading import ProjectReading


def gains_of(project: ProjectReading) -> dict[ArticleId, float]:
    """Return the gain of each article in which something is open to the annotator.

    The questions are gone through twice and never held all together: they are tens of
    thousands in a project of some hundred articles. Their keys are counted by their hashes.
    """
    places = Counter[int]()
    for one in project.open_questions():
        places[hash(one.key)] += one.places
    sums: defaultdict[ArticleId, float] = defaultdict(float)
    still = Counter[ArticleId]()
    for one in project.open_questions():
        # What was made meanwhile was not counted.
        elsewhere = max(places[hash(one.key)] - one.places, 0)
        sums[one.article] += 4 * one.score * (1 - one.score) * elsewhere
        still[one.article] += one.places
    return {article: total / still[article] for article, total in sums.items()}
