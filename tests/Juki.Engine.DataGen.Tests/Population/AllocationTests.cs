using Juki.Engine.DataGen.Population;
using Juki.Engine.Model.Records;
using People = Juki.Engine.DataGen.Population.Population;

namespace Juki.Engine.DataGen.Tests.Population;

public sealed class AllocationTests
{
    [Fact]
    public void Given_a_warm_generator_When_it_writes_residents_Then_none_of_them_costs_an_allocation()
    {
        People people = new(new PopulationOptions { Residents = 20_000, Threads = 1 });
        people.Generate(() => new DigestSink());
        AllocationSink sink = new();

        people.Generate(() => sink);

        // A collection on another thread gives up the rest of this one's allocation context, 8 KiB at most, and counts it.
        Assert.InRange(sink.AllocatedBytes, 0, 16 << 10);
    }

    /// <summary>Measures from the first resident to the last.</summary>
    private sealed class AllocationSink : IResidentSink
    {
        private long _first = -1;

        public long AllocatedBytes { get; private set; }

        public void Add(in ResidentRecord resident) => Measure();

        public void AddVersion(in VersionRecord version) => Measure();

        private void Measure()
        {
            long now = GC.GetAllocatedBytesForCurrentThread();
            _first = _first < 0 ? now : _first;
            AllocatedBytes = now - _first;
        }
    }
}
