using Juki.Engine.Model.Writing;

namespace Juki.Engine.Model.Addresses;

/// <summary>
/// Reads the numbers of a folded query address in any of their equal forms: 1丁目2番3号, 1丁目2番地3, 1-2-3, 2ノ3.
/// </summary>
internal static class QueryNumbers
{
    private const int CountMax = 4;

    private const string NoBanchi = "無番地";

    private enum Unit
    {
        None,
        Chome,
        Ban,
        Go,
        Room,
    }

    /// <summary>Reads the numbers at the start of the key.</summary>
    /// <param name="key">What stands behind the town, folded.</param>
    /// <param name="length">How many characters they take.</param>
    public static AddressNumbers Read(ReadOnlySpan<char> key, out int length)
    {
        length = 0;
        if (key.StartsWith(NoBanchi, StringComparison.Ordinal))
        {
            length = NoBanchi.Length;
            return default;
        }

        Span<int> values = stackalloc int[CountMax];
        values.Clear();
        Unit first = Unit.None;
        int count = 0;
        int next = SkipOpening(key);
        while (count < CountMax && TryReadOne(key, next, out int value, out Unit unit, out int end))
        {
            first = count == 0 ? unit : first;
            values[count++] = value;
            length = end;
            next = unit == Unit.Go ? -1 : SkipJoint(key, end, unit);
            if (next < 0)
            {
                break;
            }
        }

        return Assign(values, count, first);
    }

    /// <summary>Three or four numbers without units begin with the 丁目 where it can be one.</summary>
    private static AddressNumbers Assign(ReadOnlySpan<int> values, int count, Unit first)
    {
        bool chome = first == Unit.Chome || count == CountMax
            || (first == Unit.None && count == CountMax - 1 && values[0] <= AddressNumbers.ChomeMax);
        return chome
            ? new AddressNumbers(values[0], values[1], values[2], values[3])
            : new AddressNumbers(0, values[0], values[1], values[2]);
    }

    private static int SkipOpening(ReadOnlySpan<char> key) => key is ['第', >= '0' and <= '9', ..] or [' ' or '-', ..] ? 1 : 0;

    private static bool TryReadOne(ReadOnlySpan<char> key, int start, out int value, out Unit unit, out int end)
    {
        ReadOnlySpan<char> rest = key[start..];
        int digits = AsciiDigits.RunLength(rest);
        bool fits = digits is > 0 and <= AsciiDigits.LengthMax;
        value = fits ? AsciiDigits.Parse(rest[..digits]) : 0;
        unit = UnitOf(rest[digits..], out int unitLength);
        end = start + digits + unitLength;
        return fits && unit != Unit.Room;
    }

    private static Unit UnitOf(ReadOnlySpan<char> rest, out int length)
    {
        (Unit unit, length) = rest switch
        {
            ['丁', '目', ..] or ['地', '割', ..] => (Unit.Chome, 2),
            ['丁', ..] => (Unit.Chome, 1),
            ['番', '地', ..] => (Unit.Ban, 2),
            ['番', ..] => (Unit.Ban, 1),
            ['号', '室', ..] => (Unit.Room, 2),
            ['号', ..] => (Unit.Go, 1),
            _ => (Unit.None, 0),
        };
        return unit;
    }

    /// <summary>
    /// Where the next number starts, behind a hyphen, の, or directly behind a unit; −1 if none does. Behind a space that the
    /// fold has kept, only what goes on like a number is one.
    /// </summary>
    private static int SkipJoint(ReadOnlySpan<char> key, int end, Unit unit)
    {
        ReadOnlySpan<char> rest = key[end..];
        return rest is ['-' or 'ノ', >= '0' and <= '9', ..] ? end + 1
            : unit != Unit.None && rest is [' ', >= '0' and <= '9', ..] && GoesOnLikeANumber(rest[1..]) ? end + 1
            : unit != Unit.None && rest is [>= '0' and <= '9', ..] ? end
            : -1;
    }

    /// <summary>Such a space stands behind 番 or 番地: what may follow is a 号 or a 枝番, no second 番 (五番町メゾン).</summary>
    private static bool GoesOnLikeANumber(ReadOnlySpan<char> key)
    {
        ReadOnlySpan<char> behind = key[AsciiDigits.RunLength(key)..];
        return behind.IsEmpty || UnitOf(behind, out _) == Unit.Go || behind is ['-' or 'ノ', >= '0' and <= '9', ..];
    }
}
