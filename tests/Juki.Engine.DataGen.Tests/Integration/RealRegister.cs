using Juki.Engine.DataGen.Profiles;
using Juki.Engine.DataGen.Queries;
using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Registers;
using Juki.Engine.TestKit;

namespace Juki.Engine.DataGen.Tests.Integration;

/// <summary>A register of thirty thousand generated residents with queries for it, made once for all tests of this folder.</summary>
public sealed class RealRegister : IDisposable
{
    public const int Residents = 30_000;
    public const int QueryCount = 10_000;
    public const ulong Seed = 17;

    private readonly Lazy<IReadOnlyList<NoisyQuery>> _clean;
    private readonly Lazy<IReadOnlyList<NoisyQuery>> _heavy;

    public RealRegister()
    {
        _clean = new(() => Write("clean").Rows());
        _heavy = new(() => Write("heavy").Rows());
    }

    public SyntheticRegister Synthetic { get; } = new(Residents, Seed);

    public Register Register => Synthetic.Register;

    public IReadOnlyList<NoisyQuery> Clean => _clean.Value;

    public IReadOnlyList<NoisyQuery> Heavy => _heavy.Value;

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
}
