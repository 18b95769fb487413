"""A web shop's day: ordinary lines, and S3 errors between them. One long-lived process, its own log format."""

import logging
import os
import sys

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

logging.basicConfig(
    level=logging.INFO,
    format="%(asctime)s.%(msecs)03dZ [%(threadName)s] %(levelname)-5s %(name)s - %(message)s",
    datefmt="%Y-%m-%dT%H:%M:%S",
    stream=sys.stdout,
)
web = logging.getLogger("shop.web")
store = logging.getLogger("shop.storage")


def client(profile):
    config = Config(signature_version="s3v4", s3={"addressing_style": "path"}, retries={"max_attempts": 0})
    return boto3.Session(profile_name=profile).client("s3", endpoint_url=os.environ["S3"], config=config)


main, old_worker, partner = client("default"), client("typo"), client("suspended")
orders = range(40, 58)
attempts = [
    ("invoice for order %d", lambda n: main.get_object(Bucket="shop-invoices", Key=f"2026/11/INV-{n:04d}.pdf")),
    ("thumbnail of order %d", lambda n: main.put_object(Bucket="shop-thumbs", Key=f"{n}.png", Body=b"png")),
    ("receipt for order %d", lambda n: main.put_object(Bucket="shop-invoices", Key=f"receipts/{n}.txt", Body=b"paid")),
    ("partner feed after order %d", lambda n: main.put_object(Bucket="partner-data", Key=f"{n}.json", Body=b"{}")),
    ("archive of order %d", lambda n: old_worker.put_object(Bucket="shop-invoices", Key=f"archive/{n}", Body=b"x")),
    ("export of order %d", lambda n: partner.get_object(Bucket="partner-data", Key=f"{n}.json")),
    ("preview of order %d", lambda n: main.get_object(Bucket="shop-invoices", Key="2026/11/INV-0042.pdf", Range=f"bytes={n}0000-")),
    ("lock of order %d", lambda n: main.head_object(Bucket="shop-invoices", Key=f"locks/{n}")),
]

web.info("listening on :8080, 4 workers")
for order in orders:
    web.info('192.0.2.%d "POST /orders HTTP/1.1" 201 order=%d', order, order)
    what, attempt = attempts[order % len(attempts)]
    try:
        answer = attempt(order)
        store.info("stored " + what + " etag=%s", order, answer.get("ETag"))
    except ClientError as failure:
        if order % 3 == 0:
            store.exception("could not store " + what, order)
        elif order % 3 == 1:
            store.error("could not store " + what + ": %s request_id=%s", order, failure, failure.response["ResponseMetadata"].get("RequestId"))
        else:
            store.warning("could not store " + what + ": %s", order, failure.response["Error"])
    except BotoCoreError as failure:
        store.error("no answer for " + what + ": %s", order, failure)
    web.info('192.0.2.%d "GET /orders/%d HTTP/1.1" 200 %d', order, order, 5000 + order)
web.info("shutting down after %d orders", len(orders))
