using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal;
using Juki.Engine.Store.Building;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Changes;

/// <summary>
/// Lets a register take changes: the only thing that ever makes an empty journal, so that a journal that is missing later is never taken
/// for one without entries.
/// </summary>
public static class RegisterInit
{
    /// <summary>Makes a register of nobody, if there is none in the directory, and its journal.</summary>
    /// <param name="directory">A register that takes no changes yet, or a directory that is empty or not there, but for what a killed run has left.</param>
    /// <param name="geometry">Sizes of the journal.</param>
    /// <returns>Whether the register was made too.</returns>
    /// <exception cref="RegisterException">It takes changes already, something else is in the directory, or it cannot be written.</exception>
    /// <exception cref="JournalException">The journal cannot be made.</exception>
    public static bool Run(string directory, JournalGeometry geometry) => Run(RegisterJournal.Disk, directory, geometry);

    /// <summary>Likewise, with the journal on any disk.</summary>
    internal static bool Run(IDisk disk, string directory, JournalGeometry geometry)
    {
        bool isNew = RegisterBuilder.CanBegin(directory);
        if (isNew)
        {
            using var builder = new RegisterBuilder(directory);
            builder.Complete(new Dictionary<string, string> { ["source"] = "init" });
        }

        using var held = ChangeLock.Take(directory);
        if (held.Journal is not null)
        {
            throw new RegisterException($"{directory} takes changes already: it has a journal. Nothing was changed.");
        }

        held.NameJournal(MakeJournal(disk, RegisterJournal.PathOf(directory), geometry));
        return isNew;
    }

    /// <summary>The journal comes before its name in the manifest, so one that is there was left by a killed run, and nobody can have written to it.</summary>
    private static Guid MakeJournal(IDisk disk, string path, JournalGeometry geometry)
    {
        if (!disk.Exists(path))
        {
            return JournalDirectory.Publish(disk, path, geometry);
        }

        using IJournal left = OpenLeft(disk, path);
        return left.LastAppended == 0 ? left.Identity : throw RegisterJournal.NotNamed(path);
    }

    private static IJournal OpenLeft(IDisk disk, string path)
    {
        try
        {
            return JournalDirectory.TakeOver(disk, path, new JournalOptions());
        }
        catch (JournalException problem)
        {
            throw RegisterJournal.LeftBehind(path, problem);
        }
    }
}
