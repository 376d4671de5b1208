using System.Globalization;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Cli.Tests;

/// <summary>The items of one resident, as texts for the command line.</summary>
internal sealed record KnownResident(string Code, string Name, string BirthDate, string Sex, string Address, string Kana)
{
    public static KnownResident Of(in ResidentRecord resident)
    {
        Span<char> date = stackalloc char[Model.Dates.BirthDate.FormatLengthMax];
        int length = resident.BirthDate.Format(date);
        return new KnownResident(
            resident.Code.Reveal(),
            $"{resident.FamilyName} {resident.GivenName}",
            date[..length].ToString(),
            ((int)resident.Sex).ToString(CultureInfo.InvariantCulture),
            resident.Address.ToString(),
            $"{resident.FamilyKana} {resident.GivenKana}");
    }

    /// <summary>The options of <c>juki search</c> that ask for this resident.</summary>
    public string[] Items => ["--name", Name, "--birth", BirthDate, "--sex", Sex, "--address", Address];
}
