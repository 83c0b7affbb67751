using Pathways.Core.Assessments;
using Pathways.Core.Contact;
using Xunit;

namespace Pathways.Tests.Assessments;

public sealed class WhatAnAssessmentAllows
{
    private static readonly DateTime Now = new(2026, 11, 23, 8, 10, 0, DateTimeKind.Utc);

    [Fact]
    public void A_voice_is_finished_only_when_every_domain_has_a_level()
    {
        var assessment = Assessment.Start(1, 7, Now);
        foreach (var domain in Domains.All.Skip(1)) assessment.Answer(Voice.Youth, domain, 2);
        assessment.Answer(Voice.Youth, Domain.Identity, null, "I have a copy");

        Assert.Equal(AssessmentProblem.LevelMissing, assessment.Finish(Voice.Youth, Now));
        Assert.Null(assessment.Answer(Voice.Youth, Domain.Identity, 4));
        Assert.Null(assessment.Finish(Voice.Youth, Now));
        Assert.Equal(AssessmentProblem.VoiceFinished, assessment.Finish(Voice.Youth, Now));
        Assert.Equal(AssessmentProblem.VoiceFinished, assessment.Answer(Voice.Youth, Domain.Identity, 1));
    }

    [Theory, InlineData(0), InlineData(5), InlineData(-1)]
    public void A_level_lies_between_1_and_4(int level) =>
        Assert.Equal(AssessmentProblem.LevelUnknown, Assessment.Start(1, 7, Now).Answer(Voice.Youth, Domain.Money, level));

    [Fact]
    public void The_voices_meet_when_both_are_done()
    {
        var assessment = Said(Voice.Youth);
        Assert.False(assessment.IsJoint);
        Say(assessment, Voice.Mentor);
        Assert.True(assessment.IsJoint);
    }

    [Fact]
    public void The_mentor_opens_the_conversation_early_only_after_the_own_voice()
    {
        Assert.Equal(AssessmentProblem.OwnVoiceFirst, Said(Voice.Youth).OpenJoint(Now));
        var assessment = Said(Voice.Mentor);
        Assert.Null(assessment.OpenJoint(Now));
        Assert.True(assessment.IsJoint);
        Assert.Equal(AssessmentProblem.AlreadyOpen, assessment.OpenJoint(Now));
    }

    [Fact]
    public void A_completed_assessment_never_changes()
    {
        var assessment = Said(Voice.Youth);
        Assert.Equal(AssessmentProblem.NotOpenYet, assessment.Complete(Now));
        Say(assessment, Voice.Mentor);
        Assert.Null(assessment.Complete(Now));

        Assert.Equal(AssessmentProblem.AlreadyCompleted, assessment.Complete(Now));
        Assert.Equal(AssessmentProblem.AlreadyCompleted, assessment.Answer(Voice.Youth, Domain.Work, 1));
        Assert.Equal(AssessmentProblem.AlreadyCompleted, assessment.Finish(Voice.Youth, Now));
        Assert.Equal(AssessmentProblem.AlreadyCompleted, assessment.OpenJoint(Now));
    }

    [Fact]
    public void That_it_is_too_early_is_an_answer_and_no_level()
    {
        var assessment = Assessment.Start(1, 7, Now);
        foreach (var domain in Domains.All) Assert.Null(assessment.Answer(Voice.Youth, domain, null, notYet: true));
        Assert.Equal(AssessmentProblem.LevelUnknown, assessment.Answer(Voice.Youth, Domain.Work, 2, notYet: true));

        Assert.Null(assessment.Finish(Voice.Youth, Now));
        Assert.True(assessment.Said(Voice.Youth, Domain.Work) is { NotYet: true, Level: null });
    }

    [Fact]
    public void A_level_chosen_later_takes_the_place_of_too_early()
    {
        var assessment = Assessment.Start(1, 7, Now);
        Assert.Null(assessment.Answer(Voice.Mentor, Domain.Work, null, notYet: true));
        Assert.Null(assessment.Answer(Voice.Mentor, Domain.Work, 3));

        Assert.True(assessment.Said(Voice.Mentor, Domain.Work) is { NotYet: false, Level: 3 });
    }

    [Fact]
    public void Every_domain_has_four_different_sentences_in_three_languages()
    {
        Assert.Equal([1, 2], ItemSet.Shipped.Select(set => set.Version));
        foreach (var set in ItemSet.Shipped)
        {
            foreach (var domain in Domains.All)
            {
                foreach (var language in Enum.GetValues<Language>())
                {
                    Assert.Equal(4, set[domain, language].Levels.Distinct().Count());
                    Assert.True(set[domain, language].Levels.All(sentence => sentence.Length <= 110), $"{set.Version} {domain} {language}");
                }
            }
        }
    }

    [Fact]
    public void New_assessments_are_answered_in_the_second_wording_which_says_every_domain_anew()
    {
        Assert.Equal(2, Assessment.Start(1, 7, Now).ItemSetVersion);
        Assert.Equal(Domains.All, ItemSet.Latest.ChangedFrom(ItemSet.Shipped[0]));
        Assert.Equal("لا أعرف ماذا أفعل حين يكون هناك خطر.", ItemSet.Latest[Domain.Safety, Language.Arabic].Levels[0]);
    }

    [Fact]
    public void A_gap_in_an_item_set_is_named() =>
        Assert.Contains("Identity has no words", Assert.Throws<InvalidDataException>(() =>
            ItemSet.Read("""{"version":2,"domains":{}}""")).Message, StringComparison.Ordinal);

    private static Assessment Said(Voice voice)
    {
        var assessment = Assessment.Start(1, 7, Now);
        Say(assessment, voice);
        return assessment;
    }

    private static void Say(Assessment assessment, Voice voice)
    {
        foreach (var domain in Domains.All) Assert.Null(assessment.Answer(voice, domain, 2, "s", "n"));
        Assert.Null(assessment.Finish(voice, Now));
    }
}
