using System.Globalization;
using Juki.Engine.Cli.Console;
using Juki.Engine.Client;
using Juki.Engine.Model;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Cli.Verbs;

/// <summary>What <c>juki lookup</c> shows of one code: exactly what was asked for. The address of a protected resident is never among it.</summary>
internal sealed record ResidentCard
{
    public required string Asked { get; init; }

    public required string Answer { get; init; }

    public string? Code { get; init; }

    public string? Name { get; init; }

    public string? Kana { get; init; }

    public string? BirthDate { get; init; }

    public string? Sex { get; init; }

    public string? Address { get; init; }

    public string? Status { get; init; }

    /// <summary>With a day: parts that are not known of it.</summary>
    public string? NotKnown { get; init; }

    /// <summary>With a day: parts that were so later, and it is not known since when.</summary>
    public string? SinceNotKnown { get; init; }

    /// <summary>The code could be read; "nobody has it" is an answer too.</summary>
    internal bool IsAnswer { get; init; } = true;

    public static ResidentCard Unreadable(string asked, CodeFault fault) => new()
    {
        Asked = asked,
        Answer = fault switch
        {
            CodeFault.CheckDigit => "invalid: the check digit does not fit; look for a mistyped or swapped digit",
            CodeFault.NotDigits => "invalid: has other characters than digits",
            _ => "invalid: a code has eleven digits",
        },
        IsAnswer = false,
    };

    /// <summary>The card of a code that could be read.</summary>
    public static ResidentCard Of(string asked, LookupResult result) => result.Items is { } items
        ? WithoutItems(asked, result) with
        {
            Name = Joined(items.FamilyName, items.GivenName, items.LatinName),
            Kana = Joined(items.FamilyKana, items.GivenKana, string.Empty),
            BirthDate = items.BirthDate,
            Sex = SexText.Format(items.Sex),
            Address = result.Protected ? null : items.Address,
            Status = StatusText(result, items.StatusDate),
        }
        : WithoutItems(asked, result);

    public string ForPeople()
    {
        if (Code is null)
        {
            return $"{Asked}  {Answer}";
        }

        var table = new TextTable(Asked, Answer);
        foreach ((string item, string? value) in new[]
        {
            ("code", Code), ("name", Name), ("kana", Kana), ("birth date", BirthDate), ("sex", Sex), ("address", Address), ("status", Status),
            ("not known", NotKnown), ("since when is not known", SinceNotKnown),
        })
        {
            if (!string.IsNullOrEmpty(value))
            {
                table.Add(item, value);
            }
        }

        return table.ToString();
    }

    private static ResidentCard WithoutItems(string asked, LookupResult result) => new()
    {
        Asked = asked,
        Answer = result.State switch
        {
            CodeState.Found => "found",
            CodeState.Superseded => "superseded: the code was changed (51)",
            _ => "unknown: nobody has or had this code",
        },
        Code = result.Code?.Reveal(),
    };

    private static string StatusText(LookupResult result, DateOnly? since)
    {
        string date = since?.ToString(" yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;
        string status = result.Status switch
        {
            ResidentStatus.Death => $"removed by death{date} (50)",
            ResidentStatus.Emigration => $"removed by emigration{date} (50)",
            ResidentStatus.ExOfficio => $"removed ex officio{date} (50)",
            _ => "current",
        };
        return result.Protected ? status + "; under protection, the address is not shown (52)" : status;
    }

    private static string Joined(string family, string given, string latin)
    {
        string name = $"{family} {given}".Trim();
        return latin.Length == 0 ? name : name.Length == 0 ? latin : $"{name} ({latin})";
    }
}
