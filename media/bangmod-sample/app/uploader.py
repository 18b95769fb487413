"""Sends the month's report to the store."""

from pathlib import Path

import boto3

BUCKET = "quarterly-reports"

s3 = boto3.client(
    "s3",
    endpoint_url="https://s3.bkk.bangmod.storage",
    region_name="us-east-1",
)


def send(report: Path) -> None:
    """The name of the file becomes the key."""
    s3.put_object(Bucket=BUCKET, Key=report.name, Body=report.read_bytes())


if __name__ == "__main__":
    send(Path("out/report-2026-11.pdf"))
