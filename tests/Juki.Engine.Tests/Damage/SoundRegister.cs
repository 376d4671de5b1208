using Juki.Engine.Changes;
using Juki.Engine.Checkpoints;
using Juki.Engine.Durability.Journal;
using Juki.Engine.Model.Changes;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Snapshots;
using Juki.Engine.TestKit;
using Juki.Engine.TestKit.Changes;
using Juki.Engine.Tests.Changes.Crashes;

namespace Juki.Engine.Tests.Damage;

/// <summary>
/// A small register with two snapshots that checkpoints have made, a journal that begins behind the first of its entries, and changes since: what
/// is done to its files, and what comes of opening it then.
/// </summary>
public sealed class SoundRegister : IDisposable
{
    private const int Residents = 20;
    private const int EventsPerRound = 150;
    private const int CheckpointCount = 2;
    private const int Seed = 4;

    private readonly TemporaryDirectory _directory = new();
    private readonly ImageDigest _digest;
    private readonly IReadOnlyDictionary<string, byte[]> _files;

    public SoundRegister()
    {
        Build(Path, Seed);
        _digest = DigestOf();
        _files = RegisterFiles.Read(Path);
        Snapshots = [.. System.IO.Directory.GetDirectories(Path, "snapshot-*").Select(path => System.IO.Path.GetFileName(path)!).Order(StringComparer.Ordinal)];
    }

    public string Path => _directory["register"];

    /// <summary>The snapshot that is kept, and the present one.</summary>
    public IReadOnlyList<string> Snapshots { get; }

    /// <summary>All files of the register as they are when nothing was done to them, by their paths inside.</summary>
    internal IReadOnlyDictionary<string, byte[]> Files => _files;

    /// <summary>A register of others, made in the same way.</summary>
    public string BuildAnother()
    {
        Build(_directory["another"], Seed + 1);
        return _directory["another"];
    }

    public string PathOf(string file) => System.IO.Path.Combine(Path, file);

    /// <summary>Opens the register; null if it is what it was. Otherwise what it was refused with, which names one of its files.</summary>
    public string? Refusal()
    {
        try
        {
            Assert.True(_digest == DigestOf(), "The register opens, and holds other residents.");
            return null;
        }
        catch (Exception refused) when (refused is RegisterException or JournalException)
        {
            Assert.Contains(Path, refused.Message, StringComparison.Ordinal);
            return refused.Message;
        }
    }

    /// <summary>Writes a manifest, whole in both slots, that names no journal, as there was one before the register took changes.</summary>
    public void ForgetJournal()
    {
        Manifest present = ManifestFile.Read(Path);
        ManifestFile.Replace(Path, present with { Journal = null, Sequence = present.Sequence + 1 });
        ManifestFile.Replace(Path, present with { Journal = null, Sequence = present.Sequence + 2 });
    }

    /// <summary>Puts a file back.</summary>
    public void Restore(string file)
    {
        if (System.IO.Directory.Exists(PathOf(file)))
        {
            System.IO.Directory.Delete(PathOf(file));
        }

        File.WriteAllBytes(PathOf(file), _files[file]);
    }

    /// <summary>Nobody who opened it has written anything.</summary>
    public void AssertUntouched()
    {
        IReadOnlyDictionary<string, byte[]> files = RegisterFiles.Read(Path);
        Assert.Equal(_files.Keys.Order(StringComparer.Ordinal), files.Keys.Order(StringComparer.Ordinal));
        Assert.All(_files, file => Assert.True(file.Value.AsSpan().SequenceEqual(files[file.Key]), file.Key));
    }

    public void Dispose() => _directory.Dispose();

    private ImageDigest DigestOf()
    {
        using Register register = ChangedRegister.Open(Path);
        return RegisterDigest.Of(register);
    }

    private static void Build(string path, int seed)
    {
        ModelPopulation population = new(seed);
        population.Settle(Residents);
        population.Build(path);
        RegisterInit.Run(path, new JournalGeometry(1 << 14, 1 << 17));
        RegisterModel model = new(population.Residents.Values);
        RandomEvents events = new(model, new Random(seed));
        using var engine = IdentityEngine.OpenForChanges(path, new EngineOptions { Checkpoints = CheckpointOptions.OnlyWhenAsked with { KeysKept = 0 } });
        for (int round = 0; round <= CheckpointCount; round++)
        {
            Apply(engine.Changes!, model, events);
            if (round < CheckpointCount)
            {
                engine.Checkpoints!.Run();
            }
        }
    }

    private static void Apply(ChangeWriter writer, RegisterModel model, RandomEvents events)
    {
        for (int change = 0; change < EventsPerRound; change++)
        {
            ChangeEvent sent = events.Next();
            model.Take(sent, writer.ApplyAsync(sent).AsTask().GetAwaiter().GetResult());
        }
    }
}
