"""Which language a text is in, by function words, letters and script."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_SAMPLE = 20_000
_LEAST_WORDS = 4
_LEAST_SHARE = 0.12
_MARGIN = 1.15
_WORD = re.compile(r"[^\W\d_]+['’]?")


@dataclass(frozen=True, slots=True)
class _Languages:
    words: dict[str, frozenset[str]]
    letters: dict[str, frozenset[str]]
    scripts: dict[str, tuple[re.Pattern[str], str]]


def language_of(text: str) -> str:
    """Return the two-letter code of the language of ``text``, empty where it is in doubt."""
    sample = text[:_SAMPLE]
    return _by_script(sample) or _by_words(sample)


def function_words(language: str) -> frozenset[str]:
    """Return the frequent function words of ``language``, lower case; empty if not known."""
    return _languages().words.get(language, frozenset())


def _by_script(sample: str) -> str:
    """Return the language of a script that one language owns, if most letters are of it."""
    letters = sum(map(str.isalpha, sample))
    found = ""
    for name, (pattern, marks) in _languages().scripts.items():
        count = len(pattern.findall(sample))
        share = 0.15 if name == "ja" else 0.5
        needed = sum(map(sample.count, marks)) >= 0.04 * letters if marks else True
        if letters >= _LEAST_WORDS and count > share * letters and needed:
            found = name if not found or marks else found
    return found


def _by_words(sample: str) -> str:
    counts = Counter(word.lower().replace("’", "'") for word in _WORD.findall(sample))
    total = counts.total()
    if total < _LEAST_WORDS:
        return ""
    lower = sample.lower()
    scores: list[tuple[float, str]] = []
    for name, words in _languages().words.items():
        share = sum(counts[word] for word in words) / total
        marks = sum(map(lower.count, _languages().letters.get(name, ())))
        scores.append((share * (1 + min(0.3, 10 * marks / len(sample))), name))
    (best, name), (second, _) = sorted(scores, reverse=True)[:2]
    return name if best >= _LEAST_SHARE and best >= _MARGIN * second else ""


@cache
def _languages() -> _Languages:
    path = files("annotations.text").joinpath("languages.toml")
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    letters, scripts = raw.pop("letters"), raw.pop("scripts")
    return _Languages(
        words={name: frozenset(words.split()) for name, words in raw.items()},
        letters={name: frozenset(marks) for name, marks in letters.items()},
        scripts={
            name: (re.compile(f"[{span}]"), marks) for name, (span, marks) in scripts.items()
        },
    )
