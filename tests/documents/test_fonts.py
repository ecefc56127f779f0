"""The papers' font: found first, made where there is none."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from backoffice.documents import fonts
from backoffice.errors import Trouble, Unavailable


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> fonts.FontFiles:
    return fonts.make_fonts(tmp_path_factory.mktemp("fonts"))


@pytest.fixture
def no_fonts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """A machine without Persian fonts, whose cache is in the yielded folder."""
    monkeypatch.setattr(fonts, "_resource_folders", lambda: iter(()))
    monkeypatch.setattr(fonts, "_system_folders", lambda: iter(()))
    monkeypatch.setattr(fonts.platformdirs, "user_cache_path", lambda *_: tmp_path / "cache")
    monkeypatch.setattr(fonts.tempfile, "gettempdir", lambda: str(tmp_path / "temporary"))
    fonts.font_files.cache_clear()
    yield tmp_path
    fonts.font_files.cache_clear()


def fake(folder: Path, family: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for weight in ("Regular", "Bold"):
        (folder / f"{family}-{weight}.ttf").write_bytes(b"font")
    return folder


@pytest.mark.parametrize("weight", ["regular", "bold"])
def test_the_made_fonts_are_static_and_tight(made: fonts.FontFiles, weight: str) -> None:
    with TTFont(getattr(made, weight)) as font:
        assert "fvar" not in font
        height = font["hhea"].ascent - font["hhea"].descent + font["hhea"].lineGap
        assert 1.4 <= height / font["head"].unitsPerEm <= 1.6
        assert font["OS/2"].usWeightClass == (700 if weight == "bold" else 400)
        assert bool(font["head"].macStyle & 1) is (weight == "bold")
        assert font["name"].getDebugName(1) == made.family_name
        assert font["name"].getDebugName(2) == weight.capitalize()
        assert font["name"].getDebugName(13), "the licence goes with the font"


def test_bold_is_bolder(made: fonts.FontFiles) -> None:
    widths = []
    for path in (made.regular, made.bold):
        with TTFont(path) as font:
            widths.append(font["hmtx"][font.getBestCmap()[ord("ش")]][0])
    assert widths[0] < widths[1]


def test_without_any_font_they_are_made_once_into_the_users_cache(no_fonts: Path) -> None:
    found = fonts.font_files()
    assert found.regular.is_relative_to(no_fonts / "cache")
    made_at = found.regular.stat().st_mtime_ns
    fonts.font_files.cache_clear()
    again = fonts.font_files()
    assert again == found
    assert again.regular.stat().st_mtime_ns == made_at


def test_where_the_cache_takes_nothing_the_temporary_folder_does(
    no_fonts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (no_fonts / "cache").write_text("a file stands where the folder should")
    monkeypatch.setattr(fonts, "_static", lambda *_: b"font")
    assert fonts.font_files().bold.is_relative_to(no_fonts / "temporary")


def test_where_nothing_takes_it_the_trouble_is_told(no_fonts: Path) -> None:
    (no_fonts / "cache").write_text("")
    (no_fonts / "temporary").write_text("")
    with pytest.raises(Unavailable):
        fonts.font_files()


def test_whoever_has_no_home_finds_the_fonts_of_the_machine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def nobodys() -> Path:
        raise RuntimeError

    monkeypatch.setattr(Path, "home", nobodys)
    assert Path("/usr/share/fonts/truetype") in fonts._system_folders()


def test_a_missing_font_package_is_told(no_fonts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_VARIABLE", "fonts/not there.ttf")
    with pytest.raises(Unavailable) as caught:
        fonts.font_files()
    assert caught.value.setback.trouble is Trouble.FILE_MISSING
    monkeypatch.setitem(sys.modules, "justmytype_intl_rtl", None)
    with pytest.raises(Unavailable):
        fonts.font_files()


def test_vazirmatn_is_preferred(no_fonts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = fake(fake(no_fonts / "resources", "BackofficeSans"), "Vazirmatn")
    monkeypatch.setattr(fonts, "_resource_folders", lambda: iter([folder]))
    assert fonts.font_files() == fonts.FontFiles(
        "Vazirmatn", folder / "Vazirmatn-Regular.ttf", folder / "Vazirmatn-Bold.ttf"
    )


def test_a_family_with_one_weight_is_no_family(
    no_fonts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = fake(no_fonts / "resources", "Vazirmatn")
    (folder / "Vazirmatn-Bold.ttf").unlink()
    fake(folder, "BackofficeSans")
    monkeypatch.setattr(fonts, "_resource_folders", lambda: iter([folder]))
    assert fonts.font_files().family_name == "Backoffice Sans"


def test_the_frozen_programs_own_folder_comes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert next(fonts._resource_folders()) == tmp_path / "resources" / "fonts"


def test_system_folders_of_both_systems_are_searched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WINDIR", str(tmp_path / "Windows"))
    folders = list(fonts._system_folders())
    assert tmp_path / "Windows" / "Fonts" in folders
    assert Path("/usr/share/fonts/truetype") / "vazirmatn" in folders


def test_the_papers_font_can_be_loaded_again_from_its_files(made: fonts.FontFiles) -> None:
    from backoffice.documents.face import LetterFont

    font = LetterFont("Test", made.regular)
    assert font.face.charToGlyph[ord("س")]
