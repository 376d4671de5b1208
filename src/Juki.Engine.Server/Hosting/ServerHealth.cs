using Juki.Engine.Durability.Journal;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Server.Hosting;

/// <summary>How a server is, its register included: what a status reply and the health endpoint tell.</summary>
public sealed class ServerHealth(ServerLifetime lifetime, IdentityEngine engine)
{
    /// <summary>A damaged register outweighs everything: nobody should wait for answers of this server.</summary>
    public ServerState State => engine.Register.Verification.State == VerificationState.Damaged ? ServerState.Damaged : lifetime.State;

    /// <summary>Whether changes are taken, and if not, why; null where the register was opened to read it only.</summary>
    public JournalHealth? Journal => engine.Changes?.Health;

    /// <summary>Journal address up to which all changes are durable; that of the register as it was opened, where no changes are taken.</summary>
    public long DurableAddress => engine.Changes?.Durable ?? engine.Register.JournalAddress;

    /// <summary>Residents that are not removed.</summary>
    public int Residents => engine.Register.PresentCount;

    /// <summary>Time since the server was made.</summary>
    public TimeSpan Uptime => lifetime.Uptime;
}
