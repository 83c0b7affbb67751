using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.People;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.People;

public sealed class DrawingMyMap(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task I_add_somebody_who_stands_on_the_map_and_only_I_see()
    {
        var (mentor, youth, me) = await People();
        await me.Open("/People/Mine");
        await me.Click("Add someone");
        await me.Submit(new
        {
            Form_Name = "خالتي فاطمة",
            Form_Relation = "Kin",
            Form_Closeness = "VeryClose",
            Form_Phone = "0612345678",
            Form_AtNight = "true"
        });

        Assert.Equal("/People/Mine", me.At);
        Assert.Contains("only I see it", me.Text, StringComparison.Ordinal);
        Assert.Contains("06 12 34 56 78", me.Text, StringComparison.Ordinal);
        Assert.Single(me.Page.QuerySelectorAll("svg.people-map .pp-dot"));
        Assert.Single(me.Page.QuerySelectorAll("svg.people-map .pp-night"));
        var staff = await (await app.SignedIn(mentor)).Open($"/People/Of/{youth.Id}");
        Assert.Contains("Nobody is shared yet", staff.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("فاطمة", staff.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_and_what_is_typed_is_kept()
    {
        var (_, _, me) = await People();
        foreach (var (name, relation, closeness, phone, sentence) in new[]
        {
            ("", "Kin", "Close", "", "A name is needed"),
            ("Aunt", "", "Close", "", "Choose who this person is."),
            ("Aunt", "Kin", "", "", "Choose how close this person is."),
            ("Aunt", "Kin", "Close", "12", "This is not a phone number."),
        })
        {
            await me.Open("/People/Edit");
            await me.Submit(new { Form_Name = name, Form_Relation = relation, Form_Closeness = closeness, Form_Phone = phone });
            Assert.Contains(sentence, me.Text, StringComparison.Ordinal);
            Assert.Equal(phone, me.Page.QuerySelector("#Form_Phone")!.GetAttribute("value"));
        }

        await me.Submit(new { Form_Name = new string('م', 201), Form_Relation = "Kin", Form_Closeness = "Close", Form_Phone = "" });
        Assert.Equal(201, me.Page.QuerySelector("#Form_Name")!.GetAttribute("value")!.Length);
    }

    [Fact]
    public async Task I_choose_one_as_my_second_mentor_and_the_talk_is_recorded()
    {
        var (mentor, youth, me) = await People();
        await app.Given.Person(youth, "Si Mohamed", Relation.Teacher, shared: false);
        await app.Given.Person(youth, "Hassan", Relation.Friend, shared: false);
        await me.Open("/People/Mine");
        await me.Submit(button: "I want this person as second mentor");
        Assert.Contains("My mentor will talk with the person", me.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("I want this person as second mentor", me.Text, StringComparison.Ordinal);

        var staff = await (await app.SignedIn(mentor)).Open($"/People/Of/{youth.Id}");
        Assert.Contains("Si Mohamed", staff.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hassan", staff.Text, StringComparison.Ordinal);
        await staff.Submit(new Dictionary<string, string> { ["Form.On"] = "2026-11-24" }, button: "Agreed");
        Assert.Contains("The day is needed, and not a day to come.", staff.Text, StringComparison.Ordinal);
        await staff.Submit(new Dictionary<string, string> { ["Form.On"] = "2026-11-23", ["Form.Note"] = "A call each Friday" },
            button: "Agreed");
        Assert.Contains("The talk is recorded.", staff.Text, StringComparison.Ordinal);

        await me.Open("/People/Mine");
        Assert.Contains("My second mentor", me.Text, StringComparison.Ordinal);
        Assert.Contains("A call each Friday", me.Text, StringComparison.Ordinal);
        Assert.Single(me.Page.QuerySelectorAll(".pp-dot--second"));
    }

    [Fact]
    public async Task A_person_is_taken_off_brought_back_and_deleted_only_when_the_box_is_ticked()
    {
        var (_, youth, me) = await People();
        var person = await app.Given.Person(youth);
        await me.Open($"/People/Edit/{person.Id}");
        await me.Submit(form: "main form[action*=Remove]");
        Assert.Contains("1 person taken off", me.Text, StringComparison.Ordinal);
        await me.Submit(button: "Bring back");
        Assert.Null((await One(person)).RemovedAt);

        await me.Open($"/People/Edit/{person.Id}");
        await me.Submit(form: "main form[action*=Remove]");
        await me.Submit(button: "Delete");
        Assert.Contains("To delete for good, tick the box.", me.Text, StringComparison.Ordinal);
        Assert.NotNull(await One(person));
        await me.Submit(new { sure = "true" }, button: "Delete");

        Assert.False(await app.Db(db => db.People.AnyAsync(p => p.Id == person.Id)));
    }

    [Fact]
    public async Task Staff_sees_a_number_only_while_the_person_agrees()
    {
        var (mentor, youth, _) = await People();
        await app.Given.Person(youth, phone: "0612345678");
        var staff = await (await app.SignedIn(mentor)).Open($"/People/Of/{youth.Id}");
        Assert.DoesNotContain("06 12 34 56 78", staff.Text, StringComparison.Ordinal);

        await staff.Submit(new Dictionary<string, string> { ["Form.On"] = "2026-11-20" }, button: "Agrees to be called");
        Assert.Contains("06 12 34 56 78", staff.Text, StringComparison.Ordinal);
        Assert.Contains("agreed to be called, 20 November", staff.Text, StringComparison.Ordinal);

        await staff.Submit(new Dictionary<string, string> { ["Form.On"] = "2026-11-22" }, button: "Does not want it");
        Assert.DoesNotContain("06 12 34 56 78", staff.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("612345678", System.Text.Encoding.UTF8.GetString(staff.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mentor_adds_with_the_youth()
    {
        var (mentor, youth, me) = await People();
        var staff = await (await app.SignedIn(mentor)).Open($"/People/Of/{youth.Id}");
        await staff.Click("Add with the youth");
        await staff.Submit(new { Form_Name = "Coach Karim", Form_Relation = "Community", Form_Closeness = "Further" });

        Assert.Contains("Coach Karim", staff.Text, StringComparison.Ordinal);
        Assert.Contains("Coach Karim", (await me.Open("/People/Mine")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_elses_map_is_there()
    {
        var (_, youth, _) = await People();
        var person = await app.Given.Person(youth, phone: "0612345678");
        var centre = await app.Given.Centre();
        var stranger = await app.SignedIn(await app.Given.Mentor(centre));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/People/Of/{youth.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/People/With/{youth.Id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignedIn(await app.Given.Psychologist()))
            .Get($"/People/Of/{youth.Id}")).Status);
        var other = await app.SignedIn(await app.Given.AccountOf(await app.Given.Youth(centre)));
        await other.Open("/People/Mine");
        Assert.DoesNotContain("Fatima", other.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/People/Edit/{person.Id}")).Status);
        await other.Open("/People/Edit");
        foreach (var handler in new[] { "Remove", "Choose", "Delete", "Back" })
        {
            Assert.Equal(HttpStatusCode.NotFound,
                (await other.Post($"/People/Mine?handler={handler}",
                    new Dictionary<string, string> { ["id"] = $"{person.Id}", ["sure"] = "true" })).Status);
            await other.Open("/People/Edit");
        }

        var manager = await (await app.SignedIn(await app.Given.Manager(allCentres: true))).Open($"/People/Of/{youth.Id}");
        Assert.DoesNotContain("Record the consent", manager.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await manager.Get($"/People/With/{youth.Id}")).Status);
    }

    [Fact]
    public async Task My_map_costs_one_statement_and_the_mentors_view_four()
    {
        var (mentor, youth, me) = await People();
        for (var i = 0; i < 20; i++) await app.Given.Person(youth, $"Person {i}", closeness: (Closeness)((i % 3) + 1));
        var staff = await (await app.SignedIn(mentor)).Open($"/People/Of/{youth.Id}");
        await me.Open("/People/Mine");
        app.Sql.Clear();
        await me.Open("/People/Mine");
        Assert.Single(app.Sql.Statements);
        await staff.Open($"/People/Of/{youth.Id}");

        Assert.Equal(5, app.Sql.Statements.Count); // both pages; one is the header's, one asks for sisters and brothers
        Assert.Empty(await app.Sql.SlowSteps(app, "People", "Youths"));
    }

    private async Task<(Account Mentor, Youth Youth, Visitor Me)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        return (mentor, youth, await app.SignedIn(await app.Given.AccountOf(youth)));
    }

    private Task<Person> One(Person person) => app.Db(db => db.People.SingleAsync(p => p.Id == person.Id));
}
