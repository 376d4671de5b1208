using Juki.Engine.Matching.Comparison;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Matching.Weights;

/// <summary>
/// Fellegi-Sunter match weights, W = log2(prior) + Σ log2(m/u) (design §4.4). The m come from a profile; the u of names,
/// dates and places are their exact shares of the register (<see cref="ValueShares"/>), so that agreeing on 田中実 weighs less
/// than agreeing on a name that three people bear. Only table lookups and additions for each candidate.
/// </summary>
public sealed class WeightModel
{
    /// <summary>
    /// A smaller register is weighed as if its addresses were those of a region of this size: with a handful of
    /// residents, "how many live at one address" says nothing of how far an address identifies.
    /// </summary>
    private const int PlacePopulationMin = 1_000_000;

    private readonly float[] _nameM;
    private readonly float[] _nameFactors;
    private readonly float[] _kanaM;
    private readonly float[] _kana;
    private readonly float[] _readingFactors;
    private readonly float[] _birthM;
    private readonly float[] _birthFactors;
    private readonly float[] _sex;
    private readonly float[] _addressM;
    private readonly float[] _addressFactors;
    private readonly float[] _code;

    /// <summary>Prepares the tables.</summary>
    /// <param name="profile">The errors to be expected.</param>
    /// <param name="population">How many present residents the register has.</param>
    public WeightModel(MatchProfile profile, int population)
    {
        Prior = (float)Math.Log2(profile.PresentShare / Math.Max(population, 1));
        Nobody = (float)Math.Log2(1 - profile.PresentShare);
        _nameM = profile.M.Name.ToBits();
        _nameFactors = profile.NameFactors.ToBits();
        _kanaM = profile.M.Kana.ToBits();
        _kana = Minus(_kanaM, profile.KanaShares.ToBits());
        _readingFactors = profile.ReadingFactors.ToBits();
        _birthM = profile.M.Birth.ToBits();
        _birthFactors = profile.BirthFactors.ToBits();
        _sex = Minus(profile.M.Sex.ToBits(), profile.SexShares.ToBits());
        _addressM = profile.M.Address.ToBits();
        _addressFactors = AddressFactors(profile, population);
        _code = [0, (float)Math.Log2(profile.Code.M / profile.Code.U), (float)Math.Log2(1 - profile.Code.M)];
    }

    /// <summary>Weight, in bits, of being a certain resident before anything is compared.</summary>
    public float Prior { get; }

    /// <summary>Weight, in bits, of "nobody in this register": what each candidate has to beat.</summary>
    public float Nobody { get; }

    /// <summary>The match weight of a candidate, prior included.</summary>
    public float Weigh(in ComparisonVector vector, in ValueShares shares, CodeAgreement agreement) =>
        Prior + ByItem(vector, shares, agreement).Sum;

    /// <summary>The match weight item by item, without the prior.</summary>
    public ItemWeights ByItem(in ComparisonVector vector, in ValueShares shares, CodeAgreement agreement) => new(
        _nameM[(int)vector.Name] - NameU(vector, shares),
        KanaWeight(vector, shares),
        _birthM[(int)vector.Birth] - BirthU(vector, shares),
        _sex[(int)vector.Sex],
        _addressM[(int)vector.Address] - AddressU(vector.Address, shares),
        _code[(int)agreement]);

    private float KanaWeight(in ComparisonVector vector, in ValueShares shares) =>
        vector.Name == NameLevel.Missing ? _kanaM[(int)vector.Kana] - ReadingU(vector.Kana, shares)
        : Kinship.MayExplain(vector) && Kinship.KanaU(vector.Kana) is { } u ? _kanaM[(int)vector.Kana] - u
        : _kana[(int)vector.Kana];

    private float NameU(in ComparisonVector vector, in ValueShares shares)
    {
        float chance = NameU(vector.Name, shares);
        return Kinship.MayExplain(vector) ? MathF.Max(chance, Kinship.NameU(vector.Name)) : chance;
    }

    private float BirthU(in ComparisonVector vector, in ValueShares shares)
    {
        float chance = BirthU(vector.Birth, shares);
        return Kinship.MayExplain(vector) ? MathF.Max(chance, Kinship.BirthU(vector.Birth)) : chance;
    }

    private float NameU(NameLevel level, in ValueShares shares) => AtMostOne(_nameFactors[(int)level] + level switch
    {
        NameLevel.Missing or NameLevel.Different => 0,
        NameLevel.GivenOnly => shares.Given,
        NameLevel.FamilyOnly => shares.Family,
        NameLevel.SameReading => shares.Reading,
        _ => shares.FullName,
    });

    private float ReadingU(KanaLevel level, in ValueShares shares) => AtMostOne(_readingFactors[(int)level] + level switch
    {
        KanaLevel.Missing or KanaLevel.Different => 0,
        KanaLevel.GivenOnly => shares.Given,
        KanaLevel.FamilyOnly => shares.Family,
        _ => shares.Reading,
    });

    private float BirthU(BirthLevel level, in ValueShares shares) => AtMostOne(_birthFactors[(int)level] + level switch
    {
        BirthLevel.Identical or BirthLevel.DaySlip or BirthLevel.DayMonthSwap or BirthLevel.OneDigit or BirthLevel.EraSlip =>
            shares.Birth,
        _ => 0,
    });

    /// <summary>
    /// "At least so far" for the exact level: a query often says no more than the municipality, so that those of its other
    /// towns alone would be too few, and none where it has no other town. A place has no fewer inhabitants than one
    /// of its blocks, however small the register.
    /// </summary>
    private float AddressU(AddressLevel level, in ValueShares shares) => level switch
    {
        AddressLevel.A3 or AddressLevel.A2 or AddressLevel.A1 =>
            AtMostOne(MathF.Max(_addressFactors[(int)level] + shares.Place, _addressFactors[(int)AddressLevel.A4])),
        _ => _addressFactors[(int)level],
    };

    private static float AtMostOne(float bits) => MathF.Min(bits, 0);

    private static float[] AddressFactors(MatchProfile profile, int population)
    {
        float[] bits = profile.AddressFactors.ToBits();
        float persons = MathF.Log2(Math.Max(population, PlacePopulationMin));
        for (int level = (int)AddressLevel.A6; level <= (int)AddressLevel.A4; level++)
        {
            bits[level] -= persons;
        }

        return bits;
    }

    private static float[] Minus(float[] m, float[] u) => [.. m.Zip(u, (a, b) => a - b)];
}
