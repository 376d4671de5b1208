using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Model.Names;

namespace Juki.Engine.Model.Tests.Names;

public class PreparedNameTests
{
    private readonly PreparedName _name = new();

    [Fact]
    public void Given_a_name_with_a_space_When_set_Then_its_keys_are_the_folds_and_its_tokens_the_parts()
    {
        _name.Set("齊藤　\U00020BB7々");
        Assert.Equal("齊藤　\U00020BB7々", _name.Text.ToString());
        Assert.Equal("齊藤\U00020BB7\U00020BB7", _name.Key(FoldTier.T1).ToString());
        Assert.Equal(Key.T2("斉藤吉吉"), _name.Key(FoldTier.T2).ToString());
        Assert.Equal(Key.T3("斎藤吉吉"), _name.Key(FoldTier.T3).ToString());
        Assert.Equal(2, _name.TokenCount);
        Assert.Equal(Key.T3("斎藤"), _name.Token(0).ToString());
        Assert.Equal(Key.T3("吉吉"), _name.Token(1).ToString());
    }

    [Theory]
    [InlineData("佐藤 実", 0, false)]
    [InlineData("●藤 \uE000\U000F0000", 3, false)]
    [InlineData("Jose\u0301 Müller", 0, true)]
    [InlineData("ＳＭＩＴＨ", 0, true)]
    [InlineData("SMITH 花子", 0, false)]
    [InlineData("・", 0, false)]
    public void Given_a_name_When_set_Then_its_wildcards_are_counted_and_its_script_known(string text, int wildcards, bool isLatin)
    {
        _name.Set(text);
        Assert.Equal(wildcards, _name.WildcardCount);
        Assert.Equal(isLatin, _name.IsLatin);
    }

    [Fact]
    public void Given_a_used_instance_When_set_again_Then_nothing_of_the_former_name_is_left()
    {
        _name.Set("WILLIAM JOHN SMITH ?");
        Assert.Equal("WILLIAMJOHNSMITH?", _name.Key(FoldTier.T1).ToString());
        _name.Set("山田");
        Assert.Equal("山田", _name.Key(FoldTier.T1).ToString());
        Assert.Equal(1, _name.TokenCount);
        Assert.Equal(0, _name.WildcardCount);
        Assert.Throws<ArgumentOutOfRangeException>(() => _name.Token(1).Length);
        _name.Set("  ");
        Assert.True(_name.IsEmpty);
        Assert.Equal(0, _name.TokenCount);
    }

    [Fact]
    public void Given_a_name_of_many_parts_When_set_Then_each_is_a_token()
    {
        _name.Set(string.Join(' ', Enumerable.Range(0, 100).Select(i => $"N{i}")));
        Assert.Equal(100, _name.TokenCount);
        Assert.Equal("N99", _name.Token(99).ToString());
    }

    [Fact]
    public void Given_each_kanji_and_kana_When_set_alone_Then_folding_it_would_tell_no_more()
    {
        for (char c = '\u3000'; c <= '\uA000'; c++)
        {
            Assert.True(IsKnownUnfolded(c.ToString()), $"U+{(int)c:X4}");
        }
    }

    [Fact]
    public void Given_any_text_When_set_Then_folding_it_would_tell_no_more_of_wildcards_and_emptiness() =>
        Check.One(WildText.Config, Prop.ForAll(WildText.Any, WildText.Part, (wild, part) =>
            IsKnownUnfolded(wild) && IsKnownUnfolded(part) && IsKnownUnfolded(part + wild)));

    /// <summary>A middle dot drops out of every key, but no name with one is known without being folded.</summary>
    private bool IsKnownUnfolded(string text)
    {
        _name.Set(text);
        (bool isEmpty, int wildcards) = (_name.IsEmpty, _name.WildcardCount);
        string key = _name.Key(FoldTier.T3).ToString();
        _name.Set(text + "・");
        return (_name.IsEmpty, _name.WildcardCount) == (isEmpty, wildcards)
            && _name.Key(FoldTier.T3).SequenceEqual(key)
            && isEmpty == (key.Length == 0);
    }
}
