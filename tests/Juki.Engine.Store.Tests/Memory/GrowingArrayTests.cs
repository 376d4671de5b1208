using Juki.Engine.Store.Memory;

namespace Juki.Engine.Store.Tests.Memory;

public sealed class GrowingArrayTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(5)]
    public void Given_chunks_of_any_size_When_elements_are_added_Then_all_are_there_and_none_has_moved(int chunkBits)
    {
        var managed = new GrowingArray<int>(chunkBits);
        using var native = new NativeGrowingArray<long>(chunkBits);
        managed.Add(-1);
        native.Reserve(1);
        native.Add(-1);
        ref int first = ref managed[0];
        ref long firstNative = ref native[0];
        for (int number = 1; number < 100; number++)
        {
            native.Reserve(1);
            Assert.Equal((number, number), (managed.Add(number), native.Add(number)));
        }

        first = 7;
        firstNative = 8;
        Assert.Equal((7, 8L), (managed[0], native[0]));
        Assert.All(Enumerable.Range(1, 99), number => Assert.Equal((number, (long)number), (managed[number], native[number])));
        Assert.Equal((100, 100), (managed.Count, native.Count));
    }

    [Fact]
    public void Given_texts_up_to_the_length_of_a_chunk_When_added_Then_each_comes_back_whole()
    {
        var texts = new GrowingTexts(chunkBits: 4);
        string[] all = [.. Enumerable.Range(0, 200).Select(number => new string((char)('あ' + (number % 80)), number % 17))];
        uint[] starts = [.. all.Select(text => texts.Add(text))];

        Assert.Equal(all, all.Select((text, index) => texts.Span(starts[index], text.Length).ToString()));
    }
}
