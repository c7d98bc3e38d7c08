import { peopleHolding } from '#access/actions.ts';
import { officeDay } from '#language/format.ts';
import type { OfficeDate } from '#maths/calendar/office-date.ts';
import { sql, type Tx } from '#platform/database.ts';
import type { SheetRow } from './contract.ts';
import { lengthOfService } from './sheet.ts';

type Row = {
  readonly id: string;
  readonly personId: string;
  readonly channels: SheetRow['coming'][number]['channels'];
  readonly langs: SheetRow['coming'][number]['langs'];
  readonly level: number;
  readonly topicIds: string[];
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly reason: string;
  readonly setBy: string | null;
  readonly setAt: Date;
  readonly replacedAt: Date | null;
};
const columns = sql`s.id, s.person_id as "personId", s.channels, s.langs, s.level, s.topic_ids as "topicIds", s.valid_from as "validFrom",
  s.valid_until as "validUntil", s.reason, p.full_name as "setBy", s.set_at as "setAt", s.replaced_at as "replacedAt"`;
const shown = ({ personId: _person, replacedAt: _replaced, setAt, ...row }: Row) => ({ ...row, setAt: setAt.toISOString() });

/** 5.8: every employee of the front line with the sheet of a day, what is set for later, and their length of service. */
export async function sheetOn(tx: Tx, on: OfficeDate, at: Date): Promise<readonly SheetRow[]> {
  const people = await peopleHolding(tx, ['representative', 'outbound'], at);
  const { rows: sheets } = await sql<Row>`
    select ${columns} from work_sheets s left join people p on p.id = s.set_by
    where s.replaced_at is null and (s.valid_until is null or s.valid_until >= ${on}::date) order by s.valid_from`.execute(tx);
  const { rows: since } = await sql<{ personId: string; at: Date }>`
    select person_id as "personId", min(valid_from) as at from appointments group by person_id`.execute(tx);
  const started = new Map(since.map((row) => [row.personId, officeDay(row.at)]));
  const once = new Map(people.map((person) => [person.id, person]));
  return [...once.values()].map((person) => {
    const own = sheets.filter((sheet) => sheet.personId === person.id);
    const current = own.find((sheet) => sheet.validFrom <= on);
    const servesSince = started.get(person.id) ?? on;
    return {
      personId: person.id,
      name: person.name,
      sector: person.sector,
      role: person.role,
      servesSince,
      service: lengthOfService(servesSince, on),
      current: current ? shown(current) : null,
      coming: own.filter((sheet) => sheet.validFrom > on).map(shown),
    };
  });
}

/** Everything that ever stood for a person, the newest first; what was replaced too. */
export async function sheetHistory(tx: Tx, personId: string) {
  const { rows } = await sql<Row>`
    select ${columns} from work_sheets s left join people p on p.id = s.set_by where s.person_id = ${personId} order by s.set_at desc, s.valid_from desc limit 200`.execute(
    tx,
  );
  return rows.map((row) => ({ ...shown(row), replacedAt: row.replacedAt?.toISOString() ?? null }));
}
