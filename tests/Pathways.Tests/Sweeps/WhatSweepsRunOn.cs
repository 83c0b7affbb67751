using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Sessions;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Sweeps;

/// <summary>
/// Whatever a rule speaks of exists in the data that sweeps run on; else a sweep passes because there was nothing to break.
/// </summary>
public sealed class WhatSweepsRunOn(SweepApp app) : IClassFixture<SweepApp>
{
    /// <summary>What a rule speaks of, and whether it is there.</summary>
    private static readonly Dictionary<string, Func<PathwaysDb, DateOnly, Task<bool>>> Rules = new()
    {
        ["who may change a group: one planned, of youths of two mentors"] = (db, today) =>
            db.Sessions.AnyAsync(s => s.State == SessionState.Planned && s.Participants.Count > 1
                && s.Participants.Any(p => p.Youth.Mentorships.AsQueryable().Where(Mentorship.LeadOn(today))
                    .Any(m => m.MentorId != s.MentorId))),
        ["who reads a group's note: one held, with a youth who has moved since"] = (db, today) =>
            db.Sessions.AnyAsync(s => s.LoggedAt != null && s.Participants.Count > 1
                && s.Participants.Any(p => !p.Youth.Mentorships.AsQueryable().Where(Mentorship.On(today))
                    .Any(m => m.MentorId == s.MentorId))),
        ["whose the file is after a move: a stay that ended, and its mentor"] = (db, today) =>
            db.Stays.AnyAsync(s => s.To < today && s.Youth.Mentorships.Any(m => m.To < today)),
        ["who sees what of two centres: a mentor of both"] = (db, _) =>
            db.Users.AnyAsync(a => a.Role == Role.Mentor && a.Centres.Count == 2),
        ["cover: a youth seen for a while"] = (db, today) => db.Mentorships.AnyAsync(m => m.IsCover && m.From <= today && m.To >= today),
        ["the psychological team: a referral in another centre"] = (db, _) =>
            db.TeamReferrals.AnyAsync(r => r.ClosedAt == null && r.Youth.Stays.Any(s => s.To == null && s.CentreId == 2)),
        ["codes: an account invited and not opened"] = (db, _) =>
            db.Invitations.AnyAsync(i => i.AccountId != null && i.UsedAt == null
                && db.Users.Any(a => a.Id == i.AccountId && a.PasswordHash == null)),
        ["who may sign in: a closed account"] = (db, _) => db.Users.AnyAsync(a => a.ClosedAt != null),
        ["orders that are total: two people of one name"] = (db, _) =>
            db.Users.AnyAsync(a => a.Role == Role.Mentor
                && db.Users.Any(b => b.Id != a.Id && b.Role == a.Role && b.Name.Latin == a.Name.Latin)),
        ["the day at its end: a youth who is eighteen today"] = (db, today) =>
            db.Youths.AnyAsync(y => y.BirthDate == today.AddYears(-Youth.AgeOfMajority)),
        ["the day at its beginning: a cover that began yesterday"] = (db, today) =>
            db.Mentorships.AnyAsync(m => m.IsCover && m.From == today.AddDays(-1)),
    };

    public static TheoryData<string> Names => [.. Rules.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_the_rule_speaks_of_is_there(string rule)
    {
        if (!await app.Db(db => db.Youths.AnyAsync())) (await SweepProgramme.In(app)).Dispose();
        var today = app.Given.Today;

        Assert.True(await app.Db(db => Rules[rule](db, today)), $"No data for: {rule}");
    }
}
