"""Brown clusters of 850,000 German words: words that stand in like places share a number.

The lowest bits of a number are the first steps down the tree of clusters.
"""

from __future__ import annotations

from functools import cache, lru_cache

from annotations.candidates.clusters_file import ROWS, WORDS, Clusters
from annotations.candidates.data_files import mapped

LONGEST = 64
"""Letters of the longest word that is looked for."""


@cache
def _clusters() -> Clusters:
    return Clusters(mapped(WORDS), mapped(ROWS))


@lru_cache(maxsize=65536)
def cluster(word: str) -> int:
    """Return the number of the cluster of ``word``, 0 where it is in none."""
    if len(word) > LONGEST or "\0" in word:
        return 0
    return _clusters().of(word)


def is_common(word: str) -> bool:
    """Say whether ``word`` in lower case is a word of its own, as most names are not."""
    return cluster(word.lower()) != 0
