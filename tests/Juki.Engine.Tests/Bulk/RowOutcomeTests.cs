using System.Globalization;
using Juki.Engine.Bulk;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Tests.Bulk;

public class RowOutcomeTests
{
    [Fact]
    public void Given_an_outcome_that_names_somebody_When_shown_as_text_Then_nothing_of_the_code_is_in_it()
    {
        ResidentCode code = ResidentCode.FromBody(2_472_705_960);
        RowOutcome outcome = new(default, true, 7, Grade.Certain, code.Body, 0.75f, FurtherCodes.Of([code]));

        Assert.Equal("line 7: Certain", outcome.ToString());
        Assert.DoesNotContain(code.Body.ToString(CultureInfo.InvariantCulture), $"{outcome}", StringComparison.Ordinal);
    }
}
