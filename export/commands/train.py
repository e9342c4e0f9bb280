"""``goldlese train``: learn from reviewed articles; show, export or forget what is learnt."""

from __future__ import annotations

import argparse
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from annotations.candidates.evidence import Trace
from annotations.candidates.memory import normal
from annotations.candidates.pipeline import Failure
from annotations.candidates.trained import MENTIONS, TRIGGERS
from annotations.errors import AnnotationError
from annotations.learning.attempts import record
from annotations.learning.finished import begun_articles, finished_articles
from annotations.learning.fitting import CORRESPONDENCE, HABITS
from annotations.learning.forgotten import FORGOTTEN, forget
from annotations.learning.keeper import read_memory
from annotations.learning.own_words import own_words
from annotations.learning.proof import Figures
from annotations.learning.report import report_of, write_report
from annotations.learning.training import Trained, train
from annotations.learning.weights import forget_weights, keep
from annotations.projects import default_annotator, refresh_candidates
from annotations.reader import Reader
from annotations.session import ReviewSession
from export.annotators import annotators_of
from export.commands.failures import tell_failures
from export.console import answer, number, progress, tell

_WHAT = {
    CORRESPONDENCE: "words",
    MENTIONS: "mentions",
    TRIGGERS: "triggers",
    HABITS: "habits",
}


def run(options: argparse.Namespace) -> int:
    """Train, or do what the options ask for instead; say what came of it.

    Raises:
        AnnotationError: Too few articles are finished, or the project cannot be written.
    """
    name = (annotators_of(options.project) or [default_annotator()])[0]
    if options.show or options.export:
        return _show(options, name)
    with ReviewSession.open(options.project, name) as session:
        if options.forget is not None:
            return _forget(options, session)
        finished = finished_articles(session)
        with progress("Training") as bar:
            trained = train(finished, session.schema, bar, begun=begun_articles(session))
        kept = keep(session, trained)
        record(session, trained, kept)
        failures: list[Failure] = []
        with progress("Proposing") as bar:
            refreshed = refresh_candidates(session, progress=bar, failed=failures.append)
    tell_failures(failures)
    answer(
        {"project": str(options.project), **_about(trained, kept), "renewed": refreshed.done},
        f"{options.project}: learnt from {_articles(trained.articles, trained.begun)}; figures "
        + ("from held-out articles" if len(finished) > 1 else "from the same decisions"),
        *(_line(name, one, is_kept=name in kept) for name, one in trained.figures.items()),
        f"new candidates for {number(len(refreshed.done), 'article')}",
        as_json=options.json,
    )
    return 0


def _articles(finished: Collection[str], begun: Collection[str]) -> str:
    """Return how many articles there are, and what they are."""
    said = [number(len(finished), "finished article")] if finished or not begun else []
    if begun:
        said.append(f"{number(len(begun), 'article')} under review")
    return " and ".join(said)


def _line(tagger: str, figures: Figures, *, is_kept: bool) -> str:
    before, after = figures.before, figures.after
    errors, left = before.wrong + before.missed, after.wrong + after.missed
    verdict = "kept" if is_kept else "not kept: it does not help on these articles"
    return (
        f"{_WHAT[tagger]:10} F1 {before.f1:.3f} before, {after.f1:.3f} with it "
        f"({errors} errors before, {left} with it); {verdict}"
    )


def _about(trained: Trained, kept: tuple[str, ...]) -> Mapping[str, Any]:
    return {
        "articles": list(trained.articles),
        "begun": list(trained.begun),
        "taggers": {
            _WHAT[name]: {**figures.about(), "kept": name in kept}
            for name, figures in trained.figures.items()
        },
    }


def _forget(options: argparse.Namespace, session: ReviewSession) -> int:
    if not options.forget:
        count = forget_weights(session)
        what = number(count, "tagger")
        nothing = "there was no tagger to forget"
    else:
        entries = (*own_words(session), *read_memory(session).entries())
        traces = [
            one.trace
            for one in entries
            if not one.forgotten and _is_called(one.trace, options.forget)
        ]
        if not traces:
            raise AnnotationError(f"the project remembers nothing of “{options.forget}”")
        forget(session, traces)
        count, what, nothing = len(traces), number(len(traces), "entry", "entries"), ""
    told = (
        f"{options.project}: {what} forgotten; `goldlese candidates {options.project}` makes "
        "the candidates without it"
    )
    answer(
        {"project": str(options.project), "forgotten": count},
        told if count else f"{options.project}: {nothing}",
        as_json=options.json,
    )
    return 0


def _is_called(trace: Trace, surface: str) -> bool:
    """Say whether an entry, whose surface is brought to a normal form, is of ``surface``."""
    return trace.surface in {surface, normal(trace._replace(surface=surface)).surface}


def _show(options: argparse.Namespace, name: str) -> int:
    """Say what is learnt, or write it with the weights into a folder."""
    with Reader(options.project, name) as reader:
        if options.export:
            learnt = write_report(reader, options.export)
            taggers = number(len(learnt["taggers"]), "tagger")
            tell(f"{options.export}: {taggers}, {len(learnt['memory'])} remembered")
            names = [one["name"] for one in learnt["taggers"]]
            facts = {
                "project": str(options.project),
                "folder": str(options.export),
                "taggers": names,
            }
            answer(facts, as_json=options.json)
            return 0
        learnt = report_of(reader)
    lines = _learnt_lines([*learnt["words"], *learnt["memory"]], learnt["taggers"])
    answer({"project": str(options.project), **learnt}, *lines, as_json=options.json)
    return 0


def _learnt_lines(memory: list[dict[str, Any]], taggers: list[dict[str, Any]]) -> Iterator[str]:
    for tagger in taggers:
        yield (
            f"{tagger['name']}: {tagger['bytes']} bytes of {tagger['at']}, from "
            f"{_articles(tagger['articles'], tagger.get('begun', ()))}, "
            f"F1 {tagger['f1_before']:.3f} before, {tagger['f1_after']:.3f} with it"
            + (" (on the same decisions)" if len(tagger["articles"]) < 2 else "")
        )
    for entry in memory:
        note = f" ({FORGOTTEN})" if entry["forgotten"] else ""
        surface = entry["spelling"] or "(all)"
        yield (
            f"{entry['kind']:8} {entry['label']:16} {surface} [{entry['context']}]: "
            f"kept {entry['kept']}, denied {entry['denied']}{note}"
        )
    if not memory and not taggers:
        yield "nothing is learnt yet"
