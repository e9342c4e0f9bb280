"""The public corpora of the measurements: read, and the tagger trained and scored on them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from annotations.candidates.germeval import Sentence, sentences
from annotations.candidates.tagger import Tagger
from annotations.candidates.training import train
from tests.helpers.candidate_scores import Part

COARSE = frozenset({"PER", "ORG", "LOC"})

Spans = set[tuple[object, ...]]


def germeval(folder: Path) -> list[Sentence]:
    """Return all GermEval sentences under ``folder``, file by file."""
    files = sorted((folder / "germeval2014").glob("NER-de-*.tsv"))
    return [sentence for file in files for sentence in sentences(file)]


def pud(folder: Path) -> list[Sentence]:
    """Return the sentences of UNER German PUD under ``folder``."""
    found: list[Sentence] = []
    for file in sorted((folder / "uner-de-pud").glob("*.iob2")):
        found.extend(_iob(file))
    return found


def _iob(file: Path) -> Iterator[Sentence]:
    made: list[tuple[str, str]] = []
    for line in (*file.read_text(encoding="utf-8").splitlines(), ""):
        if line.startswith("#"):
            continue
        if line.strip():
            columns = line.split("\t")
            made.append((columns[1], columns[2]))
        elif made:
            yield made
            made = []


def cross_validated(corpus: Sequence[Sentence], folds: int, place: Path) -> dict[str, Part]:
    """Return the scores over ``folds``, each trained on the others; weights go to ``place``.

    The folds interleave, so that each holds all kinds of text.
    """
    total: dict[str, Part] = {}
    for fold in range(folds):
        weights = place / f"fold-{fold}.crfsuite"
        train((s for i, s in enumerate(corpus) if i % folds != fold), weights)
        tagger = Tagger(weights)
        add(total, tagger, [s for i, s in enumerate(corpus) if i % folds == fold])
    return total


def add(total: dict[str, Part], tagger: Tagger, corpus: Sequence[Sentence]) -> None:
    """Add to ``total`` ("all", "coarse" and each label) how ``tagger`` does on ``corpus``."""
    for sentence in corpus:
        tokens = [token for token, _ in sentence]
        got: Spans = {(t.first, t.last, t.label) for t in tagger.sentence(tokens) if t.is_best}
        wanted: Spans = set(_spans([label for _, label in sentence]))
        for name in {"all", "coarse", *(str(span[2]) for span in got | wanted)}:
            kept = None if name == "all" else COARSE if name == "coarse" else {name}
            total.setdefault(name, Part()).add(_kept(got, kept), _kept(wanted, kept))


def _kept(spans: Spans, labels: frozenset[str] | set[str] | None) -> Spans:
    return spans if labels is None else {span for span in spans if span[2] in labels}


def _spans(labels: Sequence[str]) -> Iterator[tuple[object, ...]]:
    first, current = 0, "O"
    for index, label in enumerate((*labels, "O")):
        if current != "O" and (label[0] in "BO" or label[2:] != current):
            yield first, index, current
            current = "O"
        if label != "O" and current == "O":
            first, current = index, label[2:]
