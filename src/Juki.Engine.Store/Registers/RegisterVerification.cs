namespace Juki.Engine.Store.Registers;

/// <summary>
/// Whether what is in memory has been verified. A register opened with <see cref="LoadMode.Ram"/> is verified by then; one
/// that was mapped is verified while it answers: whoever answers asks <see cref="ThrowIfDamaged"/> once for each batch, and
/// whoever writes a file of it asks <see cref="WaitUntilSound"/> before the file gets its name.
/// </summary>
public sealed class RegisterVerification
{
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly long _bytesTotal;
    private volatile RegisterException? _fault;
    private volatile VerificationState _state = VerificationState.Running;
    private long _bytesDone;

    internal RegisterVerification(long bytesTotal) => _bytesTotal = bytesTotal;

    /// <summary>How far it is.</summary>
    public VerificationState State => _state;

    /// <summary>What is wrong; null as long as nothing is known to be.</summary>
    public RegisterException? Fault => _fault;

    /// <summary>The share of the work that is done, 0 to 1.</summary>
    public double Share => State == VerificationState.Sound || _bytesTotal == 0 ? 1 : Math.Min(1, (double)Interlocked.Read(ref _bytesDone) / _bytesTotal);

    /// <summary>Ends when the state is not <see cref="VerificationState.Running"/> any more; never fails.</summary>
    public Task Completion => _completion.Task;

    internal static RegisterVerification Done
    {
        get
        {
            var done = new RegisterVerification(0);
            done.End(VerificationState.Sound, null);
            return done;
        }
    }

    /// <summary>Refuses to go on with a register that is known to be damaged. Costs one read of memory.</summary>
    /// <exception cref="RegisterException">It is damaged; names file and offset.</exception>
    public void ThrowIfDamaged()
    {
        if (_fault is { } fault)
        {
            throw new RegisterException(
                $"The register was found damaged while it was in use; answers that it gave since it was opened may be wrong. {fault.Message}", fault);
        }
    }

    /// <summary>
    /// Waits until the register is known to be sound: for whoever is about to publish what nobody will ask again, a file. At
    /// once where the register was read into memory.
    /// </summary>
    /// <exception cref="RegisterException">It is damaged; names file and offset. Or it was closed before that was known.</exception>
    /// <exception cref="OperationCanceledException">It was called off.</exception>
    public void WaitUntilSound(CancellationToken cancellation)
    {
        Completion.Wait(cancellation);
        ThrowIfDamaged();
        if (State != VerificationState.Sound)
        {
            throw new RegisterException("The register was closed before it was verified, and nobody knows whether what was read from it is right. Keep it open until the verification ends.");
        }
    }

    internal void Advance(long bytes) => Interlocked.Add(ref _bytesDone, bytes);

    internal void End(VerificationState state, RegisterException? fault)
    {
        _fault = fault;
        _state = state;
        _completion.TrySetResult();
    }
}
