import { stem } from '#language/stem.ts';
import type { Term } from './analyse.ts';
import { forgiven, slips } from './likeness.ts';

/**
 * How people say a thing and how offices write it: words of one row stand for one another. General language only
 * (spoken words, Russian loans of daily use, official terms), never the wording of single entries. A term of two words
 * is joined by +; each of its words then counts for a part.
 */
const rows: readonly string[] = [
  // money
  'pul məbləğ vəsait manat',
  'ödəniş ödəmə ödəmək pul haqq',
  'qiymət məbləğ tarif dəyər rüsum neçəyə',
  'maaş əmək+haqqı məvacib gəlir zarplata',
  'pensiya təqaüd',
  'borc kredit ssuda',
  'cərimə sanksiya ştraf',
  'rüsum haqq poşlina',
  'faiz dərəcə procent',
  'endirim güzəşt skidka',
  'qaytarmaq qaytarılması geri kompensasiya qayıdır vozvrat',
  'nağd nağdlaşdırma naliçnı kəş',
  'nağdsız kartla köçürmə plastik',
  'qəbz çek kvitansiya',
  'limit hədd məhdudiyyət norma',
  'mükafat bonus premiya',
  // documents and offices
  'kağız sənəd bumaqa dokument',
  'arayış spravka',
  'ərizə müraciət zayavleniye anket',
  'şikayət narazılıq jaloba',
  'vəsiqə şəxsiyyət kimlik udostovereniye',
  'sürücülük prava',
  'pasport zaqranpasport',
  'şəhadətnamə sertifikat vəsiqə',
  'müqavilə kontrakt doqovor',
  'bəyannamə deklarasiya hesabat otçot',
  'vergi nalog nalok',
  'vöen vergi uçot',
  'lisenziya icazə razreşeniye',
  'imza podpis',
  'möhür plomb peçat',
  'idarə agentlik orqan qurum şöbə kontora',
  'qeydiyyat propiska uçot',
  'yazılmaq qeydiyyat iştirak qoşulmaq',
  'yazdırmaq bəyan qeydiyyat',
  'qoşulmaq iştirak qatılmaq',
  'qanun məcəllə qərar zakon',
  'məhkəmə sud',
  'notarius etibarnamə vəkalətnamə doverennost',
  'gömrük tamojna rastamojka',
  'hərrac auksion tender',
  // what happens to things
  'itmək itirilmə itki oğurlanma oğurladılar itirən itib itirdim',
  'xarab nasaz zədə sınıb qırılıb işləmir sıradan problem',
  'qırılıb qırılma zədələnmə sınma',
  'təzə yeni təkrar',
  'dəyişmək dəyişdirmək dəyişiklik əvəz',
  'səhv yanlış səhvlik oşibka',
  'bağlamaq ləğv dayandırmaq xitam',
  'açmaq açılması yaratmaq başlamaq açdırmaq qurmaq',
  'açılır başlayır qrafik işləyir',
  'işləyir qrafik iş+saatı saat',
  'uzatmaq uzadılma müddət',
  'düzəltmək bərpa təmir qaytarmaq',
  'yoxlamaq baxmaq izləmək görmək öyrənmək',
  'xəbər məlumat bildiriş',
  'zəng müraciət telefon',
  'getmək müraciət',
  'soruşmaq müraciət sual',
  'toplamaq yığmaq təqdim',
  'kəsmək dayandırmaq ayırmaq',
  'vermək təqdim ödəmək',
  'almaq əldə alınma',
  'satmaq satış realizasiya',
  'köçmək yaşayış+yeri',
  // people and life
  'öləndən ölən ölüm vəfat rəhmətə mərhum',
  'ata ana valideyn ailə+üzvü qohum',
  'atam anam qardaşım bacım valideyn ailə+üzvü',
  'ər arvad həyat+yoldaşı',
  'uşaq övlad oğlum qızım körpə azyaşlı',
  'yoldaş həyat ər arvad',
  'boşanmaq ayrılmaq nikahın+pozulması',
  'evlənmək nikah toy',
  'göndərmək yollamaq göndəriş',
  'kasıb aztəminatlı ünvanlı yoxsul ehtiyac',
  'yardım müavinət kömək dəstək posobiye',
  'hədiyyə bağışlama bağışladı bağışlayıb',
  'miras vərəsə irs nasledstvo',
  'ev mənzil yaşayış+sahəsi daşınmaz+əmlak kvartira',
  'torpaq sahə əkin+sahəsi',
  'maşın avtomobil nəqliyyat+vasitəsi',
  'müştəri istehlakçı abonent alıcı',
  'əcnəbi xarici+vətəndaş qonaq turist inostranets',
  'xaric ölkə+xarici türkiyə rusiya gürcüstan iran almaniya',
  'posılka bağlama paket göndəriş',
  'xəstə müalicə tibb həkim',
  'dərman reçet',
  'əlil əlillik invalid',
  'tələbə universitet təhsil',
  'bağça uşaq+bağçası sadik',
  'məktəb təhsil şagird',
  'işsiz işsizlik məşğulluq',
  'iş əmək işçi məşğulluq',
  'işçi muzdlu əməkdaş rabotnik',
  'işdən çıxmaq xitam azad',
  'stajı staj təcrübə',
  'tətil məzuniyyət otpusk',
  'ezamiyyə komandirovka',
  // business, farm, utilities, electronic services
  'biznes sahibkarlıq müəssisə',
  'şirkət müəssisə mmc firma',
  'mağaza obyekt ticarət+obyekti dükan',
  'kassa kassa+aparatı nəzarət-kassa',
  'alış-veriş ticarət alqı',
  'fermer kəndli aqrar təsərrüfat',
  'buğda taxıl əkin',
  'işıq elektrik enerji svet',
  'sayğac sçotçik göstərici',
  'kommunal abonent',
  'internet sayt portal onlayn elektron',
  'parol şifrə kod istifadəçi+kodu',
  'proqram tətbiq sistem',
  'dollar avro valyuta',
  'minimum minimal ən+az aşağı',
  'müddət vaxt il gün',
  'ünvan yer yaşayış',
];

type Near = Map<string, number>;
const table = new Map<string, Near>();

function learn(from: string, to: string, near: number): void {
  const known = table.get(from) ?? new Map<string, number>();
  table.set(from, known);
  known.set(to, Math.max(known.get(to) ?? 0, near));
}

for (const row of rows) {
  const items = row.split(' ').map((item) => item.split('+').map((word) => stem(word)));
  for (const one of items) {
    for (const other of items) {
      if (one === other) continue;
      for (const from of one) for (const to of other) if (from !== to && one.length === 1) learn(from, to, other.length > 1 ? 0.7 : 1);
    }
  }
}

const none: ReadonlyMap<string, number> = new Map();
const everydayStems = [...table.keys()].filter((known) => known.length >= 4);

/** The everyday word a misspelt one was meant to be: the nearest within the slips forgiven, sharing its first letter or last three. */
function nearestEveryday(asked: string): string | null {
  let best: string | null = null;
  let least = forgiven(asked.length) + 0.01;
  for (const known of everydayStems) {
    if (known[0] !== asked[0] && known.slice(-3) !== asked.slice(-3)) continue;
    const count = slips(asked, known, least);
    if (count < least) [best, least] = [known, count];
  }
  return best;
}

/** Stems of the words that mean nearly what the asked word means, with how near they are (0–1); misspelt words too. */
export function officialWords(term: Term): ReadonlyMap<string, number> {
  const known = table.get(term.stem);
  if (known || term.stem.length < 4 || /\d/.test(term.stem)) return known ?? none;
  const meant = nearestEveryday(term.stem);
  return meant === null ? none : new Map([...(table.get(meant) ?? none)].map(([stem, near]) => [stem, near * 0.85]));
}
