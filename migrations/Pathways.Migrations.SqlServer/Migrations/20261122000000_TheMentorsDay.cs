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
            migrationBuilder.AddColumn<int>(
                name: "AbsenceId",
                table: "Mentorships",
                type: "int",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Absences",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    MentorId = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<int>(type: "int", nullable: false),
                    CoverId = table.Column<int>(type: "int", nullable: false),
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
                name: "HandOvers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    YouthId = table.Column<int>(type: "int", nullable: false),
                    FromMentorId = table.Column<int>(type: "int", nullable: false),
                    ToMentorId = table.Column<int>(type: "int", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    MeetingId = table.Column<int>(type: "int", nullable: true),
                    ClosingNote = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false),
                    ArrangedById = table.Column<int>(type: "int", nullable: false),
                    ArrangedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Revision = table.Column<int>(type: "int", nullable: false)
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

            migrationBuilder.CreateIndex(
                name: "IX_Mentorships_AbsenceId",
                table: "Mentorships",
                column: "AbsenceId");

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
                name: "IX_HandOvers_FromMentorId",
                table: "HandOvers",
                column: "FromMentorId");

            migrationBuilder.CreateIndex(
                name: "IX_HandOvers_MeetingId",
                table: "HandOvers",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_HandOvers_ToMentorId",
                table: "HandOvers",
                column: "ToMentorId");

            migrationBuilder.CreateIndex(
                name: "IX_HandOvers_YouthId_On",
                table: "HandOvers",
                columns: new[] { "YouthId", "On" });

            migrationBuilder.AddForeignKey(
                name: "FK_Mentorships_Absences_AbsenceId",
                table: "Mentorships",
                column: "AbsenceId",
                principalTable: "Absences",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Mentorships_Absences_AbsenceId",
                table: "Mentorships");

            migrationBuilder.DropTable(
                name: "Absences");

            migrationBuilder.DropTable(
                name: "HandOvers");

            migrationBuilder.DropIndex(
                name: "IX_Mentorships_AbsenceId",
                table: "Mentorships");

            migrationBuilder.DropColumn(
                name: "AbsenceId",
                table: "Mentorships");
        }
    }
}
