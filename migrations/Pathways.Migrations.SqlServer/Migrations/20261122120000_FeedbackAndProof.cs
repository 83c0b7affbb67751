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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Revision",
                table: "Goals");
        }
    }
}
