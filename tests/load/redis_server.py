"""A Redis server for the tests, which they can kill."""

import shutil
import socket
import subprocess
from pathlib import Path

import pytest
from redis import Redis
from redis.backoff import ConstantBackoff
from redis.retry import Retry

PASSWORD = "PasswordOfTheTests"


class RedisServer:
    """Runs on a free port of loopback, the same one after each start, and stores nothing."""

    def __init__(self, folder: Path) -> None:
        with socket.create_server(("127.0.0.1", 0)) as free:
            self._port = free.getsockname()[1]
        self._folder = folder
        self.url = f"redis://:{PASSWORD}@127.0.0.1:{self._port}"

    def start(self) -> None:
        program = shutil.which("redis-server")
        if program is None:
            pytest.fail("redis-server is missing; on Debian: apt install redis-server")
        network = ["--port", str(self._port), "--bind", "127.0.0.1", "--requirepass", PASSWORD]
        memory = ["--save", "", "--appendonly", "no", "--dir", str(self._folder)]
        self._process = subprocess.Popen([program, *network, *memory], stdout=subprocess.DEVNULL)
        with Redis.from_url(self.url, retry=Retry(ConstantBackoff(0.05), 100)) as redis:
            redis.ping()

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()

    def has_a_budget(self) -> bool:
        with Redis.from_url(self.url) as redis:
            return bool(redis.keys("*:pacing"))
