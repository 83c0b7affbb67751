using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Accounts;
using Pathways.Core.Drafts;
using Xunit;

namespace Pathways.Tests.Doors;

/// <summary>What comes under the key of a form that was saved. That no form adds twice is asked of all of them in the sweeps.</summary>
public sealed class SendingAFormAgain(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task The_second_tap_is_answered_with_what_the_first_one_said()
    {
        var manager = await app.SignedIn(await app.Given.Manager(await app.Given.Centre()));
        await manager.Open("/Staff/New");
        var form = Sent(manager, ("Form.NameLatin", "Rachida Double"), ("Form.Gender", "Female"));

        await manager.Post("/Staff/New", form);
        var (at, first) = (manager.At, manager.Text);
        await manager.Post("/Staff/New", form);

        Assert.StartsWith("/Accounts/Invite/", at, StringComparison.Ordinal);
        Assert.Equal((at, first), (manager.At, manager.Text)); // the printed code too
        Assert.Equal(1, await app.Db(db => db.Users.CountAsync(a => a.Name.Latin == "Rachida Double")));
    }

    [Fact]
    public async Task Other_words_under_a_used_key_are_kept_in_the_form_and_asked_about()
    {
        var mentor = await app.SignedIn(await app.Given.Mentor(await app.Given.Centre()));
        await mentor.Open("/Partners/New");
        await mentor.Post("/Partners/New", Sent(mentor, ("Form.NameLatin", "Atelier Un"), ("Form.Kind", "Employer"),
            ("Form.City", "Tiznit")));
        await mentor.Open("/Partners/New");
        var form = Sent(mentor, ("Form.NameLatin", "Atelier Deux"), ("Form.Kind", "Employer"), ("Form.City", "Tiznit"));
        await mentor.Post("/Partners/New", form);

        await mentor.Post("/Partners/New", form.Select(f => f.Key == "Form.City" ? KeyValuePair.Create(f.Key, "Agadir") : f));

        Assert.Contains("This form is saved already", mentor.Text, StringComparison.Ordinal);
        Assert.Equal("Agadir", mentor.Page.QuerySelector("[name='Form.City']")!.GetAttribute("value"));
        Assert.Equal(1, await Partners("Atelier Deux"));
        await mentor.Submit(null); // meant: one more
        Assert.Equal(2, await Partners("Atelier Deux"));

        Task<int> Partners(string name) => app.Db(db => db.Partners.CountAsync(p => p.NameLatin == name));
    }

    [Fact]
    public async Task A_form_that_was_refused_gives_its_key_back()
    {
        var mentor = await app.SignedIn(await app.Given.Mentor(await app.Given.Centre()));
        await mentor.Open("/Partners/New");
        var form = Sent(mentor, ("Form.NameLatin", "Atelier Trois"), ("Form.Kind", "Employer"), ("Form.Phone", "no number"));
        await mentor.Post("/Partners/New", form);
        Assert.NotNull(mentor.Page.QuerySelector("[name='Form.Phone'][aria-invalid=true]"));

        await mentor.Post("/Partners/New", form.Select(f => f.Key == "Form.Phone" ? KeyValuePair.Create(f.Key, "0661234567") : f));

        Assert.Null(mentor.Page.QuerySelector(".error-summary"));
        Assert.Equal(1, await app.Db(db => db.Partners.CountAsync(p => p.NameLatin == "Atelier Trois")));
    }

    [Fact]
    public async Task Who_comes_while_the_first_is_at_work_waits_and_takes_over_what_never_ended()
    {
        var (account, key) = ((await app.Given.Mentor()).Id, Guid.NewGuid());
        Assert.Equal(SendTurn.First, (await Once(o => o.BeginAsync(account, key, CancellationToken.None))).Turn);
        var meanwhile = Once(o => o.BeginAsync(account, key, CancellationToken.None));
        var answer = new SentAnswer("words", "/Partners", [1, 2]);
        await Once(async o =>
        {
            await o.EndAsync(account, key, answer, CancellationToken.None);
            return true;
        });
        var (turn, found) = await meanwhile;
        Assert.Equal((SendTurn.Again, "/Partners"), (turn, found!.Address));

        var dead = Guid.NewGuid();
        await Once(o => o.BeginAsync(account, dead, CancellationToken.None));
        Assert.Equal(SendTurn.Waiting, (await Once(o =>
        {
            o.Patience = 1;
            return o.BeginAsync(account, dead, CancellationToken.None);
        })).Turn);
        app.Time.Advance(TimeSpan.FromMinutes(SentForm.LongestMinutes + 1)); // the program was stopped in the middle
        Assert.Equal(SendTurn.First, (await Once(o => o.BeginAsync(account, dead, CancellationToken.None))).Turn);

        app.Time.Advance(TimeSpan.FromDays(SentForm.Days + 1));
        await app.Round<ForgetOldDrafts>();
        Assert.False(await app.Db(db => db.SentForms.AnyAsync(f => f.AccountId == account)));
    }

    private async Task<T> Once<T>(Func<SendOnce, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<SendOnce>());
    }

    /// <summary>The form of the page as a browser sends it, with the token and the key.</summary>
    private static List<KeyValuePair<string, string>> Sent(Visitor visitor, params (string Name, string Value)[] typed)
    {
        var form = visitor.Page.QuerySelector("main form[method=post]")!;
        return [.. Visitor.Rendered(form, null).Where(f => typed.All(t => t.Name != f.Key) && f.Key != "_form"),
            .. typed.Select(t => KeyValuePair.Create(t.Name, t.Value))];
    }
}
