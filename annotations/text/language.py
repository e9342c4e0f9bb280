"""Which language a text is in, by function words, ends of words, letters and script.

German is the language of the program, and no German text is to be told as a foreign one: what
speaks for German to some degree is left in doubt rather than called something else.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_SAMPLE = 20_000
_LEAST_WORDS = 3
_LONG_TEXT = 12
"""Of so many words and more the likeliest language is told, however near the next one is."""

_LEAST, _LEAST_OF_LONG = 0.13, 0.1
"""So much of each word, on average, must speak for a language; of a function word it is 1."""

_LEAST_FOREIGN = 1.2
_MARGIN = 1.08
_GERMAN = "de"
_GERMAN_SHARE = 0.5
"""So much of the best score leaves a text in doubt if it speaks for German."""

_LEAST_GERMAN = 0.04
"""With less for each word a text is in another language, whichever."""

_END = {2: 0.15, 3: 0.25, 4: 0.35, 5: 0.4}
"""What the end of a word counts beside a function word, by its length."""

_LETTER = 0.25
_LONG_WORD = 5
_LONGEST_END = max(_END)
_SCRIPT_LETTERS = 4
_WORD = re.compile(r"[^\W\d_]+'?")
_QUOTED = re.compile(
    r'„[^“”"\n]{1,300}[“”"]|“[^”\n]{1,300}”|«[^»\n]{1,300}»|»[^«\n]{1,300}«|"[^"\n]{1,300}"'
)
_OWN_WORDS = 7
"""So many words around quotations tell the language by themselves."""

_CYRILLIC = re.compile("[\u0400-\u04ff]")
_APOSTROPHES = str.maketrans("’‘ʻ", "'''")


@dataclass(frozen=True, slots=True)
class _Languages:
    words: Mapping[str, frozenset[str]]
    scripts: Mapping[str, tuple[re.Pattern[str], str]]
    cyrillic: tuple[str, ...]
    known: Mapping[str, Collection[str]]
    """The languages of each function word."""
    ended: Mapping[str, Collection[str]]
    """The languages of each end of words."""
    lettered: Mapping[str, Collection[str]]
    """The languages of each letter that not all have."""


def language_of(text: str) -> str:
    """Return the two-letter code of the language of ``text``, empty where it is in doubt."""
    sample = text[:_SAMPLE]
    return _by_script(sample) or _by_words(sample)


def may_be_german(text: str) -> bool:
    """Say whether ``text``, whose language is in doubt, may be in German.

    It is not where it is long enough to tell, and hardly a word of it speaks for German.
    """
    counts = _counted(_plain(text[:_SAMPLE]))
    german = _scores(counts)[_GERMAN]
    return counts.total() < _LONG_TEXT or german >= _LEAST_GERMAN * counts.total()


def function_words(language: str) -> frozenset[str]:
    """Return the frequent function words of ``language``, lower case; empty if not known."""
    return _languages().words.get(language, frozenset())


@cache
def known_languages() -> tuple[str, ...]:
    """Return the codes of all languages that can be told, sorted."""
    return tuple(sorted({*_languages().words, *_languages().scripts}))


def _by_script(sample: str) -> str:
    """Return the language of a script that one language owns, if most letters are of it."""
    letters = sum(map(str.isalpha, sample))
    found = ""
    for name, (pattern, marks) in _languages().scripts.items():
        count = len(pattern.findall(sample))
        share = 0.15 if name == "ja" else 0.5
        needed = sum(map(sample.count, marks)) >= 0.04 * letters if marks else True
        if letters >= _SCRIPT_LETTERS and count > share * letters and needed:
            found = name if not found or marks or name == "ja" else found
    return found


def _by_words(sample: str) -> str:
    plain = _plain(sample)
    every = _counted(plain)
    if every.total() < _LEAST_WORDS:
        return ""
    own = _counted(_QUOTED.sub(" ", plain))
    counts = own if own.total() >= _OWN_WORDS else every
    scores = _scores(counts)
    if _is_cyrillic(sample):
        return max(_languages().cyrillic, key=lambda name: (scores[name], name == "ru"))
    found = _likeliest(scores, counts.total())
    if found in {"", _GERMAN}:
        return found
    may_be_german = any(map(_speaks_german, (scores, _scores(every))))
    return "" if may_be_german else found


def _likeliest(scores: Mapping[str, float], total: int) -> str:
    """Return the language that most of ``total`` words speak for, empty where too few do."""
    ranked = sorted(((score, name) for name, score in scores.items()), reverse=True)
    (best, name), (second, _) = [*ranked, (0.0, ""), (0.0, "")][:2]
    is_long = total >= _LONG_TEXT
    least = (_LEAST_OF_LONG if is_long else _LEAST) * total
    if name != _GERMAN:
        least = max(least, _LEAST_FOREIGN)
    is_clear = best >= (1.0 if is_long else _MARGIN) * second
    return name if best >= least and is_clear else ""


def _speaks_german(scores: Mapping[str, float]) -> bool:
    return scores.get(_GERMAN, 0.0) > _GERMAN_SHARE * max(scores.values(), default=0.0)


def _plain(sample: str) -> str:
    return sample.replace("İ", "i").translate(_APOSTROPHES).lower()


def _counted(plain: str) -> Counter[str]:
    """Return the words; an elided article is one of its own (``l'``, ``armée``)."""
    return Counter(_WORD.findall(plain))


def _scores(counts: Mapping[str, int]) -> defaultdict[str, float]:
    """Return how much speaks for each language, in function words."""
    scores: defaultdict[str, float] = defaultdict(float)
    for word, count in counts.items():
        for names, weight in _evidence(word):
            for name in names:
                scores[name] += count * weight / len(names) ** 0.5
    return scores


def _evidence(word: str) -> Iterator[tuple[Collection[str], float]]:
    """Yield the languages that a word speaks for, and how much it does."""
    languages = _languages()
    names = languages.known.get(word)
    if names:
        yield names, 1.0
    elif len(word) >= _LONG_WORD:
        for length in range(_LONGEST_END, 1, -1):
            names = languages.ended.get(word[-length:])
            if names:
                yield names, _END[length]
                break
    for letter in set(word) & languages.lettered.keys():
        yield languages.lettered[letter], _LETTER


def _is_cyrillic(sample: str) -> bool:
    return len(_CYRILLIC.findall(sample)) > 0.5 * sum(map(str.isalpha, sample))


@cache
def _languages() -> _Languages:
    path = files("annotations.text").joinpath("languages.toml")
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    words = {name: frozenset(said.split()) for name, said in raw["words"].items()}
    ends = {name: said.split() for name, said in raw["endings"].items()}
    return _Languages(
        words=words,
        scripts={
            name: (re.compile(f"[{span}]"), marks)
            for name, (span, marks) in raw["scripts"].items()
        },
        cyrillic=tuple(raw["cyrillic"]["names"].split()),
        known=_turned(words),
        ended=_turned(ends),
        lettered=_turned(raw["letters"]),
    )


def _turned(said: Mapping[str, Iterable[str]]) -> Mapping[str, Collection[str]]:
    """Return the languages of each word, end or letter."""
    turned: defaultdict[str, set[str]] = defaultdict(set)
    for name, parts in said.items():
        for part in parts:
            turned[part].add(name)
    return turned
