using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.TestKit.Changes;

namespace Juki.Engine.Tests.Changes;

/// <summary>
/// Changes after which every name, date and place is borne by as many present residents as before: two change places, or one dies and
/// another of the same name is born. So a register that was built anew weighs as one that was changed, and their answers are equal.
/// </summary>
internal sealed class NeutralChanges(ModelPopulation model)
{
    private static readonly DateOnly Day = new(2024, 5, 6);

    /// <summary>The images of one change and the codes that they supersede.</summary>
    public IEnumerable<(ulong? Superseded, ResidentImage Image)> Next()
    {
        (ResidentImage a, ResidentImage b) = Pair();
        return model.Below(8) switch
        {
            0 or 1 => Exchange(a, b, VersionKind.FormerAddress, (to, from) => to with { MunicipalityCode = from.MunicipalityCode, Address = from.Address }),
            2 or 3 => Exchange(a, b, VersionKind.FormerName, WithNameOf),
            4 => Exchange(a, b, VersionKind.FormerName, (to, from) => to with { BirthDate = from.BirthDate, Sex = from.Sex }),
            5 => [model.Put(a.Body, a with { Status = ResidentStatus.Death, StatusDate = Day }), model.Put(null, a with { Code = ResidentCode.FromBody(model.NewBody()), Versions = VersionList.Empty })],
            6 => [model.Put(a.Body, a.WithNewCode(model.NewBody()))],
            _ => [model.Put(a.Body, a with { Protected = !a.Protected, Alias = "山田 太郎" })],
        };
    }

    private static ResidentImage WithNameOf(ResidentImage to, ResidentImage from) =>
        to with { FamilyName = from.FamilyName, FamilyKana = from.FamilyKana, GivenName = from.GivenName, GivenKana = from.GivenKana, LatinName = from.LatinName };

    private IEnumerable<(ulong? Superseded, ResidentImage Image)> Exchange(
        ResidentImage a, ResidentImage b, VersionKind past, Func<ResidentImage, ResidentImage, ResidentImage> take) =>
        [model.Put(a.Body, WithPast(take(a, b), a, past)), model.Put(b.Body, WithPast(take(b, a), b, past))];

    private static ResidentImage WithPast(ResidentImage now, ResidentImage before, VersionKind kind) =>
        now.With(before.AsPast(kind, null, Day));

    private (ResidentImage A, ResidentImage B) Pair()
    {
        ResidentImage a = model.Any();
        ResidentImage b = model.Any();
        while (a.Status != ResidentStatus.Current || b.Status != ResidentStatus.Current || a.Body == b.Body)
        {
            (a, b) = (model.Any(), model.Any());
        }

        return (a, b);
    }
}
