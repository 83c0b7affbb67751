namespace Pathways.Core.Accounts;

/// <summary>
/// Something a role may do. Which role may do what stands in <see cref="Permissions"/>; which records it sees is <c>VisibleTo</c>.
/// </summary>
public enum Permission
{
    /// <summary>Change the own password, language and look.</summary>
    UseOwnAccount = 1,

    /// <summary>See the own path, plan, documents, work and reminders (youth).</summary>
    SeeOwnPath,

    /// <summary>Mark own steps, agree to the plan, propose a goal.</summary>
    WorkOnOwnPlan,

    /// <summary>Answer the youth's voice of an assessment.</summary>
    AnswerOwnAssessment,

    /// <summary>Learn modules and claim practices.</summary>
    Learn,

    /// <summary>Ask for help.</summary>
    AskForHelp,

    /// <summary>See who needs attention today.</summary>
    SeeToday,

    /// <summary>List and open youths' files that are visible to the viewer.</summary>
    SeeYouths,

    /// <summary>Change a youth's master data.</summary>
    EditYouths,

    /// <summary>Invite a youth to an own account, with recorded consent.</summary>
    InviteYouths,

    /// <summary>Give a youth a lead mentor or a cover.</summary>
    AssignMentors,

    /// <summary>Assess a youth (the mentor's voice) and open the joint conversation.</summary>
    AssessYouths,

    /// <summary>Read assessments.</summary>
    SeeAssessments,

    /// <summary>Write and publish the wording of assessments (admin).</summary>
    KeepItemSets,

    /// <summary>See how much a youth is at risk, and why. Never a youth.</summary>
    SeeRisks,

    /// <summary>Judge how much a youth is at risk.</summary>
    RecordRisks,

    /// <summary>Write a youth's plan and submit it for approval.</summary>
    WritePlans,

    /// <summary>Read plans.</summary>
    SeePlans,

    /// <summary>Approve a plan or return it with a comment.</summary>
    ApprovePlans,

    /// <summary>Plan and log sessions.</summary>
    LogSessions,

    /// <summary>Read sessions' open notes.</summary>
    SeeSessions,

    /// <summary>Read protected notes.</summary>
    SeeProtectedNotes,

    /// <summary>Say something about a session to its mentor: well done, or a question.</summary>
    GiveFeedback,

    /// <summary>Answer a manager's question about a session.</summary>
    AnswerFeedback,

    /// <summary>Confirm a practice that a youth did in real life.</summary>
    ConfirmPractices,

    /// <summary>Move a youth's documents through their states.</summary>
    KeepDocuments,

    /// <summary>Move a youth's placement through its states.</summary>
    KeepPlacements,

    /// <summary>List partners.</summary>
    SeePartners,

    /// <summary>Add and change partners.</summary>
    KeepPartners,

    /// <summary>Answer and close help requests.</summary>
    AnswerHelp,

    /// <summary>Record an exit and follow-up waves.</summary>
    RecordFollowUps,

    /// <summary>Say that something was recorded by mistake; of what, each kind of thing says itself.</summary>
    PutRight,

    /// <summary>See the outcome indicators.</summary>
    SeeOutcomes,

    /// <summary>Publish outcomes of all centres on the public site and take them back (managers of all centres).</summary>
    PublishOutcomes,

    /// <summary>Import the centre's register.</summary>
    ImportRegister,

    /// <summary>See the team: mentors, caseloads.</summary>
    SeeTeam,

    /// <summary>Create mentors' accounts in the own centres, and close them when they leave.</summary>
    InviteMentors,

    /// <summary>Create and change centres.</summary>
    KeepCentres,

    /// <summary>Create and lock any account (admin).</summary>
    KeepAccounts,

    /// <summary>Change the organisation's settings and lookups.</summary>
    KeepSettings,

    /// <summary>See the modules' and pages' state, hide and order modules (admin).</summary>
    KeepContent,

    /// <summary>Read the read log.</summary>
    SeeAudit,

    /// <summary>See the job runs and start a job.</summary>
    SeeJobs,

    /// <summary>See the queue of youths referred to the psychological team.</summary>
    SeeReferredYouths,

    /// <summary>Refer a youth to the psychological team.</summary>
    ReferYouths,

    /// <summary>Add a youth by hand.</summary>
    AddYouths,

    /// <summary>Draw the own map of people.</summary>
    KeepOwnPeople,

    /// <summary>See the people that youths share.</summary>
    SeePeople,

    /// <summary>Add people together with the youth, record their consent and the talk with a second mentor.</summary>
    KeepPeople,

    /// <summary>Write the closing note to a youth one hands over.</summary>
    WriteClosingNotes,

    /// <summary>List the own centres, or all of them (admin).</summary>
    SeeCentres,

    /// <summary>See workshops, register for them and withdraw, say "I am here", answer afterwards.</summary>
    JoinWorkshops,

    /// <summary>Plan workshops of the own centres, publish and cancel them.</summary>
    PlanWorkshops,

    /// <summary>Record who came to a workshop.</summary>
    RecordAttendance,

    /// <summary>See the own trainings, hours, accreditation and coaching notes, and enter trainings (staff).</summary>
    SeeOwnGrowth,

    /// <summary>See the team's growth, confirm hours, record accreditations, write coaching notes.</summary>
    KeepGrowth,

    /// <summary>Open the copies held of documents. The youth, and whoever keeps the documents, also adds and removes them.</summary>
    SeeCopies,

    /// <summary>Say that one will be away oneself (mentors).</summary>
    AnnounceAbsence,

    /// <summary>Read and write a document's number, where the organisation has its authorisation.</summary>
    KeepCardNumbers,

    /// <summary>Merge two files of one person, withdraw a file made by mistake, bring either back.</summary>
    MergeFiles,
}
