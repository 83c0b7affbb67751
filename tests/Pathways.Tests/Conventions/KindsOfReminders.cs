using System.Text.RegularExpressions;
using Pathways.Core.Reminders;
using Pathways.Core.Reminding;
using Xunit;

namespace Pathways.Tests.Conventions;

/// <summary>The table of kinds is whole, and nobody beside it tells kinds apart.</summary>
public sealed partial class KindsOfReminders
{
    /// <summary>Where rules are named: the kinds themselves, and whose actions cause one.</summary>
    private static readonly string[] Homes =
    [
        "src/Pathways.Core/Reminding/SessionReminders.cs", "src/Pathways.Core/Reminding/StepReminders.cs",
        "src/Pathways.Core/Reminding/WorkshopReminders.cs", "src/Pathways.Core/Reminding/AccreditationReminders.cs",
        "src/Pathways.Core/Reminding/HelpReminders.cs", "src/Pathways.Core/Reminding/AccountReminders.cs",
        "src/Pathways.Core/Reminding/FileReminders.cs", "src/Pathways.Core/Reminding/MilestoneReminders.cs",
        "src/Pathways.Core/Reminding/ProgrammeReminders.cs", "src/Pathways.Core/Reminding/FeedbackReminders.cs",
        "src/Pathways.Core/Sessions/TellOfChange.cs", "src/Pathways.Core/Sessions/SettleMove.cs",
        "src/Pathways.Core/Reminding/YouthReminders.cs", "src/Pathways.Core/Help/EscalateHelp.cs",
            "src/Pathways.Core/Workshops/ChangeWorkshop.cs", "src/Pathways.Core/Departures/SettleDeparture.cs",
        "src/Pathways.Core/Feedback/TellOfQuestion.cs", "src/Pathways.Core/Accounts/RenewInvitation.cs",
        "src/Pathways.Core/Corrections/WorkshopCorrection.cs", "src/Pathways.Web/Pages/Help/Answer.cshtml.cs",
    ];

    public static TheoryData<ReminderRule> Rules => [.. Enum.GetValues<ReminderRule>()];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_has_exactly_one_kind_with_words_in_three_languages(ReminderRule rule)
    {
        var kind = Assert.Single(ReminderKinds.All, kind => kind.Rule == rule);
        var (pages, mails) = (Family("RemindersText"), Family("MailText"));
        foreach (var key in kind.LineKeys.Append($"ReminderRule.{rule}")) Assert.All(pages.Languages, l => Assert.Contains(key, l.Texts));
        foreach (var key in kind.MailKeys) Assert.All(mails.Languages, l => Assert.Contains($"{key}.Text", l.Texts));
        if (kind.MayBeKept) Assert.All(mails.Languages, l => Assert.Contains(kind.LetterLine, l.Texts));
    }

    [Fact]
    public void Kinds_are_told_apart_in_the_table_only() => Assert.Empty(
        from path in Source.Files("src", ".cs", ".cshtml", ".razor")
        let file = Source.Short(path)
        where !Homes.Contains(file)
        from Match rule in Rule().Matches(File.ReadAllText(path))
        select $"{file}: {rule.Value}");

    [Fact]
    public void Nobody_is_told_at_an_address_that_was_not_confirmed() => Assert.Empty(
        from path in Source.Files("src", ".cs", ".cshtml")
        from Match told in Unconfirmed().Matches(File.ReadAllText(path))
        select $"{Source.Short(path)}: {told.Value}");

    private static TextFamily Family(string name) => TextFamily.All.Single(family => family.Name == name);

    [GeneratedRegex(@"new Recipient\([^()]*\.Email\)")]
    private static partial Regex Unconfirmed();

    [GeneratedRegex(@"\bReminderRule\.[A-Z]\w+")]
    private static partial Regex Rule();
}
