using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Pathways.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class TheMentorsDay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "CorrectedAt",
                table: "Sessions",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Others",
                table: "Sessions",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "Absent",
                table: "SessionParticipants",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Bond",
                table: "SessionParticipants",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "BondByYouth",
                table: "SessionParticipants",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "CommentSeenAt",
                table: "SessionParticipants",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Note",
                table: "SessionParticipants",
                type: "nvarchar(max)",
                maxLength: 20000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "CalendarFeeds",
                columns: table => new
                {
                    AccountId = table.Column<int>(type: "int", nullable: false),
                    TokenHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
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
                name: "Risks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    YouthId = table.Column<int>(type: "int", nullable: false),
                    Level = table.Column<int>(type: "int", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false),
                    AssessedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AssessedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AssessedById = table.Column<int>(type: "int", nullable: false),
                    RaisedOn = table.Column<DateOnly>(type: "date", nullable: true)
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
                        name: "FK_Risks_Youths_YouthId",
                        column: x => x.YouthId,
                        principalTable: "Youths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
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
                name: "SessionVersions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SessionId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Minutes = table.Column<int>(type: "int", nullable: false),
                    Place = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Others = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DomainBits = table.Column<int>(type: "int", nullable: false),
                    OpenNote = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false),
                    ProtectedNote = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false),
                    WrittenById = table.Column<int>(type: "int", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ReplacedById = table.Column<int>(type: "int", nullable: false),
                    ReplacedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false)
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
                name: "SessionVersionYouths",
                columns: table => new
                {
                    VersionId = table.Column<int>(type: "int", nullable: false),
                    YouthId = table.Column<int>(type: "int", nullable: false),
                    Mood = table.Column<int>(type: "int", nullable: true),
                    Bond = table.Column<int>(type: "int", nullable: true),
                    Absent = table.Column<bool>(type: "bit", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false)
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

            migrationBuilder.CreateIndex(
                name: "IX_SessionParticipants_NewComment",
                table: "SessionParticipants",
                column: "YouthId",
                filter: "\"CommentedAt\" IS NOT NULL AND \"CommentSeenAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_TokenHash",
                table: "CalendarFeeds",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Risks_AssessedById",
                table: "Risks",
                column: "AssessedById");

            migrationBuilder.CreateIndex(
                name: "IX_Risks_YouthId_Id",
                table: "Risks",
                columns: new[] { "YouthId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_SessionGoals_GoalId",
                table: "SessionGoals",
                column: "GoalId");

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CalendarFeeds");

            migrationBuilder.DropTable(
                name: "Risks");

            migrationBuilder.DropTable(
                name: "SessionGoals");

            migrationBuilder.DropTable(
                name: "SessionVersionYouths");

            migrationBuilder.DropTable(
                name: "SessionVersions");

            migrationBuilder.DropIndex(
                name: "IX_SessionParticipants_NewComment",
                table: "SessionParticipants");

            migrationBuilder.DropColumn(
                name: "CorrectedAt",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "Others",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "Absent",
                table: "SessionParticipants");

            migrationBuilder.DropColumn(
                name: "Bond",
                table: "SessionParticipants");

            migrationBuilder.DropColumn(
                name: "BondByYouth",
                table: "SessionParticipants");

            migrationBuilder.DropColumn(
                name: "CommentSeenAt",
                table: "SessionParticipants");

            migrationBuilder.DropColumn(
                name: "Note",
                table: "SessionParticipants");
        }
    }
}
