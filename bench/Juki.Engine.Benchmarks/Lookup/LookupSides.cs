using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Benchmarks.Reporting;

namespace Juki.Engine.Benchmarks.Lookup;

/// <summary>The sides of a lookup by code over one set of residents, as many as were asked for and fit into memory.</summary>
internal sealed class LookupSides : IDisposable
{
    private readonly CodeSections _sections;
    private readonly LookupKeys _keys;
    private readonly TouchedLines _touched;
    private readonly SideChoice _choice;
    private readonly List<Side> _sides = [];
    private readonly List<IDisposable> _owned = [];

    public LookupSides(CodeSections sections, LookupKeys keys, SideChoice choice)
    {
        (_sections, _keys, _choice) = (sections, keys, choice);
        _touched = TouchedLines.Count(sections, keys);
        // Ours and the limit side by side: on a busy machine whoever follows a slow peer pays for its time slice.
        AddOurs();
        AddLimit();
        AddDictionary();
        AddFaster();
    }

    /// <summary>The comparison of all of them.</summary>
    public Comparison Compare(int blocksPerRound) => new(
        "code to row",
        $"{Figures.Count(_sections.Residents)} residents, keys uniform with 10 % misses, the row read; a lookup touches "
        + $"{Figures.Rounded(_touched.Blocks)} block and {Figures.Rounded(_touched.Rows)} row lines; one core{_choice.Remark}",
        _sides)
    {
        OperationsPerBlock = LookupKeys.BlockLength,
        BlocksPerRound = blocksPerRound,
    };

    public void Dispose()
    {
        foreach (IDisposable side in _owned)
        {
            side.Dispose();
        }

        // Gigabytes of the peers: the next comparison asks how much memory there is.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private void AddOurs()
    {
        if (_choice.Takes("ours", 0))
        {
            var ours = new OurLookup(_sections, _keys);
            _sides.Add(new Side("single", SideRole.Ours, ours.Single) { Bytes = _sections.Bytes, Pages = MemoryPages.Huge });
            _sides.Add(new Side("batched", SideRole.Ours, ours.Batched) { Bytes = _sections.Bytes, Pages = MemoryPages.Huge });
        }
    }

    private void AddLimit()
    {
        if (_choice.Takes("limit", 0))
        {
            var limit = new IndependentLookupLines(_sections, _touched);
            _sides.Add(new Side($"{Figures.Rounded(_touched.Sum)} independent lines", SideRole.Limit, limit.Run)
            {
                Answer = "limit",
                Bytes = _sections.Bytes,
                Pages = MemoryPages.Huge,
            });
        }
    }

    private void AddDictionary()
    {
        if (_choice.Takes("dictionary", DictionaryLookup.BytesFor(_sections.Residents)))
        {
            var dictionary = new DictionaryLookup(_sections, _keys);
            _owned.Add(dictionary);
            _sides.Add(new Side("Dictionary", SideRole.Peer, dictionary.Single) { Bytes = dictionary.Bytes, Pages = MemoryPages.Managed });
        }
    }

    private void AddFaster()
    {
        if (_choice.Takes("faster", FasterLookup.BytesFor(_sections.Residents)))
        {
            var faster = new FasterLookup(_sections, _keys);
            _owned.Add(faster);
            _sides.Add(new Side("FASTER", SideRole.Peer, faster.Single) { Bytes = faster.Bytes, Pages = MemoryPages.Managed });
        }
    }
}
