"""What botocore makes of AWS's two files: cases as JSON on stdin, answers as JSON on stdout. Sends nothing and runs nothing."""
import json
import os
import sys
import tempfile

import botocore
import botocore.configprovider
import botocore.credentials
import botocore.session

# Newer ones know of endpoints in files.
Endpoints = getattr(botocore.configprovider, "ConfiguredEndpointProvider", None)


def boolean(value):
    return isinstance(value, bool) and value or isinstance(value, str) and value.lower() == "true"


def process(self):
    """In place of running the program: that botocore would have."""
    if self._credential_process is not None:
        return botocore.credentials.Credentials("", "", None, method=self.METHOD)


botocore.credentials.ProcessProvider.load = process


def endpoint(session):
    if Endpoints is None or boolean(session.get_config_variable("ignore_configured_endpoint_urls")):
        return None
    return Endpoints(session.full_config, session.get_scoped_config(), "s3").provide()


def session_of(profile=None):
    """The handlers of events have no part in this, and take ten times as long."""
    return botocore.session.Session(profile=profile, include_builtin_handlers=False)


def profile(name):
    session = session_of(name)
    try:
        scoped = session.get_scoped_config()
        credentials = session.get_credentials()
        s3 = scoped.get("s3")
        answer = {
            "region": session.get_config_variable("region"),
            "style": s3.get("addressing_style") if isinstance(s3, dict) else None,
            "endpoint": endpoint(session),
        }
        if credentials is None:
            return {**answer, "way": None}
        if credentials.method not in ("shared-credentials-file", "config-file", "env"):
            return {**answer, "way": credentials.method}
        frozen = credentials.get_frozen_credentials()
        return {**answer, "way": "stated", "key": [frozen.access_key, frozen.secret_key, frozen.token]}
    except Exception as error:
        return {"refused": f"{type(error).__name__}: {error}"}


def answer(case, folder):
    os.environ.clear()
    os.environ.update({"HOME": folder, "AWS_EC2_METADATA_DISABLED": "true", "BOTO_CONFIG": os.devnull})
    for name in ("config", "credentials"):
        path = os.path.join(folder, name)
        os.environ["AWS_CONFIG_FILE" if name == "config" else "AWS_SHARED_CREDENTIALS_FILE"] = path
        if case.get(name) is None:
            if os.path.exists(path):
                os.remove(path)
        else:
            with open(path, "wb") as file:
                file.write(case[name].encode("utf-8", "surrogatepass"))
    os.environ.update(case.get("variables") or {})
    try:
        names = session_of().available_profiles
    except Exception as error:
        return {"refused": f"{type(error).__name__}: {error}"}
    # An empty name cannot be asked for: it is as good as none.
    answers = {name: profile(name) for name in names if name != ""}
    if case.get("environment"):
        answers[""] = profile(None)
    return {"profiles": answers}


with tempfile.TemporaryDirectory() as home:
    cases = json.load(sys.stdin)
    answers = [answer(case, home) for case in cases]
    json.dump({"version": botocore.__version__, "knowsEndpoints": Endpoints is not None, "answers": answers}, sys.stdout)
