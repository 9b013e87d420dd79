"""The methods of the namespaces work as tools of FastMCP, so an MCP server is a loop over them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from fastmcp import Client, FastMCP
from fastmcp.exceptions import ToolError
from tools.namespaces import METHODS, without_iterators

from retroachievements import AsyncRetroAchievements, RetroAchievements, build_authorization
from retroachievements_simulator import Simulator

pytestmark = pytest.mark.asyncio

# Without iterators, because a tool is one call with one result.
TOOLS = [f"{namespace}_{name}" for namespace in METHODS for name in without_iterators(namespace)]


def server_of(ra: AsyncRetroAchievements | RetroAchievements) -> FastMCP[Any]:
    server: FastMCP[Any] = FastMCP("RetroAchievements")
    for namespace in METHODS:
        for name in without_iterators(namespace):
            server.tool(getattr(getattr(ra, namespace), name), name=f"{namespace}_{name}")
    return server


@asynccontextmanager
async def connected(simulator: Simulator) -> AsyncIterator[Any]:
    """A client of an MCP server whose tools call the simulator."""
    authorization = build_authorization(web_api_key=simulator.web_api_key)
    async with (
        AsyncRetroAchievements(authorization, base_url=simulator.base_url, pacing=None, retry=None) as ra,
        Client(server_of(ra)) as client,
    ):
        yield client


async def tools_of(client: Any) -> dict[str, Any]:
    return {tool.name: tool for tool in await client.list_tools()}


async def test_every_method_is_a_tool_with_described_input_and_output(simulator: Simulator) -> None:
    async with connected(simulator) as client:
        tools = await tools_of(client)
    assert list(tools) == TOOLS
    assert len(TOOLS) == 51
    for name, tool in tools.items():
        assert tool.description, name
        assert tool.input_schema["additionalProperties"] is False
        for parameter in tool.input_schema["properties"].values():
            assert parameter["description"], name
        assert tool.output_schema["type"] == "object", name
    kinds, none = tools["feed_recent_game_awards"].input_schema["properties"]["kinds"]["anyOf"]
    assert (kinds["type"], none) == ("array", {"type": "null"})
    members, values = kinds["items"]["anyOf"]
    awards = {"beaten-hardcore", "beaten-softcore", "completed", "mastered"}
    assert set(members["enum"]) == set(values["enum"]) == awards
    stats = tools["tickets_developer_stats"]
    assert stats.input_schema["required"] == ["user"]
    assert list(stats.output_schema["properties"]) == ["user", "ulid", "open", "closed", "resolved", "total", "url"]
    ticket = tools["tickets_get"].output_schema["properties"]
    assert ticket["resolved_at"]["anyOf"][0] == {"type": "string", "format": "date-time"}


async def test_tool_returns_models(simulator: Simulator) -> None:
    async with connected(simulator) as client:
        stats = await client.call_tool("tickets_developer_stats", {"user": "MockUser"})
        consoles = await client.call_tool("consoles_all", {})
        game = await client.call_tool("games_extended", {"game_id": 1})
        awards = await client.call_tool("feed_recent_game_awards", {"kinds": ["completed"], "count": 1})
    assert stats.structured_content == {
        "user": "MockUser",
        "ulid": "00003EMFWR7XB8SDPEHB3K56ZQ",
        "open": 0,
        "closed": 17,
        "resolved": 27,
        "total": 44,
        "url": "https://retroachievements.org/user/MockUser/tickets",
    }
    assert consoles.structured_content["result"][0]["name"] == "Paper Console"
    assert game.structured_content["achievements"]["11"]["title"] == "First Steps"
    assert [award["award_kind"] for award in awards.structured_content["results"]] == ["completed"]


async def test_tool_reports_invalid_arguments(simulator: Simulator) -> None:
    async with connected(simulator) as client:
        with pytest.raises(ToolError, match="ticket_id must be 1 or more"):
            await client.call_tool("tickets_get", {"ticket_id": 0})


async def test_both_clients_have_the_same_tools(simulator: Simulator) -> None:
    async with connected(simulator) as client:
        tools = await tools_of(client)
    authorization = build_authorization(web_api_key=simulator.web_api_key)
    with RetroAchievements(authorization, base_url=simulator.base_url, pacing=None, retry=None) as ra:
        async with Client(server_of(ra)) as client:
            assert await tools_of(client) == tools
            stats = await client.call_tool("tickets_developer_stats", {"user": "MockUser"})
    assert stats.structured_content["total"] == 44
