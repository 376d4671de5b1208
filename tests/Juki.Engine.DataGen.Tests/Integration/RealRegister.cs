using Juki.Engine.DataGen.Changes;
using Juki.Engine.DataGen.Profiles;
using Juki.Engine.DataGen.Queries;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Registers;
using Juki.Engine.TestKit;

namespace Juki.Engine.DataGen.Tests.Integration;

/// <summary>A register of thirty thousand generated residents with queries and changes for it, made once for all tests of this folder.</summary>
public sealed class RealRegister : IDisposable
{
    public const int Residents = 30_000;
    public const int QueryCount = 10_000;
    public const int ChangeCount = 20_000;
    public const ulong Seed = 17;

    /// <summary>The day after the one that the register shows.</summary>
    public static readonly DateOnly ChangesFrom = new(2020, 10, 2);

    private readonly Lazy<IReadOnlyList<NoisyQuery>> _clean;
    private readonly Lazy<IReadOnlyList<NoisyQuery>> _heavy;
    private readonly Lazy<ChangeEvent[]> _changes;

    public RealRegister()
    {
        _clean = new(() => Write("clean").Rows());
        _heavy = new(() => Write("heavy").Rows());
        _changes = new(MakeChanges);
    }

    public SyntheticRegister Synthetic { get; } = new(Residents, Seed);

    public Register Register => Synthetic.Register;

    public IReadOnlyList<NoisyQuery> Clean => _clean.Value;

    public IReadOnlyList<NoisyQuery> Heavy => _heavy.Value;

    /// <summary>A year of changes, as an events file has them.</summary>
    public ChangeEvent[] Changes => _changes.Value;

    public NoisyQueries Write(string noise, int threads = 2, ulong seed = Seed) => NoisyQueries.Make(
        Synthetic, NoiseProfile.BuiltIn(noise), new QueryOptions { Count = QueryCount, Seed = seed, Threads = threads, CodeShare = 0.5 });

    /// <summary>Row of the person whom a query asks for; −1 if it is nobody of the register.</summary>
    public int RowOf(NoisyQuery query) =>
        ResidentCode.Parse(query.TrueCode, out ResidentCode code) == CodeFault.None ? Register.FindRow(code) : -1;

    public string AddressOf(int row)
    {
        var text = new char[Register.AddressLengthMax];
        return new string(text, 0, Register.RenderAddress(row, text));
    }

    public void Dispose() => Synthetic.Dispose();

    private ChangeEvent[] MakeChanges()
    {
        ChangeSequence sequence = new(Register, new ChangeOptions { Count = ChangeCount }, ChangesFrom);
        return [.. Enumerable.Range(0, ChangeCount).Select(_ => sequence.Next())];
    }
}
