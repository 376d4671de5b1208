using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Juki.Engine.Cli.Commands;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Cli.Remote;

/// <summary>Whom a verb asks, a register of this machine or a server: the options of both, of which exactly one is given.</summary>
internal sealed class RegisterOrServer
{
    /// <summary>Why a server is given no rules.</summary>
    public const string ServersRules = "the server decides by its own rules";

    /// <summary>Why a server is given no profile.</summary>
    public const string ServersProfile = "the server weighs by its own profile of errors";

    private readonly Option<string> _register = CommonOptions.Register();
    private readonly Option<LoadMode> _load = CommonOptions.Load();
    private readonly Option<string> _server = new("--server") { Description = "Ask this server, instead of a register of this machine.", HelpName = "HOST:PORT" };
    private readonly Option<ushort> _purpose = new("--purpose") { Description = "Number of the purpose in law, told to the server with every request; 0: not stated.", HelpName = "N" };
    private readonly Option<string> _operator = new("--operator") { Description = "Who asks, told to the server with every request.", HelpName = "ID", DefaultValueFactory = _ => Environment.UserName };
    private readonly Option<string> _case = new("--case") { Description = "In which matter, told to the server with every request.", HelpName = "REF" };
    private readonly Option<bool> _tls = new("--tls") { Description = "Talk to the server by TLS." };
    private readonly Option<string> _trust = new("--trust") { Description = "Certificates to trust, instead of those that the system trusts.", HelpName = "FILE.pem" };
    private readonly List<Option> _serverOnly;

    public RegisterOrServer(params Option[] serverOnly)
    {
        _register.Required = false;
        _serverOnly = [_purpose, _operator, _case, _tls, _trust, .. serverOnly];
    }

    /// <summary>Adds the options to a verb, which then refuses both and neither, and what does not go with the one that is given.</summary>
    /// <param name="command">The verb.</param>
    /// <param name="registerOnly">The verb's own options that a server cannot follow, and why not.</param>
    public void AddTo(Command command, params (Option Option, string Reason)[] registerOnly)
    {
        foreach (Option option in (Option[])[_register, _load, _server, .. _serverOnly])
        {
            command.Options.Add(option);
        }

        command.Validators.Add(CheckChoice);
        command.Validators.Add(result =>
        {
            bool asksServer = IsGiven(result, _server);
            Refuse(result, asksServer ? [(_load, "the server has opened its register already"), .. registerOnly] : [], _server);
            Refuse(result, asksServer ? [] : _serverOnly.Select(option => (option, "it is told to a server")), _register);
        });
        command.Validators.Add(CheckContext);
        command.Validators.Add(CheckTrust);
    }

    /// <summary>The verb asks a server.</summary>
    public bool AsksServer(ParseResult parsed) => parsed.GetValue(_server) is not null;

    /// <summary>The register's directory, where no server is asked.</summary>
    public string Register(ParseResult parsed) => parsed.GetRequiredValue(_register);

    /// <summary>How the register is opened, where no server is asked.</summary>
    public LoadMode Load(ParseResult parsed) => parsed.GetValue(_load);

    /// <summary>The server, and for whom and why it is asked.</summary>
    public ServerAccess Server(ParseResult parsed) => new()
    {
        Server = parsed.GetRequiredValue(_server),
        Purpose = parsed.GetValue(_purpose),
        Operator = parsed.GetRequiredValue(_operator),
        Case = parsed.GetValue(_case) ?? "",
        UsesTls = parsed.GetValue(_tls),
        TrustedCertificates = parsed.GetValue(_trust),
    };

    private static bool IsGiven(CommandResult result, Option option) => result.GetResult(option) is { Implicit: false };

    private static void Refuse(CommandResult result, IEnumerable<(Option Option, string Reason)> options, Option given)
    {
        foreach ((Option option, string reason) in options.Where(refused => IsGiven(result, refused.Option)))
        {
            result.AddError(IsGiven(result, given)
                ? $"Option '{option.Name}' does not go with '{given.Name}': {reason}."
                : $"Option '{option.Name}' needs '--server': {reason}.");
        }
    }

    private void CheckChoice(CommandResult result)
    {
        if (IsGiven(result, _register) == IsGiven(result, _server))
        {
            result.AddError(IsGiven(result, _server)
                ? "Options '--register' and '--server' exclude each other: a verb asks one of them."
                : "Option '--register REGISTER' or '--server HOST:PORT' is needed: say whom to ask.");
        }
    }

    private void CheckContext(CommandResult result)
    {
        CheckBytes(result, _operator, ContextFields.OperatorBytesMax);
        CheckBytes(result, _case, ContextFields.CaseBytesMax);
    }

    private void CheckBytes(CommandResult result, Option<string> option, int bytesMax)
    {
        if (IsGiven(result, _server) && Encoding.UTF8.GetByteCount(result.GetValue(option) ?? "") > bytesMax)
        {
            result.AddError($"Option '{option.Name}' takes {bytesMax} bytes of UTF-8 at most.");
        }
    }

    private void CheckTrust(CommandResult result)
    {
        if (IsGiven(result, _trust) && !result.GetValue(_tls))
        {
            result.AddError("Option '--trust' needs '--tls'.");
        }
    }
}
