using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Load.Workloads;

/// <summary>Makes a workload of queries and their truth.</summary>
public sealed class WorkloadBuilder
{
    private readonly WorkloadOptions _options;
    private readonly RequestSet[] _sets = [new(), new(), new()];
    private readonly Random _random;
    private double _absentDue;

    /// <summary>Begins a workload.</summary>
    public WorkloadBuilder(WorkloadOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _random = new Random(options.Seed);
    }

    /// <summary>Adds a query: to each kind of the mix that can be asked with its items.</summary>
    /// <param name="query">The items as they were written; the code may be missing.</param>
    /// <param name="truth">Who is asked for.</param>
    public void Add(in QueryItems query, Expectation truth)
    {
        if (_options.Mix.Lookup > 0)
        {
            AddLookups(query.Code, truth);
        }

        if (_options.Mix.Verify > 0)
        {
            AddVerification(query, truth);
        }

        if (_options.Mix.Search > 0 || _options.HasBulk)
        {
            RequestEncoding.AddSearch(_sets[(int)RequestKind.Search], query, truth);
        }
    }

    /// <summary>Ends it.</summary>
    /// <exception cref="LoadException">There is nothing to ask of some kind.</exception>
    public Workload Complete()
    {
        foreach (RequestSet set in _sets)
        {
            set.Complete();
        }

        Require(RequestKind.Lookup, "No query has a resident code. Give the truth file, queries with codes, or a mix without lookups.");
        Require(RequestKind.Verify, "There are no queries. Give a file with some.");
        Require(RequestKind.Search, "There are no queries. Give a file with some.");
        return new Workload(_options.Mix, _options.Items, _sets);
    }

    private void Require(RequestKind kind, string remedy)
    {
        bool isNeeded = _options.Mix.Of(kind) > 0 || (kind == RequestKind.Search && _options.HasBulk);
        if (isNeeded && _sets[(int)kind].Count == 0)
        {
            throw new LoadException(remedy);
        }
    }

    private void AddLookups(ReadOnlySpan<char> written, Expectation truth)
    {
        double share = _options.AbsentShare;
        bool hasCode = CodeOf(written, truth, out Expectation expectation);
        if (hasCode && share < 1)
        {
            RequestEncoding.AddLookup(_sets[(int)RequestKind.Lookup], expectation, _options.Items);
        }

        _absentDue += !hasCode ? 0 : share < 1 ? share / (1 - share) : 1;
        for (; _absentDue >= 1; _absentDue--)
        {
            RequestEncoding.AddLookup(_sets[(int)RequestKind.Lookup], Expectation.OfUnknownCode(DrawCode()), _options.Items);
        }
    }

    /// <summary>The code of the truth; else the one that the query carries, of which nothing is known.</summary>
    private static bool CodeOf(ReadOnlySpan<char> written, Expectation truth, out Expectation expectation)
    {
        expectation = truth;
        if (truth.Knowledge == Knowledge.Present)
        {
            return true;
        }

        bool isCode = ResidentCode.Parse(written, out ResidentCode code) == CodeFault.None;
        expectation = Expectation.OfUnknownCode(isCode ? PackedCode.Of(code) : PackedCode.None);
        return isCode;
    }

    /// <summary>A present person is verified under the true code, an absent one under somebody's that is drawn.</summary>
    private void AddVerification(in QueryItems query, Expectation truth)
    {
        Span<char> digits = stackalloc char[ResidentCode.Length];
        scoped QueryItems items = query;
        if (truth.Knowledge != Knowledge.None && PackedCode.TryRead(truth.Knowledge == Knowledge.Present ? truth.Code : DrawCode(), out ResidentCode code))
        {
            code.Format(digits);
            items.Code = digits;
        }

        RequestEncoding.AddVerification(_sets[(int)RequestKind.Verify], items, _options.IsClean && truth.Knowledge == Knowledge.Present ? truth.Certain() : truth);
    }

    private ulong DrawCode() => PackedCode.Of(ResidentCode.FromBody((ulong)_random.NextInt64((long)ResidentCode.BodyCount)));
}
