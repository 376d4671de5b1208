using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Building;

/// <summary>The texts of all sinks under common ids, and the change of a sink's row to them.</summary>
internal sealed class MergedSinks
{
    public MergedSinks(IReadOnlyList<BuilderSink> sinks)
    {
        Sinks = sinks;
        Families = Merge(sinks, texts => texts.Families, "family names", Row.FamilyBits.Max + 1, emptyFirst: false);
        Givens = Merge(sinks, texts => texts.Givens, "given names", Row.GivenBits.Max + 1, emptyFirst: false);
        Places = Merge(sinks, texts => texts.Places, "places", Row.PlaceBits.Max + 1, emptyFirst: false);
        Buildings = Merge(sinks, texts => texts.Buildings, "buildings", Row.BuildingBits.Max + 1, emptyFirst: true);
        RawAddresses = Merge(sinks, texts => texts.RawAddresses, "unusual addresses", int.MaxValue, emptyFirst: true);
        Households = Merge(sinks, texts => texts.Households, "named households", int.MaxValue, emptyFirst: true);
        Dates = new MergedDates([.. sinks.Select(sink => sink.Texts.Dates)]);
    }

    public IReadOnlyList<BuilderSink> Sinks { get; }

    public MergedTexts Families { get; }

    public MergedTexts Givens { get; }

    public MergedTexts Places { get; }

    public MergedTexts Buildings { get; }

    public MergedTexts RawAddresses { get; }

    public MergedTexts Households { get; }

    public MergedDates Dates { get; }

    /// <summary>A row of sink <paramref name="sink"/> with common ids in place of the sink's own.</summary>
    public Row Renumber(int sink, Row row)
    {
        row.Word0 = Row.PlaceBits.Set(row.Word0, (ulong)Places.IdMaps[sink][row.PlaceId]);
        row.Word1 = Row.FamilyBits.Set(row.Word1, (ulong)Families.IdMaps[sink][row.FamilyId]);
        row.Word1 = Row.GivenBits.Set(row.Word1, (ulong)Givens.IdMaps[sink][row.GivenId]);
        row.Word1 = Row.DateBits.Set(row.Word1, (ulong)Dates.IdMaps[sink][row.DateId]);
        row.Word2 = Row.BuildingBits.Set(row.Word2, (ulong)Buildings.IdMaps[sink][row.BuildingId]);
        return row;
    }

    /// <summary>The common id of a raw address that a sink counts from 1; 0 stays 0.</summary>
    public int RenumberRawAddress(int sink, int rawAddress) => rawAddress == 0 ? 0 : RawAddresses.IdMaps[sink][rawAddress - 1];

    private static MergedTexts Merge(
        IReadOnlyList<BuilderSink> sinks, Func<TextPools, TextPool> pool, string what, ulong countMax, bool emptyFirst) =>
        MergedTexts.Of([.. sinks.Select(sink => pool(sink.Texts))], what, countMax, emptyFirst);
}
