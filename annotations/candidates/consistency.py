"""Consistency within an article: what is a name in one place is one in the others.

A name found surely anywhere is proposed wherever it stands; where its labels differ the one
with the most weight is proposed for all. The last name of a person stands for the person.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from annotations.candidates.clusters import is_common
from annotations.candidates.hits import Hit, is_plain_name
from annotations.candidates.inflection import bases
from annotations.candidates.names import names, told_by
from annotations.candidates.words import Words
from annotations.model import Candidate, Mention

SURE = 0.5
"""The weight from which on a name speaks for its other places."""

_Name = tuple[tuple[str, ...], str, float]
"""The words of a name, its label, and how sure it is."""

_NOT_NAMES = frozenset({"DATE", "QUANTITY", "NORP"})


def may_be_name(token: str) -> bool:
    """Say whether a name may begin with ``token``: "Berlin", "al-Kaida"."""
    return token[0].isupper() or ("-" in token and token != token.lower())


def repeated(words: Words, at: Sequence[int], found: Sequence[Candidate]) -> Iterator[Hit]:
    """Yield the other places ``at`` of the names in ``found``, and their weightiest label."""
    weights = _weights(words, found)
    surnames = {
        name.split()[-1] for name, labels in weights.items() if " " in name and "PER" in labels
    }
    by_first: dict[str, list[_Name]] = {}
    for name, labels in weights.items():
        label, weight = _weightiest(labels)
        if weight < SURE or not _speaks(name):
            continue
        tokens = tuple(name.split())
        surname = label == "PER" and name in surnames and names().of(name) is None
        others = sum(labels.values()) - weight
        score = 0.95 if surname else min(0.7, 0.75 * (weight / (weight + others)))
        by_first.setdefault(tokens[0], []).append((tokens, label, score))
    for entries in by_first.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    yield from _places(words, at, by_first)


def _weights(words: Words, found: Iterable[Candidate]) -> Mapping[str, Mapping[str, float]]:
    """Return for each name how much speaks for each label."""
    weights: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for candidate in found:
        content = candidate.content
        label = content.label
        if (
            label in _NOT_NAMES
            or not isinstance(content, Mention)
            or not is_plain_name(content)
        ):
            continue
        span = content.fragments[0]
        name = words.text[span.start : span.end]
        weights[name][label] += candidate.score
        if label == "PER" and " " in name:
            surname = name.split()[-1]
            if len(surname) > 3:
                weights[surname]["PER"] += candidate.score * 1.2
    return weights


def _weightiest(labels: Mapping[str, float]) -> tuple[str, float]:
    """Return the label with the most weight, of several the first by name, and its weight."""
    if len(labels) == 1:
        return next(iter(labels.items()))
    return min(labels.items(), key=lambda told: (-told[1], told[0]))


def _speaks(name: str) -> bool:
    """Say whether a name is distinct enough to be looked for elsewhere."""
    return " " in name or (len(name) > 1 and not (is_common(name) and not name.isupper()))


def _places(
    words: Words, at: Sequence[int], by_first: Mapping[str, Sequence[_Name]]
) -> Iterator[Hit]:
    # what is no name itself may be one with an ending or another spelling of its article
    open_ = [
        index
        for index in at
        if (token := words.tokens[index]) in by_first or token[-1] == "s" or not token.isalpha()
    ]
    done = 0
    for index in open_:
        found = _at(words, index, by_first) if index >= done else None
        if found is None:
            continue
        length, label, score = found
        if label == "GPE" and _is_landmark(words, index):
            continue
        yield Hit(
            words.starts[index],
            words.ends[index + length - 1],
            label,
            score,
            "elsewhere in the article",
        )
        done = index + length


def _is_landmark(words: Words, index: int) -> bool:
    """Say whether the word before ``index`` makes a river or a camp of a town's name."""
    return words.same_sentence(index - 1, index) and bool(told_by(words.tokens[index - 1]))


def _at(
    words: Words,
    index: int,
    by_first: Mapping[str, Sequence[_Name]],
) -> tuple[int, str, float] | None:
    token = words.tokens[index]
    for base in (token, *bases(token)):
        for tokens, label, score in by_first.get(base, ()):
            if len(tokens) == 1:
                return 1, label, score
            last = index + len(tokens) - 1
            if tuple(words.tokens[index + 1 : last]) != tokens[1:-1]:
                continue
            if tokens[-1] in bases(words.at(last) or "-"):
                return len(tokens), label, score
    return None
