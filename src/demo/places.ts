import type pg from 'pg';

type Official = {
  readonly code: string;
  readonly structure: string;
  readonly login: string | null;
  readonly name: string;
  readonly titles: readonly [string, string, string];
  readonly hours: readonly (readonly [weekday: number, from: number, until: number, slot: number])[];
};
const officials: readonly Official[] = [
  {
    code: 'demo-tax-deputy',
    structure: 'tax',
    login: 'qebul',
    name: 'Qəbulzadə Xəyal Nümunə oğlu',
    titles: ['Xidmət rəisinin müavini', 'Заместитель начальника службы', 'Deputy head of the service'],
    hours: [
      [2, 600, 720, 20],
      [4, 900, 1020, 20],
    ],
  },
  {
    code: 'demo-property-deputy',
    structure: 'property',
    login: null,
    name: 'Dinləyəzadə Örnək Misal qızı',
    titles: ['Xidmət rəisinin müavini', 'Заместитель начальника службы', 'Deputy head of the service'],
    hours: [[3, 600, 720, 30]],
  },
  {
    code: 'demo-apparatus-head',
    structure: 'apparatus',
    login: null,
    name: 'Şöbəli Nağıl Sınaq oğlu',
    titles: ['Şöbə müdiri', 'Заведующий отделом', 'Head of department'],
    hours: [[1, 660, 780, 20]],
  },
];

const topicsOf = (structure: string): string =>
  `select r.topic_id from topic_routes r join structures s on s.id = r.structure_id where s.code = '${structure}' and r.valid_until is null`;

/** The structures' places and people that the demonstration needs; every one is invented. Done again it changes nothing. */
export async function seedPlaces(client: pg.Client): Promise<void> {
  await client.query('begin');
  for (const one of officials) await seedOfficial(client, one);
  await client.query(
    `insert into service_centres (code, structure_id, name_az, name_ru, name_en, address_az, address_ru, address_en, phone, valid_from)
     select v.code, s.id, v.az, v.ru, v.en, v.aaz, v.aru, v.aen, '+994120000000', '2026-01-01'
     from (values ('demo-centre-1', 'tax', '1 saylı nümunə xidmət mərkəzi', 'Центр услуг № 1 (пример)', 'Example service centre No. 1', 'Nümunə küçəsi 10', 'ул. Примерная, 10', '10 Example St'),
                  ('demo-centre-2', 'tax', '2 saylı nümunə xidmət mərkəzi', 'Центр услуг № 2 (пример)', 'Example service centre No. 2', 'Sınaq prospekti 25', 'пр. Пробный, 25', '25 Trial Ave'),
                  ('demo-centre-3', 'property', 'Əmlak üzrə nümunə xidmət mərkəzi', 'Центр услуг по имуществу (пример)', 'Example property service centre', 'Misal küçəsi 3', 'ул. Образцовая, 3', '3 Sample St'))
       as v(code, structure, az, ru, en, aaz, aru, aen) join structures s on s.code = v.structure on conflict (code) do nothing`,
  );
  await client.query(
    `insert into help_desks (code, structure_id, name_az, name_ru, name_en, email, valid_from)
     select v.code, s.id, v.az, v.ru, v.en, v.email, '2026-01-01'
     from (values ('demo-desk-tax', 'tax', 'Elektron xidmətlər üzrə yardım masası', 'Служба поддержки электронных услуг', 'E-services help desk', 'yardim@example.invalid'),
                  ('demo-desk-property', 'property', 'Reyestr üzrə yardım masası', 'Служба поддержки реестра', 'Register help desk', 'reyestr@example.invalid'))
       as v(code, structure, az, ru, en, email) join structures s on s.code = v.structure on conflict (code) do nothing`,
  );
  for (const structure of ['tax', 'property']) {
    await client.query(
      `insert into service_centre_topics (centre_id, topic_id) select c.id, t.topic_id from service_centres c join structures s on s.id = c.structure_id, (${topicsOf(structure)}) t
       where s.code = $1 on conflict do nothing`,
      [structure],
    );
    await client.query(
      `insert into help_desk_topics (desk_id, topic_id) select d.id, t.topic_id from help_desks d join structures s on s.id = d.structure_id, (${topicsOf(structure)}) t
       where s.code = $1 on conflict do nothing`,
      [structure],
    );
  }
  await client.query(
    `insert into buildings (code, structure_id, name_az, name_ru, name_en, address_az, address_ru, address_en, valid_from)
     select v.code, s.id, v.az, v.ru, v.en, v.aaz, v.aru, v.aen, '2026-01-01'
     from (values ('demo-building-1', 'tax', 'Vergi xidmətinin inzibati binası', 'Административное здание налоговой службы', 'Tax service building', 'Nümunə küçəsi 10', 'ул. Примерная, 10', '10 Example St'),
                  ('demo-building-2', 'property', 'Əmlak xidmətinin inzibati binası', 'Административное здание службы имущества', 'Property service building', 'Misal küçəsi 3', 'ул. Образцовая, 3', '3 Sample St'))
       as v(code, structure, az, ru, en, aaz, aru, aen) join structures s on s.code = v.structure on conflict (code) do nothing`,
  );
  await client.query(
    `insert into authorised_persons (building_id, rank, full_name, post_title, person_id, phone, email, valid_from, basis)
     select b.id, v.rank, v.name, v.title, (select id from people where login = v.login), v.phone, v.login || '@example.invalid', '2026-01-01', 'Nümunə əmr № 4'
     from (values ('demo-building-1', 1, 'Binalı Misal Xəyal oğlu', 'növbətçi inspektor', 'novbetci', '+994500000101'),
                  ('demo-building-1', 2, 'Mərkəzli Nağıl Təcrübə qızı', 'mərkəzin əməkdaşı', 'merkez', '+994500000102'),
                  ('demo-building-2', 1, 'Əmlaklı Nağıl Misal oğlu', 'növbətçi', 'ekspert2', '+994500000103'))
       as v(building, rank, name, title, login, phone) join buildings b on b.code = v.building
     where not exists (select from authorised_persons a where a.building_id = b.id and a.rank = v.rank)`,
  );
  await client.query("update posts set desk_id = (select id from help_desks where code = 'demo-desk-tax') where code = 'demo-yardim' and desk_id is null");
  await client.query(
    "update posts set centre_id = (select id from service_centres where code = 'demo-centre-1') where code in ('demo-merkez', 'demo-novbetci') and centre_id is null",
  );
  await client.query('commit');
}

async function seedOfficial(client: pg.Client, one: Official): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `insert into officials (code, structure_id, title_az, title_ru, title_en, place_az, place_ru, place_en, valid_from)
     select $1, s.id, $3, $4, $5, 'Nümunə küçəsi 10, otaq 204', 'ул. Примерная, 10, каб. 204', '10 Example St, room 204', '2026-01-01'
     from structures s where s.code = $2 on conflict (code) do nothing returning id`,
    [one.code, one.structure, ...one.titles],
  );
  const id = rows[0]?.id;
  if (!id) return;
  await client.query(
    "insert into official_holders (official_id, full_name, person_id, valid_from, basis) values ($1, $2, (select id from people where login = $3), '2026-01-01', 'Nümunə əmr № 2')",
    [id, one.name, one.login],
  );
  for (const [weekday, from, until, slot] of one.hours) {
    await client.query(
      "insert into reception_hours (official_id, weekday, starts_minute, ends_minute, slot_minutes, valid_from) values ($1, $2, $3, $4, $5, '2026-01-01')",
      [id, weekday, from, until, slot],
    );
  }
}
