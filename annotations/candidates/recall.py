"""The memory as a source: proposes what was kept, holds back what was denied."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from annotations.candidates.base import identity
from annotations.candidates.clusters import is_common
from annotations.candidates.evidence import Trace, trace_of
from annotations.candidates.hits import Hit, candidates_of
from annotations.candidates.inflection import stem
from annotations.candidates.memory import VALUES, Memory, adjective, normal, single
from annotations.candidates.remembered import Remembered
from annotations.candidates.verdicts import is_filled, verdict
from annotations.candidates.words import Words, words_of
from annotations.model import Article, Candidate, Content, Event
from annotations.schema import Schema

NAME = "memory"
IDENTITY = identity(NAME, 1)

LEAST = 0.5
"""The chance from which on a remembered surface is proposed."""

_LONGEST = 8
_TRACES = 16384
"""Of so many surfaces and words it is remembered what the project makes of them."""
_NAMES = frozenset({"name/plain"})
_DESCRIBES = frozenset({"nominal/plain"})
_DERIVED = frozenset({"name/deriv"})
_PARTS = frozenset({"name/part"})
_PLAIN = _NAMES | _DESCRIBES
_SURE = 0.97
_SPARED = 0.35
"""The score at which what was kept at least once is left by its denials."""

_SURELY = 0.75
"""The chance from which on a remembered description is proposed."""


class _Opinion(NamedTuple):
    """What a project makes of all candidates with one trace, here a normal one.

    ``label`` is theirs in the project, ``None`` where nothing is there; ``chance`` that of
    being kept, ``None`` where the score stays, with ``why`` as the reason.
    """

    label: str | None
    trace: Trace
    chance: float | None
    is_denied: bool
    why: str


class MemorySource:
    """Proposes remembered mentions, and judges what the others propose."""

    name = NAME
    identity = IDENTITY

    def __init__(self, memory: Memory) -> None:
        self.memory = memory
        self._opinions = Remembered(self._opinion, _TRACES)
        self._is_filled = Remembered(self._may_be_filled, _TRACES)
        self._begins = Remembered(self._may_begin, _TRACES)
        self._inside = Remembered(self._surest_inside, _TRACES)
        self._as_of = memory.changes

    def propose(
        self, article: Article, schema: Schema, found: Sequence[Candidate]
    ) -> Sequence[Candidate]:
        """Return the mentions that the project remembers, at each place the longest."""
        if not self.memory:
            return ()
        tells = any(one.name == "mention" for one in schema.mention_attributes)
        least = LEAST if tells else _SURELY
        return candidates_of(self._hits(words_of(article), least), self.identity, found)

    def judge(self, article: Article, candidates: Sequence[Candidate]) -> list[Candidate]:
        """Return ``candidates`` without denied ones, scores and reasons brought up to date.

        Judging a second time changes nothing.
        """
        self._begin_anew()
        judged = [self._judged(article, candidate) for candidate in candidates]
        return [candidate for candidate in judged if candidate is not None]

    def _judged(self, article: Article, candidate: Candidate) -> Candidate | None:
        content = candidate.content
        opinion = self._opinions[trace_of(content, article.surface(content.fragments))]
        label, trace, chance = opinion.label, opinion.trace, opinion.chance
        if label is None:
            return None
        if isinstance(content, Event):
            content = self._with_filled(content, label)
            candidate = replace(candidate, content=content)
        if label != trace.label:
            return self._relabelled(candidate, content, trace, label)
        if chance is None:
            return candidate
        score = (
            min(candidate.score, max(chance, _SPARED))
            if opinion.is_denied
            else max(candidate.score, chance)
        )
        reason = _joined(candidate.reason, opinion.why)
        return Candidate(candidate.id, content, candidate.source, round(score, 4), reason)

    def _opinion(self, found: Trace) -> _Opinion:
        """Return what the project makes of all candidates with a trace."""
        trace, label = normal(found), verdict(self.memory, found)
        kept, denied = self.memory.kept(trace), self.memory.denied(trace)
        if not kept or label != trace.label or trace.label in VALUES or _describes(trace):
            return _Opinion(label, trace, None, is_denied=denied > 0, why="")
        chance = min(self.memory.chance(trace), _SURE)
        return _Opinion(label, trace, chance, denied > 0, self._why(trace))

    def _with_filled(self, event: Event, type_name: str) -> Event:
        """Return an event without the arguments that the project leaves out."""
        kept = [one for one in event.arguments if self._is_filled[one.role, type_name]]
        left = len(event.arguments) - len(kept)
        return replace(event, arguments=tuple(kept)) if left else event

    def _may_be_filled(self, told: tuple[str, str]) -> bool:
        """Say whether a role of an event type is worth filling."""
        return is_filled(self.memory, *told)

    def _relabelled(
        self, candidate: Candidate, content: Content, trace: Trace, label: str
    ) -> Candidate:
        """Return a candidate with the label that the project gives it."""
        made = (
            replace(content, type=label)
            if isinstance(content, Event)
            else replace(content, label=label)
        )
        known = trace._replace(label=label)
        if self.memory.kept(known):
            score, reason = min(self.memory.chance(known), _SURE), self._why(known)
        else:
            score, reason = candidate.score, f"{trace.label} became {label} in this project"
        return replace(
            candidate,
            content=made,
            score=round(score, 4),
            reason=_joined(candidate.reason, reason),
        )

    def _hits(self, words: Words, least: float) -> Iterator[Hit]:
        """Yield what is remembered; ordinary words from the chance ``least`` on."""
        self._begin_anew()
        begins, behind = self._begins, 0
        for index in [at for at, token in enumerate(words.tokens) if begins[token]]:
            if index < behind:
                continue
            found = self._longest(words, index, least)
            if found is None:
                yield from self._within(words, index)
                continue
            length, trace = found
            behind = index + length
            for inner in range(index, behind if length > 1 else index):
                yield from self._within(words, inner)
            yield self._hit(trace, words.starts[index], words.ends[behind - 1])

    def _begin_anew(self) -> None:
        """Forget what no longer holds, the memory having changed."""
        if self._as_of != self.memory.changes:
            self._opinions.clear()
            self._is_filled.clear()
            self._begins.clear()
            self._inside.clear()
            self._as_of = self.memory.changes

    def _may_begin(self, word: str) -> bool:
        """Say whether something remembered may begin with ``word`` or lie within it."""
        inner = word.rpartition("-")[0]
        told = any(map(self.memory.knows, (single(word), adjective(word), inner)))
        return told or self.memory.longest(stem(word)) > 1

    def _longest(self, words: Words, index: int, least: float) -> tuple[int, Trace] | None:
        """Return how many words from ``index`` on are remembered, and as what."""
        token = words.tokens[index]
        single_word = self._surest(single(token), _PLAIN, least)
        best = (1, single_word) if single_word is not None else None
        stems = [stem(token)]
        most = min(_LONGEST, self.memory.longest(stems[0]))
        for end in range(index + 1, min(index + most, len(words))):
            token = words.tokens[end]
            if not words.same_sentence(index, end):
                break
            head = " ".join((*stems, single(token)))
            stems.append(stem(token))
            trace = self._surest(head, _DESCRIBES, least)
            if trace is None:
                trace = self._surest(" ".join(stems), _NAMES, least)
            if trace is not None:
                best = end + 1 - index, trace
        return best

    def _within(self, words: Words, index: int) -> Iterator[Hit]:
        """Yield a derived adjective, or a name before the last hyphen of a word."""
        token, start = words.tokens[index], words.starts[index]
        derived, part = self._inside[token]
        if derived is not None:
            yield self._hit(derived, start, words.ends[index])
        if part is not None:
            yield self._hit(part, start, start + token.rindex("-"))

    def _surest_inside(self, token: str) -> tuple[Trace | None, Trace | None]:
        """Return what a word is as a derived adjective, and what before its last hyphen."""
        first, hyphen, _ = token.rpartition("-")
        derived = None if hyphen else self._surest(adjective(token), _DERIVED)
        return derived, self._surest(first, _PARTS) if first else None

    def _surest(
        self, surface: str, contexts: frozenset[str], ordinary: float = LEAST
    ) -> Trace | None:
        """Return the likeliest of the remembered traces that are worth a proposal."""
        known = self.memory.of(surface)
        if not known:
            return None
        found = [
            trace
            for trace in known
            if trace.context in contexts
            and trace.label not in VALUES
            and self._speaks(trace, ordinary)
        ]
        return max(found, key=lambda trace: (self.memory.chance(trace), trace), default=None)

    def _speaks(self, trace: Trace, least: float) -> bool:
        """Say whether a trace is worth a proposal.

        Words of every day need two witnesses, and the chance ``least``: in a schema that does
        not tell names from descriptions they are mostly the latter. A description is proposed
        by itself only where the guideline marks it by itself, and where it was hardly ever left
        unmarked.
        """
        if _describes(trace):
            return False
        describes = trace.context == "nominal/plain"
        ordinary = " " not in trace.surface and (describes or is_common(trace.surface))
        needed = 2 if ordinary and not trace.context.endswith(("/deriv", "/part")) else 1
        if describes or not ordinary:
            least = _SURELY if describes else LEAST
        return self.memory.kept(trace) >= needed and self.memory.chance(trace) >= least

    def _hit(self, trace: Trace, start: int, end: int) -> Hit:
        mention, _, form = trace.context.partition("/")
        score = round(min(self.memory.chance(trace), _SURE), 4)
        return Hit(start, end, trace.label, score, self._why(trace), mention, form)

    def _why(self, trace: Trace) -> str:
        kept, denied = self.memory.kept(trace), self.memory.denied(trace)
        if denied:
            return f"accepted {kept} of {kept + denied} times in this project"
        return f"accepted {'once' if kept == 1 else f'{kept} times'} in this project"


def _describes(trace: Trace) -> bool:
    """Say whether a trace is marked only where an event needs it."""
    kind = trace.context.partition("/")[0]
    return kind == "pronoun" or (kind == "nominal" and trace.label != "MIL")


def _joined(reason: str, more: str) -> str:
    """Return a reason with what the memory says in the place of what it said before."""
    parts = [part for part in reason.split("; ") if part and "in this project" not in part]
    return "; ".join([*parts, more])
