namespace Juki.Engine.Store.Encoders;

/// <summary>A retired code whose resident has no row number yet; the days as <see cref="Rows.StoredDay"/>.</summary>
internal readonly record struct EncodedRetiredCode(ulong Body, ulong OwnerBody, uint From, uint To)
{
    /// <summary>Hides the codes.</summary>
    public override string ToString() => "retired code (hidden)";
}
