import type pg from 'pg';
import { demoPeople } from './people.ts';

/** The floor of the demonstration: who answers what, colleagues at work, today's calls in the queue's books, callbacks waiting. */
export async function seedFloor(client: pg.Client, now: Date): Promise<void> {
  await client.query('begin');
  await sheets(client);
  await colleagues(client, now);
  await callsOfToday(client, now);
  await callbacks(client, now);
  await callForHelp(client, now);
  await client.query('commit');
}

type Skill = { readonly channels: string; readonly langs: string; readonly level: number };
/** Everybody speaks Azerbaijani; two in three Russian, a few English; the first of each sector answers everything. */
const skillOf = (place: number, sector: string | null): Skill => ({
  channels: sector === 's2' ? '{phone,email,post}' : '{phone,portal,email,post}',
  langs: place === 0 ? '{az,ru,en}' : place % 3 === 1 ? '{az}' : '{az,ru}',
  level: place === 0 ? 3 : place % 2 === 0 ? 2 : 1,
});

async function sheets(client: pg.Client): Promise<void> {
  const front = demoPeople.filter((person) => person.role === 'representative' || person.role === 'outbound');
  for (const sector of ['s1', 's2']) {
    for (const [place, person] of front.filter((one) => one.sector === sector).entries()) {
      const { channels, langs, level } = skillOf(place, sector);
      await client.query(
        `insert into work_sheets (person_id, valid_from, channels, langs, level, reason, set_by)
         select p.id, '2026-01-05', $2::text[], $3::text[], $4, 'Nümunə sərəncam № 3', (select id from people where login = $5)
         from people p where p.login = $1 and not exists (select from work_sheets s where s.person_id = p.id)`,
        [person.login, channels, langs, level, sector === 's1' ? 'mudir1' : 'mudir2'],
      );
    }
  }
}

/** Colleagues whose pages nobody opens stand in states that ask nothing of them, until the evening. */
const standing = [
  ['temsilci2', 'talking', null, 4],
  ['temsilci3', 'wrapUp', null, 1],
  ['temsilci4', 'break', null, 6],
  ['temsilci5', 'notReady', 'training', 31],
  ['zeng2', 'talking', null, 2],
  ['zeng3', 'notReady', 'lunch', 12],
] as const;

async function colleagues(client: pg.Client, now: Date): Promise<void> {
  await client.query(
    `update agent_sessions set ended_at = greatest(lease_until, started_at) where ended_at is null and device = 'numune' and lease_until < $1`,
    [now],
  );
  for (const [login, state, reason, minutes] of standing) {
    await client.query(
      `insert into agent_sessions (person_id, sector, device, lease_until, state, reason, state_since, state_until, idle_since, started_at)
       select p.id, o.sector, 'numune', $2::timestamptz + interval '9 hours', $3, $4, $2::timestamptz - make_interval(mins => $5),
         case $3 when 'break' then $2::timestamptz + interval '9 minutes' when 'wrapUp' then $2::timestamptz + interval '1 minute' end,
         $2::timestamptz, $2::timestamptz - interval '2 hours'
       from people p join appointments a on a.person_id = p.id join posts o on o.id = a.post_id
       where p.login = $1 and not exists (select from agent_sessions s where s.person_id = p.id and s.ended_at is null)`,
      [login, now, state, reason, minutes],
    );
  }
}

/** Somebody in mid-conversation asks what the base does not say (R21). */
async function callForHelp(client: pg.Client, now: Date): Promise<void> {
  await client.query(
    `insert into floor_cards (kind, person_id, at, text) select 'help', p.id, $1::timestamptz - interval '1 minute',
       'Sadələşdirilmiş vergi ödəyicisi il ərzində fəaliyyət növünü dəyişir: yeni ərizə lazımdırmı?'
     from people p where p.login = 'temsilci2' and not exists (select from floor_cards f where f.person_id = p.id and f.closed_at is null)`,
    [now],
  );
}

/** The day's telephone contacts as the queue would have booked them. */
async function callsOfToday(client: pg.Client, now: Date): Promise<void> {
  await client.query(
    `insert into queue_entries (contact_id, leg_id, channel, lang, sector, state, outcome, entered_at, ended_at, person_id)
     select c.id, uuidv7(), 'phone', c.lang, 's1', 'ended', 'answered', c.received_at, greatest(c.taken_at, c.received_at), c.owner_id
     from contacts c where c.channel = 'phone' and c.state = 'ended' and c.taken_at is not null and c.received_at >= date_trunc('day', $1::timestamptz at time zone 'Asia/Baku') at time zone 'Asia/Baku'
       and not exists (select from queue_entries e where e.contact_id = c.id)`,
    [now],
  );
}

type Wanted = {
  readonly minutesAgo: number;
  readonly waitSeconds: number;
  readonly lang: string;
  readonly phone: string | null;
  readonly kind: 'abandoned' | 'order';
  readonly tries?: number;
  readonly outcome?: 'informed' | 'gotThrough' | 'unusable';
  readonly attempts?: number;
  readonly switchboard?: boolean;
};
/** Numbers of a range that no operator gives out. */
const wanted: readonly Wanted[] = [
  { minutesAgo: 14, waitSeconds: 34, lang: 'az', phone: '+994500008801', kind: 'abandoned', tries: 3 },
  { minutesAgo: 21, waitSeconds: 78, lang: 'ru', phone: '+994500008802', kind: 'abandoned' },
  { minutesAgo: 26, waitSeconds: 151, lang: 'az', phone: '+994500008803', kind: 'order' },
  { minutesAgo: 40, waitSeconds: 203, lang: 'ru', phone: '+994500008804', kind: 'order', attempts: 1 },
  { minutesAgo: 52, waitSeconds: 61, lang: 'az', phone: '+994120008805', kind: 'abandoned', switchboard: true },
  { minutesAgo: 55, waitSeconds: 46, lang: 'en', phone: '+905000008806', kind: 'abandoned' },
  { minutesAgo: 70, waitSeconds: 29, lang: 'az', phone: null, kind: 'abandoned', outcome: 'unusable' },
  { minutesAgo: 95, waitSeconds: 118, lang: 'az', phone: '+994500008807', kind: 'abandoned', outcome: 'informed', attempts: 1 },
  { minutesAgo: 110, waitSeconds: 18, lang: 'az', phone: '+994500008808', kind: 'abandoned', outcome: 'gotThrough' },
];

async function callbacks(client: pg.Client, now: Date): Promise<void> {
  const ago = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);
  const { rows } = await client.query("select from callbacks where first_at > $1::timestamptz - interval '16 hours' limit 1", [now]);
  if (rows.length > 0) return;
  const caller = await client.query<{ id: string }>("select id from people where login = 'zeng2'");
  for (const one of wanted) {
    const at = ago(one.minutesAgo);
    // An entry of an earlier day under the same number goes on: one a number.
    const open = one.phone ? await client.query('select from callbacks where phone = $1 and state <> $2', [one.phone, 'done']) : { rows: [] };
    if (open.rows.length > 0) continue;
    const { rows: made } = await client.query<{ id: string }>(
      `insert into callbacks (kind, phone, lang, switchboard, state, outcome, first_at, due_at, next_at, attempts, done_at, note)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
      [
        one.kind,
        one.phone,
        one.lang,
        one.switchboard ?? false,
        one.outcome ? 'done' : 'open',
        one.outcome ?? null,
        at,
        new Date(at.getTime() + 26 * 3_600_000),
        one.attempts && !one.outcome ? new Date(now.getTime() + 17 * 60_000) : at,
        one.attempts ?? 0,
        one.outcome ? ago(one.minutesAgo - 8) : null,
        one.phone ? null : 'hiddenNumber',
      ],
    );
    const id = made[0]?.id;
    for (let n = 0; n < (one.tries ?? 1); n += 1) {
      const { rows: contacts } = await client.query<{ id: string }>(
        `insert into contacts (number, channel, state, lang, phone, received_at, ended_at, ended_as)
         values (next_number('E', extract(year from $1::timestamptz at time zone 'Asia/Baku')::int), 'phone', 'ended', $2, $3, $1, $4, 'dropped') returning id`,
        [new Date(at.getTime() + n * 180_000), one.lang, one.phone, new Date(at.getTime() + n * 180_000 + one.waitSeconds * 1000)],
      );
      const contactId = contacts[0]?.id;
      await client.query(`insert into matters (contact_id, position, disposition, disposed_at) values ($1, 1, 'none', $2)`, [contactId, at]);
      const { rows: entries } = await client.query<{ id: string }>(
        `insert into queue_entries (contact_id, leg_id, channel, lang, state, outcome, entered_at, ended_at)
         select id, uuidv7(), 'phone', lang, 'ended', $2, received_at, ended_at from contacts where id = $1 returning id`,
        [contactId, one.kind === 'order' ? 'callOrder' : 'abandoned'],
      );
      await client.query(`insert into callback_causes (callback_id, contact_id, entry_id, at, wait_seconds, path) values ($1, $2, $3, $4, $5, '1 › 2')`, [
        id,
        contactId,
        entries[0]?.id,
        new Date(at.getTime() + n * 180_000),
        one.waitSeconds,
      ]);
    }
    for (let n = 0; n < (one.attempts ?? 0); n += 1) {
      await client.query(`insert into callback_attempts (callback_id, person_id, at, result) values ($1, $2, $3, $4)`, [
        id,
        caller.rows[0]?.id,
        ago(one.minutesAgo - 8),
        one.outcome === 'informed' ? 'reached' : 'noAnswer',
      ]);
    }
  }
}
