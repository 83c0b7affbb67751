using System.Net;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Register;
using Pathways.Core.Text;
using Pathways.Core.Today;
using Pathways.Web.Content;
using Xunit;

namespace Pathways.Tests.Doors;

/// <summary>
/// Characters that are no text, a megabyte of it, days at both ends of time, numbers that are none: a sentence beside the field.
/// </summary>
public sealed class TypingWhatNobodyTypes(TestApp app) : IClassFixture<TestApp>
{
    /// <summary>
    /// What Unicode calls no character, halves of pairs, control characters, marks that turn a line, and very much of it.
    /// </summary>
    public static TheoryData<string> Odd => new(
        "a\uFFFEb", "\uFFFF", "\uFDD0", "\uD83F\uDFFE", "\uD800", "\uDC00a", "a\0b", "\u0007\u001B", "\u202Etxt.exe\u2066",
        new string('\u202E', 1_000_000), new string('\uFFFE', 1_000_000), new string('ا', 1_000_000));

    private static readonly RegisterCellProblem[] Refusals =
        [RegisterCellProblem.UnreadableCharacters, RegisterCellProblem.TooLong, RegisterCellProblem.NameUnreadable];

    [Theory]
    [MemberData(nameof(Odd), DisableDiscoveryEnumeration = true)]
    public void Names_searches_and_passwords_made_of_it_are_read_without_a_fault(string odd)
    {
        Assert.DoesNotContain(PersonName.Clean(odd), letter => char.IsControl(letter) || letter is '\u202E' or '\u2066');
        Assert.True(PlainText.IsReadable(string.Concat(UserNames.Normalise(odd).Where(letter => !char.IsControl(letter)))));
        Assert.NotEmpty(UserNames.From(new PersonName(odd, odd)));
        Assert.NotNull(SearchText.Normalise(odd));
        var password = $"cactus lampe {odd[..Math.Min(odd.Length, 150)]}"; // no form takes more than two hundred letters
        PasswordRules.Check(password, new Account { Role = Role.Mentor, Name = new PersonName(odd, odd) });
    }

    [Theory]
    [MemberData(nameof(Odd), DisableDiscoveryEnumeration = true)]
    public void A_cell_of_the_register_made_of_it_is_refused_or_cleaned(string odd)
    {
        foreach (var cell in new[] { TextCell.Name(odd), TextCell.Word(odd), TextCell.FileNumber(odd), TextCell.Notes(odd) })
        {
            if (cell.Problem is null) Assert.True(PlainText.IsReadable(cell.Value!));
            else Assert.Contains(cell.Problem.Value, Refusals);
        }
    }

    [Theory]
    [InlineData("Form.NameLatin", "Anas\uFFFEBelhaj"), InlineData("Form.NameArabic", "\uFDD0"), InlineData("Form.FileNumber", "A\uFFFF1")]
    [InlineData("Form.Notes", "a\u0001b"), InlineData("Form.BirthDate", "0001-01-01"), InlineData("Form.BirthDate", "9999-12-31")]
    [InlineData("Form.EntryDate", "0001-01-01"), InlineData("Form.EntryDate", "9999-12-31")]
    public async Task A_form_says_it_beside_the_field_and_saves_nothing(string field, string value)
    {
        var centre = await app.Given.Centre();
        var visitor = await app.SignedIn(await app.Given.Manager(centre));
        await visitor.Open("/Youths/New");
        var typed = new Dictionary<string, string>
        {
            ["Form.NameLatin"] = "Anas Belhaj",
            ["Form.FileNumber"] = $"ODD-{centre.Id}",
            ["Form.Sex"] = "Male",
            ["Form.BirthDate"] = "2009-03-02",
        };
        typed[field] = value;

        await visitor.Submit(typed);

        Assert.Equal((HttpStatusCode.OK, "/Youths/New"), (visitor.Status, visitor.At));
        Assert.NotNull(visitor.Page.QuerySelector($"[name='{field}'][aria-invalid=true]"));
    }

    [Fact]
    public void A_text_nested_deeper_than_a_page_can_draw_is_shown_plain()
    {
        foreach (var nested in new[] { new string('>', 5_000), string.Concat(Enumerable.Repeat("- ", 5_000)),
            string.Concat(Enumerable.Repeat("*a ", 5_000)) })
        {
            Assert.NotEmpty(MaterialMarkdown.Html(nested + "words").Value!);
        }

        Assert.False(MaterialMarkdown.IsDrawable(new string('>', 5_000) + "words"));
        Assert.StartsWith("<pre>", MaterialMarkdown.Html(new string('>', 5_000) + "words").Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Form.Rows[0].Kind", "99"), InlineData("Form.Rows[0].Kind", "-2147483648"),
        InlineData("Form.Rows[0].Months", "-2147483648")]
    [InlineData("Form.Rows[0].Months", "2147483647"), InlineData("Form.Rows[0].Months", "99999999999")]
    public async Task A_milestone_that_does_not_exist_or_lies_nowhere_is_refused_beside_the_field(string field, string value)
    {
        var admin = await app.SignedIn(await app.Given.Admin());
        await admin.Open("/Organisation/Milestones");

        await admin.Submit(new Dictionary<string, string> { [field] = value });

        Assert.Equal((HttpStatusCode.OK, "/Organisation/Milestones"), (admin.Status, admin.At));
        Assert.NotNull(admin.Page.QuerySelector(".error-summary"));
    }
}
