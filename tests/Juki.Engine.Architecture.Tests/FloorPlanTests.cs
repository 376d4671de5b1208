namespace Juki.Engine.Architecture.Tests;

public class FloorPlanTests
{
    [Fact]
    public void Given_all_projects_When_their_references_are_read_Then_every_arrow_is_in_the_floor_plan()
    {
        IEnumerable<string> arrows =
            from project in Repository.Projects
            from reference in Repository.Included(project, "ProjectReference")
            let target = Path.GetFileNameWithoutExtension(reference.Replace('\\', '/'))
            where FloorPlan.Allowed(NameOf(project))?.Contains(target) != true
            select $"{NameOf(project)} → {target}";

        Assert.Empty(arrows);
    }

    [Fact]
    public void Given_all_projects_When_the_floor_plan_is_read_Then_it_has_each_of_them_and_no_other()
    {
        Assert.DoesNotContain(Repository.Projects.Select(NameOf), project => FloorPlan.Allowed(project) is null);
        Assert.Empty(FloorPlan.References.Keys.Except(Repository.Projects.Select(NameOf)));
    }

    [Fact]
    public void Given_the_floor_plan_When_arrows_are_followed_Then_nobody_comes_back_to_the_start()
    {
        foreach (string start in FloorPlan.References.Keys)
        {
            Assert.DoesNotContain(start, Below(start));
        }

        static IEnumerable<string> Below(string project) =>
            FloorPlan.References[project].SelectMany(next => Below(next).Prepend(next));
    }

    [Fact]
    public void Given_the_solution_When_it_is_read_Then_it_holds_every_project()
    {
        string solution = Repository.SolutionText.Replace('\\', '/');

        Assert.All(Repository.Projects, project => Assert.Contains($"\"{project}\"", solution, StringComparison.Ordinal));
    }

    [Fact]
    public void Given_the_projects_of_the_product_When_their_packages_are_read_Then_each_is_allowed()
    {
        IEnumerable<string> packages =
            from project in Repository.Projects
            where project.StartsWith("src/", StringComparison.Ordinal) || project.StartsWith("data-gen/", StringComparison.Ordinal)
            from package in Repository.Included(project, "PackageReference")
            where FloorPlan.Packages.GetValueOrDefault(NameOf(project))?.Contains(package) != true
            select $"{NameOf(project)} uses {package}";

        Assert.Empty(packages);
    }

    [Fact]
    public void Given_all_projects_When_their_folders_are_read_Then_each_is_named_after_its_project_and_stands_where_the_plan_says()
    {
        Assert.All(Repository.Projects, project => Assert.Equal(NameOf(project), project.Split('/')[^2]));
        Assert.All(Repository.Projects, project => Assert.Equal(3, project.Split('/').Length));
    }

    private static string NameOf(string project) => Path.GetFileNameWithoutExtension(project);
}
