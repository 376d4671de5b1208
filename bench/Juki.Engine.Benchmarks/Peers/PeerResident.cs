using System.Globalization;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Benchmarks.Peers;

/// <summary>A resident's items as the peers keep them: present name, reading, date, sex, address; no versions.</summary>
internal sealed class PeerResident(Register register)
{
    private readonly RecordText _text = new();
    private readonly char[] _date = new char[Model.Dates.BirthDate.FormatLengthMax];

    public string Name { get; private set; } = string.Empty;

    public string Kana { get; private set; } = string.Empty;

    /// <summary>Empty unless it is a day of the calendar: a column of type date holds nothing else.</summary>
    public string BirthDate { get; private set; } = string.Empty;

    public string Sex { get; private set; } = string.Empty;

    public string Address { get; private set; } = string.Empty;

    public void Read(int row)
    {
        ResidentRecord record = register.ReadResident(row, _text);
        Name = record.FamilyName.IsEmpty && record.GivenName.IsEmpty
            ? record.LatinName.ToString()
            : Joined(record.FamilyName, record.GivenName);
        Kana = Joined(record.FamilyKana, record.GivenKana);
        BirthDate = DateText(record.BirthDate);
        Sex = ((int)record.Sex).ToString(CultureInfo.InvariantCulture);
        Address = record.Address.ToString();
    }

    /// <summary>Registers hold days that never were, such as a 29 February of a common year.</summary>
    public static bool IsDay(BirthDate date) => date.IsExact && date.Day <= DateTime.DaysInMonth(date.Year, date.Month);

    public string DateText(BirthDate date) => IsDay(date) ? _date.AsSpan(0, date.Format(_date)).ToString() : string.Empty;

    private static string Joined(ReadOnlySpan<char> family, ReadOnlySpan<char> given) =>
        family.IsEmpty ? given.ToString() : given.IsEmpty ? family.ToString() : $"{family} {given}";
}
