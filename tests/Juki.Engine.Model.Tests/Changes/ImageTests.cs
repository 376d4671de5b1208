using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Model.Tests.Changes;

public class ImageTests
{
    [Fact]
    public void Given_any_image_When_given_to_a_sink_and_taken_from_the_records_Then_it_is_the_same() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(AnyChange.Image.ToArbitrary(), image =>
        {
            ImageSink sink = new();
            image.WriteTo(sink);
            return sink.Image.Equals(image);
        }));

    [Fact]
    public void Given_any_two_images_When_their_digests_are_summed_Then_the_order_does_not_show_and_what_is_taken_out_is_gone() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(AnyChange.Image.ToArbitrary(), AnyChange.Image.ToArbitrary(), (first, second) =>
        {
            ImageDigest forth = ImageDigest.Of(first);
            forth.Add(ImageDigest.Of(second));
            ImageDigest back = ImageDigest.Of(second);
            back.Add(ImageDigest.Of(first));
            bool same = forth == back;
            back.Remove(ImageDigest.Of(second));
            return same && back == ImageDigest.Of(first) && first.Equals(second) == (ImageDigest.Of(first) == ImageDigest.Of(second));
        }));

    [Fact]
    public void Given_versions_in_any_order_When_listed_Then_lists_and_digests_are_equal()
    {
        VersionImage[] versions =
        [
            new() { Kind = VersionKind.FormerAddress, To = new DateOnly(2019, 3, 31), Address = "あ" },
            new() { Kind = VersionKind.FormerAddress, To = new DateOnly(2019, 3, 31), Address = "い" },
            new() { Kind = VersionKind.Alias, FamilyName = "あ" },
        ];
        ResidentImage forth = Sample.Resident with { Versions = new(versions) };
        ResidentImage back = Sample.Resident with { Versions = new(versions.Reverse()) };

        Assert.Equal(forth, back);
        Assert.Equal(forth.GetHashCode(), back.GetHashCode());
        Assert.Equal(ImageDigest.Of(forth), ImageDigest.Of(back));
        Assert.NotEqual(forth, Sample.Resident);
    }

    /// <summary>Computed by another program from the layout's description.</summary>
    [Fact]
    public void Given_a_known_image_When_its_digest_is_shown_Then_it_is_that_of_the_layout_as_described() =>
        Assert.Equal("b1544bb297c63222ef3b7bfe329c9848", ImageDigest.Of(Sample.Resident).ToString());

    private sealed class ImageSink : IResidentSink
    {
        private readonly List<VersionImage> _versions = [];
        private ResidentImage? _resident;

        public ResidentImage Image => _resident! with { Versions = new(_versions) };

        public void Add(in ResidentRecord resident) => _resident = ResidentImage.Of(resident, VersionList.Empty);

        public void AddVersion(in VersionRecord version)
        {
            Assert.Equal(_resident!.Code, version.Code);
            _versions.Add(VersionImage.Of(version));
        }
    }
}
