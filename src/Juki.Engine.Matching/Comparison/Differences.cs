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

        int name = Points(LevelClasses.Of(vector.Name, vector.DifferingPart));
        return Math.Max(name, OfReadingBeside(vector, nameAgrees: name == 0));
    }

    /// <summary>
    /// Beside an agreeing name, a half that is read otherwise is another reading of the same kanji (フルヤ/フルタニ) and no
    /// difference; a reading that contradicts it altogether is one point. Beside a name that differs, a reading that differs in
    /// the same part says nothing new; one that differs altogether, or in the other part, makes it two; and so does one that
    /// stands for the name and is equal by the rules of searching only, which take ヒロシ for ビロシ.
    /// </summary>
    private static int OfReadingBeside(in ComparisonVector vector, bool nameAgrees)
    {
        if (nameAgrees && vector.Kana is (KanaLevel.GivenOnly or KanaLevel.FamilyOnly))
        {
            return 0;
        }

        int points = Points(LevelClasses.Of(vector.Kana));
        bool otherPart = vector.Name == NameLevel.GivenOnly && vector.Kana == KanaLevel.FamilyOnly;
        bool hardlySounds = vector is { Name: NameLevel.SameReading, Kana: KanaLevel.SearchEqual };
        return hardlySounds ? 2
            : !nameAgrees && (otherPart || vector.Kana == KanaLevel.Different) ? points + 1
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
