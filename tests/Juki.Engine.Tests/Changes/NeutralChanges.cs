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
    public IEnumerable<(ulong? Superseded, ModelResident Image)> Next()
    {
        (ModelResident a, ModelResident b) = Pair();
        return model.Below(8) switch
        {
            0 or 1 => Exchange(a, b, VersionKind.FormerAddress, (to, from) => to with { MunicipalityCode = from.MunicipalityCode, Address = from.Address }),
            2 or 3 => Exchange(a, b, VersionKind.FormerName, WithNameOf),
            4 => Exchange(a, b, VersionKind.FormerName, (to, from) => to with { Birth = from.Birth, Sex = from.Sex }),
            5 => [model.Put(a.Body, a with { Status = ResidentStatus.Death, StatusDate = Day }), model.Put(null, a with { Body = model.NewBody(), Versions = [] })],
            6 => [model.Put(a.Body, a.WithNewCode(model.NewBody()))],
            _ => [model.Put(a.Body, a with { Protected = !a.Protected, Alias = "山田 太郎" })],
        };
    }

    private static ModelResident WithNameOf(ModelResident to, ModelResident from) =>
        to with { Family = from.Family, FamilyKana = from.FamilyKana, Given = from.Given, GivenKana = from.GivenKana, Latin = from.Latin };

    private IEnumerable<(ulong? Superseded, ModelResident Image)> Exchange(
        ModelResident a, ModelResident b, VersionKind past, Func<ModelResident, ModelResident, ModelResident> take) =>
        [model.Put(a.Body, WithPast(take(a, b), a, past)), model.Put(b.Body, WithPast(take(b, a), b, past))];

    private static ModelResident WithPast(ModelResident now, ModelResident before, VersionKind kind) =>
        now with { Versions = [.. now.Versions, before.AsPast(kind, null, Day)] };

    private (ModelResident A, ModelResident B) Pair()
    {
        ModelResident a = model.Any();
        ModelResident b = model.Any();
        while (a.Status != ResidentStatus.Current || b.Status != ResidentStatus.Current || a.Body == b.Body)
        {
            (a, b) = (model.Any(), model.Any());
        }

        return (a, b);
    }
}
