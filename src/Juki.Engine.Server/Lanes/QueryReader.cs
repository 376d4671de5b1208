using Juki.Engine.Model.Records;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Server.Lanes;

/// <summary>Turns the UTF-8 of a query into the characters that the engine takes; one for each thread at work.</summary>
internal sealed class QueryReader
{
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
        return TryRead(query.Code, out items.Code)
            && TryRead(query.Name, out items.Name)
            && TryRead(query.Kana, out items.Kana)
            && TryRead(query.BirthDate, out items.BirthDate)
            && TryRead(query.Sex, out items.Sex)
            && TryRead(query.Address, out items.Address);
    }

    private bool TryRead(ReadOnlySpan<byte> utf8, out ReadOnlySpan<char> text)
    {
        bool isText = Utf8.TryDecode(utf8, _characters.AsSpan(_used), out int length);
        text = _characters.AsSpan(_used, length);
        _used += length;
        return isText;
    }
}
