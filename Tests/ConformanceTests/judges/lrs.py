"""A record store of somebody else, Ralph, and its models of statements: all that a course says must be taken.

The store runs in this process, with its own routes; only who asks is not checked.
"""

import copy
import os
import tempfile
import uuid

VERSION = {"X-Experience-API-Version": "1.0.3"}


def accept(verdict, statements):
    """Sends statements to the store, and reads them back; a statement that is wrong has to be refused first."""
    with tempfile.TemporaryDirectory() as folder:
        # Its settings are read when it is imported.
        os.environ.update(RALPH_APP_DIR=folder, RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH=folder, RALPH_RUNSERVER_BACKEND="fs")
        from fastapi.testclient import TestClient
        from pydantic import ValidationError
        from ralph.api import app
        from ralph.api.auth import get_authenticated_user
        from ralph.api.auth.user import AuthenticatedUser
        from ralph.models.xapi.base.statements import BaseXapiStatement

        def problem(statement):
            try:
                BaseXapiStatement.model_validate(statement)
            except ValidationError as error:
                return str(error)
            return None

        user = AuthenticatedUser(agent={"mbox": "mailto:judge@example.org"}, scopes=["all"])
        app.dependency_overrides[get_authenticated_user] = lambda: user
        client = TestClient(app)

        wrong = copy.deepcopy(statements[0])
        wrong["result"] = {"score": {"scaled": 3}}
        verdict.check(problem(wrong) is not None, "Ralph accepts a result of 3 of 1 points: the check cannot fail")
        wrong = copy.deepcopy(statements[0]) | {"id": "not a UUID"}
        answer = client.post("/xAPI/statements", json=[wrong], headers=VERSION)
        verdict.equal("Ralph: the answer to a wrong statement", answer.status_code, 422)

        for statement in statements:
            verdict.equal(f"Ralph: what is wrong with {statement['verb']['id']}", problem(statement), None)
        answer = client.post("/xAPI/statements", json=statements, headers=VERSION)
        verdict.equal("Ralph: the answer to all statements", (answer.status_code, answer.text if answer.status_code != 200 else ""), (200, ""))
        kept = client.get("/xAPI/statements", params={"limit": 500}, headers=VERSION).json().get("statements", [])
        verdict.equal("Ralph: the statements that are kept", sorted(entry["id"] for entry in kept), sorted(str(uuid.UUID(entry["id"])) for entry in statements))
    print(f"Ralph took {len(statements)} statements")
