"""How the reader has the article set: remembered, shown at once, told in the menus."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from gui.action_set import ActionSet
from gui.article.display import MEASURE, NARROWEST, SPACINGS, WIDEST, next_step
from gui.article.page import Mode
from gui.article.typography import LABEL_FAMILIES
from gui.article.view import ArticleView
from gui.sentences import decimal
from gui.settings import Settings

_STEP = 4
"""Characters that the column grows or shrinks by."""
_FACES: dict[str, tuple[str, ...]] = {"serif": (), "sans": LABEL_FAMILIES}
"""The choices that are no names of families; none means the usual ones."""


class Looks(QObject):
    """Sets the article view as the settings say; what is chosen here is remembered.

    ``face`` is ``serif``, ``sans``, or the name of a family.
    """

    def __init__(
        self,
        view: ArticleView,
        settings: Settings,
        actions: ActionSet,
        say: Callable[[str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._settings = settings
        self._actions = actions
        self._say = say
        view.set_zoom(settings.number("zoom"))
        view.zoom_changed.connect(self._on_zoom)
        view.set_measure(round(settings.number("measure")))
        view.set_spacing(settings.number("spacing"))
        self._show_mode()
        self.show_face()

    def choose_mode(self, mode: Mode) -> None:
        """Draw more or less from now on."""
        self._settings.put("mode", str(mode))
        self._show_mode()

    def _show_mode(self) -> None:
        mode = self._settings.text("mode")
        mode = mode if mode in set(Mode) else Mode.NORMAL
        self._view.set_mode(Mode(mode))
        self._actions[f"mode-{mode}"].setChecked(True)

    def choose_face(self, face: str) -> None:
        """Read in a face from now on."""
        self._settings.put("face", face)
        self.show_face()

    def show_face(self) -> None:
        """Show the article in the face that is remembered; mark it in the menu."""
        face = self._settings.text("face")
        self.try_face(face)
        self._actions[f"face-{face if face in _FACES else 'other'}"].setChecked(True)

    def try_face(self, face: str) -> None:
        """Show the article in a face without remembering it."""
        self._view.set_families(_FACES.get(face, (face,)))

    def widen(self) -> None:
        """Make the column some characters wider."""
        self._set_measure(self._view.measure + _STEP)

    def narrow(self) -> None:
        """Make the column some characters narrower."""
        self._set_measure(self._view.measure - _STEP)

    def loosen(self) -> None:
        """Set the lines further apart."""
        self._set_spacing(next_step(SPACINGS, self._view.spacing, larger=True))

    def tighten(self) -> None:
        """Set the lines closer together."""
        self._set_spacing(next_step(SPACINGS, self._view.spacing, larger=False))

    def reset(self) -> None:
        """Go back to the usual column, lines and face."""
        self._set_measure(MEASURE)
        self._set_spacing(1.0)
        self.choose_face("serif")
        self._say(self.tr("The column, the lines and the face are the usual ones again."))

    def _set_measure(self, characters: int) -> None:
        characters = min(max(characters, NARROWEST), WIDEST)
        self._view.set_measure(characters)
        self._settings.put("measure", characters)
        text = self.tr("About {0} characters in a line").format(characters)
        if self._view.is_column_cut:
            text = self.tr("{0}; there is no room for more.").format(text)
        self._say(text)

    def _set_spacing(self, spacing: float) -> None:
        self._view.set_spacing(spacing)
        self._settings.put("spacing", spacing)
        self._say(self.tr("Lines {0} times as far apart as usual").format(decimal(spacing)))

    def _on_zoom(self, zoom: float) -> None:
        self._settings.put("zoom", zoom)
