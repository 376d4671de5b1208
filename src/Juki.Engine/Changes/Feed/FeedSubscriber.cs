using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Changes.Feed;

/// <summary>
/// Whose changes somebody follows, and what may be told of each. A resident is followed through changes of code, in both directions: by the register
/// through those before the changes that are read, by these through those that come.
/// </summary>
/// <param name="register">Knows which codes are whose, and who is under protection. It need not be as new as the changes.</param>
/// <param name="codes">Codes of the residents who are followed, present or former; null for all.</param>
public sealed class FeedSubscriber(Register register, IEnumerable<ResidentCode>? codes = null)
{
    private readonly HashSet<ResidentCode>? _followed = codes is null ? null : [.. codes.SelectMany(code => (ResidentCode[])[code, Present(register, code)])];
    private readonly HashSet<ResidentCode> _protected = [];

    /// <summary>What the subscriber hears of the next change; null if it is of nobody who is followed. All changes are to be told, in order.</summary>
    internal ChangeNotice? Hear(long address, ChangeEvent change)
    {
        ResidentCode code = change.Code!.Value;
        bool isFollowed = IsFollowed(code);
        bool isProtected = NoteProtection(change, code);
        if (isFollowed && change.NewCode is { } drawn)
        {
            _followed?.Add(drawn);
        }

        var notice = ChangeNotice.Of(address, change);
        return !isFollowed ? null : isProtected ? notice with { Sender = null } : notice;
    }

    private static ResidentCode Present(Register register, ResidentCode code) =>
        register.TryFindRetired(code, out RetiredCode retired) ? register.CodeOf(retired.Row) : code;

    private bool IsFollowed(ResidentCode code) => _followed is null || _followed.Contains(code) || _followed.Contains(Present(register, code));

    /// <summary>The office that sends a change mostly is that of the place where the resident lives, which protection hides.</summary>
    private bool NoteProtection(ChangeEvent change, ResidentCode code)
    {
        bool isProtected = change.Reason == ChangeReason.ProtectionSet || _protected.Contains(code) || IsProtected(code);
        if (change.Reason == ChangeReason.ProtectionLifted)
        {
            _protected.Remove(code);
        }
        else if (isProtected)
        {
            _protected.Add(change.NewCode ?? code);
        }

        return isProtected;
    }

    private bool IsProtected(ResidentCode code)
    {
        int row = register.FindRow(Present(register, code));
        return row >= 0 && register[row].Protected;
    }
}
