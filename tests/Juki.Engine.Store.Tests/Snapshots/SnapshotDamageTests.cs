using Juki.Engine.Disk;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Snapshots;
using Juki.Engine.Store.Tests.Building;
using Juki.Engine.TestKit;

namespace Juki.Engine.Store.Tests.Snapshots;

public sealed class SnapshotDamageTests
{
    private static readonly int Seed = Environment.TickCount;

    public static TheoryData<string> Files =>
        [ManifestFile.Name, .. SectionKinds.All.Select(kind => Path.Combine("snapshot-1", SectionReader.FileName(kind)))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Given_a_file_with_a_flipped_bit_When_opened_Then_the_error_names_the_file_and_an_offset(string file) =>
        FlipBits(file, Compression.None);

    [Theory]
    [MemberData(nameof(Files))]
    public void Given_a_compressed_file_with_a_flipped_bit_When_opened_Then_the_error_names_the_file_and_an_offset(string file) =>
        FlipBits(file, Compression.Lz4);

    [Theory]
    [MemberData(nameof(Files))]
    public void Given_a_file_cut_short_or_grown_or_gone_When_opened_Then_the_error_names_the_file(string file)
    {
        using var directory = new TemporaryDirectory();
        Sample.Build(directory["register"]);
        string path = directory[Path.Combine("register", file)];
        byte[] bytes = File.ReadAllBytes(path);
        foreach (int length in (int[])[0, 1, bytes.Length / 2, bytes.Length - 1])
        {
            File.WriteAllBytes(path, bytes[..length]);
            AssertRefused(directory["register"], path, $"length {length}");
        }

        File.WriteAllBytes(path, [.. bytes, 0]);
        AssertRefused(directory["register"], path, "one byte more");
        File.Delete(path);
        AssertRefused(directory["register"], file == ManifestFile.Name ? directory["register"] : path, "gone");
    }

    [Fact]
    public void Given_two_sections_swapped_When_opened_Then_it_is_refused()
    {
        using var directory = new TemporaryDirectory();
        Sample.Build(directory["register"]);
        string families = directory["register/snapshot-1/families.section"];
        string givens = directory["register/snapshot-1/givens.section"];
        File.Move(families, directory["kept"]);
        File.Move(givens, families);
        File.Move(directory["kept"], givens);

        AssertRefused(directory["register"], families, "swapped");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(Manifest.CurrentFormatVersion + 1)]
    public void Given_an_older_or_newer_format_When_opened_Then_the_error_names_both_versions(byte version)
    {
        using var directory = new TemporaryDirectory();
        Sample.Build(directory["register"]);
        string path = directory["register/manifest"];
        byte[] bytes = File.ReadAllBytes(path);
        bytes[8] = version;
        BitConverter.GetBytes(Crc32C.Of(bytes.AsSpan(0, ManifestFile.SlotBytes - 4))).CopyTo(bytes, ManifestFile.SlotBytes - 4);
        File.WriteAllBytes(path, bytes);

        string message = Assert.Throws<RegisterException>(() => Register.Open(directory["register"])).Message;
        Assert.Contains($"format version {version}", message, StringComparison.Ordinal);
        Assert.Contains($"reads version {Manifest.CurrentFormatVersion}", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_directory_that_is_no_register_When_opened_Then_the_error_says_what_to_do()
    {
        using var directory = new TemporaryDirectory();

        Assert.Contains("juki generate", Assert.Throws<RegisterException>(() => Register.Open(directory.Path)).Message, StringComparison.Ordinal);
        Assert.Contains("does not exist", Assert.Throws<RegisterException>(() => Register.Open(directory["nowhere"])).Message, StringComparison.Ordinal);
    }

    private static void FlipBits(string file, Compression compression)
    {
        using var directory = new TemporaryDirectory();
        Sample.Build(directory["register"], compression: compression);
        string path = directory[Path.Combine("register", file)];
        byte[] bytes = File.ReadAllBytes(path);
        var random = new Random(Seed);
        for (int round = 0; round < 8; round++)
        {
            // The manifest's second slot was never written: a bit in it harms nothing.
            int end = file == ManifestFile.Name ? ManifestFile.SlotBytes : bytes.Length;
            int at = random.Next(end);
            byte whole = bytes[at];
            bytes[at] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(path, bytes);

            AssertRefused(directory["register"], path, $"seed {Seed}, byte {at}");
            bytes[at] = whole;
        }
    }

    private static void AssertRefused(string register, string path, string what)
    {
        RegisterException refusal = Assert.Throws<RegisterException>(() => Register.Open(register));
        Assert.True(refusal.Message.Contains(path, StringComparison.Ordinal), $"{what}: {refusal.Message}");
    }
}
