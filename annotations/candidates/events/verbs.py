"""The lexical verbs of a clause, with separated particles found and voice noted."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.candidates.events.clauses import Clause, Verb
from annotations.candidates.events.finiteness import Finiteness
from annotations.candidates.events.tables import Tables
from annotations.candidates.events.words import Word

_QUOTES = frozenset("\"„“”«»‚‘’'›‹")
_DETACHED = frozenset(
    "bekannt gefangen dingfest fest frei tot verantwortlich deutlich klar".split()
)
_AFTER_PARTICLE = frozenset({"und", "oder", "sowie", "als", "wie", "zu"})


def find_verbs(
    clause: Clause, words: Sequence[Word], tables: Tables, finiteness: Finiteness
) -> None:
    """Fill in the lexical verbs, particles and voice of a finished clause."""
    shared = clause.shares
    if shared is not None and clause.finite < 0:
        clause.auxiliary, clause.mood = shared.auxiliary, shared.mood
        clause.worden, clause.werden = shared.worden, shared.werden
        clause.worden = clause.worden or "worden" in shared.lows
    for at in sorted(finiteness.verbal.intersection(clause.words)):
        word = words[at]
        if at != clause.finite:
            clause.worden = clause.worden or word.low == "worden"
            clause.werden = clause.werden or word.low == "werden"
        verb = _verb(clause, words, at, tables, finiteness)
        if verb is not None:
            clause.verbs.append(verb)


def _verb(
    clause: Clause, words: Sequence[Word], at: int, tables: Tables, finiteness: Finiteness
) -> Verb | None:
    """Return the verb that the word at ``at`` is a form of, ``None`` for auxiliaries."""
    word = words[at]
    if not word.forms or (word.cap and (at > 0 or word.low == "berichten")):
        return None
    detached = at > 0 and words[at - 1].low in _DETACHED
    if at == clause.finite:
        if word.auxiliary:
            return None
        return (detached and _detached(words, tables, at, "f")) or _finite(clause, words)
    if (word.auxiliary and word.low != "lassen") or finiteness.is_attributive(at):
        return None
    return (detached and _detached(words, tables, at, "ipz")) or _nonfinite(clause, word, at)


def _detached(words: Sequence[Word], tables: Tables, at: int, kinds: str) -> Verb | None:
    """Read a prefix that is written apart: "bekannt gegeben", "gefangen genommen"."""
    forms = tables.verb_forms(words[at - 1].low + words[at].low)
    form = next((form for form in forms if form.kind in kinds), None)
    return Verb(at, form, at - 1) if form is not None else None


def _nonfinite(clause: Clause, word: Word, at: int) -> Verb | None:
    if word.low in ("einigen", "einige"):
        return None
    kinds = "iz" if clause.kind == "inf" else "ipz"
    if clause.kind == "inf" and any(form.kind == "p" for form in word.forms):
        kinds = "ipz"
    fitting = [form for form in word.forms if form.kind in kinds]
    if "worden" in clause.lows:
        fitting.sort(key=lambda form: form.kind != "p")
    elif clause.auxiliary in ("sein", "haben"):
        moved = clause.auxiliary == "sein"
        fitting.sort(key=lambda form: form.kind == "p" and form.with_sein != moved)
    return Verb(at, fitting[0]) if fitting else None


def _finite(clause: Clause, words: Sequence[Word]) -> Verb | None:
    at = clause.finite
    word = words[at]
    particle = _particle(clause, words)
    if particle >= 0:
        return Verb(at, word.particles[words[particle].low], particle)
    return Verb(at, word.whole) if word.whole is not None else None


def _particle(clause: Clause, words: Sequence[Word]) -> int:
    """Return the particle that ends the clause after its finite verb, or -1."""
    wanted = words[clause.finite].particles
    if not wanted:
        return -1
    for at in reversed(clause.words):
        if at == clause.finite:
            break
        word = words[at]
        if word.low in wanted and not word.cap and _ends_after(clause, words, at):
            return at
    return -1


def _ends_after(clause: Clause, words: Sequence[Word], at: int) -> bool:
    """Whether the clause may end after the word: punctuation, "und", a phrase behind it."""
    following = at + 1
    while following < len(words) and words[following].text in _QUOTES:
        following += 1
    if following >= len(words) or following not in clause.words:
        return True
    word, low = words[following], words[at].low
    if word.kind == "n":
        return low not in _PREPOSITION_PARTICLES
    if word.low in _AFTER_PARTICLE:
        return True
    return low not in _PREPOSITION_PARTICLES and not word.cap


_PREPOSITION_PARTICLES = frozenset(
    "an auf aus bei durch ab vor mit nach über um unter zu in entgegen gegenüber".split()
)
