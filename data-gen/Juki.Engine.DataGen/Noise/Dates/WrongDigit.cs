using Juki.Engine.Model.Dates;

namespace Juki.Engine.DataGen.Noise.Dates;

/// <summary>One of the eight digits wrong, so that another existing day comes out.</summary>
internal sealed class WrongDigit() : DateError(ErrorKind.BirthDigit)
{
    private static readonly int[] PowersOfTen = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000];

    /// <inheritdoc/>
    protected override (int Year, int Month, int Day) Mistake(BirthDate right, int yearMax, ref QueryRandom random)
    {
        int digits = (right.Year * 10_000) + (right.Month * 100) + right.Day;
        int start = random.Below(PowersOfTen.Length * 9);
        for (int step = 0; step < PowersOfTen.Length * 9; step++)
        {
            int choice = (start + (step * 11)) % (PowersOfTen.Length * 9);
            int mistaken = WithDigit(digits, PowersOfTen[choice / 9], 1 + (choice % 9));
            if (PossibleDays.Exists(mistaken / 10_000, mistaken / 100 % 100, mistaken % 100, yearMax))
            {
                digits = mistaken;
                break;
            }
        }

        return (digits / 10_000, digits / 100 % 100, digits % 100);
    }

    private static int WithDigit(int digits, int power, int increase)
    {
        int digit = digits / power % 10;
        return digits + ((((digit + increase) % 10) - digit) * power);
    }
}
