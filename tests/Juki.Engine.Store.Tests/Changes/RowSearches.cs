using Juki.Engine.Model.Addresses;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Births;
using Juki.Engine.Store.Names;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Tests.Changes;

/// <summary>
/// Everything that can be asked of a register, at one journal address, against a plain dictionary of residents: the rows that are found are those
/// that a walk over all of them finds.
/// </summary>
/// <param name="register">The register.</param>
/// <param name="residents">Its residents at the address, by body of their code.</param>
/// <param name="retired">For each retired code, the present one of its resident.</param>
/// <param name="asOf">The address.</param>
internal sealed class RowSearches(Register register, IReadOnlyDictionary<ulong, ResidentImage> residents, IReadOnlyDictionary<ulong, ulong> retired, long asOf)
{
    private const int RowsPerQuery = 3;

    private readonly ResidentImageReader _images = new(register);
    private readonly VisibleRows _visible = new(register, residents.Keys, asOf);

    private delegate int Search(Span<int> buffer);

    public void AssertAll()
    {
        AssertResidents();
        AssertLookups();
        AssertNamesWithDates();
        AssertNames();
        AssertBlocks();
    }

    /// <summary>Residents are those of the dictionary to the letter, and retired codes lead to theirs.</summary>
    public void AssertResidents()
    {
        foreach (ulong body in residents.Keys.Concat(retired.Keys))
        {
            int row = register.FindRow(ResidentCode.FromBody(body), asOf);
            Assert.Equal(residents.ContainsKey(body), row >= 0);
            Assert.True(row < 0 || residents[body] == _images.Read(row), $"as of {asOf}");
            Assert.Equal(retired.ContainsKey(body), register.TryFindRetired(ResidentCode.FromBody(body), asOf, out RetiredCode found));
            Assert.True(row >= 0 || register.CodeOf(found.Row).Body == retired[body]);
        }
    }

    /// <summary>Codes that are looked up together have the rows that they have alone.</summary>
    public void AssertLookups()
    {
        ulong[] bodies = [.. residents.Keys.Concat(retired.Keys), 1, 2, 3];
        var rows = new int[bodies.Length];
        register.FindRows(bodies, rows, asOf);
        Assert.Equal(bodies.Select(body => register.FindRow(ResidentCode.FromBody(body), asOf)), rows);
    }

    /// <summary>By name and date, one by one and many at once.</summary>
    public void AssertNamesWithDates()
    {
        int[] dates = [.. _visible.All.Select(row => register[row].DateId), -1];
        ulong[] names = [.. _visible.All.Select(register.FullNameHash), 7];
        var rows = new int[dates.Length * RowsPerQuery];
        var counts = new int[dates.Length];
        register.Births.FindByName(dates, names, RowsPerQuery, rows, counts, asOf);
        foreach ((int query, int _) in _visible.All.Index())
        {
            int[] expected = _visible.Where(other => register[other].DateId == dates[query] && register.FullNameHash(other) == names[query]);
            Assert.Equal(expected, Found(buffer => register.Births.FindByName(dates[query], names[query], buffer, asOf)));
            Assert.Equal(expected.Length, counts[query]);
            Assert.True(counts[query] > RowsPerQuery || expected.SequenceEqual(rows.AsSpan(query * RowsPerQuery, counts[query]).ToArray().Order()));
        }

        Assert.Equal(0, counts[^1]);
    }

    /// <summary>By name alone, with a place, and with a date that is a slip away.</summary>
    public void AssertNames()
    {
        foreach (int row in _visible.Residents)
        {
            ulong name = register.FullNameHash(row);
            int[] bearers = _visible.Where(other => register.FullNameHash(other) == name && HasOwnName(other));
            Assert.Equal(bearers, Found(buffer => register.Names.FindAll(name, buffer, asOf)));
            Assert.Equal(bearers.Where(other => MunicipalityOf(other) == MunicipalityOf(row)), Found(buffer => register.Names.FindByPlace(name, MunicipalityOf(row), buffer, asOf)));
            DateProbe probe = DateProbe.Of(register.Births.Date(register[row].DateId));
            Assert.Equal(
                bearers.Where(other => probe.Passes(NameTag.OfDate(register.Births.Date(register[other].DateId)))),
                Found(buffer => register.Names.FindByDate(name, register.Births.Date(register[row].DateId), buffer, asOf)));
        }
    }

    /// <summary>By what is left of a name among those born on a date, and among those who live in a block.</summary>
    public void AssertBlocks()
    {
        var signatures = new RowSignatures(register.Families, register.Givens, register.Addresses);
        foreach (int row in _visible.Residents)
        {
            var probe = new SignatureProbe(signatures.Of(register[row]), 0x0101_0101_0101_0101, 3);
            Assert.Equal(
                _visible.Where(other => register[other].DateId == register[row].DateId && SignatureScan.Score(signatures.Of(register[other]), probe) >= 3),
                Found(buffer => register.Births.Scan(register[row].DateId, probe, buffer, asOf)));
            Assert.Equal(NeighboursOf(row), Found(buffer => FindNeighbours(row, buffer)));
        }
    }

    private int MunicipalityOf(int row) => register.Addresses.ClassOf(register[row].PlaceId).Municipality;

    private bool HasOwnName(int row) =>
        register.ResidentOf(row) == row || register.FullNameHash(register.ResidentOf(row)) != register.FullNameHash(row);

    private int[] NeighboursOf(int row)
    {
        Row own = register[row];
        PlaceClass place = register.Addresses.ClassOf(own.PlaceId);
        return _visible.Where(other => register.ResidentOf(other) == other
            && place.Municipality >= 0
            && register.Addresses.ClassOf(register[other].PlaceId) == place
            && (register[other].Numbers.Chome, register[other].Numbers.Ban) == (own.Numbers.Chome, own.Numbers.Ban)
            && register.Families.KeyHash(register[other].FamilyId) == register.Families.KeyHash(own.FamilyId));
    }

    private int FindNeighbours(int row, Span<int> rows)
    {
        Row own = register[row];
        return register.Blocks.Find(
            register.Addresses.ClassOf(own.PlaceId), own.Numbers, register.Families.KeyHash(own.FamilyId), givenHash: 0, rows, asOf);
    }

    private static int[] Found(Search search)
    {
        var buffer = new int[1000];
        int count = search(buffer);
        return [.. buffer[..count].Order()];
    }
}
