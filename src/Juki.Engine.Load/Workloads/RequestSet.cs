namespace Juki.Engine.Load.Workloads;

/// <summary>
/// The requests of one kind, encoded once: sending one is copying it. They are asked in order, which the processor reads ahead, and
/// whose persons come in no order, so the server has nothing of it.
/// </summary>
internal sealed class RequestSet
{
    private readonly List<int> _ends = [];
    private readonly List<Expectation> _expectations = [];
    private byte[] _bytes = [];
    private int _length;
    private int[] _endOf = [];
    private Expectation[] _expectationOf = [];

    /// <summary>How many requests.</summary>
    public int Count => _endOf.Length;

    /// <summary>Bytes of the longest request.</summary>
    public int PayloadBytesMax { get; private set; }

    /// <summary>The payload of a request.</summary>
    public ReadOnlySpan<byte> Payload(int index)
    {
        int start = index == 0 ? 0 : _endOf[index - 1];
        return _bytes.AsSpan(start, _endOf[index] - start);
    }

    /// <summary>What its answer must say.</summary>
    public Expectation Expected(int index) => _expectationOf[index];

    /// <summary>Room for the payload of one more request.</summary>
    /// <exception cref="LoadException">There is none.</exception>
    public Span<byte> Reserve(int bytesMax)
    {
        if (_bytes.Length - _length < bytesMax)
        {
            long wanted = Math.Max(2L * _bytes.Length, _length + (long)bytesMax);
            Array.Resize(ref _bytes, wanted <= Array.MaxLength ? (int)wanted : throw TooMany());
        }

        return _bytes.AsSpan(_length, bytesMax);
    }

    /// <summary>Keeps what was written to the room.</summary>
    public void Add(int bytes, Expectation expectation)
    {
        _length += bytes;
        PayloadBytesMax = Math.Max(PayloadBytesMax, bytes);
        _ends.Add(_length);
        _expectations.Add(expectation);
    }

    /// <summary>Ends the building.</summary>
    public void Complete()
    {
        _endOf = [.. _ends];
        _expectationOf = [.. _expectations];
        Array.Resize(ref _bytes, _length);
    }

    private LoadException TooMany() =>
        new(FormattableString.Invariant($"The requests of one kind take more than 2 GB after {_ends.Count} queries. Give fewer; they are asked again and again."));
}
