using System.Numerics;

namespace Juki.Engine.Model.Addresses.Free;

/// <summary>
/// A free address in tokens: folded (case, diacritics, punctuation, customary short forms), numbers as numbers, each with
/// its role. Sets of tokens are bit masks. Used again and again by one thread; allocates nothing.
/// </summary>
internal sealed class FreeAddress
{
    /// <summary>An address with more tokens is none that could be compared.</summary>
    public const int TokensMax = 64;

    private readonly FreeTokens _tokens = new();
    private readonly ulong[] _byRole = new ulong[Enum.GetValues<FreeRole>().Length];

    /// <summary>How many tokens there are.</summary>
    public int Count => _tokens.Count;

    /// <summary>There are more tokens than are compared.</summary>
    public bool IsTooLong => _tokens.IsFull;

    /// <summary>Numbers among the tokens.</summary>
    public ulong Numbers { get; private set; }

    /// <summary>Words of four letters or more, in which one slip is told from another word.</summary>
    public ulong LongWords { get; private set; }

    /// <summary>The kind of the street (ST, RD); empty if none is written.</summary>
    public ulong StreetKind { get; private set; }

    /// <summary>Words of street and place.</summary>
    public ulong Words => Of(FreeRole.Street) | Of(FreeRole.Place);

    /// <summary>The tokens of a role.</summary>
    public ulong Of(FreeRole role) => _byRole[(int)role];

    /// <summary>Text of a token.</summary>
    public ReadOnlySpan<char> Text(int index) => _tokens.Text(index);

    /// <summary>Takes a text.</summary>
    public void Set(ReadOnlySpan<char> text)
    {
        _tokens.Set(text);
        Array.Clear(_byRole);
        (Numbers, LongWords, StreetKind) = (0, 0, 0);
        Span<FreeRole> roles = stackalloc FreeRole[TokensMax];
        int kind = FreeRoles.Assign(_tokens, roles);
        StreetKind = kind >= 0 ? 1UL << kind : 0;
        for (int index = 0; index < Count; index++)
        {
            Note(index, roles[index]);
        }
    }

    /// <summary>How many tokens a set has.</summary>
    public static int CountOf(ulong tokens) => BitOperations.PopCount(tokens);

    private void Note(int index, FreeRole role)
    {
        ulong token = 1UL << index;
        _byRole[(int)role] |= token;
        Numbers |= _tokens[index].IsNumber ? token : 0;
        bool isLong = role <= FreeRole.Street && _tokens[index].Length >= FreeAlignment.SlipLengthMin && !Text(index).ContainsAnyInRange('0', '9');
        LongWords |= isLong ? token : 0;
    }
}
