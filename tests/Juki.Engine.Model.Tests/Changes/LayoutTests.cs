using System.Buffers;
using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Changes.Encoding;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Model.Tests.Changes;

public class LayoutTests
{
    /// <summary>A divorce as version 1 of the layout has it: bytes that a journal of today must be read from for ever.</summary>
    private const string DivorceOfVersion1 =
        "012205000e480b001893ec67000000002d33000000000000a87f"
        + "629300000000000000000000000003006b2d310300e988b40000";

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]
    public void Given_any_event_When_written_and_read_Then_it_is_the_same() =>
        Check.One(Many, Prop.ForAll(AnyChange.Event.ToArbitrary(), change => EventLayout.Read(Bytes(change), out ChangeEvent? read) == LayoutFault.None && change.Equals(read)));

    [Fact]
    public void Given_any_image_When_written_and_read_Then_it_is_the_same() =>
        Check.One(Many, Prop.ForAll(AnyChange.Image.ToArbitrary(), image => ImageLayout.Read(Bytes(image), out ResidentImage? read) == LayoutFault.None && image.Equals(read)));

    [Fact]
    public void Given_an_event_cut_at_every_byte_or_with_one_too_many_When_read_Then_it_is_rejected() =>
        Check.One(Many.WithMaxTest(50), Prop.ForAll(AnyChange.Event.ToArbitrary(), change =>
        {
            byte[] bytes = Bytes(change);
            return Enumerable.Range(0, bytes.Length).All(length => EventLayout.Read(bytes.AsSpan(0, length), out ChangeEvent? cut) != LayoutFault.None && cut is null)
                && EventLayout.Read([.. bytes, 0], out _) == LayoutFault.Overlong;
        }));

    [Fact]
    public void Given_an_image_cut_at_every_byte_or_with_one_too_many_When_read_Then_it_is_rejected() =>
        Check.One(Many.WithMaxTest(50), Prop.ForAll(AnyChange.Image.ToArbitrary(), image =>
        {
            byte[] bytes = Bytes(image);
            return Enumerable.Range(0, bytes.Length).All(length => ImageLayout.Read(bytes.AsSpan(0, length), out ResidentImage? cut) != LayoutFault.None && cut is null)
                && ImageLayout.Read([.. bytes, 0], out _) == LayoutFault.Overlong;
        }));

    [Fact]
    public void Given_an_event_with_every_bit_flipped_in_turn_When_read_Then_it_is_rejected_or_another_event() =>
        Check.One(Many.WithMaxTest(20), Prop.ForAll(AnyChange.Event.ToArbitrary(), change =>
        {
            byte[] bytes = Bytes(change);
            return Enumerable.Range(0, bytes.Length * 8).All(bit => Flipped(bytes, bit, flipped => EventLayout.Read(flipped, out ChangeEvent? read) != LayoutFault.None || !change.Equals(read)));
        }));

    [Fact]
    public void Given_an_image_with_every_bit_flipped_in_turn_When_read_Then_it_is_rejected_or_another_image() =>
        Check.One(Many.WithMaxTest(20), Prop.ForAll(AnyChange.Image.ToArbitrary(), image =>
        {
            byte[] bytes = Bytes(image);
            return Enumerable.Range(0, bytes.Length * 8).All(bit => Flipped(bytes, bit, flipped => ImageLayout.Read(flipped, out ResidentImage? read) != LayoutFault.None || !image.Equals(read)));
        }));

    [Fact]
    public void Given_an_event_with_any_byte_set_to_any_value_When_read_Then_what_is_read_can_be_written_and_is_those_bytes()
    {
        byte[] bytes = Bytes(Sample.Event(ChangeReason.Birth));
        for (int place = 0; place < bytes.Length; place++)
        {
            for (int value = 0; value <= byte.MaxValue; value++)
            {
                byte[] changed = [.. bytes];
                changed[place] = (byte)value;
                if (EventLayout.Read(changed, out ChangeEvent? read) == LayoutFault.None)
                {
                    Assert.Equal(changed, Bytes(read!));
                }
            }
        }
    }

    [Fact]
    public void Given_bytes_of_version_1_When_read_Then_they_are_the_event_that_was_written()
    {
        ChangeEvent divorce = Sample.Event(ChangeReason.Divorce, new() { FamilyName = "鈴", FamilyKana = "" }) with { Key = "k-1" };

        Assert.Equal(DivorceOfVersion1, Convert.ToHexStringLower(Bytes(divorce)));
        Assert.Equal(LayoutFault.None, EventLayout.Read(Convert.FromHexString(DivorceOfVersion1), out ChangeEvent? read));
        Assert.Equal(divorce, read);
    }

    [Theory]
    [InlineData(0, 2, LayoutFault.Version)]
    [InlineData(1, 99, LayoutFault.Value)]
    [InlineData(3, 0x80, LayoutFault.Reserved)]
    [InlineData(20, 1, LayoutFault.Reserved)]
    [InlineData(32, 1, LayoutFault.Reserved)]
    [InlineData(40, 0, LayoutFault.Text)]
    [InlineData(42, 0xFF, LayoutFault.Text)]
    public void Given_an_event_with_a_byte_that_cannot_be_When_read_Then_it_is_rejected_because_of_it(int place, byte value, LayoutFault fault)
    {
        byte[] bytes = Bytes(Sample.Event(ChangeReason.Death));
        bytes[place] = value;

        Assert.Equal(fault, EventLayout.Read(bytes, out ChangeEvent? change));
        Assert.Null(change);
    }

    [Fact]
    public void Given_the_largest_event_When_written_and_read_Then_it_is_the_same()
    {
        string longest = new('鬱', TextLimits.RecordItemLengthMax);
        ChangeEvent change = Sample.Event(ChangeReason.Correction, new()
        {
            FamilyName = longest,
            GivenName = longest,
            FamilyKana = longest,
            GivenKana = longest,
            LatinName = longest,
            Alias = longest,
            FormerSurname = longest,
            MunicipalityCode = longest,
            Address = longest,
            Household = longest,
        });

        Assert.Equal(LayoutFault.None, EventLayout.Read(Bytes(change), out ChangeEvent? read));
        Assert.Equal(change, read);
    }

    [Fact]
    public void Given_an_event_that_is_not_resolved_When_written_Then_that_is_a_fault_of_the_program() =>
        Assert.Throws<ArgumentException>(() => Bytes(Sample.Event(ChangeReason.CodeOnRequest) with { NewCode = null }));

    [Fact]
    public void Given_an_image_whose_versions_stand_in_another_order_When_read_Then_it_is_rejected()
    {
        byte[] bytes = Bytes(Sample.Resident with
        {
            Versions = new([new VersionImage { Kind = VersionKind.FormerCode, FormerCode = Sample.Code }, new VersionImage { Kind = VersionKind.FormerCode, FormerCode = Sample.OtherCode }]),
        });
        const int CodeVersionBytes = 20;
        byte[] swapped = [.. bytes[..^(2 * CodeVersionBytes)], .. bytes[^CodeVersionBytes..], .. bytes[^(2 * CodeVersionBytes)..^CodeVersionBytes]];

        Assert.Equal(LayoutFault.Value, ImageLayout.Read(swapped, out _));
    }

    private static bool Flipped(byte[] bytes, int bit, Func<byte[], bool> holds)
    {
        bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        bool result = holds(bytes);
        bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        return result;
    }

    private static byte[] Bytes(ChangeEvent change)
    {
        ArrayBufferWriter<byte> output = new();
        EventLayout.Write(change, output);
        return output.WrittenSpan.ToArray();
    }

    private static byte[] Bytes(ResidentImage image)
    {
        ArrayBufferWriter<byte> output = new();
        ImageLayout.Write(image, output);
        return output.WrittenSpan.ToArray();
    }
}
