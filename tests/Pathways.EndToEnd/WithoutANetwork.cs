using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Pathways.Core.Data;
using Pathways.Demo;
using Pathways.Core.Sessions;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Pathways.EndToEnd;

/// <summary>A mentor's phone in a centre with a bad network, in Arabic: nothing typed is lost, and every session arrives once.</summary>
public sealed class WithoutANetwork(Browser browser, RunningSite running) : IClassFixture<Browser>, IClassFixture<RunningSite>
{
    private const string Day = "2026-11-20";

    private readonly Site site = running.Site;

    [Fact]
    public async Task Sessions_typed_without_a_network_arrive_once()
    {
        var page = await browser.Device(site.Url, phone: true);
        await SignedInAndReady(page, DemoSignIns.Mentor);
        var youth = await Youth(0);

        // The network goes. Any page of the portal now opens Today from the phone, with initials and file numbers.
        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync("/Youths/Today");
        await Expect(page.Locator("#youths-list")).ToContainTextAsync(youth.FileNumber);
        Assert.DoesNotContain(youth.Name, await page.ContentAsync(), StringComparison.Ordinal);
        await page.IsSound();

        // The tab is killed in the middle of typing; what was typed is there when it is opened again.
        await page.GotoAsync($"/Sessions/Log?youth={youth.Id}");
        await Ready(page);
        await page.Locator("[name='Form.OpenNote']").PressSequentiallyAsync("زرنا مركز التكوين معا");
        await Expect(page.Locator("#offline-state")).ToContainTextAsync("لم يُرسل بعد");
        await page.IsSound();
        var second = await page.Context.NewPageAsync();
        await page.CloseAsync();
        page = second;
        await page.GotoAsync($"/Sessions/Log?youth={youth.Id}");
        await Expect(page.Locator("[name='Form.OpenNote']")).ToHaveValueAsync("زرنا مركز التكوين معا");
        await page.Locator("[name='Form.OtherDay']").FillAsync(Day);
        await page.Locator("[name='Form.Time']").FillAsync("10:00");
        await page.Locator($"[name='Form.Moods[{youth.Id}]'][value='Good']").CheckAsync(new() { Force = true });
        await page.Locator("details.note--protected > summary").ClickAsync();
        await page.Locator("[name='Form.ProtectedNote']").FillAsync("ملاحظة للفريق");
        await page.Locator("#offline-form .save-bar button").ClickAsync();
        await Expect(page.Locator("#queue-h")).ToContainTextAsync("(1)");
        Assert.Equal(0, await Count(youth.Id, "زرنا مركز التكوين معا"));
        Assert.DoesNotContain("ملاحظة للفريق", await Stored(page), StringComparison.Ordinal);

        // A group is one entry for several: who came, who did not, and what is for one alone.
        await page.Locator("#offline-several > summary").ClickAsync();
        await page.Locator("#several-list label").Nth(0).ClickAsync();
        await page.Locator("#several-list label").Nth(1).ClickAsync();
        await page.Locator("#offline-several button").ClickAsync();
        await Expect(page.Locator("#offline-title")).ToHaveTextAsync("لقاء مع شخصين");
        await page.IsSound();
        await page.Locator("[name='Form.OtherDay']").FillAsync(Day);
        await page.Locator("[name='Form.Time']").FillAsync("09:00");
        await page.Locator("#people summary").Nth(1).ClickAsync();
        await page.Locator("#people input[type=checkbox]").Nth(1).CheckAsync();
        await page.Locator("[name='Form.Place']").FillAsync("المكتبة");
        await page.Locator("[name='Form.OpenNote']").FillAsync("ورشة الطبخ");
        await page.Locator("#offline-form .save-bar button").ClickAsync();
        await Expect(page.Locator("#queue-h")).ToContainTextAsync("(2)");

        // The form that was open when the network went keeps its session too.
        await page.Context.RouteAsync("**/Offline/Send*", route => route.FulfillAsync(new() { Status = 500 }));
        await page.Context.SetOfflineAsync(false);
        await page.GotoAsync($"/Sessions/Log?youth={youth.Id}");
        await Expect(page.Locator("[data-queue]")).ToContainTextAsync("تُعاد المحاولة");
        await page.Context.SetOfflineAsync(true);
        // away from the bar at the bottom
        await page.Locator("[name='Form.OtherDay']").EvaluateAsync("field => field.scrollIntoView({ block: 'center' })");
        await page.Tick("Form.Day", "Other");
        await page.Write("Form.OtherDay", Day);
        await page.Write("Form.Time", "11:00");
        await page.Write("Form.OpenNote", "مكالمة مع المشغل");
        await page.Locator("main form[data-draft] .save-bar button").ClickAsync();
        await Expect(page.Locator("[data-saved-here]")).ToContainTextAsync("(3)");

        // The server stumbles: nothing leaves the phone, and the page says so.
        await page.Context.SetOfflineAsync(false);
        await page.GotoAsync("/Youths/Today");
        await Expect(page.Locator("[data-queue]")).ToContainTextAsync("لم يُرسل بعد (3)");
        await Expect(page.Locator("[data-queue]")).ToContainTextAsync("تُعاد المحاولة");
        await page.IsSound();

        // It arrives, but the answer is lost on the way back: sent again, it is still one session.
        var lost = 0;
        await page.Context.RouteAsync("**/Offline/Send*", async route =>
        {
            if (route.Request.Method != "POST")
            {
                await route.ContinueAsync();
                return;
            }

            if (Interlocked.Increment(ref lost) == 1) await route.FetchAsync();
            await route.AbortAsync("connectionreset");
        });
        await page.Locator("[data-queue] button").ClickAsync();
        await Expect(page.Locator("[data-queue]")).ToContainTextAsync("لا توجد شبكة");
        Assert.Equal(1, await Count(youth.Id));
        await page.Context.UnrouteAllAsync();
        await NetworkIsBack(page);
        await Expect(page.Locator("[data-queue]")).ToContainTextAsync("أُرسلت 3 لقاءات");

        Assert.Equal(1, await Count(youth.Id, "زرنا مركز التكوين معا"));
        Assert.Equal(1, await Count(youth.Id, "مكالمة مع المشغل"));
        var group = await Db(db => db.Sessions.Where(s => s.OpenNote == "ورشة الطبخ")
            .Select(s => new { s.Kind, s.Place, Absent = s.Participants.Select(p => p.Absent).ToList() }).SingleAsync());
        Assert.Equal((SessionKind.Group, "المكتبة"), (group.Kind, group.Place));
        Assert.Equal([false, true], group.Absent.Order());
        await page.ReloadAsync();
        await Ready(page);
        await Expect(page.Locator("[data-queue]")).ToBeHiddenAsync();
        site.EveryPageWasSound();
    }

    [Fact]
    public async Task Somebody_else_on_the_same_phone_sees_nothing_and_loses_nothing_of_the_other()
    {
        var page = await browser.Device(site.Url, phone: true);
        await page.GotoAsync("/ar/card");
        await page.EvaluateAsync("navigator.serviceWorker.ready.then(() => {})");
        await SignedInAndReady(page, DemoSignIns.Mentor);
        var youth = await Youth(1);
        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync($"/Sessions/Log?youth={youth.Id}");
        await page.Locator("[name='Form.OtherDay']").FillAsync(Day);
        await page.Locator("[name='Form.OpenNote']").FillAsync("كلام يخص شخصا واحدا");
        await page.Locator("#offline-form .save-bar button").ClickAsync();
        await Expect(page.Locator("#queue-h")).ToContainTextAsync("(1)");

        await page.GotoAsync($"/Sessions/Log?youth={youth.Id}");
        await page.Locator("[name='Form.OpenNote']").FillAsync("كلام يخص شخصا واحدا، لم يكتمل");
        await Expect(page.Locator("#offline-state")).ToContainTextAsync("لم يُرسل بعد");

        // The sign-in runs out, a youth signs in on the same phone, looks around and leaves.
        await page.Context.ClearCookiesAsync(); // before the network is back, or the page would send what waits
        await page.Context.SetOfflineAsync(false);
        await SignedInAndReady(page, DemoSignIns.Youth);
        Assert.DoesNotContain(youth.FileNumber, await page.ContentAsync(), StringComparison.Ordinal);
        Assert.Equal(["emergency-card"], await page.EvaluateAsync<string[]>("caches.keys()")); // everybody's card stays
        await page.GotoAsync("/Offline/ar");
        await Ready(page);
        await Expect(page.Locator("#queue-list li")).ToHaveCountAsync(0);
        await Expect(page.Locator("#youths-list li")).ToHaveCountAsync(0);
        Assert.DoesNotContain("كلام يخص", await page.ContentAsync(), StringComparison.Ordinal);
        await page.GotoAsync("/Youths/Home");
        await Ready(page);
        await page.Locator("summary.avatar").ClickAsync();
        await page.Locator("form[action='/Accounts/SignOut'] button").ClickAsync();
        await page.WaitForURLAsync("**/Accounts/SignIn");
        Assert.Equal(0, await Count(youth.Id));

        // The mentor comes back: it is sent.
        await SignedInAndReady(page, DemoSignIns.Mentor);
        await Expect(page.Locator("[data-queue]")).ToContainTextAsync("أُرسل لقاء واحد");
        Assert.Equal(1, await Count(youth.Id, "كلام يخص شخصا واحدا"));
        await Expect(Unfinished(page, youth.Id)).ToBeVisibleAsync();

        // Signing out leaves nothing of hers behind.
        await page.Locator("summary.avatar").ClickAsync();
        await page.Locator("form[action='/Accounts/SignOut'] button").ClickAsync();
        await page.WaitForURLAsync("**/Accounts/SignIn");
        Assert.Equal("[]", await Stored(page));
        Assert.Equal(["emergency-card"], await page.EvaluateAsync<string[]>("caches.keys()"));
    }

    [Fact]
    public async Task What_is_refused_stays_on_the_phone_and_a_long_pause_locks_it()
    {
        var page = await browser.Device(site.Url, phone: true);
        await SignedInAndReady(page, DemoSignIns.Mentor);

        // A phone its mentor trusts shows names.
        await page.GotoAsync("/Offline/Devices");
        await page.Write("Form.Name", "هاتفي");
        await page.Send("Form.Name");
        await Ready(page);
        await page.IsSound();
        await page.GotoAsync("/Youths/Today");
        await Ready(page);
        var youth = await Youth(4);
        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync("/Youths/Today");
        await Expect(page.Locator("#youths-list")).ToContainTextAsync(youth.Name);

        // A day that has not come yet is refused by the server, said on the phone, mended and sent.
        await TypeOffline(page, youth.Id, "2027-11-20", "موعد خاطئ");
        await page.Context.SetOfflineAsync(false);
        await page.GotoAsync("/Offline/ar");
        await Expect(page.Locator("#queue-list .field__error")).ToBeVisibleAsync();
        await page.IsSound();
        await page.Locator("#queue-list a").ClickAsync();
        await Expect(page.Locator("#offline-why")).ToBeVisibleAsync();
        await Expect(page.Locator("[name='Form.OpenNote']")).ToHaveValueAsync("موعد خاطئ");
        await page.Locator("[name='Form.OtherDay']").FillAsync(Day);
        await page.Locator("#offline-form .save-bar button").ClickAsync();
        await Expect(page.Locator("#offline-saved")).ToContainTextAsync("أُرسل لقاء واحد");
        Assert.Equal(1, await Count(youth.Id, "موعد خاطئ"));

        // What was only begun without a network goes on as a draft with one.
        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync($"/Sessions/Log?youth={youth.Id}");
        await page.Locator("[name='Form.OpenNote']").FillAsync("بداية بدون شبكة");
        await Expect(page.Locator("#offline-state")).ToContainTextAsync("لم يُرسل بعد");
        await page.Context.SetOfflineAsync(false);
        await page.GotoAsync("/Youths/Home");
        await page.GotoAsync("/Youths/Today");
        await Unfinished(page, youth.Id).ClickAsync();
        await Expect(page.Locator("[name='Form.OpenNote']")).ToHaveValueAsync("بداية بدون شبكة");
        await page.Locator("[data-draft-offer] button").Last.ClickAsync();
        await Expect(page.Locator("[name='Form.OpenNote']")).ToHaveValueAsync("");

        // A long pause: Today is gone and nothing is shown until she signs in again.
        await page.Context.SetOfflineAsync(true);
        await TypeOffline(page, youth.Id, Day, "قبل التسليم");
        await page.EvaluateAsync("""
            () => new Promise(resolve => {
              const request = indexedDB.open('pathways');
              request.onsuccess = () => {
                const change = request.result.transaction('meta', 'readwrite');
                change.objectStore('meta').put(Date.now() - 13 * 3600000, 'used');
                change.oncomplete = () => { request.result.close(); resolve(); };
              };
            })
            """);
        await page.GotoAsync("/Youths/Today");
        await Expect(page.Locator("#offline-locked")).ToContainTextAsync("(1)");
        await Expect(page.Locator("#youths-list li")).ToHaveCountAsync(0);
        await Expect(page.Locator("#queue-list li")).ToHaveCountAsync(0);
        Assert.DoesNotContain("snapshot", await Stored(page), StringComparison.Ordinal);
        await page.IsSound();

        // Meanwhile the youth was handed over: the text stays, with what to do.
        await Db(db => db.Mentorships.Where(m => m.YouthId == youth.Id && m.To == null)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.To, new DateOnly(2026, 11, 20))));
        await page.Context.SetOfflineAsync(false);
        await page.Context.ClearCookiesAsync();
        await SignedInAndReady(page, DemoSignIns.Mentor);
        await Expect(page.Locator("[data-queue]")).ToContainTextAsync("لقاء واحد يحتاج إلى تصحيح");
        await page.Locator("[data-queue] a").ClickAsync();
        await Expect(page.Locator("#queue-list")).ToContainTextAsync("قبل التسليم");
        await Expect(page.Locator("#queue-list")).ToContainTextAsync("سُلّم إلى زميل");
        Assert.Equal(0, await Count(youth.Id, "قبل التسليم"));

        // Signing out with it warns first.
        await page.GotoAsync("/Youths/Today");
        await Ready(page);
        await page.Locator("summary.avatar").ClickAsync();
        await page.Locator("form[action='/Accounts/SignOut'] button").ClickAsync();
        await Expect(page.Locator("[data-leaving]")).ToContainTextAsync("لقاء واحد لم يُرسل بعد");
        await page.Locator("[data-leaving] button").ClickAsync();
        await page.WaitForURLAsync("**/Accounts/SignIn");
        Assert.Equal("[]", await Stored(page));
        site.EveryPageWasSound();
    }

    [Fact]
    public async Task A_draft_is_kept_on_the_server_and_found_on_a_second_device()
    {
        var page = await browser.Device(site.Url, phone: true);
        await SignedInAndReady(page, DemoSignIns.Mentor);
        var youth = await Youth(2);
        await page.GotoAsync($"/Sessions/Log?youth={youth.Id}");
        await Ready(page);
        await page.Write("Form.OpenNote", "بداية لم تكتمل");
        await Expect(page.Locator(".draft-state")).ToContainTextAsync("المسودة محفوظة");
        await page.IsSound();

        // The second keeps nothing itself (a private window), says so, and still finds it.
        var other = await browser.Device(site.Url, phone: false);
        await other.AddInitScriptAsync("Object.defineProperty(globalThis, 'indexedDB', { value: undefined })");
        await SignedInAndReady(other, DemoSignIns.Mentor);
        await Expect(other.Locator("main > .notice--warn").First).ToContainTextAsync("لا يحفظ شيئا");
        await other.GotoAsync($"/Sessions/Log?youth={youth.Id}");
        await Expect(other.Locator("[data-draft-offer]")).ToBeVisibleAsync();
        await Expect(other.Locator("[name='Form.OpenNote']")).ToHaveValueAsync("بداية لم تكتمل");
        await other.IsSound();
        await other.Tick("Form.Day", "Other");
        await other.Write("Form.OtherDay", Day);
        await other.Send("Form.OpenNote");
        await other.WaitForURLAsync("**/Sessions/Of/*");
        Assert.Equal(1, await Count(youth.Id, "بداية لم تكتمل"));

        // Saved: neither device offers it again.
        foreach (var device in new[] { page, other })
        {
            await device.GotoAsync($"/Sessions/Log?youth={youth.Id}");
            await Ready(device);
            await Expect(device.Locator("[data-draft-offer]")).ToHaveCountAsync(0);
        }

        site.EveryPageWasSound();
    }

    [Fact]
    public async Task A_network_that_hangs_or_loses_the_answer_costs_seconds_and_no_word()
    {
        await using var network = new HangingNetwork(site.Url);
        var page = await browser.Device(network.Url, phone: true);
        page.Context.SetDefaultTimeout(40_000);
        await SignedInAndReady(page, DemoSignIns.Mentor);
        var youth = await Youth(3);
        await page.GotoAsync($"/Sessions/Log?youth={youth.Id}");
        await Ready(page);

        // Nothing answers any more: saving keeps the session on the phone, and the next page opens from it.
        network.Hang();
        await TypeOnline(page, "في الحافلة", "09:00");
        await Expect(page.Locator("[data-saved-here]")).ToContainTextAsync("(1)", Patient());
        await page.GotoAsync("/Youths/Today");
        await Expect(page.Locator("#queue-h")).ToContainTextAsync("(1)", Patient());
        await page.IsSound();

        // A full phone says that it could not keep what is typed, and takes none of it away.
        await page.Locator("#youths-list a").First.ClickAsync();
        await page.EvaluateAsync(
            "() => { IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }; }");
        await page.Locator("[name='Form.OpenNote']").FillAsync("لا مكان");
        await Expect(page.Locator("#offline-state")).ToContainTextAsync("تعذر الحفظ على هذا الهاتف", Patient());
        await page.Locator("#offline-form .save-bar button").ClickAsync();
        await Expect(page.Locator("#offline-missing")).ToContainTextAsync("تعذر الحفظ على هذا الهاتف", Patient());
        await Expect(page.Locator("[name='Form.OpenNote']")).ToHaveValueAsync("لا مكان");
        await page.IsSound();

        network.GoOn();
        await page.GotoAsync("/Youths/Today");
        await Expect(page.Locator("[data-queue]")).ToContainTextAsync("أُرسل لقاء واحد", Patient());

        // The form is saved and its answer lost: the phone sends it again, and it is one session.
        await page.GotoAsync($"/Sessions/Log?youth={youth.Id}");
        await Ready(page);
        await page.RouteAsync("**/Offline/Words/**", route => route.FulfillAsync(new() { ContentType = "application/json" }));
        network.LosesAnswers = true;
        await TypeOnline(page, "بعد المدرسة", "11:00");
        await Expect(page.Locator("#queue-h")).ToContainTextAsync("(1)", Patient());
        Assert.Equal(1, await Count(youth.Id, "بعد المدرسة"));
        network.LosesAnswers = false;
        await page.UnrouteAllAsync();
        await NetworkIsBack(page);
        await Expect(page.Locator("#offline-saved")).ToContainTextAsync("أُرسل لقاء واحد", Patient());

        Assert.Equal((1, 1), (await Count(youth.Id, "في الحافلة"), await Count(youth.Id, "بعد المدرسة")));
        site.EveryPageWasSound(network.Url);
    }

    /// <summary>The unfinished session in Today: in the youth's row, or above when it went out after the page was made.</summary>
    private static ILocator Unfinished(IPage page, int youth) =>
        page.Locator($"[data-unfinished] a[href='/Sessions/Log?youth={youth}'], "
            + $".triage a[href='/Drafts?handler=Open&key=session-{youth}']").First;

    /// <summary>Longer than any time limit of the scripts.</summary>
    private static LocatorAssertionsToContainTextOptions Patient() => new() { Timeout = 40_000 };

    private static async Task TypeOnline(IPage page, string note, string time)
    {
        await page.Write("Form.OtherDay", Day);
        await page.Write("Form.Time", time);
        await page.Write("Form.OpenNote", note);
        await page.Locator("main form[data-draft] .save-bar button").ClickAsync();
    }

    private static async Task TypeOffline(IPage page, int youthId, string day, string note)
    {
        await page.GotoAsync($"/Sessions/Log?youth={youthId}");
        await page.Locator("[name='Form.OtherDay']").FillAsync(day);
        await page.Locator("[name='Form.OpenNote']").FillAsync(note);
        await page.Locator("#offline-form .save-bar button").ClickAsync();
        await Expect(page.Locator("#queue-h")).ToContainTextAsync("(1)");
    }

    /// <summary>What a browser says then; the scripts send at once, if they have not done so by themselves.</summary>
    private static Task NetworkIsBack(IPage page) => page.EvaluateAsync("() => { dispatchEvent(new Event('online')); }");

    private static async Task SignedInAndReady(IPage page, string name)
    {
        await page.SignIn(name, DemoSignIns.Password);
        await Ready(page);
    }

    /// <summary>The device's scripts have done what they do on a page.</summary>
    private static Task Ready(IPage page) => Expect(page.Locator("html")).ToHaveAttributeAsync("data-device", "ready");

    /// <summary>Everything in the device's store, as text; encrypted parts are bytes.</summary>
    private static Task<string> Stored(IPage page) => page.EvaluateAsync<string>("""
        () => new Promise(resolve => {
          const request = indexedDB.open('pathways');
          request.onupgradeneeded = () => { request.transaction.abort(); };
          request.onerror = () => resolve('[]');
          request.onsuccess = () => {
            const all = request.result.transaction('items').objectStore('items').getAll();
            all.onsuccess = () => {
              request.result.close();
              resolve(JSON.stringify(all.result.map(item => ({ ...item, sealed: new TextDecoder().decode(item.sealed) }))));
            };
          };
        })
        """);

    /// <summary>Each journey has a youth of its own; the last is handed over.</summary>
    private Task<(int Id, string FileNumber, string Name)> Youth(int place) => Db(async db =>
    {
        var youth = await db.Youths.Where(y => y.Mentorships.Any(m => m.Mentor.UserName == DemoSignIns.Mentor && m.To == null
            && !m.IsCover)).OrderBy(y => y.FileNumber).Skip(place)
            .Select(y => new { y.Id, y.FileNumber, y.Name }).FirstAsync();
        return (youth.Id, youth.FileNumber, youth.Name.Arabic);
    });

    /// <summary>Sessions of the youth logged since the demo was loaded, with an open note when one is named.</summary>
    private Task<int> Count(int youthId, string? note = null) => Db(db => db.Sessions.CountAsync(s =>
        s.Participants.Any(p => p.YouthId == youthId) && s.State == SessionState.Held
        && (note == null ? new[] { "زرنا مركز التكوين معا", "مكالمة مع المشغل", "كلام يخص شخصا واحدا" }.Contains(s.OpenNote)
            : s.OpenNote == note)));

    private async Task<T> Db<T>(Func<PathwaysDb, Task<T>> work)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<PathwaysDb>());
    }
}
