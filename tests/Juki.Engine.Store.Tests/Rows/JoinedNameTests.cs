using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Tests.Rows;

public sealed class JoinedNameTests
{
    [Theory]
    [InlineData("NGUYEN VAN ANH", "NGUYEN", "VAN ANH")]
    [InlineData("山田　太郎", "山田", "　太郎")]
    [InlineData("MADONNA", "MADONNA", "")]
    [InlineData("SMITH ", "SMITH ", "")]
    [InlineData(" SMITH JOHN", " SMITH JOHN", "")]
    [InlineData("A 　B", "A 　B", "")]
    public void Given_a_name_in_one_text_When_split_Then_it_falls_into_these_parts(string text, string family, string given)
    {
        JoinedName.Split(text, out ReadOnlySpan<char> first, out ReadOnlySpan<char> second);

        Assert.Equal(family, first.ToString());
        Assert.Equal(given, second.ToString());
    }

    [Fact]
    public void Given_any_text_When_split_and_joined_Then_the_same_text_comes_out()
    {
        var alphabet = Gen.Elements('A', 'B', ' ', '　', '山').ArrayOf();
        Prop.ForAll(alphabet.ToArbitrary(), characters =>
        {
            JoinedName.Split(characters, out ReadOnlySpan<char> family, out ReadOnlySpan<char> given);
            var joined = new char[characters.Length + 1];
            int length = JoinedName.Join(family, given, joined);
            return joined.AsSpan(0, length).SequenceEqual(characters);
        }).QuickCheckThrowOnFailure();
    }
}
