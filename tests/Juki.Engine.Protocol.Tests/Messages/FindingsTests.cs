using Juki.Engine.Model.Verdict;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Protocol.Tests.Messages;

public sealed class FindingsTests
{
    private const int ResultAt = 0;
    private const int ReasonAt = 11;
    private const int ItemsAt = 13;
    private const int WholeAt = 14;

    [Theory]
    [InlineData(ResultAt, 3)]
    [InlineData(ResultAt, 43)]
    [InlineData(ResultAt, (int)ResultCode.Removed)]
    [InlineData(1, 7)]
    [InlineData(2, 8)]
    [InlineData(3, 6)]
    [InlineData(4, 12)]
    [InlineData(5, 4)]
    [InlineData(6, 9)]
    [InlineData(7, 9)]
    [InlineData(8, 3)]
    [InlineData(9, 9)]
    [InlineData(10, 9)]
    [InlineData(ReasonAt, 3)]
    [InlineData(ReasonAt, 76)]
    [InlineData(12, 8)]
    [InlineData(ItemsAt, 1)]
    [InlineData(WholeAt, 2)]
    [InlineData(15, 1)]
    public void Given_findings_with_one_undefined_number_When_read_Then_they_are_refused(int at, byte number)
    {
        byte[] findings = new byte[Findings.Bytes];
        Assert.True(IsRead(findings));

        findings[at] = number;

        Assert.False(IsRead(findings));
    }

    private static bool IsRead(byte[] findings)
    {
        FieldReader fields = new(findings);
        Findings.Read(ref fields);
        return fields.IsComplete;
    }
}
