"""A small SMSC for tests: bind, submit, deliver_sm, enquire_link, unbind, and every bad mood."""

from __future__ import annotations

import socket
import struct
import threading
from contextlib import suppress
from dataclasses import dataclass, field

BIND, BIND_RESP = 0x09, 0x80000009
SUBMIT, SUBMIT_RESP = 0x04, 0x80000004
DELIVER, DELIVER_RESP = 0x05, 0x80000005
UNBIND, UNBIND_RESP = 0x06, 0x80000006
ENQUIRE, ENQUIRE_RESP = 0x15, 0x80000015


@dataclass
class Submitted:
    """A submit_sm as it came over the wire."""

    source: str
    to: str
    esm_class: int
    coding: int
    registered: int
    payload: bytes
    answered: bool = True

    @property
    def header(self) -> bytes:
        return self.payload[:6] if self.esm_class & 0x40 else b""

    @property
    def text(self) -> str:
        return self.payload[len(self.header) :].decode("utf-16-be")


@dataclass
class Smsc:
    """Listens on loopback. ``answers`` are the statuses of the next submissions, then 0."""

    system_id: str = "office"
    password: str = "sesame"
    answers: list[int] = field(default_factory=list)
    drop_at: int | None = None  # break the line instead of answering this submission, from 1
    receipt_first: bool = False  # an impatient one: the receipt overtakes the answer
    submitted: list[Submitted] = field(default_factory=list)
    binds: int = 0
    acknowledged: int = 0
    receipts: list[bytes] = field(default_factory=list)  # told at the next bind, then forgotten

    def __enter__(self) -> Smsc:
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port = self._server.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.close()
        with suppress(OSError):
            socket.create_connection(("127.0.0.1", self.port), 0.2).close()
        self._thread.join(5)

    def tell(self, gateway_id: str, stat: str) -> None:
        """Have a receipt told at the next bind."""
        text = (
            f"id:{gateway_id} sub:001 dlvrd:001 submit date:2611220900 "
            f"done date:2611220901 stat:{stat} err:000 text:"
        )
        self.receipts.append(text.encode("ascii"))

    def _serve(self) -> None:
        while True:
            try:
                line, _ = self._server.accept()
            except OSError:
                return
            with line, suppress(OSError, ConnectionError):
                self._talk(line)

    def _talk(self, line: socket.socket) -> None:
        while True:
            command, _, sequence, body = _read(line)
            if command == BIND:
                system_id, password = body.split(b"\0")[:2]
                good = (system_id, password) == (self.system_id.encode(), self.password.encode())
                self.binds += good
                _write(line, BIND_RESP, 0 if good else 0x0E, sequence, b"smsc\0" if good else b"")
                while good and self.receipts:
                    self._deliver(line, self.receipts.pop(0))
            elif command == SUBMIT:
                if not self._submit(line, sequence, body):
                    return
            elif command == DELIVER_RESP:
                self.acknowledged += 1
            elif command == ENQUIRE:
                _write(line, ENQUIRE_RESP, 0, sequence)
            elif command == UNBIND:
                _write(line, UNBIND_RESP, 0, sequence)
                return

    def _submit(self, line: socket.socket, sequence: int, body: bytes) -> bool:
        one = _submission(body)
        self.submitted.append(one)
        gateway_id = f"{len(self.submitted):08x}"
        if self.drop_at == len(self.submitted):
            one.answered = False
            return False
        status = self.answers.pop(0) if self.answers else 0
        if self.receipt_first:
            self._deliver(line, f"id:{gateway_id} stat:DELIVRD".encode())
        _write(line, SUBMIT_RESP, status, sequence, b"" if status else gateway_id.encode() + b"\0")
        return True

    def _deliver(self, line: socket.socket, text: bytes) -> None:
        head = b"\0\1\1989121234567\0\0\1office\0".replace(b"\1989", b"\x01989")
        fields = bytes((0x04, 0, 0)) + b"\0\0" + bytes((0, 0, 0, 0, len(text)))
        _write(line, DELIVER, 0, 7, head + fields + text)


def _submission(body: bytes) -> Submitted:
    at = body.index(b"\0") + 1  # service type
    at += 2
    end = body.index(b"\0", at)
    source, at = body[at:end].decode(), end + 3
    end = body.index(b"\0", at)
    to, at = body[at:end].decode(), end + 1
    esm_class = body[at]
    at += 3
    at = body.index(b"\0", at) + 1  # schedule
    at = body.index(b"\0", at) + 1  # validity
    registered, _, coding, _, size = body[at : at + 5]
    return Submitted(source, to, esm_class, coding, registered, body[at + 5 : at + 5 + size])


def _read(line: socket.socket) -> tuple[int, int, int, bytes]:
    size, command, status, sequence = struct.unpack(">LLLL", _exactly(line, 16))
    return command, status, sequence, _exactly(line, size - 16)


def _exactly(line: socket.socket, size: int) -> bytes:
    got = b""
    while len(got) < size:
        piece = line.recv(size - len(got))
        if not piece:
            raise ConnectionError
        got += piece
    return got


def _write(
    line: socket.socket, command: int, status: int, sequence: int, body: bytes = b""
) -> None:
    line.sendall(struct.pack(">LLLL", 16 + len(body), command, status, sequence) + body)
