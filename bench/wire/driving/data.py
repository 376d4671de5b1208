"""The register and the query files that everything is asked of."""
import json
import subprocess

SEED = 7


def build(repository):
    for project in ("src/Juki.Engine.Cli", "bench/Juki.Engine.Benchmarks"):
        subprocess.run(["dotnet", "build", repository / project, "-c", "Release", "-v", "q", "--nologo"], check=True, stdout=subprocess.DEVNULL)


class Data:
    """A register and, made when first asked for, query files with their truth."""

    def __init__(self, workshop, options):
        self._workshop, self._count = workshop, options.queries
        self.juki = workshop.repository / "artifacts" / "bin" / "Juki.Engine.Cli" / "release" / "juki"
        self.register = options.register or workshop.directory / "register"
        if options.register is None:
            workshop.run([self.juki, "generate", "--residents", options.residents, "--out", self.register])
        self.residents = json.loads(workshop.run([self.juki, "info", "--register", self.register, "--json"]))["residents"]
        self._files = {}

    @property
    def workload(self):
        return f"{self._count:,} different persons of `juki queries --seed {SEED}`"

    def queries(self, noise):
        """Options of `juki load` for queries with a code and this noise."""
        if noise not in self._files:
            asked, truth = (self._workshop.directory / f"{noise}.{what}.csv" for what in ("queries", "truth"))
            self._workshop.run([self.juki, "queries", "--register", self.register, "--count", self._count, "--noise", noise, "--with-code", 1,
                                "--seed", SEED, "--out", asked, "--truth", truth, "--force"])
            # One person in ten of the file is absent already, so no more codes are drawn. Of clean queries juki load wants certain verifications.
            self._files[noise] = ["--queries", asked, "--truth", truth, "--noise", noise, "--absent", 0]
        return self._files[noise]
