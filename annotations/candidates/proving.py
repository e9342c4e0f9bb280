"""Proof that what a foreign source returns are candidates, down to the last value.

Nothing keeps a plug-in from returning lists, numbers of another library or nothing at all
where a text is due; what can be meant is taken, all else is refused before anything sees it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from numbers import Integral, Real

from annotations.errors import SourceError
from annotations.model import (
    Argument,
    Attributes,
    Candidate,
    Content,
    Event,
    Fragments,
    ItemId,
    Mention,
    Span,
    attributes,
)

LONGEST = 300
"""Characters of a reason that are kept; it is to be one short line."""


def proved(made: object, source: str) -> list[Candidate]:
    """Return the candidates in ``made`` as those of ``source``, an identity.

    Numbers of any library become those of Python, lists become tuples, a reason becomes one
    line. Whether offsets lie in the text and scores in 0 to 1 is not looked at here.

    Raises:
        SourceError: It is no list, or something in it is no candidate; the message says what.
    """
    if not isinstance(made, Iterable) or isinstance(made, (str, bytes, Mapping)):
        raise SourceError(f"it returned {_kind(made)}, and no list of candidates")
    return [_candidate(one, source) for one in made]


def _candidate(one: object, source: str) -> Candidate:
    if not isinstance(one, Candidate):
        raise SourceError(f"it returned {_kind(one)} in place of a candidate")
    name = _text(one.id, "an id")
    content, reason = _content(one.content, name), _reason(one.reason, name)
    return Candidate(ItemId(name), content, source, _score(one.score, name), reason)


def _content(content: object, name: str) -> Content:
    if isinstance(content, Mention):
        label = _text(content.label, f"the label of {name}")
        return Mention(
            _places(content.fragments, name), label, _values(content.attributes, name)
        )
    if isinstance(content, Event):
        label = _text(content.type, f"the type of {name}")
        filled = tuple(
            Argument(
                _text(each.role, f"a role of {name}"),
                ItemId(_text(each.ref, f"an argument of {name}")),
            )
            for each in content.arguments
        )
        return Event(
            _places(content.fragments, name), label, filled, _values(content.attributes, name)
        )
    raise SourceError(f"{name} is neither a mention nor an event but {_kind(content)}")


def _places(fragments: Iterable[object], name: str) -> Fragments:
    return tuple(_place(span, name) for span in fragments)


def _place(span: object, name: str) -> Span:
    if not isinstance(span, Span):
        raise SourceError(f"a fragment of {name} is no span but {_kind(span)}")
    return Span(_offset(span.start, name), _offset(span.end, name))


def _offset(value: object, name: str) -> int:
    if not isinstance(value, Integral):
        raise SourceError(f"an offset of {name} is no whole number but {_kind(value)}")
    return int(value)


def _score(value: object, name: str) -> float:
    if not isinstance(value, Real):
        raise SourceError(f"the score of {name} is no number but {_kind(value)}")
    return float(value)


def _values(given: Attributes, name: str) -> Attributes:
    values = dict(given)
    what = f"an attribute of {name}"
    return attributes({_text(key, what): _text(value, what) for key, value in values.items()})


def _reason(reason: object, name: str) -> str:
    said = "" if reason is None else _text(reason, f"the reason of {name}")
    line = " ".join(said.replace("\0", " ").split())
    return line.encode("utf-8", "replace").decode("utf-8")[:LONGEST]


def _text(value: object, what: str) -> str:
    if not isinstance(value, str):
        raise SourceError(f"{what} is no text but {_kind(value)}")
    return value


def _kind(value: object) -> str:
    return f"a value of the type {type(value).__name__}"
