"""Brown clusters of a million German words: words that stand in like places share a number.

The lowest bits of a number are the first steps down the tree of clusters.
"""

from __future__ import annotations

from functools import cache, lru_cache

from annotations.candidates.data_files import mapped

_FILE = "clusters.marisa"

LONGEST = 64
"""Letters of the longest word that is looked for."""


@cache
def _trie() -> object:
    import marisa_trie  # noqa: PLC0415 - loaded on first use

    return marisa_trie.RecordTrie("<H").mmap(str(mapped(_FILE)))


@lru_cache(maxsize=65536)
def cluster(word: str) -> int:
    """Return the number of the cluster of ``word``, 0 where it is in none."""
    if len(word) > LONGEST or "\0" in word:
        return 0
    found = _trie().get(word)  # type: ignore[attr-defined]
    return int(found[0][0]) if found else 0


def is_common(word: str) -> bool:
    """Say whether ``word`` in lower case is a word of its own, as most names are not."""
    return cluster(word.lower()) != 0
