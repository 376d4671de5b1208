using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Protocol.Tests.Messages;

/// <summary>Values at the edges of what the layouts hold.</summary>
public sealed class FieldLimitTests
{
    [Fact]
    public void Given_an_item_longer_than_any_register_holds_When_sent_Then_one_character_more_than_the_limit_goes_out()
    {
        QueryItems items = new() { Address = new string('太', 100_000) };
        byte[] place = new byte[QueryFields.BytesMax(items)];
        FieldWriter writer = new(place);
        QueryFields.Write(ref writer, items);
        FieldReader reader = new(place.AsSpan(0, writer.Written));

        QueryFields read = QueryFields.Read(ref reader);

        Assert.True(reader.IsComplete);
        Assert.Equal(3 * (TextLimits.QueryItemLengthMax + 1), read.Address.Length);
        Assert.Equal(read.Address.Length, read.TextBytes);
    }

    [Theory]
    [InlineData(0u, true)]
    [InlineData(20261122u, true)]
    [InlineData(20240229u, true)]
    [InlineData(20230229u, false)]
    [InlineData(20261301u, false)]
    [InlineData(20260100u, false)]
    [InlineData(1131u, false)]
    [InlineData(10101u, true)]
    [InlineData(99991231u, true)]
    [InlineData(100000101u, false)]
    [InlineData(uint.MaxValue, false)]
    public void Given_a_number_When_read_as_a_day_Then_it_is_one_of_the_calendar_or_refused(uint number, bool isDay)
    {
        Assert.Equal(isDay, WireDate.TryRead(number, out DateOnly? day));
        Assert.Equal(isDay ? number : 0, WireDate.Of(day));
    }

    [Fact]
    public void Given_codes_When_written_as_numbers_Then_their_digits_are_those_of_the_code_and_a_wrong_check_digit_is_no_code()
    {
        ResidentCode code = ResidentCode.FromBody(1_234_567_890);
        ulong number = PackedCode.Of(code);

        Assert.Equal(1_234_567_890ul, number / 10);
        Assert.True(PackedCode.TryRead(number, out ResidentCode read));
        Assert.Equal(code, read);
        Assert.Equal(1, Enumerable.Range(0, 10).Count(digit => PackedCode.TryRead(12_345_678_900ul + (ulong)digit, out _)));
        Assert.False(PackedCode.TryRead(100_000_000_000, out _));
        Assert.False(PackedCode.TryRead(ulong.MaxValue, out _));
    }

    [Fact]
    public void Given_messages_with_personal_data_When_printed_Then_none_of_it_shows()
    {
        const ulong Code = 12345678901;
        Assert.DoesNotContain("123", new LookupReply(CodeState.Found, ResidentStatus.Current, Protected: false, HasItems: false, Code).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("123", new CandidateFields(Code, 1, 1).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("123", new SearchReply { Code = Code }.ToString(), StringComparison.Ordinal);
    }
}
