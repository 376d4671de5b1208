using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Bulk;

/// <summary>Address levels as results have them: <c>A6</c> … <c>A0</c>, <c>AU</c>, <c>missing</c>.</summary>
internal static class AddressLevelWords
{
    public static ReadOnlySpan<byte> Of(AddressLevel level) => level switch
    {
        AddressLevel.A6 => "A6"u8,
        AddressLevel.A5 => "A5"u8,
        AddressLevel.A4 => "A4"u8,
        AddressLevel.A3 => "A3"u8,
        AddressLevel.A2 => "A2"u8,
        AddressLevel.A1 => "A1"u8,
        AddressLevel.A0 => "A0"u8,
        AddressLevel.AU => "AU"u8,
        _ => "missing"u8,
    };
}
