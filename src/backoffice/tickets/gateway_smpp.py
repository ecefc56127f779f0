"""A gateway that speaks SMPP 3.4: bound as a transceiver for one pass.

Persian goes as UCS-2 (data coding 8), long messages as parts joined by a user-data header
(3GPP TS 23.040 §9.2.3.24.1); every part asks for a delivery receipt (SMPP 3.4 §5.2.17).
"""

from __future__ import annotations

import logging
import re
import struct
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

from smpplib import consts, exceptions, smpp
from smpplib.client import Client

from backoffice.errors import Trouble, Unavailable
from backoffice.records import messages
from backoffice.tickets.gateway import (
    OF_GATEWAY,
    Accepted,
    Answer,
    InDoubt,
    Later,
    Never,
    Part,
    Receipt,
)

_PAUSE = frozenset({consts.SMPP_ESME_RTHROTTLED, consts.SMPP_ESME_RMSGQFUL})
#: Answers that say nothing of the message itself (SMPP 3.4 §5.1.3): try again later.
_LATER = frozenset({consts.SMPP_ESME_RSYSERR, consts.SMPP_ESME_RSUBMITFAIL, 0x64, 0xFE})
_UCS2 = 8
_UDHI = 0x40
_IS_RECEIPT = 0x04
_WANTS_RECEIPT = 1
_ALPHANUMERIC, _INTERNATIONAL, _UNKNOWN = 5, 1, 0
_ISDN = 1
_PERSIAN_HOME = "98"

#: States of a receipt that are an end (SMPP 3.4 appendix B); others are news on the way.
_ARRIVED = frozenset({"DELIVRD"})
_LOST = frozenset({"EXPIRED", "DELETED", "UNDELIV", "REJECTD", "UNKNOWN"})
_FIELDS = re.compile(r"\b(id|stat):(\S+)", re.IGNORECASE)

#: Whatever a broken answer may make the library raise.
_BROKEN = (exceptions.ConnectionError, exceptions.PDUError, OSError, struct.error, ValueError)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Account:
    """How the office is known at the gateway; ``seconds`` is how long an answer may take."""

    host: str
    port: int
    system_id: str
    password: str = field(repr=False)
    sender: str = ""
    seconds: float = 10.0


class SmppGateway:
    """One session with a gateway; see ``gateway.Gateway`` for what each method promises."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self._client: Any = None
        self._answers: dict[int, Any] = {}
        self._waiting: list[Receipt] = []

    def __enter__(self) -> Self:
        """Connect and bind."""
        account = self._account
        client = Client(
            account.host,
            account.port,
            timeout=account.seconds,
            logger_name=f"{__name__}.wire",
            allow_unknown_opt_params=True,
        )
        client.set_message_sent_handler(self._answered)
        client.set_error_pdu_handler(self._answered)
        client.set_message_received_handler(self._received)
        self._client = client
        try:
            client.connect()
            client.bind_transceiver(system_id=account.system_id, password=account.password)
        except exceptions.PDUError as refusal:
            self._close()
            raise Unavailable(
                Trouble.CONFIGURATION, self._where, code=_code(refusal), of=OF_GATEWAY
            ) from None
        except _BROKEN:
            self._close()
            raise Unavailable(Trouble.UNREACHABLE, self._where, of=OF_GATEWAY) from None
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Unbind as well as it goes."""
        if self._client is not None:
            with suppress(*_BROKEN):
                self._client.unbind()
            self._close()

    def cut(self, text: str) -> list[str]:
        """Return the parts of 70, or of 67 with their header."""
        return messages.parts(text)

    def submit(self, part: Part) -> Answer:
        """Submit a part and wait for its answer."""
        client = self._client
        if client is None:
            raise Unavailable(Trouble.UNREACHABLE, self._where, of=OF_GATEWAY)
        text = part.text.encode("utf-16-be", "surrogatepass")
        header = b""
        if part.of > 1:
            header = bytes((5, 0, 3, part.reference, part.of, part.seq))
        ton, npi = _origin(self._account.sender)
        try:
            sent = client.send_message(
                source_addr_ton=ton,
                source_addr_npi=npi,
                source_addr=self._account.sender,
                dest_addr_ton=_INTERNATIONAL,
                dest_addr_npi=_ISDN,
                destination_addr=_PERSIAN_HOME + part.mobile.lstrip("0"),
                short_message=header + text,
                data_coding=_UCS2,
                esm_class=_UDHI if header else 0,
                registered_delivery=_WANTS_RECEIPT,
            )
            answer = self._answer(sent.sequence)
        except _BROKEN:
            self._close()
            raise InDoubt from None
        return _meaning(answer)

    def receipts(self, receive: Callable[[Receipt], None], seconds: float) -> None:
        """Hand on what came, listen a little longer, and take all that was sent until then."""
        until = time.monotonic() + seconds
        try:
            while self._client is not None:
                self._hand_on(receive)
                left = until - time.monotonic()
                if left <= 0:
                    self._catch_up()
                    break
                self._listen(left)
        except _BROKEN:
            self._close()
        self._hand_on(receive)

    def _hand_on(self, receive: Callable[[Receipt], None]) -> None:
        while self._waiting:
            receive(self._waiting[0])
            del self._waiting[0]

    def _listen(self, seconds: float) -> None:
        self._client._socket.settimeout(min(seconds, self._account.seconds))  # noqa: SLF001
        try:
            self._client.read_once(auto_send_enquire_link=False)
        except TimeoutError:
            return
        finally:
            if self._client._socket is not None:  # noqa: SLF001
                self._client._socket.settimeout(self._account.seconds)  # noqa: SLF001

    def _catch_up(self) -> None:
        """Ask whether the line stands: what the gateway sent before its answer is here then."""
        client, until = self._client, time.monotonic() + self._account.seconds
        asked = smpp.make_pdu("enquire_link", client=client)
        client.send_pdu(asked)
        while time.monotonic() < until:
            pdu = client.read_pdu()
            if pdu.command == "deliver_sm":
                client._message_received(pdu)  # noqa: SLF001
            elif pdu.command == "enquire_link":
                client._enquire_link_received(pdu)  # noqa: SLF001
            elif pdu.sequence == asked.sequence:
                return

    def _answer(self, sequence: int) -> Any:  # noqa: ANN401 - a PDU of the library
        until = time.monotonic() + self._account.seconds
        while sequence not in self._answers:
            if time.monotonic() > until:
                raise TimeoutError
            self._client.read_once(auto_send_enquire_link=False)
        return self._answers.pop(sequence)

    def _answered(self, pdu: Any, **_: Any) -> None:  # noqa: ANN401 - the library calls it
        self._answers[pdu.sequence] = pdu

    def _received(self, pdu: Any, **_: Any) -> None:  # noqa: ANN401 - the library calls it
        """Keep a receipt until it is asked for; what is none is a subscriber's answer: unread."""
        receipt = _receipt(pdu)
        if receipt is not None:
            self._waiting.append(receipt)

    def _close(self) -> None:
        client, self._client = self._client, None
        if client is not None:
            with suppress(*_BROKEN):
                client.disconnect()

    @property
    def _where(self) -> str:
        return f"{self._account.host}:{self._account.port}"


def _meaning(answer: Any) -> Answer:  # noqa: ANN401 - a PDU of the library
    status = int(answer.status)
    if status == consts.SMPP_ESME_ROK:
        return Accepted(_text(answer.message_id))
    code = f"smpp_{status:#x}"
    if status in _PAUSE:
        return Later(code, throttled=True)
    return Later(code) if status in _LATER else Never(code)


def _receipt(pdu: Any) -> Receipt | None:  # noqa: ANN401 - a PDU of the library
    if not int(pdu.esm_class or 0) & _IS_RECEIPT:
        return None
    found = {name.lower(): value for name, value in _FIELDS.findall(_text(pdu.short_message))}
    gateway_id = _text(getattr(pdu, "receipted_message_id", None)) or found.get("id", "")
    said = found.get("stat", "").upper()
    if not gateway_id or said not in _ARRIVED | _LOST:
        return None
    return Receipt(_writings(gateway_id), said in _ARRIVED, said.lower())


def _writings(gateway_id: str) -> tuple[str, ...]:
    """Return the id as it stands and, as many gateways differ in it, in the other base."""
    found = [gateway_id]
    with suppress(ValueError):
        found.append(f"{int(gateway_id):x}")
        found.append(f"{int(gateway_id):X}")
    with suppress(ValueError):
        found.append(str(int(gateway_id, 16)))
    return tuple(dict.fromkeys(found))


def _text(value: Any) -> str:  # noqa: ANN401 - bytes or text of the library
    if isinstance(value, bytes):
        value = value.decode("latin-1")
    return str(value or "").strip("\0 ")


def _origin(sender: str) -> tuple[int, int]:
    """Return type and plan of the sender's number: a name, or a short or long number."""
    if sender and not sender.isdigit():
        return _ALPHANUMERIC, 0
    return _UNKNOWN, _ISDN


def _code(refusal: Exception) -> str:
    status = refusal.args[1] if len(refusal.args) > 1 else 0
    return f"smpp_{int(status):#x}"
