"""The names of the settings and what each is for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def section_words(section: str) -> str:
    """Name a section of the settings file."""
    return {
        "office": translate("Settings", "Office and letterhead"),
        "paper": translate("Settings", "Papers"),
        "desk": translate("Settings", "This desk"),
        "policy": translate("Settings", "Rules of verification"),
        "calls": translate("Settings", "Call details"),
        "services": translate("Settings", "Services of lines"),
        "messages": translate("Settings", "Short messages"),
        "folders": translate("Settings", "Folders"),
        "database": translate("Settings", "Database"),
        "security": translate("Settings", "Security"),
    }[section]


def key_words(key: str) -> tuple[str, str]:
    """Return the name of a setting and a hint."""
    return (_office_keys() | _policy_keys() | _desk_keys() | _service_keys() | _message_keys())[key]


def _office_keys() -> dict[str, tuple[str, str]]:
    return {
        "office.company": (
            translate("Settings", "Company"),
            translate("Settings", "First line of the letterhead"),
        ),
        "office.name": (
            translate("Settings", "Office"),
            translate("Settings", "Second line of the letterhead"),
        ),
        "office.logo": (
            translate("Settings", "Sign (logo)"),
            translate("Settings", "A PNG or JPEG picture, printed 12 mm wide"),
        ),
        "office.area_code": (
            translate("Settings", "Area code"),
            translate("Settings", "Added to numbers typed without one, such as 013"),
        ),
        "office.centre": (
            translate("Settings", "Centre of this workstation"),
            translate("Settings", "Its code, such as RSH01"),
        ),
        "paper.receipt": (translate("Settings", "Paper of receipts"), ""),
    }


def _policy_keys() -> dict[str, tuple[str, str]]:
    return {
        "policy.second_person": (
            translate("Settings", "A second person approves"),
            translate("Settings", "The kinds whose activation a supervisor approves"),
        ),
        "policy.second_person_on_override": (
            translate("Settings", "Waved-through findings"),
            translate("Settings", "Whether they need a second person too"),
        ),
        "policy.claim_minutes": (
            translate("Settings", "Minutes a claim holds"),
            translate("Settings", "1 to 240; afterwards others may take the case"),
        ),
        "policy.next_visit_days": (
            translate("Settings", "Days until the next visit"),
            translate("Settings", "1 to 90; printed on the deficiency slip"),
        ),
        "policy.expire_days": (
            translate("Settings", "Days until a file expires"),
            translate("Settings", "7 to 730"),
        ),
        "policy.lease_warning_days": (
            translate("Settings", "Lease warning, days"),
            translate("Settings", "0 to 180; before five months are no longer left"),
        ),
        "policy.adult_age": (
            translate("Settings", "Age of majority"),
            translate("Settings", "15 to 21 years; younger applicants warn"),
        ),
    }


def _desk_keys() -> dict[str, tuple[str, str]]:
    return {
        "calls.itemise_local": (
            translate("Settings", "Local calls"),
            translate("Settings", "Lists and papers itemise long-distance and mobile calls only"),
        ),
        "desk.idle_lock_minutes": (
            translate("Settings", "Minutes until the desk locks"),
            translate("Settings", "1 to 60 without a key or a move of the mouse"),
        ),
        "desk.theme": (translate("Settings", "Appearance"), ""),
        "folders.bridge_in": (
            translate("Settings", "From the portal"),
            translate("Settings", "Looked into every few minutes; empty for none"),
        ),
        "folders.bridge_out": (
            translate("Settings", "To the portal"),
            translate("Settings", "Messages are delivered here; empty for none"),
        ),
        "folders.scans": (
            translate("Settings", "From the scanner"),
            translate("Settings", "New scans are offered from here; empty for none"),
        ),
        "database.url": (
            translate("Settings", "Address"),
            translate("Settings", "Empty: a file in the data folder. Taken at the next start."),
        ),
        "security.tag_key_file": (
            translate("Settings", "Key of the check tags"),
            translate("Settings", "Empty: a file in the data folder. All desks share one key."),
        ),
    }


def _service_keys() -> dict[str, tuple[str, str]]:
    return {
        "services.pin_use": (
            translate("Settings", "What the PIN of 2828 serves"),
            translate("Settings", "Printed on the sealed slip"),
        ),
        "services.pin_serves": (
            translate("Settings", "A caller with the PIN is told"),
            translate("Settings", "At the tab of requests; also printed on the sealed slip"),
        ),
    }


def _message_keys() -> dict[str, tuple[str, str]]:
    return {
        "messages.by_itself": (
            translate("Settings", "Messages that wait"),
            translate("Settings", "Choose it at one desk of the office; else they go by hand"),
        ),
        "messages.gateway": (
            translate("Settings", "Messages go to"),
            translate("Settings", "A folder, from which another program sends, or a gateway"),
        ),
        "messages.folder": (
            translate("Settings", "Folder of messages"),
            translate("Settings", "Empty: in the data folder"),
        ),
        "messages.host": (translate("Settings", "Gateway (SMPP)"), ""),
        "messages.port": (
            translate("Settings", "Port"),
            translate("Settings", "1 to 65535; 2775 is usual"),
        ),
        "messages.system_id": (
            translate("Settings", "Name at the gateway"),
            translate("Settings", "Given by the operator, up to 15 characters"),
        ),
        "messages.password_file": (
            translate("Settings", "File with the gateway's password"),
            translate("Settings", "For this user alone; the settings never hold it"),
        ),
        "messages.sender": (
            translate("Settings", "Sender"),
            translate("Settings", "The number or name that messages come from"),
        ),
        "messages.keep_days": (
            translate("Settings", "Days that delivered messages are kept"),
            translate("Settings", "30 to 3650, to subscribers and to the portal; 0: for ever"),
        ),
    }
