"""Taking span JSONL into a project as candidates of a named source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotations.candidates.foreign import ForeignSpan, candidates_of, known_label
from annotations.errors import AnnotationError
from annotations.model import Article, ArticleId, Candidate, ItemId, Span
from annotations.reader import Reader
from annotations.schema import Schema
from annotations.session import Fates, ReviewSession
from annotations.text import GoldText, gold_text
from export.arrivals import summed
from export.console import number
from export.proposals import Progress, Proposal, write_all
from export.span_names import model_identity, prove_name, usual_name
from export.span_reading import ReadSpan, ReadSpans, read_spans

NAMELESS = "?"
"""The name of a model as long as it is not known."""


@dataclass(frozen=True, slots=True)
class Placed:
    """The candidates of one line, in the article that it is about.

    ``where`` is its file and line. ``doubt`` says why the offsets seem to count something else,
    and is empty mostly. ``is_left``: somebody has finished the article, so they do not come in.
    """

    where: str
    proposal: Proposal
    doubt: str = ""
    is_left: bool = False


def prepare_spans(
    session: Reader | ReviewSession,
    paths: Iterable[Path],
    source: str = "",
    *,
    otherwise: str = "",
    progress: Progress | None = None,
) -> tuple[Placed, ...]:
    """Read files and prove that the project can take them in; nothing is written.

    A line goes to the article whose gold text or whole reading text it repeats; one that names
    an article goes to that one. ``source`` is ``name`` or ``name@version``; without it the
    model is called as the file says, else ``otherwise``, else as the file itself.

    Raises:
        AnnotationError: A line fits no article, or the schema has no such label, attribute or
            value; the message names file and line. Or a source of the program is called so.
    """
    names = _Names(session.schema, source, otherwise)
    articles = _Articles(session)
    unknown: dict[str, list[str]] = {}
    made: dict[ArticleId, Placed] = {}
    for path in paths:
        for read in read_spans(path):
            article_id, gold = articles.of(read)
            if article_id in made:
                raise AnnotationError(f"{read.where}: article {article_id} is there twice")
            if progress and len(made) % 16 == 0:
                progress(len(made), articles.count)
            for one in read.spans:
                if known_label(one.label, session.schema) is None:
                    unknown.setdefault(one.label, []).append(read.where)
                else:
                    _prove_attributes(read.where, one, session.schema)
            proposal = _proposal(read, article_id, gold, (path, names), session.schema)
            is_left = session.keeps_candidates(article_id)
            made[article_id] = Placed(read.where, proposal, read.doubt(), is_left)
    if unknown:
        raise AnnotationError(_unknown(unknown, session.schema))
    return tuple(made.values())


class _Names:
    """What the models of lines and spans are called; each name is proved once."""

    def __init__(self, schema: Schema, source: str, otherwise: str) -> None:
        self._schema = schema
        self._source = source
        self._otherwise = otherwise
        self._proved = {NAMELESS}
        if source:
            self._prove(source)

    def of(self, path: Path, read: ReadSpans, one: ReadSpan | None = None) -> str:
        """Return ``name@version`` of a line's model, or of a span's."""
        said = (one.model if one else "") or read.model
        name = self._source or said or self._otherwise or usual_name(path)
        if name not in self._proved:
            try:
                self._prove(name)
            except AnnotationError as error:
                raise AnnotationError(f"{read.where}: {error}") from error
        return model_identity(name)

    def _prove(self, name: str) -> None:
        prove_name(name, self._schema)
        self._proved.add(name)


def _proposal(
    read: ReadSpans,
    article_id: ArticleId,
    gold: GoldText | None,
    naming: tuple[Path, _Names],
    schema: Schema,
) -> Proposal:
    """Return the candidates of one line, those of each model under its name."""
    path, names = naming
    by_model: dict[str, list[ReadSpan]] = {}
    if not read.spans:
        by_model[names.of(path, read)] = []
    for one in read.spans:
        by_model.setdefault(names.of(path, read, one), []).append(one)
    found: list[Candidate] = []
    bare: set[ItemId] = set()
    for identity, spans in by_model.items():
        known = [one for one in spans if known_label(one.label, schema) is not None]
        foreign = [_foreign(read, one, gold) for one in known]
        made = list(candidates_of(foreign, schema, identity, found))
        bare |= {c.id for one, c in zip(known, made, strict=True) if not one.attributes}
        found += made
    sources = frozenset(identity.partition("@")[0] for identity in by_model)
    return Proposal(article_id, tuple(found), sources, frozenset(bare))


def _prove_attributes(where: str, one: ReadSpan, schema: Schema) -> None:
    label = known_label(one.label, schema)
    kind = "mention" if label is None or schema.event_type(label) is None else "event"
    known = {attribute.name: attribute for attribute in schema.attributes_of(kind)}
    for name, value in one.attributes.items():
        place = f"{where}: the span {one.span.start}-{one.span.end}"
        if name not in known:
            told = ", ".join(known) or "none"
            raise AnnotationError(
                f"{place}: {kind}s have no attribute {name} (they have {told})"
            )
        if known[name].value(value) is None:
            told = ", ".join(each.name for each in known[name].values)
            raise AnnotationError(f"{place}: {name} has no value {value!r} (it has {told})")


def take_in_spans(
    session: ReviewSession, placed: Iterable[Placed], progress: Progress | None = None
) -> Fates:
    """Let the candidates come in, all of them or none; return what became of them."""
    proposals = [one.proposal for one in placed if not one.is_left]
    return summed(write_all(session, proposals, progress))


class _Articles:
    """The articles of a project by what a line may say of them."""

    def __init__(self, session: Reader | ReviewSession) -> None:
        self._session = session
        self._known = frozenset(session.article_ids())
        self._by_text: Mapping[str, ArticleId] | None = None

    @property
    def count(self) -> int:
        """How many articles there are."""
        return len(self._known)

    def of(self, read: ReadSpans) -> tuple[ArticleId, GoldText | None]:
        """Return the article of a line, and its gold text where the offsets count in that."""
        named = ArticleId(read.id)
        if named in self._known:
            return named, self._placed(read, self._session.article(named))
        if self._by_text is None:
            self._by_text = self._texts()
        found = self._by_text.get(read.text)
        if found is None:
            raise AnnotationError(
                f"{read.where}: the project has no article with this text; give the text as "
                "the export of the project writes it"
            )
        return found, self._placed(read, self._session.article(found))

    def _texts(self) -> Mapping[str, ArticleId]:
        texts: dict[str, ArticleId] = {}
        for name in self._session.article_ids():
            article = self._session.article(name)
            texts.setdefault(article.text, name)
            texts.setdefault(gold_text(article).text, name)
        return texts

    def _placed(self, read: ReadSpans, article: Article) -> GoldText | None:
        gold = gold_text(article)
        if read.text == gold.text:
            return gold
        if read.text == article.text:
            return None
        raise AnnotationError(
            f"{read.where}: the project has article {article.id} with another text, or other "
            "lines of it are page furniture; nothing was taken in"
        )


def _unknown(labels: Mapping[str, Sequence[str]], schema: Schema) -> str:
    """Return the sentence that names each unknown label with its first line."""
    said = "; ".join(
        f"{label} ({number(len(places), 'span')}, first {places[0]})"
        for label, places in labels.items()
    )
    known = ", ".join(label.name for label in schema.labels)
    return (
        f"the schema {schema.identity} has no label or event type {said}; rename them in the "
        f"file to what it has ({known}, or an event type), or leave their spans out"
    )


def _foreign(read: ReadSpans, one: ReadSpan, gold: GoldText | None) -> ForeignSpan:
    reason = "taken in from a file" if one.score is not None else "taken in; no score given"
    return ForeignSpan(
        _place(read, one.span, gold), one.label, one.score, reason, one.attributes
    )


def _place(read: ReadSpans, span: Span, gold: GoldText | None) -> Span:
    found = span if gold is None else gold.reading_span(span)
    if found is None:
        raise AnnotationError(
            f"{read.where}: {span.start}-{span.end} runs over a place where page furniture is "
            "left out of the text"
        )
    return found
