"""Lets sides take turns and keeps what each round gave."""
import dataclasses
import statistics


@dataclasses.dataclass
class Round:
    """One timed round: operations, time on the clock, processor time of whoever answers (not of whoever asks)."""
    operations: int
    seconds: float
    core_seconds: float


@dataclasses.dataclass
class Side:
    """Somebody who answers; run gives a Round."""
    name: str
    run: callable
    is_peer: bool = False
    note: str = ""


@dataclasses.dataclass
class Result:
    side: Side
    rounds: list

    @property
    def rate(self):
        return statistics.median(self._rates())

    @property
    def best(self):
        return max(self._rates())

    @property
    def rate_of_a_core(self):
        return statistics.median(self._core_rates())

    def times(self, peer):
        """How many times as fast on the clock: the median of the ratios of each round."""
        return statistics.median(mine / theirs for mine, theirs in zip(self._rates(), peer._rates()))

    def times_of_a_core(self, peer):
        """The same, each counted by its own processor time."""
        return statistics.median(mine / theirs for mine, theirs in zip(self._core_rates(), peer._core_rates()))

    def _rates(self):
        return [one.operations / one.seconds for one in self.rounds]

    def _core_rates(self):
        return [one.operations / max(one.core_seconds, 1e-9) for one in self.rounds]


def interleave(workshop, sides, rounds):
    """A-B-A-B, after one round of each that does not count."""
    results = [Result(side, []) for side in sides]
    for side in sides:
        side.run()
    for _ in range(rounds):
        for result in results:
            workshop.check_time()
            result.rounds.append(result.side.run())
    return results
