using System.Buffers;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Changes.Encoding;
using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.DataGen.Changes;

/// <summary>
/// The register as it is after the changes made so far: those whom none has changed stand in the register, the others here, in bytes, which take a
/// fifth of the memory of objects.
/// </summary>
internal sealed class ChangedResidents(Register register, ResidentImageReader images)
{
    private readonly Dictionary<ResidentCode, byte[]> _changed = [];
    private readonly HashSet<ResidentCode> _lost = [];
    private readonly ArrayBufferWriter<byte> _buffer = new();

    /// <summary>The resident with a code; null if nobody has it, or its code was changed to one that only the engine knows.</summary>
    public ResidentImage? Find(ResidentCode code)
    {
        if (_lost.Contains(code))
        {
            return null;
        }

        if (!_changed.TryGetValue(code, out byte[]? bytes))
        {
            int row = register.FindRow(code);
            return row < 0 ? null : images.Read(row);
        }

        LayoutFault fault = ImageLayout.Read(bytes, out ResidentImage? image);
        return image ?? throw new InvalidOperationException($"An image that was written cannot be read: {fault}.");
    }

    /// <summary>Nobody has or had the code.</summary>
    public bool IsFree(ResidentCode code) =>
        !_lost.Contains(code) && !_changed.ContainsKey(code) && register.FindRow(code) < 0 && !register.TryFindRetired(code, out _);

    /// <summary>Keeps a resident as he is now.</summary>
    public void Keep(ResidentImage image)
    {
        _buffer.ResetWrittenCount();
        ImageLayout.Write(image, _buffer);
        _changed[image.Code] = _buffer.WrittenSpan.ToArray();
    }

    /// <summary>Gives up a resident whose new code the engine will draw: no later event can name it.</summary>
    public void Lose(ResidentCode code)
    {
        _changed.Remove(code);
        _lost.Add(code);
    }
}
