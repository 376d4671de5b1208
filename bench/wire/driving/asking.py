"""Clients: redis-benchmark for the peers, juki load for us. Each round says how many answers in how much time."""
import dataclasses
import json
import subprocess

from measuring.process import core_seconds
from measuring.rounds import Round, Side

TRIAL_REQUESTS = 50_000
TRIAL_SHARE = 0.3
TRIAL_SECONDS_MIN = 1
MISS_ONE_IN = 10


class Load:
    """What `juki load --json` tells of one run."""

    def __init__(self, told):
        self._told = told
        self.rate, self.seconds = told["rate"], told["seconds"]
        self.requests, self.warm_up_requests = told["requests"], told["warm_up_requests"]
        self.never_sent = told["never_sent"]
        answers, background = told["answers"], told["background"]
        self.checked = answers["checked"]
        self.wrong, self.missed = answers["wrong"], answers["missed"]
        self.broken = answers["malformed"] + answers["unasked"]
        self.lost = answers["missing"] + sum(answers["errors"].values()) + len(told["losses"]) + background["idle_lost"] + background["churn_failed"]
        self.unknown = answers["lookup_states"].get("unknown", 0)
        self.looked_up = sum(answers["lookup_states"].values())
        self.bulk_rate = background["bulk_items_per_second"]

    def latency(self, quantile):
        """In microseconds: p50, p90, p99, p999, max."""
        return self._told["latency"][f"{quantile}_us"]

    def send_delay(self, quantile):
        """How late the generator sent what was due, in microseconds; of an open loop."""
        return self._told["send_delay"][f"{quantile}_us"]


def load(workshop, data, server, noise, mix, connections, pipeline, seconds, warmup, *more):
    """One run of `juki load` against our server. It ends with 1 where answers were wrong: those are counted, and said in the report."""
    workshop.check_time()
    command = [data.juki, "load", "--server", server.address, *data.queries(noise), "--mix", mix, "--connections", connections, "--pipeline", pipeline,
               "--duration", f"{seconds:g}s", "--warmup", f"{warmup:g}s", "--json", *more]
    done = subprocess.run([str(word) for word in command], text=True, capture_output=True, stdin=subprocess.DEVNULL)
    if not done.stdout.lstrip().startswith("{"):
        raise RuntimeError(f"juki load ended with {done.returncode}: {done.stderr.strip()[-500:]}")
    told = json.loads(done.stdout)
    if told["requests"] == 0:
        raise RuntimeError(f"juki load has no answer: {'; '.join(sorted(set(told['losses']))) or done.stderr.strip()[-500:]}")
    return Load(told)


class Asking:
    """Rounds of one client against one server, at any number of connections and depth of the pipeline."""

    def __init__(self, workshop, server, options):
        self._workshop, self._server, self._options = workshop, server, options

    def best_connections(self, pipeline):
        """The number of connections with which it is fastest, by a short round of each."""
        def rate(connections):
            took = self.round(connections, pipeline, max(TRIAL_SECONDS_MIN, self._options.seconds * TRIAL_SHARE))
            return took.operations / took.seconds
        return max(self._options.connections, key=rate)

    def side(self, name, connections, pipeline):
        """These rounds as a side that takes turns."""
        return Side(name, lambda: self.round(connections, pipeline, self._options.seconds), self.is_peer, self._note(connections, pipeline))


class JukiAsking(Asking):
    """Rounds of `juki load`; keeps count of answers over all of them: wrong, broken (malformed or unasked), lost and missed ones."""
    is_peer = False

    def __init__(self, workshop, data, server, noise, mix, options, *more):
        super().__init__(workshop, server, options)
        self._data, self._noise, self._mix, self._more = data, noise, mix, more
        self.checked = self.wrong = self.broken = self.lost = self.missed = self.unknown = self.looked_up = 0

    def round(self, connections, pipeline, seconds):
        before = core_seconds(self._server.child.pid)
        told = load(self._workshop, self._data, self._server, self._noise, self._mix, connections, pipeline, seconds, self._options.warmup, *self._more)
        core = core_seconds(self._server.child.pid) - before
        for count in ("checked", "wrong", "broken", "lost", "missed", "unknown", "looked_up"):
            setattr(self, count, getattr(self, count) + getattr(told, count))
        return Round(told.requests, told.seconds, core * told.requests / max(1, told.requests + told.warm_up_requests))

    def _note(self, connections, pipeline):
        return " ".join(["juki load --mix", self._mix, *self._more, f"--connections {connections} --pipeline {pipeline}, {self._noise} queries"])


class RespAsking(Asking):
    """Rounds of redis-benchmark GET with random keys, of which one in ten is not there."""
    is_peer = True

    def __init__(self, workshop, server, keys, options):
        super().__init__(workshop, server, options)
        self._range = keys * MISS_ONE_IN // (MISS_ONE_IN - 1)
        self._rates = {}

    def round(self, connections, pipeline, seconds):
        """As many requests as take so long, judged by the last round of the same kind."""
        rate = self._rates.get((connections, pipeline)) or self._ask(connections, pipeline, TRIAL_REQUESTS).rate
        asked = self._ask(connections, pipeline, max(TRIAL_REQUESTS, int(rate * seconds)))
        self._rates[connections, pipeline] = asked.rate
        return Round(asked.requests, asked.requests / asked.rate, asked.core_seconds)

    def _ask(self, connections, pipeline, requests):
        before = core_seconds(self._server.child.pid)
        said = self._workshop.run(["redis-benchmark", "-p", self._server.port, "-c", connections, "-P", pipeline, "-n", requests, "-r", self._range,
                                   "--csv", "GET", "key:__rand_int__"])
        rate = float(said.strip().splitlines()[-1].split('","')[1].strip('"'))
        return Asked(requests, rate, core_seconds(self._server.child.pid) - before)

    def _note(self, connections, pipeline):
        return f"redis-benchmark -c {connections} -P {pipeline} -r {self._range} GET key:__rand_int__"


@dataclasses.dataclass
class Asked:
    requests: int
    rate: float
    core_seconds: float
