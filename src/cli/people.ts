import { parseArgs } from 'node:util';
import { addFirstAdministrator } from '#access/first-person.ts';
import { closeDatabase, openDatabase } from '#platform/database.ts';
import { migrate } from '#platform/migrate.ts';
import { badInput } from './bad-input.ts';
import { ownerUrl } from './database-url.ts';

const usage = 'cagri people add-administrator --name "Surname Name" --login LOGIN';

/** Lets the first person into a new installation; the password is shown once and must be changed at the first login. */
export async function run(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { name: { type: 'string' }, login: { type: 'string' } } });
    if (positionals[0] !== 'add-administrator' || !values.name || !/^[a-z0-9._-]{3,60}$/.test(values.login ?? '')) {
      throw new Error('give add-administrator, --name and a --login of 3 to 60 small letters, digits, ".", "_" or "-"');
    }
    const url = await ownerUrl();
    await migrate(url);
    await openDatabase(url);
    const added = await addFirstAdministrator({ name: values.name, login: values.login as string, at: new Date() });
    await closeDatabase();
    if (!added) throw new Error('there is an administrator already: add people on the screen "Əməkdaşlar və vəzifələr"');
    process.stdout.write(`One-time password of ${values.login}: ${added.password}\nIt is shown only now; a new one is asked for at the first login.\n`);
    return 0;
  } catch (cause) {
    return badInput(cause, usage);
  }
}
