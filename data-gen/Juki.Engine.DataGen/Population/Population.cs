using System.Collections.Concurrent;
using System.Globalization;
using Juki.Engine.DataGen.Population.Randomness;
using Juki.Engine.DataGen.Statistics;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.DataGen.Population;

/// <summary>
/// A synthetic population of Japan, household by household. Every household is a pure function of seed and number, so the
/// result is the same for any number of threads, and any part of it can be made again at once.
/// </summary>
public sealed class Population
{
    private const string Generator = "juki-population";
    private const string GeneratorVersion = "1";

    // One household in thirty has a held-back person: in a population of any size, so many trials do not fail.
    private const int HeldBackTrials = 2_000;

    private readonly PopulationOptions _options;
    private readonly Lazy<PopulationModel> _model;
    private readonly Lazy<PopulationPlan> _plan;
    private readonly ConcurrentBag<BlockWriter> _idleWriters = [];
    private PopulationTally? _tally;

    /// <summary>Describes a population; nothing is made yet.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one resident or thread.</exception>
    public Population(PopulationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Residents, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1);
        _options = options;
        _model = new(() => new PopulationModel(options.Seed, options.Today));
        _plan = new(() => new PopulationPlan(_model.Value.Skeletons, options, CancellationToken.None));
    }

    /// <summary>How it was made, for the register: <c>generator</c>, <c>generator-version</c>, <c>seed</c>, <c>residents</c>, <c>today</c>.</summary>
    public IReadOnlyDictionary<string, string> Parameters => new Dictionary<string, string>
    {
        ["generator"] = Generator,
        ["generator-version"] = GeneratorVersion,
        ["seed"] = _options.Seed.ToString(CultureInfo.InvariantCulture),
        ["residents"] = _options.Residents.ToString(CultureInfo.InvariantCulture),
        ["today"] = _options.Today.ToString("O", CultureInfo.InvariantCulture),
    };

    /// <summary>The population that a register with these parameters holds, or null if this generator did not make it.</summary>
    public static Population? FromParameters(IReadOnlyDictionary<string, string> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        bool ours = parameters.GetValueOrDefault("generator") == Generator
            & parameters.GetValueOrDefault("generator-version") == GeneratorVersion
            & ulong.TryParse(parameters.GetValueOrDefault("seed"), NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed)
            & int.TryParse(parameters.GetValueOrDefault("residents"), NumberStyles.None, CultureInfo.InvariantCulture, out int residents)
            & DateOnly.TryParseExact(parameters.GetValueOrDefault("today"), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly today);
        return ours && residents > 0
            ? new Population(new PopulationOptions { Residents = residents, Seed = seed, Today = today })
            : null;
    }

    /// <summary>Makes the whole population.</summary>
    /// <param name="createSink">Called once for each thread, on the calling thread.</param>
    /// <param name="progress">Takes the number of present residents made so far, from any thread.</param>
    /// <param name="stop">Stops between blocks of households.</param>
    public void Generate(Func<IResidentSink> createSink, IProgress<long>? progress = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(createSink);
        BlockQueue queue = new(_plan.Value, progress, stop);
        BlockWriter[] writers = [.. Enumerable.Range(0, _options.Threads).Select(_ => new BlockWriter(_model.Value))];
        IResidentSink[] sinks = [.. writers.Select(_ => createSink())];
        Task[] tasks =
        [
            .. writers.Zip(sinks, (writer, sink) => Task.Factory.StartNew(
                () => queue.Drain(writer, sink), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)),
        ];
        Task.WhenAll(tasks).GetAwaiter().GetResult();
        _tally = writers.Select(writer => writer.Tally).Aggregate((sum, next) => sum.Merge(next));
    }

    /// <summary>
    /// Makes one held-back person: not in the register, but with a family that is. Every index gives somebody; two indexes
    /// may give the same person. May be called from several threads.
    /// </summary>
    /// <param name="index">Counter of the caller.</param>
    /// <param name="sink">Takes the person as if in the register: one resident, and versions if there are any.</param>
    /// <exception cref="RegisterException">The population is so small that nobody was found.</exception>
    public void GenerateHeldBack(long index, IResidentSink sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        BlockWriter writer = _idleWriters.TryTake(out BlockWriter? idle) ? idle : new BlockWriter(_model.Value);
        bool found = TryGenerateHeldBack(index, writer, sink);
        _idleWriters.Add(writer);
        if (!found)
        {
            throw new RegisterException(
                $"A population of {_options.Residents} is too small to have held-back persons for certain: take 10,000 or more.");
        }
    }

    /// <summary>Compares what <see cref="Generate"/> has counted with the facts.</summary>
    /// <exception cref="InvalidOperationException"><see cref="Generate"/> has not finished yet.</exception>
    public PopulationSummary Summarise() => PopulationFacts.Compare(
        _tally ?? throw new InvalidOperationException("The population has not been generated yet: call Generate first."),
        _model.Value);

    private bool TryGenerateHeldBack(long index, BlockWriter writer, IResidentSink sink)
    {
        Draws draws = new(_options.Seed, DrawStream.HeldBack, (ulong)index);
        ulong households = (ulong)Math.Max(1, _plan.Value.WholeHouseholds);
        int trials = HeldBackTrials;
        while (trials > 0 && !writer.TryWriteHeldBack((long)(draws.Next() % households), sink))
        {
            trials--;
        }

        return trials > 0;
    }
}
