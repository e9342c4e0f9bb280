"""What the tagger sees of each word: form, affixes, clusters, lists, and the words around.

The strings for one word at every distance are made once and remembered, in UTF-8 as the
library wants them, so that a text costs little more than joining lists.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import chain

from annotations.candidates.armed import kind
from annotations.candidates.clusters import cluster
from annotations.candidates.cues import label_after
from annotations.candidates.names import names
from annotations.candidates.peoples import is_adjective_of_place, peoples
from annotations.candidates.remembered import Remembered

EDGE = ("<s", "s>")
"""Stand-ins for the words before the first and behind the last of a sentence."""

_SMALL = re.compile(r"[a-zäöüß]+")
_CAPITALISED = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+")
"""The shapes of most words are told at one look."""

_BITS = (4, 8, 12)
_STEPS_BESIDE = 3
"""So many of the clusters' strings, the whole one first, count for the words beside."""

_WORDS = 16384
"""So many words are remembered."""

Strings = tuple[bytes, ...]

Said = tuple[Strings, ...]
"""What one word says of itself, of the next word, of the one before it, of the second next and
of the second before it."""

_PLACES = 5

Mould = tuple[str, int]
"""The shape of a word and the number of its cluster, of which many words have the same."""

_NOTHING: tuple[Said, frozenset[bytes]] = ((),) * _PLACES, frozenset()


class Reader:
    """Makes the features of words; what each word says is made once and remembered."""

    def __init__(self, known: Collection[bytes] | None = None) -> None:
        """Leave out what is not ``known`` to the weights: it says nothing. ``None``: all is."""
        self._known = None if known is None else {feature: feature for feature in known}
        self._seen = Remembered(self._look, _WORDS)
        self._cast = Remembered(self._look_at_mould, _WORDS)

    def read(self, tokens: Sequence[str]) -> list[list[bytes]]:
        """Return the features of each token of one sentence."""
        return self.joined(self.look_up(tokens))

    def look_up(self, tokens: Sequence[str]) -> list[Said]:
        """Return what each token says."""
        return list(map(self._seen.__getitem__, tokens))

    def joined(self, sentence: Sequence[Said]) -> list[list[bytes]]:
        """Return the features of each token of a sentence, of which all say this."""
        before, behind = self.look_up(EDGE)
        own, of_next, of_previous, of_second_next, of_second_previous = zip(
            before, before, *sentence, behind, behind, strict=True
        )
        return [
            [*word, *previous, *following, *second_previous, *second_following]
            for word, previous, following, second_previous, second_following in zip(
                own[2:-2],
                of_next[1:],
                of_previous[3:],
                of_second_next,
                of_second_previous[4:],
                strict=False,
            )
        ]

    def _look(self, word: str) -> Said:
        if self._known is None:
            return said(word)
        # of equal strings one is kept, so that the processor finds the frequent ones near
        find = self._known.get
        if find(_name(0, word)):
            return tuple([(name,) for name in whole(word)])
        common, covered = self._cast[mould(word)]
        return tuple(
            [
                (*names, *filter(None, map(find, [one for one in own if one not in covered])))
                for names, own in zip(common, said(word), strict=True)
            ]
        )

    def _look_at_mould(self, look: Mould) -> tuple[Said, frozenset[bytes]]:
        """Return what stands for a mould at each place, and for which strings."""
        names = whole(mould_word(look))
        if self._known is None or names[0] not in self._known:
            return _NOTHING
        strings = said_by_mould(look)
        common = [(name,) if own else () for name, own in zip(names, strings, strict=True)]
        return tuple(common), frozenset(chain.from_iterable(strings))


features = Reader().read
"""Return all features of each token of one sentence, as weights are learnt from them."""


def said(word: str) -> Said:
    """Return all that ``word`` says."""
    lower, form = word.lower(), shape(word)
    listed = [f"k={label}" for label in _listed(word)]
    steps = _clusters(word)
    near = _encoded(
        [f"l={lower}", f"s={form}", f"e={lower[-3:]}", *steps[:_STEPS_BESIDE], *listed]
    )
    return (
        _encoded([*_form(word, lower, form), *steps, *listed, *_hyphened(word)]),
        tuple([b"-" + string for string in near]),
        tuple([b"+" + string for string in near]),
        tuple([b"--" + string for string in near[:2]]),
        tuple([b"++" + string for string in near[:2]]),
    )


def mould(word: str) -> Mould:
    """Return the mould of ``word``."""
    return shape(word), cluster(word)


def mould_word(look: Mould) -> str:
    """Return what is written for a mould where else a word is: no word has a space."""
    return f"{look[0]} {look[1]}"


def said_by_mould(look: Mould) -> Said:
    """Return what every word of a mould says."""
    form, number = look
    strings = _encoded([f"s={form}", *_steps(number)])
    near = strings[: _STEPS_BESIDE + 1]
    return (
        strings,
        tuple([b"-" + string for string in near]),
        tuple([b"+" + string for string in near]),
        (),
        (),
    )


def whole(word: str) -> Strings:
    """Return the names of the features that stand each for one part of what ``word`` says.

    Only weights know them, for frequent words and moulds.
    """
    return tuple([_name(place, word) for place in range(_PLACES)])


def _name(place: int, word: str) -> bytes:
    return f"{place}:{word}".encode()


def _encoded(strings: Sequence[str]) -> Strings:
    """Return ``strings`` in UTF-8; no word holds a line end."""
    return tuple("\n".join(strings).encode().split(b"\n"))


def shape(word: str) -> str:
    """Return the form of ``word``: X, x, d and marks, runs cut short ("Al-Qaim": Xx-Xx)."""
    if _SMALL.fullmatch(word):
        return "x"
    if _CAPITALISED.fullmatch(word):
        return "Xx"
    made: list[str] = []
    for char in word[:40]:
        sign = (
            "X"
            if char.isupper()
            else "x"
            if char.islower()
            else "d"
            if char.isdigit()
            else char
        )
        if not made or made[-1] != sign or (sign == "X" and made[-2:] != ["X", "X"]):
            made.append(sign)
    return "".join(made)


def _form(word: str, lower: str, form: str) -> list[str]:
    found = [f"w={word}", f"l={lower}", f"s={form}", f"p={lower[:3]}"]
    found += [f"e{n}={lower[-n:]}" for n in (2, 3, 4) if len(lower) > n]
    return found


def _hyphened(word: str) -> list[str]:
    """Return what the first and the last part of a compound with hyphens say."""
    if "-" not in word or len(word.lower()) < 4:
        return []
    first, _, last = word.partition("-")
    return [
        f"h={first}",
        f"hs={shape(first)}",
        *[f"h{step}" for step in _clusters(first)],
        *[f"hk={label}" for label in _listed(first)],
        f"hl={last.lower()[-4:]}",
    ]


def _clusters(word: str) -> list[str]:
    """Return the cluster of ``word``, and the first steps on the way to it."""
    return _steps(cluster(word))


def _steps(number: int) -> list[str]:
    """Return the cluster of this number, the whole one first."""
    if not number:
        return ["c0"]
    return [f"c{number}", *[f"c{bits}={number & ((1 << bits) - 1)}" for bits in _BITS]]


def _listed(word: str) -> tuple[str, ...]:
    """Return what the lists say of a word."""
    if not word[:1].isalpha():
        return ()
    found = []
    known = names().of(word)
    if known is not None:
        found.append(known.label)
    if is_adjective_of_place(word):
        found.append("deriv")
    if word in peoples().people:
        found.append("people")
    if kind(word):
        found.append("armed")
    cue = label_after(word)
    if cue is not None:
        found.append(f"cue{cue}")
    return tuple(found)
