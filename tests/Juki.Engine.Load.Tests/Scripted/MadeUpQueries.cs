using Juki.Engine.Load.Workloads;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Load.Tests.Scripted;

/// <summary>Workloads of made-up residents.</summary>
internal static class MadeUpQueries
{
    /// <summary>The code of a resident of these.</summary>
    public static ResidentCode CodeOf(int resident) => ResidentCode.FromBody(1_000_000 + (ulong)resident);

    /// <summary>So many residents who are there, in a mix.</summary>
    public static Workload Of(int residents, WorkloadOptions options)
    {
        WorkloadBuilder builder = new(options);
        for (int resident = 0; resident < residents; resident++)
        {
            QueryItems items = new() { Name = "山田 太郎", BirthDate = "1965-01-31", Sex = "1", Address = "千代田区霞が関1-2-3" };
            builder.Add(items, Expectation.Of(CodeOf(resident)));
        }

        return builder.Complete();
    }

    /// <summary>Lookups of residents who are there, for the state alone.</summary>
    public static Workload Lookups(int residents) => Of(residents, new WorkloadOptions { Items = LookupItems.None, AbsentShare = 0 });
}
