using System.Text;
using BenchmarkDotNet.Running;
using Juki.Engine.Benchmarks;
using Juki.Engine.Benchmarks.Adversarial;
using Juki.Engine.Benchmarks.Changes;
using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Benchmarks.Peers;
using Juki.Engine.Benchmarks.Stalls;
using Juki.Engine.Benchmarks.Tolerant;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (args is [CompareCommand.Name, ..])
{
    return CompareCommand.Run(args);
}

if (args is [PeersCommand.Name, ..])
{
    return PeersCommand.Run(args);
}

if (args is [TolerantCommand.Name, ..])
{
    return TolerantCommand.Run(args);
}

if (args is [StallsCommand.Name, ..])
{
    return StallsCommand.Run(args);
}

if (args is [ChangesCommand.Name, ..])
{
    return ChangesCommand.Run(args);
}

if (args is [AdversarialCommand.Name, ..])
{
    return AdversarialCommand.Run(args);
}

BenchmarkSwitcher.FromAssembly(typeof(CompareCommand).Assembly).Run(args, BenchmarkConfig.InProcess);
return 0;
