using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Tests.Registers;

/// <summary>Flips bits of the content of a section of one chunk, and leaves what opening checks: header and table of checksums.</summary>
internal static class RandomDamage
{
    /// <summary>The sections that are mapped if they are large enough, as their files are called.</summary>
    public static IEnumerable<string> MappedFiles => SectionKinds.All.Where(kind => !kind.IsAlwaysRead).Select(SectionReader.FileName);

    public static void Flip(string path, int bits, Random random)
    {
        byte[] bytes = File.ReadAllBytes(path);
        int end = bytes.Length - sizeof(uint);
        for (int bit = 0; bit < bits && end > SectionHeader.Bytes; bit++)
        {
            bytes[random.Next(SectionHeader.Bytes, end)] ^= (byte)(1 << random.Next(8));
        }

        File.WriteAllBytes(path, bytes);
    }
}
