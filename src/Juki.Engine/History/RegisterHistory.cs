using Juki.Engine.Disk;
using Juki.Engine.Durability.History;
using Juki.Engine.Durability.Journal;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.History;

/// <summary>
/// The history of a register's residents: the full picture after each change, kept for good. It follows the journal behind whoever makes changes, and
/// a question waits until it has come far enough.
/// </summary>
/// <remarks>
/// It tells what was before a resident's first change from the register, which must therefore be open with all changes since its snapshot. Before
/// a snapshot that contains changes up to an address is published, they are archived (<see cref="ArchiveThroughAsync"/>): its register does not tell
/// any more what was before them.
/// </remarks>
public sealed class RegisterHistory : IDisposable
{
    /// <summary>Name of the directory in that of the register.</summary>
    public const string DirectoryName = "history";

    private const int AttemptsMax = 3;

    private readonly HistoryOptions _options;
    private readonly HistoryStore _store;
    private readonly PastResidents _residents;
    private readonly HistoryFollower _follower;
    private bool _isClosed;

    private RegisterHistory(HistoryStore store, PastResidents residents, IJournalSource journal, HistoryOptions options)
    {
        (_store, _residents, _options) = (store, residents, options);
        _follower = new HistoryFollower(store, new ChangePictures(store, residents), journal, options.Time);
    }

    /// <summary>The last change that the history contains, as are all before it.</summary>
    public long Position => _store.Position;

    /// <summary>It has failed and follows the journal no more: close it, and open it again.</summary>
    public bool HasStopped => _follower.HasFailed;

    /// <summary>The last change that is archived, as are all before it: the journal may let go of those.</summary>
    public long Archived => _store.Archived;

    /// <summary>Opens the history of a register, or begins one.</summary>
    /// <param name="register">The register, with its changes; a later one may take its place.</param>
    /// <param name="journal">Its journal; open until after this is closed.</param>
    /// <param name="disk">Where.</param>
    /// <param name="directory">Absolute path of the history; its parent must be there. No other process may have it open.</param>
    /// <param name="options">Sizes.</param>
    /// <param name="rebuilt">Is told how far an index that is made again has come.</param>
    /// <param name="cancellation">Calls it off.</param>
    /// <exception cref="HistoryException">An archive is damaged or missing, or not of this journal.</exception>
    /// <exception cref="OperationCanceledException">It was called off.</exception>
    public static RegisterHistory Open(
        CurrentRegister register,
        IJournalSource journal,
        IDisk disk,
        string directory,
        HistoryOptions? options = null,
        Action<HistoryRebuild>? rebuilt = null,
        CancellationToken cancellation = default)
    {
        options ??= new HistoryOptions();
        return new RegisterHistory(HistoryStore.Open(disk, directory, journal, options, rebuilt, cancellation), new PastResidents(register), journal, options);
    }

    /// <summary>Absolute path of a register's history.</summary>
    internal static string DirectoryOf(string registerDirectory) => Path.Combine(Path.GetFullPath(registerDirectory), DirectoryName);

    /// <summary>The history of whoever has or had a code.</summary>
    /// <param name="code">The code; also one that was changed.</param>
    /// <param name="asOf">Journal address of the last change to be told.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="HistoryException">The history is behind or damaged, and why.</exception>
    public async Task<ResidentHistory> OfAsync(ResidentCode code, long asOf, CancellationToken cancellation = default)
    {
        for (int attempt = 1; ; attempt++)
        {
            await WhenReachedAsync(asOf, cancellation).ConfigureAwait(false);
            try
            {
                return Of(code, asOf);
            }
            catch (HistoryException lost) when (lost.Fault == HistoryFault.IndexDamaged && attempt < AttemptsMax)
            {
                // It is made again while the next attempt waits.
            }
        }
    }

    /// <summary>
    /// Archives all changes up to an address; they are durable and read back on return. To be called before a snapshot that contains them is published,
    /// and so before the journal lets go of them.
    /// </summary>
    /// <exception cref="HistoryException">The history is behind or damaged, or the archive cannot be written, and why.</exception>
    public async Task ArchiveThroughAsync(long address, CancellationToken cancellation = default)
    {
        for (int attempt = 1; ; attempt++)
        {
            await WhenReachedAsync(address, cancellation).ConfigureAwait(false);
            try
            {
                _store.ArchiveThrough(address);
                return;
            }
            catch (HistoryException lost) when (lost.Fault == HistoryFault.IndexDamaged && attempt < AttemptsMax)
            {
                // It is made again while the next attempt waits.
            }
        }
    }

    /// <summary>Stops following and saves what was followed.</summary>
    public void Dispose()
    {
        if (!_isClosed)
        {
            _isClosed = true;
            _follower.Dispose();
            _store.Dispose();
        }
    }

    /// <summary>
    /// Where the snapshot contains later changes, the register tells how the resident was then, and the changes, all of which are archived up to it, how he
    /// was before: as the last one left him, or as the first one found him.
    /// </summary>
    private ResidentHistory Of(ResidentCode code, long asOf)
    {
        (ResidentImage? image, long address) = _residents.FindEver(code, asOf);
        List<ResidentChange> all = ChangesOf(code);
        List<ResidentChange> until = all.FindAll(change => change.Address <= asOf);
        ResidentImage? then = address == asOf || all.Count == 0 ? image
            : until.Count > 0 ? until[^1].After
            : all[0].Before;
        return new ResidentHistory(then, until);
    }

    private List<ResidentChange> ChangesOf(ResidentCode code)
    {
        List<ResidentChange> changes = [];
        foreach (HistoryEntry entry in _store.Of(code.Body))
        {
            changes.Add(ResidentChangeLayout.Read(entry, changes.Count > 0 ? changes[^1].After : null));
        }

        return changes;
    }

    private async Task WhenReachedAsync(long address, CancellationToken cancellation)
    {
        using CancellationTokenSource late = new(_options.FollowTimeMax, _options.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        try
        {
            await _follower.WhenReachedAsync(address, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new HistoryException(HistoryFault.Behind, FormattableString.Invariant(
                $"The history has come to {Position} and not to {address} within {_options.FollowTimeMax.TotalSeconds:F0} s. Ask again later."));
        }
    }
}
