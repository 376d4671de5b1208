using Juki.Engine.Answers;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Tests.Engine;

/// <summary>Questions in the words of the tests.</summary>
internal static class Asking
{
    /// <summary>Asks with a person's own items, some of them replaced.</summary>
    public static Answer Ask(
        this IdentityEngine engine,
        Person person,
        string? name = null,
        string? kana = null,
        string? birth = null,
        string? sex = null,
        string? address = null,
        string code = "") => engine.Search(Items(person, name, kana, birth, sex, address, code)).Answer;

    public static QueryItems Items(
        Person person,
        string? name = null,
        string? kana = null,
        string? birth = null,
        string? sex = null,
        string? address = null,
        string code = "") => new()
        {
            Code = code,
            Name = name ?? person.Name,
            Kana = kana ?? "",
            BirthDate = birth ?? person.Birth,
            Sex = sex ?? ((int)person.Sex).ToString(System.Globalization.CultureInfo.InvariantCulture),
            Address = address ?? person.Address,
        };

    /// <summary>The row of a person.</summary>
    public static int RowOf(this IdentityEngine engine, Person person) =>
        engine.Register.FindRow(Model.Codes.ResidentCode.FromBody(person.Body));
}
