"""In what offsets may be counted that do not fit: UTF-16, bytes, inclusive ends, from one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

Place = tuple[int, int]

_Reading = Callable[[Place], Place | None]


def other_reading(text: str, place: Place, said: str) -> str:
    """Return how ``place`` must be read so that ``said`` stands there, empty if in no way."""
    for name, read in _readings(text):
        found = read(place)
        if found and text[found[0] : found[1]] == said:
            return name
    return ""


def better_reading(text: str, places: Sequence[Place]) -> str:
    """Return how ``places`` must be read so that none cuts a word, empty where none does now.

    It is looked for only where most of them, read as code points, begin or end within a word
    or with white space.
    """
    if 2 * sum(_cuts(text, place) for place in places) <= len(places):
        return ""
    for name, read in _readings(text):
        found = [read(place) for place in places]
        if all(place and not _cuts(text, place) for place in found):
            return name
    return ""


def fits_within(text: str, place: Place) -> str:
    """Return how a place outside the text must be read to lie within it, empty if in no way."""
    return next((name for name, read in _readings(text) if read(place)), "")


def _readings(text: str) -> Iterator[tuple[str, _Reading]]:
    """Yield the readings that give other places in ``text`` than code points do."""
    if any(character > "\uffff" for character in text):
        yield "UTF-16 units", _within(_units(text, "utf-16-le", 2))
    if not text.isascii():
        yield "bytes of UTF-8", _within(_units(text, "utf-8", 1))
    ends = dict(zip(range(len(text) + 1), range(len(text) + 1), strict=True))
    yield "code points with an inclusive end", _within(ends, last=1)
    yield "code points from 1 on", _within(ends, first=-1, last=-1)


def _units(text: str, encoding: str, size: int) -> dict[int, int]:
    """Return the code point that begins at each unit of an encoding."""
    places, at = {0: 0}, 0
    for index, character in enumerate(text, start=1):
        at += len(character.encode(encoding, errors="surrogatepass")) // size
        places[at] = index
    return places


def _within(places: dict[int, int], first: int = 0, last: int = 0) -> _Reading:
    def read(place: Place) -> Place | None:
        start, end = places.get(place[0] + first), places.get(place[1] + last)
        return None if start is None or end is None or start >= end else (start, end)

    return read


def _cuts(text: str, place: Place) -> bool:
    """Say whether a place begins or ends within a word, or with white space."""
    start, end = place
    inner = text[start:end]
    if inner != inner.strip():
        return True
    return any(0 < at < len(text) and text[at - 1 : at + 1].isalnum() for at in place)
