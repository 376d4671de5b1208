using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Juki.Engine.Model.Records;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Server.Lanes;

/// <summary>Turns the UTF-8 of a query into the characters that the engine takes; one for each thread at work.</summary>
internal sealed class QueryReader
{
    /// <summary>Bytes that are widened at once.</summary>
    private const int WordBytes = sizeof(ulong);

    private const ulong NotAscii = 0x8080808080808080;

    private char[] _characters = new char[512];
    private int _used;

    /// <summary>The query's items, valid until the next call; false if one is not UTF-8.</summary>
    public bool TryRead(in QueryFields query, out QueryItems items)
    {
        _used = 0;
        if (_characters.Length < query.TextBytes)
        {
            _characters = new char[2 * query.TextBytes];
        }

        items = default;
        return TryReadDigits(query.Code, out items.Code)
            && TryRead(query.Name, out items.Name)
            && TryRead(query.Kana, out items.Kana)
            && TryReadDigits(query.BirthDate, out items.BirthDate)
            && TryReadDigits(query.Sex, out items.Sex)
            && TryRead(query.Address, out items.Address);
    }

    /// <summary>An item that mostly is ASCII and short: too short for the general decoder's set-up to pay.</summary>
    private bool TryReadDigits(ReadOnlySpan<byte> utf8, out ReadOnlySpan<char> text)
    {
        Span<char> place = _characters.AsSpan(_used, utf8.Length);
        bool isRead = utf8 is [var only] ? TryWiden(only, place) : utf8.Length is >= WordBytes and <= 2 * WordBytes && TryWiden(utf8, place);
        if (!isRead)
        {
            return TryRead(utf8, out text);
        }

        text = place;
        _used += place.Length;
        return true;
    }

    private static bool TryWiden(byte only, Span<char> place)
    {
        place[0] = (char)only;
        return char.IsAscii(place[0]);
    }

    /// <summary>Eight to sixteen bytes of ASCII, as the first eight and the last eight of them.</summary>
    private static bool TryWiden(ReadOnlySpan<byte> utf8, Span<char> place)
    {
        ulong first = BinaryPrimitives.ReadUInt64LittleEndian(utf8);
        ulong last = BinaryPrimitives.ReadUInt64LittleEndian(utf8[^WordBytes..]);
        Span<ushort> units = MemoryMarshal.Cast<char, ushort>(place);
        Vector128.WidenLower(Vector128.CreateScalar(first).AsByte()).CopyTo(units);
        Vector128.WidenLower(Vector128.CreateScalar(last).AsByte()).CopyTo(units[^WordBytes..]);
        return ((first | last) & NotAscii) == 0;
    }

    private bool TryRead(ReadOnlySpan<byte> utf8, out ReadOnlySpan<char> text)
    {
        bool isText = Utf8.TryDecode(utf8, _characters.AsSpan(_used), out int length);
        text = _characters.AsSpan(_used, length);
        _used += length;
        return isText;
    }
}
