using Pathways.Core.People;
using Xunit;

namespace Pathways.Tests.People;

public sealed class WhatAMapAllows
{
    private static readonly DateTime Now = new(2026, 11, 23, 8, 10, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void A_second_mentor_is_shared_and_stays_so_while_chosen()
    {
        var person = Somebody(shared: false);
        Assert.Null(person.Choose(false));
        Assert.True(person.IsShared);

        Assert.Equal(PersonProblem.SecondMentorIsShared, person.Describe("Hassan", Relation.Friend, Closeness.Close, false, "", false));
        person.Unchoose();
        Assert.Null(person.Describe("Hassan", Relation.Friend, Closeness.Close, false, "", false));
    }

    [Fact]
    public void Only_one_is_chosen_and_whoever_declined_can_be_asked_again()
    {
        var person = Somebody();
        Assert.Equal(PersonProblem.SecondMentorChosen, person.Choose(anotherIsChosen: true));
        Assert.Equal(PersonProblem.NotAsked, person.Talk(true, "", Today, 1, Today));
        person.Choose(false);
        Assert.Null(person.Talk(false, "No time", Today, 1, Today));
        Assert.Equal(SecondMentor.Declined, person.SecondMentor);

        Assert.Null(person.Choose(false));
        Assert.Equal((SecondMentor.Asked, ""), (person.SecondMentor, person.TalkNote));
    }

    [Fact]
    public void A_consent_has_its_day_and_its_recorder()
    {
        var person = Somebody();
        Assert.Equal(PersonProblem.DayMissing, person.Agree(ContactConsent.Given, null, 5, Today, Now));
        Assert.Equal(PersonProblem.DayMissing, person.Agree(ContactConsent.Given, Today.AddDays(1), 5, Today, Now));
        Assert.Null(person.Agree(ContactConsent.Given, Today, 5, Today, Now));

        Assert.Equal((Today, 5, Now), (person.ConsentOn, person.ConsentById, person.ConsentAt));
    }

    [Fact]
    public void Off_the_map_nobody_is_a_second_mentor()
    {
        var person = Somebody();
        person.Choose(false);
        person.Remove(Now);
        person.Remove(Now.AddDays(1));

        Assert.Equal((Now, SecondMentor.None), (person.RemovedAt, person.SecondMentor));
    }

    private static Person Somebody(bool shared = true)
    {
        var person = Person.On(7, 3, Now);
        Assert.Null(person.Describe("Hassan", Relation.Friend, Closeness.Close, false, "", shared));
        return person;
    }
}
