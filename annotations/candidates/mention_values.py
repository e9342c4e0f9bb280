"""What a mention of a time or a quantity stands for, computed from its text and its article."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from annotations.candidates.quantity_values import quantity_value
from annotations.candidates.reuse import reused
from annotations.candidates.values import time_value
from annotations.candidates.vocabulary import STAND_INS
from annotations.errors import SourceError
from annotations.model import Article, Content, Mention
from annotations.schema import Label, Schema

ValueOf = Callable[[str, str], str]
"""Gives the value of a text in an article of a date (ISO 8601, may be empty)."""

_TIMES = frozenset(
    "date datum zeit zeitangabe zeitausdruck zeitpunkt zeitraum uhrzeit termin dauer duration"
    " timex wann".split()
)
_TIMES |= {name.casefold() for name in STAND_INS["DATE"]}
_QUANTITIES = frozenset(
    "quantity menge mengenangabe anzahl zahl zahlenangabe cardinal percent percentage prozent"
    " money amount betrag summe".split()
)
_QUANTITIES |= {name.casefold() for name in STAND_INS["QUANTITY"]}
LONGEST = 200
"""No time or quantity is told in more characters."""

_WRITTEN = "2017-11-10"
"""A day from which the examples of a schema are told."""


def value_of(content: Content, article: Article, schema: Schema) -> str:
    """Return what a mention stands for, empty where that is nothing, or too vague.

    Of a label for times it is ISO 8601, told from the article's date (see ``time_value``), of
    one for quantities number and unit (see ``quantity_value``). Nobody has reviewed it.

    Raises:
        SourceError: A word list of the program is missing or damaged.
    """
    told = valued_labels(schema).get(content.label) if isinstance(content, Mention) else None
    if told is None:
        return ""
    text = " ".join(article.surface(content.fragments).split())
    return told(text, article.date) if len(text) <= LONGEST else ""


def value_or_none(content: Content, article: Article, schema: Schema) -> str:
    """Return what ``value_of`` says, empty also where the program's word lists are damaged.

    ``fault`` tells of these.
    """
    try:
        return value_of(content, article, schema)
    except SourceError:
        return ""


def fault(schema: Schema) -> str:
    """Return what is wrong with the word lists that values need, empty where nothing is."""
    try:
        if valued_labels(schema):
            time_value("Mai", _WRITTEN)
            quantity_value("12 km")
    except SourceError as error:
        return str(error)
    return ""


@reused
def valued_labels(schema: Schema) -> Mapping[str, ValueOf]:
    """Return the labels of ``schema`` that are for times or quantities.

    They are those called so, in any of the schema's languages, and those most of whose examples
    are times, or quantities.
    """
    found = {label.name: _kind(label) for label in schema.labels}
    return {name: kind for name, kind in found.items() if kind is not None}


def _kind(label: Label) -> ValueOf | None:
    called = (part for name in label.names.values() for part in name.split(","))
    names = {name.strip().casefold() for name in (label.name, *called)}
    if names & _TIMES:
        return _time
    if names & _QUANTITIES:
        return _quantity
    if _mostly(time_value(example, _WRITTEN) for example in label.examples):
        return _time
    if _mostly(_is_number(example) for example in label.examples):
        return _quantity
    return None


def _time(text: str, written: str) -> str:
    return time_value(text, written)


def _quantity(text: str, _written: str) -> str:
    return quantity_value(text)


def _is_number(example: str) -> bool:
    """Say whether an example begins with what is counted, and not with a name."""
    return bool(quantity_value(example)) and (example[0].isdigit() or example[0].islower())


def _mostly(told: Iterable[object]) -> bool:
    known = [bool(one) for one in told]
    return 2 * sum(known) > len(known)
