using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Registers;

/// <summary>
/// Verifies a mapped snapshot on one thread that lets all others go first: every chunk of the mapped sections, read through
/// the page cache that the mapping shows, then every cross-reference.
/// </summary>
internal sealed class BackgroundVerification : IDisposable
{
    private readonly MappedSnapshot _snapshot;
    private readonly CancellationTokenSource _stop = new();
    private readonly Thread _thread;

    /// <summary>Begins at once; owns the snapshot's files, not its sections.</summary>
    public BackgroundVerification(MappedSnapshot snapshot)
    {
        _snapshot = snapshot;
        long chunkBytes = snapshot.Unverified.Sum(reader => reader.Bytes);
        Verification = new RegisterVerification(chunkBytes + CrossReferences.BytesOf(snapshot.Sections));
        _thread = new Thread(Run) { IsBackground = true, Name = "register verification" };
        _thread.Start();
    }

    /// <summary>How far it is.</summary>
    public RegisterVerification Verification { get; }

    /// <summary>Stops and waits; only then may the sections be given back.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _thread.Join();
        _stop.Dispose();
    }

    private void Run()
    {
        ThreadCourtesy.YieldToOthers();
        using (_snapshot)
        {
            try
            {
                CheckChunks();
                CheckCrossReferences();
                Verification.End(VerificationState.Sound, null);
            }
            catch (OperationCanceledException)
            {
                Verification.End(VerificationState.Stopped, null);
            }
            catch (RegisterException fault)
            {
                Verification.End(VerificationState.Damaged, fault);
            }
        }
    }

    private void CheckChunks()
    {
        foreach (SectionReader reader in _snapshot.Unverified)
        {
            byte[] buffer = new byte[reader.ChunkBytes];
            for (int chunk = 0; chunk < reader.ChunkCount; chunk++)
            {
                _stop.Token.ThrowIfCancellationRequested();
                reader.CheckChunk(chunk, buffer);
                Verification.Advance(reader.ChunkLength(chunk));
            }
        }
    }

    private void CheckCrossReferences()
    {
        var pace = new CheckPace { Workers = 1, Stop = _stop.Token, Checked = Verification.Advance };
        new CrossReferences(_snapshot.Sections, _snapshot.Directory, _snapshot.Manifest.Residents, pace).Check();
    }
}
