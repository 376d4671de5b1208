using System.Globalization;

namespace Juki.Engine.Load.Workloads;

/// <summary>How many requests of each kind come in a row of so many: <c>lookup=80,verify=15,search=5</c>.</summary>
/// <param name="Lookup">Lookups.</param>
/// <param name="Verify">Verifications.</param>
/// <param name="Search">Searches.</param>
public readonly record struct RequestMix(int Lookup, int Verify, int Search)
{
    /// <summary>The most of one kind: the plan of a mix has as many places as all kinds together.</summary>
    public const int PartMax = 1000;

    /// <summary>Lookups alone.</summary>
    public static RequestMix LookupsOnly { get; } = new(1, 0, 0);

    /// <summary>The part of a kind.</summary>
    public int Of(RequestKind kind) => kind switch
    {
        RequestKind.Lookup => Lookup,
        RequestKind.Verify => Verify,
        _ => Search,
    };

    /// <summary>Reads a mix; false if it is none.</summary>
    public static bool TryParse(string text, out RequestMix mix)
    {
        ArgumentNullException.ThrowIfNull(text);
        int[] parts = new int[RequestKinds.Count];
        foreach (string part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            string[] sides = part.Split('=', StringSplitOptions.TrimEntries);
            if (sides.Length != 2 || !TryReadKind(sides[0], out RequestKind kind) || !TryReadPart(sides[1], out parts[(int)kind]))
            {
                mix = default;
                return false;
            }
        }

        mix = new RequestMix(parts[0], parts[1], parts[2]);
        return parts.Sum() > 0;
    }

    /// <summary>The kinds of requests in order, each spread as evenly as its part allows, so that no second has another mix.</summary>
    internal RequestKind[] Plan()
    {
        int total = Lookup + Verify + Search;
        int[] credit = new int[RequestKinds.Count];
        var plan = new RequestKind[total];
        for (int place = 0; place < total; place++)
        {
            for (int kind = 0; kind < credit.Length; kind++)
            {
                credit[kind] += Of((RequestKind)kind);
            }

            int next = Array.IndexOf(credit, credit.Max());
            credit[next] -= total;
            plan[place] = (RequestKind)next;
        }

        return plan;
    }

    /// <summary>As <see cref="TryParse"/> reads it.</summary>
    public override string ToString() =>
        string.Join(',', Enum.GetValues<RequestKind>().Where(IsIn).Select(PartText));

    private bool IsIn(RequestKind kind) => Of(kind) > 0;

    private string PartText(RequestKind kind) => FormattableString.Invariant($"{kind.ToString().ToLowerInvariant()}={Of(kind)}");

    private static bool TryReadKind(string word, out RequestKind kind) =>
        Enum.TryParse(word, ignoreCase: true, out kind) && Enum.IsDefined(kind) && char.IsAsciiLetter(word[0]);

    private static bool TryReadPart(string text, out int part) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out part) && part <= PartMax;
}
