using System.Text.Json;

namespace Juki.Engine.DataGen.Profiles;

/// <summary>An object of a JSON file. What is wrong in it is added to a list, and reading goes on.</summary>
internal sealed class JsonSection
{
    private readonly JsonElement _element;
    private readonly string _path;
    private readonly List<string> _faults;

    public JsonSection(JsonElement element, string path, List<string> faults)
    {
        (_element, _path, _faults) = (element, path, faults);
        if (element.ValueKind is not (JsonValueKind.Object or JsonValueKind.Undefined))
        {
            Fault(path, element, "an object in braces is due");
        }
    }

    /// <summary>Adds a fault for each property that is not of these, and for each that stands twice.</summary>
    public void RefuseOtherThan(IReadOnlyCollection<string> known)
    {
        if (_element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var seen = new HashSet<string>();
        foreach (JsonProperty property in _element.EnumerateObject())
        {
            if (!known.Contains(property.Name))
            {
                _faults.Add($"{_path}.{property.Name} is not known: remove it, or use one of {string.Join(", ", known)}");
            }
            else if (!seen.Add(property.Name))
            {
                _faults.Add($"{_path}.{property.Name} stands twice: remove one");
            }
        }
    }

    /// <summary>A text that must be there.</summary>
    public string Text(string name)
    {
        if (!TryFind(name, out JsonElement value))
        {
            _faults.Add($"{_path}.{name} is missing: give a text");
            return string.Empty;
        }

        if (value.ValueKind != JsonValueKind.String || value.GetString()!.Length == 0)
        {
            Fault($"{_path}.{name}", value, "a text in quotes is due");
            return string.Empty;
        }

        return value.GetString()!;
    }

    /// <summary>A number, or <paramref name="usual"/> if it is not there.</summary>
    public double Number(string name, double usual, double min, double max) =>
        TryFind(name, out JsonElement value) ? Number($"{_path}.{name}", value, usual, min, max) : usual;

    /// <summary>A whole number, or <paramref name="usual"/> if it is not there.</summary>
    public int Integer(string name, int usual, int min, int max)
    {
        double number = Number(name, usual, min, max);
        if (number != Math.Floor(number))
        {
            _faults.Add(FormattableString.Invariant($"{_path}.{name} is {number}: a whole number is due"));
        }

        return (int)number;
    }

    /// <summary>A list of numbers that must be there.</summary>
    public double[] Numbers(string name, int countMax, double min, double max)
    {
        if (!TryFind(name, out JsonElement list) || list.ValueKind != JsonValueKind.Array
            || list.GetArrayLength() == 0 || list.GetArrayLength() > countMax)
        {
            Fault($"{_path}.{name}", list, $"a list of 1 to {countMax} numbers in brackets is due");
            return [];
        }

        return [.. list.EnumerateArray().Select((value, at) => Number($"{_path}.{name}[{at}]", value, 0, min, max))];
    }

    /// <summary>An object inside; an empty one if it is not there.</summary>
    public JsonSection Section(string name)
    {
        TryFind(name, out JsonElement value);
        return new JsonSection(value, $"{_path}.{name}", _faults);
    }

    private double Number(string path, JsonElement value, double usual, double min, double max)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double number) && number >= min && number <= max)
        {
            return number;
        }

        Fault(path, value, max == double.MaxValue
            ? FormattableString.Invariant($"a number of at least {min} is due")
            : FormattableString.Invariant($"a number from {min} to {max} is due"));
        return usual;
    }

    private bool TryFind(string name, out JsonElement value)
    {
        value = default;
        return _element.ValueKind == JsonValueKind.Object && _element.TryGetProperty(name, out value);
    }

    private void Fault(string path, JsonElement value, string remedy) => _faults.Add(
        value.ValueKind == JsonValueKind.Undefined ? $"{path} is missing: {remedy}" : $"{path} is {value.GetRawText()}: {remedy}");
}
