"""The event development set: its markup read, and candidates scored against it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from annotations.model import (
    Argument,
    Article,
    ArticleId,
    Candidate,
    Event,
    ItemId,
    Mention,
    SourceMap,
    Span,
    Zone,
    ZoneKind,
    attributes,
    fragments,
)

FOLDER = Path(__file__).parent.parent / "data" / "events_dev"
_LABELS = {
    "P": "PER", "M": "MIL", "O": "ORG", "G": "GPE", "L": "LOC", "F": "FAC", "N": "NORP",
    "D": "DATE", "Q": "QUANTITY", "X": "MISC",
}  # fmt: skip
_KINDS = {"+": ("nominal", "plain"), "~": ("pronoun", "plain"), "'": ("name", "deriv"),
          "-": ("name", "part"), "": ("name", "plain")}  # fmt: skip
_MARK = re.compile(r"\{([PMOGLFNDQX])([+~'-]?) |\}|<(\d+) |>")
NEEDED_ONLY = frozenset({"GPE", "LOC", "FAC", "ORG", "PER", "NORP", "MISC"})


@dataclass
class Marked:
    """A marked text: the article, its gold mentions and events."""

    article: Article
    mentions: list[Candidate] = field(default_factory=list)
    events: list[Candidate] = field(default_factory=list)

    def found(self) -> list[Candidate]:
        """Return the gold mentions that other sources propose: not those only events need."""
        return [
            one
            for one in self.mentions
            if dict(one.content.attributes)["mention"] == "name"
            or one.content.label not in NEEDED_ONLY
        ]


def an_article(text: str, name: str = "a") -> Article:
    """Return an article of one zone; an empty line after the first makes that the heading."""
    zones: list[Zone] = []
    head, gap, _ = text.partition("\n\n")
    if gap and len(head) < 120 and not head.endswith("."):
        zones.append(Zone(Span(0, len(head) + 2), ZoneKind.HEADING))
    if text:
        start = zones[0].span.end if zones else 0
        zones.append(Zone(Span(start, len(text)), ZoneKind.BODY))
    return Article(
        ArticleId(name), text, "", tuple(zones), SourceMap((0,), (0,)), name, "", "utf-8"
    )


def read_marked(path: Path) -> Marked:
    """Return the marked text of one file."""
    body, _, lines = path.read_text(encoding="utf-8").partition("\n---\n")
    text, spans, triggers = _unmarked(body)
    marked = Marked(an_article(text, path.stem))
    for number, (start, end, label, kind) in enumerate(sorted(spans), 1):
        mention, form = _KINDS[kind]
        content = Mention(
            (Span(start, end),), _LABELS[label], attributes({"mention": mention, "form": form})
        )
        marked.mentions.append(Candidate(ItemId(f"m{number}"), content, "gold", 1.0))
    for line in lines.splitlines():
        if line.strip():
            marked.events.append(_event(line, text, triggers, marked, path.name))
    return marked


def _unmarked(body: str) -> tuple[str, list[tuple[int, int, str, str]], dict[str, list[Span]]]:
    text, last = "", 0
    spans: list[tuple[int, int, str, str]] = []
    triggers: dict[str, list[Span]] = {}
    stack: list[tuple[str, str, int]] = []
    for match in _MARK.finditer(body):
        text += body[last : match.start()]
        last = match.end()
        if match.group(1):
            stack.append((match.group(1), match.group(2), len(text)))
        elif match.group(3):
            stack.append(("<", match.group(3), len(text)))
        else:
            kind, value, start = stack.pop()
            if kind == "<":
                triggers.setdefault(value, []).append(Span(start, len(text)))
            else:
                spans.append((start, len(text), kind, value))
    assert not stack, "an unclosed mark"
    return text + body[last:], spans, triggers


def _event(
    line: str, text: str, triggers: dict[str, list[Span]], marked: Marked, where: str
) -> Candidate:
    number, type_, *rest = line.split()
    value = rest.pop(0) if rest and "=" not in rest[0] else "asserted"
    assert number in triggers, f"{where}: no trigger {number}"
    spans = fragments(triggers[number])
    arguments = []
    for pair in rest:
        role, _, words = pair.partition("=")
        if role == "topic":
            arguments.append(Argument(role, ItemId(f"v{words}")))
            continue
        wanted = words.replace("~", " ")
        fitting = [
            one
            for one in marked.mentions
            if (" " + marked.article.surface(one.content.fragments)).endswith(" " + wanted)
        ]
        assert fitting, f"{where}: {number} {type_}: no mention {wanted!r}"
        near = min(fitting, key=lambda one: _distance(text, spans[0], one))
        arguments.append(Argument(role, near.id))
    content = Event(spans, type_, tuple(arguments), attributes({"factuality": value}))
    return Candidate(ItemId(f"v{number}"), content, "gold", 1.0)


def _distance(text: str, trigger: Span, mention: Candidate) -> int:
    """Return how far a mention stands from a trigger; other sentences are farther."""
    start = mention.content.fragments[0].start
    between = text[min(start, trigger.start) : max(start, trigger.start)]
    return len(between) + 1000 * (between.count(". ") + between.count("\n"))


def all_marked() -> list[Marked]:
    """Return the whole set, by file name."""
    return [read_marked(path) for path in sorted(FOLDER.glob("*.txt"))]


@dataclass
class Score:
    """Counts of right, proposed and wanted things, by part."""

    right: Counter[str] = field(default_factory=Counter)
    proposed: Counter[str] = field(default_factory=Counter)
    wanted: Counter[str] = field(default_factory=Counter)
    factuality_right: int = 0
    factuality_of: int = 0

    def f1(self, part: str) -> float:
        """Return F1 of ``part`` (``triggers``, ``arguments``, or a type or role)."""
        total = self.proposed[part] + self.wanted[part]
        return 2 * self.right[part] / total if total else 0.0

    def line(self, part: str) -> str:
        """Return precision, recall and F1 as one line."""
        precision = self.right[part] / max(self.proposed[part], 1)
        recall = self.right[part] / max(self.wanted[part], 1)
        return (
            f"{part:18} P {precision:.2f} R {recall:.2f} F {self.f1(part):.2f}"
            f"  ({self.right[part]}/{self.proposed[part]}/{self.wanted[part]})"
        )


Key = tuple[tuple[Span, ...], str]


def _key(candidate: Candidate) -> Key:
    return candidate.content.fragments, candidate.content.label


def arguments_of(
    candidates: Sequence[Candidate], everything: Iterable[Candidate]
) -> set[object]:
    """Return every argument as (trigger, type, role, fragments of the filler)."""
    by_id = {one.id: one for one in everything}
    return {
        (_key(one), argument.role, by_id[argument.ref].content.fragments)
        for one in candidates
        if isinstance(one.content, Event)
        for argument in one.content.arguments
    }


def add_score(score: Score, marked: Marked, proposed: Sequence[Candidate]) -> None:
    """Count what ``proposed`` (mentions and events) gets right of the marked text."""
    events = [one for one in proposed if isinstance(one.content, Event)]
    gold = {_key(one): one for one in marked.events}
    mine = {_key(one): one for one in events}
    for parts, keys in ((score.proposed, mine), (score.wanted, gold)):
        for _, type_ in keys:
            parts["triggers"] += 1
            parts[type_] += 1
    for key in gold.keys() & mine.keys():
        score.right["triggers"] += 1
        score.right[key[1]] += 1
        score.factuality_of += 1
        score.factuality_right += dict(gold[key].content.attributes) == dict(
            mine[key].content.attributes
        )
    wanted = arguments_of(marked.events, [*marked.mentions, *marked.events])
    got = arguments_of(events, proposed)
    for parts, values in (
        (score.proposed, got),
        (score.wanted, wanted),
        (score.right, got & wanted),
    ):
        for value in values:
            parts["arguments"] += 1
            parts["role " + value[1]] += 1  # type: ignore[index]
