"""Words of one sentence, with what the tables know of each.

Offsets are code points of the article's text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from annotations.candidates.events.agreement import cases_of
from annotations.candidates.events.head_nouns import MEMO
from annotations.candidates.events.spelling import ADJECTIVE_ENDINGS, fold
from annotations.candidates.events.tables import Form, Tables
from annotations.candidates.reuse import reused
from annotations.candidates.words import Words

MAX_WORDS = 160
"""Sentences are cut after so many words, so that no text can take more than linear time."""
_MAX_LETTERS = 60
_NONFINITE_AUXILIARIES = frozenset({"worden", "werden", "haben", "sein"})
_ALSO_INFINITIVE = frozenset(
    "sein haben werden können sollen wollen müssen dürfen mögen lassen".split()
)
_SHORT = 7
"""Longer words tell of a theme also where they begin small."""
_VOICE = frozenset({"worden", "werden", "lassen"})
_LEADS = frozenset("so auch nur selbst erst vor allem".split())
_JOINERS = frozenset({"und", "oder", "sowie"})
_NATIONAL = ("ische", "ischen", "ischer", "isches", "ischem")
_ARTICLES = tuple("al- as- el- ad- ar- an- at- asch- es- az- ez- ash-".split())
"""Of Arabic names: they begin small and go on with a capital."""
_NO_PARTICLES: Mapping[str, Form] = {}
NUMERALS = frozenset(
    "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn "
    "zwanzig dreissig vierzig fünfzig sechzig hundert tausend dutzende hunderte tausende "
    "dutzend million millionen milliarde milliarden zweier dreier hunderttausende "
    "zehntausende".split()
)
_QUANTIFIERS = frozenset(
    "einige einigen viele vielen mehrere mehreren alle allen beide beiden wenige wenigen "
    "manche etliche eine einer eines einen keine keiner zahlreiche zahlreichen".split()
)
APPROXIMATE = frozenset(
    "mehr weniger als rund etwa fast knapp gut mindestens nahezu ungefähr circa höchstens "
    "insgesamt bis zu über wenigstens".split()
)


class Word:
    """One word, number or punctuation mark (``kind`` ``w``, ``n``, ``p``), wherever it stands.

    As a verb: ``forms`` are its readings as a verb form, ``kinds`` the kinds of these;
    ``particles`` are the readings that want a particle elsewhere, by that, ``whole`` is the
    finite one that wants none; ``finite`` and ``nonfinite`` say whether one
    of them is such, those of the auxiliaries too, ``sure`` whether it can be no infinitive or
    participle; ``auxiliary`` is the verb of which it is a form, where that is one; ``mood``
    tense and number of the finite form.

    In a phrase: ``determines``, ``governs``, ``fused`` and ``stands`` say whether it is listed
    as an article, a preposition, a fused preposition or a pronoun; ``inflected`` whether it
    ends like an adjective, ``adjective`` whether it is nothing else; ``noun`` whether it can
    only be a noun or name unless it opens a sentence, ``nominal`` whether it can be one at all;
    ``opens`` whether a phrase begins with such a word; ``counts`` whether it is a number,
    ``quantifies`` whether it says how many of what a genitive names, ``alone`` whether it can
    be a phrase without a noun. ``cases`` are those of an article, or of the one that is fused
    with ``preposition``.

    Of clauses: ``leads`` says whether it may stand before their first word, ``subjoins`` and
    ``relates`` whether it is a subjunction or a relative pronoun, ``joins`` whether it is "und"
    or the like; ``cuts`` whether it has a say in where they begin, or in verbs and voice
    (``verbal``).

    As a trigger: ``names`` are the frames of an event noun, behind ``cut`` letters of a
    compound, ``idioms`` those of a noun with a verb; ``modifier`` is its reading as the
    participle of a verb with frames before a noun; ``tells`` says whether it has any of them.
    ``themes`` are those it tells of, and how often.

    ``signals``: it is punctuation, or it cuts or tells; the other words say nothing of clauses
    and events.
    """

    __slots__ = (
        "adjective",
        "adverb",
        "alone",
        "approximate",
        "auxiliary",
        "cap",
        "cases",
        "counts",
        "cut",
        "cuts",
        "determines",
        "finite",
        "forms",
        "fused",
        "governs",
        "idioms",
        "inflected",
        "joins",
        "kind",
        "kinds",
        "leads",
        "low",
        "modifier",
        "mood",
        "names",
        "nominal",
        "nonfinite",
        "noun",
        "numeral",
        "opens",
        "particles",
        "preposition",
        "quantifies",
        "relates",
        "signals",
        "stands",
        "subjoins",
        "sure",
        "tells",
        "text",
        "themes",
        "verbal",
        "whole",
    )

    def __init__(self, text: str, tables: Tables) -> None:
        """Look the word up."""
        self.text = text
        self.low = low = fold(text) if len(text) < _MAX_LETTERS else text
        last = text.rpartition("-")[2]
        self.cap = text[0].isupper() and (not last or last is text or not last[0].islower())
        self.kind = _kind(text)
        is_word = self.kind == "w"
        self.forms = tables.verb_forms(low if self.cap else fold(last)) if is_word else ()
        self.kinds = kinds = _shared(tuple([form.kind for form in self.forms]))
        self._read_verb(tables)
        self._read_opening(tables)
        self.determines = low in tables.determiners
        self.governs = low in tables.prepositions
        self.preposition, *fused = tables.fused.get(low, ("",))
        self.fused = self.preposition != ""
        self.stands = low in tables.pronouns
        self.adverb = low in tables.words["adverbs"]
        self.numeral = low in NUMERALS
        self.counts = self.numeral or self.kind == "n"
        self.approximate = low in APPROXIMATE
        self.quantifies = low in _QUANTIFIERS
        self.alone = self.stands or self.quantifies or low == "ihr"
        ends = len(low) >= 4 and low.endswith(ADJECTIVE_ENDINGS)
        ends = ends and low not in tables.words["coordinators"]
        self.inflected = is_word and ends and not self.adverb
        self.adjective = self.inflected and (
            not self.forms or low.endswith(_NATIONAL) or not kinds.isdisjoint("ab")
        )
        self._read_place(ends=ends)
        forms = (*tables.determiners.get(low, ()), *fused)
        self.cases = cases_of(("dp",) if low == "denen" else forms)
        self.themes = _themes(text, low, tables)
        self.idioms = tables.idioms.get(low, ())
        capital = self.cap and is_word
        self.names, self.cut = tables.noun_frames(low) if capital else ((), 0)
        self.tells = bool(self.names or self.idioms) or self.modifier is not None
        self.verbal = bool(self.forms) or low in _VOICE
        self.cuts = self.finite or self.nonfinite or self.joins or self.verbal
        self.signals = self.cuts or self.tells or self.kind == "p"

    def _read_opening(self, tables: Tables) -> None:
        low, listed = self.low, tables.words
        self.leads = low in listed["coordinators"] or low in _LEADS
        self.subjoins = low in listed["subjunctions"]
        self.relates = low in listed["relatives"]
        self.joins = low in _JOINERS

    def _read_place(self, *, ends: bool) -> None:
        low, capital = self.low, self.cap and self.kind == "w"
        listed = self.determines or self.governs or self.fused or self.stands
        says = listed or self.numeral or self.approximate or low == "so"
        self.noun = capital and not says
        self.nominal = capital or low.startswith(_ARTICLES)
        self.opens = capital or self.kind == "n" or (self.kind == "w" and (ends or says))

    def _read_verb(self, tables: Tables) -> None:
        low, kinds = self.low, self.kinds
        finite = next((form for form in self.forms if form.kind in "fs"), None)
        self.auxiliary, self.mood = tables.auxiliaries.get(low) or ("", _mood(finite))
        self.finite = self.kind == "w" and (self.auxiliary != "" or finite is not None)
        self.nonfinite = not self.cap and (
            low in _NONFINITE_AUXILIARIES or not kinds.isdisjoint("ip")
        )
        self.sure = low not in _ALSO_INFINITIVE if self.auxiliary else kinds.isdisjoint("ip")
        self.particles: Mapping[str, Form] = _NO_PARTICLES
        self.whole: Form | None = None
        self.modifier: Form | None = None
        for form in reversed(self.forms):
            if form.kind == "s":
                self.particles = {**self.particles, form.particle: form}
            elif form.kind == "f":
                self.whole = form
            elif form.kind in "ab" and form.verb in tables.frames:
                self.modifier = form

    def __repr__(self) -> str:
        return self.text


class Stretch(NamedTuple):
    """The words of one sentence, and where each starts and ends in the article's text."""

    words: Sequence[Word]
    starts: Sequence[int]
    ends: Sequence[int]


def sentences(read: Words, tables: Tables) -> Iterator[Stretch]:
    """Give the sentences of an article outside furniture."""
    known = _known(tables)
    for first, last in read.pieces(MAX_WORDS):
        words = list(map(known.__getitem__, read.tokens[first:last]))
        yield Stretch(words, read.starts[first:last], read.ends[first:last])


_shared: Callable[[tuple[str, ...]], frozenset[str]] = lru_cache(1_000)(frozenset)
"""Words have few such sets, so that many words have the same one."""


class _Known(dict[str, Word]):
    """The words looked up so far: each once, whatever texts it stands in."""

    def __init__(self, tables: Tables) -> None:
        super().__init__()
        self._tables = tables

    def __missing__(self, text: str) -> Word:
        if len(self) >= MEMO:
            self.clear()
        self[text] = made = Word(text, self._tables)
        return made


_known = reused(_Known)


def _mood(finite: Form | None) -> str:
    return finite.tense + finite.number if finite is not None else ""


def _kind(text: str) -> str:
    first = text[0]
    if first.isalpha():
        return "w"
    if not first.isdigit():
        return "p"
    return "w" if text[-1].isalpha() else "n"


def _themes(text: str, low: str, tables: Tables) -> tuple[tuple[str, int], ...]:
    """Return how often each part of a word tells of a theme of the grammar."""
    if len(text) <= _SHORT and not text[0].isupper():
        return ()
    folded = low if len(text) < _MAX_LETTERS else fold(text)
    if not tables.has_theme(folded):
        return ()
    told = [
        (name, folded.count(part))
        for name, parts in tables.themes.items()
        for part in parts
        if part in folded
    ]
    return tuple(told)
