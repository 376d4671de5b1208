using System.Buffers;
using Juki.Engine.Model.Changes;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Protocol.Tests.Conformance;
using Juki.Engine.Protocol.Tests.Meanings;

namespace Juki.Engine.Protocol.Tests.Messages;

/// <summary>Which versions are agreed on, and which events are none.</summary>
public sealed class ChangeMessageTests
{
    /// <summary>Place of the resident's code in an event.</summary>
    private const int CodeAt = 24;

    /// <summary>Place of the new code in an event.</summary>
    private const int NewCodeAt = 32;

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(1, 2, 2)]
    [InlineData(2, 2, 2)]
    [InlineData(1, 9, 2)]
    [InlineData(2, 9, 2)]
    [InlineData(0, 1, 1)]
    [InlineData(3, 9, 0)]
    [InlineData(0, 0, 0)]
    [InlineData(2, 1, 0)]
    public void Given_the_versions_of_a_client_When_one_is_agreed_on_Then_it_is_the_highest_that_both_speak(ushort lowest, ushort highest, ushort expected) =>
        Assert.Equal(expected, ProtocolVersion.Agree(lowest, highest));

    [Fact]
    public void Given_a_code_change_that_chooses_the_new_code_When_read_Then_it_is_no_event()
    {
        byte[] bytes = Event("change-code");
        bytes[NewCodeAt] = 1;
        Assert.Null(WireEvent.Read(bytes));
    }

    [Fact]
    public void Given_a_code_change_that_was_resolved_When_sent_Then_the_code_that_was_drawn_does_not_travel()
    {
        ChangeEvent change = WireEvent.Read(Event("change-code"))!;
        ArrayBufferWriter<byte> output = new();
        WireEvent.Write(change with { NewCode = change.Code }, output);
        Assert.Equal(Event("change-code"), output.WrittenSpan.ToArray());
    }

    [Fact]
    public void Given_a_move_of_nobody_When_read_Then_it_is_an_event_without_a_code_that_the_check_refuses_with_a_reason()
    {
        byte[] bytes = Event("change-move");
        bytes.AsSpan(CodeAt, sizeof(ulong)).Clear();
        ChangeEvent change = WireEvent.Read(bytes)!;
        ArrayBufferWriter<byte> again = new();
        WireEvent.Write(change, again);
        Assert.Equal(ChangeFault.CodeMissing, EventCheck.Check(change).Fault);
        Assert.Equal(bytes, again.WrittenSpan.ToArray());
    }

    private static byte[] Event(string vector) => ((ChangeMeaning)Vector.All.Single(each => each.Name == vector).Meaning).Event.Bytes;
}
