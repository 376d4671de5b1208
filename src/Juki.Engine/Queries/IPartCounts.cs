using Juki.Engine.Store.Registers;

namespace Juki.Engine.Queries;

/// <summary>How many residents bear a part of a name: what makes one split of 小山田次郎 likelier than another.</summary>
internal interface IPartCounts
{
    int Family(ulong hash);

    int Given(ulong hash);
}

/// <summary>Counts of names as written.</summary>
internal readonly struct WrittenCounts(Register register) : IPartCounts
{
    public int Family(ulong hash) => register.Families.CountOfKey(hash);

    public int Given(ulong hash) => register.Givens.CountOfKey(hash);
}

/// <summary>Counts of readings.</summary>
internal readonly struct ReadingCounts(Register register) : IPartCounts
{
    public int Family(ulong hash) => register.Families.CountOfKana(hash);

    public int Given(ulong hash) => register.Givens.CountOfKana(hash);
}
