using Juki.Engine.Answers;
using Juki.Engine.Client;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Cli.Verbs;

/// <summary>Looks codes up in a register of this machine, and answers in the words of a server.</summary>
internal sealed class RegisterLookup(IdentityEngine engine)
{
    private readonly RecordText _text = new();

    public LookupResult Look(ResidentCode code)
    {
        LookupAnswer answer = engine.Lookup(code);
        if (answer.State == LookupState.Unknown)
        {
            return new LookupResult { State = CodeState.Unknown };
        }

        ResidentRecord resident = engine.Register.ReadResident(answer.ResidentRow, _text);
        return new LookupResult
        {
            State = answer.State == LookupState.Superseded ? CodeState.Superseded : CodeState.Found,
            Status = answer.Status,
            Protected = answer.Protected,
            Code = resident.Code,
            Items = ItemsOf(resident, answer.Protected),
        };
    }

    /// <summary>The items of a resident as a server would tell them; the address only of whoever is not protected.</summary>
    public static ResidentItems ItemsOf(in ResidentRecord resident, bool isProtected) => new()
    {
        FamilyName = resident.FamilyName.ToString(),
        GivenName = resident.GivenName.ToString(),
        LatinName = resident.LatinName.ToString(),
        FamilyKana = resident.FamilyKana.ToString(),
        GivenKana = resident.GivenKana.ToString(),
        BirthDate = TextOf(resident.BirthDate),
        Sex = resident.Sex,
        Address = isProtected ? "" : resident.Address.ToString(),
        StatusDate = resident.StatusDate,
    };

    private static string TextOf(BirthDate date)
    {
        Span<char> text = stackalloc char[BirthDate.FormatLengthMax];
        return text[..date.Format(text)].ToString();
    }
}
