using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Contact;
using Pathways.Core.Partners;
using Xunit;

namespace Pathways.Tests.Partners;

public sealed class KeepingPartners(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData(Language.Arabic, "مخبزة القصبة", "ورشة القصبة")]
    [InlineData(Language.French, "Atelier Kasbah", "Boulangerie Kasbah")]
    public async Task A_list_stands_in_the_order_of_the_names_it_shows(Language language, params string[] order)
    {
        var mentor = await app.Given.Mentor(await app.Given.Centre(), language: language);
        await app.Given.Partner("ورشة القصبة", "Atelier Kasbah");
        await app.Given.Partner("مخبزة القصبة", "Boulangerie Kasbah");

        var page = await (await app.SignedIn(mentor)).Open("/Partners?q=kasbah");

        Assert.Equal(order, order.OrderBy(name => page.Text.IndexOf(name, StringComparison.Ordinal)));
        Assert.All(order, name => Assert.Contains(name, page.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mentor_adds_finds_and_changes_a_partner()
    {
        var she = await app.SignedIn(await app.Given.Mentor(await app.Given.Centre()));
        await she.Open("/Partners/New");
        await she.Submit(new
        {
            Form_Kind = "Employer",
            Form_NameArabic = "صالون النخيل",
            Form_NameLatin = "Salon Palmeraie",
            Form_City = "Taroudant",
            Form_Offers = "Takes two apprentices a year",
            Form_Phone = "05 28 12 34 56",
            Form_Email = "salon@example.ma"
        });
        Assert.Equal("/Partners", she.At);

        foreach (var search in new[] { "palmeraie", "النخيل", "Palm tarou" })
        {
            await she.Open("/Partners?q=" + Uri.EscapeDataString(search));
            Assert.Contains("Salon Palmeraie", she.Text, StringComparison.Ordinal);
        }

        await she.Open("/Partners?q=palmeraie&kind=Bank");
        Assert.Contains("Nothing found", she.Text, StringComparison.Ordinal);
        await she.Open("/Partners?q=palmeraie&kind=Employer");
        await she.Click("Salon Palmeraie");
        Assert.Equal("+212528123456", she.Page.QuerySelector("input[name='Form.Phone']")!.GetAttribute("value"));
        await she.Submit(new { Form_City = "Agadir", Form_VerifiedOn = "2026-11-20" });
        await she.Open("/Partners?q=palmeraie");
        Assert.Contains("Agadir", she.Text, StringComparison.Ordinal);
        Assert.Contains("Last verified on 20 November 2026", she.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_one_of_the_same_name_kind_and_city_is_asked_about()
    {
        var first = await app.Given.Partner("مطعم الواحة", "Restaurant Oasis", "Tiznit");
        var she = await app.SignedIn(await app.Given.Mentor(await app.Given.Centre()));
        async Task Add(string name, string city, string kind = "Employer", string another = "")
        {
            await she.Open("/Partners/New");
            await she.Submit(new { Form_Kind = kind, Form_NameLatin = name, Form_City = city });
            if (another.Length > 0) await she.Submit(new { Form_IsAnother = another });
        }

        await Add("restaurant  OASIS", "tiznit");
        Assert.Contains("Is it another one?", she.Text, StringComparison.Ordinal);
        Assert.NotNull(she.Page.QuerySelector($"main a[href='/Partners/Edit/{first.Id}']"));
        await Add("Restaurant Oasis", "", another: "true");
        Assert.Equal("/Partners", she.At);
        await Add("Restaurant Oasis", "Agadir", kind: "Ngo");
        Assert.Equal("/Partners", she.At);

        Assert.Equal(3, await app.Db(db => db.Partners.CountAsync(p => p.SortLatin == first.SortLatin)));
        await she.Open($"/Partners/Edit/{first.Id}"); // the question is answered, and not asked with every change
        await she.Submit(new { Form_Offers = "Two places in the kitchen" });
        Assert.Equal("/Partners", she.At);
    }

    [Theory]
    [InlineData("Form.NameArabic", "", "A name is needed")]
    [InlineData("Form.Phone", "12", "")]
    [InlineData("Form.Phone", "call me", "cannot be read as a phone number")]
    [InlineData("Form.Email", "nobody", "not an e-mail address")]
    [InlineData("Form.VerifiedOn", "2026-11-24", "cannot lie in the future")]
    [InlineData("Form.Kind", "", "This field is empty")]
    public async Task A_refused_entry_says_why_and_keeps_what_was_typed(string field, string value, string says)
    {
        var she = await app.SignedIn(await app.Given.Mentor(await app.Given.Centre()));
        await she.Open("/Partners/New");
        var form = new Dictionary<string, string>
        {
            ["Form.Kind"] = "Bank",
            ["Form.NameArabic"] = "بنك الحي",
            ["Form.Offers"] = "kept words",
            [field] = value
        };
        await she.Submit(form);
        if (says.Length == 0)
        {
            Assert.Equal("/Partners", she.At);
            return;
        }

        Assert.Contains(says, she.Text, StringComparison.Ordinal);
        Assert.Contains("kept words", she.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_text_is_kept()
    {
        var she = await app.SignedIn(await app.Given.Mentor(await app.Given.Centre()));
        var text = new string('ك', 20_001);
        await she.Open("/Partners/New");
        await she.Submit(new { Form_Kind = "Ngo", Form_NameLatin = "Long", Form_Offers = text });
        Assert.Equal(text, she.Page.QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task The_second_of_two_people_is_told_and_loses_nothing()
    {
        var partner = await app.Given.Partner();
        var mentor = await app.Given.Mentor(await app.Given.Centre());
        var (first, second) = (await app.SignedIn(mentor), await app.SignedIn(mentor));
        await first.Open($"/Partners/Edit/{partner.Id}");
        await second.Open($"/Partners/Edit/{partner.Id}");
        await first.Submit(new { Form_City = "Tiznit" });
        await second.Submit(new { Form_Offers = "my words" });

        Assert.Contains("meanwhile", second.Text, StringComparison.Ordinal);
        Assert.Contains("my words", second.Text, StringComparison.Ordinal);
        await second.Submit();
        Assert.Equal("/Partners", second.At);
    }

    [Fact]
    public async Task A_manager_keeps_partners_too_and_others_are_refused()
    {
        var centre = await app.Given.Centre();
        await (await app.SignedIn(await app.Given.Manager(centre))).Open("/Partners/New");
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignedIn(await app.Given.Psychologist())).Get("/Partners")).Status);
        var youth = await app.Given.Youth();
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignedIn(await app.Given.AccountOf(youth))).Get("/Partners")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignedIn(await app.Given.Mentor(centre)))
            .Get("/Partners/Edit/999999")).Status);
    }

    [Fact]
    public async Task The_list_costs_two_statements()
    {
        for (var i = 0; i < 30; i++) await app.Given.Partner(latin: $"Workshop {i:00}", kind: PartnerKind.TrainingCentre);
        var she = await app.SignedIn(await app.Given.Mentor(await app.Given.Centre()));
        await she.Open("/Partners?kind=TrainingCentre&p=2");
        Assert.Contains("Workshop 29", she.Text, StringComparison.Ordinal);
        app.Sql.Clear();
        await she.Open("/Partners?q=work");
        Assert.Equal(2, app.Sql.Statements.Count);
    }
}
