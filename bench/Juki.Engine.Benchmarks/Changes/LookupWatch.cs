using System.Diagnostics;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.Benchmarks.Changes;

/// <summary>Looks one resident after another up, on a thread of its own, and keeps how long each took.</summary>
internal sealed class LookupWatch : IDisposable
{
    private readonly List<double> _microseconds = [];
    private readonly Thread _thread;
    private volatile bool _isOver;

    public LookupWatch(IdentityEngine engine)
    {
        _thread = new Thread(() => Run(engine));
        _thread.Start();
    }

    /// <summary>The time that a share of the lookups took at most, in microseconds; ends the watch.</summary>
    public double At(double share)
    {
        Dispose();
        _microseconds.Sort();
        return _microseconds[(int)(share * (_microseconds.Count - 1))];
    }

    public void Dispose()
    {
        _isOver = true;
        _thread.Join();
    }

    private void Run(IdentityEngine engine)
    {
        var random = new Random(1);
        while (!_isOver)
        {
            ResidentCode code = engine.Register.CodeOf(random.Next(engine.Register.ResidentCount));
            long start = Stopwatch.GetTimestamp();
            engine.Lookup(code);
            _microseconds.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }
    }
}
