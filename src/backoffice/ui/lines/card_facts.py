"""What the boxes of a line card say, made from the card; nothing here asks anything."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from backoffice.records import digits
from backoffice.records.disclosures import Holding, NumberPeriod
from backoffice.records.line_facts import (
    Address,
    AddressKind,
    CutCause,
    Direction,
    LastBill,
    LineCard,
)
from backoffice.records.lines import AccessClass
from backoffice.ui.lines.fact_box import Fact
from backoffice.ui.lines.words import adsl_tone
from backoffice.ui.shown import count_shown, day_of, day_shown, line_shown, number_shown
from backoffice.ui.theme import Tone
from backoffice.ui.widgets.lease_bar import LeaseBar
from backoffice.ui.words_lines import (
    access_words,
    address_words,
    adsl_words,
    cause_words,
    direction_words,
    listing_words,
)
from backoffice.verification import rules

translate = QCoreApplication.translate

_LOOKS = {Direction.BOTH: (Tone.BAD, "stop"), Direction.OUTGOING: (Tone.WARNING, "warning")}


def state_facts(card: LineCard) -> list[Fact]:
    """Every cause that holds, the access class, 118, the code of 2828."""
    facts = [_cause(one) for one in card.causes]
    barred = card.access is not AccessClass.NO_LIMIT
    facts.append(
        Fact(
            translate("Lines", "Access class"),
            access_words(card.access),
            tone=Tone.WARNING if barred else Tone.PLAIN,
            icon="lock" if barred else "phone",
        )
    )
    listing = listing_words(card.listing) if card.listing else translate("Lines", "not known")
    facts.append(Fact(translate("Lines", "118"), listing, card.title))
    pin = day_of(card.pin_issued_at)
    facts.append(
        Fact(
            translate("Lines", "Code of 2828"),
            translate("Lines", "issued {day}").format(day=pin) if pin else _none(),
        )
    )
    if card.installed_on:
        facts.append(Fact(translate("Lines", "Installed"), day_shown(card.installed_on)))
    return facts


def _cause(one: CutCause) -> Fact:
    tone, icon = _LOOKS[one.direction]
    told = [_since(day_of(one.since))]
    if one.until:
        told.append(translate("Lines", "until {day}").format(day=day_shown(one.until)))
    if one.authority:
        told.append(one.authority)
    if one.letter_no:
        letter = translate("Lines", "letter {number}").format(number=number_shown(one.letter_no))
        told.append(f"{letter} {day_shown(one.letter_on)}".strip())
    text = translate("Lines", "{cause}, {direction}").format(
        cause=cause_words(one.cause), direction=direction_words(one.direction)
    )
    return Fact(translate("Lines", "Cut"), text, _list(told), tone, icon)


def people_facts(card: LineCard, today: date) -> list[Fact]:
    """The owner with those before, and the tenants with what is left of their leases."""
    facts = []
    held = [one for one in card.holdings if one.since is None or one.since <= today]
    holder = card.holder(today)
    for one in held:
        label = translate("Lines", "Owner") if one is holder else translate("Lines", "Before")
        below = _list([number_shown(one.identifier), _span(one, today)])
        facts.append(Fact(label, one.name or _none(), below))
    if holder is None:
        nobody = (
            translate("Lines", "nobody") if card.released else translate("Lines", "not recorded")
        )
        facts.insert(0, Fact(translate("Lines", "Owner"), nobody))
    needed = rules.lease_mark(today)
    for tenant in card.tenants:
        bar = LeaseBar()
        bar.show_lease(today, tenant.lease_end, needed)
        below = _since(day_shown(tenant.since))
        facts.append(Fact(translate("Lines", "Tenant"), tenant.name, below, widget=bar))
    if not card.tenants:
        facts.append(Fact(translate("Lines", "Tenant"), _none()))
    return facts


def address_facts(card: LineCard) -> list[Fact]:
    """Both addresses as they are, and where the line was before."""
    facts = [_address(kind, card.address(kind)) for kind in AddressKind]
    shown = {id(card.address(kind)) for kind in AddressKind}
    for one in card.addresses:
        if id(one) not in shown and one.text:
            text = translate("Lines", "{kind}, {days}").format(
                kind=address_words(one.kind), days=_days(day_of(one.since), day_of(one.until))
            )
            facts.append(Fact(translate("Lines", "Before"), digits.persian(one.text), text))
    return facts


def _address(kind: AddressKind, one: Address | None) -> Fact:
    if one is None or not one.text:
        return Fact(address_words(kind), _none())
    postal = number_shown(one.postal_code)
    code = translate("Lines", "postal code {code}").format(code=postal) if postal else ""
    return Fact(
        address_words(kind), digits.persian(one.text), _list([code, _since(day_of(one.since))])
    )


def number_facts(card: LineCard, day: date) -> list[Fact]:
    """The chain of numbers up to a day, newest first."""
    had = [one for one in card.numbers if one.since is None or one.since <= day]
    return [_number(one, card.number, day) for one in had]


def _number(one: NumberPeriod, then: str, day: date) -> Fact:
    now = one.number == then
    return Fact(
        translate("Lines", "Number") if now else translate("Lines", "Before"),
        line_shown(one.number),
        _span(one, day),
    )


def service_facts(card: LineCard, titles: Callable[[str], str], *, now: bool) -> list[Fact]:
    """Special services, the data service and, of a line as it is now, the last bill.

    ``titles`` names a service's code.
    """
    facts = [
        Fact(translate("Lines", "Special"), titles(one.code), _since(day_of(one.since)))
        for one in card.services
    ]
    if not facts:
        facts.append(Fact(translate("Lines", "Special"), _none()))
    facts.append(_adsl(card))
    if now:
        facts.append(_bill(card))
    return facts


def _adsl(card: LineCard) -> Fact:
    label, adsl = translate("Lines", "ADSL"), card.adsl
    if adsl is None:
        return Fact(label, _none())
    told = [_since(day_of(adsl.since)), adsl.provider]
    if adsl.port:
        told.insert(0, translate("Lines", "port {port}").format(port=number_shown(adsl.port)))
    return Fact(label, adsl_words(adsl.state), _list(told), adsl_tone(adsl.state), "settings")


def _bill(card: LineCard) -> Fact:
    label, bill = translate("Lines", "Last bill"), card.last_bill
    if bill is None:
        return Fact(label, translate("Lines", "not known"))
    ids = _bill_ids(bill)
    if not bill.period:
        return Fact(label, translate("Lines", "from the inventory"), _list(ids))
    text = translate("Lines", "{period}: {amount} rials").format(
        period=number_shown(bill.period.replace("-", "/")), amount=count_shown(bill.payable)
    )
    paid = translate("Lines", "paid") if bill.paid else translate("Lines", "unpaid")
    due = translate("Lines", "due {day}").format(day=day_shown(bill.due)) if bill.due else ""
    tone = Tone.GOOD if bill.paid else Tone.WARNING
    below = "\n".join(part for part in (due, *ids) if part)
    return Fact(label, f"{text} ({paid})", below, tone, "receipt")


def _bill_ids(bill: LastBill) -> list[str]:
    told = []
    if bill.bill_id:
        told.append(
            translate("Lines", "bill ID {number}").format(number=number_shown(bill.bill_id))
        )
    if bill.payment_id:
        number = number_shown(bill.payment_id)
        told.append(translate("Lines", "payment ID {number}").format(number=number))
    return told


def _span(one: Holding | NumberPeriod, day: date) -> str:
    ended = one.until is not None and one.until <= day
    return _days(day_shown(one.since), day_shown(one.until) if ended else "")


def _days(since: str, until: str) -> str:
    if since and until:
        return translate("Lines", "{since} to {until}").format(since=since, until=until)
    if until:
        return translate("Lines", "until {day}").format(day=until)
    return _since(since)


def _since(day: str) -> str:
    return translate("Lines", "since {day}").format(day=day) if day else ""


def _none() -> str:
    return translate("Lines", "none")


def _list(parts: list[str]) -> str:
    return translate("Lines", ", ").join(part for part in parts if part)
