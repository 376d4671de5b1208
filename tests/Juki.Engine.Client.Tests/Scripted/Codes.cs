using Juki.Engine.Model.Codes;

namespace Juki.Engine.Client.Tests.Scripted;

/// <summary>Codes and queries that are told apart by a number.</summary>
internal static class Codes
{
    public static RequestContext Context { get; } = new(7, "operator", "case-1");

    public static ResidentCode Of(int number) => ResidentCode.FromBody((ulong)number);

    public static ResidentCode[] Many(int count) => [.. Enumerable.Range(1, count).Select(Of)];

    public static QueryText Query(int number) =>
        new() { Name = "高橋 花子", BirthDate = number.ToString(System.Globalization.CultureInfo.InvariantCulture), Sex = "女", Address = "千代田区霞が関1-2-3" };

    public static QueryText[] Queries(int count) => [.. Enumerable.Range(1, count).Select(Query)];
}
