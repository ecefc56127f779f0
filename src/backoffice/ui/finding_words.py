"""The findings of every room in words; a room's words are imported when they are first said."""

from __future__ import annotations


def words(finding: object) -> str:
    """Make a sentence of a finding of any room."""
    from backoffice.administration.rules import Finding  # noqa: PLC0415
    from backoffice.records.database_urls import UrlFinding  # noqa: PLC0415
    from backoffice.records.disclosures import Finding as CallFinding  # noqa: PLC0415
    from backoffice.records.intake import FileFinding, LineProblem  # noqa: PLC0415
    from backoffice.settings import SettingFinding  # noqa: PLC0415
    from backoffice.ui.calls import finding_texts  # noqa: PLC0415
    from backoffice.ui.tickets import finding_texts as ticket_texts  # noqa: PLC0415
    from backoffice.ui.verification import intake_texts, texts  # noqa: PLC0415
    from backoffice.ui.words_entry import entry_words  # noqa: PLC0415
    from backoffice.ui.words_settings import setting_words, url_words  # noqa: PLC0415

    match finding:
        case Finding():
            return entry_words(finding)
        case SettingFinding():
            return setting_words(finding)
        case UrlFinding():
            return url_words(finding)
        case CallFinding():
            return finding_texts.words(finding)
        case FileFinding() | LineProblem():
            return intake_texts.words(finding)
        case _ if isinstance(finding, ticket_texts.KINDS):
            return ticket_texts.words(finding)
        case _:
            return texts.words(finding)
