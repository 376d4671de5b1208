using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Snapshots;

/// <summary>
/// A row's names, place, date and building are in their dictionaries; a resident's versions are rows behind the residents,
/// and a version's resident is one.
/// </summary>
internal readonly struct RowCheck(SectionSet sections, int residentCount) : IElementCheck<Row>
{
    private readonly long _families = sections.Get(SectionKinds.Families).Length;
    private readonly long _givens = sections.Get(SectionKinds.Givens).Length;
    private readonly long _places = sections.Get(SectionKinds.Places).Length;
    private readonly long _dates = sections.Get(SectionKinds.BirthDates).Length;
    private readonly long _buildings = sections.Get(SectionKinds.BuildingStarts).Length - 1;
    private readonly long _versions = sections.Get(SectionKinds.Rows).Length - residentCount;
    private readonly int _residents = residentCount;

    public bool IsWhole(long index, in Row row)
    {
        bool pointsInside = row.FamilyId < _families & row.GivenId < _givens & row.PlaceId < _places
            & row.DateId < _dates & row.BuildingId < _buildings;
        return pointsInside && (index < _residents ? IsResident(row) : row.CodeOrOwner < (ulong)_residents);
    }

    private bool IsResident(in Row row)
    {
        ulong end = Row.FirstVersionBits.Get(row.Word3) + Row.VersionCountBits.Get(row.Word3);
        return row.CodeOrOwner < Model.Codes.ResidentCode.BodyCount && end <= (ulong)_versions;
    }
}
