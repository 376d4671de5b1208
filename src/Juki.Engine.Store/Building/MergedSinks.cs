using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Building;

/// <summary>The texts of all sinks under common ids, and the change of a sink's row to them.</summary>
internal sealed class MergedSinks
{
    public MergedSinks(IReadOnlyList<BuilderSink> sinks)
    {
        Sinks = sinks;
        Task<MergedTexts> families = Merge(texts => texts.Families, "family names", Row.FamilyBits.Max + 1, emptyFirst: false);
        Task<MergedTexts> givens = Merge(texts => texts.Givens, "given names", Row.GivenBits.Max + 1, emptyFirst: false);
        Task<MergedTexts> places = Merge(texts => texts.Places, "places", Row.PlaceBits.Max + 1, emptyFirst: false);
        Task<MergedTexts> buildings = Merge(texts => texts.Buildings, "buildings", Row.BuildingBits.Max + 1, emptyFirst: true);
        Task<MergedTexts> rawAddresses = Merge(texts => texts.RawAddresses, "unusual addresses", int.MaxValue, emptyFirst: true);
        Task<MergedTexts> households = Merge(texts => texts.Households, "named households", int.MaxValue, emptyFirst: true);
        Families = families.GetAwaiter().GetResult();
        Givens = givens.GetAwaiter().GetResult();
        Places = places.GetAwaiter().GetResult();
        Buildings = buildings.GetAwaiter().GetResult();
        RawAddresses = rawAddresses.GetAwaiter().GetResult();
        Households = households.GetAwaiter().GetResult();
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

    /// <summary>Gives back the memory of the residents' rows, once they have their places.</summary>
    public void ReleaseResidents()
    {
        foreach (BuilderSink sink in Sinks)
        {
            sink.Residents.Dispose();
            sink.Households.Dispose();
        }
    }

    /// <summary>Gives back the memory of the versions, once they are dealt out.</summary>
    public void ReleaseVersions()
    {
        foreach (BuilderSink sink in Sinks)
        {
            sink.Versions.Dispose();
        }
    }

    private Task<MergedTexts> Merge(Func<TextPools, TextPool> pool, string what, ulong countMax, bool emptyFirst) =>
        Task.Run(() => MergedTexts.Of([.. Sinks.Select(sink => pool(sink.Texts))], what, countMax, emptyFirst));
}
