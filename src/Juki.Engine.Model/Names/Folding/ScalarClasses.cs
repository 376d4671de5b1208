namespace Juki.Engine.Model.Names.Folding;

/// <summary>Classes of scalars that count as the same, each with one that stands for it (union-find).</summary>
internal sealed class ScalarClasses
{
    private readonly Dictionary<int, int> _parents = [];

    /// <summary>The scalars that are in a class with others.</summary>
    public IEnumerable<int> Members => _parents.Keys;

    /// <summary>Joins all scalars of a text; what stands for the first one's class stands for all.</summary>
    public void Join(string members)
    {
        int first = FoldResource.Scalars(members).First();
        foreach (int scalar in FoldResource.Scalars(members).Skip(1))
            Join(first, scalar);
    }

    /// <summary>Joins two scalars' classes; what stands for the first one's stands for both.</summary>
    public void Join(int first, int second)
    {
        int kept = Representative(first);
        int joined = Representative(second);
        if (kept != joined)
            _parents[joined] = kept;
    }

    /// <summary>The scalar that stands for a scalar's class: itself if it is in none.</summary>
    public int Representative(int scalar)
    {
        while (_parents.TryGetValue(scalar, out int parent))
            scalar = parent;

        return scalar;
    }
}
