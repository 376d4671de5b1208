using Juki.Engine.Changes;
using Juki.Engine.Changes.Feed;
using Juki.Engine.Durability.Journal;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Registers;
using Juki.Engine.TestKit;

namespace Juki.Engine.Tests.Changes.Feed;

/// <summary>A register's changes, followed beside the process that makes them.</summary>
public sealed class JournalFollowerTests
{
    [Fact]
    public async Task Given_a_follower_When_changes_are_made_between_two_looks_Then_each_look_tells_them_once_and_protection_since_the_register_was_opened_counts()
    {
        using Town town = new();
        RegisterInit.Run(town.Path, new JournalGeometry(16 << 10, 128 << 10));
        using var engine = IdentityEngine.OpenForChanges(town.Path);
        using Register older = ChangedRegister.Open(town.Path);
        ManualTime time = new();
        using CancellationTokenSource enough = new();
        await using IAsyncEnumerator<ChangePage> pages = new JournalFollower(older, town.Path, time).RunAsync(0, null, TimeSpan.FromSeconds(1), enough.Token).GetAsyncEnumerator();
        ResidentCode code = town.Somebody();

        ChangeReason[] reasons = [ChangeReason.ProtectionSet, ChangeReason.CodeOnRequest, ChangeReason.ProtectionLifted, ChangeReason.Death];
        int?[] offices = [null, null, null, 13101];
        for (int look = 0; look < reasons.Length; look++)
        {
            code = (await engine.Changes!.ApplyAsync(town.Event(reasons[look], code))).Code!.Value;
            ValueTask<bool> next = pages.MoveNextAsync();
            time.Advance(TimeSpan.FromSeconds(1));
            Assert.True(await next);
            ChangeNotice notice = Assert.Single(pages.Current.Notices);
            Assert.Equal((look + 1, reasons[look], offices[look]), (notice.Address, notice.Reason, notice.Sender?.Value));
        }

        ValueTask<bool> end = pages.MoveNextAsync();
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await end);
    }
}
