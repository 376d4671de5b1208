namespace Juki.Engine.Store.Checkpoints;

/// <summary>How many more or fewer present residents bear a full name.</summary>
/// <param name="Mixed">Mixed hash of the name.</param>
/// <param name="By">How many more; not 0.</param>
internal readonly record struct FullNameChange(ulong Mixed, int By)
{
    /// <summary>What changed, ascending by hash: most who are left out come again under the same name, and change nothing.</summary>
    /// <param name="gone">The names of residents that are left out, ascending.</param>
    /// <param name="come">Those of residents that were entered, ascending.</param>
    public static FullNameChange[] Between(ulong[] gone, ulong[] come)
    {
        List<FullNameChange> changes = [];
        for (int left = 0, entered = 0; left < gone.Length || entered < come.Length;)
        {
            ulong name = Math.Min(left < gone.Length ? gone[left] : ulong.MaxValue, entered < come.Length ? come[entered] : ulong.MaxValue);
            int by = Pass(come, ref entered, name) - Pass(gone, ref left, name);
            if (by != 0)
            {
                changes.Add(new FullNameChange(name, by));
            }
        }

        return [.. changes];
    }

    private static int Pass(ulong[] names, ref int next, ulong name)
    {
        int first = next;
        while (next < names.Length && names[next] == name)
        {
            next++;
        }

        return next - first;
    }
}
