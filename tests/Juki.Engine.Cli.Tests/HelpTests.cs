namespace Juki.Engine.Cli.Tests;

/// <summary>The verbs and options that scripts rely on (design §5).</summary>
public class HelpTests
{
    [Theory]
    [InlineData("demo", "--residents", "--queries", "--out")]
    [InlineData("generate", "--residents", "--seed", "--out", "--compress", "none|lz4")]
    [InlineData("queries", "--register", "--load", "--count", "--seed", "--noise", "clean|light|heavy|FILE", "--with-code", "--out", "--truth")]
    [InlineData("generate-events", "--register", "--load", "--count", "--seed", "--from", "YYYY-MM-DD", "--out", "EVENTS.csv", "--force")]
    [InlineData("import", "--csv", "--versions", "--map", "--codes-out", "--seed", "--out", "--compress")]
    [InlineData("verify", "--register", "--json")]
    [InlineData("export", "--register", "--load", "ram|map", "--out", "--versions")]
    [InlineData("info", "--register", "--load", "--json")]
    [InlineData("lookup", "--register", "--load", "--server", "HOST:PORT", "--purpose", "--operator", "--case", "--tls", "--trust", "CODE")]
    [InlineData("search", "--register", "--load", "--server", "--purpose", "--name", "--kana", "--birth", "--sex", "--address", "--rules", "FILE|NAME", "--explain", "--json")]
    [InlineData("match", "--register", "--load", "--server", "--compress", "--input", "--output", "--truth", "--top", "--no-sex", "--rules", "--compare-with", "--summary", "--profile", "--estimate", "--estimate-out", "--report", "--report-full", "--map")]
    [InlineData("rules", "show", "list")]
    [InlineData("journal", "inspect")]
    [InlineData("serve", "--register", "--listen", "HOST:PORT", "--health", "--certificate", "--key", "--load", "--rules", "--profile", "--settings")]
    [InlineData("apply", "--register", "--server", "--operator", "--events", "--output", "--encoding", "--force", "--json")]
    [InlineData("changes", "--register", "--server", "--since", "--codes", "--follow", "--json")]
    [InlineData("load", "--server", "--connections", "--pipeline", "--threads", "--rate", "--duration", "--warmup", "--requests", "--idle", "--churn", "--bulk", "--tls", "--trust")]
    [InlineData("load", "--queries", "--truth", "--register", "--count", "--seed", "--noise", "--mix", "--absent", "--items", "four|none", "--json", "--report", "--force")]
    public void Given_a_verb_When_asked_for_help_Then_its_options_are_listed(string verb, params string[] options)
    {
        JukiRun help = Juki.Run(verb, "--help").Succeeded();

        Assert.All(options, option => Assert.Contains(option, help.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void Given_no_verb_When_asked_for_help_Then_every_verb_is_listed()
    {
        JukiRun help = Juki.Run("--help").Succeeded();

        Assert.All(
            ["demo", "generate", "queries", "generate-events", "init", "apply", "changes", "import", "export", "info", "lookup", "search", "match", "rules", "serve", "verify", "journal", "load"],
            verb => Assert.Contains($"\n  {verb}", help.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("conquer")]
    [InlineData("generate")]
    [InlineData("info", "--register")]
    [InlineData("generate", "--residents", "many", "--out", "r")]
    [InlineData("generate", "--residents", "0", "--out", "r")]
    [InlineData("queries", "--register", "r", "--count", "-1", "--out", "q", "--truth", "t")]
    [InlineData("queries", "--register", "r", "--count", "1", "--with-code", "2", "--out", "q", "--truth", "t")]
    [InlineData("generate-events", "--register", "r", "--count", "0", "--out", "e")]
    [InlineData("generate-events", "--register", "r", "--count", "1", "--out", "e", "--from", "yesterday")]
    [InlineData("generate-events", "--register", "r", "--count", "1", "--out", "e", "--from", "1400-01-01")]
    [InlineData("match", "--register", "r", "--input", "q", "--output", "o", "--top", "6")]
    [InlineData("match", "--register", "r", "--input", "q", "--output", "o", "--report-full")]
    [InlineData("lookup", "--register", "r")]
    [InlineData("journal", "inspect")]
    [InlineData("serve", "--register", "r", "--port", "7411")]
    [InlineData("serve", "--register", "r", "--load", "disk")]
    [InlineData("info", "--register", "r", "--load", "disk")]
    [InlineData("generate", "--residents", "5", "--out", "r", "--compress", "zip")]
    [InlineData("load", "--server", "localhost", "--queries", "q")]
    [InlineData("load", "--server", "localhost:1")]
    [InlineData("load", "--server", "localhost:1", "--queries", "q", "--register", "r")]
    [InlineData("load", "--server", "localhost:1", "--register", "r", "--truth", "t")]
    [InlineData("load", "--server", "localhost:1", "--queries", "q", "--mix", "lookup=some")]
    [InlineData("load", "--server", "localhost:1", "--queries", "q", "--duration", "30")]
    [InlineData("load", "--server", "localhost:1", "--queries", "q", "--absent", "101")]
    public void Given_wrong_usage_When_run_Then_it_is_refused_with_a_pointer_to_the_help(params string[] arguments) =>
        Juki.Run(arguments).Refused("--help");
}
