using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Data;
using Pathways.Core.Time;

namespace Pathways.Tests.Given;

/// <summary>
/// Makes data for tests, saved through the real DbContext. One partial file per concept; every argument is optional and named.
/// </summary>
public sealed partial class Given(TestApp app)
{
    private static int last;

    /// <summary>The local day of the test's clock.</summary>
    public DateOnly Today => Clock.Today;

    private LocalTime Clock => app.Services.GetRequiredService<LocalTime>();

    private DateTime Now => app.Time.GetUtcNow().UtcDateTime;

    private static string Unique(string prefix) => prefix + Interlocked.Increment(ref last).ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>Data are made with the rules of the program: a refusal is a fault of the test.</summary>
    private static void Done<T>(T? problem) where T : struct, Enum
    {
        if (problem is not null) throw new InvalidOperationException($"{typeof(T).Name}.{problem}");
    }

    private static T Made<T, TProblem>(Core.Result<T, TProblem> answer) where T : class where TProblem : struct, Enum =>
        answer.Made(out var made) ? made : throw new InvalidOperationException($"{typeof(TProblem).Name}.{answer.Problem}");

    private async Task<T> Saved<T>(T entity) where T : class
    {
        await app.Db(async db =>
        {
            db.Attach(entity);
            db.Entry(entity).State = Microsoft.EntityFrameworkCore.EntityState.Added;
            await db.SaveChangesAsync();
        });
        return entity;
    }

    private Task Change(Func<PathwaysDb, Task> work) => app.Db(async db =>
    {
        await work(db);
        await db.SaveChangesAsync();
    });
}
