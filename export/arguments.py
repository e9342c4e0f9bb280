"""The subcommands and their arguments: one table, one function each. Standard library only."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from export.any_order import Parser
from export.version import program_version

COMMANDS: Mapping[str, str] = {
    "new": "new",
    "import": "importing",
    "candidates": "candidates",
    "language": "language",
    "train": "train",
    "accept": "accept",
    "export": "exporting",
    "info": "info",
    "check": "check",
    "schema": "schema",
    "project": "project",
    "picture": "",
}
"""Subcommand to the module of ``export.commands`` that runs it; none where it needs Qt."""

_DESCRIPTION = """\
Review candidate entities and events in news articles, and export gold-standard JSONL.

Without a subcommand the window opens:

  goldlese [PATH ...]    a project, or folders and text or HTML files, of which a project is
                         made beside your other projects

Every subcommand works without a screen."""

_EPILOG = """\
examples:
  goldlese new war.goldlese articles/           make a project with candidates
  goldlese war.goldlese                         review it in the window
  goldlese check war.goldlese                   prove every offset and the journal
  goldlese export war.goldlese out              the finished articles as gold, into out/

exit code: 0 done; 1 something is wrong with the data, the message says what and where;
2 wrong usage. `goldlese COMMAND --help` tells all about one command."""

PICTURES = (".pdf", ".svg", ".png")
"""How the names of pictures may end."""


def read_arguments(words: Sequence[str]) -> argparse.Namespace:
    """Return what the command line says; the subcommand is in ``command``.

    Ends the program with code 2 after wrong usage, with 0 after ``--help``.
    """
    parser, parsers = build_parsers()
    chosen = parsers.get(words[0]) if words else None
    if chosen is not None:
        words = [words[0], *chosen.in_order(words[1:])]
    return parser.parse_args(words)


def build_parsers() -> tuple[Parser, Mapping[str, Parser]]:
    """Return the parser of the command line, and that of each subcommand by its name."""
    parser = Parser(
        prog="goldlese",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        usage="goldlese [PATH ...]\n       goldlese COMMAND ...",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"goldlese {program_version()}")
    commands = parser.add_subparsers(
        dest="command", required=True, metavar="COMMAND", title="commands"
    )
    parsers = {}
    for name, (line, more, fill) in _TABLE.items():
        made = parsers[name] = commands.add_parser(
            name,
            prog=f"goldlese {name}",
            help=line,
            description=f"{line[0].upper()}{line[1:]}. {more}".strip(),
            allow_abbrev=False,
        )
        fill(made)
        made.add_argument(
            "--json", action="store_true", help="one JSON object on standard output"
        )
    return parser, parsers


def _new(parser: Parser) -> None:
    _project(parser, "the file to make; its name should end in .goldlese")
    parser.add_argument(
        "sources",
        metavar="SOURCE",
        nargs="*",
        type=Path,
        help="text or HTML files, folders of them, or JSON lines of articles (.jsonl)",
    )
    parser.add_argument(
        "--schema",
        metavar="NAME|FILE",
        default="conflict-news",
        help="a shipped schema or a TOML file of your own (default: %(default)s)",
    )
    parser.add_argument(
        "--no-candidates", action="store_true", help="do not propose any entities and events"
    )
    _annotator(parser, "who makes it (default: the name of your account)")


def _import(parser: Parser) -> None:
    _project(parser)
    parser.add_argument(
        "sources", metavar="SOURCE", nargs="+", type=Path, help="files, folders"
    )
    parser.add_argument(
        "--format",
        choices=("auto", "text", "html", "articles", "gold", "spans"),
        default="auto",
        help=(
            "auto goes by ending and beginning: web pages, JSON lines of articles or of gold, "
            "all else is text; spans are JSON lines of text and spans, of a model, for "
            "articles that are there"
        ),
    )
    parser.add_argument(
        "--as",
        dest="purpose",
        choices=("candidates", "gold"),
        default="candidates",
        help="gold files: as open candidates, or as decisions (default: %(default)s)",
    )
    parser.add_argument(
        "--no-candidates", action="store_true", help="do not propose any entities and events"
    )
    parser.add_argument(
        "--only-new",
        action="store_true",
        help="leave out articles that the project has already, by their content",
    )
    parser.add_argument(
        "--source",
        metavar="NAME",
        type=_name,
        help=(
            "spans: what the model is called, also NAME@VERSION (default: what the file says, "
            "else its stem)"
        ),
    )
    _annotator(parser, "whose the decisions become (default: the one that the gold file names)")


def _candidates(parser: Parser) -> None:
    _project(parser)
    parser.add_argument(
        "--source",
        metavar="NAME",
        action="append",
        help=(
            "only this source; may be given several times, in the order in which they are to "
            "run (default: those of the project). Also plug-ins, spacy:PACKAGE, gliner:MODEL, "
            "openai:URL#MODEL"
        ),
    )
    parser.add_argument(
        "--least",
        metavar="SCORE",
        type=_score,
        help="from this score on, 0 to 1, for the project from now on (usual: 0.3)",
    )
    parser.add_argument(
        "--keep",
        action="store_true",
        help="let the project have just the sources given, or the shipped ones without any",
    )
    parser.add_argument(
        "--show", action="store_true", help="only list the project's sources and settings"
    )


def _language(parser: Parser) -> None:
    _project(parser)
    parser.add_argument(
        "language",
        metavar="CODE",
        nargs="?",
        help="two letters such as de or tr; auto recognises it again (default: only list)",
    )
    parser.add_argument(
        "--article",
        metavar="ID",
        action="append",
        help="only this article; may be given several times (default: all)",
    )
    _annotator(parser, "in whose name, so who can undo it (default: the first of the project)")


def _train(parser: Parser) -> None:
    _project(parser)
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument("--show", action="store_true", help="only list what is learnt")
    instead.add_argument(
        "--export", metavar="FOLDER", type=Path, help="only write what is learnt into a folder"
    )
    instead.add_argument(
        "--forget",
        metavar="SURFACE",
        nargs="?",
        const="",
        help="only delete the trained taggers, or let the memory leave out a surface",
    )


def _accept(parser: Parser) -> None:
    _project(parser)
    _annotator(parser, "in whose name", required=True)
    parser.add_argument(
        "--min-score",
        metavar="SCORE",
        type=_score,
        default=0.0,
        help="leave candidates below this score open, 0 to 1 (default: %(default)s)",
    )
    parser.add_argument(
        "--article",
        metavar="ID",
        action="append",
        help="only this article; may be given several times (default: all)",
    )


def _export(parser: Parser) -> None:
    _project(parser)
    parser.add_argument(
        "target",
        metavar="TARGET",
        type=Path,
        help="a new or empty folder, or an older export, which is replaced",
    )
    parser.add_argument("--format", choices=("gold",), default="gold", help="(default: gold)")
    parser.add_argument(
        "--state",
        choices=("final", "all", "candidates"),
        default="final",
        help="finished articles; everything decided; or the open candidates (default: final)",
    )
    _annotator(parser, "whose decisions (default: the only one who decided anything)")
    parser.add_argument(
        "--split",
        metavar="80/10/10",
        help="divide the articles into train.jsonl, dev.jsonl and test.jsonl",
    )
    parser.add_argument(
        "--seed", type=int, default=None, help="draws the articles of a split (default: 0)"
    )


def _info(parser: Parser) -> None:
    _project(parser)


def _check(parser: Parser) -> None:
    parser.add_argument(
        "path", metavar="PATH", type=Path, help="a project, an export, or a gold file (.jsonl)"
    )
    parser.add_argument(
        "--sources",
        metavar="FOLDER",
        type=Path,
        help="where the source files of an export lie, to prove it against them too",
    )


def _schema(parser: Parser) -> None:
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument(
        "schema", metavar="NAME|FILE", nargs="?", help="a shipped schema or a file"
    )
    which.add_argument("--list", action="store_true", help="name the shipped schemas")


def _window_project(parser: Parser) -> None:
    parser.add_argument("paths", metavar="PATH", nargs="*", type=Path, help="as for the window")


def _picture(parser: Parser) -> None:
    _project(parser)
    parser.add_argument(
        "article", metavar="ARTICLE", help="its id; `goldlese info PROJECT` lists them"
    )
    parser.add_argument(
        "target",
        metavar="OUT",
        type=_picture_file,
        help="what its name ends with decides: .pdf (A4, text selectable), .svg or .png",
    )
    _annotator(parser, "whose decisions (default: the only one who decided anything)")
    parser.add_argument(
        "--mode",
        choices=("quiet", "normal", "full"),
        default="normal",
        help="only colours; with labels; with the links of all events (default: %(default)s)",
    )
    parser.add_argument(
        "--theme",
        choices=("light", "dark", "contrast"),
        default="light",
        help="colours (default: %(default)s)",
    )
    parser.add_argument(
        "--item", metavar="ID", help="mark this mention or event, and draw its links"
    )
    parser.add_argument(
        "--measure",
        metavar="N",
        type=_number(int, 40, 110),
        default=68,
        help="characters in a line, 40 to 110 (default: %(default)s)",
    )
    parser.add_argument(
        "--zoom",
        metavar="X",
        type=_number(float, 0.5, 3),
        default=1.0,
        help="size of all, 0.5 to 3 (default: %(default)g)",
    )
    parser.add_argument(
        "--scale",
        metavar="X",
        type=_number(float, 0.5, 8),
        default=2.0,
        help="PNG: pixels for each point of the screen, 0.5 to 8 (default: %(default)g)",
    )
    parser.add_argument("--rejected", action="store_true", help="show rejected items, too")
    parser.add_argument("--furniture", action="store_true", help="unfold page furniture")
    parser.add_argument(
        "--language", choices=("en", "de"), help="of names and notes (default: the system's)"
    )


def _project(parser: Parser, text: str = "the project file") -> None:
    parser.add_argument("project", metavar="PROJECT", type=Path, help=text)


def _annotator(parser: Parser, text: str, *, required: bool = False) -> None:
    parser.add_argument("--annotator", metavar="NAME", required=required, type=_name, help=text)


def _name(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("a name must not be empty")
    if not text.strip().isprintable():
        raise argparse.ArgumentTypeError("a name is one line, without control characters")
    return text.strip()


def _score(text: str) -> float:
    try:
        score = float(text)
    except ValueError:
        score = -1.0
    if not 0.0 <= score <= 1.0:
        raise argparse.ArgumentTypeError(f"a score lies between 0 and 1, not at {text}")
    return score


def _picture_file(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in PICTURES:
        raise argparse.ArgumentTypeError(
            f"{text} does not end with one of {', '.join(PICTURES)}, which says what to make"
        )
    return path


def _number(kind: type[int | float], least: float, most: float) -> Callable[[str], float]:
    """Return what reads a number between two others."""

    def read(text: str) -> float:
        try:
            value = kind(text)
        except ValueError:
            value = kind(least) - 1
        if not least <= value <= most:
            raise argparse.ArgumentTypeError(
                f"give a number between {least:g} and {most:g}, not {text}"
            )
        return value

    return read


_TABLE: Mapping[str, tuple[str, str, Callable[[Parser], None]]] = {
    "new": (
        "make a project from articles",
        "Candidates are proposed for each. If one source cannot be read, nothing is made.",
        _new,
    ),
    "import": (
        "add articles, candidates or decisions to a project",
        (
            "All sources are taken in, or none. Records of a gold file go to the article of "
            "the same id and text, or bring their text along."
        ),
        _import,
    ),
    "candidates": (
        "make or refresh the candidates of a project",
        "What is decided stays, and so do the candidates of finished articles.",
        _candidates,
    ),
    "language": (
        "list or set the languages of the articles",
        (
            "It decides which sources run: those made for German run in no other language. New "
            "candidates are made for what changes; what is decided stays."
        ),
        _language,
    ),
    "train": (
        "learn from the finished articles",
        (
            "Taggers of mentions and triggers are trained on top of the program's sources and "
            "proved on held-out articles; one that helps is kept in the project and makes new "
            "candidates. What is decided stays."
        ),
        _train,
    ),
    "accept": (
        "accept the open candidates and finish the articles",
        (
            "For scripts; everything can be undone in the window. Articles in which candidates "
            "remain open are not finished, and blind ones are left alone."
        ),
        _accept,
    ),
    "export": (
        "write the gold records, and prove every offset",
        (
            "Into a folder: the records as JSON lines, a manifest with checksums, the "
            "schemas, a dataset card, and a list of what is left out. A failed export "
            "changes nothing."
        ),
        _export,
    ),
    "info": ("tell what is in a project", "", _info),
    "picture": (
        "draw an article with its marks as PDF, SVG or PNG",
        (
            "As the window shows it: decided items filled, open candidates outlined. An older "
            "picture of that name is replaced, another file is not."
        ),
        _picture,
    ),
    "check": (
        "prove a project, an export, or a gold file",
        "Offsets, checksums, the journal of decisions, and what the schema allows.",
        _check,
    ),
    "schema": ("check and print a schema", "", _schema),
    "project": (
        "print the project that the window would open",
        "It is made if there is none yet. Without a path: of the seed articles.",
        _window_project,
    ),
}
