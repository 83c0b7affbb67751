using Pathways.Web.Startup;

try
{
    var command = Command.Read(args);
    if (command.AnswersAtOnce()) return 0;

    var builder = WebApplication.CreateBuilder(new WebApplicationOptions
    {
        Args = ["--hostBuilder:reloadConfigOnChange=false", .. command.Arguments], // settings are read once: no file is watched
        ContentRootPath = AppContext.BaseDirectory,
        WebRootPath = WebRoot.Find(),
    });

    builder.AddCannotStart();
    builder.AddSettings(command);
    builder.AddDataFolder(command);
    builder.AddDatabase();
    builder.AddProgramme();
    builder.AddAccounts();
    builder.AddLanguages();
    builder.AddContent();
    builder.AddPublicSite();
    builder.AddPages();
    builder.AddDrafts();
    builder.AddSafety();
    builder.AddMail();
    builder.AddOutside();
    builder.AddJobs();
    builder.AddImports();
    builder.AddHealth();
    builder.AddTelemetry();

    var app = builder.Build();
    app.WatchNoFile();
    app.SayVersion();
    var database = app.PrepareDatabaseAsync();

    app.UseSafety();
    app.UsePublicSite();
    app.UsePublicFiles();
    app.UseRouting();
    app.UseRateLimiter();
    app.UseAccounts();
    app.UseLanguages();
    app.UseAuthorization();
    app.MapPublicSite();
    app.MapPages();
    app.MapHealth();

    app.ReadContent();
    await database;
    app.MarkDataFolder();
    if (command.EndsByItself)
    {
        await app.RunCommandAsync(command);
        return 0;
    }

    app.MapJobs(); // the engine's tables stand in the database, which must be there first
    await app.RereadTheHourAsync();
    await app.LoadDemoAsync();
    await app.CountDatabaseAsync();
    await app.MakePushKeysAsync();
    await app.LookAtSealedRowsAsync();
    await app.WelcomeAsync();
    app.StartIsOver();
    await app.RunAsync();
    return 0;
}
catch (Exception failure) when (CannotStart.Say(failure))
{
    return 1;
}

/// <summary>Visible to the tests' host.</summary>
public partial class Program;
