"""The nouns and names of one phrase: where they end, which is the head, what they make."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from annotations.candidates.events.agreement import agreed, neuter, without_genitive
from annotations.candidates.events.clauses import Clause, Phrase
from annotations.candidates.events.marks import Marks
from annotations.candidates.events.prepositions import Opening
from annotations.candidates.events.tables import Tables
from annotations.candidates.events.words import Word

_QUOTES = frozenset("\"„“”«»‚‘’'›‹")
_COMMON = (
    *("ung", "ungen", "heit", "heiten", "keit", "schaft", "tion", "tionen", "tät", "ismus"),
    *("sprachrohr", "dienst", "sprecher", "minister", "partei", "organisation", "bewegung"),
    *("allianz", "front", "agentur", "sender", "zeitung", "konzern", "mission", "verband"),
)
_ADVERBIAL = ("ell", "lich", "weise", "ig", "bar", "haft", "sam", "dessen", "erweise")
_TIMES = ("nacht", "abend", "morgen", "mittag", "tag", "woche", "monat", "jahr", "zeit", "mal")
_ACTORS = frozenset({"GPE", "MIL", "PER"})
_ACTING = frozenset({"MIL", "PER", "NORP"})
_ALLIES = (
    "verbündet",
    "alliiert",
    "partner",
    "nachbar",
    "gegner",
    "feind",
    "erzfeind",
    "rival",
)
"""Words that a country may be called: "der Verbündete Russland"."""
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_FULL = 2
"""A full name has so many words at least."""
_ADJECTIVE = ("er", "en", "e", "es")


class NounReader:
    """Reads runs of nouns and names in one sentence."""

    def __init__(self, words: Sequence[Word], tables: Tables, marks: Marks) -> None:
        """Take the sentence and what is known of its words."""
        self.words = words
        self.tables = tables
        self.marks = marks
        self.names, self.times = marks.names, marks.times

    def read(self, order: list[int], n: int) -> tuple[list[int], int]:
        """Collect the nouns from position ``n`` on; return them and the position after."""
        nouns: list[int] = []
        words, names, length = self.words, self.names, len(order)
        while n < length:
            at = order[n]
            is_name = at in names
            if not (is_name or words[at].nominal) or at in self.times:
                break
            plain = is_name or (at and words[at].noun)
            if not (plain or self._is_noun(at, first=not nouns)):
                break
            if nouns and not self._continues(nouns, at):
                break
            if is_name:
                nouns += self._of_name(at, names[at])
                while n < length and order[n] < names[at]:
                    n += 1
            else:
                nouns.append(at)
                n += 1
        return nouns, n

    def _of_name(self, at: int, end: int) -> list[int]:
        """Return the words of a name without its punctuation marks."""
        return [i for i in range(at, end) if self.words[i].kind != "p"]

    def _continues(self, nouns: list[int], at: int) -> bool:
        bridged = nouns[-1] + 1 == at or self._is_bridged(nouns[-1] + 1, at)
        return bridged and self._goes_on(nouns, at)

    def phrase(
        self, start: int, nouns: Sequence[int], opening: Opening, clause: Clause
    ) -> Phrase:
        """Return the phrase of ``nouns`` behind ``opening``, not yet tied to others."""
        head = nouns[0] if len(nouns) == 1 else self._head_of(nouns)
        low, determiner, adjectives = (
            self.words[head].low,
            opening.determiner,
            opening.adjectives,
        )
        adjective = self.words[adjectives[0]].low if adjectives else None
        cases = agreed(opening.governed, low, determiner, adjective, self.tables)
        if not determiner and adjective is None:
            if head not in self.names:
                cases = without_genitive(cases)
            elif self.marks.labels[head] == "GPE":
                cases = neuter(cases)
        return Phrase(
            "noun",
            start,
            nouns[-1] + 1,
            head,
            cases,
            opening.preposition,
            clause,
            determiner,
            nouns,
            adjectives,
            opening.number,
        )

    def _head_of(self, nouns: Sequence[int]) -> int:
        """Return the noun that counts: the first, or "Truppen" in "Assads Truppen"."""
        if len(nouns) > 1 and self._is_titled(nouns[0], nouns[1]):
            nouns = nouns[1:]
        first = nouns[0]
        if self.marks.labels.get(first) == "PER" and nouns[-1] < self.names[first]:
            return first
        if len(nouns) > 1 and first in self.names:
            inside = [at for at in nouns if at < self.names[first]]
            if len(inside) > 1 and self._is_adjectival(first):
                return next((at for at in inside[1:] if self.is_common(at)), inside[-1])
            after = [at for at in nouns if at >= self.names[first]]
            if after and self.words[self.names[first] - 1].low.endswith("s"):
                return after[0]
        return first

    def is_common(self, at: int) -> bool:
        """Whether the word is an ordinary noun, so that it does not continue a name."""
        return _is_common(self.words[at].low, self.tables)

    def _is_noun(self, at: int, *, first: bool) -> bool:
        word = self.words[at]
        if not word.cap or word.kind != "w":
            return not first
        if not first and (word.determines or word.governs):
            return False
        return at > 0 or not self._is_function_word(word)

    def _is_function_word(self, word: Word) -> bool:
        """Whether the first word of a sentence is capitalised for that only."""
        if word.adverb or word.governs or word.auxiliary:
            return True
        if word.low in self.tables.words["subjunctions"]:
            return True
        if word.low in self.tables.words["coordinators"] or word.low.endswith(_ADVERBIAL):
            return True
        return (
            not word.kinds.isdisjoint("fsip")
            and self.tables.head(word.low) is None
            and not self.tables.noun_frames(word.low)[0]
        )

    def _goes_on(self, nouns: list[int], at: int) -> bool:
        """Whether the word at ``at`` belongs to the same phrase as the nouns before it."""
        is_name = at in self.names
        if not is_name and self.words[at].low in self.tables.lists["partitives"]:
            return False
        last = nouns[-1]
        after_name = last + 1 in self.names.values()
        if after_name and self.words[last].low.endswith("s") and self.is_common(at):
            return self.words[last].text != self.words[last].text.upper()
        if is_name:
            if after_name:
                return not self._stands_apart(nouns, at)
            return self._takes_name(last, at, first=last == nouns[0])
        if self.is_common(at):
            return self._is_adjectival(last) and not (after_name and self._is_place(nouns))
        return after_name or self._is_title(last) or not self.is_common(last)

    def _takes_name(self, last: int, at: int, *, first: bool) -> bool:
        """Whether a name belongs to the noun right before it, the first one or not."""
        if self._is_genitive_name(at):
            return first and (self._is_titled(last, at) or self._bears_name(last, at))
        if self._acts_on(last, at):
            return False
        title = self._is_title(last) or self._is_adjectival(last)
        return title or (first and self._is_named_thing(last))

    def _acts_on(self, last: int, at: int) -> bool:
        """Whether a place behind actors is another phrase: "haben Rebellen Goma erobert"."""
        if last + 1 != at or self.marks.labels.get(at) not in _PLACES:
            return False
        word = self.words[last]
        head = self.tables.head(word.low)
        if head is None or head.label not in _ACTING or word.low.startswith(_ALLIES):
            return False
        return head.label == "MIL" or not (last and self.words[last - 1].determines)

    def _is_titled(self, title: int, name: int) -> bool:
        """Whether a title stands before a person's name with -s: "Präsident Assads Truppen"."""
        end = self.names.get(name, 0)
        if self.marks.labels.get(name) != "PER" or not 0 < end < len(self.words):
            return False
        head = self.tables.head(self.words[title].low)
        genitive = self.words[end - 1].low.endswith("s") and self._is_genitive_name(name)
        follows = self.words[end].cap and self.is_common(end)
        return head is not None and head.label == "PER" and genitive and follows

    def _bears_name(self, title: int, name: int) -> bool:
        """Whether a bare title has a full name in -s: "Präsident Mahmud Abbas"."""
        if self.marks.labels.get(name) != "PER" or self.names[name] - name < _FULL:
            return False
        if title and not self.words[title - 1].cap and self.words[title - 1].inflected:
            return False
        head = self.tables.head(self.words[title].low)
        before = self.words[title - 1] if title else None
        bare = before is None or not (before.determines or before.fused)
        return bare and head is not None and head.label == "PER"

    def _is_genitive_name(self, at: int) -> bool:
        """Whether a name ends in the genitive -s: "Syriens", but not "Homs"."""
        last = self.words[self.names[at] - 1]
        low = last.low
        return (
            low.endswith("s")
            and not last.text.isupper()
            and not low.endswith(("us", "ss"))
            and low not in self.tables.lists["names_in_s"]
        )

    def _is_named_thing(self, at: int) -> bool:
        """Whether an unknown noun with its article can have a name: "das Zentrum Wjasna"."""
        word = self.words[at]
        return (
            at > 0
            and self.words[at - 1].determines
            and not self.is_common(at)
            and not word.low.endswith(_TIMES)
        )

    def _is_title(self, at: int) -> bool:
        """Whether the noun can stand before a name: "Stadt Homs", "Präsident Assad"."""
        return self.tables.head(self.words[at].low) is not None or self.words[at].low.endswith(
            _COMMON
        )

    def _is_adjectival(self, at: int) -> bool:
        """Whether it is an adjective in a name: "Rote Armee"."""
        return self.words[at].low.endswith(_ADJECTIVE) and not self.is_common(at)

    def _stands_apart(self, nouns: list[int], at: int) -> bool:
        """Whether a name behind a place is another phrase: "griff Indien Pakistan an"."""
        last = nouns[-1]
        is_country = last in self.names and self.words[last].low.endswith("land")
        if last + 1 != at or (not is_country and self._is_title(last)):
            return False
        label = self.marks.labels.get(at)
        if label in _PLACES and self._label(nouns) == "MIL":
            return True
        return label in _ACTORS and self._is_place(nouns)

    def _is_place(self, nouns: list[int]) -> bool:
        """Whether the last name among the nouns is a place: "in Syrien Angriffe flog"."""
        return self._label(nouns) == "GPE"

    def _label(self, nouns: list[int]) -> str | None:
        """Return the label of the last name among the nouns."""
        last = next((at for at in reversed(nouns) if at in self.names), -1)
        return self.marks.labels.get(last)

    def _is_bridged(self, start: int, end: int) -> bool:
        """Whether only quotation marks, or a bracket before a name, stand between nouns."""
        texts = [self.words[at].text for at in range(start, end)]
        if all(text in _QUOTES for text in texts):
            return True
        return texts == ["("] and end in self.names


@lru_cache(20_000)
def _is_common(low: str, tables: Tables) -> bool:
    is_known = tables.head(low) is not None or bool(tables.noun_frames(low)[0])
    is_known = is_known or low in tables.lists["source_nouns"]
    return is_known or low in tables.idioms or low.endswith(_COMMON)
