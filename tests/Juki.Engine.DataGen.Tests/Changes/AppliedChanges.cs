using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.DataGen.Tests.Changes;

/// <summary>
/// A plain dictionary of whole residents to which changes are applied in order, as an engine would: codes that are asked for are drawn here.
/// </summary>
internal sealed class AppliedChanges
{
    private readonly HashSet<ResidentCode> _burnt = [];
    private readonly Random _codes = new(1);

    public AppliedChanges(Register register)
    {
        ResidentImageReader images = new(register);
        for (int row = 0; row < register.ResidentCount; row++)
        {
            ResidentImage image = images.Read(row);
            Residents.Add(image.Code, image);
            _burnt.UnionWith(image.Versions.Where(version => version.Kind == Model.Records.VersionKind.FormerCode).Select(version => version.FormerCode));
        }
    }

    public Dictionary<ResidentCode, ResidentImage> Residents { get; } = [];

    public ChangeFinding Apply(ChangeEvent change)
    {
        ChangeEvent resolved = change.TakesDrawnCode ? change.Resolve(Draw()) : change;
        if (_burnt.Contains(resolved.Code!.Value))
        {
            return new ChangeFinding(ChangeFault.CodeBurnt);
        }

        ChangeFinding finding = Transition.Apply(Residents.GetValueOrDefault(resolved.Code.Value), resolved, out ResidentImage? after);
        if (!finding.IsFault)
        {
            Keep(resolved.Code.Value, after!);
        }

        return finding;
    }

    private void Keep(ResidentCode code, ResidentImage after)
    {
        if (after.Code != code)
        {
            Residents.Remove(code);
            _burnt.Add(code);
        }

        Residents[after.Code] = after;
    }

    private ResidentCode Draw()
    {
        ResidentCode code;
        do
        {
            code = ResidentCode.FromBody((ulong)_codes.NextInt64((long)ResidentCode.BodyCount));
        }
        while (_burnt.Contains(code) || Residents.ContainsKey(code));
        return code;
    }
}
