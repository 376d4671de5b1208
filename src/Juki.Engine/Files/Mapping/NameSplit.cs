using Juki.Engine.Files.Words;

namespace Juki.Engine.Files.Mapping;

/// <summary>Takes a name in one column apart; a name without the place to part it is a family name. Spaces and commas are of either width.</summary>
internal static class NameSplit
{
    private const string Commas = ",，";

    public static ReadOnlySpan<char> Family(ReadOnlySpan<char> name, NameOrder order)
    {
        Split(name, order, out ReadOnlySpan<char> family, out _);
        return family;
    }

    public static ReadOnlySpan<char> Given(ReadOnlySpan<char> name, NameOrder order)
    {
        Split(name, order, out _, out ReadOnlySpan<char> given);
        return given;
    }

    private static void Split(ReadOnlySpan<char> name, NameOrder order, out ReadOnlySpan<char> family, out ReadOnlySpan<char> given)
    {
        name = name.Trim();
        int at = order == NameOrder.GivenFamily ? name.LastIndexOfAny(FullName.Spaces) : name.IndexOfAny(Commas);
        if (order == NameOrder.FamilyGiven)
        {
            FullName.Split(name, out family, out given);
        }
        else if (at < 0)
        {
            family = name;
            given = default;
        }
        else
        {
            ReadOnlySpan<char> front = name[..at].TrimEnd();
            ReadOnlySpan<char> behind = name[(at + 1)..].TrimStart();
            family = order == NameOrder.GivenFamily ? behind : front;
            given = order == NameOrder.GivenFamily ? front : behind;
        }
    }
}
