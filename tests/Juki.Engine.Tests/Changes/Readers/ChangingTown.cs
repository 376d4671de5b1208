using System.Globalization;
using Juki.Engine.Model;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Tests.Changes.Readers;

/// <summary>
/// Residents who change in turn: change number c gives resident c modulo their number the next state, with another name and another
/// address together, and now and then another code. So every item of an answer tells which state it is of.
/// </summary>
internal static class ChangingTown
{
    public const int Residents = 48;

    private const int StatesPerCode = 4;
    private const ulong BodiesPerCode = 1000;

    public static int ResidentOf(ulong body) => (int)(body % BodiesPerCode);

    public static ResidentCode CodeOf(int resident, int state) => ResidentCode.FromBody((ulong)resident + (BodiesPerCode * (ulong)(state / StatesPerCode)));

    /// <summary>The state that a resident has at an address.</summary>
    public static int StateAt(int resident, long asOf) => (int)((asOf - resident + Residents - 1) / Residents);

    /// <summary>What the change at an address does.</summary>
    public static (ResidentCode Superseded, ResidentImage Image) Change(long address)
    {
        int resident = (int)((address - 1) % Residents);
        int state = 1 + (int)((address - 1) / Residents);
        return (CodeOf(resident, state - 1), Resident(resident, state));
    }

    public static ResidentImage Resident(int resident, int state) => new()
    {
        Code = CodeOf(resident, state),
        FamilyName = "林" + (char)('一' + resident),
        GivenName = GivenName(state),
        BirthDate = BirthDate.Of(1950 + resident, 3, 4),
        Sex = Sex.Male,
        MunicipalityCode = "131016",
        Address = string.Create(CultureInfo.InvariantCulture, $"東京都千代田区霞が関一丁目{1 + state}番{1 + resident}号"),
        Versions = new VersionList([.. Enumerable.Range(0, state / StatesPerCode).Select(code => Retired(CodeOf(resident, code * StatesPerCode)))]),
    };

    public static string GivenName(int state) => char.ConvertFromUtf32(0x20000 + state);

    private static VersionImage Retired(ResidentCode code) => new() { Kind = VersionKind.FormerCode, FormerCode = code };
}
