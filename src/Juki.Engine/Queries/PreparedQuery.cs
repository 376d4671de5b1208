using Juki.Engine.Answers;
using Juki.Engine.Matching.Deciding;
using Juki.Engine.Model;
using Juki.Engine.Model.Addresses;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Names;
using Juki.Engine.Model.Readings;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Queries;

/// <summary>One query read and folded, ready to be compared with many rows; used again for query after query.</summary>
internal sealed class PreparedQuery
{
    private Register? _register;
    private NamePartHashes? _nameParts;
    private NamePartHashes? _readingParts;
    private int _dateId;
    private ulong? _fullNameHash;

    public PreparedName Name { get; } = new();

    public PreparedReading Reading { get; } = new();

    public PreparedAddress Address { get; } = new();

    public BirthDate Birth { get; private set; }

    public Sex Sex { get; private set; }

    public ResidentCode Code { get; private set; }

    /// <summary>Key hashes of the name's parts; none if there is no name.</summary>
    public NamePartHashes NameParts => _nameParts ??= Has(ItemSet.Name) ? NamePartHashes.Of(Name, _register!) : default;

    /// <summary>Key hashes of the reading's parts; none if there is no reading.</summary>
    public NamePartHashes ReadingParts => _readingParts ??= Has(ItemSet.Kana) ? NamePartHashes.Of(Reading, _register!) : default;

    /// <summary>The address names a place and a number in it: the block where the person may live is known.</summary>
    public bool HasAddressBlock => Has(ItemSet.Address) && Address.PlaceCount > 0 && Address.Numbers.Ban > 0;

    /// <summary>The items that the query carries.</summary>
    public ItemSet Items { get; private set; }

    /// <summary>The first item that cannot be read, if any; <see cref="Fault"/> says why.</summary>
    public QueryItem Unreadable { get; private set; }

    public AnswerReason Fault { get; private set; }

    /// <summary>Id of the date of birth in the register; −1 if nobody was born then or the query has none.</summary>
    /// <remarks>An id stays what it is; one that is missing is asked for again, since a change may bring the date before the batch is run, or run again.</remarks>
    public int DateId => _dateId >= 0 || !Has(ItemSet.BirthDate) ? _dateId : _dateId = _register!.Births.DateIdOf(Birth);

    /// <summary>The date is known to the day, and the base has residents who were born on it.</summary>
    public bool HasBirthBlock => Birth.IsExact && _register!.Births.HasBlock(DateId);

    /// <summary>Hash of the name's T3 key.</summary>
    public ulong FullNameHash => _fullNameHash ??= KeyHash.Of(Name.Key(FoldTier.T3));

    public bool Has(ItemSet items) => (Items & items) == items;

    /// <summary>There is a code, and it is one; other items may still be unreadable.</summary>
    public bool HasReadableCode => Has(ItemSet.Code) && Unreadable != QueryItem.Code;

    public bool IsReadable => Unreadable == QueryItem.None;

    /// <summary>What a decision has to know of the query.</summary>
    public QueryFacts Facts(bool withoutSex, int uncompared) =>
        new() { Items = Items, Unreadable = Unreadable, WithoutSex = withoutSex, Uncompared = uncompared };

    public void Set(in QueryItems query, Register register)
    {
        _register = register;
        (_nameParts, _readingParts, _dateId, _fullNameHash) = (null, null, -1, null);
        Items = ItemSet.None;
        Unreadable = QueryItem.None;
        Fault = AnswerReason.None;
        SetCode(query.Code, register);
        SetBirth(query.BirthDate);
        SetSex(query.Sex);
        SetName(Bounded(query.Name, QueryItem.Name), Bounded(query.Kana, QueryItem.Kana));
        register.Addresses.Parse(Bounded(query.Address, QueryItem.Address), Address);
        Carry(ItemSet.Address, !Address.IsEmpty);
    }

    /// <summary>An item, or nothing where it is longer than any that a register holds: its cost would have no bound.</summary>
    private ReadOnlySpan<char> Bounded(ReadOnlySpan<char> text, QueryItem item)
    {
        bool isTooLong = text.Length > TextLimits.QueryItemLengthMax;
        Reject(item, isTooLong ? AnswerReason.ItemLength : AnswerReason.None);
        return isTooLong ? default : text;
    }

    private void SetCode(ReadOnlySpan<char> text, Register register)
    {
        CodeFault fault = ResidentCode.Parse(text, out ResidentCode code);
        Code = code;
        if (fault == CodeFault.None)
        {
            // Sought when the batch is full: until then the other items are read.
            register.Prefetch(code);
        }

        Carry(ItemSet.Code, fault != CodeFault.Empty);
        Reject(QueryItem.Code, AnswerReasons.Of(fault));
    }

    private void SetBirth(ReadOnlySpan<char> text)
    {
        BirthDateFault fault = BirthDate.Parse(text, out BirthDate date);
        bool known = fault == BirthDateFault.None && (date.Year | date.Month | date.Day) != 0;
        Birth = date;
        Carry(ItemSet.BirthDate, known);
        Reject(QueryItem.BirthDate, AnswerReasons.Of(fault));
    }

    private void SetSex(ReadOnlySpan<char> text)
    {
        bool read = SexText.TryParse(text, out Sex sex);
        Sex = sex;
        Carry(ItemSet.Sex, sex is Sex.Male or Sex.Female);
        Reject(QueryItem.Sex, read ? AnswerReason.None : AnswerReason.SexFormat);
    }

    private void SetName(ReadOnlySpan<char> name, ReadOnlySpan<char> kana)
    {
        Name.Set(name);

        // A name written in kana is also the reading of one: it finds residents who are registered in kanji.
        Reading.Set(kana.IsWhiteSpace() && KanaText.IsKana(name) ? name : kana);
        Carry(ItemSet.Name, !Name.IsEmpty);
        Carry(ItemSet.Kana, !Reading.IsEmpty);
    }

    private void Carry(ItemSet item, bool carried) => Items |= carried ? item : ItemSet.None;

    private void Reject(QueryItem item, AnswerReason fault)
    {
        if (fault != AnswerReason.None && IsReadable)
        {
            Unreadable = item;
            Fault = fault;
        }
    }
}
