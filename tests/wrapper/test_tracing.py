"""OpenTelemetry: the recipe of the documentation, and global instrumentation."""

from collections.abc import Iterator
from typing import Any

import pytest
from opentelemetry.instrumentation.httpx import HTTPXClientInstrumentor
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from retroachievements import NotFound, build_authorization
from retroachievements_simulator import Simulator

from ..conftest import Flavor


@pytest.fixture
def exporter() -> InMemorySpanExporter:
    return InMemorySpanExporter()


@pytest.fixture
def provider(exporter: InMemorySpanExporter) -> Iterator[TracerProvider]:
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    yield provider
    provider.shutdown()


def calls(
    flavor: Flavor, simulator: Simulator, *, send_key: Any, prepare: Any = lambda _: None, transport: Any = None
) -> None:
    authorization = build_authorization(web_api_key=simulator.web_api_key, send_key=send_key)
    client = flavor.client_class(authorization, base_url=simulator.base_url, pacing=None, transport=transport)
    with flavor.opened(client) as ra:
        prepare(ra)
        flavor.result(ra.tickets.developer_stats("OldLantern"))
        with pytest.raises(NotFound):
            flavor.result(ra.tickets.developer_stats("Nobody"))


def span_text(spans: tuple[ReadableSpan, ...]) -> str:
    return "\n".join(str(span.to_json()) for span in spans)


@pytest.mark.parametrize("send_key", ["query", "header"])
class TestOpenTelemetry:
    def test_recipe(
        self,
        flavor: Flavor,
        simulator: Simulator,
        provider: TracerProvider,
        exporter: InMemorySpanExporter,
        send_key: str,
    ) -> None:
        def instrument(ra: Any) -> None:
            get_client = ra.api.get_httpx_client if "Async" not in type(ra).__name__ else ra.api.get_async_httpx_client
            HTTPXClientInstrumentor.instrument_client(get_client(), tracer_provider=provider)

        calls(flavor, simulator, send_key=send_key, prepare=instrument)
        spans = exporter.get_finished_spans()
        assert [span.name for span in spans] == ["GET", "GET"]
        assert [(span.attributes or {})["http.status_code"] for span in spans] == [200, 404]
        assert "API_GetTicketData.php" in span_text(spans)
        assert simulator.web_api_key not in span_text(spans)

    def test_global_instrumentation(
        self,
        flavor: Flavor,
        simulator: Simulator,
        provider: TracerProvider,
        exporter: InMemorySpanExporter,
        send_key: str,
    ) -> None:
        instrumentor = HTTPXClientInstrumentor()
        instrumentor.instrument(tracer_provider=provider)
        try:
            calls(flavor, simulator, send_key=send_key)
        finally:
            instrumentor.uninstrument()
        spans = exporter.get_finished_spans()
        assert [(span.attributes or {})["http.status_code"] for span in spans] == [200, 404]
        assert "API_GetTicketData.php" in span_text(spans)
        assert simulator.web_api_key not in span_text(spans)

    def test_global_instrumentation_with_a_custom_transport(
        self,
        flavor: Flavor,
        simulator: Simulator,
        provider: TracerProvider,
        exporter: InMemorySpanExporter,
        send_key: str,
    ) -> None:
        instrumentor = HTTPXClientInstrumentor()
        instrumentor.instrument(tracer_provider=provider)
        try:
            # The request of the custom transport has the key, so it is not recorded.
            calls(flavor, simulator, send_key=send_key, transport=flavor.transport_class())
            # Requests of other clients are recorded.
            with flavor.opened(flavor.http_client_class()) as http_client:
                flavor.result(http_client.get(simulator.base_url))
        finally:
            instrumentor.uninstrument()
        spans = exporter.get_finished_spans()
        assert simulator.web_api_key not in span_text(spans)
        assert len(spans) == 1
