
/* The words that the page has for what the figures name. */
const japanese = {
  certain: "確実", probable: "ほぼ確実", possible: "要確認", ambiguous: "複数該当", none: "該当なし", insufficient: "項目不足", invalid: "不正",
  name: "氏名", kana: "フリガナ", birth_date: "生年月日", sex: "性別", address: "住所", code: "住民票コード",
};
const itemNames = { name: "Name", kana: "Reading", birth_date: "Date of birth", sex: "Sex", address: "Address", code: "Resident code" };
const levels = {
  name: {
    Missing: "missing on one side", Identical: "identical", Normalised: "same after normalisation", VariantT2: "old and new form of a character",
    VariantT3: "customarily confused characters", Unreadable: "a character cannot be read", SameReading: "other characters, same reading",
    OneCharacter: "one character differs", TokenOrder: "parts in another order", GivenOnly: "only the given name agrees",
    FamilyOnly: "only the family name agrees", Different: "different",
  },
  kana: {
    Missing: "missing on one side", Identical: "identical", Normalised: "same after normalisation", SameSound: "same sound, other spelling",
    SearchEqual: "equal by the search rules", OneKana: "one kana differs", GivenOnly: "only the given name agrees",
    FamilyOnly: "only the family name agrees", Different: "different",
  },
  birth_date: {
    Missing: "missing on one side", Identical: "identical", Compatible: "compatible, partly unknown", DaySlip: "one day off",
    DayMonthSwap: "day and month swapped", OneDigit: "one digit differs", EraSlip: "another era",
    FirstOfJanuary: "1 January for an unknown day", Different: "different",
  },
  sex: { Missing: "missing on one side", Identical: "identical", Different: "different" },
  address: {
    Missing: "missing on one side", A6: "identical", A5: "building or room differs", A4: "sub-number differs", A3: "same town",
    A2: "same municipality", A1: "same prefecture", A0: "different", AU: "not understood",
  },
  code: { None: "none given", Same: "agrees", Other: "another's or nobody's" },
};
const agreeing = ["Missing", "Identical", "Normalised", "Compatible", "A6", "Same", "None"];
const sexes = { 1: "1 (男)", 2: "2 (女)", 0: "0 (not known)", 9: "9 (not applicable)" };
