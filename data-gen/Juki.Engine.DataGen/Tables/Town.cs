namespace Juki.Engine.DataGen.Tables;

/// <summary>A town (大字・町).</summary>
/// <param name="Name">As written.</param>
/// <param name="System">How its houses are numbered.</param>
/// <param name="ChomeMax">Its last 丁目 (丁, 地割); 0 if it has none.</param>
/// <param name="Hash">What else is decided once for the whole town is taken from these bits.</param>
internal readonly record struct Town(string Name, NumberSystem System, byte ChomeMax, ulong Hash);
