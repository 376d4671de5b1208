using Juki.Engine.Linux;
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
    private readonly Task _begin;
    private readonly Thread _thread;

    /// <summary>Owns the snapshot's files, not its sections.</summary>
    /// <param name="snapshot">What is verified.</param>
    /// <param name="begin">Nothing is verified before it has ended.</param>
    public BackgroundVerification(MappedSnapshot snapshot, Task begin)
    {
        _snapshot = snapshot;
        _begin = begin;
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
        using (_snapshot)
        {
            try
            {
                ThreadCourtesy.StepBack();
                _begin.Wait(_stop.Token);
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
            catch (Exception failure)
            {
                // Nobody is above this thread: what escaped would end the process, and whoever awaits the end would wait for ever.
                Verification.End(VerificationState.Damaged, RegisterException.NotVerified(_snapshot.Directory, failure));
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
