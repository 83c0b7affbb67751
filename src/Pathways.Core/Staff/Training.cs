namespace Pathways.Core.Staff;

/// <summary>What somebody enters about a training.</summary>
public sealed record Training(WorkshopTopic Topic, string Title, string Provider, DateOnly On, int Minutes, string Certificate = "",
    string Note = "");
