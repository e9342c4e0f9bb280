"""Articles as JSON values, handed from process to process."""

from __future__ import annotations

from annotations.model import Article, ArticleId, SourceMap, Span, Zone, ZoneKind
from annotations.store.encoding import Json, zones_value

_FACTS = (
    "text",
    "text_sha256",
    "source_name",
    "source_sha256",
    "encoding",
    "title",
    "outlet",
    "date",
    "language",
)


def article_value(article: Article) -> Json:
    """Return a JSON value for ``article``."""
    source_map = article.source_map
    return {
        "id": article.id,
        "zones": zones_value(article.zones),
        "source_map": [source_map.reading, source_map.source],
        **{name: getattr(article, name) for name in _FACTS},
    }


def article_of(value: Json) -> Article:
    """Return the article that ``article_value`` was given."""
    reading, source = value["source_map"]
    return Article(
        id=ArticleId(value["id"]),
        zones=tuple(
            Zone(Span(start, end), ZoneKind(kind)) for start, end, kind in value["zones"]
        ),
        source_map=SourceMap(tuple(reading), tuple(source)),
        **{name: value[name] for name in _FACTS},
    )
