"""The text of the hover card: what a mark is, why it was proposed, what else is said of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QCoreApplication

from annotations.model import Article, Event, Item, ItemId
from annotations.schema import Schema
from gui.article.marks import contradicts
from gui.article.wording import (
    score_text,
    sources_text,
    state_name,
    surroundings,
)
from gui.naming import in_language, short_name, two_names
from gui.reason_texts import reason_text

MOST = 5
"""So many roles, and so many other opinions, are told of."""


@dataclass(frozen=True, slots=True)
class CardWriter:
    """Writes the cards of one article; ``colours`` are of the label and of muted text."""

    article: Article
    schema: Schema
    language: str
    colours: tuple[str, str]

    def html(self, item: Item, near: Sequence[Item], fillers: Mapping[ItemId, Item]) -> str:
        """Return the card of one item.

        ``near`` are the items of the same paragraph, ``fillers`` what fills its roles.
        """
        content, (colour, muted) = item.content, self.colours
        first, second = map(escape, two_names(self.schema, content.label, self.language))
        lines = [
            f"<b style='color:{colour}'>{first}</b> {second}".rstrip(),
            f"<b>{escape(self._surface(item))}</b>",
            *map(escape, self._roles(item, fillers)),
        ]
        around = surroundings(item, near)
        if around is not None and content.kind == "mention":
            text = QCoreApplication.translate("ArticleView", "part of {0}")
            lines.append(escape(text.format(self._surface(around))))
        lines += [
            f"<span style='color:{muted}'>{escape(text)}</span>"
            for text in (self._attributes(item), _state(item))
            if text
        ]
        lines += [f"≠ {escape(text)}" for text in self._others(item, near)]
        if item.candidate is not None and item.candidate.reason:
            why = reason_text(item.candidate.reason, self.schema)
            lines.append(f"<i style='color:{muted}'>{escape(why)}</i>")
        return "<br>".join(lines)

    def _surface(self, item: Item) -> str:
        return self.article.surface(item.content.fragments)

    def _roles(self, item: Item, fillers: Mapping[ItemId, Item]) -> Iterator[str]:
        """Yield each role of an event with what fills it."""
        content = item.content
        if not isinstance(content, Event):
            return
        type_ = self.schema.event_type(content.type)
        for argument in content.arguments[:MOST]:
            role = type_.role(argument.role) if type_ else None
            names = role.names if role else {}
            filler = fillers.get(argument.ref)
            if filler is not None:
                name = in_language(names, self.language, argument.role)
                yield f"{name}: {self._surface(filler)}"
        if len(content.arguments) > MOST:
            yield "…"

    def _attributes(self, item: Item) -> str:
        """Return every attribute with its value, in the schema's order."""
        given = dict(item.content.attributes)
        told = []
        for attribute in self.schema.attributes_of(item.content.kind):
            value = attribute.value(given.get(attribute.name, "")) or attribute.values[0]
            name = in_language(attribute.names, self.language, attribute.name)
            told.append(f"{name}: {in_language(value.names, self.language, value.name)}")
        return " · ".join(told)

    def _others(self, item: Item, near: Sequence[Item]) -> Iterator[str]:
        """Yield the items that contradict this one, where any of the two is open."""
        rivals = [other for other in near if contradicts(item, other)]
        for other in rivals[:MOST]:
            by = other.candidate
            source = f" · {sources_text(by.source)}" if by is not None else ""
            label = short_name(self.schema, other.content.label, self.language)
            yield f"{label} {self._surface(other)}{source}"


def _state(item: Item) -> str:
    state = state_name(item.state)
    if item.candidate is None:
        return state
    score = QCoreApplication.translate("ArticleView", "score {0}").format(
        score_text(item.candidate.score)
    )
    return f"{state} · {score} · {sources_text(item.candidate.source)}"
