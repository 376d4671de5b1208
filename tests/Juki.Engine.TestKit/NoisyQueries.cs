using Juki.Engine.DataGen.Profiles;
using Juki.Engine.DataGen.Queries;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.TestKit;

/// <summary>A query file and its truth file, as <c>juki queries</c> writes them.</summary>
/// <param name="Queries">Text of the query file.</param>
/// <param name="Truth">Text of the truth file.</param>
public sealed record NoisyQueries(string Queries, string Truth)
{
    /// <summary>Makes queries with the absent persons whom the register's generator held back.</summary>
    public static NoisyQueries Make(SyntheticRegister register, NoiseProfile noise, QueryOptions options)
    {
        ArgumentNullException.ThrowIfNull(register);
        return Make(register.Register, noise, options, new HeldBackPersons(register.Population));
    }

    /// <summary>Makes queries with absent persons of the caller's choice.</summary>
    public static NoisyQueries Make(Register register, NoiseProfile noise, QueryOptions options, IAbsentPersons absent)
    {
        using var queries = new StringWriter();
        using var truth = new StringWriter();
        new QueryGenerator(register, noise, options, absent).Write(queries, truth, progress: null, CancellationToken.None);
        return new NoisyQueries(queries.ToString(), truth.ToString());
    }

    /// <summary>The rows of both files, side by side.</summary>
    public IReadOnlyList<NoisyQuery> Rows() =>
        [.. CsvText.Rows(Queries).Zip(CsvText.Rows(Truth), Join).Skip(1)];

    /// <summary>Writes both files into a directory; returns their paths.</summary>
    public (string Queries, string Truth) WriteTo(TemporaryDirectory directory, string name)
    {
        ArgumentNullException.ThrowIfNull(directory);
        (string queries, string truth) = (directory[$"{name}-queries.csv"], directory[$"{name}-truth.csv"]);
        File.WriteAllText(queries, Queries);
        File.WriteAllText(truth, Truth);
        return (queries, truth);
    }

    private static NoisyQuery Join(string[] query, string[] truth) => query[0] == truth[0]
        ? new NoisyQuery(query[1], query[2], query[3], query[4], query[5], query[6], truth[1], truth[2].Split(';', StringSplitOptions.RemoveEmptyEntries))
        : throw new InvalidDataException($"The truth of query {query[0]} has id {truth[0]}.");
}
