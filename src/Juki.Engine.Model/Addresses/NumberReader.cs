namespace Juki.Engine.Model.Addresses;

/// <summary>
/// Reads the numbers of a registered address from where they start:
/// <code>
/// numbers = "無番地" | [chome] [ban [go]] | n ["-" n ["-" n ["-" n]]]
/// chome   = n "丁目" | n "丁" | "第" n "地割"
/// ban     = n "番地" | n "番" | n "-"
/// go      = ["の" | "-"] n ["-" n] ["号"]
/// </code>
/// </summary>
internal ref struct NumberReader(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _chome;
    private int _ban;
    private int _go;
    private int _eda;
    private NumberLayout _layout;
    private DigitForm _chomeForm;
    private DigitForm? _restForm;
    private bool _fits = true;

    /// <summary>How many characters the numbers take.</summary>
    public int Length { get; private set; }

    /// <summary>The numbers.</summary>
    public readonly AddressNumbers Numbers => new(_chome, _ban, _go, _eda);

    /// <summary>How they are written.</summary>
    public readonly NumberStyle Style => new NumberForm(
        _layout,
        _chome == 0 || _layout == NumberLayout.Chain ? _restForm.GetValueOrDefault() : _chomeForm,
        _restForm ?? _chomeForm).ToStyle();

    /// <summary>Two numbers or the word 番地 leave no doubt; a lone number or 丁目 may be part of a name.</summary>
    public readonly bool IsUnmistakable => _go != 0 || (_chome != 0 && _ban != 0) || _layout is NumberLayout.Banchi or NumberLayout.NoBanchi;

    /// <summary>Whether numbers that rows can hold begin with a 地割, however they go on.</summary>
    public readonly bool HasJiwari => _layout == NumberLayout.Jiwari && _ban != 0 && !ExceedsLimits;

    /// <summary>Whether some number is larger than rows can hold.</summary>
    public readonly bool ExceedsLimits => _chome > AddressNumbers.ChomeMax || _ban > AddressNumbers.BanMax
        || _go > AddressNumbers.GoMax || _eda > AddressNumbers.EdaMax;

    private readonly ReadOnlySpan<char> Rest => _text[Length..];

    /// <summary>Reads; false if no numbers stand here, or ones that <see cref="AddressNumbers"/> cannot hold.</summary>
    public bool TryRead()
    {
        if (Take(NumberWriter.NoBanchi))
        {
            _layout = NumberLayout.NoBanchi;
            return true;
        }

        NumberLayout opened = ReadChome();
        bool read = opened == NumberLayout.None ? ReadBan(NumberLayout.Chain) : ReadBan(opened) || opened == NumberLayout.BanGo;
        return read && _fits && !ExceedsLimits;
    }

    /// <summary>Reads 丁目, 丁 or 地割; returns the layout that it opens, none if the first number is something else.</summary>
    private NumberLayout ReadChome()
    {
        int prefix = Rest is ['第', ..] ? 1 : 0;
        NumberToken token = NumberToken.Read(Rest[prefix..]);
        ReadOnlySpan<char> after = Rest[(prefix + token.Length)..];
        (NumberLayout layout, int unit) = after switch
        {
            ['地', '割', ..] when prefix == 1 => (NumberLayout.Jiwari, 2),
            ['丁', '目', ..] when prefix == 0 => (NumberLayout.BanGo, 2),
            ['丁', >= '0' and <= '9' or >= '０' and <= '９', ..] when prefix == 0 => (NumberLayout.ChoBanGo, 1),
            _ => (NumberLayout.None, 0),
        };
        if (layout != NumberLayout.None && token.Value != 0)
        {
            _chome = token.Value;
            _chomeForm = token.Form;
            _layout = layout;
            Length += prefix + token.Length + unit;
        }

        return _chome == 0 ? NumberLayout.None : layout;
    }

    private bool ReadBan(NumberLayout opened)
    {
        if (!TryNumber("", out _ban))
        {
            return false;
        }

        bool banchi = Take("番地");
        if (banchi || Take("番"))
        {
            ReadGo(opened, banchi);
            return true;
        }

        _layout = opened switch
        {
            NumberLayout.BanGo => NumberLayout.ChomeChain,
            NumberLayout.ChoBanGo => NumberLayout.ChoChain,
            _ => opened,
        };
        ReadChain();
        return true;
    }

    private void ReadGo(NumberLayout opened, bool banchi)
    {
        NumberLayout joined = banchi ? ReadGoOfBanchi() : NumberLayout.BanGo;
        if (!banchi && TryNumber("", out _go))
        {
            TryNumber("-", out _eda);
            joined = Take("号") ? NumberLayout.BanGo : NumberLayout.BareGo;
        }

        bool differs = opened is NumberLayout.ChoBanGo && joined != NumberLayout.BanGo;
        differs |= opened is NumberLayout.Jiwari && joined != NumberLayout.Banchi;
        _fits &= !differs;
        _layout = opened is NumberLayout.ChoBanGo or NumberLayout.Jiwari ? opened : joined;
    }

    private NumberLayout ReadGoOfBanchi()
    {
        NumberLayout layout = TryNumber("", out _go) ? NumberLayout.Banchi
            : TryNumber("の", out _go) ? NumberLayout.BanchiNo
            : TryNumber("-", out _go) ? NumberLayout.BanchiHyphen
            : NumberLayout.Banchi;
        if (_go != 0)
        {
            TryNumber("-", out _eda);
        }

        return layout;
    }

    /// <summary>Reads what follows by hyphens; three or four numbers without 丁目 begin with it where it can be one.</summary>
    private void ReadChain()
    {
        _fits &= _restForm != DigitForm.Kanji;
        if (!TryNumber("-", out _go) || !TryNumber("-", out int third))
        {
            return;
        }

        if (_chome != 0 || _ban > AddressNumbers.ChomeMax)
        {
            _eda = third;
            return;
        }

        (_chome, _ban, _go) = (_ban, _go, third);
        TryNumber("-", out _eda);
    }

    /// <summary>Reads a joint and a number of the same form as the others. A number before 号室 is that of a room.</summary>
    private bool TryNumber(string joint, out int value)
    {
        value = 0;
        ReadOnlySpan<char> rest = Rest;
        if (joint.Length > 0)
        {
            char mark = joint == "-" && _restForm == DigitForm.Wide ? '－' : joint[0];
            if (rest.IsEmpty || rest[0] != mark)
            {
                return false;
            }

            rest = rest[1..];
        }

        NumberToken token = NumberToken.Read(rest);
        if (token.Value == 0 || rest[token.Length..].StartsWith("号室", StringComparison.Ordinal))
        {
            return false;
        }

        _fits &= _restForm is null || _restForm == token.Form;
        _restForm = token.Form;
        value = token.Value;
        Length += joint.Length + token.Length;
        return true;
    }

    private bool Take(string word)
    {
        bool taken = Rest.StartsWith(word, StringComparison.Ordinal);
        Length += taken ? word.Length : 0;
        return taken;
    }
}
