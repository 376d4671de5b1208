using Juki.Engine.Files.Columns;
using Juki.Engine.Files.Csv;
using Juki.Engine.Model.Json;

namespace Juki.Engine.Files.Mapping;

/// <summary>
/// Which columns of somebody else's file feed which of our items, and how their values are written: a JSON file that
/// <c>MAPPING.md</c> describes.
/// </summary>
public sealed class FileMapping
{
    private readonly MappingKind _kind;
    private readonly MappingFaults _faults;
    private readonly MappingReader _said;

    private FileMapping(string path, MappingKind kind)
    {
        _kind = kind;
        _faults = new MappingFaults(path);
        _said = new MappingReader(kind, _faults);
        JsonTree? root = JsonTreeReader.Read(Bytes(path), _faults.Json);
        _faults.ThrowIfAny();
        _said.Read(root!);
        ItemRules.Check(kind, _said, _faults);
    }

    /// <summary>File name of the mapping.</summary>
    public string Path => _faults.Path;

    /// <summary>The file has resident codes.</summary>
    public bool HasCode => _said.Items.ContainsKey(ItemVocabulary.Code);

    /// <summary>Reads a mapping and holds it against the header of the file that it is for, unless that is a pipe.</summary>
    /// <param name="path">The mapping.</param>
    /// <param name="kind">What the file is read as.</param>
    /// <param name="file">The file.</param>
    /// <param name="encoding">Encoding of the file; null: told from its bytes.</param>
    /// <exception cref="FileProblemException">One of the files cannot be read, or the mapping is wrong: all its faults are named.</exception>
    public static FileMapping Load(string path, MappingKind kind, string file, CsvEncoding? encoding = null)
    {
        FileMapping mapping = new(path, kind);
        if (File.Exists(file) && new FileInfo(file).Length > 0)
        {
            CsvSchema schema = kind == MappingKind.Queries ? QueryColumns.Schema : ResidentColumns.Schema;
            CsvInput.Open(file, schema, new CsvLayout(encoding, Mapping: mapping)).Dispose();
        }

        mapping._faults.ThrowIfAny();
        return mapping;
    }

    /// <summary>Finds the mapped columns in a header.</summary>
    /// <exception cref="FileProblemException">The mapping is wrong, in itself or for this header: all its faults are named.</exception>
    internal ColumnMap Bind(string file, IReadOnlyList<string> header)
    {
        MappingFaults faults = _faults.Copy();
        MappedHeader names = new(file, header, _said.Items.Values);
        Dictionary<MappedItem, int[]> fields = _said.Items.Values.ToDictionary(item => item, item => names.FieldsOf(item, faults));
        faults.ThrowIfAny();
        ItemSource?[] sources = new MappedColumns(_kind, _said.Items, item => fields[item]).Compile(_said.IsLatin);
        int id = _kind == MappingKind.Queries ? QueryColumns.Id : ResidentColumns.Id;
        return ColumnMap.Composed(sources, names.FieldCount, names.Unused, id);
    }

    private static byte[] Bytes(string path)
    {
        try
        {
            return SmallFile.Read(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new FileProblemException(path, $"cannot be read ({problem.Message})", "Check its name and permissions", problem);
        }
    }
}
