"""The command line: subcommands without a screen; nothing slow is loaded before its time."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module

from annotations.errors import AnnotationError
from export import console
from export.arguments import COMMANDS, read_arguments

Runner = Callable[[argparse.Namespace], int]

DONE, WRONG, USAGE = 0, 1, 2
"""Exit codes: done; something is wrong with the data; the command was used wrongly."""


def is_subcommand(word: str) -> bool:
    """Say whether ``word``, the first argument, is for this module and not for the window."""
    return word in COMMANDS or word in {"-h", "--help", "--version"}


def main(argv: Sequence[str] | None = None, others: Mapping[str, Runner] | None = None) -> int:
    """Run one subcommand with ``argv`` (without the program's name); return the exit code.

    ``others`` run the subcommands that need Qt, which nothing in this package may load.
    """
    console.prepare()
    arguments = sys.argv[1:] if argv is None else list(argv)
    try:
        options = read_arguments(arguments)
        return _run(options, others or {})
    except SystemExit as end:  # how argparse ends after --help and after wrong usage
        return end.code if isinstance(end.code, int) else USAGE
    except BrokenPipeError:
        _let_go_of_output()
        return DONE


def _run(options: argparse.Namespace, others: Mapping[str, Runner]) -> int:
    try:
        module = COMMANDS[options.command]
        if not module:
            return others[options.command](options)
        return int(import_module(f"export.commands.{module}").run(options))
    except AnnotationError as error:
        console.tell(f"goldlese: {error}")
        return WRONG
    except BrokenPipeError:
        raise
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        console.tell(f"goldlese: {where}{error.strerror or error}")
        return WRONG
    except KeyboardInterrupt:
        console.tell("goldlese: interrupted; what was not finished was not written")
        return WRONG


def _let_go_of_output() -> None:
    """Let the interpreter end quietly though nobody reads its output any more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
