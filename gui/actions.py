"""The one table of actions and keys.

Menus, tool tips, key sheet, command palette and key editor are made from it; handlers are
connected by id. Texts are English here and translated in the context ``Actions``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

State = Literal["", "project", "article"]
"""What must be there for an action to make sense."""


class Context(Enum):
    """Where the keys of an action hold."""

    WINDOW = "window"
    """Anywhere in the window."""
    REVIEW = "review"
    """Where the article or the list of items has the focus; never while somebody types."""


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One thing a user can do.

    ``shortcuts`` are portable key sequences, the first one shown in menus. ``state`` names what
    must be there for the action to make sense.
    """

    id: str
    text: str
    shortcuts: tuple[str, ...]
    group: str
    context: Context = Context.WINDOW
    state: State = "article"
    checkable: bool = False
    separated: bool = False

    @property
    def label(self) -> str:
        """The text in the language of the window, without the mark of the menu's letter."""
        return self.menu_text.replace("&", "")

    @property
    def menu_text(self) -> str:
        return translated(self.text)


def translated(text: str) -> str:
    """Return a text of this table in the language of the window."""
    return QCoreApplication.translate("Actions", text)


GROUPS: tuple[tuple[str, str], ...] = (
    ("project", str(QT_TRANSLATE_NOOP("Actions", "&Project"))),
    ("candidates", str(QT_TRANSLATE_NOOP("Actions", "&Candidates"))),
    ("edit", str(QT_TRANSLATE_NOOP("Actions", "&Edit"))),
    ("review", str(QT_TRANSLATE_NOOP("Actions", "&Review"))),
    ("labels", str(QT_TRANSLATE_NOOP("Actions", "&Label"))),
    ("edges", str(QT_TRANSLATE_NOOP("Actions", "Boun&dary"))),
    ("zones", str(QT_TRANSLATE_NOOP("Actions", "&Zone of the paragraph"))),
    ("go", str(QT_TRANSLATE_NOOP("Actions", "&Go"))),
    ("view", str(QT_TRANSLATE_NOOP("Actions", "&View"))),
    ("drawing", str(QT_TRANSLATE_NOOP("Actions", "&Drawing"))),
    ("text", str(QT_TRANSLATE_NOOP("Actions", "Te&xt"))),
    ("theme", str(QT_TRANSLATE_NOOP("Actions", "&Theme"))),
    ("help", str(QT_TRANSLATE_NOOP("Actions", "&Help"))),
)
"""The menus in order."""

WITHIN = {
    "candidates": "review",
    "labels": "review",
    "edges": "review",
    "zones": "review",
    "drawing": "view",
    "text": "view",
    "theme": "view",
}
"""The menus that lie within another one."""

ONE_OF = ("mode-", "face-", "theme-")
"""How the ids of actions begin of which one always holds."""

LABEL_KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "0")


@dataclass(frozen=True, slots=True)
class _Row:
    """An action within its group; ``state`` and ``context`` where they are not the group's.

    ``keys`` are key sequences with a space between them; ``text`` is a ``QT_TRANSLATE_NOOP``.
    """

    id: str
    text: object
    keys: str = ""
    separated: bool = False
    checkable: bool = False
    state: State | None = None
    context: Context | None = None


def _group(
    name: str,
    rows: Iterable[_Row],
    *,
    context: Context = Context.WINDOW,
    state: State = "article",
) -> Iterator[ActionSpec]:
    """Yield the actions of a menu, each with what it shares with the others of it."""
    for row in rows:
        yield ActionSpec(
            row.id,
            str(row.text),
            tuple(row.keys.split()),
            name,
            row.context or context,
            state if row.state is None else row.state,
            checkable=row.checkable,
            separated=row.separated,
        )


_WINDOW, _REVIEW = Context.WINDOW, Context.REVIEW

_OF_PROJECT = (
    _Row("new-project", QT_TRANSLATE_NOOP("Actions", "&New project from files …"), "Ctrl+N"),
    _Row("open-project", QT_TRANSLATE_NOOP("Actions", "&Open project …"), "Ctrl+O"),
    _Row(
        "open-recent",
        QT_TRANSLATE_NOOP("Actions", "Open a p&roject used before …"),
        "Ctrl+Shift+R",
    ),
    _Row(
        "add-articles",
        QT_TRANSLATE_NOOP("Actions", "&Add articles …"),
        "Ctrl+Shift+O",
        state="project",
    ),
    _Row("open-seeds", QT_TRANSLATE_NOOP("Actions", "Open the &five example articles")),
    _Row("annotator", QT_TRANSLATE_NOOP("Actions", "Your &name …"), separated=True),
    _Row("draw-blind", QT_TRANSLATE_NOOP("Actions", "&Blind articles …"), state="project"),
    _Row(
        "export-gold",
        QT_TRANSLATE_NOOP("Actions", "Export &gold …"),
        "Ctrl+E",
        separated=True,
        state="project",
    ),
    _Row(
        "export-picture",
        QT_TRANSLATE_NOOP("Actions", "Export a pi&cture …"),
        "Ctrl+Shift+E",
        state="article",
    ),
    _Row("print", QT_TRANSLATE_NOOP("Actions", "&Print …"), "Ctrl+P", state="article"),
    _Row("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q", separated=True),
)

_OF_CANDIDATES = (
    _Row("more-candidates", QT_TRANSLATE_NOOP("Actions", "&More candidates"), "Ctrl+Alt+Up"),
    _Row(
        "fewer-candidates",
        QT_TRANSLATE_NOOP("Actions", "&Fewer, surer candidates"),
        "Ctrl+Alt+Down",
    ),
    _Row("sources", QT_TRANSLATE_NOOP("Actions", "&Sources of candidates …"), separated=True),
    _Row("learnt", QT_TRANSLATE_NOOP("Actions", "What the project has &learnt …")),
)

_OF_EDIT = (
    _Row("undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "Ctrl+Z"),
    _Row("redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "Ctrl+Shift+Z Ctrl+Y"),
)

_OF_REVIEW = (
    _Row("accept", QT_TRANSLATE_NOOP("Actions", "&Accept"), "Return Enter"),
    _Row("reject", QT_TRANSLATE_NOOP("Actions", "&Reject"), "Backspace"),
    _Row("change-type", QT_TRANSLATE_NOOP("Actions", "Change &type …"), "T", separated=True),
    _Row("remove", QT_TRANSLATE_NOOP("Actions", "Re&move"), "Delete"),
    _Row("attribute", QT_TRANSLATE_NOOP("Actions", "Set an attri&bute …"), "A"),
    _Row(
        "add-mention",
        QT_TRANSLATE_NOOP("Actions", "Add a &mention: pick a word …"),
        "M",
        separated=True,
    ),
    _Row("add-event", QT_TRANSLATE_NOOP("Actions", "Add an &event …"), "E"),
    _Row("role", QT_TRANSLATE_NOOP("Actions", "Fill a r&ole …"), "R"),
    _Row("add-fragment", QT_TRANSLATE_NOOP("Actions", "Add a fra&gment"), "+", separated=True),
    _Row("split", QT_TRANSLATE_NOOP("Actions", "&Split off a fragment"), "-"),
    _Row("caret", QT_TRANSLATE_NOOP("Actions", "&Caret mode"), "V"),
    _Row("same", QT_TRANSLATE_NOOP("Actions", "Sa&me everywhere …"), "S"),
    _Row("item-menu", QT_TRANSLATE_NOOP("Actions", "Menu of the &item"), "Shift+F10"),
    _Row("propose", QT_TRANSLATE_NOOP("Actions", "&Propose candidates again"), context=_WINDOW),
    _Row(
        "language", QT_TRANSLATE_NOOP("Actions", "La&nguage of the article …"), context=_WINDOW
    ),
    _Row(
        "finish",
        QT_TRANSLATE_NOOP("Actions", "&Finish article"),
        "Ctrl+Return Ctrl+Enter",
        separated=True,
        context=_WINDOW,
    ),
    _Row(
        "accept-all",
        QT_TRANSLATE_NOOP("Actions", "Accept a&ll that are open …"),
        "Ctrl+Shift+Return Ctrl+Shift+Enter",
        context=_WINDOW,
    ),
    _Row("reopen", QT_TRANSLATE_NOOP("Actions", "Take &up again"), "Ctrl+R", context=_WINDOW),
)

_OF_EDGES = (
    _Row("end-on", QT_TRANSLATE_NOOP("Actions", "End: one token &on"), "Shift+Right"),
    _Row("end-back", QT_TRANSLATE_NOOP("Actions", "End: one token &back"), "Shift+Left"),
    _Row(
        "end-on-character",
        QT_TRANSLATE_NOOP("Actions", "End: one &character on"),
        "Ctrl+Shift+Right",
    ),
    _Row(
        "end-back-character",
        QT_TRANSLATE_NOOP("Actions", "End: one c&haracter back"),
        "Ctrl+Shift+Left",
    ),
    _Row(
        "start-on",
        QT_TRANSLATE_NOOP("Actions", "Start: one token o&n"),
        "Alt+Right",
        separated=True,
    ),
    _Row("start-back", QT_TRANSLATE_NOOP("Actions", "Start: one token b&ack"), "Alt+Left"),
    _Row(
        "start-on-character",
        QT_TRANSLATE_NOOP("Actions", "Start: one cha&racter on"),
        "Ctrl+Alt+Right",
    ),
    _Row(
        "start-back-character",
        QT_TRANSLATE_NOOP("Actions", "Start: one charac&ter back"),
        "Ctrl+Alt+Left",
    ),
)

_OF_ZONES = (
    _Row("zone", QT_TRANSLATE_NOOP("Actions", "&Change the zone …"), "Z"),
    _Row("zone-toggle", QT_TRANSLATE_NOOP("Actions", "Page &furniture, or text again"), "F"),
    _Row("zone-heading", QT_TRANSLATE_NOOP("Actions", "It is a &heading"), separated=True),
    _Row("zone-teaser", QT_TRANSLATE_NOOP("Actions", "It is the &teaser")),
    _Row("zone-byline", QT_TRANSLATE_NOOP("Actions", "It is a by&line")),
    _Row("zone-body", QT_TRANSLATE_NOOP("Actions", "It is &body text")),
    _Row("zone-caption", QT_TRANSLATE_NOOP("Actions", "It is a &caption")),
    _Row("zone-furniture", QT_TRANSLATE_NOOP("Actions", "It is &page furniture")),
    _Row(
        "reject-furniture",
        QT_TRANSLATE_NOOP("Actions", "&Reject what lies in page furniture"),
        separated=True,
    ),
)

_OF_LABELS = [
    _Row(f"label-{key}", QT_TRANSLATE_NOOP("Actions", "Label {0}"), key) for key in LABEL_KEYS
]

_OF_GO = (
    _Row(
        "next-open",
        QT_TRANSLATE_NOOP("Actions", "&Next open candidate"),
        "Tab",
        context=_REVIEW,
    ),
    _Row(
        "previous-open",
        QT_TRANSLATE_NOOP("Actions", "&Previous open candidate"),
        "Shift+Tab",
        context=_REVIEW,
    ),
    _Row("next-item", QT_TRANSLATE_NOOP("Actions", "Next &item"), "Down", context=_REVIEW),
    _Row(
        "previous-item", QT_TRANSLATE_NOOP("Actions", "Previous i&tem"), "Up", context=_REVIEW
    ),
    _Row(
        "go-to-item",
        QT_TRANSLATE_NOOP("Actions", "&Go to an item: pick it …"),
        "G",
        context=_REVIEW,
    ),
    _Row(
        "next-article",
        QT_TRANSLATE_NOOP("Actions", "Next &article"),
        "Alt+Down",
        separated=True,
    ),
    _Row("previous-article", QT_TRANSLATE_NOOP("Actions", "Previous a&rticle"), "Alt+Up"),
    _Row(
        "next-unfinished",
        QT_TRANSLATE_NOOP("Actions", "Next &unfinished article"),
        "Alt+PgDown",
    ),
    _Row("go-queue", QT_TRANSLATE_NOOP("Actions", "To the &queue"), "Ctrl+1", separated=True),
    _Row("go-article", QT_TRANSLATE_NOOP("Actions", "To the arti&cle"), "Ctrl+2"),
    _Row("go-items", QT_TRANSLATE_NOOP("Actions", "To the li&st of items"), "Ctrl+3"),
    _Row("search", QT_TRANSLATE_NOOP("Actions", "&Search the queue"), "Ctrl+F"),
    _Row(
        "concordance",
        QT_TRANSLATE_NOOP("Actions", "C&oncordance: look up in all texts"),
        "Ctrl+Shift+F",
    ),
    _Row("next-problem", QT_TRANSLATE_NOOP("Actions", "Next &problem"), "F8", separated=True),
    _Row("previous-problem", QT_TRANSLATE_NOOP("Actions", "Pre&vious problem"), "Shift+F8"),
)

_OF_VIEW = (
    _Row("problems", QT_TRANSLATE_NOOP("Actions", "&Problems"), "Ctrl+Shift+P"),
    _Row("history", QT_TRANSLATE_NOOP("Actions", "&History"), "Ctrl+Shift+H"),
    _Row(
        "statistics",
        QT_TRANSLATE_NOOP("Actions", "Your pa&ce …"),
        "Ctrl+Shift+T",
        state="project",
    ),
    _Row(
        "toggle-queue",
        QT_TRANSLATE_NOOP("Actions", "Show or hide the &queue"),
        "Ctrl+B",
        separated=True,
    ),
    _Row(
        "toggle-inspector",
        QT_TRANSLATE_NOOP("Actions", "Show or hide the &inspector"),
        "Ctrl+I",
    ),
    _Row(
        "show-rejected",
        QT_TRANSLATE_NOOP("Actions", "Show &rejected"),
        "Ctrl+H",
        checkable=True,
    ),
    _Row("furniture", QT_TRANSLATE_NOOP("Actions", "Fold or unfold page &furniture"), "Ctrl+U"),
    _Row(
        "larger", QT_TRANSLATE_NOOP("Actions", "&Larger text"), "Ctrl++ Ctrl+=", separated=True
    ),
    _Row("smaller", QT_TRANSLATE_NOOP("Actions", "&Smaller text"), "Ctrl+-"),
    _Row("usual-size", QT_TRANSLATE_NOOP("Actions", "&Usual size"), "Ctrl+0"),
)

_OF_DRAWING = (
    _Row(
        "mode-quiet", QT_TRANSLATE_NOOP("Actions", "&Quiet: only colours"), "F5", checkable=True
    ),
    _Row(
        "mode-normal",
        QT_TRANSLATE_NOOP("Actions", "&Normal: labels and the current links"),
        "F6",
        checkable=True,
    ),
    _Row(
        "mode-full",
        QT_TRANSLATE_NOOP("Actions", "&Full: the links of all events"),
        "F7",
        checkable=True,
    ),
)

_OF_TEXT = (
    _Row("wider", QT_TRANSLATE_NOOP("Actions", "&Wider column"), "Ctrl+."),
    _Row("narrower", QT_TRANSLATE_NOOP("Actions", "&Narrower column"), "Ctrl+,"),
    _Row(
        "looser", QT_TRANSLATE_NOOP("Actions", "Lines &further apart"), "Alt+.", separated=True
    ),
    _Row("tighter", QT_TRANSLATE_NOOP("Actions", "Lines &closer together"), "Alt+,"),
    _Row(
        "face-serif",
        QT_TRANSLATE_NOOP("Actions", "&Serif face"),
        separated=True,
        checkable=True,
    ),
    _Row("face-sans", QT_TRANSLATE_NOOP("Actions", "Sans-s&erif face"), checkable=True),
    _Row("face-other", QT_TRANSLATE_NOOP("Actions", "&Another face …"), checkable=True),
    _Row(
        "usual-text",
        QT_TRANSLATE_NOOP("Actions", "&Usual column, lines and face"),
        separated=True,
    ),
)

_OF_THEME = (
    _Row("theme-system", QT_TRANSLATE_NOOP("Actions", "As the &system"), checkable=True),
    _Row("theme-light", QT_TRANSLATE_NOOP("Actions", "&Light"), checkable=True),
    _Row("theme-dark", QT_TRANSLATE_NOOP("Actions", "&Dark"), checkable=True),
    _Row("theme-contrast", QT_TRANSLATE_NOOP("Actions", "High &contrast"), checkable=True),
)

_OF_HELP = (
    _Row("tour", QT_TRANSLATE_NOOP("Actions", "&Two-minute tour")),
    _Row("palette", QT_TRANSLATE_NOOP("Actions", "C&ommands …"), "Ctrl+K"),
    _Row(
        "guideline",
        QT_TRANSLATE_NOOP("Actions", "&Guideline of the label"),
        "F2",
        state="article",
    ),
    _Row("keys", QT_TRANSLATE_NOOP("Actions", "&Keys"), "F1"),
    _Row("edit-keys", QT_TRANSLATE_NOOP("Actions", "&Change keys …")),
    _Row("about", QT_TRANSLATE_NOOP("Actions", "&About Goldlese")),
)

ACTIONS: tuple[ActionSpec, ...] = (
    *_group("project", _OF_PROJECT, state=""),
    *_group("candidates", _OF_CANDIDATES, state="project"),
    *_group("edit", _OF_EDIT, state="project"),
    *_group("review", _OF_REVIEW, context=_REVIEW),
    *_group("edges", _OF_EDGES, context=_REVIEW),
    *_group("zones", _OF_ZONES, context=_REVIEW),
    *_group("labels", _OF_LABELS, context=_REVIEW),
    *_group("go", _OF_GO),
    *_group("view", _OF_VIEW),
    *_group("drawing", _OF_DRAWING),
    *_group("text", _OF_TEXT),
    *_group("theme", _OF_THEME, state=""),
    *_group("help", _OF_HELP, state=""),
)

BY_ID = {spec.id: spec for spec in ACTIONS}
