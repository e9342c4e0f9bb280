"""How good the candidates are, how sure, how fast.

Measured are: the tagger on GermEval 2014, by cross-validation, and on UNER German PUD (left
out where ``--data`` does not hold them); all sources on the five seeds (in-sample), on the
unseen reports, on a stream of reports about one war, on the reports of ``--reports``, and,
apart, on the earlier ones, whose figures were read while rules were written; the calibration
of the scores on the stream; articles a second, memory and load time; the size of all that is
shipped for the candidates; the learning curve. The weights of the scores come from the seeds
and all unseen reports, so each of these is scored with weights from others. Only figures are
printed, never a text.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from annotations.candidates.tagger import shipped_tagger
from annotations.schema_files import read_schema
from tests.benchmarks.keys import keys_per_gold_item
from tests.benchmarks.learning import PROJECTS, learning
from tests.benchmarks.speed import fresh_process, speed
from tests.helpers.candidate_scores import Part, Scores, scored
from tests.helpers.corpora import add, cross_validated, germeval, pud
from tests.helpers.gold_articles import articles_in, gold_articles
from tests.helpers.score_training import sources_held_out
from tests.helpers.shipped_data import shipped_bytes

SCORED = ("seeds", "unseen_earlier", "unseen")
"""The sets whose candidates taught the scores."""

PUBLISHED = {"germeval": 0.691, "germeval_coarse": 0.729, "pud": 0.689}
"""F1 of the best model that was tried before this one was built (L-BFGS, split test/dev)."""


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print; return 0."""
    parser = argparse.ArgumentParser(prog="bench candidates")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument(
        "--reports", type=Path, help="a folder of further reports: NAME.txt with NAME.ann"
    )
    parser.add_argument("--folds", type=int, default=3)
    parser.add_argument("--no-learning", action="store_true", help="leave the curve out")
    options = parser.parse_args(argv)
    result, tables = measured(options.data, options.folds, options.reports)
    result["keys_per_gold_item"] = {
        "seeds": keys_per_gold_item("seeds"),
        "unseen": keys_per_gold_item("unseen3"),
    }
    result["learning"] = None if options.no_learning else _learning()
    if options.json:
        print(json.dumps(result))
    else:
        _print(result, tables)
    return 0


def measured(
    data: Path, folds: int, reports: Path | None = None
) -> tuple[dict[str, Any], dict[str, Scores]]:
    """Return all figures, and the scores of each set of articles."""
    schema = read_schema("conflict-news")
    sets = {
        "seeds": gold_articles("seeds"),
        "unseen_earlier": gold_articles("unseen", "unseen2"),
        "unseen": gold_articles("unseen3"),
        "stream": gold_articles("stream"),
    }
    if reports is not None:
        sets["reports"] = articles_in(reports)
    learnt_from = [one for name in SCORED for one in sets[name]]
    held_out = iter(sources_held_out(learnt_from))
    scores = {
        name: scored(
            ((one.article, one.gold) for one in articles),
            schema,
            [next(held_out) if name in SCORED else None for _ in articles],
        )
        for name, articles in sets.items()
    }
    result: dict[str, Any] = {
        **_corpora(data, folds),
        **{name: _figures(score) for name, score in scores.items()},
        "calibration_error": round(scores["stream"].calibration_error, 3),
        "ranking": round(scores["stream"].ranking, 3),
        **speed("unseen3"),
        **fresh_process(),
        "data_bytes": shipped_bytes(),
    }
    return result, scores


def _corpora(data: Path, folds: int) -> dict[str, Any]:
    """Return the figures of the tagger on the public corpora, ``None`` for a missing one."""
    found: dict[str, Any] = {"germeval": None, "pud": None}
    corpus = germeval(data)
    if corpus:
        with tempfile.TemporaryDirectory() as place:
            total = cross_validated(corpus, folds, Path(place))
        found["germeval"] = _labels(total)
    heldout = pud(data)
    if heldout:
        total = {}
        add(total, shipped_tagger(), heldout)
        found["pud"] = {"f1": _rounded(total["coarse"])} | {
            label: _rounded(total[label]) for label in ("PER", "ORG", "LOC") if label in total
        }
    return found


def _labels(total: dict[str, Part]) -> dict[str, float]:
    labels = sorted(total.keys() - {"all", "coarse"})
    return {"f1": _rounded(total["all"]), "f1_coarse": _rounded(total["coarse"])} | {
        label: _rounded(total[label]) for label in labels
    }


def _rounded(part: Part) -> float:
    return round(part.f1, 3)


def _figures(scores: Scores) -> dict[str, float]:
    found = {
        f"{name}_f1": _rounded(scores.part(name))
        for name in ("mentions", "names", "triggers", "arguments")
    }
    return found | {"factuality": round(scores.factuality_right, 3)}


def _learning() -> dict[str, Any]:
    """Return the error on the rest after 0, 5, 10 and 20 articles, of each project."""
    stages = {
        project: {name: error for name, error in learning(project).items() if name.isdigit()}
        for project in PROJECTS
    }
    return {**stages.pop("stream"), **stages}


def _print(result: dict[str, Any], tables: dict[str, Scores]) -> None:
    for name, value in result.items():
        if name == "milliseconds":
            continue
        if isinstance(value, dict):
            told = "  ".join(f"{key} {figure}" for key, figure in value.items())
            print(f"{name:24} {told}")
        else:
            print(f"{name:24} {value}")
    print(f"{'(before: F1)':24} {PUBLISHED}")
    print("\nmilliseconds for an article of 2,500 characters, its words known")
    for name, cost in result["milliseconds"].items():
        print(f"  {name:18} {cost:6.2f}")
    for name, scores in tables.items():
        print(f"\n{name:26} {'P':>6} {'R':>6} {'F1':>6} {'right':>7} {'ours':>6} {'gold':>6}")
        for part_name, part in sorted(scores.parts.items()):
            figures = f"{part.precision:6.3f} {part.recall:6.3f} {part.f1:6.3f}"
            counts = f"{part.right:7} {part.proposed:6} {part.wanted:6}"
            print(f"{part_name:26} {figures} {counts}")
    print("\nreliability on the stream: mean score, share right, candidates")
    for mean, share, size in tables["stream"].reliability():
        print(f"  {mean:.2f}  {share:.2f}  {size}")


if __name__ == "__main__":
    raise SystemExit(main())
