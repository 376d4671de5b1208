namespace Juki.Engine.Model.Addresses;

/// <summary>
/// The numbers of an address; 0 where there is none. 住居表示 (○丁目○番○号) and 地番 (○番地○) share the fields.
/// </summary>
/// <param name="Chome">丁目 (in Sakai 丁), at most <see cref="ChomeMax"/>.</param>
/// <param name="Ban">番 or 番地, at most <see cref="BanMax"/>.</param>
/// <param name="Go">号 or 枝番, at most <see cref="GoMax"/>.</param>
/// <param name="Eda">A fourth number, at most <see cref="EdaMax"/>.</param>
public readonly record struct AddressNumbers(int Chome, int Ban, int Go, int Eda)
{
    /// <summary>Six bits in a row.</summary>
    public const int ChomeMax = 63;

    /// <summary>Fifteen bits in a row.</summary>
    public const int BanMax = 32767;

    /// <summary>Twelve bits in a row.</summary>
    public const int GoMax = 4095;

    /// <summary>Twelve bits in a row.</summary>
    public const int EdaMax = 4095;
}
