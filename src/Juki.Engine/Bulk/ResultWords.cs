using System.Globalization;
using System.Text;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Bulk;

/// <summary>The words of a results file: members in kebab case (<c>VariantT2</c> is written <c>variant-t2</c>), codes in digits.</summary>
internal static class ResultWords
{
    public static FieldWords<ResultCode> Results { get; } = new(result => ((int)result).ToString("00", CultureInfo.InvariantCulture));

    public static FieldWords<Grade> Grades { get; } = new(Kebab);

    public static FieldWords<NameLevel> Names { get; } = new(Kebab);

    public static FieldWords<KanaLevel> Kanas { get; } = new(Kebab);

    public static FieldWords<BirthLevel> Births { get; } = new(Kebab);

    public static FieldWords<SexLevel> Sexes { get; } = new(Kebab);

    /// <summary><c>A6</c> … <c>A0</c>, <c>AU</c>, <c>missing</c>.</summary>
    public static FieldWords<AddressLevel> Addresses { get; } =
        new(level => level == AddressLevel.Missing ? Kebab(level) : level.ToString());

    public static FieldWords<VersionKind> Versions { get; } = new(kind => kind switch
    {
        VersionKind.Current => "current",
        VersionKind.FormerAddress => "former_address",
        VersionKind.FormerName => "former_name",
        VersionKind.FormerSurname or VersionKind.PresentFormerSurname => "former_surname",
        VersionKind.Alias or VersionKind.PresentAlias => "alias",
        VersionKind.LatinName => "latin_name",
        VersionKind.FormerCode => "former_code",
        _ => "",
    });

    private static string Kebab<TEnum>(TEnum value)
        where TEnum : struct, Enum
    {
        string name = value.ToString();
        StringBuilder kebab = new(name.Length + 4);
        foreach (char letter in name)
        {
            bool startsWord = char.IsAsciiLetterUpper(letter) && kebab.Length > 0;
            kebab.Append(startsWord ? "-" : "").Append(char.ToLowerInvariant(letter));
        }

        return kebab.ToString();
    }
}
