namespace Juki.Engine.Tests.Damage;

/// <summary>Whole files of a register that are missing, empty, unreadable or another's: refused by name, never taken for a register without them.</summary>
public sealed class FileDamageTests(SoundRegister register) : IClassFixture<SoundRegister>
{
    /// <summary>The files that opening needs, which the kept snapshot, the history, and a segment that is only reserved are not.</summary>
    private IEnumerable<string> Needed => register.Files.Keys.Where(file =>
        !file.StartsWith(register.Snapshots[0], StringComparison.Ordinal)
        && !file.StartsWith("history", StringComparison.Ordinal)
        && register.Files[file].AsSpan().ContainsAnyExcept((byte)0));

    [Fact]
    public void Given_any_file_that_is_missing_When_opened_Then_it_is_refused_and_none_is_made() => EachRefused(File.Delete, namesFile: false);

    [Fact]
    public void Given_any_file_that_is_empty_When_opened_Then_it_is_refused_by_name() => EachRefused(path => File.WriteAllBytes(path, []));

    [Fact]
    public void Given_any_file_that_is_cut_in_the_middle_When_opened_Then_it_is_refused_by_name() => EachRefused(
        path => File.WriteAllBytes(path, File.ReadAllBytes(path)[..(int)(new FileInfo(path).Length / 2)]),
        which: file => !file.EndsWith("superblock", StringComparison.Ordinal)); // Its other half is its other copy.

    /// <summary>As root every file can be read, whatever its permissions; a directory nobody can.</summary>
    [Fact]
    public void Given_any_file_that_cannot_be_read_When_opened_Then_it_is_refused_by_name() => EachRefused(path =>
    {
        File.Delete(path);
        Directory.CreateDirectory(path);
    });

    [Fact]
    public void Given_any_section_of_the_kept_snapshot_in_place_of_the_present_one_When_opened_Then_it_is_refused_where_it_is_another() =>
        EachRefused(
            path => File.Copy(path.Replace(register.Snapshots[1], register.Snapshots[0], StringComparison.Ordinal), path, overwrite: true),
            which: file => file.StartsWith(register.Snapshots[1], StringComparison.Ordinal)
                && !register.Files[file].AsSpan().SequenceEqual(register.Files[file.Replace(register.Snapshots[1], register.Snapshots[0], StringComparison.Ordinal)]));

    [Fact]
    public void Given_any_file_of_another_register_When_opened_Then_it_is_refused()
    {
        string another = register.BuildAnother();
        EachRefused(
            path => File.Copy(Path.Combine(another, Path.GetRelativePath(register.Path, path)), path, overwrite: true),
            namesFile: false,
            which: file => File.Exists(Path.Combine(another, file)) && !register.Files[file].AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(another, file))));
    }

    [Fact]
    public void Given_a_manifest_from_before_the_journal_was_named_When_opened_Then_changes_are_not_forgotten()
    {
        byte[] manifest = [.. register.Files["manifest"]];
        register.ForgetJournal();

        string? refusal = register.Refusal();

        File.WriteAllBytes(register.PathOf("manifest"), manifest);
        Assert.Contains("journal", refusal, StringComparison.Ordinal);
        register.AssertUntouched();
    }

    private void EachRefused(Action<string> damage, bool namesFile = true, Func<string, bool>? which = null)
    {
        List<string> wrong = [];
        foreach (string file in Needed.Where(which ?? (_ => true)).ToList())
        {
            damage(register.PathOf(file));
            string? refusal = register.Refusal();
            register.Restore(file);
            if (refusal is null || (namesFile && !refusal.Contains(register.PathOf(file), StringComparison.Ordinal)))
            {
                wrong.Add($"{file}: {refusal ?? "opened"}");
            }
        }

        Assert.Empty(wrong);
        register.AssertUntouched();
    }
}
