namespace Juki.Engine.Files.Import;

/// <summary>Which columns of a schema hold the names.</summary>
internal readonly record struct NameColumns(int Family, int Given, int FamilyKana, int GivenKana, int Latin, int FullName, int FullKana);
