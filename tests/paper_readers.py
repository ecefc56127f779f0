"""What readers find in a PDF: poppler where it is installed, PDFium everywhere."""

from __future__ import annotations

import re
import shutil
import subprocess

import pypdfium2

from backoffice.documents.bidi import STEERING


def _readable(text: str) -> str:
    """Drop the marks that readers put around directions, and join what they broke."""
    return re.sub(r"\s+", " ", "".join(one for one in text if one not in STEERING))


def read_with_pdfium(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return _readable(text)


def read_with_poppler(pdf: bytes) -> str:
    done = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    return _readable(done.stdout.decode())


#: PDFium mirrors brackets and reorders vowel signs and Latin addresses; poppler does not.
EXACT = shutil.which("pdftotext") is not None


def read_paper(pdf: bytes) -> str:
    """Return a PDF's text on one line, without the marks that readers add."""
    return read_with_poppler(pdf) if EXACT else read_with_pdfium(pdf)
