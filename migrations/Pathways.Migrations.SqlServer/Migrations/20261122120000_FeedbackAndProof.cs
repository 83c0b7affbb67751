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
                name: "Revision",
                table: "Goals",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "WellbeingChecks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    YouthId = table.Column<int>(type: "int", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Language = table.Column<int>(type: "int", nullable: false),
                    Answers = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Points = table.Column<int>(type: "int", nullable: false),
                    AssistedById = table.Column<int>(type: "int", nullable: true),
                    FollowedUpAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    FollowedUpById = table.Column<int>(type: "int", nullable: true),
                    FollowUp = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false),
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
                        name: "FK_WellbeingChecks_Youths_YouthId",
                        column: x => x.YouthId,
                        principalTable: "Youths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

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
                name: "WellbeingChecks");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "Goals");
        }
    }
}
