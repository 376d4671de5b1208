using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.DataGen.Changes;

/// <summary>Residents of a register as whole images. One thread's.</summary>
internal sealed class RegisterImages
{
    private readonly Register _register;
    private readonly RecordText _text = new();

    /// <summary>For each row behind the residents, which record of a versions file it is, if any.</summary>
    private readonly int[] _recordOf;

    private readonly ILookup<ResidentCode, VersionImage> _formerCodes;

    public RegisterImages(Register register)
    {
        _register = register;
        _recordOf = new int[register.RowCount - register.ResidentCount];
        int records = 0;
        for (int version = 0; version < _recordOf.Length; version++)
        {
            _recordOf[version] = records;
            records += IsRecord(register[register.ResidentCount + version].Kind) ? 1 : 0;
        }

        _formerCodes = Enumerable.Range(records, register.VersionRecordCount - records).Select(ReadFormerCode).ToLookup(pair => pair.Owner, pair => pair.Version);
    }

    /// <summary>The resident in a row.</summary>
    public ResidentImage Read(int residentRow)
    {
        List<VersionImage> versions = [];
        (int first, int count) = _register.VersionsOf(residentRow);
        for (int row = first; row < first + count; row++)
        {
            if (IsRecord(_register[row].Kind))
            {
                versions.Add(VersionImage.Of(_register.ReadVersion(_recordOf[row - _register.ResidentCount], _text)));
            }
        }

        versions.AddRange(_formerCodes[_register.CodeOf(residentRow)]);
        return ResidentImage.Of(_register.ReadResident(residentRow, _text), new VersionList(versions));
    }

    private static bool IsRecord(VersionKind kind) => kind is not (VersionKind.LatinName or VersionKind.PresentAlias or VersionKind.PresentFormerSurname);

    private (ResidentCode Owner, VersionImage Version) ReadFormerCode(int record)
    {
        VersionRecord version = _register.ReadVersion(record, _text);
        return (version.Code, VersionImage.Of(version));
    }
}
