using Juki.Engine.Benchmarks.Registers;
using Juki.Engine.Model;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Benchmarks.Deltas;

/// <summary>Queries with the items of residents as they are registered.</summary>
internal static class PresentItems
{
    /// <summary>One query for each code; that of a code which nobody has carries no item.</summary>
    public static NoisyQuery[] Of(Register register, ReadOnlySpan<ResidentCode> codes)
    {
        var queries = new NoisyQuery[codes.Length];
        RecordText text = new();
        for (int query = 0; query < codes.Length; query++)
        {
            int row = register.FindRow(codes[query]);
            queries[query] = row < 0 ? new NoisyQuery() : Of(register.ReadResident(row, text));
        }

        return queries;
    }

    private static NoisyQuery Of(in ResidentRecord resident)
    {
        Span<char> birth = stackalloc char[BirthDate.FormatLengthMax];
        return new NoisyQuery
        {
            Name = resident.FamilyName.IsEmpty ? resident.LatinName.ToString() : $"{resident.FamilyName} {resident.GivenName}",
            BirthDate = birth[..resident.BirthDate.Format(birth)].ToString(),
            Sex = SexText.Format(resident.Sex),
            Address = resident.Address.ToString(),
        };
    }
}
