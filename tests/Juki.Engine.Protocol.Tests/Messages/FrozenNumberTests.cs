using Juki.Engine.Model;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Names;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Protocol.Tests.Messages;

/// <summary>A number on the wire never changes its meaning: a test that fails here is right, whatever has changed.</summary>
public sealed class FrozenNumberTests
{
    [Fact]
    public void Given_the_enumerations_of_frames_When_listed_Then_their_numbers_are_those_of_the_first_release()
    {
        Assert.Equal(
            "None=0 Hello=1 Goodbye=2 Cancel=3 Status=4 Lookup=16 Verify=17 Search=18 LookupBatch=32 VerifyBatch=33 SearchBatch=34 "
            + "SearchBatchAt=35 Change=48 ChangeBatch=49 ChangeFeed=50 "
            + "Reply=128 Leaving=240 Error=255", Listed<MessageKind>());
        Assert.Equal("None=0 Lz4=1 AcceptsLz4=2", Listed<FrameFlags>());
        Assert.Equal(
            "None=0 UnknownKind=101 MalformedPayload=102 UnknownFlag=103 BatchSize=104 TooManyInFlight=105 DecompressedTooLarge=106 "
            + "Undecodable=107 Cancelled=108 Draining=109 RegisterDamaged=110 Internal=111 MalformedContext=112 ReplyTooLarge=113 ReadOnly=114 "
            + "ChangesStopped=115 AddressNotReached=116 AddressTooOld=117 "
            + "NotJuki=201 UnsupportedVersion=202 FrameTooLarge=203 RequestIdNotRising=204 HelloRepeated=205 HandshakeTimeout=206 "
            + "FrameTimeout=207 IdleTimeout=208 SendTimeout=209 TooManyConnections=210", Listed<WireFault>());
    }

    [Fact]
    public void Given_the_enumerations_of_messages_When_listed_Then_their_numbers_are_those_of_the_first_release()
    {
        Assert.Equal("Unknown=0 Found=1 Superseded=2 NoCode=3", Listed<CodeState>());
        Assert.Equal("NoCode=0 Unknown=1 OfNamed=2 OfAnother=3 FormerOfNamed=4 FormerOfAnother=5", Listed<CodeOwnership>());
        Assert.Equal("Serving=0 Draining=1 Damaged=2", Listed<ServerState>());
        Assert.Equal("None=0 FourItems=1", Listed<LookupItems>());
        Assert.Equal("None=0 WithoutSex=1", Listed<QueryOptions>());
        Assert.Equal("Current=0 Death=1 Emigration=2 ExOfficio=3", Listed<ResidentStatus>());
        Assert.Equal("NotKnown=0 Male=1 Female=2 NotApplicable=9", Listed<Sex>());
    }

    [Fact]
    public void Given_the_enumerations_of_findings_When_listed_Then_their_numbers_are_those_of_the_first_release()
    {
        Assert.Equal(
            "CertainIdentical=0 CertainFolded=1 CertainWithoutSex=2 ProbablePastVersion=10 ProbableSlight=11 Possible=20 AmbiguousEqual=30 "
            + "AmbiguousRival=31 NotFound=40 Insufficient=41 Invalid=42 Removed=50 Superseded=51 Protected=52", Listed<ResultCode>());
        Assert.Equal("None=0 Certain=1 Probable=2 Possible=3 Ambiguous=4 Insufficient=5 Invalid=6", Listed<Grade>());
        Assert.Equal(
            "Missing=0 Identical=1 Normalised=2 VariantT2=3 VariantT3=4 Unreadable=5 SameReading=6 OneCharacter=7 TokenOrder=8 GivenOnly=9 "
            + "FamilyOnly=10 Different=11", Listed<NameLevel>());
        Assert.Equal("T1=1 T2=2 T3=3", Listed<FoldTier>());
        Assert.Equal(
            "Missing=0 Identical=1 Normalised=2 SameSound=3 SearchEqual=4 OneKana=5 GivenOnly=6 FamilyOnly=7 Different=8", Listed<KanaLevel>());
        Assert.Equal(
            "Missing=0 Identical=1 Compatible=2 DaySlip=3 DayMonthSwap=4 OneDigit=5 EraSlip=6 FirstOfJanuary=7 Different=8", Listed<BirthLevel>());
        Assert.Equal("Missing=0 Identical=1 Different=2", Listed<SexLevel>());
        Assert.Equal("Missing=0 A6=1 A5=2 A4=3 A3=4 A2=5 A1=6 A0=7 AU=8", Listed<AddressLevel>());
        Assert.Equal("None=0 Code=1 Name=2 Kana=3 BirthDate=4 Sex=5 Address=6 Row=7", Listed<QueryItem>());
        Assert.Equal("None=0 Code=1 Name=2 Kana=4 BirthDate=8 Sex=16 Address=32", Listed<ItemSet>());
    }

    [Fact]
    public void Given_the_document_When_its_table_of_kinds_is_read_Then_it_has_every_kind() =>
        Assert.Equal(
            Meanings.Layouts.Kinds.Select(kind => (byte)kind).Order(),
            ProtocolDocument.Kinds.Order());

    [Fact]
    public void Given_the_document_When_its_table_of_errors_is_read_Then_it_has_every_fault_and_what_it_ends()
    {
        IEnumerable<WireFault> faults = Enum.GetValues<WireFault>().Where(fault => fault != WireFault.None);

        Assert.Equal(faults.Select(fault => ((int)fault, fault.EndsConnection())), ProtocolDocument.Errors);
        Assert.All(faults, fault => Assert.False(fault.Words().IsEmpty));
    }

    [Fact]
    public void Given_the_document_When_its_table_of_findings_is_read_Then_it_has_every_number()
    {
        AssertDocumented<ResultCode>(ProtocolDocument.Numbers("result").Concat(ProtocolDocument.Statuses));
        AssertDocumented<Grade>(ProtocolDocument.Numbers("grade"));
        AssertDocumented<CodeOwnership>(ProtocolDocument.Numbers("whose the code is"));
        AssertDocumented<NameLevel>(ProtocolDocument.Numbers("name"));
        AssertDocumented<KanaLevel>(ProtocolDocument.Numbers("reading"));
        AssertDocumented<BirthLevel>(ProtocolDocument.Numbers("date of birth"));
        AssertDocumented<SexLevel>(ProtocolDocument.Numbers("sex"));
        AssertDocumented<AddressLevel>(ProtocolDocument.Numbers("address"));
        AssertDocumented<VersionKind>(ProtocolDocument.Numbers("version"));
        AssertDocumented<QueryItem>(ProtocolDocument.Numbers("item of reason"));
        AssertDocumented<AnswerReason>(ProtocolDocument.NumbersAfter("Reasons: "));
    }

    [Fact]
    public void Given_the_document_When_its_points_on_lookups_are_read_Then_they_have_every_number()
    {
        AssertDocumented<CodeState>(ProtocolDocument.NumbersAfter("- state: "));
        AssertDocumented<ResidentStatus>(ProtocolDocument.NumbersAfter("- resident status: "));
    }

    [Fact]
    public void Given_the_document_When_its_points_on_changes_are_read_Then_they_have_every_number()
    {
        AssertDocumented<ChangeFault>(ProtocolDocument.NumbersAfter("- faults: "));
        AssertDocumented<ChangeReason>(ProtocolDocument.NumbersAfter("- reasons: "));
        AssertDocumented<ChangeKind>(ProtocolDocument.NumbersAfter("- kind: "));
    }

    private static void AssertDocumented<T>(IEnumerable<int> documented)
        where T : struct, Enum =>
        Assert.Equal(Enum.GetValues<T>().Select(Number).Order(), documented.Distinct().Order());

    private static string Listed<T>()
        where T : struct, Enum =>
        string.Join(' ', Enum.GetValues<T>().OrderBy(Number).Select(value => $"{value}={Number(value)}"));

    private static int Number<T>(T value)
        where T : struct, Enum => Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture);
}
