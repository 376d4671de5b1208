namespace Juki.Engine.Files.Columns;

/// <summary>Columns of an events file (<c>Files/Events/EVENTS.md</c>). The first twenty are those that we write; the last two are accepted instead of pairs of them.</summary>
public static class EventColumns
{
    /// <summary>The sender's mark of the event.</summary>
    public const int Key = 0;

    /// <summary>Kind of change; may be left out, since the reason says it.</summary>
    public const int Kind = 1;

    /// <summary>Reason.</summary>
    public const int Reason = 2;

    /// <summary>Day of the event.</summary>
    public const int EventDate = 3;

    /// <summary>Time of processing.</summary>
    public const int ProcessedAt = 4;

    /// <summary>The municipality that sends it.</summary>
    public const int Sender = 5;

    /// <summary>The resident's code.</summary>
    public const int Code = 6;

    /// <summary>Family name.</summary>
    public const int FamilyName = 7;

    /// <summary>Given name.</summary>
    public const int GivenName = 8;

    /// <summary>Reading of the family name.</summary>
    public const int FamilyKana = 9;

    /// <summary>Reading of the given name.</summary>
    public const int GivenKana = 10;

    /// <summary>Name in Latin letters.</summary>
    public const int LatinName = 11;

    /// <summary>Alias.</summary>
    public const int Alias = 12;

    /// <summary>Former surname.</summary>
    public const int FormerSurname = 13;

    /// <summary>Date of birth.</summary>
    public const int BirthDate = 14;

    /// <summary>Sex.</summary>
    public const int Sex = 15;

    /// <summary>Code of prefecture and municipality of the address.</summary>
    public const int MunicipalityCode = 16;

    /// <summary>Address.</summary>
    public const int Address = 17;

    /// <summary>Household.</summary>
    public const int Household = 18;

    /// <summary>Names of items that are taken away, with <c>;</c> between them.</summary>
    public const int Cleared = 19;

    /// <summary>Family and given name in one, a space between.</summary>
    public const int FullName = 20;

    /// <summary>Both readings in one, a space between.</summary>
    public const int FullKana = 21;

    /// <summary>How many of the columns we write ourselves.</summary>
    public const int WrittenCount = 20;

    /// <summary>The schema.</summary>
    public static CsvSchema Schema { get; } = new(
    [
        new CsvColumn("key", "整理番号") { IsRequired = true },
        new CsvColumn("kind", "異動区分"),
        new CsvColumn("reason", "異動事由") { IsRequired = true },
        new CsvColumn("event_date", "異動年月日", "異動日") { IsRequired = true },
        new CsvColumn("processed_at", "処理日時") { IsRequired = true },
        new CsvColumn("municipality", "送信市区町村コード") { IsRequired = true },
        ItemColumns.Code,
        .. ItemColumns.OfRecord,
        new CsvColumn("cleared", "削除項目"),
        .. ItemColumns.Whole,
    ]);
}
