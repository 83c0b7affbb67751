using Pathways.Core.Time;

using Microsoft.Extensions.Localization;
using Pathways.Core.Assessments;
using Pathways.Core.Contact;
using Pathways.Core.Today;
using Pathways.Core.Youths;
using Pathways.Web.Components;
using Pathways.Web.Text;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Youths;

/// <summary>Puts the youth's road into words: the greeting, the count that never stands alone, and the labels of the stops.</summary>
internal sealed class HomeRoad(HomeModel home, IStringLocalizer<YouthsText> T, IStringLocalizer<Words> W, Format F)
{
    /// <summary>Days are counted in the last year; further away, months say more.</summary>
    private const int LastYear = 366;

    /// <summary>Letters that a line of the drawing holds on a phone.</summary>
    private const int LettersInALine = 16;

    // Towards the youth 18 is the last day that is possible; nobody is congratulated on a day that is only the last possible one
    private readonly bool isExact = home.Youth.Birth.Precision == DatePrecision.Day;
    private readonly int days = Age.DaysToEighteen(home.Youth.Birth.Last, home.Today);

    /// <summary>The mentor's first name; empty without one.</summary>
    public string Mentor => F.First(home.Youth.Mentor);

    public YouthHeroModel Hero => new(
        new Phrase(T["Home.Hello"], F.First(home.Youth.Name)),
        days > LastYear ? T.Count("Home.Months", MonthsToEighteen) : days > 0 ? W.Count("Days", days)
            : W.Count("Years", Age.On(home.Youth.Birth.Last, home.Today)),
        T[days > 0 ? isExact ? "Home.ToEighteen" : "Home.ToEighteenLatest" : days == 0 && isExact ? "Home.Birthday" : "Home.Mine"].Value,
        Mentor.Length > 0 ? new Phrase(T[days > 0 ? "Home.GoesOnWith" : "Home.GoesOnNowWith"], Mentor)
            : T[days > 0 ? "Home.GoesOn" : "Home.GoesOnNow"].Value,
        new PathMapModel(T[days > 0 ? "Home.MapTitle" : "Home.MapTitleAfter"], T["Home.Here"], F.Day(home.Today),
            [.. home.Road.Select(Stop)], days <= 0));

    private int MonthsToEighteen
    {
        get
        {
            var (eighteen, today) = (Age.EighteenOn(home.Youth.Birth.Last), home.Today);
            return ((eighteen.Year - today.Year) * 12) + eighteen.Month - today.Month - (eighteen.Day < today.Day ? 1 : 0);
        }
    }

    private PathStop Stop(RoadStop stop) => stop switch
    {
        { Kind: RoadStopKind.Next } =>
            new(NextLabel, Coming(stop.On, F.Brief), NextIcon, PathStopKind.Next, home.NextPlanStep?.Text, Coming(stop.On, F.Day)),
        { Kind: RoadStopKind.Eighteen } => new(T["Home.Star"], F.Birth(home.Youth.Birth.Eighteen), null, PathStopKind.Eighteen),
        { GoalId: { } id } => Goal(home.Steps.First(step => step.GoalId == id), stop),
        { Kind: RoadStopKind.Beyond, Milestone: MilestoneKind.Contact24 } =>
            new(T.Of(MilestoneKind.Contact24), null, "phone", PathStopKind.After, FullDateText: T["Home.Until", F.Month(stop.On!.Value)]),
        { Milestone: { } milestone } => new(T.Of(milestone), ByAge(stop.On, F.Brief), Icon(milestone),
            KindOf(stop, isAftercare: milestone > MilestoneKind.Eighteen), FullDateText: ByAge(stop.On, F.Day)),
        _ => throw new InvalidOperationException(stop.ToString()),
    };

    private PathStop Goal(HomeModel.StepRow step, RoadStop stop)
    {
        var words = step.YouthWords.Length > 0 ? step.YouthWords : step.MentorWords;
        return new(Short(words, step.Domain), Brief(stop.On), step.Domain.Icon(), KindOf(stop, isAftercare: false), words, Full(stop.On));
    }

    /// <summary>
    /// People's own words where two lines hold them, else the name of the domain: a sentence cut in its middle says less.
    /// </summary>
    private string Short(string words, Domain domain)
    {
        var whole = words.TrimEnd('.');
        return SvgLabel.Fit(whole, LettersInALine, 2) is [.., var last] && !last.EndsWith('…') ? whole : W[$"MyDomain.{domain}"].Value;
    }

    private string NextLabel => home switch
    {
        { NextPlanStep: { } step } => Short(step.Text, step.Domain),
        { NextDocument: { } document } => document.Type.In(Cultures.Current).Name,
        { Next.Kind: NextStepKind.FirstView } => T["Stop.GiveMyView"],
        _ => T[$"Stop.{home.Next.Kind}"],
    };

    /// <summary>The next step's icon in the sprite.</summary>
    public string NextIcon => home.Next.Kind switch
    {
        NextStepKind.AgreeToPlan => "route",
        NextStepKind.GiveMyView or NextStepKind.FirstView => "eye",
        NextStepKind.Step => home.NextPlanStep!.Domain.Icon(),
        NextStepKind.Document => home.NextDocument!.Type.Icon,
        NextStepKind.Session => "message-circle",
        _ => "graduation-cap",
    };

    private static string Icon(MilestoneKind milestone) => milestone switch
    {
        MilestoneKind.CardOpens or MilestoneKind.CardByLaw => "id-card",
        MilestoneKind.Savings or MilestoneKind.BankAccount => "wallet",
        MilestoneKind.HealthCover => "heart-pulse",
        MilestoneKind.FirstPlan or MilestoneKind.LastReview => "route",
        _ => "phone",
    };

    private static PathStopKind KindOf(RoadStop stop, bool isAftercare) => stop.Kind == RoadStopKind.Beyond || isAftercare
        ? PathStopKind.After : PathStopKind.Planned;

    /// <summary>A day that has passed is not drawn: the step card says it, with a way on.</summary>
    private string? Coming(DateOnly? day, Func<DateOnly, string> written) => day >= home.Today ? written(day.Value) : null;

    private string? Brief(DateOnly? day) => day is { } on ? F.Brief(on) : null;

    // A milestone is known no better than the birth it is counted from
    private string? ByAge(DateOnly? day, Func<DateOnly, string> written) =>
        day is not { } on ? null : isExact ? written(on) : F.Birth(new(on, home.Youth.Birth.Precision));

    private string? Full(DateOnly? day) => day is { } on ? F.Day(on) : null;
}
