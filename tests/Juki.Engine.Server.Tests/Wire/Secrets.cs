using System.Text;
using Juki.Engine.Client;
using Juki.Engine.Model.Codes;
using Juki.Engine.TestKit;

namespace Juki.Engine.Server.Tests.Wire;

/// <summary>Texts that must not be found where they do not belong: whole, in parts, or as the hexadecimal digits of their UTF-8.</summary>
internal sealed class Secrets
{
    /// <summary>Shorter ones, a year for example, are found by chance in any number.</summary>
    private const int AsciiLengthMin = 6;

    private const int HexBytesMin = 6;

    private readonly HashSet<string> _texts = [];
    private readonly HashSet<string> _hex = [];

    public int Count => _texts.Count;

    /// <summary>One text, and its parts where it has blanks.</summary>
    public void Add(string text)
    {
        foreach (string part in text.Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries).Append(text))
        {
            byte[] bytes = Encoding.UTF8.GetBytes(part);
            if (part.Length >= (Ascii.IsValid(part) ? AsciiLengthMin : 1))
            {
                _texts.Add(part);
            }

            if (bytes.Length >= HexBytesMin)
            {
                _hex.Add(Convert.ToHexString(bytes));
            }
        }
    }

    /// <summary>All items of a query.</summary>
    public void Add(NoisyQuery query)
    {
        foreach (string item in (string[])[query.Code, query.Name, query.Kana, query.BirthDate, query.Sex, query.Address, query.TrueCode])
        {
            Add(item);
        }
    }

    /// <summary>A resident's code and items.</summary>
    public void Add(ResidentCode code, ResidentItems items)
    {
        foreach (string item in (string[])
            [code.Reveal(), items.FamilyName, items.GivenName, items.LatinName, items.FamilyKana, items.GivenKana, items.BirthDate, items.Address])
        {
            Add(item);
        }

        Add(items.BirthDate.Replace("-", "", StringComparison.Ordinal));
    }

    /// <summary>One of them stands in the line.</summary>
    public bool IsIn(string line)
    {
        string digits = line.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        return _texts.Any(text => line.Contains(text, StringComparison.Ordinal)) || _hex.Any(hex => digits.Contains(hex, StringComparison.Ordinal));
    }
}
