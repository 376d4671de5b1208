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
    /// <summary>Steps of a random fraction: what a double holds.</summary>
    private const long Fractions = 1L << 53;

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
    public long Bytes => BytesFor(Residents);

    /// <summary>Bytes that so many residents take.</summary>
    public static long BytesFor(int residents) =>
        ((long)residents * Unsafe.SizeOf<Row>()) + (CodeIndex.BlocksFor(residents) * Unsafe.SizeOf<CodeBlock>());

    /// <summary>Random codes, about as many as asked for.</summary>
    public static CodeSections Synthetic(int residents, bool hugePages = true)
    {
        var rows = new NativeArray<Row>(residents, hugePages);
        int count = Place(rows);
        var blocks = new NativeArray<CodeBlock>(CodeIndex.BlocksFor(count), hugePages);
        CodeIndex.Fill(blocks, rows, count);
        return new CodeSections(rows, blocks, count, rows, blocks);
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

    /// <summary>
    /// Codes in order as if drawn at random: each is taken with the same probability, so the gaps between them are
    /// geometric, and nothing need be sorted. Returns how many there are.
    /// </summary>
    private static int Place(NativeArray<Row> rows)
    {
        var random = new RandomSequence((ulong)rows.Length);
        double scale = 1 / Math.Log(1 - (rows.Length / (double)ResidentCode.BodyCount));
        ulong body = 0;
        int row = 0;
        while (row < rows.Length && (body += Gap(ref random, scale)) < ResidentCode.BodyCount)
        {
            rows[row].Word0 = body;
            rows[row].Word1 = KeyHash.Mix(body);
            row++;
        }

        return row;
    }

    private static ulong Gap(ref RandomSequence random, double scale) =>
        1 + (ulong)(Math.Log((random.Below(Fractions) + 1) / (double)Fractions) * scale);
}
