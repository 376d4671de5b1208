using System.CommandLine;
using System.CommandLine.Parsing;
using Juki.Engine.Cli.Commands;
using Juki.Engine.Load;

namespace Juki.Engine.Cli.Verbs;

/// <summary>How <c>juki load</c> loads a server, and what goes on beside it.</summary>
internal sealed class LoadPaceOptions
{
    private readonly Option<ServerAddress> _server = new("--server") { Description = "The server.", HelpName = "HOST:PORT", Required = true, CustomParser = ParseServer };
    private readonly Option<int> _connections = CommonOptions.Positive(new Option<int>("--connections") { Description = "Connections.", HelpName = "C", DefaultValueFactory = _ => 1 });
    private readonly Option<int> _pipeline = CommonOptions.Positive(new Option<int>("--pipeline") { Description = "The most requests of a connection in flight.", HelpName = "P", DefaultValueFactory = _ => 1 });
    private readonly Option<int> _threads = CommonOptions.Positive(new Option<int>("--threads") { Description = "Threads that serve the connections.", HelpName = "T", DefaultValueFactory = _ => 1 });

    private readonly Option<double?> _rate = new("--rate") { Description = "Requests a second by a fixed schedule (open loop). Without it the next is sent when one is answered (closed loop).", HelpName = "R" };
    private readonly Option<TimeSpan> _duration = DurationOption.Of("--duration", "How long to measure.", TimeSpan.FromSeconds(30));
    private readonly Option<TimeSpan> _warmUp = DurationOption.Of("--warmup", "How long to ask before that without measuring.", TimeSpan.FromSeconds(5));
    private readonly Option<long?> _requests = new("--requests") { Description = "How many requests to measure, however long it takes.", HelpName = "N" };

    private readonly Option<int> _idle = new("--idle") { Description = "More connections, which only say hello.", HelpName = "N" };
    private readonly Option<double> _churn = new("--churn") { Description = "Short connections a second: connect, hello, one request, goodbye.", HelpName = "R" };
    private readonly Option<int> _bulk = new("--bulk") { Description = "More connections, which send batches of searches flat out.", HelpName = "C" };
    private readonly Option<bool> _tls = new("--tls") { Description = "Speak TLS." };
    private readonly Option<string?> _trust = new("--trust") { Description = "PEM file of the certificates to trust instead of the system's.", HelpName = "FILE" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_server, _connections, _pipeline, _threads, _rate, _duration, _warmUp, _requests, _idle, _churn, _bulk, _tls, _trust])
        {
            command.Add(option);
        }
    }

    /// <summary>What was given.</summary>
    public LoadOptions Read(ParseResult parsed)
    {
        bool isCounted = parsed.GetValue(_requests) is not null && parsed.GetResult(_duration) is null or { Implicit: true };
        return new LoadOptions
        {
            Server = parsed.GetRequiredValue(_server),
            Connections = parsed.GetValue(_connections),
            Pipeline = parsed.GetValue(_pipeline),
            Threads = parsed.GetValue(_threads),
            Rate = parsed.GetValue(_rate),
            Duration = isCounted ? null : parsed.GetValue(_duration),
            WarmUp = parsed.GetValue(_warmUp),
            Requests = parsed.GetValue(_requests),
            IdleConnections = parsed.GetValue(_idle),
            ChurnPerSecond = parsed.GetValue(_churn),
            BulkConnections = parsed.GetValue(_bulk),
            Tls = parsed.GetValue(_tls),
            TrustFile = parsed.GetValue(_trust),
        };
    }

    private static ServerAddress? ParseServer(ArgumentResult given)
    {
        string text = given.Tokens.Count == 1 ? given.Tokens[0].Value : string.Empty;
        if (ServerAddress.TryParse(text, out ServerAddress address))
        {
            return address;
        }

        given.AddError($"--server does not understand '{text}'; give host and port, as localhost:7411 or [::1]:7411.");
        return null;
    }
}
