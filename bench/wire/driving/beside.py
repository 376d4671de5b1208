"""What others cost the single requests: batches that run flat out, idle connections, clients that come and go."""
import contextlib
import os
import statistics
import subprocess

from measuring.report import figure

from . import servers
from .asking import load

BULK_BAR, IDLE_BAR = 5, 0.9
CONNECTIONS, DEPTH = 4, 64
BULK_CONNECTIONS = 2


def measure_bulk(workshop, data, report, options):
    """The single requests come by the clock, so that all runs ask the same."""
    always = ["--rate", options.single_rate]
    with servers.juki(workshop, data) as server:
        alone, beside = _take_turns(workshop, data, server, options, always, ["--bulk", BULK_CONNECTIONS])
        with _idlers():
            busy = [_ask(workshop, data, server, options, *always) for _ in range(options.rounds)]
    times = statistics.median(b.latency("p99") / a.latency("p99") for a, b in zip(alone, beside))
    for quantile in ("p50", "p90", "p99"):
        _tell_busy(report, quantile, alone, beside, busy)
    _tell(report, "single lookups beside batches", f"{options.single_rate:,} lookups a second by the clock, {CONNECTIONS} connections; "
          f"{BULK_CONNECTIONS} connections send batches of clean searches of the largest agreed size, and are answered "
          f"{figure(statistics.median(told.bulk_rate for told in beside))} searches a second", "p99 in µs", *_figures(lambda told: told.latency("p99"), alone, beside))
    report.bar("single requests' p99 beside batches", f"≤ {BULK_BAR} ×", f"{figure(times)} ×", times <= BULK_BAR)


def measure_idle(workshop, data, report, options):
    with servers.juki(workshop, data) as server:
        alone, beside = _take_turns(workshop, data, server, options, [], ["--idle", options.idle, "--churn", options.churn])
    times = statistics.median(b.rate / a.rate for a, b in zip(alone, beside))
    _tell(report, "busy clients beside idle ones", f"closed loop, {CONNECTIONS} connections, pipeline {DEPTH}; {options.idle:,} connections that say "
          f"nothing after hello and {options.churn:,} connects a second", "lookups a second", *_figures(lambda told: told.rate, alone, beside))
    report.bar(f"busy clients' rate beside {options.idle:,} idle connections and {options.churn:,} connects a second", f"≥ {IDLE_BAR} ×", f"{figure(times)} ×", times >= IDLE_BAR)


def _take_turns(workshop, data, server, options, always, also):
    """Runs without and with the others, A-B-A-B after one of each that does not count."""
    def ask(*more):
        return _ask(workshop, data, server, options, *always, *more)
    ask()
    ask(*also)
    pairs = [(ask(), ask(*also)) for _ in range(options.rounds)]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def _ask(workshop, data, server, options, *more):
    told = load(workshop, data, server, "clean", "lookup=100", CONNECTIONS, DEPTH, options.seconds, options.warmup, *more)
    if told.wrong or told.broken or told.lost:
        raise RuntimeError(f"{told.wrong:,} answers wrong, {told.broken:,} malformed or unasked and {told.lost:,} lost with {' '.join(map(str, more)) or 'nobody'}")
    return told


@contextlib.contextmanager
def _idlers():
    """A loop on each core that any other thread goes before: what a busy machine costs the single requests, without any batch."""
    loops = [subprocess.Popen(["chrt", "--idle", "0", "sh", "-c", "while :; do :; done"]) for _ in range(os.cpu_count())]
    try:
        yield
    finally:
        for loop in loops:
            loop.kill()
            loop.wait()


def _tell_busy(report, quantile, alone, beside, busy):
    figures = [(name, [told.latency(quantile) for told in some]) for name, some in
               (("alone", alone), ("beside batches", beside), ("beside loops of the lowest priority that do nothing", busy))]
    report.table(f"single lookups beside batches and beside nothing but busy cores, {quantile}", ["µs; the last is the machine's own part"],
                 ["side", "median", "least", "most"], [[name, figure(statistics.median(some)), figure(min(some)), figure(max(some))] for name, some in figures])


def _figures(figure_of, alone, beside):
    return [figure_of(told) for told in alone], [figure_of(told) for told in beside]


def _tell(report, title, what, unit, alone, beside):
    rows = [[name, figure(statistics.median(figures)), figure(min(figures)), figure(max(figures))] for name, figures in (("alone", alone), ("beside the others", beside))]
    report.table(title, [what, f"{unit}; {len(alone)} rounds in turns, after one that does not count; every answer checked"], ["side", "median", "least", "most"], rows)
