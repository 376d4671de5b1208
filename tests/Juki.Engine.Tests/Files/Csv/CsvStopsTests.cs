using System.Runtime.Intrinsics;
using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Files.Csv;

namespace Juki.Engine.Tests.Files.Csv;

public class CsvStopsTests
{
    private static readonly Gen<byte[]> Bytes =
        Gen.Frequency((4, Gen.Elements<byte>([.. ",\"\r\n\0"u8])), (20, Gen.Choose(0, 255).Select(value => (byte)value))).ArrayOf().Resize(300);

    [Fact]
    public void Given_64_bytes_When_masked_in_vectors_Then_the_mask_is_the_scalar_one() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000), Prop.ForAll(Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf(64).ToArbitrary(), bytes =>
            CsvStops.Wide128(bytes) == CsvStops.Scalar(bytes)
            && (!Vector512.IsHardwareAccelerated || CsvStops.Wide512(bytes) == CsvStops.Scalar(bytes))));

    [Fact]
    public void Given_any_bytes_When_walked_from_any_position_Then_each_stop_comes_once_and_in_order() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Bytes.ToArbitrary(), Gen.Choose(0, 300).ToArbitrary(), (bytes, position) =>
            Walk(bytes, Math.Min(position, bytes.Length)).SequenceEqual(Expected(bytes, Math.Min(position, bytes.Length)))));

    private static List<int> Walk(byte[] bytes, int position)
    {
        CsvStops stops = new(bytes);
        stops.Next();
        stops.MoveTo(position);
        List<int> walked = [];
        while (stops.Next() is var stop && stop < bytes.Length)
        {
            walked.Add(stop);
        }

        return walked;
    }

    private static IEnumerable<int> Expected(byte[] bytes, int position) =>
        Enumerable.Range(position, bytes.Length - position).Where(index => ",\"\r\n\0"u8.Contains(bytes[index]));
}
