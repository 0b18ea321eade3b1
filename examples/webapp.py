"""A web application around thaigovdocs: a policy as JSON in, a paper as bytes out.

pip install fastapi uvicorn, then uvicorn webapp:app --app-dir examples
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import Body, FastAPI, HTTPException, Response

import thaigovdocs as tgd

MEDIA_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "txt": "text/plain; charset=utf-8",
}

app = FastAPI(title="Official papers")


# A plain function, not a coroutine: the server runs it in a thread, and others are served.
@app.post("/papers/{paper}.{suffix}")
def print_paper(
    paper: str,
    suffix: Literal["docx", "pdf", "txt"],
    policy: Annotated[dict[str, Any], Body()],
) -> Response:
    """Print one paper of a policy; what is wrong with the policy comes back as findings."""
    packet = made(policy, only=[paper], formats=[suffix])
    (name,) = packet.names[paper]
    return Response(packet.files[name], media_type=MEDIA_TYPES[suffix])


@app.post("/packet.zip")
def print_packet(policy: Annotated[dict[str, Any], Body()]) -> Response:
    """Print every paper of a policy, with packet.pdf and the manifest."""
    return Response(made(policy, merge=True).zip(), media_type="application/zip")


def made(policy: dict[str, Any], *, merge: bool = False, **options: Any) -> tgd.Packet:
    """Return the packet of a policy; a fault is an answer that holds its findings."""
    try:
        # A mapping names no file of this server: no root is given.
        return tgd.make(tgd.PolicyFile.from_dict(policy), merge=merge, **options)
    except tgd.ThaiGovDocsError as error:
        findings = [finding.to_dict() for finding in error.findings]
        is_unknown = [finding["code"] for finding in findings] == ["TGD741"]
        raise HTTPException(404 if is_unknown else 422, findings or str(error)) from error
