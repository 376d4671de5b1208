using Juki.Engine.Model.Dates;
using Juki.Engine.Store.Encoders;

namespace Juki.Engine.Store.Building;

/// <summary>The texts that one sink has met, by kind; their ids are the sink's own.</summary>
internal sealed class TextPools : IItemIds
{
    /// <summary>Family names, each with its reading: text, separator, reading.</summary>
    public TextPool Families { get; } = new();

    /// <summary>Given names, likewise.</summary>
    public TextPool Givens { get; } = new();

    /// <summary>Places: code, separator, municipality, separator, town.</summary>
    public TextPool Places { get; } = new();

    /// <summary>Buildings.</summary>
    public TextPool Buildings { get; } = new();

    /// <summary>Addresses that their parts do not render.</summary>
    public TextPool RawAddresses { get; } = new();

    /// <summary>Households that are not plain numbers.</summary>
    public TextPool Households { get; } = new();

    /// <summary>Dates of birth.</summary>
    public DatePool Dates { get; } = new();

    public int Family(ReadOnlySpan<char> key) => Families.Intern(key);

    public int Given(ReadOnlySpan<char> key) => Givens.Intern(key);

    public int Place(ReadOnlySpan<char> key) => Places.Intern(key);

    public int Building(ReadOnlySpan<char> key) => Buildings.Intern(key);

    /// <summary>Id 0 is the empty text, which always renders: raw ids are counted from 1.</summary>
    public int RawAddress(ReadOnlySpan<char> key) => RawAddresses.Intern(key) + 1;

    public int Household(ReadOnlySpan<char> key) => Households.Intern(key);

    public int Date(BirthDate date) => Dates.Intern(date);

    public void MeetAgain(in EncodedAddress address)
    {
        Places.CountUse(address.Place);
        Buildings.CountUse(address.Building);
        if (address.RawAddress != 0)
        {
            RawAddresses.CountUse(address.RawAddress - 1);
        }
    }
}
