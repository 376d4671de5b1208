namespace Juki.Engine.Store.Changes;

/// <summary>One of the chains of a <see cref="DeltaRow"/>. A struct that implements it is compiled into its caller.</summary>
internal interface IChain
{
    /// <summary>The link that leads on.</summary>
    static abstract int Next(in DeltaRow row);
}

/// <summary>Rows with one full name and date of birth.</summary>
internal readonly struct NameAndDateChain : IChain
{
    public static int Next(in DeltaRow row) => row.SameNameAndDate;
}

/// <summary>Rows with one full name.</summary>
internal readonly struct NameChain : IChain
{
    public static int Next(in DeltaRow row) => row.SameName;
}

/// <summary>Residents of one block.</summary>
internal readonly struct BlockChain : IChain
{
    public static int Next(in DeltaRow row) => row.SameBlock;
}
