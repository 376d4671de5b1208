namespace Juki.Engine.Cli.Commands;

/// <summary>What <c>juki</c> tells the shell.</summary>
internal static class ExitCode
{
    public const int Ok = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;
}
