"""The open loop: requests come by the clock, at half of the rate that the server can take. Beside it stands what the machine alone does to threads."""
import os

from measuring.report import figure

from . import servers
from .asking import JukiAsking, load

BAR_US = 2_000
PROBES = 3
GROWTH_ALLOWED = 1.01
STALLS_SECONDS = 15
HEADS = ["run", "maximum a second", "a second", "connections", "p50", "p99", "p99.9", "max", "p99.9 sent late", "p99.9 of the machine", "never sent", "wrong or broken", "without an answer", "MiB before", "MiB after"]


def measure(workshop, data, report, options):
    depth = max(options.pipelines)
    with servers.juki(workshop, data) as server:
        rows = [_measure(workshop, data, report, options, server, *run, depth) for run in _runs(options.open_connections)]
    report.table(f"open loop, {options.open_seconds:g} s", [
        "latencies in µs from the time at which a request was due; p99.9 sent late is the generator's part of it",
        f"the maximum is the median of {PROBES} closed loops at the best number of connections (in brackets), pipeline {depth}; in the open loop as many may be in flight, over fewer connections",
        "many connections make short reads: what is due is dealt out among them",
        f"p99.9 of the machine: measured right afterwards for {STALLS_SECONDS} s with a thread on each core that only looks at the clock (bench/README.md, stalls)"], HEADS, rows)


def _runs(connections):
    """Items and connections of each run: the first number with both kinds of items, the others with none."""
    return [("none", connections[0]), ("four", connections[0]), *[("none", more) for more in connections[1:]]]


def _measure(workshop, data, report, options, server, items, connections, depth):
    best, most = _maximum(JukiAsking(workshop, data, server, "clean", "lookup=100", options, "--items", items), depth, options.seconds)
    before = server.resident_bytes
    in_flight = depth * options.connections[0] // connections
    told = load(workshop, data, server, "clean", "lookup=100", connections, in_flight, options.open_seconds, options.warmup, "--items", items, "--rate", int(most / 2))
    after = server.resident_bytes
    _bars(report, f"open loop at half of the maximum, --items {items}, {connections} connections", told, after / before)
    return [f"--items {items}", f"{figure(most)} ({best})", figure(told.rate), f"{connections}", *[figure(told.latency(quantile)) for quantile in ("p50", "p99", "p999", "max")],
            figure(told.send_delay("p999")), _stalls(workshop), f"{told.never_sent:,}", f"{told.wrong + told.broken:,}", f"{told.lost:,}", f"{before >> 20:,}", f"{after >> 20:,}"]


def _stalls(workshop):
    """Microseconds, as the report of the benchmark tells them for as many busy threads as there are cores."""
    said = workshop.run([workshop.repository / "artifacts/bin/Juki.Engine.Benchmarks/release/Juki.Engine.Benchmarks", "stalls", "--seconds", STALLS_SECONDS])
    heads, *rows = [line.split("  ") for line in said.splitlines() if line.startswith(("busy threads  ", f"{os.cpu_count()}  "))]
    return dict(zip(filter(None, heads), [cell.strip() for cell in rows[-1] if cell]))["p99.9 µs"]


def _maximum(asking, depth, seconds):
    """Best number of connections and the median rate with it."""
    best = asking.best_connections(depth)
    rounds = [asking.round(best, depth, seconds) for _ in range(PROBES)]
    return best, sorted(one.operations / one.seconds for one in rounds)[PROBES // 2]


def _bars(report, title, told, growth):
    late = told.latency("p999")
    bad = told.wrong + told.broken + told.lost + told.never_sent
    report.bar(f"{title}: p99.9", f"≤ {BAR_US:,} µs", f"{figure(late)} µs", late <= BAR_US)
    report.bar(f"{title}: wrong, broken, without an answer or never sent", "0", f"{bad:,} of {told.checked:,}", bad == 0)
    report.bar(f"{title}: resident memory after beside before", f"≤ {GROWTH_ALLOWED} ×", f"{growth:.4f} ×", growth <= GROWTH_ALLOWED)
