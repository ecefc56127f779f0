"""The papers' font: found, or made from the font package, never committed to the tree.

Vazirmatn is preferred where it is present. Otherwise the static weights of Noto
Sans Arabic are made from the variable font of the package
``justmytype-intl-rtl`` (OFL-1.1); its line height of 2.1 em is tightened, or
every row of the window and of a paper would be half empty.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from pathlib import Path

import platformdirs

from backoffice.documents.files import write_beside_then_rename
from backoffice.errors import Trouble, Unavailable

_FAMILIES = ("Vazirmatn", "BackofficeSans")
_VARIABLE = "fonts/ofl/notosansarabic/NotoSansArabic[wdth,wght].ttf"
_WEIGHTS = {"Regular": 400, "Bold": 700}
_ASCENT, _DESCENT = 1.07, 0.5  # em; clears آ, گ with fatha, and the bowl of ع
_MADE_FAMILY = "Backoffice Sans"
_RECIPE = b"1"  # goes into the cache's name: another recipe, another file


@dataclass(frozen=True, slots=True)
class FontFiles:
    """Two static weights of one family, as Qt and reportlab want them."""

    family_name: str
    regular: Path
    bold: Path


@lru_cache(maxsize=1)
def font_files() -> FontFiles:
    """Return the font of window and papers, making it when there is none yet.

    Raises:
        Unavailable: the font package is damaged or no folder takes the made files.
    """
    for folder in [*_resource_folders(), *_system_folders()]:
        for family in _FAMILIES:
            found = _pair(folder, family)
            if found:
                return found
    return _made()


def make_fonts(folder: Path) -> FontFiles:
    """Write the static weights into ``folder``; for ``make fonts`` and the frozen build."""
    source = _variable_font()
    paths = {}
    for weight, number in _WEIGHTS.items():
        paths[weight] = folder / f"BackofficeSans-{weight}.ttf"
        write_beside_then_rename(paths[weight], _static(source, weight, number))
    return FontFiles(_MADE_FAMILY, paths["Regular"], paths["Bold"])


def _resource_folders() -> Iterator[Path]:
    here = Path(__file__).resolve()
    roots = [here.parents[1], here.parents[3]]  # installed package, working tree
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        roots.insert(0, Path(frozen))
    for root in roots:
        yield root / "resources" / "fonts"


def _system_folders() -> Iterator[Path]:
    tops = [Path("/usr/local/share/fonts"), Path("/usr/share/fonts/truetype")]
    with suppress(RuntimeError):  # whoever runs this has no home
        tops = [Path.home() / ".local/share/fonts", Path.home() / ".fonts", *tops]
    for variable, below in (("WINDIR", "Fonts"), ("LOCALAPPDATA", "Microsoft/Windows/Fonts")):
        if os.environ.get(variable):
            tops.append(Path(os.environ[variable]) / below)
    for top in tops:
        yield top
        yield top / "vazirmatn"
        yield top / "Vazirmatn"


def _pair(folder: Path, family: str) -> FontFiles | None:
    regular, bold = (folder / f"{family}-{weight}.ttf" for weight in _WEIGHTS)
    try:
        if not (regular.is_file() and bold.is_file()):
            return None
    except OSError:  # a folder that this user may not look into
        return None
    return FontFiles(_MADE_FAMILY if family == "BackofficeSans" else family, regular, bold)


def _made() -> FontFiles:
    digest = hashlib.sha256(_RECIPE + _variable_font()).hexdigest()[:16]
    folders = [
        platformdirs.user_cache_path("backoffice") / "fonts" / digest,
        Path(tempfile.gettempdir()) / f"backoffice-fonts-{digest}",
    ]
    trouble: Unavailable | None = None
    for folder in folders:
        found = _pair(folder, "BackofficeSans")
        if found:
            return found
        try:
            folder.mkdir(parents=True, exist_ok=True)
            return make_fonts(folder)
        except OSError as error:
            trouble = Unavailable(Trouble.READ_ONLY, str(error.filename or folder))
        except Unavailable as error:
            trouble = error
    raise trouble or Unavailable(Trouble.READ_ONLY, str(folders[0]))


def _variable_font() -> bytes:
    try:
        return (resources.files("justmytype_intl_rtl") / _VARIABLE).read_bytes()
    except (ModuleNotFoundError, OSError) as error:
        raise Unavailable(Trouble.FILE_MISSING, _VARIABLE) from error


def _static(source: bytes, weight: str, number: int) -> bytes:
    """Return one weight of the variable font, with tightened lines and its own family name."""
    from io import BytesIO  # noqa: PLC0415 - fontTools is needed once per machine only

    from fontTools.ttLib import TTFont  # noqa: PLC0415
    from fontTools.varLib import instancer  # noqa: PLC0415

    font = instancer.instantiateVariableFont(
        TTFont(BytesIO(source)), {"wght": number, "wdth": 100}, inplace=True
    )
    unit = font["head"].unitsPerEm
    ascent, descent = round(_ASCENT * unit), round(_DESCENT * unit)
    font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap = ascent, -descent, 0
    measures = font["OS/2"]
    measures.sTypoAscender, measures.sTypoDescender, measures.sTypoLineGap = ascent, -descent, 0
    measures.usWinAscent, measures.usWinDescent = ascent, descent
    measures.usWeightClass = number
    bold = weight == "Bold"
    measures.fsSelection = (measures.fsSelection & ~0x61) | (0x20 if bold else 0x40)
    font["head"].macStyle = 1 if bold else 0
    names = font["name"]
    names.names = [record for record in names.names if record.nameID in (0, 7, 13, 14)]
    texts = {1: _MADE_FAMILY, 2: weight, 4: f"{_MADE_FAMILY} {weight}"}
    texts |= {3: f"{_MADE_FAMILY} {weight} {_RECIPE.decode()}", 6: f"BackofficeSans-{weight}"}
    for name_id, text in texts.items():
        names.setName(text, name_id, 3, 1, 0x409)
    out = BytesIO()
    font.save(out)
    return out.getvalue()
