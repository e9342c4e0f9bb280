"""What the inspector says about an item: rows of text, in the language of the window."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from annotations.changes import JournalStep
from annotations.model import Argument, Article, Content, Event, Item, ItemId, ItemState
from annotations.schema import Attribute, Role, Schema
from gui.article.marks import contradicts
from gui.article.wording import sources_text
from gui.language import current_language, in_language
from gui.naming import two_names
from gui.reason_texts import reason_parts
from gui.review.flow import surface
from gui.review.roles import is_violated, missing
from gui.sentences import (
    decimal,
    deed_text,
    moment_text,
    short_name,
    state_name,
    step_text,
    value_text,
)


@dataclass(frozen=True, slots=True)
class Letter:
    """One value of an attribute and the letter that sets it."""

    key: str
    value: str
    name: str
    tip: str
    holds: bool


@dataclass(frozen=True, slots=True)
class Fact:
    """One row: ``lead`` stands out in the colour of ``label``; ``action`` changes it.

    ``target`` is an item the row is about; a click goes there. ``argument`` can be taken out
    of the event. ``letters`` are the values of the attribute called ``attribute``. What
    ``is_bad`` goes against the schema; what is ``quiet`` is only said in passing.
    """

    text: str
    lead: str = ""
    label: str = ""
    action: str = ""
    tip: str = ""
    target: ItemId | None = None
    argument: Argument | None = None
    attribute: str = ""
    letters: tuple[Letter, ...] = ()
    is_bad: bool = False
    is_quiet: bool = False


def facts_of(
    article: Article, schema: Schema, items: Sequence[Item], item: Item
) -> Iterator[Fact]:
    """Yield what ``item`` is, row by row; what it is and its attributes come first."""
    content = item.content
    thing = schema.label(content.label) or schema.event_type(content.label)
    first, second = two_names(schema, content.label, current_language())
    tip = in_language(thing.definition) if thing else ""
    yield Fact(second, first, content.label, "change-type", tip, is_bad=thing is None)
    given = dict(content.attributes)
    for attribute in schema.attributes_of(content.kind):
        yield _attribute(attribute, given.get(attribute.name, ""))
    yield from _value(article, schema, content)
    if isinstance(content, Event):
        yield from _arguments(article, schema, items, content)
    else:
        yield from _uses(article, schema, items, item.id)
    yield from _opinions(article, schema, items, item)
    yield from _origin(item, schema)


def guideline_of(schema: Schema, label: str) -> tuple[str, str, tuple[str, ...]]:
    """Return the guideline's entry for a label or event type: name, definition, examples."""
    thing = schema.label(label) or schema.event_type(label)
    if thing is None:
        return "", "", ()
    return in_language(thing.names), in_language(thing.definition), thing.examples


def history_facts(
    steps: Sequence[JournalStep], schema: Schema, most: int = 5
) -> Iterator[Fact]:
    """Yield what was done to an item, the newest first: what, who, when."""
    for step in reversed(steps[-most:]):
        text = f"{deed_text(step, schema)} · {step.annotator} · {moment_text(step.at)}"
        yield Fact(text, is_quiet=True, tip=f"{step_text(step, schema)}\n{step.at}")


def _attribute(attribute: Attribute, given: str) -> Fact:
    current = attribute.value(given) or attribute.values[0]
    letters = tuple(
        Letter(
            value.key,
            value.name,
            in_language(value.names),
            in_language(value.definition),
            value is current,
        )
        for value in attribute.values
    )
    return Fact(
        f"{in_language(attribute.names)}: {in_language(current.names)}",
        tip=in_language(current.definition),
        attribute=attribute.name,
        letters=letters,
    )


def _value(article: Article, schema: Schema, content: Content) -> Iterator[Fact]:
    """Yield what a time or a quantity stands for, a day with its day of the week."""
    # Loaded for the first mention that is shown: the window is to be painted before.
    from annotations.candidates.mention_values import value_or_none  # noqa: PLC0415

    value = value_or_none(content, article, schema)
    if value:
        translate = QCoreApplication.translate
        told = translate("Facts", "Stands for: {0}").format(value_text(value))
        tip = translate(
            "Facts",
            "Computed from the text and the article’s date. Nobody reviews it; it changes with "
            "the extent.",
        )
        yield Fact(told, tip=tip)


def _arguments(
    article: Article, schema: Schema, items: Sequence[Item], event: Event
) -> Iterator[Fact]:
    wanted = {argument.ref for argument in event.arguments}
    by_id: Mapping[ItemId, Item] = {each.id: each for each in items if each.id in wanted}
    for argument in event.arguments:
        role = _role(schema, event, argument.role)
        filler = by_id.get(argument.ref)
        text = surface(article, filler) if filler is not None else str(argument.ref)
        bad = is_violated(role, filler)
        tip = in_language(role.definition) if role else ""
        if bad and filler is not None:
            tip = QCoreApplication.translate("Facts", "The schema does not allow {0} here.")
            tip = tip.format(short_name(schema, filler.content.label))
        name = in_language(role.names) if role else argument.role
        target = filler.id if filler is not None else None
        if filler is not None and filler.state is ItemState.REJECTED:
            text = QCoreApplication.translate("Facts", "{0}, rejected").format(text)
            tip = QCoreApplication.translate(
                "Facts", "It is rejected: accepting the event takes it out of the role."
            )
            bad = True
        yield Fact(f"{name}: {text}", tip=tip, target=target, argument=argument, is_bad=bad)
    for role in missing(schema, event):
        text = QCoreApplication.translate("Facts", "{0}: needed").format(
            in_language(role.names)
        )
        yield Fact(text, action="role", tip=in_language(role.definition), is_bad=True)
    if not missing(schema, event):
        yield Fact(
            QCoreApplication.translate("Facts", "Fill a role"), action="role", is_quiet=True
        )


def _uses(
    article: Article, schema: Schema, items: Sequence[Item], item_id: ItemId
) -> Iterator[Fact]:
    """Yield the roles that a mention fills; ids of events begin with ``v``."""
    for event in items:
        content = event.content if event.id[0] == "v" else None
        if not isinstance(content, Event) or not (event.is_open or event.is_gold):
            continue
        for argument in content.arguments:
            if argument.ref == item_id:
                role = _role(schema, content, argument.role)
                name = in_language(role.names) if role else argument.role
                text = QCoreApplication.translate("Facts", "{0} in “{1}”")
                text = text.format(name, surface(article, event))
                yield Fact(text, tip=short_name(schema, content.type), target=event.id)


def _role(schema: Schema, event: Event, name: str) -> Role | None:
    type_ = schema.event_type(event.type)
    return type_.role(name) if type_ else None


def _opinions(
    article: Article, schema: Schema, items: Sequence[Item], item: Item
) -> Iterator[Fact]:
    """Yield what other candidates say against this item: another label, another extent."""
    start, end = item.content.fragments[0].start, item.content.fragments[-1].end
    for other in items:
        spans = other.content.fragments
        if spans[0].start >= end:
            return  # they are in text order
        if other.id[0] != item.id[0] or other.candidate is None or not other.is_open:
            continue
        if spans[-1].end <= start:
            continue
        if contradicts(item, other):
            label, words = short_name(schema, other.content.label), surface(article, other)
            score = decimal(other.candidate.score)
            if other.content.fragments == item.content.fragments:
                text = QCoreApplication.translate("Facts", "or {0}, by {1} · {2}")
                text = text.format(label, _sources(other), score)
            else:
                text = QCoreApplication.translate("Facts", "or “{0}” {1}, by {2} · {3}")
                text = text.format(words, label, _sources(other), score)
            yield Fact(f"≠ {text}", target=other.id, tip=text)


def _sources(item: Item) -> str:
    if item.candidate is None:
        return ""
    return sources_text(item.candidate.source)


def _origin(item: Item, schema: Schema) -> Iterator[Fact]:
    translate = QCoreApplication.translate
    if item.candidate is None:
        yield Fact(translate("Facts", "Added by hand"), is_quiet=True)
        return
    text = translate("Facts", "Score {0}").format(decimal(item.candidate.score))
    if not item.is_open:
        text += f" · {state_name(item.state)}"
    text += f" · {_sources(item)}"
    called, reason = reason_parts(item.candidate.reason, schema)
    if called:
        yield Fact(called, tip=called)
    yield Fact(text, tip="\n".join(filter(None, (text, called, reason))))
    if reason:
        yield Fact(reason, is_quiet=True, tip=reason)
