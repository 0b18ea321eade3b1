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
    try:
        # A mapping names no file of this server: no root is given.
        file = tgd.PolicyFile.from_dict(policy)
        papers = tgd.compose(file, only=[paper])
        if paper not in papers:
            raise HTTPException(404, f"no paper '{paper}' in this policy")
        content = to_bytes(papers[paper], suffix)
    except tgd.ThaiGovDocsError as error:
        findings = [finding.to_dict() for finding in error.findings]
        raise HTTPException(422, findings or str(error)) from error
    return Response(content, media_type=MEDIA_TYPES[suffix])


def to_bytes(document: tgd.Document, suffix: str) -> bytes:
    """Return the file of a composed paper."""
    if suffix == "docx":
        return tgd.render_docx(document)
    if suffix == "pdf":
        return tgd.render_pdf(document)
    return tgd.render_text(document).encode()
