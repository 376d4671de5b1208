using Juki.Engine.Matching.Comparison;
using Juki.Engine.Matching.Deciding;
using Juki.Engine.Matching.Weights;
using Juki.Engine.Model;
using Juki.Engine.Model.Addresses;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Names;
using Juki.Engine.Model.Readings;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Queries;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Candidates;

/// <summary>Compares a query with one row of the register, item by item, on the encoded row.</summary>
internal sealed class CandidateComparer(Register register, WeightModel weights, EngineOptions options)
{
    private readonly int _present = register.PresentCount;

    /// <summary>The row as a candidate, weighed and graded.</summary>
    public Candidate Compare(PreparedQuery query, int rowNumber, in Row row, CodeAgreement agreement)
    {
        ComparisonVector vector = Levels(query, rowNumber, row);
        Candidate candidate = new()
        {
            Resident = register.ResidentOf(rowNumber),
            Row = rowNumber,
            Protected = row.Protected,
            Vector = row.Protected ? Protection.Veil(vector) : vector,
            Code = agreement,
        };
        candidate.Weight = weights.Weigh(candidate.Vector, SharesOf(candidate.Vector, rowNumber, row), agreement);
        candidate.Standing = Standings.Of(candidate, options.WithoutSex, weights.Nobody, options.Rules);
        return candidate;
    }

    /// <summary>The weights behind <see cref="Candidate.Weight"/>.</summary>
    public ItemWeights Weights(in Candidate candidate) =>
        weights.ByItem(candidate.Vector, SharesOf(candidate.Vector, candidate.Row, register[candidate.Row]), candidate.Code);

    private ComparisonVector Levels(PreparedQuery query, int rowNumber, in Row row)
    {
        KanaLevel kana = Kana(query, row);
        NameLevel name = Name(query, row, kana);
        return new ComparisonVector
        {
            Name = name,
            DifferingPart = name is NameLevel.OneCharacter or NameLevel.Unreadable ? Differing(query, row) : NamePart.Unknown,
            Kana = kana,
            Birth = Birth(query, row),
            Sex = SexOf(query, row),
            Address = Address(query, rowNumber, row),
            Version = row.Kind,
        };
    }

    private KanaLevel Kana(PreparedQuery query, in Row row) => query.Has(ItemSet.Kana)
        ? ReadingComparer.Compare(query.Reading, register.Families.Kana(row.FamilyId), register.Givens.Kana(row.GivenId))
        : KanaLevel.Missing;

    private NameLevel Name(PreparedQuery query, in Row row, KanaLevel kana)
    {
        if (!query.Has(ItemSet.Name))
        {
            return NameLevel.Missing;
        }

        NameLevel level = NameComparer.Compare(query.Name, register.Families.Text(row.FamilyId), register.Givens.Text(row.GivenId));
        bool mayBeReading = level is NameLevel.OneCharacter or >= NameLevel.GivenOnly;
        bool soundsTheSame = kana is >= KanaLevel.Identical and <= KanaLevel.SameSound;
        return mayBeReading && (soundsTheSame || IsRomanised(query, row)) ? NameLevel.SameReading : level;
    }

    /// <summary>TAKAHASHI HANAKO for 高橋 花子. A name registered in Latin letters has its own comparison: ANNA and ANNE are read alike.</summary>
    private bool IsRomanised(PreparedQuery query, in Row row) =>
        !row.NameIsLatin
        && NameComparer.IsRomanisedReading(query.Name, register.Families.Kana(row.FamilyId), register.Givens.Kana(row.GivenId));

    private NamePart Differing(PreparedQuery query, in Row row) => DifferingPart.Of(
        query.Name.Key(FoldTier.T3), register.Families.KeyHash(row.FamilyId), register.Givens.KeyHash(row.GivenId));

    private BirthLevel Birth(PreparedQuery query, in Row row)
    {
        if (!query.Has(ItemSet.BirthDate))
        {
            return BirthLevel.Missing;
        }

        // Two dates that are unknown in the same part are compatible: what nobody knows cannot agree (domain §6).
        BirthDate registered = register.Births.Date(row.DateId);
        return registered == query.Birth
            ? query.Birth.IsExact ? BirthLevel.Identical : BirthLevel.Compatible
            : BirthDateComparer.Compare(query.Birth, registered);
    }

    private SexLevel SexOf(PreparedQuery query, in Row row) =>
        options.WithoutSex || !query.Has(ItemSet.Sex) || row.Sex is not (Sex.Male or Sex.Female) ? SexLevel.Missing
        : query.Sex == row.Sex ? SexLevel.Identical
        : SexLevel.Different;

    private AddressLevel Address(PreparedQuery query, int rowNumber, in Row row)
    {
        if (!query.Has(ItemSet.Address))
        {
            return AddressLevel.Missing;
        }

        return row.HasRawAddress && AddressComparer.CompareRaw(query.Address, register.RawAddress(rowNumber)) is { } level
            ? level
            : AddressComparer.Compare(
                query.Address,
                register.Addresses,
                row.PlaceId,
                row.Numbers,
                register.Buildings.Text(row.BuildingId),
                row.Room);
    }

    /// <summary>Only the shares that the levels of name and address call for are looked up: each lookup is a cache miss.</summary>
    private ValueShares SharesOf(in ComparisonVector vector, int rowNumber, in Row row)
    {
        ValueShares shares = new()
        {
            Birth = Share(register.Births.ResidentCount(row.DateId)),
            Place = ShareOfPlace(vector.Address, row.PlaceId),
        };
        return vector.Name is >= NameLevel.Identical and <= NameLevel.TokenOrder and not NameLevel.SameReading
            ? shares with { FullName = Share(register.CountOfFullName(register.FullNameHash(rowNumber))) }
            : WithParts(shares, rowNumber, row);
    }

    private ValueShares WithParts(in ValueShares shares, int rowNumber, in Row row) => shares with
    {
        Family = Share(register.Families.CountOfKey(register.Families.KeyHash(row.FamilyId))),
        Given = Share(register.Givens.CountOfKey(register.Givens.KeyHash(row.GivenId))),
        Reading = ShareOfReading(rowNumber, row),
    };

    /// <summary>A name without a reading (Latin against katakana) shares its sound with a few others at most.</summary>
    private float ShareOfReading(int rowNumber, in Row row)
    {
        const int NamesOfOneSound = 5;
        ulong family = register.Families.KanaHash(row.FamilyId);
        ulong given = register.Givens.KanaHash(row.GivenId);
        return family == 0 || given == 0
            ? Share(NamesOfOneSound * register.CountOfFullName(register.FullNameHash(rowNumber)))
            : MathF.Max(Share(register.Families.CountOfKana(family)) + Share(register.Givens.CountOfKana(given)), Share(1));
    }

    private float ShareOfPlace(AddressLevel level, int placeId) => level switch
    {
        AddressLevel.A3 => Share(register.Inhabitants.InTown(placeId)),
        AddressLevel.A2 => Share(register.Inhabitants.InMunicipality(placeId)),
        AddressLevel.A1 => Share(register.Inhabitants.InPrefecture(placeId)),
        _ => 0,
    };

    private float Share(int count) => ValueShares.Bits(count, _present);
}
