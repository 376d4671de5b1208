using Juki.Engine.Model.Writing;

namespace Juki.Engine.Model.Dates;

/// <summary>
/// One notation of dates, as files of others have it: <c>dd/MM/yyyy</c>, <c>yyyyMMdd</c>, <c>M/d/yyyy</c>. <c>yyyy</c>
/// stands for four digits, <c>MM</c> and <c>dd</c> for two, <c>M</c> and <c>d</c> for one or two; what is no letter stands for
/// itself. Month or day may be left out, which are then unknown, as are those written 00.
/// </summary>
public sealed class DatePattern
{
    private const string Parts = "yMd";

    private readonly Piece[] _pieces;

    private DatePattern(Piece[] pieces) => _pieces = pieces;

    /// <summary>
    /// Takes a pattern; null if it is none: a part twice, another letter, a year not of four digits, a day without a month, or
    /// digits right behind <c>M</c> or <c>d</c>, where nothing tells how many are its own (<c>yyyyMd</c>: 1990111).
    /// </summary>
    public static DatePattern? TryCreate(string pattern)
    {
        List<Piece> pieces = [];
        for (int i = 0; i < pattern.Length; i += pieces[^1].Length)
        {
            pieces.Add(PieceAt(pattern.AsSpan(i)));
        }

        string parts = string.Concat(pieces.Where(piece => piece.IsPart).Select(piece => piece.Sign));
        bool isKnown = pieces.All(piece => !piece.IsPart || piece is { Sign: 'y', Length: 4 } or { Sign: 'M' or 'd', Length: 1 or 2 });
        bool isWhole = parts.Contains('y', StringComparison.Ordinal) && (!parts.Contains('d', StringComparison.Ordinal) || parts.Contains('M', StringComparison.Ordinal));
        bool isParted = pieces.Zip(pieces.Skip(1)).All(pair => !pair.First.IsOpenEnded || !pair.Second.IsDigits);
        return isKnown && isWhole && isParted && parts.Distinct().Count() == parts.Length ? new DatePattern([.. pieces]) : null;
    }

    /// <summary>Reads a date in this notation and no other; spaces around it do not count.</summary>
    public BirthDateFault Read(ReadOnlySpan<char> text, out BirthDate date)
    {
        date = default;
        text = text.Trim();
        if (text.IsEmpty)
        {
            return BirthDateFault.Empty;
        }

        Span<int> values = stackalloc int[Parts.Length];
        foreach (Piece piece in _pieces)
        {
            int length = piece.IsPart ? DigitsAt(text, piece.Length) : text.StartsWith(piece.Sign) ? 1 : 0;
            if (length == 0)
            {
                return BirthDateFault.Format;
            }

            if (piece.IsPart)
            {
                values[Parts.IndexOf(piece.Sign, StringComparison.Ordinal)] = AsciiDigits.Parse(text[..length]);
            }

            text = text[length..];
        }

        return text.IsEmpty ? BirthDate.TryOf(values[0], values[1], values[2], out date) : BirthDateFault.Format;
    }

    /// <summary>A run of one letter, or one other character.</summary>
    private static Piece PieceAt(ReadOnlySpan<char> pattern)
    {
        int next = char.IsLetter(pattern[0]) ? pattern.IndexOfAnyExcept(pattern[0]) : 1;
        return new Piece(pattern[0], next < 0 ? pattern.Length : next);
    }

    /// <summary>How many digits a part takes up; 0 if they are too few.</summary>
    private static int DigitsAt(ReadOnlySpan<char> text, int digitsMin)
    {
        int digits = AsciiDigits.RunLength(text[..Math.Min(text.Length, Math.Max(digitsMin, 2))]);
        return digits >= digitsMin ? digits : 0;
    }

    private readonly record struct Piece(char Sign, int Length)
    {
        public bool IsPart => char.IsLetter(Sign);

        /// <summary>One digit or two.</summary>
        public bool IsOpenEnded => IsPart && Length == 1;

        /// <summary>Begins with a digit in a date.</summary>
        public bool IsDigits => IsPart || char.IsAsciiDigit(Sign);
    }
}
