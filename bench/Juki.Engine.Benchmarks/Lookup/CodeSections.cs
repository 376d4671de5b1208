using System.Runtime.CompilerServices;
using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Names;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Search;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Benchmarks.Lookup;

/// <summary>The two sections that a lookup by code reads, of a register or made for the purpose.</summary>
internal sealed class CodeSections : IDisposable
{
    private readonly IDisposable[] _owned;

    private CodeSections(NativeArray<Row> rows, NativeArray<CodeBlock> blocks, int residents, params IDisposable[] owned)
    {
        Rows = rows;
        Blocks = blocks;
        Residents = residents;
        Space = new CodeSpace(residents);
        Index = new CodeIndex(rows, blocks, residents);
        _owned = owned;
    }

    public NativeArray<Row> Rows { get; }

    public NativeArray<CodeBlock> Blocks { get; }

    public int Residents { get; }

    public CodeSpace Space { get; }

    /// <summary>What <c>Register.FindRow</c> and <c>FindRows</c> call.</summary>
    public CodeIndex Index { get; }

    /// <summary>Bytes of the residents' rows and of the blocks.</summary>
    public long Bytes => ((long)Residents * Unsafe.SizeOf<Row>()) + Blocks.Bytes;

    /// <summary>Random codes, about as many as asked for: a code that was drawn twice counts once.</summary>
    public static CodeSections Synthetic(int residents)
    {
        var random = new RandomSequence((ulong)residents);
        ulong[] bodies = new ulong[residents];
        foreach (ref ulong body in bodies.AsSpan())
        {
            body = (ulong)random.Below((long)ResidentCode.BodyCount);
        }

        Array.Sort(bodies);
        int distinct = MoveDistinctToFront(bodies);
        NativeArray<Row> rows = Place(bodies.AsSpan(0, distinct));
        var blocks = new NativeArray<CodeBlock>(CodeIndex.BlocksFor(distinct));
        CodeIndex.Fill(blocks, rows, distinct);
        return new CodeSections(rows, blocks, distinct, rows, blocks);
    }

    /// <summary>The sections of a register.</summary>
    public static CodeSections Of(string register)
    {
        Manifest manifest = ManifestFile.Read(register);
        SectionSet sections = SnapshotFiles.Read(register, manifest);
        return new CodeSections(sections.Get(SectionKinds.Rows), sections.Get(SectionKinds.CodeBlocks), manifest.Residents, sections);
    }

    public void Dispose()
    {
        foreach (IDisposable section in _owned)
        {
            section.Dispose();
        }
    }

    private static int MoveDistinctToFront(ulong[] ascending)
    {
        int distinct = 1;
        for (int next = 1; next < ascending.Length; next++)
        {
            ascending[distinct] = ascending[next];
            distinct += ascending[next] != ascending[distinct - 1] ? 1 : 0;
        }

        return distinct;
    }

    private static NativeArray<Row> Place(ReadOnlySpan<ulong> bodies)
    {
        var rows = new NativeArray<Row>(bodies.Length);
        for (int row = 0; row < bodies.Length; row++)
        {
            rows[row].Word0 = bodies[row];
            rows[row].Word1 = KeyHash.Mix(bodies[row]);
        }

        return rows;
    }
}
