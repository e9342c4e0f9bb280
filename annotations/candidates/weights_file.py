"""The file of weights of CRFsuite, read and written without the library.

It holds the weights, dictionaries of labels and of features, and for each label and feature
which weights are its own. Numbers are little-endian, places count bytes. Source:
``crf1d_model.c`` and ``cqdb.c`` of CRFsuite, ``lookup3.c`` by Bob Jenkins.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import NamedTuple

from annotations.errors import SourceError

_HEAD = struct.Struct("<4sI4s9I")
"""Kind, size, type, version, three counts, and where the five parts begin."""

_PART = struct.Struct("<4s2I")
"""Kind of a part, its size, and how many entries it has."""

_WEIGHT = struct.Struct("<3Id")
"""Whether it is between labels, of which feature or label, for which label, and how much."""

_WORDS = struct.Struct("<4s5I")
"""Kind of a dictionary, size, flag, order of bytes, how many words, where their places are."""

_ORDER = 0x62445371
_TABLES = 256
"""The index of a dictionary has so many tables; their places and sizes follow its head."""

_AHEAD = struct.Struct("<2I")
"""Before each word its number and its length, which counts the zero behind it."""

_EDGES = 2
"""Of so many labels more, for the edges of a sentence, the file tells that they have none."""

_BITS = 0xFFFFFFFF


class Weight(NamedTuple):
    """A weight: of a label behind another one, or of a feature for a label, by number.

    ``source`` is the label or feature before it; of features that share it, the first.
    """

    is_transition: int
    source: int
    label: int
    weight: float


class Model(NamedTuple):
    """What a file of weights holds; labels and features in UTF-8.

    ``of_labels`` and ``of_features`` tell for each the numbers of its own weights.
    """

    weights: Sequence[Weight]
    labels: Sequence[bytes]
    features: Sequence[bytes]
    of_labels: Sequence[Sequence[int]]
    of_features: Sequence[Sequence[int]]


def known_features(data: bytes) -> list[bytes]:
    """Return the features that ``data``, the bytes of a file of weights, knows.

    Raises:
        SourceError: They are no weights of CRFsuite.
    """
    try:
        return _words(data, _places(data)[2])
    except struct.error as error:
        raise SourceError("the weights of the tagger are damaged") from error


def read(data: bytes) -> Model:
    """Return what ``data``, the bytes of a file of weights, holds.

    Raises:
        SourceError: They are no weights of CRFsuite.
    """
    try:
        weights, labels, features, of_labels, of_features = _places(data)
        _, size, _ = _PART.unpack_from(data, weights)
        return Model(
            list(map(Weight._make, _WEIGHT.iter_unpack(data[weights + 12 : weights + size]))),
            _words(data, labels),
            _words(data, features),
            _own(data, of_labels),
            _own(data, of_features),
        )
    except struct.error as error:
        raise SourceError("the weights of the tagger are damaged") from error


def _places(data: bytes) -> tuple[int, int, int, int, int]:
    """Return where weights, labels, features, and the numbers of their weights begin."""
    kind, *_, weights, labels, features, of_labels, of_features = _HEAD.unpack_from(data)
    if kind != b"lCRF":
        raise SourceError("the weights of the tagger are damaged")
    return weights, labels, features, of_labels, of_features


def _words(data: bytes, start: int) -> list[bytes]:
    """Return the words of the dictionary at ``start``, by number."""
    found = data[start:]
    *_, size, listed = _WORDS.unpack_from(found)
    index = struct.unpack_from(f"<{2 * _TABLES}I", found, _WORDS.size)
    places = struct.unpack_from(f"<{size}I", found, listed)
    ends = [*places[1:], min([place for place in index[::2] if place], default=0)]
    return [found[at + _AHEAD.size : end - 1] for at, end in zip(places, ends, strict=True)]


def _own(data: bytes, start: int) -> list[Sequence[int]]:
    """Return the numbers of weights that the part at ``start`` tells, entry by entry."""
    _, _, size = _PART.unpack_from(data, start)
    found: list[Sequence[int]] = []
    for place in filter(None, struct.unpack_from(f"<{size}I", data, start + _PART.size)):
        (count,) = struct.unpack_from("<I", data, place)
        found.append(struct.unpack_from(f"<{count}I", data, place + 4))
    return found


def written(model: Model) -> bytes:
    """Return the file of weights that holds ``model``, as the library writes it."""
    weights = b"".join(_WEIGHT.pack(*one) for one in model.weights)
    parts = [
        _PART.pack(b"FEAT", _PART.size + len(weights), len(model.weights)) + weights,
        _written_words(model.labels),
        _written_words(model.features),
    ]
    starts = [_HEAD.size]
    for part in parts:
        starts.append(starts[-1] + len(part))
    for kind, own, more in (
        (b"LFRF", model.of_labels, _EDGES),
        (b"AFRF", model.of_features, 0),
    ):
        parts[-1] += bytes(-starts[-1] % 4)
        starts[-1] += -starts[-1] % 4
        parts.append(_written_own(kind, own, more, starts[-1]))
        starts.append(starts[-1] + len(parts[-1]))
    *places, size = starts
    counts = 0, len(model.labels), len(model.features)
    return _HEAD.pack(b"lCRF", size, b"FOMC", 100, *counts, *places) + b"".join(parts)


def shared(model: Model) -> Model:
    """Return ``model`` with weights of features that are alike held once: the file is smaller.

    The library asks a weight only for its label, never for its feature.
    """
    first: dict[Weight, int] = {}
    kept: list[Weight] = []
    now: list[int] = []
    for one in model.weights:
        alike = one if one.is_transition else one._replace(source=0)
        now.append(first.setdefault(alike, len(kept)))
        if now[-1] == len(kept):
            kept.append(one)
    return model._replace(
        weights=kept,
        of_labels=[[now[number] for number in own] for own in model.of_labels],
        of_features=[[now[number] for number in own] for own in model.of_features],
    )


def _written_own(kind: bytes, own: Sequence[Sequence[int]], more: int, start: int) -> bytes:
    """Return the part that begins at ``start`` and tells numbers of weights, ``more`` none."""
    place = start + _PART.size + 4 * (len(own) + more)
    places: dict[tuple[int, ...], int] = {}
    for numbers in map(tuple, own):
        if numbers not in places:
            places[numbers] = place
            place += 4 + 4 * len(numbers)
    listed = [places[tuple(numbers)] for numbers in own]
    told = [struct.pack(f"<{len(numbers) + 1}I", len(numbers), *numbers) for numbers in places]
    head = _PART.pack(kind, place - start, len(own) + more)
    return b"".join((head, struct.pack(f"<{len(own)}I", *listed), bytes(4 * more), *told))


def _written_words(words: Sequence[bytes]) -> bytes:
    """Return a dictionary: words with their numbers, and an index by the hash of each."""
    place = _WORDS.size + 8 * _TABLES
    entries: list[bytes] = []
    places: list[int] = []
    tables: list[list[tuple[int, int]]] = [[] for _ in range(_TABLES)]
    for number, word in enumerate(words):
        entries.append(_AHEAD.pack(number, len(word) + 1) + word + b"\0")
        hashed = _hash(word + b"\0")
        tables[hashed % _TABLES].append((hashed, place))
        places.append(place)
        place += len(entries[-1])
    index: list[int] = []
    for table in tables:
        index += (place if table else 0, 2 * len(table))
        place += 16 * len(table)
    size = place + 4 * len(words)
    return b"".join(
        (
            _WORDS.pack(b"CQDB", size, 0, _ORDER, len(words), place),
            struct.pack(f"<{len(index)}I", *index),
            *entries,
            *map(_written_table, tables),
            struct.pack(f"<{len(places)}I", *places),
        )
    )


def _written_table(entries: Sequence[tuple[int, int]]) -> bytes:
    """Return a table with twice the room it needs; each entry at the first free place."""
    size = 2 * len(entries)
    table = [(0, 0)] * size
    for hashed, place in entries:
        at = (hashed >> 8) % size
        while table[at][1]:
            at = (at + 1) % size
        table[at] = hashed, place
    return b"".join(_AHEAD.pack(*entry) for entry in table)


def _hash(key: bytes) -> int:
    """Return ``hashlittle(key, 0)`` of lookup3; ``key`` is not empty."""
    a = b = c = 0xDEADBEEF + len(key)
    padded = key + bytes(-len(key) % 12)
    blocks: list[tuple[int, int, int]] = list(struct.iter_unpack("<3I", padded))
    last = blocks.pop()
    for first, second, third in blocks:
        a, b, c = a + first & _BITS, b + second & _BITS, c + third & _BITS
        for bits in (4, 6, 8, 16, 19, 4):
            a, b, c = b, b + c & _BITS, (a - c & _BITS) ^ _turned(c, bits)
    a, b, c = a + last[0] & _BITS, b + last[1] & _BITS, c + last[2] & _BITS
    for bits in (14, 11, 25, 16, 4, 14, 24):
        a, b, c = b, (b ^ c) - _turned(b, bits) & _BITS, a
    return b


def _turned(number: int, bits: int) -> int:
    """Return ``number`` turned left in its 32 bits."""
    return (number << bits | number >> 32 - bits) & _BITS
