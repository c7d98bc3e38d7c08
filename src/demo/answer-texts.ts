import type { ImportRow } from '#knowledge/import.ts';

type Answer = Omit<ImportRow, 'id' | 'source'>;
const taxCode = (article: string) => [{ act: 'Vergi Məcəlləsi', article }];
const appeals = (article: string) => [{ act: '"Vətəndaşların müraciətləri haqqında" Qanun', article }];
const rules = (article: string) => [{ act: 'Çağrı mərkəzləri haqqında Qaydalar (50 nömrəli qərar)', article }];

/** Questions of the usual topics (domain notes §5.4) in our own words; the articles show the shape, the texts are examples. */
export const answers: readonly Answer[] = [
  {
    structure: 'tax', topic: 'declarations', question: 'Rüblük bəyannamə nə vaxtadək verilməlidir?',
    answer: 'Rüblük bəyannamə rübdən sonrakı ayın 20-dək elektron qaydada təqdim olunur. Son gün qeyri-iş gününə düşürsə, növbəti iş günü sayılır.',
    spoken: 'Bəyannaməni rübdən sonrakı ayın iyirmisinədək elektron qaydada göndərin.', basis: taxCode('72-ci maddə'),
  },
  {
    structure: 'tax', topic: 'declarations', question: 'Bəyannamədə səhv tapılıbsa, düzəliş necə edilir?',
    answer: 'Səhv tapıldıqda həmin dövr üçün düzəliş edilmiş bəyannamə verilir. Bu, dövrün bitməsindən sonra üç il ərzində mümkündür.',
    spoken: 'Düzəliş edilmiş bəyannaməni üç il ərzində göndərə bilərsiniz.',
    steps: ['Şəxsi kabinetdə həmin dövrün bəyannaməsini açın.', '"Düzəliş edilmiş" növünü seçin.', 'Rəqəmləri düzəldib imzalayın və göndərin.'], basis: taxCode('72-ci maddə'),
  },
  {
    structure: 'tax', topic: 'suspension', question: 'Fərdi sahibkar fəaliyyətini necə dayandıra bilər?',
    answer: 'Fəaliyyətin müvəqqəti dayandırılması barədə məlumat dayandırılan gündən əvvəl şəxsi kabinetdən göndərilir. Bərpa da eyni qaydada bildirilir.',
    spoken: 'Dayandırma barədə məlumatı əvvəlcədən şəxsi kabinetdən göndərin, bərpa edəndə də bildirin.',
    steps: ['Şəxsi kabinetdə "Fəaliyyətin dayandırılması" bölməsini açın.', 'Başlanğıc və son günü yazın.', 'İmzalayıb göndərin, qəbul bildirişini saxlayın.'], basis: taxCode('16-cı maddə'),
  },
  {
    structure: 'tax', topic: 'suspension', question: 'Dayandırılmış fəaliyyət necə bərpa olunur?',
    answer: 'Fəaliyyətə başlamazdan əvvəl şəxsi kabinetdən bərpa haqqında məlumat verilir; bərpa həmin məlumatda göstərilən gündən sayılır.',
    spoken: 'Başlamazdan əvvəl kabinetdən bərpa məlumatı göndərin.', basis: taxCode('16-cı maddə'),
  },
  {
    structure: 'tax', topic: 'simplified-tax', question: 'Sadələşdirilmiş vergi ödəyicisi olmaq üçün dövriyyə həddi nə qədərdir?',
    answer: 'Vergi tutulan əməliyyatların həcmi ardıcıl 12 ay ərzində 200.000 manatadək olan şəxslər sadələşdirilmiş vergi ödəyicisi ola bilər.',
    spoken: 'Hədd on iki ay ərzində iki yüz min manatdır.', basis: taxCode('218.1.1-ci maddə'),
  },
  {
    structure: 'tax', topic: 'simplified-tax', question: 'Sadələşdirilmiş verginin sabit məbləği üzrə qəbz necə alınır?',
    answer: 'Sabit məbləğ üzrə qəbz fəaliyyətə başlamazdan əvvəl elektron xidmətlə alınır. Məcburi sosial və tibbi sığorta haqları da həmin qəbzdə göstərilir.',
    spoken: 'Qəbzi işə başlamazdan əvvəl elektron xidmətdən alın, sığorta haqları da oradadır.', basis: taxCode('220-ci maddə'),
  },
  {
    structure: 'tax', topic: 'asan-imza', question: 'ASAN İmza sertifikatını necə yeniləmək olar?',
    answer: 'Sertifikatın müddəti 3 ildir. Müddətin son 30 günündə onlayn yenilənə bilər; bitibsə, yeni sertifikat alınır.',
    spoken: 'Son otuz gündə onlayn yeniləyin; müddət bitibsə, yenisini almaq lazımdır.',
    steps: ['Mobil nömrənin ASAN İmza nömrəsi olduğunu yoxlayın.', 'Sertifikatın bitmə tarixinə baxın.', 'Onlayn yeniləmədə PIN kodları ilə təsdiq edin.'],
    basis: [{ act: '"Elektron imza və elektron sənəd haqqında" Qanun', article: '3-cü maddə' }],
  },
  {
    structure: 'tax', topic: 'asan-imza', question: 'ASAN İmza PIN kodu bloklanıbsa nə etməli?',
    answer: 'PIN kod səhv yığıldığı üçün bloklanıbsa, PUK kod ilə açılır. PUK kod da yoxdursa, şəxsiyyət vəsiqəsi ilə xidmət mərkəzinə müraciət edilir.',
    spoken: 'PUK kod ilə açın; PUK yoxdursa, vəsiqə ilə xidmət mərkəzinə gedin.', basis: [{ act: '"Elektron imza və elektron sənəd haqqında" Qanun', article: '3-cü maddə' }],
  },
  {
    structure: 'tax', topic: 'registration', question: 'Fərdi sahibkar kimi vergi uçotuna necə durmaq olar?',
    answer: 'Ərizə elektron imza ilə onlayn və ya xidmət mərkəzində verilir. Uçota alındıqdan sonra VÖEN verilir.',
    spoken: 'Ərizəni onlayn və ya xidmət mərkəzində verin, VÖEN uçotdan sonra verilir.', basis: taxCode('33-cü maddə'),
  },
  {
    structure: 'tax', topic: 'registration-data', question: 'Qeydiyyat məlumatları dəyişəndə nə etməli?',
    answer: 'Ünvan və ya digər uçot məlumatı dəyişdikdə bu barədə 40 gün ərzində elektron qaydada məlumat verilir.',
    spoken: 'Dəyişikliyi qırx gün ərzində kabinetdən bildirin.', basis: taxCode('33-cü maddə'),
  },
  {
    structure: 'tax', topic: 'certificates', question: 'Vergi borcunun olmaması haqqında arayış necə alınır?',
    answer: 'Arayış şəxsi kabinetdən elektron alınır. Borc varsa, arayışda məbləği göstərilir.',
    spoken: 'Arayışı şəxsi kabinetdən dərhal ala bilərsiniz.', steps: ['"Arayışlar" bölməsini açın.', 'Arayışın növünü seçin.', 'Hazır sənədi yükləyin.'], basis: taxCode('15-ci maddə'),
  },
  {
    structure: 'tax', topic: 'user-code', question: 'Şəxsi kabinetin istifadəçi kodu və ya parolu unudulubsa nə etməli?',
    answer: 'Parol ASAN İmza ilə onlayn bərpa olunur. ASAN İmza yoxdursa, şəxsiyyəti təsdiq edən sənədlə xidmət mərkəzinə müraciət edilir.',
    spoken: 'Parolu ASAN İmza ilə bərpa edin, yoxdursa, vəsiqə ilə xidmət mərkəzinə gəlin.', basis: taxCode('16-cı maddə'),
  },
  {
    structure: 'tax', topic: 'e-invoice', question: 'E-qaimə göndəriləndə "sənəd imzalanmadı" xətası çıxırsa nə etməli?',
    answer: 'Xəta adətən imza proqramı köhnə olanda çıxır. Proqram yenilənir, qaimə "Qaralamalar"dan yenidən göndərilir; məlumat itmir.',
    spoken: 'Xəta adətən imza proqramı köhnə olanda çıxır. Proqramı yeniləyin, sonra qaiməni "Qaralamalar"dan yenidən göndərin, məlumat itmir.',
    steps: ['Şəxsi kabinet, "Qaralamalar": sənəd oradadırsa, yenidən yığmayın.', 'İmza proqramını yeniləyin, kompüteri söndürüb yandırın.', 'İmzalama pəncərəsində PIN1 yox, PIN2 daxil edin.', 'Xəta qalırsa, vaxtı və sənədin nömrəsini yazıb araşdırmaya qəbul edin.'],
    basis: taxCode('71-1-ci maddə'),
  },
  {
    structure: 'tax', topic: 'e-invoice', question: 'Göndərilmiş e-qaiməni ləğv etmək olarmı?',
    answer: 'Alıcı təsdiq edənədək qaimə geri götürülə bilər; təsdiqdən sonra dəqiqləşdirilmiş qaimə verilir.',
    spoken: 'Alıcı təsdiq etməyibsə, geri götürün; edibsə, dəqiqləşdirilmiş qaimə göndərin.', basis: taxCode('71-1-ci maddə'),
  },
  {
    structure: 'tax', topic: 'vat', question: 'ƏDV üçün qeydiyyata nə vaxt durmaq lazımdır?',
    answer: 'Vergi tutulan əməliyyatların həcmi ardıcıl 12 ay ərzində 200.000 manatı keçdikdə ƏDV qeydiyyatı üçün ərizə verilir.',
    spoken: 'On iki ayda iki yüz min manatı keçəndə ƏDV qeydiyyatına ərizə verin.', basis: taxCode('155-ci maddə'),
  },
  {
    structure: 'tax', topic: 'overpaid-tax', question: 'Artıq ödənilmiş vergi necə qaytarılır?',
    answer: 'Artıq məbləğ ərizə əsasında qaytarılır və ya növbəti ödənişlərə yönəldilir. Ərizə şəxsi kabinetdən verilir.',
    spoken: 'Kabinetdən ərizə verin: məbləğ ya qaytarılır, ya da növbəti ödənişə gedir.', basis: taxCode('87-ci maddə'),
  },
  {
    structure: 'tax', topic: 'income-tax', question: 'Əmək haqqından gəlir vergisi neçə faizdir?',
    answer: 'Muzdlu işdən gəlirin vergisi pilləlidir: aşağı pillədə 14 faiz, yuxarı pillədə 25 faiz; özəl sektor üzrə güzəştlər ayrıca göstərilir.',
    spoken: 'Dərəcə pilləlidir: on dörd və iyirmi beş faiz; güzəşt sahədən asılıdır.', basis: taxCode('101-ci maddə'),
  },
  {
    structure: 'property', topic: 'ownership', question: 'Daşınmaz əmlakın çıxarışını necə əldə etmək olar?',
    answer: 'Çıxarış elektron xidmətlər bölməsindən sifariş olunur, hazır olduqda elektron surəti göndərilir.',
    spoken: 'Çıxarışı elektron xidmətlərdən sifariş edin.', basis: [{ act: '"Daşınmaz əmlakın dövlət reyestri haqqında" Qanun', article: '10-cu maddə' }],
  },
  {
    structure: 'property', topic: 'land-lease', question: 'Dövlət torpağının icarə müddətini uzatmaq olarmı?',
    answer: 'Müddət bitməzdən əvvəl ərizə verilməklə icarənin uzadılması istənilə bilər; qərar torpağın növündən asılıdır.',
    spoken: 'Müddət bitməmiş ərizə verin, qərar torpağın növünə görə qəbul edilir.', basis: [{ act: '"Torpaq icarəsi haqqında" Qanun', article: '9-cu maddə' }],
  },
  {
    structure: 'apparatus', topic: 'licences', question: 'Yazılı müraciətə neçə günə cavab verilir?',
    answer: 'Müraciətə qeydiyyatdan sonra 15 iş günü ərzində, əlavə öyrənmə və yoxlama tələb olunduqda 30 iş günü ərzində baxılır. Əlavə məlumat soruşulanda müddət 30 iş gününədək uzadıla bilər və bu barədə bildirilir.',
    spoken: 'On beş iş günü ərzində; yoxlama lazımdırsa, otuz iş günü.', basis: appeals('10.1, 10.2-ci maddələr'),
  },
  {
    structure: 'apparatus', topic: 'entrepreneurship', question: 'Müraciət başqa quruma aiddirsə, nə olur?',
    answer: 'Müraciət 3 iş günü ərzində aidiyyəti quruma göndərilir və bu barədə müraciət edənə məlumat verilir.',
    spoken: 'Üç iş günü ərzində aidiyyəti quruma göndəririk və Sizə bildiririk.', basis: appeals('7.10-cu maddə'),
  },
  {
    structure: 'apparatus', topic: 'entrepreneurship', question: 'Zəngin yazısının surətini necə almaq olar?',
    answer: 'Zənglər yazılır və bu barədə əvvəlcədən bildirilir. Yazının surətini müraciətdən sonra 3 ay ərzində tələb etmək olar.',
    spoken: 'Yazının surətini üç ay ərzində tələb edə bilərsiniz.', basis: rules('yazının surəti barədə bənd'),
  },
];
