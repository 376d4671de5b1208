using System.Buffers.Binary;

namespace Juki.Engine.TestKit;

/// <summary>What may happen to bytes on their way, or in the hands of somebody who means harm.</summary>
public static class Mutation
{
    /// <summary>The bytes after one to four changes.</summary>
    public static byte[] Of(ReadOnlySpan<byte> bytes, Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        List<byte> changed = [.. bytes];
        for (int changes = random.Next(1, 5); changes > 0; changes--)
        {
            Change(changed, random);
        }

        return [.. changed];
    }

    private static void Change(List<byte> bytes, Random random)
    {
        int at = random.Next(bytes.Count + 1);
        switch (random.Next(6))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes.RemoveRange(at, random.Next(1, Math.Min(9, bytes.Count - at + 1)));
                break;
            case 2:
                bytes.InsertRange(at, Noise(random, random.Next(1, 9)));
                break;
            case 3 when at < bytes.Count:
                bytes[at] = Extreme(random);
                break;
            case 4:
                Claim(bytes, at, random);
                break;
            default:
                bytes.InsertRange(at, bytes.GetRange(at, random.Next(bytes.Count - at + 1)));
                break;
        }
    }

    /// <summary>A length or a count that nothing follows.</summary>
    private static void Claim(List<byte> bytes, int at, Random random)
    {
        if (at + sizeof(uint) <= bytes.Count)
        {
            byte[] claim = new byte[sizeof(uint)];
            BinaryPrimitives.WriteUInt32LittleEndian(claim, uint.MaxValue >> random.Next(32));
            bytes.RemoveRange(at, sizeof(uint));
            bytes.InsertRange(at, claim);
        }
    }

    private static byte Extreme(Random random) => random.Next(4) switch
    {
        0 => 0,
        1 => byte.MaxValue,
        2 => 0x7F,
        _ => 0x80,
    };

    private static byte[] Noise(Random random, int length)
    {
        byte[] noise = new byte[length];
        random.NextBytes(noise);
        return noise;
    }
}
