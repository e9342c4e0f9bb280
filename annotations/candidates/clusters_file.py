"""The files of the clusters: a trie of words, and beside it what clusters each word is in.

A word stands in the trie once, in lower case, however often it is in the table with capitals;
a word that is capitalised in another way ("iPhone") stands there as it is. The second file,
compressed, tells by the number of each word in the trie which row is its own, first the low
bytes of all, then the high ones; behind them stand the rows: a cluster for each way to
capitalise, 0 for none, in two bytes, little-endian as all desktops are.
"""

from __future__ import annotations

import zlib
from array import array
from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

WORDS = "clusters.marisa"
ROWS = "clusters.zlib"

_WAYS = 3
"""To write a word: as it stands in the trie, with one capital ahead, in capitals only."""

SMALLEST = {"num_tries": 5, "cache_size": 0x800}
"""Of the library: tails of words in tries of their own, and the smallest cache."""


class Clusters:
    """The clusters of words, read from the files of a folder."""

    def __init__(self, words: Path, rows: Path) -> None:
        """Open the trie ``words``, and read the ``rows`` that were written with it."""
        import marisa_trie  # noqa: PLC0415 - loaded on first use

        self._words: Any = marisa_trie.Trie().mmap(str(words))
        data = zlib.decompress(rows.read_bytes())
        size = len(self._words)
        self._low, self._high = data[:size], data[size : 2 * size]
        self._rows = array("H", data[2 * size :])
        self._row = lru_cache(maxsize=16384)(self._find)

    def of(self, word: str) -> int:
        """Return the cluster of ``word``, 0 where it is in none."""
        kept, way = _kept(word)
        row = self._row(kept)
        return 0 if row is None else self._rows[row * _WAYS + way]

    def _find(self, kept: str) -> int | None:
        """Return the number of the row of a word of the trie, ``None`` where it has none."""
        number: int | None = self._words.get(kept)
        return None if number is None else self._low[number] + 256 * self._high[number]


def write(clusters: Mapping[str, int], folder: Path) -> None:
    """Write the files of ``clusters`` into ``folder``; the same give the same bytes."""
    import marisa_trie  # noqa: PLC0415 - loaded on first use

    rows: dict[str, list[int]] = defaultdict(lambda: [0] * _WAYS)
    for word, number in clusters.items():
        kept, way = _kept(word)
        rows[kept][way] = number
    trie = marisa_trie.Trie(sorted(rows), **SMALLEST)
    trie.save(str(folder / WORDS))
    counts = Counter(map(tuple, rows.values()))
    every = sorted(counts, key=lambda row: (-counts[row], row))
    numbers = {row: number for number, row in enumerate(every)}
    own = [numbers[tuple(rows[trie.restore_key(at)])] for at in range(len(trie))]
    low, high = (bytes(number >> bits & 0xFF for number in own) for bits in (0, 8))
    told = array("H", [number for row in every for number in row]).tobytes()
    packer = zlib.compressobj(9, strategy=zlib.Z_HUFFMAN_ONLY)
    (folder / ROWS).write_bytes(packer.compress(low + high + told) + packer.flush())


def _kept(word: str) -> tuple[str, int]:
    """Return how ``word`` stands in the trie, and in which way it differs from that."""
    lower = word.lower()
    if word == lower:
        return word, 0
    if word == lower[:1].upper() + lower[1:]:
        return lower, 1
    if word == lower.upper():
        return lower, 2
    return word, 0
