namespace Juki.Engine.Model.Addresses.Free;

/// <summary>Finds what each token of a free address says, from its neighbours alone.</summary>
internal static class FreeRoles
{
    /// <summary>A postcode has at least so many digits; one behind words that has fewer is a number of a house.</summary>
    private const int PostcodeDigitsMin = 4;

    private const int ZipDigits = 5;

    /// <summary>Gives each token its role; returns the token that is the street's kind, −1 if there is none.</summary>
    public static int Assign(FreeTokens tokens, Span<FreeRole> roles)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            roles[i] = IsHouse(tokens, i) ? FreeRole.House : FreeRole.Place;
        }

        AssignUnits(tokens, roles);
        AssignPostcode(tokens, roles);
        return AssignStreet(tokens, roles);
    }

    /// <summary>A number, or the letter that is joined to one.</summary>
    private static bool IsHouse(FreeTokens tokens, int i) =>
        tokens[i].IsNumber || (tokens[i] is { Before: '\0', Length: 1 } && tokens[i - 1].IsNumber);

    /// <summary>Unit 3, Apt B, Level 3, #3, 3/12, and the letter joined to their number.</summary>
    private static void AssignUnits(FreeTokens tokens, Span<FreeRole> roles)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            bool isDesignated = i > 0 && roles[i - 1] != FreeRole.Designator && FreeWords.IsDesignator(tokens.Text(i - 1)) && IsUnitMark(tokens, i);
            if (isDesignated)
            {
                roles[i - 1] = FreeRole.Designator;
                roles[i] = FreeWords.IsFloor(tokens.Text(i - 1)) ? FreeRole.Floor : FreeRole.Unit;
            }
            else if (tokens[i].IsNumber && (tokens[i].Before == '#' || IsBeforeSlash(tokens, i)))
            {
                roles[i] = FreeRole.Unit;
            }
            else if (i > 0 && roles[i - 1] is FreeRole.Unit or FreeRole.Floor && roles[i] == FreeRole.House && tokens[i].Before == '\0')
            {
                roles[i] = roles[i - 1];
            }
        }
    }

    /// <summary>A lone U has a number behind it: the S of U.S. Highway is no flat.</summary>
    private static bool IsUnitMark(FreeTokens tokens, int i) => tokens[i].IsNumber || (tokens[i].Length == 1 && tokens[i - 1].Length > 1);

    private static bool IsBeforeSlash(FreeTokens tokens, int i)
    {
        int next = i + 1 < tokens.Count && tokens[i + 1].Before == '\0' ? i + 2 : i + 1;
        return next < tokens.Count && tokens[next] is { Before: '/', IsNumber: true };
    }

    /// <summary>The last number written with four digits or more behind a word; with 10006-1234 both.</summary>
    private static void AssignPostcode(FreeTokens tokens, Span<FreeRole> roles)
    {
        int firstWord = roles[..tokens.Count].IndexOf(FreeRole.Place);
        for (int i = tokens.Count - 1; i > firstWord && firstWord >= 0; i--)
        {
            if (roles[i] != FreeRole.House || tokens[i].Digits < PostcodeDigitsMin || IsPaddedHouse(tokens, roles, i))
            {
                continue;
            }

            roles[i] = FreeRole.Postcode;
            if (tokens[i].Before == '-' && tokens[i - 1].Digits == ZipDigits)
            {
                roles[i - 1] = FreeRole.Postcode;
            }

            return;
        }
    }

    /// <summary>A small number filled up with zeros is a postcode (Darwin 0800), but not before a street (0012 Main St).</summary>
    private static bool IsPaddedHouse(FreeTokens tokens, Span<FreeRole> roles, int number)
    {
        bool isStreet = false;
        for (int i = number + 1; i < tokens.Count && roles[i] == FreeRole.Place && tokens[i].Before != ','; i++)
        {
            isStreet |= i > number + 1 && FreeWords.IsStreetKind(tokens.Text(i));
        }

        return isStreet && tokens[number].Length < PostcodeDigitsMin;
    }

    /// <summary>The first words in a row of which a later one is the kind of a street: MAIN ST, not the ST of ST KILDA.</summary>
    private static int AssignStreet(FreeTokens tokens, Span<FreeRole> roles)
    {
        int first = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            if (roles[i] != FreeRole.Place)
            {
                first = i + 1;
            }
            else if (tokens[i].Before == ',')
            {
                first = i;
            }
            else if (i > first && FreeWords.IsStreetKind(tokens.Text(i)))
            {
                roles[first..(i + 1)].Fill(FreeRole.Street);
                return i;
            }
        }

        return -1;
    }
}
