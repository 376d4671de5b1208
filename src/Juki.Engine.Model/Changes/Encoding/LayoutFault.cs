namespace Juki.Engine.Model.Changes.Encoding;

/// <summary>Why bytes are not an event or an image. The numbers are shown in health states and never change.</summary>
public enum LayoutFault : byte
{
    /// <summary>They are.</summary>
    None = 0,

    /// <summary>A version of the layout that this program does not know: made by a newer one.</summary>
    Version = 1,

    /// <summary>Fewer bytes than they say of themselves.</summary>
    Truncated = 2,

    /// <summary>Bytes are left after the last field.</summary>
    Overlong = 3,

    /// <summary>A reserved byte or bit that is not zero.</summary>
    Reserved = 4,

    /// <summary>A text that is not UTF-8, empty where it must not be, or longer than a register holds.</summary>
    Text = 5,

    /// <summary>A number that stands for nothing: a reason, kind, status, code, day or date that there is not.</summary>
    Value = 6,
}
