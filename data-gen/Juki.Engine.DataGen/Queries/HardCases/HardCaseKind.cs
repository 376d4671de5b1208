namespace Juki.Engine.DataGen.Queries.HardCases;

/// <summary>Why a person is easily taken for another.</summary>
internal enum HardCaseKind
{
    /// <summary><c>hard:twin</c>: somebody of the same household, family name and date of birth.</summary>
    Twin,

    /// <summary><c>hard:parent-child</c>: somebody of the same household and family name, a generation older or younger.</summary>
    ParentChild,

    /// <summary><c>hard:namesake</c>: somebody of the same full name and date of birth.</summary>
    Namesake,
}
