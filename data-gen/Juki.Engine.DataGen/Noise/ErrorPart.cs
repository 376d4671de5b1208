namespace Juki.Engine.DataGen.Noise;

/// <summary>
/// The parts of a query that an error changes. Two errors of one query never share a part, so that none undoes or hides another.
/// </summary>
[Flags]
internal enum ErrorPart
{
    None = 0,
    Name = 1,
    Kana = 2,
    BirthDate = 4,
    Sex = 8,
    Place = 16,
    Numbers = 32,
    Building = 64,
    Code = 128,
}
