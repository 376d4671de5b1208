using System.Text;
using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Benchmarks.Registers;
using Juki.Engine.Model.Names;

namespace Juki.Engine.Benchmarks.Folding;

/// <summary>Names to keys.</summary>
internal sealed class NameFolding(SampleNames names)
{
    /// <summary>Names folded in one block.</summary>
    public const int BlockLength = 1024;

    private const string HalfWidth = "ﾊ";
    private const string FullWidth = "ハ";

    private readonly char[] _key = new char[NameFold.LengthMax(names.Full.Max(name => name.Length))];

    /// <summary>A runtime without the ICU library, or told to do without, gives texts back as they are.</summary>
    public static bool NormalizationWorks => HalfWidth.Normalize(NormalizationForm.FormKC) == FullWidth;

    public ulong Fold(FoldTier tier, int block)
    {
        ulong sum = 0;
        foreach (string name in Block(block))
        {
            sum += TextChecksum.Of(_key.AsSpan(0, NameFold.Fold(name, tier, _key)));
        }

        return sum;
    }

    /// <summary>What is at hand in the framework: compatibility normalisation. It knows width, but no variant kanji.</summary>
    public ulong Normalize(int block)
    {
        ulong sum = 0;
        foreach (string name in Block(block))
        {
            sum += TextChecksum.Of(name.Normalize(NormalizationForm.FormKC));
        }

        return sum;
    }

    private ReadOnlySpan<string> Block(int block) => names.Full.AsSpan(block % (names.Full.Length / BlockLength) * BlockLength, BlockLength);
}
