"""The helper: a process of its own that proposes candidates and trains taggers.

It reads one JSON object a line from its standard input and answers each with one line; it
reads the project and never writes it, so that it can be ended at any time. The window asks
it, since the same work on a thread would let the window stutter.

Requests, and what is in their answers besides ``do``:

* ``{"do": "propose", "article": ID, "round": N, "without": NAMES}``: ``article``, ``round``,
  ``candidates`` as rows, ``failures`` as ``[source, article, detail]``, ``owned``: the names of
  the sources whose open candidates these replace, without those that failed; ``left_out`` as
  ``[source, count, example]``: quotations that do not stand in the article. The sources, the
  settings and what is remembered are read anew where the round is another one.
* ``{"do": "try", "source": NAME}``: ``source``, ``identity`` or ``""``, ``detail`` of an error.
* ``{"do": "list"}``: ``known``: the sources of every project, ``identities``: ``name@version``
  by their names, ``plugins``: installed ones.
* ``{"do": "train"}``: ``articles``, ``taken``, ``begun``, ``weights``, ``taggers`` (see
  ``exchange``); or ``error``. From then on the process gives way still more.

While a foreign source is loaded or asked its name was written as ``{"now": NAME}``, and
``{"now": ""}`` after it: a library that crashes ends the process, and then this says which it
was. ``without`` are the names of such sources; they are not asked, and told as failures.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import IO

from annotations.candidates import pipeline
from annotations.candidates.base import Source
from annotations.candidates.choosing import choose
from annotations.candidates.left_out import left_out
from annotations.candidates.pipeline import Failure
from annotations.candidates.plugins import plugin_names
from annotations.errors import AnnotationError, SourceError
from annotations.learning.again import replaced
from annotations.learning.choice import choice_of
from annotations.learning.exchange import told
from annotations.learning.finished import begun_articles, finished_articles
from annotations.learning.memory_limit import limit_memory
from annotations.learning.replaying import Replayed
from annotations.learning.sources import identities, known_sources, sources_for
from annotations.learning.training import train
from annotations.model import ArticleId
from annotations.reader import Reader
from annotations.store.encoding import Json
from annotations.store.rows import row_of

_NICE, _NICE_TRAINING = 10, 5
"""How much the helper gives way to the window, in the niceness of Unix, and how much more it
does so as it trains: candidates that somebody waits for come first."""

Answer = dict[str, Json]


def command(project: Path, annotator: str) -> list[str]:
    """Return the command that starts a helper of the very same program."""
    root = str(Path(__file__).resolve().parents[2])
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); "
        "from annotations.learning.helper import main; main(sys.argv[2:])"
    )
    return [sys.executable, "-P", "-c", code, root, str(project), annotator]


def main(argv: Sequence[str]) -> None:
    """Answer requests until the standard input ends, or nobody reads the answers."""
    # What a model prints must not come between the answers.
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as answers:
        os.dup2(2, 1)
        sys.stdout = sys.stderr  # which tells each line as it comes
        limit_memory()
        if hasattr(os, "nice"):
            os.nice(_NICE)
        with Reader(argv[0], argv[1]) as reader, suppress(BrokenPipeError):
            helper = Helper(reader, partial(_say_now, answers), _give_way)
            serve(helper, requests_of(sys.stdin), answers)
    # Nobody listens any more; a source that hangs must not keep the process.
    os._exit(0)


def requests_of(stream: IO[str]) -> Iterator[str]:
    """Yield the lines of a stream as they come; the process ends with the stream.

    It ends whatever it is at: where the window was killed, nobody waits for an answer, and a
    training would go on for minutes.
    """
    lines: SimpleQueue[str] = SimpleQueue()

    def read() -> None:
        for line in stream:
            lines.put(line)
        os._exit(0)

    Thread(target=read, daemon=True).start()
    while True:
        yield lines.get()


def serve(helper: Helper, requests: Iterable[str], answers: IO[str]) -> None:
    """Answer every request of a stream."""
    for line in requests:
        answers.write(json.dumps(helper.answer(json.loads(line)), ensure_ascii=True) + "\n")
        answers.flush()


def _say_now(answers: IO[str], name: str) -> None:
    answers.write(json.dumps({"now": name}) + "\n")
    answers.flush()


def _say_nothing(_name: str) -> None:
    """Tell nobody."""


def _give_way() -> None:
    """Let candidates that somebody waits for come before the taggers."""
    if hasattr(os, "nice"):
        os.nice(_NICE_TRAINING)


def _stay() -> None:
    """Leave this process as it is."""


class Helper:
    """Answers requests about one project.

    ``now`` is told the name of the foreign source that is at work, and an empty one after it;
    ``give_way`` is called before a training.
    """

    def __init__(
        self,
        reader: Reader,
        now: Callable[[str], None] = _say_nothing,
        give_way: Callable[[], None] = _stay,
    ) -> None:
        self._reader = reader
        self._now = now
        self._give_way = give_way
        self._without: frozenset[str] = frozenset()
        self._round: Json = None
        self._sources: list[Source] = []
        self._least = pipeline.Settings().least
        self._owned: frozenset[str] = frozenset()
        self._loaded: dict[str, Source] = {}
        self._unavailable: list[Failure] = []
        self._does: dict[str, Callable[[Answer], Answer]] = {
            "propose": self._propose,
            "try": self._try,
            "train": self._train,
            "list": self._list,
        }

    def answer(self, request: Answer) -> Answer:
        """Return the answer to a request; what is wrong with the data is in ``error``."""
        do = request["do"]
        try:
            return {"do": do, **self._does[do](request)}
        except AnnotationError as error:
            return {**request, "error": str(error)}

    def _propose(self, request: Answer) -> Answer:
        self._without = frozenset(request.get("without", ()))
        if request["round"] != self._round:
            self._begin(request["round"])
        failures = list(self._unavailable)
        article = self._reader.article(ArticleId(request["article"]))
        found = pipeline.propose(
            article,
            self._reader.schema,
            self._sources,
            pipeline.Settings(self._least),
            failures.append,
        )
        return {
            "article": article.id,
            "round": self._round,
            "candidates": [row_of(one) for one in found],
            "owned": sorted(replaced(self._owned, failures)),
            "failures": [[one.source, one.article, one.detail] for one in failures],
            "left_out": list(self._left_out(article.id)),
        }

    def _left_out(self, article: ArticleId) -> Iterator[tuple[str, int, str]]:
        """Yield how many quotations of each source do not stand in the article, and one."""
        for source in self._loaded.values():
            found = left_out(source, article)
            if found is not None:
                yield source.name, found.quotations, found.example

    def _begin(self, number: Json) -> None:
        self._unavailable = []
        with self._reader.snapshot():
            choice = choice_of(self._reader)
            known = known_sources(self._reader.schema)
            self._least, self._owned = choice.least, choice.owned(known)
            self._sources = sources_for(
                self._reader, None, self._unavailable.append, self._choose
            )
        self._round = number

    def _choose(self, name: str) -> Source:
        """Return a source; a foreign one is loaded once and asked once for an article."""
        if name in pipeline.sources():
            return pipeline.sources()[name]
        if name in self._without:
            raise SourceError("it ended the process that asked it, and is not asked again")
        if name not in self._loaded:
            self._now(name)
            try:
                source = choose(name)
            finally:
                self._now("")
            self._loaded[name] = Replayed(source, lambda at: self._now(name if at else ""))
        return self._loaded[name]

    def _try(self, request: Answer) -> Answer:
        name = request["source"]
        try:
            return {"source": name, "identity": self._choose(name).identity, "detail": ""}
        except AnnotationError as error:
            return {"source": name, "identity": "", "detail": str(error)}

    def _list(self, _request: Answer) -> Answer:
        known = known_sources(self._reader.schema)
        return {
            "known": list(known),
            "identities": dict(identities(self._reader.schema)),
            "plugins": list(plugin_names()),
        }

    def _train(self, _request: Answer) -> Answer:
        self._give_way()
        finished, begun = finished_articles(self._reader), begun_articles(self._reader)
        return told(train(finished, self._reader.schema, begun=begun))
