using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Pathways.Core.Data;

/// <summary>
/// Lets a query take a value of several columns (a complex type, as a person's name) as one, and read those columns only. As EF Core 10
/// stands, a value among other things in a projection makes it read the whole row, notes and password hash included; here
/// <c>y.Name</c> becomes <c>new PersonName(y.Name.Arabic, y.Name.Latin)</c>, and null where there is no row. Known as
/// https://github.com/dotnet/efcore/issues/37551 and mended in EF Core 11: then this goes.
/// </summary>
internal sealed class ValuesByTheirColumns : IQueryExpressionInterceptor
{
    /// <summary>One for all contexts: each other one would make EF Core begin anew.</summary>
    public static readonly ValuesByTheirColumns Only = new();

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) =>
        eventData.Context is { } context ? new Columns(context.Model).Visit(queryExpression) : queryExpression;

    private sealed class Columns(IModel model) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node)
        {
            if (node.Expression is MemberExpression whole && IsValue(whole)) return node.Update(whole.Update(Visit(whole.Expression)));
            if (!IsValue(node)) return base.VisitMember(node);
            var row = Visit(node.Expression)!;
            var constructor = node.Type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
            var value = Expression.New(constructor,
                constructor.GetParameters().Select(part => Expression.Property(node.Update(row), part.Name!)));
            return row is ParameterExpression ? value : Expression.Condition(
                Expression.Equal(row, Expression.Constant(null, row.Type)), Expression.Constant(null, node.Type), value);
        }

        private bool IsValue(MemberExpression node) => node.Expression is { } row
            && model.FindEntityType(row.Type)?.FindComplexProperty(node.Member.Name) is not null;
    }
}
