using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Pathways.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class FeedbackAndProof : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "YouthId",
                table: "Drafts",
                type: "int",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "SessionFeedback",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
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
                name: "FeedbackEntries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    FeedbackId = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    ById = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false),
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

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_AccountId_YouthId_SavedAt",
                table: "Drafts",
                columns: new[] { "AccountId", "YouthId", "SavedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_FeedbackEntries_ById",
                table: "FeedbackEntries",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_FeedbackEntries_FeedbackId",
                table: "FeedbackEntries",
                column: "FeedbackId");

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FeedbackEntries");

            migrationBuilder.DropTable(
                name: "SessionFeedback");

            migrationBuilder.DropIndex(
                name: "IX_Drafts_AccountId_YouthId_SavedAt",
                table: "Drafts");

            migrationBuilder.DropColumn(
                name: "YouthId",
                table: "Drafts");
        }
    }
}
