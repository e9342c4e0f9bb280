"""Opening and making projects: decides what is opened, and makes it on another thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from annotations.errors import AnnotationError
from annotations.projects import (
    SUFFIX,
    create_project,
    default_folder,
    free_path,
    project_for,
)
from annotations.reader import Reader
from annotations.schema_files import read_schema
from annotations.seeds import seeds_folder
from annotations.session import ReviewSession
from export.commands.reports import assumed
from gui.ahead import Ahead
from gui.tasks import Progress, Task

if TYPE_CHECKING:  # not before the window has painted
    from annotations.candidates.pipeline import Failure

DEFAULT_SCHEMA = "conflict-news"


class Made(NamedTuple):
    """A project, and what is to be told of one that was made just now.

    ``assumed``: the files whose encoding was concluded. ``failures``: the sources of
    candidates that failed, with what happened.
    """

    path: Path
    is_new: bool = False
    assumed: tuple[tuple[str, str], ...] = ()
    failures: Mapping[str, str] = MappingProxyType({})


class Opener(QObject):
    """Opens one project at a time.

    Signals:
        began(str): A project is being made; what it is called, if anything.
        progressed(int, int): So many of so many articles are read.
        opened(object): The ``ReviewSession``.
        failed(str): It could not be opened or made, and why.
        made(object): After ``opened``: the path of a project that was made just now.
        assumed(object): After ``opened``: the files of a project just made whose encoding was
            concluded, each with the encoding it was read in.
        broken(object): After ``opened``: the sources of candidates that failed meanwhile, each
            with what happened.
    """

    began = Signal(str)
    progressed = Signal(int, int)
    opened = Signal(object)
    failed = Signal(str)
    made = Signal(object)
    assumed = Signal(object)
    broken = Signal(object)

    def __init__(self, annotator: str, ahead: Ahead, parent: QObject | None = None) -> None:
        """``ahead`` imports what an open project needs."""
        super().__init__(parent)
        self.annotator = annotator
        self._ahead = ahead
        self._task: Task | None = None

    @property
    def is_busy(self) -> bool:
        """Say whether a project is being made right now."""
        return self._task is not None

    def open(self, path: Path) -> None:
        """Open a project file."""
        try:
            session = ReviewSession.open(path, self.annotator)
        except AnnotationError as error:
            self.failed.emit(str(error))
            return
        self.opened.emit(session)

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open a project file, or the project of these sources, made where there is none."""
        if len(paths) == 1 and paths[0].suffix == SUFFIX:
            self.open(paths[0])
            return
        given, annotator = tuple(paths), self.annotator

        def make(progress: Progress) -> Made:
            before = set(default_folder().glob(f"*{SUFFIX}"))
            failed = _Failures()
            path = project_for(given, annotator, progress, failed)
            return Made(path) if path in before else _made(path, annotator, failed)

        self._make(given[0].name, make)

    def open_seeds(self) -> None:
        """Open the project of the five example articles, made where there is none."""
        self.open_paths([seeds_folder()])

    def make_new(self, sources: Sequence[Path], name: str) -> None:
        """Make another project of these sources, beside the user's others."""
        given, annotator = tuple(sources), self.annotator

        def make(progress: Progress) -> Made:
            schema = read_schema(DEFAULT_SCHEMA)
            path, failed = free_path(name), _Failures()
            create_project(path, given, schema, annotator, progress=progress, failed=failed)
            return _made(path, annotator, failed)

        self._make(name, make)

    def make_practice(self, path: Path) -> None:
        """Make a project of the five example articles at ``path``, to practise in."""
        annotator = self.annotator

        def make(progress: Progress) -> Made:
            schema = read_schema(DEFAULT_SCHEMA)
            create_project(path, [seeds_folder()], schema, annotator, progress=progress)
            return Made(path)

        self._make("", make)

    def cancel(self) -> None:
        """Give up what is being made."""
        if self._task is not None:
            self._task.cancel()
            self._ahead.rest()
            self._task = None

    def _make(self, name: str, work: Callable[[Progress], Made]) -> None:
        self.cancel()
        task = Task(work, self)
        self._task = task
        task.progressed.connect(self.progressed)
        task.finished.connect(self._on_made)
        task.failed.connect(self._on_failed)
        self.began.emit(name)
        self._ahead.rest()
        task.start()

    def _on_made(self, made: Made) -> None:
        self._ahead.then(lambda: self._open_made(made))

    def _open_made(self, made: Made) -> None:
        self._task = None
        self.open(made.path)
        if made.is_new:
            self.made.emit(made.path)
        if made.assumed:
            self.assumed.emit(made.assumed)
        if made.failures:
            self.broken.emit(made.failures)

    def _on_failed(self, error: Exception) -> None:
        self._task = None
        if isinstance(error, AnnotationError):
            self.failed.emit(str(error))
            return
        self.failed.emit(self.tr("The project could not be made: a mistake in the program."))
        raise error


class _Failures(dict[str, str]):
    """What happened to each source that failed, the first time."""

    def __call__(self, failure: Failure) -> None:
        self.setdefault(failure.source, failure.detail)


def _made(path: Path, annotator: str, failures: Mapping[str, str]) -> Made:
    with Reader(path, annotator) as reader:
        concluded = assumed(map(reader.article, reader.article_ids()))
    return Made(path, True, concluded, failures)
