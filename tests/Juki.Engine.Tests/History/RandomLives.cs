using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.Tests.History;

/// <summary>Random events of a few residents of a town; some of them are refused.</summary>
internal sealed class RandomLives(FollowedTown town, Random random)
{
    private const int FirstResidents = 8;

    private readonly List<ResidentCode> _codes = [.. Enumerable.Range(0, FirstResidents).Select(town.Town.Somebody)];
    private DateOnly _day = new(2026, 4, 1);

    public async Task LiveAsync(int events)
    {
        for (int number = 0; number < events; number++)
        {
            _day = _day.AddDays(random.Next(3));
            ChangeAnswer answer = await town.ApplyAsync(Next());
            if (answer.IsAccepted && !_codes.Contains(answer.Code!.Value))
            {
                _codes.Add(answer.Code.Value);
            }
        }
    }

    private ChangeEvent Next()
    {
        ResidentCode code = _codes[random.Next(_codes.Count)];
        ChangeEvent change = random.Next(9) switch
        {
            0 => town.Town.Birth($"birth {random.Next()}"),
            1 => town.Town.Event(ChangeReason.CodeOnRequest, code),
            2 => town.Town.Event(ChangeReason.ProtectionSet, code),
            3 => town.Town.Event(ChangeReason.ProtectionLifted, code),
            4 => town.Town.Event(ChangeReason.Emigration, code),
            5 => town.Town.Event(ChangeReason.AliasEntered, code, new ItemChanges { Alias = Word("山") }),
            6 => town.Town.Event(ChangeReason.Marriage, code, new ItemChanges { FamilyName = Word("川"), FamilyKana = "カワ" }),
            7 => town.Town.Event(ChangeReason.Correction, code, new ItemChanges { GivenName = Word("子") }),
            _ => town.Town.Event(ChangeReason.MoveWithin, code, new ItemChanges { Address = $"東京都千代田区霞が関一丁目{random.Next(1, 9)}番{random.Next(1, 9)}号" }),
        };
        return FollowedTown.On(_day, change);
    }

    private string Word(string text) => string.Concat(Enumerable.Repeat(text, random.Next(1, 5)));
}
