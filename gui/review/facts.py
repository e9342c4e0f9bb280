"""What the inspector says about an item: rows of text, in the language of the window."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from annotations.model import Article, Event, Item, ItemId
from annotations.schema import Schema
from gui.language import in_language
from gui.review.flow import surface
from gui.sentences import decimal, state_name


@dataclass(frozen=True, slots=True)
class Fact:
    """One row: ``lead`` stands out in the colour of ``label``; ``action`` changes it.

    ``target`` is an item the row is about; a click goes there.
    """

    text: str
    lead: str = ""
    label: str = ""
    action: str = ""
    key: str = ""
    tip: str = ""
    target: ItemId | None = None


def facts_of(
    article: Article, schema: Schema, items: Sequence[Item], item: Item
) -> Iterator[Fact]:
    """Yield what ``item`` is, row by row."""
    content = item.content
    thing = schema.label(content.label) or schema.event_type(content.label)
    name = in_language(thing.names) if thing else ""
    tip = in_language(thing.definition) if thing else ""
    yield Fact(name, content.label, content.label, "change-type", tip=tip)
    given = dict(content.attributes)
    for attribute in schema.attributes_of(content.kind):
        value = attribute.value(given.get(attribute.name, "")) or attribute.values[0]
        text = f"{in_language(attribute.names)}: {in_language(value.names)}"
        yield Fact(text, tip=in_language(value.definition))
    yield from _roles(article, schema, items, item)
    yield _origin(item)


def _roles(
    article: Article, schema: Schema, items: Sequence[Item], item: Item
) -> Iterator[Fact]:
    content = item.content
    if isinstance(content, Event):
        wanted = {argument.ref for argument in content.arguments}
        by_id = {each.id: each for each in items if each.id in wanted}
        type_ = schema.event_type(content.type)
        for argument in content.arguments:
            role = type_.role(argument.role) if type_ else None
            filler = by_id.get(argument.ref)
            if filler is None:
                continue
            name = in_language(role.names) if role else argument.role
            tip = in_language(role.definition) if role else ""
            text = f"{name}: {surface(article, filler)}"
            yield Fact(text, tip=tip, target=filler.id)
        return
    translate = QCoreApplication.translate
    for event in items:
        if event.id[0] != "v" or not (event.is_open or event.is_gold):
            continue
        if not isinstance(event.content, Event):
            continue
        for argument in event.content.arguments:
            if argument.ref == item.id:
                type_ = schema.event_type(event.content.type)
                role = type_.role(argument.role) if type_ else None
                name = in_language(role.names) if role else argument.role
                text = translate("Facts", "{0} in “{1}”").format(name, surface(article, event))
                yield Fact(text, tip=event.content.type, target=event.id)


def _origin(item: Item) -> Fact:
    translate = QCoreApplication.translate
    if item.candidate is None:
        return Fact(translate("Facts", "Added by hand"))
    source = item.candidate.source.replace("@", " ")
    text = translate("Facts", "Source: {0} · {1}").format(source, decimal(item.candidate.score))
    if not item.is_open:
        text += f" · {state_name(item.state)}"
    return Fact(text, tip=item.candidate.reason)
