"""The one table of actions and keys.

Menus, tool tips, key sheet, command palette and key editor are made from it; handlers are
connected by id. Texts are English here and translated in the context ``Actions``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


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
    state: Literal["", "project", "article"] = "article"
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

_REVIEW = Context.REVIEW

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "new-project",
        str(QT_TRANSLATE_NOOP("Actions", "&New project from files …")),
        ("Ctrl+N",),
        "project",
        state="",
    ),
    ActionSpec(
        "open-project",
        str(QT_TRANSLATE_NOOP("Actions", "&Open project …")),
        ("Ctrl+O",),
        "project",
        state="",
    ),
    ActionSpec(
        "add-articles",
        str(QT_TRANSLATE_NOOP("Actions", "&Add articles …")),
        ("Ctrl+Shift+O",),
        "project",
        state="project",
    ),
    ActionSpec(
        "open-seeds",
        str(QT_TRANSLATE_NOOP("Actions", "Open the &five example articles")),
        (),
        "project",
        state="",
    ),
    ActionSpec(
        "annotator",
        str(QT_TRANSLATE_NOOP("Actions", "Your &name …")),
        (),
        "project",
        state="",
        separated=True,
    ),
    ActionSpec(
        "draw-blind",
        str(QT_TRANSLATE_NOOP("Actions", "&Blind articles …")),
        (),
        "project",
        state="project",
    ),
    ActionSpec(
        "export-picture",
        str(QT_TRANSLATE_NOOP("Actions", "Export a pi&cture …")),
        ("Ctrl+Shift+E",),
        "project",
        separated=True,
    ),
    ActionSpec(
        "print",
        str(QT_TRANSLATE_NOOP("Actions", "&Print …")),
        ("Ctrl+P",),
        "project",
    ),
    ActionSpec(
        "quit",
        str(QT_TRANSLATE_NOOP("Actions", "&Quit")),
        ("Ctrl+Q",),
        "project",
        state="",
        separated=True,
    ),
    ActionSpec(
        "more-candidates",
        str(QT_TRANSLATE_NOOP("Actions", "&More candidates")),
        ("Ctrl+Alt+Up",),
        "candidates",
        state="project",
    ),
    ActionSpec(
        "fewer-candidates",
        str(QT_TRANSLATE_NOOP("Actions", "&Fewer, surer candidates")),
        ("Ctrl+Alt+Down",),
        "candidates",
        state="project",
    ),
    ActionSpec(
        "sources",
        str(QT_TRANSLATE_NOOP("Actions", "&Sources of candidates …")),
        (),
        "candidates",
        state="project",
        separated=True,
    ),
    ActionSpec(
        "learnt",
        str(QT_TRANSLATE_NOOP("Actions", "What the project has &learnt …")),
        (),
        "candidates",
        state="project",
    ),
    ActionSpec(
        "undo",
        str(QT_TRANSLATE_NOOP("Actions", "&Undo")),
        ("Ctrl+Z",),
        "edit",
        state="project",
    ),
    ActionSpec(
        "redo",
        str(QT_TRANSLATE_NOOP("Actions", "&Redo")),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "edit",
        state="project",
    ),
    ActionSpec(
        "accept",
        str(QT_TRANSLATE_NOOP("Actions", "&Accept")),
        ("Return", "Enter"),
        "review",
        _REVIEW,
    ),
    ActionSpec(
        "reject",
        str(QT_TRANSLATE_NOOP("Actions", "&Reject")),
        ("Backspace",),
        "review",
        _REVIEW,
    ),
    ActionSpec(
        "change-type",
        str(QT_TRANSLATE_NOOP("Actions", "Change &type …")),
        ("T",),
        "review",
        _REVIEW,
        separated=True,
    ),
    ActionSpec(
        "remove",
        str(QT_TRANSLATE_NOOP("Actions", "Re&move")),
        ("Delete",),
        "review",
        _REVIEW,
    ),
    ActionSpec(
        "attribute",
        str(QT_TRANSLATE_NOOP("Actions", "Set an attri&bute …")),
        ("A",),
        "review",
        _REVIEW,
    ),
    ActionSpec(
        "add-mention",
        str(QT_TRANSLATE_NOOP("Actions", "Add a &mention: pick a word …")),
        ("M",),
        "review",
        _REVIEW,
        separated=True,
    ),
    ActionSpec(
        "add-event",
        str(QT_TRANSLATE_NOOP("Actions", "Add an &event …")),
        ("E",),
        "review",
        _REVIEW,
    ),
    ActionSpec(
        "role",
        str(QT_TRANSLATE_NOOP("Actions", "Fill a r&ole …")),
        ("R",),
        "review",
        _REVIEW,
    ),
    ActionSpec(
        "add-fragment",
        str(QT_TRANSLATE_NOOP("Actions", "Add a fra&gment")),
        ("+",),
        "review",
        _REVIEW,
        separated=True,
    ),
    ActionSpec(
        "split",
        str(QT_TRANSLATE_NOOP("Actions", "&Split off a fragment")),
        ("-",),
        "review",
        _REVIEW,
    ),
    ActionSpec(
        "caret",
        str(QT_TRANSLATE_NOOP("Actions", "&Caret mode")),
        ("V",),
        "review",
        _REVIEW,
    ),
    ActionSpec(
        "same",
        str(QT_TRANSLATE_NOOP("Actions", "Sa&me everywhere …")),
        ("S",),
        "review",
        _REVIEW,
    ),
    ActionSpec(
        "propose",
        str(QT_TRANSLATE_NOOP("Actions", "&Propose candidates again")),
        (),
        "review",
    ),
    ActionSpec(
        "finish",
        str(QT_TRANSLATE_NOOP("Actions", "&Finish article")),
        ("Ctrl+Return", "Ctrl+Enter"),
        "review",
        separated=True,
    ),
    ActionSpec(
        "accept-all",
        str(QT_TRANSLATE_NOOP("Actions", "Accept a&ll that are open …")),
        ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
        "review",
    ),
    ActionSpec(
        "reopen",
        str(QT_TRANSLATE_NOOP("Actions", "Take &up again")),
        ("Ctrl+R",),
        "review",
    ),
    ActionSpec(
        "end-on",
        str(QT_TRANSLATE_NOOP("Actions", "End: one token &on")),
        ("Shift+Right",),
        "edges",
        _REVIEW,
    ),
    ActionSpec(
        "end-back",
        str(QT_TRANSLATE_NOOP("Actions", "End: one token &back")),
        ("Shift+Left",),
        "edges",
        _REVIEW,
    ),
    ActionSpec(
        "end-on-character",
        str(QT_TRANSLATE_NOOP("Actions", "End: one &character on")),
        ("Ctrl+Shift+Right",),
        "edges",
        _REVIEW,
    ),
    ActionSpec(
        "end-back-character",
        str(QT_TRANSLATE_NOOP("Actions", "End: one c&haracter back")),
        ("Ctrl+Shift+Left",),
        "edges",
        _REVIEW,
    ),
    ActionSpec(
        "start-on",
        str(QT_TRANSLATE_NOOP("Actions", "Start: one token o&n")),
        ("Alt+Right",),
        "edges",
        _REVIEW,
        separated=True,
    ),
    ActionSpec(
        "start-back",
        str(QT_TRANSLATE_NOOP("Actions", "Start: one token b&ack")),
        ("Alt+Left",),
        "edges",
        _REVIEW,
    ),
    ActionSpec(
        "start-on-character",
        str(QT_TRANSLATE_NOOP("Actions", "Start: one cha&racter on")),
        ("Ctrl+Alt+Right",),
        "edges",
        _REVIEW,
    ),
    ActionSpec(
        "start-back-character",
        str(QT_TRANSLATE_NOOP("Actions", "Start: one charac&ter back")),
        ("Ctrl+Alt+Left",),
        "edges",
        _REVIEW,
    ),
    ActionSpec(
        "zone",
        str(QT_TRANSLATE_NOOP("Actions", "&Change the zone …")),
        ("Z",),
        "zones",
        _REVIEW,
    ),
    ActionSpec(
        "zone-toggle",
        str(QT_TRANSLATE_NOOP("Actions", "Page &furniture, or text again")),
        ("F",),
        "zones",
        _REVIEW,
    ),
    ActionSpec(
        "zone-heading",
        str(QT_TRANSLATE_NOOP("Actions", "It is a &heading")),
        (),
        "zones",
        _REVIEW,
        separated=True,
    ),
    ActionSpec(
        "zone-teaser",
        str(QT_TRANSLATE_NOOP("Actions", "It is the &teaser")),
        (),
        "zones",
        _REVIEW,
    ),
    ActionSpec(
        "zone-byline",
        str(QT_TRANSLATE_NOOP("Actions", "It is a by&line")),
        (),
        "zones",
        _REVIEW,
    ),
    ActionSpec(
        "zone-body",
        str(QT_TRANSLATE_NOOP("Actions", "It is &body text")),
        (),
        "zones",
        _REVIEW,
    ),
    ActionSpec(
        "zone-caption",
        str(QT_TRANSLATE_NOOP("Actions", "It is a &caption")),
        (),
        "zones",
        _REVIEW,
    ),
    ActionSpec(
        "zone-furniture",
        str(QT_TRANSLATE_NOOP("Actions", "It is &page furniture")),
        (),
        "zones",
        _REVIEW,
    ),
    ActionSpec(
        "reject-furniture",
        str(QT_TRANSLATE_NOOP("Actions", "&Reject what lies in page furniture")),
        (),
        "zones",
        _REVIEW,
        separated=True,
    ),
    *(
        ActionSpec(
            f"label-{key}",
            str(QT_TRANSLATE_NOOP("Actions", "Label {0}")),
            (key,),
            "labels",
            _REVIEW,
        )
        for key in LABEL_KEYS
    ),
    ActionSpec(
        "next-open",
        str(QT_TRANSLATE_NOOP("Actions", "&Next open candidate")),
        ("Tab",),
        "go",
        _REVIEW,
    ),
    ActionSpec(
        "previous-open",
        str(QT_TRANSLATE_NOOP("Actions", "&Previous open candidate")),
        ("Shift+Tab",),
        "go",
        _REVIEW,
    ),
    ActionSpec(
        "next-item",
        str(QT_TRANSLATE_NOOP("Actions", "Next &item")),
        ("Down",),
        "go",
        _REVIEW,
    ),
    ActionSpec(
        "previous-item",
        str(QT_TRANSLATE_NOOP("Actions", "Previous i&tem")),
        ("Up",),
        "go",
        _REVIEW,
    ),
    ActionSpec(
        "go-to-item",
        str(QT_TRANSLATE_NOOP("Actions", "&Go to an item: pick it …")),
        ("G",),
        "go",
        _REVIEW,
    ),
    ActionSpec(
        "next-article",
        str(QT_TRANSLATE_NOOP("Actions", "Next &article")),
        ("Alt+Down",),
        "go",
        separated=True,
    ),
    ActionSpec(
        "previous-article",
        str(QT_TRANSLATE_NOOP("Actions", "Previous a&rticle")),
        ("Alt+Up",),
        "go",
    ),
    ActionSpec(
        "next-unfinished",
        str(QT_TRANSLATE_NOOP("Actions", "Next &unfinished article")),
        ("Alt+PgDown",),
        "go",
    ),
    ActionSpec(
        "go-queue",
        str(QT_TRANSLATE_NOOP("Actions", "To the &queue")),
        ("Ctrl+1",),
        "go",
        separated=True,
    ),
    ActionSpec(
        "go-article", str(QT_TRANSLATE_NOOP("Actions", "To the arti&cle")), ("Ctrl+2",), "go"
    ),
    ActionSpec(
        "go-items",
        str(QT_TRANSLATE_NOOP("Actions", "To the li&st of items")),
        ("Ctrl+3",),
        "go",
    ),
    ActionSpec(
        "search",
        str(QT_TRANSLATE_NOOP("Actions", "&Search the queue")),
        ("Ctrl+F",),
        "go",
    ),
    ActionSpec(
        "concordance",
        str(QT_TRANSLATE_NOOP("Actions", "C&oncordance: look up in all texts")),
        ("Ctrl+Shift+F",),
        "go",
    ),
    ActionSpec(
        "next-problem",
        str(QT_TRANSLATE_NOOP("Actions", "Next &problem")),
        ("F8",),
        "go",
        separated=True,
    ),
    ActionSpec(
        "previous-problem",
        str(QT_TRANSLATE_NOOP("Actions", "Pre&vious problem")),
        ("Shift+F8",),
        "go",
    ),
    ActionSpec(
        "problems",
        str(QT_TRANSLATE_NOOP("Actions", "&Problems")),
        ("Ctrl+Shift+P",),
        "view",
    ),
    ActionSpec(
        "history",
        str(QT_TRANSLATE_NOOP("Actions", "&History")),
        ("Ctrl+Shift+H",),
        "view",
    ),
    ActionSpec(
        "statistics",
        str(QT_TRANSLATE_NOOP("Actions", "Your pa&ce …")),
        ("Ctrl+Shift+T",),
        "view",
        state="project",
    ),
    ActionSpec(
        "toggle-queue",
        str(QT_TRANSLATE_NOOP("Actions", "Show or hide the &queue")),
        ("Ctrl+B",),
        "view",
        separated=True,
    ),
    ActionSpec(
        "toggle-inspector",
        str(QT_TRANSLATE_NOOP("Actions", "Show or hide the &inspector")),
        ("Ctrl+I",),
        "view",
    ),
    ActionSpec(
        "show-rejected",
        str(QT_TRANSLATE_NOOP("Actions", "Show &rejected")),
        ("Ctrl+H",),
        "view",
        checkable=True,
    ),
    ActionSpec(
        "furniture",
        str(QT_TRANSLATE_NOOP("Actions", "Fold or unfold page &furniture")),
        ("Ctrl+U",),
        "view",
    ),
    ActionSpec(
        "larger",
        str(QT_TRANSLATE_NOOP("Actions", "&Larger text")),
        ("Ctrl++", "Ctrl+="),
        "view",
        separated=True,
    ),
    ActionSpec(
        "smaller", str(QT_TRANSLATE_NOOP("Actions", "&Smaller text")), ("Ctrl+-",), "view"
    ),
    ActionSpec(
        "usual-size", str(QT_TRANSLATE_NOOP("Actions", "&Usual size")), ("Ctrl+0",), "view"
    ),
    ActionSpec(
        "mode-quiet",
        str(QT_TRANSLATE_NOOP("Actions", "&Quiet: only colours")),
        ("F5",),
        "drawing",
        checkable=True,
    ),
    ActionSpec(
        "mode-normal",
        str(QT_TRANSLATE_NOOP("Actions", "&Normal: labels and the current links")),
        ("F6",),
        "drawing",
        checkable=True,
    ),
    ActionSpec(
        "mode-full",
        str(QT_TRANSLATE_NOOP("Actions", "&Full: the links of all events")),
        ("F7",),
        "drawing",
        checkable=True,
    ),
    ActionSpec(
        "wider",
        str(QT_TRANSLATE_NOOP("Actions", "&Wider column")),
        ("Ctrl+.",),
        "text",
    ),
    ActionSpec(
        "narrower",
        str(QT_TRANSLATE_NOOP("Actions", "&Narrower column")),
        ("Ctrl+,",),
        "text",
    ),
    ActionSpec(
        "looser",
        str(QT_TRANSLATE_NOOP("Actions", "Lines &further apart")),
        ("Alt+.",),
        "text",
        separated=True,
    ),
    ActionSpec(
        "tighter",
        str(QT_TRANSLATE_NOOP("Actions", "Lines &closer together")),
        ("Alt+,",),
        "text",
    ),
    ActionSpec(
        "face-serif",
        str(QT_TRANSLATE_NOOP("Actions", "&Serif face")),
        (),
        "text",
        checkable=True,
        separated=True,
    ),
    ActionSpec(
        "face-sans",
        str(QT_TRANSLATE_NOOP("Actions", "Sans-s&erif face")),
        (),
        "text",
        checkable=True,
    ),
    ActionSpec(
        "face-other",
        str(QT_TRANSLATE_NOOP("Actions", "&Another face …")),
        (),
        "text",
        checkable=True,
    ),
    ActionSpec(
        "usual-text",
        str(QT_TRANSLATE_NOOP("Actions", "&Usual column, lines and face")),
        (),
        "text",
        separated=True,
    ),
    ActionSpec(
        "theme-system",
        str(QT_TRANSLATE_NOOP("Actions", "As the &system")),
        (),
        "theme",
        state="",
        checkable=True,
    ),
    ActionSpec(
        "theme-light",
        str(QT_TRANSLATE_NOOP("Actions", "&Light")),
        (),
        "theme",
        state="",
        checkable=True,
    ),
    ActionSpec(
        "theme-dark",
        str(QT_TRANSLATE_NOOP("Actions", "&Dark")),
        (),
        "theme",
        state="",
        checkable=True,
    ),
    ActionSpec(
        "theme-contrast",
        str(QT_TRANSLATE_NOOP("Actions", "High &contrast")),
        (),
        "theme",
        state="",
        checkable=True,
    ),
    ActionSpec(
        "tour",
        str(QT_TRANSLATE_NOOP("Actions", "&Two-minute tour")),
        (),
        "help",
        state="",
    ),
    ActionSpec(
        "palette",
        str(QT_TRANSLATE_NOOP("Actions", "C&ommands …")),
        ("Ctrl+K",),
        "help",
        state="",
    ),
    ActionSpec(
        "guideline",
        str(QT_TRANSLATE_NOOP("Actions", "&Guideline of the label")),
        ("F2",),
        "help",
    ),
    ActionSpec("keys", str(QT_TRANSLATE_NOOP("Actions", "&Keys")), ("F1",), "help", state=""),
    ActionSpec(
        "edit-keys",
        str(QT_TRANSLATE_NOOP("Actions", "&Change keys …")),
        (),
        "help",
        state="",
    ),
    ActionSpec(
        "about", str(QT_TRANSLATE_NOOP("Actions", "&About Goldlese")), (), "help", state=""
    ),
)

BY_ID = {spec.id: spec for spec in ACTIONS}
