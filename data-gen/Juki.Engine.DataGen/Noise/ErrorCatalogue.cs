using Juki.Engine.DataGen.Noise.Addresses;
using Juki.Engine.DataGen.Noise.Codes;
using Juki.Engine.DataGen.Noise.Dates;
using Juki.Engine.DataGen.Noise.Kana;
using Juki.Engine.DataGen.Noise.Names;
using Juki.Engine.DataGen.Noise.Sexes;

namespace Juki.Engine.DataGen.Noise;

/// <summary>Every error, by its kind.</summary>
internal static class ErrorCatalogue
{
    private static readonly IQueryError[] ByKind = [.. Listed().OrderBy(error => error.Kind)];

    /// <summary>The error of a kind.</summary>
    public static IQueryError Of(ErrorKind kind) => ByKind[(int)kind];

    private static IQueryError[] Listed() =>
    [
        new LongVowel(),
        new KanaExchange(ErrorKind.KanaVoicedMark, KanaExchange.VoicedMarks),
        new SmallLargeKana(),
        new KanaExchange(ErrorKind.KanaZuDu, KanaExchange.ZuDu),
        new KanaExchange(ErrorKind.KanaShiTsuSoN, KanaExchange.ShiTsuSoN),
        new OtherReading(),
        new MisplacedSpace(),
        new VariantKanji(),
        new Homophone(),
        new UnreadableKanji(),
        new MarriageName(),
        new NeighbouringDay(),
        new WrongDigit(),
        new EraSlip(),
        new FirstJanuary(),
        new WrongSex(),
        new MissingSex(),
        new OldAddress(),
        new MergedMunicipality(),
        new OddNotation(),
        new MissingBuilding(),
        new KeOrGa(),
        new SwappedDigits(),
        new WrongCodeDigit(),
        new MissingCode(),
    ];
}
