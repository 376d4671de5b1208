using Juki.Engine.DataGen.Noise;

namespace Juki.Engine.DataGen.Queries.Writing;

/// <summary>How somebody writes: choices among forms that all say the same.</summary>
internal readonly record struct WritingHabits
{
    private const double UsualShare = 0.5;
    private const double RareShare = 0.03;
    private const double CountyOmittedShare = 0.3;

    /// <summary>Between family and given name.</summary>
    public NameSpacing Spacing { get; init; }

    /// <summary>Kanji by their compatibility ideographs where there is one, Latin names in full width.</summary>
    public bool UsesCompatibilityCharacters { get; init; }

    /// <summary>The kana of readings.</summary>
    public KanaForm Kana { get; init; }

    /// <summary>Dates.</summary>
    public DateForm Date { get; init; }

    /// <summary>Sex.</summary>
    public SexForm Sex { get; init; }

    /// <summary>Numbers of addresses.</summary>
    public NumberForm Numbers { get; init; }

    /// <summary>The prefecture is left out where the municipality's name says it.</summary>
    public bool OmitsPrefecture { get; init; }

    /// <summary>郡 is left out where the name of the town or village is enough.</summary>
    public bool OmitsCounty { get; init; }

    /// <summary>大字 is left out.</summary>
    public bool OmitsOaza { get; init; }

    /// <summary>号室 after the room.</summary>
    public bool NamesRoom { get; init; }

    /// <summary>Draws the habits of a row or of a batch.</summary>
    public static WritingHabits Draw(ref QueryRandom random) => new()
    {
        Spacing = (NameSpacing)random.Below(Forms<NameSpacing>.Count),
        UsesCompatibilityCharacters = random.Chance(RareShare),
        Kana = (KanaForm)random.Below(Forms<KanaForm>.Count),
        Date = (DateForm)random.Below(Forms<DateForm>.Count),
        Sex = (SexForm)random.Below(Forms<SexForm>.Count),
        Numbers = (NumberForm)random.Below(Forms<NumberForm>.Count),
        OmitsPrefecture = random.Chance(UsualShare),
        OmitsCounty = random.Chance(CountyOmittedShare),
        OmitsOaza = random.Chance(UsualShare),
        NamesRoom = random.Chance(UsualShare),
    };

    /// <summary>How many forms an item has, counted once.</summary>
    private static class Forms<T>
        where T : struct, Enum
    {
        public static readonly int Count = Enum.GetValues<T>().Length;
    }
}
