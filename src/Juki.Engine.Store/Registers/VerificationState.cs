namespace Juki.Engine.Store.Registers;

/// <summary>How far the verification of an open register is.</summary>
public enum VerificationState
{
    /// <summary>Every checksum and every cross-reference was found right.</summary>
    Sound,

    /// <summary>It goes on in the background; nothing wrong was found so far.</summary>
    Running,

    /// <summary>The register was closed before it came to an end.</summary>
    Stopped,

    /// <summary>Something is wrong: <see cref="RegisterVerification.Fault"/> says what.</summary>
    Damaged,
}
