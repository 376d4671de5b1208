using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>Days that vectors write as their numbers.</summary>
internal static class Day
{
    public static DateOnly? Of(uint number) =>
        WireDate.TryRead(number, out DateOnly? day) ? day : throw new InvalidDataException($"{number} is no day; write it as 20261122.");
}
