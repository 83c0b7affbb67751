using Pathways.Core.Access;
using Pathways.Core.Audit;
using Pathways.Core.Documents;
using Pathways.Core.Organisation;
using Pathways.Core.Sessions;
using Pathways.Core.Workshops;
using Pathways.Web.Ui;

namespace Pathways.Web.Startup;

/// <summary>What the programme's pages and jobs share.</summary>
internal static class Programme
{
    public static void AddProgramme(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<LocalTime>();
        builder.Services.AddSingleton(DocumentTypes.OfCountry(builder.Setting<ProgrammeSettings>().Country));
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped(services =>
        {
            var user = services.GetRequiredService<IHttpContextAccessor>().HttpContext?.User;
            return user is null ? Viewer.Nobody : AccountClaims.ToViewer(user, services.GetRequiredService<LocalTime>().Today);
        });
        builder.Services.AddScoped<ReadLog>();
        builder.Services.AddScoped<LogSession>();
        builder.Services.AddScoped<ChangeWorkshop>();
        builder.Services.AddScoped<Format>();
        builder.Services.AddScoped<Pathways.Web.Pages.Documents.Drawing>();
    }
}
