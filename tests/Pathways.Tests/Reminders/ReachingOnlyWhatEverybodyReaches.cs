using System.Net;
using Pathways.Core.Outside;
using Xunit;

namespace Pathways.Tests.Reminders;

/// <summary>The program asks no machine of the house because somebody from outside named it.</summary>
public sealed class ReachingOnlyWhatEverybodyReaches
{
    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2a00:1450:4006:80c::200a", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::", false)]
    [InlineData("2001:db8::1", false)]
    public void A_machine_of_a_private_or_reserved_network_is_not_everybodys(string address, bool isPublic) =>
        Assert.Equal(isPublic, OutsideAddress.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("https://fcm.googleapis.com/fcm/send/abc", false, null)]
    [InlineData("http://fcm.googleapis.com/fcm/send/abc", false, OutsideProblem.AddressWrong)]
    [InlineData("https://2130706433/x", false, OutsideProblem.AddressInside)]
    [InlineData("https://0x7f.1/x", false, OutsideProblem.AddressInside)]
    [InlineData("https://gateway.lan/x", false, OutsideProblem.AddressInside)]
    [InlineData("https://localhost./x", false, OutsideProblem.AddressInside)]
    [InlineData("http://10.0.0.9/sms", true, null)]
    [InlineData("ftp://10.0.0.9/sms", true, OutsideProblem.AddressWrong)]
    [InlineData("", true, OutsideProblem.AddressWrong)]
    public void An_address_is_looked_at_as_it_is_written(string address, bool mayBeInside, OutsideProblem? problem) =>
        Assert.Equal(problem, OutsideAddress.Problem(address, mayBeInside));
}
