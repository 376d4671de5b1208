using Juki.Engine.Model.Addresses;
using Juki.Engine.Queries;
using Juki.Engine.Store.Births;

namespace Juki.Engine.Candidates;

/// <summary>
/// What the scan of a birth-date block looks for when the exact name found nobody fit. One byte of the signature agrees
/// by chance once in some hundred rows, so a hit takes agreement in two independent things; town and municipality, on which
/// few were born the same day, are enough by themselves, for names that are written in another script or cut off:
/// <code>
///                   family 3 + family kana 2   given 4 + given kana 2   municipality 1   town 6      threshold 7
///   misspelt family            2                       6                                             8
///   misspelt given    3        2                                 2                                   7
///   changed family                                     4                      1            6        11
///   any other name                                                            1            6         7
/// </code>
/// </summary>
internal static class BlockProbe
{
    private const int Threshold = 7;

    /// <summary>Without a town the given name and a municipality have to do.</summary>
    private const int ThresholdWithoutTown = 6;

    /// <summary>Where not even a municipality is understood, half a name has to do: a free address, or one that is none.</summary>
    private const int ThresholdWithoutPlace = 3;

    private const int TownByte = 0;
    private const int MunicipalityByte = 1;
    private const int GivenKanaByte = 2;
    private const int FamilyKanaByte = 3;
    private const int GivenByte = 4;
    private const int FamilyByte = 5;

    /// <summary>How many probes a query needs: one for each place that its address may mean.</summary>
    public static int Count(PreparedQuery query) => Math.Max(1, query.Address.PlaceCount);

    /// <summary>The probe for one of the places.</summary>
    public static SignatureProbe Of(PreparedQuery query, int place)
    {
        NamePartHashes name = query.NameParts;
        NamePartHashes reading = query.ReadingParts;
        PlaceClass where = place < query.Address.PlaceCount ? query.Address.Place(place) : new PlaceClass(-1, -1, -1);
        ulong signature = BirthSignature.Compose(
            query.FullNameHash, name.Family, name.Given, reading.Family, reading.Given, where.Municipality, where.Town);
        return new SignatureProbe(signature, Weights(name, reading, where), ThresholdOf(where));
    }

    private static int ThresholdOf(PlaceClass where) =>
        where.Municipality < 0 ? ThresholdWithoutPlace : where.Town < 0 ? ThresholdWithoutTown : Threshold;

    private static ulong Weights(NamePartHashes name, NamePartHashes reading, PlaceClass where)
    {
        // Without a name its reading has to carry what the name would; without a town the municipality.
        bool readingAlone = (name.Family | name.Given) == 0;
        return At(FamilyByte, name.Family != 0, 3)
            | At(GivenByte, name.Given != 0, 4)
            | At(FamilyKanaByte, reading.Family != 0, readingAlone ? 3 : 2)
            | At(GivenKanaByte, reading.Given != 0, readingAlone ? 4 : 2)
            | At(MunicipalityByte, where.Municipality >= 0, where.Town >= 0 ? 1 : 2)
            | At(TownByte, where.Town >= 0, 6);
    }

    private static ulong At(int position, bool known, int weight) => known ? (ulong)weight << (8 * position) : 0;
}
