namespace Juki.Engine.Model.Readings;

/// <summary>
/// The official search rules on single kana. Voiced marks are ignored and ヂ=ジ, ヅ=ズ, ワ=ハ hold, so that シ~ジ=ヂ~チ and
/// ス~ズ=ヅ~ツ though シ and チ, ス and ツ are different kana: a relation, not an equivalence. A key takes the whole chain as one
/// class; a comparison uses the relation.
/// </summary>
internal static class KanaSearch
{
    private static readonly KanaMap Classes = new(
        "ガギグゲゴザジズゼゾダデドバビブベボパピプペポワチツ",
        "カキクケコサシスセソタテトハヒフヘホハヒフヘホハシス");

    /// <summary>The class of a kana as <see cref="KanaSound"/> writes it.</summary>
    public static char Class(char sound) => Classes[sound];

    /// <summary>Whether two sounds are equal by the rules, kana by kana.</summary>
    public static bool IsEqual(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length != right.Length)
            return false;

        for (int i = 0; i < left.Length; i++)
        {
            if (!IsEqual(left[i], right[i]))
                return false;
        }

        return true;
    }

    private static bool IsEqual(char left, char right) =>
        left == right || (Class(left) == Class(right) && !(IsEndOfChain(left) && IsEndOfChain(right)));

    private static bool IsEndOfChain(char sound) => sound is 'シ' or 'チ' or 'ス' or 'ツ';
}
