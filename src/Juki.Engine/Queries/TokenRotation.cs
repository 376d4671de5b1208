using Juki.Engine.Model.Names;

namespace Juki.Engine.Queries;

/// <summary>
/// Other orders of a name's parts: WILLIAM SMITH for SMITH WILLIAM, and 太郎 佐藤 for 佐藤 太郎.
/// </summary>
internal static class TokenRotation
{
    /// <summary>Passports rarely hold more parts; more of them are not rotated.</summary>
    private const int TokenCountMax = 4;

    /// <summary>How many other orders there are: every part may come first, the rest following in a ring.</summary>
    public static int Count(PreparedName name) => name.TokenCount is >= 2 and <= TokenCountMax ? name.TokenCount - 1 : 0;

    /// <summary>Hash of the full name with part <paramref name="first"/> (1 … <see cref="Count"/>) in front.</summary>
    public static ulong Hash(PreparedName name, int first)
    {
        ulong hash = 0;
        for (int i = 0; i < name.TokenCount; i++)
        {
            ReadOnlySpan<char> token = name.Token((first + i) % name.TokenCount);
            hash = KeyHash.Join(hash, KeyHash.Of(token), KeyHash.Power(token.Length));
        }

        return hash;
    }
}
