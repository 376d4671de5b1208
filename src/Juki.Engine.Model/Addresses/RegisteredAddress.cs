namespace Juki.Engine.Model.Addresses;

/// <summary>
/// An address of the register taken apart. The spans are slices of the text, to the letter.
/// </summary>
public ref struct RegisteredAddress
{
    /// <summary>Prefecture, 郡, city and ward as written: 東京都千代田区, 余市郡余市町, 札幌市中央区.</summary>
    public ReadOnlySpan<char> Municipality;

    /// <summary>Town (大字・町, in Kyoto with the street name) as written, up to the numbers.</summary>
    public ReadOnlySpan<char> Town;

    /// <summary>The numbers.</summary>
    public AddressNumbers Numbers;

    /// <summary>How the numbers are written.</summary>
    public NumberStyle NumberStyle;

    /// <summary>Building as written, without separator and room.</summary>
    public ReadOnlySpan<char> Building;

    /// <summary>Room; 0 if none.</summary>
    public int Room;

    /// <summary>How building and room are joined on.</summary>
    public TailStyle TailStyle;

    /// <summary>The most that a row holds of a room number.</summary>
    public const int RoomMax = 65535;
}
