"""A first password, shown once: it is nowhere else to be read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from backoffice.records import digits
from backoffice.ui.theme import GAP, WIDE, mark
from backoffice.ui.widgets.fact_label import FactLabel
from backoffice.ui.widgets.form import Form
from backoffice.ui.widgets.wrapped import wrap

_GROUP = 4


class FirstPasswordDialog(QDialog):
    """For the administrator to hand over on paper or aloud."""

    def __init__(self, name: str, username: str, password: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("First password"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(440)
        groups = [password[at : at + _GROUP] for at in range(0, len(password), _GROUP)]
        self.password = FactLabel(digits.isolate(digits.persian(" ".join(groups))))
        mark(self.password, "code")
        form = Form()
        form.add(self.tr("Operator"), FactLabel(name))
        form.add(self.tr("User name"), FactLabel(digits.isolate(username)))
        form.add(self.tr("First password"), self.password)
        explanation = QLabel(
            self.tr(
                "Write it down now: it is not shown again. It is typed without spaces, in Persian "
                "or Latin digits, and must be replaced at the first log-in."
            )
        )
        wrap(explanation)
        buttons = QDialogButtonBox()
        done = buttons.addButton(self.tr("I have noted it"), QDialogButtonBox.ButtonRole.AcceptRole)
        mark(done, "primary")
        buttons.accepted.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        column.addWidget(form)
        column.addWidget(explanation)
        column.addWidget(buttons)
