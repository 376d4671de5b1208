using System.Globalization;
using Juki.Engine.Answers;
using Juki.Engine.Changes;
using Juki.Engine.Checkpoints;
using Juki.Engine.Durability.Journal;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;
using Juki.Engine.Tests.Changes;

namespace Juki.Engine.Tests.Renewal;

/// <summary>A register of some hundred residents that is open for changes, and what is asked of an engine on it to hold it against another.</summary>
internal sealed class RenewedTown : IDisposable
{
    private readonly Town _town = new();

    public RenewedTown()
    {
        RegisterInit.Run(Directory, new JournalGeometry(1 << 16, 1 << 20));
        Engine = IdentityEngine.OpenForChanges(Directory, new EngineOptions { Checkpoints = CheckpointOptions.OnlyWhenAsked with { KeysKept = 0 } });
    }

    /// <summary>The engine that takes changes.</summary>
    public IdentityEngine Engine { get; set; }

    /// <summary>Makes events.</summary>
    public Town Events => _town;

    public string Directory => _town.Path;

    public ChangeAnswer Apply(ChangeEvent change)
    {
        ChangeAnswer answer = Engine.Changes!.ApplyAsync(change).AsTask().GetAwaiter().GetResult();
        Assert.True(answer.IsAccepted, $"{answer.Finding.Fault}");
        return answer;
    }

    public ChangeAnswer Move(ResidentCode code, int house) => Apply(_town.Event(ChangeReason.MoveWithin, code, new ItemChanges { Address = AddressOf(house) }));

    public static string AddressOf(int house) => string.Create(CultureInfo.InvariantCulture, $"東京都千代田区霞が関一丁目{house}番1号");

    /// <summary>Births, moves, a death, a marriage, a protection and a change of code; which residents, the number says.</summary>
    public void Live(int number)
    {
        Apply(_town.Birth($"birth {number}"));
        Move(_town.Somebody(number), number);
        Apply(_town.Event(ChangeReason.Death, _town.Somebody(number + 40)));
        Apply(_town.Event(ChangeReason.Marriage, _town.Somebody(number + 80), new ItemChanges { FamilyName = "新井", FamilyKana = "アライ" }));
        Apply(_town.Event(ChangeReason.ProtectionSet, _town.Somebody(number + 120)));
        Apply(_town.Event(ChangeReason.CodeOnRequest, _town.Somebody(number + 160)));
    }

    public IdentityEngine Renew() => Engine = Engine.Renew() ?? throw new InvalidOperationException("There is no newer snapshot.");

    /// <summary>
    /// What an engine answers about everybody who was there at the beginning: lookups, and searches to the letter, with another given name, and with a slip
    /// of the day, without weights, which follow the counts of the base.
    /// </summary>
    public IReadOnlyList<string> AnswersOf(IdentityEngine engine)
    {
        List<string> answers = [];
        var images = new ResidentImageReader(engine.Register);
        foreach (ResidentCode code in Codes())
        {
            LookupAnswer found = engine.Lookup(code);
            answers.Add($"{found.State} {found.Status} {found.Protected} {(found.ResidentRow < 0 ? "" : images.Read(found.ResidentRow).Code.Reveal())}");
            if (found.ResidentRow >= 0)
            {
                ResidentImage image = images.Read(found.ResidentRow);
                answers.Add(Ask(engine, image, image.GivenName, 0));
                answers.Add(Ask(engine, image, image.GivenName + "也", 0));
                answers.Add(Ask(engine, image, image.GivenName, 1));
            }
        }

        return answers;
    }

    public void Dispose()
    {
        Engine.Dispose();
        _town.Dispose();
    }

    private IEnumerable<ResidentCode> Codes() => Enumerable.Range(0, _town.Engine.Register.ResidentCount).Select(row => _town.Engine.Register.CodeOf(row));

    private static string Ask(IdentityEngine engine, ResidentImage image, string givenName, int daysOff)
    {
        Span<char> birth = stackalloc char[BirthDate.FormatLengthMax];
        SearchAnswer found = engine.Search(new QueryItems
        {
            Name = $"{image.FamilyName} {givenName}",
            Kana = $"{image.FamilyKana} {image.GivenKana}",
            BirthDate = Shifted(birth[..image.BirthDate.Format(birth)].ToString(), daysOff),
            Sex = ((int)image.Sex).ToString(CultureInfo.InvariantCulture),
            Address = image.Address,
        });
        Answer answer = found.Answer;
        string who = answer.ResidentRow < 0 ? "" : engine.Register.CodeOf(answer.ResidentRow).Reveal();
        return $"{answer.Result} {answer.Rivals} {answer.Name} {answer.Kana} {answer.Birth} {answer.Sex} {answer.Address} {answer.Removed} {answer.Superseded} {answer.Protected} {who}";
    }

    private static string Shifted(string date, int days) => DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
        ? day.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : date;
}
