using Juki.Engine.Model.Writing;

namespace Juki.Engine.Model.Addresses;

/// <summary>What stands behind the numbers: building and room.</summary>
internal static class AddressTail
{
    /// <summary>Separator, room and its word.</summary>
    public const int LengthMax = 10;

    private const string RoomWord = "号室";

    /// <summary>Takes the text behind the numbers apart. Always possible: what is no room stays in the building.</summary>
    public static void Read(ReadOnlySpan<char> tail, ref RegisteredAddress address)
    {
        if (tail.IsEmpty)
        {
            return;
        }

        if (tail[0] == '-' && RoomAtEnd(tail, DigitForm.Half) is { Value: > 0 } only && only.Length == tail.Length - 1)
        {
            (address.Room, address.TailStyle) = (only.Value, TailStyle.HyphenRoom);
            return;
        }

        TailStyle style = tail[0] == ' ' ? TailStyle.Spaced : tail[0] == '　' ? TailStyle.WideSpaced : TailStyle.Joined;
        ReadOnlySpan<char> body = style == TailStyle.Joined ? tail : tail[1..];
        NumberToken room = ReadRoom(body, ref style, out int wordLength);
        address.Room = room.Value;
        address.TailStyle = style;
        address.Building = body[..^(room.Length + wordLength)];
    }

    /// <summary>Writes the tail as it was; returns its length.</summary>
    public static int Write(in RegisteredAddress address, Span<char> destination)
    {
        int length = 0;
        if (Separator(address.TailStyle) is { } separator)
        {
            destination[length++] = separator;
        }

        address.Building.CopyTo(destination[length..]);
        length += address.Building.Length;
        return address.Room == 0 ? length : length + WriteRoom(address, destination[length..]);
    }

    private static char? Separator(TailStyle style) => style switch
    {
        TailStyle.Spaced or TailStyle.SpacedBareRoom => ' ',
        TailStyle.WideSpaced or TailStyle.WideSpacedGo or TailStyle.WideSpacedWideRoom => '　',
        _ => null,
    };

    private static int WriteRoom(in RegisteredAddress address, Span<char> destination)
    {
        TailStyle style = address.TailStyle;
        int length = 0;
        if (style is TailStyle.SpacedBareRoom or TailStyle.HyphenRoom)
        {
            destination[length++] = style == TailStyle.HyphenRoom ? '-' : ' ';
            return length + AsciiDigits.Format(address.Room, destination[length..]);
        }

        length += AsciiDigits.Format(address.Room, destination);
        if (style is TailStyle.WideSpacedGo or TailStyle.WideSpacedWideRoom)
        {
            foreach (ref char digit in destination[..length])
            {
                digit = Width.Widen(digit);
            }
        }

        ReadOnlySpan<char> word = style == TailStyle.WideSpacedGo ? RoomWord.AsSpan(0, 1) : RoomWord;
        word.CopyTo(destination[length..]);
        return length + word.Length;
    }

    /// <summary>The room at the end of the body, if some style can write it back; <paramref name="style"/> becomes that one.</summary>
    private static NumberToken ReadRoom(ReadOnlySpan<char> body, ref TailStyle style, out int wordLength)
    {
        (TailStyle form, DigitForm digits, int word) = body switch
        {
            [.., >= '０' and <= '９', '号', '室'] when style == TailStyle.WideSpaced => (TailStyle.WideSpacedWideRoom, DigitForm.Wide, 2),
            [.., >= '0' and <= '9', '号', '室'] => (style, DigitForm.Half, 2),
            [.., >= '０' and <= '９', '号'] when style == TailStyle.WideSpaced => (TailStyle.WideSpacedGo, DigitForm.Wide, 1),
            [.., >= '0' and <= '9'] when style == TailStyle.Spaced => (TailStyle.SpacedBareRoom, DigitForm.Half, 0),
            _ => (TailStyle.None, DigitForm.Half, 0),
        };
        wordLength = 0;
        NumberToken room = form == TailStyle.None ? default : RoomAtEnd(body[..^word], digits);
        int spaceLength = form == TailStyle.SpacedBareRoom ? 1 : 0;
        bool spaced = spaceLength == 0 || (room.Length < body.Length && body[^(room.Length + 1)] == ' ');
        if (room.Value == 0 || !spaced)
        {
            return default;
        }

        style = form;
        wordLength = word + spaceLength;
        return room;
    }

    private static NumberToken RoomAtEnd(ReadOnlySpan<char> text, DigitForm form)
    {
        char zero = form == DigitForm.Wide ? '０' : '0';
        int start = text.LastIndexOfAnyExceptInRange(zero, (char)(zero + 9)) + 1;
        NumberToken token = NumberToken.Read(text[start..]);
        return token.Value <= RegisteredAddress.RoomMax ? token : default;
    }
}
