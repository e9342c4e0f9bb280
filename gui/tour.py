"""The tour: each step waits until the reader has done what it says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    QObject,
    Signal,
    SignalInstance,
)

from annotations.changes import Touched
from gui.action_set import ActionSet
from gui.panels.tour_card import TourCard
from gui.review.controller import ReviewController


@dataclass(frozen=True, slots=True)
class TourStep:
    """What to do; ``keys`` are actions whose keys stand in the text as {0}, {1} ...

    ``verbs`` are those of the journal (or ``undo``), ``actions`` ids: one of them ends the
    step. With a ``kind`` only what is done to an item of that kind counts. One that ``closes``
    ends when the drawer that it has opened is closed.
    """

    title: str
    text: str
    keys: tuple[str, ...] = ()
    verbs: frozenset[str] = frozenset()
    actions: frozenset[str] = frozenset()
    kind: str = ""
    closes: bool = False


STEPS = (
    TourStep(
        str(QT_TRANSLATE_NOOP("Tour", "Accept what is right")),
        str(
            QT_TRANSLATE_NOOP(
                "Tour",
                "The framed words are a candidate: the program thinks that they name somebody "
                "or something. The one with the strong frame is yours to decide. Press {0} to "
                "accept it; the next one follows.",
            )
        ),
        ("accept",),
        frozenset({"accept"}),
    ),
    TourStep(
        str(QT_TRANSLATE_NOOP("Tour", "Reject what is wrong")),
        str(QT_TRANSLATE_NOOP("Tour", "Press {0}: the candidate goes away.")),
        ("reject",),
        frozenset({"reject"}),
    ),
    TourStep(
        str(QT_TRANSLATE_NOOP("Tour", "Nothing is ever lost")),
        str(
            QT_TRANSLATE_NOOP(
                "Tour",
                "Every decision is saved at once, and every one can be taken back, even "
                "tomorrow. Press {0}.",
            )
        ),
        ("undo",),
        frozenset({"undo"}),
    ),
    TourStep(
        str(QT_TRANSLATE_NOOP("Tour", "Correct the label")),
        str(
            QT_TRANSLATE_NOOP(
                "Tour",
                "The words are right, the label is not? A digit gives another one and accepts. "
                "Go to a mention with {0} and press {1}.",
            )
        ),
        ("next-open", "label-3"),
        frozenset({"relabel"}),
    ),
    TourStep(
        str(QT_TRANSLATE_NOOP("Tour", "Add what is missing")),
        str(
            QT_TRANSLATE_NOOP(
                "Tour",
                "Select some words with the mouse, then press a digit: {0} is the first label.",
            )
        ),
        ("label-1",),
        frozenset({"add"}),
        kind="mention",
    ),
    TourStep(
        str(QT_TRANSLATE_NOOP("Tour", "Move a boundary")),
        str(
            QT_TRANSLATE_NOOP(
                "Tour",
                "{0} lets what is framed end one word later, {1} one word earlier. Press one "
                "of them.",
            )
        ),
        ("end-on", "end-back"),
        frozenset({"move"}),
    ),
    TourStep(
        str(QT_TRANSLATE_NOOP("Tour", "Add an event")),
        str(
            QT_TRANSLATE_NOOP(
                "Tour",
                "An event hangs on the word that tells what happens. Press {0}, then the "
                "letters over such a word, then choose its type.",
            )
        ),
        ("add-event",),
        frozenset({"add"}),
        kind="event",
    ),
    TourStep(
        str(QT_TRANSLATE_NOOP("Tour", "Say who and where")),
        str(
            QT_TRANSLATE_NOOP(
                "Tour",
                "The roles of the event stand at the bottom of the text. Press the letter of "
                "one, then the letters over the mention that fills it. Escape ends it, {0} "
                "begins again.",
            )
        ),
        ("role",),
        frozenset({"set-role"}),
    ),
    TourStep(
        str(QT_TRANSLATE_NOOP("Tour", "The same everywhere")),
        str(
            QT_TRANSLATE_NOOP(
                "Tour",
                "What is like your last decision can be decided with it. Accept a name with "
                "{0}, then press {1} and look at the list: Enter decides all that is ticked, "
                "Escape closes it.",
            )
        ),
        ("accept", "same"),
        closes=True,
    ),
    TourStep(
        str(QT_TRANSLATE_NOOP("Tour", "Go about without deciding")),
        str(
            QT_TRANSLATE_NOOP(
                "Tour",
                "{0} goes to the next open candidate, {1} to the next item of any kind. "
                "Press {1}.",
            )
        ),
        ("next-open", "next-item"),
        actions=frozenset({"next-item"}),
    ),
    TourStep(
        str(QT_TRANSLATE_NOOP("Tour", "Look back")),
        str(
            QT_TRANSLATE_NOOP(
                "Tour",
                "Press {0}: the history tells every step in words, and an older one can be "
                "taken back by itself. Escape closes it.",
            )
        ),
        ("history",),
        closes=True,
    ),
    TourStep(
        str(QT_TRANSLATE_NOOP("Tour", "Finish the article")),
        str(
            QT_TRANSLATE_NOOP(
                "Tour",
                "{0} finishes an article when nothing is open, and opens the next one. As long "
                "as something is open it takes you there. Try it.",
            )
        ),
        ("finish",),
        frozenset({"finish"}),
        frozenset({"finish"}),
    ),
)
"""The steps in order."""


class Tour(QObject):
    """Goes through the steps with one project.

    Signals:
        ended(): The reader has seen the end, or has ended the tour.
    """

    ended = Signal()

    def __init__(
        self,
        card: TourCard,
        review: ReviewController,
        actions: ActionSet,
        drawer_closed: SignalInstance,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._card = card
        self._drawer_closed = drawer_closed
        drawer_closed.connect(self._on_drawer_closed)
        self._review = review
        self._actions = actions
        self._place = 0
        self._unsubscribe = review.session.subscribe(self._on_touched)
        self._wires: list[tuple[str, Callable[[], None]]] = []
        for name in sorted(frozenset().union(*(step.actions for step in STEPS))):
            self._wire(name)
        card.skipped.connect(self._next)
        card.ended.connect(self.ended)
        self._show()

    def _wire(self, name: str) -> None:
        def done() -> None:
            if self.step is not None and name in self.step.actions:
                self._next()

        self._actions[name].triggered.connect(done)
        self._wires.append((name, done))

    def close(self) -> None:
        """Stop listening and take the card away."""
        self._unsubscribe()
        for name, done in self._wires:
            self._actions[name].triggered.disconnect(done)
        self._card.skipped.disconnect(self._next)
        self._drawer_closed.disconnect(self._on_drawer_closed)
        self._card.ended.disconnect(self.ended)
        self._card.hide()
        self.deleteLater()

    @property
    def step(self) -> TourStep | None:
        """The step that waits; ``None`` at the end."""
        return STEPS[self._place] if self._place < len(STEPS) else None

    def _on_touched(self, touched: Touched) -> None:
        last = self._review.session.undo_step
        verb = touched.origin if touched.origin == "undo" else last.verb if last else ""
        step = self.step
        if step is None or verb not in step.verbs or touched.kinds == {"candidates"}:
            return
        if not step.kind or step.kind in touched.kinds:
            self._next()

    def _on_drawer_closed(self) -> None:
        if self.step is not None and self.step.closes:
            self._next()

    def _next(self) -> None:
        self._place += 1
        self._show()

    def _show(self) -> None:
        translate = QCoreApplication.translate
        step = self.step
        if step is None:
            text = translate(
                "Tour",
                "{0} shows all keys; this tour is in the help menu. What you did here was done "
                "in a copy of the five example articles, which goes away now.",
            )
            keys = self._key("keys")
            self._card.show_end(translate("Tour", "That is all"), text.format(keys))
            return
        text = translate("Tour", step.text).format(*(self._key(name) for name in step.keys))
        title = translate("Tour", step.title)
        self._card.show_step(self._place + 1, len(STEPS), title, text)

    def _key(self, action_id: str) -> str:
        return f"<b>{self._actions.key_text(action_id)}</b>"
