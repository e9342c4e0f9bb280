"""A reviewer at the real window who does anything at any time, and what must hold meanwhile.

Everything is done with keys, and with the selection a mouse would leave. After each step: no
exception in a slot, screen and project say the same, the checks hold, the journal leads to what
is stored. At the end everything is undone, and the project is what it was at the start: the
decisions byte for byte, the candidates but for what the memory proposed and somebody decided.
"""

from __future__ import annotations

import shutil
import tempfile
from functools import cache
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from PySide6.QtWidgets import QApplication

from annotations.model import ReviewState, Span, ZoneKind
from gui.actions import LABEL_KEYS
from tests.helpers.builders import a_capture, a_project, an_article
from tests.helpers.driver import Driver
from tests.helpers.simulated_review import key_of

BROKEN = {"outside-text", "argument-missing", "argument-rejected", "argument-self"}
"""What no key may ever bring about."""

FLOW = ("Return", "Backspace", "Delete", "Tab", "Shift+Tab", "Down", "Up")
EDGES = (
    *("Shift+Right", "Shift+Left", "Alt+Right", "Alt+Left"),
    *("Ctrl+Shift+Right", "Ctrl+Shift+Left", "Ctrl+Alt+Right", "Ctrl+Alt+Left"),
)
MODES = ("A", "E", "G", "M", "R", "S", "T", "V", "+", "-")
OTHERS = (
    *("Escape", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Return", "Ctrl+Shift+Return", "Ctrl+R"),
    *("Alt+Down", "Alt+Up", "Alt+PgDown", "Ctrl+1", "Ctrl+2", "Ctrl+3", "F8", "F2", "PgDown"),
    *("Ctrl+H", "Ctrl+U", "Ctrl+Shift+P", "Ctrl+Shift+H", "Ctrl+K", "Left", "Right", "Space"),
)
LETTERS = tuple("ACDFIKLNOPQWZ")
ANY = (*FLOW, *EDGES, *MODES, *OTHERS, *LABEL_KEYS, *LETTERS)

numbers = st.integers(0, 10_000)


@cache
def template() -> bytes:
    """Return a project of three short articles, made once."""
    nested = (
        an_article("Die Anti-IS-Koalition 😀 traf\n\nHoms. Navigation. Er sah es kommen.", "a2")
        .in_zone("Navigation.", ZoneKind.FURNITURE)
        .with_mention("Anti-IS-Koalition", "MIL", mention="name", form="plain")
        .with_mention("IS", "MIL", 0.5, mention="name", form="part")
        .with_mention("Homs", "GPE", mention="name", form="plain")
        .with_mention("Koalition", "ORG", 0.4)
        .with_event("traf", "Strike", {"attacker": "m1", "target": "m3"})
        .with_event("sah|kommen", "Statement", {"topic": "v1"}, 0.6)
    )
    built = [a_capture("a1"), nested, a_capture("a3", place="Homs")]
    with tempfile.TemporaryDirectory() as folder:
        with a_project(Path(folder), *built) as session:
            path = session.path
        return path.read_bytes()


class WindowMachine(RuleBasedStateMachine):
    """One window with one project; ``goldlese`` starts it."""

    def __init__(self, goldlese: Driver) -> None:
        super().__init__()
        self.goldlese = goldlese
        self.folder = Path(tempfile.mkdtemp(prefix="goldlese-window-"))
        self.path = self.folder / "p.goldlese"
        self.path.write_bytes(template())
        self.kills = 0
        goldlese.start(self.path)
        self.before = self.told()

    def teardown(self) -> None:
        try:
            self.settle()
            end = self.goldlese.session.state()
            steps = self.undo_all()
            assert self.goldlese.session.state() == b""
            self.unlearn()
            self.prove_as_before()
            for _ in range(steps):
                self.press("Ctrl+Shift+Z")
            assert self.goldlese.session.state() == end
        finally:
            self.goldlese.end()
            shutil.rmtree(self.folder)

    # -- hands and eyes

    def told(self) -> tuple:
        """Return all that the project holds of its articles."""
        session = self.goldlese.session
        return tuple(
            (name, session.article(name), session.items(name), session.review(name))
            for name in session.article_ids()
        )

    def decided(self) -> tuple:
        """Return what somebody has decided; opening an article may propose anew."""
        return tuple(
            (name, article, tuple(item for item in items if not item.is_open), review)
            for name, article, items, review in self.told()
        )

    def unlearn(self) -> None:
        """Open every article: nothing is decided any more, so nothing is learnt."""
        for name in self.goldlese.session.article_ids():
            self.goldlese.review.open_article(name)

    def prove_as_before(self) -> None:
        """Nothing is lost; what has come since is the memory's, and was once decided."""
        for before, now in zip(self.before, self.told(), strict=True):
            assert (before[0], before[1], before[3]) == (now[0], now[1], now[3])
            known = {key_of(item.content) for item in before[2]}
            assert known <= {key_of(item.content) for item in now[2]}
            come = [item for item in now[2] if key_of(item.content) not in known]
            assert all(item.candidate.source == "memory@1" for item in come)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.goldlese.press(key)
            QApplication.processEvents()
            self.goldlese.prove_no_mistake()

    def settle(self) -> None:
        """Close what popped up, leave what waits, and go to the article."""
        while QApplication.activePopupWidget() is not None:
            self.press("Escape")
        self.press("Ctrl+2", "Escape")
        self.goldlese.place.view.set_caret_mode(False)
        assert self.goldlese.place.view.hasFocus()

    def undo_all(self) -> int:
        steps = 0
        while self.goldlese.session.undo_step is not None:
            self.press("Ctrl+Z")
            steps += 1
            assert steps < 1000
        return steps

    def hint(self, number: int) -> None:
        """Type the letters of one of the hints shown, if there are any."""
        hints = self.goldlese.place.view.hints
        if hints is not None and hints.hints:
            self.press(*hints.hints[number % len(hints.hints)].label.upper())

    def option(self, number: int) -> None:
        """Type one of the letters that the strip offers, if it does."""
        options = self.goldlese.place.strip.options
        if options:
            key = options[number % len(options)]
            self.press(key if len(key) > 1 else key.upper())

    def select(self, start: int, length: int) -> None:
        """Select as a mouse does."""
        text = self.goldlese.review.article.text
        start = min(start, len(text) - 1)
        self.goldlese.place.view.select(Span(start, min(start + length, len(text))))

    def step_id(self, number: int) -> int | None:
        steps = self.goldlese.session.journal()
        return steps[number % len(steps)].id if steps else None

    # -- anything

    @rule(keys=st.lists(st.sampled_from(ANY), min_size=1, max_size=6))
    def press_anything(self, keys):
        for key in keys:
            self.press(key)

    @rule(keys=st.lists(st.sampled_from(FLOW), min_size=1, max_size=8))
    def decide(self, keys):
        self.settle()
        self.press(*keys)

    @rule(keys=st.lists(st.sampled_from(EDGES), min_size=1, max_size=4))
    def move(self, keys):
        self.settle()
        self.press(*keys)

    @rule(digit=st.sampled_from(LABEL_KEYS))
    def relabel(self, digit):
        self.settle()
        self.press(digit)

    @rule(typed=st.sampled_from(["3", "PER", "CLA", "Alt+D", "QQ", "Down"]))
    def change_type(self, typed):
        self.settle()
        self.press("T", *([typed] if "+" in typed or typed == "Down" else typed))
        if QApplication.activePopupWidget() is not None:
            self.press("Return")

    @rule(number=numbers)
    def set_attribute(self, number):
        self.settle()
        self.press("A")
        self.option(number)

    @rule(role=numbers, filler=numbers, how=st.sampled_from(["", "", "+", "Backspace"]))
    def fill_role(self, role, filler, how):
        self.settle()
        self.press("R")
        self.option(role)
        if how and self.goldlese.place.view.is_hinting:
            self.press(how)
        self.hint(filler)

    @rule(start=st.integers(0, 90), length=st.integers(1, 12), key=st.sampled_from("15E+-T"))
    def use_selection(self, start, length, key):
        self.settle()
        self.select(start, length)
        self.press(key)
        if QApplication.activePopupWidget() is not None:
            self.press("4")
            self.option(start)
            self.hint(length)

    @rule(number=numbers, key=st.sampled_from("MEG+"), then=st.sampled_from("028"))
    def pick_a_word(self, number, key, then):
        self.settle()
        self.press(key)
        self.hint(number)
        if key in "ME":
            self.press(then)

    @rule(
        keys=st.lists(
            st.sampled_from(["Right", "Shift+Right", "Shift+Left", "Down"]), max_size=4
        )
    )
    def use_the_caret(self, keys):
        self.settle()
        self.press("V", *keys, "4")

    @rule(start=st.integers(0, 90), length=st.integers(-4, 12), number=numbers)
    def drag_a_boundary(self, start, length, number):
        """As when the mouse lets go of a handle."""
        review, view = self.goldlese.review, self.goldlese.place.view
        self.settle()
        item = review.current_item
        if item is not None and start + max(length, 1) <= len(review.article.text):
            view.boundary_dragged.emit(item.id, (Span(start, start + max(length, 1)),))

    @rule(number=numbers)
    def drop_an_argument(self, number):
        """As when the cross of a row in the inspector is clicked."""
        content = getattr(self.goldlese.review.current_item, "content", None)
        arguments = getattr(content, "arguments", ())
        if arguments:
            facts = self.goldlese.place.inspector.facts
            facts.drop_wanted.emit(arguments[number % len(arguments)])

    @rule(everywhere=st.booleans())
    def same_everywhere(self, everywhere):
        self.settle()
        self.press("S")
        panel = self.goldlese.place.drawer.same
        if self.goldlese.place.drawer.page is not panel:
            return
        if everywhere:
            panel.scope.menu().actions()[1].trigger()
            panel.scope.menu().actions()[0].trigger()
        if panel.do.isEnabled():
            panel.do.setFocus()
            self.press("Return")

    @rule(which=st.sampled_from(["Alt+Down", "Alt+Up", "Alt+PgDown"]))
    def other_article(self, which):
        self.settle()
        self.press(which)

    @rule(all_first=st.booleans())
    def finish(self, all_first):
        self.settle()
        if all_first:
            self.press("Ctrl+Shift+Return", "Return", "Ctrl+2")
        self.press("Ctrl+Return")

    @rule()
    def take_up_again(self):
        self.settle()
        self.press("Ctrl+R")

    @rule(times=st.integers(1, 5), key=st.sampled_from(["Ctrl+Z", "Ctrl+Shift+Z"]))
    def go_back_or_forth(self, times, key):
        self.settle()
        self.press(*[key] * times)

    @rule(number=numbers, is_back=st.booleans())
    def use_the_history(self, number, is_back):
        step_id = self.step_id(number)
        if step_id is None:
            return
        panel = self.goldlese.place.drawer.history
        state = self.goldlese.session.state()
        (panel.return_wanted if is_back else panel.undo_wanted).emit(step_id)
        self.goldlese.prove_no_mistake()
        if self.goldlese.place.notice.text and not self.goldlese.session.undo_step:
            assert self.goldlese.session.state() == state or not state

    @rule(number=numbers, start=st.integers(0, 90), key=st.sampled_from("ZF"))
    def change_a_zone(self, number, start, key):
        self.settle()
        if number % 2:
            self.select(start, 3)
        self.press(key)
        self.option(number)

    @rule(seed=numbers)
    def draw_blind(self, seed):
        self.goldlese.session.draw_blind(0.4, seed)

    @rule()
    def close_and_open_again(self):
        now = self.decided()
        self.goldlese.restart(self.path)
        assert self.decided() == now

    @rule()
    def kill(self):
        """What lies on the disk now is all that is left; the process has no chance to close."""
        now, state = self.decided(), self.goldlese.session.state()
        self.kills += 1
        left = self.folder / f"killed{self.kills}"
        left.mkdir()
        for part in self.folder.glob(f"{self.path.name}*"):
            if part.is_file() and not part.name.endswith(("-shm", ".lock")):
                shutil.copy(part, left / part.name)
        for part in self.path.parent.glob(f"{self.path.name}*"):
            if part.is_file() and not part.name.endswith(("-shm", ".lock")):
                shutil.copy(part, left / part.name)
        self.path = left / self.path.name
        self.goldlese.restart(self.path)
        assert self.decided() == now
        assert self.goldlese.session.state() == state

    @precondition(lambda self: self.goldlese.session.undo_step)
    @rule()
    def to_the_start_and_back(self):
        state, step = self.goldlese.session.state(), self.goldlese.session.undo_step
        self.settle()
        steps = self.undo_all()
        assert self.goldlese.session.state() == b""
        self.press(*["Ctrl+Shift+Z"] * steps)
        assert self.goldlese.session.state() == state
        assert self.goldlese.session.undo_step == step

    # -- what holds

    @invariant()
    def nothing_went_wrong(self):
        QApplication.processEvents()
        self.goldlese.prove_no_mistake()

    @invariant()
    def the_journal_leads_to_what_is_stored(self):
        assert self.goldlese.session.verify_journal() == ()

    @invariant()
    def the_screen_says_what_the_project_says(self):
        review, place, session = (
            self.goldlese.review,
            self.goldlese.place,
            self.goldlese.session,
        )
        items = session.items(review.article.id)
        assert review.items == items
        assert review.article == session.article(review.article.id)
        assert place.view.page.index.items == items
        assert place.view.page.article == review.article
        assert place.view.current == review.current
        ids = {item.id for item in items}
        assert review.current in ids or (review.current is None and self.is_nothing_shown())
        shown = [
            item for item in items if review.shows_rejected or item.is_open or item.is_gold
        ]
        assert list(place.inspector.list.rows.shown) == shown
        assert {row.id: row for row in session.articles()} == {
            name: place.queue.model.summary_of(name) for name in session.article_ids()
        }

    def is_nothing_shown(self) -> bool:
        return not any(item.is_open or item.is_gold for item in self.goldlese.review.items)

    @invariant()
    def the_checks_hold(self):
        session = self.goldlese.session
        for row in session.articles():
            items = session.items(row.id)
            codes = {problem.code for problem in session.problems(row.id)}
            assert not codes & BROKEN
            assert row.open == sum(item.is_open for item in items)
            assert not (row.state is ReviewState.FINISHED and row.open)
            assert len({item.id for item in items}) == len(items)
            assert list(items) == sorted(items, key=lambda item: item.sort_key)
