using System.Runtime.CompilerServices;
using Juki.Engine.Model;
using Juki.Engine.Model.Addresses;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Tests.Rows;

public sealed class RowTests
{
    [Fact]
    public void Given_the_fields_of_each_word_When_laid_side_by_side_Then_none_overlaps_and_the_word_is_full()
    {
        AssertFills(Row.CodeOrOwnerBits, Row.SexBits, Row.StatusBits, Row.ProtectedBit, Row.RawAddressBit, Row.KindBits, Row.LatinBit, Row.PlaceBits);
        AssertFills(Row.FamilyBits, Row.GivenBits, Row.DateBits);
        AssertFills(Row.ChomeBits, Row.BanBits, Row.GoBits, Row.NumberStyleBits, Row.TailStyleBits, Row.BuildingBits);
        AssertFills(Row.RoomBits, Row.EdaBits, Row.FirstVersionBits, Row.VersionCountBits);
        AssertFills(Row.RoomBits, Row.EdaBits, Row.FromBits, Row.ToBits);
        Assert.Equal(32, Unsafe.SizeOf<Row>());
    }

    [Fact]
    public void Given_a_row_of_largest_values_When_read_Then_every_property_gives_its_own()
    {
        var row = new Row { Word0 = ulong.MaxValue, Word1 = ulong.MaxValue, Word2 = ulong.MaxValue, Word3 = ulong.MaxValue };

        Assert.Equal((1UL << 34) - 1, row.CodeOrOwner);
        Assert.Equal(Sex.NotApplicable, row.Sex);
        Assert.Equal(ResidentStatus.ExOfficio, row.Status);
        Assert.Equal(VersionKind.PresentAlias, row.Kind);
        Assert.Equal((1 << 20) - 1, row.PlaceId);
        Assert.Equal((1 << 22) - 1, row.FamilyId);
        Assert.Equal((1 << 24) - 1, row.GivenId);
        Assert.Equal((1 << 18) - 1, row.DateId);
        Assert.Equal(new AddressNumbers(AddressNumbers.ChomeMax, AddressNumbers.BanMax, AddressNumbers.GoMax, AddressNumbers.EdaMax), row.Numbers);
        Assert.Equal((1 << 23) - 1, row.BuildingId);
        Assert.Equal(RegisteredAddress.RoomMax, row.Room);
        Assert.Equal(StoredDay.Latest, row.To);
    }

    [Theory]
    [InlineData("1800-01-01")]
    [InlineData("2026-03-31")]
    [InlineData("2517-09-20")]
    public void Given_a_day_in_range_When_stored_Then_the_same_day_comes_back(string text)
    {
        DateOnly day = DateOnly.ParseExact(text, "yyyy-MM-dd");

        Assert.True(StoredDay.Fits(day));
        Assert.Equal(day, StoredDay.ToDate(StoredDay.From(day)));
    }

    [Fact]
    public void Given_a_day_out_of_range_When_asked_Then_it_does_not_fit()
    {
        Assert.False(StoredDay.Fits(new DateOnly(1799, 12, 31)));
        Assert.False(StoredDay.Fits(StoredDay.Latest.AddDays(1)));
        Assert.True(StoredDay.Fits(null));
    }

    private static void AssertFills(params BitField[] fields)
    {
        ulong used = 0;
        foreach (BitField field in fields)
        {
            ulong mask = field.Set(0, field.Max);
            Assert.Equal(0UL, used & mask);
            used |= mask;
        }

        Assert.Equal(ulong.MaxValue, used);
    }
}
