using Juki.Engine.Model.Names;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Model.Tests.Names;

/// <summary>Compares names written as one text; a resident's family name ends at the first space.</summary>
internal static class NameGrading
{
    public static NameLevel Compare(string query, string resident)
    {
        var prepared = new PreparedName();
        prepared.Set(query);
        int space = resident.IndexOf(' ', StringComparison.Ordinal);
        return space < 0
            ? NameComparer.Compare(prepared, resident, [])
            : NameComparer.Compare(prepared, resident.AsSpan(0, space), resident.AsSpan(space + 1));
    }

    public static void Check(NameLevel expected, string one, string other)
    {
        Assert.Equal(expected, Compare(one, other));
        Assert.Equal(expected, Compare(other, one));
    }
}
