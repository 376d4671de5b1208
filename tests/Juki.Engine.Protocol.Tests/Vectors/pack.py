#!/usr/bin/env python3
"""Packs the meaning of every vector (*.json) into its bytes (*.bin), by src/Juki.Engine.Protocol/PROTOCOL.md alone.

python3 pack.py          writes each .bin beside its .json
python3 pack.py --check  writes nothing; names the vectors whose .bin differs and ends with 1 if there are any

The codec of the product is written in C# and shares nothing with this file, so that vectors do not merely repeat its faults.
"""
import datetime
import json
import pathlib
import struct
import sys

ITEMS = ("code", "name", "reading", "birthDate", "sex", "address")
RESIDENT_TEXTS = ("familyName", "givenName", "latinName", "familyReading", "givenReading", "birthDate", "address")


def numbers(form, *values):
    """u8 is B, u16 H, u32 I, u64 Q, f32 f; always little-endian, never padded."""
    return struct.pack("<" + form, *values)


def text(value):
    data = value.encode()
    return numbers("H", len(data)) + data


def lengths_then_texts(values):
    data = [value.encode() for value in values]
    return numbers(f"{len(data)}H", *map(len, data)) + b"".join(data)


def counted(items, pack_item):
    return numbers("I", len(items)) + b"".join(map(pack_item, items))


# §3

def hello(p):
    return b"JUKI" + numbers("HH", p["versionMin"], p["versionMax"]) + text(p["client"])


def hello_reply(p):
    limits = (p["payloadBytesMax"], p["decompressedBytesMax"], p["batchItemsMax"], p["batchesInFlightMax"], p["idleTimeoutMs"])
    bits = (1 if p["lz4"] else 0) | (2 if p.get("takesChanges") else 0)
    head = numbers("HH5IQ", p["version"], bits, *limits, p["residents"]) + text(p["server"]) + text(p["rulesVersion"])
    return head + (numbers("Q", p["journalAddress"]) if p["version"] > 1 else b"")


# §4

def context(c):
    operator, case = c["operator"].encode(), c["case"].encode()
    return numbers("HBB", c["purpose"], len(operator), len(case)) + operator + case


def query(q):
    return lengths_then_texts([q[item] for item in ITEMS])


# §5

def lookup(p):
    return context(p["context"]) + numbers("BQ", p["items"], p["code"])


def lookup_reply(p):
    items = p["items"]
    bits = (1 if p["protected"] else 0) | (2 if items else 0)
    head = numbers("BBBBQ", p["state"], p["status"], bits, 0, p["code"])
    return head + (resident(items) if items else b"")


def resident(r):
    return numbers("BBI", r["sex"], 0, r["removed"]) + lengths_then_texts([r[key] for key in RESIDENT_TEXTS])


def verify(p):
    return context(p["context"]) + numbers("BB", p["options"], 0) + query(p["query"])


def findings(f):
    status = (1 if f["removed"] else 0) | (2 if f["superseded"] else 0) | (4 if f["protected"] else 0)
    whole = f["items"] is not None
    return bytes([
        f["result"], f["grade"], status, f["whoseCode"], f["name"], f["foldTier"], f["reading"], f["birthDate"], f["sex"], f["address"],
        f["version"], f["reason"], f["reasonItem"], f["items"] if whole else 0, whole, 0])


def search(p):
    return context(p["context"]) + numbers("BB", p["options"], p["candidates"]) + query(p["query"])


def search_reply(p):
    head = findings(p["findings"]) + numbers("QffIII", p["code"], p["weight"], p["probability"], p["rivals"], p["from"], p["to"])
    return head + counted(p["candidates"], lambda c: numbers("Qff", c["code"], c["weight"], c["probability"]))


def lookup_batch(p):
    return context(p["context"]) + numbers("B", p["items"]) + counted(p["codes"], lambda code: numbers("Q", code))


def verify_batch(p):
    return context(p["context"]) + numbers("BB", p["options"], 0) + counted(p["queries"], query)


def search_batch(p):
    return context(p["context"]) + numbers("BB", p["options"], p["candidates"]) + counted(p["queries"], query)


def search_batch_reply(p):
    work = numbers("QB", p["rowsCompared"], len(p["passes"])) + numbers(f"{len(p['passes'])}I", *p["passes"])
    return numbers("I", len(p["replies"])) + work + b"".join(map(search_reply, p["replies"]))


def search_batch_at(p):
    head = context(p["context"]) + numbers("BB", p["options"], p["candidates"])
    return head + numbers("Q", p["asOf"]) + counted(p["queries"], query)


# §5.5

EVENT_ITEMS = ("familyName", "givenName", "familyKana", "givenKana", "latinName", "alias", "formerSurname",
               "birthDate", "sex", "municipalityCode", "address", "household")


def day_number(day):
    return datetime.date(day // 10000, day // 100 % 100, day % 100).toordinal()


def event_item(name, value):
    return numbers("Q", value) if name == "birthDate" else numbers("B", value) if name == "sex" else text(value)


def event(e):
    mentioned = [name for name in EVENT_ITEMS if e[name] is not None]
    bits = sum(1 << EVENT_ITEMS.index(name) for name in mentioned)
    head = numbers("BBHIqIIQQ", 1, e["reason"], bits, day_number(e["date"]), e["processed"], e["municipality"], 0, e["code"] // 10, 0)
    return head + text(e["key"]) + b"".join(event_item(name, e[name]) for name in mentioned)


def change(p):
    return context(p["context"]) + event(p["event"])


def change_batch(p):
    return context(p["context"]) + counted(p["events"], lambda e: numbers("I", len(event(e))) + event(e))


def change_reply(p):
    return numbers("BBQQ", p["fault"], p["item"], p["address"], p["code"])


# §5.6

def feed(p):
    return context(p["context"]) + numbers("QII", p["since"], p["noticesMax"], p["waitMs"]) + counted(p["codes"], lambda code: numbers("Q", code))


def notice(n):
    return numbers("QBBHIqIQQ", n["address"], n["kind"], n["reason"], n["items"], n["date"], n["processed"], n["municipality"], n["code"], n["newCode"])


def feed_reply(p):
    return numbers("Q", p["through"]) + counted(p["notices"], notice)


# §6

def status_reply(p):
    return numbers("BBBBIQQI", p["state"], 0, 0, 0, p["connections"], p["residents"], p["uptimeMs"], p["batches"])


def empty(_):
    return b""


LAYOUTS = {
    0x01: hello, 0x81: hello_reply, 0x02: empty, 0x82: empty,
    0x03: lambda p: numbers("Q", p["batch"]), 0x83: lambda p: numbers("B", p["calledOff"]), 0x04: empty, 0x84: status_reply,
    0x10: lookup, 0x90: lookup_reply, 0x11: verify, 0x91: findings, 0x12: search, 0x92: search_reply,
    0x20: lookup_batch, 0xA0: lambda p: counted(p["replies"], lookup_reply),
    0x21: verify_batch, 0xA1: lambda p: counted(p["replies"], findings),
    0x22: search_batch, 0xA2: search_batch_reply,
    0x23: search_batch_at, 0xA3: lambda p: numbers("Q", p["asOf"]) + search_batch_reply(p["answers"]),
    0x30: change, 0xB0: change_reply, 0x31: change_batch, 0xB1: lambda p: counted(p["replies"], change_reply),
    0x32: feed, 0xB2: feed_reply, 0xF0: empty, 0xFF: lambda p: text(p["words"]),
}


# §2

def lz4_length(rest):
    return b"" if rest < 15 else bytes([255] * ((rest - 15) // 255) + [(rest - 15) % 255])


def lz4_sequence(literals, offset=0, match=4):
    token = min(len(literals), 15) << 4 | min(match - 4, 15)
    head = bytes([token]) + lz4_length(len(literals)) + literals
    return head + (numbers("H", offset) + lz4_length(match - 4) if offset else b"")


def lz4_block(data):
    """Greedy matches of four bytes and more; a block ends with literals only, and no match reaches its last five bytes."""
    block, seen, start, at = b"", {}, 0, 0
    while at < len(data) - 12:
        before = seen.get(data[at:at + 4], -70000)
        seen[data[at:at + 4]] = at
        if at - before > 65535:
            at += 1
            continue
        match = 4
        while at + match < len(data) - 5 and data[before + match] == data[at + match]:
            match += 1
        block += lz4_sequence(data[start:at], at - before, match)
        start = at = at + match
    return block + lz4_sequence(data[start:])


def frame(vector):
    kind = int(vector["kind"], 16)
    payload = LAYOUTS[kind](vector["payload"])
    if vector["flags"] & 1:
        payload = numbers("I", len(payload)) + lz4_block(payload)
    return numbers("IBBHQ", len(payload), kind, vector["flags"], vector["status"], vector["requestId"]) + payload


def main():
    differing = []
    for meaning in sorted(pathlib.Path(__file__).parent.glob("*.json")):
        packed = frame(json.loads(meaning.read_text(encoding="utf-8")))
        file = meaning.with_suffix(".bin")
        if "--check" not in sys.argv:
            file.write_bytes(packed)
        elif not file.exists() or file.read_bytes() != packed:
            differing.append(file.name)
    print("\n".join(differing), end="")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
