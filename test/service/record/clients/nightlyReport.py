"""A nightly job on boto3: one mistake a run, named by the first argument, logged the way Python programs log."""

import io
import logging
import os
import sys

import boto3
from boto3.s3.transfer import TransferConfig
from botocore.config import Config
from botocore.exceptions import ClientError

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s", stream=sys.stdout)
log = logging.getLogger("nightly_report")


def client(profile="default"):
    session = boto3.Session(profile_name=profile)
    config = Config(signature_version="s3v4", s3={"addressing_style": "path"}, retries={"max_attempts": 2})
    return session.client("s3", endpoint_url=os.environ["S3"], config=config)


def complete(s3, key, etag=None, count=2):
    upload = s3.create_multipart_upload(Bucket="shop-invoices", Key=key)["UploadId"]
    parts = []
    for number in range(1, count + 1):
        answer = s3.upload_part(Bucket="shop-invoices", Key=key, UploadId=upload, PartNumber=number, Body=b"x" * 1024)
        parts.append({"ETag": etag or answer["ETag"], "PartNumber": number})
    s3.complete_multipart_upload(Bucket="shop-invoices", Key=key, UploadId=upload, MultipartUpload={"Parts": parts})


MISTAKES = {
    "missing-key": lambda s3: s3.get_object(Bucket="shop-invoices", Key="reports/2026-11-21.csv"),
    "missing-head": lambda s3: s3.head_object(Bucket="shop-invoices", Key="reports/2026-11-21.csv"),
    "missing-bucket": lambda s3: s3.list_objects_v2(Bucket="shop-invoice"),
    "foreign-bucket": lambda s3: s3.list_objects_v2(Bucket="partner-data"),
    "foreign-head": lambda s3: s3.head_bucket(Bucket="partner-data"),
    "download": lambda s3: s3.download_fileobj("shop-invoices", "reports/2026-11-21.csv", io.BytesIO()),
    "upload": lambda s3: s3.upload_fileobj(io.BytesIO(b"a,b\n"), "partner-data", "in/today.csv", Config=TransferConfig()),
    "taken": lambda s3: s3.create_bucket(Bucket="partner-data"),
    "bad-name": lambda s3: s3.create_bucket(Bucket="Shop_Reports"),
    "not-empty": lambda s3: s3.delete_bucket(Bucket="shop-invoices"),
    "bad-digest": lambda s3: s3.put_object(
        Bucket="shop-invoices", Key="a.txt", Body=b"a", ContentMD5="1B2M2Y8AsgTpgAmY7PhCfg=="
    ),
    "if-match": lambda s3: s3.get_object(Bucket="shop-invoices", Key="2026/11/INV-0042.pdf", IfMatch='"0"'),
    "range": lambda s3: s3.get_object(Bucket="shop-invoices", Key="2026/11/INV-0042.pdf", Range="bytes=900000-"),
    "small-part": lambda s3: complete(s3, "backup.tar"),
    "wrong-etag": lambda s3: complete(s3, "backup.tar", etag='"00000000000000000000000000000000"', count=1),
    "no-upload": lambda s3: s3.upload_part(
        Bucket="shop-invoices", Key="backup.tar", UploadId="2~gone", PartNumber=1, Body=b"x"
    ),
    "no-lifecycle": lambda s3: s3.get_bucket_lifecycle_configuration(Bucket="shop-invoices"),
    "plain": lambda s3: s3.list_objects_v2(Bucket="shop-invoices"),
    "versions": lambda s3: log.info("restored %s", s3.get_object(Bucket="shop-invoices", Key="x", VersionId="gone")),
}


def main(mistake, profile="default", style="error"):
    s3 = client(profile)
    log.info("starting step %s", mistake.replace("-", " "))
    try:
        answer = MISTAKES[mistake](s3)
        log.info("step done, HTTP %s", answer and answer["ResponseMetadata"]["HTTPStatusCode"])
    except ClientError as failure:
        if style == "traceback":
            log.exception("step failed")
        elif style == "dict":
            log.error("step failed: %s", failure.response)
        else:
            log.error("step failed: %s", failure)


if __name__ == "__main__":
    main(*sys.argv[1:])
