using Juki.Engine.Model;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;

namespace Juki.Engine.Tests.Changes.Crashes;

/// <summary>Events for the residents of a model: most of them can be applied, others are for somebody who is not there, or were sent before.</summary>
internal sealed class RandomEvents(RegisterModel model, Random random)
{
    private static readonly DateOnly Day = new(2026, 4, 1);

    private int _keys;

    public ChangeEvent Next() => random.Next(12) switch
    {
        0 or 1 or 2 => Event(ChangeReason.Birth, null, Newborn()),
        3 => Event(ChangeReason.MoveWithin, Somebody(), new ItemChanges { Address = Address() }),
        4 => Event(ChangeReason.MoveBetween, Somebody(), new ItemChanges { MunicipalityCode = "271276", Address = Address() }),
        5 => Event(ChangeReason.Marriage, Somebody(), new ItemChanges { FamilyName = Name("新"), FamilyKana = "アタラシ" }),
        6 => Event(ChangeReason.CodeOnRequest, Somebody(), ItemChanges.None),
        7 => Event(random.Next(2) == 0 ? ChangeReason.Death : ChangeReason.Emigration, Somebody(), ItemChanges.None),
        8 => Event(ChangeReason.MoveInFromAbroad, Somebody(), Newborn()),
        9 => Event(ChangeReason.AliasEntered, Somebody(), new ItemChanges { Alias = Name("通") }),
        10 => Event(ChangeReason.Death, Stranger(), ItemChanges.None),
        _ => SentBefore(),
    };

    private ChangeEvent Event(ChangeReason reason, ResidentCode? code, ItemChanges items) => new()
    {
        Key = FormattableString.Invariant($"{++_keys} {random.Next()}"),
        Reason = reason,
        Date = Day.AddDays(random.Next(300)),
        Processed = ProcessingTime.Of(new DateTimeOffset(2027, 4, 2, 9, 0, 0, TimeSpan.FromHours(9))),
        Sender = MunicipalityNumber.TryOf(13101, out MunicipalityNumber sender) ? sender : throw new InvalidOperationException(),
        Code = code,
        Items = items,
    };

    /// <summary>To the letter, or another event with its key.</summary>
    private ChangeEvent SentBefore()
    {
        IReadOnlyList<ChangeEvent> sent = model.Sent;
        ChangeEvent before = sent.Count > 0 ? sent[random.Next(sent.Count)] : Event(ChangeReason.Birth, null, Newborn());
        return random.Next(3) == 0 ? before with { Date = before.Date.AddDays(1) } : before;
    }

    private ResidentCode Somebody() => model.Codes is { Count: > 0 } codes ? codes[random.Next(codes.Count)] : Stranger();

    /// <summary>Nobody's code, or one that nobody has any more.</summary>
    private ResidentCode Stranger() => model.Burnt.Count > 0 && random.Next(2) == 0 ? model.Burnt.First() : ResidentCode.FromBody((ulong)random.Next(1000));

    private ItemChanges Newborn() => new()
    {
        FamilyName = Name("新"),
        GivenName = Name("初"),
        FamilyKana = "アタラシ",
        GivenKana = "ハツ",
        BirthDate = BirthDate.Of(2020 + random.Next(6), 1 + random.Next(12), 1 + random.Next(28)),
        Sex = (Sex)(1 + random.Next(2)),
        MunicipalityCode = "131016",
        Address = Address(),
    };

    private string Name(string begin) => begin + (char)('京' + random.Next(50));

    private string Address() => FormattableString.Invariant($"東京都千代田区霞が関{(char)('一' + random.Next(3))}丁目{1 + random.Next(9)}番{1 + random.Next(9)}号");
}
