#!/usr/bin/env python3
"""What the script makes of what clients say; no server runs. python3 bench/wire/test_driving.py"""
import os
import pathlib
import sys
import types
import unittest

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "bench" / "peers"))

from driving import asking, beside, lookup, openloop, rates, report, servers  # noqa: E402
from measuring.rounds import Result, Round  # noqa: E402

OPTIONS = types.SimpleNamespace(connections=[4, 1], seconds=2, warmup=1, rounds=3, pipelines=[512])


class Workshop:
    """Answers commands as redis-benchmark does, at rates that depend on the number of connections."""

    def __init__(self):
        self.commands = []

    def run(self, command):
        self.commands.append([str(word) for word in command])
        rate = {1: 200_000, 4: 100_000}[command[command.index("-c") + 1]]
        return f'"test","rps","avg_latency_ms"\n"GET key:__rand_int__","{rate}.00","1.0"\n'

    def check_time(self):
        pass


def told(rate=1_000_000.0, wrong=0, missing=0, p99=100.0, malformed=0):
    latency = {"count": 5, "mean_us": 1.0, "p50_us": 10.0, "p90_us": 50.0, "p99_us": p99, "p999_us": 900.0, "max_us": 5_000.0}
    return asking.Load({
        "rate": rate, "seconds": 2.0, "requests": int(2 * rate), "warm_up_requests": int(rate), "never_sent": 0, "latency": latency, "send_delay": latency,
        "answers": {"checked": int(3 * rate), "wrong": wrong, "missed": 0, "malformed": malformed, "unasked": 0, "missing": missing, "errors": {"102": 1} if missing else {},
                    "lookup_states": {"found": int(2.7 * rate), "unknown": int(0.3 * rate)}},
        "background": {"idle_lost": 0, "churn_failed": 0, "bulk_items_per_second": 77_000.0}, "losses": []})


def counted(**counts):
    return types.SimpleNamespace(**{"checked": 1_000_000, "wrong": 0, "broken": 0, "lost": 0, "missed": 0, "unknown": 0, "looked_up": 0, **counts})


class Peers(unittest.TestCase):
    def setUp(self):
        server = servers.Server("redis", "redis-server 7", 1, types.SimpleNamespace(pid=os.getpid()))
        self.workshop = Workshop()
        self.asking = asking.RespAsking(self.workshop, server, 900, OPTIONS)

    def test_a_round_lasts_as_long_as_asked_for_and_one_key_in_ten_is_missing(self):
        took = self.asking.round(4, 64, seconds=5)
        self.assertEqual((took.operations, took.seconds), (500_000, 5.0))
        self.assertEqual(self.workshop.commands[-1][self.workshop.commands[-1].index("-r") + 1], "1000")

    def test_the_best_number_of_connections_is_the_fastest_one(self):
        self.assertEqual(self.asking.best_connections(64), 1)

    def test_a_value_is_found_again_under_the_key_that_the_benchmark_makes(self):
        self.assertEqual(servers.key(7), b"key:000000000007")
        self.assertEqual(len(servers.value(7)), servers.VALUE_BYTES)
        self.assertEqual(servers._set(7), b"*3\r\n$3\r\nSET\r\n$16\r\nkey:000000000007\r\n$100\r\n" + servers.value(7) + b"\r\n")


class Reports(unittest.TestCase):
    def setUp(self):
        self.report = report.Report(["--rounds", "3"], REPOSITORY)
        self.report.describe(types.SimpleNamespace(residents=20_000, workload="5,000 different persons"))

    def text(self):
        return self.report.text(60)

    def test_ratios_are_of_rounds_and_bars_compare_both_peers(self):
        ours, redis, garnet = (Result(asking.Side(name, None, is_peer), [Round(count, 1.0, 0.5)] * 3)
                               for name, is_peer, count in (("ours, code alone (4)", False, 400), ("redis (4)", True, 100), ("garnet (1)", True, 200)))
        lookup._bars(self.report, [ours, redis, garnet], lookup.DEEP, "pipeline 512")
        self.report.compare("lookup", [ours, redis, garnet], [])
        self.assertIn("| ours, code alone (4) | 400 | 400 | 800 | 4.00 | 2.00 |", self.text())
        self.assertIn("against redis (4) | ≥ 3 × (moonshot 8 ×) | 4.00 × | met |", self.text())
        self.assertIn("against garnet (1) | ≥ 1.5 × (moonshot 3 ×) | 2.00 × | met |", self.text())
        self.assertIn("3 rounds (too few for a claim)", self.text())

    def test_wrong_answers_are_said_and_fail_the_run_unless_the_bar_allows_them(self):
        few = counted(wrong=20)
        self.report.answers("heavy", few, wrong_ppm=20)
        self.assertFalse(self.report.has_failed)
        self.report.answers("clean", few)
        self.assertTrue(self.report.has_failed)
        self.assertIn("| clean | 1,000,000 | 20 | 0 | 0 | 0 |", self.text())

    def test_replies_that_are_malformed_or_unasked_fail_the_run_whatever_the_bar_allows(self):
        self.assertEqual((told(malformed=3).broken, told(malformed=3).wrong), (3, 0))
        self.report.answers("heavy", counted(broken=1), wrong_ppm=20)
        self.assertTrue(self.report.has_failed)

    def test_too_many_missed_persons_fail_a_run_of_clean_queries_only(self):
        self.report.answers("heavy", counted(missed=500_000))
        self.report.answers("clean", counted(missed=20_000), missed_share_max=rates.CLEAN_MISSED_MAX)
        self.assertFalse(self.report.has_failed)
        self.report.answers("clean", counted(missed=20_001), missed_share_max=rates.CLEAN_MISSED_MAX)
        self.assertTrue(self.report.has_failed)
        self.assertEqual({one.noise: one.missed_share_max for one in rates.VERIFY + rates.SEARCH}, {"clean": 0.02, "heavy": 1})

    def test_the_share_of_nobodys_codes_is_the_measured_one(self):
        self.report.answers("lookup", counted(unknown=90_000, looked_up=1_000_000))
        self.assertIn("9.0 % of the codes looked up were nobody's", self.text())

    def test_requests_without_an_answer_are_those_missing_and_those_answered_by_errors(self):
        self.assertEqual(told(missing=2).lost, 3)

    def test_the_open_loop_is_held_to_its_bars(self):
        openloop._bars(self.report, "open loop", told(wrong=1), growth=1.02)
        self.assertIn("| open loop: p99.9 | ≤ 2,000 µs | 900 µs | met |", self.text())
        self.assertIn("1 of 3,000,000 | **missed** |", self.text())
        self.assertIn("1.0200 × | **missed** |", self.text())

    def test_the_machine_s_part_is_read_from_the_row_with_all_cores_busy(self):
        said = "stalls\n\nbusy threads  p99 µs  p99.9 µs  longest µs\n------------  ------  --------  ----------\n"
        rows = "".join(f"{threads:<12}  {threads:>6}  {100 * threads:>8}  {9_000:>10,}\n" for threads in range(1, os.cpu_count() + 1))
        workshop = types.SimpleNamespace(repository=REPOSITORY, run=lambda command: said + rows)
        self.assertEqual(openloop._stalls(workshop), str(100 * os.cpu_count()))

    def test_what_was_left_out_and_what_failed_is_in_the_report(self):
        self.report.skip("garnet", "not installed")
        self.assertFalse(self.report.has_failed)
        self.report.fail("bulk", "it ended with 1")
        self.assertTrue(self.report.has_failed)
        self.assertIn("garnet: left out: not installed", self.text())

    def test_the_bars_of_rates_are_those_of_the_design(self):
        self.assertEqual([(one.kind, one.noise, one.bar) for one in rates.VERIFY + rates.SEARCH],
                         [("verify", "clean", 1_000_000), ("search", "clean", 500_000), ("search", "heavy", 40_000)])
        self.assertEqual((beside.BULK_BAR, beside.IDLE_BAR), (5, 0.9))


class Turns(unittest.TestCase):
    def test_single_requests_alone_and_beside_batches_take_turns_and_a_wrong_answer_ends_it(self):
        asked = []

        def load(workshop, data, server, noise, mix, connections, pipeline, seconds, warmup, *more):
            asked.append("--bulk" in more)
            return told(p99=300.0 if "--bulk" in more else 100.0, wrong=int(len(asked) > 6))
        self.addCleanup(setattr, beside, "load", beside.load)
        beside.load = load
        options = types.SimpleNamespace(seconds=1, warmup=0, rounds=2)
        alone, together = beside._take_turns(None, None, None, options, [], ["--bulk", 2])
        self.assertEqual(asked, [False, True] * 3)
        self.assertEqual(beside._figures(lambda one: one.latency("p99"), alone, together), ([100.0] * 2, [300.0] * 2))
        with self.assertRaises(RuntimeError):
            beside._take_turns(None, None, None, options, [], ["--bulk", 2])


if __name__ == "__main__":
    unittest.main()
