"""Runs the vectors with an MCP server: `python runner.py openapi.json vectors.json` prints a line of JSON for each."""

import asyncio
import json
import re
import sys
from pathlib import Path
from typing import Any

import httpx2
from fastmcp import Client, FastMCP
from fastmcp.exceptions import ToolError


async def run(client: Client[Any], vector: dict[str, Any]) -> dict[str, Any]:
    try:
        result = await client.call_tool(vector["operation"], vector["arguments"])
    except ToolError as error:
        if "Rate limited" in str(error):
            return {"status": 429}
        # The message is like "HTTP error 404: Not Found - []".
        match = re.search(r"HTTP error (\d+): [^-]+(?:- ([\[{].*))?$", str(error), re.DOTALL)
        if match is None:
            return {"failure": str(error)}
        return {"status": int(match[1]), "error": json.loads(match[2] or "null")}
    value = result.structured_content
    # FastMCP wraps other values in an object.
    return {"status": 200, "value": value["result"] if value is not None and value.keys() == {"result"} else value}


async def main(document: dict[str, Any], vectors: list[dict[str, Any]]) -> None:
    async with httpx2.AsyncClient(base_url=document["servers"][0]["url"]) as http_client:
        server = FastMCP.from_openapi(document, client=http_client, name="RetroAchievements")
        async with Client(server) as client:
            for vector in vectors:
                http_client.base_url, http_client.params = vector["base_url"], {"y": vector["key"]}
                try:
                    outcome = await run(client, vector)
                except Exception as error:
                    outcome = {"failure": f"{type(error).__name__}: {error}"}
                print(json.dumps({"id": vector["id"], **outcome}), flush=True)


asyncio.run(main(*(json.loads(Path(file).read_text(encoding="utf-8")) for file in sys.argv[1:])))
