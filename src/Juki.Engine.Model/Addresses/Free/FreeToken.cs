namespace Juki.Engine.Model.Addresses.Free;

/// <summary>One word or number of a free address.</summary>
/// <param name="Start">Where its text begins in the folded text.</param>
/// <param name="Length">Length of its text.</param>
/// <param name="Digits">Digits that a number is written with, leading zeros included, which its text leaves out; 0 if it is no number.</param>
/// <param name="Before">What parts it from the token before: a comma, slash, hyphen or hash, a space, or <c>\0</c> if nothing does (12A).</param>
internal readonly record struct FreeToken(int Start, int Length, int Digits, char Before)
{
    /// <summary>Nothing but digits.</summary>
    public bool IsNumber => Digits > 0;
}
