"""The examples of the event lexicon: one line each, read into a text and what it must give.

``Die {G Rakka} [nahm] er [ein]. | gainer=er`` - words in square brackets are the trigger, names
that other sources would propose stand in braces behind the letter of their label, and the roles
follow the bar; ``~`` joins the words of a filler, a factuality may stand before the roles.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from annotations.candidates.events.source import Events
from annotations.model import Candidate, Event, ItemId, Mention, Span, attributes, fragments
from annotations.schema_files import read_schema
from tests.helpers.events_dev import an_article

_LABELS = {
    "P": "PER", "M": "MIL", "O": "ORG", "G": "GPE", "L": "LOC", "F": "FAC", "N": "NORP",
    "D": "DATE", "Q": "QUANTITY", "X": "MISC",
}  # fmt: skip
_MARK = re.compile(r"\{([PMOGLFNDQX])(['-]?) |[}\[\]]")
_VALUES = frozenset({"asserted", "reported", "possible", "planned", "denied"})


@dataclass(frozen=True)
class Example:
    """A read example: its text, the names in it, and the event that must be found."""

    text: str
    names: tuple[Candidate, ...]
    trigger: tuple[Span, ...]
    factuality: str
    roles: frozenset[str]


def read_example(line: str) -> Example:
    """Return the example of one line."""
    marked, _, rest = line.partition("|")
    marked = marked.strip()
    values = rest.split()
    factuality = values.pop(0) if values and values[0] in _VALUES else "asserted"
    text, last = "", 0
    names: list[Candidate] = []
    spans: list[tuple[int, int]] = []
    opened: list[tuple[str, str, int]] = []
    for match in _MARK.finditer(marked):
        text += marked[last : match.start()]
        last = match.end()
        if match.group()[0] in "{[":
            opened.append((match.group(1) or "", match.group(2) or "", len(text)))
            continue
        label, derived, start = opened.pop()
        if not label:
            spans.append((start, len(text)))
            continue
        number = ItemId(f"m{len(names) + 1}")
        form = {"'": "deriv", "-": "part", "": "plain"}[derived]
        made = attributes({"mention": "name", "form": form})
        content = Mention((Span(start, len(text)),), _LABELS[label], made)
        names.append(Candidate(number, content, "example", 1.0))
    text += marked[last:]
    roles = frozenset(value.replace("~", " ") for value in values)
    return Example(text, tuple(names), fragments(spans), factuality, roles)


def found_in(example: Example) -> dict[tuple[Span, ...], tuple[str, str, frozenset[str]]]:
    """Return type, factuality and roles of every event found in an example, by trigger."""
    article = an_article(example.text)
    proposed = Events().propose(article, read_schema("conflict-news"), example.names)
    by_id = {one.id: one for one in (*example.names, *proposed)}
    return {
        one.content.fragments: (
            one.content.type,
            dict(one.content.attributes)["factuality"],
            frozenset(
                f"{argument.role}={article.surface(by_id[argument.ref].content.fragments)}"
                for argument in one.content.arguments
            ),
        )
        for one in proposed
        if isinstance(one.content, Event)
    }
