using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace Juki.Engine.Server.Hosting.Settings;

/// <summary>
/// Reads a section of a configuration into settings. The binder of the framework stops at the first value that it cannot read and
/// passes over a name that it does not know, so that a limit with a slip in its name would stay what it was; here each of them is a
/// fault, and they are told together with all others.
/// </summary>
internal static class SettingsReader
{
    /// <summary>Beside a server's settings a program may keep those of its client.</summary>
    private const string ClientSection = "Client";

    /// <summary>Reads a section.</summary>
    public static void Read(IConfiguration section, JukiServerOptions options)
    {
        options.Path = section is IConfigurationSection { Path: string path } ? path : JukiServerOptions.SectionName;
        ReadGroup(section.GetChildren().Where(child => !child.Key.Equals(ClientSection, StringComparison.OrdinalIgnoreCase)), options, options.UnreadableSettings);
    }

    private static void ReadGroup(IEnumerable<IConfigurationSection> children, object settings, List<string> faults)
    {
        PropertyInfo[] known = [.. settings.GetType().GetProperties().Where(property => property.CanWrite)];
        foreach (IConfigurationSection child in children)
        {
            if (known.FirstOrDefault(property => property.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase)) is { } property)
            {
                ReadSetting(child, property, settings, faults);
            }
            else
            {
                faults.Add($"{child.Path} is no setting; those here are {string.Join(", ", known.Select(property => property.Name))}.");
            }
        }
    }

    private static void ReadSetting(IConfigurationSection child, PropertyInfo property, object settings, List<string> faults)
    {
        bool isGroup = property.PropertyType is { IsClass: true } type && type != typeof(string);
        if (isGroup && string.IsNullOrEmpty(child.Value))
        {
            ReadGroup(child.GetChildren(), property.GetValue(settings)!, faults);
        }
        else if (isGroup || child.GetChildren().Any())
        {
            faults.Add(isGroup ? $"{child.Path} has a value; it is a group of settings." : $"{child.Path} is a group; it takes one value.");
        }
        else if (child.Value is { } text)
        {
            ReadValue(child.Path, text, property, settings, faults);
        }
    }

    private static void ReadValue(string path, string text, PropertyInfo property, object settings, List<string> faults)
    {
        if (Convert(text, property.PropertyType) is { } value)
        {
            property.SetValue(settings, value);
        }
        else
        {
            faults.Add($"{path} is '{text}'; it takes {Need(property.PropertyType)}.");
        }
    }

    private static object? Convert(string text, Type type) =>
        type == typeof(string) ? text
        : type == typeof(bool) ? bool.TryParse(text, out bool holds) ? holds : null
        : type.IsEnum ? Words(type).Contains(text, StringComparer.OrdinalIgnoreCase) ? Enum.Parse(type, text, ignoreCase: true) : null
        : !long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? null
        : type == typeof(uint) ? number is >= 0 and <= uint.MaxValue ? (uint)number : null
        : number is >= int.MinValue and <= int.MaxValue ? (int)number : null;

    private static string Need(Type type) =>
        type == typeof(bool) ? "true or false"
        : type.IsEnum ? "one of " + string.Join(", ", Words(type))
        : type == typeof(uint) ? "a whole number of 0 or more, without blanks or commas"
        : "a whole number, without blanks or commas";

    private static IEnumerable<string> Words(Type type) => Enum.GetNames(type).Select(word => word.ToLowerInvariant());
}
