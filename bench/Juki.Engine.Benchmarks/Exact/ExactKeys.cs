using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Model.Dates;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Benchmarks.Exact;

/// <summary>Dates of birth and hashes of folded names that are asked for: one in ten has somebody else's date.</summary>
internal sealed class ExactKeys
{
    /// <summary>Queries in one block.</summary>
    public const int BlockLength = 4096;

    private const int MissEvery = 10;

    private readonly BirthDate[] _dates;
    private readonly ulong[] _names;

    public ExactKeys(Register register, int blocks)
    {
        var random = new RandomSequence((ulong)blocks);
        _dates = new BirthDate[(long)blocks * BlockLength];
        _names = new ulong[_dates.Length];
        for (int key = 0; key < _dates.Length; key++)
        {
            int named = (int)random.Below(register.RowCount);
            int born = key % MissEvery == 0 ? (int)random.Below(register.RowCount) : named;
            _dates[key] = register.Births.Date(register[born].DateId);
            _names[key] = register.FullNameHash(named);
        }
    }

    public ReadOnlySpan<BirthDate> Dates(int block) => _dates.AsSpan(Start(block), BlockLength);

    public ReadOnlySpan<ulong> Names(int block) => _names.AsSpan(Start(block), BlockLength);

    private int Start(int block) => block % (_dates.Length / BlockLength) * BlockLength;
}
