using System.Numerics;
using Juki.Engine.Model.Names.Keys;

namespace Juki.Engine.Model.Names.Latin;

/// <summary>Pairs the parts of two names, each with at most one of the other side; what is left over says how they differ.</summary>
internal struct PartPairs(KeyTokens<NameKeyFold> left, KeyTokens<NameKeyFold> right)
{
    /// <summary>More parts are not paired: a side is a set of bits.</summary>
    public const int CountMax = 64;

    /// <summary>J.R. SMITH: more initials in one piece are a name.</summary>
    private const int InitialsMax = 3;

    private ulong _leftRest = All(left.Count);
    private ulong _rightRest = All(right.Count);

    /// <summary>Parts of the left side that have found none.</summary>
    public readonly int LeftCount => BitOperations.PopCount(_leftRest);

    /// <summary>Parts of the right side that have found none.</summary>
    public readonly int RightCount => BitOperations.PopCount(_rightRest);

    /// <summary>The first of them; only where there is one.</summary>
    public readonly int FirstLeft => BitOperations.TrailingZeroCount(_leftRest);

    /// <summary>The first of them; only where there is one.</summary>
    public readonly int FirstRight => BitOperations.TrailingZeroCount(_rightRest);

    /// <summary>Pairs found of parts with two letters or more.</summary>
    public int WholeCount { get; private set; }

    /// <summary>The same with the sides exchanged.</summary>
    public readonly PartPairs Reversed() =>
        new(right, left) { _leftRest = _rightRest, _rightRest = _leftRest, WholeCount = WholeCount };

    /// <summary>Pairs equal parts.</summary>
    public void PairEqual()
    {
        for (int i = 0; i < left.Count; i++)
        {
            for (int j = 0; j < right.Count && IsFree(_leftRest, i); j++)
            {
                if (IsFree(_rightRest, j) && left.Token(i).SequenceEqual(right.Token(j)))
                    Pair(1UL << i, 1UL << j, left.Token(i).Length);
            }
        }
    }

    /// <summary>Pairs a part with adjacent parts of the other side that make it up: MARIAJOSE, MARIA JOSE.</summary>
    public void PairJoined()
    {
        PairJoinedRight();
        PartPairs reversed = Reversed();
        reversed.PairJoinedRight();
        (_leftRest, _rightRest, WholeCount) = (reversed._rightRest, reversed._leftRest, reversed.WholeCount);
    }

    /// <summary>Pairs initials on the left with as many adjacent parts on the right: J, JR.</summary>
    public void PairInitials()
    {
        for (int i = 0; i < left.Count; i++)
        {
            for (int j = 0; j < right.Count && IsFree(_leftRest, i); j++)
            {
                if (left.Token(i).Length <= InitialsMax && AreInitials(left.Token(i), j))
                    Pair(1UL << i, All(left.Token(i).Length) << j, 0);
            }
        }
    }

    private void PairJoinedRight()
    {
        for (int i = 0; i < left.Count; i++)
        {
            for (int j = 0; j < right.Count && IsFree(_leftRest, i); j++)
            {
                if (RunOf(left.Token(i), j) is > 1 and int run)
                    Pair(1UL << i, All(run) << j, left.Token(i).Length);
            }
        }
    }

    /// <summary>How many free parts on the right from one on make up a text; 0 if they do not.</summary>
    private readonly int RunOf(ReadOnlySpan<char> text, int first)
    {
        int next = first;
        while (next < right.Count && IsFree(_rightRest, next) && !text.IsEmpty && text.StartsWith(right.Token(next)))
            text = text[right.Token(next++).Length..];

        return text.IsEmpty ? next - first : 0;
    }

    private readonly bool AreInitials(ReadOnlySpan<char> initials, int first)
    {
        if (first + initials.Length > right.Count)
            return false;

        for (int i = 0; i < initials.Length; i++)
        {
            ReadOnlySpan<char> part = right.Token(first + i);
            if (!IsFree(_rightRest, first + i) || part.Length == 1 || part[0] != initials[i])
                return false;
        }

        return true;
    }

    private void Pair(ulong leftParts, ulong rightParts, int letters)
    {
        _leftRest &= ~leftParts;
        _rightRest &= ~rightParts;
        WholeCount += letters > 1 ? 1 : 0;
    }

    private static bool IsFree(ulong rest, int part) => ((rest >> part) & 1) != 0;

    private static ulong All(int count) => count >= CountMax ? ulong.MaxValue : (1UL << count) - 1;
}
