namespace Juki.Engine.Model.Changes;

/// <summary>
/// Why a resident record changes (異動事由). What each one needs, forbids and leaves behind is a row of <see cref="ReasonRules"/>. The numbers
/// are stored in journals and never change: 1x entry, 2x removal, 3x to 5x amendment, 6x code change.
/// </summary>
public enum ChangeReason : byte
{
    /// <summary>出生: a newborn.</summary>
    Birth = 11,

    /// <summary>国外転入: somebody moves in from abroad, or comes back.</summary>
    MoveInFromAbroad = 12,

    /// <summary>帰化: a foreign resident becomes Japanese, after a <see cref="ChangeOfNationality"/>.</summary>
    Naturalisation = 13,

    /// <summary>中長期在留者等: a foreigner present already becomes a resident.</summary>
    ResidenceGranted = 14,

    /// <summary>職権記載: the office enters, or restores, a resident.</summary>
    EntryExOfficio = 15,

    /// <summary>死亡: death.</summary>
    Death = 21,

    /// <summary>失踪宣告: declared dead by a court.</summary>
    DeclaredDead = 22,

    /// <summary>国外転出: moves abroad.</summary>
    Emigration = 23,

    /// <summary>国籍の変更: nationality acquired or lost; a record of the other kind follows.</summary>
    ChangeOfNationality = 24,

    /// <summary>職権消除: the office removes a resident who does not live there.</summary>
    RemovalExOfficio = 25,

    /// <summary>転入: a move from one municipality to another.</summary>
    MoveBetween = 31,

    /// <summary>転居: a move inside a municipality.</summary>
    MoveWithin = 32,

    /// <summary>婚姻: another name by marriage.</summary>
    Marriage = 33,

    /// <summary>離婚: another name by divorce.</summary>
    Divorce = 34,

    /// <summary>養子縁組: another name by adoption, or by its end.</summary>
    Adoption = 35,

    /// <summary>氏名の変更: another name by leave of a court, or in the passport.</summary>
    OtherNameChange = 36,

    /// <summary>誤記訂正: what was written wrongly is put right.</summary>
    Correction = 37,

    /// <summary>振り仮名: a reading is confirmed as it stands, or put right.</summary>
    Reading = 38,

    /// <summary>旧氏記載: a former surname is entered, or another one in its place.</summary>
    FormerSurnameEntered = 41,

    /// <summary>旧氏削除: the former surname is removed.</summary>
    FormerSurnameRemoved = 42,

    /// <summary>通称記載: an alias is entered, or another one in its place.</summary>
    AliasEntered = 43,

    /// <summary>通称削除: the alias is removed.</summary>
    AliasRemoved = 44,

    /// <summary>性別訂正: the sex is put right.</summary>
    SexCorrected = 45,

    /// <summary>生年月日訂正: the date of birth is put right.</summary>
    BirthDateCorrected = 46,

    /// <summary>支援措置開始: the address must not be disclosed from now on.</summary>
    ProtectionSet = 51,

    /// <summary>支援措置終了: it may be again.</summary>
    ProtectionLifted = 52,

    /// <summary>住民票コードの変更請求: a new code on request of the resident.</summary>
    CodeOnRequest = 61,
}
