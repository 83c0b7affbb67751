using System;
using Microsoft.EntityFrameworkCore.Migrations;
#nullable disable
namespace Pathways.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Init : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AspNetUsers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    Role = table.Column<int>(type: "int", nullable: false),
                    Gender = table.Column<int>(type: "int", nullable: false),
                    Language = table.Column<int>(type: "int", nullable: false),
                    AllCentres = table.Column<bool>(type: "bit", nullable: false),
                    MailsTo = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    NoMailSince = table.Column<DateOnly>(type: "date", nullable: true),
                    MessagesTo = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true, collation: "Latin1_General_100_BIN2"),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    UsuallyFrom = table.Column<TimeOnly>(type: "time", nullable: true),
                    UsuallyTo = table.Column<TimeOnly>(type: "time", nullable: true),
                    NameArabic = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    NameCalled = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    NameLatin = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    UserName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_100_BIN2"),
                    NormalizedUserName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_100_BIN2"),
                    NormalizedEmail = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_100_BIN2"),
                    EmailConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    PasswordHash = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    SecurityStamp = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    PhoneNumber = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_100_BIN2"),
                    PhoneNumberConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "bit", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "bit", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUsers", x => x.Id);
                });
            migrationBuilder.CreateTable(
                name: "Centres",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    NameArabic = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    NameLatin = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    City = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Province = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Authorisation = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Capacity = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ClosedFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Centres", x => x.Id);
                });
            migrationBuilder.CreateTable(
                name: "CommitMarks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommitMarks", x => x.Id);
                });
            migrationBuilder.CreateTable(
                name: "ContentPlaces",
                columns: table => new
                {
                    Key = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Hidden = table.Column<bool>(type: "bit", nullable: false),
                    Place = table.Column<int>(type: "int", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContentPlaces", x => x.Key);
                });
            migrationBuilder.CreateTable(
                name: "EndedSessions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EndedSessions", x => x.Id);
                });
            migrationBuilder.CreateTable(
                name: "JobRuns",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    Job = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Done = table.Column<int>(type: "int", nullable: false),
                    Failed = table.Column<int>(type: "int", nullable: false),
                    Error = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRuns", x => x.Id);
                });
            migrationBuilder.CreateTable(
                name: "Partners",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    NameArabic = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    NameLatin = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    City = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Offers = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Phone = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Email = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    VerifiedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SortName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SortLatin = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SearchWords = table.Column<string>(type: "nvarchar(620)", maxLength: 620, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Partners", x => x.Id);
                });
            migrationBuilder.CreateTable(
                name: "ReadLog",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AccountId = table.Column<int>(type: "int", nullable: false),
                    YouthId = table.Column<int>(type: "int", nullable: true),
                    Page = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Filter = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Rows = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReadLog", x => x.Id);
                });
            migrationBuilder.CreateTable(
                name: "Settings",
                columns: table => new
                {
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Value = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Settings", x => x.Name);
                });
            migrationBuilder.CreateTable(
                name: "Absences",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    MentorId = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<int>(type: "int", nullable: false),
                    CoverId = table.Column<int>(type: "int", nullable: true),
                    IsLent = table.Column<bool>(type: "bit", nullable: false),
                    RecordedById = table.Column<int>(type: "int", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Absences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Absences_AspNetUsers_CoverId",
                        column: x => x.CoverId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Absences_AspNetUsers_MentorId",
                        column: x => x.MentorId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "AddressCodes",
                columns: table => new
                {
                    AccountId = table.Column<int>(type: "int", nullable: false),
                    Channel = table.Column<int>(type: "int", nullable: false),
                    To = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CodeHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    WrongTries = table.Column<int>(type: "int", nullable: false),
                    Made = table.Column<int>(type: "int", nullable: false),
                    CountedFrom = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AddressCodes", x => new { x.AccountId, x.Channel });
                    table.ForeignKey(
                        name: "FK_AddressCodes_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    ClaimType = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ClaimValue = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ProviderKey = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ProviderDisplayName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    UserId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateTable(
                name: "AspNetUserPasskeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "varbinary(1024)", maxLength: 1024, nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    Data = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserPasskeys", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_AspNetUserPasskeys_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<int>(type: "int", nullable: false),
                    LoginProvider = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Value = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateTable(
                name: "CalendarFeeds",
                columns: table => new
                {
                    AccountId = table.Column<int>(type: "int", nullable: false),
                    TokenHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarFeeds", x => x.AccountId);
                    table.ForeignKey(
                        name: "FK_CalendarFeeds_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateTable(
                name: "Drafts",
                columns: table => new
                {
                    AccountId = table.Column<int>(type: "int", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    YouthId = table.Column<int>(type: "int", nullable: true),
                    SavedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Drafts", x => new { x.AccountId, x.Key });
                    table.ForeignKey(
                        name: "FK_Drafts_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateTable(
                name: "FormerFiles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    YouthId = table.Column<int>(type: "int", nullable: false),
                    KeptId = table.Column<int>(type: "int", nullable: true),
                    CentreId = table.Column<int>(type: "int", nullable: true),
                    FileNumber = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ById = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormerFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FormerFiles_AspNetUsers_ById",
                        column: x => x.ById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "Imports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    ManagerId = table.Column<int>(type: "int", nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    Columns = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Answers = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false, collation: "Latin1_General_100_BIN2"),
                    AliveAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RowsTotal = table.Column<int>(type: "int", nullable: false),
                    RowsRead = table.Column<int>(type: "int", nullable: false),
                    RowsWritten = table.Column<int>(type: "int", nullable: false),
                    WrittenTo = table.Column<int>(type: "int", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    FileProblem = table.Column<int>(type: "int", nullable: true),
                    Refusal = table.Column<int>(type: "int", nullable: true),
                    ProblemRow = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Imports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Imports_AspNetUsers_ManagerId",
                        column: x => x.ManagerId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "Invitations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    CodeHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    AccountId = table.Column<int>(type: "int", nullable: true),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Invitations_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "ItemSetVersions",
                columns: table => new
                {
                    Version = table.Column<int>(type: "int", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(max)", maxLength: 1000000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    StartedById = table.Column<int>(type: "int", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    PublishedById = table.Column<int>(type: "int", nullable: true),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemSetVersions", x => x.Version);
                    table.ForeignKey(
                        name: "FK_ItemSetVersions_AspNetUsers_PublishedById",
                        column: x => x.PublishedById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ItemSetVersions_AspNetUsers_StartedById",
                        column: x => x.StartedById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "Publications",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PublishedById = table.Column<int>(type: "int", nullable: false),
                    TakenBackAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    TakenBackById = table.Column<int>(type: "int", nullable: true),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Publications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Publications_AspNetUsers_PublishedById",
                        column: x => x.PublishedById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "PushPhones",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    AccountId = table.Column<int>(type: "int", nullable: false),
                    Endpoint = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Mark = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    PublicKey = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Secret = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PushPhones", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PushPhones_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateTable(
                name: "ReminderChoices",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    AccountId = table.Column<int>(type: "int", nullable: false),
                    Rule = table.Column<int>(type: "int", nullable: false),
                    Channel = table.Column<int>(type: "int", nullable: false),
                    IsWanted = table.Column<bool>(type: "bit", nullable: false),
                    ChosenAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReminderChoices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReminderChoices_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateTable(
                name: "ReminderHabits",
                columns: table => new
                {
                    AccountId = table.Column<int>(type: "int", nullable: false),
                    QuietFrom = table.Column<TimeOnly>(type: "time", nullable: false),
                    QuietTo = table.Column<TimeOnly>(type: "time", nullable: false),
                    Rhythm = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReminderHabits", x => x.AccountId);
                    table.ForeignKey(
                        name: "FK_ReminderHabits_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateTable(
                name: "Reminders",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    Rule = table.Column<int>(type: "int", nullable: false),
                    SubjectId = table.Column<int>(type: "int", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    RecipientId = table.Column<int>(type: "int", nullable: false),
                    Channel = table.Column<int>(type: "int", nullable: false),
                    SendAfter = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LeasedUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LeasedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SeenAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DroppedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    FailedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LetterId = table.Column<int>(type: "int", nullable: true),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    LastError = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ServerWords = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reminders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reminders_AspNetUsers_RecipientId",
                        column: x => x.RecipientId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reminders_Reminders_LetterId",
                        column: x => x.LetterId,
                        principalTable: "Reminders",
                        principalColumn: "Id");
                });
            migrationBuilder.CreateTable(
                name: "SentForms",
                columns: table => new
                {
                    AccountId = table.Column<int>(type: "int", nullable: false),
                    Key = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Answer = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SentForms", x => new { x.AccountId, x.Key });
                    table.ForeignKey(
                        name: "FK_SentForms_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateTable(
                name: "Sessions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    ClientId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MentorId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PlannedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PlannedTime = table.Column<TimeOnly>(type: "time", nullable: true),
                    Moves = table.Column<int>(type: "int", nullable: false),
                    Minutes = table.Column<int>(type: "int", nullable: false),
                    Place = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Topic = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OpenNote = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ProtectedNote = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DomainBits = table.Column<int>(type: "int", nullable: false),
                    Others = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    LoggedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CorrectedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Sessions_AspNetUsers_MentorId",
                        column: x => x.MentorId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "TrainingEntries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    AccountId = table.Column<int>(type: "int", nullable: false),
                    Topic = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Provider = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Minutes = table.Column<int>(type: "int", nullable: false),
                    Certificate = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Note = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    EnteredAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    DecidedById = table.Column<int>(type: "int", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrainingEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TrainingEntries_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TrainingEntries_AspNetUsers_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "TrustedDevices",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    AccountId = table.Column<int>(type: "int", nullable: false),
                    SecretHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    TrustedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrustedDevices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TrustedDevices_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateTable(
                name: "Workshops",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    Audience = table.Column<int>(type: "int", nullable: false),
                    Topic = table.Column<int>(type: "int", nullable: false),
                    TitleArabic = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    TitleLatin = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    About = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Material = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Place = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    LedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    StartsAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PlannedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PlannedTime = table.Column<TimeOnly>(type: "time", nullable: true),
                    Moves = table.Column<int>(type: "int", nullable: false),
                    Minutes = table.Column<int>(type: "int", nullable: false),
                    Capacity = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    CancelReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    StateBefore = table.Column<int>(type: "int", nullable: true),
                    PlannedById = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RoomKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    Seats = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Workshops", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Workshops_AspNetUsers_PlannedById",
                        column: x => x.PlannedById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "CentreStaff",
                columns: table => new
                {
                    CentreId = table.Column<int>(type: "int", nullable: false),
                    AccountId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CentreStaff", x => new { x.CentreId, x.AccountId });
                    table.ForeignKey(
                        name: "FK_CentreStaff_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CentreStaff_Centres_CentreId",
                        column: x => x.CentreId,
                        principalTable: "Centres",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "FormerFileRow",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    FormerFileId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Property = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Before = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    After = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormerFileRow", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FormerFileRow_FormerFiles_FormerFileId",
                        column: x => x.FormerFileId,
                        principalTable: "FormerFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateTable(
                name: "ImportFiles",
                columns: table => new
                {
                    ImportId = table.Column<int>(type: "int", nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportFiles", x => x.ImportId);
                    table.ForeignKey(
                        name: "FK_ImportFiles_Imports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "Imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateTable(
                name: "ImportRows",
                columns: table => new
                {
                    ImportId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Cells = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Fate = table.Column<int>(type: "int", nullable: false),
                    DuplicateBy = table.Column<int>(type: "int", nullable: false),
                    DuplicateOfId = table.Column<int>(type: "int", nullable: true),
                    DuplicateOfRow = table.Column<int>(type: "int", nullable: true),
                    IsChanged = table.Column<bool>(type: "bit", nullable: false),
                    FileNumber = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Centre = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CentreId = table.Column<int>(type: "int", nullable: true),
                    Mentor = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    MentorId = table.Column<int>(type: "int", nullable: true),
                    MentorIsSettled = table.Column<bool>(type: "bit", nullable: false),
                    Decision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportRows", x => new { x.ImportId, x.Number });
                    table.ForeignKey(
                        name: "FK_ImportRows_Imports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "Imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateTable(
                name: "Youths",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    SortName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SortLatin = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Sex = table.Column<int>(type: "int", nullable: false),
                    BirthDate = table.Column<DateOnly>(type: "date", nullable: false),
                    BirthPrecision = table.Column<int>(type: "int", nullable: false),
                    Nationality = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Province = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Languages = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Literacy = table.Column<int>(type: "int", nullable: false),
                    SchoolLevel = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Disability = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Accommodation = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    FileNumber = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    NumberedById = table.Column<int>(type: "int", nullable: false),
                    EntryDate = table.Column<DateOnly>(type: "date", nullable: true),
                    EntryChannel = table.Column<int>(type: "int", nullable: false),
                    ProtectionUnitCity = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ReferralSource = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    LegalStatus = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Guardian = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Phone = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Email = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Notes = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DataFlags = table.Column<int>(type: "int", nullable: false),
                    AccountId = table.Column<int>(type: "int", nullable: true),
                    ImportId = table.Column<int>(type: "int", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SetAsideAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    NameArabic = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    NameCalled = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    NameLatin = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Youths", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Youths_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Youths_Centres_NumberedById",
                        column: x => x.NumberedById,
                        principalTable: "Centres",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Youths_Imports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "Imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "PublishedFigure",
                columns: table => new
                {
                    PublicationId = table.Column<int>(type: "int", nullable: false),
                    Indicator = table.Column<int>(type: "int", nullable: false),
                    Cohort = table.Column<int>(type: "int", nullable: false),
                    RateFrom = table.Column<int>(type: "int", nullable: false),
                    RateTo = table.Column<int>(type: "int", nullable: false),
                    CoverageFrom = table.Column<int>(type: "int", nullable: false),
                    CoverageTo = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublishedFigure", x => new { x.PublicationId, x.Indicator });
                    table.ForeignKey(
                        name: "FK_PublishedFigure_Publications_PublicationId",
                        column: x => x.PublicationId,
                        principalTable: "Publications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateTable(
                name: "SessionFeedback",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    SessionId = table.Column<int>(type: "int", nullable: false),
                    ManagerId = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionFeedback", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SessionFeedback_AspNetUsers_ManagerId",
                        column: x => x.ManagerId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionFeedback_Sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "SessionVersions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    SessionId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Minutes = table.Column<int>(type: "int", nullable: false),
                    Place = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Others = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DomainBits = table.Column<int>(type: "int", nullable: false),
                    OpenNote = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ProtectedNote = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    WrittenById = table.Column<int>(type: "int", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ReplacedById = table.Column<int>(type: "int", nullable: false),
                    ReplacedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SessionVersions_AspNetUsers_ReplacedById",
                        column: x => x.ReplacedById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionVersions_AspNetUsers_WrittenById",
                        column: x => x.WrittenById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionVersions_Sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateTable(
                name: "WorkshopCentre",
                columns: table => new
                {
                    WorkshopId = table.Column<int>(type: "int", nullable: false),
                    CentreId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkshopCentre", x => new { x.WorkshopId, x.CentreId });
                    table.ForeignKey(
                        name: "FK_WorkshopCentre_Centres_CentreId",
                        column: x => x.CentreId,
                        principalTable: "Centres",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WorkshopCentre_Workshops_WorkshopId",
                        column: x => x.WorkshopId,
                        principalTable: "Workshops",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateTable(
                name: "WorkshopFeedback",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    WorkshopId = table.Column<int>(type: "int", nullable: false),
                    Useful = table.Column<int>(type: "int", nullable: false),
                    AtEase = table.Column<int>(type: "int", nullable: false),
                    Again = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkshopFeedback", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WorkshopFeedback_Workshops_WorkshopId",
                        column: x => x.WorkshopId,
                        principalTable: "Workshops",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateTable(
                name: "Documents",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    YouthId = table.Column<int>(type: "int", nullable: false),
                    Type = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    State = table.Column<int>(type: "int", nullable: false),
                    RequestedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AppointmentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AppointmentTime = table.Column<TimeOnly>(type: "time", nullable: true),
                    AppointmentPlace = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ObtainedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SaidHeldOn = table.Column<DateOnly>(type: "date", nullable: true),
                    HeldOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ExpiresOn = table.Column<DateOnly>(type: "date", nullable: true),
                    BlockedReason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CopyId = table.Column<int>(type: "int", nullable: true),
                    SealedNumber = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Documents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Documents_Youths_YouthId",
                        column: x => x.YouthId,
                        principalTable: "Youths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "FileChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    YouthId = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ById = table.Column<int>(type: "int", nullable: true),
                    Fact = table.Column<int>(type: "int", nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    From = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    To = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FileChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FileChanges_AspNetUsers_ById",
                        column: x => x.ById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_FileChanges_Youths_YouthId",
                        column: x => x.YouthId,
                        principalTable: "Youths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateTable(
                name: "HelpRequests",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    YouthId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Topic = table.Column<int>(type: "int", nullable: true),
                    Text = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SeenById = table.Column<int>(type: "int", nullable: true),
                    CallBefore = table.Column<DateTime>(type: "datetime2", nullable: true),
                    PlannedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PlannedTime = table.Column<TimeOnly>(type: "time", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AnswersReadAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SafeAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    TakenBackAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ClosedById = table.Column<int>(type: "int", nullable: true),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HelpRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HelpRequests_AspNetUsers_SeenById",
                        column: x => x.SeenById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HelpRequests_Youths_YouthId",
                        column: x => x.YouthId,
                        principalTable: "Youths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "Mentorships",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    YouthId = table.Column<int>(type: "int", nullable: false),
                    MentorId = table.Column<int>(type: "int", nullable: false),
                    IsCover = table.Column<bool>(type: "bit", nullable: false),
                    AbsenceId = table.Column<int>(type: "int", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mentorships", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Mentorships_Absences_AbsenceId",
                        column: x => x.AbsenceId,
                        principalTable: "Absences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Mentorships_AspNetUsers_MentorId",
                        column: x => x.MentorId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Mentorships_Youths_YouthId",
                        column: x => x.YouthId,
                        principalTable: "Youths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "Mistakes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    SubjectId = table.Column<int>(type: "int", nullable: false),
                    YouthId = table.Column<int>(type: "int", nullable: true),
                    StaffId = table.Column<int>(type: "int", nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: true),
                    Was = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ById = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mistakes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Mistakes_AspNetUsers_ById",
                        column: x => x.ById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Mistakes_AspNetUsers_StaffId",
                        column: x => x.StaffId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Mistakes_Youths_YouthId",
                        column: x => x.YouthId,
                        principalTable: "Youths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "ModuleProgress",
                columns: table => new
                {
                    YouthId = table.Column<int>(type: "int", nullable: false),
                    Module = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OpenedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LastLesson = table.Column<int>(type: "int", nullable: false),
                    CheckedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Right = table.Column<int>(type: "int", nullable: false),
                    Questions = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ModuleProgress", x => new { x.YouthId, x.Module });
                    table.ForeignKey(
                        name: "FK_ModuleProgress_Youths_YouthId",
                        column: x => x.YouthId,
                        principalTable: "Youths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    YouthId = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Relation = table.Column<int>(type: "int", nullable: false),
                    Closeness = table.Column<int>(type: "int", nullable: false),
                    AtNight = table.Column<bool>(type: "bit", nullable: false),
                    Phone = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    IsShared = table.Column<bool>(type: "bit", nullable: false),
                    AddedById = table.Column<int>(type: "int", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Consent = table.Column<int>(type: "int", nullable: false),
                    ConsentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ConsentById = table.Column<int>(type: "int", nullable: true),
                    ConsentAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SecondMentor = table.Column<int>(type: "int", nullable: false),
                    TalkedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    TalkNote = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    TalkedById = table.Column<int>(type: "int", nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Id);
                    table.ForeignKey(
                        name: "FK_People_Youths_YouthId",
                        column: x => x.YouthId,
                        principalTable: "Youths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "Plans",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    YouthId = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    FormerId = table.Column<int>(type: "int", nullable: true),
                    State = table.Column<int>(type: "int", nullable: false),
                    SupportFrequency = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Contingency = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    WrittenById = table.Column<int>(type: "int", nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AgreedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Agreement = table.Column<int>(type: "int", nullable: true),
                    SignedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AgreedWithId = table.Column<int>(type: "int", nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ApprovedById = table.Column<int>(type: "int", nullable: true),
                    ReturnComment = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ReturnedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReturnedByYouth = table.Column<bool>(type: "bit", nullable: false),
                    ReviewedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    BigChangeOn = table.Column<DateOnly>(type: "date", nullable: true),
                    BigChange = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Ended = table.Column<int>(type: "int", nullable: true),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Plans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Plans_AspNetUsers_AgreedWithId",
                        column: x => x.AgreedWithId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Plans_AspNetUsers_ApprovedById",
                        column: x => x.ApprovedById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Plans_AspNetUsers_WrittenById",
                        column: x => x.WrittenById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Plans_Youths_YouthId",
                        column: x => x.YouthId,
                        principalTable: "Youths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "PlanWishes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    YouthId = table.Column<int>(type: "int", nullable: false),
                    Domain = table.Column<int>(type: "int", nullable: true),
                    Words = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Answer = table.Column<int>(type: "int", nullable: true),
                    AnswerWords = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AnswerReadAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AnsweredById = table.Column<int>(type: "int", nullable: true),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanWishes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanWishes_AspNetUsers_AnsweredById",
                        column: x => x.AnsweredById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanWishes_Youths_YouthId",
                        column: x => x.YouthId,
                        principalTable: "Youths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "Practices",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    YouthId = table.Column<int>(type: "int", nullable: false),
                    Module = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Key = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DoneOn = table.Column<DateOnly>(type: "date", nullable: false),
                    YouthNote = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ConfirmedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ConfirmationReadAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ConfirmedById = table.Column<int>(type: "int", nullable: true),
                    MentorNote = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Alone = table.Column<bool>(type: "bit", nullable: false),
                    InPassport = table.Column<bool>(type: "bit", nullable: true),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Practices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Practices_AspNetUsers_ConfirmedById",
                        column: x => x.ConfirmedById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Practices_Youths_YouthId",
                        column: x => x.YouthId,
                        principalTable: "Youths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "Registrations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    WorkshopId = table.Column<int>(type: "int", nullable: false),
                    YouthId = table.Column<int>(type: "int", nullable: true),
                    StaffId = table.Column<int>(type: "int", nullable: true),
                    State = table.Column<int>(type: "int", nullable: false),
                    RegisteredAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AttendedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RecordedById = table.Column<int>(type: "int", nullable: true),
                    HasAnswered = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Registrations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Registrations_AspNetUsers_StaffId",
                        column: x => x.StaffId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Registrations_Workshops_WorkshopId",
                        column: x => x.WorkshopId,
                        principalTable: "Workshops",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Registrations_Youths_YouthId",
                        column: x => x.YouthId,
                        principalTable: "Youths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "SessionParticipants",
                columns: table => new
                {
                    SessionId = table.Column<int>(type: "int", nullable: false),
                    YouthId = table.Column<int>(type: "int", nullable: false),
                    Mood = table.Column<int>(type: "int", nullable: true),
                    Bond = table.Column<int>(type: "int", nullable: true),
                    BondByYouth = table.Column<int>(type: "int", nullable: true),
                    Absent = table.Column<bool>(type: "bit", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Answer = table.Column<int>(type: "int", nullable: false),
                    OtherTime = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ReadAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Comment = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CommentedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CommentSeenAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionParticipants", x => new { x.SessionId, x.YouthId });
                    table.ForeignKey(
                        name: "FK_SessionParticipants_Sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SessionParticipants_Youths_YouthId",
                        column: x => x.YouthId,
                        principalTable: "Youths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "Siblings",
                columns: table => new
                {
                    OneId = table.Column<int>(type: "int", nullable: false),
                    OtherId = table.Column<int>(type: "int", nullable: false),
                    ById = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Siblings", x => new { x.OneId, x.OtherId });
                    table.ForeignKey(
                        name: "FK_Siblings_AspNetUsers_ById",
                        column: x => x.ById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Siblings_Youths_OneId",
                        column: x => x.OneId,
                        principalTable: "Youths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Siblings_Youths_OtherId",
                        column: x => x.OtherId,
                        principalTable: "Youths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "TeamReferrals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    YouthId = table.Column<int>(type: "int", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ConsentOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ReferredById = table.Column<int>(type: "int", nullable: false),
                    ReferredAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Urgency = table.Column<int>(type: "int", nullable: false, defaultValue: 1),
                    TakenAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    TakenById = table.Column<int>(type: "int", nullable: true),
                    Answer = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TeamReferrals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TeamReferrals_AspNetUsers_TakenById",
                        column: x => x.TakenById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TeamReferrals_Youths_YouthId",
                        column: x => x.YouthId,
                        principalTable: "Youths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "TwoPeople",
                columns: table => new
                {
                    FirstId = table.Column<int>(type: "int", nullable: false),
                    SecondId = table.Column<int>(type: "int", nullable: false),
                    ById = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TwoPeople", x => new { x.FirstId, x.SecondId });
                    table.ForeignKey(
                        name: "FK_TwoPeople_AspNetUsers_ById",
                        column: x => x.ById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TwoPeople_Youths_FirstId",
                        column: x => x.FirstId,
                        principalTable: "Youths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TwoPeople_Youths_SecondId",
                        column: x => x.SecondId,
                        principalTable: "Youths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "YouthIntakeCategory",
                columns: table => new
                {
                    YouthId = table.Column<int>(type: "int", nullable: false),
                    Category = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_YouthIntakeCategory", x => new { x.YouthId, x.Category });
                    table.ForeignKey(
                        name: "FK_YouthIntakeCategory_Youths_YouthId",
                        column: x => x.YouthId,
                        principalTable: "Youths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateTable(
                name: "YouthSearchTokens",
                columns: table => new
                {
                    YouthId = table.Column<int>(type: "int", nullable: false),
                    Token = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_YouthSearchTokens", x => new { x.YouthId, x.Token });
                    table.ForeignKey(
                        name: "FK_YouthSearchTokens_Youths_YouthId",
                        column: x => x.YouthId,
                        principalTable: "Youths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateTable(
                name: "FeedbackEntries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    FeedbackId = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    ById = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedbackEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FeedbackEntries_AspNetUsers_ById",
                        column: x => x.ById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FeedbackEntries_SessionFeedback_FeedbackId",
                        column: x => x.FeedbackId,
                        principalTable: "SessionFeedback",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "SessionVersionYouths",
                columns: table => new
                {
                    VersionId = table.Column<int>(type: "int", nullable: false),
                    YouthId = table.Column<int>(type: "int", nullable: false),
                    Mood = table.Column<int>(type: "int", nullable: true),
                    Bond = table.Column<int>(type: "int", nullable: true),
                    Absent = table.Column<bool>(type: "bit", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionVersionYouths", x => new { x.VersionId, x.YouthId });
                    table.ForeignKey(
                        name: "FK_SessionVersionYouths_SessionVersions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "SessionVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SessionVersionYouths_Youths_YouthId",
                        column: x => x.YouthId,
                        principalTable: "Youths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "DocumentCopies",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    DocumentId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Bytes = table.Column<int>(type: "int", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AddedById = table.Column<int>(type: "int", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RemovedById = table.Column<int>(type: "int", nullable: true),
                    SealedKey = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentCopies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentCopies_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "HelpAnswers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    HelpRequestId = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CallBefore = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ForTeam = table.Column<bool>(type: "bit", nullable: false),
                    ById = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HelpAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HelpAnswers_AspNetUsers_ById",
                        column: x => x.ById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HelpAnswers_HelpRequests_HelpRequestId",
                        column: x => x.HelpRequestId,
                        principalTable: "HelpRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateTable(
                name: "Accreditations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    AccountId = table.Column<int>(type: "int", nullable: false),
                    Body = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Number = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedById = table.Column<int>(type: "int", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    MistakeId = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Accreditations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Accreditations_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Accreditations_Mistakes_MistakeId",
                        column: x => x.MistakeId,
                        principalTable: "Mistakes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "Assessments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    YouthId = table.Column<int>(type: "int", nullable: false),
                    ItemSetVersion = table.Column<int>(type: "int", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    StartedById = table.Column<int>(type: "int", nullable: false),
                    YouthDoneAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    MentorDoneAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    JointOpenedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CompletedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    WorkOn = table.Column<int>(type: "int", nullable: false),
                    Agreed = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Assisted = table.Column<int>(type: "int", nullable: true),
                    AssistedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AssistedById = table.Column<int>(type: "int", nullable: true),
                    MistakeId = table.Column<int>(type: "int", nullable: true),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Assessments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Assessments_AspNetUsers_StartedById",
                        column: x => x.StartedById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Assessments_Mistakes_MistakeId",
                        column: x => x.MistakeId,
                        principalTable: "Mistakes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Assessments_Youths_YouthId",
                        column: x => x.YouthId,
                        principalTable: "Youths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "CoachingNotes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    MentorId = table.Column<int>(type: "int", nullable: false),
                    ManagerId = table.Column<int>(type: "int", nullable: false),
                    ByMentor = table.Column<bool>(type: "bit", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    WrittenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    MistakeId = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CoachingNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CoachingNotes_AspNetUsers_ManagerId",
                        column: x => x.ManagerId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CoachingNotes_AspNetUsers_MentorId",
                        column: x => x.MentorId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CoachingNotes_Mistakes_MistakeId",
                        column: x => x.MistakeId,
                        principalTable: "Mistakes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "Consents",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    YouthId = table.Column<int>(type: "int", nullable: false),
                    Purpose = table.Column<int>(type: "int", nullable: false),
                    YouthOn = table.Column<DateOnly>(type: "date", nullable: false),
                    GuardianName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    GuardianOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RecordedById = table.Column<int>(type: "int", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    WithdrawnOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    MistakeId = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Consents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Consents_Mistakes_MistakeId",
                        column: x => x.MistakeId,
                        principalTable: "Mistakes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Consents_Youths_YouthId",
                        column: x => x.YouthId,
                        principalTable: "Youths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "DocumentsBefore",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    DocumentId = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    RequestedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AppointmentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AppointmentTime = table.Column<TimeOnly>(type: "time", nullable: true),
                    AppointmentPlace = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ObtainedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ExpiresOn = table.Column<DateOnly>(type: "date", nullable: true),
                    BlockedReason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    MistakeId = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentsBefore", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentsBefore_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DocumentsBefore_Mistakes_MistakeId",
                        column: x => x.MistakeId,
                        principalTable: "Mistakes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "Exits",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    YouthId = table.Column<int>(type: "int", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<int>(type: "int", nullable: false),
                    ReturnedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReturnRecordedById = table.Column<int>(type: "int", nullable: true),
                    RecordedById = table.Column<int>(type: "int", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    MistakeId = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Exits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Exits_Mistakes_MistakeId",
                        column: x => x.MistakeId,
                        principalTable: "Mistakes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Exits_Youths_YouthId",
                        column: x => x.YouthId,
                        principalTable: "Youths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "HandOvers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    YouthId = table.Column<int>(type: "int", nullable: false),
                    FromMentorId = table.Column<int>(type: "int", nullable: false),
                    ToMentorId = table.Column<int>(type: "int", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    MeetingId = table.Column<int>(type: "int", nullable: true),
                    ClosingNote = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ArrangedById = table.Column<int>(type: "int", nullable: false),
                    ArrangedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    MistakeId = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandOvers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HandOvers_AspNetUsers_FromMentorId",
                        column: x => x.FromMentorId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HandOvers_AspNetUsers_ToMentorId",
                        column: x => x.ToMentorId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HandOvers_Mistakes_MistakeId",
                        column: x => x.MistakeId,
                        principalTable: "Mistakes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HandOvers_Sessions_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HandOvers_Youths_YouthId",
                        column: x => x.YouthId,
                        principalTable: "Youths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "Placements",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    YouthId = table.Column<int>(type: "int", nullable: false),
                    Trade = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    PartnerId = table.Column<int>(type: "int", nullable: true),
                    State = table.Column<int>(type: "int", nullable: false),
                    EnrolledOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CertifiedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Certificate = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    HiredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RetainedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DroppedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LastMoveOn = table.Column<DateOnly>(type: "date", nullable: true),
                    MistakeId = table.Column<int>(type: "int", nullable: true),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Placements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Placements_Mistakes_MistakeId",
                        column: x => x.MistakeId,
                        principalTable: "Mistakes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Placements_Partners_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "Partners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Placements_Youths_YouthId",
                        column: x => x.YouthId,
                        principalTable: "Youths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "Risks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    YouthId = table.Column<int>(type: "int", nullable: false),
                    Level = table.Column<int>(type: "int", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    AssessedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AssessedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AssessedById = table.Column<int>(type: "int", nullable: false),
                    RaisedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    MistakeId = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Risks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Risks_AspNetUsers_AssessedById",
                        column: x => x.AssessedById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Risks_Mistakes_MistakeId",
                        column: x => x.MistakeId,
                        principalTable: "Mistakes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Risks_Youths_YouthId",
                        column: x => x.YouthId,
                        principalTable: "Youths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "SessionsInWrongFiles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    SessionId = table.Column<int>(type: "int", nullable: false),
                    YouthId = table.Column<int>(type: "int", nullable: false),
                    RightYouthId = table.Column<int>(type: "int", nullable: true),
                    Mood = table.Column<int>(type: "int", nullable: true),
                    Bond = table.Column<int>(type: "int", nullable: true),
                    BondByYouth = table.Column<int>(type: "int", nullable: true),
                    Absent = table.Column<bool>(type: "bit", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ReadAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Comment = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CommentedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    MistakeId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionsInWrongFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SessionsInWrongFiles_Mistakes_MistakeId",
                        column: x => x.MistakeId,
                        principalTable: "Mistakes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionsInWrongFiles_Sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SessionsInWrongFiles_Youths_RightYouthId",
                        column: x => x.RightYouthId,
                        principalTable: "Youths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionsInWrongFiles_Youths_YouthId",
                        column: x => x.YouthId,
                        principalTable: "Youths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "Stays",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    YouthId = table.Column<int>(type: "int", nullable: false),
                    CentreId = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    MistakeId = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Stays", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Stays_Centres_CentreId",
                        column: x => x.CentreId,
                        principalTable: "Centres",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Stays_Mistakes_MistakeId",
                        column: x => x.MistakeId,
                        principalTable: "Mistakes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Stays_Youths_YouthId",
                        column: x => x.YouthId,
                        principalTable: "Youths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "WellbeingChecks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    YouthId = table.Column<int>(type: "int", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Language = table.Column<int>(type: "int", nullable: false),
                    Answers = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Points = table.Column<int>(type: "int", nullable: false),
                    AssistedById = table.Column<int>(type: "int", nullable: true),
                    FollowedUpAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    FollowedUpById = table.Column<int>(type: "int", nullable: true),
                    FollowUp = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    MistakeId = table.Column<int>(type: "int", nullable: true),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WellbeingChecks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WellbeingChecks_AspNetUsers_AssistedById",
                        column: x => x.AssistedById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WellbeingChecks_AspNetUsers_FollowedUpById",
                        column: x => x.FollowedUpById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WellbeingChecks_Mistakes_MistakeId",
                        column: x => x.MistakeId,
                        principalTable: "Mistakes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WellbeingChecks_Youths_YouthId",
                        column: x => x.YouthId,
                        principalTable: "Youths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "Goals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    PlanId = table.Column<int>(type: "int", nullable: false),
                    Domain = table.Column<int>(type: "int", nullable: false),
                    YouthWords = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    MentorWords = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Position = table.Column<int>(type: "int", nullable: false),
                    ProposedByYouth = table.Column<bool>(type: "bit", nullable: false),
                    FormerId = table.Column<int>(type: "int", nullable: true),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    AwaitsReview = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Goals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Goals_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateTable(
                name: "PlanMoves",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    PlanId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ById = table.Column<int>(type: "int", nullable: true),
                    Words = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanMoves", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanMoves_AspNetUsers_ById",
                        column: x => x.ById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanMoves_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateTable(
                name: "PlanSheets",
                columns: table => new
                {
                    PlanId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Bytes = table.Column<int>(type: "int", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AddedById = table.Column<int>(type: "int", nullable: false),
                    SealedKey = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanSheets", x => x.PlanId);
                    table.ForeignKey(
                        name: "FK_PlanSheets_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateTable(
                name: "PracticePhotos",
                columns: table => new
                {
                    PracticeId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Bytes = table.Column<int>(type: "int", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AddedById = table.Column<int>(type: "int", nullable: false),
                    SealedKey = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PracticePhotos", x => x.PracticeId);
                    table.ForeignKey(
                        name: "FK_PracticePhotos_Practices_PracticeId",
                        column: x => x.PracticeId,
                        principalTable: "Practices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateTable(
                name: "TeamNotes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    ReferralId = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    IsShared = table.Column<bool>(type: "bit", nullable: false),
                    ById = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TeamNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TeamNotes_AspNetUsers_ById",
                        column: x => x.ById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TeamNotes_TeamReferrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "TeamReferrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "DocumentCopyParts",
                columns: table => new
                {
                    CopyId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentCopyParts", x => new { x.CopyId, x.Number });
                    table.ForeignKey(
                        name: "FK_DocumentCopyParts_DocumentCopies_CopyId",
                        column: x => x.CopyId,
                        principalTable: "DocumentCopies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "AssessmentAnswers",
                columns: table => new
                {
                    AssessmentId = table.Column<int>(type: "int", nullable: false),
                    Voice = table.Column<int>(type: "int", nullable: false),
                    Domain = table.Column<int>(type: "int", nullable: false),
                    Level = table.Column<int>(type: "int", nullable: true),
                    NotYet = table.Column<bool>(type: "bit", nullable: false),
                    Strengths = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Needs = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssessmentAnswers", x => new { x.AssessmentId, x.Voice, x.Domain });
                    table.ForeignKey(
                        name: "FK_AssessmentAnswers_Assessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "Assessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateTable(
                name: "FollowUpWaves",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    YouthId = table.Column<int>(type: "int", nullable: false),
                    ExitId = table.Column<int>(type: "int", nullable: false),
                    Months = table.Column<int>(type: "int", nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    InTouch = table.Column<int>(type: "int", nullable: false),
                    Activity = table.Column<int>(type: "int", nullable: false),
                    Housing = table.Column<int>(type: "int", nullable: false),
                    RecordedById = table.Column<int>(type: "int", nullable: false),
                    MistakeId = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FollowUpWaves", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FollowUpWaves_Exits_ExitId",
                        column: x => x.ExitId,
                        principalTable: "Exits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FollowUpWaves_Mistakes_MistakeId",
                        column: x => x.MistakeId,
                        principalTable: "Mistakes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FollowUpWaves_Youths_YouthId",
                        column: x => x.YouthId,
                        principalTable: "Youths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "PlacementEvent",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    PlacementId = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    PartnerId = table.Column<int>(type: "int", nullable: true),
                    RecordedById = table.Column<int>(type: "int", nullable: false),
                    MistakeId = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlacementEvent", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlacementEvent_AspNetUsers_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlacementEvent_Mistakes_MistakeId",
                        column: x => x.MistakeId,
                        principalTable: "Mistakes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlacementEvent_Partners_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "Partners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlacementEvent_Placements_PlacementId",
                        column: x => x.PlacementId,
                        principalTable: "Placements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateTable(
                name: "SessionGoals",
                columns: table => new
                {
                    SessionId = table.Column<int>(type: "int", nullable: false),
                    GoalId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionGoals", x => new { x.SessionId, x.GoalId });
                    table.ForeignKey(
                        name: "FK_SessionGoals_Goals_GoalId",
                        column: x => x.GoalId,
                        principalTable: "Goals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SessionGoals_Sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateTable(
                name: "Steps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                    GoalId = table.Column<int>(type: "int", nullable: false),
                    YouthId = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Owner = table.Column<int>(type: "int", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<int>(type: "int", nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Position = table.Column<int>(type: "int", nullable: false),
                    FormerId = table.Column<int>(type: "int", nullable: true),
                    IsCopied = table.Column<bool>(type: "bit", nullable: false),
                    GoesOn = table.Column<bool>(type: "bit", nullable: false),
                    DueWhenCopied = table.Column<DateOnly>(type: "date", nullable: true),
                    Moves = table.Column<int>(type: "int", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Steps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Steps_Goals_GoalId",
                        column: x => x.GoalId,
                        principalTable: "Goals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Steps_Youths_YouthId",
                        column: x => x.YouthId,
                        principalTable: "Youths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "PlanSheetParts",
                columns: table => new
                {
                    PlanId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanSheetParts", x => new { x.PlanId, x.Number });
                    table.ForeignKey(
                        name: "FK_PlanSheetParts_PlanSheets_PlanId",
                        column: x => x.PlanId,
                        principalTable: "PlanSheets",
                        principalColumn: "PlanId",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateTable(
                name: "PracticePhotoParts",
                columns: table => new
                {
                    PracticeId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PracticePhotoParts", x => new { x.PracticeId, x.Number });
                    table.ForeignKey(
                        name: "FK_PracticePhotoParts_PracticePhotos_PracticeId",
                        column: x => x.PracticeId,
                        principalTable: "PracticePhotos",
                        principalColumn: "PracticeId",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateIndex(
                name: "IX_Absences_CoverId",
                table: "Absences",
                column: "CoverId");
            migrationBuilder.CreateIndex(
                name: "IX_Absences_MentorId_To",
                table: "Absences",
                columns: new[] { "MentorId", "To" });
            migrationBuilder.CreateIndex(
                name: "IX_Absences_To",
                table: "Absences",
                column: "To");
            migrationBuilder.CreateIndex(
                name: "IX_Accreditations_AccountId_ValidUntil",
                table: "Accreditations",
                columns: new[] { "AccountId", "ValidUntil" });
            migrationBuilder.CreateIndex(
                name: "IX_Accreditations_MistakeId",
                table: "Accreditations",
                column: "MistakeId");
            migrationBuilder.CreateIndex(
                name: "IX_Accreditations_ValidUntil",
                table: "Accreditations",
                column: "ValidUntil");
            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");
            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");
            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserPasskeys_UserId",
                table: "AspNetUserPasskeys",
                column: "UserId");
            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "AspNetUsers",
                column: "NormalizedEmail",
                unique: true,
                filter: "\"NormalizedEmail\" IS NOT NULL AND \"EmailConfirmed\" = 1");
            migrationBuilder.CreateIndex(
                name: "IX_AspNetUsers_LastDay",
                table: "AspNetUsers",
                column: "LastDay",
                filter: "\"LastDay\" IS NOT NULL");
            migrationBuilder.CreateIndex(
                name: "IX_AspNetUsers_Role",
                table: "AspNetUsers",
                column: "Role");
            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "AspNetUsers",
                column: "NormalizedUserName",
                unique: true,
                filter: "[NormalizedUserName] IS NOT NULL");
            migrationBuilder.CreateIndex(
                name: "IX_Assessments_CompletedAt",
                table: "Assessments",
                column: "CompletedAt");
            migrationBuilder.CreateIndex(
                name: "IX_Assessments_MistakeId",
                table: "Assessments",
                column: "MistakeId");
            migrationBuilder.CreateIndex(
                name: "IX_Assessments_StartedById",
                table: "Assessments",
                column: "StartedById");
            migrationBuilder.CreateIndex(
                name: "IX_Assessments_YouthId_StartedAt",
                table: "Assessments",
                columns: new[] { "YouthId", "StartedAt" });
            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_TokenHash",
                table: "CalendarFeeds",
                column: "TokenHash",
                unique: true);
            migrationBuilder.CreateIndex(
                name: "IX_Centres_NameArabic",
                table: "Centres",
                column: "NameArabic",
                unique: true);
            migrationBuilder.CreateIndex(
                name: "IX_CentreStaff_AccountId_CentreId",
                table: "CentreStaff",
                columns: new[] { "AccountId", "CentreId" });
            migrationBuilder.CreateIndex(
                name: "IX_CoachingNotes_ManagerId",
                table: "CoachingNotes",
                column: "ManagerId");
            migrationBuilder.CreateIndex(
                name: "IX_CoachingNotes_MentorId_ManagerId_WrittenAt",
                table: "CoachingNotes",
                columns: new[] { "MentorId", "ManagerId", "WrittenAt" });
            migrationBuilder.CreateIndex(
                name: "IX_CoachingNotes_MistakeId",
                table: "CoachingNotes",
                column: "MistakeId");
            migrationBuilder.CreateIndex(
                name: "IX_CommitMarks_At",
                table: "CommitMarks",
                column: "At");
            migrationBuilder.CreateIndex(
                name: "IX_Consents_MistakeId",
                table: "Consents",
                column: "MistakeId");
            migrationBuilder.CreateIndex(
                name: "IX_Consents_YouthId",
                table: "Consents",
                column: "YouthId");
            migrationBuilder.CreateIndex(
                name: "IX_DocumentCopies_DocumentId_AddedAt",
                table: "DocumentCopies",
                columns: new[] { "DocumentId", "AddedAt" });
            migrationBuilder.CreateIndex(
                name: "IX_Documents_State_ExpiresOn",
                table: "Documents",
                columns: new[] { "State", "ExpiresOn" });
            migrationBuilder.CreateIndex(
                name: "IX_Documents_Type_State_ObtainedOn",
                table: "Documents",
                columns: new[] { "Type", "State", "ObtainedOn" });
            migrationBuilder.CreateIndex(
                name: "IX_Documents_YouthId_Type",
                table: "Documents",
                columns: new[] { "YouthId", "Type" },
                unique: true);
            migrationBuilder.CreateIndex(
                name: "IX_DocumentsBefore_DocumentId_Id",
                table: "DocumentsBefore",
                columns: new[] { "DocumentId", "Id" });
            migrationBuilder.CreateIndex(
                name: "IX_DocumentsBefore_MistakeId",
                table: "DocumentsBefore",
                column: "MistakeId");
            migrationBuilder.CreateIndex(
                name: "IX_Drafts_AccountId_YouthId_SavedAt",
                table: "Drafts",
                columns: new[] { "AccountId", "YouthId", "SavedAt" });
            migrationBuilder.CreateIndex(
                name: "IX_Drafts_SavedAt",
                table: "Drafts",
                column: "SavedAt");
            migrationBuilder.CreateIndex(
                name: "IX_EndedSessions_EndedAt",
                table: "EndedSessions",
                column: "EndedAt");
            migrationBuilder.CreateIndex(
                name: "IX_Exits_MistakeId",
                table: "Exits",
                column: "MistakeId");
            migrationBuilder.CreateIndex(
                name: "IX_Exits_On",
                table: "Exits",
                column: "On");
            migrationBuilder.CreateIndex(
                name: "IX_Exits_YouthId_On",
                table: "Exits",
                columns: new[] { "YouthId", "On" });
            migrationBuilder.CreateIndex(
                name: "IX_Exits_YouthId_Open",
                table: "Exits",
                column: "YouthId",
                unique: true,
                filter: "\"MistakeId\" IS NULL AND \"ReturnedOn\" IS NULL");
            migrationBuilder.CreateIndex(
                name: "IX_FeedbackEntries_ById",
                table: "FeedbackEntries",
                column: "ById");
            migrationBuilder.CreateIndex(
                name: "IX_FeedbackEntries_FeedbackId",
                table: "FeedbackEntries",
                column: "FeedbackId");
            migrationBuilder.CreateIndex(
                name: "IX_FileChanges_ById",
                table: "FileChanges",
                column: "ById");
            migrationBuilder.CreateIndex(
                name: "IX_FileChanges_YouthId_Id",
                table: "FileChanges",
                columns: new[] { "YouthId", "Id" });
            migrationBuilder.CreateIndex(
                name: "IX_FollowUpWaves_ExitId_Months",
                table: "FollowUpWaves",
                columns: new[] { "ExitId", "Months" },
                unique: true,
                filter: "\"MistakeId\" IS NULL");
            migrationBuilder.CreateIndex(
                name: "IX_FollowUpWaves_MistakeId",
                table: "FollowUpWaves",
                column: "MistakeId");
            migrationBuilder.CreateIndex(
                name: "IX_FollowUpWaves_YouthId",
                table: "FollowUpWaves",
                column: "YouthId");
            migrationBuilder.CreateIndex(
                name: "IX_FormerFileRow_FormerFileId",
                table: "FormerFileRow",
                column: "FormerFileId");
            migrationBuilder.CreateIndex(
                name: "IX_FormerFiles_At",
                table: "FormerFiles",
                column: "At");
            migrationBuilder.CreateIndex(
                name: "IX_FormerFiles_ById",
                table: "FormerFiles",
                column: "ById");
            migrationBuilder.CreateIndex(
                name: "IX_FormerFiles_KeptId",
                table: "FormerFiles",
                column: "KeptId");
            migrationBuilder.CreateIndex(
                name: "IX_FormerFiles_YouthId",
                table: "FormerFiles",
                column: "YouthId",
                unique: true);
            migrationBuilder.CreateIndex(
                name: "IX_Goals_PlanId_Position",
                table: "Goals",
                columns: new[] { "PlanId", "Position" });
            migrationBuilder.CreateIndex(
                name: "IX_HandOvers_FromMentorId",
                table: "HandOvers",
                column: "FromMentorId");
            migrationBuilder.CreateIndex(
                name: "IX_HandOvers_MeetingId",
                table: "HandOvers",
                column: "MeetingId",
                unique: true,
                filter: "[MeetingId] IS NOT NULL");
            migrationBuilder.CreateIndex(
                name: "IX_HandOvers_MistakeId",
                table: "HandOvers",
                column: "MistakeId");
            migrationBuilder.CreateIndex(
                name: "IX_HandOvers_ToMentorId",
                table: "HandOvers",
                column: "ToMentorId");
            migrationBuilder.CreateIndex(
                name: "IX_HandOvers_YouthId_On",
                table: "HandOvers",
                columns: new[] { "YouthId", "On" });
            migrationBuilder.CreateIndex(
                name: "IX_HelpAnswers_ById",
                table: "HelpAnswers",
                column: "ById");
            migrationBuilder.CreateIndex(
                name: "IX_HelpAnswers_HelpRequestId_Id",
                table: "HelpAnswers",
                columns: new[] { "HelpRequestId", "Id" });
            migrationBuilder.CreateIndex(
                name: "IX_HelpRequests_ClosedAt_AskedAt",
                table: "HelpRequests",
                columns: new[] { "ClosedAt", "AskedAt" });
            migrationBuilder.CreateIndex(
                name: "IX_HelpRequests_SeenById",
                table: "HelpRequests",
                column: "SeenById");
            migrationBuilder.CreateIndex(
                name: "IX_HelpRequests_YouthId_ClosedAt",
                table: "HelpRequests",
                columns: new[] { "YouthId", "ClosedAt" });
            migrationBuilder.CreateIndex(
                name: "IX_ImportRows_ImportId_Fate_Number",
                table: "ImportRows",
                columns: new[] { "ImportId", "Fate", "Number" });
            migrationBuilder.CreateIndex(
                name: "IX_Imports_ManagerId_UploadedAt",
                table: "Imports",
                columns: new[] { "ManagerId", "UploadedAt" });
            migrationBuilder.CreateIndex(
                name: "IX_Imports_State_UploadedAt",
                table: "Imports",
                columns: new[] { "State", "UploadedAt" });
            migrationBuilder.CreateIndex(
                name: "IX_Invitations_AccountId_Open",
                table: "Invitations",
                column: "AccountId",
                unique: true,
                filter: "\"AccountId\" IS NOT NULL AND \"UsedAt\" IS NULL");
            migrationBuilder.CreateIndex(
                name: "IX_Invitations_CodeHash",
                table: "Invitations",
                column: "CodeHash",
                unique: true);
            migrationBuilder.CreateIndex(
                name: "IX_ItemSetVersions_PublishedById",
                table: "ItemSetVersions",
                column: "PublishedById");
            migrationBuilder.CreateIndex(
                name: "IX_ItemSetVersions_StartedById",
                table: "ItemSetVersions",
                column: "StartedById");
            migrationBuilder.CreateIndex(
                name: "IX_JobRuns_Job_StartedAt",
                table: "JobRuns",
                columns: new[] { "Job", "StartedAt" });
            migrationBuilder.CreateIndex(
                name: "IX_Mentorships_AbsenceId",
                table: "Mentorships",
                column: "AbsenceId");
            migrationBuilder.CreateIndex(
                name: "IX_Mentorships_MentorId_To_YouthId",
                table: "Mentorships",
                columns: new[] { "MentorId", "To", "YouthId" });
            migrationBuilder.CreateIndex(
                name: "IX_Mentorships_YouthId_To",
                table: "Mentorships",
                columns: new[] { "YouthId", "To" });
            migrationBuilder.CreateIndex(
                name: "IX_Mistakes_ById",
                table: "Mistakes",
                column: "ById");
            migrationBuilder.CreateIndex(
                name: "IX_Mistakes_Kind_SubjectId",
                table: "Mistakes",
                columns: new[] { "Kind", "SubjectId" });
            migrationBuilder.CreateIndex(
                name: "IX_Mistakes_StaffId_Id",
                table: "Mistakes",
                columns: new[] { "StaffId", "Id" });
            migrationBuilder.CreateIndex(
                name: "IX_Mistakes_YouthId_Id",
                table: "Mistakes",
                columns: new[] { "YouthId", "Id" });
            migrationBuilder.CreateIndex(
                name: "IX_Partners_SortLatin_Id",
                table: "Partners",
                columns: new[] { "SortLatin", "Id" });
            migrationBuilder.CreateIndex(
                name: "IX_Partners_SortName_Id",
                table: "Partners",
                columns: new[] { "SortName", "Id" });
            migrationBuilder.CreateIndex(
                name: "IX_Partners_VerifiedOn",
                table: "Partners",
                column: "VerifiedOn");
            migrationBuilder.CreateIndex(
                name: "IX_People_YouthId_RemovedAt",
                table: "People",
                columns: new[] { "YouthId", "RemovedAt" });
            migrationBuilder.CreateIndex(
                name: "IX_PlacementEvent_MistakeId",
                table: "PlacementEvent",
                column: "MistakeId");
            migrationBuilder.CreateIndex(
                name: "IX_PlacementEvent_PartnerId",
                table: "PlacementEvent",
                column: "PartnerId");
            migrationBuilder.CreateIndex(
                name: "IX_PlacementEvent_PlacementId_On",
                table: "PlacementEvent",
                columns: new[] { "PlacementId", "On" });
            migrationBuilder.CreateIndex(
                name: "IX_PlacementEvent_RecordedById",
                table: "PlacementEvent",
                column: "RecordedById");
            migrationBuilder.CreateIndex(
                name: "IX_Placements_CertifiedOn",
                table: "Placements",
                column: "CertifiedOn");
            migrationBuilder.CreateIndex(
                name: "IX_Placements_EnrolledOn",
                table: "Placements",
                column: "EnrolledOn");
            migrationBuilder.CreateIndex(
                name: "IX_Placements_MistakeId",
                table: "Placements",
                column: "MistakeId");
            migrationBuilder.CreateIndex(
                name: "IX_Placements_PartnerId",
                table: "Placements",
                column: "PartnerId");
            migrationBuilder.CreateIndex(
                name: "IX_Placements_YouthId_CreatedAt",
                table: "Placements",
                columns: new[] { "YouthId", "CreatedAt" });
            migrationBuilder.CreateIndex(
                name: "IX_PlanMoves_ById",
                table: "PlanMoves",
                column: "ById");
            migrationBuilder.CreateIndex(
                name: "IX_PlanMoves_PlanId",
                table: "PlanMoves",
                column: "PlanId");
            migrationBuilder.CreateIndex(
                name: "IX_Plans_AgreedWithId",
                table: "Plans",
                column: "AgreedWithId");
            migrationBuilder.CreateIndex(
                name: "IX_Plans_ApprovedById",
                table: "Plans",
                column: "ApprovedById");
            migrationBuilder.CreateIndex(
                name: "IX_Plans_State_AgreedAt",
                table: "Plans",
                columns: new[] { "State", "AgreedAt" });
            migrationBuilder.CreateIndex(
                name: "IX_Plans_State_BigChangeOn",
                table: "Plans",
                columns: new[] { "State", "BigChangeOn" });
            migrationBuilder.CreateIndex(
                name: "IX_Plans_State_ReviewedOn",
                table: "Plans",
                columns: new[] { "State", "ReviewedOn" });
            migrationBuilder.CreateIndex(
                name: "IX_Plans_WrittenById",
                table: "Plans",
                column: "WrittenById");
            migrationBuilder.CreateIndex(
                name: "IX_Plans_YouthId_Version",
                table: "Plans",
                columns: new[] { "YouthId", "Version" },
                unique: true);
            migrationBuilder.CreateIndex(
                name: "IX_PlanWishes_AnsweredById",
                table: "PlanWishes",
                column: "AnsweredById");
            migrationBuilder.CreateIndex(
                name: "IX_PlanWishes_YouthId_Answer",
                table: "PlanWishes",
                columns: new[] { "YouthId", "Answer" });
            migrationBuilder.CreateIndex(
                name: "IX_Practices_ConfirmedAt_YouthId",
                table: "Practices",
                columns: new[] { "ConfirmedAt", "YouthId" });
            migrationBuilder.CreateIndex(
                name: "IX_Practices_ConfirmedById",
                table: "Practices",
                column: "ConfirmedById");
            migrationBuilder.CreateIndex(
                name: "IX_Practices_YouthId_Module_Key",
                table: "Practices",
                columns: new[] { "YouthId", "Module", "Key" },
                unique: true);
            migrationBuilder.CreateIndex(
                name: "IX_Publications_PublishedById",
                table: "Publications",
                column: "PublishedById");
            migrationBuilder.CreateIndex(
                name: "IX_PushPhones_AccountId",
                table: "PushPhones",
                column: "AccountId");
            migrationBuilder.CreateIndex(
                name: "IX_PushPhones_Mark",
                table: "PushPhones",
                column: "Mark",
                unique: true);
            migrationBuilder.CreateIndex(
                name: "IX_ReadLog_AccountId_At",
                table: "ReadLog",
                columns: new[] { "AccountId", "At" });
            migrationBuilder.CreateIndex(
                name: "IX_ReadLog_YouthId_At",
                table: "ReadLog",
                columns: new[] { "YouthId", "At" });
            migrationBuilder.CreateIndex(
                name: "IX_Registrations_StaffId_WorkshopId",
                table: "Registrations",
                columns: new[] { "StaffId", "WorkshopId" });
            migrationBuilder.CreateIndex(
                name: "IX_Registrations_WorkshopId_StaffId",
                table: "Registrations",
                columns: new[] { "WorkshopId", "StaffId" },
                unique: true,
                filter: "\"StaffId\" IS NOT NULL");
            migrationBuilder.CreateIndex(
                name: "IX_Registrations_WorkshopId_State",
                table: "Registrations",
                columns: new[] { "WorkshopId", "State" });
            migrationBuilder.CreateIndex(
                name: "IX_Registrations_WorkshopId_YouthId",
                table: "Registrations",
                columns: new[] { "WorkshopId", "YouthId" },
                unique: true,
                filter: "\"YouthId\" IS NOT NULL");
            migrationBuilder.CreateIndex(
                name: "IX_Registrations_YouthId_WorkshopId",
                table: "Registrations",
                columns: new[] { "YouthId", "WorkshopId" });
            migrationBuilder.CreateIndex(
                name: "IX_ReminderChoices_AccountId_Rule_Channel",
                table: "ReminderChoices",
                columns: new[] { "AccountId", "Rule", "Channel" },
                unique: true);
            migrationBuilder.CreateIndex(
                name: "IX_Reminders_FailedAt",
                table: "Reminders",
                column: "FailedAt",
                filter: "\"FailedAt\" IS NOT NULL");
            migrationBuilder.CreateIndex(
                name: "IX_Reminders_LetterId",
                table: "Reminders",
                column: "LetterId",
                filter: "\"LetterId\" IS NOT NULL");
            migrationBuilder.CreateIndex(
                name: "IX_Reminders_RecipientId_Channel_DueOn",
                table: "Reminders",
                columns: new[] { "RecipientId", "Channel", "DueOn" });
            migrationBuilder.CreateIndex(
                name: "IX_Reminders_RecipientId_Channel_SeenAt",
                table: "Reminders",
                columns: new[] { "RecipientId", "Channel", "SeenAt" });
            migrationBuilder.CreateIndex(
                name: "IX_Reminders_Rule_SentAt_DroppedAt_FailedAt_SendAfter",
                table: "Reminders",
                columns: new[] { "Rule", "SentAt", "DroppedAt", "FailedAt", "SendAfter" });
            migrationBuilder.CreateIndex(
                name: "IX_Reminders_Rule_SubjectId_DueOn_Version_RecipientId_Channel",
                table: "Reminders",
                columns: new[] { "Rule", "SubjectId", "DueOn", "Version", "RecipientId", "Channel" },
                unique: true);
            migrationBuilder.CreateIndex(
                name: "IX_Reminders_SentAt_DroppedAt_FailedAt_SendAfter",
                table: "Reminders",
                columns: new[] { "SentAt", "DroppedAt", "FailedAt", "SendAfter" });
            migrationBuilder.CreateIndex(
                name: "IX_Risks_AssessedById",
                table: "Risks",
                column: "AssessedById");
            migrationBuilder.CreateIndex(
                name: "IX_Risks_Level_AssessedOn",
                table: "Risks",
                columns: new[] { "Level", "AssessedOn" });
            migrationBuilder.CreateIndex(
                name: "IX_Risks_Level_RaisedOn",
                table: "Risks",
                columns: new[] { "Level", "RaisedOn" });
            migrationBuilder.CreateIndex(
                name: "IX_Risks_MistakeId",
                table: "Risks",
                column: "MistakeId");
            migrationBuilder.CreateIndex(
                name: "IX_Risks_YouthId_Id",
                table: "Risks",
                columns: new[] { "YouthId", "Id" });
            migrationBuilder.CreateIndex(
                name: "IX_SentForms_StartedAt",
                table: "SentForms",
                column: "StartedAt");
            migrationBuilder.CreateIndex(
                name: "IX_SessionFeedback_ManagerId_State_ChangedAt",
                table: "SessionFeedback",
                columns: new[] { "ManagerId", "State", "ChangedAt" });
            migrationBuilder.CreateIndex(
                name: "IX_SessionFeedback_SessionId_ManagerId",
                table: "SessionFeedback",
                columns: new[] { "SessionId", "ManagerId" },
                unique: true);
            migrationBuilder.CreateIndex(
                name: "IX_SessionFeedback_State_ChangedAt",
                table: "SessionFeedback",
                columns: new[] { "State", "ChangedAt" });
            migrationBuilder.CreateIndex(
                name: "IX_SessionGoals_GoalId",
                table: "SessionGoals",
                column: "GoalId");
            migrationBuilder.CreateIndex(
                name: "IX_SessionParticipants_NewComment",
                table: "SessionParticipants",
                column: "YouthId",
                filter: "\"CommentedAt\" IS NOT NULL AND \"CommentSeenAt\" IS NULL");
            migrationBuilder.CreateIndex(
                name: "IX_SessionParticipants_YouthId_SessionId",
                table: "SessionParticipants",
                columns: new[] { "YouthId", "SessionId" });
            migrationBuilder.CreateIndex(
                name: "IX_Sessions_ClientId",
                table: "Sessions",
                column: "ClientId",
                unique: true);
            migrationBuilder.CreateIndex(
                name: "IX_Sessions_MentorId_State_StartsAt",
                table: "Sessions",
                columns: new[] { "MentorId", "State", "StartsAt" });
            migrationBuilder.CreateIndex(
                name: "IX_Sessions_State_StartsAt",
                table: "Sessions",
                columns: new[] { "State", "StartsAt" });
            migrationBuilder.CreateIndex(
                name: "IX_SessionsInWrongFiles_MistakeId",
                table: "SessionsInWrongFiles",
                column: "MistakeId");
            migrationBuilder.CreateIndex(
                name: "IX_SessionsInWrongFiles_RightYouthId",
                table: "SessionsInWrongFiles",
                column: "RightYouthId");
            migrationBuilder.CreateIndex(
                name: "IX_SessionsInWrongFiles_SessionId",
                table: "SessionsInWrongFiles",
                column: "SessionId");
            migrationBuilder.CreateIndex(
                name: "IX_SessionsInWrongFiles_YouthId",
                table: "SessionsInWrongFiles",
                column: "YouthId");
            migrationBuilder.CreateIndex(
                name: "IX_SessionVersions_ReplacedById",
                table: "SessionVersions",
                column: "ReplacedById");
            migrationBuilder.CreateIndex(
                name: "IX_SessionVersions_SessionId_Number",
                table: "SessionVersions",
                columns: new[] { "SessionId", "Number" },
                unique: true);
            migrationBuilder.CreateIndex(
                name: "IX_SessionVersions_WrittenById",
                table: "SessionVersions",
                column: "WrittenById");
            migrationBuilder.CreateIndex(
                name: "IX_SessionVersionYouths_YouthId",
                table: "SessionVersionYouths",
                column: "YouthId");
            migrationBuilder.CreateIndex(
                name: "IX_Siblings_ById",
                table: "Siblings",
                column: "ById");
            migrationBuilder.CreateIndex(
                name: "IX_Siblings_OtherId",
                table: "Siblings",
                column: "OtherId");
            migrationBuilder.CreateIndex(
                name: "IX_Stays_CentreId_To_YouthId",
                table: "Stays",
                columns: new[] { "CentreId", "To", "YouthId" });
            migrationBuilder.CreateIndex(
                name: "IX_Stays_MistakeId",
                table: "Stays",
                column: "MistakeId");
            migrationBuilder.CreateIndex(
                name: "IX_Stays_YouthId_Open",
                table: "Stays",
                column: "YouthId",
                unique: true,
                filter: "\"To\" IS NULL");
            migrationBuilder.CreateIndex(
                name: "IX_Stays_YouthId_To",
                table: "Stays",
                columns: new[] { "YouthId", "To" });
            migrationBuilder.CreateIndex(
                name: "IX_Steps_GoalId_Position",
                table: "Steps",
                columns: new[] { "GoalId", "Position" });
            migrationBuilder.CreateIndex(
                name: "IX_Steps_State_DueOn",
                table: "Steps",
                columns: new[] { "State", "DueOn" });
            migrationBuilder.CreateIndex(
                name: "IX_Steps_YouthId_State_DueOn",
                table: "Steps",
                columns: new[] { "YouthId", "State", "DueOn" });
            migrationBuilder.CreateIndex(
                name: "IX_TeamNotes_ById",
                table: "TeamNotes",
                column: "ById");
            migrationBuilder.CreateIndex(
                name: "IX_TeamNotes_ReferralId",
                table: "TeamNotes",
                column: "ReferralId");
            migrationBuilder.CreateIndex(
                name: "IX_TeamReferrals_ClosedAt_ReferredAt",
                table: "TeamReferrals",
                columns: new[] { "ClosedAt", "ReferredAt" });
            migrationBuilder.CreateIndex(
                name: "IX_TeamReferrals_TakenById",
                table: "TeamReferrals",
                column: "TakenById");
            migrationBuilder.CreateIndex(
                name: "IX_TeamReferrals_YouthId_ClosedAt",
                table: "TeamReferrals",
                columns: new[] { "YouthId", "ClosedAt" });
            migrationBuilder.CreateIndex(
                name: "IX_TrainingEntries_AccountId_On",
                table: "TrainingEntries",
                columns: new[] { "AccountId", "On" });
            migrationBuilder.CreateIndex(
                name: "IX_TrainingEntries_DecidedById",
                table: "TrainingEntries",
                column: "DecidedById");
            migrationBuilder.CreateIndex(
                name: "IX_TrustedDevices_AccountId_SecretHash",
                table: "TrustedDevices",
                columns: new[] { "AccountId", "SecretHash" },
                unique: true);
            migrationBuilder.CreateIndex(
                name: "IX_TwoPeople_ById",
                table: "TwoPeople",
                column: "ById");
            migrationBuilder.CreateIndex(
                name: "IX_TwoPeople_SecondId",
                table: "TwoPeople",
                column: "SecondId");
            migrationBuilder.CreateIndex(
                name: "IX_WellbeingChecks_AssistedById",
                table: "WellbeingChecks",
                column: "AssistedById");
            migrationBuilder.CreateIndex(
                name: "IX_WellbeingChecks_FollowedUpById",
                table: "WellbeingChecks",
                column: "FollowedUpById");
            migrationBuilder.CreateIndex(
                name: "IX_WellbeingChecks_MistakeId",
                table: "WellbeingChecks",
                column: "MistakeId");
            migrationBuilder.CreateIndex(
                name: "IX_WellbeingChecks_YouthId_On",
                table: "WellbeingChecks",
                columns: new[] { "YouthId", "On" },
                unique: true,
                filter: "\"MistakeId\" IS NULL");
            migrationBuilder.CreateIndex(
                name: "IX_WorkshopCentre_CentreId_WorkshopId",
                table: "WorkshopCentre",
                columns: new[] { "CentreId", "WorkshopId" });
            migrationBuilder.CreateIndex(
                name: "IX_WorkshopFeedback_WorkshopId",
                table: "WorkshopFeedback",
                column: "WorkshopId");
            migrationBuilder.CreateIndex(
                name: "IX_Workshops_PlannedById",
                table: "Workshops",
                column: "PlannedById");
            migrationBuilder.CreateIndex(
                name: "IX_Workshops_StartsAt",
                table: "Workshops",
                column: "StartsAt");
            migrationBuilder.CreateIndex(
                name: "IX_Youths_AccountId",
                table: "Youths",
                column: "AccountId",
                unique: true,
                filter: "[AccountId] IS NOT NULL");
            migrationBuilder.CreateIndex(
                name: "IX_Youths_BirthDate_SortName",
                table: "Youths",
                columns: new[] { "BirthDate", "SortName" });
            migrationBuilder.CreateIndex(
                name: "IX_Youths_FileNumber",
                table: "Youths",
                column: "FileNumber");
            migrationBuilder.CreateIndex(
                name: "IX_Youths_FileNumber_NumberedById",
                table: "Youths",
                columns: new[] { "FileNumber", "NumberedById" },
                unique: true,
                filter: "\"SetAsideAt\" IS NULL AND \"FileNumber\" > ''");
            migrationBuilder.CreateIndex(
                name: "IX_Youths_ImportId",
                table: "Youths",
                column: "ImportId");
            migrationBuilder.CreateIndex(
                name: "IX_Youths_NumberedById",
                table: "Youths",
                column: "NumberedById");
            migrationBuilder.CreateIndex(
                name: "IX_Youths_SortLatin_Id",
                table: "Youths",
                columns: new[] { "SortLatin", "Id" });
            migrationBuilder.CreateIndex(
                name: "IX_Youths_SortName_Id",
                table: "Youths",
                columns: new[] { "SortName", "Id" });
            migrationBuilder.CreateIndex(
                name: "IX_YouthSearchTokens_Token_YouthId",
                table: "YouthSearchTokens",
                columns: new[] { "Token", "YouthId" });
        }
        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Accreditations");
            migrationBuilder.DropTable(
                name: "AddressCodes");
            migrationBuilder.DropTable(
                name: "AspNetUserClaims");
            migrationBuilder.DropTable(
                name: "AspNetUserLogins");
            migrationBuilder.DropTable(
                name: "AspNetUserPasskeys");
            migrationBuilder.DropTable(
                name: "AspNetUserTokens");
            migrationBuilder.DropTable(
                name: "AssessmentAnswers");
            migrationBuilder.DropTable(
                name: "CalendarFeeds");
            migrationBuilder.DropTable(
                name: "CentreStaff");
            migrationBuilder.DropTable(
                name: "CoachingNotes");
            migrationBuilder.DropTable(
                name: "CommitMarks");
            migrationBuilder.DropTable(
                name: "Consents");
            migrationBuilder.DropTable(
                name: "ContentPlaces");
            migrationBuilder.DropTable(
                name: "DocumentCopyParts");
            migrationBuilder.DropTable(
                name: "DocumentsBefore");
            migrationBuilder.DropTable(
                name: "Drafts");
            migrationBuilder.DropTable(
                name: "EndedSessions");
            migrationBuilder.DropTable(
                name: "FeedbackEntries");
            migrationBuilder.DropTable(
                name: "FileChanges");
            migrationBuilder.DropTable(
                name: "FollowUpWaves");
            migrationBuilder.DropTable(
                name: "FormerFileRow");
            migrationBuilder.DropTable(
                name: "HandOvers");
            migrationBuilder.DropTable(
                name: "HelpAnswers");
            migrationBuilder.DropTable(
                name: "ImportFiles");
            migrationBuilder.DropTable(
                name: "ImportRows");
            migrationBuilder.DropTable(
                name: "Invitations");
            migrationBuilder.DropTable(
                name: "ItemSetVersions");
            migrationBuilder.DropTable(
                name: "JobRuns");
            migrationBuilder.DropTable(
                name: "Mentorships");
            migrationBuilder.DropTable(
                name: "ModuleProgress");
            migrationBuilder.DropTable(
                name: "People");
            migrationBuilder.DropTable(
                name: "PlacementEvent");
            migrationBuilder.DropTable(
                name: "PlanMoves");
            migrationBuilder.DropTable(
                name: "PlanSheetParts");
            migrationBuilder.DropTable(
                name: "PlanWishes");
            migrationBuilder.DropTable(
                name: "PracticePhotoParts");
            migrationBuilder.DropTable(
                name: "PublishedFigure");
            migrationBuilder.DropTable(
                name: "PushPhones");
            migrationBuilder.DropTable(
                name: "ReadLog");
            migrationBuilder.DropTable(
                name: "Registrations");
            migrationBuilder.DropTable(
                name: "ReminderChoices");
            migrationBuilder.DropTable(
                name: "ReminderHabits");
            migrationBuilder.DropTable(
                name: "Reminders");
            migrationBuilder.DropTable(
                name: "Risks");
            migrationBuilder.DropTable(
                name: "SentForms");
            migrationBuilder.DropTable(
                name: "SessionGoals");
            migrationBuilder.DropTable(
                name: "SessionParticipants");
            migrationBuilder.DropTable(
                name: "SessionsInWrongFiles");
            migrationBuilder.DropTable(
                name: "SessionVersionYouths");
            migrationBuilder.DropTable(
                name: "Settings");
            migrationBuilder.DropTable(
                name: "Siblings");
            migrationBuilder.DropTable(
                name: "Stays");
            migrationBuilder.DropTable(
                name: "Steps");
            migrationBuilder.DropTable(
                name: "TeamNotes");
            migrationBuilder.DropTable(
                name: "TrainingEntries");
            migrationBuilder.DropTable(
                name: "TrustedDevices");
            migrationBuilder.DropTable(
                name: "TwoPeople");
            migrationBuilder.DropTable(
                name: "WellbeingChecks");
            migrationBuilder.DropTable(
                name: "WorkshopCentre");
            migrationBuilder.DropTable(
                name: "WorkshopFeedback");
            migrationBuilder.DropTable(
                name: "YouthIntakeCategory");
            migrationBuilder.DropTable(
                name: "YouthSearchTokens");
            migrationBuilder.DropTable(
                name: "Assessments");
            migrationBuilder.DropTable(
                name: "DocumentCopies");
            migrationBuilder.DropTable(
                name: "SessionFeedback");
            migrationBuilder.DropTable(
                name: "Exits");
            migrationBuilder.DropTable(
                name: "FormerFiles");
            migrationBuilder.DropTable(
                name: "HelpRequests");
            migrationBuilder.DropTable(
                name: "Absences");
            migrationBuilder.DropTable(
                name: "Placements");
            migrationBuilder.DropTable(
                name: "PlanSheets");
            migrationBuilder.DropTable(
                name: "PracticePhotos");
            migrationBuilder.DropTable(
                name: "Publications");
            migrationBuilder.DropTable(
                name: "SessionVersions");
            migrationBuilder.DropTable(
                name: "Goals");
            migrationBuilder.DropTable(
                name: "TeamReferrals");
            migrationBuilder.DropTable(
                name: "Workshops");
            migrationBuilder.DropTable(
                name: "Documents");
            migrationBuilder.DropTable(
                name: "Mistakes");
            migrationBuilder.DropTable(
                name: "Partners");
            migrationBuilder.DropTable(
                name: "Practices");
            migrationBuilder.DropTable(
                name: "Sessions");
            migrationBuilder.DropTable(
                name: "Plans");
            migrationBuilder.DropTable(
                name: "Youths");
            migrationBuilder.DropTable(
                name: "Centres");
            migrationBuilder.DropTable(
                name: "Imports");
            migrationBuilder.DropTable(
                name: "AspNetUsers");
        }
    }
}
