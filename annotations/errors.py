"""Errors that a user can do something about."""

from __future__ import annotations


class AnnotationError(Exception):
    """Something is wrong with the data; the message names where and what to do.

    Every expected failure is one of these; the command line prints the message and exits
    with code 1, the window shows it. It is never raised for a mistake in the program.
    """


class OffsetError(AnnotationError):
    """An offset does not prove: the text at that place is not the stored text."""


class SchemaError(AnnotationError):
    """A schema file says something that cannot be; the message names file and entry."""


class ProjectError(AnnotationError):
    """A project file cannot be opened or written."""


class BusyError(ProjectError):
    """Another program holds the project file; the same can be tried again."""


class SourceError(AnnotationError):
    """A source file cannot be read as an article."""
