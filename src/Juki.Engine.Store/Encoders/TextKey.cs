using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Store.Encoders;

/// <summary>Puts the parts of a text one behind the other, so that a table of texts takes them as one. One for each thread.</summary>
internal sealed class TextKey
{
    /// <summary>Separates the parts of a text that has several; no text of a register may hold it.</summary>
    public const char Separator = '\0';

    private const int PartsMax = 3;

    private readonly char[] _text = new char[(PartsMax * TextLimits.RecordItemLengthMax) + PartsMax - 1];

    public ReadOnlySpan<char> Of(ReadOnlySpan<char> first) => Key(Append(first, 0));

    public ReadOnlySpan<char> Of(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        Key(Append(second, Separate(Append(first, 0))));

    public ReadOnlySpan<char> Of(ReadOnlySpan<char> first, ReadOnlySpan<char> second, ReadOnlySpan<char> third) =>
        Key(Append(third, Separate(Append(second, Separate(Append(first, 0))))));

    private ReadOnlySpan<char> Key(int length) => _text.AsSpan(0, length);

    private int Append(ReadOnlySpan<char> part, int length)
    {
        if (part.Length > TextLimits.RecordItemLengthMax || part.Contains(Separator))
        {
            throw new RegisterException(FormattableString.Invariant(
                $"An item is {part.Length:N0} characters long or holds a NUL; the limit is {TextLimits.RecordItemLengthMax:N0} characters without NUL."));
        }

        part.CopyTo(_text.AsSpan(length));
        return length + part.Length;
    }

    private int Separate(int length)
    {
        _text[length] = Separator;
        return length + 1;
    }
}
