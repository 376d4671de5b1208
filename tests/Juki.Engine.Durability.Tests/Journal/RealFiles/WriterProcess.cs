using System.Diagnostics;
using System.Globalization;

namespace Juki.Engine.Durability.Tests.Journal.RealFiles;

/// <summary>A running <see cref="WriterProgram"/>, and the last entry that it said was durable. One that hangs is ended, so that whoever reads it goes on.</summary>
internal sealed class WriterProcess : IDisposable
{
    private readonly Process _process;
    private readonly CancellationTokenSource _hangs = new(Patience.Longest);
    private readonly byte[] _told = new byte[sizeof(long)];

    /// <param name="journal">Directory of the journal.</param>
    /// <param name="dyingAt">The call of its disk at which it kills itself; at none if null.</param>
    public WriterProcess(string journal, int? dyingAt = null)
    {
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        string assembly = Path.Combine(AppContext.BaseDirectory, "Juki.Engine.Durability.Tests.dll");
        string[] deadly = dyingAt is { } call ? [call.ToString(CultureInfo.InvariantCulture)] : [];
        ProcessStartInfo start = new(host, ["exec", assembly, journal, .. deadly]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_TieredCompilation"] = "1";
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) => Errors += line.Data;
        _process.BeginErrorReadLine();
        _hangs.Token.Register(_process.Kill);
    }

    /// <summary>What it wrote on its error stream.</summary>
    public string Errors { get; private set; } = "";

    /// <summary>The last entry that it said was durable; -1 before it has said anything.</summary>
    public long Acknowledged { get; private set; } = -1;

    /// <summary>Reads what it tells until so many entries are durable; false if it has ended before.</summary>
    public bool ReadUntil(long address)
    {
        while (Acknowledged < address)
        {
            if (_process.StandardOutput.BaseStream.ReadAtLeast(_told, _told.Length, throwOnEndOfStream: false) < _told.Length)
            {
                return false;
            }

            Acknowledged = BitConverter.ToInt64(_told);
        }

        return true;
    }

    /// <summary>Ends it at once (SIGKILL), and reads what it had told until then.</summary>
    public void Kill()
    {
        _process.Kill();
        ReadToEnd();
    }

    /// <summary>Reads what it tells until it has ended.</summary>
    public void ReadToEnd()
    {
        ReadUntil(long.MaxValue);
        _process.WaitForExit();
    }

    public void Dispose()
    {
        _hangs.Dispose();
        _process.Kill();
        _process.Dispose();
    }
}
