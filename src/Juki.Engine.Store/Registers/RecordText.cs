namespace Juki.Engine.Store.Registers;

/// <summary>Buffers for the texts of one record that a register puts together anew; reused from record to record.</summary>
public sealed class RecordText
{
    internal char[] Address { get; private set; } = new char[128];

    internal char[] LatinName { get; private set; } = new char[128];

    internal char[] Alias { get; private set; } = new char[128];

    internal char[] Household { get; } = new char[16];

    internal void Reserve(int addressLength, int latinLength, int aliasLength)
    {
        Address = Grown(Address, addressLength);
        LatinName = Grown(LatinName, latinLength);
        Alias = Grown(Alias, aliasLength);
    }

    private static char[] Grown(char[] buffer, int length) => buffer.Length >= length ? buffer : new char[length * 2];
}
