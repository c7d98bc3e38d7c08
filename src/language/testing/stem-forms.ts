/** A word and forms of it, by hand: about half of the words stand in no list of the stemmer's. */
export const forms = `
ev: evin evlər evdən evimizdə evlərinə
iş: işdən işim işləri işimizin işlərdə
vergi: vergisi verginin vergilərə vergiyə vergidən
uşaq: uşağı uşaqlar uşağımın uşaqdan uşaqlarımıza
çörək: çörəyi çörəkdən çörəyin çörəklər
bəyannamə: bəyannaməsi bəyannamələrin bəyannaməni bəyannamədə
müraciət: müraciətin müraciətlərinizə müraciətdən müraciəti
pensiya: pensiyanın pensiyaya pensiyası pensiyalar
kart: kartı kartdan kartımın kartlar
sənəd: sənədin sənədlərdən sənədə sənədləri
arayış: arayışın arayışlar arayışı arayışdan
torpaq: torpağı torpağın torpaqdan torpaqlar
otaq: otağa otağımda otaqlar otağın
kənd: kənddə kəndin kəndlərdən kəndə
şəhər: şəhərin şəhərdə şəhərlər şəhərə
müqavilə: müqaviləni müqavilənin müqavilələr müqaviləsi
ailə: ailəsi ailənin ailələrə ailəmiz
məktəb: məktəbin məktəbdə məktəblər məktəbə
tələbə: tələbəyə tələbələr tələbənin tələbədir
sahibkar: sahibkarın sahibkarlar sahibkara sahibkarı
əmlak: əmlakın əmlakı əmlaka əmlakdan
gömrük: gömrüyə gömrükdə gömrüyün gömrükdən
rüsum: rüsumun rüsumu rüsumdan rüsumlar
cərimə: cəriməni cərimənin cərimələr cəriməsi
borc: borcu borcum borcumun borclar borcdan
qanun: qanunun qanunda qanunlar qanuna
maddə: maddənin maddəsi maddələr maddədə
şikayət: şikayətin şikayətim şikayətlər şikayətə
ərizə: ərizəni ərizəmi ərizələr ərizəsinin
qəbz: qəbzi qəbzin qəbzlər qəbzdə
sayğac: sayğacı sayğacın sayğaclar sayğacdan
qaz: qazı qazın qaza qazdan
su: suyu suyun suya sular
işıq: işığı işığın işıqlar işıqdan
yol: yolu yolun yollar yoldan
maşın: maşını maşının maşınlar maşına
avtomobil: avtomobili avtomobilin avtomobillər avtomobildən
nömrə: nömrəni nömrəsi nömrələr nömrədən
ünvan: ünvanı ünvanın ünvanlar ünvanda
mənzil: mənzili mənzilin mənzillər mənzildən
qeydiyyat: qeydiyyatı qeydiyyata qeydiyyatdan qeydiyyatın
bank: bankı bankın banklar bankdan
hesab: hesabı hesabdan hesablar hesabıma
pul: pulu pulun pulumu puldan
manat: manatı manatdır manatdan manata
faiz: faizi faizdir faizin faizlə
kredit: krediti kreditin kreditlər kreditə
sığorta: sığortanı sığortası sığortadan sığortaya
müavinət: müavinəti müavinətin müavinətlər müavinətə
yardım: yardımı yardımın yardımlar yardımdan
həkim: həkimi həkimin həkimlər həkimə
xəstə: xəstəni xəstənin xəstələr xəstəyə
dərman: dərmanı dərmanın dərmanlar dərmandan
məhkəmə: məhkəməyə məhkəmənin məhkəmələr məhkəmədə
qərar: qərarı qərarın qərarlar qərardan
imza: imzanı imzası imzalar imzamın
sertifikat: sertifikatı sertifikatın sertifikatlar sertifikatım
pasport: pasportu pasportun pasportlar pasportum
vəsiqə: vəsiqəni vəsiqəsi vəsiqələr vəsiqəmi
şəxs: şəxsi şəxsin şəxslər şəxsə
vətəndaş: vətəndaşın vətəndaşlar vətəndaşa vətəndaşı
işçi: işçini işçinin işçilər işçiyə
müəssisə: müəssisəni müəssisəsi müəssisələr müəssisədə
şirkət: şirkəti şirkətin şirkətlər şirkətdən
xidmət: xidməti xidmətin xidmətlər xidmətdən
mərkəz: mərkəzi mərkəzin mərkəzlər mərkəzdə
nazirlik: nazirliyi nazirliyin nazirliklər nazirliyə
agentlik: agentliyi agentliyin agentliklər agentliyə
palata: palatası palatanın palatalar palataya
lisenziya: lisenziyanı lisenziyası lisenziyalar lisenziyaya
subsidiya: subsidiyanı subsidiyası subsidiyalar subsidiyadan
növbə: növbəni növbəsi növbələr növbəyə
müddət: müddəti müddətin müddətlər müddətdə
tarix: tarixi tarixin tarixlər tarixdən
gün: günü günün günlər gündən
ay: ayın aylar aydan ayda
il: ilin illər ildən ildə
saat: saatı saatın saatlar saatda
adam: adamı adamın adamlar adama
ata: atanın atam atalar ataya
ana: ananın anam analar anaya
qardaş: qardaşı qardaşım qardaşlar qardaşa
bacı: bacının bacım bacılar bacıya
balıq: balığı balığın balıqlar balıqdan
ayaqqabı: ayaqqabını ayaqqabının ayaqqabılar ayaqqabıdan
kitab: kitabı kitabın kitablar kitabdan
dəftər: dəftəri dəftərin dəftərlər dəftərə
stol: stolun stolu stollar stoldan
telefon: telefonu telefonum telefonlar telefona
kompüter: kompüteri kompüterin kompüterlər kompüterdə
proqram: proqramı proqramın proqramlar proqramda
traktor: traktoru traktorun traktorlar traktordan
bostan: bostanı bostanın bostanlar bostana
çəpər: çəpəri çəpərin çəpərlər çəpərə
dolab: dolabı dolabın dolablar dolabda
pəncərə: pəncərəni pəncərəsi pəncərələr pəncərədən
kirpik: kirpiyi kirpiyin kirpiklər kirpiyə
bulaq: bulağı bulağın bulaqlar bulağa
yarpaq: yarpağı yarpağın yarpaqlar yarpağa
barmaq: barmağı barmağın barmaqlar barmağa
çiçək: çiçəyi çiçəyin çiçəklər çiçəyə
külək: küləyi küləyin küləklər küləyə
ürək: ürəyi ürəyim ürəklər ürəyə
limon: limonu limonun limonlar limondan
divar: divarı divarın divarlar divara
körpü: körpünü körpünün körpülər körpüyə
cəmiyyət: cəmiyyəti cəmiyyətin cəmiyyətlər cəmiyyətə
festival: festivalı festivalın festivallar festivalda
terminal: terminalı terminalın terminallar terminaldan
reaktiv: reaktivi reaktivin reaktivlər reaktivdən
meyvə: meyvəni meyvəsi meyvələr meyvədən
xiyar: xiyarı xiyarın xiyarlar xiyardan
almaq: alıram aldım alacaq alınır almalıyam
vermək: verirəm verdi verilir verməliyik verilmişdir
etmək: edirəm etdim edilir etməliyəm edəcək
olmaq: oldu olacaq olmalıdır olmuşdur
getmək: gedirəm getdim gedəcək getməliyəm
gəlmək: gəlirəm gəldi gələcək gəlməlidir
baxmaq: baxıram baxdım baxılır baxacaq
yazmaq: yazıram yazdım yazılır yazacaq
ödəmək: ödəyirəm ödədim ödənilir ödəməliyəm ödəyəcək
göndərmək: göndərirəm göndərdim göndərilir göndərəcək
köçmək: köçürəm köçdüm köçəcək köçmüşük
dəyişmək: dəyişirəm dəyişdim dəyişəcək dəyişmişəm
açmaq: açıram açdım açılır açacaq
qaytarmaq: qaytarıram qaytardım qaytarılır qaytaracaq
işləmək: işləyirəm işlədim işləyəcək işləmişəm
yoxlamaq: yoxlayıram yoxladım yoxlanılır yoxlayacaq
itirmək: itirdim itirmişəm itirilib itirəcək
seçmək: seçirəm seçdim seçilir seçəcək
satmaq: satıram satdım satılır satacaq
tikmək: tikirəm tikdim tikilir tikəcək`;

/** Words that look alike and are not of one stem. */
export const apart = `
vergi:verilmə kart:karar sayğac:sayt su:sual iş:işıq qaz:qazanc yol:yoldaş qız:qızıl bal:balıq dəri:dərs dəm:dəmir maaş:maşın qar:qara an:ana ad:adam al:alim
borc:borclu baş:başqa gün:güc sənəd:sənaye ev:evlənmə qəbz:qəbul rüsum:rüsvay qan:qanun məktəb:məktub maddə:madən ər:ərizə əmlak:əmək bank:banan pul:pulsuz
saat:satış müddət:müdir xidmət:xidmətçi növ:növbə yer:yeraltı ay:ayaq il:ilk ün:ünvan işçi:işsiz şəhər:şəhadətnamə şəxs:şəxsiyyət qeyd:qeydiyyat hesab:hesabat
tələb:tələbə nömrə:norma baxmaq:baxça qapı:qapaq dil:dilənçi ölkə:ölüm kənd:kəndir körpü:körpə qol:qolbaq bel:belə göz:gözlük diş:dəniz qış:qışqırmaq yay:yayla
yaş:yaşıl düz:düzən ara:aran bar:barmaq dam:damar qab:qabaq xal:xala bağ:bağça dəniz:dənli məhsul:məhkəmə müəllim:müalicə şikayət:şirkət kitab:kitabxana
həkim:hakim həb:hədd pasport:pasta vəsiqə:vəsait sığorta:siqaret kredit:kreditor bəyan:bəyannamə əlil:əlillik ünvan:ünvanlı aylıq:ay nağd:nağdsız sosial:sosioloq
ödəmək:ötmək almaq:alqı vermək:verəm gəlmək:gəlir getmək:gətir yazmaq:yazıq satmaq:satqın açmaq:ac içmək:iç düşmək:düşmən köçmək:köçürmə qoymaq:qoyun görmək:gömrük
gömrük:gömüş arayış:araşdırma lisenziya:lisey agentlik:agent region:reaktiv sertifikat:sertleşmə xəbər:xəbərdarlıq bina:bin məzuniyyət:məzun idarə:idman qərar:qarar
təqaüd:təqvim yardım:yarı mağaza:mağara avtobus:avtomobil telefon:televizor internet:interval portal:portağal kabinet:kabel parol:park kod:kodeks taxıl:taxta toxum:toxunma
buğda:buğ subsidiya:subay fermer:fermentasiya torpaq:torba su:sud kağız:kağan dəftər:dəfə məhsul:məsul sakin:saç nikah:nişan ailə:ail uşaq:uşkol valideyn:valyuta
pensiya:pensionat əmanət:əmr ipoteka:ip faiz:fayda səhv:səhifə tarix:tarif diplom:diplomat imtahan:imtina universitet:universal direktor:direktiv müfəttiş:müflis
xəstə:xəstəxana dərman:dərmə qida:qidalanma heyvan:heyva bitki:bit şans:şanı işıq:işgəncə elektrik:elektron sayt:sayğı məlumat:məlum qanun:qanad polis:polad
hərbi:hərb əsgər:əsgərlik xarici:xar əcnəbi:əcəb migrasiya:migren viza:vizit sərhəd:sərgi yanacaq:yanaq mühərrik:mühasib cib:cihaz çek:çəkic oğul:oğru`;
