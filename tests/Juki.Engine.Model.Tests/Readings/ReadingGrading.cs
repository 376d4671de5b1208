using Juki.Engine.Model.Readings;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Model.Tests.Readings;

/// <summary>Compares readings written as one text; a resident's family name ends at the first space.</summary>
internal static class ReadingGrading
{
    public static KanaLevel Compare(string query, string resident)
    {
        var prepared = new PreparedReading();
        prepared.Set(query);
        int space = resident.IndexOf(' ', StringComparison.Ordinal);
        return space < 0
            ? ReadingComparer.Compare(prepared, resident, [])
            : ReadingComparer.Compare(prepared, resident.AsSpan(0, space), resident.AsSpan(space + 1));
    }

    public static void Check(KanaLevel expected, string one, string other)
    {
        Assert.Equal(expected, Compare(one, other));
        Assert.Equal(expected, Compare(other, one));
    }

    public static string Key(string text)
    {
        char[] destination = new char[ReadingKey.LengthMax(text.Length)];
        return new string(destination, 0, ReadingKey.Fold(text, destination));
    }
}
