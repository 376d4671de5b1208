namespace Juki.Engine.Model.Tests.Names;

public class FoldDataTests
{
    [Fact]
    public void Given_every_class_of_old_and_new_forms_When_folded_to_T2_Then_it_has_one_key() =>
        Assert.All(FoldData.T2Classes, members => Assert.Single(members.Select(Key.T2).Distinct()));

    [Fact]
    public void Given_every_class_that_is_not_denied_When_folded_to_T3_Then_it_has_one_key() =>
        Assert.All(FoldData.T3Classes, members => Assert.Single(members.Select(Key.T3).Distinct()));

    [Fact]
    public void Given_the_deny_list_When_folded_to_T3_Then_no_two_parts_of_a_line_share_a_key() =>
        Assert.All(FoldData.Denied, parts => Assert.Equal(parts.Length, parts.Select(p => Key.T3(First(p))).Distinct().Count()));

    [Fact]
    public void Given_the_list_of_confusions_When_folded_to_T2_Then_no_two_parts_of_a_line_share_a_key() =>
        Assert.All(FoldData.ConfusedOnly, parts => Assert.Equal(parts.Length, parts.Select(p => Key.T2(First(p))).Distinct().Count()));

    [Fact]
    public void Given_a_list_that_takes_classes_apart_When_read_Then_each_line_names_characters_of_one_class() =>
        Assert.All(
            FoldData.Denied.Concat(FoldData.ConfusedOnly),
            parts => Assert.Single(FoldData.FileClasses, c => FoldData.Scalars(string.Concat(parts)).All(c.Contains)));

    [Fact]
    public void Given_the_file_of_classes_When_read_Then_it_is_the_whole_one_and_no_character_is_in_two_classes()
    {
        string[] all = [.. FoldData.FileClasses.SelectMany(c => c)];
        Assert.Equal(1873, FoldData.FileClasses.Count);
        Assert.Equal(4224, all.Distinct().Count());
        Assert.Equal(all.Length, all.Distinct().Count());
    }

    private static string First(string part) => FoldData.Scalars(part)[0];
}
