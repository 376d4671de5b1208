using Juki.Engine.Model.Addresses;
using Juki.Engine.Model.Names;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Queries;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Candidates;

/// <summary>
/// Bearers of names that a slip of the pen makes of the query's or that are read alike, in the municipality or about the date of
/// birth: for queries whose name is misspelt and to whom the birth-date block or the block of the address is closed. Such names
/// are looked for in the dictionaries, one half of the name at a time.
/// </summary>
internal sealed class NearNamePass(Register register, PassRows found) : ICandidatePass
{
    /// <summary>Names taken for one half, the nearest and commonest: short names have thousands of neighbours.</summary>
    private const int NamesMax = 64;

    /// <summary>Rows noted for one query: near names of common ones have no end.</summary>
    private const int RowsMax = 1024;

    private readonly int[] _names = new int[NamesMax];
    private int _rowsNoted;

    public CandidatePass Pass => CandidatePass.NearName;

    public bool MayFindRivals => false;

    public bool CanHelp(PreparedQuery query) =>
        query.IsReadable && query.Has(ItemSet.Name) && (query.Items & (ItemSet.BirthDate | ItemSet.Address)) != 0
        && (!query.HasBirthBlock || !query.HasAddressBlock);

    public void Find(ReadOnlySpan<int> lanes, ReadOnlySpan<PreparedQuery> queries, ReadOnlySpan<CandidateList> candidates)
    {
        foreach (int lane in lanes)
        {
            PreparedQuery query = queries[lane];
            _rowsNoted = 0;
            ReadOnlySpan<char> key = query.Name.Key(FoldTier.T3);
            if (query.NameParts.FamilyLength > 0 && key.Length <= NameComparer.KeyLengthMax)
            {
                FindByFamily(lane, query, key, candidates[lane]);
                FindByGiven(lane, query, key, candidates[lane]);
            }
        }
    }

    private void FindByFamily(int lane, PreparedQuery query, ReadOnlySpan<char> key, CandidateList candidates)
    {
        ulong given = KeyHash.Of(key[query.NameParts.FamilyLength..]);
        ulong power = KeyHash.Power(key.Length - query.NameParts.FamilyLength);
        int alike = register.NearFamilies.FindByReading(query.ReadingParts.Family, _names, found.AsOf);
        TakeFamilies(lane, query, alike, given, power, candidates);
        int near = register.NearFamilies.FindKeys(key[..query.NameParts.FamilyLength], 1, _names, found.AsOf);
        TakeFamilies(lane, query, near, given, power, candidates);
    }

    private void TakeFamilies(int lane, PreparedQuery query, int count, ulong given, ulong power, CandidateList candidates)
    {
        foreach (int family in _names.AsSpan(0, Math.Min(count, NamesMax)))
        {
            FindBearers(lane, query, KeyHash.Join(register.Families.KeyHash(family), given, power), candidates);
        }
    }

    private void FindByGiven(int lane, PreparedQuery query, ReadOnlySpan<char> key, CandidateList candidates)
    {
        ulong family = KeyHash.Of(key[..query.NameParts.FamilyLength]);
        int alike = register.NearGivens.FindByReading(query.ReadingParts.Given, _names, found.AsOf);
        TakeGivens(lane, query, alike, family, candidates);
        int near = register.NearGivens.FindKeys(key[query.NameParts.FamilyLength..], 1, _names, found.AsOf);
        TakeGivens(lane, query, near, family, candidates);
    }

    private void TakeGivens(int lane, PreparedQuery query, int count, ulong family, CandidateList candidates)
    {
        NameDictionary givens = register.Givens;
        foreach (int given in _names.AsSpan(0, Math.Min(count, NamesMax)))
        {
            FindBearers(lane, query, givens.JoinAfter(family, given), candidates);
        }
    }

    private void FindBearers(int lane, PreparedQuery query, ulong name, CandidateList candidates)
    {
        if (_rowsNoted >= RowsMax)
        {
            candidates.LeaveOut(1);
            return;
        }

        if (query.Has(ItemSet.BirthDate))
        {
            int count = register.Names.FindByDate(name, query.Birth, found.Buffer, found.AsOf);
            TakePossible(lane, query, count, candidates);
        }

        for (int place = 0; place < query.Address.PlaceCount; place++)
        {
            PlaceClass where = query.Address.Place(place);
            int count = where.Municipality < 0 ? 0 : register.Names.FindByPlace(name, where.Municipality, found.Buffer, found.AsOf);
            TakePossible(lane, query, count, candidates);
        }
    }

    private void TakePossible(int lane, PreparedQuery query, int count, CandidateList candidates)
    {
        PossibleDate possible = new(query, register);
        foreach (int row in found.Found(count))
        {
            if (!possible.Holds(register[row]))
            {
                continue;
            }

            if (_rowsNoted++ < RowsMax)
            {
                found.TakeResident(lane, row);
            }
            else
            {
                candidates.LeaveOut(1);
            }
        }

        PassRows.LeaveOut(count, candidates);
    }
}
