using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using Juki.Engine.Model.Changes.Encoding;

namespace Juki.Engine.Model.Changes;

/// <summary>
/// A digest of residents that does not depend on their order: the sum, modulo 2^128, of the first half of the SHA-256 of each image.
/// Versions of an image have one order, so that theirs does not show either. Two registers with equal digests hold the same.
/// </summary>
public struct ImageDigest : IEquatable<ImageDigest>
{
    private UInt128 _sum;

    /// <summary>The sum.</summary>
    public readonly UInt128 Value => _sum;

    /// <summary>The digest of one resident.</summary>
    public static ImageDigest Of(ResidentImage image)
    {
        ArrayBufferWriter<byte> bytes = new();
        ImageLayout.Write(image, bytes);
        return Of(bytes.WrittenSpan);
    }

    /// <summary>The digest of one resident whose image stands in its layout (<see cref="ImageLayout"/>).</summary>
    public static ImageDigest Of(ReadOnlySpan<byte> image)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(image, hash);
        return new ImageDigest { _sum = BinaryPrimitives.ReadUInt128LittleEndian(hash) };
    }

    /// <summary>Takes residents in.</summary>
    public void Add(ImageDigest others) => _sum += others._sum;

    /// <summary>Takes residents out again: one who changes is taken out as he was and in as he is.</summary>
    public void Remove(ImageDigest others) => _sum -= others._sum;

    /// <inheritdoc/>
    public readonly bool Equals(ImageDigest other) => _sum == other._sum;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is ImageDigest other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => _sum.GetHashCode();

    /// <summary>Same residents.</summary>
    public static bool operator ==(ImageDigest left, ImageDigest right) => left.Equals(right);

    /// <summary>Other residents.</summary>
    public static bool operator !=(ImageDigest left, ImageDigest right) => !left.Equals(right);

    /// <summary>The sum as 32 digits of base 16.</summary>
    public override readonly string ToString() => _sum.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
}
