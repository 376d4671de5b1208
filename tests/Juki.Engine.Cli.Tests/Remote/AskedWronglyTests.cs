namespace Juki.Engine.Cli.Tests.Remote;

/// <summary>Options that do not go together.</summary>
public class AskedWronglyTests
{
    private static readonly string[] Match = ["match", "--input", "q", "--output", "o"];

    [Theory]
    [InlineData("lookup", "24727059608")]
    [InlineData("search", "--name", "x")]
    [InlineData("match", "--input", "q", "--output", "o")]
    public void Given_neither_a_register_nor_a_server_or_both_When_asked_Then_one_is_demanded(params string[] verb)
    {
        Juki.Run(verb).Refused("'--register REGISTER' or '--server HOST:PORT' is needed", "--help");
        Juki.Run([.. verb, "--register", "r", "--server", "h:1"]).Refused("'--register' and '--server' exclude each other");
    }

    [Theory]
    [InlineData("--load", "map", "the server has opened its register already")]
    [InlineData("--rules", "strict", "the server decides by its own rules")]
    [InlineData("--profile", "p.json", "the server weighs by its own profile of errors")]
    [InlineData("--estimate-out", "p.json", "the server weighs by its own profile of errors")]
    [InlineData("--report", "r.html", "a server shows nothing of its register but the answers")]
    public void Given_an_option_that_a_server_cannot_follow_When_matched_at_a_server_Then_it_is_refused_with_the_reason(string option, string value, string reason) =>
        Juki.Run([.. Match, "--server", "h:1", option, value]).Refused($"Option '{option}' does not go with '--server': ", reason);

    [Fact]
    public void Given_estimation_or_an_explanation_When_a_server_is_asked_Then_they_are_refused_with_the_reason()
    {
        Juki.Run([.. Match, "--server", "h:1", "--estimate"]).Refused("'--estimate' does not go with '--server'");
        Juki.Run("search", "--server", "h:1", "--explain").Refused("'--explain' does not go with '--server': a server shows nothing of its register but the answer");
    }

    [Theory]
    [InlineData("--purpose", "3")]
    [InlineData("--operator", "me")]
    [InlineData("--case", "7")]
    [InlineData("--tls", "true")]
    public void Given_what_is_told_to_servers_When_a_register_is_asked_Then_it_is_refused(string option, string value) =>
        Juki.Run("lookup", "--register", "r", "24727059608", option, value).Refused($"Option '{option}' does not go with '--register'");

    [Fact]
    public void Given_a_context_or_an_address_that_cannot_be_When_a_server_is_asked_Then_it_is_refused()
    {
        string[] lookup = ["lookup", "24727059608", "--server"];
        Juki.Run([.. lookup, "h:1", "--operator", new string('神', 22)]).Refused("'--operator' takes 64 bytes of UTF-8 at most");
        Juki.Run([.. lookup, "h:1", "--case", new string('c', 129)]).Refused("'--case' takes 128 bytes of UTF-8 at most");
        Juki.Run([.. lookup, "h:1", "--purpose", "65536"]).Refused("--purpose");
        Juki.Run([.. lookup, "h:1", "--trust", "t.pem"]).Refused("'--trust' needs '--tls'");
        Juki.Run([.. lookup, "h:1:2:3"]).Failed("h:1:2:3", "HOST:PORT");
        Juki.Run([.. lookup, "h:1", "--tls", "--trust", "nowhere.pem"]).Failed("nowhere.pem");
    }
}
