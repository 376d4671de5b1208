using System.Text;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Server.Tests.Sessions;

[Collection(ServerRegisterGroup.Name)]
public sealed class LookupTests(ServerRegister register)
{
    private Register Register => register.Engine.Register;

    [Fact]
    public void Given_lookups_of_every_resident_When_they_are_answered_Then_each_shows_what_the_register_holds()
    {
        using SessionBench bench = new SessionBench(register.Engine).Greet();
        var text = new RecordText();
        for (int first = 0; first < Register.ResidentCount; first += 500)
        {
            int count = Math.Min(500, Register.ResidentCount - first);
            Dictionary<ulong, int> rows = Enumerable.Range(first, count).ToDictionary(row => bench.PutLookup(PackedCode.Of(Register.CodeOf(row))));
            IReadOnlyList<WireFrame> frames = bench.Answer();

            Assert.Equal(count, frames.Count);
            foreach (WireFrame frame in frames)
            {
                Assert.Equal(Expected(rows[frame.RequestId], text), Shown(frame.Payload));
            }
        }
    }

    [Fact]
    public void Given_a_protected_resident_When_looked_up_Then_the_reply_has_no_address()
    {
        int row = Enumerable.Range(0, Register.ResidentCount).First(row => Register[row].Protected);
        using SessionBench bench = new SessionBench(register.Engine).Greet();
        bench.PutLookup(PackedCode.Of(Register.CodeOf(row)));
        FieldReader fields = new(Assert.Single(bench.Answer()).Payload);
        LookupReply reply = LookupReply.Read(ref fields);
        ResidentFields items = ResidentFields.Read(ref fields);

        Assert.True(reply.Protected);
        Assert.True(items.Address.IsEmpty);
        Assert.False(items.FamilyKana.IsEmpty);
    }

    [Fact]
    public void Given_codes_that_are_retired_unknown_or_none_When_looked_up_Then_the_state_says_so()
    {
        ulong retired = RetiredCodeOf(Register, out int owner);
        ulong unknown = Enumerable.Range(1, 1000).Select(i => ResidentCode.FromBody((ulong)i)).Where(code => register.Engine.Lookup(code).State == Answers.LookupState.Unknown).Select(PackedCode.Of).First();
        using SessionBench bench = new SessionBench(register.Engine).Greet();
        ulong[] ids = [bench.PutLookup(retired), bench.PutLookup(unknown), bench.PutLookup(unknown ^ 1), bench.PutLookup(ulong.MaxValue)];
        Dictionary<ulong, WireFrame> frames = bench.Answer().ToDictionary(frame => frame.RequestId);

        Assert.Equal(CodeState.Superseded, StateOf(frames[ids[0]], out ulong present));
        Assert.Equal(PackedCode.Of(Register.CodeOf(owner)), present);
        Assert.Equal(CodeState.Unknown, StateOf(frames[ids[1]], out _));
        Assert.Equal(CodeState.NoCode, StateOf(frames[ids[2]], out _));
        Assert.Equal(CodeState.NoCode, StateOf(frames[ids[3]], out _));
    }

    [Fact]
    public void Given_a_lookup_that_asks_for_no_items_When_answered_Then_the_reply_is_twelve_bytes()
    {
        using SessionBench bench = new SessionBench(register.Engine).Greet();
        bench.PutLookup(PackedCode.Of(Register.CodeOf(7)), LookupItems.None);

        Assert.Equal(LookupReply.Bytes, Assert.Single(bench.Answer()).Payload.Length);
    }

    private static CodeState StateOf(WireFrame frame, out ulong present)
    {
        FieldReader fields = new(frame.Payload);
        LookupReply reply = LookupReply.Read(ref fields);
        present = reply.Code;
        return reply.State;
    }

    private static ulong RetiredCodeOf(Register register, out int owner)
    {
        var text = new RecordText();
        VersionRecordList versions = register.VersionsOf(register.ResidentsAt(0));
        for (int i = versions.Count - 1; i >= 0; i--)
        {
            VersionRecord version = versions.Read(i, text);
            if (version.Kind == VersionKind.FormerCode)
            {
                owner = register.FindRow(version.Code);
                return PackedCode.Of(version.FormerCode);
            }
        }

        throw new InvalidOperationException("The register has no retired code.");
    }

    private string Expected(int row, RecordText text)
    {
        ResidentRecord record = Register.ReadResident(row, text);
        Span<char> date = stackalloc char[Model.Dates.BirthDate.FormatLengthMax];
        string day = record.Status == ResidentStatus.Current ? "" : $"{record.StatusDate:yyyy-MM-dd}";
        return string.Join('|', CodeState.Found, record.Status, record.Protected, PackedCode.Of(record.Code), record.Sex, day, record.FamilyName.ToString(), record.GivenName.ToString(),
            record.LatinName.ToString(), record.FamilyKana.ToString(), record.GivenKana.ToString(), date[..record.BirthDate.Format(date)].ToString(),
            record.Protected ? "" : record.Address.ToString());
    }

    private static string Shown(byte[] payload)
    {
        FieldReader fields = new(payload);
        LookupReply reply = LookupReply.Read(ref fields);
        ResidentFields items = ResidentFields.Read(ref fields);
        Assert.True(fields.IsComplete);
        return string.Join('|', reply.State, reply.Status, reply.Protected, reply.Code, items.Sex, $"{items.StatusDate:yyyy-MM-dd}", Text(items.FamilyName), Text(items.GivenName),
            Text(items.LatinName), Text(items.FamilyKana), Text(items.GivenKana), Text(items.BirthDate), Text(items.Address));
    }

    private static string Text(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);
}
