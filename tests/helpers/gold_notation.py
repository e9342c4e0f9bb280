"""Reads the hand-made gold of tests/data: one ``.ann`` file beside (or for) each article.

The notation repeats the article with marks in it, so that no offset is ever typed; it is
described in ``tests/data/README.md``. All offsets that come out are Unicode code points,
half-open, in the text that is handed in, be it the decoded source or the reading text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from annotations.model import Argument, Event, ItemId, Mention, Span, attributes, fragments

FORMS = {"": "plain", "d": "deriv", "t": "part"}
KINDS = {"": "name", "n": "nominal", "o": "pronoun"}
FACTUALITIES = ("asserted", "reported", "possible", "planned", "denied")

_GAP = re.compile(r"[\s|>]*\s[\s|>]*")
_MENTION = re.compile(r"\[([A-Z]+)(?:\.([a-z]{1,2}))?(?::([\w-]+))?\|")
_TRIGGER = re.compile(r"\{([\w-]+)\|")


class NotationError(ValueError):
    """The notation says something that cannot be, or that the article does not say."""


@dataclass(frozen=True, slots=True)
class Gold:
    """What was marked; ids are ``m1`` ... and ``v1`` ... in text order."""

    mentions: Mapping[ItemId, Mention]
    events: Mapping[ItemId, Event]
    skipped: tuple[Span, ...] = ()
    """The stretches that the notation leaves out on purpose (page furniture)."""

    def surface(self, text: str, item: ItemId) -> str:
        """Return the text of a mention or trigger, its fragments joined by one space each."""
        content = self.mentions.get(item) or self.events[item]
        return " ".join(text[span.start : span.end] for span in content.fragments)


@dataclass(slots=True)
class _Mark:
    """One mark while reading: ``name`` is the handle, empty where there is none."""

    name: str
    spans: list[tuple[int, int]]
    label: str = ""
    flags: str = ""


@dataclass(slots=True)
class _EventLine:
    """One line that begins with ``+``."""

    line: int
    name: str
    type: str
    factuality: str
    roles: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class _Read:
    """Everything found so far."""

    mentions: list[_Mark] = field(default_factory=list)
    triggers: dict[str, _Mark] = field(default_factory=dict)
    lines: list[_EventLine] = field(default_factory=list)
    skipped: list[Span] = field(default_factory=list)


class _Folded:
    """A text with each run of white space, ``|`` and ``>`` folded to one space."""

    def __init__(self, text: str) -> None:
        out: list[str] = []
        self.source = text
        self.origin: list[int] = []
        at = 0
        for gap in _GAP.finditer(text):
            out.append(text[at : gap.start()] + " ")
            self.origin.extend(range(at, gap.start() + 1))
            at = gap.end()
        out.append(text[at:])
        self.origin.extend(range(at, len(text)))
        self.text = "".join(out)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the range in the unfolded text from the first to the last code point."""
        return self.origin[start], self.origin[end - 1] + 1

    def touching(self, left: tuple[int, int], right: tuple[int, int]) -> bool:
        """Say whether nothing but a gap lies between two ranges of the unfolded text."""
        return not self.source[left[1] : right[0]].strip(" \t\r\n|>")


def read(ann_path: Path, text: str) -> Gold:
    """Return the mentions and events that ``ann_path`` marks, with offsets into ``text``.

    Raises:
        NotationError: A passage is not found or stands there twice, a mark is malformed or not
            closed, a handle is used twice or not at all, an event line has no trigger.
    """
    reader = _Reader(_Folded(text))
    for number, line in enumerate(ann_path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            reader.line(number, line)
        except NotationError as error:
            raise NotationError(f"{ann_path.name}, line {number}: {error}") from None
    try:
        return _finish(reader.end())
    except NotationError as error:
        raise NotationError(f"{ann_path.name}: {error}") from None


class _Reader:
    """Goes through the notation and the folded article side by side."""

    def __init__(self, folded: _Folded) -> None:
        self.folded = folded
        self.found = _Read()
        self.cursor = 0
        self.gap = False

    def line(self, number: int, line: str) -> None:
        kind, rest = line[:1], line[1:].strip()
        if kind == "~":
            self.gap = True
        elif kind == "=":
            self._passage(rest)
        elif kind == "+":
            self.found.lines.append(_event_line(number, rest))
        elif kind not in ("", "#"):
            raise NotationError(f"a line begins with =, +, ~ or #, not with {kind!r}")

    def _passage(self, marked: str) -> None:
        plain, marks = _parse(marked)
        start = _locate(self.folded.text, plain, self.cursor, self.gap)
        self._skip(start)
        _collect(self.found, marks, self.folded, start)
        self.cursor, self.gap = start + len(plain), False

    def _skip(self, end: int) -> None:
        if self.folded.text[self.cursor : end].strip():
            self.found.skipped.append(Span(*self.folded.span(self.cursor, end)))

    def end(self) -> _Read:
        rest = self.folded.text[self.cursor :]
        if rest.strip() and not self.gap:
            raise NotationError(f"the end is missing: {rest!r}")
        self._skip(len(self.folded.text))
        return self.found


def _parse(marked: str) -> tuple[str, list[tuple[str, re.Match[str], int, int]]]:
    """Return the passage without marks, and its marks as (kind, opening, start, end)."""
    plain: list[str] = []
    marks: list[tuple[str, re.Match[str], int, int]] = []
    stack: list[tuple[str, re.Match[str], int]] = []
    length = at = 0
    while at < len(marked):
        char = marked[at]
        if char in "[{":
            opening = (_MENTION if char == "[" else _TRIGGER).match(marked, at)
            if opening is None:
                raise NotationError(f"malformed mark: {marked[at : at + 30]!r}")
            stack.append((char, opening, length))
            at = opening.end()
            continue
        if char in "]}":
            if not stack or stack[-1][0] != {"]": "[", "}": "{"}[char]:
                raise NotationError(f"{char} closes nothing: {marked[: at + 1][-30:]!r}")
            kind, opening, start = stack.pop()
            marks.append((kind, opening, start, length))
        else:
            plain.append(char)
            length += 1
        at += 1
    if stack:
        raise NotationError(f"mark not closed: {stack[-1][1].group()!r}")
    return "".join(plain), marks


def _locate(text: str, passage: str, cursor: int, gap: bool) -> int:
    """Return where ``passage`` begins: at the cursor, or after a gap at its only place."""
    start = cursor + (len(text[cursor:]) - len(text[cursor:].lstrip()))
    if not gap:
        if not text.startswith(passage, start):
            here = text[start : start + len(passage)]
            raise NotationError(f"the article goes on otherwise: {here!r} and not {passage!r}")
        return start
    start = text.find(passage, cursor)
    if start < 0:
        raise NotationError(f"not found: {passage!r}")
    if text.find(passage, start + 1) >= 0:
        raise NotationError(f"stands there twice: {passage!r}")
    return start


def _collect(
    found: _Read, marks: list[tuple[str, re.Match[str], int, int]], folded: _Folded, base: int
) -> None:
    for kind, opening, start, end in marks:
        span = folded.span(base + start, base + end)
        inner = folded.text[base + start : base + end]
        if inner != inner.strip():
            raise NotationError(f"a mark begins or ends with a space: {opening.group()!r}")
        if kind == "[":
            label, flags, name = opening.groups(default="")
            found.mentions.append(_Mark(name, [span], label, flags))
        else:
            name = opening.group(1)
            spans = found.triggers.setdefault(name, _Mark(name, [])).spans
            if spans and folded.touching(spans[-1], span):
                span = (spans.pop()[0], span[1])
            spans.append(span)


def _event_line(number: int, rest: str) -> _EventLine:
    words = rest.split()
    if len(words) < 3 or words[2] not in FACTUALITIES:
        raise NotationError("an event line is: + handle Type factuality role=handle ...")
    roles = tuple(tuple(word.partition("=")[::2]) for word in words[3:])
    if any(not role or not ref for role, ref in roles):
        raise NotationError(f"an argument is role=handle: {rest}")
    return _EventLine(number, words[0], words[1], words[2], roles)  # type: ignore[arg-type]


def _flag_values(flags: str) -> dict[str, str]:
    """Return the attributes that the letters after a label's point stand for."""
    kind = next((flag for flag in flags if flag in KINDS), "")
    form = next((flag for flag in flags if flag in FORMS), "")
    if sorted(kind + form) != sorted(flags):
        raise NotationError(f"unknown letters after the label: {flags}")
    return {"mention": KINDS[kind], "form": FORMS[form]}


def _ordered(marks: list[_Mark]) -> Iterator[tuple[int, _Mark]]:
    key = {id(mark): (min(mark.spans)[0], -max(mark.spans)[1]) for mark in marks}
    return enumerate(sorted(marks, key=lambda mark: key[id(mark)]), 1)


def _finish(found: _Read) -> Gold:
    """Number everything in text order and tie the arguments.

    Raises:
        NotationError: Handles do not fit together.
    """
    ids: dict[str, ItemId] = {}
    mentions: dict[ItemId, Mention] = {}
    for count, mark in _ordered(found.mentions):
        item = ItemId(f"m{count}")
        mentions[item] = Mention(
            fragments(mark.spans), mark.label, attributes(_flag_values(mark.flags))
        )
        if mark.name and ids.setdefault(mark.name, item) != item:
            raise NotationError(f"the handle {mark.name} is used twice")
    for count, mark in _ordered(list(found.triggers.values())):
        if ids.setdefault(mark.name, ItemId(f"v{count}")) != f"v{count}":
            raise NotationError(f"the handle {mark.name} is used twice")
    made = {_id_of(line, ids, found): line for line in found.lines}
    if len(made) != len(found.lines) or len(made) != len(found.triggers):
        lost = set(found.triggers) - {line.name for line in found.lines}
        raise NotationError(f"not one event line for each trigger {sorted(lost)}")
    events = {item: _event(made[item], ids, found) for item in sorted(made, key=_number)}
    _prove_use(found)
    return Gold(mentions, events, tuple(found.skipped))


def _id_of(line: _EventLine, ids: Mapping[str, ItemId], found: _Read) -> ItemId:
    """Return the id of the event that ``line`` tells of; it must have a trigger."""
    if line.name not in found.triggers:
        raise NotationError(f"line {line.line}: no trigger {{{line.name}|...}}")
    return ids[line.name]


def _number(item: ItemId) -> int:
    return int(item[1:])


def _event(line: _EventLine, ids: Mapping[str, ItemId], found: _Read) -> Event:
    missing = [ref for _, ref in line.roles if ref not in ids]
    if missing:
        raise NotationError(f"line {line.line}: no such handle: {', '.join(missing)}")
    arguments = tuple(Argument(role, ids[ref]) for role, ref in line.roles)
    if len(set(arguments)) != len(arguments):
        raise NotationError(f"line {line.line}: an argument stands there twice")
    return Event(
        fragments(found.triggers[line.name].spans),
        line.type,
        arguments,
        attributes({"factuality": line.factuality}),
    )


def _prove_use(found: _Read) -> None:
    """Refuse handles of mentions that no event uses: they are left-overs of a correction."""
    used = {ref for line in found.lines for _, ref in line.roles}
    idle = sorted({mark.name for mark in found.mentions if mark.name} - used)
    if idle:
        raise NotationError(f"handles that no event uses: {', '.join(idle)}")
