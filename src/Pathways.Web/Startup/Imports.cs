using Pathways.Core.Register;

namespace Pathways.Web.Startup;

internal static class Imports
{
    public static void AddImports(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ImportFiles>();
        builder.Services.AddScoped<KeepImport>();
        builder.Services.AddScoped<StageImport>();
        builder.Services.AddScoped<AnswerImport>();
        builder.Services.AddScoped<CompareImport>();
        builder.Services.AddScoped<TakeChanges>();
        builder.Services.AddScoped<WriteImport>();
        builder.Services.AddScoped<UndoImport>();
    }
}
