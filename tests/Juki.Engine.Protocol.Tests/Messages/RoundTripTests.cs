using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Tests.Conformance;
using Juki.Engine.Protocol.Tests.Meanings;

namespace Juki.Engine.Protocol.Tests.Messages;

public sealed class RoundTripTests
{
    public static TheoryData<int> Kinds => [.. Layouts.Kinds.Select(kind => (int)kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Given_any_message_of_a_kind_When_written_and_read_Then_it_means_the_same(int kind) =>
        Prop.ForAll<int>(seed =>
        {
            IMeaning meaning = new RandomMeanings(new Random(seed)).Of((MessageKind)kind);
            IMeaning? read = Layouts.Read((MessageKind)kind, Layouts.Write(meaning));
            return Vector.Text(meaning) == Vector.Text(read);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Given_any_message_of_a_kind_When_a_byte_is_missing_or_left_over_Then_it_is_malformed(int kind) =>
        Prop.ForAll<int>(seed =>
        {
            byte[] payload = Layouts.Write(new RandomMeanings(new Random(seed)).Of((MessageKind)kind));
            return Layouts.Read((MessageKind)kind, [.. payload, 0]) is null
                && (payload.Length == 0 || Layouts.Read((MessageKind)kind, payload.AsSpan(..^1)) is null);
        }).QuickCheckThrowOnFailure();
}
