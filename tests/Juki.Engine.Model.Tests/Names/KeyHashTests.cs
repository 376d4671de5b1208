using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Model.Names;

namespace Juki.Engine.Model.Tests.Names;

public class KeyHashTests
{
    [Fact]
    public void Given_two_parts_When_their_hashes_are_joined_Then_it_is_the_hash_of_the_whole() =>
        Check.One(WildText.Config, Prop.ForAll(WildText.Any, WildText.Any, (left, right) =>
            KeyHash.Join(KeyHash.Of(left), KeyHash.Of(right), KeyHash.Power(right.Length)) == KeyHash.Of(left + right)));

    [Fact]
    public void Given_names_of_few_characters_When_hashed_Then_no_two_have_the_same_hash()
    {
        string[] names = [.. from a in "佐高田中斎" from b in "藤橋中村木" from c in "一二三子\0" select $"{a}{b}{c}"];
        Assert.Equal(names.Length, names.Select(n => KeyHash.Of(n)).Distinct().Count());
    }

    [Fact]
    public void Given_no_key_When_hashed_Then_the_hash_is_zero_and_joins_without_effect()
    {
        ulong hash = KeyHash.Of("佐藤");
        Assert.Equal(0UL, KeyHash.Of([]));
        Assert.Equal(hash, KeyHash.Join(hash, 0, KeyHash.Power(0)));
        Assert.Equal(hash, KeyHash.Join(0, hash, KeyHash.Power(2)));
    }
}
