"""What is wrong with the mentions and events of an article, and where.

Checks look at what is decided and not rejected; they return values and never raise. The window
turns a ``Problem`` into a translated sentence by its ``code`` and ``detail``, the command line
uses ``message``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from annotations.model import (
    Argument,
    Article,
    ArticleId,
    Content,
    Event,
    Fragments,
    Item,
    ItemId,
    Mention,
    Span,
    ZoneKind,
)
from annotations.schema import Role, Schema


class Severity(StrEnum):
    """An error keeps an item out of good gold; a warning asks for a second look."""

    ERROR = "error"
    WARNING = "warning"


_WARNINGS = frozenset(
    {
        "edge-space",
        "zone-border",
        "argument-open",
        "role-required",
        "crossing",
        "same-trigger",
    }
)

_SENTENCES = {
    "outside-text": "it ends at {end}, beyond the text of {length} characters",
    "edge-space": "“{surface}” starts or ends with white space",
    "furniture": "“{surface}” lies in page furniture, which is left out of gold",
    "zone-border": "“{surface}” runs from {from} into {to}",
    "unknown-label": "the schema has no label {label}",
    "unknown-type": "the schema has no event type {type}",
    "unknown-role": "{type} has no role {role}",
    "unknown-attribute": "the schema has no attribute {attribute} here",
    "unknown-value": "the attribute {attribute} has no value {value}",
    "argument-self": "the event is its own {role}",
    "argument-missing": "{role} refers to {ref}, which does not exist",
    "argument-rejected": "{role} refers to {ref}, which is rejected",
    "argument-open": "{role} refers to {ref}, which is still open",
    "argument-twice": "{role} is filled twice by {ref}",
    "role-constraint": "{role} cannot be filled by {label}",
    "role-required": "{type} needs the role {role}",
    "duplicate": "“{surface}” has the label {label} twice, as {other} too",
    "crossing": "“{surface}” crosses {other}, which has the same label {label}",
    "same-trigger": "“{surface}” triggers {type} twice, as {other} too",
}

CODES = frozenset(_SENTENCES)
"""Every code that a problem can have."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong; ``detail`` holds what the sentence for ``code`` needs.

    ``span`` is the whole stretch of the item in the reading text, code points.
    """

    code: str
    article: ArticleId
    item: ItemId | None
    span: Span | None
    detail: Mapping[str, str] = field(default_factory=dict)

    @property
    def severity(self) -> Severity:
        return Severity.WARNING if self.code in _WARNINGS else Severity.ERROR


def message(problem: Problem) -> str:
    """Return the problem as an English sentence that names article, place and item."""
    where = f"article {problem.article}"
    if problem.span is not None:
        where += f" at {problem.span.start}-{problem.span.end}"
    if problem.item is not None:
        where += f", {problem.item}"
    return f"{where}: {_SENTENCES[problem.code].format_map(problem.detail)}"


def outside_text(article: Article, content: Content) -> bool:
    """Say whether a fragment of ``content`` ends beyond the text."""
    return content.fragments[-1].end > len(article.text)


def check_content(
    article: Article, schema: Schema, content: Content, items: Mapping[ItemId, Item]
) -> tuple[Problem, ...]:
    """Return what is wrong with ``content`` taken alone, arguments looked up in ``items``.

    The problems name no item; ``check_article`` fills it in.
    """
    whole = Span(content.fragments[0].start, content.fragments[-1].end)
    found = [*_places(article, content), *_names(schema, content)]
    if isinstance(content, Event):
        found += _arguments(schema, content, items)
    return tuple(Problem(code, article.id, None, whole, detail) for code, detail in found)


def check_article(
    article: Article, schema: Schema, items: Mapping[ItemId, Item]
) -> tuple[Problem, ...]:
    """Return the problems of everything that is decided and not rejected, in text order."""
    gold = sorted((item for item in items.values() if item.is_gold), key=lambda i: i.sort_key)
    found = [
        replace(problem, item=item.id)
        for item in gold
        for problem in check_content(article, schema, item.content, items)
    ]
    within = [item for item in gold if not outside_text(article, item.content)]
    for item, code, detail in (*_own_arguments(gold), *_twins(within), *_crossings(within)):
        spans = item.content.fragments
        if not outside_text(article, item.content):
            detail["surface"] = article.surface(spans)
        found.append(
            Problem(code, article.id, item.id, Span(spans[0].start, spans[-1].end), detail)
        )
    return tuple(sorted(found, key=_order))


Found = Iterator[tuple[str, dict[str, str]]]


def _order(problem: Problem) -> tuple[Span, str, str]:
    return problem.span or Span(0, 1), problem.item or "", problem.code


def _places(article: Article, content: Content) -> Found:
    if outside_text(article, content):
        end, length = content.fragments[-1].end, len(article.text)
        yield "outside-text", {"end": str(end), "length": str(length)}
        return
    surface = article.surface(content.fragments)
    parts = [article.text[span.start : span.end] for span in content.fragments]
    if any(part != part.strip() for part in parts):
        yield "edge-space", {"surface": surface}
    zones = _zones(article, content)
    if ZoneKind.FURNITURE in zones:
        yield "furniture", {"surface": surface}
    elif len(zones) > 1:
        yield "zone-border", {"surface": surface, "from": zones[0].value, "to": zones[-1].value}


def _zones(article: Article, content: Content) -> list[ZoneKind]:
    """Return the kind of each zone that a fragment of ``content`` touches, in text order."""
    starts = [zone.span.start for zone in article.zones]
    touched: set[int] = set()
    for span in content.fragments:
        first = bisect_right(starts, span.start) - 1
        touched.update(range(max(first, 0), bisect_right(starts, span.end - 1)))
    return [article.zones[index].kind for index in sorted(touched)]


def _names(schema: Schema, content: Content) -> Found:
    if isinstance(content, Mention):
        if schema.label(content.label) is None:
            yield "unknown-label", {"label": content.label}
    elif schema.event_type(content.type) is None:
        yield "unknown-type", {"type": content.type}
    known = {attribute.name: attribute for attribute in schema.attributes_of(content.kind)}
    for name, value in content.attributes:
        if name not in known:
            yield "unknown-attribute", {"attribute": name}
        elif known[name].value(value) is None:
            yield "unknown-value", {"attribute": name, "value": value}


def _arguments(schema: Schema, event: Event, items: Mapping[ItemId, Item]) -> Found:
    seen: set[Argument] = set()
    type_ = schema.event_type(event.type)
    for argument in event.arguments:
        detail = {"role": argument.role, "ref": str(argument.ref)}
        if argument in seen:
            yield "argument-twice", detail
        seen.add(argument)
        role = type_.role(argument.role) if type_ else None
        if type_ is not None and role is None:
            yield "unknown-role", {"type": event.type, "role": argument.role}
        yield from _filler(role, items.get(argument.ref), detail)
    filled = {argument.role for argument in event.arguments}
    for role in type_.roles if type_ else ():
        if role.required and role.name not in filled:
            yield "role-required", {"type": event.type, "role": role.name}


def _filler(role: Role | None, item: Item | None, detail: dict[str, str]) -> Found:
    if item is None:
        yield "argument-missing", detail
    elif not item.is_open and not item.is_gold:
        yield "argument-rejected", detail
    else:
        if item.is_open:
            yield "argument-open", detail
        if role is not None and not role.allows(item.content.kind, item.content.label):
            yield "role-constraint", {**detail, "label": item.content.label}


FoundIn = Iterator[tuple[Item, str, dict[str, str]]]


def _own_arguments(gold: Sequence[Item]) -> FoundIn:
    for item in gold:
        if isinstance(item.content, Event):
            for argument in item.content.arguments:
                if argument.ref == item.id:
                    yield item, "argument-self", {"role": argument.role}


def _twins(gold: Sequence[Item]) -> FoundIn:
    """Find the same place and label twice; ``gold`` is in text order."""
    first: dict[tuple[str, Fragments, str], ItemId] = {}
    for item in gold:
        content = item.content
        other = first.setdefault((content.kind, content.fragments, content.label), item.id)
        if other != item.id and isinstance(content, Mention):
            yield item, "duplicate", {"label": content.label, "other": str(other)}
        elif other != item.id:
            yield item, "same-trigger", {"type": content.label, "other": str(other)}


def _crossings(gold: Sequence[Item]) -> FoundIn:
    """Find mentions of one label of which neither lies in the other."""
    begun: dict[str, list[tuple[Span, Item]]] = {}
    for item in gold:
        if not isinstance(item.content, Mention):
            continue
        spans = item.content.fragments
        whole = Span(spans[0].start, spans[-1].end)
        label = item.content.label
        reaching = [(s, i) for s, i in begun.get(label, ()) if s.end > whole.start]
        for span, other in reaching:
            if span.start < whole.start and span.end < whole.end:
                yield item, "crossing", {"label": label, "other": str(other.id)}
        begun[label] = [*reaching, (whole, item)]
