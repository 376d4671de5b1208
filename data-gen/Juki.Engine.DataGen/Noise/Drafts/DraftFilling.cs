using Juki.Engine.Model;
using Juki.Engine.Model.Records;

namespace Juki.Engine.DataGen.Noise.Drafts;

/// <summary>Makes a resident's record the beginning of a query.</summary>
internal static class DraftFilling
{
    /// <summary>
    /// Takes the items of a record. A resident with a kanji or kana name is asked for by that one, others by the Latin name.
    /// </summary>
    public static void Fill(this QueryDraft draft, in ResidentRecord record)
    {
        draft.Clear();
        draft.Person = record.Code;
        draft.Family.Set(record.FamilyName);
        draft.Given.Set(record.GivenName);
        if (draft.Family.IsEmpty && draft.Given.IsEmpty)
        {
            draft.Latin.Set(record.LatinName);
        }

        draft.FamilyKana.Set(record.FamilyKana);
        draft.GivenKana.Set(record.GivenKana);
        draft.BirthDate = record.BirthDate;
        draft.Sex = record.Sex is Sex.Male or Sex.Female ? record.Sex : Sex.NotKnown;
        draft.Address.Set(record.Address);
    }
}
