"""Clauses of a sentence: where they begin and end, their verbs, voice and mood.

German clauses are found without a tagger: commas and conjunctions cut the sentence, the
finite verb says which part is a clause of its own, and parts without one are joined to the
clause they continue.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from annotations.candidates.events.tables import Form, Tables
from annotations.candidates.events.words import Word

_BREAKS = frozenset(",;:–—-()…!?.|")
_DASHES = frozenset("-–—")
_CLOSERS = frozenset(";:!?|")
_QUOTES = frozenset("\"„“”«»‚‘’'›‹")
_MODALS = frozenset({"können", "sollen", "wollen", "müssen", "dürfen", "mögen", "lassen"})


@dataclass(slots=True)
class Verb:
    """One lexical verb of a clause: the word, its reading, its particle's word index or -1."""

    at: int
    form: Form
    particle: int = -1


@dataclass(slots=True, eq=False)
class Clause:
    """One clause. ``words`` are word indices of the sentence, in order.

    ``kind`` is ``main``, ``sub``, ``rel`` or ``inf``; ``intro`` the subjunction or relative
    word; ``finite`` the index of the finite verb or -1; ``auxiliary`` its verb where it is
    one; ``mood`` tense and number of the finite verb (``ps``, ``ks`` ...).
    """

    kind: str
    intro: str = ""
    words: list[int] = field(default_factory=list)
    finite: int = -1
    auxiliary: str = ""
    mood: str = ""
    verbs: list[Verb] = field(default_factory=list)
    parent: Clause | None = None
    previous: Clause | None = None
    shares: Clause | None = None
    worden: bool = False
    werden: bool = False
    haben: bool = False
    closed: bool = False

    @property
    def passive(self) -> bool:
        """Whether a past participle of the clause is passive."""
        if self.worden or (self.werden and self.auxiliary != "haben"):
            return True
        return self.auxiliary in ("werden", "sein")


def clauses(words: Sequence[Word], tables: Tables) -> list[Clause]:
    """Return the clauses of a sentence, in the order in which they begin."""
    return _Reader(words, tables).read()


class _Reader:
    def __init__(self, words: Sequence[Word], tables: Tables) -> None:
        self.words = words
        self.tables = tables
        self.found: list[Clause] = []

    def read(self) -> list[Clause]:
        start = 0
        for at in range(len(self.words) + 1):
            if at == len(self.words) or self._is_break(at):
                segment = [i for i in range(start, at) if self.words[i].text not in _QUOTES]
                if segment:
                    self._segment(segment)
                if at < len(self.words) and (
                    self.words[at].text in _CLOSERS or self._is_dateline(at)
                ):
                    for clause in self.found:
                        clause.closed = True
                start = at + 1
        for clause in self.found:
            self._finish(clause)
        return self.found

    def _is_dateline(self, at: int) -> bool:
        """Whether a dash ends a dateline: "Sanaa (dpa) - "."""
        return (
            self.words[at].text in "-–—"
            and at <= 10
            and not any(clause.finite >= 0 for clause in self.found)
        )

    def _is_break(self, at: int) -> bool:
        word = self.words[at]
        return word.kind == "p" and word.text in _BREAKS

    # --- one stretch between two breaks ------------------------------------------------------

    def _segment(self, segment: list[int]) -> None:
        kind, intro = self._kind(segment)
        for part, shared in self._coordinated(segment, kind):
            if shared:
                clause = Clause(self.found[-1].kind, self.found[-1].intro)
                clause.previous = clause.shares = self._last_finite()
                clause.parent = self.found[-1].parent
                clause.words = part
                self.found.append(clause)
                self._take_finite(clause)
                continue
            self._place(part, kind, intro)

    def _place(self, part: list[int], kind: str, intro: str) -> None:
        """Make a clause of ``part``, or join it to one that waits for it."""
        finite = self._finites(part)
        waiting = None
        if kind == "main":
            waiting = self._waiting(part, bool(finite))
        if waiting is not None:
            waiting.words += part
            if waiting.finite < 0:
                self._take_finite(waiting)
            return
        if kind == "main" and not finite:
            if self._has_zu(part) and self.found:
                kind = "inf"
        clause = Clause(kind, intro, part)
        clause.parent = self.found[-1] if self.found else None
        self.found.append(clause)
        self._take_finite(clause)

    def _waiting(self, part: list[int], has_finite: bool) -> Clause | None:
        """Return the earlier clause that ``part`` continues."""
        dash = self.words[part[0] - 1].text in _DASHES if part[0] else False
        for clause in reversed(self.found):
            if clause.closed or (dash and clause.finite >= 0 and not has_finite):
                return None
            if clause.kind == "inf" or (clause.kind == "main" and clause.shares is not None):
                if not has_finite and clause is self.found[-1] and not self._nonfinite(part):
                    return clause
                continue
            if has_finite:
                if clause.finite < 0:
                    return clause
            elif self._nonfinite(part):
                if clause.auxiliary and not self._complete(clause):
                    return clause
                if clause.finite < 0 and clause.kind in ("sub", "rel"):
                    return clause
            elif clause is self.found[-1] and not self._has_zu(part):
                return clause
        return None

    def _complete(self, clause: Clause) -> bool:
        """Whether the clause's auxiliary has its participle or infinitive already."""
        return any(i != clause.finite and self._is_nonfinite(i) for i in clause.words)

    def _nonfinite(self, part: list[int]) -> bool:
        return any(self._is_nonfinite(i) for i in part[-3:])

    def _is_nonfinite(self, at: int) -> bool:
        word = self.words[at]
        if word.cap:
            return False
        return word.low in ("worden", "werden", "haben", "sein") or any(
            form.kind in "ip" for form in word.forms
        )

    def _has_zu(self, part: list[int]) -> bool:
        for n, at in enumerate(part):
            word = self.words[at]
            if word.cap:
                continue
            if any(form.kind == "z" for form in word.forms):
                return True
            if word.low == "zu" and n + 1 < len(part) and self._is_nonfinite(part[n + 1]):
                return True
        return False

    # --- kinds --------------------------------------------------------------------------------

    def _kind(self, segment: list[int]) -> tuple[str, str]:
        """Return the kind of clause that ``segment`` starts, and the word that says so."""
        n = 0
        while n < len(segment) - 1 and (
            self.words[segment[n]].low in self.tables.words["coordinators"]
            or self.words[segment[n]].low
            in ("so", "auch", "nur", "selbst", "erst", "vor", "allem")
        ):
            n += 1
        low = self.words[segment[n]].low
        last_is_verb = self._final_finite(segment)
        if low in self.tables.words["subjunctions"] and (
            last_is_verb or not self._finites(segment)
        ):
            if low in ("dass", "ob", "weil", "nachdem", "obwohl", "wenn") or last_is_verb:
                return "sub", low
        if not self.found and segment[0] == 0:
            return "main", ""
        if low in self.tables.prepositions and n + 1 < len(segment):
            n += 1
            low = self.words[segment[n]].low
        if low in self.tables.words["relatives"] and segment[0] > 0:
            finites = self._finites(segment)
            if last_is_verb and len(finites) <= 2 and n + 1 < len(segment):
                return "rel", low
            if not finites and self._opens_relative(segment, n):
                return "rel", low
        return "main", ""

    def _opens_relative(self, segment: list[int], n: int) -> bool:
        """A relative clause that is itself interrupted: "die, wie er sagte, ..."."""
        if n + 1 >= len(segment):
            return True
        following = self.words[segment[n + 1]]
        return not following.cap and following.low in (
            self.tables.determiners.keys() | self.tables.prepositions.keys() | {"sich", "nach"}
        )

    def _final_finite(self, segment: list[int]) -> bool:
        """Whether the segment (or its part before "und") ends with a finite verb."""
        for n, at in enumerate(segment):
            is_end = n + 1 == len(segment) or (
                self.words[segment[n + 1]].low in self.tables.words["coordinators"]
            )
            if is_end and n > 1 and self._may_be_finite(at):
                middle = [i for i in segment[1:n] if self._sure_finite(i)]
                if not middle or middle == [segment[n - 1]] or middle == [segment[n - 2]]:
                    return True
        return False

    # --- finite verbs -------------------------------------------------------------------------

    def _attributive(self, at: int) -> bool:
        """Whether the word stands before a noun, as "eroberte" in "die eroberte Stadt"."""
        words = self.words
        if at + 1 >= len(words):
            return False
        following = words[at + 1]
        if (
            not following.cap
            or following.kind != "w"
            or not words[at].low.endswith(("e", "en", "er", "es", "em"))
        ):
            return False
        if not any(form.kind in "ab" or form.tense == "k" for form in words[at].forms):
            return False
        if at == 0:
            return False
        before = words[at - 1]
        low = before.low
        return (
            low in self.tables.determiners
            or low in self.tables.prepositions
            or low in self.tables.fused
            or before.kind == "n"
            or (
                not before.cap
                and low.endswith(("e", "en", "er", "em", "es"))
                and not before.forms
            )
            or (low in self.tables.words["adverbs"])
        )

    def _may_be_finite(self, at: int) -> bool:
        word = self.words[at]
        if word.cap and at > 0:
            return False
        if at and self.words[at - 1].low == "zu":
            return False
        if word.low in self.tables.auxiliaries:
            return word.low != "sein"
        if at == 0 and any(form.kind in "ab" for form in word.forms):
            return False
        return any(form.kind in "fs" for form in word.forms) and not self._attributive(at)

    def _sure_finite(self, at: int) -> bool:
        """Finite and nothing else."""
        word = self.words[at]
        if word.cap and at > 0:
            return False
        if at and self.words[at - 1].low == "zu":
            return False
        if at == 0 and any(form.kind in "ab" for form in word.forms):
            return False
        if word.low in self.tables.auxiliaries:
            return word.low not in (
                "sein",
                "haben",
                "werden",
                "können",
                "sollen",
                "wollen",
                "müssen",
                "dürfen",
                "mögen",
                "lassen",
            )
        kinds = {form.kind for form in word.forms}
        return bool(kinds & set("fs")) and not kinds & set("ip") and not self._attributive(at)

    def _finites(self, part: list[int]) -> list[int]:
        """Return the finite verbs of a stretch; sure ones win over ambiguous ones."""
        sure = [i for i in part if self._sure_finite(i)]
        if sure:
            return sure
        before = [
            i
            for n, i in enumerate(part)
            if self._may_be_finite(i) and not (n and self.words[part[n - 1]].low == "zu")
        ]
        if before and any(
            c.auxiliary and not c.closed and not self._complete(c) and c.kind != "inf"
            for c in self.found
        ):
            return []
        return before[:1] if before else []

    def _coordinated(self, segment: list[int], kind: str) -> list[tuple[list[int], bool]]:
        """Split at "und" and its like where a new predicate begins; True: shares the subject."""
        parts: list[tuple[list[int], bool]] = []
        start = 0
        for n, at in enumerate(segment):
            if n == 0 or self.words[at].low not in ("und", "oder", "sowie"):
                continue
            left, right = segment[start:n], segment[n + 1 :]
            if not left or not right or not self._splits(left, right):
                continue
            parts.append((left, bool(parts)))
            start = n + 1
        parts.append((segment[start:], bool(parts)))
        return parts

    def _splits(self, left: list[int], right: list[int]) -> bool:
        sure_left = [i for i in left if self._sure_finite(i)]
        if not sure_left:
            sure_left = [
                i
                for n, i in enumerate(left)
                if self._may_be_finite(i)
                and self.words[i].low in self.tables.auxiliaries
                and not (n and self._is_nonfinite(left[n - 1]))
            ][:1]
        sure_right = [i for i in right if self._sure_finite(i)]
        any_left = [i for i in left if self._may_be_finite(i)]
        any_right = [i for i in right if self._may_be_finite(i) or self._is_nonfinite(i)]
        if not any_left and not any(self._is_nonfinite(i) for i in left):
            return False
        if sure_left and sure_right:
            return True
        if sure_left:
            auxiliary = self.words[sure_left[0]].low in self.tables.auxiliaries
            if auxiliary:
                return any(self._is_nonfinite(i) for i in left if i != sure_left[0]) and any(
                    self._is_nonfinite(i) for i in right
                )
            return bool(any_right)
        return bool(any_left and any_right)

    def _last_finite(self) -> Clause:
        return self.found[-1]

    def _take_finite(self, clause: Clause) -> None:
        """Find the clause's finite verb."""
        if clause.kind == "inf":
            return
        finites = self._finites(clause.words)
        if not finites and clause.shares is None:
            finites = [i for i in clause.words if self._may_be_finite(i)]
            if any(
                c is not clause and c.auxiliary and not c.closed and not self._complete(c)
                for c in self.found
            ):
                finites = []
        if not finites:
            return
        at = finites[-1] if clause.kind in ("sub", "rel") else finites[0]
        clause.finite = at
        word = self.words[at]
        if word.low in self.tables.auxiliaries:
            clause.auxiliary, clause.mood = self.tables.auxiliaries[word.low]
        else:
            form = next(form for form in word.forms if form.kind in "fs")
            clause.mood = form.tense + form.number

    # --- the verbs of a finished clause --------------------------------------------------------

    def _finish(self, clause: Clause) -> None:
        """Fill in the lexical verbs, particles and voice."""
        shared = clause.shares
        if shared is not None and clause.finite < 0:
            clause.auxiliary, clause.mood = shared.auxiliary, shared.mood
            clause.worden = shared.worden
        taken: set[int] = set()
        for n, at in enumerate(clause.words):
            word = self.words[at]
            if (word.cap and at > 0) or word.kind != "w" or self._attributive(at):
                continue
            if at != clause.finite:
                clause.worden |= word.low == "worden"
                clause.werden |= word.low == "werden"
                clause.haben |= word.low == "haben"
            if word.low in self.tables.auxiliaries and (
                at == clause.finite or word.low not in ("lassen",)
            ):
                continue
            verb = self._lexical(clause, n, at, taken)
            if verb is not None:
                clause.verbs.append(verb)
        if clause.shares is not None and clause.finite < 0 and not clause.worden:
            shared_words = {self.words[i].low for i in clause.shares.words}
            clause.worden = "worden" in shared_words

    def _lexical(self, clause: Clause, n: int, at: int, taken: set[int]) -> Verb | None:
        word = self.words[at]
        if at == clause.finite:
            particle = self._particle(clause, n)
            if particle >= 0:
                wanted = self.words[particle].low
                for form in word.forms:
                    if form.kind == "s" and form.particle == wanted:
                        taken.add(particle)
                        return Verb(at, form, particle)
            return next((Verb(at, form) for form in word.forms if form.kind == "f"), None)
        kinds = "iz" if clause.kind == "inf" else "ipz"
        if clause.finite < 0 and not clause.auxiliary:
            kinds = "ipz"
        return next((Verb(at, form) for form in word.forms if form.kind in kinds), None)

    def _particle(self, clause: Clause, n: int) -> int:
        """Return the particle that ends the clause after its finite verb, or -1."""
        wanted = {
            form.particle for form in self.words[clause.words[n]].forms if form.kind == "s"
        }
        if not wanted:
            return -1
        for at in reversed(clause.words[n + 1 :]):
            word = self.words[at]
            if word.low in wanted and not word.cap and self._ends_after(clause, at):
                return at
        return -1

    def _ends_after(self, clause: Clause, at: int) -> bool:
        following = at + 1
        while following < len(self.words) and self.words[following].text in _QUOTES:
            following += 1
        if following >= len(self.words) or following not in clause.words:
            return True
        word = self.words[following]
        return (
            word.kind == "n"
            or word.low in ("und", "oder", "sowie", "als", "wie", "zu")
            or (
                word.low in self.tables.prepositions
                and self.words[at].low not in self.tables.prepositions
            )
        )
