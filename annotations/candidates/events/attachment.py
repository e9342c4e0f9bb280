"""What hangs on what: genitives, phrases with "von", coordination and apposition."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.candidates.events.agreement import gender
from annotations.candidates.events.clauses import Clause, Phrase
from annotations.candidates.events.marks import Marks
from annotations.candidates.events.tables import Tables
from annotations.candidates.events.words import Word

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_JOINED = frozenset(
    {("und",), ("oder",), ("sowie",), ("und", "auch"), ("beziehungsweise",), ("bzw",)}
)
_GENITIVE = frozenset("des eines dieses seines ihres jenes".split())
_MAX_BACK = 4
_NEAR_PERSON = 5
_SOME = frozenset({"davon", "darunter"})
_DASHES = frozenset("-–—")


def attach(clause: Clause, words: Sequence[Word], tables: Tables, marks: Marks) -> None:
    """Tie the phrases of one clause to one another."""
    found = clause.phrases
    if "zufolge" in clause.lows:
        _name_sources(found, words)
    if len(found) > 1:
        _Attacher(clause, words, tables, marks).run()


def _name_sources(found: Sequence[Phrase], words: Sequence[Word]) -> None:
    """Give the phrases before "zufolge", without their genitives, their preposition."""
    for n, phrase in enumerate(found):
        if phrase.end < len(words) and words[phrase.end].low == "zufolge":
            before = found[n - 1] if n else phrase
            tied = before.end == phrase.start and not before.preposition
            if tied and before.can_be("d") and phrase.can_be("g"):
                before.preposition = "zufolge"
            else:
                phrase.preposition = "zufolge"


class _Attacher:
    def __init__(
        self, clause: Clause, words: Sequence[Word], tables: Tables, marks: Marks
    ) -> None:
        self.found = clause.phrases
        self.words = words
        self.clause = clause
        self.tables = tables
        self.marks = marks
        self.listed: list[tuple[int, int]] = []

    def run(self) -> None:
        for n in range(1, len(self.found)):
            self._pair(n)
        if self.listed:
            self._lists()

    def _pair(self, n: int) -> None:
        right = self.found[n]
        left_at = n - 1 if right.inner or not self.found[n - 1].inner else self._left_of(n)
        left = self.found[left_at]
        if left.end == right.start:
            self._subordinate(left, right)
            return
        between, marks = self._between(left, right)
        if between:
            if tuple(between) in _JOINED:
                self._join(n)
        elif not _DASHES.isdisjoint(marks):
            self._insert(left, right)
        elif "," in marks:
            self.listed.append((left_at, n))
        else:
            self._subordinate(left, right)

    def _between(self, left: Phrase, right: Phrase) -> tuple[list[str], list[str]]:
        """Return the words between two phrases, prepositions left out, and the marks."""
        words: list[str] = []
        marks: list[str] = []
        for word in self.words[left.end : right.start]:
            if word.kind == "p":
                marks.append(word.text)
            elif not (right.preposition and (word.governs or word.fused)):
                words.append(word.low)
        return words, marks

    def _subordinate(self, left: Phrase, right: Phrase) -> None:
        """Hang a phrase on the one before if it is its genitive, or "von" stands for that."""
        if right.preposition == "von" and self._owns(left, right):
            right.owner = left
            left.genitive = left.genitive or right
        elif self._is_genitive(left, right):
            left.genitive, right.owner = right, left

    def _left_of(self, n: int) -> int:
        """Return the index of the phrase before, not one inside this phrase's attribute."""
        right = self.found[n]
        back = n - 1
        while back >= 0 and self.found[back].inner and right.start <= self.found[back].start:
            back -= 1
        return back if back >= 0 else n - 1

    def _insert(self, left: Phrase, right: Phrase) -> None:
        """Take names between dashes as what the phrase before stands for."""
        if right.kind != "noun" or right.preposition or right.head not in self.marks.names:
            return
        meant = left.owner if left.owner is not None and left.owner.kind == "noun" else left
        if meant.kind == "noun" and meant.head not in self.marks.names:
            meant.apposed = right
            right.is_apposition = True

    # --- coordination and apposition ------------------------------------------------------

    def _join(self, n: int) -> None:
        """Join the phrase at ``n`` to the one before it, or to what that one hangs on."""
        right = self.found[n]
        left = self._partner(n)
        if left is None:
            return
        right.first = left.first or left
        right.owner = (
            left.owner if right.owner is None and left.owner is not None else right.owner
        )
        if not right.preposition:
            right.preposition = left.preposition

    def _partner(self, n: int) -> Phrase | None:
        """Return the earlier phrase that fits in case and preposition."""
        right = self.found[n]
        for back in range(1, min(n, _MAX_BACK) + 1):
            left = self.found[n - back]
            if left.inner != right.inner:
                return None
            if right.preposition and right.preposition != left.preposition:
                continue
            letters = {one[0] for one in left.cases} & {one[0] for one in right.cases}
            bound = left.owner is not None and left.preposition != "von"
            if letters and not (bound and not right.can_be("g")):
                return left
        return None

    def _lists(self) -> None:
        """A list with commas is a coordination if "und" ends it, else an apposition."""
        ended = {id(one.first) for one in self.found if one.first is not None}
        ended |= {id(one) for one in self.found if one.first is not None}
        for left_at, right_at in reversed(self.listed):
            left, right = self.found[left_at], self.found[right_at]
            if left.kind == "pronoun" or right.kind == "pronoun" or self._is_some(left, right):
                continue
            if (id(right) in ended or right.first is not None) and (
                not right.preposition or right.preposition == left.preposition
            ):
                head = left.first or left
                for one in self.found:
                    if one.first is right:
                        one.first = head
                right.first = head
                ended |= {id(head), id(left)}
                if not right.preposition:
                    right.preposition = left.preposition
            elif not right.preposition and not self._name_person(left_at, right):
                self._appose(left_at, right)

    def _is_some(self, left: Phrase, right: Phrase) -> bool:
        """Whether only some of those before are named: "40 Tote, die meisten davon Kinder"."""
        return not _SOME.isdisjoint([word.low for word in self.words[left.end : right.head]])

    def _appose(self, left_at: int, right: Phrase) -> None:
        """Take ``right`` as another name of an earlier phrase: "der Gouverneur, Oleh S.,"."""
        if right.kind != "noun" or (right.end < len(self.words) and not self._is_closed(right)):
            return
        is_name = right.head in self.marks.names and not right.determiner
        for back in range(left_at, max(left_at - 3, -1), -1):
            left = self.found[back]
            if left.kind != "noun" or left.inner:
                return
            named = left.head in self.marks.names or self._titled(left) >= 0
            if is_name and not named:
                left.apposed = left.apposed or right
                right.is_apposition = True
                if left.owner is None:
                    return
            elif not is_name and named and back == left_at:
                right.is_apposition = True
                return
            elif (
                right.determiner
                and not named
                and any(at in self.marks.names for at in right.nouns)
            ):
                left.apposed = right
                right.is_apposition = True
                return

    def _name_person(self, left_at: int, right: Phrase) -> bool:
        """Give a person's name to the nearest noun of a person before it, if there is one."""
        at = right.head if right.head in self.marks.names else self._titled(right)
        if right.determiner or self.marks.labels.get(at) != "PER":
            return False
        if right.end < len(self.words) and not self._is_closed(right):
            return False
        for back in range(left_at, max(left_at - _NEAR_PERSON, -1), -1):
            left = self.found[back]
            head = self.tables.head(self.words[left.head].low)
            fits = left.kind == "noun" and not left.inner and left.head not in self.marks.names
            if fits and head is not None and head.label == "PER":
                left.apposed, right.is_apposition = right, True
                return True
        return False

    def _titled(self, phrase: Phrase) -> int:
        """Return the word at which a name behind a title begins: "General Ali Hassan"."""
        head = self.tables.head(self.words[phrase.head].low)
        if head is None or head.label not in ("PER", "MIL"):
            return -1
        return next((at for at in phrase.nouns if at in self.marks.names), -1)

    def _is_closed(self, phrase: Phrase) -> bool:
        """Whether a comma or the end follows, as after an apposition."""
        last = phrase.genitive.end if phrase.genitive is not None else phrase.end
        return (
            last >= len(self.words)
            or self.words[last].kind == "p"
            or last == self.clause.finite
            or (self.words[last].low == "am" and last + 1 in self.marks.times)
        )

    # --- genitives ------------------------------------------------------------------------

    def _owns(self, left: Phrase, right: Phrase) -> bool:
        """Whether a phrase with "von" belongs to the noun before it, not to the verb."""
        if right.inner != left.inner or right.start - left.end > 1:
            return False
        if left.kind == "number":
            return True
        low = self.words[left.head].low
        if low in self.tables.lists["source_nouns"] or low in self.tables.lists["partitives"]:
            return True
        head = self.tables.head(low)
        is_place = head is not None and head.label in ("GPE", "LOC", "FAC")
        if self.clause.passive:
            is_place = is_place and low in self.tables.lists["directions"]
        is_person = head is not None and head.label in ("PER", "ORG", "MIL")
        if low in self.tables.lists["directions"] or is_place:
            return any(self.marks.labels.get(at) in _PLACES for at in right.nouns)
        if not is_person or right.determiner or self.clause.passive:
            return False
        label = next((self.marks.labels.get(at) for at in right.nouns), None)
        return any(self.marks.labels.get(at) == "PER" for at in right.nouns) or (
            label == "GPE" and head is not None and head.label == "PER"
        )

    def _is_genitive(self, left: Phrase, right: Phrase) -> bool:
        if right.kind != "noun" or left.kind not in ("noun", "number") or right.preposition:
            return False
        if not right.can_be("g") or right.inner != left.inner:
            return False
        if self._fills_front(left, right) or self._completes(left, right):
            return True
        return self._shows_genitive(right) if right.determiner else self._is_bare(right)

    def _shows_genitive(self, phrase: Phrase) -> bool:
        """Whether the article can be nothing but a genitive."""
        if phrase.determiner in _GENITIVE:
            return True
        letters = gender(self.words[phrase.head].low, self.tables)
        if phrase.determiner == "der" and phrase.head in self.marks.names and not letters:
            return True
        cases = {one[0] for one in phrase.cases}
        return "g" in cases and "n" not in cases

    def _is_bare(self, phrase: Phrase) -> bool:
        """Whether a phrase without article is a genitive: "Merkels", "Tausender Menschen"."""
        last = self.words[phrase.nouns[-1]].text
        if phrase.head in self.marks.names and last.endswith(("s", "x", "z", "’")):
            return last.lower() not in self.tables.lists["names_in_s"] and not last.isupper()
        return bool(phrase.adjectives) and self.words[phrase.adjectives[0]].low.endswith("er")

    def _completes(self, left: Phrase, right: Phrase) -> bool:
        """Whether "der" tells who or what an event noun means: "Evakuierung der Kämpfer"."""
        if right.determiner != "der" or left.end != right.start:
            return False
        if left.kind == "number":
            return True
        frames, _ = self.tables.noun_frames(self.words[left.head].low)
        return any(frame.genitive for frame in frames)

    def _fills_front(self, left: Phrase, right: Phrase) -> bool:
        """Whether both stand before the finite verb of a main clause, as one constituent."""
        return (
            self.clause.kind == "main"
            and bool(right.determiner)
            and right.end <= self.clause.finite
            and left.end == right.start
        )
