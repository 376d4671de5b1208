using Juki.Engine.Model.Records;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Verification;

/// <summary>The list of full names holds, in order, each that two present residents or more bear, and how many do.</summary>
internal sealed class FullNameAudit
{
    private const string AreListed = "full names that two residents bear are listed";

    private readonly AuditedRegister _register;
    private readonly FullNames _names;
    private readonly FullNameCounts _listed;
    private readonly NativeArray<ulong> _entries;
    private readonly int[] _bearers;
    private readonly UnlistedNames _unlisted;

    private FullNameAudit(AuditedRegister register)
    {
        _register = register;
        _names = new FullNames(register.Families, register.Givens);
        _entries = register.Get(SectionKinds.FullNames);
        _listed = new FullNameCounts(register.Get(SectionKinds.FullNameStarts), _entries);
        _bearers = new int[_entries.Length];
        _unlisted = new UnlistedNames(register.ResidentCount);
    }

    /// <summary>Goes over the residents twice.</summary>
    public static void Run(AuditedRegister register)
    {
        var audit = new FullNameAudit(register);
        audit.ForEachName(audit.Count);
        register.CheckAll("full names have as many bearers as they say", SectionKinds.FullNames, audit._entries.Length, audit.HasBearers);
        NativeArray<int> starts = register.Get(SectionKinds.FullNameStarts);
        register.CheckAll("full names ascend inside their buckets", SectionKinds.FullNameStarts, starts.Length - 1, bucket => audit.Ascends(starts[bucket], starts[bucket + 1]));
        audit.CheckListed();
    }

    private void ForEachName(Action<ulong, int> see) => ElementScan.InParts(_register.ResidentCount, SectionKinds.Rows.ElementSize, _register.Pace, (start, length) =>
    {
        foreach (ref readonly Row row in _register.Rows.Span(start, length))
        {
            if (row.Status == ResidentStatus.Current)
            {
                ulong name = _names.HashOf(row);
                see(name, _listed.EntryOf(name));
            }
        }
    });

    private void Count(ulong name, int entry)
    {
        if (entry >= 0)
        {
            Interlocked.Increment(ref _bearers[entry]);
        }
        else
        {
            _unlisted.See(name);
        }
    }

    private bool HasBearers(int entry) => _bearers[entry] > 1 && _listed.BearersOf(entry) == Math.Min(_bearers[entry], FullNameCounts.BearersMax);

    /// <summary>One name twice would be found once only.</summary>
    private bool Ascends(int start, int end)
    {
        int entry = start + 1;
        while (entry < end && FullNameCounts.Ascend(_entries[entry - 1], _entries[entry]))
        {
            entry++;
        }

        return entry >= end;
    }

    private void CheckListed()
    {
        ForEachName((name, entry) =>
        {
            if (entry < 0)
            {
                _unlisted.SeeAgain(name);
            }
        });
        if (_unlisted.FindRepeated() is { } repeated)
        {
            _register.Fault(SectionKinds.FullNames, _listed.EndOf(repeated), AreListed);
        }

        _register.Log.Add(AreListed, _register.ResidentCount);
    }
}
