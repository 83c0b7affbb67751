using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Pathways.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class TheMentorsDay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "AwaitsReview",
                table: "Goals");

            migrationBuilder.AddColumn<DateOnly>(
                name: "DueWhenCopied",
                table: "Steps",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsInNext",
                table: "Steps",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "BigChange",
                table: "Plans",
                type: "TEXT",
                maxLength: 20000,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "BigChangeOn",
                table: "Plans",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ClosedOn",
                table: "Plans",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Ended",
                table: "Plans",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FormerId",
                table: "Plans",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "PlanMoves",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: true),
                    Words = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false)
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
                name: "PlanWishes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    YouthId = table.Column<int>(type: "INTEGER", nullable: false),
                    Domain = table.Column<int>(type: "INTEGER", nullable: true),
                    Words = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Answer = table.Column<int>(type: "INTEGER", nullable: true),
                    AnswerWords = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredById = table.Column<int>(type: "INTEGER", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
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

            migrationBuilder.CreateIndex(
                name: "IX_PlanMoves_ById",
                table: "PlanMoves",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_PlanMoves_PlanId",
                table: "PlanMoves",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanWishes_AnsweredById",
                table: "PlanWishes",
                column: "AnsweredById");

            migrationBuilder.CreateIndex(
                name: "IX_PlanWishes_YouthId_Answer",
                table: "PlanWishes",
                columns: new[] { "YouthId", "Answer" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PlanMoves");

            migrationBuilder.DropTable(
                name: "PlanWishes");

            migrationBuilder.DropColumn(
                name: "DueWhenCopied",
                table: "Steps");

            migrationBuilder.DropColumn(
                name: "IsInNext",
                table: "Steps");

            migrationBuilder.DropColumn(
                name: "BigChange",
                table: "Plans");

            migrationBuilder.DropColumn(
                name: "BigChangeOn",
                table: "Plans");

            migrationBuilder.DropColumn(
                name: "ClosedOn",
                table: "Plans");

            migrationBuilder.DropColumn(
                name: "Ended",
                table: "Plans");

            migrationBuilder.DropColumn(
                name: "FormerId",
                table: "Plans");

            migrationBuilder.AddColumn<bool>(
                name: "AwaitsReview",
                table: "Goals",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);
        }
    }
}
