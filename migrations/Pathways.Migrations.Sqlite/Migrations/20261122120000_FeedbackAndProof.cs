using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Pathways.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FeedbackAndProof : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "Goals",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "YouthId",
                table: "Drafts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "EndedSessions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EndedSessions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PracticePhotos",
                columns: table => new
                {
                    PracticeId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Bytes = table.Column<int>(type: "INTEGER", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AddedById = table.Column<int>(type: "INTEGER", nullable: false),
                    SealedKey = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
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
                name: "Publications",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PublishedById = table.Column<int>(type: "INTEGER", nullable: false),
                    TakenBackAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TakenBackById = table.Column<int>(type: "INTEGER", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "SessionFeedback",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SessionId = table.Column<int>(type: "INTEGER", nullable: false),
                    ManagerId = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "WellbeingChecks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    YouthId = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Language = table.Column<int>(type: "INTEGER", nullable: false),
                    Answers = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Points = table.Column<int>(type: "INTEGER", nullable: false),
                    AssistedById = table.Column<int>(type: "INTEGER", nullable: true),
                    FollowedUpAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FollowedUpById = table.Column<int>(type: "INTEGER", nullable: true),
                    FollowUp = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
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
                        name: "FK_WellbeingChecks_Youths_YouthId",
                        column: x => x.YouthId,
                        principalTable: "Youths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PracticePhotoParts",
                columns: table => new
                {
                    PracticeId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "PublishedFigure",
                columns: table => new
                {
                    PublicationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Indicator = table.Column<int>(type: "INTEGER", nullable: false),
                    Cohort = table.Column<int>(type: "INTEGER", nullable: false),
                    RateFrom = table.Column<int>(type: "INTEGER", nullable: false),
                    RateTo = table.Column<int>(type: "INTEGER", nullable: false),
                    CoverageFrom = table.Column<int>(type: "INTEGER", nullable: false),
                    CoverageTo = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "FeedbackEntries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FeedbackId = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
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

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_AccountId_YouthId_SavedAt",
                table: "Drafts",
                columns: new[] { "AccountId", "YouthId", "SavedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_EndedSessions_EndedAt",
                table: "EndedSessions",
                column: "EndedAt");

            migrationBuilder.CreateIndex(
                name: "IX_FeedbackEntries_ById",
                table: "FeedbackEntries",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_FeedbackEntries_FeedbackId",
                table: "FeedbackEntries",
                column: "FeedbackId");

            migrationBuilder.CreateIndex(
                name: "IX_Publications_PublishedById",
                table: "Publications",
                column: "PublishedById");

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
                name: "IX_WellbeingChecks_AssistedById",
                table: "WellbeingChecks",
                column: "AssistedById");

            migrationBuilder.CreateIndex(
                name: "IX_WellbeingChecks_FollowedUpById",
                table: "WellbeingChecks",
                column: "FollowedUpById");

            migrationBuilder.CreateIndex(
                name: "IX_WellbeingChecks_YouthId_On",
                table: "WellbeingChecks",
                columns: new[] { "YouthId", "On" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "EndedSessions");

            migrationBuilder.DropTable(
                name: "FeedbackEntries");

            migrationBuilder.DropTable(
                name: "PracticePhotoParts");

            migrationBuilder.DropTable(
                name: "PublishedFigure");

            migrationBuilder.DropTable(
                name: "WellbeingChecks");

            migrationBuilder.DropTable(
                name: "SessionFeedback");

            migrationBuilder.DropTable(
                name: "PracticePhotos");

            migrationBuilder.DropTable(
                name: "Publications");

            migrationBuilder.DropIndex(
                name: "IX_Drafts_AccountId_YouthId_SavedAt",
                table: "Drafts");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "Goals");

            migrationBuilder.DropColumn(
                name: "YouthId",
                table: "Drafts");
        }
    }
}
