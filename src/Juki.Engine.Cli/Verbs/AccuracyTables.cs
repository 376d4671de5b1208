using Juki.Engine.Bulk;
using Juki.Engine.Bulk.Calibration;
using Juki.Engine.Cli.Console;

namespace Juki.Engine.Cli.Verbs;

/// <summary>How true the answers are, as tables: beside the truth, by kind of error, and predicted beside observed.</summary>
internal static class AccuracyTables
{
    public static string Of(Accuracy accuracy) => $"{Figures(accuracy)}\n{ByErrorKind(accuracy)}\n{Calibration(accuracy)}";

    private static TextTable Figures(Accuracy accuracy)
    {
        var figures = new TextTable("beside the truth", "figure>", "with 95 % confidence>");
        figures.Add("persons in the register", Numbers.Count(accuracy.Present), "");
        figures.Add("persons not in the register", Numbers.Count(accuracy.Absent), "");
        figures.Add("certain answers", Numbers.Count(accuracy.Certain), "");
        figures.Add("false matches among certain", Wrong(accuracy.FalseCertain, accuracy.FalseCertainPpm), AtMost(accuracy.FalseCertainPpmUpper95));
        figures.Add("probable answers", Numbers.Count(accuracy.Probable), "");
        figures.Add("false matches among probable", Wrong(accuracy.FalseProbable, accuracy.FalseProbablePpm), AtMost(accuracy.FalseProbablePpmUpper95));
        figures.Add("present persons certain", Numbers.Share(accuracy.CertainShare), "");
        figures.Add("present persons certain or probable", Numbers.Share(accuracy.CertainOrProbableShare), "");
        figures.Add("right resident named at some grade", Numbers.Share(accuracy.NamedRightShare), "");
        figures.Add("absent persons certain", Wrong(accuracy.AbsentCertain, 1e6 * accuracy.AbsentCertainShare), AtMost(1e6 * accuracy.AbsentCertainShareUpper95));
        figures.Add("absent persons probable", Wrong(accuracy.AbsentProbable, 1e6 * accuracy.AbsentProbableShare), AtMost(1e6 * accuracy.AbsentProbableShareUpper95));
        return figures;
    }

    private static TextTable ByErrorKind(Accuracy accuracy)
    {
        var kinds = new TextTable("error put in", "rows>", "certain>", "false>", "named>");
        foreach ((string kind, ErrorKindAccuracy of) in accuracy.ByErrorKind)
        {
            kinds.Add(kind, Numbers.Count(of.Rows), Numbers.Share((double)of.CertainRight / of.Rows), Numbers.Count(of.FalseCertain), Numbers.Share((double)of.NamedRight / of.Rows));
        }

        return kinds;
    }

    /// <summary>Near 1 probabilities differ in how seldom they are wrong, so wrong answers stand beside shares.</summary>
    private static TextTable Calibration(Accuracy accuracy)
    {
        var bins = new TextTable("predicted probability", "rows>", "mean predicted>", "observed right>", "deviation>", "wrong expected>", "wrong seen>");
        foreach (CalibrationBin bin in accuracy.Calibration)
        {
            string[] observed = bin.Rows == 0 ? ["", "", ""] : [Six(bin.MeanPredicted), Six(bin.ObservedRight), Signed(bin.Deviation)];
            bins.Add([$"{Short(bin.From)} to {Short(bin.To)}", Numbers.Count(bin.Rows), .. observed, Numbers.Decimal(bin.PredictedWrong), Numbers.Count(bin.Rows - bin.Right)]);
        }

        return bins;
    }

    private static string Wrong(long rows, double ppm) => $"{Numbers.Count(rows)} ({Numbers.Decimal(ppm)} ppm)";

    private static string AtMost(double ppm) => $"at most {Numbers.Decimal(ppm)} ppm";

    private static string Six(double share) => FormattableString.Invariant($"{share:0.000000}");

    private static string Signed(double share) => FormattableString.Invariant($"{share:+0.000000;-0.000000;0.000000}");

    private static string Short(double edge) => FormattableString.Invariant($"{edge:0.######}");
}
