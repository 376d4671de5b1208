using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Model.Tests.Names.Latin;

/// <summary>Domain §4.5, line by line. A resident's family name ends at the first space.</summary>
public class LatinNameTests
{
    [Theory]
    [InlineData("W. SMITH", "WILLIAM SMITH")]
    [InlineData("SMITH W", "WILLIAM SMITH")]
    [InlineData("J.R. SMITH", "SMITH JOHN RONALD")]
    public void Given_initials_for_the_whole_given_name_When_compared_Then_it_is_unreadable_and_may_be_a_brother_s(string one, string other) =>
        Check(NameLevel.Unreadable, one, other);

    [Theory]
    [InlineData("MARIA JOSE SILVA", "MARIAJOSE SILVA", NameLevel.Identical)]
    [InlineData("DELA CRUZ JUAN", "DELACRUZ JUAN", NameLevel.Identical)]
    [InlineData("smith william", "SMITH WILLIAM", NameLevel.Normalised)]
    [InlineData("ＳＭＩＴＨ　ＷＩＬＬＩＡＭ", "SMITH WILLIAM", NameLevel.Normalised)]
    [InlineData("SMITH, WILLIAM", "SMITH WILLIAM", NameLevel.Normalised)]
    [InlineData("DUPONT JEAN-PIERRE", "DUPONT JEAN PIERRE", NameLevel.Normalised)]
    [InlineData("O'NEIL SEAN", "ONEIL SEAN", NameLevel.Normalised)]
    [InlineData("J R SMITH", "J.R. SMITH", NameLevel.Normalised)]
    [InlineData("O’NEIL SEAN", "O'NEIL SEAN", NameLevel.Normalised)]
    [InlineData("GARCÍA JOSÉ", "GARCIA JOSE", NameLevel.Normalised)]
    [InlineData("MÜLLER JÖRG", "MULLER JORG", NameLevel.Normalised)]
    [InlineData("NGUYỄN THỊ ĐÀO", "NGUYEN THI DAO", NameLevel.Normalised)]
    public void Given_spaces_case_marks_and_diacritics_When_compared_Then_nothing_is_lost(string one, string other, NameLevel expected) =>
        NameGrading.Check(expected, one, other);

    [Theory]
    [InlineData("WILLIAM SMITH", "SMITH WILLIAM")]
    [InlineData("WILLIAM JOHN SMITH", "SMITH JOHN WILLIAM")]
    [InlineData("MARIAJOSE SILVA", "SILVA MARIA JOSE")]
    [InlineData("JUAN DELACRUZ", "DELA CRUZ JUAN")]
    [InlineData("WILLIAM SMITH", "SMITH WILLIAM JOHN")]
    [InlineData("SILVA MARIA", "MARIA FERNANDA DOS SANTOS SILVA")]
    [InlineData("SMITH WILLIAM J.", "SMITH WILLIAM JOHN")]
    [InlineData("SMITH WILLI", "SMITH WILLIAM")]
    [InlineData("VILLANUEVA MARIA FER", "VILLANUEVA MARIA FERNANDA")]
    [InlineData("WILLIAMSMITH", "SMITH WILLIAM")]
    public void Given_what_other_systems_do_to_a_name_When_it_is_one_loss_Then_the_parts_are_the_same(
        string one, string other) => Check(NameLevel.TokenOrder, one, other);

    [Theory]
    [InlineData("W SMITH", "SMITH WILLIAM JOHN", NameLevel.FamilyOnly)]
    [InlineData("J SMITH", "SMITH WILLIAM JOHN", NameLevel.FamilyOnly)]
    [InlineData("W JOHN SMITH", "SMITH WILLIAM J", NameLevel.FamilyOnly)]
    [InlineData("SMITH WILLIAM J", "SMITH WILLIAM K", NameLevel.FamilyOnly)]
    [InlineData("W S", "SMITH WILLIAM", NameLevel.Different)]
    [InlineData("J SMITH", "SMITH J BROWN", NameLevel.FamilyOnly)]
    [InlineData("SMITH", "SMITH WILLIAM", NameLevel.Different)]
    public void Given_two_losses_or_too_little_left_When_compared_Then_the_names_differ(string query, string resident, NameLevel expected) =>
        Assert.Equal(expected, NameGrading.Compare(query, resident));

    [Theory]
    [InlineData("SMITH WILIAM", "SMITH WILLIAM")]
    [InlineData("SMITH WILLAIM", "SMITH WILLIAM")]
    [InlineData("SMYTH WILLIAM", "SMITH WILLIAM")]
    [InlineData("WILIAM SMITH", "SMITH WILLIAM")]
    [InlineData("MUELLER JORG", "MÜLLER JÖRG")]
    [InlineData("SMITHWILIAM", "SMITH WILLIAM")]
    [InlineData("SMITH WILLIA", "SMITH WILLIAM")]
    [InlineData("SMITH ANNA", "SMITH ANNE")]
    [InlineData("SMITH JON", "SMITH JOHN")]
    [InlineData("SILVA MARIO", "SILVA MARIA")]
    [InlineData("SUHARTO", "SUHARTA")]
    public void Given_one_slip_in_one_part_of_four_letters_When_compared_Then_one_character_differs(string one, string other) =>
        Check(NameLevel.OneCharacter, one, other);

    [Theory]
    [InlineData("KIM MIN", "KIM MIA", NameLevel.FamilyOnly)]
    [InlineData("KIM MINJUN", "KIN MINJUN", NameLevel.GivenOnly)]
    [InlineData("LEE ANN", "LEE AN", NameLevel.FamilyOnly)]
    [InlineData("SMYTH WILIAM", "SMITH WILLIAM", NameLevel.Different)]
    [InlineData("SMITH WILLIAM JON", "SMITH WILIAM JOHN", NameLevel.FamilyOnly)]
    [InlineData("SMITH WILIAM", "SMITH WILLIAM JOHN", NameLevel.FamilyOnly)]
    [InlineData("SMITH ALEKSANDR", "SMITH ALEXANDER", NameLevel.FamilyOnly)]
    public void Given_short_parts_or_two_slips_When_compared_Then_it_is_no_slip(string one, string other, NameLevel expected) =>
        Check(expected, one, other);

    [Theory]
    [InlineData("JONES ANNA", "SMITH ANNA", NameLevel.GivenOnly)]
    [InlineData("ANNA JONES", "SMITH ANNA", NameLevel.FamilyOnly)]
    [InlineData("JOHN SMITH", "SMITH WILLIAM", NameLevel.FamilyOnly)]
    [InlineData("SMITH JOHN", "SMITH WILLIAM", NameLevel.FamilyOnly)]
    [InlineData("BILL SMITH", "SMITH WILLIAM", NameLevel.FamilyOnly)]
    [InlineData("CARLOS PEREIRA", "SMITH WILLIAM", NameLevel.Different)]
    [InlineData("SMITH WILLIAM", "SMITH 花子", NameLevel.FamilyOnly)]
    [InlineData("SMITH W?LLIAM", "SMITH WILLIAM", NameLevel.Unreadable)]
    public void Given_another_person_of_the_family_or_a_changed_name_When_compared_Then_the_level_says_what_agrees(
        string query, string resident, NameLevel expected) => Assert.Equal(expected, NameGrading.Compare(query, resident));

    [Fact]
    public void Given_names_of_very_many_parts_When_compared_Then_the_time_is_bounded_and_equality_is_still_seen()
    {
        string name = string.Join(' ', Enumerable.Range(0, 128).Select(i => (char)('A' + (i % 26))));
        Assert.Equal(NameLevel.Identical, NameGrading.Compare(name, name));
        Assert.Equal(NameLevel.Different, NameGrading.Compare(name, string.Concat(name.Reverse()) + " Z Z"));
    }

    private static void Check(NameLevel expected, string one, string other) => NameGrading.Check(expected, one, other);
}
