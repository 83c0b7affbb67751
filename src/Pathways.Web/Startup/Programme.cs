using Microsoft.EntityFrameworkCore.Diagnostics;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Audit;
using Pathways.Core.Corrections;
using Pathways.Core.Departures;
using Pathways.Core.Documents;
using Pathways.Core.Feedback;
using Pathways.Core.Figures;
using Pathways.Core.Learning;
using Pathways.Core.Merging;
using Pathways.Core.Mistakes;
using Pathways.Core.Organisation;
using Pathways.Core.Plans;
using Pathways.Core.Reminding;
using Pathways.Core.Sessions;
using Pathways.Core.Staff;
using Pathways.Core.Time;
using Pathways.Core.Today;
using Pathways.Core.Uploads;
using Pathways.Core.Workshops;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Ui;

namespace Pathways.Web.Startup;

/// <summary>What the programme's pages and jobs share.</summary>
internal static class Programme
{
    public static void AddProgramme(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        var settings = builder.Setting<ProgrammeSettings>();
        builder.Services.AddSingleton(ZoneRules.Newest(settings));
        builder.Services.AddSingleton<LocalTime>();
        builder.Services.AddSingleton<IInterceptor, KeepTheHour>();
        builder.Services.AddScoped<RereadTheHour>();
        builder.Services.AddSingleton(settings.FiguresFile.Length > 0 ? LegalFigures.OfFile(settings.FiguresFile)
            : LegalFigures.OfCountry(settings.Country));
        var documents = settings.DocumentsFile.Length > 0 ? DocumentTypes.OfFile(settings.DocumentsFile)
            : DocumentTypes.OfCountry(settings.Country);
        builder.AddOfToday(figures => documents.Filled(figures.Figures, figures.Of));
        builder.Services.AddSingleton<CopySeal>();
        builder.Services.AddScoped<KeepCopies>();
        builder.Services.AddScoped<KeepPhotos>();
        builder.Services.AddScoped<SignPlan>();
        builder.Services.AddSingleton<CardNumbers>();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped(services =>
        {
            var user = services.GetRequiredService<IHttpContextAccessor>().HttpContext?.User;
            return user is null ? Viewer.Nobody : AccountClaims.ToViewer(user, services.GetRequiredService<LocalTime>().Today);
        });
        builder.Services.AddSingleton<ReadLogWriter>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ReadLogWriter>());
        builder.Services.AddScoped<ReadLog>();
        builder.Services.AddScoped<FileHeads>();
        builder.Services.AddScoped<PutRight>();
        builder.Services.AddScoped<MoveSession>();
        builder.Services.AddScoped<ReadMistakes>();
        builder.Services.AddScoped<FindAlike>();
        builder.Services.AddScoped<ListAlike>();
        builder.Services.AddScoped<WithdrawFile>();
        builder.Services.AddScoped<MergeFiles>();
        builder.Services.AddScoped<BringBackFile>();
        builder.Services.AddScoped<DeleteFormerFiles>();
        builder.Services.AddScoped<PlansWaiting>();
        builder.Services.AddScoped<Bell>();
        builder.Services.AddSingleton<PublishedItemSets>();
        builder.Services.AddScoped<ItemSets>();
        builder.Services.AddScoped<HandedOver>();
        builder.Services.AddScoped<ReadToday>();
        builder.Services.AddScoped<LogSession>();
        builder.Services.AddScoped<SettleSessions>();
        builder.Services.AddScoped<LeaveWorkshops>();
        builder.Services.AddScoped<SettleMove>();
        builder.Services.AddScoped<TransferYouth>();
        builder.Services.AddScoped<TellOfChange>();
        builder.Services.AddScoped<TellOfQuestion>();
        builder.Services.AddScoped<ChangeStep>();
        builder.Services.AddScoped<DecidePlan>();
        builder.Services.AddScoped<ChangeWorkshop>();
        builder.Services.AddScoped<ReadCalendar>();
        builder.Services.AddScoped<HandOverYouth>();
        builder.Services.AddScoped<RecordAbsence>();
        builder.Services.AddScoped<SettleDeparture>();
        builder.Services.AddScoped<LeaveStaff>();
        builder.Services.AddScoped<ReadDeparture>();
        builder.Services.AddScoped<MoveYouths>();
        builder.Services.AddScoped<CoverAbsences>();
        builder.Services.AddScoped<Format>();
        builder.Services.AddScoped<Pathways.Web.Pages.Documents.Drawing>();
    }
}
