"""The project that belongs to paths given to the program: found again, or made."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from annotations.errors import AnnotationError
from annotations.projects import (
    SUFFIX,
    Progress,
    create_project,
    default_annotator,
    default_folder,
    free_path,
    open_or_create_seed_project,
)
from annotations.reader import Reader
from annotations.schema_files import read_schema
from annotations.seeds import seeds_folder
from annotations.session import ReviewSession

MADE_FROM = "made-from"
"""The setting that holds the absolute paths a project was made from."""


def project_for(
    paths: Sequence[Path], annotator: str | None = None, progress: Progress | None = None
) -> Path:
    """Return the project to open for ``paths``.

    A project is itself. For files and folders it is the one of the user's projects that was
    made from just these, made now if there is none; without a path, that of the seed articles.

    Raises:
        AnnotationError: A project is given together with something else, a source cannot be
            read, or nothing can be written.
    """
    annotator = annotator or default_annotator()
    projects = [path for path in paths if path.suffix == SUFFIX and not path.is_dir()]
    if projects and len(paths) > 1:
        raise AnnotationError(
            f"{projects[0]}: open a project alone; add articles to it with: goldlese import "
            f"{projects[0]} SOURCE"
        )
    if projects:
        with Reader(projects[0], annotator):
            return projects[0]
    sources = sorted({str(path.resolve()) for path in paths})
    if sources in ([], [str(seeds_folder().resolve())]):
        with open_or_create_seed_project(annotator, progress=progress) as session:
            return session.path
    return _found(sources, annotator) or _made(sources, annotator, progress)


def _found(sources: list[str], annotator: str) -> Path | None:
    for path in sorted(default_folder().glob(f"{_name(sources)}*{SUFFIX}")):
        try:
            with Reader(path, annotator) as reader:
                if reader.setting(MADE_FROM) == sources:
                    return path
        except AnnotationError:  # a file that is no project is not the one that is sought
            continue
    return None


def _made(sources: list[str], annotator: str, progress: Progress | None) -> Path:
    path = free_path(_name(sources))
    create_project(path, sources, read_schema("conflict-news"), annotator, progress=progress)
    with ReviewSession.open(path, annotator) as session:
        session.set_setting(MADE_FROM, sources)
    return path


def _name(sources: list[str]) -> str:
    return Path(sources[0]).stem or "articles"
