"""The program while it runs: one window, at most one project, and what the menus do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog

from gui.crash import CrashHook
from gui.dialogs.crash_report import CrashReport
from gui.dialogs.key_sheet import KeySheet
from gui.handlers import handlers
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.theming import ThemeKeeper

if TYPE_CHECKING:  # these import the database; the window paints before they are needed
    from annotations.session import ReviewSession
    from gui.desk import Desk
    from gui.opening import Opener


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
        self._asked: tuple[Path, ...] = ()
        actions = self.window.actions_
        actions.connect_handlers(self._handlers())
        actions.set_state(project=False, article=False)
        actions[f"theme-{self.themes.choice}"].setChecked(True)
        window = self.window
        window.top.set_project(None, self.annotator)
        window.top.annotator_clicked.connect(self.ask_annotator)
        window.inspector.action_wanted.connect(self.trigger)
        window.start_page.action_wanted.connect(self.trigger)
        window.closed.connect(self.close_project)
        self._show_keys_hint()
        hook.expected.connect(window.notice.warn)
        hook.unexpected.connect(self._on_crash)

    def start(self, paths: Sequence[Path]) -> None:
        """Show the window; open what is asked for once it has been painted."""
        last = self.settings.text("last_project")
        if not paths and last and Path(last).exists():
            paths = [Path(last)]
        self._asked = tuple(paths)
        if not self._asked:
            self._show_start()
        self.window.painted.connect(self._on_painted, Qt.ConnectionType.QueuedConnection)
        self.window.show()

    def _on_painted(self) -> None:
        QTimer.singleShot(0, self, self._open_asked)

    def _open_asked(self) -> None:
        if self._asked:
            self.opener().open_paths(self._asked)
        else:
            self.ready.emit()

    def opener(self) -> Opener:
        """Return what opens projects; its modules are imported at the first call."""
        if self._opener is None:
            from gui.opening import Opener  # noqa: PLC0415 - the window paints first

            self._opener = Opener(self.annotator, self)
            self._opener.began.connect(self._on_began)
            self._opener.progressed.connect(self.window.start_page.show_progress)
            self._opener.opened.connect(self._on_opened)
            self._opener.failed.connect(self._on_failed)
        return self._opener

    # -- projects

    def close_project(self) -> None:
        """Close the project, if one is open."""
        if self._opener is not None:
            self._opener.cancel()
        if self.desk is not None:
            self.desk.close()
            self.desk = None
        self.settings.write()

    def _on_began(self, name: str) -> None:
        self.close_project_views()
        self.window.start_page.wait(self.tr("Reading {0} …").format(name))
        self.window.show_start()

    def close_project_views(self) -> None:
        """Close the project and disable what needs one."""
        if self.desk is not None:
            self.desk.close()
            self.desk = None
        self.window.actions_.set_state(project=False, article=False)

    def _on_opened(self, session: ReviewSession) -> None:
        from gui.desk import Desk  # noqa: PLC0415 - the window paints first

        self.close_project_views()
        self.desk = Desk(self.window, session, self.settings, self.themes)
        self.settings.put("last_project", str(session.path))
        self._show_keys_hint()
        self.ready.emit()

    def _on_failed(self, text: str) -> None:
        if self.desk is None:
            self._show_start()
        self.window.notice.warn(text)
        self.failed.emit(text)

    def _show_start(self) -> None:
        self.window.start_page.offer()
        self.window.show_start()

    def ask_new(self) -> None:
        """Ask for files or a folder and make a project of them."""
        names, _ = QFileDialog.getOpenFileNames(
            self.window,
            self.tr("Articles for a new project"),
            "",
            self.tr("Articles (*.txt *.html *.htm);;All files (*)"),
        )
        if names:
            paths = [Path(name) for name in names]
            name = paths[0].stem if len(paths) == 1 else paths[0].parent.name
            self.opener().make_new(paths, name or "project")

    def ask_open(self) -> None:
        """Ask for a project file and open it."""
        name, _ = QFileDialog.getOpenFileName(
            self.window,
            self.tr("Open project"),
            "",
            self.tr("Projects (*.goldlese);;All files (*)"),
        )
        if name:
            self.opener().open(Path(name))

    def ask_annotator(self) -> None:
        """Ask for the name decisions are made under; the project is opened anew with it."""
        dialog = QInputDialog(self.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Your name"))
        dialog.setLabelText(
            self.tr("Your decisions are kept under this name; each name has its own review.")
        )
        dialog.setTextValue(self.annotator)
        dialog.textValueSelected.connect(self.set_annotator)
        dialog.open()

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

    def _handlers(self) -> dict[str, Callable[[], object]]:
        return handlers(self)

    def show_keys(self) -> None:
        """Show all keys on one sheet."""
        schema = self.desk.review.schema if self.desk else None
        sheet = KeySheet(self.themes.theme, self.window.actions_.key_text, schema, self.window)
        sheet.open()

    def _show_keys_hint(self) -> None:
        keys = self.window.actions_.key_text("keys")
        self.window.status.set_keys(self.tr("{0} keys").format(keys))
        self.window.status.set_saved(self.tr("✓ saved") if self.desk else "")

    def _on_crash(self, report: str) -> None:
        CrashReport(report, self.window).open()

    def close(self) -> None:
        """Close the project and give the hooks back; for the end of the program."""
        self.close_project()
        self._hook.uninstall()

    def quit(self) -> None:
        """Close the window and end the program."""
        self.window.close()
        QApplication.quit()
