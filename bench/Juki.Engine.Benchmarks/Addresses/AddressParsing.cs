using Juki.Engine.Model.Addresses;

namespace Juki.Engine.Benchmarks.Addresses;

/// <summary>Addresses in one notation, parsed against the register's own towns.</summary>
internal sealed class AddressParsing(AddressMaster master, string[] texts)
{
    /// <summary>Addresses parsed in one block.</summary>
    public const int BlockLength = 1024;

    private readonly PreparedAddress _parsed = new();

    public ulong Parse(int block)
    {
        ulong sum = 0;
        foreach (string text in texts.AsSpan(block % (texts.Length / BlockLength) * BlockLength, BlockLength))
        {
            master.Parse(text, _parsed);
            sum += AddressMeaning.Of(_parsed);
        }

        return sum;
    }
}
