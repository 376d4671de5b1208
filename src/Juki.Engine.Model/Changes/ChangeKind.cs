namespace Juki.Engine.Model.Changes;

/// <summary>What a change does to a resident record (異動区分). It follows from the reason; the numbers never change.</summary>
public enum ChangeKind : byte
{
    /// <summary>記載: the resident comes into the register, for the first time or again.</summary>
    Entry = 1,

    /// <summary>消除: the resident leaves it. Nothing is deleted.</summary>
    Removal = 2,

    /// <summary>修正: items of a present resident change.</summary>
    Amendment = 3,

    /// <summary>住民票コードの変更: a new code on request, drawn by the engine.</summary>
    CodeChange = 4,
}
