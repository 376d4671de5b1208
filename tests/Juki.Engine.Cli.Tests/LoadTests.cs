using System.Diagnostics;
using System.Text.Json;
using Juki.Engine.TestKit;

namespace Juki.Engine.Cli.Tests;

/// <summary><c>juki load</c> against <c>juki serve</c>, both as processes of their own.</summary>
[Collection(SmallRegisterCollection.Name)]
public sealed class LoadTests : IDisposable
{
    private const string Serving = " residents on ";

    private readonly TemporaryDirectory _directory = new();
    private readonly SmallRegister _register;
    private readonly Process _server;
    private readonly string _address;

    public LoadTests(SmallRegister register)
    {
        _register = register;
        _server = Juki.Start("serve", "--register", register.Path, "--listen", "127.0.0.1:0");
        string line = _server.StandardOutput.ReadLine() ?? "nothing";
        Assert.Contains(Serving, line, StringComparison.Ordinal);
        _address = line.Split(Serving)[1].Split(' ')[0];
    }

    public void Dispose()
    {
        _server.Kill();
        _server.WaitForExit();
        _server.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public void Given_a_server_When_loaded_with_queries_drawn_of_its_register_Then_no_answer_is_wrong()
    {
        JukiRun run = Juki.Run("load", "--server", _address, "--register", _register.Path, "--count", "500", "--mix", "lookup=8,verify=1,search=1", "--connections", "2", "--pipeline", "16", "--requests", "5000", "--warmup", "0s").Succeeded();

        Assert.All(
            ["closed loop, 2 connections × pipeline 16, lookup=8,verify=1,search=1", "5,000 answers checked, 0 wrong", "p99.9", "lookup  ", "verify  ", "search  ", "saturated"],
            part => Assert.Contains(part, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void Given_files_and_a_rate_When_loaded_Then_JSON_and_page_have_the_same_figures()
    {
        (string queries, string truth, string page) = (_directory["q.csv"], _directory["t.csv"], _directory["r.html"]);
        Juki.Run("queries", "--register", _register.Path, "--count", "500", "--noise", "light", "--out", queries, "--truth", truth).Succeeded();
        JsonElement figures = Juki.Run("load", "--server", _address, "--queries", queries, "--truth", truth, "--rate", "2000", "--pipeline", "100", "--duration", "500ms", "--warmup", "0s", "--json", "--report", page).Succeeded().Json();
        string html = File.ReadAllText(page);

        Assert.Equal("open", figures.GetProperty("loop").GetString());
        Assert.InRange(figures.GetProperty("requests").GetInt64(), 999, 1_001);
        Assert.Equal(0, figures.GetProperty("answers").GetProperty("wrong").GetInt64());
        Assert.All(["p50_us", "p90_us", "p99_us", "p999_us", "max_us"], name => Assert.True(figures.GetProperty("latency").GetProperty(name).GetDouble() > 0));
        Assert.Contains($"\"rate\": {figures.GetProperty("rate").GetRawText()}", html, StringComparison.Ordinal);
        Assert.DoesNotContain(_directory.Path, html, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_the_truth_of_others_When_loaded_Then_it_fails_and_says_so_first()
    {
        (string queries, string truth) = (_directory["q.csv"], _directory["t.csv"]);
        File.WriteAllText(queries, "id,code,name\n1,,山田 太郎\n");
        File.WriteAllText(truth, "id,code,errors\n1,00000000000,\n");
        JukiRun run = Juki.Run("load", "--server", _address, "--queries", queries, "--truth", truth, "--absent", "0", "--requests", "10", "--warmup", "0s");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("WRONG ANSWERS: 10", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_nobody_who_listens_When_loaded_Then_server_and_remedy_are_named() =>
        Juki.Run("load", "--server", "127.0.0.1:1", "--register", _register.Path, "--count", "10").Failed("127.0.0.1:1 cannot be reached", "juki serve");

    [Fact]
    public void Given_a_truth_file_with_other_rows_When_loaded_Then_it_is_refused()
    {
        (string queries, string truth) = (_directory["q.csv"], _directory["t.csv"]);
        File.WriteAllText(queries, "id,code,name\n1,,山田 太郎\n");
        File.WriteAllText(truth, "id,code,errors\n2,,\n");

        Juki.Run("load", "--server", _address, "--queries", queries, "--truth", truth).Failed("same rows", "Give the truth");
    }
}
