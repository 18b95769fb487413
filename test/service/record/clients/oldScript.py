"""A script from the days of boto 2, still at work somewhere."""

import sys
from urllib.parse import urlparse
from os import environ

import boto
from boto.s3.connection import OrdinaryCallingFormat

address = urlparse(environ["S3"])
connection = boto.connect_s3(
    is_secure=False, host=address.hostname, port=address.port, calling_format=OrdinaryCallingFormat(), profile_name="default"
)
if sys.argv[1] == "missing-bucket":
    connection.get_bucket("shop-invoice", validate=False).list().__iter__().__next__()
elif sys.argv[1] == "taken":
    connection.create_bucket("partner-data")
else:
    connection.get_bucket("shop-invoices").new_key("reports/none.csv").get_contents_as_string()
