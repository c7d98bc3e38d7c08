import { ConfigError } from '#platform/config.ts';

type Command = { readonly usage: string; readonly does: string; readonly run: (args: string[]) => Promise<number> };

/** Every command by hand; each loads only what it needs, so that the calculating ones start at once. */
const commands: Readonly<Record<string, Command>> = {
  start: {
    usage: 'start',
    does: 'the demonstration centre: its own PostgreSQL, demo data, addresses and logins',
    run: async (args) => (await import('./cli/start.ts')).start(args),
  },
  serve: {
    usage: 'serve',
    does: 'the production start: settings from the environment, no demo data',
    run: async (args) => (await import('./cli/start.ts')).serve(args),
  },
  deadline: {
    usage: 'deadline --from DATE --working-days N [--json]',
    does: 'the day a term ends, and why',
    run: async (args) => (await import('./cli/deadline.ts')).run(args),
  },
  search: {
    usage: 'search evaluate --answers A.jsonl --queries Q.jsonl [--json]',
    does: 'how well the search finds the right answer',
    run: async (args) => (await import('./cli/search.ts')).run(args),
  },
  roster: {
    usage: 'roster solve --instance I.txt --seconds 60 --out S.txt [--json] | roster check --instance I.txt --solution S.txt [--json]',
    does: 'the best roster in the time given; what a roster costs and which rules it breaks',
    run: async (args) => (await import('./cli/roster.ts')).run(args),
  },
  staff: {
    usage: 'staff --calls N --interval-minutes M --aht SECONDS --target 80/20 [--patience SECONDS] [--agents N] [--json]',
    does: 'the fewest people who keep the target (Erlang C; with patience Erlang A), or what N people reach',
    run: async (args) => (await import('./cli/staff.ts')).run(args),
  },
  engine: {
    usage: 'engine install [--fresh] [--json] | engine status [--json]',
    does: 'the voice engine in a root folder of its own (as root; about three minutes once)',
    run: async (args) => (await import('./cli/engine.ts')).run(args),
  },
  forecast: {
    usage: 'forecast --history H.csv --days 28 --out F.csv [--json] | forecast evaluate --history H.csv --origins 8 --horizon-days 7 [--json]',
    does: 'calls of the coming days by interval with limits; how good it would have been',
    run: async (args) => (await import('./cli/forecast.ts')).run(args),
  },
  shifts: {
    usage: 'shifts design --instance D.dzn [--seconds 10] [--json]',
    does: 'which shifts to have and how many people on each, for wanted head counts',
    run: async (args) => (await import('./cli/shifts.ts')).run(args),
  },
  import: {
    usage: 'import answers FILE [--mode take-rest|all-or-nothing] [--json]\n  cagri import history FILE --stream phone|visit|written [--json]',
    does: 'questions and answers from JSONL or CSV; arrivals of an earlier system from CSV',
    run: async (args) => (args[0] === 'history' ? await import('./cli/import-history.ts') : await import('./cli/import-answers.ts')).run(args),
  },
  people: {
    usage: 'people add-administrator --name "Surname Name" --login LOGIN',
    does: 'the first person of a new installation, with a one-time password',
    run: async (args) => (await import('./cli/people.ts')).run(args),
  },
  schema: {
    usage: 'schema [--sql]',
    does: "prints the database's TypeScript types, or with --sql what stands in it after all migrations",
    run: async (args) => {
      const { ownerUrl } = await import('./cli/database-url.ts');
      const url = await ownerUrl();
      const printed = args.includes('--sql')
        ? (await import('#platform/schema-dump.ts')).schemaDump(url)
        : (await import('#platform/schema-types.ts')).schemaTypes(url);
      process.stdout.write(await printed);
      return 0;
    },
  },
};

function help(): string {
  const rows = Object.values(commands).map((command) => `  cagri ${command.usage}\n      ${command.does}`);
  return `Çağrı: the system of a government call centre\n\n${rows.join('\n')}\n`;
}

const [name = 'help', ...args] = process.argv.slice(2);
const command = commands[name];
if (!command) {
  const asked = ['help', '--help', '-h'].includes(name);
  (asked ? process.stdout : process.stderr).write(asked ? help() : `Unknown command "${name}". "cagri help" lists them.\n`);
  process.exitCode = asked ? 0 : 2;
} else {
  try {
    process.exitCode = await command.run(args);
  } catch (cause) {
    if (!(cause instanceof ConfigError)) throw cause;
    process.stderr.write(`${cause.message}\n`);
    process.exitCode = 2;
  }
}
