using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Data;
using Pathways.Core.Documents;
using Pathways.Core.Organisation;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Documents;

/// <summary>The mentor moves one document of a youth.</summary>
[May(Permission.KeepDocuments)]
public sealed class ChangeModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, DocumentTypes types,
    IStringLocalizer<DocumentsText> texts) : PageModel
{
    private DateOnly bornOn;

    /// <summary>Whose file.</summary>
    [BindProperty(SupportsGet = true)]
    public int YouthId { get; set; }

    /// <summary>The type's key.</summary>
    [BindProperty(SupportsGet = true)]
    public string Type { get; set; } = "";

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The youth's name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The document's type.</summary>
    public DocumentType Document { get; private set; } = null!;

    /// <summary>Where it stands.</summary>
    public DocumentStanding Standing { get; private set; } = null!;

    /// <summary>Key of the document whose last move can be called a mistake; null when there is none.</summary>
    public int? Moved { get; private set; }

    /// <summary>Moves that are possible now.</summary>
    public IEnumerable<DocumentMove> Moves => Enum.GetValues<DocumentMove>().Where(move => move switch
    {
        DocumentMove.Missing when Standing.Facts.SaidHeldOn is not null => true,
        DocumentMove.Missing => Standing.Facts.State is DocumentState.NotNeeded or DocumentState.Blocked or DocumentState.Requested,
        _ when Standing.Facts.State == DocumentState.NotNeeded => false,
        DocumentMove.Obtain => true,
        DocumentMove.Lose => Standing.Facts.State == DocumentState.Obtained,
        DocumentMove.NotNeeded => Standing.Facts.State != DocumentState.Obtained,
        DocumentMove.Request => Standing.Facts.State != DocumentState.Requested && Standing.Step != DocumentStep.Have,
        _ => Standing.Step != DocumentStep.Have,
    });

    /// <summary>Shows the document.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is not { } revision) return NotFound();
        Form = new Input
        {
            Revision = revision,
            Reason = Standing.Facts.BlockedReason,
            Day = Standing.AppointmentAhead(viewer.Today),
            Time = Standing.Facts.AppointmentTime,
            Place = Standing.Facts.AppointmentPlace
        };
        readLog.FileOpened(YouthId, "/Documents/Change");
        return Page();
    }

    /// <summary>Moves it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is not { } revision) return NotFound();
        if (!ModelState.IsValid) return Page();
        var document = await db.Documents.VisibleTo(viewer, db).SingleOrDefaultAsync(d => d.YouthId == YouthId && d.Type == Type,
            cancellationToken) ?? new YouthDocument { YouthId = YouthId, Type = Type };
        if (revision == Form.Revision && (YouthDocument.CheckDay(Form.Day, bornOn) ?? Move(document)) is { } problem)
        {
            this.Refuse(problem, problem switch
            {
                DocumentProblem.ReasonMissing => "Form.Reason",
                DocumentProblem.ExpiresBeforeObtained => "Form.Expires",
                DocumentProblem.MoveNotPossible => "Form.Move",
                _ => "Form.Day",
            });
            return Page();
        }

        if (document.Id == 0) db.Documents.Add(document);
        if (revision != Form.Revision || !await db.TrySaveAsync(cancellationToken))
        {
            this.RefuseAsChanged("Form.Revision", await Find(cancellationToken) ?? 0);
            return Page();
        }

        this.Notice(texts["Changed", Document.In(Cultures.Current).Name]);
        if (Form.Move == DocumentMove.Appoint) this.SayHour(Form.Day, Form.Time);
        return Redirect($"/Documents/Of/{YouthId}");
    }

    private DocumentProblem? Move(YouthDocument document) => Form.Move switch
    {
        DocumentMove.Appoint or DocumentMove.Request when Form.Day is null => DocumentProblem.DayMissing,
        DocumentMove.Appoint => document.Appoint(Form.Day!.Value, viewer.Today, AsRead(Form.Day.Value, Form.Time), Form.Place ?? ""),
        DocumentMove.Request => document.Request(Form.Day!.Value, viewer.Today),
        DocumentMove.Obtain => document.Obtain(Form.Day, Form.Expires ?? Document.ExpiryFor(Form.Day), viewer.Today),
        DocumentMove.Block => document.Block(Form.Reason ?? "", viewer.Today),
        DocumentMove.Lose => document.Lose(),
        DocumentMove.NotNeeded => document.SetNotNeeded(),
        _ => document.SetMissing(),
    };

    /// <summary>The hour as the wall shows it: one that is skipped on that day is written down later.</summary>
    private TimeOnly? AsRead(DateOnly day, TimeOnly? time) => time is { } at
        ? TimeOnly.FromDateTime(clock.ToLocal(clock.ToUtc(day, at))) : null;

    /// <summary>Finds youth, type and standing; answers the document's revision (0 while it has no row), or null.</summary>
    private async Task<int?> Find(CancellationToken cancellationToken)
    {
        if (types.Find(Type) is not { } type) return null;
        var youth = await db.Youths.VisibleTo(viewer, db).Where(y => y.Id == YouthId)
            .Select(y => new
            {
                y.Name,
                y.BirthDate,
                y.Nationality,
                Revision = db.Documents.Where(d => d.YouthId == y.Id && d.Type == Type).Select(d => d.Revision + 1).FirstOrDefault(),
                Moved = db.Documents.Where(d => d.YouthId == y.Id && d.Type == Type)
                    .Where(d => d.Before.AsQueryable().Any(DocumentBefore.Stands)).Select(d => (int?)d.Id).FirstOrDefault(),
                Documents = db.Documents.Where(d => d.YouthId == y.Id).Select(DocumentFacts.From).ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (youth is null || DocumentPath.On(viewer.Today, types, youth.BirthDate, youth.Nationality, youth.Documents)
            .Find(Type) is not { } standing) return null;
        Moved = youth.Moved;
        (Name, Document, Standing, bornOn) = (youth.Name.In(Cultures.Current), type, standing, youth.BirthDate);
        return youth.Revision;
    }

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>What happened.</summary>
        [Required]
        public DocumentMove? Move { get; init; }

        /// <summary>The day: of the appointment, the request, or when it was obtained.</summary>
        [Day(DayKind.Paper)]
        public DateOnly? Day { get; init; }

        /// <summary>Time of the appointment.</summary>
        public TimeOnly? Time { get; init; }

        /// <summary>Where the appointment is.</summary>
        [StringLength(200)]
        public string? Place { get; init; }

        /// <summary>Last day it is valid; computed from the type when empty.</summary>
        [Day(DayKind.Paper)]
        public DateOnly? Expires { get; init; }

        /// <summary>What stops it.</summary>
        [StringLength(2_000)]
        public string? Reason { get; init; }

        /// <summary>The revision that was shown.</summary>
        public int Revision { get; init; }
    }
}

/// <summary>What can be done with a document.</summary>
public enum DocumentMove
{
    /// <summary>An appointment was made.</summary>
    Appoint = 1,

    /// <summary>It was asked for.</summary>
    Request,

    /// <summary>It is there.</summary>
    Obtain,

    /// <summary>Something stops it.</summary>
    Block,

    /// <summary>It is lost.</summary>
    Lose,

    /// <summary>It is not needed.</summary>
    NotNeeded,

    /// <summary>It is missing after all.</summary>
    Missing,
}
