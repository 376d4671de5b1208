namespace Juki.Engine.Model.Records;

/// <summary>Whether a resident is in the register now, or why not. Nobody is ever deleted (retention of 150 years).</summary>
public enum ResidentStatus : byte
{
    /// <summary>In the register: <c>current</c>.</summary>
    Current = 0,

    /// <summary>Removed by death: <c>death</c>.</summary>
    Death = 1,

    /// <summary>Removed by emigration: <c>emigration</c>.</summary>
    Emigration = 2,

    /// <summary>Removed by the office: <c>ex officio</c>.</summary>
    ExOfficio = 3,
}
