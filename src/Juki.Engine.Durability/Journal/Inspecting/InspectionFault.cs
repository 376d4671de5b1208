namespace Juki.Engine.Durability.Journal.Inspecting;

/// <summary>Something that is not as it must be. A journal with any is refused when it is opened.</summary>
/// <param name="Kind">What kind of fault.</param>
/// <param name="File">The file or directory.</param>
/// <param name="Offset">The byte in it, if it is known.</param>
/// <param name="FirstAddress">The first entry concerned, if it is known.</param>
/// <param name="LastAddress">The last entry concerned, if it is known.</param>
/// <param name="Message">What, and the remedy.</param>
public sealed record InspectionFault(JournalFault Kind, string File, long? Offset, long? FirstAddress, long? LastAddress, string Message)
{
    internal static InspectionFault Of(JournalException fault) => new(
        fault.Fault, fault.File, fault.Offset, fault.Addresses?.First, fault.Addresses is { Last: < long.MaxValue } known ? known.Last : null, fault.Message);
}
