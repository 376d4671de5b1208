using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Names;
using Juki.Engine.Model.Readings;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Spellings;

namespace Juki.Engine.Store.Tests.Changes;

/// <summary>Names that came with changes, in the search for near ones.</summary>
public sealed class NewNameTests : IDisposable
{
    private readonly ChangedRegister _changed = new(seed: 3, residents: 30);

    [Fact]
    public void Given_a_family_name_that_the_base_does_not_have_When_a_near_one_is_asked_for_Then_it_is_found_by_spelling_and_by_reading()
    {
        Add("纐纈", "コウケツ");
        Add("纐\U00020BB7", "コウキチ");
        NameDictionary families = _changed.Register.Families;

        Assert.Equal(["纐纈"], Near("纐結", 1, text => text == "纐纈"));
        Assert.Equal(["纐\U00020BB7"], Near("綱\U00020BB7", 1, text => text[0] == '纐'));
        Assert.Equal(2, Near("纐", 1, text => text[0] == '纐').Length);
        var ids = new int[8];
        Assert.Equal(1, _changed.Register.NearFamilies.FindByReading(KanaHash("コウケツ"), ids));
        Assert.Equal("纐纈", families.Text(ids[0]));
    }

    [Fact]
    public void Given_a_name_with_two_readings_When_keys_are_asked_for_Then_it_is_one()
    {
        Add("纐纈", "コウケツ");
        Add("纐纈", "ククリ");
        var ids = new int[8];

        Assert.Equal(1, _changed.Register.NearFamilies.FindKeys("纐纈", 0, ids));
        Assert.Equal(2, _changed.Register.NearFamilies.Find("纐纈", 0, ids));
    }

    [Fact]
    public void Given_a_new_reading_of_a_name_of_the_base_When_keys_are_asked_for_Then_the_name_is_still_one()
    {
        NearNames near = _changed.Register.NearFamilies;
        var ids = new int[8];
        int before = near.FindKeys("田中", 0, ids);
        Add("田中", "デンチュウ");

        Assert.Equal((1, 1), (before, near.FindKeys("田中", 0, ids)));
    }

    [Fact]
    public void Given_a_name_that_a_later_change_brings_When_near_ones_are_asked_for_at_the_address_before_Then_it_takes_no_place()
    {
        NearNames near = _changed.Register.NearFamilies;
        var (before, after) = (new int[1], new int[1]);
        int keys = near.FindKeys("田央", 1, before);
        int alike = near.FindByReading(KanaHash("デンオウ"), before.AsSpan(0, 0));
        Add("田央", "デンオウ");

        Assert.Equal(keys, near.FindKeys("田央", 1, after, asOf: 0));
        Assert.Equal(before, after);
        Assert.Equal(alike, near.FindByReading(KanaHash("デンオウ"), after, asOf: 0));
        Assert.Equal(keys + 1, near.FindKeys("田央", 1, after));
        Assert.Equal("田央", _changed.Register.Families.Text(after[0]));
    }

    [Fact]
    public void Given_a_change_that_is_refused_When_its_name_comes_again_with_another_reading_Then_it_is_one_name_from_there_on()
    {
        ResidentImage refused = _changed.Model.Any() with { FamilyName = "纐纈", FamilyKana = "コウケツ", Versions = VersionList.Empty };
        refused.WriteTo(_changed.Writer);
        _changed.Writer.Discard();
        var ids = new int[8];

        Assert.Equal(0, _changed.Register.NearFamilies.FindKeys("纐纈", 0, ids));
        Add("纐纈", "ククリ");
        Add("纐纈", "コウケツ");
        Assert.Equal(1, _changed.Register.NearFamilies.FindKeys("纐纈", 0, ids));
        Assert.Equal(2, _changed.Register.NearFamilies.Find("纐纈", 0, ids));
    }

    public void Dispose() => _changed.Dispose();

    private void Add(string family, string kana) =>
        _changed.Put(null, _changed.Model.Any() with { Code = ResidentCode.FromBody(_changed.Model.NewBody()), FamilyName = family, FamilyKana = kana, Versions = VersionList.Empty });

    private string[] Near(string name, int distanceMax, Func<string, bool> which)
    {
        var key = new char[NameFold.LengthMax(name.Length)];
        var ids = new int[64];
        int count = _changed.Register.NearFamilies.Find(key.AsSpan(0, NameFold.Fold(name, FoldTier.T3, key)), distanceMax, ids);
        return [.. ids[..count].Select(id => _changed.Register.Families.Text(id).ToString()).Where(which)];
    }

    private static ulong KanaHash(string kana)
    {
        var key = new char[ReadingKey.LengthMax(kana.Length)];
        return KeyHash.Of(key.AsSpan(0, ReadingKey.Fold(kana, key)));
    }
}
