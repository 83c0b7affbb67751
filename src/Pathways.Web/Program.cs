using Pathways.Web.Startup;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args,
    ContentRootPath = AppContext.BaseDirectory,
    WebRootPath = WebRoot.Find(),
});

builder.AddSettings();
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
builder.AddJobs();
builder.AddImports();

var app = builder.Build();
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
app.MapJobs();
app.MapPages();

app.ReadContent();
await database;
await app.LoadDemoAsync();
await app.CountDatabaseAsync();
await app.WelcomeAsync();
await app.RunAsync();

/// <summary>Visible to the tests' host.</summary>
public partial class Program;
