#!/usr/bin/env python3
"""Looks one resident code up: python3 lookup.py HOST PORT CODE

A client of src/Juki.Engine.Protocol/PROTOCOL.md with nothing but the standard library. Prints the reply as JSON in UTF-8 and ends with 0 if the
code is or was a resident's, 1 if it is nobody's or no code, 2 if it was called wrongly, 3 if there was no answer.
"""
import json
import socket
import struct
import sys

HEADER = struct.Struct("<IBBHQ")  # length, kind, flags, status, request id (§2)
HELLO, GOODBYE, LOOKUP, REPLY, LEAVING, ERROR = 0x01, 0x02, 0x10, 0x80, 0xF0, 0xFF
STATES = ("nobody's", "found", "superseded", "no code")
STATUSES = ("current", "died", "emigrated", "removed ex officio")
TEXTS = ("familyName", "givenName", "latinName", "familyReading", "givenReading", "birthDate", "address")


class ServerError(Exception):
    pass


def receive(connection, length):
    data = b""
    while len(data) < length:
        piece = connection.recv(length - len(data))
        if not piece:
            raise ServerError("the server closed the connection")
        data += piece
    return data


def ask(connection, kind, request_id, payload):
    """Sends a request and returns the payload of its reply. One request at a time, so no other reply can come before."""
    connection.sendall(HEADER.pack(len(payload), kind, 0, 0, request_id) + payload)
    while True:
        length, replied, _, status, replied_id = HEADER.unpack(receive(connection, HEADER.size))
        reply = receive(connection, length)
        if replied == ERROR:
            raise ServerError(f"error {status}: {reply[2:].decode()}")
        if replied == kind | REPLY and replied_id == request_id:
            return reply
        if replied != LEAVING:
            raise ServerError(f"an unexpected frame of kind {replied:#04x}")


def hello():  # §3
    name = "lookup.py".encode()
    return b"JUKI" + struct.pack("<HHH", 1, 1, len(name)) + name


def lookup(code, purpose=0, operator=b"", case=b""):  # §4 and §5.1; 1: with the four items
    return struct.pack("<HBB", purpose, len(operator), len(case)) + operator + case + struct.pack("<BQ", 1, code)


def meaning(reply):  # §5.1
    state, status, bits, _, code = struct.unpack_from("<BBBBQ", reply)
    answer = {"state": STATES[state]}
    if code:
        answer |= {"code": f"{code:011}", "status": STATUSES[status], "protected": bool(bits & 1)}
    if bits & 2:
        answer["items"] = items(reply[12:])
    return answer


def items(data):
    sex, _, removed, *lengths = struct.unpack_from("<BBI7H", data)
    found, at = {"sex": sex, "removed": removed}, struct.calcsize("<BBI7H")
    for name, length in zip(TEXTS, lengths):
        found[name] = data[at:at + length].decode()
        at += length
    return found


def main(arguments):
    if len(arguments) != 3 or not (arguments[1].isdecimal() and arguments[2].isdecimal()):
        print(__doc__, file=sys.stderr)
        return 2
    host, port, code = arguments
    try:
        with socket.create_connection((host, int(port)), timeout=10) as connection:
            ask(connection, HELLO, 1, hello())
            answer = meaning(ask(connection, LOOKUP, 2, lookup(int(code))))
            ask(connection, GOODBYE, 3, b"")
    except (OSError, ServerError) as fault:
        print(f"no answer: {fault}", file=sys.stderr)
        return 3
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False, indent=2).encode() + b"\n")
    return 0 if answer["state"] in ("found", "superseded") else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
