using Juki.Engine.Store.Registers;

namespace Juki.Engine.Candidates;

/// <summary>Where the passes leave the rows that they find, the buffer that indexes fill for them, and the position at which they read.</summary>
internal sealed class PassRows(Register register, CandidateRows rows)
{
    /// <summary>Rows that one pass takes for one query; what lies beyond is counted as rivals that were not compared.</summary>
    private const int RowsMax = 512;

    /// <summary>Journal address at which all passes of a batch read.</summary>
    public long AsOf { get; set; }

    /// <summary>Takes what an index finds for one query.</summary>
    public int[] Buffer { get; } = new int[RowsMax];

    /// <summary>The first <paramref name="found"/> rows of the buffer, as far as it holds them.</summary>
    public ReadOnlySpan<int> Found(int found) => Buffer.AsSpan(0, Math.Min(found, RowsMax));

    /// <summary>Notes the first <paramref name="found"/> rows of the buffer for the query of a lane.</summary>
    public void Take(int lane, int found, CandidateList candidates)
    {
        Take(lane, Found(found));
        LeaveOut(found, candidates);
    }

    /// <summary>
    /// Notes those of the first <paramref name="found"/> rows of the buffer that can be the person, or of each of them the resident
    /// with all versions.
    /// </summary>
    public void TakePossible<TPossible>(int lane, int found, TPossible possible, CandidateList candidates, bool withVersions)
        where TPossible : struct, IPossibleRow
    {
        foreach (int row in Found(found))
        {
            if (!possible.Holds(register[row]))
            {
                continue;
            }

            if (withVersions)
            {
                TakeResident(lane, row);
            }
            else
            {
                rows.Add(lane, row);
            }
        }

        LeaveOut(found, candidates);
    }

    /// <summary>Notes rows for the query of a lane.</summary>
    public void Take(int lane, ReadOnlySpan<int> some)
    {
        foreach (int row in some)
        {
            rows.Add(lane, row);
        }
    }

    /// <summary>Counts what the buffer could not hold.</summary>
    public static void LeaveOut(int found, CandidateList candidates) => candidates.LeaveOut(found - RowsMax);

    /// <summary>Notes the resident of a row with all versions.</summary>
    public void TakeResident(int lane, int row)
    {
        int resident = register.ResidentOf(row);
        rows.Add(lane, resident);
        (int first, int count) = register.VersionsOf(resident);
        for (int version = first; version < first + count; version++)
        {
            rows.Add(lane, version);
        }
    }
}
