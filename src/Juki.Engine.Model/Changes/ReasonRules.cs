using System.Collections.Frozen;
using System.Collections.Immutable;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Model.Changes;

/// <summary>
/// The one table of what each reason needs, forbids and leaves behind. A correction (of the name, a reading, the sex, the date of birth)
/// leaves no searchable version: it says that what stood there was never true, so that nobody may be recognised by it. The history keeps
/// what the register showed.
/// </summary>
public static class ReasonRules
{
    private const RecordItems WholeRecord = RecordItems.BirthDate | RecordItems.Sex | RecordItems.Place;
    private const RecordItems Past = RecordItems.Address | RecordItems.Names | RecordItems.Alias | RecordItems.FormerSurname;

    private static readonly ImmutableArray<ResidentStatus> FromAbroad = [ResidentStatus.Emigration, ResidentStatus.ExOfficio];
    private static readonly ImmutableArray<ResidentStatus> AnyRemoval = [ResidentStatus.Death, ResidentStatus.Emigration, ResidentStatus.ExOfficio];

    /// <summary>All reasons in the order of their numbers.</summary>
    public static ImmutableArray<ReasonRule> All { get; } =
    [
        Entry(ChangeReason.Birth, "birth", "出生", []),
        Entry(ChangeReason.MoveInFromAbroad, "move in from abroad", "国外転入", FromAbroad),
        Entry(ChangeReason.Naturalisation, "naturalisation", "帰化", FromAbroad),
        Entry(ChangeReason.ResidenceGranted, "residence granted", "在留資格取得", FromAbroad),
        Entry(ChangeReason.EntryExOfficio, "entry ex officio", "職権記載", AnyRemoval),
        Removal(ChangeReason.Death, "death", "死亡", ResidentStatus.Death),
        Removal(ChangeReason.DeclaredDead, "declared dead", "失踪宣告", ResidentStatus.Death),
        Removal(ChangeReason.Emigration, "emigration", "国外転出", ResidentStatus.Emigration),
        Removal(ChangeReason.ChangeOfNationality, "change of nationality", "国籍変更", ResidentStatus.ExOfficio),
        Removal(ChangeReason.RemovalExOfficio, "removal ex officio", "職権消除", ResidentStatus.ExOfficio),
        Move(ChangeReason.MoveBetween, "move between municipalities", "転入", RecordItems.Place),
        Move(ChangeReason.MoveWithin, "move within municipality", "転居", RecordItems.Address),
        NameChange(ChangeReason.Marriage, "marriage", "婚姻"),
        NameChange(ChangeReason.Divorce, "divorce", "離婚"),
        NameChange(ChangeReason.Adoption, "adoption", "養子縁組"),
        NameChange(ChangeReason.OtherNameChange, "other name change", "氏名変更"),
        Amendment(ChangeReason.Correction, "correction", "誤記訂正") with
        {
            NeedsOneOf = RecordItems.All,
            MaySet = RecordItems.All,
            MayClear = RecordItemText.Texts & ~RecordItems.Address,
        },
        Amendment(ChangeReason.Reading, "reading", "振り仮名") with
        {
            NeedsOneOf = RecordItems.Readings,
            MaySet = RecordItems.Readings,
            MayClear = RecordItems.Readings,
            MayChangeNothing = true,
        },
        Setting(ChangeReason.FormerSurnameEntered, "former surname entered", "旧氏記載", RecordItems.FormerSurname) with { Leaves = RecordItems.FormerSurname },
        Removing(ChangeReason.FormerSurnameRemoved, "former surname removed", "旧氏削除", RecordItems.FormerSurname),
        Setting(ChangeReason.AliasEntered, "alias entered", "通称記載", RecordItems.Alias) with { Leaves = RecordItems.Alias },
        Removing(ChangeReason.AliasRemoved, "alias removed", "通称削除", RecordItems.Alias),
        Setting(ChangeReason.SexCorrected, "sex corrected", "性別訂正", RecordItems.Sex),
        Setting(ChangeReason.BirthDateCorrected, "date of birth corrected", "生年月日訂正", RecordItems.BirthDate),
        Amendment(ChangeReason.ProtectionSet, "protection set", "支援措置開始") with { Protects = true },
        Amendment(ChangeReason.ProtectionLifted, "protection lifted", "支援措置終了") with { Protects = false },
        new(ChangeReason.CodeOnRequest, ChangeKind.CodeChange, "code on request", "コード変更請求"),
    ];

    private static readonly FrozenDictionary<ChangeReason, ReasonRule> ByReason = All.ToFrozenDictionary(rule => rule.Reason);

    private static readonly FrozenDictionary<string, ReasonRule> ByWord =
        All.SelectMany(rule => new[] { (Word: rule.Word, Rule: rule), (Word: rule.JapaneseWord, Rule: rule) }).ToFrozenDictionary(pair => pair.Word, pair => pair.Rule);

    private static readonly FrozenDictionary<string, ReasonRule>.AlternateLookup<ReadOnlySpan<char>> BySpan = ByWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The rule of a reason; null for a number that is none.</summary>
    public static ReasonRule? Find(ChangeReason reason) => ByReason.GetValueOrDefault(reason);

    /// <summary>The rule of a reason.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is that of no reason.</exception>
    public static ReasonRule Of(ChangeReason reason) => Find(reason) ?? throw new ArgumentOutOfRangeException(nameof(reason));

    /// <summary>The rule of a word, English or Japanese; null if it is that of none.</summary>
    public static ReasonRule? Parse(ReadOnlySpan<char> word) => BySpan.TryGetValue(word.Trim(), out ReasonRule? rule) ? rule : null;

    /// <summary>An entry brings the whole record; of somebody who comes back, what was otherwise before is left as versions.</summary>
    private static ReasonRule Entry(ChangeReason reason, string word, string japanese, ImmutableArray<ResidentStatus> reentersAfter) => new(reason, ChangeKind.Entry, word, japanese)
    {
        Needs = WholeRecord,
        NeedsOneOf = RecordItems.Names,
        MaySet = RecordItems.All,
        Leaves = Past,
        ReentersAfter = reentersAfter,
    };

    private static ReasonRule Removal(ChangeReason reason, string word, string japanese, ResidentStatus status) =>
        new(reason, ChangeKind.Removal, word, japanese) { RemovedAs = status };

    private static ReasonRule Amendment(ChangeReason reason, string word, string japanese) => new(reason, ChangeKind.Amendment, word, japanese);

    private static ReasonRule Move(ChangeReason reason, string word, string japanese, RecordItems needs) => Amendment(reason, word, japanese) with
    {
        Needs = needs,
        MaySet = RecordItems.Place | RecordItems.Household,
        MayClear = RecordItems.Household,
        Leaves = RecordItems.Address,
    };

    private static ReasonRule NameChange(ChangeReason reason, string word, string japanese) => Amendment(reason, word, japanese) with
    {
        NeedsOneOf = RecordItems.Names,
        MaySet = RecordItems.Names | RecordItems.Readings,
        MayClear = RecordItems.Names | RecordItems.Readings,
        Leaves = RecordItems.Names,
        RenewsReadings = true,
    };

    private static ReasonRule Setting(ChangeReason reason, string word, string japanese, RecordItems item) =>
        Amendment(reason, word, japanese) with { Needs = item, MaySet = item };

    private static ReasonRule Removing(ChangeReason reason, string word, string japanese, RecordItems item) =>
        Amendment(reason, word, japanese) with { MayClear = item, Removes = item, Leaves = item };
}
