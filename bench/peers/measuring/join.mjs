// DuckDB's side of the bulk join: answers lines of standard input with lines of JSON.
//   node join.mjs TOOLS RESIDENTS.csv QUERIES.csv RESULTS.csv
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const [tools, residents, queries, results] = process.argv.slice(2);
const { DuckDBInstance } = await import(pathToFileURL(createRequire(`${tools}/package.json`).resolve('@duckdb/node-api')));

const columns = `columns = {'id': 'INTEGER', 'code': 'VARCHAR', 'name': 'VARCHAR', 'kana': 'VARCHAR', 'birth_date': 'DATE',
  'sex': 'TINYINT', 'address': 'VARCHAR'}`;
const join = source => `SELECT q.id, r.code FROM ${source} q LEFT JOIN residents r
  ON q.birth_date = r.birth_date AND q.name = r.name AND q.sex = r.sex AND q.address = r.address`;

const instance = await DuckDBInstance.create(':memory:', { threads: '2', preserve_insertion_order: 'false' });
const database = await instance.connect();

const statements = {
  load: `CREATE TABLE residents AS SELECT * FROM read_csv('${residents}', header = true, columns = {'code': 'BIGINT',
    'name': 'VARCHAR', 'kana': 'VARCHAR', 'birth_date': 'DATE', 'sex': 'TINYINT', 'address': 'VARCHAR'})`,
  queries: `CREATE TABLE queries AS SELECT * FROM read_csv('${queries}', header = true, ${columns})`,
  memory: `CREATE OR REPLACE TABLE results AS ${join('queries')}`,
  files: `COPY (${join(`read_csv('${queries}', header = true, ${columns})`)}) TO '${results}' (HEADER)`,
};

const say = answer => console.log(JSON.stringify(answer));

async function timed(sql) {
  const core = process.cpuUsage();
  const start = process.hrtime.bigint();
  await database.run(sql);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const used = process.cpuUsage(core);
  return { seconds, coreSeconds: (used.user + used.system) / 1e6 };
}

const version = (await database.runAndReadAll('SELECT version()')).getRows()[0][0];
say({ version, residentBytes: process.memoryUsage.rss() });
for await (const line of createInterface({ input: process.stdin })) {
  say({ ...await timed(statements[line]), residentBytes: process.memoryUsage.rss() });
}
