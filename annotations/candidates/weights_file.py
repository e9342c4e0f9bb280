"""What stands in a file of weights of CRFsuite: the features that any weight is for.

Of a feature without a weight the library learns nothing but has to look for it; asking here
once for each word is cheaper. Source: ``crf1d_model.c`` and ``cqdb.c`` of CRFsuite.
"""

from __future__ import annotations

import struct

from annotations.errors import SourceError

_ATTRIBUTES = 36
"""Where the file says at which byte its table of features begins."""

_LENGTHS = 16
"""Where that table says how many features there are, and where the list of their places is."""

_BUCKETS = struct.Struct("<512I")
"""Behind that: places and sizes of the parts of the index, which begins behind the features."""


def known_features(weights: bytes) -> frozenset[bytes]:
    """Return the features, in UTF-8, that ``weights``, the bytes of a file, hold.

    Raises:
        SourceError: They are no weights of CRFsuite.
    """
    try:
        if weights[:4] != b"lCRF":
            raise SourceError("the weights of the tagger are damaged")
        (start,) = struct.unpack_from("<I", weights, _ATTRIBUTES)
        table = weights[start:]
        size, listed = struct.unpack_from("<II", table, _LENGTHS)
        index = _BUCKETS.unpack_from(table, _LENGTHS + 8)
        places = struct.unpack_from(f"<{size}I", table, listed)
    except struct.error as error:
        raise SourceError("the weights of the tagger are damaged") from error
    behind = min([place for place in index[::2] if place], default=0)
    # before each feature stand its number and its length, behind it a zero
    ends = [*places[1:], behind]
    return frozenset([table[at + 8 : end - 1] for at, end in zip(places, ends, strict=True)])
