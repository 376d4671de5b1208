using Juki.Engine.Answers;
using Juki.Engine.Changes;
using Juki.Engine.Durability.Journal;
using Juki.Engine.Model;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Store.Registers;
using Juki.Engine.TestKit;

namespace Juki.Engine.Tests.Changes;

/// <summary>A register of a few generated residents with a writer of changes.</summary>
internal sealed class Town : IDisposable
{
    private readonly SyntheticRegister _register = new(300, seed: 5);
    private int _keys;

    public Town(IJournal? journal = null)
    {
        Engine = IdentityEngine.Open(_register.Path);
        Open(journal ?? new HeldJournal());
    }

    public IdentityEngine Engine { get; private set; }

    /// <summary>Directory of the register.</summary>
    public string Path => _register.Path;

    public ChangeWriter Writer { get; private set; } = null!;

    /// <summary>The code of a resident who is not removed.</summary>
    public ResidentCode Somebody(int number = 0) => Engine.Register.CodeOf(Enumerable.Range(0, Engine.Register.ResidentCount).Where(row => Engine.Register[row].Status == 0).ElementAt(number));

    /// <summary>The register as on disk, brought up to another journal.</summary>
    public void Reopen(IJournal journal)
    {
        Engine.Dispose();
        Engine = IdentityEngine.Open(_register.Path);
        Open(journal);
    }

    public LookupState StateOf(ResidentCode code) => Engine.Lookup(code).State;

    public string FamilyNameOf(ResidentCode code) => new ResidentImageReader(Engine.Register).Read(Engine.Lookup(code).ResidentRow).FamilyName;

    /// <summary>All residents, removed ones included, whoever is visible.</summary>
    public ImageDigest Digest()
    {
        ImageDigest digest = default;
        ResidentImageReader images = new(Engine.Register);
        foreach (ResidentCode code in Codes())
        {
            digest.Add(ImageDigest.Of(images.Read(Engine.Lookup(code).ResidentRow)));
        }

        return digest;
    }

    public ChangeEvent Event(ChangeReason reason, ResidentCode? code, ItemChanges? items = null, string? key = null) => new()
    {
        Key = key ?? $"key {++_keys}",
        Reason = reason,
        Date = new DateOnly(2026, 4, 1),
        Processed = ProcessingTime.Of(new DateTimeOffset(2026, 4, 2, 9, 0, 0, TimeSpan.FromHours(9))),
        Sender = MunicipalityNumber.TryOf(13101, out MunicipalityNumber sender) ? sender : throw new InvalidOperationException(),
        Code = code,
        Items = items ?? ItemChanges.None,
    };

    public ChangeEvent Birth(string key = "birth") => Event(
        ChangeReason.Birth,
        null,
        new ItemChanges
        {
            FamilyName = "新井",
            GivenName = "葵",
            FamilyKana = "アライ",
            GivenKana = "アオイ",
            BirthDate = BirthDate.Of(2026, 3, 30),
            Sex = Sex.Female,
            MunicipalityCode = "131016",
            Address = "東京都千代田区霞が関一丁目2番3号",
        },
        key);

    public void Dispose()
    {
        Engine.Dispose();
        _register.Dispose();
    }

    /// <summary>Codes of the base that are still in use, and those that changes gave.</summary>
    private IEnumerable<ResidentCode> Codes() => Enumerable.Range(0, Engine.Register.ResidentCount)
        .Select(row => Engine.Register.CodeOf(row))
        .Concat(Given)
        .Distinct()
        .Where(code => StateOf(code) == LookupState.Found);

    /// <summary>Codes that changes gave, to be noted by the test.</summary>
    public List<ResidentCode> Given { get; } = [];

    private void Open(IJournal journal) => Writer = ChangeWriter.Open(Engine.Register, position: 0, journal);
}
