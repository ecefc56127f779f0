"""The deeds of the audit in words; a deed without words shows its code."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QCoreApplication

from backoffice.ui.administration.audit_words_services import service_deeds, service_subjects

translate = QCoreApplication.translate


def deed_words(deed: str) -> str:
    """Name a deed."""
    return _deeds().get(deed, deed)


def subject_words(kind: str) -> str:
    """Name what a deed was done to."""
    return (_subjects() | service_subjects()).get(kind, kind)


@cache
def _deeds() -> dict[str, str]:
    return {
        **_desk_deeds(),
        **_office_deeds(),
        **_case_deeds(),
        **_call_deeds(),
        **service_deeds(),
    }


def _desk_deeds() -> dict[str, str]:
    return {
        "log_in": translate("Audit", "log-in"),
        "log_out": translate("Audit", "log-out"),
        "lock": translate("Audit", "lock"),
        "unlock": translate("Audit", "unlock"),
        "take_over": translate("Audit", "take-over of the desk"),
        "change_password": translate("Audit", "change of the own password"),
        "accept_clock": translate("Audit", "clock confirmed"),
        "first_run": translate("Audit", "first set-up"),
    }


def _office_deeds() -> dict[str, str]:
    return {
        "list_operators": translate("Audit", "look at operators"),
        "add_operator": translate("Audit", "operator added"),
        "change_operator": translate("Audit", "operator changed"),
        "disable_operator": translate("Audit", "operator disabled"),
        "enable_operator": translate("Audit", "operator enabled"),
        "change_role": translate("Audit", "role changed"),
        "reset_password": translate("Audit", "new first password"),
        "unlock_operator": translate("Audit", "operator unlocked"),
        "list_centres": translate("Audit", "look at centres"),
        "save_centre": translate("Audit", "centre saved"),
        "add_centre": translate("Audit", "centre added"),
        "change_centre": translate("Audit", "centre changed"),
        "import_centres": translate("Audit", "import of centres"),
        "change_settings": translate("Audit", "settings changed"),
        "try_address": translate("Audit", "database address tried"),
        "list_events": translate("Audit", "look at the audit"),
        "list_deeds": translate("Audit", "look at the audit"),
        "chain_heads": translate("Audit", "look at the audit"),
        "verify_audit": translate("Audit", "audit verified"),
        "back_up": translate("Audit", "backup"),
        "restore": translate("Audit", "restore of a backup"),
        "check_database": translate("Audit", "database checked"),
        "upgrade_database": translate("Audit", "database renewed"),
        "export_activations": translate("Audit", "export of activations"),
        "lines.import": translate("Audit", "import of lines"),
        "intake.import": translate("Audit", "import of registrations"),
        "intake.see": translate("Audit", "look at a waiting record"),
        "intake.mend": translate("Audit", "record mended"),
        "intake.drop": translate("Audit", "record dropped"),
    }


def _case_deeds() -> dict[str, str]:
    return {
        "case.register": translate("Audit", "registration at the counter"),
        "case.claim": translate("Audit", "case claimed"),
        "case.release": translate("Audit", "case released"),
        "case.ask": translate("Audit", "case asked for"),
        "case.give": translate("Audit", "case given to who asked"),
        "case.keep": translate("Audit", "case kept from who asked"),
        "case.correct": translate("Audit", "particulars corrected"),
        "case.tick": translate("Audit", "papers ticked"),
        "case.decide_line": translate("Audit", "line decided"),
        "case.attach": translate("Audit", "scan attached"),
        "case.detach": translate("Audit", "scan detached"),
        "case.see_scan": translate("Audit", "look at a scan"),
        "case.see_paper": translate("Audit", "look at a printed paper"),
        "case.override": translate("Audit", "finding waved through"),
        "case.return_deficient": translate("Audit", "returned as deficient"),
        "case.send_for_approval": translate("Audit", "sent for approval"),
        "case.send_back": translate("Audit", "sent back"),
        "case.activate": translate("Audit", "activation"),
        "case.approve": translate("Audit", "approval"),
        "case.add_lines": translate("Audit", "lines added"),
        "case.reject": translate("Audit", "rejection"),
        "case.reopen": translate("Audit", "reopening"),
        "case.withdraw": translate("Audit", "withdrawal"),
        "case.expire": translate("Audit", "expiry"),
        "case.revive": translate("Audit", "revival"),
        "case.suspend": translate("Audit", "suspension"),
        "case.lose_line": translate("Audit", "line taken back"),
        "case.reissue_password": translate("Audit", "new password of a user"),
        "case.reprint": translate("Audit", "duplicate printed"),
        "receipt.check": translate("Audit", "receipt checked"),
        "case.see": translate("Audit", "look at a case"),
        "case.search": translate("Audit", "search"),
    }


def _call_deeds() -> dict[str, str]:
    return {
        "calls.line": translate("Audit", "look at a line's file"),
        "calls.disclose": translate("Audit", "right to calls checked"),
        "calls.look": translate("Audit", "look-up of calls"),
        "calls.read": translate("Audit", "calls read"),
        "calls.print": translate("Audit", "print of calls"),
        "calls.export": translate("Audit", "export of calls"),
        "calls.hand_over": translate("Audit", "list of calls handed over"),
        "calls.check_list": translate("Audit", "list of calls checked"),
        "calls.unmask": translate("Audit", "caller unmasked"),
        "calls.oversee": translate("Audit", "look at the disclosures"),
        "calls.import": translate("Audit", "import of calls"),
        "calls.import_rows": translate("Audit", "look at the kept rows of an import"),
        "calls.mend": translate("Audit", "row of calls mended"),
        "calls.drop": translate("Audit", "row of calls dropped"),
        "calls.undo": translate("Audit", "import of calls taken back"),
        "calls.months": translate("Audit", "look at the months of calls"),
        "calls.retire_month": translate("Audit", "month of calls dropped"),
        "calls.readmit_month": translate("Audit", "dropped month of calls let in again"),
        "call_formats.list": translate("Audit", "look at the formats of calls"),
        "call_formats.find": translate("Audit", "look at the formats of calls"),
        "call_formats.save": translate("Audit", "format of calls saved"),
        "call_formats.retire": translate("Audit", "format of calls retired"),
        "dial_rules.plan": translate("Audit", "look at the dialling rules"),
        "dial_rules.list": translate("Audit", "look at the dialling rules"),
        "dial_rules.save": translate("Audit", "dialling rule saved"),
        "dial_rules.drop": translate("Audit", "dialling rule dropped"),
    }


@cache
def _subjects() -> dict[str, str]:
    return {
        "operator": translate("Audit", "operator"),
        "centre": translate("Audit", "centre"),
        "settings": translate("Audit", "settings"),
        "audit": translate("Audit", "audit"),
        "backup": translate("Audit", "backup"),
        "database": translate("Audit", "database"),
        "case": translate("Audit", "case"),
        "receipt": translate("Audit", "receipt"),
        "deficiency_slip": translate("Audit", "deficiency slip"),
        "file": translate("Audit", "file"),
        "batch": translate("Audit", "file"),
        "export": translate("Audit", "export"),
        "intake_record": translate("Audit", "waiting record"),
        "line": translate("Audit", "line"),
        "disclosure": translate("Audit", "disclosure of calls"),
        "use": translate("Audit", "look-up of calls"),
        "handed_over": translate("Audit", "list of calls"),
        "bad_call": translate("Audit", "row of calls"),
        "call_profile": translate("Audit", "format of calls"),
        "dial_rule": translate("Audit", "dialling rule"),
        "month": translate("Audit", "month of calls"),
        "calls": translate("Audit", "calls"),
    }
