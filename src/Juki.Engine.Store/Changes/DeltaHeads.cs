using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Search;

namespace Juki.Engine.Store.Changes;

/// <summary>Where the chains of a delta begin.</summary>
internal sealed class DeltaHeads(GrowthSteps steps) : IDisposable
{
    public ChainHeads Codes { get; } = new(steps.SlotsMin);

    public ChainHeads NamesAndDates { get; } = new(steps.SlotsMin);

    public ChainHeads Dates { get; } = new(steps.SlotsMin);

    public ChainHeads Names { get; } = new(steps.SlotsMin);

    public ChainHeads Blocks { get; } = new(steps.SlotsMin);

    public ChainHeads RetiredCodes { get; } = new(steps.SlotsMin);

    /// <summary>Makes room for so many rows and retired codes, so that entering them cannot fail.</summary>
    public void Reserve(int rows, int retiredCodes)
    {
        Codes.Reserve(1);
        NamesAndDates.Reserve(rows);
        Dates.Reserve(rows);
        Names.Reserve(rows);
        Blocks.Reserve(1);
        RetiredCodes.Reserve(retiredCodes);
    }

    public void Dispose()
    {
        Codes.Dispose();
        NamesAndDates.Dispose();
        Dates.Dispose();
        Names.Dispose();
        Blocks.Dispose();
        RetiredCodes.Dispose();
    }
}
