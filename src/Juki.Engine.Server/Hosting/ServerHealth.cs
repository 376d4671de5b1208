using Juki.Engine.Durability.Journal;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Server.Lanes.Generations;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Server.Hosting;

/// <summary>How a server is, its register included: what a status reply and the health endpoint tell.</summary>
public sealed class ServerHealth
{
    private readonly ServerLifetime _lifetime;
    private readonly CurrentEngines _engines;
    private readonly EngineRenewal _renewal;

    internal ServerHealth(ServerLifetime lifetime, CurrentEngines engines, EngineRenewal renewal) => (_lifetime, _engines, _renewal) = (lifetime, engines, renewal);

    /// <summary>A damaged register outweighs everything: nobody should wait for answers of this server.</summary>
    public ServerState State => Engine.Register.Verification.State == VerificationState.Damaged ? ServerState.Damaged : _lifetime.State;

    /// <summary>Whether changes are taken, and if not, why; null where the register was opened to read it only.</summary>
    public JournalHealth? Journal => Engine.Changes?.Health;

    /// <summary>Journal address up to which all changes are durable; that of the register as it was opened, where no changes are taken.</summary>
    public long DurableAddress => Engine.Changes?.Durable ?? Engine.Register.JournalAddress;

    /// <summary>Journal address of the last change that the snapshot in memory contains; those since are beside it.</summary>
    public long SnapshotAddress => Engine.Register.BaseAddress;

    /// <summary>Why the newest snapshot could not take the place of the one in memory behind the last checkpoint; null if it did. The next brings the next attempt.</summary>
    public string? RenewalFailure => _renewal.Failure;

    /// <summary>Residents that are not removed.</summary>
    public int Residents => Engine.Register.PresentCount;

    /// <summary>Time since the server was made.</summary>
    public TimeSpan Uptime => _lifetime.Uptime;

    private IdentityEngine Engine => _engines.Current.WithSex;
}
