# An import job on aws-sdk-s3 for Ruby: one mistake a run, named by the first argument.
require 'aws-sdk-s3'
require 'logger'

logger = Logger.new($stdout)
client = Aws::S3::Client.new(endpoint: ENV.fetch('S3'), region: ENV.fetch('AWS_REGION'), force_path_style: true, retry_limit: 1,
                             logger: logger)
begin
  case ARGV[0]
  when 'missing-key' then client.get_object(bucket: 'shop-invoices', key: 'imports/catalog.csv')
  when 'missing-head' then client.head_object(bucket: 'shop-invoices', key: 'imports/catalog.csv')
  when 'missing-bucket' then client.list_objects_v2(bucket: 'shop-invoice')
  when 'foreign' then client.put_object(bucket: 'partner-data', key: 'in/today.csv', body: 'a,b')
  when 'not-empty' then client.delete_bucket(bucket: 'shop-invoices')
  when 'uncaught' then client.create_bucket(bucket: 'partner-data')
  end
rescue Aws::S3::Errors::ServiceError => e
  raise if ARGV[0] == 'uncaught'

  logger.error("#{e.class}: #{e.message}")
end
