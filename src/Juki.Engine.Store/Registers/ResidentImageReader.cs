using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Store.Registers;

/// <summary>Residents of a register, of base and delta, as whole images. One thread's.</summary>
public sealed class ResidentImageReader(Register register)
{
    private readonly RecordText _text = new();
    private readonly ImageSink _sink = new();

    /// <summary>The resident in a row.</summary>
    public ResidentImage Read(int residentRow)
    {
        register.CopyTo(residentRow, _text, _sink);
        return _sink.Take();
    }

    private sealed class ImageSink : IResidentSink
    {
        private readonly List<VersionImage> _versions = [];
        private ResidentImage? _image;

        public void Add(in ResidentRecord resident)
        {
            // What is left of a resident whose reading failed is another's.
            _versions.Clear();
            _image = ResidentImage.Of(resident, VersionList.Empty);
        }

        public void AddVersion(in VersionRecord version) => _versions.Add(VersionImage.Of(version));

        public ResidentImage Take() => _image! with { Versions = new VersionList(_versions) };
    }
}
