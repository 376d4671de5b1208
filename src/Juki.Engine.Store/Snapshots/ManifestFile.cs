using System.Buffers.Binary;
using System.Text.Json;
using Juki.Engine.Disk;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Store.Snapshots;

/// <summary>
/// The file <c>manifest</c>: two slots of 64 KiB, so that a torn write of one never hurts the other.
/// <code>
/// slot   0  8  magic "JUKIMANI"
///        8  4  format version
///       12  4  bytes of text
///       16  …  text: JSON, UTF-8
///       65,532  4  CRC32C of the slot's bytes before
/// </code>
/// A slot of zeros was never written.
/// </summary>
internal static class ManifestFile
{
    public const string Name = "manifest";
    public const string TemporaryName = Name + ".tmp";
    public const int SlotBytes = 64 << 10;

    private const int TextOffset = 16;
    private const int CrcOffset = SlotBytes - sizeof(uint);

    private static ReadOnlySpan<byte> Magic => "JUKIMANI"u8;

    /// <summary>Writes the first manifest of a register under a temporary name and renames it into place.</summary>
    /// <exception cref="IOException">It cannot be written, or its name not be made durable; then there is no manifest.</exception>
    public static void Create(IDisk disk, string directory, Manifest manifest) => Create(disk, directory, [manifest]);

    /// <summary>Likewise, of a register of which damage to one slot must not cost the journal: both are there at once, or none.</summary>
    public static void CreateTwice(IDisk disk, string directory, Manifest manifest) => Create(disk, directory, [manifest, manifest with { Sequence = manifest.Sequence + 1 }]);

    private static void Create(IDisk disk, string directory, Manifest[] manifests)
    {
        string path = Path.Combine(directory, Name);
        string temporary = Path.Combine(directory, TemporaryName);
        byte[] slots = new byte[2 * SlotBytes];
        Array.ForEach(manifests, manifest => WriteSlot(manifest, slots.AsSpan((int)(manifest.Sequence % 2) * SlotBytes, SlotBytes)));
        disk.Delete(temporary);
        using (IDiskFile file = disk.Create(temporary))
        {
            file.Write(slots, 0);
            file.Sync();
        }

        disk.Rename(temporary, path);
        try
        {
            disk.SyncDirectory(directory);
        }
        catch
        {
            // Whoever is told that it failed must not find a register there.
            disk.Delete(path);
            throw;
        }
    }

    /// <summary>
    /// Writes the manifest that follows into the slot of the one before the present, and syncs it. If it fails or is cut off, the present one
    /// stands.
    /// </summary>
    /// <param name="directory">The register.</param>
    /// <param name="next">Its sequence is one more than that of the present manifest.</param>
    public static void Replace(string directory, Manifest next) => Replace(new RealDisk(), directory, next);

    /// <summary>The same on any disk.</summary>
    public static void Replace(IDisk disk, string directory, Manifest next)
    {
        byte[] slot = new byte[SlotBytes];
        WriteSlot(next, slot);
        using IDiskFile file = disk.Open(Path.Combine(directory, Name));
        file.Write(slot, next.Sequence % 2 * SlotBytes);
        file.Sync();
    }

    /// <summary>The valid slot with the higher sequence.</summary>
    public static Manifest Read(string directory)
    {
        if (!Path.Exists(Path.Combine(directory, Name)))
        {
            throw UnfinishedSnapshot.HasSnapshot(directory) ? Unfinished(directory) : new RegisterException($"{directory} is not a register: it has no file '{Name}'. Make one with 'juki generate' or 'juki import'.");
        }

        return ReadBoth(new RealDisk(), directory).Present;
    }

    /// <summary>The present manifest, and the one before it if its slot is whole.</summary>
    public static (Manifest Present, Manifest? Before) ReadBoth(IDisk disk, string directory)
    {
        string path = Path.Combine(directory, Name);
        byte[] slots = ReadSlots(disk, path);
        Manifest? first = ReadSlot(slots.AsSpan(0, SlotBytes), path, 0);
        Manifest? second = ReadSlot(slots.AsSpan(SlotBytes), path, SlotBytes);
        (Manifest? present, Manifest? before) = (first?.Sequence ?? -1) >= (second?.Sequence ?? -1) ? (first, second) : (second, first);
        return (present ?? throw RegisterException.Damaged(path, 0, "neither of its two slots is whole"), before);
    }

    /// <summary>
    /// Where a slot begins that is neither whole nor of zeros alone, and a checksum of what stands there; null if there is none. While a manifest is
    /// being written its slot is so for a moment.
    /// </summary>
    public static (long Offset, uint Crc)? FindBroken(IDisk disk, string directory)
    {
        byte[] slots = ReadSlots(disk, Path.Combine(directory, Name));
        foreach (int offset in (int[])[0, SlotBytes])
        {
            ReadOnlySpan<byte> slot = slots.AsSpan(offset, SlotBytes);
            if (!IsWhole(slot) && slot.ContainsAnyExcept((byte)0))
            {
                return (offset, Crc32C.Of(slot));
            }
        }

        return null;
    }

    private static byte[] ReadSlots(IDisk disk, string path)
    {
        try
        {
            using IDiskFile file = disk.OpenToRead(path);
            return ReadSlots(file, path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw RegisterException.CannotRead(path, unreadable);
        }
    }

    private static byte[] ReadSlots(IDiskFile file, string path)
    {
        if (file.Length != 2 * SlotBytes)
        {
            throw RegisterException.Damaged(
                path, Math.Min(file.Length, 2 * SlotBytes), FormattableString.Invariant($"it is {file.Length:N0} bytes long and should be {2 * SlotBytes:N0}"));
        }

        byte[] slots = new byte[2 * SlotBytes];
        file.Read(slots, 0);
        return slots;
    }

    private static RegisterException Unfinished(string directory) => new(
        $"{directory} is a register that was never finished: it has a snapshot and no file '{Name}'. Make it again with the same command; what was left is then removed.");

    private static void WriteSlot(Manifest manifest, Span<byte> slot)
    {
        byte[] text = JsonSerializer.SerializeToUtf8Bytes(manifest, ManifestJson.Default.Manifest);
        if (text.Length > CrcOffset - TextOffset)
        {
            throw new RegisterException(FormattableString.Invariant(
                $"The manifest takes {text.Length:N0} bytes; a slot holds {CrcOffset - TextOffset:N0}. Shorten the register's parameters."));
        }

        Magic.CopyTo(slot);
        BinaryPrimitives.WriteInt32LittleEndian(slot[8..], manifest.FormatVersion);
        BinaryPrimitives.WriteInt32LittleEndian(slot[12..], text.Length);
        text.CopyTo(slot[TextOffset..]);
        BinaryPrimitives.WriteUInt32LittleEndian(slot[CrcOffset..], Crc32C.Of(slot[..CrcOffset]));
    }

    private static bool IsWhole(ReadOnlySpan<byte> slot) => slot[..Magic.Length].SequenceEqual(Magic)
        && BinaryPrimitives.ReadUInt32LittleEndian(slot[CrcOffset..]) == Crc32C.Of(slot[..CrcOffset]);

    /// <summary>A slot's manifest; null if it was never written or is damaged.</summary>
    private static Manifest? ReadSlot(ReadOnlySpan<byte> slot, string path, long offset)
    {
        if (!IsWhole(slot))
        {
            return null;
        }

        int version = BinaryPrimitives.ReadInt32LittleEndian(slot[8..]);
        if (version != Manifest.CurrentFormatVersion)
        {
            throw RegisterException.OtherFormat(path, version);
        }

        int textBytes = BinaryPrimitives.ReadInt32LittleEndian(slot[12..]);
        return textBytes is >= 0 and <= CrcOffset - TextOffset
            ? ReadText(slot.Slice(TextOffset, textBytes), path, offset + TextOffset)
            : throw RegisterException.Damaged(path, offset + 12, "the length of the text is that of no slot");
    }

    private static Manifest ReadText(ReadOnlySpan<byte> text, string path, long offset)
    {
        try
        {
            return JsonSerializer.Deserialize(text, ManifestJson.Default.Manifest)
                ?? throw RegisterException.Damaged(path, offset, "the manifest is empty");
        }
        catch (JsonException)
        {
            throw RegisterException.Damaged(path, offset, "the manifest is not JSON");
        }
    }
}
