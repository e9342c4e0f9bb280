"""An article from the bytes of its source."""

from __future__ import annotations

from hashlib import sha256
from pathlib import PurePath

from annotations.errors import SourceError
from annotations.model import Article, ArticleId, ZoneKind
from annotations.text.decoding import Decoded, decode
from annotations.text.facts import Facts, facts_of
from annotations.text.language import language_of
from annotations.text.reading import reading_text
from annotations.text.zones import classified, zones_from


def make_article(data: bytes, source_name: str, article_id: str | None = None) -> Article:
    """Return the article that ``data``, the bytes of a text file, hold.

    ``source_name`` is the file's name; its stem is the id unless another is given.

    Raises:
        SourceError: The file is empty, is not text, or cannot be decoded.
    """
    return article_of(decode(data, source_name), data, source_name, article_id)


def article_of(
    decoded: Decoded,
    data: bytes,
    source_name: str,
    article_id: str | None = None,
    known: Facts | None = None,
    where: str = "",
) -> Article:
    """Return the article of a text that is decoded already.

    ``known`` is what is known of it from elsewhere; where that is empty the text is asked.
    ``where`` names the source in messages, by default its name does.

    Raises:
        SourceError: Nothing is left of the text once wraps and bars are dropped.
    """
    reading = reading_text(decoded.text)
    if not reading.text.strip():
        where = where or source_name
        raise SourceError(f"{where}: the file holds no text; nothing was imported")
    lines = classified(reading)
    zones = zones_from(lines, len(reading.text))
    known = known or Facts()
    said = facts_of(reading.text, zones, lines)
    outside = [
        reading.text[zone.span.start : zone.span.end]
        for zone in zones
        if zone.kind is not ZoneKind.FURNITURE
    ]
    return Article(
        id=ArticleId(article_id or PurePath(source_name).stem),
        text=reading.text,
        text_sha256=sha256(reading.text.encode()).hexdigest(),
        zones=zones,
        source_map=reading.source_map,
        source_name=source_name,
        source_sha256=sha256(data).hexdigest(),
        encoding=decoded.encoding,
        title=known.title or said.title,
        outlet=known.outlet or said.outlet,
        date=known.date or said.date,
        language=language_of("".join(outside)),
    )
