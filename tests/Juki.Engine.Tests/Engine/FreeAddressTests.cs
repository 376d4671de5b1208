using Juki.Engine.Answers;
using Juki.Engine.Model;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Store.Building;
using Juki.Engine.TestKit;

namespace Juki.Engine.Tests.Engine;

/// <summary>Residents of a country whose addresses no grammar takes apart.</summary>
public sealed class FreeAddressTests : IDisposable
{
    private static readonly Person Smith = new(1000000001, "", "", "1988-08-08", Sex.Male, "12 Kent St, Perth WA 6000") { Latin = "SMITH WILLIAM" };

    private readonly TemporaryDirectory _directory = new();
    private readonly IdentityEngine _engine;

    public FreeAddressTests()
    {
        using RegisterBuilder builder = new(_directory["register"]);
        IResidentSink sink = builder.CreateSink();
        Smith.AddTo(sink);
        for (int i = 0; i < 1000; i++)
        {
            string birth = FormattableString.Invariant($"{1931 + (i % 80):0000}-{1 + (i % 12):00}-{11 + (i % 9):00}");
            Person other = new(2000000000 + (ulong)i, "", "", birth, (Sex)(1 + (i % 2)), FormattableString.Invariant($"{i} Lygon Road, Kew VIC 3101"));
            (other with { Latin = FormattableString.Invariant($"{(char)('A' + (i % 26))}ONES {(char)('A' + (i % 23))}DRIAN") }).AddTo(sink);
        }

        builder.Complete(new Dictionary<string, string>());
        _engine = IdentityEngine.Open(_directory["register"]);
    }

    [Theory]
    [InlineData("12 Kent Street Perth 6000 WA", Grade.Certain)]
    [InlineData("Unit 4, 12 Kent Street Perth 6000 WA", Grade.Certain)]
    [InlineData("12 Bent St, Perth WA 6000", Grade.Probable)]
    [InlineData("Unit 4, 12 Bent St, Perth WA 6000", Grade.Probable)]
    [InlineData("12 Kent St, Perch WA 6000", Grade.Probable)]
    public void Given_the_other_items_of_a_resident_When_a_letter_makes_another_street_or_suburb_Then_it_is_not_certain(string address, Grade grade)
    {
        Answer answer = _engine.Ask(Smith, name: Smith.Latin, address: address);

        Assert.Equal((grade, _engine.RowOf(Smith)), (answer.Grade, answer.ResidentRow));
    }

    public void Dispose()
    {
        _engine.Dispose();
        _directory.Dispose();
    }
}
