"""How the article is set: by keys and menus, kept over a restart, told in the menus."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.article.page import Mode
from gui.dialogs.face_list import FaceList, bare
from gui.settings import Settings


def is_checked(goldlese, action_id) -> bool:
    return goldlese.window.actions_[action_id].isChecked()


def test_the_mode_is_chosen_by_a_key_and_kept(goldlese):
    project = goldlese.seeds()
    goldlese.start(project)
    assert goldlese.place.view.mode is Mode.NORMAL
    assert is_checked(goldlese, "mode-normal")
    for key, mode in (("F5", Mode.QUIET), ("F7", Mode.FULL), ("F6", Mode.NORMAL)):
        goldlese.press(key)
        assert goldlese.place.view.mode is mode
        assert [each for each in Mode if is_checked(goldlese, f"mode-{each}")] == [mode]
    goldlese.press("F5")
    goldlese.restart(project)
    assert goldlese.place.view.page.mode is Mode.QUIET
    assert is_checked(goldlese, "mode-quiet")


def test_a_quiet_page_has_fewer_inks_and_the_full_one_more_links(goldlese):
    goldlese.start(goldlese.seeds())
    view = goldlese.place.view
    event = next(item for item in goldlese.review.items if item.content.kind == "event")
    goldlese.go_to(event)

    def links() -> int:
        view.grab()
        return len(view._ties.shapes)

    normal = links()
    goldlese.press("F7")
    assert links() > normal > 0
    goldlese.press("F5")
    assert links() == 0


def test_column_and_lines_are_set_by_keys_and_kept(goldlese):
    project = goldlese.seeds()
    goldlese.start(project)
    view = goldlese.place.view
    goldlese.press("Ctrl+,", "Ctrl+,")
    assert view.measure == 60
    assert "60" in goldlese.notice
    goldlese.press("Ctrl+.")
    assert view.measure == 64
    goldlese.press("Alt+.")
    assert "1.15" in goldlese.notice
    goldlese.restart(project)
    view = goldlese.place.view
    assert (view.measure, view.spacing) == (64, 1.15)
    assert view.page.typography.measure == 64
    goldlese.press("Alt+,", "Alt+,")
    assert view.spacing == 0.9
    goldlese.program.trigger("usual-text")
    assert (view.measure, view.spacing) == (68, 1.0)


def test_a_column_wider_than_the_window_is_told(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.window.resize(1000, 700)
    for _ in range(12):
        goldlese.press("Ctrl+.")
    assert goldlese.place.view.measure == 110
    assert "no room" in goldlese.notice


def test_another_face_shows_while_it_is_looked_at(goldlese):
    goldlese.start(goldlese.seeds())
    view = goldlese.place.view
    usual = view.face
    goldlese.program.trigger("face-other")
    faces = QApplication.activePopupWidget()
    assert isinstance(faces, FaceList)
    assert bare(usual) in faces.texts
    assert faces.list.currentIndex().data() == bare(usual)
    wanted = next(each for each in faces.texts if each != bare(usual))
    QTest.keyClicks(faces.field, wanted)
    assert bare(view.face) == wanted
    goldlese.press("Escape")
    assert view.face == usual
    assert is_checked(goldlese, "face-serif")


def test_a_face_that_is_chosen_is_kept(goldlese):
    project = goldlese.seeds()
    goldlese.start(project)
    usual = goldlese.place.view.face
    goldlese.program.trigger("face-other")
    faces = QApplication.activePopupWidget()
    wanted = next(each for each in faces.texts if each != bare(usual))
    QTest.keyClicks(faces.field, wanted)
    goldlese.press("Return")
    assert bare(goldlese.place.view.face) == wanted
    goldlese.restart(project)
    assert bare(goldlese.place.view.face) == wanted
    assert is_checked(goldlese, "face-other")
    goldlese.program.trigger("face-serif")
    assert goldlese.place.view.face == usual


def test_nonsense_in_the_settings_does_no_harm(goldlese):
    project = goldlese.seeds()
    settings = Settings()
    for key, value in (("mode", "loud"), ("measure", 9000), ("spacing", -2.0), ("face", "?")):
        settings.put(key, value)
    settings.write()
    goldlese.start(project)
    view = goldlese.place.view
    assert view.mode is Mode.NORMAL
    assert (view.measure, view.spacing) == (110, 0.8)
    assert view.page.typography.measure == 110
