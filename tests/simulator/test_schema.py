"""All responses of the simulator conform to the document. Schemathesis generates the requests."""

import copy

import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from retroachievements_simulator import Simulator

from ..contract.spec import DOCUMENT

# Not checked: refusals of invalid values and other methods. The server validates little, and accepts every method.
CHECKS = [content_type_conformance, response_schema_conformance, status_code_conformance]

# The default response describes proxies. With it, any status of the simulator would conform.
WITHOUT_PROXIES = copy.deepcopy(DOCUMENT)
for operations in WITHOUT_PROXIES["paths"].values():
    for operation in operations.values():
        del operation["responses"]["default"]

document = schemathesis.openapi.from_dict(WITHOUT_PROXIES)


@document.parametrize()
@settings(max_examples=50, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
def test_responses_conform(case: schemathesis.Case, simulator: Simulator) -> None:
    key = {"y": simulator.web_api_key}
    response = case.call_and_validate(base_url=simulator.base_url, params=key, checks=CHECKS)
    assert response.status_code != 401


@document.parametrize()
@settings(max_examples=5, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
def test_refusals_conform(case: schemathesis.Case, simulator: Simulator) -> None:
    response = case.call_and_validate(base_url=simulator.base_url, params={"y": "NotTheKey"}, checks=CHECKS)
    assert response.status_code in (401, 405)  # the server of the simulator refuses TRACE
