import { fold } from './fold.ts';

/**
 * Common words of office and daily life. A light stemmer alone cannot know that the end of "meydan", "adam" or "qara"
 * is the word's own; a beginning of a word that stands here, followed by endings only, is its stem.
 */
const nouns = `
ev iş il ay ad su at ot od əl ət iz ip uc öz
abonent adam aftobus agent agentlik ailə akt aksiz akademiya alıcı alim aliment alqı ambulator amnistiya ana anket apar aparat aprel ara arayış arxiv arvad asan ata
avqust avtobus avtomobil aylıq azad azadlıq aztəminatlı bacı bağ bağça bağlama bala balıq bank baş başqa bazar bel belə beş bələdiyyə bəyan bəyannamə bildiriş bilet bilik bina bonus borc boş
bölmə buğda büdcə cavab cəlb cərimə cədvəl cəmi cib cihaz çek çəki çətinlik çörək çıxarış dam dana daşınma daşınmaz dava dayı dekabr deklarasiya dəftər dəfn dəfə dəmir dəniz dərd
dərəcə dəri dərman dərs dəstək dəyər dəyişiklik digər dil diplom direktor diş din dolama dolu dost dövlət dövr dövriyyə düşmən dükan düyü dünya edv ehtiyac ekspert elan elektrik elektron element enerji
əcnəbi ədv əhali əkin əqd əlavə əlaqə əlil əlillik əmanət əməkdaş əmək əmlak əmr əmsal ər ərazi ərizə əsas əsasnamə əsgər əsgərlik əşya əvəz ərəb əmi faiz faktura fayda fəaliyyət fevral fəhlə fərd fərdi fərman fərq
fermer fərqli fin forma foto fond funksiya gecə gəlin gəlir gənc gəmi gömrük göndəriş görə gübrə gün güzəşt hal halda haqq hava hazır heyvan hesab hesabat həb hədd hədiyyə həftə həkim həqiqi hərbi
hərəkət hərrac hissə hökm hüquq xala xalq xanım xarab xarici xaric xəbər xəbərdarlıq xərc xəstə xəstəxana xətt xəta xidmət xitam xüsusi xəritə icarə icazə icbari icra iddia idarə ideya idman idxal iki ilk imtahan imtina imza
inam indi insan institut intizam internet ipoteka irs ictimaiyyət isim istehsal istehlakçı istifadə istifadəçi işıq işçi işəgötürən işsiz işsizlik itki ixrac ixtisar ixtisas izah iyul iyun jurnal kabinet kağız kalkulyator kapital
karta kart kassa kəfil kəfalət kəlmə kənd kəndli kəsir kimlik kirayə kitab kod kolxoz kompensasiya kompüter kommunal komissiya konfrans konsul kontrakt kömək körpə körpü köməkçi köç köhnə kredit kupon kupça kurs küçə küçük küy lisenziya limit layihə lazım
ləğv maaş maddə maliyyə mal manat mart maşın mağaza mart may meydan məbləğ məcəllə məcburi məhkəmə məhsul məktəb məktub məlumat məmur məmurluq mənfəət mənşə mənzil mərkəz mərhum məsələ məsuliyyət məzuniyyət məsrəf mətn metal metro meyar migrasiya miqdar
miras mobil model möhlət möhür mühərrik muzd mülk mülkiyyət müavinət mübahisə müddət müdafiə müdir müəllim müəssisə müfəttiş mükafat müqavilə müraciət mürəkkəb müştəri müvəqqəti müalicə müayinə müsabiqə nağd nağdsız narazılıq naxış nəfər nəqliyyat nəticə nəzarət nikah nişan nov nömrə norma noyabr nota notariat
notarius növ növbə obyekt ofis oğul oktyabr olke ölkə ölüm ömür onlayn operator orqan ortaq otaq oyun ödəmə ödəyici öhdəlik övlad palata park parol partiya pasport patent pensiya pensiyaçı poçt polis portal prava problem proqram proses protokol pul punkt
qadağa qadın qaimə qala qalıq qanun qapı qara qardaş qarşı qayda qaz qazanc qeyd qeydiyyat qeyri qəbz qəbul qəpik qərar qəza qəzet qış qız qızıl qida qiymət qohum qonaq qonşu qorxu qoruq quş quru qurum qurban qüvvə razılıq region rejim reyestr respublika rezident rəhbər rəqəm rəy
rəsmi riyaziyyat rüb rüblük rüsum saat saç sadə sahə sahibkar sahibkarlıq sakin sanksiya satış sayğac sayt səbəb səfər səhər səhifə səhm səhv sənəd sərəncam sərhəd sərgi sərvət sertifikat sessiya sentyabr sığorta sifariş signal simvol sistem siyahı söz soyad sosial spravka stansiya staj struktur subsidiya
sual sübut sud sürücü sürücülük süd şagird şans şərt şəbəkə şəxs şəhadətnamə şəhər şəkil şərab şərh şikayət şirkət şkala şöbə tarif tarix taxıl tələb tələbə təhsil təklif təlim təmir təmin təminat təqaüd təqdim təqvim tərcümə tərəf tərəfdaş təsdiq təsərrüfat təyinat təyin təzə texniki telefon
tender ticarət tikinti torpaq torba toxum toy transport tullantı turist uçot uşaq uzunluq universitet usta ünvan ünvanlı üsul üz üzv üzüm üzük vaxt valideyn valyuta vasitə vergi vergitutma vəfat vəkil vəkalət vəkalətnamə vərəq vərəsə vərəsəlik vəsait vəsiqə vəsiyyət vətən vətəndaş vəziyyət vəzifə viza voen vöen
yaddaş yağ yan yanvar yanacaq yanğın yara yardım yarı yaş yaşayış yay yer yeni yetim yığım yoldaş yol yoxlama yun yuxarı yüz zaman zavod zəng zərər zərf zəmanət ziyan zona yaşıl damar barmaq düzən aran yayla vərəm verəm qoyun`;

/** Roots of common verbs; -ed- and -ged- are et- and get- before a vowel. */
const verbs = `
al aç ver et ed ol de di ye yi get ged gəl gətir gör qal bil bax bit böl bağla bağlan başla başlan boşan burax çək çıx çıxar çatdır çağır çalış danış dayan dayandır daşı dəyiş dinlə doğ doğul doldur dur düş düşün düzəl düzəlt eşit evlən əlavə əks
əyləş göndər götür göstər hazırla hesabla hesablan həll xəbərdar xərclə icazə imzala iste istə işlə it itir izlə izah keç keçir kəs kiç köç köçür qayıt qayıd qaytar qazan qoy qoş qoşul qoru qur qurtar qırıl məhrum müəyyən narahat oxu otur oyna ödə öl öyrən öyrət
paylaş piş sat saxla say sayıl seç sil sına sifariş söylə sor soruş sök sön sür tap tanı tanıt tap təqdim təsdiq tik tut topla tələb uzat uzan unut uç ümid üstələ yarat yararlan yaşa yaz yazdır yenilə yığ yolla yoxla yoxlat yürüt yüklə`;

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean).map(fold));
export const nounStems: ReadonlySet<string> = set(nouns);
export const verbRoots: ReadonlySet<string> = set(verbs);
