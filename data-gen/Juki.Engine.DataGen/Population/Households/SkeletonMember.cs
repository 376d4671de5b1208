using Juki.Engine.Model;
using Juki.Engine.Model.Records;

namespace Juki.Engine.DataGen.Population.Households;

/// <summary>What is known of a member before names and places are drawn.</summary>
/// <param name="Role">Place in the household.</param>
/// <param name="Sex">Sex.</param>
/// <param name="Age">Full years on the reference date.</param>
/// <param name="IsTwin">Twin of the member before.</param>
internal record struct SkeletonMember(MemberRole Role, Sex Sex, int Age, bool IsTwin = false)
{
    /// <summary>Current, or why removed.</summary>
    public ResidentStatus Status { get; set; }

    /// <summary>Held back: not in the register, but its family is.</summary>
    public bool IsHeldBack { get; set; }

    /// <summary>In the register and not removed.</summary>
    public readonly bool IsPresent => !IsHeldBack && Status == ResidentStatus.Current;
}
