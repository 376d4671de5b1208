using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Changes.Feed;

/// <summary>
/// Whose changes somebody follows, and what may be told of each. A resident is followed through changes of code, in both directions: by the register
/// through those before the changes that are read, by these through those that come.
/// </summary>
public sealed class FeedSubscriber
{
    private readonly Register _register;
    private readonly HashSet<ResidentCode>? _followed;

    /// <summary>Codes that are drawn later are learned from the changes: what the register says of them meanwhile would lead past those that are followed.</summary>
    private readonly long _asOf;

    /// <param name="register">Knows which codes are whose, and who is under protection. It need not be as new as the changes.</param>
    /// <param name="codes">Codes of the residents who are followed, present or former; null for all.</param>
    public FeedSubscriber(Register register, IEnumerable<ResidentCode>? codes = null)
    {
        ArgumentNullException.ThrowIfNull(register);
        (_register, _asOf) = (register, register.JournalAddress);
        _followed = codes is null ? null : [.. codes.SelectMany(code => (ResidentCode[])[code, Present(code)])];
    }

    /// <summary>From where on it must be known who came under protection, to tell of the changes after an address: what is behind the register is not in it.</summary>
    internal long KnownFrom(long since) => Math.Min(since, _register.JournalAddress);

    /// <summary>What the subscriber hears of the next change; null if it is of nobody who is followed. All changes are to be told, in order.</summary>
    internal ChangeNotice? Hear(long address, ChangeEvent change, ProtectionTimes protections)
    {
        ResidentCode code = change.Code!.Value;
        if (!IsFollowed(code))
        {
            return null;
        }

        if (change.NewCode is { } drawn)
        {
            _followed?.Add(drawn);
        }

        var notice = ChangeNotice.Of(address, change);
        return protections.Covers(code, address, _register) ? notice with { Sender = null } : notice;
    }

    private ResidentCode Present(ResidentCode code) => _register.TryFindRetired(code, _asOf, out RetiredCode retired) ? _register.CodeOf(retired.Row) : code;

    private bool IsFollowed(ResidentCode code) => _followed is null || _followed.Contains(code) || _followed.Contains(Present(code));
}
