"""Asking for files and folders; tests answer in the clerk's place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def existing_file(parent: QWidget, title: str, kinds: str) -> Path | None:
    """Ask for a file that is there; ``kinds`` such as ``*.csv``."""
    path, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return Path(path) if path else None


def new_file(parent: QWidget, title: str, suggestion: str, kinds: str) -> Path | None:
    """Ask for the name of a file to be written."""
    path, _ = QFileDialog.getSaveFileName(parent, title, suggestion, kinds)
    return Path(path) if path else None


def folder(parent: QWidget, title: str) -> Path | None:
    """Ask for a folder."""
    path = QFileDialog.getExistingDirectory(parent, title)
    return Path(path) if path else None
