using System.Globalization;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Audit;
using Pathways.Core.Centres;
using Pathways.Core.Consents;
using Pathways.Core.Contact;
using Pathways.Core.Documents;
using Pathways.Core.FollowUps;
using Pathways.Core.Help;
using Pathways.Core.Learning;
using Pathways.Core.Partners;
using Pathways.Core.Plans;
using Pathways.Core.Reminders;
using Pathways.Core.Risks;
using Pathways.Core.Sessions;
using Pathways.Core.Vocation;
using Pathways.Core.Youths;

namespace Pathways.Bench.Generate;

/// <summary>
/// Believable histories, the same for the same number and day: centres of three mentors with 25 youths each; per youth a plan with 6 goals
/// and 12 steps, 5 sessions (2 % have 200), 2 documents, 8 rows of the read log; for some an assessment, modules, a placement, a call for
/// help, an exit with its first waves.
/// </summary>
internal sealed class Histories(Bulk bulk, DateOnly today, string passwordHash)
{
    private const int YouthsPerMentor = 25;
    private const int MentorsPerCentre = 3;
    private readonly Random random = new(20261123);
    private readonly DateTime now = today.ToDateTime(new TimeOnly(8, 0), DateTimeKind.Utc);
    private int accounts, plans, goals, sessions, assessments, placements, partners, exits;
    private int centre, mentor, manager;

    /// <summary>Writes everything.</summary>
    public void Write(int youths)
    {
        Account("admin", Role.Admin, Person(out _));
        Account("psychologist", Role.Psychologist, Person(out _));
        Account("manager", Role.Manager, Person(out _), allCentres: true);
        for (var i = 0; i < Math.Max(20, youths / 100); i++) Partner();
        for (var youth = 1; youth <= youths; youth++)
        {
            if (youth % (YouthsPerMentor * MentorsPerCentre) == 1) Centre();
            if (youth % YouthsPerMentor == 1) Mentor((youth / YouthsPerMentor) + 1);
            Youth(youth);
        }
    }

    private void Centre()
    {
        var city = Pick(Words.Cities);
        centre++;
        bulk.Add<Centre>(new
        {
            Id = centre,
            NameArabic = $"مركز {city.Arabic} {centre}",
            NameLatin = $"Centre {city.Latin} {centre}",
            City = city.Latin,
            Capacity = 80,
            CreatedAt = now.AddYears(-3)
        });
        manager = Account($"manager{centre}", Role.Manager, Person(out _));
        bulk.Add<CentreStaff>(new { CentreId = centre, AccountId = manager });
    }

    private void Mentor(int number)
    {
        mentor = Account($"mentor{number}", Role.Mentor, Person(out _));
        bulk.Add<CentreStaff>(new { CentreId = centre, AccountId = mentor });
    }

    private void Partner()
    {
        var (name, city) = (Pick(Words.Families), Pick(Words.Cities));
        partners++;
        bulk.Add<Partner>(new
        {
            Id = partners,
            Kind = (PartnerKind)random.Next(1, 10),
            NameArabic = $"مؤسسة {name.Arabic} {partners}",
            NameLatin = $"Maison {name.Latin} {partners}",
            SortName = SearchText.Normalise($"مؤسسة {name.Arabic} {partners}"),
            SortLatin = SearchText.Normalise($"Maison {name.Latin} {partners}"),
            City = city.Latin,
            Phone = "+2125" + random.Next(10_000_000, 99_999_999).ToString(CultureInfo.InvariantCulture),
            VerifiedOn = Maybe(0.7, today.AddDays(-random.Next(300))),
            CreatedAt = now.AddYears(-2),
        });
    }

    private void Youth(int id)
    {
        var name = Person(out var sex);
        var account = Account($"youth{id}", Role.Youth, name, sex);
        var born = today.AddYears(-14).AddDays(-random.Next(6 * 365));
        var entered = today.AddDays(-random.Next(200, 1_500));
        var person = new Youth();
        person.Rename(name);
        person.FileUnder($"B-{id:000000}");
        bulk.Add<Youth>(new
        {
            Id = id,
            person.Name,
            person.SortName,
            person.SortLatin,
            person.FileNumber,
            NumberedById = centre,
            person.DataFlags,
            Sex = sex,
            BirthDate = born,
            Nationality = "MA",
            Languages = "ar,fr",
            Literacy = Literacy.Fluent,
            EntryDate = (DateOnly?)entered,
            EntryChannel = EntryChannel.ProtectionUnit,
            Phone = "+2126" + random.Next(10_000_000, 99_999_999).ToString(CultureInfo.InvariantCulture),
            Notes = Maybe(0.3, Pick(Words.Notes)) ?? "",
            AccountId = (int?)account,
            CreatedAt = Moment(entered),
        });
        foreach (var token in person.SearchTokens) bulk.Add<YouthSearchToken>(new { YouthId = id, token.Token });
        bulk.Add<Stay>(new { YouthId = id, CentreId = centre, From = entered });
        bulk.Add<Mentorship>(new { YouthId = id, MentorId = mentor, From = entered });
        bulk.Add<Consent>(new
        {
            YouthId = id,
            Purpose = ConsentPurpose.Account,
            YouthOn = entered,
            RecordedById = mentor,
            RecordedAt = Moment(entered)
        });
        if (Chance(0.03)) bulk.Add<TeamReferral>(new
        {
            YouthId = id,
            Reason = Pick(Words.Notes),
            ConsentOn = today.AddDays(-20),
            ReferredById = mentor,
            ReferredAt = now.AddDays(-19),
            Urgency = ReferralUrgency.Ordinary,
            ClosedAt = Maybe(0.5, now.AddDays(-2))
        });
        for (var i = HasLongHistory(id) ? 40 : 1; i > 0; i--) Assessment(id, entered.AddDays(-i));
        for (var version = 1; version <= Versions(id); version++) Plan(id, entered, version);
        Sessions(id, account);
        Documents(id, born);
        Learning(id);
        if (Chance(0.4)) Placement(id);
        if (Chance(0.05)) Help(id);
        if (Age.DaysToEighteen(born, today) < 0 && Chance(0.7)) Exit(id, born);
        if (Chance(0.1)) Risk(id);
        for (var i = 0; i < 8; i++) bulk.Add<ReadLogEntry>(new
        {
            At = now.AddDays(-random.Next(200)).AddMinutes(random.Next(600)),
            AccountId = i < 6 ? mentor : manager,
            YouthId = (int?)id,
            Page = i % 2 == 0 ? "/Youths/File" : "/Plans/Of"
        });
    }

    /// <summary>One youth in fifty: 200 sessions, 40 assessments, 12 versions of the plan.</summary>
    private static bool HasLongHistory(int youth) => youth % 50 == 3;

    private static int Versions(int youth) => HasLongHistory(youth) ? 12 : 1;

    private void Assessment(int youth, DateOnly entered)
    {
        if (!HasLongHistory(youth) && !Chance(0.6)) return;
        assessments++;
        bulk.Add<Assessment>(new
        {
            Id = assessments,
            YouthId = youth,
            ItemSetVersion = 1,
            StartedAt = Moment(entered.AddDays(20)),
            StartedById = mentor,
            YouthDoneAt = (DateTime?)Moment(entered.AddDays(22)),
            MentorDoneAt = (DateTime?)Moment(entered.AddDays(25)),
            JointOpenedAt = (DateTime?)Moment(entered.AddDays(30)),
            CompletedAt = (DateTime?)Moment(entered.AddDays(30))
        });
        foreach (var voice in Enum.GetValues<Voice>())
        {
            foreach (var domain in Domains.All)
            {
                bulk.Add<AssessmentAnswer>(new
                {
                    AssessmentId = assessments,
                    Voice = voice,
                    Domain = domain,
                    Level = (int?)random.Next(1,
                    5),
                    NotYet = false,
                    Strengths = Maybe(0.3, Pick(Words.Notes)) ?? "",
                    Needs = Maybe(0.3, Pick(Words.Goals)) ?? ""
                });
            }
        }
    }

    private void Plan(int youth, DateOnly entered, int version)
    {
        plans++;
        var state = version < Versions(youth) ? PlanState.Superseded : version > 1 ? PlanState.Active
            : random.Next(20) switch { 0 => PlanState.Draft, 1 => PlanState.Proposed, 2 => PlanState.Agreed, _ => PlanState.Active };
        var agreed = entered.AddDays(random.Next(35, 80));
        bulk.Add<Plan>(new
        {
            Id = plans,
            YouthId = youth,
            Version = version,
            FormerId = version == 1 ? null : (int?)(plans - 1),
            State = state,
            SupportFrequency = "لقاء كل أسبوعين مع المساعدة الاجتماعية",
            Contingency = "نتصل بالمركز وتتكفل الأسرة المضيفة مؤقتا",
            CreatedAt = Moment(entered.AddDays(30)),
            WrittenById = mentor,
            ProposedAt = state == PlanState.Draft ? null : (DateTime?)Moment(agreed.AddDays(-3)),
            AgreedAt = state < PlanState.Agreed ? null : (DateTime?)Moment(agreed),
            ApprovedAt = state < PlanState.Active ? null : (DateTime?)Moment(agreed.AddDays(5)),
            ApprovedById = state < PlanState.Active ? null : (int?)manager,
            ReviewedOn = state < PlanState.Active ? null
                : (DateOnly?)today.AddDays(-random.Next(Math.Min(230, today.DayNumber - agreed.DayNumber - 5))),
        });
        bulk.Add<PlanMove>(new
        {
            PlanId = plans,
            Kind = PlanMoveKind.Started,
            At = Moment(entered.AddDays(30)),
            ById = (int?)mentor,
            Words = ""
        });
        if (state >= PlanState.Agreed)
            bulk.Add<PlanMove>(new { PlanId = plans, Kind = PlanMoveKind.Agreed, At = Moment(agreed), ById = (int?)null, Words = "" });
        if (state >= PlanState.Active)
            bulk.Add<PlanMove>(new
            {
                PlanId = plans,
                Kind = PlanMoveKind.Approved,
                At = Moment(agreed.AddDays(5)),
                ById = (int?)manager,
                Words = ""
            });
        for (var goal = 1; goal <= 6; goal++)
        {
            goals++;
            bulk.Add<Goal>(new
            {
                Id = goals,
                PlanId = plans,
                Domain = (Domain)((goal + youth) % 10 + 1),
                YouthWords = Pick(Words.Goals),
                MentorWords = Pick(Words.Goals),
                Position = goal,
                ProposedByYouth = Chance(0.4),
                FormerId = version == 1 ? null
                    : (int?)(goals - 6)
            });
            for (var step = 1; step <= 2; step++)
            {
                var due = today.AddDays(random.Next(-200, 90));
                var done = state == PlanState.Active && Chance(due < today ? 0.8 : 0.1);
                bulk.Add<Step>(new
                {
                    GoalId = goals,
                    YouthId = youth,
                    Text = Pick(Words.Steps),
                    Owner = random.Next(10) switch { < 6 => StepOwner.Youth, < 9 => StepOwner.Mentor, _ => StepOwner.Centre },
                    DueOn = Maybe(0.9, due),
                    State = state < PlanState.Agreed ? StepState.Proposed : done ? StepState.Done : Chance(0.4) ? StepState.InProgress
                        : StepState.Agreed,
                    DoneOn = done ? (DateOnly?)Earlier(due.AddDays(random.Next(-20, 15))) : null,
                    Position = step,
                });
            }
        }
    }

    private void Sessions(int youth, int account)
    {
        var count = HasLongHistory(youth) ? 200 : 5;
        var rhythm = count == 200 ? 5 : random.Next(10, 35);
        for (var i = 0; i < count; i++)
        {
            sessions++;
            var planned = i == 0 && Chance(0.8);
            var day = planned ? today.AddDays(random.Next(0, 14)) : today.AddDays(-3 - (i * rhythm) - random.Next(4));
            var starts = Moment(day).AddMinutes(random.Next(0, 32) * 15);
            var state = planned ? SessionState.Planned : Chance(0.9) ? SessionState.Held : SessionState.YouthAbsent;
            bulk.Add<Session>(new
            {
                Id = sessions,
                ClientId = NextGuid(),
                MentorId = mentor,
                Kind = (SessionKind)random.Next(1, 9),
                State = state,
                StartsAt = starts,
                Minutes = planned ? 0 : random.Next(2, 7) * 15,
                Place = "المركز",
                Topic = Pick(Words.Goals),
                OpenNote = state == SessionState.Held ? $"{Pick(Words.Notes)} {Pick(Words.Notes)}" : "",
                ProtectedNote = state == SessionState.Held ? Maybe(0.5, Pick(Words.Notes)) ?? "" : "",
                DomainBits = random.Next(1, 1024),
                LoggedAt = planned ? null : (DateTime?)starts.AddHours(random.Next(2, 40)),
            });
            bulk.Add<SessionParticipant>(new
            {
                SessionId = sessions,
                YouthId = youth,
                Mood = state == SessionState.Held ? (Mood?)random.Next(1, 5) : null,
                Answer = planned && Chance(0.5) ? InvitationAnswer.Comes : InvitationAnswer.None,
                ReadAt = state == SessionState.Held ? Maybe(0.6, starts.AddDays(2)) : null,
            });
            if (planned)
            {
                var told = day.AddDays(-1) <= today;
                bulk.Add<Reminder>(new
                {
                    Rule = ReminderRule.SessionTomorrow,
                    SubjectId = sessions,
                    DueOn = day,
                    RecipientId = account,
                    Channel = ReminderChannel.Page,
                    SendAfter = Moment(day.AddDays(-1)),
                    SentAt = told
                        ? (DateTime?)Moment(day.AddDays(-1)) : null
                });
            }
        }
    }

    private void Documents(int youth, DateOnly born)
    {
        var adult = Age.DaysToEighteen(born, today) < 200;
        foreach (var type in new[] { "birth-record", "national-card" })
        {
            var obtained = Chance(type == "birth-record" ? 0.8 : adult ? 0.6 : 0.2);
            var requested = today.AddDays(-random.Next(60, 400));
            bulk.Add<YouthDocument>(new
            {
                YouthId = youth,
                Type = type,
                State = obtained ? DocumentState.Obtained : Chance(0.5)
                ? DocumentState.Requested : DocumentState.Missing,
                RequestedOn = (DateOnly?)requested,
                ObtainedOn = obtained
                ? (DateOnly?)requested.AddDays(random.Next(10, 55)) : null,
                ExpiresOn = obtained && type == "national-card" ? (DateOnly?)today.AddDays(random.Next(3_600)) : null
            });
        }
    }

    private void Risk(int youth)
    {
        var level = (RiskLevel)random.Next(1, 4);
        var on = today.AddDays(-random.Next(level == RiskLevel.Low ? 100 : 35));
        bulk.Add<RiskAssessment>(new
        {
            YouthId = youth,
            Level = level,
            Reason = Pick(Words.Notes),
            AssessedOn = on,
            AssessedAt = Moment(on),
            AssessedById = mentor,
            RaisedOn = level == RiskLevel.Low ? null : (DateOnly?)on
        });
    }

    private void Learning(int youth)
    {
        if (!Chance(0.35)) return;
        var opened = now.AddDays(-random.Next(5, 200));
        bulk.Add<ModuleProgress>(new
        {
            YouthId = youth,
            Module = "bank-account",
            OpenedAt = opened,
            LastLesson = random.Next(1, 5),
            CheckedAt = Maybe(0.6, opened.AddDays(2)),
            Right = 4,
            Questions = 5
        });
        var confirmed = Chance(0.5);
        if (Chance(0.5)) bulk.Add<Practice>(new
        {
            YouthId = youth,
            Module = "bank-account",
            Key = "visit",
            DoneOn = today.AddDays(-random.Next(1, 60)),
            YouthNote = Pick(Words.Goals),
            ConfirmedAt = confirmed ? (DateTime?)now.AddDays(-1)
                : null,
            ConfirmedById = confirmed ? (int?)mentor : null
        });
    }

    private void Placement(int youth)
    {
        placements++;
        var enrolled = today.AddDays(-random.Next(30, 700));
        var certified = Chance(0.5) ? Maybe(1, Earlier(enrolled.AddDays(300))) : null;
        var hired = certified is { } on && Chance(0.5) ? Maybe(1, Earlier(on.AddDays(60))) : null;
        var state = hired is not null ? PlacementState.Hired : certified is not null ? PlacementState.Certified : PlacementState.Attending;
        bulk.Add<Placement>(new
        {
            Id = placements,
            YouthId = youth,
            Trade = Pick(Words.Trades),
            PartnerId = (int?)random.Next(1, partners + 1),
            State = state,
            EnrolledOn = (DateOnly?)enrolled,
            CertifiedOn = certified,
            Certificate = certified is null ? ""
                    : "شهادة التأهيل المهني",
            HiredOn = hired,
            CreatedAt = Moment(enrolled.AddDays(-40))
        });
        Move(PlacementState.Orientation, enrolled.AddDays(-40));
        Move(PlacementState.Enrolled, enrolled);
        if (certified is not null) Move(PlacementState.Certified, certified.Value);
        if (hired is not null) Move(PlacementState.Hired, hired.Value);

        void Move(PlacementState to, DateOnly day) =>
            bulk.Add<PlacementEvent>(new { PlacementId = placements, State = to, On = day, RecordedById = mentor });
    }

    private void Help(int youth)
    {
        var asked = now.AddHours(-random.Next(1, 2_000));
        var seen = asked < now.AddDays(-1) || Chance(0.5);
        bulk.Add<HelpRequest>(new
        {
            YouthId = youth,
            Kind = HelpKind.Talk + random.Next(2),
            Text = Pick(Words.Goals),
            AskedAt = asked,
            SeenAt = seen ? (DateTime?)asked.AddHours(1) : null,
            SeenById = seen ? (int?)mentor : null,
            ClosedAt = seen
                ? Maybe(0.9, asked.AddDays(1)) : null
        });
    }

    private void Exit(int youth, DateOnly born)
    {
        var on = Earlier(Age.EighteenOn(born).AddDays(random.Next(0, 120)));
        exits++;
        bulk.Add<Exit>(new
        {
            Id = exits,
            YouthId = youth,
            On = on,
            Reason = Chance(0.7) ? ExitReason.ReachedEighteen
            : ExitReason.Independent,
            RecordedById = mentor,
            RecordedAt = Moment(on)
        });
        foreach (var months in new[] { 6, 12 })
        {
            if (on.AddMonths(months) > today || !Chance(0.7)) continue;
            bulk.Add<FollowUpWave>(
                new
                {
                    YouthId = youth,
                    ExitId = exits,
                    Months = months,
                    AskedOn = Earlier(on.AddMonths(months).AddDays(random.Next(0, 20))),
                    InTouch = InTouch.Yes,
                    Activity = (Activity)random.Next(0, 9),
                    Housing = (Housing)random.Next(0, 12),
                    RecordedById = mentor
                });
        }
    }

    private int Account(string userName, Role role, PersonName name, Sex gender = Sex.Female, bool allCentres = false)
    {
        accounts++;
        bulk.Add<Account>(new
        {
            Id = accounts,
            Role = role,
            Name = name,
            Gender = gender,
            Language = Language.Arabic,
            AllCentres = allCentres,
            CreatedAt = now.AddYears(-1),
            UserName = userName,
            NormalizedUserName = userName.ToUpperInvariant(),
            PasswordHash = passwordHash,
            SecurityStamp = NextGuid().ToString("N"),
            ConcurrencyStamp = NextGuid().ToString(),
            LockoutEnabled = true,
        });
        return accounts;
    }

    private PersonName Person(out Sex sex)
    {
        sex = Chance(0.5) ? Sex.Male : Sex.Female;
        var (first, family) = (Pick(sex == Sex.Male ? Words.Boys : Words.Girls), Pick(Words.Families));
        return new PersonName($"{first.Arabic} {family.Arabic}", $"{first.Latin} {family.Latin}");
    }

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];

    private bool Chance(double share) => random.NextDouble() < share;

    private DateTime? Maybe(double share, DateTime value) => Chance(share) ? value : null;

    private DateOnly? Maybe(double share, DateOnly value) => Chance(share) ? value : null;

    private string? Maybe(double share, string value) => Chance(share) ? value : null;

    private DateOnly Earlier(DateOnly day) => day > today ? today : day;

    private Guid NextGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }

    private static DateTime Moment(DateOnly day) => day.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);
}
