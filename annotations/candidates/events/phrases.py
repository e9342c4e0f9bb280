"""Noun phrases of a sentence: extent, head, case, preposition, genitives, coordination.

Indices are word indices of the sentence; cases are sets of two letters, case (n a d g) and
gender or plural (m f t p), as in the grammar file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from annotations.candidates.events.clauses import Clause
from annotations.candidates.events.tables import Tables
from annotations.candidates.events.words import Word

_ALL = frozenset(case + gender for case in "nadg" for gender in "mftp")
_FEMININE = (
    "ung",
    "heit",
    "keit",
    "schaft",
    "ion",
    "tät",
    "ei",
    "enz",
    "anz",
    "ie",
    "ik",
    "ur",
    "macht",
    "kraft",
    "wehr",
    "stadt",
    "hauptstadt",
    "gruppe",
    "miliz",
    "armee",
)
_MASCULINE = (
    "er",
    "ling",
    "ismus",
    "or",
    "ist",
    "ent",
    "ant",
    "angriff",
    "schlag",
    "staat",
    "krieg",
)
_NEUTER = ("chen", "lein", "ment", "um", "nis", "land", "dorf")


@dataclass(slots=True, eq=False)
class Phrase:
    """One noun phrase, pronoun or relative pronoun.

    ``start`` to ``end`` (exclusive) are word indices, without preposition but with article;
    ``nouns`` the indices of its capitalised words, ``head`` the first of them;
    ``genitive`` the phrase that modifies it; ``first`` the first phrase of its coordination;
    ``kind`` is ``noun``, ``pronoun``, ``relative`` or ``number``.
    """

    kind: str
    start: int
    end: int
    head: int
    cases: frozenset[str]
    preposition: str = ""
    determiner: str = ""
    nouns: list[int] = field(default_factory=list)
    adjectives: list[int] = field(default_factory=list)
    number: int = -1
    genitive: Phrase | None = None
    owner: Phrase | None = None
    first: Phrase | None = None
    inner: bool = False
    clause: Clause | None = None
    antecedents: list[Phrase] = field(default_factory=list)

    def can_be(self, case: str) -> bool:
        """Whether the phrase can stand in ``case`` (n, a, d or g)."""
        return any(one[0] == case for one in self.cases)

    @property
    def plural(self) -> bool | None:
        """Whether it is plural, ``None`` where both may be."""
        plurals = {one[1] == "p" for one in self.cases if one[0] in "na"}
        return plurals.pop() if len(plurals) == 1 else None


@dataclass(frozen=True, slots=True)
class Marks:
    """What is known of the words beforehand.

    ``names`` maps the first word index of a known name to the index after its last one;
    ``times`` and ``quantities`` are the indices of the words of dates and of quantities.
    """

    names: Mapping[int, int]
    times: frozenset[int] = frozenset()
    quantities: frozenset[int] = frozenset()


def phrases(
    words: Sequence[Word], clause: Clause, tables: Tables, marks: Marks
) -> list[Phrase]:
    """Return the phrases of one clause in order."""
    return _Chunker(words, clause, tables, marks).read()


class _Chunker:
    def __init__(
        self, words: Sequence[Word], clause: Clause, tables: Tables, marks: Marks
    ) -> None:
        self.words = words
        self.clause = clause
        self.tables = tables
        self.names = marks.names
        self.marks = marks
        self.verbs = {verb.at for verb in clause.verbs} | {
            verb.particle for verb in clause.verbs
        }
        self.verbs.add(clause.finite)
        self.found: list[Phrase] = []

    def read(self) -> list[Phrase]:
        order = self.clause.words
        n = 0
        if self.clause.kind == "rel":
            n = self._relative(order)
        while n < len(order):
            n = self._next(order, n)
        self._link()
        return self.found

    def _relative(self, order: list[int]) -> int:
        """Take the relative pronoun that opens a relative clause."""
        preposition = ""
        for n, at in enumerate(order[:4]):
            low = self.words[at].low
            if low in self.tables.prepositions:
                preposition = low
            elif low == self.clause.intro:
                if low in ("deren", "dessen"):
                    return n
                cases = self._cases(low)
                if preposition:
                    cases = _governed(cases, self.tables.prepositions[preposition])
                self.found.append(
                    Phrase("relative", at, at + 1, at, cases, preposition, clause=self.clause)
                )
                return n + 1
        return 0

    def _cases(self, determiner: str) -> frozenset[str]:
        if determiner in ("denen",):
            return frozenset({"dp"})
        forms = self.tables.determiners.get(determiner, ())
        return _ALL if "*" in forms or not forms else frozenset(forms)

    def _next(self, order: list[int], n: int) -> int:
        """Read what stands at position ``n``; return the position after it."""
        at = order[n]
        word = self.words[at]
        low = word.low
        if word.kind == "p" or at in self.verbs or at in self.marks.times:
            return n + 1
        governed = ""
        preposition = ""
        cases = _ALL
        determiner = ""
        if at not in self.names or not word.cap or low in self.tables.prepositions:
            if low in self.tables.fused:
                preposition, *forms = self.tables.fused[low]
                cases, determiner = frozenset(forms), "der"
                n += 1
            elif low in self.tables.prepositions and self._governs(order, n):
                preposition = low
                governed = self.tables.prepositions[low]
                n += 1
                if n < len(order) and self.words[order[n]].low in (
                    "zu",
                    "in",
                    "an",
                    "nach",
                    "vor",
                ):
                    # "bis zu", "bis nach": the second one governs
                    second = self.words[order[n]].low
                    governed = self.tables.prepositions[second]
                    preposition = second if preposition == "bis" else preposition
                    n += 1
                if n < len(order) and self.words[order[n]].low in self.tables.fused:
                    preposition, *forms = self.tables.fused[self.words[order[n]].low]
                    cases, determiner, governed = frozenset(forms), "der", ""
                    n += 1
        after = self._group(order, n, preposition, governed, cases, determiner)
        return after if after > n else n + 1

    def _governs(self, order: list[int], n: int) -> bool:
        """A preposition needs something to govern: not "zu erobern", not a particle."""
        if n + 1 >= len(order):
            return False
        following = self.words[order[n + 1]]
        if order[n + 1] in self.marks.times:
            return False
        if self.words[order[n]].low == "zu" and not following.cap:
            return not any(form.kind == "i" for form in following.forms)
        return following.kind != "p"

    def _group(
        self,
        order: list[int],
        n: int,
        preposition: str,
        governed: str,
        cases: frozenset[str],
        determiner: str,
    ) -> int:
        """Read one noun phrase from position ``n``."""
        start = n
        words = self.words
        if n >= len(order):
            return n
        low = words[order[n]].low
        if not determiner and low in self.tables.pronouns and not (words[order[n]].cap and n):
            return self._pronoun(order, n, preposition, governed)
        if not determiner and low in self.tables.determiners and order[n] not in self.names:
            determiner = low
            cases = self._cases(low)
            n += 1
            if n < len(order) and words[order[n]].low in (
                "beiden",
                "vielen",
                "meisten",
                "anderen",
            ):
                n += 1
        adjectives: list[int] = []
        number = -1
        while n < len(order):
            at = order[n]
            word = words[at]
            if at in self.names and word.cap:
                break
            if at in self.marks.times:
                break
            if word.kind == "n" or word.low in _NUMERALS or at in self.marks.quantities:
                if not self._counts(order, n) and not (
                    word.low in _NUMERALS or at in self.marks.quantities
                ):
                    break
                if word.cap and at in self.marks.quantities and word.low not in _NUMERALS:
                    break
                number = at
                n += 1
                continue
            if word.kind == "p":
                break
            if word.cap and not (at == 0 and n == 0 and self._adjective(at)):
                break
            if at in self.verbs and not self._adjective(at):
                break
            if determiner and (
                word.low in self.tables.prepositions
                or word.low in self.tables.fused
                or (word.low in self.tables.determiners and word.low not in ("ein",))
            ):
                after = self._embedded(order, n)
                if after <= n:
                    break
                n = after
                continue
            if self._adjective(at):
                adjectives.append(at)
            elif word.low not in self.tables.words["adverbs"] and not (
                determiner and word.low.endswith("ig")
            ):
                break
            elif not determiner and not adjectives and number < 0:
                return n if n > start else n
            n += 1
        nouns, after = self._nouns(order, n)
        if not nouns:
            if number >= 0:
                self._add(
                    Phrase(
                        "number",
                        order[start],
                        number + 1,
                        number,
                        _governed(cases, governed),
                        preposition,
                        number=number,
                    )
                )
                return n
            if (
                determiner
                and n == start + 1
                and determiner in self.tables.words["demonstratives"]
            ):
                self._add(
                    Phrase(
                        "pronoun",
                        order[start],
                        order[start] + 1,
                        order[start],
                        _governed(cases, governed),
                        preposition,
                    )
                )
                return n
            if adjectives and determiner:
                return n
            return start
        head = nouns[0]
        cases = self._agree(_governed(cases, governed), head, determiner, adjectives)
        self._add(
            Phrase(
                "noun",
                order[start] if start < len(order) else head,
                nouns[-1] + 1,
                head,
                cases,
                preposition,
                determiner,
                nouns,
                adjectives,
                number,
            )
        )
        return after

    def _pronoun(self, order: list[int], n: int, preposition: str, governed: str) -> int:
        at = order[n]
        forms = self.tables.pronouns[self.words[at].low]
        cases = _ALL if "*" in forms else frozenset(forms)
        self._add(Phrase("pronoun", at, at + 1, at, _governed(cases, governed), preposition))
        return n + 1

    def _counts(self, order: list[int], n: int) -> bool:
        """Whether a number belongs to a following noun ("20 Soldaten", "2014 ein" does not)."""
        for at in order[n + 1 : n + 4]:
            word = self.words[at]
            if word.cap:
                return True
            if word.low in self.tables.determiners:
                return False
            if word.kind == "w" and not self._adjective(at) and word.low not in _NUMERALS:
                return False
        return True

    def _adjective(self, at: int) -> bool:
        word = self.words[at]
        if word.cap and at == 0:
            following = self.words[1] if len(self.words) > 1 else word
            if self.tables.heads.get(word.low) or not (
                (
                    following.cap
                    and following.kind == "w"
                    and not following.low.startswith("al-")
                )
                or (following.low.endswith(("e", "en", "er")) and following.low[-5:-2] == "isc")
            ):
                return False
        return (
            word.kind == "w"
            and word.low.endswith(("e", "en", "er", "es", "em"))
            and len(word.low) > 3
            and word.low not in self.tables.words["adverbs"]
            and (
                not word.forms
                or any(form.kind in "ab" for form in word.forms)
                or word.low.endswith(("ische", "ischen", "ischer", "isches", "ischem"))
            )
        )

    def _embedded(self, order: list[int], n: int) -> int:
        """Read what stands between an article and its participle ("die von X besetzte Stadt")."""
        for end in range(n + 1, min(n + 12, len(order) - 1)):
            at = order[end]
            following = self.words[order[end + 1]]
            if (
                not self.words[at].cap
                and following.cap
                and any(form.kind in "abz" for form in self.words[at].forms)
            ) or (
                self.words[at].low.endswith(("igen", "ige", "ene", "enen"))
                and following.cap
                and not self.words[at].cap
                and end > n + 1
            ):
                inner = len(self.found)
                m = n
                while m < end:
                    m = self._next(order[:end], m)
                for phrase in self.found[inner:]:
                    phrase.inner = True
                return end
            if self.words[at].kind == "p" or at in self.verbs:
                return n
        return n

    def _nouns(self, order: list[int], n: int) -> tuple[list[int], int]:
        """Collect the capitalised words and names that follow one another."""
        nouns: list[int] = []
        while n < len(order):
            at = order[n]
            word = self.words[at]
            if nouns and at != nouns[-1] + 1 and not self._is_bridged(nouns[-1] + 1, at):
                break
            if at in self.marks.times:
                break
            if at in self.names:
                if nouns and not self._titles(nouns[-1]):
                    break
                end = self.names[at]
                nouns += [i for i in range(at, end) if self.words[i].kind != "p"]
                while n < len(order) and order[n] < end:
                    n += 1
                continue
            if nouns and self._is_common(at) and not self._adjectival(nouns[-1]):
                break
            if not word.cap or word.kind != "w":
                if not (
                    nouns and word.low.startswith(("al-", "as-", "el-", "ad-", "ar-", "an-"))
                ):
                    break
            if nouns and (
                word.low in self.tables.determiners or word.low in self.tables.prepositions
            ):
                break
            if at == 0 and (
                word.low in self.tables.words["adverbs"]
                or (
                    word.forms
                    and not self.tables.head(word.low)
                    and any(form.kind in "fsip" for form in word.forms)
                )
                or word.low in self.tables.words["subjunctions"]
            ):
                break
            nouns.append(at)
            n += 1
        return nouns, n

    def _is_bridged(self, start: int, end: int) -> bool:
        """Whether only quotation marks, or a bracket before a name, stand between nouns."""
        texts = [self.words[at].text for at in range(start, end)]
        return all(text in _QUOTES for text in texts) or (texts == ["("] and end in self.names)

    def _is_common(self, at: int) -> bool:
        """Whether the word is an ordinary noun, so that it does not continue a name."""
        low = self.words[at].low
        return (
            self.tables.head(low) is not None
            or bool(self.tables.noun_frames(low)[0])
            or low.endswith(_COMMON)
        )

    def _adjectival(self, at: int) -> bool:
        return self.words[at].low.endswith(("er", "en", "e", "es")) and not self._is_common(at)

    def _titles(self, at: int) -> bool:
        """Whether the noun can stand before a name: "Stadt Homs", "Präsident Assad"."""
        return at in self.names.values() or self.tables.head(self.words[at].low) is not None

    def _agree(
        self, cases: frozenset[str], head: int, determiner: str, adjectives: list[int]
    ) -> frozenset[str]:
        """Drop the readings that the head noun's gender and the adjectives forbid."""
        gender = self._gender(head)
        if gender:
            fitting = frozenset(one for one in cases if one[1] in gender)
            cases = fitting or cases
        if adjectives and determiner in _WEAK:
            weak = _WEAK[determiner].get(self.words[adjectives[0]].low[-2:])
            weak = weak or _WEAK[determiner].get(self.words[adjectives[0]].low[-1:])
            if weak:
                cases = frozenset(one for one in cases if one in weak) or cases
        if not determiner and adjectives:
            ending = self.words[adjectives[0]].low[-2:]
            strong = _STRONG.get(ending) or _STRONG.get(ending[-1:])
            if strong:
                cases = frozenset(one for one in cases if one in strong) or cases
        if not determiner and not adjectives and head not in self.names:
            # A bare plural or mass noun in the genitive does not occur.
            cases = frozenset(one for one in cases if one[0] != "g") or cases
        return cases

    def _gender(self, head: int) -> str:
        low = self.words[head].low
        if low in self.tables.lists["masculine_names"]:
            return "m"
        if low in self.tables.lists["plural_names"]:
            return "p"
        known = self.tables.head(low)
        if known is not None and known.gender != "a":
            if known.gender == "p":
                return "p"
            folded = known.noun.lower().replace("ß", "ss")
            if low.endswith(folded):
                ambiguous = known.gender in "mt" and folded.endswith(("er", "el", "en"))
                return known.gender + "p" if ambiguous else known.gender
            return known.gender
        for endings, gender in ((_FEMININE, "f"), (_MASCULINE, "mp"), (_NEUTER, "t")):
            if low.endswith(endings):
                return gender
        if low.endswith(("ungen", "heiten", "keiten", "schaften", "ionen", "täten")):
            return "p"
        return ""

    def _add(self, phrase: Phrase) -> None:
        phrase.clause = self.clause
        self.found.append(phrase)

    def _link(self) -> None:
        """Find genitives and coordinations between neighbouring phrases."""
        for phrase in self.found:
            if phrase.end < len(self.words) and self.words[phrase.end].low == "zufolge":
                phrase.preposition = "zufolge"
        for left, right in zip(self.found, self.found[1:], strict=False):
            between = [
                self.words[i].low
                for i in range(left.end, right.start)
                if self.words[i].kind != "p"
            ]
            if right.preposition:
                between = [low for low in between if low not in self.tables.prepositions]
            commas = any(self.words[i].text == "," for i in range(left.end, right.start))
            if between in (
                ["und"],
                ["oder"],
                ["sowie"],
                ["und", "auch"],
                ["beziehungsweise"],
            ) or (
                not between
                and commas
                and left.kind == right.kind == "noun"
                and not right.preposition
            ):
                if not right.preposition or right.preposition == left.preposition:
                    right.first = left.first or left
                    if not right.preposition:
                        right.preposition = left.preposition
            elif right.preposition == "von" and len(between) <= 1 and self._owns(left, right):
                right.owner = left
                left.genitive = left.genitive or right
            elif not between and not commas and right.kind == "noun" and left.kind == "noun":
                if not right.preposition and self._genitive(left, right):
                    left.genitive, right.owner = right, left

    def _owns(self, left: Phrase, right: Phrase) -> bool:
        """Whether a phrase with "von" belongs to the noun before it, not to the verb."""
        if left.kind != "noun" or right.start - left.end > 1 or right.inner != left.inner:
            return False
        low = self.words[left.head].low
        if low in self.tables.lists["source_nouns"] or low in self.tables.lists["partitives"]:
            return True
        head = self.tables.head(low)
        is_place = head is not None and head.label in ("GPE", "LOC", "FAC")
        if low in self.tables.lists["directions"] or is_place:
            return right.head in self.names and not right.determiner
        return False

    def _fills_front(self, left: Phrase, right: Phrase) -> bool:
        """Whether both stand before the finite verb of a main clause, so are one constituent."""
        finite = self.clause.finite
        return (
            self.clause.kind == "main"
            and bool(right.determiner)
            and finite >= 0
            and right.end == finite
            and left.end == right.start
            and not left.preposition
        )

    def _genitive(self, left: Phrase, right: Phrase) -> bool:
        if not right.can_be("g") or right.inner != left.inner:
            return False
        if self._fills_front(left, right):
            return True
        if right.determiner:
            if right.determiner in ("des", "eines", "dieses", "seines", "ihres", "jenes"):
                return True
            if right.determiner == "der" and right.head in self.names and not self._gender(right.head):
                return True
            genders = {one[1] for one in right.cases if one[0] == "g"}
            others = {one[1] for one in right.cases if one[0] == "n"}
            return bool(genders) and not others
        low = self.words[right.head].text
        return (
            low.endswith(("s", "x", "z"))
            and right.head in self.names
            or bool(right.adjectives and self.words[right.adjectives[0]].low.endswith("er"))
        )


_WEAK: Mapping[str, Mapping[str, frozenset[str]]] = {
    "der": {"en": frozenset({"df", "dm", "dt", "gf", "gp"}), "e": frozenset({"nm"})},
    "die": {"en": frozenset({"np", "ap"}), "e": frozenset({"nf", "af"})},
    "dieser": {"en": frozenset({"df", "gf", "gp"}), "e": frozenset({"nm"})},
    "diese": {"en": frozenset({"np", "ap"}), "e": frozenset({"nf", "af"})},
}
_STRONG: Mapping[str, frozenset[str]] = {
    "em": frozenset({"dm", "dt"}),
    "en": frozenset({"am", "dp", "gm", "gt"}),
    "er": frozenset({"nm", "df", "gf", "gp"}),
    "es": frozenset({"nt", "at"}),
    "e": frozenset({"nf", "af", "np", "ap"}),
}
_SECOND: Mapping[str, tuple[str, ...]] = {
    "bis": ("zu", "in", "an", "nach", "vor", "auf"),
    **dict.fromkeys(
        (
            *("südlich", "nördlich", "östlich", "westlich", "nordöstlich", "nordwestlich"),
            *("südöstlich", "südwestlich", "unweit", "nahe", "ausserhalb", "innerhalb"),
            *("rund", "jenseits", "inmitten"),
        ),
        ("von", "bei", "an", "um"),
    ),
}
_QUOTES = frozenset("\"„“”«»‚‘’'›‹")
_COMMON = ("ung", "ungen", "heit", "heiten", "keit", "schaft", "tion", "tionen", "tät", "ismus")
_NUMERALS = frozenset(
    "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn "
    "zwanzig dreissig vierzig fünfzig sechzig hundert tausend dutzende hunderte tausende "
    "dutzend zweier dreier hunderttausende zehntausende".split()
)


def _governed(cases: frozenset[str], governed: str) -> frozenset[str]:
    if not governed:
        return cases
    return frozenset(one for one in cases if one[0] in governed) or cases
