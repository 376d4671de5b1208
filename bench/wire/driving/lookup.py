"""Code lookups beside Redis and Garnet, at every depth of the pipeline."""
import contextlib

from measuring.report import figure
from measuring.rounds import interleave
from measuring.workshop import Skipped

from . import servers
from .asking import JukiAsking, RespAsking

PEERS = {"redis": servers.redis, "garnet": servers.garnet}
OURS = {"none": "ours, code alone", "four": "ours, with the four items"}
DEEP, SHALLOW = 512, 1
BARS = {(DEEP, "redis"): (3, 8), (DEEP, "garnet"): (1.5, 3), (SHALLOW, "redis"): (1, 1)}
SAMPLE = 2_000


def measure(workshop, data, report, options):
    for keys in options.keys:
        with contextlib.ExitStack() as stack:
            ours = stack.enter_context(servers.juki(workshop, data))
            peers = _start_peers(workshop, report, keys, stack)
            sides = {OURS[items]: JukiAsking(workshop, data, ours, "clean", "lookup=100", options, "--items", items) for items in OURS}
            sides |= {name: RespAsking(workshop, server, keys, options) for name, server in peers.items()}
            for depth in options.pipelines:
                _compare(workshop, report, options, sides, keys, depth)
            for title, asking in sides.items():
                if not asking.is_peer:
                    report.answers(f"lookup, {keys:,} keys of the peers: {title}", asking)
            _memory(report, data, ours, peers, keys)


def _start_peers(workshop, report, keys, stack):
    peers = {}
    for name, start in PEERS.items():
        try:
            peers[name] = stack.enter_context(start(workshop, keys))
        except Skipped as why:
            report.skip(name, why)
            continue
        report.version(f"{peers[name].version}, {keys:,} keys of 16 bytes with values of {servers.VALUE_BYTES}, nothing saved; {_check(workshop, peers[name], keys)}")
    return peers


def _check(workshop, server, keys):
    """Values that GET gives for a sample of keys."""
    numbers = range(0, keys * 10 // 9, max(1, keys // SAMPLE))
    said = workshop.run(["redis-cli", "-p", server.port], input="".join(f"GET {servers.key(number).decode()}\n" for number in numbers)).split("\n")[:-1]
    right = sum(found == (servers.value(number).decode() if number < keys else "") for found, number in zip(said, numbers, strict=True))
    return f"checked {right:,} of {len(numbers):,} values right"


def _compare(workshop, report, options, sides, keys, depth):
    """At the same number of connections for all, and each at the number that is best for it."""
    common = options.connections[0]
    best = {name: asking.best_connections(depth) for name, asking in sides.items()}
    for title, counts in ((f"{common} connections", dict.fromkeys(sides, common)), ("each at its best number of connections", best)):
        taking_part = [asking.side(f"{name} ({counts[name]})", counts[name], depth) for name, asking in sides.items()]
        results = interleave(workshop, taking_part, options.rounds)
        report.compare(f"lookup, pipeline {depth}, {title}, {keys:,} keys of the peers", results,
                       ["connections in brackets; the best number was sought among " + ", ".join(map(str, sorted(options.connections))),
                        *[f"{name}: {100 * asking.unknown / max(1, asking.looked_up):.1f} % of the codes were nobody's" for name, asking in sides.items() if not asking.is_peer]])
        _bars(report, results, depth, f"pipeline {depth}, {title}, {keys:,} keys")


def _bars(report, results, depth, title):
    ours = [result for result in results if not result.side.is_peer]
    for peer in (result for result in results if result.side.is_peer):
        bar = BARS.get((depth, peer.side.name.split(" ")[0]))
        for mine in ours if bar else []:
            reached = mine.times(peer)
            report.bar(f"lookup, {title}: {mine.side.name} against {peer.side.name}", f"≥ {bar[0]} × (moonshot {bar[1]} ×)", f"{figure(reached)} ×", reached >= bar[0])


def _memory(report, data, ours, peers, keys):
    report.memory("juki serve", ours.resident_bytes, f"the whole register: {data.residents:,} residents, {figure(ours.resident_bytes / data.residents)} bytes each")
    for name, server in peers.items():
        report.memory(name, server.resident_bytes, f"{keys:,} keys, {figure(server.resident_bytes / keys)} bytes each")
