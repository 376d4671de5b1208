using System.Globalization;
using Juki.Engine.Client;
using Juki.Engine.History;
using Juki.Engine.History.Days;
using Juki.Engine.Model.Changes;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Cli.Verbs;

/// <summary>The days that a lookup asks for, and the card of somebody then.</summary>
/// <param name="AsOf">By the dates of events; null if none was given.</param>
/// <param name="KnownAt">By the times of processing; null if none was given.</param>
internal readonly record struct LookupMoment(DateOnly? AsOf, DateOnly? KnownAt)
{
    public bool IsGiven => AsOf is not null || KnownAt is not null;

    /// <summary>The moment in words: <c>as of 2025-04-01, known at 2025-05-01</c>.</summary>
    private string Words => string.Join(", ", new[] { Word("as of", AsOf), Word("known at", KnownAt) }.Where(word => word.Length > 0));

    public ResidentCard CardOf(string asked, ResidentHistory history)
    {
        ResidentOnDay then = ResidentDays.Of(history, AsOf, KnownAt);
        return then.Picture is { } picture
            ? Found(asked, then, picture)
            : new ResidentCard { Asked = asked, Answer = then.Presence == Presence.Nobody ? "unknown: nobody has or had this code" : $"not yet: nobody had this code, {Words}" };
    }

    private ResidentCard Found(string asked, ResidentOnDay then, ResidentImage picture) => ResidentCard.Of(asked, new LookupResult
    {
        State = CodeState.Found,
        Status = picture.Status,
        Protected = then.HidesAddress,
        Code = picture.Code,
        Items = RegisterLookup.ItemsOf(picture.ToRecord(), then.HidesAddress),
    }) with
    {
        Answer = $"found, {Words}",
        NotKnown = PartWords.Of(then.Unknown),
        SinceNotKnown = PartWords.Of(then.SinceUnknown),
    };

    private static string Word(string word, DateOnly? day) => day is { } given ? string.Create(CultureInfo.InvariantCulture, $"{word} {given:yyyy-MM-dd}") : "";
}
