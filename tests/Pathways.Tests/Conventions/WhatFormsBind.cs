using System.Collections;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Xunit;

namespace Pathways.Tests.Conventions;

/// <summary>
/// Mass assignment: what a request may fill in holds no entity, at any depth, so that a field nobody rendered changes nothing.
/// </summary>
public sealed class WhatFormsBind(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task No_form_reaches_an_entity()
    {
        var entities = await app.Db(db => Task.FromResult(db.Model.GetEntityTypes().Select(type => type.ClrType).ToHashSet()));
        var (wrong, looked) = (new List<string>(), 0);
        foreach (var page in typeof(MayAttribute).Assembly.GetTypes().Where(type => typeof(PageModel).IsAssignableFrom(type)))
        {
            var all = page.GetCustomAttribute<BindPropertiesAttribute>() is not null;
            var bound = page.GetProperties().Where(property => all || property.GetCustomAttribute<BindPropertyAttribute>() is not null)
                .Select(property => (property.Name, Type: property.PropertyType))
                .Concat(page.GetMethods().Where(method => method.Name.StartsWith("OnGet", StringComparison.Ordinal)
                    || method.Name.StartsWith("OnPost", StringComparison.Ordinal))
                    .SelectMany(method => method.GetParameters())
                    .Where(parameter => parameter.GetCustomAttribute<FromServicesAttribute>() is null)
                    .Select(parameter => (Name: parameter.Name!, Type: parameter.ParameterType)));
            foreach (var (name, type) in bound)
            {
                looked++;
                if (Reaches(type, entities, []) is { } entity) wrong.Add($"{page.FullName}.{name} binds {entity.Name}");
            }
        }

        Assert.Empty(wrong);
        Assert.True(looked > 100, $"{looked} bound values");
    }

    private static Type? Reaches(Type type, HashSet<Type> entities, HashSet<Type> seen)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (entities.Contains(type)) return type;
        if (!seen.Add(type)) return null;
        if (type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type)) return type.GetGenericArguments()
            .Append(type.GetElementType()).OfType<Type>().Select(item => Reaches(item, entities, seen))
            .FirstOrDefault(found => found is not null);
        return type.Namespace?.StartsWith("Pathways", StringComparison.Ordinal) != true ? null
            : type.GetProperties().Where(property => property.CanWrite).Select(property => Reaches(property.PropertyType, entities, seen))
            .FirstOrDefault(found => found is not null);
    }
}
