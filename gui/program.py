"""The program while it runs: one window, at most one project, and what the menus do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog

from gui.ahead import Ahead
from gui.crash import CrashHook
from gui.focus_ring import FocusRing
from gui.main_window import MainWindow
from gui.recent import recent_projects, remember_project
from gui.settings import Settings
from gui.styles import without_icons
from gui.theming import ThemeKeeper

if TYPE_CHECKING:  # these import the database; the window paints before they are needed
    from annotations.session import ReviewSession
    from gui.desk import Desk
    from gui.guide import Guide
    from gui.looks import Looks
    from gui.opening import Opener
    from gui.workplace import Workplace


class Program(QObject):
    """Puts window, project and settings together.

    Signals:
        ready(): A project is open, or the page for beginning is shown.
        failed(str): What was asked for could not be opened, and why.
    """

    ready = Signal()
    failed = Signal(str)

    def __init__(self, settings: Settings, annotator: str, hook: CrashHook) -> None:
        super().__init__()
        self.settings = settings
        self._hook = hook
        self.annotator = annotator or settings.annotator
        self.themes = ThemeKeeper(settings, self)
        self.window = MainWindow(settings, self.themes)
        self.desk: Desk | None = None
        self._opener: Opener | None = None
        self._ahead = Ahead(self)
        self._guide: Guide | None = None
        self._asked: tuple[Path, ...] = ()
        self._left: Path | None = None
        self._place: Workplace | None = None
        self._looks: Looks | None = None
        actions = self.window.actions_
        actions.set_state(project=False, article=False)
        actions[f"theme-{self.themes.choice}"].setChecked(True)
        self.window.top.set_project(None, self.annotator)
        self.window.top.annotator_clicked.connect(self.ask_annotator)
        self.window.may_close = self._may_close
        self.window.closing.connect(self._on_closing)
        hook.unexpected.connect(self._on_crash)
        settings.changed.connect(self._on_setting)

    @property
    def place(self) -> Workplace:
        """The workplace; it is there once the window has been painted."""
        assert self._place is not None  # noqa: S101 - nothing asks before
        return self._place

    @property
    def looks(self) -> Looks:
        """How the article is set; it is there with the workplace."""
        assert self._looks is not None  # noqa: S101 - nothing asks before
        return self._looks

    def _furnish(self) -> None:
        """Build the workplace; its modules are imported now that the window is seen."""
        from gui.handlers import handlers  # noqa: PLC0415 - the window paints first
        from gui.looks import Looks  # noqa: PLC0415 - the window paints first
        from gui.workplace import Workplace  # noqa: PLC0415 - the window paints first

        window = self.window
        actions = window.actions_
        place = Workplace(self.settings, self.themes.theme, actions.key_text, window)
        self._place = place
        self._looks = Looks(place.view, self.settings, actions, place.notice.say, self)
        window.furnish(place)
        FocusRing(window)
        self.themes.changed.connect(place.set_theme)
        actions.hold_in(place.view, place.inspector.list)
        actions.connect_handlers(handlers(self))
        place.inspector.action_wanted.connect(self.trigger)
        place.start_page.action_wanted.connect(self.trigger)
        self._hook.expected.connect(place.notice.warn)
        self._show_keys_hint()

    def start(self, paths: Sequence[Path]) -> None:
        """Show the window; open what is asked for once it has been painted."""
        last = self.settings.text("last_project")
        if not paths and last and Path(last).exists():
            paths = [Path(last)]
        self._asked = tuple(paths)
        self.window.painted.connect(self._on_painted, Qt.ConnectionType.QueuedConnection)
        self.window.show()

    def _on_painted(self) -> None:
        self._furnish()
        if self._asked:
            self.opener().open_paths(self._asked)
        else:
            self._show_start()
            self._ahead.start()
            self.ready.emit()

    def opener(self) -> Opener:
        """Return what opens projects; its modules are imported at the first call."""
        if self._opener is None:
            from gui.opening import Opener  # noqa: PLC0415 - the window paints first

            self._opener = Opener(self.annotator, self._ahead, self)
            self._opener.began.connect(self._on_began)
            self._opener.progressed.connect(self.place.start_page.show_progress)
            self._opener.opened.connect(self._on_opened)
            self._opener.failed.connect(self._on_failed)
            self._opener.made.connect(self._on_made)
            self._opener.assumed.connect(self._on_assumed)
            self._opener.broken.connect(self._on_broken)
        return self._opener

    # -- projects

    def _may_leave(self) -> bool:
        """Say whether the project can be closed; a decision may still wait to be saved."""
        return self.desk is None or self.desk.held.may_leave()

    def _may_close(self) -> bool:
        return self.desk is None or self.desk.held.may_close()

    def _on_closing(self) -> None:
        if self._place is not None:
            self._place.remember()
        self.close_project()

    def close_project(self) -> None:
        """Close the project, if one is open."""
        if self._opener is not None:
            self._opener.cancel()
        if self.desk is not None:
            self.desk.close()
            self.desk = None
        self.settings.write()

    def _on_began(self, name: str) -> None:
        self._left = self.desk.review.session.path if self.desk else None
        self.close_project_views()
        title = self.tr("Reading {0} …").format(name) if name else self.tr("One moment …")
        self.place.start_page.wait(title)
        self.place.show_start()

    def close_project_views(self) -> None:
        """Close the project and disable what needs one."""
        if self.desk is not None:
            self.desk.close()
            self.desk = None
        self.window.top.set_project(None, self.annotator)
        self.place.status.set_saved("")
        self.window.actions_.set_state(project=False, article=False)

    def _on_opened(self, session: ReviewSession) -> None:
        from gui.desk import Desk  # noqa: PLC0415 - the window paints first

        self._left = None
        self.close_project_views()
        self.desk = Desk(self.window, self.place, session, self.settings, self.themes)
        if self._guide is None or not self._guide.is_practice(session.path):
            self.settings.put("last_project", str(session.path))
            remember_project(self.settings, session.path)
        self._show_keys_hint()
        self.ready.emit()

    def _on_made(self, path: Path) -> None:
        if self._guide is None or not self._guide.is_practice(path):
            self.place.notice.say(self.tr("The new project lies in {0}.").format(path))

    def _on_assumed(self, concluded: Sequence[tuple[str, str]]) -> None:
        from gui.encodings import assumed_text  # noqa: PLC0415 - not before it is needed

        self.place.notice.warn(assumed_text(concluded))

    def _on_broken(self, failures: Mapping[str, str]) -> None:
        from gui.source_texts import failures_text  # noqa: PLC0415 - not before it is needed

        self.place.notice.warn(failures_text(failures))

    def _on_failed(self, text: str) -> None:
        """Tell what failed, over the project that was open before, if any."""
        left, self._left = self._left, None
        if self.desk is None and left is not None:
            self.opener().open(left)
        elif self.desk is None:
            self._show_start()
        self.place.notice.warn(text)
        self.failed.emit(text)

    def _show_start(self) -> None:
        self.place.status.set_pace(None)
        self.place.status.set_undo("")
        self.place.start_page.offer(again=bool(recent_projects(self.settings)))
        self.place.show_start()
        self.place.start_page.take_focus()

    def ask_new(self) -> None:
        """Ask for files or a folder and make a project of them."""
        if not self._may_leave():
            return
        names, _ = QFileDialog.getOpenFileNames(
            self.window,
            self.tr("Articles for a new project"),
            "",
            self.tr("Articles (*.txt *.html *.htm *.jsonl);;All files (*)"),
        )
        if names:
            paths = [Path(name) for name in names]
            name = paths[0].stem if len(paths) == 1 else paths[0].parent.name
            self.opener().make_new(paths, name or "project")

    def ask_open(self) -> None:
        """Ask for a project file and open it."""
        if not self._may_leave():
            return
        name, _ = QFileDialog.getOpenFileName(
            self.window,
            self.tr("Open project"),
            str(self._project_folder()),
            self.tr("Projects (*.goldlese);;All files (*)"),
        )
        here = self.desk.review.session.path if self.desk else None
        if name and here is not None and Path(name).exists() and here.samefile(name):
            self.place.notice.say(self.tr("This project is open already."))
        elif name:
            self.opener().open(Path(name))

    def _project_folder(self) -> Path:
        """Return where the reader's projects lie: beside the last one, else in their folder."""
        from annotations.projects import default_folder  # noqa: PLC0415 - not before needed

        last = self.settings.text("last_project")
        return Path(last).parent if last else default_folder()

    def open_seeds(self) -> None:
        """Open the project of the five example articles."""
        if self._may_leave():
            self.opener().open_seeds()

    def ask_recent(self) -> None:
        """Offer the projects that were open before."""
        if not self._may_leave():
            return
        from gui.dialogs.recent_list import RecentList  # noqa: PLC0415 - as above

        paths = recent_projects(
            self.settings, self.desk.review.session.path if self.desk else None
        )
        if not paths:
            self.place.notice.say(self.tr("No other project was open here before."))
            return
        pop_up = RecentList(self.themes.theme, self.window)
        pop_up.chosen.connect(lambda name: self.opener().open(Path(name)))
        pop_up.offer(paths)

    def ask_annotator(self) -> None:
        """Ask for the name decisions are made under; the project is opened anew with it."""
        if not self._may_leave():
            return
        dialog = QInputDialog(self.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Your name"))
        dialog.setLabelText(
            self.tr("Your decisions are kept under this name;\neach name has its own review.")
        )
        dialog.setTextValue(self.annotator)
        dialog.textValueSelected.connect(self.set_annotator)
        dialog.open()
        without_icons(dialog)  # it has no buttons before

    def set_annotator(self, name: str) -> None:
        """Work under another name from now on."""
        name = name.strip()
        if not name or name == self.annotator:
            return
        self.annotator = name
        self.settings.put("annotator", name)
        self.window.top.set_project(None, name)
        self.opener().annotator = name
        if self.desk is not None:
            path = self.desk.review.session.path
            self.close_project_views()
            self.opener().open(path)

    # -- what the actions do

    def trigger(self, action_id: str) -> None:
        """Do an action by its id."""
        self.window.actions_[action_id].trigger()

    def show_palette(self) -> None:
        """Offer every action that makes sense now, by its name."""
        from gui.dialogs.palette import Palette  # noqa: PLC0415 - not before it is needed

        pop_up = Palette(self.themes.theme, self.window)
        pop_up.chosen.connect(self.trigger)
        pop_up.offer(self.window.actions_)

    def show_keys(self) -> None:
        """Show all keys on one sheet."""
        from gui.dialogs.key_sheet import KeySheet  # noqa: PLC0415 - not before it is needed

        schema = self.desk.review.schema if self.desk else None
        sheet = KeySheet(self.themes.theme, self.window.actions_.key_text, schema, self.window)
        sheet.change_wanted.connect(self.edit_keys)
        sheet.open()

    def edit_keys(self) -> None:
        """Let the reader give actions other keys."""
        from gui.dialogs.key_editor import KeyEditor  # noqa: PLC0415 - as above

        theme = self.themes.theme
        KeyEditor(self.settings, self.window.actions_, theme, self.window).open()

    def ask_face(self) -> None:
        """Offer the faces of this computer; each shows in the article while it is looked at."""
        from gui.dialogs.face_list import FaceList  # noqa: PLC0415 - as above

        pop_up = FaceList(self.themes.theme, self.place.view)
        pop_up.looked_at.connect(self.looks.try_face)
        pop_up.chosen.connect(self.looks.choose_face)
        pop_up.left.connect(self.looks.show_face)
        pop_up.offer(self.place.view.face)

    def start_tour(self) -> None:
        """Show by doing how one works, in a project made for that."""
        if not self._may_leave():
            return
        if self._guide is None:
            from gui.guide import Guide  # noqa: PLC0415 - as above

            self._guide = Guide(self, self)
        self._guide.start()

    def show_start(self) -> None:
        """Close the project and show what one can do to begin."""
        if not self._may_leave():
            return
        self.close_project_views()
        self._show_start()

    def _on_setting(self, key: str) -> None:
        if key == "keys" and self._place is not None:
            self.place.inspector.show_keys()
            self.place.start_page.show_keys()
            self._show_keys_hint()

    def _show_keys_hint(self) -> None:
        key_text = self.window.actions_.key_text
        text = self.tr("{0} keys · {1} commands").format(key_text("keys"), key_text("palette"))
        self.place.status.set_keys(text)
        self.place.status.set_saved(self.tr("✓ saved") if self.desk else "")

    def _on_crash(self, report: str) -> None:
        from gui.dialogs.crash_report import CrashReport  # noqa: PLC0415 - as above

        CrashReport(report, self.window).open()

    def close(self) -> None:
        """Close the project and give the hooks back; for the end of the program."""
        self.close_project()
        if self._guide is not None:
            self._guide.close()
        self._hook.uninstall()

    def quit(self) -> None:
        """Close the window and end the program."""
        if self.window.close():
            QApplication.quit()
