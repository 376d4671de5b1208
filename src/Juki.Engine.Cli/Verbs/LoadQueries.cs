using System.Text;
using Juki.Engine.Changes;
using Juki.Engine.Cli.Console;
using Juki.Engine.DataGen.Profiles;
using Juki.Engine.DataGen.Queries;
using Juki.Engine.Files;
using Juki.Engine.Files.Columns;
using Juki.Engine.Load.Workloads;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Cli.Verbs;

/// <summary>The queries of a load and their truth, as the files have them.</summary>
/// <param name="Name">Name of the query file, for messages.</param>
/// <param name="Queries">The query file.</param>
/// <param name="Truth">The truth file; null if there is none.</param>
internal sealed record LoadQueries(string Name, byte[] Queries, byte[]? Truth)
{
    /// <summary>Reads both files.</summary>
    public static LoadQueries Read(string queries, string? truth) => new(queries, Bytes(queries), truth is null ? null : Bytes(truth));

    /// <summary>Draws queries from a register, as <c>juki queries</c> does.</summary>
    public static LoadQueries Draw(string directory, NoiseProfile noise, QueryOptions options, CancellationToken stop)
    {
        using Register register = ChangedRegister.Open(directory, LoadMode.Map);
        using MemoryStream queries = new();
        using MemoryStream truth = new();
        WorkProgress.Run("drawing queries", options.Count, report =>
        {
            using StreamWriter queryText = Text(queries);
            using StreamWriter truthText = Text(truth);
            new QueryGenerator(register, noise, options, QueriesVerb.AbsentPersonsOf(register, options.Seed)).Write(queryText, truthText, new CountProgress(report), stop);
            return 0;
        });
        return new LoadQueries("the queries drawn", queries.ToArray(), truth.ToArray());
    }

    /// <summary>Encodes them as requests.</summary>
    /// <exception cref="FileProblemException">A file is none of its kind, or the truth is not that of these queries.</exception>
    public Workload Encode(WorkloadOptions options)
    {
        WorkloadBuilder builder = new(options);
        LoadRows queries = new(Name, Queries, QueryColumns.Schema);
        LoadRows truth = Truth is null ? default : new LoadRows("the truth file", Truth, TruthColumns.Schema);
        while (queries.Read())
        {
            builder.Add(ItemsOf(queries), Truth is null ? Expectation.Unknown : NextTruth(ref truth, queries.Text(QueryColumns.Id)));
        }

        return builder.Complete();
    }

    private static QueryItems ItemsOf(in LoadRows row) => new()
    {
        Code = row.Text(QueryColumns.Code),
        Name = row.Text(QueryColumns.Name),
        Kana = row.Text(QueryColumns.Kana),
        BirthDate = row.Text(QueryColumns.BirthDate),
        Sex = row.Text(QueryColumns.Sex),
        Address = row.Text(QueryColumns.Address),
    };

    private Expectation NextTruth(ref LoadRows truth, ReadOnlySpan<char> id)
    {
        if (!truth.Read() || !truth.Text(TruthColumns.Id).SequenceEqual(id))
        {
            throw new FileProblemException(Name, "the truth file does not have the same rows in the same order", "Give the truth of these queries");
        }

        ReadOnlySpan<char> code = truth.Text(TruthColumns.Code);
        return code.IsEmpty ? Expectation.Absent
            : ResidentCode.Parse(code, out ResidentCode present) == CodeFault.None ? Expectation.Of(present)
            : throw new FileProblemException("the truth file", "has a resident code that cannot be read", "Give the file that 'juki queries' wrote");
    }

    private static StreamWriter Text(MemoryStream stream) => new(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };

    private static byte[] Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new FileProblemException(path, $"cannot be read ({problem.Message})", "Check its name and permissions", problem);
        }
    }
}
