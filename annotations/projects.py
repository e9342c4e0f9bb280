"""Making projects from source files, adding to them, and making their candidates again.

Everything here is whole or not at all: a failed import leaves nothing behind.
"""

from __future__ import annotations

import getpass
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from glob import escape
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from annotations.errors import AnnotationError, ProjectError, SourceError
from annotations.model import ArticleId
from annotations.reader import Reader
from annotations.schema import Schema
from annotations.schema_files import read_schema
from annotations.session import Incoming, ReviewSession
from annotations.store.opening import making

if TYPE_CHECKING:  # not before it is needed
    from annotations.candidates.pipeline import Failed, Failure
    from annotations.importing import Source
    from annotations.model import Article, Candidate

    Propose = Callable[[Article], Sequence[Candidate]]

Progress = Callable[[int, int], None]
"""Called with how many articles are done and how many there are."""

Kind = Literal["auto", "text", "html", "articles"]

SUFFIX = ".goldlese"

MADE_FROM = "made-from"
"""The setting that holds the absolute paths a project was made from."""


@dataclass(frozen=True, slots=True)
class Refreshed:
    """The articles whose candidates were made again, and those left as they were reviewed."""

    done: tuple[ArticleId, ...]
    left: tuple[ArticleId, ...]


def default_folder() -> Path:
    """Return the folder of the user's projects and files; it need not exist.

    ``GOLDLESE_HOME`` redirects it.
    """
    redirected = os.environ.get("GOLDLESE_HOME")
    if redirected:
        return Path(redirected)
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or Path.home() / "AppData/Roaming") / "Goldlese"
    if sys.platform == "darwin":
        return Path.home() / "Library/Application Support/Goldlese"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share") / "goldlese"


def default_annotator() -> str:
    """Return the name under which the user works where none is given: that of the account."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "annotator"


def free_path(name: str, folder: Path | None = None) -> Path:
    """Return a path for a new project called ``name`` that nothing has yet.

    The folder, by default the user's, is made if need be.

    Raises:
        ProjectError: The folder cannot be made.
    """
    folder = folder or default_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ProjectError(f"{folder}: the folder cannot be made ({error.strerror})") from error
    path, number = folder / f"{name}{SUFFIX}", 2
    while path.exists():
        path, number = folder / f"{name}-{number}{SUFFIX}", number + 1
    return path


def create_project(  # noqa: PLR0913, PLR0917 - what and how, and two to be told
    path: Path | str,
    sources: Iterable[Path | str],
    schema: Schema,
    annotator: str,
    with_candidates: bool = True,
    progress: Progress | None = None,
    failed: Failed | None = None,
) -> Path:
    """Make a project from files and folders; return its path.

    A source of candidates that fails is told to ``failed``, and the others go on.

    Raises:
        ProjectError: There is a file already, or none can be written there.
        SourceError: A source cannot be read as an article, or there are two of one.
    """
    path = Path(path).absolute()
    with making(path) as part, ReviewSession.create(part, schema, annotator) as session:
        add_sources(
            session, sources, with_candidates=with_candidates, progress=progress, failed=failed
        )
    return path


def add_sources(
    session: ReviewSession,
    paths: Iterable[Path | str],
    kind: Kind = "auto",
    *,
    with_candidates: bool = True,
    progress: Progress | None = None,
    failed: Failed | None = None,
) -> tuple[ArticleId, ...]:
    """Import files and folders, all of them or none; return the new articles.

    A source of candidates that fails is told to ``failed``, and the others go on.

    Raises:
        SourceError: A source cannot be read as an article, or the project has it already.
    """
    from annotations.candidates.pipeline import log_failure  # noqa: PLC0415 - see below
    from annotations.learning.sources import proposer_for  # noqa: PLC0415 - not before needed

    made = read_incoming(
        paths,
        kind,
        propose=proposer_for(session, failed or log_failure) if with_candidates else None,
        progress=progress,
    )
    return session.import_articles(made)


def read_incoming(
    paths: Iterable[Path | str],
    kind: Kind = "auto",
    *,
    propose: Propose | None = None,
    progress: Progress | None = None,
    skip: Callable[[Article], bool] | None = None,
) -> Iterator[Incoming]:
    """Yield what ``import_articles`` takes in; may run on a worker thread.

    ``propose`` makes the candidates of an article; without it there are none. An article of
    which ``skip`` is true is left out.

    Raises:
        SourceError: Sources cannot be read as articles, or there are two of one; the message
            has a line for each. All that can be read was given before.
    """
    incoming = _Incoming(kind)
    for done, source in enumerate(incoming.sources(paths)):
        if progress:
            progress(done, max(incoming.count, done + 1))
        if skip and skip(source.article):
            continue
        found: Sequence[Candidate] = ()
        if propose and not incoming.mistakes:
            found = propose(source.article)
        yield Incoming(source.article, source.data, tuple(found))
    if incoming.mistakes:
        raise SourceError("\n".join(incoming.mistakes))
    if progress:
        progress(incoming.count, incoming.count)


class _Incoming:
    """Reads sources one after the other, and gathers what is wrong with them.

    ``count`` is how many there are, as far as that is known; ``mistakes`` grows.
    """

    def __init__(self, kind: Kind) -> None:
        self._kind = kind
        self._ids: dict[str, str] = {}
        self._digests: dict[str, str] = {}
        self.count = 0
        self.mistakes: list[str] = []

    def sources(self, paths: Iterable[Path | str]) -> Iterator[Source]:
        """Yield the articles of files and folders that can be read, each but once."""
        from annotations.importing import expand, load_all  # noqa: PLC0415 - see above

        files = expand([Path(path) for path in paths])
        self.count = len(files)
        for file in files:
            try:
                found = list(load_all(file, self._kind))
            except SourceError as error:
                self.mistakes.append(str(error))
                continue
            self.count += len(found) - 1
            yield from (source for where, source in found if self._is_new(source, where))

    def _is_new(self, source: Source, where: str) -> bool:
        """Say whether no other source has the id or the bytes; note it where one has."""
        article = source.article
        twin = self._ids.setdefault(article.id, where)
        if twin != where:
            self.mistakes.append(
                f"{where}: {twin} has the same id {article.id}; rename one of the files, whose "
                "stems are the ids, or give other ids"
            )
            return False
        twin = self._digests.setdefault(article.source_sha256, where)
        if twin != where:
            self.mistakes.append(f"{where}: {twin} has the same content; leave one of them out")
        return twin == where


def refresh_candidates(
    session: ReviewSession,
    article_ids: Sequence[ArticleId] | None = None,
    sources: Sequence[str] | None = None,
    progress: Progress | None = None,
    failed: Failed | None = None,
) -> Refreshed:
    """Make the candidates of articles again, of all by default.

    Decided ones stay, and so do those that came from elsewhere than the sources that run.
    ``sources`` names these; by default those of the project run, and take the place of all
    that the project ever had. One that fails is told to ``failed``, and its open candidates
    stay. Articles that somebody has finished are left alone.

    Raises:
        AnnotationError: There is no source of that name, or no such article.
    """
    from annotations.candidates.pipeline import log_failure  # noqa: PLC0415 - see below
    from annotations.learning import again  # noqa: PLC0415 - not before it is needed

    tell = failed or log_failure
    unavailable: list[Failure] = []
    chosen = again.sources_of(session, sources, unavailable.append)
    for one in unavailable:
        tell(one)
    ids = session.article_ids() if article_ids is None else tuple(article_ids)
    left = []
    for done, article_id in enumerate(ids):
        if progress:
            progress(done, len(ids))
        if session.keeps_candidates(article_id):
            left.append(article_id)
            continue
        failures = list(unavailable)
        found = chosen.propose(session.article(article_id), failures.append)
        for one in failures[len(unavailable) :]:
            tell(one)
        again.take_in(session, article_id, found, again.replaced(chosen.names, failures))
    if progress:
        progress(len(ids), len(ids))
    return Refreshed(tuple(name for name in ids if name not in left), tuple(left))


def open_or_create_seed_project(
    annotator: str | None = None,
    folder: Path | None = None,
    progress: Progress | None = None,
    failed: Failed | None = None,
) -> ReviewSession:
    """Open the user's project of the seed articles, made at the first call.

    Raises:
        ProjectError: It is open elsewhere, or cannot be written.
    """
    from annotations.seeds import seeds_folder  # noqa: PLC0415 - not before it is needed

    annotator = annotator or default_annotator()
    path = (folder or default_folder()) / f"seeds{SUFFIX}"
    if not path.exists():
        path = free_path("seeds", folder)
        schema = read_schema("conflict-news")
        create_project(
            path, [seeds_folder()], schema, annotator, progress=progress, failed=failed
        )
    return ReviewSession.open(path, annotator)


def project_for(
    paths: Sequence[Path],
    annotator: str | None = None,
    progress: Progress | None = None,
    failed: Failed | None = None,
) -> Path:
    """Return the project to open for ``paths``.

    A project is itself. For files and folders it is the one of the user's projects that was
    made from just these, made now if there is none; without a path, that of the seed articles.
    A source of candidates that fails meanwhile is told to ``failed``.

    Raises:
        AnnotationError: A project is given together with something else, a source cannot be
            read, or nothing can be written.
    """
    from annotations.seeds import seeds_folder  # noqa: PLC0415 - not before it is needed

    annotator = annotator or default_annotator()
    projects = [path for path in paths if path.suffix == SUFFIX and not path.is_dir()]
    if projects and len(paths) > 1:
        raise AnnotationError(
            f"{projects[0]}: open a project alone; add articles to it with: goldlese import "
            f"{projects[0]} SOURCE"
        )
    if projects:
        _made_from(projects[0], annotator)
        return projects[0]
    sources = sorted({str(path.resolve()) for path in paths})
    if sources in ([], [str(seeds_folder().resolve())]):
        path = default_folder() / f"seeds{SUFFIX}"
        if path.exists():
            _made_from(path, annotator)
            return path
        with open_or_create_seed_project(annotator, None, progress, failed) as session:
            return session.path
    return _project_of(sources, annotator) or _made_of(sources, annotator, progress, failed)


def _project_of(sources: list[str], annotator: str) -> Path | None:
    for path in sorted(default_folder().glob(f"{escape(_name_for(sources))}*{SUFFIX}")):
        try:
            if sources in _made_from(path, annotator):
                return path
        except AnnotationError:  # a file that is no project is not the one that is sought
            continue
    return None


def _made_from(path: Path, annotator: str) -> list[object]:
    """Return what a project was made from, as it is kept for each of its annotators.

    A project of an older format is brought up to date.

    Raises:
        ProjectError: It cannot be opened.
    """
    try:
        with Reader(path, annotator) as reader:
            names = reader.annotators()
    except ProjectError:
        with ReviewSession.open(path, annotator) as session:
            names = session.annotators()
    found: list[object] = []
    for name in names:
        with Reader(path, name) as reader:
            found.append(reader.setting(MADE_FROM))
    return found


def _made_of(
    sources: list[str], annotator: str, progress: Progress | None, failed: Failed | None
) -> Path:
    path, schema = free_path(_name_for(sources)), read_schema("conflict-news")
    create_project(path, sources, schema, annotator, progress=progress, failed=failed)
    with ReviewSession.open(path, annotator) as session:
        session.set_setting(MADE_FROM, sources)
    return path


def _name_for(sources: list[str]) -> str:
    return Path(sources[0]).stem or "articles"
