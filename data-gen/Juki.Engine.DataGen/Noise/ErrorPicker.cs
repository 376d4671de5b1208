namespace Juki.Engine.DataGen.Noise;

/// <summary>Draws kinds of error by a profile's weights.</summary>
internal sealed class ErrorPicker
{
    private readonly double[] _weightsSummed;

    public ErrorPicker(IReadOnlyDictionary<ErrorKind, double> weights)
    {
        _weightsSummed = new double[ErrorNames.Count];
        double sum = 0;
        for (int kind = 0; kind < _weightsSummed.Length; kind++)
        {
            sum += weights.GetValueOrDefault((ErrorKind)kind);
            _weightsSummed[kind] = sum;
        }
    }

    /// <summary>Whether there is anything to draw.</summary>
    public bool IsEmpty => _weightsSummed[^1] <= 0;

    /// <summary>Whether a kind has a weight.</summary>
    public bool MayPick(ErrorKind kind) =>
        _weightsSummed[(int)kind] > (kind == 0 ? 0 : _weightsSummed[(int)kind - 1]);

    /// <summary>Draws a kind.</summary>
    public ErrorKind Pick(ref QueryRandom random)
    {
        double point = random.Unit() * _weightsSummed[^1];
        int kind = 0;
        while (kind < _weightsSummed.Length - 1 && _weightsSummed[kind] <= point)
        {
            kind++;
        }

        return (ErrorKind)kind;
    }
}
