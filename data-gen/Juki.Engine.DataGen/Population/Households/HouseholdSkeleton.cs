using Juki.Engine.Model;

namespace Juki.Engine.DataGen.Population.Households;

/// <summary>The members of a household before names and places are drawn. One instance is filled again and again.</summary>
internal sealed class HouseholdSkeleton
{
    /// <summary>Member numbers are household number × this + position.</summary>
    public const int MembersMax = 16;

    private readonly SkeletonMember[] _members = new SkeletonMember[MembersMax];
    private int _count;

    /// <summary>The members: heads first, then children by age, then the others.</summary>
    public Span<SkeletonMember> Members => _members.AsSpan(0, _count);

    /// <summary>All members are foreign residents.</summary>
    public bool IsForeign { get; private set; }

    /// <summary>Part of a care home or dormitory.</summary>
    public bool IsInstitution { get; private set; }

    /// <summary>Members that are in the register and not removed.</summary>
    public int PresentCount
    {
        get
        {
            int present = 0;
            foreach (ref readonly SkeletonMember member in Members)
            {
                present += member.IsPresent ? 1 : 0;
            }

            return present;
        }
    }

    /// <summary>Position of the held-back member; −1 if there is none.</summary>
    public int HeldBackPosition
    {
        get
        {
            int position = _count - 1;
            while (position >= 0 && !_members[position].IsHeldBack)
            {
                position--;
            }

            return position;
        }
    }

    /// <summary>Begins an empty household.</summary>
    public void Clear(bool isForeign, bool isInstitution)
    {
        _count = 0;
        IsForeign = isForeign;
        IsInstitution = isInstitution;
    }

    /// <summary>Adds a member.</summary>
    public void Add(MemberRole role, Sex sex, int age, bool isTwin = false) =>
        _members[_count++] = new SkeletonMember(role, sex, age, isTwin);
}
