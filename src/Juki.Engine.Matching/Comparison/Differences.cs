using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Matching.Comparison;

/// <summary>
/// The differences of one comparison in points: a slight one counts 1, a grave one 2, a severe one 3. The name and its
/// reading are one item together.
/// </summary>
public readonly record struct Differences
{
    /// <summary>Points of a candidate that is not shown: more than any sum of the others.</summary>
    public const int Contradiction = 100;

    private Differences(int name, int birth, int sex, int address)
    {
        Name = name;
        Birth = birth;
        Sex = sex;
        Address = address;
    }

    /// <summary>Points of the name with its reading.</summary>
    public int Name { get; }

    /// <summary>Points of the date of birth.</summary>
    public int Birth { get; }

    /// <summary>Points of the sex.</summary>
    public int Sex { get; }

    /// <summary>Points of the address.</summary>
    public int Address { get; }

    /// <summary>All points.</summary>
    public int Total => Name + Birth + Sex + Address;

    /// <summary>The item with the most points; the first of the four among equals, none if there are no points.</summary>
    public QueryItem Worst
    {
        get
        {
            int most = Math.Max(Math.Max(Name, Birth), Math.Max(Sex, Address));
            return most == 0 ? QueryItem.None
                : Name == most ? QueryItem.Name
                : Birth == most ? QueryItem.BirthDate
                : Sex == most ? QueryItem.Sex
                : QueryItem.Address;
        }
    }

    /// <summary>Counts the differences.</summary>
    /// <param name="vector">The comparison.</param>
    /// <param name="withoutSex">The caller's law holds no sex: it is not compared.</param>
    public static Differences Of(in ComparisonVector vector, bool withoutSex) => new(
        OfName(vector),
        Points(LevelClasses.Of(vector.Birth)),
        withoutSex ? 0 : Points(LevelClasses.Of(vector.Sex)),
        Points(LevelClasses.Of(vector.Address)));

    private static int OfName(in ComparisonVector vector)
    {
        if (vector.Name == NameLevel.Missing)
        {
            return Points(LevelClasses.OfReadingAlone(vector.Kana));
        }

        // What cannot be read is read out.
        int name = vector is { Name: NameLevel.Unreadable, SoundsAlike: true } ? 1 : Points(LevelClasses.Of(vector.Name, vector.DifferingPart));
        return Math.Max(name, OfReadingBeside(vector, nameAgrees: name == 0));
    }

    /// <summary>
    /// Beside a name that differs, a reading that differs in the same part says nothing new; one that differs altogether, or in
    /// the other part, makes it two. A given name that has a slip or cannot be read and is read otherwise too is another.
    /// </summary>
    private static int OfReadingBeside(in ComparisonVector vector, bool nameAgrees)
    {
        int points = Points(LevelClasses.Of(vector.Kana, nameAgrees));
        bool givenIsReadOtherwise = vector.Kana is KanaLevel.FamilyOnly or KanaLevel.Different;
        return nameAgrees ? points
            : vector.GivenNameDiffers && givenIsReadOtherwise ? 3
            : vector.Kana == KanaLevel.Different || (vector.Name == NameLevel.GivenOnly && givenIsReadOtherwise) ? points + 1
            : points;
    }

    private static int Points(LevelClass level) => level switch
    {
        LevelClass.Slight => 1,
        LevelClass.Grave => 2,
        LevelClass.Severe => 3,
        LevelClass.Contradiction => Contradiction,
        _ => 0,
    };
}
