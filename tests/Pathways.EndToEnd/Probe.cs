using Microsoft.Playwright;
using Pathways.Core.Data.Demo;
using Xunit;
namespace Pathways.EndToEnd;
public sealed class Probe(Browser browser) : IClassFixture<Browser>
{
    [Fact(Explicit = true)]
    public async Task Look()
    {
        await using var site = new Site().Started();
        var page = await browser.Device(site.Url, phone: true);
        page.Console += (_, m) => Console.WriteLine("CONSOLE " + m.Text);
        page.PageError += (_, m) => Console.WriteLine("ERROR " + m);
        page.RequestFailed += (_, r) => Console.WriteLine("FAILED " + r.Url + " " + r.Failure);
        page.Response += (_, r) => { if (r.Status >= 400) Console.WriteLine(r.Status + " " + r.Url); };
        await page.SignIn(DemoSignIns.Mentor, DemoSignIns.Password);
        await Task.Delay(4000);
        Console.WriteLine(await page.EvaluateAsync<string>("async () => JSON.stringify({ready: document.documentElement.dataset.device, c: !!navigator.serviceWorker.controller, keys: await caches.keys(), off: !!(await caches.match('/Offline/Page')), regs: (await navigator.serviceWorker.getRegistrations()).map(r => [r.scope, r.active?.state, r.installing?.state])})"));
        await page.Context.SetOfflineAsync(true);
        try { await page.GotoAsync("/Youths/Today"); } catch (Exception e) { Console.WriteLine(e.Message); }
        Console.WriteLine(await page.ContentAsync());
    }
}
