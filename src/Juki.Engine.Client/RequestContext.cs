using System.Text;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Client;

/// <summary>
/// For whom and why a request is made. The server records it with the request; one context serves any number of requests and
/// threads, and is encoded once.
/// </summary>
/// <example>
/// <code>
/// RequestContext context = new(purpose: 12, operatorId: "operator-7", caseReference: "2026-11-0042");
/// </code>
/// </example>
public sealed class RequestContext
{
    private readonly byte[] _operator;
    private readonly byte[] _case;

    /// <summary>States purpose, operator and case.</summary>
    /// <param name="purpose">The number of the purpose in law; 0 where it is not stated.</param>
    /// <param name="operatorId">Who asks: at most 64 bytes of UTF-8.</param>
    /// <param name="caseReference">In which matter: at most 128 bytes of UTF-8.</param>
    /// <exception cref="ArgumentException">A text is longer than its limit.</exception>
    public RequestContext(ushort purpose, string operatorId, string caseReference)
    {
        ArgumentNullException.ThrowIfNull(operatorId);
        ArgumentNullException.ThrowIfNull(caseReference);
        Purpose = purpose;
        _operator = Encode(operatorId, ContextFields.OperatorBytesMax, nameof(operatorId));
        _case = Encode(caseReference, ContextFields.CaseBytesMax, nameof(caseReference));
    }

    /// <summary>Nothing is stated. A server may refuse it from a later version on.</summary>
    public static RequestContext Unstated { get; } = new(0, "", "");

    /// <summary>The number of the purpose in law.</summary>
    public ushort Purpose { get; }

    /// <summary>The context as it begins a payload.</summary>
    internal ContextFields Fields => new() { Purpose = Purpose, Operator = _operator, Case = _case };

    /// <summary>Hides operator and case.</summary>
    public override string ToString() => $"request context: purpose {Purpose}";

    private static byte[] Encode(string text, int bytesMax, string name)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return bytes.Length <= bytesMax ? bytes
            : throw new ArgumentException($"It has {bytes.Length} bytes of UTF-8; the protocol takes {bytesMax}.", name);
    }
}
