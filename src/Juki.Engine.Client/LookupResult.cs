using Juki.Engine.Client.Requests;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Client;

/// <summary>Who has a resident code.</summary>
public readonly record struct LookupResult
{
    /// <summary>What became of the code: nobody's, found, changed, or none.</summary>
    public CodeState State { get; init; }

    /// <summary>Whether the resident is in the register now, or why not.</summary>
    public ResidentStatus Status { get; init; }

    /// <summary>Status 52: the resident is under protection, and there is no address among the items.</summary>
    public bool Protected { get; init; }

    /// <summary>The resident's present code; null where nobody has or had the one asked for.</summary>
    public ResidentCode? Code { get; init; }

    /// <summary>The four items, where they were asked for and somebody has the code.</summary>
    public ResidentItems? Items { get; init; }

    /// <summary>Hides code and items.</summary>
    public override string ToString() => $"lookup: {State}";

    internal static LookupResult Read(ref FieldReader fields)
    {
        LookupReply reply = LookupReply.Read(ref fields);
        return new LookupResult
        {
            State = reply.State,
            Status = reply.Status,
            Protected = reply.Protected,
            Code = CodeField.Of(reply.Code, ref fields),
            Items = reply.HasItems ? ResidentItems.Read(ref fields) : null,
        };
    }
}
