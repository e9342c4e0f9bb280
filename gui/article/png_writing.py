"""A PNG made of bands of pixels, one below the other: no picture is ever whole in memory.

``QImageWriter`` chooses the filter of each row by trying five, which takes longer than all the
painting and makes text on an even ground larger. Here no row is filtered.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtGui import QImage

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_LEVEL = 3
"""Of 9: beyond it files become a tenth smaller, and take twice as long."""
_WINDOW, _MEMORY = 15, 9
"""The largest that zlib knows."""
_ROWS = 128
"""So many go to zlib at once."""
_EIGHT_BITS, _RGB = 8, 2
_METRE = 1
_DOTS = 3780
"""In a metre: 96 in an inch."""


def png_of(bands: Iterable[QImage], width: int, height: int) -> bytes:
    """Return the file of the bands, each ``width`` pixels wide and all ``height`` high.

    While a band is painted, the one before it is compressed on another thread.
    """
    head = struct.pack(">IIBBBBB", width, height, _EIGHT_BITS, _RGB, 0, 0, 0)
    parts = [
        _SIGNATURE,
        *_chunk(b"IHDR", head),
        *_chunk(b"pHYs", struct.pack(">IIB", _DOTS, _DOTS, _METRE)),
    ]
    for data in _compressed(bands, width):
        parts += _chunk(b"IDAT", data)
    return b"".join((*parts, *_chunk(b"IEND", b"")))


def _compressed(bands: Iterable[QImage], width: int) -> Iterator[bytes]:
    """Yield what zlib makes of the rows."""
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, _WINDOW, _MEMORY)

    def pack(band: QImage) -> bytes:
        return b"".join(map(packer.compress, _rows(band, width)))

    with ThreadPoolExecutor(max_workers=1) as helper:
        before: Future[bytes] | None = None
        for band in bands:
            if before is not None:
                yield before.result()
            before = helper.submit(pack, band)
        if before is not None:
            yield before.result()
    yield packer.flush()


def _rows(band: QImage, width: int) -> Iterator[bytes]:
    """Yield some rows after the other as PNG has them: behind the number of no filter."""
    plain = band.convertToFormat(QImage.Format.Format_RGB888)
    bits, step, length = plain.constBits(), plain.bytesPerLine(), 3 * width
    for first in range(0, step * plain.height(), step * _ROWS):
        last = min(first + step * _ROWS, step * plain.height())
        starts = range(first, last, step)
        yield b"".join(piece for at in starts for piece in (b"\0", bits[at : at + length]))


def _chunk(kind: bytes, data: bytes) -> tuple[bytes, bytes, bytes, bytes]:
    """Return the four parts of a chunk: length, kind, data, check sum."""
    return (
        struct.pack(">I", len(data)),
        kind,
        data,
        struct.pack(">I", zlib.crc32(data, zlib.crc32(kind))),
    )
