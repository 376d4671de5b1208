using System.Runtime.CompilerServices;

namespace Juki.Engine.Files.Csv;

/// <summary>
/// The rest of a row, in room that was made for all of it at once (<see cref="CsvWriter.BeginRest"/>): for our own words and
/// numbers that come by the million. The separators are the caller's: most stand in front of a word that is known beforehand.
/// </summary>
internal ref struct CsvRowRest(Span<byte> room)
{
    private readonly Span<byte> _room = room;

    public int Length { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(in ShortWord word) => Length += word.CopyTo(_room[Length..]);

    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_room[Length..]);
        Length += bytes.Length;
    }

    public void Append(byte value) => _room[Length++] = value;

    public void Comma() => Append((byte)',');

    public void Commas(int count)
    {
        _room.Slice(Length, count).Fill((byte)',');
        Length += count;
    }

    public void Number(long value) => Length += DecimalText.Number(value, _room[Length..]);

    public void Digits(long value, int count)
    {
        DecimalText.Digits(value, count, _room[Length..]);
        Length += count;
    }

    public void Fixed(double value, int decimals) => Length += DecimalText.Fixed(value, decimals, _room[Length..]);

    /// <summary>Room for bytes that somebody else writes.</summary>
    public Span<byte> Take(int count)
    {
        Span<byte> taken = _room.Slice(Length, count);
        Length += count;
        return taken;
    }
}
