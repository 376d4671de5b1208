using Juki.Engine.Benchmarks.Registers;
using Juki.Engine.Model.Names;

namespace Juki.Engine.Benchmarks.Folding;

/// <summary>Prepared names against residents.</summary>
internal sealed class NameComparing
{
    /// <summary>Comparisons in one block.</summary>
    public const int BlockLength = 1024;

    private readonly SampleNames _names;
    private readonly PreparedName[] _prepared = new PreparedName[BlockLength];
    private readonly PreparedName _next = new();

    public NameComparing(SampleNames names)
    {
        _names = names;
        for (int name = 0; name < BlockLength; name++)
        {
            _prepared[name] = new PreparedName();
            _prepared[name].Set(names.Full[name]);
        }
    }

    /// <summary>Makes a query's name ready.</summary>
    public ulong Prepare(int block)
    {
        ulong sum = 0;
        int first = block % (_names.Full.Length / BlockLength) * BlockLength;
        for (int name = first; name < first + BlockLength; name++)
        {
            _next.Set(_names.Full[name]);
            sum += (ulong)_next.Key(FoldTier.T3).Length;
        }

        return sum;
    }

    /// <summary>Each name with its own bearer (0) or with another resident.</summary>
    /// <param name="shift">How far off the resident stands.</param>
    public ulong Compare(int shift)
    {
        ulong sum = 0;
        for (int name = 0; name < BlockLength; name++)
        {
            int other = (name + shift) % BlockLength;
            sum += (ulong)NameComparer.Compare(_prepared[name], _names.Families[other], _names.Givens[other]) << (name & 31);
        }

        return sum;
    }
}
