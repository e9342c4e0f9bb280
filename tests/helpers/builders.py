"""Articles with candidates and projects, built in one sentence.

``an_article("IS-Kämpfer holen Teile zurück").with_mention("IS-Kämpfer", "MIL")`` and so on;
``a_project(tmp_path, article, ...)`` opens a session over them.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

from annotations.model import (
    Argument,
    Article,
    ArticleId,
    Candidate,
    Content,
    Event,
    ItemId,
    Mention,
    Outcome,
    SourceMap,
    Span,
    Zone,
    ZoneKind,
    attributes,
    fragments,
)
from annotations.schema_files import read_schema
from annotations.session import Incoming, ReviewSession

SCHEMA = read_schema("conflict-news")
ANNOTATOR = "anna"


def places(text: str, words: str, after: str = "") -> tuple[Span, ...]:
    """Return where ``words`` stand; fragments are divided by ``|``, each behind the last."""
    at = text.index(after) + len(after) if after else 0
    found = []
    for part in words.split("|"):
        start = text.index(part, at)
        at = start + len(part)
        found.append(Span(start, at))
    return fragments(found)


class ArticleBuilder:
    """An article under construction; ids are given in the order of the calls."""

    def __init__(self, text: str, article_id: str = "a1") -> None:
        self._text = text
        self._id = article_id
        self._zones: list[tuple[Span, ZoneKind]] = []
        self._candidates: list[Candidate] = []
        self._title = ""

    def titled(self, title: str) -> Self:
        self._title = title
        return self

    def in_zone(self, words: str, kind: ZoneKind) -> Self:
        self._zones.append((places(self._text, words)[0], kind))
        return self

    def with_mention(
        self,
        words: str,
        label: str,
        score: float = 0.9,
        *,
        after: str = "",
        source: str = "test@1",
        **values: str,
    ) -> Self:
        content = Mention(places(self._text, words, after), label, attributes(values))
        return self._with("m", content, score, source)

    def with_event(
        self,
        words: str,
        type_: str,
        roles: dict[str, str] | None = None,
        score: float = 0.8,
        *,
        source: str = "test@1",
        **values: str,
    ) -> Self:
        """``roles`` gives for a role the id of a candidate."""
        filled = tuple(Argument(role, ItemId(ref)) for role, ref in (roles or {}).items())
        content = Event(places(self._text, words), type_, filled, attributes(values))
        return self._with("v", content, score, source)

    def _with(self, letter: str, content: Content, score: float, source: str) -> Self:
        number = 1 + sum(made.id[0] == letter for made in self._candidates)
        made = Candidate(ItemId(f"{letter}{number}"), content, source, score, "as built")
        self._candidates.append(made)
        return self

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        return tuple(self._candidates)

    @property
    def source(self) -> bytes:
        return self._text.encode()

    @property
    def article(self) -> Article:
        digest = sha256(self.source).hexdigest()
        return Article(
            ArticleId(self._id),
            self._text,
            digest,
            tuple(self._all_zones()),
            SourceMap((0,), (0,)),
            f"{self._id}.txt",
            digest,
            "utf-8",
            title=self._title,
            language="de",
        )

    @property
    def incoming(self) -> Incoming:
        return Incoming(self.article, self.source, self.candidates)

    def _all_zones(self) -> list[Zone]:
        zones, at = [], 0
        for span, kind in sorted(self._zones):
            if at < span.start:
                zones.append(Zone(Span(at, span.start), ZoneKind.BODY))
            zones.append(Zone(span, kind))
            at = span.end
        if at < len(self._text):
            zones.append(Zone(Span(at, len(self._text)), ZoneKind.BODY))
        return zones


def an_article(text: str, article_id: str = "a1") -> ArticleBuilder:
    """Begin an article; without ``in_zone`` all of it is body."""
    return ArticleBuilder(text, article_id)


def a_capture(article_id: str = "a1", place: str = "Albu Kamal") -> ArticleBuilder:
    """Return a short report: five mentions, two events, one an argument of the other."""
    text = (
        f"IS-Kämpfer holen Teile von {place} zurück, berichtet die Beobachtungsstelle. "
        "Die syrische Armee schweigt."
    )
    return (
        an_article(text, article_id)
        .with_mention("IS-Kämpfer", "MIL", mention="nominal", form="plain")
        .with_mention("IS", "MIL", mention="name", form="part")
        .with_mention(place, "GPE", mention="name", form="plain")
        .with_mention("Beobachtungsstelle", "ORG", 0.4, mention="name", form="plain")
        .with_mention("syrische Armee", "MIL", 0.7, mention="name", form="plain")
        .with_event(
            "holen|zurück",
            "TerritoryChange",
            {"gainer": "m1", "territory": "m3"},
            factuality="reported",
        )
        .with_event(
            "berichtet",
            "Statement",
            {"speaker": "m4", "topic": "v1"},
            factuality="asserted",
        )
    )


def a_clock(step: float = 1.0) -> Callable[[], datetime]:
    """Return a clock that begins on 2026-01-02 at 10:00 UTC and goes on ``step`` seconds."""
    moment = datetime(2026, 1, 2, 10, tzinfo=UTC)

    def now() -> datetime:
        nonlocal moment
        moment += timedelta(seconds=step)
        return moment

    return now


@cache
def _empty(annotator: str) -> bytes:
    """Return the file of a project without articles, made once for all tests."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "p.goldlese")
        ReviewSession.create(path, SCHEMA, annotator, clock=a_clock()).close()
        return path.read_bytes()


def a_project(
    folder: Path,
    *articles: ArticleBuilder,
    annotator: str = ANNOTATOR,
    name: str = "p.goldlese",
) -> ReviewSession:
    """Make a project in ``folder`` and open it; without articles it has ``a_capture``."""
    path, clock = folder / name, a_clock()
    with path.open("xb") as file:
        file.write(_empty(annotator))
    clock()  # the moment at which the empty project was made
    session = ReviewSession.open(path, annotator, clock=clock)
    session.import_articles(built.incoming for built in articles or (a_capture(),))
    return session


def outcomes(session: ReviewSession, article_id: str = "a1") -> dict[str, Outcome | None]:
    """Return by id what was decided about each item."""
    items = session.items(ArticleId(article_id))
    return {item.id: item.decision.outcome if item.decision else None for item in items}
