import { asSystem, sql, type Who } from '#platform/database.ts';
import type { ApplicantInput } from '../applicant.ts';
import { saveApplicant } from '../applicants.ts';
import { receiveContact, type Receipt } from '../intake.ts';

/** Makers for tests of this room and of those above it: everything goes through the room's own deeds. */

let made = 0;
/** A person holding one post now; `role` as in `posts`. */
export async function aPerson(role: string, sector: string | null = 's1'): Promise<Who & { readonly personId: string }> {
  made += 1;
  const name = `Sınaq Əməkdaşı ${made}`;
  const personId = await asSystem('test', 'person', async (tx) => {
    const { rows } = await sql<{
      id: string;
    }>`insert into people (full_name, initials, login) values (${name}, 'SƏ', ${`sinaq${made}_${crypto.randomUUID().slice(0, 8)}`}) returning id`.execute(tx);
    const { id } = rows[0] as { id: string };
    const { rows: posts } = await sql<{ id: string }>`insert into posts (code, role, sector, title_az, title_ru, title_en)
      values (${`t-${crypto.randomUUID()}`}, ${role}, ${sector}, ${role}, ${role}, ${role}) returning id`.execute(tx);
    await sql`insert into appointments (person_id, post_id, valid_from, basis) values (${id}, ${(posts[0] as { id: string }).id}, now() - interval '1 year', 'sınaq')`.execute(
      tx,
    );
    return id;
  });
  return { personId, lang: 'az' };
}

export const anApplicant = (input: Partial<ApplicantInput> = {}): Promise<string> =>
  asSystem('test', 'applicant', (tx) => saveApplicant(tx, { kind: 'person', fullName: 'Sınaqova Uydurma Nümunə qızı', lang: 'az', ...input }));

/** A question waiting from the portal, unless said otherwise. */
export async function aContact(receipt: Partial<Receipt> = {}): Promise<{ readonly id: string; readonly number: string; readonly matterId: string }> {
  const id = receipt.id ?? crypto.randomUUID();
  const received = await asSystem('test', 'contact', (tx) =>
    receiveContact(tx, {
      id,
      channel: 'portal',
      lang: 'az',
      applicantId: null,
      subject: 'Sınaq sualı',
      body: 'Uydurma mətn',
      receivedAt: new Date(),
      state: 'waiting',
      kind: 'question',
      ...receipt,
    }),
  );
  return { id, ...received };
}
