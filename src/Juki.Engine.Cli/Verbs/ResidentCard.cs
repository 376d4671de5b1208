using System.Globalization;
using Juki.Engine.Answers;
using Juki.Engine.Cli.Console;
using Juki.Engine.Model;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;

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

    public static ResidentCard Of(Register register, string asked, LookupAnswer answer)
    {
        if (answer.State == LookupState.Unknown)
        {
            return new ResidentCard { Asked = asked, Answer = "unknown: nobody has or had this code" };
        }

        ResidentRecord resident = register.ReadResident(answer.ResidentRow, new RecordText());
        return new ResidentCard
        {
            Asked = asked,
            Answer = answer.State == LookupState.Superseded ? "superseded: the code was changed (51)" : "found",
            Code = resident.Code.Reveal(),
            Name = Joined(resident.FamilyName, resident.GivenName, resident.LatinName),
            Kana = Joined(resident.FamilyKana, resident.GivenKana, default),
            BirthDate = DateText(resident.BirthDate),
            Sex = SexText.Format(resident.Sex),
            Address = answer.Protected ? null : resident.Address.ToString(),
            Status = StatusText(resident, answer.Protected),
        };
    }

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
        })
        {
            if (!string.IsNullOrEmpty(value))
            {
                table.Add(item, value);
            }
        }

        return table.ToString();
    }

    private static string StatusText(in ResidentRecord resident, bool isProtected)
    {
        string date = resident.StatusDate?.ToString(" yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;
        string status = resident.Status switch
        {
            ResidentStatus.Death => $"removed by death{date} (50)",
            ResidentStatus.Emigration => $"removed by emigration{date} (50)",
            ResidentStatus.ExOfficio => $"removed ex officio{date} (50)",
            _ => "current",
        };
        return isProtected ? status + "; under protection, the address is not shown (52)" : status;
    }

    private static string Joined(ReadOnlySpan<char> family, ReadOnlySpan<char> given, ReadOnlySpan<char> latin)
    {
        string name = $"{family} {given}".Trim();
        return latin.IsEmpty ? name : name.Length == 0 ? latin.ToString() : $"{name} ({latin})";
    }

    private static string DateText(BirthDate date)
    {
        Span<char> text = stackalloc char[Model.Dates.BirthDate.FormatLengthMax];
        return text[..date.Format(text)].ToString();
    }
}
