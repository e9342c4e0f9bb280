"""The desk: one project under review in one window. Connects the review to the panels."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt

from annotations.model import ArticleId, Span
from annotations.session import ReviewSession
from annotations.text.sentence_ends import sentences
from gui.desk_drawer import DeskDrawer
from gui.desk_editing import DeskEditing
from gui.desk_export import DeskExport
from gui.desk_finish import DeskFinish
from gui.desk_held import DeskHeld
from gui.desk_import import DeskImport
from gui.desk_inspector import DeskInspector
from gui.desk_language import DeskLanguage
from gui.desk_machine import DeskMachine
from gui.desk_menu import DeskMenu
from gui.desk_pictures import DeskPictures
from gui.desk_proposing import DeskProposing
from gui.desk_queue import DeskQueue
from gui.desk_timing import DeskTiming
from gui.desk_waiting import DeskWaiting
from gui.desk_zones import DeskZones
from gui.dialogs.type_list import TypeList, choices_of
from gui.language import in_language
from gui.main_window import MainWindow
from gui.places import Places
from gui.review.controller import ReviewController
from gui.review.pace import mean_seconds
from gui.review.timing import DecisionClock
from gui.sentences import short_name, step_text
from gui.settings import Settings
from gui.theming import ThemeKeeper
from gui.workplace import Workplace

HANDS = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
}


class Desk(QObject):
    """Lives as long as the project is open."""

    def __init__(
        self,
        window: MainWindow,
        place: Workplace,
        session: ReviewSession,
        settings: Settings,
        themes: ThemeKeeper,
    ) -> None:
        super().__init__(window)
        self.window = window
        self.place = place
        self.settings = settings
        self.themes = themes
        self.review = ReviewController(
            session, DecisionClock(settings.number("pause_limit")), self
        )
        self.review.way = place.inspector.list.way
        self.review.learning.waits = place.strip.isVisible
        self._places = Places(settings, session)
        self._sentences: Sequence[Span] = ()
        self._is_empty = False
        themes.set_schema(session.schema)
        self._connect()
        self.set_show_rejected(settings.flag("show_rejected"))
        place.queue.set_rows(session.articles())
        self.imports = DeskImport(window, self.review, place.notice, self)
        self.language = DeskLanguage(self.review, place.status, self)
        self.held = DeskHeld(window, place, self.review, self)
        self._waiting = DeskWaiting(session, place.status, place.notice, self)
        self.machine = DeskMachine(place, self.review, self)
        self.imports.added.connect(self.machine.candidates.renew)
        self._queue = DeskQueue(place.queue, session, settings, self)
        self.editing = DeskEditing(place, self.review, themes, self)
        self.zones = DeskZones(place, self.review, self)
        self.menu = DeskMenu(window.actions_, place, self.review, self.zones, self)
        self.proposing = DeskProposing(self.review, self.machine.candidates, place.notice, self)
        self.pictures = DeskPictures(window, place, self.review, settings, themes)
        self.exports = DeskExport(window, place, self.review, settings, themes, self)
        self._inspector = DeskInspector(place.inspector, self.review, self.editing.editor, self)
        self.drawer = DeskDrawer(place.drawer, self.review, place.view, self)
        self.timing = DeskTiming(window, self.review, place.status, settings, themes, self)
        self._finish = DeskFinish(
            self.review, place.notice, self.drawer.problems, self._next_unfinished, self
        )
        self.drawer.problems.counted.connect(self._on_problems)
        place.status.problems_wanted.connect(self.drawer.toggle_problems)
        self._name_window()
        self._begin()

    def _name_window(self) -> None:
        session, window = self.review.session, self.window
        window.actions_.name_labels(
            [f"{label.name}  {in_language(label.names)}" for label in session.schema.labels]
        )
        window.top.set_project(session.path, session.annotator)
        schema = session.schema
        labels = [each.name for each in schema.labels]
        types = [short_name(schema, each.name) for each in schema.event_types]
        self.place.inspector.list.set_labels([*labels, *types])
        window.setWindowTitle(f"{session.path.stem} – Goldlese")

    def _connect(self) -> None:
        review, place = self.review, self.place
        review.article_changed.connect(self._on_article)
        review.items_changed.connect(self._on_items)
        review.current_changed.connect(self._on_current)
        review.selection_used.connect(place.view.clear_selection)
        review.queue_changed.connect(self._on_queue)
        review.held.began.connect(self._show_undo)
        review.held.ended.connect(self._show_undo)
        review.stepped.connect(place.notice.pass_by)
        review.said.connect(self._on_said)
        review.failed.connect(place.notice.warn)
        place.view.item_activated.connect(review.make_current)
        place.view.selection_changed.connect(self._on_selection)
        place.inspector.list.item_activated.connect(review.make_current)
        place.inspector.item_wanted.connect(review.make_current)
        place.inspector.tools.changed.connect(self._on_list_changed)
        place.queue.article_chosen.connect(self._on_chosen)
        self.themes.changed.connect(self._on_theme)
        for watched in self._watched():
            watched.installEventFilter(self)

    def _watched(self) -> tuple[QObject, ...]:
        view, items = self.place.view, self.place.inspector.list
        return view, view.viewport(), items, items.viewport()

    def close(self) -> None:
        """Remember the place, close the project, empty the panels."""
        self._remember()
        self._queue.close()
        self.language.close()
        self._waiting.close()
        self.machine.close()
        self.imports.close()
        self.drawer.close()
        self._inspector.close()
        self.editing.close()
        self.zones.close()
        self.menu.close()
        self.pictures.close()
        self.exports.close()
        self._finish.close()
        self.timing.close()
        for watched in self._watched():
            watched.removeEventFilter(self)
        view, items = self.place.view, self.place.inspector
        self.review.close()
        self._on_problems(0)
        self.window.actions_.name_labels(())
        self.window.top.set_progress(None, 0)
        for signal, slot in (
            (view.item_activated, self.review.make_current),
            (view.selection_changed, self._on_selection),
            (items.list.item_activated, self.review.make_current),
            (items.item_wanted, self.review.make_current),
            (items.tools.changed, self._on_list_changed),
            (self.place.queue.article_chosen, self._on_chosen),
            (self.themes.changed, self._on_theme),
            (self.place.status.problems_wanted, self.drawer.toggle_problems),
        ):
            signal.disconnect(slot)
        self.deleteLater()

    # -- articles

    def _begin(self) -> None:
        """Show the first article, or what one can do where there is none."""
        self._is_empty = not self.review.session.article_ids()
        if not self._is_empty:
            self.place.show_columns()
            self._open_first()
            return
        self._on_article()
        self.place.start_page.offer_articles(self.review.session.path.stem)
        self.place.show_start()
        self.place.start_page.take_focus()

    def _open_first(self) -> None:
        """Open the article the reader left, else the first one that is not finished."""
        article, item = self._places.recall()
        rows = self.place.queue.model
        if article is None or rows.summary_of(article) is None:
            item = None
            article = self._next_unfinished(None)
        if article is None and rows.shown:
            article = rows.shown[0]
        if article is not None:
            self.review.open_article(article, item)
        else:
            self._on_article()
        self.place.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _next_unfinished(self, after: ArticleId | None) -> ArticleId | None:
        return self.place.queue.model.unfinished_after(after)

    def go_article(self, by: int) -> None:
        """Open the article ``by`` places on in the queue."""
        here = self.review.article
        found = self.place.queue.neighbour(here.id if here else None, by)
        if found is not None:
            self._on_chosen(found)
        elif by > 0:
            self.place.notice.say(self.tr("This is the last article in the list."))
        else:
            self.place.notice.say(self.tr("This is the first article in the list."))

    def go_unfinished(self) -> None:
        """Open the next article that is not finished; say so where there is none."""
        here = self.review.article
        found = self._next_unfinished(here.id if here else None)
        if found is not None:
            self._on_chosen(found)
        else:
            self.place.notice.say(self.tr("No other article is unfinished."))

    def finish(self) -> None:
        """Finish the article and open the next one; with open candidates go to the first."""
        self._finish.finish(self._on_chosen)

    def accept_all(self) -> None:
        """Ask once, with the count, then accept every open candidate of the article."""
        count = self.review.open_count
        if not count:
            self.place.notice.say(self.tr("Nothing is open in this article."))
            return
        text = self.tr("Accept %n open candidate(s) of this article?", "", count)
        yes = self.tr("Accept %n", "", count)
        self.place.notice.ask(text, yes, self._accept_all)

    def _accept_all(self) -> None:
        self.review.accept_all()

    def show_sources(self) -> None:
        """Let the reader choose the sources of candidates."""
        self.machine.sources.open(self.themes.theme, self.window)

    def show_learnt(self) -> None:
        """Show what the project has learnt."""
        self.machine.learnt.open(self.themes.theme, self.window)

    def show_languages(self) -> None:
        """Let the reader say which language the article is in."""
        self.language.ask(self.themes.theme, self.window)

    def show_types(self) -> None:
        """Show the list of labels or event types at the current item or the selection."""
        kind, current = "mention", ""
        if self.review.selection is None:
            item = self.review.item_to_change()
            if item is None:
                return
            kind, current = item.content.kind, item.content.label
        elif not self.review.may_change():
            return
        pop_up = TypeList(self.themes.theme, self.window)
        pop_up.chosen.connect(self.review.give_label)
        pop_up.offer(choices_of(self.review.schema, kind), current, self._pop_up_place())

    def _pop_up_place(self) -> QPoint:
        view, current = self.place.view, self.review.current
        rect = view.item_rect(current) if current and not self.review.selection else None
        if rect is None:
            rect = view.cursorRect().toRectF()
        return view.viewport().mapToGlobal(rect.bottomLeft().toPoint() + QPoint(0, 22))

    def choose_show_rejected(self, *, shown: bool) -> None:
        """Show or hide rejected items from now on."""
        self.settings.put("show_rejected", shown)
        self.set_show_rejected(shown)

    def set_show_rejected(self, shown: bool) -> None:
        """Show rejected items struck through, or hide them."""
        self.review.shows_rejected = shown
        self.window.actions_["show-rejected"].setChecked(shown)
        self.place.view.set_show_rejected(shown)
        self.place.inspector.list.rows.set_show_rejected(shown)
        self.place.inspector.list.show_current(self.review.current)

    # -- what the review says

    def _on_article(self) -> None:
        review, window, place = self.review, self.window, self.place
        article = review.article
        place.notice.pass_by()
        place.inspector.list.rows.set_article(article, review.schema)
        window.actions_.set_state(project=True, article=article is not None)
        if article is None:
            place.inspector.show_nothing(self.tr("No article"))
            window.top.set_progress(None, 0)
            place.status.set_pace(None)
            self._show_undo()
            return
        self._sentences = sentences(article.text)
        place.view.set_article(article, review.schema)
        place.queue.set_under_review(article.id)
        self._on_items()
        self._remember()

    def _on_items(self) -> None:
        review, window, place = self.review, self.window, self.place
        page = place.view.page
        if page is not None and review.article is not None and page.article != review.article:
            place.view.set_article(review.article, review.schema)
        place.view.set_items(review.items, review.current)
        place.inspector.list.rows.set_items(review.items)
        still = review.open_count
        window.top.set_progress(len(review.items) - still, still)
        place.status.set_pace(mean_seconds(review.items))
        self._show_undo()
        self._on_current()

    def _on_current(self) -> None:
        review, place = self.review, self.place
        item = review.current_item
        place.view.set_current(review.current)
        place.inspector.list.show_current(review.current)
        if item is None or review.article is None:
            blind = review.article and review.session.review(review.article.id).blind
            place.inspector.show_nothing(
                self.tr("Blind: no candidates are shown") if blind else self.tr("No items yet"),
                self.tr("Mark words of the article, then press the digit of their label.")
                if review.article
                else "",
            )
            return
        place.inspector.show_item(
            review.article, review.schema, review.items, item, self._sentences
        )

    def _on_queue(self, article: ArticleId | None) -> None:
        session = self.review.session
        model = self.place.queue.model
        here = self.review.article
        row = model.summary_of(article) if article is not None else None
        if row is not None and here is not None and here.id == article:
            self.place.queue.update_row(self.review.summary(row))
        elif row is not None and article is not None:
            self.place.queue.update_row(session.summary(article))
        else:
            self.place.queue.set_rows(session.articles())
        self._show_undo()
        if self._is_empty and session.article_ids():
            self._begin()

    def _show_undo(self) -> None:
        session = self.review.session
        undo, redo = session.undo_step, session.redo_step
        self.place.status.set_undo(step_text(undo, session.schema) if undo else "")
        waits = self.review.held.is_waiting
        self.window.actions_["undo"].setEnabled(undo is not None or waits)
        self.window.actions_["redo"].setEnabled(redo is not None)

    def _on_said(self, text: str, action_id: str) -> None:
        if not action_id:
            self.place.notice.say(text)
            return
        action = self.window.actions_[action_id]
        keys = self.window.actions_.key_text(action_id)
        name = action.text().replace("&", "")
        self.place.notice.say(text, f"{name}  {keys}" if keys else name, action.trigger)

    # -- what the panels say

    def _on_selection(self, span: Span | None) -> None:
        self.review.selection = span

    def _on_chosen(self, article: ArticleId) -> None:
        here = self.review.article
        if here is None or here.id != article:
            self.review.open_article(article)
        self.place.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_problems(self, count: int) -> None:
        self.place.status.set_problems(count, self.window.actions_.key_text("problems"))

    def _on_list_changed(self) -> None:
        self.place.inspector.list.show_current(self.review.current)

    def _on_theme(self) -> None:
        self._on_current()

    def _remember(self) -> None:
        article = self.review.article
        if article is not None:
            self._places.remember(article.id, self.review.current)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Notice that somebody is at work, for the seconds per decision."""
        if event.type() in HANDS:
            self.review.clock.touch()
        return False
