using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Documents;
using Pathways.Core.Organisation;
using Pathways.Web.Components;
using Pathways.Web.Ui;
using CorePath = Pathways.Core.Documents.DocumentPath;
using DrawnState = Pathways.Web.Components.DocumentState;

namespace Pathways.Web.Pages.Documents;

/// <summary>Puts a youth's document path into words, badges and a drawing, for the youth and for staff.</summary>
public sealed class Drawing(IStringLocalizer<DocumentsText> texts, Format format, Viewer viewer, ProgrammeSettings settings)
{
    /// <summary>
    /// The drawn path: what is needed for the main document, then what hangs from it. Documents outside it are not drawn.
    /// </summary>
    public DocumentPathModel Draw(CorePath path, bool forYouth)
    {
        var road = path.Road;
        return new DocumentPathModel(
            [.. road.Select(stage => new DocumentStage([.. stage.Select(standing => Node(path, standing, forYouth, []))]))],
            road.Count == 0 ? [] : Hanging(path, road[^1][^1].Type.Key, forYouth));
    }

    /// <summary>The badge of a document: one word for where it stands.</summary>
    public BadgeModel Badge(DocumentStanding standing, bool forYouth) => standing switch
    {
        { Step: DocumentStep.Have } when standing.ExpiresWithin(settings.ExpirySoonDays, viewer.Today) =>
            new(BadgeStatus.Due, texts["Badge.ExpiresOn", format.ShortDay(standing.Facts.ExpiresOn!.Value)].Value),
        { Step: DocumentStep.Have } => new(BadgeStatus.Done, texts["Badge.Have"].Value),
        { Step: DocumentStep.NotNeeded } => new(BadgeStatus.Done, texts["Badge.NotNeeded"].Value),
        { Step: DocumentStep.UnderWay, Facts.AppointmentOn: { } day } => new(BadgeStatus.Due, format.Weekday(day)),
        { Step: DocumentStep.UnderWay } => new(BadgeStatus.Waiting, texts["Badge.Requested"].Value),
        { Step: DocumentStep.Stopped } => new(BadgeStatus.Blocked, texts["Badge.Stopped"].Value),
        { IsLate: true } when !forYouth => new(BadgeStatus.Overdue, texts["Badge.Late"].Value),
        { Step: DocumentStep.WaitsForDocument } =>
            new(BadgeStatus.Blocked,
                texts["Badge.WaitsFor", string.Join(Comma, standing.WaitsFor.Select(type => type.In(Cultures.Current).Short))].Value),
        { Step: DocumentStep.WaitsForAge } => new(BadgeStatus.Planned, texts["Badge.From", format.ShortDay(standing.OpensOn)].Value),
        { NeedsRenewal: true } when !forYouth => new(BadgeStatus.Overdue, texts["Badge.Expired"].Value),
        { NeedsRenewal: true } => new(BadgeStatus.Due, texts["Badge.Renew"].Value),
        _ => new(BadgeStatus.Planned, texts["Badge.Open"].Value),
    };

    /// <summary>A line under the name: until when it is valid, since when it was asked for, what stops it.</summary>
    public string? Note(DocumentStanding standing) => standing switch
    {
        { Step: DocumentStep.Have, IsExpired: true, Facts.ExpiresOn: { } day } => texts["Note.Served", format.Day(day)],
        { Step: DocumentStep.Have, Facts.ExpiresOn: { } day } => texts["Note.ValidUntil", format.Day(day)],
        { Step: DocumentStep.Have, Facts.ObtainedOn: { } day } => texts["Note.ObtainedOn", format.Day(day)],
        _ when standing.AppointmentAhead(viewer.Today) is { } day => Appointment(standing.Facts, day),
        { Step: DocumentStep.UnderWay, Facts.RequestedOn: { } day } => texts["Note.RequestedOn", format.Day(day)],
        { Step: DocumentStep.Stopped } => standing.Facts.BlockedReason,
        _ when standing.AppointmentPassed(viewer.Today) is { } day => texts["Note.AppointmentPassed", format.Day(day)],
        { IsExpired: true, Facts.ExpiresOn: { } day } => texts["Note.ExpiredOn", format.Day(day)],
        { Facts.State: Core.Documents.DocumentState.Lost } => texts["Note.Lost"],
        { Step: DocumentStep.WaitsForDocument } when standing.OpensOn > DateOnly.MinValue && standing.Type.OpensAtMonths > 0 =>
            texts["Note.OpensOn", format.Day(standing.OpensOn)],
        _ => null,
    };

    /// <summary>Day, time and place of an appointment, as far as they are known.</summary>
    public string Appointment(DocumentFacts facts, DateOnly day) =>
        facts.AppointmentPlace.Length > 0 ? texts["Note.AppointmentAt", format.Moment(day, facts.AppointmentTime), facts.AppointmentPlace]
            : texts["Note.Appointment", format.Moment(day, facts.AppointmentTime)];

    /// <summary>
    /// The whole path in sentences, for whoever does not see the drawing: what is there, what is next, and of each other what it waits for.
    /// </summary>
    public IEnumerable<string> InWords(CorePath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var have = path.All.Where(standing => standing.Step == DocumentStep.Have).Select(Name).ToList();
        if (have.Count > 0) yield return texts["Words.Have", string.Join(Comma, have)];
        if (path.Next is { } next) yield return texts["Words.Next", Name(next)];
        foreach (var standing in path.All)
        {
            switch (standing.Step)
            {
                case DocumentStep.WaitsForDocument:
                    yield return texts["Words.WaitsFor", Name(standing),
                        string.Join(Comma, standing.WaitsFor.Select(type => type.In(Cultures.Current).Name))];
                    break;
                case DocumentStep.WaitsForAge:
                    yield return texts["Words.OpensOn", Name(standing), format.Day(standing.OpensOn)];
                    break;
                case DocumentStep.Stopped:
                    yield return texts["Words.Stopped", Name(standing), standing.Facts.BlockedReason];
                    break;
            }
        }

        static string Name(DocumentStanding standing) => standing.Type.In(Cultures.Current).Name;
    }

    private DocumentNode Node(CorePath path, DocumentStanding standing, bool forYouth, IReadOnlyList<DocumentNode> opens) => new(
        standing.Type.In(Cultures.Current).Name,
        standing.Type.Icon,
        standing.Step switch
        {
            DocumentStep.Have or DocumentStep.NotNeeded => DrawnState.Done,
            _ when standing == path.Next => DrawnState.Now,
            DocumentStep.Open or DocumentStep.UnderWay => DrawnState.Open,
            _ => DrawnState.Blocked,
        },
        Badge(standing, forYouth),
        Note(standing) is { } note ? Phrase.FromString(note) : null,
        $"#doc-{standing.Type.Key}",
        opens);

    private List<DocumentNode> Hanging(CorePath path, string key, bool forYouth) =>
        [.. path.HangingOn(key).Select(standing => Node(path, standing, forYouth, Hanging(path, standing.Type.Key, forYouth)))];

    private static string Comma => Cultures.Rtl ? "، " : ", ";
}
