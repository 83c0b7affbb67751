using Pathways.Core.Data;
using Pathways.Core.Outside;
using Pathways.Core.Reminding;
using Pathways.Web.Outside;

namespace Pathways.Web.Startup;

/// <summary>What leaves the portal and is no mail.</summary>
internal static class OutsideAtStart
{
    public static void AddOutside(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(_ => new OutsideLine());
        builder.Services.AddSingleton<IPushTransport, WebPushTransport>();
        builder.Services.AddSingleton(Settings.Read<WebhookSettings>(builder.Configuration, "Webhook"));
        builder.Services.AddSingleton<IMessageTransport, WebhookTransport>();
        builder.Services.AddScoped<ConfirmNumber>();
        builder.Services.AddSingleton<PushKeys>();
        builder.Services.AddScoped<PushPhones>();
    }

    /// <summary>The keys by which push services know the portal, made at the first start.</summary>
    public static async Task MakePushKeysAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await app.Services.GetRequiredService<PushKeys>().MakeAsync(scope.ServiceProvider.GetRequiredService<PathwaysDb>(),
            CancellationToken.None);
    }
}
