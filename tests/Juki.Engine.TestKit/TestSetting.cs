using System.Globalization;

namespace Juki.Engine.TestKit;

/// <summary>Numbers that whoever runs the tests sets in the environment: how many rounds, which seed.</summary>
public static class TestSetting
{
    /// <summary>The number that a variable is set to; null if it is not set, or to none.</summary>
    public static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out int number) ? number : null;
}
