"""The form of each service as a play: one line, its owner, what is asked for, by keyboard."""

from __future__ import annotations

from datetime import date

from backoffice.demo import calls, seed, service_day
from backoffice.demo.stage.service_acts import ServiceLeave
from backoffice.demo.stage.theatre import Play
from backoffice.documents import demo_words as words
from backoffice.records import dates
from backoffice.records.tickets import SERVICE_NUMBERS, Service
from backoffice.ui.tickets.tab import TicketsTab

_KEYS = frozenset({"Return", "Space", "Left", "Escape"})
_READ = 700  # milliseconds until the line and what is missing stand there
_POSTAL = "4133744575"
_GO, _TICK, _NEXT_CHIP = "Return", "Space", "Left"


def typed(service: Service, today: date) -> tuple[str, ...]:
    """Return what is typed into a service's form: texts, and the names of keys."""
    since = dates.jalali(dates.plus_months(today, -3))
    before = dates.jalali(today.replace(day=1))
    match service:
        case Service.CALL_DETAILS:
            return (since, _GO, before, _GO, "1", "2")
        case Service.INTELLIGENT_CALLS:
            return (since, _GO, before)
        case Service.SPECIAL_SERVICES:
            return (_TICK, _NEXT_CHIP, _NEXT_CHIP, _TICK, _GO, _GO, _TICK)
        case Service.RELOCATION_FEASIBILITY:
            return (words.NEW_ADDRESS, _GO, _POSTAL, _GO, _NEXT_CHIP, _TICK)
        case Service.DIRECTORY:
            return ("2", _GO, words.TITLE_AT_118)
        case Service.ACCESS_CLASS:
            return ("3", _GO, "1405/2211", _GO, before)
        case Service.NUISANCE_CALLS:
            return (
                before,
                _GO,
                "22:30",
                _GO,
                "1",
                _GO,
                "4",
                _GO,
                "22",
                _GO,
                "23",
                _GO,
                words.AT_NIGHT,
            )
        case Service.NUMBER_CHANGE:
            return ("1", _GO, service_day.POOL[1])
        case _:
            return _typed_later(service, before)


def _typed_later(service: Service, before: str) -> tuple[str, ...]:
    """Return what is typed into the forms of the page's second half."""
    match service:
        case Service.ADDRESS_CORRECTION:
            return ("1", _GO, "3", _GO, words.NEW_ADDRESS, _GO, _POSTAL)
        case Service.CUT_RECONNECT:
            return ("1", _GO, "1", _GO, "2", _GO, _GO, _TICK)
        case Service.ADSL:
            return ("1", _GO, words.PROVIDER, _GO, "16")
        case Service.IVR_PIN:
            return ("1",)
        case Service.MESSAGES:
            return ("1", _GO, "09111234567", _GO, "1", "3", "5", _GO, _TICK)
        case Service.FAULT:
            return ("3", _GO, before, _GO, "8:15", _GO, "09111234567", _GO, _GO, _GO, words.IN_RAIN)
        case Service.DUPLICATE_BILL:
            return (_TICK,)
        case _:
            return ()  # made from another ticket, not asked for at the counter


class FormActs:
    """A clerk fills in the form of each service of the page and opens none."""

    def __init__(self, play: Play, leave: ServiceLeave) -> None:
        self._play = play
        self._hand = play.hand
        self._leave = leave
        self._line = calls.owner_of(play.office.sample)

    def whole(self) -> None:
        """Play every form, in the page's order; somebody must have logged out before."""
        self._play.log_in(seed.CLERK)
        self._play.turn_to("verification")  # from there a key leads into the tab of requests
        tab = self._play.turn_to("tickets")
        if not isinstance(tab, TicketsTab):
            raise TypeError("the tab of requests is not open")
        self._hand.rest(_READ)
        for service, number in SERVICE_NUMBERS.items():
            keys = typed(service, self._play.office.sample.today)
            if keys:
                self._fill(tab, service, keys)
                self._shoot(f"form-{number:02}-{service.value.replace('_', '-')}")
        self._hand.press("F10", "Escape")
        self._hand.rest()
        self._play.log_out()

    def _fill(self, tab: TicketsTab, service: Service, keys: tuple[str, ...]) -> None:
        number, identifier, name = self._line
        self._hand.press("F10")
        self._hand.wait(tab.new.isVisible, "a new request")
        self._write(number, _GO, str(SERVICE_NUMBERS[service]), _GO)
        self._hand.wait(lambda: tab.new.form.service() is service, service.value)
        self._hand.rest(_READ)  # what the line and its centre offer
        self._write("1", _GO, name, _GO, identifier, _GO)
        self._hand.press("Shift+F4")
        self._write(*keys)
        self._hand.rest(_READ)

    def _write(self, *keys: str) -> None:
        for key in keys:
            if key in _KEYS:
                self._hand.press(key)
            else:
                self._hand.type(key)

    def _shoot(self, name: str) -> None:
        path = self._hand.picture(self._leave.pictures / f"{name}.png")
        self._leave.told(f"screenshot/{name}", path)
