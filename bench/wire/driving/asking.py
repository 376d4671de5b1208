"""Clients: redis-benchmark for the peers, juki load for us. Each round says how many answers in how much time."""
import dataclasses
import json
import subprocess

from measuring.process import core_seconds
from measuring.rounds import Round, Side

TRIAL_REQUESTS = 50_000
MISS_ONE_IN = 10


@dataclasses.dataclass
class Load:
    """What `juki load --json` tells of one run."""
    told: dict

    @property
    def rate(self):
        return self.told["requests_per_second"]

    @property
    def answers(self):
        return self.told["requests"]

    @property
    def seconds(self):
        return self.told["seconds"]

    @property
    def wrong(self):
        return self.told["wrong"]

    @property
    def lost(self):
        return self.told["lost"]

    def latency(self, quantile):
        """In microseconds: p50, p90, p99, p999, max."""
        return self.told["latency_us"][quantile]


def load(workshop, data, server, noise, mix, connections, pipeline, seconds, warmup, *more):
    """One run of `juki load` against our server. It ends with 1 where answers were wrong: those are counted, and said in the report."""
    workshop.check_time()
    command = [data.juki, "load", "--server", server.address, *data.queries(noise), "--mix", mix, "--connections", connections, "--pipeline", pipeline,
               "--duration", f"{seconds:g}s", "--warmup", f"{warmup:g}s", "--json", *more]
    done = subprocess.run([str(word) for word in command], text=True, capture_output=True, stdin=subprocess.DEVNULL)
    if not done.stdout.lstrip().startswith("{"):
        raise RuntimeError(f"juki load ended with {done.returncode}: {done.stderr.strip()[-500:]}")
    return Load(json.loads(done.stdout))


class JukiAsking:
    """Rounds of `juki load`; keeps count of wrong answers over all of them."""

    def __init__(self, workshop, data, server, noise, mix, options, *more):
        self._workshop, self._data, self._server = workshop, data, server
        self._noise, self._mix, self._options, self._more = noise, mix, options, more
        self.wrong = self.lost = self.answers = 0

    def round(self, connections, pipeline, seconds):
        before = core_seconds(self._server.child.pid)
        told = load(self._workshop, self._data, self._server, self._noise, self._mix, connections, pipeline, seconds, self._options.warmup, *self._more)
        self.wrong, self.lost, self.answers = self.wrong + told.wrong, self.lost + told.lost, self.answers + told.answers
        # The processor's time includes the warm-up, the answers do not.
        core = (core_seconds(self._server.child.pid) - before) * told.seconds / (told.seconds + self._options.warmup)
        return Round(told.answers, told.seconds, core)

    def side(self, name, connections, pipeline):
        note = f"juki load --mix {self._mix} {' '.join(self._more)} --connections {connections} --pipeline {pipeline}, {self._noise} queries"
        return Side(name, lambda: self.round(connections, pipeline, self._options.seconds), note=note)


class RespAsking:
    """Rounds of redis-benchmark GET with random keys, of which one in ten is not there."""

    def __init__(self, workshop, server, keys, options):
        self._workshop, self._server, self._options = workshop, server, options
        self._range = keys * MISS_ONE_IN // (MISS_ONE_IN - 1)
        self._rates = {}

    def round(self, connections, pipeline, seconds):
        """As many requests as take so long, judged by the last round of the same kind."""
        rate = self._rates.get((connections, pipeline)) or self._ask(connections, pipeline, TRIAL_REQUESTS).rate
        asked = self._ask(connections, pipeline, max(TRIAL_REQUESTS, int(rate * seconds)))
        self._rates[connections, pipeline] = asked.rate
        return Round(asked.requests, asked.requests / asked.rate, asked.core_seconds)

    def side(self, name, connections, pipeline):
        note = f"redis-benchmark -c {connections} -P {pipeline} -r {self._range} GET key:__rand_int__"
        return Side(name, lambda: self.round(connections, pipeline, self._options.seconds), is_peer=True, note=note)

    def _ask(self, connections, pipeline, requests):
        before = core_seconds(self._server.child.pid)
        said = self._workshop.run(["redis-benchmark", "-p", self._server.port, "-c", connections, "-P", pipeline, "-n", requests, "-r", self._range,
                                   "--csv", "GET", "key:__rand_int__"])
        rate = float(said.strip().splitlines()[-1].split('","')[1].strip('"'))
        return Asked(requests, rate, core_seconds(self._server.child.pid) - before)


@dataclasses.dataclass
class Asked:
    requests: int
    rate: float
    core_seconds: float
