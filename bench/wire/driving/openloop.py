"""The open loop: requests come by the clock, at half of the rate that the server can take."""
from measuring.report import figure

from . import servers
from .asking import load

BAR_US = 2_000
PROBES = 3
GROWTH_ALLOWED = 1.01


def measure(workshop, data, report, options):
    depth = max(options.pipelines)
    rows = []
    with servers.juki(workshop, data) as server:
        for items in ("none", "four"):
            connections, most = _maximum(workshop, data, server, items, depth, options)
            before = server.resident_bytes
            told = load(workshop, data, server, "clean", "lookup=100", connections, depth, options.open_seconds, options.warmup,
                        "--items", items, "--rate", int(most / 2))
            after = server.resident_bytes
            rows.append([f"--items {items}", figure(most), figure(told.rate), f"{connections}", *[figure(told.latency(q)) for q in ("p50", "p99", "p999", "max")],
                         f"{told.wrong:,}", f"{told.lost:,}", f"{before >> 20:,}", f"{after >> 20:,}"])
            report.bar(f"open loop at half of the maximum, --items {items}: p99.9", f"≤ {BAR_US:,} µs", f"{figure(told.latency('p999'))} µs", told.latency("p999") <= BAR_US)
            report.bar(f"open loop, --items {items}: answers wrong or lost", "0", f"{told.wrong + told.lost:,} of {told.answers:,}", told.wrong + told.lost == 0)
            report.bar(f"open loop, --items {items}: resident memory flat", f"≤ {GROWTH_ALLOWED} ×", f"{after / before:.4f} ×", after <= before * GROWTH_ALLOWED)
    report.table(f"open loop, {options.open_seconds:g} s", [
        "latencies in µs from the time that a request was meant to be sent; the maximum is the median of three closed loops at the best number of connections"],
        ["run", "maximum a second", "a second", "connections", "p50", "p99", "p99.9", "max", "wrong", "lost", "MiB before", "MiB after"], rows)


def _maximum(workshop, data, server, items, depth, options):
    """Best number of connections and the median rate with it."""
    def rate(connections):
        return load(workshop, data, server, "clean", "lookup=100", connections, depth, options.seconds, options.warmup, "--items", items).rate
    best = max(options.connections, key=rate)
    return best, sorted(rate(best) for _ in range(PROBES))[PROBES // 2]
