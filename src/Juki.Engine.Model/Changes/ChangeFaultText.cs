namespace Juki.Engine.Model.Changes;

/// <summary>Faults as results files have them: fixed words, without anything of the event. Limits and remedies stand in EVENTS.md.</summary>
public static class ChangeFaultText
{
    /// <summary>What is wrong, in a few words of lower case; empty for <see cref="ChangeFault.None"/>.</summary>
    public static string Words(ChangeFault fault) => fault switch
    {
        ChangeFault.None => "",
        ChangeFault.Unreadable => "unreadable",
        ChangeFault.UnknownReason => "unknown reason",
        ChangeFault.KindContradicts => "kind contradicts reason",
        ChangeFault.KeyMissing => "key missing",
        ChangeFault.KeyTooLong => "key too long",
        ChangeFault.KeyMalformed => "key malformed",
        ChangeFault.KeyReused => "key reused",
        ChangeFault.CodeMissing => "code missing",
        ChangeFault.CodeMalformed => "code malformed",
        ChangeFault.CodeCheckDigit => "check digit wrong",
        ChangeFault.UnknownResident => "unknown resident",
        ChangeFault.CodeInUse => "code in use",
        ChangeFault.CodeBurnt => "code burnt",
        ChangeFault.RemovedAlready => "removed already",
        ChangeFault.ProtectedAlready => "protected already",
        ChangeFault.NotProtected => "not protected",
        ChangeFault.NotEntered => "not entered",
        ChangeFault.NothingChanges => "nothing changes",
        ChangeFault.DateImpossible => "date impossible",
        ChangeFault.BeforeBirth => "before birth",
        ChangeFault.AfterProcessing => "after processing",
        ChangeFault.WrongOrder => "wrong order",
        ChangeFault.SenderMalformed => "municipality malformed",
        ChangeFault.ItemMissing => "item missing",
        ChangeFault.ItemNotAllowed => "item not allowed",
        ChangeFault.ItemTooLong => "item too long",
        ChangeFault.ItemMalformed => "item malformed",
        ChangeFault.NoRoom => "no room",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };
}
