using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Encoders;

/// <summary>Puts the versions of one resident into the order in which they stand behind each other.</summary>
internal static class VersionRows
{
    /// <summary>Sorts versions by content alone, and gives each the status and the protection of its resident.</summary>
    public static void Settle(in Row resident, Span<EncodedRow> versions)
    {
        versions.Sort(ByContent);
        foreach (ref EncodedRow version in versions)
        {
            version.Row.Word0 = Row.StatusBits.Set(version.Row.Word0, Row.StatusBits.Get(resident.Word0));
            version.Row.Word0 = Row.ProtectedBit.Set(version.Row.Word0, Row.ProtectedBit.Get(resident.Word0));
        }
    }

    private static int ByContent(EncodedRow a, EncodedRow b)
    {
        int order = a.Row.Kind.CompareTo(b.Row.Kind);
        order = order != 0 ? order : Row.FromBits.Get(a.Row.Word3).CompareTo(Row.FromBits.Get(b.Row.Word3));
        order = order != 0 ? order : a.Row.Word3.CompareTo(b.Row.Word3);
        order = order != 0 ? order : a.Row.Word0.CompareTo(b.Row.Word0);
        order = order != 0 ? order : a.Row.Word1.CompareTo(b.Row.Word1);
        order = order != 0 ? order : a.Row.Word2.CompareTo(b.Row.Word2);
        return order != 0 ? order : a.RawAddress.CompareTo(b.RawAddress);
    }
}
