import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setupsOf, states } from './states.ts';

const endpoint = 'https://s3.bkk.bangmod.storage';
const region = 'ap-southeast-1-bkk';

/** A settings file, and what each client in it states. */
const rows: readonly (readonly [path: string, text: string, ...states: readonly object[]])[] = [
	[
		'.aws/config',
		`[profile bgs]
region = ap-southeast-1-bkk
endpoint_url = https://s3.bkk.bangmod.storage
request_checksum_calculation = when_required
s3 =
    addressing_style = path
[profile shared]
region = ap-southeast-1-bkk
services = bangkok
[services bangkok]
s3 =
  endpoint_url = https://s3.bkk.bangmod.storage
`,
		{ endpoint, region, addressing: 'path', checksums: 'when_required', keySource: 'profile' },
		{ endpoint, region, keySource: 'profile' },
	],
	[
		'rclone.conf',
		`[bgs]
type = s3
provider = Ceph
access_key_id = BGSAKIA0EXAMPLE0001
endpoint = s3.bkk.bangmod.storage
region = ap-southeast-1-bkk
force_path_style = true
`,
		{ endpoint: 's3.bkk.bangmod.storage', region, addressing: 'path', keySource: 'file' },
	],
	[
		'archive.conf',
		`output {
  s3 {
    id => "archive-of-positions"
    access_key_id => "\${STORE_KEY}"
    secret_access_key => "\${STORE_SECRET}"
    endpoint => "https://s3.bkk.bangmod.storage"
    region => "ap-southeast-1-bkk"
  }
}
`,
		{ endpoint, region, keySource: 'environment' },
	],
	[
		'backup.env',
		`ARCHIVE_S3_PREFIX=s3://ledger-backups/main
AWS_ENDPOINT=https://s3.bkk.bangmod.storage
AWS_REGION=ap-southeast-1-bkk
`,
		{ endpoint, region, bucket: 'ledger-backups' },
	],
	[
		'.s3cfg',
		`[default]
access_key = BGSAKIA0EXAMPLE0001
host_base = s3.bkk.bangmod.storage
host_bucket = %(bucket)s.s3.bkk.bangmod.storage
bucket_location = ap-southeast-1-bkk
website_endpoint = http://%(bucket)s.s3-website-%(location)s.amazonaws.com/
`,
		{ endpoint: 's3.bkk.bangmod.storage', region, addressing: 'virtual', keySource: 'file' },
	],
	[
		'.env',
		`# the store
AWS_ENDPOINT_URL_S3="https://s3.bkk.bangmod.storage"
AWS_REGION=ap-southeast-1-bkk # Bangkok
AWS_ACCESS_KEY_ID=BGSAKIA0EXAMPLE0001
S3_BUCKET=photos
REDIS_URL=redis://cache:6379
`,
		{ endpoint, region, bucket: 'photos', keySource: 'environment' },
	],
	[
		'two.env',
		`MEDIA_S3_ENDPOINT=https://s3.bkk.bangmod.storage
MEDIA_S3_REGION=ap-southeast-1-bkk
BACKUP_S3_ENDPOINT=https://s3.sg.bangmod.storage
BACKUP_S3_REGION=ap-southeast-1-sg
`,
		{ endpoint, region },
		{ endpoint: 'https://s3.sg.bangmod.storage', region: 'ap-southeast-1-sg' },
	],
	[
		'docker-compose.yml',
		`services:
  app:
    environment:
      - S3_ENDPOINT=https://s3.bkk.bangmod.storage
      - S3_REGION=ap-southeast-1-bkk
      - S3_ACCESS_KEY=\${STORE_KEY}
  worker:
    environment:
      AWS_ENDPOINT_URL: \${STORE_URL:-https://s3.bkk.bangmod.storage}
      AWS_DEFAULT_REGION: "ap-southeast-1-bkk"
`,
		{ endpoint, region, keySource: 'environment' },
		{ endpoint, region },
	],
	[
		'k8s/deployment.yaml',
		`kind: Deployment
spec:
  template:
    spec:
      containers:
        - name: app
          env:
            - name: AWS_ENDPOINT_URL_S3
              value: https://s3.bkk.bangmod.storage
            - name: AWS_REGION
              value: ap-southeast-1-bkk
            - name: AWS_ACCESS_KEY_ID
              valueFrom: { secretKeyRef: { name: store, key: id } }
`,
		{ endpoint, region, keySource: 'environment' },
	],
	[
		'k8s/loader.yaml',
		`kind: Job
spec:
  template:
    spec:
      containers:
        - name: loader
          args:
            - --s3.endpoint
            - https://s3.bkk.bangmod.storage
            - --s3.region
            - ap-southeast-1-bkk
            - --verbose
`,
		{ endpoint, region },
	],
	[
		'.github/workflows/backup.yml',
		`jobs:
  backup:
    steps:
      - run: ./backup.sh
        env:
          AWS_ENDPOINT_URL: https://s3.bkk.bangmod.storage
          AWS_REGION: ap-southeast-1-bkk
          AWS_ACCESS_KEY_ID: \${{ secrets.STORE_KEY }}
`,
		{ endpoint, region, keySource: 'environment' },
	],
	[
		'application.yml',
		`spring:
  cloud:
    aws:
      s3:
        endpoint: https://s3.bkk.bangmod.storage
        path-style-access-enabled: true
      region:
        static: ap-southeast-1-bkk
      credentials:
        access-key: \${STORE_KEY}
`,
		{ endpoint, region, addressing: 'path', keySource: 'environment' },
	],
	[
		'application.properties',
		`spring.cloud.aws.s3.endpoint=https://s3.bkk.bangmod.storage
spring.cloud.aws.region.static=ap-southeast-1-bkk
spring.cloud.aws.s3.path-style-access-enabled=true
`,
		{ endpoint, region, addressing: 'path' },
	],
	[
		'objstore-secret.yaml',
		`kind: Secret
stringData:
  objstore.yml: |
    type: S3
    config:
      bucket: metrics
      endpoint: s3.bkk.bangmod.storage
      region: ap-southeast-1-bkk
      bucket_lookup_type: path
      access_key: BGSAKIA0EXAMPLE0001
`,
		{ endpoint: 's3.bkk.bangmod.storage', region, addressing: 'path', bucket: 'metrics', keySource: 'file' },
	],
	[
		'config/storage.yml',
		`bangkok:
  service: S3
  endpoint: https://s3.bkk.bangmod.storage
  region: ap-southeast-1-bkk
  access_key_id: <%= ENV['STORE_KEY'] %>
  bucket: photos
  force_path_style: true
`,
		{ endpoint, region, addressing: 'path', bucket: 'photos', keySource: 'environment' },
	],
	[
		'store.json',
		`{ "storage": { "s3": { "endpoint": "https://s3.bkk.bangmod.storage", "region": "ap-southeast-1-bkk", "bucket": "photos", "usePathStyle": true } } }`,
		{ endpoint, region, addressing: 'path', bucket: 'photos' },
	],
	[
		'app.toml',
		`[storage]
endpoint = "https://s3.bkk.bangmod.storage"
region = "ap-southeast-1-bkk"
[storage.credentials]
access_key = "\${STORE_KEY}"
`,
		{ endpoint, region, keySource: 'environment' },
	],
	[
		'config.php',
		`<?php
$CONFIG = array(
  'objectstore' => array(
    'class' => 'ObjectStore',
    'arguments' => array('bucket' => 'cloud', 'hostname' => 's3.bkk.bangmod.storage', 'region' => 'ap-southeast-1-bkk', 'use_path_style' => true, 'key' => getenv('KEY'), 'secret' => getenv('SECRET')),
  ),
);
`,
		{ endpoint: 's3.bkk.bangmod.storage', region, addressing: 'path', bucket: 'cloud', keySource: 'environment' },
	],
	[
		'backup.sh',
		`STORE="https://s3.bkk.bangmod.storage"
aws --region ap-southeast-1-bkk --endpoint-url "$STORE" \\
  s3 cp dump.sql s3://backups/
mc alias set bgs https://s3.bkk.bangmod.storage "$KEY" "$SECRET" --path on
restic -r s3:https://s3.bkk.bangmod.storage/backups -o s3.region=ap-southeast-1-bkk backup /srv
s3cmd --host=s3.bkk.bangmod.storage --host-bucket='%(bucket)s.s3.bkk.bangmod.storage' ls
`,
		{ endpoint, region },
		{ endpoint, addressing: 'path', keySource: 'environment' },
		{ endpoint, region },
		{ endpoint: 's3.bkk.bangmod.storage', addressing: 'virtual' },
	],
	[
		'core-site.xml',
		`<configuration>
  <!-- <property><name>fs.s3a.endpoint</name><value>https://minio.example</value></property> -->
  <property><name>fs.s3a.endpoint</name><value>https://s3.bkk.bangmod.storage</value></property>
  <property>
    <name>fs.s3a.endpoint.region</name>
    <value>ap-southeast-1-bkk</value>
  </property>
  <property><name>fs.s3a.path.style.access</name><value>true</value></property>
</configuration>
`,
		{ endpoint, region, addressing: 'path' },
	],
	[
		'spark-defaults.conf',
		`spark.hadoop.fs.s3a.endpoint           https://s3.bkk.bangmod.storage
spark.hadoop.fs.s3a.endpoint.region    ap-southeast-1-bkk
spark.hadoop.fs.s3a.path.style.access  true
`,
		{ endpoint, region, addressing: 'path' },
	],
	[
		'app.service',
		`[Service]
Environment="AWS_ENDPOINT_URL=https://s3.bkk.bangmod.storage" "AWS_REGION=ap-southeast-1-bkk"
`,
		{ endpoint, region },
	],
	[
		'stores.yaml',
		`named_stores:
  near:
    endpoint: '{{ include "near" . }}'
    bucketnames: chunks
    s3forcepathstyle: true
  far:
    endpoint: https://s3.bkk.bangmod.storage
    region: ap-southeast-1-bkk
    bucketnames: chunks
`,
		{ addressing: 'path', bucket: 'chunks' },
		{ endpoint, region, bucket: 'chunks' },
	],
	[
		'pipeline.conf',
		`output {
  s3 {
    endpoint => "https://s3.bkk.bangmod.storage"
    region => "ap-southeast-1-bkk"
    bucket => "logs"
  }
}
`,
		{ endpoint, region, bucket: 'logs' },
	],
	[
		'.github/workflows/site.yml',
		`jobs:
  site:
    steps:
      - run: aws s3 sync . s3://site --endpoint-url https://s3.bkk.bangmod.storage --region ap-southeast-1-bkk
      - run: |
          ls
          aws --endpoint-url=https://s3.bkk.bangmod.storage --region ap-southeast-1-bkk s3 ls
`,
		{ endpoint, region },
		{ endpoint, region },
	],
];

for (const [path, text, ...expected] of rows) {
	test(`${path}: each client states what its text does`, () => {
		assert.deepEqual(setupsOf(path, text).map(states), expected);
	});
	test(`${path}: every place holds what is stated`, () => {
		for (const { endpoint, region } of setupsOf(path, text)) {
			for (const stated of [endpoint, region].filter((one) => one !== undefined)) {
				assert.equal(text.slice(stated.place.start, stated.place.end), stated.value);
			}
		}
	});
	test(`${path}: without its endpoint no client of BangmodStorage is in it`, () => {
		const endpoints = setupsOf(path, text.replaceAll(/(?:https:\/\/)?s3\.(?:bkk|sg)\.bangmod\.storage/g, 'localhost')).map(
			({ endpoint }) => endpoint?.value ?? '',
		);
		assert.ok(endpoints.every((found) => !found.includes('bangmod')));
	});
}

test('words of a list that are no options of a command state nothing', () => {
	const text = 's3:\n  - endpoint\n  - https://s3.bkk.bangmod.storage\n  - region\n  - ap-southeast-1-bkk\n';
	assert.deepEqual(setupsOf('words.yml', text), []);
});

test('aliases of aliases are read as far as a person would write them', () => {
	const levels = Array.from(
		{ length: 12 },
		(_, index) => `l${index + 1}: &l${index + 1} [${Array(9).fill(`*l${index}`).join(', ')}]\n`,
	);
	const text = `l0: &l0 { s3: { endpoint: https://s3.bkk.bangmod.storage, region: ap-southeast-1-bkk } }\n${levels.join('')}`;
	assert.deepEqual(setupsOf('bomb.yml', text).map(states), [{ endpoint, region }]);
});

test('what stands in a comment of XML sets up nothing', () => {
	const text = '<a><!-- <endpoint>https://s3.sg.bangmod.storage</endpoint><region>x-1</region> --></a>';
	assert.deepEqual(setupsOf('a.xml', text), []);
});
