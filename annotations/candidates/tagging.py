"""The tagger as a source: its spans in the words of the schema."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from annotations.candidates.armed import kind
from annotations.candidates.base import identity
from annotations.candidates.clusters import is_common
from annotations.candidates.compounds import is_side_of_country, label_of_head
from annotations.candidates.cues import label_after
from annotations.candidates.events.spelling import fold
from annotations.candidates.events.tables import tables
from annotations.candidates.gazetteer import place
from annotations.candidates.groups import small_words
from annotations.candidates.hits import DERIV, PART, PLAIN, Hit, candidates_of
from annotations.candidates.inflection import bases
from annotations.candidates.languages import GERMAN
from annotations.candidates.names import label_here, names
from annotations.candidates.peoples import derived, peoples
from annotations.candidates.tagger import Tagged, shipped_tagger, tagged
from annotations.candidates.words import Words, words_of
from annotations.model import Article, Candidate
from annotations.schema import Schema

OWN = frozenset({"PER", "ORG", "LOC", "OTH"})
_SHORTEST_PART = 3
_MARKS = frozenset("\"'„“”‚‘’»«›‹()[].,;:!?–-/|")
_OFFICES = ("regierung", "behörde", "behörden", "polizei", "gericht", "botschaft", "sender")
_NAMELIKE = frozenset({"die", "der", "das", "al", "el", "von", "de", "van", "bin", "abu"})
_AFTER_PLACE = frozenset("in im aus nach bei von um vor nahe".split())


class TaggerSource:
    """Proposes what the shipped tagger finds."""

    name = "tagger"
    identity = identity("tagger", 1)
    languages = GERMAN

    def propose(
        self, article: Article, schema: Schema, found: Sequence[Candidate]
    ) -> Sequence[Candidate]:
        """Return the tagger's spans; in a schema with its own labels just as they are."""
        words = words_of(article)
        spans = tagged(words, shipped_tagger())
        own = schema.label("OTH") is not None and schema.label("GPE") is None
        hits = _as_they_are(words, spans) if own else _translated(words, spans)
        return candidates_of(hits, self.identity, found)


def _as_they_are(words: Words, spans: Iterator[Tagged]) -> Iterator[Hit]:
    for span in spans:
        form = DERIV if span.label.endswith("deriv") else PART if span.label[3:] else PLAIN
        yield Hit(
            words.starts[span.first],
            words.ends[span.last - 1],
            span.label[:3],
            _score(span),
            "tagger",
            form=form,
        )


def _score(span: Tagged) -> float:
    return round(min(0.97, span.probability), 4)


def _translated(words: Words, spans: Iterator[Tagged]) -> Iterator[Hit]:
    """Yield the spans with the labels of ``conflict-news``."""
    for span in spans:
        label = span.label
        trimmed = _trimmed(words, span)
        if trimmed is None:
            continue
        if label.endswith("deriv"):
            yield from _derived(words, trimmed)
        elif label.endswith("part"):
            yield from _part(words, trimmed)
        else:
            first, last = words.starts[trimmed.first], words.ends[trimmed.last - 1]
            text = words.text[first:last]
            made = _label(words, trimmed, text)
            if made is not None:
                doubt = 0.5 if _is_word(words, trimmed, span) else 1.0
                yield Hit(first, last, made, _score(span) * doubt, "tagger")


def _is_word(words: Words, trimmed: Tagged, span: Tagged) -> bool:
    """Say whether a single word that the tagger is unsure of is an ordinary noun."""
    token = words.tokens[trimmed.first]
    single = trimmed.last - trimmed.first == 1
    return single and span.probability < 0.8 and is_common(token) and names().of(token) is None


def _trimmed(words: Words, span: Tagged) -> Tagged | None:
    """Return ``span`` without marks, titles and cue words, ``None`` where nothing is left."""
    first, last = span.first, span.last
    while first < last and words.tokens[first] in _MARKS:
        first += 1
    while last > first and words.tokens[last - 1] in _MARKS:
        last -= 1
    while last - first > 1 and _is_outside(words.tokens[first]):
        first += 1
    if first >= last:
        return None
    opening = words.tokens[first].lower()
    if opening in small_words().never and not (opening in _NAMELIKE and last - first > 1):
        return None
    if (first, last) == (span.first, span.last):
        return span
    return span._replace(first=first, last=last)


def _is_outside(token: str) -> bool:
    """Say whether ``token`` stands before a name and is no part of it."""
    if token.isalpha() and token.islower() and token not in _NAMELIKE:
        return True
    return label_after(token) in {"PER", "GPE", "FAC"} or kind(token) == "always"


def _derived(words: Words, span: Tagged) -> Iterator[Hit]:
    """Yield an adjective of a town or land that no list holds, or people by origin."""
    if span.last - span.first != 1:
        return
    token = words.tokens[span.first]
    first, last = words.starts[span.first], words.ends[span.first]
    if derived(token):
        return
    noun = token[0].isupper() and not token.endswith("er")
    if token in peoples().people or noun:
        yield Hit(first, last, "NORP", _score(span) * 0.8, "tagger")
        return
    label = "GPE" if span.label.startswith("LOC") else "NORP"
    yield Hit(first, last, label, _score(span) * 0.8, "tagger", form=DERIV)


def _part(words: Words, span: Tagged) -> Iterator[Hit]:
    """Yield the name in a compound with hyphens: all before the last hyphen."""
    token = words.tokens[span.first]
    part = re.split(r"[-‐‑](?=[^-‐‑]*$)", token)[0]
    if part == token or not part[0].isupper() or span.last - span.first != 1:
        return
    known = names().of(part)
    if known is None and is_common(part):
        return
    label = known.label if known else {"LOC": "GPE", "OTH": "MISC"}.get(span.label[:3])
    start = words.starts[span.first]
    made = label or span.label[:3]
    if known is None and ("-" in part or part.lower() in _PREFIXES):
        return
    yield Hit(start, start + len(part), made, _score(span) * 0.7, "tagger", form=PART)


_PREFIXES = frozenset("anti ex nicht vize pro nord süd ost west".split())


def _label(words: Words, span: Tagged, text: str) -> str | None:
    """Return the label of a plain name, ``None`` where it only describes."""
    known = names().of(text)
    if known is not None:
        return label_here(words, span.first, known)
    coarse = span.label[:3]
    if _describes(text, coarse) or _is_description(text, coarse):
        return None
    if coarse == "LOC":
        if text in peoples().people:
            return "NORP"
        return _place(words, span, _cue(words, span))
    if coarse == "PER":
        cue = _cue(words, span)
        return cue if cue in {"GPE", "LOC", "FAC"} else "PER"
    return _body(words, span, text)


@lru_cache(maxsize=8192)
def _is_description(text: str, coarse: str) -> bool:
    """Say whether a single word is a noun of the lexicon ("Schiitenmiliz")."""
    if not text.isalpha():
        return False
    if kind(text) == "always":
        return True
    folded, heads = fold(text), tables().heads
    frames, cut = tables().noun_frames(folded)
    if frames and cut >= _SHORTEST_PART:  # "Drohnenangriffe" tells an event
        return True
    # "Seedorf" is a place's name although it ends like a description of one.
    return folded in heads if coarse == "LOC" else coarse != "PER" and bool(heads.of(folded))


def _body(words: Words, span: Tagged, text: str) -> str:
    """Return what a name is that is neither a person nor a place."""
    if text in peoples().people:
        return "NORP"
    short = span.last - span.first < 5
    if short and kind(words.tokens[span.last - 1]) == "always":
        return "MIL"
    return _organisation(words, span, text) if span.label[:3] == "ORG" else "MISC"


def _describes(text: str, coarse: str) -> bool:
    """Say whether a compound only describes ("Nato-Staaten", "Irak-Krieg")."""
    first, hyphen, last = text.rpartition("-")
    if not hyphen or " " in text:
        return False
    known = names().of(first)
    other = coarse == "LOC" and known is not None and known.label in {"ORG", "MIL"}
    office = coarse == "ORG" and last.lower().endswith(_OFFICES)
    return other or office or (coarse == "OTH" and last.lower().startswith("krieg"))


def _owns_armed(words: Words, span: Tagged) -> bool:
    """Say whether armed people are said to be those of the name ("Kämpfer der X")."""
    tied = words.at(span.first - 1) in {"der", "des"} and span.first > 1
    return tied and kind(words.at(span.first - 2)) == "always"


def _organisation(words: Words, span: Tagged, text: str) -> str:
    """Return whether an organisation is an armed one, or a town after all."""
    if _cue(words, span) == "MIL" or _owns_armed(words, span):
        return "MIL"
    town = place(bases(text)[0])
    return "GPE" if town is not None and words.at(span.first - 1) in _AFTER_PLACE else "ORG"


def _cue(words: Words, span: Tagged) -> str | None:
    """Return the label that the word before ``span`` announces."""
    before = words.at(span.first - 1)
    if before in _MARKS:
        before = words.at(span.first - 2)
    if not before or not words.same_sentence(span.first - 1, span.first):
        return None
    return "MIL" if kind(before) == "always" else label_after(before)


def _place(words: Words, span: Tagged, cue: str | None) -> str:
    """Return which kind of place a name is."""
    last = words.tokens[span.last - 1]
    if is_side_of_country(last):
        return "LOC"
    if cue in {"LOC", "FAC", "GPE"}:
        return cue
    if span.last - span.first > 1 or "-" in last:
        for token in (last, words.tokens[span.first]):
            head = label_of_head(token.rpartition("-")[2])
            if head in {"LOC", "FAC"}:
                return head
    return "GPE"
