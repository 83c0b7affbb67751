using System.Collections.Frozen;
using static Pathways.Core.Accounts.Permission;

namespace Pathways.Core.Accounts;

/// <summary>The one table of who may do what.</summary>
public static class Permissions
{
    private static readonly FrozenDictionary<Role, FrozenSet<Permission>> Table = new Dictionary<Role, Permission[]>
    {
        [Role.Youth] = [UseOwnAccount, SeeOwnPath, WorkOnOwnPlan, AnswerOwnAssessment, Learn, AskForHelp, SeeCopies, KeepOwnPeople,
            JoinWorkshops],
        [Role.Mentor] =
        [
            UseOwnAccount, SeeToday, SeeYouths, EditYouths, InviteYouths, AssessYouths, SeeAssessments, SeeRisks, RecordRisks,
                WritePlans, SeePlans,
            LogSessions, SeeSessions, SeeProtectedNotes, Learn, ConfirmPractices, KeepDocuments, KeepPlacements, SeePartners, KeepPartners,
            AnswerHelp, RecordFollowUps, PutRight, ReferYouths, SeeCopies, KeepCardNumbers,
            WriteClosingNotes, AnnounceAbsence, AnswerFeedback, SeePeople, KeepPeople, JoinWorkshops, RecordAttendance, SeeOwnGrowth,
        ],
        [Role.Manager] =
        [
            UseOwnAccount, SeeYouths, EditYouths, InviteYouths, AssignMentors, SeeAssessments, SeeRisks, RecordRisks, SeePlans,
                ApprovePlans, SeeSessions, SeeProtectedNotes,
            GiveFeedback, SeePartners, KeepPartners, AnswerHelp, RecordFollowUps, PutRight, SeeOutcomes, PublishOutcomes,
                ImportRegister, SeeTeam,
                InviteMentors, ReferYouths, SeeCentres, AddYouths,
            SeeCopies, SeePeople, JoinWorkshops, PlanWorkshops, RecordAttendance, SeeOwnGrowth, KeepGrowth, MergeFiles,
        ],
        [Role.Psychologist] = [UseOwnAccount, SeeYouths, SeeAssessments, SeeRisks, SeePlans, SeeSessions, SeeProtectedNotes,
            SeeReferredYouths, JoinWorkshops, SeeOwnGrowth],
        [Role.Admin] = [UseOwnAccount, SeeCentres, KeepCentres, KeepAccounts, KeepSettings, KeepContent, KeepItemSets, SeeAudit, SeeJobs],
    }.ToFrozenDictionary(row => row.Key, row => row.Value.ToFrozenSet());

    /// <summary>True when the role may do it. An unknown role may do nothing.</summary>
    public static bool Allows(Role role, Permission permission) => Table.TryGetValue(role, out var allowed) && allowed.Contains(permission);

    /// <summary>Everything the role may do.</summary>
    public static IReadOnlySet<Permission> Of(Role role) => Table.TryGetValue(role, out var allowed) ? allowed
        : FrozenSet<Permission>.Empty;
}
