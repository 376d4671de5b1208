namespace Juki.Engine.Store.Births;

/// <summary>
/// What a scan of a birth-date block looks for. Each of the eight bytes of a signature that equals the probe's byte adds
/// its weight; entries that reach the threshold are hits. A weight of 0 switches a byte off.
/// </summary>
/// <param name="Signature">The bytes to compare with (see <see cref="BirthSignature"/>).</param>
/// <param name="Weights">Eight weights of 0-31, one for each byte, in the same order.</param>
/// <param name="Threshold">The least sum of weights of a hit.</param>
public readonly record struct SignatureProbe(ulong Signature, ulong Weights, int Threshold);
